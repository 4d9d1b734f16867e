"""Whether an element is shown: by its attributes alone, since style sheets are not read.

What fades or slides in by script (`opacity:0`, `transform`, a height of 0 that a button opens) counts as shown: pages
write their article's own text so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.article.lexicon import HIDDEN_CLASSES, SHOWN_AGAIN

_FAR_AWAY = re.compile(r"-[1-9][0-9]{3,}(?:\.[0-9]+)?(?:px|pt)?$|-[1-9][0-9]{2,}(?:\.[0-9]+)?(?:em|rem|vw|vh|%)$")
_NO_AREA = re.compile(r"rect\((?:[01](?:px)?,?){4}\)$|inset\((?:50|100)%\)$")
_DOT = frozenset({"0", "0px", "1px"})
_SIDES = ("left", "right", "top", "bottom")
_COLOURS = {"white": "#fff", "#ffffff": "#fff", "black": "#000", "#000000": "#000"}
_NO_COLOUR = re.compile(r"transparent$|(?:rgb|hsl)a\(.*,0(?:\.0+)?\)$")


def is_hidden(attrs: Mapping[str, str]) -> bool:
    """Whether an element is not shown on a screen."""
    if "hidden" in attrs and attrs["hidden"] != "until-found":
        return True
    if attrs.get("style") and _hidden_by(_declarations(attrs["style"])):
        return True
    classes = attrs.get("class", "").lower().split()
    if HIDDEN_CLASSES.isdisjoint(classes):
        return False
    return not any(SHOWN_AGAIN.match(name) for name in classes)


def _declarations(style: str) -> dict[str, str]:
    """Return the values by property, without spaces; the last one of a property counts."""
    plain = "".join(style.lower().split()).replace("!important", "")
    pairs = (part.partition(":") for part in plain.split(";"))
    return {name: value for name, _, value in pairs}


def _hidden_by(style: Mapping[str, str]) -> bool:
    if style.get("display") == "none" or style.get("visibility") == "hidden":
        return True
    if style.get("content-visibility") == "hidden" or _FAR_AWAY.match(style.get("text-indent", "")):
        return True
    if style.get("position") in ("absolute", "fixed"):
        if any(_FAR_AWAY.match(style.get(side, "")) for side in _SIDES):
            return True
        if _NO_AREA.match(style.get("clip", "")) or _NO_AREA.match(style.get("clip-path", "")):
            return True
    if style.get("overflow") == "hidden" and style.get("width") in _DOT and style.get("height") in _DOT:
        return True
    return _is_invisible_ink(style)


def _is_invisible_ink(style: Mapping[str, str]) -> bool:
    ink = style.get("color", "")
    if not ink or "background-clip" in style or "-webkit-background-clip" in style:
        return False  # letters cut out of a picture have no colour of their own
    ground = style.get("background-color") or style.get("background", "")
    return bool(_NO_COLOUR.match(ink)) or _COLOURS.get(ink, ink) == _COLOURS.get(ground, ground)
