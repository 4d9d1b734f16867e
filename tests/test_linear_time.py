"""No text takes the parsers more than linear time, give or take: each trick atom is repeated, then four times as often.

Four times the text may take four times as long and a bit; a quadratic reader would take sixteen times as long. The
margins are wide and the times those of the processor, so that a busy machine changes nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from claimcheck.language.analysis import analyse
from claimcheck.language.changes import find_changes
from claimcheck.language.dates import find_dates
from claimcheck.language.quantities import find_quantities
from claimcheck.language.sentences import split_sentences
from claimcheck.language.tokens import tokenize
from claimcheck.model import PostFormat
from claimcheck.post.reader import parse_post

FIGURES = [
    *("1", "1,", "1.", "1-", "1/", "1:", "1 ", "1\n", ".5", "10^", "×10", "1-in-", "1 000 ", "10/12 ", "1/2/", "2019-"),
    *("5% ", "5 K ", "1 points ", "10 pounds ", "12 stone ", "$1 ", "$", "% ", "°", "-5 °C ", "€1.000 ", "6ft 2in "),
    *("1 h 2 min ", "CI 1 to 2, ", "6-7 (4), ", "140/90 ", "magnitude ", "from 1 to ", "between 1 and ", "9 of 10 "),
    *("of ", "per ", "and ", "not ", "half of ", "million and ", "a hundred and ", "a year ", "every other ", "Jan 1 "),
    *(
        "less than 1 ",
        "the number of ",
        "aged 1 and ",
        "six glasses of ",
        "A-",
        "Seven A ",
        "\u0301",
        "\u202e",
        "²",
        "٣",
    ),
]
MARKS = [
    *("a ", "a/b ", "a b.\n", "((", "[", "](", "[a](b) ", "![", '"', "“", "“a” ", "‘a b c ", "said “", "Mr. ", "U.S. "),
    *(". ", "? ", ", ", "; ", "1. a\n", "- a\n", "> ", "**a ", "_", "`", "```\n", "|a|b|\n", "# a\n", "[1] ", "[^1]"),
    *("http://", "https://a.b/(", "www.", "x@", "@a ", "#a ", "doi:10.1/", "Source: ", "<", "<a>", "<p>", '<a href="'),
    *("<!--", "&", "&#1;", "</p>", "<div ", "<script>", "\n\n", "\r\n", "\u2028", "which ", "n't ", "of ", "1-", "1/"),
]


def seconds(read: Callable[[str], object], piece: str, length: int) -> float:
    """The processor time of reading the piece repeated up to a length."""
    text = (piece * (length // len(piece) + 1))[:length]
    begin = time.process_time()
    read(text)
    return time.process_time() - begin


def assert_linear(read: Callable[[str], object], piece: str, length: int) -> None:
    """Measure, and again where the first figures look bad; at other lengths, so that nothing is remembered."""
    for extra in range(3):
        short, long = seconds(read, piece, length + extra), seconds(read, piece, 4 * length + extra)
        if long < 9 * short + 0.06:
            return
    pytest.fail(f"{piece!r}: {short:.3f} s and {long:.3f} s")


def figures(text: str) -> object:
    tokens = tokenize(text)
    found = find_quantities(text, tokens, find_dates(text, tokens))
    return find_changes(text, tokens, found[:40])


@pytest.mark.parametrize("piece", FIGURES)
def test_figures_and_dates(piece: str) -> None:
    assert_linear(figures, piece, 1000)


@pytest.mark.parametrize("piece", [*FIGURES[::3], *MARKS])
def test_a_sentence(piece: str) -> None:
    assert_linear(analyse, piece, 900)


@pytest.mark.parametrize("piece", MARKS)
def test_sentences(piece: str) -> None:
    assert_linear(split_sentences, piece, 5000)


@pytest.mark.parametrize("piece", [*MARKS, *FIGURES[::4]])
def test_a_post_of_plain_text(piece: str) -> None:
    assert_linear(lambda text: parse_post(text, "post.txt", PostFormat.TEXT), piece, 1000)


@pytest.mark.parametrize("piece", MARKS)
@pytest.mark.parametrize("written", [PostFormat.MARKDOWN, PostFormat.HTML])
def test_a_post_of_markup(piece: str, written: PostFormat) -> None:
    assert_linear(lambda text: parse_post(text, "post", written), piece, 1000)


@pytest.mark.parametrize("piece", [" ", "\t", "\u00a0", "( ", "[ ", " ,"])
def test_spaces_inside_a_sentence(piece: str) -> None:
    assert_linear(lambda text: parse_post(f"The mill sold 41{text}wheels.", "post.txt", PostFormat.TEXT), piece, 4000)
