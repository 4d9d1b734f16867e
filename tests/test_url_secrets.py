from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.url_secrets import REDACTED, lookup_keys, redacted, secrets_in
from claimcheck.urls import is_fetchable, url_keys

JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"


@pytest.mark.parametrize(
    ("url", "secret"),
    [
        ("https://jo:hunter2@site.example/a", "hunter2"),
        ("https://ghp_sometoken@site.example/a", "ghp_sometoken"),
        ("//jo:p@ss@site.example/a", "p@ss"),
        *(
            (f"https://site.example/a?b=1&{name}=Ab3dEf6hIj&c=2", "Ab3dEf6hIj")
            for name in (
                "token", "access_token", "Access-Token", "id_token", "csrfToken", "api_key", "apikey", "x-api-key",
                "key", "sig", "signature", "X-Amz-Signature", "X-Amz-Credential", "X-Amz-Security-Token",
                "X-Goog-Signature", "auth", "session", "sessionid", "PHPSESSID", "sid", "jwt", "client_secret",
                "password", "pwd", "user[password]", "%74oken", "subscription-key",
            )
        ),
        ("https://store.example/c/a?sv=2022-11-02&se=2030&sr=b&sp=r&sig=Zm9vYmFy%2Bx%3D", "Zm9vYmFy%2Bx%3D"),
        ("https://site.example/a;jsessionid=0A1B2C3D?x=1", "0A1B2C3D"),
        ("https://site.example/a#access_token=Ab3dEf6hIj&x=1", "Ab3dEf6hIj"),
        ("https://site.example/a?x=1&amp;token=Ab3dEf6hIj", "Ab3dEf6hIj"),
        (f"https://site.example/a?whatever={JWT}", JWT),
        (f"https://site.example/read/{JWT}/page", JWT),
        ("https://mail.example/?url=https%3A%2F%2Fsite.example%2F%3Ftoken%3DAb3dEf6hIj%26b%3D1&c=2", "Ab3dEf6hIj"),
        ("/relative?token=Ab3dEf6hIj", "Ab3dEf6hIj"),
        ("leads on to https://site.example/?token=Ab3dEf6hIj, which is not in the archive", "Ab3dEf6hIj"),
    ],
)  # fmt: skip
def test_what_grants_access_is_gone(url: str, secret: str) -> None:
    shown = redacted(url)
    assert secret not in shown
    assert REDACTED in shown
    assert redacted(shown) == shown
    assert secret in secrets_in(url)
    assert secrets_in(shown) == ()


@pytest.mark.parametrize(
    "url",
    [
        "https://site.example/a?id=123&page=2&lang=en#part",
        "https://site.example/story?key=1234",
        "https://site.example/agenda?session=12",
        "https://site.example/list?page_token=CAUQAA",
        "https://site.example/tokens/keys?monkey=capuchin&author=jo&keyword=sig",
        "https://site.example/@jo/story?to=a@b.example",
        "https://site.example/a?token=",
        "jo@site.example",
        "a plain sentence: token=abc is no address",
    ],
)
def test_what_grants_none_stays(url: str) -> None:
    assert redacted(url) == url


def test_two_secrets_stay_two_and_a_sentence_keeps_its_end() -> None:
    one, other = (redacted(f"https://site.example/a?token={value}") for value in ("first", "second"))
    assert one != other
    assert redacted("(see https://site.example/a?token=first).") == f"(see {one})."
    assert redacted("https://site.example/a?password=first") == f"https://site.example/a?password={REDACTED}"


@pytest.mark.parametrize(
    "url",
    [
        "https://jo:pw@site.example/a?token=Ab%2fc&utm_source=x&id=1",
        "http://www.site.example/a/?id=1&token=Ab%2Fc",
        f"site.example/read/{JWT}",
    ],
)
def test_a_page_kept_redacted_is_found_under_the_real_address(url: str) -> None:
    kept = redacted(url_keys(url)[1])
    assert set(lookup_keys(url)) & set(url_keys(kept))
    assert url_keys(url) == lookup_keys(url)[: len(url_keys(url))], "what is kept as it is goes first"


URLISH = st.from_regex(r"https?://[a-z0-9@:.]{1,12}/[a-z%/]{0,8}(\?[^\s]{0,30})?", fullmatch=True)
NAMES = st.sampled_from(["token", "sig", "api_key", "X-Amz-Signature", "auth", "session"])
VALUES = st.text("abcdefghijkmnpqrstuvwxyz23456789ABCDEF-_", min_size=8, max_size=40).map(lambda value: f"g{value}h")


@given(st.one_of(st.text(), URLISH))
def test_nothing_raises_and_redacting_twice_is_redacting_once(text: str) -> None:
    once = redacted(text)
    assert redacted(once) == once
    lookup_keys(text)


@given(st.lists(st.tuples(st.sampled_from("abcxyz"), st.text("abc123", max_size=5)), max_size=3), NAMES, VALUES)
def test_no_secret_survives_among_other_parameters(others: list[tuple[str, str]], name: str, value: str) -> None:
    query = "&".join(f"{n}={v}" for n, v in [*others, (name, value), *others])
    url = f"https://site.example/p?{query}"
    shown = redacted(url)
    assert value not in shown
    assert is_fetchable(shown)
    assert shown.count("=") == url.count("=")


@pytest.mark.parametrize(
    "piece", [";a=", "//", "//a@", "eyJ", "?token=", "?a=%3D", "%3Ftoken%3D", "%25", "&amp;", "?u=%253F"]
)
def test_time_is_linear(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    start = time.perf_counter()
    redacted(text)
    assert time.perf_counter() - start < 2
