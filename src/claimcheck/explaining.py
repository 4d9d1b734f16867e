"""How the verdicts on one claim came about, as values: what was looked at, what was said of it, what decided. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.checker import Checker, conclude_claim, is_cited, writing_day
from claimcheck.errors import PostError, SettingsError
from claimcheck.judging.combine import Decision
from claimcheck.judging.facets import Clash, clashes
from claimcheck.judging.findings import conclude, hear, unread
from claimcheck.judging.guarding import outcome
from claimcheck.judging.interface import Judge
from claimcheck.language.analysis import anchored
from claimcheck.language.comparison import Comparison, Relation, compare
from claimcheck.matching.index import Candidate, Index, build_index
from claimcheck.model import AskedJudge, CheckedClaim, Claim, Finding, Opinion, Passage, Post, Quantity, Source


@dataclass(frozen=True, slots=True)
class Voice:
    """What one judge, or rule of it, said of a passage.

    `aside` is why it does not count ("unseen", "outside"), empty if it does.
    """

    judge: str
    opinion: Opinion
    aside: str = ""
    decides: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A number of the claim and one of a passage that can be held against each other, and how they relate."""

    claim: Quantity
    passage: Quantity
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Considered:
    """A passage that was looked at.

    `candidate` is None for one that a rule spoke of without its being among the candidates (a neighbour, say). `met`
    and `missing` are the claim's words of meaning that the passage has or has not, synonyms counted; `clashes` the
    respects in which the two speak of different things.
    """

    passage: Passage
    candidate: Candidate | None
    met: tuple[str, ...]
    missing: tuple[str, ...]
    clashes: tuple[Clash, ...]
    pairs: tuple[Pair, ...]
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Hearing:
    """One source about the claim: candidates best first, then the other passages spoken of; None and () if unread."""

    source: Source
    finding: Finding
    passages: tuple[Considered, ...] = ()
    decision: Decision | None = None
    silent: tuple[str, ...] = ()  # rules that were asked and said nothing

    def passage(self, opinion: Opinion | None) -> Considered | None:
        """Return the passage that an opinion is about."""
        if opinion is None:
            return None
        return next((one for one in self.passages if one.passage.index == opinion.passage), None)


@dataclass(frozen=True, slots=True)
class Explanation:
    """One claim before all sources. Its statement has relative dates filled in, as the rules saw it."""

    post: Post
    claim: Claim
    checked: CheckedClaim
    hearings: tuple[Hearing, ...]
    judges: tuple[AskedJudge, ...] = ()
    notes: tuple[str, ...] = ()  # what the judges have to say to the reader


def claim_named(post: Post, name: str) -> Claim:
    """Return the claim with this id, in capitals or not.

    Raises PostError where the post has no claims, SettingsError, with the ids there are, for an unknown one.
    """
    if not post.claims:
        raise PostError(f'{post.path}: no claims found; "claimcheck claims" shows what was passed over and why')
    found = next((claim for claim in post.claims if claim.id.lower() == name.strip().lower()), None)
    if found is None:
        raise SettingsError(f'{post.path}: no claim "{name}"; there are {_listed([c.id for c in post.claims])}')
    return found


_MOST_LISTED = 40


def _listed(names: Sequence[str]) -> str:
    if len(names) <= _MOST_LISTED:
        return ", ".join(names)
    return ", ".join(names[: _MOST_LISTED - 1]) + f" … {names[-1]}"


def explain(checker: Checker, post: Post, sources: Sequence[Source], claim: Claim) -> Explanation:
    """Check one claim of a post and keep all that led to the verdicts."""
    seen = replace(claim, statement=anchored(claim.statement, writing_day(post, sources)))
    for judge in checker.judges:
        judge.begin()
    hearings = tuple(_hearing(seen, source, checker.judges) for source in sources)
    checked = conclude_claim(claim, tuple(hearing.finding for hearing in hearings))
    asked, notes = outcome(checker.judges)
    return Explanation(post, seen, checked, hearings, asked, notes)


def _hearing(claim: Claim, source: Source, judges: Sequence[Judge]) -> Hearing:
    cited = is_cited(claim, source)
    if source.article is None:
        return Hearing(source, unread(source, cited=cited))
    index = build_index(source.article)
    heard = hear(claim, index, judges)
    voices = [
        Voice(opinion.judge, opinion, why, opinion is heard.decision.chosen)
        for opinion, why in zip(heard.opinions, heard.asides, strict=True)
    ]
    spoke = {(voice.judge, voice.opinion.rule) for voice in voices}
    return Hearing(
        source,
        conclude(source, heard, cited=cited),
        _considered(claim, index, heard.found, voices),
        heard.decision,
        tuple(rule for judge in judges for rule in judge.rules if (judge.name, rule) not in spoke),
    )


def _considered(
    claim: Claim, index: Index, found: tuple[Candidate, ...], voices: Sequence[Voice]
) -> tuple[Considered, ...]:
    ranked: dict[int, Candidate | None] = {candidate.passage.index: candidate for candidate in found}
    for number in sorted({voice.opinion.passage for voice in voices}):
        ranked.setdefault(number, None)
    return tuple(_look(claim, index, number, candidate, voices) for number, candidate in ranked.items())


def _look(claim: Claim, index: Index, number: int, candidate: Candidate | None, voices: Sequence[Voice]) -> Considered:
    entry = index.entries[number]
    ours, theirs = claim.statement, entry.passage.statement
    words = [token for token in ours.tokens if token.stem in ours.terms]
    met = {token.stem for token in words if entry.bag.worth(token.stem) > 0}
    pairs = (Pair(mine, other, compare(mine, other)) for mine in ours.quantities for other in theirs.quantities)
    return Considered(
        entry.passage,
        candidate,
        met=tuple(dict.fromkeys(t.text for t in words if t.stem in met)),
        missing=tuple(dict.fromkeys(t.text for t in words if t.stem not in met)),
        clashes=clashes(claim, entry),
        pairs=tuple(pair for pair in pairs if pair.comparison.relation is not Relation.INCOMPARABLE),
        voices=tuple(
            sorted(
                (voice for voice in voices if voice.opinion.passage == number),
                key=lambda voice: (not voice.decides, -voice.opinion.score),
            )
        ),
    )
