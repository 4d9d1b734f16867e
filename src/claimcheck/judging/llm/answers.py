"""A model's answer, read: the verdict it gives, the passages and the words that it names. Or none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.model import Verdict

MAX_ANSWER = 20_000
"""Characters of an answer that are read; a good one has 300, with thoughts before it some thousands."""

_MAX_QUOTE = 2000
_MAX_PASSAGES = 50
_THOUGHTS = re.compile(r"^\s*<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)
_FENCED = re.compile(r"```(?:json)?\s*(\{.*?\})\s*```", re.DOTALL)
_VERDICTS = {verdict.value: verdict for verdict in (Verdict.SUPPORT, Verdict.CONTRADICT, Verdict.ABSENT)}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model says; `passages` are numbers of the question, from 1."""

    verdict: Verdict
    passages: tuple[int, ...]
    quote: str


def read_answer(content: str) -> Answer | None:
    """Return the answer in a model's words, None if there is none or it has not the form that was asked for."""
    if len(content) > MAX_ANSWER:
        return None
    for text in _candidates(_THOUGHTS.sub("", content)):
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            continue
        return _checked(data)
    return None


def _candidates(content: str) -> Iterator[str]:
    yield content
    if fenced := _FENCED.search(content):
        yield fenced[1]
    start, end = content.find("{"), content.rfind("}")
    if 0 <= start < end:
        yield content[start : end + 1]


def _checked(data: object) -> Answer | None:
    if not isinstance(data, dict):
        return None
    verdict, numbers, quote = data.get("verdict"), data.get("passages"), data.get("quote")
    if not isinstance(verdict, str) or verdict not in _VERDICTS or not isinstance(numbers, list):
        return None
    quote = "" if quote is None else quote
    if not isinstance(quote, str) or len(quote) > _MAX_QUOTE or len(numbers) > _MAX_PASSAGES:
        return None
    if not all(isinstance(number, int) and not isinstance(number, bool) for number in numbers):
        return None
    return Answer(_VERDICTS[verdict], tuple(numbers), quote)
