"""Inside or outside: "who works on the mission" against "who had no part in the mission"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.common import Case, labels, speak
from claimcheck.language.en.names import BODY_WORDS
from claimcheck.language.tokens import tokenize
from claimcheck.model import Opinion, Reason, Verdict

NAME = "involvement"


def involvement(case: Case) -> Iterator[Opinion]:
    """Hold what the claim says of a person's part in the work against what the source says of the same person."""
    ours = labels(case.said.involved)
    if len(ours) != 1:
        return
    people = {p for n in case.said.names for p in n.key.split()} or {
        t.stem for t in tokenize(case.claim.subject + " " + case.claim.context) if t.text[0].isupper()
    }
    people -= BODY_WORDS
    for entry in case.index.entries:
        passage = entry.passage.statement
        theirs = labels(passage.involved)
        named = {p for n in passage.names for p in n.key.split()} & people
        if len(theirs) != 1 or not named:
            continue
        mine, other = case.said.involved[0], passage.involved[0]
        if ours != theirs:
            detail = f"the post says “{mine.text}”, the source “{other.text}”"
            yield speak(Verdict.CONTRADICT, entry, 0.75, [Reason("attribution-differs", detail)], NAME)
