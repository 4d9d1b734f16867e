"""TLS contexts in good order and in all the ways out of it, made anew for each run."""

from __future__ import annotations

import ssl
import warnings
from datetime import UTC, datetime, timedelta

import trustme


class Certificates:
    """An authority that the run's client trusts, and what it and a stranger certify."""

    def __init__(self) -> None:
        self._authority = trustme.CA()
        self._stranger = trustme.CA()

    def trusting(self) -> ssl.SSLContext:
        """Return a client's context that trusts the authority and nobody else."""
        return ssl.create_default_context(cafile=None, cadata=self._authority.cert_pem.bytes().decode())

    def context(self, kind: str, address: str, *, http2: bool = False) -> ssl.SSLContext:
        """Return a server's context with the certificate of that kind for an address."""
        now = datetime.now(UTC)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if http2:
            context.set_alpn_protocols(["h2"])
        match kind:
            case "unknown":
                cert = self._stranger.issue_cert(address)
            case "other":
                cert = self._authority.issue_cert("other.test")
            case "expired":
                cert = self._authority.issue_cert(
                    address, not_before=now - timedelta(days=9), not_after=now - timedelta(days=2)
                )
            case "future":
                cert = self._authority.issue_cert(
                    address, not_before=now + timedelta(days=2), not_after=now + timedelta(days=9)
                )
            case _:
                cert = self._authority.issue_cert(address)
        if kind == "old":
            with warnings.catch_warnings(action="ignore"):
                context.minimum_version = ssl.TLSVersion.TLSv1
                context.maximum_version = ssl.TLSVersion.TLSv1_1
        cert.configure_cert(context)
        return context
