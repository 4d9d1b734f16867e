"""The folder of a post and what lies in it beside the post."""

from __future__ import annotations

from pathlib import Path

from claimcheck.errors import ArchiveError
from claimcheck.trust import is_inside

ARCHIVE_NAMES = ("sources.warc.gz", "sources.warc", "sources.wacz")
"""What the archive beside a post is called in a dossier."""


def archive_beside(post: str | Path) -> Path | None:
    """Return the web archive in the post's folder, or None; a post from standard input ("-") has none."""
    if str(post) == "-":
        return None
    places = (Path(post).parent / name for name in ARCHIVE_NAMES)
    return next((place for place in places if is_file(place)), None)


def archive_to_read(post: str | Path) -> Path | None:
    """Return the archive beside the post, to be read without being asked for.

    Raises ArchiveError for a link that leads out of the folder: whoever sends in a post must not choose what is read.
    """
    found = archive_beside(post)
    if found is not None and not is_inside(found, found.parent):
        raise ArchiveError(f"{found}: is a link that leads out of the post's folder; name the archive with --replay")
    return found


def is_file(path: Path) -> bool:
    """Whether there is a file of that name; a name too long or a folder that may not be looked into holds none."""
    try:
        return path.is_file()
    except OSError:
        return False
