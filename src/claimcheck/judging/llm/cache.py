"""Answers kept between runs, a file each: the same question to the same model is asked once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from claimcheck.judging.llm.options import LlmOptions
from claimcheck.judging.llm.prompt import PROMPT
from claimcheck.judging.llm.protocol import Reply, first_body
from claimcheck.sources.live import PRODUCT
from claimcheck.writing import replace_file

MOST = 20_000
"""Answers that are kept, some 100 MB at the worst; beyond that those written first go."""

_FOLDER = "llm-1"  # the number changes with the form of the files
_MAX_FILE = 100_000  # bytes; a longer one is none of ours


def key_of(messages: Sequence[Mapping[str, str]], options: LlmOptions) -> str:
    """Return the name under which an answer is kept: a digest of all that it may depend on, but for the key.

    It names how the question is put at first, not how the server took it in the end: that is the server's business.
    """
    asked = {
        "endpoint": options.endpoint,
        "model": options.model,
        "body": first_body(options),
        "messages": list(messages),
        "prompt": PROMPT,
    }
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()


class AnswerCache:
    """Keeps answers in a folder for its owner alone. Whatever is wrong with it is no business of the run."""

    def __init__(self, folder: str = "") -> None:
        """Keep answers below `folder`; an empty name means the user's own cache folder."""
        if not folder:
            from platformdirs import user_cache_dir  # noqa: PLC0415

            folder = user_cache_dir(PRODUCT, appauthor=False)
        self._folder = Path(folder) / _FOLDER
        self._written = 0

    def get(self, key: str) -> Reply | None:
        """Return the answer kept under a key, None if there is none or the file is damaged."""
        try:
            with self._file(key).open("rb") as file:
                data = json.loads(file.read(_MAX_FILE))
            content, counts = data["content"], (data["tokens_in"], data["tokens_out"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        if not isinstance(content, str) or not all(isinstance(n, int | None) for n in counts):
            return None
        return Reply(content, *counts)

    def put(self, key: str, reply: Reply) -> None:
        """Keep an answer, whole or not at all."""
        file = self._file(key)
        data = {"content": reply.content, "tokens_in": reply.tokens_in, "tokens_out": reply.tokens_out}
        with suppress(OSError, ValueError):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(file, json.dumps(data).encode())
            self._written += 1

    def close(self) -> None:
        """Make room, if anything was written."""
        if not self._written:
            return
        with suppress(OSError):
            files = [(file.stat().st_mtime_ns, file) for file in self._folder.glob("??/*.json")]
            for _, file in sorted(files)[: max(0, len(files) - MOST)]:
                file.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.json"
