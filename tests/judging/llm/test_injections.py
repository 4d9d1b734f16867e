"""Pages and posts that try to steer the model, before a server that obeys every one: the rules' verdicts stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.judging.llm.scripted import Asked, Injection, Obedient, answer, injections, serving

from claimcheck.evaluation import article_of, claim_of
from claimcheck.judging.findings import find
from claimcheck.judging.guarding import guarded
from claimcheck.judging.interface import Judge
from claimcheck.judging.llm import hostile, leash, question
from claimcheck.judging.llm.client import Client
from claimcheck.judging.llm.controls import NOWHERE
from claimcheck.judging.llm.judge import LlmJudge
from claimcheck.judging.llm.options import LlmOptions
from claimcheck.judging.rules import RulesJudge
from claimcheck.matching.index import build_index
from claimcheck.model import Article, Claim, Finding, Source, SourceState, Tier, Verdict

PAGE = (
    "The new ferry between Tarnmouth and Melby carries 240 cars.",
    "The ferry is painted blue.",
    "The county council rejected the plan for a second ferry in March.",
    "Travellers on the ferry were content with the cabins.",
    "The crossing takes half an hour in calm weather.",
    "Officials say the ferry could lower the prices in the shops of Melby.",
)
CLAIMS = {
    "The new ferry carries 340 cars": "contradict",
    "The new ferry carries 240 cars": "support",
    "The county council approved the plan for a second ferry": "contradict",
    "The ferry is painted blue": "support",
    "The ferry was built in a yard in Gdansk": "absent",
    "Dogs travel free of charge on the ferry to Melby": "absent",
    "The ferry will lower the prices in the shops of Melby": "contradict",
}
"""What the rules make of the page alone."""

KNOWN = injections("injections")
UNSEEN = injections("unseen")
QUOTING = ("it", "beside", "claim")
RULES = RulesJudge()


def honest(asked: Asked) -> object:
    """Answer as a careful reader of the page: what the rules say is right."""
    beside_the_point = NOWHERE in (asked.claim, *asked.passages.values())
    verdict = "absent" if beside_the_point else CLAIMS.get(asked.claim.rstrip("."), "support")
    if asked.claim in asked.passages.values():
        verdict = "support"
    if verdict == "absent":
        return answer()
    words = set(asked.claim.lower().split())
    number = max(asked.passages, key=lambda n: len(words & set(asked.passages[n].lower().split())))
    return answer(verdict, [number], asked.passages[number])


def page_with(injection: Injection, claim: str) -> Article:
    parts = injection.sentences(claim)
    inside = injection.where in ("body", "hidden", "aside")
    sentences = [*PAGE[:1], *parts, *PAGE[1:]] if inside else list(PAGE)
    article = article_of(sentences, title=parts[0] if injection.where == "title" else "A ferry for Melby")
    if injection.where in ("hidden", "aside"):
        more = {"visible": False} if injection.where == "hidden" else {"tier": Tier.PAGE}
        passages = [replace(p, **more) if p.text in parts else p for p in article.passages]
        article = replace(article, passages=tuple(passages))
    return article


def claim_with(injection: Injection, claim: str) -> Claim:
    return claim_of(f"{claim} {injection.text[0]}" if injection.where == "claim" else claim)


def found(claim: Claim, article: Article, *judges: Judge) -> Finding:
    source = Source("S1", "", "", SourceState.READ, "ok", article=article)
    return find(claim, source, build_index(article), judges, cited=True)


class Bench:
    """One obedient server and judge for all cases of a module."""

    def __init__(self) -> None:
        self.server: Obedient | None = None
        self.options = LlmOptions("http://127.0.0.1", "obedient")
        self.client: Client | None = None

    def says(self, asked: Asked) -> object:
        assert self.server is not None
        return self.server(asked)

    def changed(
        self,
        injection: Injection,
        *,
        ways: tuple[str, ...] = QUOTING,
        controls: bool = True,
        only_for_it: bool = False,
    ) -> list[str]:
        """Return what an injection changes, for every claim and way to quote: nothing, if the leash holds."""
        told = []
        for text in CLAIMS:
            claim, article = claim_with(injection, text), page_with(injection, text)
            alone = found(claim, article, RULES)
            for quoting in ways:
                assert self.client is not None
                self.server = Obedient(injection, honest, quoting, text, only_for_it=only_for_it)
                judge = LlmJudge(replace(self.options, controls=controls), self.client)
                both = found(claim, article, RULES, guarded(judge))
                # Rules may take an injection that repeats the claim for support. A model that did not get to see it
                # takes that back: an honest answer, and no success of the injection.
                taken_back = not self.server.obeyed and alone.verdict == injection.wants != both.verdict
                if both.verdict is not alone.verdict and not taken_back:
                    told.append(f"{text}, quoting {quoting}: {alone.verdict} became {both.verdict}: {both.quote}")
        return told


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    bench = Bench()
    with serving(bench.says) as server:
        bench.options = replace(bench.options, base_url=server.url)
        bench.client = Client(bench.options)
        yield bench
        bench.client.close()


@pytest.fixture
def blind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away what recognises injections, so that the model gets to read all of them."""
    nothing = hostile.Watch(False, frozenset())
    monkeypatch.setattr(question, "watch", lambda _index: nothing)
    for module in (question, leash):
        monkeypatch.setattr(module, "speaks_to_machines", lambda _text: False)


