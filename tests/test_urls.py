from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import urls


@pytest.mark.parametrize(
    ("given_url", "wanted"),
    [
        ("HTTP://WWW.Example.com:80/a/../b?utm_source=x&id=3&fbclid=1#:~:text=a", "http://www.example.com/b?id=3"),
        ("https://example.com", "https://example.com/"),
        ("https://example.com:443/x", "https://example.com/x"),
        ("https://example.com:8443/x", "https://example.com:8443/x"),
        ("https://example.com/%7ejo/caf%c3%a9", "https://example.com/~jo/caf%C3%A9"),
        ("https://example.com/100%", "https://example.com/100%25"),
        ("https://example.com/x?UTM_Medium=a&utm_id=2", "https://example.com/x"),
        ("https://example.com/x?b=2&a=1", "https://example.com/x?b=2&a=1"),
        ("www.example.com/x", "https://www.example.com/x"),
        ("  https://example.com/x \n", "https://example.com/x"),
        ("https://münchen.example/straße", "https://xn--mnchen-3ya.example/stra%C3%9Fe"),
        ("https://jo:secret@example.com/x", "https://example.com/x"),
        ("https://www.google.com/url?sa=t&q=https%3A%2F%2Fexample.com%2Fx%3Fgclid%3D1", "https://example.com/x"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Fx&h=A", "https://example.com/x"),
        ("mailto:jo@example.com", "mailto:jo@example.com"),
        ("http://[::1", "http://[::1"),
        ("10.1000/xyz123", "10.1000/xyz123"),
    ],
)
def test_clean_url(given_url: str, wanted: str) -> None:
    assert urls.clean_url(given_url) == wanted


@pytest.mark.parametrize(
    "variant",
    [
        "http://news.example/a/story",
        "https://www.news.example/a/story",
        "https://news.example/a/story/",
        "https://NEWS.example:443/a/story#part-2",
        "https://news.example/a/story?utm_campaign=spring&mc_cid=1",
        "https://news.example/a/story?ref=newsletter",
        "https://news.example/a/./story",
    ],
)
def test_variants_of_one_page_share_a_key(variant: str) -> None:
    assert set(urls.url_keys(variant)) & set(urls.url_keys("https://news.example/a/story"))
    assert urls.page_key(variant) == urls.page_key("https://news.example/a/story")


@pytest.mark.parametrize(
    "other",
    [
        "https://news.example/a/story-2",
        "https://news.example/a/Story",
        "https://news.example/a/story?id=2",
        "https://news.example:8080/a/story",
        "https://m.news.example/a/story",
    ],
)
def test_other_pages_do_not(other: str) -> None:
    assert urls.page_key(other) != urls.page_key("https://news.example/a/story")


def test_keys_run_from_exact_to_loose() -> None:
    keys = urls.url_keys("http://www.News.example/a/?utm_source=x&ref=y&id=1")
    assert keys == (
        "http://www.News.example/a/?utm_source=x&ref=y&id=1",
        "http://www.news.example/a/?utm_source=x&ref=y&id=1",
        "http://www.news.example/a/?ref=y&id=1",
        "//news.example/a?ref=y&id=1",
        "//news.example/a?id=1",
    )


@pytest.mark.parametrize(
    ("url", "host", "domain"),
    [
        ("https://www.news.example.co.uk:8080/x", "news.example.co.uk", "example.co.uk"),
        ("https://jo.github.io/x", "jo.github.io", "jo.github.io"),
        ("http://192.0.2.7/x", "192.0.2.7", "192.0.2.7"),
        ("http://[2001:db8::1]/x", "2001:db8::1", "2001:db8::1"),
        ("http://localhost/", "localhost", "localhost"),
        ("nothing", "", ""),
    ],
)
def test_hosts(url: str, host: str, domain: str) -> None:
    assert urls.host_of(url) == host
    assert urls.registered_domain(url) == domain


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://example.com/x", True),
        ("http://192.0.2.1:8080/", True),
        ("ftp://example.com/x", False),
        ("file:///etc/passwd", False),
        ("example.com/x", False),
        ("https://", False),
        ("https://exa mple.com/", False),
        ("https://example.com/a\nb", False),
        ("https://-example-.com/", False),
        ("https://example.com:99999/", False),
        ("https://example.com/" + "a" * 9000, False),
    ],
)
def test_fetchable(url: str, wanted: bool) -> None:
    assert urls.is_fetchable(url) is wanted


@pytest.mark.parametrize(
    ("href", "wanted"),
    [
        ("../b?x=1", "https://example.com/b?x=1"),
        ("//other.example/z", "https://other.example/z"),
        ("?page=2", "https://example.com/a/c?page=2"),
        ("#top", "https://example.com/a/c#top"),
        ("mailto:jo@example.com", ""),
        ("javascript:void(0)", ""),
        ("http://[broken", ""),
    ],
)
def test_absolute(href: str, wanted: str) -> None:
    assert urls.absolute("https://example.com/a/c", href) == wanted


def test_home_pages() -> None:
    assert urls.is_home_page("https://example.com")
    assert urls.is_home_page("https://example.com/index.html?utm_source=x#top")
    assert not urls.is_home_page("https://example.com/about")
    assert not urls.is_home_page("https://example.com/?p=7")


URLISH = st.one_of(st.text(), st.from_regex(r"https?://[^\s]{0,40}", fullmatch=True))


@given(URLISH, URLISH)
def test_nothing_raises_and_cleaning_is_stable(one: str, other: str) -> None:
    clean = urls.clean_url(one)
    assert urls.clean_url(clean) == clean
    assert urls.url_keys(one)
    urls.absolute(one, other)
    urls.is_fetchable(one)
    urls.host_of(one)
    urls.without_credentials(one)
    assert urls.page_key(one) == urls.page_key(clean) or not urls.is_fetchable(clean)
