"""Pure knowledge about the identifiers of papers: how they are written in addresses, and where a work can be read.

An address that holds an identifier is known by it whatever its spelling: `doi:10.1000/xyz`, `pmid:123`,
`pmcid:PMC123`, `arxiv:2101.00001v2`. Versions of an arXiv paper are different texts and stay apart, and so do its
abstract and its PDF file (`arxiv-pdf:2101.00001`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, unquote

_DOI_HOSTS = frozenset({"doi.org", "dx.doi.org", "hdl.handle.net"})
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_DOI_IN_PATH = re.compile(r"/(10\.\d{4,9}/[^/?#\s]+(?:/[^/?#\s]+)*)")
_ARXIV_DOI = re.compile(r"10\.48550/arxiv\.(.+)", re.IGNORECASE)  # all of them: arXiv's own prefix (DataCite)
_PREPRINT_DOI = re.compile(r"10\.(?:1101|64898)/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,8}")  # bioRxiv and medRxiv alike
_ARXIV_ID = r"(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v\d{1,2})?"
_ARXIV_PATH = re.compile(rf"/(?:abs|pdf|html|format|ps|src|e-print)/({_ARXIV_ID})(?:\.pdf)?/?", re.IGNORECASE)
_SUBJECT_CLASS = re.compile(r"\.[a-z]{2}(?=/)")
_PUBMED_TERM = re.compile(r"(\d{1,9})(?:\[(?:pmid|uid)\])?", re.IGNORECASE)
_PUBMED_HOSTS = frozenset({"pubmed.ncbi.nlm.nih.gov", "pubmed.gov", "pubmed.com", "m.pubmed.ncbi.nlm.nih.gov"})
_NUMBER = re.compile(r"/(\d{1,9})/?")
_OLD_PUBMED = re.compile(r"/(?:m/)?pubmed/(\d{1,9})/?")
_PMC = re.compile(r"(?:/pmc)?/articles/(?:PMC)?(\d{1,9})/?", re.IGNORECASE)
_EUROPE = re.compile(r"/(?:article|abstract)/(med|pmc)/(?:PMC)?(\d{1,9})/?|/articles/PMC(\d{1,9})/?", re.IGNORECASE)
# What publishers hang on a DOI in their own addresses; in text it is copied along.
_DOI_TAIL = re.compile(
    r"(?:/(?:full|abstract|pdf|epdf|html|meta|summary|pdfft)|\.full(?:\.pdf|-text)?|\.pdf|\.abstract)+$", re.IGNORECASE
)
_PREPRINT_TAIL = re.compile(r"v\d{1,2}$")


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another page on which a work can be read: `what` it is in words; a DOI in `proof` must stand in its metadata."""

    url: str
    what: str
    proof: str = ""


def identifier(host: str, path: str, query: str) -> str:
    """Return the identifier that an address stands for, or "". `host` is in lower case, without `www.`."""
    if host in _DOI_HOSTS:
        return doi_key(unquote(path).removeprefix("/").removeprefix("doi:"))
    if _is_arxiv(host):
        found = _ARXIV_PATH.fullmatch(path)
        kind = path.split("/", 2)[1].lower()
        if not found or kind not in ("abs", "pdf"):
            return ""
        return _arxiv_key(found[1]) if kind == "abs" else "arxiv-pdf:" + _arxiv_key(found[1]).partition(":")[2]
    return _pubmed(host, path, query) or _pmc(host, path)


def doi_key(doi: str) -> str:
    """Return "doi:10.1000/xyz" (DOIs know no case), "arxiv:…" for one of arXiv's, "" for what is no DOI."""
    doi = doi_of(doi)
    arxiv = _ARXIV_DOI.fullmatch(doi)
    return _arxiv_key(arxiv[1]) if arxiv else f"doi:{doi}" if doi else ""


