"""What a judge is."""

from __future__ import annotations

from abc import ABC, abstractmethod

from claimcheck.matching.index import Candidate, Index
from claimcheck.model import Claim, Opinion


class Judge(ABC):
    """Says, with reasons, what passages of one article mean for a claim. Pure: same input, same opinions."""

    name: str
    rules: tuple[str, ...] = ()  # names of the rules that it asks, so that silent ones can be told

    @abstractmethod
    def judge(self, claim: Claim, index: Index, found: tuple[Candidate, ...]) -> tuple[Opinion, ...]:
        """Return opinions of support or contradict, each naming its passage; none where nothing can be said."""
