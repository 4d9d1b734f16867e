"""How long does it take to fetch the sources of a long post, and how long must it take if sites are asked politely?

    python benchmarks/fetching.py [--rounds N]

50 sources on 25 hosts (loopback addresses, a server of its own each) that answer after 300 ms; every host has a
robots.txt. Writes benchmarks/fetching.md and prints it. Ends with 1 if it takes more than twice the ideal.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from claimcheck import __version__
from claimcheck.settings import Settings
from claimcheck.sources.live import LiveOptions, LiveProvider

MOST = 2.0
"""Times the ideal that fetching may take."""

_ROBOTS = b"User-agent: *\nDisallow: /private\n"
_PAGE = b"<html><body><article>" + b"<p>The trial enrolled 40 people in the spring of last year.</p>" * 500
_ROOT = Path(__file__).parents[1]


@dataclass
class Web:
    """The servers: addresses of pages, and the most requests that were under way at one of them and at all."""

    urls: list[str] = field(default_factory=list)
    requests: int = 0
    most_at_one: int = 0
    most_at_all: int = 0
    at_all: int = 0


@contextmanager
def serving(hosts: int, pages_per_host: int, latency: float) -> Iterator[Web]:
    """Run a server on each of `hosts` loopback addresses, whose answers come `latency` seconds after the question."""
    web, ready, stop = Web(), threading.Event(), asyncio.Event()
    loops: list[asyncio.AbstractEventLoop] = []

    async def run() -> None:
        loops.append(asyncio.get_running_loop())
        servers = [await _serve(web, f"127.0.2.{number}", latency) for number in range(1, hosts + 1)]
        for page in range(pages_per_host):  # as in a post: one host after the other
            web.urls += [f"http://{host}:{port}/story/{page}" for host, port, _ in servers]
        ready.set()
        await stop.wait()
        for *_, server in servers:
            server.close()

    thread = threading.Thread(target=lambda: asyncio.run(run()), daemon=True)
    thread.start()
    ready.wait()
    try:
        yield web
    finally:
        loops[0].call_soon_threadsafe(stop.set)
        thread.join()


async def _serve(web: Web, address: str, latency: float) -> tuple[str, int, asyncio.Server]:
    here = 0

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal here
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                here, web.at_all, web.requests = here + 1, web.at_all + 1, web.requests + 1
                web.most_at_one, web.most_at_all = max(web.most_at_one, here), max(web.most_at_all, web.at_all)
                await asyncio.sleep(latency)
                robots = head.startswith(b"GET /robots.txt")
                kind, body = (b"text/plain", _ROBOTS) if robots else (b"text/html", _PAGE)
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n" % (kind, len(body)))
                writer.write(body)
                here, web.at_all = here - 1, web.at_all - 1
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(talk, address, 0)
    return address, server.sockets[0].getsockname()[1], server


def ideal(hosts: int, pages_per_host: int, latency: float, options: LiveOptions) -> float:
    """Return the seconds below which nobody gets who keeps to the limits, with computers that take no time.

    At one host: robots.txt, then the pages, each beginning `host_delay` after the one before and `per_host` at once.
    Over all: `max_connections` at once.
    """
    free = [0.0] * options.per_host
    robots_done = latency
    begin = robots_done - options.host_delay if robots_done > options.host_delay else 0.0
    end = robots_done
    for page in range(pages_per_host):
        place = page % options.per_host
        begin = max(begin + options.host_delay, free[place], robots_done)
        end = free[place] = begin + latency
    over_all = hosts * (pages_per_host + 1) * latency / options.max_connections
    return max(end, over_all)


@dataclass(frozen=True)
class Measured:
    """One round: seconds it took and must take at the least, and what the servers saw."""

    seconds: float
    ideal: float
    read: int
    web: Web


def measure(hosts: int, pages_per_host: int, latency: float) -> Measured:
    """Fetch all pages once, with the settings that users have."""
    with serving(hosts, pages_per_host, latency) as web:
        options = LiveOptions.from_settings(Settings(allow_hosts=("127.0.0.0/8",), cache=False))
        start = time.perf_counter()
        pages = LiveProvider(options).fetch(web.urls)
        seconds = time.perf_counter() - start
    read = sum(not page.reason for page in pages)
    return Measured(seconds, ideal(hosts, pages_per_host, latency, options), read, web)


def main() -> int:
    """Measure and write the report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = [measure(25, 2, 0.3) for _ in range(max(1, parser.parse_args().rounds))]
    times = [each.seconds for each in rounds]
    best, median, worst = min(times), statistics.median(times), max(times)
    least, requests = rounds[0].ideal, rounds[0].web.requests
    read = min(each.read for each in rounds)
    at_one, at_all = (max(getattr(each.web, name) for each in rounds) for name in ("most_at_one", "most_at_all"))
    rows = (
        ("ideal: what the limits allow if computers took no time", least),
        ("best round", best),
        ("median round", median),
        ("worst round", worst),
    )
    table = "\n".join(f"| {name} | {seconds:.2f} | {seconds / least:.2f} |" for name, seconds in rows)
    report = f"""\
# Fetching

claimcheck {__version__}, Python {platform.python_version()}, {os.cpu_count()} cores.
Made by `python benchmarks/fetching.py`.

50 sources on 25 hosts that answer after 300 ms, with the settings that users have and without a cache; every host is
asked for its robots.txt first, so there are {requests} requests. {read} sources were read in each of {len(rounds)}
rounds.

| | seconds | of the ideal |
| --- | ---: | ---: |
{table}

The servers saw at most {at_one} requests under way at one host (the limit is 2) and {at_all} at all of them together
(the limit is 16). One after the other, the {requests} requests would take {requests * 0.3:.1f} s.
"""
    (_ROOT / "benchmarks" / "fetching.md").write_text(report, encoding="utf-8")
    print(report)
    return 0 if median <= MOST * least and all(each.read == 50 for each in rounds) else 1


if __name__ == "__main__":
    raise SystemExit(main())
