"""docs/report-schema.md: the keys of the JSON report, from the published schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from docs.generate.markup import NOTE, code, table

_HEAD = f"""{NOTE}
# Keys of the JSON report

From the schema `claimcheck/report/schema/report-1.json`, which is part of the package. Keys in italics may be missing.
Offsets count characters (code points) from 0; `end` is the first one after.

"""

_TITLES = {
    "source": "A source",
    "claim": "A claim",
    "finding": "A finding: one claim against one source",
    "passed_over": "What was passed over",
}
"""Shapes with a section of their own; the others are told where they are used."""

Shape = Mapping[str, Any]


def page() -> str:
    """Return the page."""
    schema = json.loads((files("claimcheck.report") / "schema" / "report-1.json").read_text(encoding="utf-8"))
    parts = [_HEAD + f"{schema['description']}\n", "## The report\n", _keys(schema, schema["$defs"])]
    for name, title in _TITLES.items():
        parts += [f"## {title}\n", _keys(schema["$defs"][name], schema["$defs"])]
    return "\n".join(parts)


def _keys(shape: Shape, shapes: Shape) -> str:
    return table(("key", "value", "meaning"), _rows(shape, shapes))


def _rows(shape: Shape, shapes: Shape, before: str = "", optional: bool = False) -> Iterator[tuple[str, str, str]]:
    needed = set(shape.get("required", ()))
    for key, value in shape["properties"].items():
        missing = optional or key not in needed
        said = f"*`{before}{key}`*" if missing else f"`{before}{key}`"
        yield said, _type(value, shapes), _meaning(value, shapes)
        items = value.get("items", value)
        inner = _resolved(items, shapes)
        if "properties" in inner and items.get("$ref", "").rpartition("/")[2] not in _TITLES:
            yield from _rows(
                inner, shapes, f"{before}{key}{'[]' if 'items' in _resolved(value, shapes) else ''}.", missing
            )


def _resolved(value: Shape, shapes: Shape) -> Shape:
    name = value.get("$ref", "").rpartition("/")[2]
    return shapes[name] if name else value


def _meaning(value: Shape, shapes: Shape) -> str:
    return str(value.get("description") or _resolved(value, shapes).get("description", ""))


def _type(value: Shape, shapes: Shape) -> str:
    name = value.get("$ref", "").rpartition("/")[2]
    if name in _TITLES:
        return f"[{_TITLES[name].split(':')[0].lower()}](#{_anchor(_TITLES[name])})"
    value = _resolved(value, shapes)
    if "const" in value:
        return code(json.dumps(value["const"]))
    if "enum" in value:
        return ", ".join(code(json.dumps(each)) for each in value["enum"])
    if "oneOf" in value:
        return " or ".join(_type(each, shapes) for each in value["oneOf"])
    if value.get("pattern"):
        return f"string, `{value['pattern']}`"
    if value["type"] == "array":
        return f"list: {_type(value['items'], shapes)}"
    types = value["type"] if isinstance(value["type"], list) else [value["type"]]
    return " or ".join(types) + _range(value)


def _range(value: Shape) -> str:
    low, high = value.get("minimum"), value.get("maximum")
    if low is None:
        return ""
    return f" from {low}" + ("" if high is None else f" to {high}")


def _anchor(title: str) -> str:
    return "-".join(title.lower().replace(":", "").replace(",", "").split())
