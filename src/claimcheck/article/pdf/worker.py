"""The process that opens a PDF file: `python -I -S worker.py FOLDER PAGES CHARACTERS`, the file on standard input.

PDFium is a million lines of C++ that here read what a stranger made. So it runs by itself, with little memory and
processor time, and without a free file descriptor: it can open no file and no socket, and falls back on the fonts it
carries, which makes its answer the same on every machine. It is run by its path and imports nothing of ours.

Writes JSON, one value a line: `{"pages": 12, "title": …, "author": …, "created": …}` first, then for each page
`{"page": 1, "width": …, "height": …, "runs": [[text, x0, baseline, x1, size, bold], …]}` in points, y downwards from
the top; last `{"end": "done" | "pages" | "characters"}`. If the file cannot be opened, only `{"problem": code}`.
"""

from __future__ import annotations

import codecs
import json
import math
import sys
from ctypes import byref, c_double, c_int, c_ulong, c_void_p, create_string_buffer
from typing import Any

MEMORY = 256 * 1024 * 1024  # bytes of address space on top of what the process has when the file is there
SECONDS = 30  # of processor time; 400 dense pages take ten
PAGE_CHARACTERS = 60_000  # of one page; a newspaper page has 20,000

# PDFium's error codes (fpdfview.h): 2 no file, 3 no PDF or damaged, 4 password, 5 unsupported security.
_PROBLEMS = {4: "pdf-locked", 5: "pdf-locked"}
_SPACES = frozenset((0x20, 0xA0, 0x09, 0x0A, 0x0D, 0x3000, *range(0x2000, 0x200C), 0x202F, 0x205F))
_HYPHEN_MARKS = frozenset((0x02, 0xFFFE))  # what PDFium puts in place of a hyphen at the end of a line
_UPRIGHT = 0.05  # radians
_WORD_GAP = 0.17  # of the type size; the narrowest space in use is a fifth
_RUN_GAP = 0.85  # of the type size; columns of a page stand further apart
_BOLD = 600  # weight


def main(arguments: list[str]) -> int:
    """Read the file from standard input and write what is in it."""
    folder, pages, characters = arguments[0], int(arguments[1]), int(arguments[2])
    sys.path.insert(0, folder)
    data = sys.stdin.buffer.read()
    import pypdfium2_raw as pdfium  # noqa: PLC0415 - its folder is known only now

    codecs.lookup("utf-16-le")  # the last file that is opened
    _limit(len(data))
    _write(pdfium, data, pages, characters)
    return 0


