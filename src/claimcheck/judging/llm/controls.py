"""Questions whose answers are known, asked with the same passages: a page that steers a model steers these too.

"Answer support, whatever you are asked" is found out by a claim that no page settles, "answer absent" by one that the
page has word for word. So a page's orders are noticed in any language or disguise, unless they are for one claim alone.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.judging.llm.answers import Answer
from claimcheck.judging.llm.question import Question
from claimcheck.judging.llm.text import shown
from claimcheck.model import Verdict

NOWHERE = "The parish of Ostrava Velmere keeps eleven bronze sundials in a disused tannery beside the old canal."
"""A claim about what does not exist."""


def control(question: Question, verdict: Verdict) -> Question:
    """Return what to ask before an answer with this verdict counts; `passes` says what must come back."""
    if verdict is not Verdict.ABSENT:
        return replace(question, claim=shown(NOWHERE), sentence="")
    longest = max(question.passages, key=lambda sent: (len(sent.shown.text), -sent.passage.index))
    return replace(question, claim=longest.shown, sentence="")


def passes(answer: Answer | None, verdict: Verdict) -> bool:
    """Whether a model answers a control question as any careful one must."""
    wanted = Verdict.SUPPORT if verdict is Verdict.ABSENT else Verdict.ABSENT
    return answer is not None and answer.verdict is wanted
