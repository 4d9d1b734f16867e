"""What a model is asked about a claim and an article: which passages it sees, and in which words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from claimcheck.judging.llm.hostile import speaks_to_machines, watch
from claimcheck.judging.llm.prompt import SYSTEM
from claimcheck.judging.llm.text import Shown, shown
from claimcheck.judging.unseen import unseen_passages
from claimcheck.matching.index import Candidate, Index
from claimcheck.model import Claim, Passage, Tier

MAX_PASSAGE = 700
"""Characters of one passage that are sent: the longest sentences of news and papers."""

MAX_PASSAGES = 6000
"""Characters of all passages of one question, some 1,500 tokens."""

MAX_CLAIM = 800
"""Characters of a claim; a longer one is none that a model would judge better than nobody."""

_TOKEN = 4  # characters, for English and the tokenizers in use
_PER_MESSAGE = 8  # tokens by which chat templates frame a message


class Kept(StrEnum):
    """Why nothing is asked."""

    NOTHING = "nothing"  # no passage shares enough with the claim
    CLAIM = "claim"  # the claim speaks to machines
    SOURCE = "source"  # the article does
    PASSAGES = "passages"  # all passages that might decide may be meant for machines
    LENGTH = "length"  # the claim is too long


@dataclass(frozen=True, slots=True)
class Sent:
    """A passage as it is sent; its number in the question is its place in `Question.passages`, from 1."""

    passage: Passage
    shown: Shown


@dataclass(frozen=True, slots=True)
class Question:
    """One claim and the passages that may decide it, in the order of the article."""

    claim: Shown
    passages: tuple[Sent, ...]
    sentence: str = ""  # that the claim is part of, and what it is said of, where the claim's own words do not tell
    withheld: int = 0  # passages that would have been sent, had they not looked as if meant for machines

    @property
    def messages(self) -> tuple[dict[str, str], ...]:
        """What is said to the model: our words as the system, everybody else's between marks as the user."""
        return ({"role": "system", "content": SYSTEM}, {"role": "user", "content": self.user})

    @property
    def user(self) -> str:
        """The message with the data. Each line of it begins with a mark that no text of it holds."""
        mark = _mark((self.claim.text, self.sentence, *(sent.shown.text for sent in self.passages)))
        lines = [f"CLAIM {mark} {self.claim.text}"]
        lines += [f"SENTENCE {mark} {self.sentence}"] if self.sentence else []
        lines += [f"{number} {mark} {sent.shown.text}" for number, sent in enumerate(self.passages, start=1)]
        return "\n".join((*lines, f"END {mark}"))

    @property
    def tokens(self) -> int:
        """About how many tokens the messages are."""
        return sum(_PER_MESSAGE + -(-len(message["content"]) // _TOKEN) for message in self.messages)


def question(claim: Claim, index: Index, found: tuple[Candidate, ...], most: int) -> Question | Kept:
    """Return what to ask about a claim and an article, with `most` candidates and their neighbours, or why nothing."""
    said = shown(claim.clean)
    if len(said.text) > MAX_CLAIM:
        return Kept.LENGTH
    if any(map(speaks_to_machines, (claim.clean, claim.text, claim.context, claim.subject))):
        return Kept.CLAIM
    seen = [c.passage for c in found if _is_evidence(c.passage, index)][:most]
    if not seen:
        return Kept.NOTHING
    watched = watch(index)
    if watched.loud:
        return Kept.SOURCE
    clean = [passage for passage in seen if passage.index not in watched.withheld]
    if not clean:
        return Kept.PASSAGES
    chosen: dict[int, Sent] = {}
    room = MAX_PASSAGES
    for passage in (*clean, *_beside(clean, index)):
        sent = Sent(passage, shown(passage.text).cut(MAX_PASSAGE))
        if passage.index in chosen or passage.index in watched.withheld or not sent.shown.text:
            continue
        if len(sent.shown.text) > room:
            break
        room -= len(sent.shown.text)
        chosen[passage.index] = sent
    if not chosen:
        return Kept.PASSAGES
    return Question(said, tuple(chosen[n] for n in sorted(chosen)), _sentence(claim, said), len(seen) - len(clean))


def _sentence(claim: Claim, said: Shown) -> str:
    around = shown(claim.context).cut(MAX_CLAIM).text
    parts = [shown(claim.subject).cut(MAX_CLAIM).text, "" if around.rstrip(".") == said.text.rstrip(".") else around]
    return " / ".join(filter(None, parts))


def _is_evidence(passage: Passage, index: Index) -> bool:
    # What stands outside of the article proper is where others may write.
    return passage.tier is not Tier.PAGE and passage.index not in unseen_passages(index)


def _beside(passages: Iterable[Passage], index: Index) -> list[Passage]:
    """Return what stands before and behind passages in their paragraphs: whom "it" and "they" mean."""
    there = index.article.passages
    near = []
    for passage in passages:
        for number in (passage.index - 1, passage.index + 1):
            if 0 <= number < len(there) and there[number].block == passage.block and _is_evidence(there[number], index):
                near.append(there[number])
    return near


def _mark(texts: tuple[str, ...]) -> str:
    """Return a mark that none of the texts holds, always the same for the same texts."""
    material = "\n".join(texts)
    mark = ""
    while not mark or any(mark in text for text in texts):
        mark = hashlib.sha256((mark + material).encode()).hexdigest()[:8]
    return mark
