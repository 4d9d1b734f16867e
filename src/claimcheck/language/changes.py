"""Stated changes: "rose by 35%", "fell from 12 to 8", "doubled", "a third fewer", "up sharply"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.language.change_figures import REACH, SHARES, Line, from_to, growth, joined, line_of, merged_change
from claimcheck.language.en.changes import (
    CHANGE_STARTERS,
    CLAUSE_ENDS,
    DOWN_COMPARATIVES,
    DOWN_NOUNS,
    DOWN_VERBS,
    FIGURE_NEEDED,
    HARDLY,
    MEASURED_ADJECTIVES,
    NEUTRAL_VERBS,
    NO_CHANGE_AFTER,
    NO_CHANGE_BEFORE,
    SAME_VERBS,
    SAME_WORDS,
    UP_COMPARATIVES,
    UP_NOUNS,
    UP_VERBS,
    VERBS_BEFORE_UP,
)
from claimcheck.language.factors import LEFT_OVER
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
        leading = _from_quantity(line, i, here)
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
    if word in SAME_WORDS and scan.word(i - 1) in SAME_VERBS:
        return _change(scan, i - 1, i + 1, Direction.SAME), i + 1
    if word in HARDLY and scan.word(i + 1) in ("changed", "moved", "budged", "altered", "any"):
        return _change(scan, i, i + 2, Direction.SAME), i + 2
    if word == "no" and scan.word(i + 1) in (
        "change",
        "increase",
        "decrease",
        "rise",
        "fall",
        "difference",
        "decline",
        "growth",
    ):
        return _change(scan, i, i + 2, Direction.SAME), i + 2
    return _comparative(scan, i)


def _change(scan: Scan, first: int, last: int, direction: Direction) -> Change:
    return Change(scan.tokens[first].start, scan.tokens[last - 1].end, direction)


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
    return before in ("is", "are", "was", "were", "been", "going", "goes", "went") and (
        not after or not scan.spaced(i + 1)
    )


def _after_verb(line: Line, i: int, direction: Direction) -> tuple[Change | None, int]:
    """Read the figures behind a verb of change: "by X", "X", "from X to Y", "to Y"."""
    scan = line.scan
    change = _change(scan, i, i + 1, direction)
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


def _from_quantity(line: Line, i: int, k: int) -> Change | None:
    """Read a change that its figure leads: "doubled", "35% higher", "a third fewer", "threefold", "a 12% fall"."""
    scan, quantity, last = line.scan, line.quantities[k], line.last[k]
    if quantity.kind is QuantityKind.FACTOR:
        return _factor_change(line, i, k)
    word = scan.word(last)
    if quantity.kind not in (
        *SHARES,
        QuantityKind.POINTS,
        QuantityKind.DURATION,
        QuantityKind.COUNT,
        QuantityKind.MEASURE,
        QuantityKind.MONEY,
    ):
        return None
    if quantity.part is not None or not scan.joined(last):
        return None
    relative = quantity.kind in (*SHARES, QuantityKind.POINTS)
    particle = word in ("up", "down") and scan.word(last + 1) in ("on", "from", "since", "over", "year", "against")
    up = word in UP_COMPARATIVES or (particle and word == "up")
    if up or word in DOWN_COMPARATIVES or particle:
        if not relative and scan.word(last + 1) != "than" and quantity.kind is not QuantityKind.MONEY:
            return None
        if word in ("older", "younger", "below", "above") and not relative:
            return None
        return _by(line, i, last + 1, k, Direction.UP if up else Direction.DOWN)
    if relative:
        at = last
        for _ in range(3):
            noun = scan.word(at)
            if noun in UP_NOUNS or noun in DOWN_NOUNS:
                return _by(line, i, at + 1, k, Direction.UP if noun in UP_NOUNS else Direction.DOWN)
            if noun not in MEASURED_ADJECTIVES or not scan.spaced(at):
                break
            at += 1
    return None


def _by(line: Line, first: int, last: int, k: int, direction: Direction) -> Change:
    change = replace(_change(line.scan, first, last, direction), by=k)
    factor, bound = growth(line.quantities, change)
    return replace(change, factor=factor, factor_bound=bound)


def _factor_change(line: Line, i: int, k: int) -> Change | None:
    scan, quantity, last = line.scan, line.quantities[k], line.last[k]
    if quantity.low != quantity.high or quantity.low <= 0:
        return None
    direction = Direction.UP if quantity.low > 1 else Direction.DOWN
    factor, bound = quantity.low, quantity.bound
    word = scan.word(last)
    if word == "as" and scan.word(last + 1) in ("few", "little", "small", "low", "unlikely"):
        direction, factor = Direction.DOWN, 1 / factor
    if word in DOWN_COMPARATIVES or (word in DOWN_NOUNS and quantity.low > 1):
        direction, factor, bound = Direction.DOWN, 1 / factor, LEFT_OVER.get(bound, bound)
    named = word in UP_NOUNS or word in DOWN_NOUNS or word in UP_COMPARATIVES or word in DOWN_COMPARATIVES
    end = last + 1 if named and scan.joined(last) else last
    change = replace(_change(scan, i, end, direction), by=k, factor=factor, factor_bound=bound)
    # "tripled in a year, to 9.2 lakh", "doubled from 4 to 8", "doubled to 8".
    for at in range(last, min(last + 6, len(scan.words))):
        gap = scan.gap(at)
        if any(c in gap for c in ".;:!?\n"):
            break
        if scan.words[at] == "from":
            pair, _ = from_to(line, at)
            if pair is not None:
                return replace(change, end=pair.end, before=pair.before, after=pair.after)
            if line.at(at + 1) >= 0 and line.quantities[line.at(at + 1)].kind is not QuantityKind.DURATION:
                end = scan.tokens[line.last[line.at(at + 1)] - 1].end
                return replace(change, end=end, before=line.at(at + 1))
        if scan.words[at] == "to" and line.at(at + 1) >= 0:
            after = line.at(at + 1)
            return replace(change, end=scan.tokens[line.last[after] - 1].end, after=after)
    return change


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
        return _change(scan, i - 1, i + 1, Direction.SAME), i + 1
    up = word in UP_COMPARATIVES
    return _change(scan, i, i + 1, Direction.UP if up else Direction.DOWN), i + 1
