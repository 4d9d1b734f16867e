"""Decisions stay with their claims while a post is edited, and never move to another one."""

import random
from dataclasses import replace
from datetime import date
from pathlib import Path

from claimcheck.api import load_post
from claimcheck.checker import Checker
from claimcheck.fingerprints import normalised
from claimcheck.ledger.applying import apply, open_findings
from claimcheck.ledger.entries import Entry, entry_for
from claimcheck.model import Choice, Decision, Post, Report, Source, Verdict
from claimcheck.settings import Settings
from claimcheck.sources.chain import open_sources

ROOT = Path(__file__).parents[2]
TODAY = date(2030, 1, 1)
EDITS = 200
KEPT = 0.95
ADDED = (
    "The council met 14 times in 2021.",
    "Every second reader keeps the paper for a week.",
    "Two of the five bridges were closed for repairs.",
    "A ticket costs 3 euros since March.",
)
POSTS = (
    (ROOT / "claims" / "japan-ipsc", "sources.warc.gz"),
    (ROOT / "fixtures" / "cases" / "aldport-tram", "pages.warc.gz"),
    (ROOT / "fixtures" / "cases" / "bee-winter", "pages.warc.gz"),
    (ROOT / "fixtures" / "cases" / "beetroot-pill", "pages.warc.gz"),
)


def opened(folder: Path, archive: str) -> tuple[str, Checker, tuple[Source, ...], Report]:
    (path,) = folder.glob("post.*")
    checker = Checker(open_sources(Settings(replay=str(folder / archive), offline=True)))
    post = load_post(path)
    sources = checker.read_sources(post)
    return path.read_text("utf-8"), checker, sources, report_of(checker, post, sources)


def report_of(checker: Checker, post: Post, sources: tuple[Source, ...]) -> Report:
    return Report(post, sources, tuple(checker.check(post, sources)))


def edited(text: str, decided: set[str], dice: random.Random) -> str:
    """Return the text with one to three edits that leave the words of the decided claims alone."""
    lines = text.split("\n")
    for _ in range(dice.randint(1, 3)):
        kind = dice.choice(("move", "typo", "add"))
        if kind == "move":
            a, b = dice.randrange(len(lines)), dice.randrange(len(lines))
            lines.insert(b, lines.pop(a))
        elif kind == "add":
            lines.insert(dice.randrange(len(lines) + 1), dice.choice(ADDED))
        else:
            free = [
                n
                for n, line in enumerate(lines)
                if "://" not in line and len(line) > 20 and not any(c in normalised(line) for c in decided)
            ]
            if free:
                n = dice.choice(free)
                at = dice.randrange(len(lines[n]) - 1)
                lines[n] = lines[n][:at] + lines[n][at + 1] + lines[n][at] + lines[n][at + 2 :]
    return "\n".join(lines)


def test_decisions_follow_their_claims_through_edits(tmp_path: Path) -> None:
    dice = random.Random(7)
    expected = kept = 0
    for folder, archive in POSTS:
        text, checker, sources, report = opened(folder, archive)
        items = open_findings(report, [Verdict.CONTRADICT])
        assert items, folder
        entries = [
            entry_for(checked, finding, source, Decision(Choice.ACCEPTED, why=f"{checked.claim.id}/{source.id}"))
            for checked, finding, source in items
        ]
        words = {entry.decision.why: normalised(entry.claim) for entry in entries}
        assert len(apply(report, entries, TODAY).applied) == len(entries), "nothing is edited yet"
        for number in range(EDITS // len(POSTS)):
            path = tmp_path / f"{folder.name}-{number}{next(folder.glob('post.*')).suffix}"
            path.write_text(edited(text, set(words.values()), dice), "utf-8")
            after = apply(report_of(checker, load_post(path), reassigned(sources)), entries, TODAY)
            expected += len(entries)
            kept += len(after.applied)
            for checked in after.report.claims:
                for finding in checked.findings:
                    if finding.decision is not None:
                        own = words[finding.decision.why]
                        assert normalised(checked.claim.clean or checked.claim.text) == own, "moved to another claim"
                        assert finding.decision.why.endswith(f"/{finding.source}"), "moved to another source"
    assert expected > EDITS
    assert kept / expected >= KEPT, f"{kept} of {expected} decisions stayed"


def reassigned(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Return the sources without their ties to citations, whose numbers edits change."""
    return tuple(replace(source, citations=()) for source in sources)


def found(report: Report) -> Entry:
    (checked, finding, source), *_ = open_findings(report, [Verdict.CONTRADICT])
    return entry_for(checked, finding, source, Decision(Choice.ACCEPTED))


def test_another_number_in_the_source_opens_a_decision_again() -> None:
    _, _, _, report = opened(*POSTS[0])
    entry = found(report)
    other = replace(entry, quote=entry.quote.replace("0.9", "0.8"))
    assert other.quote != entry.quote
    after = apply(report, [other], TODAY)
    assert (after.applied, after.reopened) == ((), (other,))


def test_an_expired_decision_no_longer_settles() -> None:
    _, _, _, report = opened(*POSTS[0])
    entry = found(report)
    last = replace(entry, decision=replace(entry.decision, until=TODAY))
    assert apply(report, [last], TODAY).applied == (last,)
    gone = replace(entry, decision=replace(entry.decision, until=date(2029, 12, 31)))
    after = apply(report, [gone], TODAY)
    assert (after.applied, after.expired) == ((), (gone,))
    assert all(f.decision is None for c in after.report.claims for f in c.findings)


def test_what_cannot_be_read_today_is_not_called_stale() -> None:
    _, _, _, report = opened(*POSTS[0])
    unread = next(source for source in report.sources if source.state == "unread")
    entry = replace(found(report), source=unread.url)
    after = apply(report, [entry], TODAY)
    assert (after.waiting, after.stale) == ((entry,), ())
    nowhere = replace(entry, claim="The moon is made of cheese")
    assert apply(report, [nowhere], TODAY).stale == (nowhere,)


def test_entries_of_another_post_in_the_folder_are_left_alone() -> None:
    _, _, _, report = opened(*POSTS[0])
    other = replace(found(report), post="other.txt")
    after = apply(report, [other], TODAY, post="post.txt")
    assert (after.applied, after.stale, after.reopened) == ((), (), ())
