"""Which lines of a post are headings though nothing in the file marks them as such."""

from __future__ import annotations

from claimcheck.post import passing
from claimcheck.post.blocks import BlockKind
from claimcheck.post.facts import facts_of
from claimcheck.post.segments import Line, Segments
from claimcheck.post.verbs import has_verb

_ENDS = (".", "!", "?", "…", ".”", '."', ".)", "!”", "?”")
_MAX_TITLE = 14  # words
_MAX_SUBHEAD = 7  # words


def heading_lines(segments: Segments) -> frozenset[int]:
    """Return the indices of the lines that are headings: the title, lines in capitals, lines that announce a list."""
    lines = [line for line in segments.lines if line.text.text and line.kind is BlockKind.LINE]
    if not lines:
        return frozenset()
    punctuated = sum(line.text.text.endswith(_ENDS) for line in lines) * 3 >= len(lines)
    thread = any(p.why == passing.THREAD_MARK for p in segments.passed_over)
    marked = any(line.kind is BlockKind.HEADING for line in segments.lines)
    sizes: dict[int, int] = {}
    for line in segments.lines:
        sizes[line.group] = sizes.get(line.group, 0) + 1
    found: set[int] = set()
    first = next((line for line in lines if not passing.line_reason(line.text.text)), None)
    for position, line in enumerate(lines):
        following = lines[position + 1] if position + 1 < len(lines) else None
        if _announces(line) or _is_subhead(line, following, alone=sizes[line.group] == 1, punctuated=punctuated):
            found.add(line.index)
        elif line is first and not thread and not marked and len(lines) > 1:
            apart = following is None or following.group != line.group
            if _is_title(line, apart=apart, punctuated=punctuated):
                found.add(line.index)
    return frozenset(found)


def _announces(line: Line) -> bool:
    """Whether a line ends in a colon and says nothing by itself."""
    text = line.text.text
    if line.references or not text.endswith((":", ":-")) or len(line.sentences) > 1:
        return False
    facts = facts_of(text)
    return not (facts.numbers and has_verb(text) and facts.soft >= 2)


def _is_title(line: Line, *, apart: bool, punctuated: bool) -> bool:
    text = line.text.text
    if line.styled or passing.looks_like_title(text):
        return True
    short = len(text.split()) <= _MAX_TITLE and not text.endswith((*_ENDS, ",", ";", ":"))
    return short and apart and punctuated and not line.bulleted


def _is_subhead(line: Line, following: Line | None, *, alone: bool, punctuated: bool) -> bool:
    text = line.text.text
    words = len(text.split())
    if passing.sentence_reason(text, has_verb=has_verb(text)):
        return False
    if line.references or (text.endswith((*_ENDS, ",", ";")) and not text.isupper()):
        return False
    facts = facts_of(text)
    if text.isupper() and words <= 12 and len(text) > 3 and not any(ch.isdigit() for ch in text):
        return True
    if line.styled and words <= 12 and not facts.numbers:
        return True
    if line.bulleted or following is None:
        return False
    if alone and passing.looks_like_title(text) and words <= _MAX_TITLE:
        return True
    quiet = not facts.hard and not has_verb(text) and not facts.universal
    return quiet and words <= _MAX_SUBHEAD and punctuated and (alone or following.group == line.group)
