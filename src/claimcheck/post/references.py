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
# DOIs made of SICI codes have angle brackets in them: 10.1002/(SICI)1097-0258(199808)17:15<1661::AID-SIM968>3.0.CO;2-2
_SICI = re.compile(
    rf"(?:\bdoi\s?:\s?|\bhttps?://(?:dx\.|www\.)?doi\.org/|(?<![\w./]))"
    rf"(10\.\d{{4,9}}/[^{_URL_STOP}]{{1,80}}<[^{_URL_STOP}]{{1,40}}>\d\.\d\.[A-Z]{{2}};\d-[\dA-Z#])",
    re.IGNORECASE,
)
_PMID = re.compile(r"\b(?:PMID|PubMed\s?ID)\s?[:#]?\s?(\d{1,9})\b", re.IGNORECASE)
_PMCID = re.compile(r"\bPMCID\s?[:#]?\s?(?:PMC)?(\d{1,9})\b|\bPMC(\d{4,9})\b", re.IGNORECASE)
_ARXIV_OLD = (
    r"(?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph|q-(?:bio|fin)|nlin|physics|math|"
    r"stat|cs)(?:\.[A-Z]{2})?/\d{7}(?:v\d{1,2})?"
)
_ARXIV = re.compile(rf"\barxiv\s?:?\s?(\d{{4}}\.\d{{4,5}}(?:v\d{{1,2}})?|{_ARXIV_OLD})\b", re.IGNORECASE)
_ARXIV_BARE = re.compile(rf"(?<![\w/.-])({_ARXIV_OLD})\b")
# What publishers hang on a DOI in their own addresses; it is copied along and leads nowhere at doi.org.
_DOI_TAIL = re.compile(r"/(?:full|abstract|pdf|epdf|html|meta|summary)$", re.IGNORECASE)
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

    if "<" in text and "10." in text:
        for m in _SICI.finditer(text):
            add(CitationKind.DOI, "https://doi.org/" + _quoted(m.group(1)), m.start(), m.end())
    for m in _URL.finditer(text):
        url = trim_url(m.group())
        if len(url) > len("https://") or url.lower().startswith("www."):
            full = url if "://" in url else "https://" + url
            add(CitationKind.URL, full, m.start(), m.start() + len(url))
    if "10." in text:
        for m in _DOI.finditer(text):
            doi = trim_url(m.group(1))
            add(CitationKind.DOI, "https://doi.org/" + _DOI_TAIL.sub("", doi), m.start(), m.start(1) + len(doi))
    for m in _PMID.finditer(text):
        add(CitationKind.PMID, f"https://pubmed.ncbi.nlm.nih.gov/{m.group(1)}/", m.start(), m.end())
    for m in _PMCID.finditer(text):
        number = m.group(1) or m.group(2)
        add(CitationKind.URL, f"https://pmc.ncbi.nlm.nih.gov/articles/PMC{number}/", m.start(), m.end())
    for pattern in (_ARXIV, _ARXIV_BARE):
        for m in pattern.finditer(text):
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


def _quoted(doi: str) -> str:
    return doi.replace("<", "%3C").replace(">", "%3E")


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
