"""From what came back to an article, or to the reason why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.article.abstracts import only_abstract
from claimcheck.article.blocks import Layout, read_layout
from claimcheck.article.decoding import decode
from claimcheck.article.documents import Document, read_document
from claimcheck.article.extraction import Sorted, covered, grams_of, main_text, sort_blocks, words_of
from claimcheck.article.look import OK, TEASERS, Finding, WallMark, look
from claimcheck.article.markup import MAX_MARKUP, parse, slimmed, without_pictures
from claimcheck.article.media import media_type
from claimcheck.article.metadata import Metadata, own_addresses, read_metadata
from claimcheck.article.outlets.marking import choose
from claimcheck.article.outlets.papers import ONLY_ABSTRACT
from claimcheck.article.outlets.preparing import prepare
from claimcheck.article.outlets.sorting import sort_by_outlet
from claimcheck.article.passages import Piece, assemble, is_cut, piece_of, sentences_of
from claimcheck.article.readability import judge
from claimcheck.article.signs import read_signs
from claimcheck.model import Article, Page, Tier

EXTRACTOR = "generic/1"
# Characters of markup in which the code of guards and scripts is looked for: pages that are nothing else are small.
MAX_SIGNS = 500_000
# A page with more parts than this is no article but an archive.
MAX_PAGES = 30


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, or why there is none.

    `reason` is "ok" with an article; else a stable code ("http-404", "paywall", "challenge-page", "consent-page",
    "empty-page", "not-html", "login-page" ...) with `detail`, one line for a person. `next_url` is the absolute URL of
    the article's next part when the last page given names one. `canonical` is the address and `doi` the DOI that the
    first page gives itself, unchecked.
    """

    article: Article | None
    reason: str
    detail: str = ""
    next_url: str = ""
    canonical: str = ""
    doi: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One page, read.

    `blocks` is everything visible with its tier and what decided, and `walls` what stands before the rest: of web
    pages, of those too that are no article. Other files have only `pieces`.
    """

    finding: Finding
    cut: str  # why the text stops early, or ""
    pieces: tuple[Piece, ...]
    metadata: Metadata
    title: str = ""
    standfirst: str = ""
    extractor: str = EXTRACTOR
    blocks: tuple[Sorted, ...] = ()
    walls: tuple[WallMark, ...] = ()


def read_article(pages: Sequence[Page]) -> Reading:
    """Read one article from its pages (the first page, then its continuations in order). Never raises."""
    if not pages:
        return Reading(None, "empty-page", "nothing came back")
    first = read_part(pages[0])
    if first.finding is not OK:
        return Reading(None, first.finding.reason, first.finding.detail)
    parts = [first]
    for page in pages[1:MAX_PAGES]:
        part = read_part(page)
        if part.finding is not OK:
            parts[-1] = replace(
                parts[-1], cut=parts[-1].cut or f"a further part of it could not be read ({part.finding.reason})"
            )
            break
        parts.append(part)
    canonical, doi = own_addresses(first.metadata, pages[0].final_url or pages[0].url)
    return replace(_joined(parts, all_there=len(parts) == len(pages)), canonical=canonical, doi=doi)


def _joined(parts: Sequence[Part], *, all_there: bool) -> Reading:
    metadata = parts[0].metadata
    seen: set[str] = set()
    pieces: list[Piece] = []
    for number, part in enumerate(parts):
        for piece in part.pieces:
            # The frame of a page comes again with every part of the article.
            if number and piece.tier is not Tier.BODY and piece.text in seen:
                continue
            seen.add(piece.text)
            pieces.append(piece)
    last = [p for p in pieces if p.heading == "description"]
    cut = next((part.cut for part in parts if part.cut), "")
    text, passages = assemble([p for p in pieces if p.heading != "description"] + last[:1])
    if is_cut(text, passages):
        cut = cut or f"only the first {len(passages):,} sentences were read"
    article = Article(
        text=text,
        passages=passages,
        title=parts[0].title,
        standfirst=parts[0].standfirst,
        published=metadata.published,
        modified=metadata.modified,
        byline=metadata.byline,
        publisher=metadata.publisher,
        kind=metadata.kind,
        # Of what was left out by a limit nobody may say that it is not there.
        complete=not cut,
        extractor=parts[0].extractor,
        cut=cut,
    )
    return Reading(article, "ok", "", parts[-1].metadata.next_url if all_there else "")


def read_part(page: Page) -> Part:
    """Read one page by itself. Never raises."""
    if page.reason:
        return Part(_guarded(page) or Finding(page.reason, page.detail), "", (), Metadata())
    kind = media_type(page)
    if kind != "html":
        return _read_other(kind, page)
    return _read_html(page)


def _guarded(page: Page) -> Finding | None:
    """Return that a test for robots came with a refusal, where that is so: it says more than its status."""
    if page.status < 400 or page.reason != f"http-{page.status}" or not page.body or media_type(page) != "html":
        return None
    found = _read_html(page).finding
    return Finding(found.reason, f"{found.detail}, {page.detail}") if found.reason == "challenge-page" else None


def _read_html(page: Page) -> Part:
    markup = without_pictures(decode(page.body, page.header("content-type")))
    tree = parse(markup)
    url = page.final_url or page.url
    metadata = read_metadata(tree, url)
    signs = read_signs(tree, url, markup[:MAX_SIGNS])
    prepare(tree, url, metadata.canonical, metadata.meta)
    layout = read_layout(tree.body or tree.root)
    choice, unfit = choose(tree, layout, metadata, url)
    if choice is not None:
        metadata, blocks = choice.metadata, sort_by_outlet(layout, choice)
        extractor, walls, glued = choice.label, choice.walls, choice.version.glued
    else:
        taken = "\n".join((main_text(slimmed(tree)), *metadata.bodies))
        blocks = sort_blocks(layout, taken, title=metadata.title, descriptions=metadata.descriptions)
        extractor, walls, glued = f"{EXTRACTOR} ({unfit}: no version matched)" if unfit else EXTRACTOR, (), False
    unseen = _unseen(layout, metadata)
    seen = look(page, markup[:MAX_SIGNS], layout, blocks, metadata, signs=signs, walls=walls)
    finding, cut = judge(replace(seen, body=seen.body + sum(len(t) for t in unseen)))
    excerpt = choice.version.excerpt if choice is not None else ONLY_ABSTRACT if only_abstract(seen) else ""
    part = Part(finding, cut, (), metadata, *_heads(blocks, metadata), extractor, tuple(blocks), walls)
    if finding is not OK and not (excerpt and finding.reason in TEASERS):
        return part
    cut = excerpt or cut
    if len(markup) > MAX_MARKUP:
        cut = cut or f"only the first {MAX_MARKUP:,} characters of the page were read"
    return replace(part, finding=OK, cut=cut, pieces=_pieces(layout, blocks, metadata, unseen, glued=glued))


def _failed(page: Page) -> Finding | None:
    if page.status >= 400:
        return Finding(f"http-{page.status}", f"the server answered {page.status}")
    return None


def _read_other(kind: str, page: Page) -> Part:
    failed = _failed(page)
    read = Document(reason=failed.reason, detail=failed.detail) if failed else read_document(kind, page)
    finding = OK if read.reason == "ok" else Finding(read.reason, read.detail)
    return Part(finding, read.cut, read.pieces, read.metadata, read.metadata.title, "", read.extractor)


def _heads(blocks: Sequence[Sorted], metadata: Metadata) -> tuple[str, str]:
    title = next((s.block.text for s in blocks if s.role == "title"), "") or metadata.title
    standfirst = " ".join(s.block.text for s in blocks if s.role == "standfirst")
    return title, standfirst


def _pieces(
    layout: Layout, blocks: Sequence[Sorted], metadata: Metadata, unseen: Sequence[str], *, glued: bool
) -> tuple[Piece, ...]:
    pieces = [replace(piece_of(s.block, s.tier, s.role), glued=glued) for s in blocks if s.tier is not None]
    pieces.extend(Piece(text, Tier.BODY, heading="", visible=False) for text in unseen)
    description = _hidden_description(layout, metadata)
    if description:
        pieces.append(Piece(description, Tier.FRONT, heading="description", visible=False))
    return tuple(pieces)


def _unseen(layout: Layout, metadata: Metadata) -> tuple[str, ...]:
    """Return the sentences of the structured data's article text that the page does not show anywhere."""
    out: list[str] = []
    if not metadata.bodies:
        return ()
    grams = set()
    for block in layout.blocks:
        grams |= grams_of(words_of(block.text))
    for body in metadata.bodies:
        for sentence in sentences_of(body):
            words = words_of(sentence)
            if len(words) >= 5 and covered(words, grams) < 0.5:
                out.append(sentence)
                grams |= grams_of(words)
    return tuple(out)


def _hidden_description(layout: Layout, metadata: Metadata) -> str:
    """Return the longest description that is neither shown in the page nor a cut of what it shows."""
    grams = set()
    for block in layout.blocks:
        grams |= grams_of(words_of(block.text))
    for body in metadata.bodies:
        grams |= grams_of(words_of(body))
    for description in metadata.descriptions:
        words = words_of(description)
        if len(words) >= 4 and covered(words, grams) < 0.7:
            return description
    return ""
