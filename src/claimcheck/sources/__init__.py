"""Sources room; see the design in docs."""
