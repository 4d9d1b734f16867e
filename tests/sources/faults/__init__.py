"""Faults of real servers over real sockets: a table of them, the servers that commit them, and the run that shows it.

`python -m tests.sources.faults` runs them all and writes what came of each to docs/faults.md.
"""
