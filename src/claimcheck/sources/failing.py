"""Why an address gave no answer: what a client's library raises, as one of the codes in `reasons`."""

from __future__ import annotations

import ssl
from collections.abc import Iterator

import httpx

from claimcheck.sources.live import LiveOptions
from claimcheck.sources.network import BlockedAddressError, NoSuchHostError

_TOO_LONG_HEAD = ("Receive buffer too long", "Too many continuation frames")
"""h11's and h2's words; they give no class of its own to a head that is too long."""


class Failure(Exception):  # noqa: N818 - a result more than an error; the fetcher turns it into a page
    """There is no answer: the reason's code, one line for a person, and what else follows from it.

    `again` means that another try may help; `everywhere` that the host is out of reach, whatever it is asked for.
    """

    def __init__(self, reason: str, detail: str, *, again: bool = False, everywhere: bool = False) -> None:
        """Keep everything."""
        super().__init__(detail)
        self.reason, self.detail, self.again, self.everywhere = reason, detail, again, everywhere


def failure_of(error: Exception, options: LiveOptions) -> Failure:
    """Return what an exception of the client's libraries means. Never raises: a server can provoke any of them."""
    causes = list(causes_of(error))
    for cause in causes:
        match cause:
            case Failure():
                return cause
            case BlockedAddressError():
                return Failure("blocked-address", str(cause), everywhere=True)
            case NoSuchHostError():
                return Failure("dns", str(cause), again=cause.temporary, everywhere=True)
            case ssl.SSLError() if isinstance(error, httpx.ConnectError):  # later on it is a broken connection
                detail = getattr(cause, "verify_message", "") or cause.reason or "no secure connection"
                return Failure("tls", detail, everywhere=True)
    if any(_is_too_long_a_head(cause) for cause in causes):
        return Failure("header-too-large", "more than about 100,000 bytes before the page itself")
    match error:
        case httpx.ConnectTimeout():
            detail = f"no connection within {options.connect_timeout:g} s"
            return Failure("timeout", detail, again=True, everywhere=True)
        case httpx.TimeoutException():
            return Failure("timeout", f"nothing came for {options.read_timeout:g} s")
        case httpx.LocalProtocolError() if any(_is_of_http2(cause) for cause in causes):
            return Failure("connection", "the answer was not proper HTTP/2", again=True)
        case httpx.InvalidURL() | httpx.UnsupportedProtocol() | httpx.LocalProtocolError() | UnicodeError():
            return Failure("bad-url", "not an address that can be asked for")
        case httpx.ConnectError():
            refused = any(isinstance(cause, ConnectionRefusedError) for cause in causes)
            detail = "connection refused" if refused else "no connection"
            return Failure("connection", detail, again=True, everywhere=True)
        case httpx.RemoteProtocolError():
            return Failure("connection", "the answer was not proper HTTP or broke off", again=True)
        case httpx.TransportError():
            return Failure("connection", "the connection broke", again=True)
    return Failure("connection", f"unexpected answer ({type(error).__name__})")


def _is_too_long_a_head(cause: BaseException) -> bool:
    return type(cause).__name__ == "OversizedHeaderListError" or any(words in str(cause) for words in _TOO_LONG_HEAD)


def _is_of_http2(cause: BaseException) -> bool:
    """Whether an error comes from reading frames: the client calls it its own, yet the server sent them."""
    return type(cause).__module__.partition(".")[0] in ("h2", "hpack", "hyperframe")


def causes_of(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what it came from, including the members of groups."""
    waiting: list[BaseException | None] = [error]
    seen: set[int] = set()
    while waiting:
        current = waiting.pop()
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        waiting += [current.__cause__, current.__context__]
        if isinstance(current, BaseExceptionGroup):
            waiting += current.exceptions
