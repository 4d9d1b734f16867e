"""From blocks to lines and sentences: references, marks, hashtags and emoji are taken out, places are kept."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace

from claimcheck.language.en.words import STOPWORDS
from claimcheck.language.sentences import split_sentences
from claimcheck.model import MappedText, PassedOver, Span
from claimcheck.post.blocks import Block, BlockKind
from claimcheck.post.characters import BREAK, FLAG, is_styled, normalise
from claimcheck.post.mapped import drop, squeeze, strip, strip_range
from claimcheck.post.references import Found, find_references

_TAG = re.compile(r"#\w[\w-]*")
_INNER_TAG = re.compile(r"(?:^|(?<=[\s(\"“]))#(?=[^\W\d]\w)")
_THREAD_START = re.compile(r"\(?(\d{1,2})\s?[/⁄](?:(?<=\s[/⁄])\s)?(\d{1,2}|[nxN])?\)?[.:)]?(?=\s|\ue000|$)[\s:.)–—-]*")
_THREAD_END = re.compile(r"[\s(\[]{1,3}(\d{1,2})\s?/\s?(\d{1,2})[)\]]?\s*$")
# Spaces are given back nowhere, and looked at from where they begin only: a run of them costs its length once.
_EMPTY_BRACKETS = re.compile(
    r"(?<!\s)\s*+[(\[]\s*+(?:doi|PMID|see|link|source|ref|via)?\s*+:?\s*+[,;|]*+\s*+[)\]]", re.IGNORECASE
)
_WORD = re.compile(r"\w")
_LAST_WORD = re.compile(r"([\w'’]+)\W*$")


@dataclass(frozen=True, slots=True)
class Reference:
    """A `Found` with its place in the file and in the line it was taken from.

    `at` is the place in the line's clean text after which it stood.
    """

    found: Found
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a line; `text` is clean."""

    text: MappedText
    line: int

    @property
    def start(self) -> int:
        """Where it begins in the file."""
        return self.text.starts[0]

    @property
    def end(self) -> int:
        """Where it ends in the file."""
        return self.text.ends[-1]


@dataclass(frozen=True, slots=True)
class Line:
    """A logical line: the part of a block between emoji or bullets that break it."""

    index: int
    block: int
    kind: BlockKind
    group: int
    text: MappedText
    sentences: tuple[Sentence, ...]
    why: str = ""
    styled: bool = False  # wholly in letters of another style, as titles are
    bulleted: bool = False
    references: tuple[Reference, ...] = ()  # addresses and marks that stand in it


@dataclass(frozen=True, slots=True)
class Segments:
    """All lines of a post, and what was put aside on the way."""

    lines: tuple[Line, ...]
    references: tuple[Reference, ...]
    passed_over: tuple[PassedOver, ...]


@dataclass(slots=True)
class _State:
    lines: list[Line] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    passed: list[tuple[int, int, str]] = field(default_factory=list)


def segment(text: str, blocks: tuple[Block, ...]) -> Segments:
    """Take the blocks of a post apart; `text` is the file's text."""
    state = _State()
    clean = [normalise(block.text) for block in blocks]
    thread = _is_thread(clean, text)
    for number, (block, mapped) in enumerate(zip(blocks, clean, strict=True)):
        _segment_block(number, block, mapped, state, thread=thread)
    passed = tuple(PassedOver(a, b, text[a:b], why) for a, b, why in state.passed)
    return Segments(tuple(state.lines), tuple(state.references), passed)


def _segment_block(number: int, block: Block, mapped: MappedText, state: _State, *, thread: bool) -> None:
    if thread:
        mapped = _drop_thread_marks(mapped, state)
    found = find_references(mapped)
    gone = [(f.start, f.end) for f in found]
    places = [(f, mapped.span(f.start, f.end)) for f in found]
    mapped = drop(mapped, gone)
    mapped = drop(mapped, [m.span() for m in _EMPTY_BRACKETS.finditer(mapped.text)])
    mapped = _drop_hashtags(mapped, state)
    pieces = _break_up(mapped)
    first = len(state.lines)
    letters = [ch for ch in block.text.text if ch.isalpha()]
    all_styled = len(letters) > 3 and sum(map(is_styled, letters)) > 0.9 * len(letters)
    for position, (piece, bulleted) in enumerate(pieces):
        clean = squeeze(piece)
        if not _WORD.search(clean.text) and not (position == 0 and len(pieces) == 1):
            continue
        index = len(state.lines)
        sentences = tuple(Sentence(clean.slice(a, b), index) for a, b in split_sentences(clean.text))
        styled = len(pieces) == 1 and all_styled
        state.lines.append(
            Line(
                index,
                number,
                block.kind,
                block.group,
                clean,
                sentences,
                block.why,
                styled,
                bulleted or block.kind is BlockKind.BULLET,
            )
        )
    if len(state.lines) == first and places:
        state.lines.append(Line(first, number, block.kind, block.group, strip(mapped.slice(0, 0)), (), block.why))
    _attach(state, first, places)


