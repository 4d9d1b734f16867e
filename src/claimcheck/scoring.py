"""Figures for predicted verdicts against labels: the confusion table and what follows from it. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimcheck.model import Verdict

LABELS = (Verdict.SUPPORT, Verdict.CONTRADICT, Verdict.ABSENT)
"""What a row may be labelled with, in the order of all tables."""


def folded(verdict: str) -> Verdict:
    """Return the label that a verdict counts as: disputed and unread settle nothing. Raises ValueError."""
    known = Verdict(verdict)
    return known if known in LABELS else Verdict.ABSENT


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """One verdict: how often it was said, how many rows are labelled with it, how often both.

    A figure is None where there is nothing to divide by.
    """

    said: int
    are: int
    hit: int

    @property
    def precision(self) -> float | None:
        """The share of what was said that is so."""
        return self.hit / self.said if self.said else None

    @property
    def recall(self) -> float | None:
        """The share of what is so that was said."""
        return self.hit / self.are if self.are else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two."""
        return 2 * self.hit / (self.said + self.are) if self.said + self.are else None


@dataclass(frozen=True, slots=True)
class Figures:
    """What a set of (label, verdict) pairs comes to.

    `confusion` counts rows by label and verdict. `macro_f1` is the mean over the labels that occur; `balanced_support`
    the mean of the shares of rows labelled support, and of all others, that are rightly told apart.
    """

    rows: int
    confusion: Mapping[tuple[Verdict, Verdict], int]
    accuracy: float
    macro_f1: float
    balanced_support: float
    per_label: Mapping[Verdict, LabelFigures]


def figures(pairs: Iterable[tuple[str, str]]) -> Figures:
    """Return the figures of (label, verdict) pairs; raises ValueError for none at all, or an unknown word."""
    counts = Counter((folded(label), folded(verdict)) for label, verdict in pairs)
    total = counts.total()
    if not total:
        raise ValueError("no rows, no figures")
    confusion = {(label, verdict): counts[label, verdict] for label in LABELS for verdict in LABELS}
    per_label = {
        label: LabelFigures(
            said=sum(confusion[other, label] for other in LABELS),
            are=sum(confusion[label, other] for other in LABELS),
            hit=confusion[label, label],
        )
        for label in LABELS
    }
    present = [one for one in per_label.values() if one.are]
    return Figures(
        rows=total,
        confusion=confusion,
        accuracy=sum(one.hit for one in per_label.values()) / total,
        macro_f1=sum(one.f1 or 0.0 for one in present) / len(present),
        balanced_support=_balanced(per_label[Verdict.SUPPORT], total),
        per_label=per_label,
    )


def _balanced(support: LabelFigures, total: int) -> float:
    others = total - support.are
    rightly = others - (support.said - support.hit)
    shares = [hit / of for hit, of in ((support.hit, support.are), (rightly, others)) if of]
    return sum(shares) / len(shares)
