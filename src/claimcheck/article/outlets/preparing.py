"""What an outlet's pages need before they are taken apart: words that are no text, and headings inside a line.

Both are inline elements, so that no later step could tell them from the sentence around them.
"""

from __future__ import annotations

from collections.abc import Mapping

from selectolax.lexbor import LexborHTMLParser

from claimcheck.article.outlets.registry import recognise

# Elements that one selector may change in one page.
MAX_CHANGED = 2_000
# Characters of a heading at the start of a line; a longer one is a sentence in bold type.
MAX_LABEL = 80


def prepare(tree: LexborHTMLParser, url: str, canonical: str, meta: Mapping[str, str]) -> None:
    """Change the tree of a known outlet's page by its `unsaid` and `run_in` selectors."""
    for outlet in recognise(url, canonical, meta):
        for version in outlet.versions:
            for selector in version.unsaid:
                # Inner ones first: what goes takes with it what it holds.
                for node in reversed(tree.css(selector)[:MAX_CHANGED]):
                    node.decompose()
            for selector in version.run_in:
                _set_apart(tree, selector)


def _set_apart(tree: LexborHTMLParser, selector: str) -> None:
    for node in reversed(tree.css(selector)[:MAX_CHANGED]):
        text = node.text(deep=True).strip()
        before = node.prev
        while before is not None and not (before.text_content or "").strip():
            before = before.prev
        if before is None and 0 < len(text) <= MAX_LABEL:
            heading = tree.create_node("h6")
            heading.insert_child(text)
            node.replace_with(heading)
