"""claimcheck: hold a post's claims against the sources it cites."""

from claimcheck._version import __version__

__all__ = ["__version__"]
