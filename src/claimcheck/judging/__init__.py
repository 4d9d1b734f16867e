"""Judging room; see the design in docs."""
