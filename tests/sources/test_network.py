"""Where connections go: whatever the address looks like, and whatever the name server says the second time."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import httpcore
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.sources.live import LiveOptions, LiveProvider
from claimcheck.sources.network import BlockedAddressError, GuardedBackend, NoSuchHostError
from claimcheck.sources.safety import Guard, is_public

INSIDE = ("127.0.0.1", "169.254.169.254", "10.0.0.1", "192.168.1.1", "172.16.0.9", "100.64.0.1", "0.0.0.0", "224.0.0.1")
PUBLIC = "93.184.215.14"
NETWORKS = (
    "10.0.0.0/8",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "100.64.0.0/10",
    "0.0.0.0/8",
)


def spellings(address: str) -> Iterator[str]:
    """Yield how an IPv4 address can be written for those who read addresses generously."""
    number = int(ipaddress.IPv4Address(address))
    a, b, c, d = (int(part) for part in address.split("."))
    high, low = f"{number >> 16:x}", f"{number & 0xFFFF:x}"
    yield from (address, address + ".", str(number), hex(number), hex(number).upper(), oct(number).replace("0o", "0"))
    yield from (f"{a:#x}.{b:#x}.{c:#x}.{d:#x}", f"0{a:o}.0{b:o}.0{c:o}.0{d:o}", f"{a:#x}.{b}.0{c:o}.{d}")
    yield from (f"{a}.{b}.{c << 8 | d}", f"{a}.{b << 16 | c << 8 | d}", f"{a:#x}.{b << 16 | c << 8 | d}")
    yield from (f"::ffff:{address}", f"::ffff:{high}:{low}", f"0:0:0:0:0:ffff:{high}:{low}", f"::{address}")
    yield from (f"::ffff:0:{high}:{low}", f"64:ff9b::{address}", f"64:ff9b::{high}:{low}", f"2002:{high}:{low}::1")
    yield from (f"64:ff9b:1::{high}:{low}", f"64:ff9b:1:{high}:0{low[:2]}:::".rstrip(":") + "::8.8.8.8")
    yield address.translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)})  # wide digits
    yield "".join(chr(0x2460 + int(ch) - 1) if ch in "123456789" else ch for ch in address)  # circled digits
    yield f"::ffff:{high}:{low}%lo"


@pytest.fixture
def connected(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put a network in the system's place that only notes where it is led to; no name is looked up."""
    seen: list[str] = []
    stand_in(monkeypatch, seen)
    return seen


def stand_in(monkeypatch: Any, seen: list[str], **names: list[str]) -> None:
    async def connect(_self: object, host: str, *_: object, **__: object) -> None:
        seen.append(host)
        raise httpcore.ConnectError("nobody there")

    real = socket.getaddrinfo

    def look_up(host: Any, port: Any, family: int = 0, kind: int = 0, *_: Any, **more: Any) -> Any:
        kind = more.get("type", kind)
        if host in names:
            found = names[host].pop(0) if len(names[host]) > 1 else names[host][0]
            return [answer for one in found.split() for answer in real(one, port, 0, kind, flags=socket.AI_NUMERICHOST)]
        return real(host, port, family, kind, flags=socket.AI_NUMERICHOST)

    monkeypatch.setattr("httpcore.AnyIOBackend.connect_tcp", connect)
    monkeypatch.setattr("socket.getaddrinfo", look_up)


def tried(host: str, guard: Guard | None = None) -> str:
    """Return how an attempt to connect ended: "blocked", "unknown" or "tried"."""
    try:
        asyncio.run(GuardedBackend(guard or Guard()).connect_tcp(host, 80, 1.0))
    except BlockedAddressError:
        return "blocked"
    except NoSuchHostError:
        return "unknown"
    except httpcore.ConnectError:
        return "tried"
    return "connected"


@pytest.mark.parametrize("address", INSIDE)
def test_no_spelling_of_an_address_inside_is_connected_to(connected: list[str], address: str) -> None:
    ends = {spelling: tried(spelling) for spelling in spellings(address)}
    assert connected == []
    assert set(ends.values()) <= {"blocked", "unknown"}, ends
    assert ends[address] == "blocked"
    assert ends[f"::ffff:{address}"] == "blocked"


@pytest.mark.parametrize("address", INSIDE)
def test_nor_asked_for_as_part_of_a_url(connected: list[str], address: str) -> None:
    options = LiveOptions(tries=1, respect_robots=False, host_delay=0, max_sources=1000)
    hosts = [f"[{host}]" if ":" in host else host for host in spellings(address)]
    urls = [f"http://{host}/" for host in hosts]
    urls += [
        f"http://www.example.org@{address}/",
        f"http://{address}\\@www.example.org/",
        f"http://{address}#@example.org/",
    ]
    urls += [f"http://{address}%2fexample.org/", f"http://example.org%40{address}/", f"http://[::ffff:{address}%25lo]/"]
    with LiveProvider(options) as provider:
        pages = provider.fetch(urls)
    assert connected == []
    assert {page.reason for page in pages} <= {"blocked-address", "bad-url", "dns"}


def test_a_proxy_from_the_environment_is_not_asked(server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, server.url("/"))
    stand_in(monkeypatch, [], **{"public.example": [PUBLIC]})
    (page,) = LiveProvider(LiveOptions(tries=1, respect_robots=False)).fetch(["http://public.example/"])
    assert page.reason == "connection"
    assert server.asked == []


def test_a_name_that_moves_inside_after_the_check_leads_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    stand_in(monkeypatch, seen, **{"moving.example": [PUBLIC, "127.0.0.1"], "both.example": [f"10.0.0.1 {PUBLIC} ::1"]})
    assert tried("moving.example") == "tried"
    assert tried("moving.example") == "blocked"
    assert tried("both.example") == "tried"
    assert seen == [PUBLIC, PUBLIC], "what was looked up is what is connected to, and of that what is public only"


def test_who_allows_a_name_does_not_allow_its_neighbours(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    stand_in(monkeypatch, seen, **{"wiki.example": ["10.0.0.5"], "evil.example": ["10.0.0.5"]})
    guard = Guard(["wiki.example"])
    assert [tried(host, guard) for host in ("wiki.example", "evil.example", "10.0.0.5")] == [
        "tried",
        "blocked",
        "blocked",
    ]


@settings(deadline=None)
@given(st.sampled_from(NETWORKS).flatmap(lambda network: st.ip_addresses(network=network)))
def test_no_spelling_of_any_private_address_passes(address: ipaddress.IPv4Address) -> None:
    known = 0
    for spelling in spellings(str(address)):
        try:
            answers = socket.getaddrinfo(spelling, 80, flags=socket.AI_NUMERICHOST)
        except (socket.gaierror, UnicodeError):
            continue
        known += 1
        assert not any(Guard().permits(spelling, str(answer[4][0])) for answer in answers), spelling
    assert known >= 10, "most of them are understood"


@given(st.ip_addresses(v=6))
def test_an_ipv6_address_is_public_only_if_what_it_carries_is(address: ipaddress.IPv6Address) -> None:
    for inner in (address.ipv4_mapped, address.sixtofour):
        if inner is not None:
            assert is_public(address) == is_public(inner)
    if is_public(address):
        assert address.is_global
