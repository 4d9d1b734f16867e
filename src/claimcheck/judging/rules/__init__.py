"""The rules, each in a file of its own, and the judge that asks them all."""

from __future__ import annotations

from claimcheck._version import __version__
from claimcheck.judging.common import Case, Rule
from claimcheck.judging.interface import Judge, Setup
from claimcheck.judging.rules.arithmetic import arithmetic
from claimcheck.judging.rules.attribution import attribution
from claimcheck.judging.rules.causes import causes
from claimcheck.judging.rules.changes import changes
from claimcheck.judging.rules.complements import complements
from claimcheck.judging.rules.dates import dates
from claimcheck.judging.rules.deeds import deeds
from claimcheck.judging.rules.derivations import derivations
from claimcheck.judging.rules.entities import entities
from claimcheck.judging.rules.exceptions import exceptions
from claimcheck.judging.rules.extremes import extremes
from claimcheck.judging.rules.former import former
from claimcheck.judging.rules.framing import framing
from claimcheck.judging.rules.involvement import involvement
from claimcheck.judging.rules.limits import limits
from claimcheck.judging.rules.participants import participants
from claimcheck.judging.rules.partly import partly
from claimcheck.judging.rules.quantities import quantities
from claimcheck.judging.rules.quotations import quotations
from claimcheck.judging.rules.ranks import ranks
from claimcheck.judging.rules.safety import safety
from claimcheck.judging.rules.scope import scope
from claimcheck.judging.rules.shares import shares
from claimcheck.judging.rules.species import species_rule
from claimcheck.judging.rules.standing import standing
from claimcheck.judging.rules.subsets import subsets
from claimcheck.judging.rules.superlatives import superlatives
from claimcheck.judging.rules.surpassed import surpassed
from claimcheck.judging.rules.trends import trends
from claimcheck.judging.rules.wholes import wholes
from claimcheck.judging.rules.withdrawn import withdrawn
from claimcheck.judging.rules.wording import wording
from claimcheck.matching.index import Candidate, Index
from claimcheck.model import Claim, Opinion

RULES: tuple[Rule, ...] = (
    quantities,
    limits,
    changes,
    arithmetic,
    derivations,
    complements,
    dates,
    former,
    wording,
    framing,
    withdrawn,
    trends,
    entities,
    scope,
    exceptions,
    extremes,
    wholes,
    subsets,
    participants,
    partly,
    shares,
    safety,
    causes,
    standing,
    superlatives,
    ranks,
    surpassed,
    attribution,
    deeds,
    involvement,
    quotations,
    species_rule,
)


class RulesJudge(Judge):
    """Asks every rule."""

    name = "rules"
    version = __version__
    rules = tuple(rule.__module__.rpartition(".")[2] for rule in RULES)

    def judge(self, claim: Claim, index: Index, found: tuple[Candidate, ...]) -> tuple[Opinion, ...]:
        """Return all that the rules say."""
        case = Case(claim, index, found)
        return tuple(opinion for rule in RULES for opinion in rule(case))


def make(_setup: Setup) -> RulesJudge:
    """Return the rules; there is nothing to set."""
    return RulesJudge()
