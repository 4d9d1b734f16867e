"""Said to be as before or as elsewhere: "was the same in both groups", "stayed as they were", "did not differ"."""

from __future__ import annotations

from claimcheck.language.en.changes import (
    CHANGED_WORDS,
    DIFFER_VERBS,
    HARDLY,
    NO_CHANGE_NOUNS,
    SAME_AFTER,
    SAME_LEADS,
    SAME_VERBS,
    SAME_WORDS,
    STAY_VERBS,
)
from claimcheck.language.scan import Scan


def same_at(scan: Scan, i: int) -> tuple[int, int] | None:
    """Return the tokens of a statement of sameness that has its telling word at token i, or None."""
    word, before, after = scan.words[i], scan.word(i - 1), scan.word(i + 1)
    if word in SAME_WORDS and before in SAME_VERBS:
        return i - 1, i + 1
    if word in HARDLY and after in (*CHANGED_WORDS, "any"):
        return i, i + 2
    if word == "no" and after in NO_CHANGE_NOUNS:
        return i, i + 2
    if word == "same":
        return _the_same(scan, i)
    if word in STAY_VERBS:
        kept = after == "as" and scan.word(i + 3) in ("was", "were", "is", "are", "had")
        return (i, i + 4) if kept and scan.spaced(i + 3) else None
    if word in DIFFER_VERBS and _denied(scan, i):
        return i - 1, i + 1
    ends = not scan.spaced(i + 1) or after in SAME_AFTER
    if word in (*CHANGED_WORDS, "change") and ends and _denied(scan, i):
        return i - 1, i + 1  # "has not changed"; "did not change the law" is about what somebody did
    if word == "different" and before == "no" and after != "from":
        return i - 1, i + 1
    return None


def _the_same(scan: Scan, i: int) -> tuple[int, int] | None:
    """Read "was the same in both groups", "stayed about the same"; "the same drug" says what, not how much."""
    if scan.word(i - 1) != "the":
        return None
    if scan.spaced(i + 1) and scan.word(i + 1) not in SAME_AFTER:
        return None
    at = i - 2
    while scan.word(at) in SAME_LEADS:
        at -= 1
    return (at, i + 1) if scan.word(at) in SAME_VERBS and scan.word(at - 1) not in ("not", "never") else None


def _denied(scan: Scan, i: int) -> bool:
    """Whether a verb of difference is denied: "did not differ", "didn't significantly differ"."""
    at = i - 1
    if scan.word(at).endswith("ly"):
        at -= 1
    return scan.word(at) in ("not", "hardly", "barely") or scan.word(at).endswith(("n't", "n’t"))