def doi_of(text: str) -> str:
    """Return the DOI in "doi:10.1000/XYZ", "https://doi.org/10.1000/xyz/full", in lower case, or ""."""
    start = text.find("10.")
    found = _DOI.match(text[:400], start) if start >= 0 else None
    return _DOI_TAIL.sub("", found[0].rstrip("/")).lower() if found else ""


def alternatives(host: str, path: str, query: str) -> tuple[Alternative, ...]:
    """Return where else the work at an address can be read, as far as that is certain; the fullest text first.

    Nothing is guessed: either the address has the identifier in it, or the page must name it itself (`proof`).
    """
    europe = _EUROPE.fullmatch(path) if host == "europepmc.org" else None
    if europe:
        kind, number, article = europe.groups()
        if kind and kind.lower() == "med":
            return (Alternative(f"https://pubmed.ncbi.nlm.nih.gov/{number}/", "the PubMed abstract"),)
        return (Alternative(f"https://pmc.ncbi.nlm.nih.gov/articles/PMC{article or number}/", "the copy in PMC"),)
    arxiv = _arxiv_in(host, path, query)
    if arxiv:
        return (Alternative(f"https://arxiv.org/abs/{arxiv}", "the arXiv abstract"),)
    doi = _doi_in(host, path)
    if not doi:
        return ()
    found = []
    if _PREPRINT_DOI.fullmatch(doi) and host in _DOI_HOSTS:  # which of the two it lies at, only they know
        sites = (("www.biorxiv.org", "bioRxiv"), ("www.medrxiv.org", "medRxiv"))
        found = [Alternative(f"https://{site}/content/{doi}", f"the page at {name}", doi) for site, name in sites]
    term = quote(f"{doi}[doi]", safe="")
    found.append(Alternative(f"https://pubmed.ncbi.nlm.nih.gov/?term={term}", "the PubMed abstract", doi))
    return tuple(found)


def _is_arxiv(host: str) -> bool:
    mirror = host.endswith(".arxiv.org") and "labs" not in host and "blog" not in host
    return host in ("arxiv.org", "xxx.lanl.gov") or mirror


def _arxiv_key(number: str) -> str:
    return "arxiv:" + _SUBJECT_CLASS.sub("", number.lower())


def _arxiv_in(host: str, path: str, query: str) -> str:
    """Return the arXiv number in an address that is not that of the abstract itself, or ""."""
    known = identifier(host, path, query)
    if known.startswith("arxiv:"):
        return known.partition(":")[2] if host in _DOI_HOSTS else ""
    readers = host in ("alphaxiv.org", "ar5iv.org", "ar5iv.labs.arxiv.org")
    found = _ARXIV_PATH.fullmatch(path) if readers or _is_arxiv(host) else None
    return found[1] if found else ""


def _doi_in(host: str, path: str) -> str:
    if host in _DOI_HOSTS:
        return doi_of(unquote(path))
    found = _DOI_IN_PATH.search(unquote(path)[:1000])
    doi = doi_of(found[1]) if found else ""
    return _PREPRINT_TAIL.sub("", doi) if host in ("biorxiv.org", "medrxiv.org") else doi


def _pubmed(host: str, path: str, query: str) -> str:
    found = None
    if host in _PUBMED_HOSTS:
        found = _NUMBER.fullmatch(path)
    elif host in ("ncbi.nlm.nih.gov", "preview.ncbi.nlm.nih.gov"):
        found = _OLD_PUBMED.fullmatch(path)
    if found is None and (host in _PUBMED_HOSTS or (host == "ncbi.nlm.nih.gov" and path.startswith("/pubmed"))):
        found = _PUBMED_TERM.fullmatch(dict(parse_qsl(query, errors="replace")).get("term", "").strip())
    return f"pmid:{int(found[1])}" if found else ""


def _pmc(host: str, path: str) -> str:
    if host in ("ncbi.nlm.nih.gov", "pmc.ncbi.nlm.nih.gov"):
        found = _PMC.fullmatch(path)
        return f"pmcid:PMC{int(found[1])}" if found else ""
    return ""
