"""Pages made to hurt a reader, each by its name, and what reading them costs.

    python -m fuzz.hostile [NAME ...]

Every page is read in a process of its own; its seconds of processor time and its peak of memory are printed. Exit status 1 when one of
them goes over a limit. The limits are those of docs/limits.md.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fuzz.memory import peak

# Seconds and megabytes that reading one page may take. What the limits rest on stands in docs/limits.md.
MAX_SECONDS = 20.0
MAX_MEGABYTES = 300
# The longest body that is read by default, `max_bytes` in the settings.
SIZE = 10_000_000

TEXT = "<p>The survey of wells in the valley was done twice, in spring and in autumn, by a team of nine people.</p>"
HTML = "text/html; charset=utf-8"
_DEEP = 100_000
_ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one page cost: seconds and megabytes at the peak, and what was read."""

    seconds: float
    megabytes: float
    reason: str
    passages: int
    complete: bool


def _nest(opening: str, closing: str = "", times: int = _DEEP) -> bytes:
    return (opening * times + TEXT + closing * times).encode()


def _fill(unit: str, before: str = "", after: str = TEXT, size: int = SIZE) -> bytes:
    room = size - len(before.encode()) - len(after.encode())
    return (before + unit * (room // len(unit.encode())) + after).encode()


def _data(value: str) -> bytes:
    return f'<script type="application/ld+json">{value}</script><h1>Wells</h1>{TEXT * 9}'.encode()


def _words(count: int) -> str:
    return " ".join(f"word{n % 9973}" for n in range(count))


def _prose() -> bytes:
    lines = (
        f"<p>In the year {n} the ferry carried {n * 7} people over the bay, {n % 97} per cent more.</p>"
        for n in range(200_000)
    )
    return ("<article><h1>Ferries</h1>" + "".join(lines)).encode()[:SIZE]


def _soup() -> bytes:
    """Return one megabyte over the limit of tags that close what is not open and open what is never closed."""
    tags = ("<b>", "<p>", "</b>", "<a href=x>", "<table>", "</p>", "<i>", "<tr>", "</a>", "x ", "<li>", "</div>")
    return _fill("".join(tags))


PAGES: dict[str, Callable[[], bytes]] = {
    "div 100,000 deep": lambda: _nest("<div>"),
    "div 100,000 deep, closed": lambda: _nest("<div>", "</div>"),
    "div to the size limit": lambda: _fill("<div>"),
    "span 100,000 deep": lambda: _nest("<span>", "</span>"),
    "formatting 100,000 deep": lambda: _nest("<b><i><font color=red>"),
    "paragraphs in formatting": lambda: _nest("<b><p>"),
    "links 100,000 deep": lambda: _nest("<a href=/x>"),
    "tables 100,000 deep": lambda: _nest("<table><tr><td>"),
    "tables without cells": lambda: _nest("<table>"),
    "lists 100,000 deep": lambda: _nest("<ul><li>"),
    "quotes 100,000 deep": lambda: _nest("<blockquote>"),
    "svg 100,000 deep": lambda: _nest("<svg>", "</svg>"),
    "foreign objects": lambda: _nest("<svg><foreignObject>"),
    "svg groups 100,000 deep": lambda: b"<svg>" + _nest("<g>", "</g>") + b"</svg>" + TEXT.encode(),
    "mathml 100,000 deep": lambda: _nest("<math><mi>"),
    "own elements 100,000 deep": lambda: _nest("<x-y>", "</x-y>"),
    "select 100,000 deep": lambda: _nest("<select><option>"),
    "templates 100,000 deep": lambda: _nest("<template>", "</template>"),
    "buttons and forms": lambda: _nest("<form><button>"),
    "definition lists": lambda: _nest("<dl><dt><dd>"),
    "deep with a greater-than in attributes": lambda: _nest('<div title=">">'),
    "deep with a less-than in attributes": lambda: _nest('<div title="<">'),
    "deep with slashes for spaces": lambda: _nest("<div/class=a>"),
    "deep, broken over lines": lambda: _nest("<div\n>"),
    "deep under end tags of something else": lambda: _nest("<div></b>"),
    "deep under end tags that do not reach": lambda: _nest("<span><div></span>"),
    "deep across a table": lambda: _nest("<b><table><td></b></td></table>", times=30_000),
    "deep in unknown elements": lambda: _nest("<foo><div></foo>"),
    "deep in headings": lambda: _nest("<h1><div><h2></h1>"),
    "deep in forms": lambda: _nest("<form><div></form>"),
    "deep behind a quotation mark in a comment": lambda: b'<!-- <a b=" -->' + _nest("<div>"),
    "deep behind a quotation mark in a script": lambda: b"<script>a<b c='</script>" + _nest("<div>"),
    "deep in a drawing's style": lambda: b"<svg><style>" + _nest("<div>") + b"</style></svg>",
    "deep in a drawing's data": lambda: b"<svg><script type=json>" + _nest("<div>") + b"</script></svg>",
    "deep cells of a drawing": lambda: b"<svg>" + _nest("<td>"),
    "deep inputs of a drawing": lambda: b"<svg><desc>" + _nest("<input>"),
    "deep marked sections": lambda: b"<svg><![CDATA[ > ]]>" + _nest("<g>"),
    "drawings with paragraphs": lambda: b"<svg><p>" * _DEEP + b"</svg>" * _DEEP + TEXT.encode(),
    "formatting opened anew in every paragraph": lambda: (
        "".join(f"<b a={n}>" for n in range(5_000)) + "<p>a" * 60_000 + TEXT
    ).encode(),
    "formatting in formatting, closed wrongly": lambda: (
        "".join(f"<p><b a={n}><i a={n}></b>x" for n in range(30_000)) + TEXT
    ).encode(),
    "links in links": lambda: "".join(f"<a href={n}><div>" for n in range(60_000)).encode() + TEXT.encode(),
    "headings 100,000 deep": lambda: _nest("<h1><div>"),
    "ruby 100,000 deep": lambda: _nest("<ruby><rt>"),
    "1,000,000 cells": lambda: b"<table>" + b"<tr>" + b"<td>1" * 1_000_000 + b"</table>" + TEXT.encode(),
    "1,000 by 1,000 cells": lambda: b"<table>" + (b"<tr>" + b"<td>1" * 1_000) * 1_000 + b"</table>" + TEXT.encode(),
    "1,000,000 rows": lambda: b"<table>" + b"<tr><td>1" * 1_000_000 + b"</table>" + TEXT.encode(),
    "rows under a wide header": lambda: (
        b"<table><tr>" + b"<th>head" * 60 + b"</tr>" + b"<tr><td>1<td>2</tr>" * 90_000 + b"</table>" + TEXT.encode()
    ),
    "spans of a billion": lambda: (
        b"<table><tr><td colspan=999999999 rowspan=999999999>x</table>" * 20_000 + TEXT.encode()
    ),
    "one text of 5 MB": lambda: f"<p>{_words(560_000)}".encode(),
    "one text to the size limit": lambda: f"<p>{_words(1_100_000)}".encode()[:SIZE],
    "one word to the size limit": lambda: _fill("a", "<p>", ""),
    "full stops": lambda: _fill("A. ", "<p>", ""),
    "line breaks": lambda: _fill("a<br>", "<p>", ""),
    "digits": lambda: _fill("7", "<p>", ""),
    "numbers": lambda: _fill("1,234.5 % ", "<p>", ""),
    "opening quotation marks": lambda: _fill("“", "<p>", ""),
    "wide characters": lambda: _fill("𝔸😀 ", "<p>", ""),
    "combining marks": lambda: _fill("a\u0300\u0301", "<p>", ""),
    "white space": lambda: _fill(" \n\t", "<p>a", "b"),
    "prose to the size limit": _prose,
    "headings to the size limit": lambda: _fill("<h2>Related articles</h2>"),
    "short paragraphs": lambda: _fill("<p>a"),
    "links": lambda: _fill("<a href=/x>Read more</a> "),
    "pictures": lambda: _fill("<figure><img src=x><figcaption>Cap</figcaption></figure>"),
    "empty elements": lambda: _fill("<p></p>"),
    "1,000,000 attributes": lambda: ("<div " + " ".join(f"a{n}=1" for n in range(1_000_000)) + ">" + TEXT).encode(),
    "one attribute 1,000,000 times": lambda: ("<div " + "class=a " * 1_000_000 + ">" + TEXT).encode(),
    "1,000,000 classes": lambda: ('<div class="' + "aB " * 1_000_000 + '">' + TEXT).encode(),
    "a few attributes on each of many": lambda: _fill('<p id=a class="b c d e f" role=x data-test=y>z'),
    "less-than signs": lambda: _fill("<", "", TEXT),
    "less-than and letters": lambda: _fill("<a", "", TEXT),
    "comments never closed": lambda: _fill("<!--", "", TEXT),
    "comments": lambda: _fill("<!-- a -->"),
    "conditional comments": lambda: _fill("<!--[if IE 6]><p>x<![endif]-->"),
    "declarations": lambda: _fill("<!DOCTYPE html>"),
    "processing instructions": lambda: _fill("<?xml version='1.0'?>"),
    "CDATA": lambda: _fill("<![CDATA[x]]>"),
    "soup": _soup,
    "null characters": lambda: _fill("\x00", "<p>a", TEXT),
    "null references": lambda: _fill("&#0;", "<p>", TEXT),
    "references to surrogates": lambda: _fill("&#xD800;&#xDFFF;", "<p>", TEXT),
    "references beyond Unicode": lambda: _fill("&#x110000;&#x7fffffff;", "<p>", TEXT),
    "a reference of a million digits": lambda: ("<p>&#" + "9" * 1_000_000 + ";" + TEXT).encode(),
    "references never ended": lambda: _fill("&#x41&amp&lt&notit", "<p>", TEXT),
    "doubly escaped": lambda: ("<p>" + "&amp;" * 100_000 + "lt;script&gt;" + TEXT).encode(),
    "entity declarations": lambda: (
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><html><p>&b;' + TEXT.encode()
    ),
    "lone surrogates": lambda: _fill("é", "<p>", "").replace("é".encode(), b"\xed\xa0\x80", 50_000),
    "script never closed": lambda: (TEXT * 5 + "<script>" + "var a = 1; " * 500_000).encode(),
    "style never closed": lambda: (TEXT * 5 + "<style>" + "a { b: c } " * 500_000).encode(),
    "textarea never closed": lambda: (TEXT * 5 + "<textarea>" + "text " * 500_000).encode(),
    "title never closed": lambda: ("<title>" + "not found " * 900_000).encode(),
    "template never closed": lambda: ("<template>" + TEXT * 50_000).encode(),
    "noscript never closed": lambda: (TEXT + "<noscript>" + TEXT * 50_000).encode(),
    "iframe never closed": lambda: (TEXT + "<iframe>" + TEXT * 50_000).encode(),
    "plaintext": lambda: (TEXT * 3 + "<plaintext>" + TEXT * 50_000).encode(),
    "xmp and listing": lambda: (TEXT * 3 + "<xmp>" + TEXT * 20_000 + "</xmp><listing>" + TEXT * 20_000).encode(),
    "frameset": lambda: ("<frameset>" + "<frame src=x>" * 100_000).encode(),
    "meta refresh": lambda: ('<meta http-equiv="refresh" content="0; url=/x">' * 50_000 + TEXT).encode(),
    "base addresses": lambda: ('<base href="//[::">' * 50_000 + TEXT).encode(),
    "meta elements": lambda: ('<meta name="description" content="' + "a &amp; b " * 900 + '">').encode() * 1_000
    + TEXT.encode(),
    "data, deep lists": lambda: _data("[" * 1_000_000),
    "data, deep lists closed": lambda: _data("[" * 900_000 + "]" * 900_000),
    "data, deep objects": lambda: _data('{"@graph":' * 100_000 + "1" + "}" * 100_000),
    "data, a huge list": lambda: _data("[" + "{}," * 300_000 + "{}]"),
    "data, a huge list of numbers": lambda: _data("[" + "1," * 4_000_000 + "1]"),
    "data, one key many times": lambda: _data("{" + '"@type":"NewsArticle",' * 200_000 + '"a":1}'),
    "data, no numbers": lambda: _data('{"@type":"Article","wordCount":NaN,"headline":Infinity,"author":-Infinity}'),
    "data, a number of a million digits": lambda: _data('{"@type":"Article","wordCount":' + "9" * 999_000 + "}"),
    "data, a body to the size limit": lambda: _data('{"@type":"Article","articleBody":"' + _words(950_000) + '"}'),
    "data, sixty bodies": lambda: _data('{"@type":"Article","articleBody":"' + _words(15_000) + '"}') * 60,
    "data, a list of bodies": lambda: _data(
        "[" + ",".join(f'{{"@type":"Article","articleBody":"Body {n} {_words(400)}."}}' for n in range(300)) + "]"
    ),
    "data, 10,000 blocks": lambda: b'<script type="application/ld+json">{"@type":"Thing"}</script>' * 10_000
    + TEXT.encode(),
    "data, authors in authors": lambda: _data(
        '{"@type":"Article","author":' + '{"name":' * 900 + '"x"' + "}" * 900 + "}"
    ),
    "data, lists of names": lambda: _data('{"@type":"Article","author":' + "[" * 900 + '"x"' + "]" * 900 + "}"),
    "charset utf-7": lambda: b"<meta charset=utf-7>" + b"+ADw-script+AD4-" * 50_000 + TEXT.encode(),
    "charset utf-16 declared": lambda: '<meta charset="utf-16"><p>é</p>'.encode("latin-1") + TEXT.encode() * 9,
    "charset changes": lambda: b"".join(
        b'<meta charset="%s">' % name for name in (b"utf-8", b"koi8-r", b"shift_jis", b"x") * 20_000
    ) + "é".encode("latin-1") + TEXT.encode(),
    "charset unknown": lambda: b"<meta charset=\xff\xfe>" + TEXT.encode(),
    "charset that is none": lambda: b"<meta charset=base64>" + TEXT.encode() * 9,
    "charset idna": lambda: b"<meta charset=idna>" + TEXT.encode() * 9,
    "charset punycode": lambda: b"<meta charset=punycode>" + b"a" * 2_000_000 + TEXT.encode() * 9,
    "charset unicode_escape": lambda: b"<meta charset=unicode_escape>" + b"\\ud800\\x00" * 100_000 + TEXT.encode(),
    "charset iso-2022": lambda: b"<meta charset=iso-2022-jp-3>" + b"\x1b$B" * 2_000_000 + TEXT.encode(),
    "UTF-16 to the size limit": lambda: ("\ufeff" + TEXT * 60_000).encode("utf-16-le")[:SIZE],
    "UTF-16 without a mark": lambda: (TEXT * 40_000).encode("utf-16-be"),
    "UTF-32": lambda: ("\ufeff" + TEXT * 20_000).encode("utf-32-le")[:SIZE],
    "broken bytes": lambda: bytes(range(128, 256)) * (SIZE // 128),
    "all bytes": lambda: bytes(range(256)) * (SIZE // 256),
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(i * i % 251 for i in range(1_000_000)),
    "over the size limit": lambda: (TEXT * 400_000).encode()[: 4 * SIZE],
}  # fmt: skip


def probe(name: str) -> Outcome:
    """Read one page in this process."""
    from claimcheck.article.reading import read_article  # noqa: PLC0415
    from claimcheck.model import Page  # noqa: PLC0415

    body = PAGES[name]()
    url = "https://a.example/news/wells"
    page = Page(url, url, 200, (("content-type", "text/html"),), body)
    before = peak()
    start = time.process_time()
    reading = read_article([page])
    spent = time.process_time() - start
    article = reading.article
    made = len(article.passages) if article else 0
    return Outcome(spent, max(peak(), before), reading.reason, made, bool(article and article.complete))


def measure(name: str, timeout: float = 120) -> Outcome:
    """Read one page in a process of its own. Raises subprocess errors when that dies or does not end in time."""
    command = [sys.executable, "-m", "fuzz.hostile", "--probe", name]
    done = subprocess.run(command, capture_output=True, check=True, timeout=timeout, cwd=_ROOT)
    return Outcome(**json.loads(done.stdout))


def main(arguments: list[str]) -> int:
    """Measure the pages named, or all; exit status 1 when one goes over a limit."""
    if arguments[:1] == ["--probe"]:
        found = probe(arguments[1])
        print(json.dumps({name: getattr(found, name) for name in Outcome.__slots__}))
        return 0
    bad = 0
    print(f"{'page':40} {'s':>6} {'MB':>5}  outcome")
    for name in arguments or PAGES:
        try:
            cost = measure(name)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
            print(f"{name:40} {type(error).__name__}: {(error.stderr or b'').decode()[-200:]}", flush=True)
            bad += 1
            continue
        over = cost.seconds > MAX_SECONDS or cost.megabytes > MAX_MEGABYTES
        bad += over
        state = f"{cost.reason}, {cost.passages} passages{'' if cost.complete else ', in part'}"
        print(f"{name:40} {cost.seconds:6.2f} {cost.megabytes:5.0f}  {state}{'  OVER' if over else ''}", flush=True)
    print(f"{bad} over the limits of {MAX_SECONDS:.0f} s and {MAX_MEGABYTES} MB")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
