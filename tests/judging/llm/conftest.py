"""Judges of all kinds over scripted servers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

import pytest
from tests.judging.llm.scripted import Script, ScriptedServer, serving

from claimcheck.judging.llm.cache import AnswerCache
from claimcheck.judging.llm.client import Client
from claimcheck.judging.llm.judge import LlmJudge
from claimcheck.judging.llm.options import LlmOptions

Judging = Callable[..., tuple[LlmJudge, ScriptedServer]]


@pytest.fixture
def judging() -> Iterator[Judging]:
    """Return a maker of judges whose server answers by a script; options as keywords."""
    with ExitStack() as stack:

        def make(script: Script, cache: AnswerCache | None = None, **options: Any) -> tuple[LlmJudge, ScriptedServer]:
            server = stack.enter_context(serving(script))
            mine = replace(LlmOptions(server.url, "model-1"), **options)
            judge = LlmJudge(mine, Client(mine, pause=0.001), cache)
            stack.callback(judge.close)
            return judge, server

        yield make
