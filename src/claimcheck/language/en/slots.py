"""Words that fix who or where in a sentence, and happenings that have one doer and one place only."""

from __future__ import annotations

# Small words before a name, by what the name is there: two sentences are compared only inside one kind.
KINDS: dict[str, str] = {
    "in": "place",
    "at": "place",
    "near": "place",
    "off": "place",
    "inside": "place",
    "outside": "place",
    "on": "place",
    "of": "of",
    "to": "to",
    "into": "to",
    "from": "from",
    "by": "by",
    "under": "under",
    "with": "with",
    "for": "for",
    "after": "after",
    "is": "is",
    "was": "is",
    "are": "is",
    "were": "is",
    "be": "is",
    "became": "is",
    "called": "is",
    "named": "is",
}

# Done once, by one person or body: told of another one, the sentence is false. "Visited", "praised", "sells" are not.
ONE_DOER = """
design write author compose direct invent discover found establish start launch build create develop paint lead own run
make produce score publish organise organize acquire buy purchase pay order commission edit translate discover draft draw
devise conceive initiate host chair head fund finance sponsor conduct carry coordinate supervise analyse analyze record
win lose sue kill murder shoot marry succeed replace defeat beat elect appoint name say tell announce propose patent
manufacture set introduce pass veto sign unveil open close close sell lend donate give grant award film play coach manage
captain pilot drive steal rob fine sentence convict arrest charge
"""

# Takes place, or is, in one place only.
ONE_PLACE = """
hold set keep sink strike hit bear born die bury build found base headquarter locate run take crash land occur happen sign
store stand lie place stage host carry conduct arrest kill murder shoot find discover start begin end open perform house
display publish appear print record film grow make produce manufacture register enrol recruit test trial erupt derail
explode burn break grow raise educate study train
"""

# Before a noun of the passage, these say that it is another one than the claim's.
ANOTHER = frozenset(
    """a an another next previous other second third earlier former later last new old older newer different similar
    own most many some several few such any every each her his their""".split()
)
