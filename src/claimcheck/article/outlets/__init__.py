"""What is known of single publishers' pages: one file for each, data only."""
