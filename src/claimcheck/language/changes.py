"""Stated changes: "rose by 35%", "fell from 12 to 8", "doubled", "a third fewer", "up sharply"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.language.change_figures import (
    REACH,
    SHARES,
    Line,
    change_of,
    from_to,
    growth,
    joined,
    line_of,
    merged_change,
)
from claimcheck.language.en.changes import (
    BARE_AFTER,
    CHANGE_STARTERS,
    CLAUSE_ENDS,
    DOWN_NOUNS,
    DOWN_VERBS,
    FIGURE_NEEDED,
    NEUTRAL_VERBS,
    NO_CHANGE_AFTER,
    NO_CHANGE_BEFORE,
    UP_COMPARATIVES,
    UP_NOUNS,
    UP_VERBS,
    VERBS_BEFORE_UP,
)
from claimcheck.language.led_changes import led_change
from claimcheck.language.sameness import same_at
from claimcheck.language.scan import Scan, lay_out
from claimcheck.model import Change, Direction, Quantity, QuantityKind, Token


def find_changes(text: str, tokens: tuple[Token, ...], quantities: tuple[Quantity, ...]) -> tuple[Change, ...]:
    """Return the changes a sentence states, in order; `by`, `before`, `after` index into `quantities`. Never raises."""
    words = [t.lower for t in tokens]
    if CHANGE_STARTERS.isdisjoint(words) and not any(q.kind is QuantityKind.FACTOR for q in quantities):
        return ()
    scan = lay_out(text, tokens)
    line = line_of(scan, quantities)
    found: list[Change] = []
    i = 0
    while i < len(words):
        change, last = _change_at(line, i)
        if change is None:
            i += 1
            continue
        if found and change.start < found[-1].end:
            found[-1] = merged_change(found[-1], change, quantities)
        else:
            found.append(change)
        i = max(last, i + 1)
        while i < len(words) and tokens[i].start < found[-1].end:
            i += 1
    return tuple(found)


def _change_at(line: Line, i: int) -> tuple[Change | None, int]:
    scan, word = line.scan, line.scan.words[i]
    here = line.at(i)
    if here < 0 and word not in CHANGE_STARTERS:
        return None, i + 1
    if here >= 0:
        leading = led_change(line, i, here)
        if leading is not None:
            return leading, line.last[here]
    if word in ("from",):
        return from_to(line, i)
    direction = _direction(scan, i)
    if direction is not None:
        found, last = _after_verb(line, i, direction)
        if found is not None:
            return found, last
    if word in NEUTRAL_VERBS:
        pair = _neutral(line, i)
        if pair[0] is not None:
            return pair
    same = same_at(scan, i)
    if same is not None:
        return change_of(scan, *same, Direction.SAME), same[1]
    return _comparative(scan, i)


def _direction(scan: Scan, i: int) -> Direction | None:
    """Return the direction of a verb or noun of change at token i, None where the word is another here."""
    word, before, after = scan.words[i], scan.word(i - 1), scan.word(i + 1)
    up = word in UP_VERBS or word in UP_NOUNS
    if not up and word not in DOWN_VERBS and word not in DOWN_NOUNS:
        return None
    if before in NO_CHANGE_BEFORE.get(word, ()) or after in NO_CHANGE_AFTER.get(word, ()):
        return None
    if scan.hyphened(i) or (scan.hyphened(i + 1) and word not in ("up", "down")):
        return None
    if word in ("up", "down") and after in ("to", "until", "and", "with", "for", "front", "there", "here"):
        # "up to 500" is a bound, "down to 57" the end of a fall.
        return Direction.DOWN if word == "down" and after == "to" else None
    if word in ("up", "down") and not _bare_particle(scan, i):
        return None
    return Direction.UP if up else Direction.DOWN


def _bare_particle(scan: Scan, i: int) -> bool:
    """Whether "up" or "down" says a direction: before a number, "from", "on", or an adverb; or after "is", "was"."""
    before, after = scan.word(i - 1), scan.word(i + 1)
    if scan.is_number(i + 1) or after in (
        "from",
        "by",
        "on",
        "sharply",
        "slightly",
        "markedly",
        "significantly",
        "about",
        "some",
    ):
        return before not in VERBS_BEFORE_UP or scan.is_number(i + 1)
    if after in ("a", "slightly", "only", "just") and before in (
        "went",
        "goes",
        "gone",
        "go",
        "came",
        "ticked",
        "edged",
    ):
        return True  # "went up a touch, by 1.4 per cent"
    if after in ("a", "an", "more", "almost", "nearly", "over", "around", "roughly", "half", "two", "three", "at"):
        return before in ("is", "are", "was", "were", "be", "been", "stood", "also") or scan.gap(i).strip() in (
            ",",
            "–",
            "—",
            "(",
            "-",
        )
    if before not in ("is", "are", "was", "were", "been", "going", "goes", "went", "gone", "go"):
        return False
    return not after or not scan.spaced(i + 1) or after in BARE_AFTER or (after, scan.word(i + 2)) == ("as", "well")


def _after_verb(line: Line, i: int, direction: Direction) -> tuple[Change | None, int]:
    """Read the figures behind a verb of change: "by X", "X", "from X to Y", "to Y"."""
    scan = line.scan
    change = change_of(scan, i, i + 1, direction)
    at = i + 1
    used: set[int] = set()
    while at - i <= REACH and scan.word(at):
        gap = scan.gap(at)
        if any(c in gap for c in ".;:!?()\n—–") and not gap.startswith(" –"):
            break
        k = line.at(at)
        if k >= 0 and k not in used:
            change, took = _take(line, change, k, at)
            if took:
                used.add(k)
                at = line.last[k]
                continue
            at = line.last[k]
            continue
        word = scan.words[at]
        if word in CLAUSE_ENDS and at > i + 1 and scan.word(at - 1) not in ("from", "to", "by"):
            break
        if word == "from":
            pair, last = from_to(line, at)
            if pair is not None:
                change = joined(change, pair)
                used.update((pair.before, pair.after))
                at = last
                continue
        if at > i + 1 and _direction(scan, at) is not None and word not in ("up", "down"):
            break
        at += 1
    if change.before >= 0 and change.after < 0 and change.by < 0 and scan.words[i] in ("up", "down"):
        change = replace(change, after=_just_before(line, i, change.before))
    if change.by < 0 and change.before < 0 and change.after < 0 and scan.words[i] in FIGURE_NEEDED:
        return None, i + 1
    factor, bound = growth(line.quantities, change)
    if factor is not None:
        change = replace(change, factor=factor, factor_bound=bound)
    end = max(i + 1, *(line.last[k] for k in (change.by, change.before, change.after) if k >= 0), i + 1)
    change = replace(change, end=max(change.end, scan.tokens[end - 1].end))
    return change, end


def _just_before(line: Line, i: int, before: int) -> int:
    """Return the figure that "up from 33" follows ("48 firms, up from 33"), or -1."""
    k = before - 1
    if k < 0 or line.last[k] > i or i - line.last[k] > 4:
        return -1
    same = line.quantities[k].unit.dimension == line.quantities[before].unit.dimension
    return k if same else -1


def _take(line: Line, change: Change, k: int, at: int) -> tuple[Change, bool]:
    """Give a figure behind a verb its part in the change, judged by the word before it."""
    scan, quantity = line.scan, line.quantities[k]
    before = scan.word(at - 1)
    if quantity.kind in (QuantityKind.DURATION, QuantityKind.AGE, QuantityKind.ORDINAL):
        hours = quantity.kind is QuantityKind.DURATION and before in ("by", "to")
        if not hours:
            return change, False
    if before in ("to", "at", "reach", "reaching", "hit", "hitting") and change.after < 0:
        return replace(change, after=k), True
    if before == "from":
        return (replace(change, before=k), True) if change.before < 0 else (change, False)
    if before in ("by", "of") and change.by < 0:
        return replace(change, by=k), True
    if before in ("in", "within", "over", "than", "for", "with", "after", "among", "against"):
        return change, False
    near = at - 1 <= _first_token(line, change) + 3
    if (
        change.by < 0
        and near
        and quantity.kind in (*SHARES, QuantityKind.POINTS, QuantityKind.FACTOR, QuantityKind.MONEY)
    ):
        return replace(change, by=k), True
    if change.by < 0 and at - 1 <= _first_token(line, change) + 1:
        return replace(change, by=k), True
    return change, False


def _first_token(line: Line, change: Change) -> int:
    """Return the token a change begins at (found from its offset, near the front of the search)."""
    tokens = line.scan.tokens
    low, high = 0, len(tokens)
    while low < high:
        mid = (low + high) // 2
        if tokens[mid].start < change.start:
            low = mid + 1
        else:
            high = mid
    return low


def _neutral(line: Line, i: int) -> tuple[Change | None, int]:
    """Read "went from X to Y"."""
    for k in range(i + 1, i + 4):
        if line.scan.word(k) == "from":
            pair, last = from_to(line, k)
            if pair is not None:
                return replace(pair, start=line.scan.tokens[i].start), last
    return None, i + 1


def _comparative(scan: Scan, i: int) -> tuple[Change | None, int]:
    """Read "slightly lower", "much higher", "fewer than before": a direction without a figure."""
    word = scan.words[i]
    if word not in (
        "higher",
        "lower",
        "fewer",
        "smaller",
        "greater",
        "larger",
        "faster",
        "slower",
        "longer",
        "shorter",
    ):
        return None, i + 1
    before = scan.word(i - 1)
    if scan.word(i + 1) == "than" and (scan.is_number(i + 2) or before in ("no", "or", "not")):
        return None, i + 1
    if before == "or":
        return None, i + 1  # "ten colonies or fewer": a bound
    if (
        before
        not in (
            "slightly",
            "much",
            "far",
            "significantly",
            "markedly",
            "substantially",
            "considerably",
            "somewhat",
            "sharply",
            "even",
            "no",
        )
        and scan.word(i + 1) != "than"
    ):
        return None, i + 1
    if before == "no":
        return change_of(scan, i - 1, i + 1, Direction.SAME), i + 1
    up = word in UP_COMPARATIVES
    return change_of(scan, i, i + 1, Direction.UP if up else Direction.DOWN), i + 1
