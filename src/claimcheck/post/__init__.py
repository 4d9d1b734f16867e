"""Post room; see the design in docs."""
