"""From what the judges say to a finding with its quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from claimcheck.judge_catalogue import READER, RULES
from claimcheck.judging.calibration import calibrated
from claimcheck.judging.combine import Decision
from claimcheck.judging.excerpts import is_excerpt
from claimcheck.judging.heeding import DISAGREE, heed
from claimcheck.judging.interface import Judge
from claimcheck.judging.unseen import unseen_passages
from claimcheck.judging.voices import bring_together, reading_of
from claimcheck.matching.index import Candidate, Index, candidates
from claimcheck.model import Claim, Finding, Opinion, Reason, Source, Tier, Verdict

PAGE_SCORE = 0.85


@dataclass(frozen=True, slots=True)
class Heard:
    """What the judges said of a claim and one article.

    `asides` says of each opinion why it does not count, see `set_aside`; `decision` is made of the others.
    """

    index: Index
    found: tuple[Candidate, ...]
    opinions: tuple[Opinion, ...]
    asides: tuple[str, ...]
    decision: Decision


def hear(claim: Claim, index: Index, judges: Sequence[Judge]) -> Heard:
    """Ask the judges, in order, what an article says of a claim, and weigh it."""
    found = candidates(claim, index)
    opinions = tuple(o for judge in judges for o in judge.judge(claim, index, found))
    unseen = unseen_passages(index)
    asides = tuple(set_aside(o, index, unseen) for o in opinions)
    counting = [o for o, why in zip(opinions, asides, strict=True) if not why]
    excerpt = is_excerpt(index)
    others = [o for o in counting if o.judge != READER]
    decided = bring_together(others, lambda opinion: sureness(opinion, excerpt=excerpt), reading_of(index))
    decision = heed(decided, others, [o for o in counting if o.judge == READER])
    return Heard(index, found, opinions, asides, decision)


def find(claim: Claim, source: Source, index: Index | None, judges: Sequence[Judge], *, cited: bool) -> Finding:
    """Hold one claim against one source. A source without an article gives `unread`; no quote, no verdict."""
    if index is None:
        return unread(source, cited=cited)
    return conclude(source, hear(claim, index, judges), cited=cited)


def unread(source: Source, *, cited: bool) -> Finding:
    """Return what there is to say where a source could not be read."""
    reasons = (Reason("source-unread", source.detail or source.reason),)
    return Finding(source.id, Verdict.UNREAD, cited=cited, reasons=reasons)


def conclude(source: Source, heard: Heard, *, cited: bool) -> Finding:
    """Return the finding that follows from what was heard."""
    index, chosen = heard.index, heard.decision.chosen
    if chosen is None:
        said = (
            pair for pair in zip(heard.opinions, heard.asides, strict=True) if pair[0].verdict is not Verdict.ABSENT
        )
        hidden = any(why == UNSEEN for _, why in said)
        nearness = heard.found[0].score if heard.found else 0.0
        absent = _absent(source, index, nearness, cited=cited, hidden=hidden)
        return replace(absent, reasons=(*absent.reasons, *_disagreement(heard)))
    passage = index.article.passages[chosen.passage]
    start, end = passage.start, passage.end
    if 0 <= chosen.quote_start < chosen.quote_end:
        start, end = passage.start + chosen.quote_start, passage.start + chosen.quote_end
    text = index.article.text[start:end]
    return Finding(
        source.id,
        chosen.verdict,
        cited=cited,
        quote=text,
        start=start,
        end=end,
        tier=passage.tier,
        link=page_fragment(source.final_url, passage.page) or text_fragment(source.final_url, text),
        reasons=(*chosen.reasons, *_disagreement(heard)),
        score=round(_share(heard.decision, chosen, index), 3),
        page=passage.page,
        judge=chosen.judge,
    )


def _disagreement(heard: Heard) -> tuple[Reason, ...]:
    """Return as a reason what a language model says against the others, with their word and its own; () if nothing."""
    decision = heard.decision
    objection = decision.objection
    if objection is None:
        return ()
    sides = (decision.support, decision.contradict)
    other = decision.chosen or next((o for o in sides if o and o.verdict is not objection.verdict), None)
    parts = [_word_of(opinion, heard.index) for opinion in (other, objection) if opinion is not None]
    return (Reason(DISAGREE, "; ".join(parts)),)


def _word_of(opinion: Opinion, index: Index) -> str:
    who = "the rules say" if opinion.judge == RULES else f"the judge {opinion.judge} says"
    text = index.article.passages[opinion.passage].text
    if 0 <= opinion.quote_start < opinion.quote_end:
        text = text[opinion.quote_start : opinion.quote_end]
    text = text if len(text) <= _GLANCE else text[: _GLANCE - 1].rstrip() + "…"
    return f"{who} {opinion.verdict} (“{text}”)"


_GLANCE = 120  # characters of a quote that is shown beside another

UNSEEN = "unseen"
"""Why an opinion does not count that rests on what no reader can see."""


def set_aside(opinion: Opinion, index: Index, unseen: frozenset[int]) -> str:
    """Return why an opinion does not count, "unseen" or "outside", or an empty string if it does."""
    if opinion.passage in unseen:
        return UNSEEN
    # What stands outside the article proper is often about something else: it must say it plainly.
    outside = index.article.passages[opinion.passage].tier is Tier.PAGE
    return "outside" if outside and opinion.score < PAGE_SCORE else ""


def _share(decision: Decision, chosen: Opinion, index: Index) -> float:
    return decision.share if decision.share >= 0 else sureness(chosen, excerpt=is_excerpt(index))


def sureness(opinion: Opinion, *, excerpt: bool) -> float:
    """Return how often findings like this one are right; of another judge than the rules, what it says itself."""
    if opinion.judge != RULES:
        return opinion.score
    return calibrated(opinion.verdict, _code(opinion), opinion.score, excerpt=excerpt)


def _code(opinion: Opinion) -> str:
    return opinion.reasons[0].code if opinion.reasons else ""


def _absent(source: Source, index: Index, nearness: float, *, cited: bool, hidden: bool) -> Finding:
    if hidden:
        reason = Reason(
            "only-in-metadata", "only hidden parts of the page's markup speak of this, where no reader can see it"
        )
    elif source.complete:
        reason = Reason("not-in-source", "the source was read and settles nothing about this")
    else:
        reason = Reason(
            "not-in-visible-part",
            f"not settled in what could be read: {source.detail or 'the source was read in part'}",
        )
    # The nearer the best passage, the less sure it is that nothing was missed.
    # That nothing was found says the same of a whole text and of a part; no curve is fitted on parts alone.
    code = reason.code if hidden else "not-in-source"
    score = calibrated(Verdict.ABSENT, code, max(0.0, 1 - nearness), excerpt=is_excerpt(index))
    return Finding(source.id, Verdict.ABSENT, cited=cited, reasons=(reason,), score=round(score, 3))


def page_fragment(url: str, page: int) -> str:
    """Return a link to a page of a PDF file (RFC 8118, section 3), or "" where there are no pages."""
    if not page or not url.startswith(("http://", "https://")):
        return ""
    return f"{url.split('#', 1)[0]}#page={page}"


def text_fragment(url: str, text: str, words: int = 8) -> str:
    """Return a link to the words in the live page (`#:~:text=`); long quotes by their first and last words.

    "-", "," and "&" have a meaning inside a text directive and are percent-encoded too.
    """
    if not url.startswith(("http://", "https://")):
        return ""
    base = url.split("#", 1)[0]
    parts = text.split()
    short = len(parts) <= 2 * words
    pieces = [" ".join(parts)] if short else [" ".join(parts[:words]), " ".join(parts[-words:])]
    return base + "#:~:text=" + ",".join(quote(piece, safe="").replace("-", "%2D") for piece in pieces)