def _attach(state: _State, first: int, places: list[tuple[Found, Span]]) -> None:
    """Give each reference to the line of its block that it stands in or after."""
    begun = [line for line in state.lines[first:] if line.text.text]
    starts = [line.text.starts[0] for line in begun]
    held: dict[int, list[Reference]] = {}
    for f, span in places:
        place = bisect_right(starts, span.start)
        line = begun[place - 1].index if place else first
        held.setdefault(line, []).append(Reference(f, span.start, span.end, line))
        state.references.append(held[line][-1])
    for line, references in held.items():
        state.lines[line] = replace(state.lines[line], references=(*state.lines[line].references, *references))


def _is_thread(blocks: list[MappedText], text: str) -> bool:
    """Whether lines are numbered as the parts of a thread are ("2/6"), and not as ratios ("2/6 patients")."""
    marks = 0
    for mapped in blocks:
        m = _THREAD_START.match(mapped.text)
        if (m and _numbers_a_part(mapped.text, m)) or _THREAD_END.search(mapped.text, max(0, len(mapped.text) - 16)):
            marks += 1
    return marks >= 2 or (marks == 1 and ("🧵" in text or "thread" in text.lower()))


def _numbers_a_part(text: str, m: re.Match[str]) -> bool:
    total = m.group(2)
    if total and total.isdigit() and int(m.group(1)) > int(total):
        return False
    rest = text[m.end() :].lstrip(BREAK + FLAG + " ")
    return not rest[:1].islower()


def _drop_thread_marks(mapped: MappedText, state: _State) -> MappedText:
    m = _THREAD_START.match(mapped.text)
    if m and _numbers_a_part(mapped.text, m):
        a, b = strip_range(mapped.text, m.start(), m.end(), ":.–—-")
        state.passed.append((mapped.starts[a], mapped.ends[b - 1], "thread marker"))
        mapped = mapped.slice(m.end(), len(mapped.text))
    m = _THREAD_END.search(mapped.text, max(0, len(mapped.text) - 16))
    if m and int(m.group(1)) <= int(m.group(2)):
        a, b = strip_range(mapped.text, m.start(), m.end(), "()[]")
        state.passed.append((mapped.starts[a], mapped.ends[b - 1], "thread marker"))
        mapped = mapped.slice(0, m.start())
    return mapped


def _drop_hashtags(mapped: MappedText, state: _State) -> MappedText:
    """Put aside a run of hashtags at the end; of one inside a sentence only the sign goes."""
    first = _trailing_tags(mapped.text) if "#" in mapped.text else len(mapped.text)
    if first < len(mapped.text):
        a, b = strip_range(mapped.text, first, len(mapped.text), ",;|")
        state.passed.append((mapped.starts[a], mapped.ends[b - 1], "hashtag"))
        mapped = mapped.slice(0, first)
    return drop(mapped, [x.span() for x in _INNER_TAG.finditer(mapped.text)])


def _trailing_tags(text: str) -> int:
    """Return where the run of hashtags at the end of a text begins; its length if it ends in something else."""
    first = at = len(text)
    while at:
        end = at
        while end and (text[end - 1].isspace() or text[end - 1] in ",;|"):
            end -= 1
        at = max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1
        if not _TAG.fullmatch(text, at, end):
            break
        first = at
    return first


def _break_up(mapped: MappedText) -> list[tuple[MappedText, bool]]:
    """Cut at emoji and bullets that stand between statements; drop the others. The flag says: it led with one."""
    text = mapped.text
    if BREAK not in text and FLAG not in text:
        return [(mapped, False)]
    pieces: list[tuple[MappedText, bool]] = []
    gone: list[tuple[int, int]] = []
    begin = 0
    bulleted = False
    at = 0
    while at < len(text):
        if text[at] not in (BREAK, FLAG):
            at += 1
            continue
        stop = at
        while stop < len(text) and (text[stop] in (BREAK, FLAG) or text[stop].isspace()):
            stop += 1
        if BREAK in text[at:stop] and _breaks(text, begin, at, stop):
            pieces.append((drop(mapped, gone).slice(0, 0) if begin == at else _cut(mapped, begin, at, gone), bulleted))
            begin, gone, bulleted = stop, [], True
        else:
            gone.append((at, stop - 1 if stop < len(text) and text[stop - 1].isspace() else stop))
            bulleted = bulleted or at == begin
        at = stop
    pieces.append((_cut(mapped, begin, len(text), gone), bulleted))
    return [(m, b) for m, b in pieces if m.text.strip()] or [(mapped.slice(0, 0), False)]


def _cut(mapped: MappedText, begin: int, end: int, gone: list[tuple[int, int]]) -> MappedText:
    part = mapped.slice(begin, end)
    return drop(part, [(a - begin, min(b, end) - begin) for a, b in gone if begin <= a < end])


def _breaks(text: str, begin: int, at: int, stop: int) -> bool:
    """Whether an emoji at `at:stop` stands between two statements rather than inside one."""
    before = text[begin:at]
    after = text[stop : stop + 1]
    if not before.strip() or not after:
        return True
    if before.rstrip()[-1] in ".!?:;…":
        return True
    last = _LAST_WORD.search(before[-40:])
    if last and last.group(1).lower() in STOPWORDS:
        return False
    return after.isupper() or after.isdigit() or after in "\"“'‘($€£#"
