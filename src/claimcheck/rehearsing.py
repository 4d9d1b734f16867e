"""What a language model would be asked about a post, as values: nobody is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.checker import writing_day
from claimcheck.judge_catalogue import BUILT_INS, READER
from claimcheck.judging.interface import Setup
from claimcheck.judging.llm.cache import AnswerCache, key_of
from claimcheck.judging.llm.options import LlmOptions, options_of
from claimcheck.judging.llm.question import Kept, Question, question
from claimcheck.language.analysis import anchored
from claimcheck.matching.index import build_index, candidates
from claimcheck.model import Post, Source
from claimcheck.settings import Settings

CONTROLS = 2
"""Questions that an answer may take besides its own."""

_ANSWER = 60  # tokens of a usual one


@dataclass(frozen=True, slots=True)
class Planned:
    """One claim against one source: the question, or why there is none; `kept` says that its answer is there."""

    claim: str
    source: str
    question: Question | Kept
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """All that would be asked about a post, in order. Tokens are estimates, costs None where no price is set."""

    post: str
    options: LlmOptions
    planned: tuple[Planned, ...]

    @property
    def asked(self) -> tuple[Planned, ...]:
        """Those that would be sent."""
        return tuple(one for one in self.planned if isinstance(one.question, Question) and not one.kept)

    @property
    def tokens(self) -> int:
        """About how many tokens their questions are."""
        return sum(one.question.tokens for one in self.asked if isinstance(one.question, Question))

    def cost(self, times: int = 1) -> float | None:
        """Return about what they cost, asked so often."""
        return self.options.cost(times * self.tokens, times * _ANSWER * len(self.asked))


def llm_options(settings: Settings) -> LlmOptions:
    """Return the judge's own options. Raises SettingsError."""
    defaults = {key: option.default for key, option in BUILT_INS[READER].options.items()}
    return options_of(Setup({**defaults, **settings.options_of(READER)}, offline=settings.offline))


def rehearse(post: Post, sources: Sequence[Source], settings: Settings) -> Rehearsal:
    """Return what would be asked with these settings. Raises SettingsError for what is wrong with the judge's own."""
    options = llm_options(settings)
    cache = AnswerCache(settings.cache_dir) if settings.cache else None
    indexes = {source.id: build_index(source.article) for source in sources if source.article}
    day = writing_day(post, sources)
    planned = []
    for written in post.claims:
        claim = replace(written, statement=anchored(written.statement, day))
        for name, index in indexes.items():
            asked = question(claim, index, candidates(claim, index), options.passages)
            there = cache is not None and isinstance(asked, Question) and _is_kept(asked, options, cache)
            planned.append(Planned(claim.id, name, asked, there))
    return Rehearsal(post.path, options, tuple(planned))


def _is_kept(asked: Question, options: LlmOptions, cache: AnswerCache) -> bool:
    return cache.get(key_of(asked.messages, options)) is not None
