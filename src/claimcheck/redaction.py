"""Posts and sources as reports may show them: without the secrets in the addresses that they hold."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.model import Citation, Claim, PassedOver, Post, Source
from claimcheck.settings import Settings
from claimcheck.url_secrets import redacted


def shown_post(post: Post, settings: Settings) -> Post:
    """Return the post with redacted addresses in its citations, claims and spans; `text` and all offsets stay.

    With `settings.keep_secrets` it comes back as it is.
    """
    if settings.keep_secrets:
        return post
    return replace(
        post,
        citations=tuple(_shown_citation(citation) for citation in post.citations),
        claims=tuple(_shown_claim(claim) for claim in post.claims),
        passed_over=tuple(_shown_span(span) for span in post.passed_over),
    )


def shown_source(source: Source, settings: Settings) -> Source:
    """Return the source with redacted addresses and detail, or with `settings.keep_secrets` as it is."""
    if settings.keep_secrets:
        return source
    return replace(
        source,
        url=redacted(source.url),
        final_url=redacted(source.final_url),
        also=tuple(map(redacted, source.also)),
        redirects=tuple(map(redacted, source.redirects)),
        detail=redacted(source.detail),
    )


def _shown_claim(claim: Claim) -> Claim:
    """Return the claim with redacted addresses in what is shown of it."""
    return replace(claim, text=redacted(claim.text), clean=redacted(claim.clean), context=redacted(claim.context))


def _shown_citation(citation: Citation) -> Citation:
    return replace(citation, url=redacted(citation.url), text=redacted(citation.text))


def _shown_span(span: PassedOver) -> PassedOver:
    return replace(span, text=redacted(span.text))
