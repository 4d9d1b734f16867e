"""Plain words for "not of all": patterns, matched in any case."""

from __future__ import annotations

NOT_ALL = (
    r"\b(?:not (?:all|every|everyone|everybody|everything|everywhere)|(?:by no means|far from|nowhere near) (?:all|every)|"
    r"only (?:some|a few|part|parts|half|a third|a quarter|a minority|certain|in some|in parts))\b"
)
# Behind it stands whom it did not reach.
BUT_NOT = (
    r"\b(?:but not|though not|although not|and not|except(?: for| in| that)?|apart from|with the exception of|"
    r"other than|save for|excluding|bar)\b"
)
# "The north was hit, but the south was not."
ELSE_NOT = (
    r"\b(?:but|while|whereas|although|though|yet)\b[^.;]{1,60}?\b(?:is|are|was|were|did|does|do|has|have|had|will|could|can)"
    r"(?: not|n['’]t)\W*$|\b(?:but|while|whereas|although|though|yet)\b[^.;]{1,60}?\bcannot\W*$"
)
OWN_EXCEPTION = r"\b(?:except|apart from|but not|other than|with the exception|bar|save for|not all|not every)\b"
# How a sentence about a part begins.
PART_LEADS = frozenset("among in for with at on of outside inside under over".split())
NO_MORE_THAN_BEFORE = r"\bno ([a-z]+)\b"
# Behind "but not" these tell when, and nobody is left out.
WHEN = ("on ", "at ", "until", "before", "after", "yet", "always", "because", "by ", "since", "today", "now")
# Another occasion, or another group.
ANOTHER_TIME = frozenset(
    "another other earlier previous previously former ago last different next neighbouring".split()
)
