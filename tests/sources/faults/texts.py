"""Faults of character encoding: what the bytes of a page say they are, and are not."""

from __future__ import annotations

import codecs

from tests.sources.faults.fault import READ, Fault, replies
from tests.sources.faults.pages import PAGE, article

NO_META = article("")
LONG = "It rained for most of that summer. " * 100
LATIN = NO_META.encode("windows-1252")


def read(name: str, does: str, body: bytes, kind: str = "text/html") -> Fault:
    return Fault(name, does, READ, replies(body, kind=kind))


TEXT = (
    read("no charset", "says nothing of the charset: UTF-8", NO_META.encode()),
    read("no charset, Latin", "says nothing of the charset: Windows-1252", LATIN),
    read("charset in the page", "says the charset in <meta> only", article("<meta charset=iso-8859-1>").encode("latin-1")),
    read("says UTF-8, is Latin", "says UTF-8 and sends Windows-1252", LATIN, "text/html; charset=utf-8"),
    read("header against page", "says the right charset in the head and a wrong one in <meta>",
         article("<meta charset=utf-16>").encode(), "text/html; charset=utf-8"),
    read("unknown charset", "says a charset that there is not", NO_META.encode(), "text/html; charset=x-klingon"),
    read("charset that is no text", "says a charset that a careless reader would unpack", PAGE, "text/html; charset=zlib"),
    read("charset that runs away", "says a charset of 2,000 letters", PAGE, "text/html; charset=" + "a" * 2000),
    read("charset with an escape", "says a charset full of terminal codes", PAGE, "text/html; charset=\x9b31m\x85utf-8"),
    read("UTF-16 with a mark", "sends UTF-16 with a byte order mark", codecs.BOM_UTF16_LE + NO_META.encode("utf-16-le")),
    read("UTF-16, the other way", "sends UTF-16, big end first, with a mark",
         codecs.BOM_UTF16_BE + NO_META.encode("utf-16-be")),
    read("UTF-16 without a mark", "sends UTF-16 without a mark or a word about it", NO_META.encode("utf-16-le")),
    read("UTF-16 as said", "sends UTF-16 without a mark and says so", NO_META.encode("utf-16-be"),
         "text/html; charset=utf-16be"),
    read("UTF-16 said, UTF-8 sent", "says UTF-16 and sends UTF-8", NO_META.encode(), "text/html; charset=utf-16"),
    read("UTF-32", "sends UTF-32 with a mark", codecs.BOM_UTF32_LE + NO_META.encode("utf-32-le")),
    read("UTF-8 with a mark", "sends UTF-8 with a mark and says Latin-1", codecs.BOM_UTF8 + NO_META.encode(),
         "text/html; charset=iso-8859-1"),
    read("NULs", "puts NULs between the words", article(more="One\0 two\0\0 three.").encode()),
    read("lone surrogates", "encodes lone surrogates as if they were characters",
         article(more=LONG + "One \ud800 two \udfff.").encode("utf-8", "surrogatepass")),
    read("surrogates by number", "writes lone surrogates as &#xD800;", article(more="One &#xD800; two &#57343;.").encode()),
    read("numbers beyond Unicode", "writes &#x110000; and &#99999999999;",
         article(more="One &#x110000; two &#99999999999; three &#0; four &#x1b;[2J.").encode()),
    read("broken UTF-8", "breaks a few characters in the middle", article(more=LONG + "Caf\udcc3 \udcff.").encode("utf-8", "surrogateescape")),
    read("overlong UTF-8", "writes < as the overlong C0 BC", article(more=LONG).encode().replace(b"</article>", b"\xc0\xbcscript\xc0\xbe</article>")),
    read("right to left", "turns the reading direction around and hides letters",
         article(more="\u202eevil\u202c \u2066more\u2069 \u200bzero\ufeff \U000e0041tag.").encode()),
)  # fmt: skip
