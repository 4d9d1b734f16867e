"""Text as a model gets to see it, which still knows where each of its characters stands."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Not letters, not marks to be read: controls, formats (zero width, bidirectional, tags), private use, halves of pairs.
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]")
_FOOTNOTE = re.compile(r"\[(?:\d{1,3}|[a-z]|citation needed)\]")
_MARKS_IN_A_ROW = 2  # accents on one letter; more are drawn over the lines around

# What models write one for the other; each is one character, so that places stay.
_FOLDED = str.maketrans(
    {**dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("\u2010\u2011", "-")}
)
_AROUND = " \"'.…"
"""What models put around a quote of their own."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A text in one line without unseen characters; `text[i]` stands at `places[i]` of the original."""

    text: str
    places: tuple[int, ...]

    def find(self, quote: str) -> tuple[int, int] | None:
        """Return where in the original a quote stands, from and to, or None.

        Spaces count as one, quotation marks and hyphens of any form as the same; all else must be as it is.
        """
        wanted = folded(shown(quote).text)
        for form in (wanted, wanted.strip(_AROUND)):
            at = folded(self.text).find(form) if form else -1
            if at >= 0:
                return self.places[at], self.places[at + len(form) - 1] + 1
        return None

    def cut(self, length: int) -> Shown:
        """Return the beginning, of `length` characters at most, up to a space."""
        if len(self.text) <= length:
            return self
        end = self.text.rfind(" ", 0, length + 1)
        end = end if end > 0 else length
        return Shown(self.text[:end], self.places[:end])


def shown(text: str) -> Shown:
    """Return a text as it may be sent: one line, without footnote marks and what nobody sees."""
    kept: list[tuple[str, int]] = []
    skipped = {at for mark in _FOOTNOTE.finditer(text) for at in range(mark.start(), mark.end())}
    marks = 0
    for at, character in enumerate(text):
        if at in skipped:
            continue
        if character.isspace():
            if kept and kept[-1][0] != " ":
                kept.append((" ", at))
            continue
        kind = unicodedata.category(character)
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if kind in _UNSEEN or _SELECTORS.match(character) or marks > _MARKS_IN_A_ROW:
            continue
        kept.append((character, at))
    while kept and kept[-1][0] == " ":
        kept.pop()
    return Shown("".join(character for character, _ in kept), tuple(at for _, at in kept))


def folded(text: str) -> str:
    """Return a text with one form of quotation marks and hyphens, character by character."""
    return text.translate(_FOLDED)
