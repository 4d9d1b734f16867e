"""Candidate passages for a claim, per source."""
