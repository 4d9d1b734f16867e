"""Asks an entailment model what passages mean for a claim, one pair at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimcheck.errors import SettingsError
from claimcheck.judging.interface import Judge, Setup
from claimcheck.judging.meaning_codes import CODES
from claimcheck.judging.pretrained.meanings import Meaning
from claimcheck.judging.pretrained.model import KEY, Model, load
from claimcheck.judging.pretrained.premises import Premise, hypothesis, premises
from claimcheck.matching.index import Candidate, Index
from claimcheck.model import Claim, Opinion, Reason, Verdict


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which share, 0 to 1, the model's belief becomes an opinion; of how many passages per claim and source."""

    support: float
    contradict: float
    absent: float
    passages: int


class TransformersJudge(Judge):
    """Says of the nearest passages what the model believes, where it believes it firmly enough."""

    name = "transformers"

    def __init__(self, model: Model, thresholds: Thresholds) -> None:
        """Take a loaded model."""
        self.version = model.version
        self._model = model
        self._thresholds = thresholds

    def judge(self, claim: Claim, index: Index, found: tuple[Candidate, ...]) -> tuple[Opinion, ...]:
        """Return an opinion for each of the nearest passages that the model is sure of."""
        said = hypothesis(claim)
        # A claim that takes up half of what the model can read leaves too little room for what it is held against.
        if not said or self._model.length("", said) > self._model.limit // 2:
            return ()
        nearest = found[: self._thresholds.passages]
        numbers = [candidate.passage.index for candidate in nearest]
        opinions = (
            self._opinion(candidate, self._premise(premises(candidate, index, numbers[:rank]), said), said)
            for rank, candidate in enumerate(nearest)
        )
        return tuple(opinion for opinion in opinions if opinion is not None)

    def _opinion(self, candidate: Candidate, premise: Premise, said: str) -> Opinion | None:
        verdict, share = self._verdict(self._model.shares(premise.text, said))
        if verdict is None:
            return None
        return Opinion(verdict, share, (_reason(verdict, share, premise),), passage=candidate.passage.index)

    def _premise(self, texts: Iterable[Premise], said: str) -> Premise:
        """Return the first of the texts that the model can read whole, else the last."""
        *longer, alone = texts
        return next((one for one in longer if self._model.length(one.text, said) <= self._model.limit), alone)

    def _verdict(self, shares: Mapping[Meaning, float]) -> tuple[Verdict | None, float]:
        limits = (
            (Meaning.ENTAILMENT, Verdict.SUPPORT, self._thresholds.support),
            (Meaning.CONTRADICTION, Verdict.CONTRADICT, self._thresholds.contradict),
            (Meaning.NEUTRAL, Verdict.ABSENT, self._thresholds.absent),
        )
        sure = [(shares[meaning], verdict) for meaning, verdict, least in limits if shares.get(meaning, -1.0) >= least]
        share, verdict = max(sure, default=(0.0, None), key=lambda one: one[0])
        return verdict, share


_WORDS = {
    Verdict.SUPPORT: "says the same in other words",
    Verdict.CONTRADICT: "cannot hold together with the claim",
    Verdict.ABSENT: "does not settle the claim",
}


def _reason(verdict: Verdict, share: float, premise: Premise) -> Reason:
    beside = " and ".join(f"“{one.text}”" for one in premise.beside)
    read = f", read together with {beside}," if beside else ""
    return Reason(CODES[verdict], f"by the model's reading ({share:.2f}) the passage{read} {_WORDS[verdict]}")


def make(setup: Setup) -> TransformersJudge:
    """Load the model that the settings name. Raises SettingsError for whatever is wrong with it."""
    options = setup.options
    name = str(options["model"])
    if not name:
        raise SettingsError(
            f"{KEY}: name the model, a folder or its name on the hub, as in CLAIMCHECK_JUDGE_TRANSFORMERS_MODEL=FOLDER"
        )
    labels = options["labels"]
    assert isinstance(labels, tuple)
    model = load(name, labels, str(options["revision"]), offline=setup.offline)
    numbers = {key: float(str(options[key])) for key in ("support", "contradict", "absent")}
    return TransformersJudge(model, Thresholds(**numbers, passages=int(str(options["passages"]))))
