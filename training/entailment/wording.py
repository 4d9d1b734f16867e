"""How a pattern becomes text: fillers, agreement of verbs, spelling, names and tone."""

from __future__ import annotations

import math
import random
import re

from families import Family

AMERICAN = [
    ("randomis", "randomiz"), ("hospitalis", "hospitaliz"), ("tumour", "tumor"),
    ("haem", "hem"), ("anaem", "anem"), ("caemi", "cemi"), ("leukaem", "leukem"), ("oesoph", "esoph"),
    ("centre", "center"), ("programme", "program"), ("behaviour", "behavior"),
    ("mobilis", "mobiliz"), ("polaris", "polariz"), ("ionis", "ioniz"), ("legalis", "legaliz"),
    ("fibre", "fiber"), ("coeliac", "celiac"), ("faecal", "fecal"), ("sulph", "sulf"),
    ("titres", "titers"), ("labour", "labor"), ("metres", "meters"), ("grey", "gray"),
    ("caesarean", "cesarean"), ("favour", "favor"), ("paediatric", "pediatric"),
    ("petrol", "gasoline"), ("localis", "localiz"), ("catheteris", "catheteriz"),
    ("recognis", "recogniz"), ("privatis", "privatiz"), ("defence", "defense"),
]  # fmt: skip
IRREGULAR = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't"}
TONES = (
    ["New study: ", "BREAKING: ", "So ", "Turns out ", "Just in: ", "FYI: ", "Wow. ", "Reminder: ",
     "TIL ", "Apparently ", "Big news: ", "Thread: ", "Interesting: "],
    [" 🤔", "!", " #news", ". Wow.", " (via the article)", " 👇", ". Read it.", " #science"],
)  # fmt: skip


def bind(family: Family, words: dict[str, list[str]], rng: random.Random) -> dict[str, str]:
    """Draw one filler for each slot; slots of one kind never get the same."""
    bound: dict[str, str] = {}
    used: set[str] = set()
    for slot, kind in family.slots:
        first, *args = kind.split(":")
        if first == "n":
            low, high = int(args[0]), int(args[1])
            value = str(round(math.exp(rng.uniform(math.log(low), math.log(high)))))
        elif first == "diff":
            base = int(bound[args[0]].replace(",", ""))
            value = str(max(2, round(base * rng.choice((0.3, 0.5, 0.7, 1.4, 1.8, 2.5)))))
            value = value if int(value) != base else str(base + 3)
        elif first == "less":
            base = int(bound[args[0]].replace(",", ""))
            value = str(max(2, round(base * rng.uniform(0.1, 0.7))))
        elif first == "more":
            value = str(round(int(bound[args[0]].replace(",", "")) * rng.uniform(1.3, 3)) + 1)
        elif first == "year":
            value = str(rng.randint(1995, 2024))
        elif first == "ydiff":
            value = str(int(bound[args[0]]) + rng.choice((-4, -3, -2, -1, 1, 2)))
        else:
            # "good|bad" draws from either lexicon.
            pool = [f for name in first.split("|") for f in words[name]]
            value = rng.choice([f for f in pool if f.rstrip("*") not in used])
            used.add(value.rstrip("*"))
        if value.isdigit() and first not in ("year", "ydiff") and int(value) >= 1000:
            value = f"{int(value):,}"
        bound[slot] = value
    return bound


def _verb(form: str, plural: bool) -> str:
    if not plural:
        return form
    if form in IRREGULAR:
        return IRREGULAR[form]
    if form.endswith("ies"):
        return form[:-3] + "y"
    return form[:-2] if re.search(r"(ss|sh|ch|x)es$", form) else form[:-1]


def fill(pattern: str, bound: dict[str, str], rng: random.Random) -> str:
    """Write a pattern out: ``(a|b)`` one of, ``{X}`` filler, ``{X/is}`` the verb that fits."""
    text = re.sub(r"\(([^()]*\|[^()]*)\)", lambda m: rng.choice(m[1].split("|")), pattern)

    def slot(m: re.Match[str]) -> str:
        name, _, verb = m[1].partition("/")
        name, _, form = name.partition(".")
        raw = bound[name]
        if verb:
            return _verb(verb, raw.endswith("*"))
        return raw.rstrip("*").split("::")[int(form or 0)]

    text = re.sub(r"\{([^{}]+)\}", slot, text)
    text = text.replace("⟨", "(").replace("⟩", ")")
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\b([Aa]) (?=[aeio]|un[^i]|FDA|MRI|RSV|HIV)", r"\1n ", text)
    text = re.sub(r"\b(the|The|a|A|an|new|its|their) (the|a|an) ", r"\1 ", text)
    return text


def sentence(text: str) -> str:
    """Give a text its capital and its stop."""
    # Names of genes and journals keep their small first letter.
    kept = text.startswith(("mTOR", "cGAS", "miR", "p38", "p21", "lin-28", "eLife"))
    if not kept and re.match(r"[a-z]+[ ,'-]|[a-z]{3,}", text):
        text = text[0].upper() + text[1:]
    text = re.sub(r'^"([a-z])', lambda m: '"' + m[1].upper(), text)
    text = re.sub(r"([.:!?] )([a-z])(?=[a-z]+ )", lambda m: m[1] + m[2].upper() if m[1] != ": " else m[0], text)
    return text if text[-1] in ".!?" else text + "."


def spelling(text: str, rng: random.Random) -> str:
    """Write half of the texts the American way."""
    if rng.random() < 0.5:
        for british, american in AMERICAN:
            text = text.replace(british, american)
            text = text.replace(british.capitalize(), american.capitalize())
    return text


def renamed(text: str, synonyms: list[tuple[str, str]], people: list[str],
            rng: random.Random) -> str:  # fmt: skip
    """Call things in a claim by another name in half of the cases, people by their last name."""
    if rng.random() < 0.5:
        return text
    for name, other in synonyms:
        text = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", other, text)
    for person in people:
        text = text.replace(person, person.split(" ", 1)[1])
    return re.sub(r"\b(the|The|a|A|an) (the|a|an) ", r"\1 ", text)


def tone(text: str, plain: bool, rng: random.Random) -> str:
    """Give some claims the tone of a post; says nothing about the label."""
    draw = rng.random()
    if draw < 0.1:
        lead = rng.choice(TONES[0])
        if lead[-2] in ":.":
            return lead + sentence(text)
        # A filler's own capital stays, that of the pattern's first word does not.
        return sentence(lead + (text[0].lower() + text[1:] if plain else text))
    text = sentence(text)
    if draw < 0.17:
        return text.rstrip(".") + rng.choice(TONES[1])
    if draw < 0.3:
        return text.rstrip(".")
    return text
