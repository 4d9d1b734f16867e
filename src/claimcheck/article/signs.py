"""What a page's tree shows beside its text: forms, embedded files, players, buttons, where it sends the reader on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from claimcheck.article.answers import (
    CAPTCHA_WIDGETS,
    LIVE_BLOG_NODES,
    ONWARD_PARAMETERS,
    OWN_FORM,
    PDF_FRAMES,
    PLAYERS,
    ROOTS,
    SENT_ON,
)
from claimcheck.article.lexicon import DROP_TAGS
from claimcheck.article.markup import attributes
from claimcheck.article.wall_words import CONTINUE
from claimcheck.urls import absolute, host_of

# Looked at of one kind; a page with more is no page of a few lines.
_MOST = 60
# Characters of text before a button that are kept: enough to know the paragraph that it follows.
_TAIL = 60
# Characters of markup of a page that does nothing but send the reader on.
_SIGNPOST = 6_000
# Elements that a form in the frame of a page stands in; a log-in wall is in none of them.
_FRAME = DROP_TAGS - {"form", "dialog"} | {"header"}
_REFRESH = re.compile(r"^\s*\d{0,5}(?:\.\d{0,5})?\s*[;,]\s*(?:url\s*=\s*)?[\"']?\s*([^\"'\s]+)", re.I)


@dataclass(frozen=True, slots=True)
class Signs:
    """What the tree shows. Addresses are absolute.

    `password`: a field for one outside the page's frame; `captcha`: a widget of such a service; `root`: an element for
    a script to fill that holds next to no text; `noscript`: what is said to readers without JavaScript; `pdfs`:
    embedded PDF files; `player`: a video or sound player; `onward`: where the page sends the reader by itself or by an
    address in its own address; `outside`: the other sites that it links to, in order; `buttons`: the text before each
    button that offers the rest of the article; `updates`: entries of a live blog.
    """

    password: bool = False
    captcha: bool = False
    root: bool = False
    noscript: str = ""
    pdfs: tuple[str, ...] = ()
    player: bool = False
    onward: str = ""
    outside: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()
    updates: int = 0


NO_SIGNS = Signs()


def read_signs(tree: LexborHTMLParser, url: str, markup: str = "") -> Signs:
    """Read a page's signs; `url` resolves relative addresses, `markup` has the scripts that the tree is without."""
    return Signs(
        password=any(not _in_frame(node) for node in tree.css('input[type="password" i]')[:_MOST]),
        captcha=any(not _in_frame(node) and not _in_form_of_its_own(node) for node in tree.css(CAPTCHA_WIDGETS)[:8]),
        root=any(len(node.text(deep=True, strip=True)) < _TAIL for node in tree.css(ROOTS)[:4]),
        noscript=" ".join(" ".join(n.text(deep=True).split()) for n in tree.css("noscript")[:8])[:2_000],
        pdfs=tuple(dict.fromkeys(_pdfs(tree, url))),
        player=tree.css_first(PLAYERS) is not None,
        onward=_onward(tree, url, markup),
        outside=_outside(tree, url),
        buttons=tuple(_before(node) for node in [n for n in tree.css("button")[:400] if _offers_rest(n)][:4]),
        updates=len(tree.css(LIVE_BLOG_NODES)[:400]),
    )


def _in_frame(node: LexborNode) -> bool:
    above = node.parent
    while above is not None:
        if above.tag in _FRAME:
            return True
        above = above.parent
    return False


def _in_form_of_its_own(node: LexborNode) -> bool:
    """Whether a widget guards comments, a newsletter or a contact form rather than the page."""
    above = node.parent
    while above is not None and above.tag != "body":
        attrs = above.attributes
        if OWN_FORM.search(f"{attrs.get('id') or ''} {attrs.get('class') or ''} {attrs.get('action') or ''}"[:400]):
            return True
        if above.tag == "article" or (
            above.tag == "form" and above.css_first("textarea, input[type=email]") is not None
        ):
            return True
        above = above.parent
    return False


def _pdfs(tree: LexborHTMLParser, url: str) -> Iterator[str]:
    for node in tree.css(PDF_FRAMES)[:_MOST]:
        attrs = attributes(node)
        for value in (attrs.get("src", ""), attrs.get("data", ""), attrs.get("original-url", "")):
            target = absolute(url, value)
            if not target:
                continue
            inside = next((v for k, v in parse_qsl(urlsplit(target).query) if k in ("file", "url", "src")), "")
            yield absolute(target, inside) or target
            break


def _onward(tree: LexborHTMLParser, url: str, markup: str) -> str:
    for node in tree.css('meta[http-equiv="refresh" i]')[:4]:
        found = _REFRESH.match((node.attributes.get("content") or "")[:4_000])
        target = absolute(url, found.group(1)) if found else ""
        if target and target != url:
            return target
    sent = SENT_ON.search(markup) if len(markup) < _SIGNPOST and tree.css_first(ROOTS) is None else None
    target = absolute(url, sent.group(1)) if sent else ""
    if target and target != url:
        return target
    return _carried(url)


def _carried(url: str) -> str:
    """Return an address of another site that the address itself carries as a parameter, or an empty string."""
    try:
        pairs = parse_qsl(urlsplit(url).query, max_num_fields=40)
    except ValueError:
        return ""
    for name, value in pairs:
        if name.lower() in ONWARD_PARAMETERS and value.startswith(("http://", "https://")):
            return value if host_of(value) not in ("", host_of(url)) else ""
    return ""


def _outside(tree: LexborHTMLParser, url: str) -> tuple[str, ...]:
    here = host_of(url)
    links = (absolute(url, node.attributes.get("href") or "") for node in tree.css("a[href]")[:_MOST])
    return tuple(dict.fromkeys(link for link in links if link and host_of(link) != here))


def _offers_rest(node: LexborNode) -> bool:
    return CONTINUE.match(" ".join(node.text(deep=True)[:200].split())) is not None


def _before(node: LexborNode) -> str:
    """Return the end of the text that stands before a node, or an empty string."""
    at: LexborNode | None = node
    for _ in range(6):
        if at is None:
            break
        before = at.prev
        for _ in range(6):
            if before is None:
                break
            text = "" if before.is_comment_node else " ".join((before.text(deep=True) or "").split())
            if text:
                return text[-_TAIL:]
            before = before.prev
        at = at.parent
    return ""
