"""PDF files: a separate process takes the letters out, everything after that is pure layout.

PDFium reads them: it is what Chrome shows the same files with, and gives every letter its place in a third of the time
of pdfminer.six; pypdf gives text, but no places (benchmarks/pdf.md). Broken words, notes and tables are left to us by
all three.
"""
