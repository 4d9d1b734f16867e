from __future__ import annotations

import pytest

from claimcheck.language.changes import find_changes
from claimcheck.language.quantities import find_quantities
from claimcheck.language.tokens import tokenize


def changes(text: str) -> list[str]:
    """Changes as "direction by before>after factor bound", as far as stated."""
    tokens = tokenize(text)
    quantities = find_quantities(text, tokens)

    def shown(index: int) -> str:
        return quantities[index].text if index >= 0 else "-"

    out = []
    for change in find_changes(text, tokens, quantities):
        line = f"{change.direction.value} {shown(change.by)} {shown(change.before)}>{shown(change.after)}"
        out.append(line if change.factor is None else f"{line} x{change.factor} {change.factor_bound.value}")
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Revenue shot up 35%", "up 35% ->- x27/20 exact"),
        ("sales rose by 35 per cent", "up 35 per cent ->- x27/20 exact"),
        ("output is 22% higher", "up 22% ->- x61/50 exact"),
        ("they were 18% more likely to fall ill", "up 18% ->- x59/50 exact"),
        ("a 14 percent higher risk", "up 14 percent ->- x57/50 exact"),
        ("a risk 20 percent lower", "down 20 percent ->- x4/5 exact"),
        ("it raises the risk of cancer by 18%", "up 18% ->- x59/50 exact"),
        ("an 18% increase in risk", "up 18% ->- x59/50 exact"),
        ("a 12% annual fall", "down 12% ->- x22/25 exact"),
        ("the share grew by half", "up half ->- x3/2 exact"),
        ("errors were cut by a third", "down a third ->- x2/3 exact"),
        ("errors were cut by more than a third", "down more than a third ->- x2/3 under"),
        ("costs were down two-thirds", "down two-thirds ->- x1/3 exact"),
        ("prices will fall by another 10%", "down 10% ->- x9/10 exact"),
        ("the number doubled", "up doubled ->- x2 exact"),
        ("the number almost doubled", "up almost doubled ->- x2 nearly"),
        ("resignations more than halved", "down more than halved ->- x1/2 under"),
        ("it tripled in a year, to 9.2 lakh", "up tripled ->9.2 lakh x3 exact"),
        ("they got 23 more minutes of sleep a night", "up 23 more minutes of sleep a night ->-"),
        ("they slept 23 minutes longer", "up 23 minutes ->-"),
        ("the queue is 750 households shorter", "down 750 ->-"),
        ("there were 11 fewer deaths", "down 11 ->-"),
        ("it was 0.6 points up on the year before", "up 0.6 points ->-"),
        ("sales were 40 up on last year", "up 40 ->-"),
        ("wounds healed a quarter sooner", "up a quarter ->- x5/4 exact"),
        ("the trip was a third shorter", "down a third ->- x2/3 exact"),
        ("it is two and a half times what it was in 2016", "up two and a half times ->- x5/2 exact"),
        ("it rose to 35 from 14", "up - 14>35 x5/2 exact"),
        ("it rose from 12 °C to 15 °C", "up - 12 °C>15 °C"),
        ("absences went down too", "down - ->-"),
        ("prices went up as well", "up - ->-"),
        ("the river is down again", "down - ->-"),
        ("it was the same in both groups", "same - ->-"),
        ("wages stayed about the same", "same - ->-"),
        ("they stayed as they were", "same - ->-"),
        ("their scores did not differ", "same - ->-"),
        ("the number has not changed", "same - ->-"),
        ("it was no different", "same - ->-"),
        ("three times as many", "up three times ->- x3 exact"),
        ("a threefold rise", "up threefold ->- x3 exact"),
        ("twice as likely", "up twice ->- x2 exact"),
        ("it fell from 12 to 8", "down - 12>8 x2/3 exact"),
        ("it rose from 8% to 11%", "up - 8%>11% x11/8 exact"),
        ("it went from 6 per cent to 9 per cent", "up - 6 per cent>9 per cent x3/2 exact"),
        ("it went from 95 decibels down to 57 decibels", "down - 95 decibels>57 decibels x3/5 exact"),
        ("hearing improved from 95 to 57 decibels", "down - 95>57 decibels x3/5 exact"),
        ("it grew by half, from 6% to 9%", "up half 6%>9% x3/2 exact"),
        ("it jumped to 92 from 31", "up - 31>92 x92/31 exact"),
        ("48 firms, up from 16", "up - 16>48 x3 exact"),
        ("up 3 percentage points in a year", "up 3 percentage points ->-"),
        ("shops sold £3m less bacon", "down £3m ->-"),
        ("it is up sharply on last year", "up - ->-"),
        ("the count is slightly lower", "down - ->-"),
        ("the rate hardly changed", "same - ->-"),
        ("there was no change", "same - ->-"),
        ("numbers remained stable", "same - ->-"),
        ("reduced from 100 to fewer than 20", "down - 100>fewer than 20 x1/5 under"),
    ],
)
def test_change(text: str, expected: str) -> None:
    assert changes(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "100 pots lifted",
        "they took the same drug",
        "two years later the doctors met again",
        "the committee did not change the law",
        "it was not the same in both groups",
        "Surgeons cut into the wrong part four times a day",
        "wrong-site surgery made up half of them",
        "more than 20 million people",
        "up to 500 people signed up",
        "children aged from 1 to 7 years",
        "they did not improve",
        "firms cut working time",
        "he lost consciousness twice",
        "the drug raised questions",
    ],
)
def test_no_change(text: str) -> None:
    assert changes(text) == []


def test_two_changes_of_one_sentence_keep_their_figures() -> None:
    assert changes("Absences dropped by about 65%, and staff leaving fell 57%") == [
        "down about 65% ->- x7/20 about",
        "down 57% ->- x43/100 exact",
    ]
