"""Pure knowledge about URLs: cleaning, comparing, taking apart. No network, and no input raises.

Built on `urllib.parse`: the libraries of the field either sort and rewrite more than is safe for a URL that will be
fetched, raise on odd input, or take longer to import than everything here takes to run. Only the public-suffix list
comes from one (`tld`), loaded when first asked for.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urljoin, urlsplit

from claimcheck.identifiers import Alternative, alternatives, identifier
from claimcheck.url_lists import (
    AMP_CACHES,
    LOOSE_PARAMETERS,
    SAME_HOSTS,
    TRACKING_PARAMETERS,
    VARIANT_LABELS,
    VARIANT_PAIRS,
    VARIANT_PARAMETERS,
    WRAPPERS,
)

MAX_URL_LENGTH = 8000
"""Characters; the length that RFC 9110 (4.1) asks everybody to cope with."""

_DEFAULT_PORTS = {"http": 80, "https": 443}
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_BROKEN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_CONTROLS = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_HOST_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?", re.ASCII)
_BARE_HOST = re.compile(r"(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?::\d{1,5})?(?=[/?#]|$)")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_PATH_SAFE = "/:@!$&'()*+,;=~%-._"
_QUERY_SAFE = _PATH_SAFE + "?"
_MAX_WRAPPERS = 3  # wrappers inside wrappers occur (mail filter around a search engine's link); more is a trick


def clean_url(url: str) -> str:
    """Return the URL to ask for: the same page without what only tracks readers.

    Scheme and host in lower case, no default port, no fragment, no tracking parameters, percent-encoding in its
    normal form, an address wrapped in a leading-on one (search engines, mail filters) taken out. `www.example.org/x`
    gets `https://`. Query parameters keep their order. What is no http(s) URL comes back stripped of outer spaces.
    """
    current = url.strip()
    for _ in range(_MAX_WRAPPERS):
        parts = _normal(current)
        if parts is None:
            return current
        inside = _wrapped(parts)
        if not inside:
            query = _without(parts.query, TRACKING_PARAMETERS)
            return parts._replace(query=query).geturl()
        current = inside
    return current


def url_keys(url: str) -> tuple[str, ...]:
    """Return the keys under which to look a page up, from exact to loosest, without repeats.

    1. as written; 2. normal form; 3. without tracking; 4. also without scheme, `www.` and trailing slash; 5. also
    without parameters that track on most sites, the others sorted; 6. the identifier of the paper, if it is one's
    address, else also without what makes it a page for AMP, phones or the printer. Two URLs that share a key are taken
    for one page, the more so the earlier it stands.
    """
    written = url.strip()
    parts = _normal(written)
    if parts is None:
        return (written,)
    clean = _normal(clean_url(written)) or parts
    known, dressed = _page(clean), _undressed(clean)
    keys = (
        written,
        parts.geturl(),
        clean.geturl(),
        _without_scheme(clean, clean.query),
        _without_scheme(clean, _sorted(_without(clean.query, LOOSE_PARAMETERS))),
        known or _without_scheme(dressed, _sorted(_without(dressed.query, LOOSE_PARAMETERS))),
    )
    return tuple(dict.fromkeys(keys))


def page_key(url: str) -> str:
    """Return what two addresses share that are surely those of one page in one dress: key 5 or an identifier."""
    parts = _normal(clean_url(url))
    if parts is None:
        return url.strip()
    return _page(parts) or _without_scheme(parts, _sorted(_without(parts.query, LOOSE_PARAMETERS)))


def elsewhere(url: str) -> tuple[Alternative, ...]:
    """Return where else the paper at an address can be read (see `identifiers.alternatives`)."""
    parts = _normal(clean_url(url))
    return alternatives(_host_of(parts), parts.path, parts.query) if parts else ()


def host_of(url: str) -> str:
    """Return the host in lower case (punycode), without `www.` and port; "" if there is none."""
    parts = _normal(url.strip())
    host = parts.hostname if parts else None
    return (host or "").removeprefix("www.")


@lru_cache(maxsize=1024)
def registered_domain(url: str) -> str:
    """Return the domain that somebody registered: `news.bbc.co.uk` gives `bbc.co.uk`.

    An IP address or a host under no known suffix is returned itself. Hosts under which strangers publish
    (`NAME.github.io`, `NAME.blogspot.com`) count as domains of their own.
    """
    from tld import get_fld  # noqa: PLC0415 - the public-suffix list is loaded only if wanted

    host = host_of(url)
    found = get_fld(f"https://{host}", fail_silently=True) if "." in host else None
    return str(found) if found else host


def is_fetchable(url: str) -> bool:
    """Whether the URL is well formed and http(s). Says nothing about where it leads (see `sources.safety`)."""
    if len(url) > MAX_URL_LENGTH or _CONTROLS.search(url):
        return False
    parts = _normal(url)
    if parts is None or urlsplit(url).scheme.lower() not in _DEFAULT_PORTS:
        return False
    return _valid_host(parts.hostname or "")


def is_home_page(url: str) -> bool:
    """Whether the URL names a site and nothing in it: `https://example.org/`, `https://example.org/index.html`."""
    parts = _normal(clean_url(url))
    if parts is None:
        return False
    return not parts.query and re.fullmatch(r"/?(?:(?:index|default|home)\.\w{2,5})?", parts.path) is not None


def absolute(base: str, href: str) -> str:
    """Return `href` as found on the page `base`, absolute; "" if it leads nowhere (mailto:, javascript:, broken)."""
    try:
        joined = urljoin(base, href.strip())
    except ValueError:
        return ""
    parts = _normal(joined)
    if parts is None:
        return ""
    fragment = _split(joined)
    return parts._replace(fragment=fragment.fragment if fragment else "").geturl()


def without_fragment(url: str) -> str:
    """Return the URL up to its `#`."""
    return url.partition("#")[0]


def without_credentials(url: str) -> str:
    """Return the URL without `user:password@`."""
    parts = _split(url)
    if parts is None or "@" not in parts.netloc:
        return url
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


# ---------------------------------------------------------------- taking apart


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises where the port is no number or too large
    except ValueError:
        return None
    return parts


@lru_cache(maxsize=4096)
def _normal(url: str) -> SplitResult | None:
    """Return the normal form in parts, without fragment and credentials; None for what is no http(s) URL."""
    if len(url) > 4 * MAX_URL_LENGTH:
        return None
    if "://" not in url and not url.startswith("//") and _BARE_HOST.match(url):
        url = "https://" + url
    parts = _split(url)
    if parts is None or parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        return None
    host = _normal_host(parts.hostname)
    if parts.port is not None and parts.port != _DEFAULT_PORTS[parts.scheme]:
        host = f"{host}:{parts.port}"
    path = _without_dots(_escaped(parts.path, _PATH_SAFE)) or "/"
    return SplitResult(parts.scheme, host, path, _escaped(parts.query, _QUERY_SAFE), "")


def _normal_host(host: str) -> str:
    if ":" in host:
        return f"[{host}]"
    host = host.rstrip(".").lower()
    if host.isascii():
        return host
    import idna  # noqa: PLC0415 - hosts beyond ASCII are rare

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        return host


def _valid_host(host: str) -> bool:
    if ":" in host:
        return True
    labels = host.split(".")
    return len(host) <= 253 and all(_HOST_LABEL.fullmatch(label) for label in labels)


def _bare_host(parts: SplitResult) -> str:
    port = _split(parts.geturl())
    host = parts.netloc.removeprefix("www.")
    return host if port is None or port.port not in (80, 443) else host.rpartition(":")[0]


def _escaped(text: str, safe: str) -> str:
    """Return percent-encoding in its normal form (RFC 3986, 6.2.2): upper case, only where it is needed."""

    def one(match: re.Match[str]) -> str:
        char = chr(int(match[1], 16))
        return char if char in _UNRESERVED else match[0].upper()

    return quote(_ESCAPE.sub(one, _BROKEN_ESCAPE.sub("%25", text)), safe=safe, errors="replace")


def _without_dots(path: str) -> str:
    """Remove `.` and `..` segments (RFC 3986, 5.2.4)."""
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            if len(kept) > 1:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept)


def _without(query: str, names: frozenset[str]) -> str:
    """Return the query without the parameters in `names`, everything else as it stood."""
    return "&".join(part for part in query.split("&") if part and not _is_in(part.partition("=")[0], names))


def _is_in(name: str, names: frozenset[str]) -> bool:
    name = unquote(name).lower()
    if name in names:
        return True
    return any(name.startswith(prefix) for prefix in _prefixes(names))


@lru_cache(maxsize=8)
def _prefixes(names: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(name[:-1] for name in names if name.endswith("*")))


def _page(parts: SplitResult) -> str:
    """Return the identifier of the paper that an address in its normal form stands for, or ""."""
    return identifier(_host_of(parts), parts.path, parts.query)


def _host_of(parts: SplitResult) -> str:
    return (parts.hostname or "").removeprefix("www.")


def _without_scheme(parts: SplitResult, query: str) -> str:
    return f"//{_bare_host(parts)}{parts.path.rstrip('/')}" + (f"?{query}" if query else "")


def _sorted(query: str) -> str:
    return "&".join(sorted(query.split("&")))


def _undressed(parts: SplitResult) -> SplitResult:
    """Return an address in its normal form without what asks for a page for AMP, phones or the printer."""
    host = parts.netloc.removeprefix("www.")
    labels = host.split(".")
    if labels[0] in VARIANT_LABELS and len(labels) > 2 and not _is_suffix(labels[1:]):
        host = ".".join(labels[1:]).removeprefix("www.")
    elif len(labels) == 4 and labels[1] == "m" and labels[2].startswith("wik"):  # en.m.wikipedia.org
        host = ".".join((labels[0], *labels[2:]))
    path = _DRESS.sub("", parts.path).replace("/amp_articleshow/", "/articleshow/", 1)
    path = path.replace("/amp/", "/", 1)
    pairs = [pair for pair in parts.query.split("&") if pair.lower() not in VARIANT_PAIRS]
    query = _without("&".join(pairs), VARIANT_PARAMETERS)
    return parts._replace(netloc=SAME_HOSTS.get(host, host), path=path or "/", query=query)


# "/story/amp", "/story.amp", "/story.amp.html", "/story/print/"
_DRESS = re.compile(r"(?:/(?:amp|print|printable|mobile)/?|\.amp)$|\.amp(?=\.html?$)", re.IGNORECASE)


def _is_suffix(labels: list[str]) -> bool:
    """Whether labels are a suffix like co.uk, under which strangers have their names."""
    return len(labels) == 2 and len(labels[1]) == 2 and labels[0] in ("co", "com", "org", "net", "gov", "edu", "ac")


def _from_cache(parts: SplitResult) -> str:
    """Return the address of the page that a cache of AMP pages shows, or an empty string."""
    host = _host_of(parts)
    for site, path in AMP_CACHES:
        is_there = host.startswith("google.") if site == "google" else host == site or host.endswith("." + site)
        found = re.match(path, parts.path) if is_there else None
        if found:
            inside = unquote(parts.path[found.end() :]).removeprefix("https://").removeprefix("http://")
            scheme = "https" if found[1] else "http"
            if _BARE_HOST.match(inside):
                return f"{scheme}://{inside}" + (f"?{parts.query}" if parts.query else "")
    return ""


def _wrapped(parts: SplitResult) -> str:
    """Return the address that a leading-on one wraps, or an empty string."""
    host = _host_of(parts)
    if cached := _from_cache(parts):
        return cached
    for site, path, names in WRAPPERS:
        if (host == site or host.endswith("." + site)) and parts.path.startswith(path):
            values = dict(parse_qsl(parts.query, max_num_fields=None, errors="replace"))
            found = next((values[name] for name in names if values.get(name, "").startswith(("http:", "https:"))), "")
            if found and _normal(found.strip()) is not None:
                return found.strip()
    return ""
