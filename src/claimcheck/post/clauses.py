"""Cutting a sentence into its statements.

Possible cuts come from punctuation and joining words; each is accepted only when both sides can stand alone, so that
no fragment loses its meaning. What a piece lacks, it inherits as its subject.
"""

from __future__ import annotations

import re

from claimcheck.model import Token
from claimcheck.post import clause_words as words
from claimcheck.post.facts import facts_of
from claimcheck.post.joints import Joint, Parsed, find_joints
from claimcheck.post.pieces import Clause, cut_treated, trim, with_subjects
from claimcheck.post.verb_forms import BASES
from claimcheck.post.verbs import may_be_verb

__all__ = ["Clause", "cut"]

_I = re.IGNORECASE
# A subordinate clause before a comma belongs to what follows it.
_SUBORDINATE = re.compile(
    r"(?:(?:and|but|so|even|just|only)\s+)?(?:when|if|as|after|before|while|since|although|though|because|once|until|"
    r"unless|where|whereas|despite|given|"
    r"compared|according|by|in|on|at|up|down|out|off|from|over|under|about|around|more|less|with|for|among|of|to|"
    r"what|whatever|that|not)\b", _I)  # fmt: skip
_MONEY = re.compile(r"[$€£₹¥]|\b(?:rs|usd|eur|gbp|inr|dollars?|euros?|pounds?|rupees?)\b", _I)
_SAYING_WORD = re.compile(rf"{words.SAYING}\b", _I)
_SAYING_END = re.compile(rf"\b{words.SAYING}(?:\s+\w+){{0,3}}$", _I)
_TURNING = re.compile(rf"{words.TURNING}\b", _I)
_ROLE = re.compile(
    r"who (?:led|leads|heads|headed|runs|ran|founded|wrote|directs|directed|chairs|chaired|owns|invented)\b", _I
)
_PRAISE = re.compile(
    r"(?:and |but |so )?(?:hats off|kudos|props|shout[- ]?out|congrat\w+|well done|bravo|credit|thanks|respect)\b", _I
)
_AFTER_INSERT = re.compile(r",\s+(?:that|which|who)\s", _I)
_REPORTING = frozenset(words.REPORTING.split())
# A bare comma ends nothing for the stronger joints.
_COMMAS = frozenset({"comma", "figure"})
_CONFIDENCE = re.compile(r"^(?:\d+\s?%\s?)?(?:ci|confidence|p\s?[<=>]|n\s?=|hr|or|rr|range|sd|iqr|±)", _I)
_CHANGE_PART = re.compile(
    r"^,?\s*(?:for (?:half|a|an|about|around|nearly|almost|over|more than|up to|at least|\d|two|three|four|five|six|"
    r"seven|eight|nine|ten|several|many)|"
    r"at least|at most|at the (?:time|end|start|same)|within|with (?:a|an|the) (?:view|aim|exception))\b",
    _I,
)


# Characters: a longer "sentence" is a list or a transcript, whose joints say nothing about statements.
_MAX_LENGTH = 1500


def cut(text: str) -> list[Clause]:
    """Return the statements of a sentence, in order and disjoint; never empty for a text with a word in it."""
    if len(text) > _MAX_LENGTH:
        return trim(text, (0, len(text), ""))
    sentence = Parsed(text)
    pieces = _join(sentence, find_joints(text))
    out: list[Clause] = []
    for start, end, kind in pieces:
        for part in cut_treated(sentence, start, end, kind):
            out.extend(trim(text, part))
    return with_subjects(sentence, out)


# ---------------------------------------------------------------- which cuts are made


def _join(sentence: Parsed, joints: list[Joint]) -> list[tuple[int, int, str]]:
    """Walk through the joints from left to right; return the pieces with the kind of joint before each."""
    text = sentence.text
    pieces: list[tuple[int, int, str]] = []
    start, kind = 0, ""
    i = 0
    while i < len(joints):
        joint = joints[i]
        later = (j.start for j in joints[i + 1 :] if joint.kind in _COMMAS or j.kind not in _COMMAS)
        stop = next(later, len(text))
        insert = _attribution_insert(sentence, start, joint, joints[i + 1 :])
        if insert:
            close = insert
            pieces.append((start, joint.start, "before insert"))
            pieces.append((joint.end, close, "attribution"))
            start, kind = close + 1, "after insert"
            i += 1
            while i < len(joints) and joints[i].start < start:
                i += 1
            continue
        if (
            joint.kind == "dash"
            and i + 1 < len(joints)
            and joints[i + 1].kind == "dash"
            and _is_insert(sentence, start, joint, joints[i + 1])
        ):
            i += 2
            continue
        # "..., two thirds of it paid by visitors, and opened in May": the figure is an insert, the subject goes on.
        if _resumes(sentence, kind, joint, stop) or _should_cut(sentence, start, joint, stop):
            if joint.start > start:
                pieces.append((start, joint.start, kind))
            start, kind = joint.end, joint.kind
        i += 1
    if start < len(text):
        pieces.append((start, len(text), kind))
    return pieces