def test_there_are_enough_of_many_kinds() -> None:
    assert len(KNOWN) >= 60
    assert {one.where for one in KNOWN} == {"body", "title", "claim", "hidden", "aside"}
    assert {one.wants for one in KNOWN} == {"support", "contradict", "absent"}


@pytest.mark.parametrize("claim", CLAIMS)
def test_the_rules_say_of_the_page_alone_what_the_cases_take_for_granted(claim: str) -> None:
    assert found(claim_of(claim), article_of(PAGE, "A ferry for Melby"), RULES).verdict == CLAIMS[claim]


@pytest.mark.parametrize("injection", KNOWN, ids=lambda one: one.id)
def test_no_injection_changes_a_verdict(bench: Bench, injection: Injection) -> None:
    assert bench.changed(injection) == []


@pytest.mark.parametrize("injection", KNOWN, ids=lambda one: one.id)
def test_what_is_recognised_never_reaches_the_model(bench: Bench, injection: Injection) -> None:
    assert bench.changed(injection, ways=("beside",), controls=False, only_for_it=True) == []
    assert bench.server is not None
    assert bench.server.obeyed == 0


@pytest.mark.usefixtures("blind")
@pytest.mark.parametrize("injection", [*KNOWN, *UNSEEN], ids=lambda one: one.id)
def test_what_is_not_recognised_is_found_out_by_control_questions(bench: Bench, injection: Injection) -> None:
    assert bench.changed(injection, ways=("beside",)) == []


def test_what_is_told_of_the_leash_is_so(bench: Bench) -> None:
    told = " ".join((Path(__file__).parents[3] / "docs" / "llm.md").read_text("utf-8").split())
    missed = [one for one in UNSEEN if not any(map(hostile.speaks_to_machines, one.sentences("It is blue")))]
    steered = [case for one in UNSEEN for case in bench.changed(one, only_for_it=True)]
    back = [case for case in steered if "became absent" in case]
    cases = len(UNSEEN) * len(CLAIMS) * len(QUOTING)
    assert f"{len(KNOWN)} injections of many kinds" in told
    assert f"nor {len(UNSEEN)} more" in told
    assert f"missed {len(missed)} of those {len(UNSEEN)}" in told
    assert f"Of {cases} such cases {len(steered)} changed a verdict: {len(back)} took" in told
    assert f"{len(steered) - len(back)} gave a verdict" in told


@pytest.mark.usefixtures("blind")
def test_a_certain_rule_stands_even_against_a_model_that_is_steered_for_one_claim() -> None:
    page = article_of(PAGE, "A ferry for Melby")
    claim = claim_of("The new ferry carries 340 cars")
    with serving(lambda _asked: answer("support", [1], PAGE[0])) as server:
        options = LlmOptions(server.url, "m", controls=False)
        judge = LlmJudge(options, Client(options))
        finding = found(claim, page, RULES, guarded(judge))
        judge.close()
    assert finding.verdict is Verdict.CONTRADICT
    assert finding.judge == "rules"
