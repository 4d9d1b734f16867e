from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import PostError
from claimcheck.model import PostFormat
from claimcheck.post import read_post

SENTENCE = "Sales of trams rose by 12% in 2024."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the post is empty"),
        (b" \n\t\n", "the post is empty"),
        (b"\xef\xbb\xbf  \n", "the post is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a text file"),
        (b"x" * 5_000_001, "too large for a post"),
    ],
)
def test_a_file_that_is_no_post_gets_one_line(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "post.txt"
    path.write_bytes(content)
    with pytest.raises(PostError) as caught:
        read_post(path)
    assert said in str(caught.value)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_directory_are_named(tmp_path: Path) -> None:
    with pytest.raises(PostError, match="no such file"):
        read_post(tmp_path / "none.txt")
    with pytest.raises(PostError, match="a directory"):
        read_post(tmp_path)


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode(),
        b"\xef\xbb\xbf" + SENTENCE.encode(),
        SENTENCE.encode("utf-16"),
        b"\xfe\xff" + SENTENCE.encode("utf-16-be"),
        SENTENCE.replace("Sales", "“Sales”").encode("windows-1252"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "post.txt"
    path.write_bytes(data)
    post = read_post(path)
    assert "trams rose by 12% in 2024" in post.claims[0].text
    assert post.text[post.claims[0].start : post.claims[0].end] == post.claims[0].text


def test_offsets_count_a_utf8_mark_as_plain_utf8_does(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_bytes(b"\xef\xbb\xbf" + SENTENCE.encode())
    plain = path.open(encoding="utf-8", newline="").read()
    claim = read_post(path).claims[0]
    assert plain[claim.start : claim.end] == "Sales of trams rose by 12% in 2024"


def test_line_ends_are_not_translated(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_bytes(b"First, a word of thanks.\r\n\r\nSales of trams rose by 12% in 2024.\r\n")
    post = read_post(path)
    assert "\r\n" in post.text
    assert post.claims[0].start == 28


def test_standard_input_and_its_format() -> None:
    assert read_post("-", SENTENCE.encode()).format is PostFormat.TEXT
    page = read_post("-", b"<!doctype html><p>Sales of <b>trams</b> rose by 12% in 2024.</p>")
    assert page.format is PostFormat.HTML
    assert [c.clean for c in page.claims] == ["Sales of trams rose by 12% in 2024"]
    with pytest.raises(PostError, match="standard input: the post is empty"):
        read_post("-", b"")


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.md", PostFormat.MARKDOWN),
        ("a.HTML", PostFormat.HTML),
        ("a.htm", PostFormat.HTML),
        ("a.txt", PostFormat.TEXT),
    ],
)
def test_the_suffix_decides_the_format(tmp_path: Path, name: str, form: PostFormat) -> None:
    path = tmp_path / name
    path.write_text(SENTENCE)
    assert read_post(path).format is form
