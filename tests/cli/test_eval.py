"""`claimcheck eval`: figures that can be counted by hand, predictions, and every way for a row to be wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.usefixtures("rules")

YES = "The valley has 1,240 orchards."
NO = "The valley has 1,910 orchards."
NEITHER = "The railway to the coast was closed after the war."

ROWS: list[dict[str, Any]] = [
    {"id": "a", "claim": YES, "evidence": [YES, NEITHER], "label": "support", "note": "kept out of it"},
    {"id": "b", "claim": YES, "evidence": [NEITHER, NO], "label": "contradict"},
    {"id": "c", "claim": YES, "evidence": [NEITHER], "label": "support"},
    {"id": 4, "claim": YES, "evidence": [], "label": "unread", "has_number": False},
]


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_the_figures_are_those_of_the_rows(cli: Any, tmp_path: Path) -> None:
    result = cli("eval", write(tmp_path / "rows.jsonl", *ROWS), "--format", "json")
    assert result.status == 0
    data = json.loads(result.out)
    assert data["schema"] == "claimcheck/eval/1"
    found = data["views"]["all"]
    assert found["rows"] == 4
    assert found["confusion"]["support"] == {"support": 1, "contradict": 0, "absent": 1}
    assert found["confusion"]["absent"]["absent"] == 1, "unread counts as absent"
    assert found["per_verdict"]["support"] == {"precision": 1.0, "recall": 0.5, "f1": 0.6667, "said": 1, "are": 2}
    assert found["accuracy"] == 0.75
    assert found["balanced_accuracy_support"] == 0.75
    assert found["macro_f1"] == round((2 / 3 + 1 + 2 / 3) / 3, 4)


def test_the_second_view_goes_by_the_flag_or_else_by_the_claim(cli: Any, tmp_path: Path) -> None:
    wordy = {"id": "e", "claim": "The railway was closed.", "evidence": [NEITHER], "label": "support"}
    data = json.loads(cli("eval", write(tmp_path / "rows.jsonl", *ROWS, wordy), "-f", "json").out)
    assert data["views"]["all"]["rows"] == 5
    assert data["views"]["with_number"]["rows"] == 3
    none = cli("eval", write(tmp_path / "words.jsonl", wordy))
    assert "Rows with a number: none" in none.out


def test_people_get_the_same_figures_as_a_table(cli: Any, tmp_path: Path) -> None:
    result = cli("eval", write(tmp_path / "rows.jsonl", *ROWS))
    lines = [" ".join(line.split()) for line in result.out.splitlines()]
    assert "support 1 0 1 1.000 0.500 0.667" in lines
    assert "macro-F1 0.778 accuracy 0.750 balanced accuracy of support 0.750" in lines
    assert result.err == "", "no progress bar where nobody watches"


def test_predictions_are_one_line_a_row_in_order(cli: Any, tmp_path: Path) -> None:
    target = tmp_path / "said.jsonl"
    source = write(tmp_path / "rows.jsonl", *ROWS)
    result = cli("eval", source, "--predictions", target)
    assert result.status == 0
    said = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert [row["id"] for row in said] == ["a", "b", "c", 4]
    assert [row["verdict"] for row in said] == ["support", "contradict", "absent", "absent"]
    assert all(list(row) == ["id", "verdict", "score", "quote", "reasons", "judge"] for row in said)
    assert said[1]["quote"] == NO
    assert said[1]["reasons"] == ["number-differs"]
    assert said[2]["quote"] is None
    first = target.read_bytes()
    assert cli("eval", source, "--predictions", target).out == result.out
    assert target.read_bytes() == first


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"{", "not JSON"),
        (b"[1]", "a row is an object"),
        (b'{"claim": "x", "evidence": [], "label": "absent"}', '"id" is missing'),
        (b'{"id": null, "claim": "x", "evidence": [], "label": "absent"}', '"id" must be'),
        (b'{"id": 1, "claim": " ", "evidence": [], "label": "absent"}', '"claim" must be'),
        (b'{"id": 1, "claim": "x", "evidence": "y", "label": "absent"}', '"evidence" must be'),
        (b'{"id": 1, "claim": "x", "evidence": [null], "label": "absent"}', '"evidence" must be'),
        (b'{"id": 1, "claim": "x", "evidence": [], "label": "refuted"}', '"label" must be one of support'),
        (b'{"id": 1, "claim": "x", "evidence": [], "label": "absent", "has_number": 1}', '"has_number" must be'),
        (b'{"id": "\xff"}', "not UTF-8"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"id": ' + b"9" * 5000 + b"}", "limit"),
    ],
)
def test_a_bad_row_is_one_line_with_its_number(cli: Any, tmp_path: Path, line: bytes, told: str) -> None:
    source, target = tmp_path / "rows.jsonl", tmp_path / "said.jsonl"
    source.write_bytes(json.dumps(ROWS[0]).encode() + b"\n\n" + line + b"\n")
    result = cli("eval", source, "--predictions", target)
    assert result.status == 2
    assert result.out == ""
    assert result.err.count("\n") == 1
    assert "line 3: " in result.err
    assert told in result.err
    assert not target.exists()


def test_other_bad_input_is_one_line_too(cli: Any, tmp_path: Path) -> None:
    source = write(tmp_path / "rows.jsonl", ROWS[0])
    empty = write(tmp_path / "empty.jsonl")
    for arguments in (
        [tmp_path / "nowhere.jsonl"],
        [tmp_path],
        [empty],
        [source, "--format", "csv"],
        [source, "--predictions", source],
        [source, "--predictions", tmp_path],
        [source, "--predictions", tmp_path / "x", "-o", tmp_path / "x"],
    ):
        result = cli("eval", *arguments)
        assert result.status == 2
        assert result.err.count("\n") == 1
    assert json.loads(source.read_text("utf-8")) == ROWS[0]


def test_rows_may_come_from_standard_input_with_any_separator_inside(cli: Any) -> None:
    row = {"id": "u", "claim": YES, "evidence": [YES + "\u2028" + NEITHER + "\x1b[31m"], "label": "support"}
    stdin = b"\xef\xbb\xbf" + json.dumps(row, ensure_ascii=False).encode() + b"\r\n"
    result = cli("eval", "-", stdin=stdin)
    assert result.status == 0
    assert result.out.startswith("standard input\n")
    assert "\x1b" not in result.out
