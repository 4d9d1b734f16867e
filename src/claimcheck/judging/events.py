"""What happened, by its verb: whether a passage speaks of the event that a claim dates.

"The church was rebuilt in 1750" and "the church burned down in 1741" share their subject and not their event.
"""

from __future__ import annotations

from functools import lru_cache

from claimcheck.language.en.irregular import FORMS
from claimcheck.matching.index import Entry
from claimcheck.model import Statement, Token

_AUXILIARIES = frozenset(
    "was were is are be been being has have had will would did does do to can could may might shall should".split()
)
# Of the irregular words these are nouns and adjectives.
_NOUNS = frozenset(
    "man woman child person foot tooth mouse goose ox good bad well far phenomenon criterion bacterium datum analysis "
    "crisis hypothesis basis thesis diagnosis index life wife knife leaf half wolf loaf medium vertebra".split()
)
_LONGEST_ADVERB = 1
_PAST_ENDING = "ed"


@lru_cache(maxsize=1)
def _past_forms() -> frozenset[str]:
    forms = {form for line in FORMS.strip().splitlines() for form in line.split()[1:] if line.split()[0] not in _NOUNS}
    return frozenset(form for form in forms if not form.endswith(("ing", "s")) or form == "was")


def verbs(statement: Statement) -> tuple[Token, ...]:
    """Return the content words that are verbs by their form or by the auxiliary before them."""
    found: list[Token] = []
    for i, token in enumerate(statement.tokens):
        if token.stem not in statement.terms or _in_name(statement, token):
            continue
        before = [t.lower for t in statement.tokens[max(0, i - 1 - _LONGEST_ADVERB) : i]]
        led = bool(before) and (before[-1] in _AUXILIARIES or (before[-1].endswith("ly") and before[0] in _AUXILIARIES))
        if led or is_past(token):
            found.append(token)
    return tuple(found)


def is_past(token: Token) -> bool:
    """Whether a word has the form of a past or of a participle."""
    return token.lower in _past_forms() or (token.lower.endswith(_PAST_ENDING) and len(token.lower) > len("need"))


def same_event(said: Statement, entry: Entry) -> bool | None:
    """Return whether a verb of the statement is met in the passage; None where it has no verb that can be told."""
    found = verbs(said)
    if not found:
        return None
    return any(entry.bag.worth(t.stem) > 0 for t in found)


def _in_name(statement: Statement, token: Token) -> bool:
    return any(name.start <= token.start < name.end for name in statement.names)
