"""The judges that settings name, made. Nothing is imported for a judge that is not asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

from claimcheck.errors import SettingsError
from claimcheck.judge_catalogue import BUILT_INS, PROJECT, RULES, BuiltIn, is_ready, plug_ins
from claimcheck.judging.guarding import GuardedJudge
from claimcheck.judging.interface import Judge, Setup

if TYPE_CHECKING:
    from claimcheck.settings import Settings


@contextmanager
def open_judges(settings: Settings) -> Iterator[tuple[Judge, ...]]:
    """Yield the judges that the settings name, the rules first, and let go of what they hold at the end.

    Raises SettingsError for a name that no judge has, for one of ours whose extra is not installed, and for what a
    judge finds wrong with its own settings.
    """
    judges = make_judges(settings)
    try:
        yield judges
    finally:
        close_judges(judges)


def make_judges(settings: Settings) -> tuple[Judge, ...]:
    """Return the judges that the settings name, as `open_judges` does; `close_judges` is left to the caller."""
    names = dict.fromkeys((RULES, *settings.judges))
    made: list[Judge] = []
    try:
        made.extend(_made(name, settings) for name in names)
    except BaseException:
        close_judges(tuple(made))
        raise
    return tuple(made)


def close_judges(judges: tuple[Judge, ...]) -> None:
    """Let go of what judges hold."""
    for judge in judges:
        judge.close()


def _made(name: str, settings: Settings) -> Judge:
    if name in BUILT_INS:
        return _built_in(name, BUILT_INS[name], settings)
    from claimcheck.judge_values import check_name  # noqa: PLC0415 - most runs have none of a package

    check_name(name, "judges")
    point, *others = plug_ins()[name]
    if others:
        brought = " and ".join(sorted({point.value, *(other.value for other in others)}))
        raise SettingsError(f"the judge {name} is brought by several packages ({brought}); uninstall all but one")
    setup = _setup(settings, settings.options_of(name))
    return GuardedJudge(name, lambda: point.load()(setup))


def _built_in(name: str, judge: BuiltIn, settings: Settings) -> Judge:
    if not is_ready(name):
        raise SettingsError(
            f"the judge {name} needs what is not installed here: pip install '{PROJECT}[{judge.extra or name}]'"
        )
    defaults = {key: option.default for key, option in judge.options.items()}
    setup = _setup(settings, {**defaults, **settings.options_of(name)})
    module, _, factory = judge.factory.partition(":")
    make = getattr(import_module(module), factory)
    if name == RULES:
        rules = make(setup)
        assert isinstance(rules, Judge)
        return rules
    return GuardedJudge(name, lambda: make(setup))


def _setup(settings: Settings, options: dict[str, object]) -> Setup:
    return Setup(options, offline=settings.offline, cache=settings.cache, cache_dir=settings.cache_dir)
