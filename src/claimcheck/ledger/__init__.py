"""Decisions of editors on findings: kept in a file beside the post, applied while a finding stays as it was seen."""
