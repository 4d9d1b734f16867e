"""Draw docs/table.svg: what the example looks like on a terminal. Run by `make picture`.

The picture is the real output, cut after a contradiction with its quotes. The same report gives the same bytes; a test
holds the file against what the example says now.
"""

from __future__ import annotations

import io
import re
from dataclasses import replace
from html import escape, unescape
from itertools import pairwise
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from claimcheck import Report, Settings, check
from claimcheck.report.interface import Canvas, get_format

ROOT = Path(__file__).resolve().parent.parent
POST = Path("claims/japan-ipsc/post.txt")
TARGET = ROOT / "docs" / "table.svg"
WIDTH = 118  # columns: the verdicts in full words for five sources
MARGIN = 2  # columns left free at the right
MAX_LINES = 48

# rich's own frame loads a font from elsewhere, which pages that show the picture do not allow.
FRAME = re.sub(r"@font-face\s*\{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL).replace(
    "Fira Code, monospace", "Fira Code, DejaVu Sans Mono, Menlo, Consolas, monospace"
)


def example() -> Report:
    """Check the example offline, its path as a reader of the README would type it."""
    report = check(ROOT / POST, Settings(offline=True))
    return replace(report, post=replace(report.post, path=str(POST)))


def picture(report: Report) -> str:
    """Return the report's first lines as SVG."""
    text = get_format("table").render([report], Canvas(width=WIDTH, colour=True))
    lines = Text.from_ansi("\n".join(_first(text.splitlines())))
    console = Console(
        record=True, file=io.StringIO(), width=WIDTH + MARGIN, force_terminal=True, color_system="standard"
    )
    console.print(lines)
    title = f"claimcheck run {POST} --offline"
    return _TEXT.sub(_without_blanks, console.export_svg(title=title, code_format=FRAME, unique_id="claimcheck"))


def words(svg: str) -> list[str]:
    """Return the lines that a picture shows, without regard to where and how they are drawn."""
    rows: dict[str, list[str]] = {}
    for match in _TEXT.finditer(svg):
        rows.setdefault(match["y"], []).append(unescape(match["text"]).replace("\xa0", " "))
    lines = (" ".join(" ".join(parts).split()) for parts in rows.values())
    return [line for line in lines if line]


def _first(lines: list[str]) -> list[str]:
    """Return the lines that fit, up to the end of a claim's part: the last contradicted one's, if there is any."""
    if len(lines) <= MAX_LINES:
        return lines
    ends = [number for number, line in enumerate(lines[:MAX_LINES]) if not line.strip()]
    parts = list(pairwise(ends))
    contradicted = [end for start, end in parts if "contradict" in lines[start + 1]]
    return [*lines[: (contradicted or ends)[-1]], "", "…"]


_TEXT = re.compile(
    r'<text (?P<before>[^>]*?)x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)"(?: textLength="(?P<length>[\d.]+)")?(?P<after>[^>]*)>'
    r"(?P<text>[^<]*)</text>"
)
_BLANK = "&#160;"


def _without_blanks(match: re.Match[str]) -> str:
    """Return a text element that starts and ends at a visible sign: some renderers drop blanks there."""
    text = unescape(match["text"]).strip("\n")
    bare = text.strip(" \xa0")
    if not match["length"] or not bare:
        return "" if match["length"] else match[0]
    column = float(match["length"]) / len(text)
    x, length = float(match["x"]) + column * text.index(bare), column * len(bare)
    kept = escape(bare, quote=False).replace("\xa0", _BLANK)
    return (
        f'<text {match["before"]}x="{x:.5g}" y="{match["y"]}" textLength="{length:.5g}"{match["after"]}>{kept}</text>'
    )


if __name__ == "__main__":
    TARGET.write_text(picture(example()), encoding="utf-8")
    print(f"written: {TARGET.relative_to(ROOT)}")
