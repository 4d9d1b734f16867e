"""Made by training/entailment/fit.py: do not edit."""

from __future__ import annotations

from claimcheck.model import Verdict

SUPPORT = (-0.292, 0.082, 0.234, 0.155, -0.102, 0.411, 0.516, 0.223, -0.361, -0.588, -0.614)
CONTRADICT = (-0.406, -0.515, 0.361, 0.21, -0.158, 0.149, 0.79, 0.879, -0.365, -0.247, 0.01)

# By what is read (an excerpt, a text, a page): the share from which a verdict is given ...
LEAST = {Verdict.SUPPORT: (0.35, 0.3, 0.4), Verdict.CONTRADICT: (0.5, 0.3, 1.0)}
# ... and the one from which a verdict of the rules stands.
KEPT = (0.3, 0.2, 0.1)
CERTAIN = 0.9
