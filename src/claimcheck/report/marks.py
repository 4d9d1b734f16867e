"""How verdicts and states look: a mark and a word each, so that no one needs the colour."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.model import SourceState, Verdict


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign in Unicode and in ASCII, the word in full and short, and a rich style of the 16 terminal colours."""

    sign: str
    ascii: str
    word: str
    short: str
    style: str

    def symbol(self, *, unicode: bool) -> str:
        """Return the sign that the stream can show."""
        return self.sign if unicode else self.ascii


# The signs are one column wide everywhere: no emoji, none that East Asian terminals draw wide.
VERDICTS: dict[Verdict, Mark] = {
    Verdict.SUPPORT: Mark("✓", "+", "support", "support", "green"),
    Verdict.CONTRADICT: Mark("✗", "x", "contradict", "contra", "bold red"),
    Verdict.DISPUTED: Mark("≠", "!", "disputed", "disputed", "bold yellow"),
    Verdict.ABSENT: Mark("-", "-", "absent", "absent", "default"),
    Verdict.UNREAD: Mark("?", "?", "unread", "unread", "dim"),
}

STATES: dict[SourceState, Mark] = {
    SourceState.READ: Mark("✓", "+", "read", "read", "green"),
    SourceState.UNREAD: Mark("?", "?", "unread", "unread", "yellow"),
}
