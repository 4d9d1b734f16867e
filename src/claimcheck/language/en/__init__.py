"""English word lists as data."""
