"""Run every fault and, if each ends as it should, write the table to docs/faults.md."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.sources.faults.run import as_markdown, run_all

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "faults.md"


def main() -> int:
    """Return 1 if an outcome is not what the table wants, after saying which; `-v` tells of all."""
    outcomes = run_all()
    wrong = [outcome for outcome in outcomes if not outcome.as_expected]
    for outcome in outcomes if "-v" in sys.argv else wrong:
        sys.stderr.write(f"{outcome}\n")
    if not wrong:
        DOCUMENT.write_text(as_markdown(), encoding="utf-8")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
