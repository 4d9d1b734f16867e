"""Keeping what was fetched as a web archive (WARC 1.1) that any replay tool reads."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from claimcheck._version import __version__
from claimcheck.errors import ArchiveError, OutputError
from claimcheck.model import Source, SourceState
from claimcheck.sources.archive import ArchiveProvider
from claimcheck.sources.containers import parts_of
from claimcheck.sources.content import decoded
from claimcheck.sources.describing import CONTENT_TYPE, fields_of
from claimcheck.sources.exchange import WIRE_HEADERS, Exchange, next_url, without_secrets
from claimcheck.sources.merging import chain, copy_records, page_key
from claimcheck.sources.placing import Draft, folder_lock
from claimcheck.url_secrets import REDACTED, redacted, secrets_in
from claimcheck.urls import clean_url, without_credentials, without_fragment

_LEAST_SECRET = 6  # characters; what is shorter occurs in any page by chance
_LARGEST = 50_000_000  # bytes of a body, unpacked; the most that is replayed
_STATUS_PHRASES = {200: "OK", 301: "Moved Permanently", 302: "Found", 403: "Forbidden", 404: "Not Found"}


class Recorder:
    """Writes exchanges to a web archive; a context manager, whose `add` is a sink for any provider.

    The archive appears under its name, whole, when the block ends; if it ends by an exception (Ctrl-C too), the process
    dies or nothing came, what was there before stays as it was. One gzip member per record if the name ends in `.gz`.
    The same answer given twice is kept once. Cookies, credentials in headers and `user:password@` in URLs are not
    kept, nor, unless `keep_secrets`, other secrets of URLs: neither in addresses nor where an answer repeats them.
    Raises OutputError if the file cannot be written.

    With `keep_old` nothing good is lost from an archive that is there: its records stay, save those of pages that came
    anew; of a page that could not be read this time the earlier copy stays instead; and if no page could be read, the
    file stays as it was. What another run put there meanwhile counts as there. What is no archive raises OutputError
    on entering. `outcome` tells afterwards.
    """

    def __init__(self, path: Path, *, keep_old: bool = False, keep_secrets: bool = False) -> None:
        """Prepare to write `path`; nothing is written before the `with` block is entered."""
        self.outcome = ""
        """After the block: what the recording's user must know, one line; "" if all went into the archive."""
        self._path = path
        self._target = Path(os.path.realpath(path))  # a link stays one, and leads to the new archive
        self._keep_old = keep_old
        self._keep_secrets = keep_secrets
        self._leads_to: dict[str, str] = {}
        self._good: set[str] = set()  # URLs that gave a page
        self._unread: tuple[str, ...] = ()
        self._draft: Draft | None = None
        self._writer: Any = None
        self._kept: dict[tuple[str, str, int], str] = {}  # the records' ids

    def __enter__(self) -> Self:
        """Open a temporary file beside the archive to be, so that it can take its place in one step."""
        if self._path.is_dir():
            raise OutputError(f"{self._path}: is a directory; name a file to record to")
        if self._path.exists() and not self._path.is_file():  # /dev/null would be replaced for the whole machine
            raise OutputError(f"{self._path}: is a device or pipe; name a file to record to")
        if self._path.suffix.lower() == ".wacz":
            raise OutputError(f"{self._path}: what is recorded is WARC, not WACZ; name a file that ends in .warc.gz")
        self._open_old()
        self._draft = self._new_draft()
        try:
            self._begin(self._draft.file)
        except BaseException:
            self._discard()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Put the archive in its place, or drop it if something went wrong."""
        try:
            if kind is None:
                self._finish()
        except OSError as problem:
            raise self._not_written(problem) from problem
        finally:
            self._discard()

    def add(self, exchange: Exchange) -> None:
        """Keep one exchange."""
        if self._writer is None:
            raise ValueError("a Recorder takes exchanges only inside its with block")
        url = self._kept_url(exchange.url)
        key = (url, exchange.at, exchange.status)
        if key in self._kept:
            return
        self._leads_to[url] = self._kept_url(next_url(exchange))
        if (exchange.status == 0 or 200 <= exchange.status < 300) and not exchange.truncated:
            self._good.add(url)
        try:
            self._kept[key] = self._write(exchange if self._keep_secrets else _without_secrets(exchange), url)
        except OSError as error:
            raise self._not_written(error) from error

    def describe(self, sources: Iterable[Source]) -> None:
        """Keep what was read in the answers, one metadata record for each source that has one here.

        Tells as well which of the addresses that were asked for gave nothing readable, whatever their server said.
        """
        if self._writer is None:
            raise ValueError("a Recorder takes sources only inside its with block")
        sources = tuple(sources)
        self.unread(url for source in sources for url in (source.url, *source.also) if not self._was_read(source, url))
        answers = {(url, at): record for (url, at, _), record in self._kept.items()}
        try:
            for source in sources:
                url = self._kept_url(source.final_url or source.url)
                about = answers.get((url, source.fetched_at))
                if about:
                    self._describe(source, url, about)
        except OSError as error:
            raise self._not_written(error) from error

    def _was_read(self, source: Source, url: str) -> bool:
        """Whether one of a source's addresses gave a page itself: the text may come from another one, or elsewhere."""
        if source.state is SourceState.UNREAD:
            return False
        end = chain(self._kept_url(clean_url(url)), self._next)[-1]
        if end == self._kept_url(source.final_url):
            return True
        return end in self._good and end not in map(self._kept_url, source.redirects)

    def unread(self, urls: Iterable[str]) -> None:
        """Tell which of the addresses that were asked for gave nothing readable, whatever their server said."""
        self._unread = tuple(self._kept_url(clean_url(url)) for url in urls)

    def _kept_url(self, url: str) -> str:
        """Return an address as the archive may hold it."""
        bare = without_credentials(without_fragment(url))
        return bare if self._keep_secrets else redacted(bare)

    def _open_old(self) -> ArchiveProvider | None:
        """Return the archive that stands at the path and is to be kept, if there is one."""
        if not self._keep_old or not self._target.exists() or not self._target.stat().st_size:
            return None
        try:
            is_wacz = bool(parts_of(self._path)[0].member)
            old = None if is_wacz else ArchiveProvider(self._path)
        except ArchiveError as error:
            raise OutputError(f"{error}; name another file to record to") from error
        if is_wacz:
            raise OutputError(f"{self._path}: is a WACZ file, which can only be read; name another file to record to")
        return old

    def _new_draft(self) -> Draft:
        try:
            return Draft(self._target)
        except OSError as error:
            raise self._not_written(error) from error

    def _not_written(self, error: OSError) -> OutputError:
        return OutputError(f"{self._path}: cannot be written: {error.strerror or error}")

    def _begin(self, file: IO[bytes]) -> None:
        from warcio import warcwriter  # noqa: PLC0415 - only recording needs it

        make_writer: Any = warcwriter.WARCWriter  # warcio has no types
        self._writer = make_writer(file, gzip=self._path.name.endswith(".gz"), warc_version="1.1")
        info = {
            "software": f"claimcheck/{__version__}",
            "format": "WARC File Format 1.1",
            "conformsTo": "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        }
        self._writer.write_record(self._writer.create_warcinfo_record(self._path.name, info))

    def _describe(self, source: Source, url: str, about: str) -> None:
        body = fields_of(source, self._kept_url)
        record = self._writer.create_warc_record(
            url,
            "metadata",
            payload=io.BytesIO(body),
            length=len(body),
            warc_content_type=CONTENT_TYPE,
            warc_headers_dict={
                "WARC-Date": source.fetched_at or _now(),
                "WARC-Refers-To": about,
                "WARC-Concurrent-To": about,
            },
        )
        self._writer.write_record(record)

    def _write(self, exchange: Exchange, url: str) -> str:
        """Write the records of an exchange; return the id of the one that holds the answer."""
        writer = self._writer
        named = {"WARC-Date": exchange.at or _now()}
        if exchange.truncated:
            named["WARC-Truncated"] = exchange.truncated
        body = io.BytesIO(exchange.body)
        if not exchange.status:  # a file that came without HTTP
            kind = exchange.header("content-type") or "application/octet-stream"
            record = writer.create_warc_record(
                url,
                "resource",
                payload=body,
                length=len(exchange.body),
                warc_content_type=kind,
                warc_headers_dict=named,
            )
            writer.write_record(record)
            return str(record.rec_headers.get_header("WARC-Record-ID"))
        phrase = exchange.phrase or _STATUS_PHRASES.get(exchange.status, "")
        response = writer.create_warc_record(
            url,
            "response",
            payload=body,
            length=len(exchange.body),
            http_headers=_head("HTTP/1.1", f"{exchange.status} {phrase}", _kept_headers(exchange)),
            warc_headers_dict=named,
        )
        request = writer.create_warc_record(
            url,
            "request",
            http_headers=_head("GET", f"{_request_target(url)} HTTP/1.1", without_secrets(exchange.request_headers)),
            warc_headers_dict={"WARC-Date": named["WARC-Date"]},
        )
        writer.write_request_response_pair(request, response)
        return str(response.rec_headers.get_header("WARC-Record-ID"))

    def _finish(self) -> None:
        assert self._draft is not None
        failed = {hop for url in self._unread for hop in chain(url, self._next)}
        with folder_lock(self._target.parent):  # from looking at what is there to replacing it nobody else may
            stays = "stays as it was" if self._path.exists() else "was not written"
            if not self._kept:
                self.outcome = f"nothing came that could be recorded: {self._path} {stays}"
                return
            old = self._open_old()
            if old is None:
                self._draft.put()
                return
            if not self._good - failed:
                self.outcome = f"no source could be read: {self._path} {stays}"
                return
            self._merge(old)

    def _next(self, url: str) -> str:
        return self._leads_to.get(url, "")

    def _merge(self, old: ArchiveProvider) -> None:
        """Put the new archive in place, behind what the old one has beyond it."""
        assert self._draft is not None
        spared = [url for url in self._unread if not old.fetch([url])[0].reason]
        failed = {hop for url in spared for hop in chain(url, self._next)}
        new = {page_key(url) for url in set(self._leads_to) - failed}
        self._draft.file.flush()
        packed = self._path.name.endswith(".gz")
        both = Draft(self._target, in_lock=True)
        try:
            copy_records(self._path, both.file, packed=packed, without=new)
            copy_records(self._draft.path, both.file, packed=packed, without={page_key(url) for url in failed} - new)
            both.put()
        finally:
            both.drop()
        if spared:
            pages = f"{len(spared)} page{'s' if len(spared) > 1 else ''}"
            self.outcome = f"{self._path} keeps its earlier copy of {pages} that could not be read this time"

    def _discard(self) -> None:
        if self._draft is not None:
            self._draft.drop()
        self._writer = self._draft = None


def record(exchanges: Iterable[Exchange], path: Path) -> None:
    """Write exchanges to a new web archive at `path`, as `Recorder` does."""
    with Recorder(path) as recorder:
        for exchange in exchanges:
            recorder.add(exchange)


def _without_secrets(exchange: Exchange) -> Exchange:
    """Return the exchange without the secrets in its address and in where it leads, wherever it repeats them.

    A body that does so is kept unpacked, with what stands for each secret in its place.
    """
    headers = tuple((name, redacted(value)) for name, value in exchange.headers)
    asked = tuple((name, redacted(value)) for name, value in exchange.request_headers)
    body = exchange.body
    secrets = [secret for secret in secrets_in(f"{exchange.url} {next_url(exchange)}") if len(secret) >= _LEAST_SECRET]
    if secrets and not exchange.truncated:
        plain, problem = decoded(body, exchange.header("content-encoding"), limit=_LARGEST)
        cleaned = plain
        for secret in sorted(secrets, key=len, reverse=True):
            cleaned = cleaned.replace(secret.encode("utf-8", "replace"), REDACTED.encode())
        if cleaned != plain and not problem:
            body = cleaned
            headers = tuple((name, value) for name, value in headers if name.lower() != "content-encoding")
    return replace(exchange, headers=headers, request_headers=asked, body=body)


def _head(first: str, rest: str, headers: Iterable[tuple[str, str]]) -> Any:
    from warcio import statusandheaders  # noqa: PLC0415

    make: Any = statusandheaders.StatusAndHeaders
    clean = [(_one_line(name), _one_line(value)) for name, value in headers]
    if first == "GET":
        return make(f"{first} {rest}", clean, is_http_request=True)
    return make(_one_line(rest), clean, protocol=first)


def _kept_headers(exchange: Exchange) -> tuple[tuple[str, str], ...]:
    """Return the headers that are still true of the body as kept: whole, out of its chunks."""
    kept = [(n, v) for n, v in without_secrets(exchange.headers) if n.lower() not in WIRE_HEADERS]
    kept = [(n, without_credentials(v) if n.lower() == "location" else v) for n, v in kept]
    return (*kept, ("Content-Length", str(len(exchange.body))))


def _request_target(url: str) -> str:
    after_host = url.partition("://")[2].partition("/")
    return _one_line("/" + after_host[2]).replace(" ", "%20")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
