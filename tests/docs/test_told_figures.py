"""The figures that README tells are those that were measured."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def table(file: str, first: str) -> dict[str, str]:
    """Return a row of a table in benchmarks/ by the names of its columns: the first whose first cell begins so."""
    lines = [
        line.strip("| ") for line in (ROOT / "benchmarks" / file).read_text("utf-8").splitlines() if line[:1] == "|"
    ]
    row = next(line for line in lines if line.startswith(first))
    head = next(line for line in lines if line.startswith("cases"))
    return dict(zip(*([cell.strip() for cell in line.split("|")] for line in (head, row)), strict=True))


def test_figures_of_own_cases() -> None:
    measured = table("verdicts.md", "own cases")
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    told = re.search(
        r"it finds (\d+) in 100 claims; (\d+) in 100 of its `contradict` and (\d+) in 100 of its `support` are right, "
        r"and (\d+) in 100 claims get the editor's verdict",
        readme,
    )
    assert told, "README no longer tells the figures in these words"
    columns = ("claim recall", "contradict P", "support P", "end to end")
    # Never rounded up.
    assert list(map(int, told.groups())) == [int(float(measured[column]) * 100) for column in columns]
