"""Structured data in a page: JSON-LD objects, flattened."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from claimcheck.article.wordlist import words

_TAGS = re.compile(r"<[^<>]{1,400}>")
_BREAKING = re.compile(r"<(?:/p|br\s*/?|/li|/h[1-6]|/div)\s*>", re.I)
_CONTROL = re.compile(r"[\x00-\x1f]+")
_SPACE = re.compile(r"\s+")
# Characters of one script; the longest seen on an article page is 400,000 (a list of comments).
MAX_SCRIPT = 1_000_000
MAX_OBJECTS = 400

ARTICLE_TYPES = words(
    """
    article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle reviewnewsarticle
    backgroundnewsarticle askpublicnewsarticle blogposting liveblogposting socialmediaposting scholarlyarticle
    medicalscholarlyarticle techarticle report pressrelease webpagearticle advertisercontentarticle satiricalarticle
    """
)


def linked_data(tree: LexborHTMLParser) -> tuple[dict[str, Any], ...]:
    """Return every object of every JSON-LD script, outermost first; broken scripts are passed over."""
    out: list[dict[str, Any]] = []
    for node in tree.css('script[type*="ld+json"]')[:60]:
        text = node.text(deep=True)[:MAX_SCRIPT].strip()
        out.extend(_objects(_load(text)))
        if len(out) >= MAX_OBJECTS:
            break
    return tuple(out[:MAX_OBJECTS])


def _load(text: str) -> Any:
    text = text.removeprefix("<!--").removesuffix("-->").strip().removesuffix(";")
    for candidate in (text, _CONTROL.sub(" ", text), html.unescape(text)):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    pending = [value]
    seen = 0
    while pending and seen < MAX_OBJECTS:
        item = pending.pop(0)
        if isinstance(item, list):
            pending[:0] = item[:MAX_OBJECTS]
        elif isinstance(item, dict):
            seen += 1
            yield item
            for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "about"):
                inner = item.get(key)
                if isinstance(inner, dict | list):
                    pending.append(inner)


def types_of(item: dict[str, Any]) -> tuple[str, ...]:
    """Return the lower-cased types of an object."""
    value = item.get("@type")
    values = value if isinstance(value, list) else [value]
    return tuple(str(v).rsplit("/", 1)[-1].lower() for v in values if v)


def article_object(items: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    """Return the object that describes the article itself, or an empty one."""
    found = [item for item in items if not ARTICLE_TYPES.isdisjoint(types_of(item))]
    if not found:
        found = [item for item in items if "webpage" in types_of(item) and item.get("headline")]
    return max(found, key=_weight, default={})


def _weight(item: dict[str, Any]) -> int:
    keys = ("headline", "datePublished", "articleBody", "author", "description", "publisher", "isAccessibleForFree")
    return sum(bool(item.get(key)) for key in keys)


def text_of(value: Any) -> str:
    """Return a property's text: of an object its name, of a list its first entry; entities and tags resolved."""
    if isinstance(value, list):
        return text_of(value[0]) if value else ""
    if isinstance(value, dict):
        return text_of(value.get("name") or value.get("@value") or value.get("headline") or "")
    if not isinstance(value, str):
        return ""
    return _SPACE.sub(" ", plain(value)).strip()


def names_of(value: Any) -> list[str]:
    """Return the names in an author or publisher property."""
    values = value if isinstance(value, list) else [value]
    names = (text_of(v) for v in values[:40])
    return list(dict.fromkeys(name for name in names if name and not name.startswith("http")))


def plain(markup: str) -> str:
    """Return the text of a string that may hold entities or tags; line-breaking tags become line ends."""
    text = html.unescape(markup)
    if "<" in text:
        text = _TAGS.sub("", _BREAKING.sub("\n", text))
    return text.replace("\xa0", " ")
