"""Pages that somebody saved by hand: `--page URL=FILE`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from claimcheck.errors import SavedPageError
from claimcheck.model import Page
from claimcheck.sources.exchange import Exchange, Sink, page_from
from claimcheck.sources.interface import PageProvider, Progress
from claimcheck.sources.packed import PackingError, canonical, unpacked
from claimcheck.url_secrets import lookup_keys
from claimcheck.urls import host_of, is_fetchable, url_keys, without_fragment

ORIGIN = "file"
MAX_BYTES = 50_000_000
"""Bytes of a file; browsers that put pictures into the page make files of some megabytes."""

LEADING_ON = frozenset(
    """
    doi.org dx.doi.org hdl.handle.net t.co bit.ly tinyurl.com ow.ly buff.ly lnkd.in goo.gl is.gd n.pr nyti.ms wapo.st
    go.nature.com pubmed.ncbi.nlm.nih.gov news.google.com
    """.split()
)
"""Hosts whose addresses lead to pages elsewhere: a page saved for one of them says another address."""

_TELLING = 12  # characters of an address's last part that two pages hardly have in common

_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/plain",
    ".pdf": "application/pdf",
    ".xhtml": "application/xhtml+xml",
    ".xml": "application/xml",
    ".json": "application/json",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".doc": "application/msword",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".epub": "application/epub+zip",
    ".rtf": "application/rtf",
}


class SavedPages(PageProvider):
    """Files that stand for URLs. Files are read at once.

    Raises SavedPageError, one line, for a file that is missing, a directory, empty, too large or not a page. A URL
    finds its file under the keys of `url_keys`. `fetched_at` is the time of saving where the file states it.
    `warnings` name files that say they are of another page.
    """

    def __init__(self, pages: Mapping[str, Path], *, sink: Sink | None = None) -> None:
        """Read the files; `sink` gets an exchange with status 0 for each that is asked for."""
        self._sink = sink
        self._index: dict[str, tuple[int, Exchange]] = {}
        self._warnings: list[str] = []
        for url, path in pages.items():
            exchange, said = _read(url, path)
            if said and not _same_page(url, said):
                self._warnings.append(f"{path}: given for {url}, but the file says it is of {said}")
            for rank, key in enumerate(url_keys(url)):
                if key not in self._index or rank < self._index[key][0]:
                    self._index[key] = (rank, exchange)

    @property
    def warnings(self) -> tuple[str, ...]:
        """Which files say that they are of another page than the one they were given for."""
        return tuple(self._warnings)

    def has(self, url: str) -> bool:
        """Whether a file was given for the URL."""
        return self._find(url) is not None

    def fetch(self, urls: Sequence[str], progress: Progress | None = None) -> tuple[Page, ...]:
        """Return one page per URL; of one without a file, a page with reason "not-in-archive"."""
        pages = []
        for url in urls:
            page = self._page(url)
            if progress:
                progress(page)
            pages.append(page)
        return tuple(pages)

    def _page(self, url: str) -> Page:
        exchange = self._find(url)
        if exchange is None:
            return Page(url, url, reason="not-in-archive", detail="no saved page was given for it", origin=ORIGIN)
        if self._sink:
            self._sink(exchange)
        return page_from(url, [exchange], origin=ORIGIN, limit=MAX_BYTES)

    def _find(self, url: str) -> Exchange | None:
        return next((self._index[key][1] for key in lookup_keys(url) if key in self._index), None)


def parse_page_option(option: str) -> tuple[str, Path]:
    """Return URL and file of `URL=FILE`. Both may hold `=`: the rightmost one before an existing file counts.

    Raises SavedPageError if there is no `=`, no file name or no http(s) URL.
    """
    places = [index for index, char in enumerate(option) if char == "="]
    if not places:
        raise SavedPageError(f'--page {option}: expected URL=FILE, as in "https://example.org/story=story.html"')
    existing = (place for place in reversed(places) if _exists(option[place + 1 :]))
    split = next(existing, places[-1])
    url, file = option[:split].strip(), option[split + 1 :].strip()
    if not is_fetchable(url):
        raise SavedPageError(f"--page {option}: not an http(s) address: {url or '(nothing)'}")
    if not file:
        raise SavedPageError(f"--page {option}: names no file")
    return url, Path(file)


def _exists(name: str) -> bool:
    try:
        return bool(name) and Path(name).exists()
    except OSError:  # a name that is too long
        return False


def _read(url: str, path: Path) -> tuple[Exchange, str]:
    """Return what a file holds, and the address that it says it is of, or an empty string."""
    try:
        if path.is_dir():
            raise SavedPageError(f"{path}: is a directory; give the saved page itself")
        with path.open("rb") as file:
            body = file.read(MAX_BYTES + 1)  # not by the size it tells: devices and pipes tell none
        if len(body) > MAX_BYTES:
            raise SavedPageError(f"{path}: is larger than {MAX_BYTES // 1_000_000} MB, too large for a page")
    except FileNotFoundError:
        raise SavedPageError(f"{path}: no such saved page (given for {url})") from None
    except (OSError, ValueError) as error:
        raise SavedPageError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if not body.strip():
        raise SavedPageError(f"{path}: the saved page is empty (given for {url})")
    try:
        saved = unpacked(body)
    except PackingError as error:
        raise SavedPageError(f'{path}: {error}; save the page as "HTML only" instead (given for {url})') from None
    kind = saved.kind or _type(path, saved.body)
    said = saved.url or (canonical(saved.body) if "html" in kind else "")
    headers = (("Content-Type", kind),)
    return Exchange(url=url, status=0, headers=headers, body=saved.body, at=saved.at), said if is_fetchable(
        said
    ) else ""


def _same_page(url: str, said: str) -> bool:
    """Whether two addresses may be of one page: by their keys, by a long last part, or because one only leads on."""
    if set(url_keys(url)) & set(url_keys(said)) or host_of(url) in LEADING_ON:
        return True
    one, other = (without_fragment(u).partition("?")[0].rstrip("/").rpartition("/")[2].lower() for u in (url, said))
    return one == other and len(one) >= _TELLING


def _type(path: Path, body: bytes) -> str:
    """Return the media type by content where it is plain to see, else by the file's name, else HTML."""
    start = body[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"%pdf-"):
        return "application/pdf"
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<!--")):
        return "text/html"
    return _TYPES.get(path.suffix.lower(), "text/html")
