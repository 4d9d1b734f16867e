from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.article.decoding import decode

TEXT = "<p>Zoë paid £20 – “not a penny more” – for the café’s 3 naïve paintings.</p>"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (TEXT.encode(), ""),
        (TEXT.encode(), "text/html; charset=utf-8"),
        (TEXT.encode("utf-8-sig"), "text/html; charset=iso-8859-1"),
        (TEXT.encode("utf-16"), ""),
        (TEXT.encode("utf-16-le"), ""),
        (TEXT.encode("utf-32"), ""),
        (TEXT.encode("windows-1252"), "text/html; charset=ISO-8859-1"),
        (TEXT.encode("windows-1252"), 'text/html;charset="windows-1252"'),
        (TEXT.encode(), "text/html; charset=no-such-thing"),
        (TEXT.encode(), "text/html; charset=rot13"),
    ],
)
def test_text_comes_back(body: bytes, content_type: str) -> None:
    assert decode(body, content_type) == TEXT


def test_meta_charset_counts_without_a_header() -> None:
    page = "<meta charset=koi8-r><p>Привет, мир</p>"
    assert decode(page.encode("koi8-r")) == page


def test_header_comes_before_meta_and_a_lie_is_seen_through() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">' + TEXT
    assert decode(page.encode(), "text/html; charset=utf-8") == page
    lie = '<meta charset="utf-8">' + TEXT * 20
    assert decode(lie.encode("windows-1252")) == lie


def test_nul_and_lone_surrogates_are_replaced() -> None:
    assert decode(b"a\0b") == "a\ufffdb"
    assert "\ud800" not in decode(b"\xed\xa0\x80 text", "text/html; charset=utf-8")


@given(st.binary(max_size=400), st.text(max_size=40))
def test_any_bytes_give_clean_text(body: bytes, content_type: str) -> None:
    text = decode(body, content_type)
    text.encode("utf-8")
    assert "\0" not in text
