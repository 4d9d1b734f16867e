"""Finding what can be read in running text: addresses, DOIs, PMIDs, arXiv ids, footnote marks."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from dataclasses import dataclass

from claimcheck.model import CitationKind, MappedText
from claimcheck.post.top_domains import TOP_DOMAINS

_URL_STOP = r"\s<>\"“”«»\ue000\ue001"
_URL = re.compile(rf"(?:https?://|www\.)[^{_URL_STOP}]+", re.IGNORECASE)
# "nature.com/articles/x": an address without its scheme must have a path, or every "e.g." would be one.
_BARE_HOST = re.compile(rf"(?<![\w@/.-])((?:[a-z0-9-]{{1,63}}\.){{1,5}}([a-z]{{2,12}}))/[^{_URL_STOP}]*", re.IGNORECASE)
_DOI = re.compile(rf"(?:\bdoi\s?:\s?)?(?<![\w./])(10\.\d{{4,9}}/[^{_URL_STOP}]+)", re.IGNORECASE)
_PMID = re.compile(r"\bPMID\s?:?\s?(\d{4,9})\b", re.IGNORECASE)
_PMCID = re.compile(r"\b(?:PMCID\s?:?\s?)?(PMC\d{4,9})\b")
_ARXIV = re.compile(r"\barxiv\s?:\s?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+/\d{7})\b", re.IGNORECASE)
_MARK = re.compile(r"\[\^?(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\](?!\()")
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SUPERSCRIPT = re.compile(f"(?<=[^\\s\\d])([{_SUPERSCRIPTS}]+(?:[,˒][{_SUPERSCRIPTS}]+)*)")
# A raised 2 or 3 after one of these is an area or a volume, not a note.
_RAISED_UNIT = re.compile(r"(?:^|[\s\d])(?:[mckd]?m|km|ft|in|cm|kg/m|mi|yd|s)$")

_TRAILING = ".,;:!?'’*_~`|"
_PAIRS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Found:
    """A reference in clean text; `start`/`end` count in that text. `kind` is None for a footnote mark."""

    kind: CitationKind | None
    url: str
    start: int
    end: int
    labels: tuple[str, ...] = ()


def trim_url(url: str) -> str:
    """Return an address without the punctuation of the sentence around it."""
    end = len(url)
    counts = {mark: url.count(mark) for mark in "()[]{}"}
    while end:
        last = url[end - 1]
        if url.endswith(("...", "…"), 0, end):
            break  # cut short by the platform: the marks are part of what stands there
        if last not in _TRAILING and not (last in _PAIRS and counts[last] > counts[_PAIRS[last]]):
            break
        if last in counts:
            counts[last] -= 1
        end -= 1
    return url[:end]


def find_references(mapped: MappedText) -> list[Found]:
    """Return addresses, identifiers and footnote marks in order, disjoint."""
    text = mapped.text
    found: list[Found] = []
    taken: list[tuple[int, int]] = []  # in order and disjoint, so that only the neighbours can be in the way

    def add(kind: CitationKind | None, url: str, start: int, end: int, labels: tuple[str, ...] = ()) -> None:
        place = bisect_right(taken, (start, end))
        if any(start < b and a < end for a, b in taken[max(0, place - 1) : place + 1]):
            return
        insort(taken, (start, end))
        found.append(Found(kind, url, start, end, labels))

    for m in _URL.finditer(text):
        url = trim_url(m.group())
        if len(url) > len("https://") or url.lower().startswith("www."):
            full = url if "://" in url else "https://" + url
            add(CitationKind.URL, full, m.start(), m.start() + len(url))
    if "10." in text:
        for m in _DOI.finditer(text):
            doi = trim_url(m.group(1))
            add(CitationKind.DOI, "https://doi.org/" + doi, m.start(), m.start(1) + len(doi))
    for m in _PMID.finditer(text):
        add(CitationKind.PMID, f"https://pubmed.ncbi.nlm.nih.gov/{m.group(1)}/", m.start(), m.end())
    if "PMC" in text:
        for m in _PMCID.finditer(text):
            add(CitationKind.URL, f"https://pmc.ncbi.nlm.nih.gov/articles/{m.group(1)}/", m.start(), m.end())
    for m in _ARXIV.finditer(text):
        add(CitationKind.ARXIV, f"https://arxiv.org/abs/{m.group(1)}", m.start(), m.end())
    if "/" in text:
        for m in _BARE_HOST.finditer(text):
            if m.group(2).lower() in TOP_DOMAINS:
                url = trim_url(m.group())
                add(CitationKind.URL, "https://" + url, m.start(), m.start() + len(url))
    for m in _MARK.finditer(text):
        add(None, "", m.start(), m.end(), _labels(m.group(1)))
    for m in _SUPERSCRIPT.finditer(text):
        if m.group(1) in "²³" and _RAISED_UNIT.search(text, max(0, m.start() - 6), m.start()):
            continue
        plain = "".join(str(_SUPERSCRIPTS.index(ch)) if ch in _SUPERSCRIPTS else "," for ch in m.group(1))
        add(None, "", m.start(), m.end(), _labels(plain))
    return sorted(found, key=lambda f: f.start)


def _labels(inside: str) -> tuple[str, ...]:
    """Return the single labels of "1", "1,3" or "2-4"."""
    out: list[str] = []
    for part in re.split(r"\s?,\s?", inside):
        low, _, high = re.sub(r"\s?[–-]\s?", "-", part).partition("-")
        if high and 0 < int(high) - int(low) <= 20:
            out.extend(str(n) for n in range(int(low), int(high) + 1))
        else:
            out.append(low)
    return tuple(out)
