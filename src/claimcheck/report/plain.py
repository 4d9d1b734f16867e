"""Foreign text made safe to show: posts and pages are written by others, and terminals obey what they print."""

from __future__ import annotations

import re

UNSAFE = (
    "\x00-\x1f\x7f-\x9f"  # C0 and C1 controls: escape sequences, backspace, carriage return
    "\u00ad"  # soft hyphen: shown by some terminals, counted differently by all
    "\u061c\u202a-\u202e\u2066-\u2069"  # bidirectional mark, embeddings, overrides, isolates
    "\u200b-\u200f\u2060-\u2064\ufeff\u180e"  # zero-width spaces, joiners and marks; joined emoji fall into their parts
    "\u2028\u2029"  # line and paragraph separators
    "\ud800-\udfff"  # lone surrogates: no stream can encode them
    "\ufff9-\ufffb"  # interlinear annotation
    "\U000e0000-\U000e007f"  # tag characters: invisible text
)
"""Characters that a terminal acts on, hides or cannot show; a regular expression class without its brackets."""

UNSAFE_BUT_LINES = re.compile(rf"(?![\n\t])[{UNSAFE}]")
"""The same without line feeds and tabs, for text that is shown with its lines."""

_SPACE = re.compile(r"\s+")
_UNSAFE = re.compile(f"[{UNSAFE}]")


def plain(text: str) -> str:
    """Return the text on one line, spaces squeezed, without anything that could steer a terminal."""
    return _SPACE.sub(" ", _UNSAFE.sub("", _SPACE.sub(" ", text))).strip()


def harmless(text: str) -> str:
    """Return finished output without lines that a CI runner would take for commands to itself.

    Runners read what a job prints: GitHub's obeys "::name::" at the beginning of a line (blanks before it or not) and
    "##[name]" anywhere, Azure's "##vso[...]", TeamCity's "##teamcity[...]". A blank inside the mark disarms it.
    """
    return COMMAND_MARK.sub("## ", _COMMAND_LINE.sub(r"\1: :", text))


COMMAND_MARK = re.compile(r"##(?=\w*\[)")
"""What opens a command to a CI runner in the middle of a line."""

_COMMAND_LINE = re.compile(r"^((?:[^\S\n]|\x1b\[[0-9;]*m)*)::", re.MULTILINE)


def shown_path(path: str) -> str:
    """Return how a post is called before people: its path, or "standard input" for "-"."""
    return "standard input" if path == "-" else plain(path)


def shorten(text: str, length: int) -> str:
    """Return the text, plain and at most `length` characters long, cut at a word with an ellipsis."""
    text = plain(text)
    if len(text) <= length:
        return text
    cut = text[: max(1, length - 1)]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > length // 2 else cut).rstrip(" ,;:") + "…"
