"""What stays the same of a finding while its post is edited: claims are known by their words, never by their place."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter

from claimcheck.model import CheckedClaim, Claim, Finding, Report, Source
from claimcheck.urls import url_keys

VERSION = 1
"""Of the way in which fingerprints are made; part of each, so that an older one is known as such."""

_DIGITS = 16  # hexadecimal: 64 bits, so that two of a million findings share one with a chance below 1 in 30 million
_NO_WORD = re.compile(r"[^\w%$€£¥°.,]+")
_STOP = re.compile(r"[.,](?!\d)|(?<!\d)[.,]")


def normalised(text: str) -> str:
    """Return a text as it is compared: compatibility forms, case, spaces, quotation marks and full stops set aside.

    Figures and their signs stay: "3.5%" and "35%" are two things, and so are "£5" and "$5".
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(_STOP.sub(" ", _NO_WORD.sub(" ", folded)).split())


def claim_fingerprint(claim: Claim) -> str:
    """Return what a claim is known by: its own words, wherever in the post they stand.

    Where two claims of a post have the same words, what they inherit from before ("It rose by 5%") tells them apart;
    that is left to who compares, since moving a paragraph changes it.
    """
    return _digest(normalised(claim.clean or claim.text))


def source_fingerprint(source: Source) -> str:
    """Return what a source is known by: the cited address, however it was spelt."""
    return url_keys(source.url)[-1]


def finding_fingerprint(claim: Claim, source: Source, finding: Finding) -> str:
    """Return what a finding is known by: claim, source and what decided it (its first reason)."""
    return _digest(claim_fingerprint(claim), source_fingerprint(source), deciding_code(finding))


def deciding_code(finding: Finding) -> str:
    """Return the code of the reason that decided a finding, or its verdict where it gives none."""
    return finding.reasons[0].code if finding.reasons else str(finding.verdict)


def evidence_fingerprint(finding: Finding) -> str:
    """Return what was seen: the verdict and the quote. It changes when the source's words or numbers change."""
    return _digest(str(finding.verdict), normalised(finding.quote))


def numbered(report: Report) -> tuple[tuple[CheckedClaim, int], ...]:
    """Return the claims in order, each with how many of the same words stand before it (0 for the first)."""
    seen: Counter[str] = Counter()
    out = []
    for checked in report.claims:
        mark = claim_fingerprint(checked.claim)
        out.append((checked, seen[mark]))
        seen[mark] += 1
    return tuple(out)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join((str(VERSION), *parts)).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
