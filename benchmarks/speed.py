"""How long the command line takes, as whole processes: start-up, and the example offline.

    python benchmarks/speed.py [--runs 7] [--post claims/japan-ipsc/post.txt]

Prints the median and the spread in seconds of wall-clock time, and the aims beside them. Nothing is asserted, because
the figures belong to the machine. One run before the counted ones fills the file cache.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def seconds(command: list[str], runs: int) -> list[float]:
    """Return the wall-clock seconds of each run; exits if the command fails in a way that is not a finding."""
    times = []
    for number in range(runs + 1):
        start = time.perf_counter()
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        if done.returncode not in {0, 1}:
            sys.exit(f"{' '.join(command)}: exit status {done.returncode}\n{done.stderr.decode(errors='replace')}")
        if number:
            times.append(time.perf_counter() - start)
    return times


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time claimcheck as whole processes.")
    parser.add_argument("--runs", type=int, default=7, help="counted runs of each command (default: %(default)s)")
    parser.add_argument("--post", default="claims/japan-ipsc/post.txt", help="post with its archive beside it")
    options = parser.parse_args()

    claimcheck = [sys.executable, "-m", "claimcheck"]
    rows = (
        ("--help", [*claimcheck, "--help"], 0.3),
        ("claims", [*claimcheck, "claims", options.post], None),
        ("run --offline", [*claimcheck, "run", options.post, "--offline"], 1.5),
        ("run --offline --format json", [*claimcheck, "run", options.post, "--offline", "--format", "json"], 1.5),
    )
    print(f"seconds of wall-clock time, {options.runs} runs each, {os.cpu_count()} cores")
    print(f"{'command':30}{'median':>9}{'best':>9}{'worst':>9}{'aim':>9}")
    for name, command, aim in rows:
        times = seconds(command, options.runs)
        aimed = f"{aim:9.1f}" if aim else f"{'-':>9}"
        print(f"{name:30}{statistics.median(times):9.3f}{min(times):9.3f}{max(times):9.3f}{aimed}")


if __name__ == "__main__":
    main()
