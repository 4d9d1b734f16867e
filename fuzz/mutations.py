"""Changes to a page that keep it looking like one: nodes moved, copied, nested, attributes exchanged, bytes broken.

Everything is drawn from the `random.Random` that is handed in: the same seed gives the same page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

MAX_PAGE = 400_000  # characters; a page that has grown beyond is cut

_TOKEN = re.compile(r"<!--.*?-->|<[!/]?[a-zA-Z][^<>]*>|[^<]+|<", re.S)
_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_ATTRIBUTES = re.compile(r"\s[^<>]*(?=/?>$)")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())

TAGS = tuple(
    """
    div p span b a article section aside nav header footer main ul ol li table tr td th tbody caption figure figcaption
    blockquote q h1 h2 h3 h6 pre code form button select option textarea script style template noscript iframe svg math
    title head body html details summary dl dt dd sup sub small time address font center marquee x-card ruby rt plaintext
    """.split()
)
WORDS = tuple(
    """
    related newsletter article-body caption standfirst comments sidebar hidden cookie consent teaser card paywall share
    nav story-body sr-only table figure author-bio summary print-only ad has-sidebar content entry-content
    """.split()
)
NOISE = (
    "&#0;", "&#xD800;", "&#x110000;", "&#99999999999999;", "&amp", "&lt;script&gt;", "&nbsp;" * 40, "&notit;", "&#x80;",
    "\x00", "\ufeff", "\u200b", "\u202e", "\u2028", "\x0b\x0c", "\x1b[31m", "\ud800", "\udfff\ud83d", "😀", "e\u0301" * 9,
    "<", ">", "<<", "</", "<!--", "-->", "<![CDATA[", "]]>", "<?php echo 1 ?>", "<!DOCTYPE", "<!--[if IE]>",
    "1,234,567.89", "9" * 400, "-0", "½", "10⁻⁹", "1e999", "٣٤", "3 to 5 in 1,000", "31 February 2024", "2023-99-99",
    "Read more:", "Related articles", "Advertisement", "Sign up for our newsletter", "Mr. Dr. U.S. e.g.", "…", "“", "”'",
    "no not never none nobody", "A" * 5_000, "a " * 2_000, "(" * 200, ". " * 300, "\n" * 200, "|" * 50, "[1]" * 30,
    '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"One. Two","wordCount":NaN}</script>',
    '<script type="application/ld+json">{"@type":["Article",3],"author":[[{}]],"datePublished":{"a":[]}}</script>',
    '<meta property="og:title" content="&#xD800;">', '<link rel=next href="http://[x/2">', "<base href='http://[::'>",
    '<meta name="description" content="The survey was done twice, they say.">', "<br>" * 60, "<table><tr><td>x</table>",
    '<meta http-equiv="content-type" content="text/html; charset=utf-16">', '<meta charset="utf-7">', "<plaintext>",
)  # fmt: skip
CHARSETS = (
    "utf-8", "utf-16", "utf-16-be", "utf-32", "utf-7", "windows-1252", "iso-8859-1", "shift_jis", "gb18030", "koi8-r",
    "big5", "iso-2022-jp", "euc-kr", "ascii", "x-user-defined", "idna", "base64", "rot13", "none", "", "\x00", "utf-8-sig",
)  # fmt: skip
TYPES = ("text/html", "text/html", "text/html", "application/xhtml+xml", "text/plain", "text/xml", "", "x", "image/png")

Tokens = list[str]


def mutate(seeds: Sequence[str], rng: Random) -> tuple[bytes, str]:
    """Return a page's body and content type, made from one of the seeds by one to eight changes."""
    tokens: Tokens = _TOKEN.findall(rng.choice(seeds))
    for _ in range(rng.choice((1, 1, 2, 3, 5, 8))):
        rng.choice(CHANGES)(tokens, seeds, rng)
        if not tokens:
            tokens = ["<p>", "nothing left"]
    body = _encoded("".join(tokens)[:MAX_PAGE], rng)
    kind = rng.choice(TYPES) if rng.random() < 0.15 else "text/html"
    if rng.random() < 0.3:
        kind += f"; charset={rng.choice(CHARSETS)}"
    return body, kind


