"""What the files of several publishers of papers say alike."""

from __future__ import annotations

# The paper says more than its abstract: what this page lacks may well stand there.
ONLY_ABSTRACT = "only the abstract is on this page"
