"""Moved: see claimcheck.judging.common."""

from claimcheck.judging.common import *  # noqa: F403
