"""What a judge is, and all that one needs to import: see docs/judges.md."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.errors import SettingsError
from claimcheck.matching.index import Candidate, Index
from claimcheck.model import Claim, Opinion, Passage, Reason, Usage, Verdict

__all__ = [
    "Candidate",
    "Claim",
    "Index",
    "Judge",
    "Opinion",
    "Passage",
    "Reason",
    "SettingsError",
    "Setup",
    "Usage",
    "Verdict",
]


@dataclass(frozen=True, slots=True)
class Setup:
    """What a judge is made with.

    `options` is its own table of the settings, `[judge.NAME]`, as TOML gives it, with the defaults of the judges that
    come with claimcheck. `offline` forbids the network. What a judge keeps between runs goes into `cache_dir` (empty:
    the user's own cache folder), and only with `cache`.
    """

    options: Mapping[str, object]
    offline: bool = False
    cache: bool = True
    cache_dir: str = ""


class Judge(ABC):
    """Says, with reasons, what passages of one article mean for a claim. Same input, same opinions.

    Made once per run by a factory that takes a `Setup` and does little; what is heavy is loaded when first asked. Then
    for each post: `begin`, `judge` for every claim and source, and `notes` and `usage` are read. `close` comes last.
    """

    name: str
    version: str = ""  # tells it from an earlier one: a release, the digest of a model
    rules: tuple[str, ...] = ()  # names of its parts (`Opinion.rule`), so that silent ones can be told
    notes: tuple[str, ...] = ()  # what a reader of this post's report must know, a line each
    usage: Usage | None = None  # what asking took for this post, where that is worth knowing

    @abstractmethod
    def judge(self, claim: Claim, index: Index, found: tuple[Candidate, ...]) -> tuple[Opinion, ...]:
        """Return opinions, each naming its passage by its index in the article; none where nothing can be said.

        `found` are the passages that may decide the claim, best first. No quote, no verdict: an opinion whose passage
        or quote is not there is void.
        """

    def begin(self) -> None:  # noqa: B027 - most judges have nothing to do here
        """Begin a post: notes and usage count from here."""

    def close(self) -> None:  # noqa: B027
        """Let go of what is held (a model, connections)."""
