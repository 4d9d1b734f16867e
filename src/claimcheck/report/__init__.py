"""Report room; see the design in docs."""
