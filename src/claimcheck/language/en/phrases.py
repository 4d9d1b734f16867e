"""Small words that bind a noun to another one, and words that stand for work of any sort. Lower case."""

from __future__ import annotations

DETERMINERS = frozenset("the a an this that these those its their his her our my your each every any some no".split())
# Behind these a noun belongs to the one before: "the lighting of the bridge", "a box for the vaccine".
LINKS = frozenset("of for at in on near from with by to behind beside inside under over about around".split())
POSSESSIVES = ("'s", "’s", "s'", "s’")
# "Who led the work", "they paid for it".
GENERIC_WORK = "work study research project trial survey analysis investigation effort it this them"
# Who holds an office in part, or held it: no holder of the office.
DEPUTIES = frozenset("deputy vice acting interim assistant former ex co outgoing incoming junior honorary".split())
NEXT_TO = frozenset({"next", "close", "opposite", "adjacent"})
LATEST = frozenset({"last", "latest", "final"})
