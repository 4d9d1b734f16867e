"""docs/unread.md: why a source is unread, and what can be done."""

from __future__ import annotations

from claimcheck.sources.reasons import FAMILIES, TEXTS
from docs.generate.markup import NOTE, code, table

_HEAD = f"""{NOTE}
# Why a source is unread

A source that could not be read says nothing about any claim: its findings are `unread`, never `absent`. The report
gives the code and what you can do; `claimcheck sources POST` shows it for every source before anything is checked.

"Save the page" means: open it in your browser, save it (as HTML, MHTML, web archive, SingleFile or PDF) and pass
`--page URL=FILE` with the address as it stands in the post, or name it under `[pages]` in the [settings](settings.md).

A page of which a substantial part could be read is *read in part*. What it says counts; what it does not say is called
"not in the visible part", never absent.

"""


def page() -> str:
    """Return the page."""
    rows = [(code(name), text.meaning, text.hint) for name, text in TEXTS.items() if name != "ok"]
    families = [(f"`{name}…`", text.meaning, text.hint) for name, text in FAMILIES.items()]
    return (
        _HEAD
        + table(("code", "what happened", "what to do"), rows)
        + "\nAny other answer than 200 has its number as the code, `http-NNN`:\n\n"
        + table(("code", "what happened", "what to do"), families)
    )
