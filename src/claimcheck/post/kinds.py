"""What sort of statement a claim makes.

The first that fits, in this order: a quotation; then what its number measures (proportion, rate, change, age or length
of time, other quantity) with the records and dates that stand above a bare count; then what it says without a number.
"""

from __future__ import annotations

import re

from claimcheck.model import ClaimKind, QuantityKind, Statement
from claimcheck.post.facts import Facts

_I = re.IGNORECASE
_SAFETY = re.compile(
    r"\b(?:side[- ]?effects?|adverse|safe(?:ty|r|ly)?|harmless|unsafe|toxic\w*|well[- ]tolerated|complications?|"
    r"no (?:harm|risk|danger)|risk[- ]free)\b",
    _I,
)
_PROPORTION = re.compile(
    r"\d\s?%|\bper ?cent\b|\b(?:out of|one in|in every|of every)\b|\b(?:half|third|quarter|fifth|tenth|majority|"
    r"minority|most)s? of\b|\b\w+ of the \w+ "
    r"(?:patients|people|children|firms|companies|participants)\b|\b(?:one|two|three|\d{1,3}) in (?:\d+|two|three|"
    r"four|five|six|seven|eight|nine|ten)\b", _I
)  # fmt: skip
_RATE = re.compile(
    r"\b(?:per|each|every|a|an) (?:\d+ |[a-z]+ )?(?:second|minute|hour|day|night|week|month|year|decade|person|"
    r"people|head|capita|patient|km|kg|litre|mile)s?\b|\bevery \d+", _I
)  # fmt: skip
_CHANGE = re.compile(
    r"\b(?:rose|fell|grew|shrank|(?:is|are|was|were|went|goes|shot|be) (?:sharply |slightly )?(?:up|down)|up (?:by |"
    r"\d)|down (?:by |\d)|brought .{1,40} down|risen|fallen|grown|doubled|doubles|tripled|quadrupled|halved|"
    r"increas\w+|decreas\w+|declin\w+|dropp?\w*|"
    r"reduc\w+|soar\w*|surg\w+|climb\w*|jump\w*|plung\w*|plummet\w*|cut|cuts|lost|gained|raises?|raised|lower(?:s|"
    r"ed)?|boost\w*|improv\w+|slash\w*|"
    r"more likely|less likely|higher|fewer|less|went from|from .{1,40} to)\b", _I
)  # fmt: skip
_DURATION = re.compile(
    r"\b(?:last(?:s|ed)?|took|takes?|for|within|over|after|followed|in)\b[^,;]{0,30}\b(?:seconds?|minutes?|hours?|"
    r"days?|nights?|weeks?|months?|years?|decades?)\b",
    _I,
)
_CAUSE = re.compile(
    r"\b(?:because|caus\w+|due to|thanks to|leads? to|led to|results? in|resulted in|prevents?|prevented|triggers?|"
    r"brought|brings|fluke|coincidence|"
    r"responsible for|proves?|proved|owing to|so that)\b",
    _I,
)
_ATTRIBUTION = re.compile(
    r"\b(?:according to|(?:led|run|headed|funded|backed|published|conducted|carried out|organi[sz]ed|developed|"
    r"written) (?:by|in)|under the (?:guidance|leadership|"
    r"direction|supervision)|researchers|scientists|team|say|says|said|told|announced|peer[- ]reviewed|university|"
    r"professor|prof|dr)\b",
    _I,
)
_RECORD = re.compile(
    r"\b(?:first[- ]ever|world(?:'s|’s)?[ -]first|largest|biggest|only|record|highest|lowest|no other|never before|"
    r"unprecedented)\b",
    _I,
)
_QUOTE = re.compile(r"[“\"«][^”\"»]+[”\"»]")


def kind_of(text: str, statement: Statement, facts: Facts) -> ClaimKind:
    """Return the kind of a claim with the clean text `text`."""
    if any(len(q.text.split()) >= 3 for q in statement.quotes) or (_QUOTE.search(text) and facts.attributions):
        return ClaimKind.QUOTE
    if _SAFETY.search(text):
        return ClaimKind.SAFETY
    if facts.numbers:
        return _numeric(text, statement, facts)
    if facts.superlatives:
        return ClaimKind.SUPERLATIVE
    if facts.dates and (facts.changes == 0):
        return ClaimKind.DATE
    if _CAUSE.search(text):
        return ClaimKind.CAUSAL
    if _ATTRIBUTION.search(text):
        return ClaimKind.ATTRIBUTION
    if facts.changes:
        return ClaimKind.CHANGE
    return (
        ClaimKind.OUTCOME
        if facts.outcomes or facts.universal or facts.status or facts.comparisons
        else ClaimKind.ENTITY
    )


def _numeric(text: str, statement: Statement, facts: Facts) -> ClaimKind:
    kinds = {q.kind for q in statement.quantities}
    if facts.superlatives and _RECORD.search(text) and not kinds & {QuantityKind.PERCENT, QuantityKind.PROPORTION}:
        return ClaimKind.SUPERLATIVE
    if statement.changes or _CHANGE.search(text):
        return ClaimKind.CHANGE
    if QuantityKind.RATE in kinds or any(q.per for q in statement.quantities) or _RATE.search(text):
        return ClaimKind.RATE
    if kinds & {QuantityKind.PERCENT, QuantityKind.PROPORTION} or _PROPORTION.search(text):
        return ClaimKind.PROPORTION
    if kinds == {QuantityKind.DURATION} or (not kinds and _DURATION.search(text)):
        return ClaimKind.DURATION
    if not kinds and facts.dates and facts.numbers == 1:
        return ClaimKind.DATE
    return ClaimKind.QUANTITY
