"""Which mentions in a post mean one and the same page."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field

from claimcheck.urls import page_key

CUT_SHORT = ("…", "...")
"""How an address ends that its platform shortened."""

_MIN_CUT = 20  # characters that an address cut short must have, or it could be any page of its site


@dataclass(slots=True)
class KnownAddresses:
    """The addresses met so far, so that one cut short by its platform ("https://site.example/sto…") joins the whole."""

    keys: set[str] = field(default_factory=set)
    whole: list[tuple[str, str]] = field(default_factory=list)  # address and key, in order
    short: dict[str, str] = field(default_factory=dict)  # what is left of an address, and its key
    lengths: set[int] = field(default_factory=set)  # of those

    def key(self, url: str) -> str:
        """Return what two mentions of one page share."""
        key = page_key(url)
        if key not in self.keys:
            key = self._cut(url) or key
        self._keep(url, key)
        return key

    def _cut(self, url: str) -> str:
        if _is_cut(url):
            stem = _stem(url)
            place = bisect_left(self.whole, (stem, ""))
            if place < len(self.whole) and self.whole[place][0].startswith(stem):
                return self.whole[place][1]
        return next((self.short[url[:n]] for n in sorted(self.lengths) if url[:n] in self.short), "")

    def _keep(self, url: str, key: str) -> None:
        self.keys.add(key)
        insort(self.whole, (url, key))
        if _is_cut(url):
            self.short.setdefault(_stem(url), key)
            self.lengths.add(len(_stem(url)))


def _is_cut(url: str) -> bool:
    return url.endswith(CUT_SHORT) and len(url) > _MIN_CUT


def _stem(url: str) -> str:
    return url.rstrip("….")
