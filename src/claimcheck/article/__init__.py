"""Article room; see the design in docs."""
