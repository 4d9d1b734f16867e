"""What a model's outputs mean: read from its labels in any case and order, or said by its user, never guessed."""

import pytest

from claimcheck.errors import SettingsError
from claimcheck.judging.pretrained.meanings import Meaning, meanings

E, N, C, X = Meaning.ENTAILMENT, Meaning.NEUTRAL, Meaning.CONTRADICTION, Meaning.NOT_ENTAILMENT


def numbered(*labels: str) -> dict[int, str]:
    return dict(enumerate(labels))


@pytest.mark.parametrize(
    ("labels", "means"),
    [
        (("entailment", "neutral", "contradiction"), (E, N, C)),
        (("CONTRADICTION", "NEUTRAL", "ENTAILMENT"), (C, N, E)),
        (("Entailment", "Not_Entailment"), (E, X)),
        (("not entailment", "entailment"), (X, E)),
        (("non-entailment", "entailment"), (X, E)),
    ],
)
def test_labels_are_read(labels: tuple[str, ...], means: tuple[Meaning, ...]) -> None:
    assert meanings(numbered(*labels), ()) == means


def test_the_order_is_that_of_the_numbers() -> None:
    assert meanings({2: "entailment", 0: "neutral", 1: "contradiction"}, ()) == (N, C, E)


@pytest.mark.parametrize(
    "labels",
    [
        ("LABEL_0", "LABEL_1", "LABEL_2"),
        ("SUPPORTS", "REFUTES", "NOT ENOUGH INFO"),
        ("neutral", "contradiction"),
        ("entailment", "entailment", "neutral"),
        tuple(f"class {number}" for number in range(1000)),
    ],
)
def test_labels_that_do_not_tell_are_an_error_that_says_what_to_set(labels: tuple[str, ...]) -> None:
    with pytest.raises(SettingsError) as raised:
        meanings(numbered(*labels), ())
    told = str(raised.value)
    assert told.startswith("judge.transformers.labels: ")
    assert labels[0] in told
    assert 'labels = ["contradiction", "neutral", "entailment"]' in told
    assert len(told) < 400


def test_what_its_user_says_goes_before_the_models_own_labels() -> None:
    assert meanings(numbered("LABEL_0", "LABEL_1"), ("not_entailment", "Entailment")) == (X, E)
    assert meanings(numbered("entailment", "neutral", "contradiction"), ("contradiction", "neutral", "entailment")) == (
        C,
        N,
        E,
    )


@pytest.mark.parametrize("said", [("entailment",), ("yes", "no"), ("entailment", "neutral", "contradiction")])
def test_what_its_user_says_must_fit(said: tuple[str, ...]) -> None:
    with pytest.raises(SettingsError, match=r"the model has 2 outputs \(LABEL_0, LABEL_1\); name for each"):
        meanings(numbered("LABEL_0", "LABEL_1"), said)
