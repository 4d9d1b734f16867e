"""Cli room; see the design in docs."""
