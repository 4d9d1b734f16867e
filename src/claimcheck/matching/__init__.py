"""Matching room; see the design in docs."""
