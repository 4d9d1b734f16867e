"""The claims of a post, and what is passed over."""

from __future__ import annotations

from claimcheck.language.analysis import analyse
from claimcheck.model import Citation, Claim, ClaimKind, PassedOver
from claimcheck.post.blocks import Layout
from claimcheck.post.mapped import strip
from claimcheck.post.segments import Segments


def find_claims(
    text: str, layout: Layout, segments: Segments, citations: tuple[Citation, ...]
) -> tuple[tuple[Claim, ...], tuple[PassedOver, ...]]:
    """Return the claims in order, and the spans that are not checked with the reason."""
    claims: list[Claim] = []
    passed = list(segments.passed_over)
    for line in segments.lines:
        for sentence in line.sentences:
            clean = strip(sentence.text, ".,;:")
            if not clean.text:
                continue
            start, end = clean.starts[0], clean.ends[-1]
            if clean.text.endswith("?") or not any(c.isdigit() for c in clean.text):
                passed.append(PassedOver(start, end, text[start:end], "nothing checkable"))
                continue
            backed = tuple(i for i, c in enumerate(citations) if any(s.start < end and start < s.end for s in c.backs))
            claims.append(
                Claim(
                    f"C{len(claims) + 1}",
                    start,
                    end,
                    text[start:end],
                    ClaimKind.QUANTITY,
                    clean.text,
                    analyse(clean.text),
                    sentence.text.text,
                    "",
                    backed,
                )
            )
    return tuple(claims), tuple(passed)
