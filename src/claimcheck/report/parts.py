"""A statement taken apart, as data and as lines for people: only what is there."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from claimcheck.language.polarity import negation_of
from claimcheck.model import Bound, Certainty, Change, Cue, DateMention, Name, Per, Quantity, Quote, Statement
from claimcheck.report.plain import plain

# Word classes as they are told to people, by the field of the statement that holds them.
CUES = {
    "negations": "negation",
    "scopes": "how many of them",
    "species": "species",
    "causes": "cause",
    "superlatives": "superlative",
    "comparatives": "comparative",
    "qualifiers": "qualifier",
    "status": "standing",
    "roles": "role",
    "involved": "involvement",
    "hedges": "firmness",
    "places": "place",
}


def statement_data(statement: Statement) -> dict[str, Any]:
    """Return what a statement holds as data; offsets count from the start of its text, empty parts are left out."""
    data: dict[str, Any] = {
        "quantities": [_quantity(q) for q in statement.quantities],
        "changes": [_change(c, statement) for c in statement.changes],
        "dates": [_date(d) for d in statement.dates],
        "names": [{"text": n.text, "start": n.start, "end": n.end} for n in statement.names],
        "quotes": [
            {"text": q.text, "start": q.start, "end": q.end, "speaker": q.speaker or None} for q in statement.quotes
        ],
        "outcomes": [_outcome(cue, statement) for cue in statement.outcomes],
        **{field: [_cue(cue) for cue in getattr(statement, field)] for field in CUES},
    }
    return {**{key: value for key, value in data.items() if value}, "certainty": str(statement.certainty)}


def number(value: Fraction) -> int | float | None:
    """Return a value for JSON: whole numbers as they are, others rounded to 12 digits, None beyond all floats."""
    if value.denominator == 1 and abs(value) < 10**15:
        return value.numerator
    try:
        return float(f"{float(value):.12g}")
    except OverflowError:
        return None


def number_text(value: Fraction) -> str:
    """Return a value for people: 2,000,000, 0.9, 0.3333, 1.5e+20."""
    found = number(value)
    if found is None:
        return "an enormous number"
    if isinstance(found, int):
        return f"{found:,}"
    if 1 <= abs(found) < 1e15:
        return f"{found:,.4f}".rstrip("0").rstrip(".")
    return f"{found:.4g}"


def _quantity(quantity: Quantity) -> dict[str, Any]:
    written = quantity.unit.written
    return {
        "text": quantity.text,
        "start": quantity.start,
        "end": quantity.end,
        "kind": str(quantity.kind),
        "low": number(written(quantity.low)),
        "high": number(written(quantity.high)),
        "unit": quantity.unit.symbol or None,
        "dimension": quantity.unit.dimension,
        "base_low": number(quantity.low),
        "base_high": number(quantity.high),
        "bound": str(quantity.bound),
        "step": number(quantity.step),
        "per": [
            {"amount": number(per.amount), "unit": per.unit.symbol or None, "counted": per.counted or None}
            for per in quantity.per
        ],
        "counted": quantity.counted or None,
        "part": None if quantity.part is None else number(quantity.part),
        "whole": None if quantity.whole is None else number(quantity.whole),
        "further": quantity.further,
    }


def _change(change: Change, statement: Statement) -> dict[str, Any]:
    def text(at: int) -> str | None:
        return statement.quantities[at].text if 0 <= at < len(statement.quantities) else None

    return {
        "text": statement.text[change.start : change.end],
        "start": change.start,
        "end": change.end,
        "direction": str(change.direction),
        "by": text(change.by),
        "before": text(change.before),
        "after": text(change.after),
        "factor": None if change.factor is None else number(change.factor),
        "factor_bound": str(change.factor_bound),
    }


def _date(date: DateMention) -> dict[str, Any]:
    return {
        "text": date.text,
        "start": date.start,
        "end": date.end,
        "first": date.first.isoformat() if date.first else None,
        "last": date.last.isoformat() if date.last else None,
        "relative": date.relative or None,
        "since": date.since,
        "until": date.until,
    }


def _outcome(cue: Cue, statement: Statement) -> dict[str, Any]:
    turned = negation_of(statement, cue.start, cue.end)
    sign = cue.label[:1]
    if turned is not None:
        sign = "-" if sign == "+" else "+"
    return {
        "text": cue.text,
        "start": cue.start,
        "end": cue.end,
        "outcome": cue.label[1:],
        "polarity": sign,
        "turned_by": turned.text if turned else None,
    }


def _cue(cue: Cue) -> dict[str, Any]:
    return {"text": cue.text, "start": cue.start, "end": cue.end, "label": cue.label}


# ---------------------------------------------------------------- for people


def statement_lines(statement: Statement) -> dict[str, tuple[str, ...]]:
    """Return what a statement holds as lines of plain text under the names of its parts; empty parts are left out."""
    lines: dict[str, list[str]] = {
        "quantity": [quantity_line(q) for q in statement.quantities],
        "change": [_change_line(c, statement) for c in statement.changes],
        "date": [_date_line(d) for d in statement.dates],
        "name": [_name_line(n) for n in statement.names],
        "quote": [_quote_line(q) for q in statement.quotes],
        "outcome": [_outcome_line(cue, statement) for cue in statement.outcomes],
        **{title: [_cue_line(cue) for cue in getattr(statement, field)] for field, title in CUES.items()},
        "certainty": [] if statement.certainty is Certainty.PLAIN else [str(statement.certainty)],
    }
    return {title: tuple(dict.fromkeys(found)) for title, found in lines.items() if found}


def quantity_line(quantity: Quantity) -> str:
    """Return a quantity as it was understood: "over 2 million": count, over 2,000,000, of stem cells."""
    said = [str(quantity.kind)]
    bound = "" if quantity.bound is Bound.EXACT else f"{quantity.bound} "
    written, unit = quantity.unit.written, quantity.unit.symbol
    low, high = number_text(written(quantity.low)), number_text(written(quantity.high))
    span = low if low == high else f"{low} to {high}"
    per = "".join(f" per {_per(one)}" for one in quantity.per)
    said.append(f"{bound}{span}{f' {unit}' if unit else ''}{per}")
    if quantity.part is not None and quantity.whole is not None:
        said.append(f"{number_text(quantity.part)} of {number_text(quantity.whole)}")
    if quantity.counted:
        said.append(f"counts {quantity.counted}")
    if quantity.further:
        said.append("added to something said before")
    return _quoted(quantity.text, "; ".join(said))


def _per(per: Per) -> str:
    amount = "" if per.amount == 1 else number_text(per.amount)
    return " ".join(part for part in (amount, per.counted or per.unit.symbol) if part)


def _change_line(change: Change, statement: Statement) -> str:
    data = _change(change, statement)
    said = [str(change.direction)]
    said += [f"{word} {data[key]}" for word, key in (("by", "by"), ("from", "before"), ("to", "after")) if data[key]]
    if change.factor is not None:
        bound = "" if change.factor_bound is Bound.EXACT else f"{change.factor_bound} "
        said.append(f"times {bound}{number_text(change.factor)}")
    return _quoted(data["text"], ", ".join(said))


def _date_line(date: DateMention) -> str:
    if date.first is None or date.last is None:
        meaning = f"relative ({date.relative})" if date.relative else "no day known"
    else:
        meaning = date.first.isoformat() if date.first == date.last else f"{date.first} to {date.last}"
    open_end = "since " if date.since else "until " if date.until else ""
    return _quoted(date.text, open_end + meaning)


def _name_line(name: Name) -> str:
    return plain(name.text)


def _quote_line(quote: Quote) -> str:
    return _quoted(quote.text, f"said by {quote.speaker}" if quote.speaker else "speaker unknown")


def _outcome_line(cue: Cue, statement: Statement) -> str:
    data = _outcome(cue, statement)
    turned = f', turned by "{data["turned_by"]}"' if data["turned_by"] else ""
    return _quoted(cue.text, f"{data['polarity']}{data['outcome']}{turned}")


def _cue_line(cue: Cue) -> str:
    label = cue.label.replace("-", " ").strip()
    return plain(cue.text) if label.lower() == cue.text.lower() else _quoted(cue.text, cue.label)


def _quoted(text: str, meaning: str) -> str:
    return f'"{plain(text)}": {plain(meaning)}'


def joined(words: Iterable[str]) -> str:
    """Return words as a plain list."""
    return ", ".join(plain(word) for word in words)
