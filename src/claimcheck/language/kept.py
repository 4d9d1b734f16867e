"""A memory for values worked out of large frozen values, which are recognised by being the very same object.

`lru_cache` hashes what it is asked for, and the hash of a whole statement costs more than most questions about it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


def kept(most: int) -> Callable[[Callable[[Asked], Answer]], Callable[[Asked], Answer]]:
    """Remember what a pure function of one frozen value gave, for up to `most` values; beyond that start anew."""

    def decorate(function: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
        # The value asked about is held, so that nothing else can come to have its identity.
        known: dict[int, tuple[Asked, Answer]] = {}

        @wraps(function)
        def ask(value: Asked) -> Answer:
            found = known.get(id(value))
            if found is not None and found[0] is value:
                return found[1]
            answer = function(value)
            if len(known) >= most:
                known.clear()
            known[id(value)] = (value, answer)
            return answer

        return ask

    return decorate


def kept_along(function: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """Remember what a pure function of one value gave for as long as that value lives.

    For values that can be referred to weakly and are equal to themselves only; the answer must not refer to the value.
    """
    known: WeakKeyDictionary[Asked, Answer] = WeakKeyDictionary()

    @wraps(function)
    def ask(value: Asked) -> Answer:
        try:
            return known[value]
        except KeyError:
            answer = known[value] = function(value)
            return answer

    return ask
