"""Faults of packing, of size, and of what the body is."""

from __future__ import annotations

import gzip
import json
import zlib
from importlib import import_module
from typing import Any

from tests.sources.faults.fault import LATE, READ, Fault, head, replies, sends
from tests.sources.faults.pages import PAGE, article

brotli: Any = import_module("brotli")  # it has no types

MEGABYTE = 1_000_000
NULS = b"\0" * (64 * MEGABYTE)
BOMB = gzip.compress(NULS)

PACKING = (
    Fault("gzip", "packs the page as it says", READ, replies(gzip.compress(PAGE), Content_Encoding="gzip")),
    Fault("gzip bomb", "packs 64 MB into 62 kB", "too-large", replies(BOMB, Content_Encoding="gzip")),
    Fault("nested bomb", "packs 64 MB twice, into 0.3 kB", "too-large",
          replies(gzip.compress(BOMB), Content_Encoding="gzip, gzip")),
    Fault("bomb of members", "packs 64 MB in 64 gzip files behind each other", "too-large",
          replies(gzip.compress(b"\0" * MEGABYTE) * 64, Content_Encoding="gzip")),
    Fault("gzip in members", "packs the page in several gzip files behind each other", READ,
          replies(b"".join(gzip.compress(PAGE[n : n + 300]) for n in range(0, len(PAGE), 300)), Content_Encoding="gzip")),
    Fault("packed twice", "packs the page twice and says so", READ,
          replies(gzip.compress(brotli.compress(PAGE)), Content_Encoding="br, gzip")),
    Fault("five layers", "says that the page is packed five times", "bad-encoding",
          replies(PAGE, Content_Encoding="gzip, gzip, gzip, gzip, gzip")),
    Fault("brotli bomb", "packs 64 MB with brotli into 0.1 kB", "too-large",
          replies(brotli.compress(NULS, quality=5), Content_Encoding="br")),
    Fault("deflate", "sends deflate in the zlib format", READ, replies(zlib.compress(PAGE), Content_Encoding="deflate")),
    Fault("bare deflate", "sends deflate without the zlib format, as old servers do", READ,
          replies(zlib.compress(PAGE)[2:-4], Content_Encoding="deflate")),
    Fault("deflate bomb", "packs 64 MB with deflate", "too-large",
          replies(zlib.compress(NULS), Content_Encoding="deflate")),
    Fault("broken gzip", "sends garbage behind a head of gzip", "bad-encoding",
          replies(b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + bytes(range(256)), Content_Encoding="gzip")),
    Fault("gzip cut off", "sends half of a gzip file as the whole", "cut-off",
          replies(gzip.compress(PAGE)[:400], Content_Encoding="gzip")),
    Fault("gzip with a wrong sum", "sends a gzip file whose checksum is wrong", "bad-encoding",
          replies(gzip.compress(PAGE)[:-8] + b"\0" * 8, Content_Encoding="gzip")),
    Fault("no gzip", "says gzip and packs nothing", READ, replies(PAGE, Content_Encoding="gzip")),
    Fault("no brotli", "says br and packs nothing", READ, replies(PAGE, Content_Encoding="br")),
    Fault("packed unsaid", "packs the page and does not say so", "not-html", replies(gzip.compress(PAGE))),
    Fault("unknown packing", "packs the page in a way that was not asked for", "bad-encoding",
          replies(b"\x28\xb5\x2f\xfd" + bytes(200), Content_Encoding="zstd")),
)  # fmt: skip

SIZE = (
    Fault("200 MB announced", "announces 200 MB, and would send them", "too-large",
          sends(head("Content-Length: 200000000"), b"x" * MEGABYTE, forever=True)),
    Fault("endless stream", "sends text for ever", "too-large", sends(head(), b"<p>more " * 10_000, forever=True)),
    Fault("endless chunks", "sends chunks for ever", "too-large",
          sends(head("Transfer-Encoding: chunked"), b"10000\r\n" + b"x" * 65_536 + b"\r\n", forever=True)),
    Fault("huge page", "sends 3 MB of article and the fact at its end", "too-large",
          replies(article(more="On it goes. " * 250_000).encode())),
    Fault("endless error", "sends a page of 404 for ever", "http-404",
          sends(head(status="404 Not Found"), b"<p>no " * 10_000, forever=True)),
    Fault("a million tags", "nests a paragraph a hundred thousand deep, and forgets to close", READ,
          replies(PAGE.replace(b"</article>", b"</article>" + b"<div>" * 100_000 + b"end")), LATE),
    Fault("an endless line", "writes 1 MB without a blank behind the article", READ,
          replies(PAGE.replace(b"</article>", b"</article><i>" + b"x" * MEGABYTE + b"</i>")), LATE),
)  # fmt: skip

KIND = (
    Fault("video", "sends a video of 900 MB", "not-html",
          sends(head("Content-Length: 900000000", kind="video/mp4"), b"\0" * MEGABYTE, forever=True)),
    Fault("zip file", "sends a zip file of 300 MB", "not-html",
          sends(head("Content-Length: 300000000", kind="application/zip"), b"PK\x03\x04", bytes(MEGABYTE), forever=True)),
    Fault("picture", "sends a picture where an article was", "not-html",
          replies(b"\x89PNG\r\n\x1a\n" + bytes(500), kind="image/png")),
    Fault("picture as HTML", "calls a picture HTML", "not-html", replies(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)),
    Fault("photograph as HTML", "calls a JPEG HTML", "not-html", replies(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8)),
    Fault("zip file as HTML", "calls a zip file without an end HTML", "not-html",
          sends(head(), b"PK\x03\x04" + bytes(range(256)) * 8, bytes(MEGABYTE), forever=True)),
    Fault("video as text", "calls a video plain text", "not-html",
          sends(head(kind="text/plain"), b"\0\0\0\x20ftypisom" + bytes(range(256)) * 400, forever=True)),
    Fault("noise as HTML", "sends random bytes as HTML", "not-html",
          replies(bytes(n * n * 7919 // 64 % 256 for n in range(20_000)))),
    Fault("program without a type", "sends a program and no type", "not-html",
          sends(head(kind="") + b"\x7fELF\x02\x01\x01\0\0" + bytes(500))),
    Fault("page as octet-stream", "calls the page application/octet-stream", READ,
          replies(kind="application/octet-stream")),
    Fault("page without a type", "sends the page and no type", READ, sends(head(kind="") + PAGE)),
    Fault("JSON", "sends JSON instead of a page", "not-html",
          replies(json.dumps({"error": "no"}).encode(), kind="application/json")),
    Fault("two types", "sends two types, separated by a comma", READ, replies(kind="text/html, text/html")),
    Fault("nothing", "answers 200 with an empty body", "empty-page", replies(b"")),
    Fault("blanks", "answers 200 with a body of blanks", "empty-page", replies(b" \r\n\t" * 500)),
)  # fmt: skip
