"""What in a clause can be checked at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.post import fact_words as words

_FLAGS = re.IGNORECASE
_DIGITS = re.compile(r"(?<![\w@#-])[$€£₹¥~≈<>]?\d[\d.,]*|[½⅓⅔¼¾⅕⅛]")
_NUMBER_WORD = re.compile(rf"\b(?:{words.NUMBER_WORDS}|{words.ONE})\b", _FLAGS)
_DATE = re.compile(words.DATES, _FLAGS)
_LENGTH = re.compile(rf"\b(?:{words.LENGTHS})", _FLAGS)
_CHANGE = re.compile(rf"\b(?:{words.CHANGES})\b", _FLAGS)
_COMPARISON = re.compile(rf"\b(?:{words.COMPARISONS})\b", _FLAGS)
_SUPERLATIVE = re.compile(rf"\b(?:{words.SUPERLATIVES})\b", _FLAGS)
_MATTER = re.compile(rf"\b(?:{words.MATTERS})\b", _FLAGS)
_STATUS = re.compile(rf"\b(?:{words.STATUS})\b", _FLAGS)
_OUTCOME = re.compile(rf"\b(?:{words.OUTCOMES})\b", _FLAGS)
_ATTRIBUTION = re.compile(rf"\b(?:{words.ATTRIBUTIONS})\b", _FLAGS)
_ALL = re.compile(
    r"^(?:for )?(?:all|none|both|every|each|no|not one|not a single|nobody|everyone|everybody|most|others|"
    r"the others|the rest)\b",
    _FLAGS,
)
_NAME = re.compile(r"(?<=[a-z0-9,;:”\"’')] )(?!I\b|I'|I’)[A-Z][\w’'-]+")
_ACRONYM = re.compile(r"\b(?=[A-Z][A-Z\d-]{0,20}[A-Z])[A-Z][A-Z\d-]{1,9}s?\b")
# Numbers that count nothing.
_NOT_A_NUMBER = re.compile(
    r"\b(?:one of a kind|(?:this|that|it) (?:is|was) (?:just |only )?one of (?:them|those|these|many)|(?:two|three|"
    r"four|five|six|seven|"
    r"eight|nine|ten|a dozen|\d{1,2}) (?:more |other |quick |last |final )?(?:bits|things|facts|reasons|takeaways|"
    r"lessons|stories|"
    r"tips|questions|thoughts|charts|words|caveats)|at one point|one day|one thing|number one|24/7|101|two cents|"
    r"two sides|"
    r"second thoughts|half the battle|"
    r"a (?:hundred|thousand|million|billion) (?:times|thanks|reasons|questions)|(?:for|of) one thing|"
    r"thousands of words|one way|zero doubt|half-hearted|"
    r"double[- ]check|think twice|twice about|"
    r"step \d+|part \d+|day \d+|chapter \d+|tip \d+|lesson \d+|#\d+|no\. ?\d+|issue \d+|vol\.? ?\d+|covid[- ]19|"
    r"\d-in-\d|four-letter|2\.0|web ?3)\b",
    _FLAGS,
)


@dataclass(frozen=True, slots=True)
class Facts:
    """How many cues of each class a clause has."""

    numbers: int = 0
    dates: int = 0
    changes: int = 0
    comparisons: int = 0
    superlatives: int = 0
    matters: int = 0
    status: int = 0
    outcomes: int = 0
    attributions: int = 0
    names: int = 0
    universal: bool = False

    @property
    def hard(self) -> bool:
        """Whether it has something that a source gives in so many words: a number, a date, a record."""
        return bool(self.numbers or self.superlatives or (self.dates and (self.names or self.matters or self.outcomes)))

    @property
    def telling(self) -> bool:
        """Whether it says what happened to something, how it compares or how it stands: checkable with a verb."""
        return bool(
            self.changes or self.comparisons or self.status or self.outcomes or self.attributions or self.universal
        )

    @property
    def soft(self) -> int:
        """The number of classes of weaker cues in it."""
        classes = (
            self.dates,
            self.changes,
            self.comparisons,
            self.matters,
            self.status,
            self.outcomes,
            self.attributions,
            self.names,
            self.universal,
        )
        return sum(1 for value in classes if value)


@lru_cache(maxsize=2048)
def facts_of(text: str) -> Facts:
    """Return the cues of a clause's clean text."""
    counted = _NOT_A_NUMBER.sub(" ", text)
    return Facts(
        numbers=len(_DIGITS.findall(counted)) + len(_NUMBER_WORD.findall(counted)),
        dates=len(_DATE.findall(text)) + len(_LENGTH.findall(text)),
        changes=len(_CHANGE.findall(text)),
        comparisons=len(_COMPARISON.findall(text)),
        superlatives=len(_SUPERLATIVE.findall(text)),
        matters=len(_MATTER.findall(text)),
        status=len(_STATUS.findall(text)),
        outcomes=len(_OUTCOME.findall(text)),
        attributions=len(_ATTRIBUTION.findall(text)),
        names=len(_NAME.findall(text)) + len(_ACRONYM.findall(text)),
        universal=bool(_ALL.match(text)),
    )
