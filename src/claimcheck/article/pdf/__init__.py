"""PDF files: a separate process takes the letters out, everything after that is pure layout."""