def _encoded(text: str, rng: Random) -> bytes:
    if rng.random() < 0.08:
        try:
            body = text.encode(rng.choice(CHARSETS), "replace")
        except (LookupError, ValueError):
            body = text.encode("utf-8", "replace")
    else:
        body = text.encode("utf-8", "surrogatepass")
    if rng.random() < 0.15:
        changed = bytearray(body)
        for _ in range(rng.choice((1, 3, 30, 300))):
            if changed:
                changed[rng.randrange(len(changed))] = rng.randrange(256)
        body = bytes(changed)
    if rng.random() < 0.1:
        body = body[: rng.randrange(len(body) + 1)]
    if rng.random() < 0.03:
        body = rng.choice((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xff\xfe\x00\x00", b"\x00" * 9)) + body
    return body


def _node(tokens: Tokens, rng: Random) -> slice:
    """Return the place of a random node: an element with everything in it, or a text."""
    at = rng.randrange(len(tokens))
    found = _NAME.match(tokens[at])
    if found is None or tokens[at].startswith("</") or found.group(1).lower() in _VOID:
        return slice(at, at + 1)
    depth = 0
    name = found.group(1)
    for end in range(at, len(tokens)):
        other = _NAME.match(tokens[end])
        if other is not None and other.group(1) == name:
            depth += -1 if tokens[end].startswith("</") else 1
            if depth == 0:
                return slice(at, end + 1)
    return slice(at, at + 1)


def _opening(tokens: Tokens, rng: Random) -> int:
    """Return the index of a random opening tag."""
    for _ in range(20):
        at = rng.randrange(len(tokens))
        if _NAME.match(tokens[at]) and not tokens[at].startswith("</"):
            return at
    return 0


def _delete(tokens: Tokens, seeds: Sequence[str], rng: Random) -> None:
    del tokens[_node(tokens, rng)]


def _duplicate(tokens: Tokens, seeds: Sequence[str], rng: Random) -> None:
    place = _node(tokens, rng)
    copy = tokens[place]
    times = min(rng.choice((1, 2, 10, 300)), 1 + 6_000 // len(copy))
    tokens[place.start : place.start] = copy * times


def _move(tokens: Tokens, seeds: Sequence[str], rng: Random) -> None:
    place = _node(tokens, rng)
    moved = tokens[place]
    del tokens[place]
    at = rng.randrange(len(tokens) + 1)
    tokens[at:at] = moved


def _wrap(tokens: Tokens, seeds: Sequence[str], rng: Random) -> None:
    place = _node(tokens, rng)
    name = rng.choice(TAGS)
    times = rng.choice((1, 1, 2, 30, 1_000))
    opening = f'<{name} class="{rng.choice(WORDS)}">' if rng.random() < 0.7 else f"<{name}>"
    closing = [f"</{name}>"] * times if rng.random() < 0.8 else []
    tokens[place] = [opening] * times + tokens[place] + closing


def _rename(tokens: Tokens, seeds: Sequence[str], rng: Random) -> None:
    old = _NAME.match(tokens[_opening(tokens, rng)])
    if old is None:
        return
    name, new, everywhere = old.group(1), rng.choice(TAGS), rng.random() < 0.5
    for at, token in enumerate(tokens):
        found = _NAME.match(token)
        if found is not None and found.group(1) == name:
            tokens[at] = token.replace(name, new, 1)
            if not everywhere:
                return


def _exchange_attributes(tokens: Tokens, seeds: Sequence[str], rng: Random) -> None:
    one, two = _opening(tokens, rng), _opening(tokens, rng)
    first, second = _ATTRIBUTES.search(tokens[one]), _ATTRIBUTES.search(tokens[two])
    a, b = (found.group() if found else "" for found in (first, second))
    tokens[one] = _ATTRIBUTES.sub(lambda _: b, tokens[one], count=1) if first else tokens[one].replace(">", b + ">", 1)
    if one != two:
        tokens[two] = (
            _ATTRIBUTES.sub(lambda _: a, tokens[two], count=1) if second else tokens[two].replace(">", a + ">", 1)
        )


def _add_attribute(tokens: Tokens, seeds: Sequence[str], rng: Random) -> None:
    at = _opening(tokens, rng)
    word = rng.choice(WORDS)
    said = rng.choice(
        (f'class="{word}"', f"id={word}", "hidden", 'style="display:none"', f'role="{word}"', "aria-hidden=true",
         'itemprop="articleBody"', 'data-articlebody="1"', f'class="{word} ' + "x " * 500 + '"', 'title="<p>"', 'a="', "=",
         f"class='{rng.choice(NOISE)}'", 'href="#a"', "class class=b")
    )  # fmt: skip
    tokens[at] = tokens[at].replace(">", f" {said}>", 1)


def _noise(tokens: Tokens, seeds: Sequence[str], rng: Random) -> None:
    for _ in range(rng.choice((1, 1, 5, 40))):
        at = rng.randrange(len(tokens))
        where = rng.randrange(len(tokens[at]) + 1)
        tokens[at] = tokens[at][:where] + rng.choice(NOISE) + tokens[at][where:]


def _splice(tokens: Tokens, seeds: Sequence[str], rng: Random) -> None:
    other: Tokens = _TOKEN.findall(rng.choice(seeds))
    at = rng.randrange(len(tokens) + 1)
    if rng.random() < 0.5:
        tokens[at:] = other[rng.randrange(len(other)) :]
    else:
        tokens[at:at] = other[_node(other, rng)]


def _cut(tokens: Tokens, seeds: Sequence[str], rng: Random) -> None:
    del tokens[rng.randrange(1, len(tokens) + 1) :]
    last = tokens[-1]
    tokens[-1] = last[: rng.randrange(len(last) + 1)]


def _drop_tags(tokens: Tokens, seeds: Sequence[str], rng: Random) -> None:
    share = rng.choice((0.02, 0.2, 0.7))
    start = "</" if rng.random() < 0.6 else "<"
    tokens[:] = [token for token in tokens if not (token.startswith(start) and rng.random() < share)]


def _shuffle(tokens: Tokens, seeds: Sequence[str], rng: Random) -> None:
    at = rng.randrange(len(tokens))
    part = tokens[at : at + rng.choice((3, 10, 100))]
    rng.shuffle(part)
    tokens[at : at + len(part)] = part


def _join_lines(tokens: Tokens, seeds: Sequence[str], rng: Random) -> None:
    """Put a page's text into one paragraph, or break one up."""
    tag = rng.choice(("<br>", "", " ", "<p>", "<li>", "<td>", "\n"))
    tokens[:] = [tag if _NAME.match(t) and t[:3].lower() in ("<p>", "</p", "<p ") else t for t in tokens]


CHANGES: tuple[Callable[[Tokens, Sequence[str], Random], None], ...] = (
    _delete, _duplicate, _move, _wrap, _wrap, _rename, _exchange_attributes, _add_attribute, _add_attribute, _noise, _noise,
    _splice, _splice, _cut, _drop_tags, _shuffle, _join_lines,
)  # fmt: skip