def _resumes(sentence: Parsed, kind: str, joint: Joint, stop: int) -> bool:
    """Whether the sentence goes on with a verb of its own after a figure that stood as an insert."""
    first = sentence.range(joint.end, stop)
    if kind != "figure" or joint.kind != "comma_joint" or not first:
        return False
    return sentence.has_verb(joint.end, stop) or may_be_verb(first[0].lower)


def _is_insert(sentence: Parsed, start: int, joint: Joint, following: Joint) -> bool:
    """Whether two dashes enclose an insert: what stands before the first has no verb yet."""
    return not sentence.has_verb(start, joint.start) and bool(sentence.range(joint.end, following.start))


def _attribution_insert(sentence: Parsed, start: int, joint: Joint, later: list[Joint]) -> int:
    """Return where an insert like ", led by X," ends when it stands between a subject and its verb, else 0."""
    if joint.kind != "attribution" or sentence.has_verb(start, joint.start):
        return 0
    close = sentence.text.find(",", joint.end)
    if (
        close < 0
        or not sentence.has_verb(close, len(sentence.text))
        or any(j.start < close for j in later[:1] if j.kind == "dash")
    ):
        return 0
    return close


def _should_cut(sentence: Parsed, start: int, joint: Joint, stop: int) -> bool:
    text = sentence.text
    left_verb = sentence.has_verb(start, joint.start)
    right_verb = sentence.has_verb(joint.end, stop)
    if not sentence.range(joint.end, len(text)) or not sentence.range(start, joint.start):
        return False
    match joint.kind:
        case "semicolon":
            return True
        case "dash":
            return _cut_at_dash(sentence, start, joint, stop)
        case "colon":
            return _cut_at_colon(sentence, start, joint, stop)
        case "bracket":
            return _cut_bracket(sentence, joint)
        case "relative":
            facts = sentence.facts(joint.end, stop)
            return (
                (left_verb or bool(_PRAISE.match(text, start)))
                and right_verb
                and (facts.hard or bool(facts.outcomes) or not facts.soft or bool(_ROLE.match(text, joint.end)))
            )
        case "attribution":
            return left_verb
        case "trailing":
            return left_verb and _cut_trailing(sentence, start, joint, stop)
        case "figure":
            return left_verb and (
                sentence.facts(start, joint.start).hard or _cut_at_comma(sentence, start, joint, stop)
            )
        case "comma":
            return left_verb and _cut_at_comma(sentence, start, joint, stop)
        case "arrow":
            return left_verb and right_verb
        case "comma_joint":
            return _cut_at_comma_word(sentence, start, joint, stop)
        case _:
            return left_verb and _cut_at_word(sentence, start, joint, stop)


def _cut_at_dash(sentence: Parsed, start: int, joint: Joint, stop: int) -> bool:
    if not sentence.has_verb(start, joint.start):
        # A label before the dash ("New study — sales fell") is none of the statement's business; a subject is.
        return sentence.has_verb(joint.end, stop) and not sentence.text[joint.end].islower()
    if sentence.has_verb(joint.end, stop):
        return True
    right = sentence.facts(joint.end, stop)
    return right.hard or not right.soft


def _cut_at_colon(sentence: Parsed, start: int, joint: Joint, stop: int) -> bool:
    text = sentence.text
    left_verb = sentence.has_verb(start, joint.start)
    if text[joint.end : joint.end + 1] in '“"«‘':
        return False
    if left_verb or _SAYING_END.search(text, start, joint.start):
        return True
    label = sentence.range(start, joint.start)
    return len(label) <= 6 and sentence.has_verb(joint.end, stop) and not sentence.facts(start, joint.start).numbers


def _cut_bracket(sentence: Parsed, joint: Joint) -> bool:
    inner = sentence.text[joint.end :].rstrip(".!?…;:, ").rstrip(")")
    if len(inner.split()) <= 2 or _CONFIDENCE.match(inner):
        return False
    if inner.lower().startswith(("or ", "i.e", "e.g", "also ", "known ", "such as")):
        return False
    facts = facts_of(inner)
    return facts.hard or not facts.soft or sentence.has_verb(joint.end, len(sentence.text))


def _cut_trailing(sentence: Parsed, start: int, joint: Joint, stop: int) -> bool:
    text = sentence.text
    right = text[joint.end : stop]
    left = text[start : joint.start]
    facts = facts_of(right)
    if not facts.hard or (not facts_of(left).soft and not facts_of(left).hard):
        return False
    head = right.split(maxsplit=1)[0].lower()
    if head in ("at", "for", "within"):
        return bool(_MONEY.search(right)) and not _MONEY.search(left)
    return not _CHANGE_PART.match(right)


