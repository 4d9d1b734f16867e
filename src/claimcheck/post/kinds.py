"""What sort of statement a claim makes.

The first that fits, in this order: a quotation; then what its number measures (proportion, rate, change, age or length
of time, other quantity) with the records and dates that stand above a bare count; then what it says without a number.
"""

from __future__ import annotations

import re

from claimcheck.model import ClaimKind, Quantity, QuantityKind, Statement
from claimcheck.post.fact_words import NUMBER_WORDS
from claimcheck.post.facts import Facts
from claimcheck.post.substance import is_cleft

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
    r"reduc\w+|soar\w*|surge[sd]?|surging|climb\w*|jump\w*|plung\w*|plummet\w*|cuts?(?! into)|(?<!or )lost|gained|"
    r"raises?|raised|lower(?:s|"
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
    r"direction|supervision)|researchers|scientists|team|say|says|said|told|announced|peer[- ]review\w*|came up with|"
    r"behind it|(?:on the )?orders of|audited|university|"
    r"professor|prof|dr)\b",
    _I,
)
_RECORD = re.compile(
    r"\b(?:first[- ]ever|world(?:'s|’s)?[ -]first|largest|biggest|only|record|highest|lowest|no other|never before|"
    r"unprecedented)\b|\b\w+est\b[^,;]{0,60}\bsince\b",
    _I,
)
_SUPERLATIVE = re.compile(
    r"\b(?:the|its|their|’s|'s) (?:\w+ )?(?!(?:for|inter|hon|harv|requ|sugg|prot|inv|cont|t|gu|w|r|n|p|v|ch|qu|"
    r"arr)est\b)"
    r"[a-z]{3,}(?:iest|est)\b(?! of luck)|\bhad (?:ever|never) \w+|\bno "
    r"one anywhere|\bsince records began", _I
)  # fmt: skip
_FORECAST = re.compile(
    r"\b(?:expected|scheduled|due|planned|slated|pencilled in|penciled in|set) (?:to|for|in|next|"
    r"by)\b[^,;]{0,60}\b(?:next|this|"
    r"in|by) (?:year|month|week|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|"
    r"september|october|november|december)\b", _I
)  # fmt: skip
_STATE = re.compile(r"\b(?:nobody|no one|everyone|everybody) \w+", _I)
# "more than 60 drivers" is no comparison.
_BOUND = re.compile(
    rf"\b(?:more|less|fewer|higher|lower|longer|shorter) than (?=(?:an? |about |around |nearly )?(?:[\d$£€₹¥]|"
    rf"(?:{NUMBER_WORDS}|"
    r"one|a|an)\b))", _I
)  # fmt: skip
# The difference of two levels: "2 cm more than their classmates", "18 fewer than the year before", "ran 2.3 above".
_STEP = re.compile(
    r"\b(?:more|fewer|less|higher|lower|dearer|cheaper|heavier|lighter|thinner|thicker|shorter|longer|warmer|cooler|"
    r"hotter|colder|faster|slower|older|younger|points?) (?:\w+ )?(?:than|up|down|on)\b|\b(?:above|below) (?:the |"
    r"its |"
    r"their )?[\w–-]*\s?(?:average|mean|norm|normal|usual)|\b(?:dearer|thinner|thicker|heavier|lighter|warmer|cooler|"
    r"hotter|colder|slower|faster|cheaper)\b|\bcame (?:up|down)\b|\bknock\w* .{1,20} off\b|\b(?:put|puts|pushed) "
    r".{1,40} (?:up|down)\b|\bas likely\b|\btimes (?:what|as)\b|\b(?:twice|three times) (?:what|as)\b", _I
)  # fmt: skip
_ONE_IN = re.compile(
    r"\b(?:out of|in (?:every )?\d|in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten)|in every)", _I
)
_TAKES = re.compile(r"\b(?:takes?|took|lasts?|lasted|lands?|in|within|for|after|lose|losing|spent)\b", _I)
_QUOTE = re.compile(r"[“\"«][^”\"»]+[”\"»]")


