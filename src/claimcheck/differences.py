"""What changed between two reports on one post: a source edited its page, a claim came or went, a verdict turned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from claimcheck.fingerprints import normalised
from claimcheck.urls import url_keys

Data = Mapping[str, Any]


class What(StrEnum):
    """What sort of change it is; the codes are stable."""

    SOURCE_ADDED = "source-added"
    SOURCE_REMOVED = "source-removed"
    SOURCE_STATE = "source-state"  # read, read in part, unread and why
    SOURCE_TEXT = "source-text"  # another page came back: its bytes differ
    CLAIM_ADDED = "claim-added"
    CLAIM_REMOVED = "claim-removed"
    VERDICT = "verdict"  # over all sources
    FINDING = "finding"  # the verdict against one source
    QUOTE = "quote"  # the same verdict by other words of the source


@dataclass(frozen=True, slots=True)
class Difference:
    """One change: `claim` and `source` say where, in words and address; `before` and `after` what, "" for nothing."""

    what: What
    claim: str = ""
    source: str = ""
    before: str = ""
    after: str = ""


def differences(old: Data, new: Data) -> tuple[Difference, ...]:
    """Return the changes from one report (as data, see `report.data`) to another: sources first, then claims.

    Claims are the same by their words, sources by their address, wherever they stand and whatever their numbers.
    """
    return (*_sources(old, new), *_claims(old, new))


def _sources(old: Data, new: Data) -> Iterator[Difference]:
    before, after = _by_address(old), _by_address(new)
    for key, source in before.items():
        if key not in after:
            yield Difference(What.SOURCE_REMOVED, source=source["url"], before=_state(source))
    for key, source in after.items():
        earlier = before.get(key)
        if earlier is None:
            yield Difference(What.SOURCE_ADDED, source=source["url"], after=_state(source))
            continue
        if _state(earlier) != _state(source):
            yield Difference(What.SOURCE_STATE, source=source["url"], before=_state(earlier), after=_state(source))
        elif earlier.get("sha256") != source.get("sha256"):
            times = earlier.get("fetched_at") or "", source.get("fetched_at") or ""
            yield Difference(What.SOURCE_TEXT, source=source["url"], before=times[0], after=times[1])


def _by_address(report: Data) -> dict[str, Data]:
    return {url_keys(source["url"])[-1]: source for source in report["sources"]}


def _state(source: Data) -> str:
    if source["state"] == "read":
        return "read" if source.get("complete", True) else "read in part"
    return f"unread ({source['reason']})"


def _claims(old: Data, new: Data) -> Iterator[Difference]:
    before, after = _by_words(old["claims"]), _by_words(new["claims"])
    for key, claim in before.items():
        if key not in after:
            yield Difference(What.CLAIM_REMOVED, claim=claim["text"], before=claim["verdict"])
    addresses = _addresses(old), _addresses(new)
    for key, claim in after.items():
        earlier = before.get(key)
        if earlier is None:
            yield Difference(What.CLAIM_ADDED, claim=claim["text"], after=claim["verdict"])
            continue
        if earlier["verdict"] != claim["verdict"]:
            yield Difference(What.VERDICT, claim=claim["text"], before=earlier["verdict"], after=claim["verdict"])
        yield from _findings(earlier, claim, *addresses)


def _by_words(claims: Sequence[Data]) -> dict[tuple[str, int], Data]:
    seen: Counter[str] = Counter()
    out = {}
    for claim in claims:
        words = normalised(claim["text"])
        out[(words, seen[words])] = claim
        seen[words] += 1
    return out


def _addresses(report: Data) -> dict[str, str]:
    return {source["id"]: url_keys(source["url"])[-1] for source in report["sources"]}


def _findings(earlier: Data, claim: Data, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Difference]:
    before = {old[finding["source"]]: finding for finding in earlier["findings"]}
    for finding in claim["findings"]:
        address = new[finding["source"]]
        other = before.get(address)
        if other is None:
            continue
        where = {"claim": claim["text"], "source": address.removeprefix("//")}
        if other["verdict"] != finding["verdict"]:
            yield Difference(What.FINDING, **where, before=_said(other), after=_said(finding))
        elif normalised(other["quote"] or "") != normalised(finding["quote"] or ""):
            yield Difference(What.QUOTE, **where, before=other["quote"] or "", after=finding["quote"] or "")


def _said(finding: Data) -> str:
    verdict: str = finding["verdict"]
    return f"{verdict}: “{finding['quote']}”" if finding["quote"] else verdict
