"""Families of made pairs as they are read from their files."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Family:
    """One family: its slots, swaps, and wordings by meaning."""

    name: str
    domain: str
    slots: list[tuple[str, str]] = field(default_factory=list)
    swaps: list[tuple[str, str, str]] = field(default_factory=list)
    noswap: set[tuple[str, str]] = field(default_factory=set)
    claims: dict[str, list[str]] = field(default_factory=dict)
    evidence: list[tuple[str, dict[str, set[str]], list[str]]] = field(default_factory=list)


def lexicons(path: Path) -> dict[str, list[str]]:
    """Return the fillers of each lexicon."""
    table = {}
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, fillers = line.partition(" = ")
            table[name.strip()] = [f.strip() for f in fillers.split(";") if f.strip()]
    # These carry ";" inside and are told apart by it nowhere else.
    for name in ("lo", "hi", "nul"):
        text = ";".join(table[name])
        table[name] = re.findall(r"\d\.\d\d(?: \(.*?\)| \[.*?\]|, 95% [^;]*)", text)
    return table


def families(path: Path) -> list[Family]:
    """Read families; ValueError names the line that is not understood."""
    out: list[Family] = []
    into: list[str] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        head, _, rest = line.strip().partition(" ")
        if not head or head == "#":
            continue
        if head == "##":
            name, domain = rest.split()
            out.append(Family(name, domain))
        elif head == "slots":
            out[-1].slots += [tuple(s.split("=")) for s in rest.split()]  # type: ignore[misc]
        elif head in ("swap", "swapC"):
            label = "C" if head == "swapC" else "A"
            out[-1].swaps += [(*s.split(">"), label) for s in rest.split()]  # type: ignore[misc]
        elif head == "noswap":
            for one in rest.split():
                slot, _, meanings = one.partition(":")
                out[-1].noswap |= {(slot, m) for m in meanings.split(",")}
        elif head == "c":
            into = out[-1].claims.setdefault(rest, [])
        elif head == "e":
            name, *sets = rest.split()
            told = {k: set(v.split(",")) for k, v in (s.split("=") for s in sets)}
            into = []
            out[-1].evidence.append((name, told, into))
        elif head == "-":
            into.append(rest)
        else:
            raise ValueError(f"{path.name}:{number}: not understood: {line}")
    for one in out:
        known = set(one.claims)
        for name, told, _ in one.evidence:
            wrong = set().union(*told.values()) - known if told else set()
            if wrong:
                raise ValueError(f"{path.name}: {one.name}/{name} tells of unknown {wrong}")
    return out
