"""PDF files: a separate process takes the letters out, everything after that is pure layout.

PDFium reads them: it gives every letter its place (pypdf does not), in half of pdfminer.six's time, and is what Chrome
shows the same files with (benchmarks/pdf.md). None of the three sorts columns, notes and tables; that is ours.
"""