def _cut_at_comma_word(sentence: Parsed, start: int, joint: Joint, stop: int) -> bool:
    if not sentence.has_verb(start, joint.start):
        # "Tax break of 60%, so the bill starts at 120": two statements, the first a fragment.
        return (
            joint.word == "so"
            and sentence.facts(start, joint.start).hard
            and sentence.has_verb(joint.end, stop)
            and sentence.facts(joint.end, stop).hard
        ) or (
            # "22 people died, among them four children, and nobody has been charged"
            start > 0
            and sentence.has_verb(0, start)
            and (verb := sentence.main_verb(joint.end, stop)) > joint.end
            and not _starts_with_verb(sentence, joint.end, verb)
        )
    end = len(sentence.text)
    verb = sentence.first_verb(joint.end, stop)
    if _TURNING.match(sentence.text, joint.end):
        return True
    first = sentence.range(joint.end, stop)
    if joint.word == "so" and first and first[0].lower in BASES:
        return True  # "so switch it off"
    if verb >= 0 and _AFTER_INSERT.search(sentence.text, joint.end, verb):
        return False  # "it was X, and nothing else, that did it"
    if verb < 0 and stop < end:
        verb = sentence.first_verb(joint.end, end)
        # "and before anyone writes in: these are ...": the statement comes after a further joint.
        return verb >= 0 and joint.word in ("and", "but", "so")
    if verb < 0:
        right = sentence.facts(joint.end, stop)
        return joint.word in ("but", "plus") and right.hard
    if _starts_with_verb(sentence, joint.end, verb):
        return sentence.facts(start, joint.start).hard and sentence.facts(joint.end, stop).hard
    return True


def _cut_at_comma(sentence: Parsed, start: int, joint: Joint, stop: int) -> bool:
    """Decide on a bare comma: it parts two statements when each has its own subject, verb and figure."""
    if _SUBORDINATE.match(sentence.text, joint.end) or _SUBORDINATE.match(sentence.text, start):
        lead = sentence.text.find(",", start, joint.start)
        if lead < 0 or not sentence.has_verb(lead, joint.start):
            return False
    verb = sentence.main_verb(joint.end, stop)
    if verb <= joint.end or _starts_with_verb(sentence, joint.end, verb) or verb - joint.end > 60:
        return False
    subject = sentence.range(joint.end, verb)
    if not subject or {"what", "who", "which", "that", "how"} & {t.lower for t in subject}:
        return False
    if (
        may_be_verb(subject[0].lower)
        or subject[0].lower in ("who", "which", "that", "and", "or")
        or _SAYING_WORD.match(sentence.text, verb)
    ):
        return False
    return sentence.facts(start, joint.start).hard and sentence.facts(joint.end, stop).hard


def _cut_at_word(sentence: Parsed, start: int, joint: Joint, stop: int) -> bool:
    """Decide on a joining word without a comma: more often than not it joins two words, not two statements."""
    first = sentence.range(joint.end, stop)
    verb = sentence.first_verb(joint.end, stop)
    if not first:
        return False
    opening = first[0]
    if joint.word == "while" and opening.lower in ("they", "it", "he", "she", "you", "we", "i"):
        return False  # "they hide while they sleep": when, not whereas
    before = sentence.range(start, joint.start)
    if {"both", "between"} & {t.lower for t in before[-6:]}:
        return False
    if opening.lower == "that" and any(t.lower == "that" for t in before):
        return sentence.facts(start, joint.start).hard and sentence.facts(joint.end, stop).hard
    if may_be_verb(opening.lower) and len(first) > 1 and first[1].lower not in ("and", "or"):
        left, right = sentence.facts(start, joint.start), sentence.facts(joint.end, stop)
        return bool(left.numbers and right.numbers) or (opening.lower in _REPORTING and left.hard and right.soft >= 1)
    if verb < 0:
        return False
    names = opening.text[:1].isupper()
    starts = (
        opening.lower.replace("’", "'") in words.SUBJECT_STARTS
        or opening.text[0].isdigit()
        or names
        or opening.lower.endswith("s")
    )
    # The subject must not be long: else the verb is that of a relative clause inside a list.
    return starts and verb - joint.end <= 60 and not _verb_in_relative(first, verb)


def _verb_in_relative(tokens: tuple[Token, ...], verb: int) -> bool:
    before = [t.lower for t in tokens if t.start < verb]
    return any(
        word in ("who", "that", "which", "whose", "if", "when", "where", "because", "than", "as") for word in before
    )


def _starts_with_verb(sentence: Parsed, start: int, verb: int) -> bool:
    first = sentence.range(verb, verb + 1)
    if first and re.search(r"['’](?:s|re|ve|ll|d|m)$", first[0].lower):
        return False  # "that's": the subject is in it
    between = [
        t
        for t in sentence.range(start, verb)
        if not t.lower.endswith("ly") and t.lower not in ("then", "also", "now", "has", "have", "still")
    ]
    return not between