def _limit(size: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows, where the caller's clock is the limit
    except ImportError:
        return
    limits = [("RLIMIT_CORE", 0), ("RLIMIT_FSIZE", 0), ("RLIMIT_NOFILE", 3), ("RLIMIT_CPU", SECONDS)]
    limits.append(("RLIMIT_AS", _address_space() + MEMORY + 2 * size))
    for name, value in limits:
        kind = getattr(resource, name, None)
        if kind is None:
            continue
        try:
            hard = resource.getrlimit(kind)[1]
            allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(kind, (allowed, allowed))
        except (OSError, ValueError):  # macOS knows some of them by name only
            continue


def _address_space() -> int:
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - pathlib costs 10 ms
            return int(file.read().split()[0]) * 4096
    except (OSError, ValueError, IndexError):
        return 256 * 1024 * 1024


def _write(pdfium: Any, data: bytes, most_pages: int, most_characters: int) -> None:
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        _say({"problem": _PROBLEMS.get(pdfium.FPDF_GetLastError(), "pdf-broken")})
        return
    count = pdfium.FPDF_GetPageCount(document)
    if count < 1:
        _say({"problem": "pdf-broken"})
        return
    said = {key.lower(): _meta(pdfium, document, key) for key in ("Title", "Author", "Subject")}
    _say({"pages": count, "created": _meta(pdfium, document, "CreationDate"), **said})
    written = 0
    for number in range(min(count, most_pages)):
        if written > most_characters:
            _say({"end": "characters"})
            return
        page = _page(pdfium, document, number)
        written += sum(len(run[0]) for run in page["runs"])
        _say(page)
    _say({"end": "done" if count <= most_pages else "pages"})


def _say(value: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(value, separators=(",", ":")) + "\n")
    sys.stdout.flush()


def _meta(pdfium: Any, document: Any, key: str) -> str:
    name = key.encode("ascii")
    size = pdfium.FPDF_GetMetaText(document, name, None, 0)
    if not 2 < size <= 4_000:
        return ""
    buffer = create_string_buffer(size)
    pdfium.FPDF_GetMetaText(document, name, buffer, c_ulong(size))
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _page(pdfium: Any, document: Any, number: int) -> dict[str, Any]:
    out: dict[str, Any] = {"page": number + 1, "width": 0, "height": 0, "runs": [], "bad": True}
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        return out
    try:
        text = pdfium.FPDFText_LoadPage(page)
        if not text:
            return out
        try:
            letters, angle = _letters(pdfium, text)
            box = _box(pdfium, page)
            width, height, placed = _turned(letters, angle, box)
            whole = pdfium.FPDFText_CountChars(text) <= PAGE_CHARACTERS
            out.update(width=round(width, 1), height=round(height, 1), runs=_runs(placed))
            if whole:
                del out["bad"]
        finally:
            pdfium.FPDFText_ClosePage(text)
    finally:
        pdfium.FPDF_ClosePage(page)
    return out


def _box(pdfium: Any, page: Any) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of the visible part in the page's own coordinates."""
    box = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(page, byref(box)) and box.right > box.left and box.top > box.bottom:
        return box.left, box.bottom, box.right, box.top
    return 0.0, 0.0, 612.0, 792.0


# A letter: code, whether a space stands before it, start and end along the line, its foot across it, size, bold, turn.
_Letter = tuple[int, bool, float, float, float, float, bool, int]


def _letters(pdfium: Any, text: Any) -> tuple[list[_Letter], int]:
    """Return the letters that stand in quarter turns, and the turn (0 to 3) that most of them have."""
    unicode_of, box_of, object_of = (
        pdfium.FPDFText_GetUnicode,
        pdfium.FPDFText_GetLooseCharBox,
        pdfium.FPDFText_GetTextObject,
    )
    object_of.restype = c_void_p
    box, matrix, x, y = pdfium.FS_RECTF(), pdfium.FS_MATRIX(), c_double(), c_double()
    box_at = byref(box)
    letters: list[_Letter] = []
    turns = [0, 0, 0, 0]
    last_object: object = -1
    space, size, foot, bold, turn = True, 0.0, 0.0, False, 0
    for index in range(min(pdfium.FPDFText_CountChars(text), PAGE_CHARACTERS)):
        code = unicode_of(text, index)
        if code in _SPACES:
            space = True
            continue
        held = object_of(text, index)
        if held is None and code not in _HYPHEN_MARKS:
            continue  # PDFium made it up
        if held != last_object:
            last_object = held
            weight = pdfium.FPDFText_GetFontWeight(text, index)
            name = _font_name(pdfium, text, index)
            bold = weight >= _BOLD or "bold" in name or "black" in name or "heavy" in name
            size, turn = pdfium.FPDFText_GetFontSize(text, index), -1
            if pdfium.FPDFText_GetMatrix(text, index, byref(matrix)):
                size *= math.hypot(matrix.c, matrix.d)
                angle = math.atan2(matrix.b, matrix.a)
                quarter = round(angle / (math.pi / 2))
                turn = quarter % 4 if abs(angle - quarter * math.pi / 2) < _UPRIGHT else -1
            # All letters of one object stand on one line.
            pdfium.FPDFText_GetCharOrigin(text, index, byref(x), byref(y))
            foot = y.value if turn in (0, 2) else x.value
        if code in _HYPHEN_MARKS:
            code = 0x2D
        if turn < 0 or not 0.5 < size < 1_000 or code == 0 or 0xD800 <= code < 0xE000:
            space = True
            continue
        if not box_of(text, index, box_at):
            continue
        start, end = (box.left, box.right) if turn in (0, 2) else (box.bottom, box.top)
        letters.append((code, space, start, end, foot, size, bold, turn))
        turns[turn] += 1
        space = False
    return letters, turns.index(max(turns))


def _font_name(pdfium: Any, text: Any, index: int) -> str:
    buffer, flags = create_string_buffer(64), c_int()
    size = pdfium.FPDFText_GetFontInfo(text, index, buffer, c_ulong(64), byref(flags))
    return buffer.raw[: max(0, size - 1)].decode("utf-8", "replace").lower() if 0 < size <= 64 else ""


def _turned(
    letters: list[_Letter], turn: int, box: tuple[float, float, float, float]
) -> tuple[float, float, list[_Letter]]:
    """Return width, height and the letters that stand upright when the page is turned as most of them are.

    Coordinates are then from the left and from the top. What stands across the others (a stamp in the margin) or
    outside the visible part is left out.
    """
    left, bottom, right, top = box
    width, height = (right - left, top - bottom) if turn in (0, 2) else (top - bottom, right - left)
    out: list[_Letter] = []
    for code, space, start, end, foot, size, bold, own in letters:
        if own != turn:
            continue
        if turn == 0:
            x0, x1, y = start - left, end - left, top - foot
        elif turn == 1:
            x0, x1, y = start - bottom, end - bottom, foot - left
        elif turn == 2:
            x0, x1, y = right - end, right - start, foot - bottom
        else:
            x0, x1, y = top - end, top - start, right - foot
        if -1 <= x0 <= width + 1 and -1 <= y <= height + 1:
            out.append((code, space, x0, x1, y, size, bold, 0))
    return width, height, out


def _runs(letters: list[_Letter]) -> list[list[Any]]:
    """Join letters that follow each other on one line; columns and raised marks stay apart."""
    runs: list[list[Any]] = []
    text: list[str] = []
    begin = start = end = foot = size = 0.0
    bold = False

    def close() -> None:
        if text:
            runs.append(["".join(text), round(begin, 1), round(foot, 1), round(end, 1), round(size, 1), int(bold)])
            text.clear()

    for code, space, x0, x1, y, its_size, its_bold, _ in letters:
        gap = x0 - end
        if (
            text and x0 == start and x1 == end and y == foot
        ):  # the second letter of a ligature has the place of the first
            text.append(chr(code))
            continue
        same = abs(y - foot) < 0.12 * size and abs(its_size - size) < 0.1 * size and its_bold == bold
        if not text or not same or not -0.6 * size < gap < _RUN_GAP * size:
            close()
            begin, foot, size, bold = x0, y, its_size, its_bold
            start, end = x0, x1
            text.append((" " if space else "") + chr(code))
            continue
        if gap > _WORD_GAP * size or (space and gap > 0.05 * size):
            text.append(" ")
        text.append(chr(code))
        start, end = x0, x1
    close()
    return runs


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
