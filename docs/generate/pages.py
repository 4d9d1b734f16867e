"""Which pages are generated, and by what."""

from __future__ import annotations

from collections.abc import Callable

from docs.generate import commands, python, reasons, schema, settings, unread

PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands.page,
    "python.md": python.page,
    "reasons.md": reasons.page,
    "report-schema.md": schema.page,
    "settings.md": settings.page,
    "unread.md": unread.page,
}
