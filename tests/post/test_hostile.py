"""Posts written to be slow to read, or to be read wrongly."""

import time
from pathlib import Path

import pytest

from claimcheck.errors import PostError
from claimcheck.model import PostFormat
from claimcheck.post.reader import parse_post, read_post
from claimcheck.post.references import trim_url

TEXT, MARKDOWN, HTML = PostFormat.TEXT, PostFormat.MARKDOWN, PostFormat.HTML


@pytest.mark.parametrize(
    ("form", "piece", "times"),
    [
        (TEXT, "https://a{0}.example/x/y{0} ", 2000),
        (TEXT, "https://site.example/stories/{0}… ", 1500),
        (TEXT, "http://a.example/b)", 4000),
        (TEXT, "http://[::1 ", 6000),
        (TEXT, "[1]", 20_000),
        (TEXT, "[1] 5 cats died [1] ", 2500),
        (TEXT, "10.1234/a ", 5000),
        (TEXT, "5,000,000,000,000", 6000),
        (MARKDOWN, "The [{0} cats](https://a.example/b/c{0}) died. ", 1000),
        (MARKDOWN, "- 5 cats died [x](https://a.example/b/c)\n", 1200),
        (HTML, "<i>", 20_000),
        (HTML, "<a ", 20_000),
        (HTML, "<p", 30_000),
        (HTML, "<div><sup>1</sup>", 4000),
    ],
)  # fmt: skip
def test_the_time_to_read_a_post_grows_with_its_length_and_no_faster(form: PostFormat, piece: str, times: int) -> None:
    text = "".join(piece.format(number) for number in range(times))
    start = time.process_time()
    parse_post(text, "post", form)
    # Takes a second at most; where work was done for every pair of pieces, these took from ten seconds to minutes.
    assert time.process_time() - start < 6


def test_an_address_followed_by_brackets_without_end_is_trimmed_at_once() -> None:
    start = time.process_time()
    assert trim_url("https://a.example/b" + ")" * 200_000) == "https://a.example/b"
    assert trim_url("https://a.example/b_(c)))") == "https://a.example/b_(c)"
    assert time.process_time() - start < 2


def test_text_that_is_hidden_stays_hidden_below_more_elements_than_a_browser_would_open() -> None:
    text = "<div hidden>" + "<span>" * 3000 + "The boat carried 900 people in May." + "</span>" * 3000 + "</div>"
    shown = "<p>The crossing took 12 minutes in 2024.</p>"
    post = parse_post(text + shown, "post", HTML)
    assert [claim.text for claim in post.claims] == ["The crossing took 12 minutes in 2024"]


def test_a_page_title_is_furniture_though_its_head_is_not_shown() -> None:
    page = (
        "<html><head><title>5 cats died</title><script>9 dogs</script></head><body><p>6 cats lived in 2024.</p></body>"
    )
    post = parse_post(page, "post", HTML)
    assert [claim.text for claim in post.claims] == ["6 cats lived in 2024"]
    assert "5 cats died" in [span.text for span in post.passed_over]
    assert not any("dogs" in span.text for span in post.passed_over)


def test_every_mention_of_an_address_ties_its_sentence() -> None:
    text = "- 5 cats died [x](https://a.example/b/c)\n- 6 cats lived [x](https://a.example/b/c)\n"
    post = parse_post(text, "post", MARKDOWN)
    assert len(post.citations) == 1
    assert [claim.citations for claim in post.claims] == [(0,), (0,)]


def test_an_address_cut_short_joins_the_whole_one_before_or_after_it() -> None:
    whole, short = "https://site.example/stories/2024/ferry", "https://site.example/stories/20…"
    for text in (f"{short}\n{whole}\n", f"{whole}\n{short}\n"):
        assert [citation.url for citation in parse_post(text, "post", TEXT).citations] == [whole]


def test_more_text_than_a_post_has_is_refused_before_it_costs_time(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_text("The drug cured 5 patients in 2024. \n" * 50_000)
    start = time.process_time()
    with pytest.raises(PostError, match="too long for a post"):
        read_post(path)
    assert time.process_time() - start < 8


def test_a_page_of_the_same_size_that_is_mostly_markup_is_read(tmp_path: Path) -> None:
    path = tmp_path / "post.html"
    picture = '<img src="data:image/png;base64,' + "A" * 1_000_000 + '">'
    path.write_text(f"<html><body>{picture}<p>The drug cured 5 patients in 2024.</p></body></html>")
    assert len(read_post(path).claims) == 1


def test_a_device_that_never_ends_is_too_large() -> None:
    with pytest.raises(PostError, match="too large"):
        read_post("/dev/zero")


def test_an_empty_name_is_no_directory() -> None:
    with pytest.raises(PostError, match="name is empty"):
        read_post("")