def kind_of(text: str, statement: Statement, facts: Facts) -> ClaimKind:
    """Return the kind of a claim with the clean text `text`."""
    if any(len(q.text.split()) >= 3 for q in statement.quotes) or (_QUOTE.search(text) and facts.attributions):
        return ClaimKind.QUOTE
    if _SAFETY.search(text):
        return ClaimKind.SAFETY
    if facts.numbers:
        return _numeric(text, statement, facts)
    if facts.superlatives or _SUPERLATIVE.search(text):
        return ClaimKind.SUPERLATIVE
    if _FORECAST.search(text) or (facts.dates and not facts.changes and not _STATE.search(text)):
        return ClaimKind.DATE
    if _CAUSE.search(text) or is_cleft(text):
        return ClaimKind.CAUSAL
    if _ATTRIBUTION.search(text):
        return ClaimKind.ATTRIBUTION
    if facts.changes or _CHANGE.search(text):
        return ClaimKind.CHANGE
    return (
        ClaimKind.OUTCOME
        if facts.outcomes or facts.universal or facts.status or facts.comparisons
        else ClaimKind.ENTITY
    )


def _numeric(text: str, statement: Statement, facts: Facts) -> ClaimKind:
    figures = statement.quantities
    kinds = {q.kind for q in figures}
    shares = kinds & {QuantityKind.PERCENT, QuantityKind.PROPORTION}
    if (facts.superlatives or _SUPERLATIVE.search(text)) and _RECORD.search(text) and not shares:
        return ClaimKind.SUPERLATIVE
    if _of_a_whole(statement) and not (facts.superlatives and _RECORD.search(text)):
        return ClaimKind.PROPORTION
    bare = _BOUND.sub(" ", text)
    if statement.changes or _CHANGE.search(bare) or QuantityKind.POINTS in kinds or _STEP.search(bare):
        return ClaimKind.CHANGE
    main = next((q for q in figures if q.kind is not QuantityKind.ORDINAL), None)
    if main is not None and _is_share(main):
        return ClaimKind.PROPORTION
    if any(_is_rate(q) for q in figures) or (not figures and _RATE.search(text)):
        return ClaimKind.RATE
    if shares or _PROPORTION.search(text):
        return ClaimKind.PROPORTION
    if (
        main is not None
        and main.kind is QuantityKind.DURATION
        and (kinds == {QuantityKind.DURATION} or _TAKES.search(text))
    ):
        return ClaimKind.DURATION
    if not kinds and _DURATION.search(text):
        return ClaimKind.DURATION
    if not kinds and facts.dates and facts.numbers == 1:
        return ClaimKind.DATE
    small = all(q.kind is QuantityKind.COUNT and abs(q.high) <= _FEW for q in figures)
    if figures and small and not any(ch.isdigit() for ch in text) and facts.outcomes:
        return ClaimKind.OUTCOME  # "two of them recognise spoken words": what happened, rather than how many
    return ClaimKind.QUANTITY


# A total by the year ("1 million people a year") is a quantity; "four a day", "3.6 per million km" are rates.
_TOTAL = 1000
_FEW = 4


def _is_share(quantity: Quantity) -> bool:
    """Whether a number is a part of a whole: also "18 out of every 100", which is read as a number on a base."""
    if quantity.kind in (QuantityKind.PERCENT, QuantityKind.PROPORTION):
        return True
    bases = [per.unit.dimension for per in quantity.per]
    return quantity.unit.dimension == "count" and bases == ["count"] and _ONE_IN.search(quantity.text) is not None


def _of_a_whole(statement: Statement) -> bool:
    """Whether the first number is a part of a named whole, and no step of a change: "two in five", "six of the 14"."""
    main = next((i for i, q in enumerate(statement.quantities) if q.kind is not QuantityKind.ORDINAL), -1)
    if main < 0 or statement.quantities[main].part is None:
        return False
    return not any(main in (c.by, c.before, c.after) for c in statement.changes)


def _is_rate(quantity: Quantity) -> bool:
    if not quantity.per:
        return False
    if any(per.unit.dimension != "time" for per in quantity.per):
        return True
    yearly = all(per.unit.symbol == "y" for per in quantity.per)
    return not (yearly and quantity.unit.written(quantity.high) >= _TOTAL)
