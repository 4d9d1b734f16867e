"""Why a line, a sentence or a clause of a post is not checked."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.post import cues
from claimcheck.post.clause_words import SAYING
from claimcheck.post.fact_words import NUMBER_WORDS
from claimcheck.post.facts import Facts, facts_of
from claimcheck.post.substance import ENOUGH, ENOUGH_EXPECTED, is_definite, is_judgement
from claimcheck.post.verbs import has_verb as has_verb_in
from claimcheck.post.verbs import may_be_verb, tells_event

QUESTION = "question"
GREETING = "greeting"
CALL_TO_ACTION = "call to action"
OPINION = "opinion"
PERSONAL = "personal statement"
HEADING = "heading"
FURNITURE = "page furniture"
LINKS = "link list"
THREAD_MARK = "thread marker"
CODE = "code"
NOTHING = "nothing checkable"

_I = re.IGNORECASE
_WORD = re.compile(r"\w[\w'’-]*")
_ASKS = re.compile(r"\?[!?]*[\"”'’)\]]*\s*$")
_TAG = re.compile(
    r"(?:,| –| —| -)\s+(?:(?:and|but|so|yet) )*(?:so what|who cares|why not|right|no|ok|okay|eh|huh|really|see|"
    r"remember|who knew|what of it|(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)(?:n't|"
    r"n’t) (?:it|they|he|"
    r"she|that|we|you)|what (?:now|next|else)|how (?:about|cool|crazy|mad|wild) (?:is )?(?:that|this))\?+\W*$", _I
)  # fmt: skip
_LONGEST_TAG = 40
_SMALL = frozenset(
    "a an and as at but by for from in into is it no nor not of off on or over per so than that the to up via vs "
    "with".split()
)
# "Tomas R., Backyard Orbit, 10 February 2025": who, where and when, and nothing else.
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATELINE = re.compile(
    rf"(?P<rest>.{{2,90}}?)[\s,·•|/–—-]+(?:\w+day,? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|"
    rf"nd|rd|th)?),? "
    r"\d{4}\W*", _I
)  # fmt: skip
# "One year on", "Ten years later": when, and nothing else.
_WHEN = re.compile(
    r"(?:just |only |about |some )?(?:an?|\w+|\d+)(?:[- ]\w+)? (?:years?|months?|weeks?|days?|decades?|hours?) "
    r"(?:on|later|ago|earlier|in|from now|down the line)\W*", _I
)  # fmt: skip
# "Ten years in energy storage, and I have never ...": the figure is about the writer.
_AND_I = re.compile(r"(?P<head>[^,;]{3,80})(?:,| and| –| —| -) (?:(?:and|but|yet|so) )?(?:I|I['’](?:m|ve|d|ll))\b")
# "The debate is on 15 July: come along".
_EVENT = re.compile(
    r"(?:the|our|my|a|this|next)\b[^,;:]{2,60}\b(?:is|are|takes? place|happens?|starts?|meets?|begins?)(?: (?:on|at|"
    r"this|next|"
    r"tomorrow|tonight|from)\b[^,;:]{0,60})?\W*", _I
)  # fmt: skip
# What only introduces a statement: "you know that sales fell" says that sales fell.
_FRAME = re.compile(
    r"^(?:(?:and|but|so|now|well|because)[, ]+)?(?:(?:you|we) (?:all |now |also |already )?(?:know|see)(?: that)?|"
    r"the (?:fact|truth|reality) is(?: that)?|"
    r"it turns out(?: that)?|turns out(?: that)?|remember(?:,|:| that)|note that|it is (?:true|a fact) that|as (?:we|"
    r"you) know,)\s+",
    _I,
)
# Wishes, duties and suppositions: nothing that has happened.
_WISHED = re.compile(
    r"\b(?:would|should(?! be (?:able|available|ready|on sale|in shops|in stores|open|running|live))|ought to|must|"
    r"need to|needs to|have to|has to|going to|gonna|want to|if (?:we|you|i|"
    r"they|he|she))\b",
    _I,
)
# "Critics said the grid would collapse" is about what they said.
_REPORTED = re.compile(
    r"\b(?:said|told|warned|claimed|predicted|thought|feared|believed|promised|announced|argued|insisted|wrote|"
    r"expected)\b"
    r".{0,80}\bwould\b", _I
)  # fmt: skip
_COPULA = re.compile(r"\b(?:is|are|was|were|be|been|isn't|aren't|isn’t|aren’t)\b", _I)
# "Six. Years."
_LONE_NUMBER = re.compile(rf"(?:{NUMBER_WORDS}|one|a|\d{{1,2}})\W*", _I)
_OF_IT = re.compile(r"\w+ of (?:it|them|that|this|those|these|us)\W*$", _I)  # "all of it" says nothing by itself
_CONDITIONAL = re.compile(r"\b(?:and|or) (?:you|your|it|the|this|that|they)\b", _I)
_QUOTED = re.compile(r"“[^”]{8,}”?|\"[^\"]{8,}\"|«[^»]{8,}»")
_SAID = re.compile(rf"\b{SAYING}\b|\baccording to\b", _I)
_I_SAID = re.compile(r"\bI (?:said|say|told|wrote)\b")
# A sentence is talk when it is all exclamation and holds nothing hard.
_LEADERS = re.compile(
    r"^(?:so|and|now|then|but|also|just|ok|okay|well|yes|look|hey|listen|seriously|honestly|finally|today|"
    r"again)[,:]? ",
    _I,
)


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    """Compile the lists on first use; `claimcheck --help` has no need of them."""

    def either(parts: tuple[str, ...], end: str = "") -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{p}{end})" for p in parts), _I)

    return {
        "greeting": either(cues.GREETING),
        "imperative": re.compile(rf"(?:{cues.IMPERATIVES})(?![\w-])", _I),
        "action": either(cues.CALL_TO_ACTION),
        "furniture": either(cues.FURNITURE, r"\W*\Z"),
        "byline": either(cues.BYLINE, r"\W*\Z"),
        "heading": re.compile(rf"\W*{cues.HEADING_WORDS}\W*\Z", _I),
        "personal": either(cues.PERSONAL),
        "belief": either(cues.BELIEF),
        "opinion": either(cues.OPINION),
    }


def tag_question(text: str) -> int:
    """Return where the question begins that only hangs on a statement ("..., but so what?"), or 0."""
    if not text.rstrip().endswith("?"):
        return 0
    m = _TAG.search(text, max(0, len(text) - _LONGEST_TAG))
    return m.start() if m and m.start() else 0


def line_reason(text: str) -> str:
    """Return why a whole line is not checked by what it says ("12 comments", "By Jo Doe", "Sources:"), or ""."""
    if not text or len(text) > 300:
        return ""
    patterns = _patterns()
    if patterns["heading"].match(text):
        return HEADING
    if patterns["furniture"].match(text) or patterns["byline"].match(text) or _is_dateline(text):
        return FURNITURE
    return HEADING if _WHEN.fullmatch(text.removesuffix(":")) else ""


def _is_dateline(text: str) -> bool:
    m = _DATELINE.fullmatch(text)
    if not m:
        return False
    found = [w for w in _WORD.findall(m["rest"]) if w.lower() not in _SMALL]
    named = all(w[0].isupper() or w[0].isdigit() for w in found[1:]) or found[0].lower() in _NUMBERED
    return bool(found) and named and not m["rest"].endswith(":") and not may_be_verb(found[0].lower())


_NUMBERED = ("letter", "issue", "episode", "edition", "newsletter", "no", "week", "vol", "volume")


def announces(text: str) -> bool:
    """Whether a clause only says when something takes place, as before a call to come along."""
    return bool(_EVENT.fullmatch(text))


def looks_like_title(text: str) -> bool:
    """Whether a line is written as titles are: in capitals, or each word of weight with one, no full stop."""
    if text.endswith((".", "?", "!", "…", ";", ",")) and not text.isupper():
        return False
    found = _WORD.findall(text)
    letters = [w for w in found if w[0].isalpha()]
    if not letters or len(found) > 18:
        return False
    if len(letters) >= 2 and all(w.isupper() for w in letters) and sum(map(len, letters)) > 5:
        return True
    weighty = [w for w in letters if w.lower() not in _SMALL]
    return len(weighty) >= 3 and sum(w[0].isupper() for w in weighty) >= 0.8 * len(weighty)


def sentence_reason(text: str, *, has_verb: bool) -> str:
    """Return why a whole sentence is not checked, or "" if its clauses must be looked at."""
    if _ASKS.search(text):
        return QUESTION
    facts = facts_of(text)
    patterns = _patterns()
    if patterns["greeting"].match(text) and not (facts.hard and has_verb):
        return GREETING
    if _is_call(text, facts, has_verb=has_verb):
        return CALL_TO_ACTION
    return ""


def clause_reason(text: str, *, has_verb: bool, listed: bool = False, attributing: bool = False) -> str:
    """Return why a clause is not checked, or "" if it is a claim.

    `listed` says that it stands in a list, where a fragment may be a statement; `attributing` that it is the part of a
    sentence that names who did something.
    """
    if _quoted_somebody(text):
        return ""
    framed = _FRAME.sub("", text)
    facts = facts_of(framed)
    patterns = _patterns()
    if _is_call(framed, facts, has_verb=has_verb):
        return CALL_TO_ACTION
    if not listed and (_WHEN.fullmatch(framed) or _LONE_NUMBER.fullmatch(framed)):
        return NOTHING
    if patterns["personal"].match(framed) or _of_the_writer(framed):
        return PERSONAL
    if not facts.numbers and facts.superlatives < 2 and patterns["opinion"].match(framed):
        return OPINION
    if not facts.numbers and not facts.names and not facts.superlatives and is_judgement(framed):
        return OPINION
    if not facts.numbers and patterns["belief"].match(framed):
        return PERSONAL
    if facts.hard or (attributing and (facts.names or facts.attributions)):
        return ""
    weight = facts.soft
    if _WISHED.search(framed) and not _REPORTED.search(framed):
        weight -= 2
    elif (facts.names or facts.matters or len(_WORD.findall(framed)) >= 5) and tells_event(framed):
        weight += 1
    if has_verb or listed:
        if (facts.telling and weight >= 1) or weight >= 2:
            return ""
        expected = listed or (facts.matters > 0 and not _COPULA.search(framed))
        if has_verb and is_definite(framed, ENOUGH_EXPECTED if expected else ENOUGH):
            return ""
    elif weight >= 2 or (facts.universal and len(_WORD.findall(framed)) >= 3 and not _OF_IT.match(framed)):
        return ""
    return OPINION if text.endswith("!") else NOTHING


def _of_the_writer(text: str) -> bool:
    m = _AND_I.match(text)
    return m is not None and not has_verb_in(m["head"])


def _quoted_somebody(text: str) -> bool:
    """Whether a clause gives the words of a named person or body: checkable whatever they say."""
    m = _QUOTED.search(text)
    if not m:
        return False
    outside = text[: m.start()] + " , " + text[m.end() :]
    return bool(_SAID.search(outside)) and bool(facts_of("x, " + outside).names) and not _I_SAID.search(outside)


def _is_call(text: str, facts: Facts, *, has_verb: bool) -> bool:
    patterns = _patterns()
    bare = _LEADERS.sub("", text)
    if patterns["action"].match(bare):
        return not facts.numbers
    if not patterns["imperative"].match(bare):
        return False
    if has_verb and (facts.hard or facts.soft >= 2) and _CONDITIONAL.search(bare):
        return False  # "eat this and your risk doubles" is a statement
    return not (facts.numbers and has_verb)
