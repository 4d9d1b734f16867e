"""Characters of real posts: styled letters and digits, emoji, bullets, invisible ones.

Normalising works on a `MappedText`, so that each clean character still knows its place in the file.
"""

from __future__ import annotations

import re
import unicodedata

from claimcheck.model import MappedText

# Stands for an emoji or bullet in text that is not yet cut into pieces; never leaves this package.
BREAK = "\ue000"
# Stands for a flag, which is part of a phrase more often than a bullet.
FLAG = "\ue001"

# Letters and digits in styles that social networks lack: mathematical alphanumerics, enclosed and full-width forms,
# letter-like symbols, ligatures, subscripts. Not vulgar fractions ("½" would become "1⁄2" and run into a digit before
# it) and not superscript digits, which are footnote marks or belong to a unit.
_STYLED = re.compile(
    "[\U0001d400-\U0001d7ff\uff01-\uff5e\u2100-\u214f\ufb00-\ufb06\u2080-\u209c\u2460-\u24ff\U0001f110-\U0001f169\u1d00-\u1d6a]"
)
_KEEP_AS_IS = "℃℉№℞™℠℮ⅈ"
_DROPPED = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0332\u0335-\u0338\ufe0e\U000e0020-\U000e007f]"
)
# One emoji with its modifiers, joined ones included; keycaps; bullets and dingbats. Arrows are left alone: "12 → 8".
_EMOJI_BASE = (
    "[\U0001f000-\U0001f10c\U0001f170-\U0001f1e5\U0001f200-\U0001faff\u2600-\u27bf"
    "\u2b00-\u2bff\u25a0-\u25ff\u2300-\u23ff\u3030\u303d\u3297\u3299\u2022\u2023\u2043\u2219]"
)
_SPECIAL = re.compile(
    "(?P<flag>[\U0001f1e6-\U0001f1ff]{2})"
    "|(?P<keycap>[0-9#*]\ufe0f?\u20e3)"
    f"|(?P<emoji>{_EMOJI_BASE}(?:[\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|\u200d{_EMOJI_BASE})*)"
)
_PLAIN = re.compile(r"[\x20-\x7e]*")


def is_styled(ch: str) -> bool:
    """Whether a character is a letter or digit in a style of its own (mathematical bold and the like)."""
    return "\U0001d400" <= ch <= "\U0001d7ff"


def normalise(mapped: MappedText) -> MappedText:
    """Return plain letters and digits; emoji and bullets become `BREAK`, flags `FLAG`; invisible characters go."""
    text = mapped.text
    if _PLAIN.fullmatch(text):
        return mapped
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def put(clean: str, start: int, end: int) -> None:
        for ch in clean:
            chars.append(ch)
            starts.append(start)
            ends.append(end)

    at = 0
    while at < len(text):
        ch = text[at]
        start, end = mapped.starts[at], mapped.ends[at]
        special = None
        if ch > "\u2000" or (ch in "0123456789#*" and text[at + 1 : at + 2] in ("\ufe0f", "\u20e3")):
            special = _SPECIAL.match(text, at)
        if special:
            put(FLAG if special.lastgroup == "flag" else BREAK, start, mapped.ends[special.end() - 1])
            at = special.end()
            continue
        if ch.isspace() and ch != "\n":
            put(" ", start, end)
        elif _DROPPED.match(ch):
            pass
        elif _STYLED.match(ch) and ch not in _KEEP_AS_IS:
            put(unicodedata.normalize("NFKC", ch), start, end)
        else:
            put(ch, start, end)
        at += 1
    return MappedText("".join(chars), tuple(starts), tuple(ends))
