from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.model import ClaimKind, Post, PostFormat
from claimcheck.post import parse_post

LEAD = "A word before we begin today.\n\n"


def _cut(sentence: str) -> list[str]:
    return [c.clean for c in parse_post(LEAD + sentence, "p", PostFormat.TEXT).claims]


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        ("The fund grew by 4% in May, and its costs fell by a third.", 2),
        ("The drug cut deaths by 20% and saved 3,000 lives.", 2),
        ("Sales rose 12% in Spain but fell by 7% in France, while in Italy they tripled.", 3),
        ("Rents rose by 5%, wages fell by 2%, and one family in nine moved out.", 3),
        ("The trial, led by Maria Lopez of Turin, tested the pill on 120 volunteers.", 2),
        ("The app has 3 million users; it costs €4 a month.", 2),
        ("Approval is expected in June, at about $850,000 per ear.", 2),
        ("Tourism brings in €6bn a year → 64,000 jobs depend on it.", 2),
        ("The survey covered 124 reefs (39 of them lost half of their coral).", 2),
        (
            "Teams at Delft University, under the guidance of Anna Visser, injected 2 million cells into nine men.",
            4,
        ),
        ("The scheme cost £4.5m, two thirds of it paid by visitors, and opened with 12 routes.", 3),
        ("The line carried 2.4 million people, 44 per cent more than last year.", 2),
        ("Infections fell to 1.4 per 100 patients, against 2.1 for the others.", 2),
        # ... and what stays whole
        ("The rent is two and a half times what it was in 2016.", 1),
        ("Some one and a half million people have moved house.", 1),
        ("Most of the 300 firms are between 55 and 64 years old.", 1),
        ("Forty firms and 900 staff took part, for half a year.", 1),
        ("Eleven per cent of staff work four days, up 3 percentage points in a year.", 1),
        ("The share grew by half, from 6% to 9%.", 1),
        ("It needs two vaccines, because one protein is too large for the first.", 1),
        ("Thirty experts from 12 countries read more than 700 papers.", 1),
        ("Between May and June 2019 and in 2020 the clinic treated 40 men and 60 women.", 1),
        ("A paralysed woman — 44 years old — walked again.", 1),
        ("The budget: Rs 48,000 crore, call it $5.8bn.", 1),
        ("Eat this every day and your risk of stroke doubles.", 1),
        ("When prices rose by 10%, sales fell by 3%.", 1),
    ],
)
def test_how_many_statements_a_sentence_holds(sentence: str, statements: int) -> None:
    assert len(_cut(sentence)) == statements, _cut(sentence)


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("Ham is as dangerous as smoking and hardly anybody talks about it 🧵", "Ham is as dangerous as smoking"),
        (
            "Only 9% of firms without it are considering it (shame on them)",
            "Only 9% of firms without it are considering it",
        ),
        ("The trial was run by Ghent University, so spare me the excuses.", "The trial was run by Ghent University"),
        ("The fund lost $2bn last year, which is frankly embarrassing.", "The fund lost $2bn last year"),
        ("Deaths fell by 12%, and that's huge!", "Deaths fell by 12%"),
        ("Insane, but deaths fell by 12%.", "deaths fell by 12%"),
        ("Worth it: deaths fell by 12%.", "deaths fell by 12%"),
        ("I nearly choked on my tea: the council spent £400,000 on cones.", "the council spent £400,000 on cones"),
        (
            "Norway opened the world's first such bridge — and the view is nothing short of stunning.",
            "Norway opened the world's first such bridge",
        ),
        ("And these are the final, audited totals.", "these are the final, audited totals"),
        ("Pupils who read daily score 5% higher, so switch off that tablet.", "Pupils who read daily score 5% higher"),
    ],
)
def test_asides_are_no_part_of_the_statement(sentence: str, statement: str) -> None:
    assert _cut(sentence) == [statement]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Half of the firms closed.", ClaimKind.PROPORTION),
        ("About 40 people came.", ClaimKind.QUANTITY),
        ("It fails four times a day.", ClaimKind.RATE),
        ("Revenue shot up 35%.", ClaimKind.CHANGE),
        ("The trial lasted 12 months.", ClaimKind.DURATION),
        ("The law was passed last week.", ClaimKind.DATE),
        ("Other patients recovered partial movement.", ClaimKind.OUTCOME),
        ("No serious side effects were observed.", ClaimKind.SAFETY),
        ("Coffee prevents dementia.", ClaimKind.CAUSAL),
        ("It is the largest solar farm in Europe.", ClaimKind.SUPERLATIVE),
        ("The study was led by Utrecht University.", ClaimKind.ATTRIBUTION),
        ("Dr Ann Lee told reporters: “This is a cure for everybody.”", ClaimKind.QUOTE),
    ],
)
def test_kinds(sentence: str, kind: ClaimKind) -> None:
    post = parse_post(LEAD + sentence, "p", PostFormat.TEXT)
    assert [c.kind for c in post.claims] == [kind]


def test_the_others_are_the_patients_counted_before() -> None:
    outcomes = "📊 Outcomes:\nOne patient stood again\nOthers recovered arm movement\n"
    text = f"Doctors gave 2 million cells to four patients with complete injuries.\n\n{outcomes}"
    claims = parse_post(text, "p", PostFormat.TEXT).claims
    assert {c.clean: c.subject for c in claims}["Others recovered arm movement"] == "four patients"


def test_a_verb_phrase_takes_the_subject_of_its_sentence() -> None:
    first, second = parse_post(LEAD + "The drug cut deaths by 20% and saved 3,000 lives.", "p", PostFormat.TEXT).claims
    assert (first.subject, second.subject) == ("", "The drug")
    assert second.clean == "saved 3,000 lives"
    assert second.context == "The drug cut deaths by 20% and saved 3,000 lives."


def test_a_pronoun_takes_the_subject_and_sentence_before() -> None:
    text = LEAD + "A new cell from Leuven charges in 4 minutes. It contains no cobalt."
    claim = parse_post(text, "p", PostFormat.TEXT).claims[1]
    assert claim.subject == "A new cell from Leuven"
    assert claim.context == "A new cell from Leuven charges in 4 minutes. It contains no cobalt."


def test_ids_follow_the_order_of_the_post(fixture_post: Callable[[str], Post]) -> None:
    for name in ("reef-thread.txt", "sleep-blog.html", "transit-notes.md"):
        claims = fixture_post(name).claims
        assert [c.id for c in claims] == [f"C{n}" for n in range(1, len(claims) + 1)]
        assert [c.start for c in claims] == sorted(c.start for c in claims)


def test_a_whole_post(fixture_post: Callable[[str], Post]) -> None:
    post = fixture_post("battery-linkedin.txt")
    cleans = [c.clean for c in post.claims]
    for expected in (
        "It kept 91% of its capacity after 3,000 cycles",
        "It contains no lithium, no cobalt and no nickel",
        "Works at –30 °C",
        "production is due to start in Ghent in 2027",
        "will employ 450 people",
    ):
        assert expected in cleans
    assert not [c for c in cleans if "industry" in c or "Repost" in c or "Follow" in c]
