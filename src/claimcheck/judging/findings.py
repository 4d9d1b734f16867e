"""From what the judges say to a finding with its quote."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from claimcheck.judging.calibration import calibrated
from claimcheck.judging.combine import decide
from claimcheck.judging.excerpts import is_excerpt
from claimcheck.judging.interface import Judge
from claimcheck.language.kept import kept_along
from claimcheck.matching.index import Index, candidates
from claimcheck.model import Claim, Finding, Opinion, Reason, Source, Tier, Verdict

# A page with fewer visible sentences of body keeps its text in structured data; then that is what it says.
_FEW = 3
PAGE_SCORE = 0.85


def find(claim: Claim, source: Source, index: Index | None, judges: Sequence[Judge], *, cited: bool) -> Finding:
    """Hold one claim against one source. A source without an article gives `unread`; no quote, no verdict."""
    if index is None:
        reasons = (Reason("source-unread", source.detail or source.reason),)
        return Finding(source.id, Verdict.UNREAD, cited=cited, reasons=reasons)
    found = candidates(claim, index)
    opinions = [o for judge in judges for o in judge.judge(claim, index, found)]
    unseen = unseen_passages(index)
    chosen = decide([o for o in opinions if not set_aside(o, index, unseen)])
    if chosen is None:
        hidden = any(o.passage in unseen for o in opinions)
        return _absent(source, index, found[0].score if found else 0.0, cited=cited, hidden=hidden)
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
        reasons=chosen.reasons,
        score=round(calibrated(chosen.verdict, _code(chosen), chosen.score, excerpt=is_excerpt(index)), 3),
        page=passage.page,
    )


def set_aside(opinion: Opinion, index: Index, unseen: frozenset[int]) -> str:
    """Return why an opinion does not count, "unseen" or "outside", or an empty string if it does."""
    if opinion.passage in unseen:
        return "unseen"
    # What stands outside the article proper is often about something else: it must say it plainly.
    outside = index.article.passages[opinion.passage].tier is Tier.PAGE
    return "outside" if outside and opinion.score < PAGE_SCORE else ""


@kept_along
def unseen_passages(index: Index) -> frozenset[int]:
    """Return the passages that no reader of the page could look up, and that decide nothing therefore."""
    passages = index.article.passages
    if sum(p.visible and p.tier is Tier.BODY for p in passages) < _FEW:
        return frozenset(p.index for p in passages if not p.visible and p.tier is not Tier.BODY)
    return frozenset(p.index for p in passages if not p.visible)


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
