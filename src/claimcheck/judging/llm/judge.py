"""The judge: asks a language model about each claim and source, and lets through what the leash lets through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from claimcheck.judge_catalogue import READER
from claimcheck.judging.combine import weigh
from claimcheck.judging.common import Case
from claimcheck.judging.findings import set_aside
from claimcheck.judging.heeding import is_certain
from claimcheck.judging.interface import Judge, Setup
from claimcheck.judging.llm.answers import Answer, read_answer
from claimcheck.judging.llm.cache import AnswerCache, key_of
from claimcheck.judging.llm.client import Client
from claimcheck.judging.llm.controls import controls, passes
from claimcheck.judging.llm.leash import Void, held
from claimcheck.judging.llm.options import LlmOptions, options_of
from claimcheck.judging.llm.prompt import PROMPT
from claimcheck.judging.llm.protocol import NoAnswerError, Reply
from claimcheck.judging.llm.question import Kept, Question, question
from claimcheck.judging.llm.tally import Tally
from claimcheck.judging.rules import RulesJudge
from claimcheck.judging.unseen import unseen_passages
from claimcheck.matching.index import Candidate, Index
from claimcheck.model import Claim, Opinion, Usage, Verdict

PATIENCE = 3
"""Questions in a row without an answer after which no more are asked in a run."""


class Asks(Protocol):
    """What the judge needs of a client."""

    @property
    def left_out(self) -> tuple[str, ...]:
        """What of the request the server refused."""

    def ask(self, messages: Sequence[Mapping[str, str]]) -> Reply:
        """Return an answer or raise NoAnswerError."""

    def close(self) -> None:
        """Let go of connections."""


class LlmJudge(Judge):
    """Asks for one claim and source at a time, in order; what a run may cost is limited, and the rest is not asked."""

    name = READER

    def __init__(self, options: LlmOptions, client: Asks, cache: AnswerCache | None = None) -> None:
        """Take whom to ask and where answers are kept, if anywhere."""
        self._options = options
        self._client = client
        self._cache = cache
        self._known: dict[str, Answer] = {}
        self._rules = RulesJudge()
        self._run = Tally()  # of all posts: what limits count
        self._post = Tally()
        self._failed_in_a_row = 0
        self._given_up = ""  # why nothing is asked any more
        self.version = f"{options.model}, prompt {PROMPT}"

    def begin(self) -> None:
        """Begin a post."""
        self._post = Tally()

    def close(self) -> None:
        """Let go of connections."""
        self._client.close()
        if self._cache is not None:
            self._cache.close()

    @property
    def usage(self) -> Usage:  # type: ignore[override]
        """What asking took for this post."""
        post = self._post
        cost = self._options.cost(post.tokens_in, post.tokens_out)
        return Usage(post.calls + post.kept, post.kept, post.tokens_in, post.tokens_out, cost, self._options.currency)

    @property
    def notes(self) -> tuple[str, ...]:  # type: ignore[override]
        """What the reader of this post's report must know."""
        return self._post.notes(self._options, self._given_up, self._client.left_out)

    def judge(self, claim: Claim, index: Index, found: tuple[Candidate, ...]) -> tuple[Opinion, ...]:
        """Return what holds of the model's answer about a claim and an article."""
        asked = question(claim, index, found, self._options.passages)
        if isinstance(asked, Kept):
            self._post.keep_back(asked, index.article.title)
            return ()
        self._post.withheld += asked.withheld
        answer = self._answer(asked)
        if answer is None:
            return ()
        case = Case(claim, index, found)
        said = held(answer, asked, case)
        if not isinstance(said, Void):
            said = self._controlled(answer, asked, said, case)
        if isinstance(said, Void):
            self._post.void[said.why] += 1
            return ()
        return said

    def _controlled(
        self, answer: Answer, asked: Question, said: tuple[Opinion, ...], case: Case
    ) -> tuple[Opinion, ...] | Void:
        """Return the opinions if control questions about the same passages and claim are answered as they must be."""
        if answer.verdict is Verdict.ABSENT:
            rules = self._rules_word(case)
            if rules is None or rules.passage not in {opinion.passage for opinion in said}:
                return ()  # there is nothing that it could withdraw
            if is_certain(rules):
                return said
        if not self._options.controls:
            return said
        for control in controls(asked, answer.verdict):
            known = self._answer(control)
            if known is None:
                return Void("its control question got no answer")
            if not passes(known, answer.verdict):
                return Void("with this claim or these passages it fails a control question")
        return said

    def _rules_word(self, case: Case) -> Opinion | None:
        unseen = unseen_passages(case.index)
        opinions = self._rules.judge(case.claim, case.index, case.found)
        return weigh([opinion for opinion in opinions if not set_aside(opinion, case.index, unseen)]).chosen

    def _answer(self, asked: Question) -> Answer | None:
        """Return the answer, kept or fresh, None where there is none and that has been noted."""
        key = key_of(asked.messages, self._options)
        if key in self._known:
            self._post.kept += 1
            return self._known[key]
        reply = self._cache.get(key) if self._cache is not None else None
        answer = read_answer(reply.content) if reply is not None else None
        if answer is not None:
            self._post.kept += 1
        elif not self._may_ask(asked):
            self._post.unasked += 1
        else:
            answer = self._ask(asked, key)
        if answer is not None:
            self._known[key] = answer
        return answer

    def _may_ask(self, asked: Question) -> bool:
        options, run = self._options, self._run
        if not options.reachable:
            self._given_up = f"offline, and {options.host} is not this machine"
        elif not self._given_up and run.calls >= options.most_calls:
            self._given_up = f"most-calls ({options.most_calls:,}) are used up"
        elif not self._given_up and run.tokens + asked.tokens > options.most_tokens:
            self._given_up = f"most-tokens ({options.most_tokens:,}) are used up"
        return not self._given_up

    def _ask(self, asked: Question, key: str) -> Answer | None:
        self._count(calls=1)
        try:
            reply = self._client.ask(asked.messages)
            answer = self._read(reply, asked)
        except NoAnswerError as error:
            self._post.failed[str(error)] += 1
            self._failed_in_a_row += 1
            if error.final or self._failed_in_a_row >= PATIENCE:
                self._given_up = str(error)
            return None
        self._failed_in_a_row = 0
        if self._cache is not None:
            self._cache.put(key, reply)
        return answer

    def _read(self, reply: Reply, asked: Question) -> Answer:
        guessed = -(-len(reply.content) // 4)
        self._count(
            tokens_in=asked.tokens if reply.tokens_in is None else reply.tokens_in,
            tokens_out=guessed if reply.tokens_out is None else reply.tokens_out,
        )
        answer = read_answer(reply.content)
        if answer is None:
            raise NoAnswerError("the model's answer has not the form that was asked for")
        return answer

    def _count(self, calls: int = 0, tokens_in: int = 0, tokens_out: int = 0) -> None:
        for tally in (self._run, self._post):
            tally.calls += calls
            tally.tokens_in += tokens_in
            tally.tokens_out += tokens_out


def make(setup: Setup) -> Judge:
    """Make the judge. Raises SettingsError; asks nobody."""
    options = options_of(setup)
    cache = AnswerCache(setup.cache_dir) if setup.cache else None
    return LlmJudge(options, Client(options), cache)
