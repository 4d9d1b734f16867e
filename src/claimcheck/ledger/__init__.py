"""Ledger room; see the design in docs."""
