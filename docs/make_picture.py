"""Draw docs/table.svg: what the example looks like on a terminal. Run by `make picture`.

The picture is the real output, cut after the first quotes. The same report gives the same bytes.
"""

from __future__ import annotations

import io
import re
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
MAX_LINES = 48

# rich's own frame loads a font from elsewhere, which pages that show the picture do not allow.
FRAME = re.sub(r"@font-face\s*\{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL).replace(
    "Fira Code, monospace", "Fira Code, DejaVu Sans Mono, Menlo, Consolas, monospace"
)


def example() -> Report:
    """Check the example offline, its path as a reader of the README would type it."""
    from dataclasses import replace  # noqa: PLC0415

    report = check(ROOT / POST, Settings(offline=True))
    return replace(report, post=replace(report.post, path=str(POST)))


def picture(report: Report) -> str:
    """Return the report's first lines as SVG."""
    lines = get_format("table").render([report], Canvas(width=WIDTH, colour=True)).splitlines()
    if len(lines) > MAX_LINES:
        end = max(number for number, line in enumerate(lines[:MAX_LINES]) if not line.strip())
        lines = [*lines[:end], "", "…"]
    console = Console(record=True, file=io.StringIO(), width=WIDTH, force_terminal=True, color_system="standard")
    console.print(Text.from_ansi("\n".join(lines)))
    title = f"claimcheck run {POST} --offline"
    return console.export_svg(title=title, code_format=FRAME, unique_id="claimcheck")


if __name__ == "__main__":
    TARGET.write_text(picture(example()), encoding="utf-8")
    print(f"written: {TARGET.relative_to(ROOT)}")
