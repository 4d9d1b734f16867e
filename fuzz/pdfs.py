"""Read thousands of damaged PDF files and say what came of them.

    python -m fuzz.pdfs [--count 2000] [--seed 1] [FILE ...]

Files are those of fixtures/pdf unless others are named. Each is changed in one to eight places: bytes, numbers, names,
pieces cut out, repeated or swapped, the end cut off. Exits with 1 if one raises, takes longer than its limit, or breaks
what every article promises; the change that did it is kept in the folder of `--keep`.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import sys
import time
from collections import Counter
from pathlib import Path

from claimcheck.article.pdf.process import TIMEOUT
from claimcheck.article.reading import read_article
from claimcheck.model import Page

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures" / "pdf"
NUMBER, NAME = re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])"), re.compile(rb"/[A-Za-z]\w*")
NUMBERS = (b"0", b"-1", b"1", b"65535", b"2147483647", b"-2147483648", b"4294967296", b"99999999999999999999", b"1e9")


def changed(body: bytes, chance: random.Random) -> bytes:
    """Return a body with one to eight changes."""
    out = bytearray(body)
    for _ in range(chance.randint(1, 8)):
        _change(out, chance)
    return bytes(out)


def _change(out: bytearray, chance: random.Random) -> None:
    if len(out) < 16:
        return
    start = chance.randrange(len(out))
    end = min(len(out), start + chance.choice((1, 4, 16, 64, 512)))
    kind = chance.randrange(8)
    if kind == 0:
        out[start] = chance.randrange(256)
    elif kind == 1:
        del out[start:end]
    elif kind == 2:
        out[start:start] = out[start:end] * chance.choice((1, 2, 50))
    elif kind == 3:
        out[start:end] = chance.randbytes(end - start)
    elif kind == 4:
        del out[chance.randrange(len(out) // 2, len(out)) :]
    else:
        pattern = NAME if kind == 5 else NUMBER
        found = list(pattern.finditer(bytes(out)))
        if found:
            one, other = chance.choice(found), chance.choice(found)
            new = other[0] if kind != 6 else chance.choice(NUMBERS)
            out[one.start() : one.end()] = new


def broken(body: bytes) -> tuple[str, str]:
    """Return the reading's reason, and what is wrong with it, or an empty string."""
    url = "https://site.example/a.pdf"
    start = time.perf_counter()
    try:
        reading = read_article([Page(url, url, 200, (("content-type", "application/pdf"),), body)])
    except Exception as error:
        return "raised", repr(error)
    if time.perf_counter() - start > TIMEOUT + 10:
        return reading.reason, "took too long"
    article = reading.article
    if article and any(article.text[p.start : p.end] != p.text or p.page < 1 for p in article.passages):
        return reading.reason, "a passage is not in the text, or has no page"
    return ("ok, in part" if article and not article.complete else reading.reason), ""


def main() -> int:
    """Run and print the outcomes."""
    parser = argparse.ArgumentParser(description="Read damaged PDF files.")
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"))
    parser.add_argument("files", nargs="*", type=Path)
    given = parser.parse_args()
    seeds = [path.read_bytes() for path in given.files or sorted(FIXTURES.glob("*.pdf"))]
    outcomes: Counter[str] = Counter()
    slowest, failures = 0.0, 0
    try:
        for number in range(given.count):
            chance = random.Random(f"{given.seed}:{number}")
            body = changed(chance.choice(seeds), chance)
            start = time.perf_counter()
            reason, wrong = broken(body)
            slowest = max(slowest, time.perf_counter() - start)
            outcomes[reason] += 1
            if wrong:
                failures += 1
                given.keep.mkdir(parents=True, exist_ok=True)
                (given.keep / f"{given.seed}-{number}.pdf").write_bytes(body)
                print(f"{given.seed}:{number}: {wrong}", flush=True)
    except KeyboardInterrupt:
        print("stopped early")
    for reason, count in outcomes.most_common():
        print(f"{count:6} {reason}")
    own, theirs = (
        resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(f"slowest {slowest:.1f} s, memory {own} MB here and {theirs} MB in the reading process, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
