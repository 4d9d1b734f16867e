"""Which judges there are and what can be set for each, as data: nothing of a judge is imported to know it.

A judge of ours is an entry of `BUILT_INS`; others are packages with an entry point in the group `claimcheck.judges`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "claimcheck.judges"
"""The group of entry points by which a package brings a judge."""

RULES = "rules"
"""The judge that always speaks."""

ENTAILMENT = "entailment"
"""The judge that reads for meaning, with a model of ours: how its word goes with the rules', see `judging.voices`."""

READER = "llm"
"""The judge whose word is held against all others': see `judging.heeding`."""

PROJECT = "claimcheck-desk"
"""The distribution that the extras belong to."""

Value = str | bool | int | float | tuple[str, ...]
"""What an option of one of our judges may be."""


class Kind(StrEnum):
    """How the text of an option is to be taken."""

    PLAIN = "plain"
    SECRET = "secret"  # never shown
    PLACE = "place"  # a file or folder if there is one, counted from the settings file's folder; else as it is


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be set for a judge; values are of the type of `default`.

    `least` and `most` bound a number, both included. `choices`, where there are any, are all that a text may be.
    `found` says that a settings file may set it that was found and not named, see `trust`: never so for what leads to
    the network, to files, to programs or to costs.
    """

    default: Value
    about: str
    kind: Kind = Kind.PLAIN
    least: float = 0
    most: float = float("inf")
    choices: tuple[str, ...] = ()
    found: bool = False


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """A judge of ours.

    `factory` is "module:callable", the callable takes a `judging.interface.Setup`. `needs` are the modules without
    which it cannot speak and `extra` what to install for them. `found` says that a settings file may name it that was
    found and not named: only what asks no network and loads nothing from elsewhere.
    """

    factory: str
    about: str
    options: Mapping[str, Option] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    extra: str = ""
    found: bool = False


BUILT_INS: Mapping[str, BuiltIn] = {
    RULES: BuiltIn("claimcheck.judging.rules:make", "compares what claim and passage say, by rules", found=True),
    ENTAILMENT: BuiltIn(
        "claimcheck.judging.entailment.judge:make",
        "reads passages for their meaning, with a small model that comes with claimcheck",
        needs=("kitoken", "numpy", "onnxruntime"),
        extra="entailment",
        found=True,
    ),
    "transformers": BuiltIn(
        "claimcheck.judging.pretrained.judge:make",
        "asks an entailment model that you name, with the library transformers",
        {
            "model": Option("", "the model: a folder with its files, or its name on the hub", Kind.PLACE),
            "revision": Option("", "the commit of a model on the hub; the newest one if not said"),
            "labels": Option((), "what the model's outputs mean, in their order, where their own names do not tell"),
            # Models of this kind call a passage about something else a contradiction more often than a support.
            "support": Option(0.9, "from which share of the model's belief it supports", most=1),
            "contradict": Option(0.95, "from which share it contradicts", most=1),
            "absent": Option(0.9, "from which share it says that a passage does not settle the claim", most=1),
            "passages": Option(5, "passages that it reads for a claim and a source, nearest first", least=1, most=12),
        },
        needs=("torch", "transformers"),
        extra="transformers",
    ),
    READER: BuiltIn(
        "claimcheck.judging.llm.judge:make",
        "asks a language model at an address that you name, and holds it to its quotes",
        {
            "base-url": Option(
                "", 'where the model is asked, as in "http://127.0.0.1:11434/v1"; /chat/completions is added'
            ),
            "model": Option("", "the name that its server has for it"),
            "key-variable": Option(
                "CLAIMCHECK_LLM_KEY", "the environment variable with the server's key, if it wants one"
            ),
            "connect-timeout": Option(10.0, "seconds until there is a connection", least=0.1),
            "read-timeout": Option(60.0, "seconds without anything coming", least=0.1),
            "total-timeout": Option(120.0, "seconds for one answer, second tries included", least=0.1),
            "retries": Option(2, "further tries where a server is busy or a connection breaks", most=10),
            "most-calls": Option(500, "questions that are asked in one run", least=1),
            "most-tokens": Option(1_000_000, "tokens, both ways, of one run", least=1),
            "price-in": Option(0.0, "what a million tokens cost that are sent"),
            "price-out": Option(0.0, "what a million tokens cost that come back"),
            "currency": Option("USD", "of the prices"),
            "temperature": Option(0.0, "how much chance there is in its answers", most=2),
            "seed": Option(0, "what chance begins with, where a server takes it"),
            "answer-tokens": Option(
                500, "tokens of one answer; more for a model that thinks before it answers", least=50
            ),
            "passages": Option(6, "passages that it sees of a source, with their neighbours", least=1, most=12),
            "controls": Option(True, "count an answer only if a question with a known answer is answered rightly, too"),
        },
    ),
}
"""Our judges by name, in the order in which they are asked."""


def plug_ins() -> dict[str, tuple[EntryPoint, ...]]:
    """Return the judges that other packages bring, by name: one entry point, more where packages disagree.

    None of them is loaded. Ours keep their names.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - reads every package's metadata: only when asked

    found: dict[str, dict[str, EntryPoint]] = {}
    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)):
        if point.name.lower() not in BUILT_INS:
            found.setdefault(point.name.lower(), {}).setdefault(point.value, point)
    return {name: tuple(points.values()) for name, points in found.items()}


def is_ready(name: str) -> bool:
    """Whether all that one of our judges needs is installed."""
    from importlib.util import find_spec  # noqa: PLC0415

    return all(find_spec(module) is not None for module in BUILT_INS[name].needs)


def installed() -> tuple[str, ...]:
    """Return the names of the judges that can be asked here."""
    return (*(name for name in BUILT_INS if is_ready(name)), *plug_ins())
