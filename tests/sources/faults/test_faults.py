"""Every fault ends as the table says, all at once; one run serves all these tests."""

from __future__ import annotations

import pytest
from tests.sources.faults.__main__ import DOCUMENT
from tests.sources.faults.run import GOOD, Outcome, as_markdown, run_all
from tests.sources.faults.table import FAULTS

ENOUGH = 45
"""Faults that the table must have at the least."""


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Outcome]:
    found = {outcome.fault.name: outcome for outcome in run_all()}
    # Two hundred servers and who asks them are one process: on a busy machine some are late. Those are asked once more.
    late = tuple(fault for fault in FAULTS if not found[fault.name].as_expected)
    return found | {outcome.fault.name: outcome for outcome in run_all(late)} if late else found


@pytest.mark.parametrize("name", [fault.name for fault in (*FAULTS, GOOD)])
def test_it_ends_in_its_state_within_its_time(outcomes: dict[str, Outcome], name: str) -> None:
    assert outcomes[name].as_expected, str(outcomes[name])


def test_the_document_is_what_was_tested() -> None:
    assert DOCUMENT.read_text("utf-8") == as_markdown(), "run `make faults`"


def test_the_table_is_long_enough_and_names_each_fault_once() -> None:
    names = [fault.name for fault in FAULTS]
    assert len(names) == len(set(names)) >= ENOUGH
