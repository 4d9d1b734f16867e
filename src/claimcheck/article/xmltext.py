"""XML: papers in JATS, feeds, and whatever else has paragraphs.

lxml reads it, with everything off that reaches further than the file: no entities of its own, no DTD, no network.
"""

from __future__ import annotations

import re
from html.entities import html5

from lxml import etree

from claimcheck.article.documents import Document
from claimcheck.article.feeds import read_feed
from claimcheck.article.jats import JATS, jats_metadata
from claimcheck.article.metadata import Metadata, host_of
from claimcheck.article.xmlwalk import Dialect, local, pieces_of

EXTRACTOR = "xml/1"
_REFERENCE = re.compile(r"&(?:([A-Za-z][A-Za-z0-9]{1,31})|#0*(\d+)|#[xX]0*([0-9A-Fa-f]+));")
_KEPT = frozenset(("amp", "lt", "gt", "quot", "apos"))
GENERIC = Dialect()


def parsed(text: str) -> tuple[etree._Element | None, str]:
    """Return the root element, or None, and what is wrong with the file, or an empty string.

    Named characters of HTML are put in beforehand; entities that the file declares itself are never expanded.
    """
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    data = _REFERENCE.sub(_character, text).encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None, "the XML file is damaged"
    fatal = [entry.line for entry in parser.error_log if entry.level_name == "FATAL"]
    return root, f"the XML file is damaged at line {fatal[0]:,}" if fatal else ""


def _character(found: re.Match[str]) -> str:
    """Return what a reference stands for; libxml2 would let lone surrogates through, which are no text."""
    name, decimal, hexadecimal = found.groups()
    if name:
        return found[0] if name in _KEPT else html5.get(f"{name};", found[0])
    digits = decimal or hexadecimal
    number = int(digits, 10 if decimal else 16) if len(digits) <= 7 else 0
    allowed = number in (9, 10, 13) or 0x20 <= number < 0xD800 or 0xE000 <= number <= 0x10FFFF
    return found[0] if allowed else "\ufffd"


def read_xml(text: str, url: str) -> Document:
    """Read an XML document: a paper, an entry of a feed, or what stands in paragraphs."""
    root, problem = parsed(text)
    if root is None:
        return Document(reason="not-html", detail=problem)
    name = local(root)
    if name in ("rss", "feed", "RDF"):
        return read_feed(root, url, problem)
    article = root if name == "article" else next((e for e in root.iter("article", "{*}article")), None)
    if article is not None and any(True for _ in article.iter("article-meta", "{*}article-meta")):
        pieces = pieces_of(article, JATS)
        return Document(pieces, jats_metadata(article, url), "jats/1", cut=problem)
    pieces = pieces_of(root, GENERIC)
    title = next((p.text for p in pieces if p.is_heading), pieces[0].text if pieces else "")[:200]
    return Document(pieces, Metadata(title=title, publisher=host_of(url)), EXTRACTOR, cut=problem)
