"""docs/python.md: the public names, from their docstrings."""

from __future__ import annotations

import dataclasses
import enum
import inspect
import re
from typing import Any

import claimcheck
from docs.generate.markup import NOTE, code, table

_HEAD = f"""{NOTE}
# From Python

    from claimcheck import Settings, check

    report = check("post.txt", Settings(offline=True))
    for checked in report.claims:
        print(checked.verdict, checked.claim.text)

Everything that `claimcheck` exports is here; other modules may change. The values are frozen dataclasses. A source that
cannot be read raises nothing: it is part of the report.
"""


def page() -> str:
    """Return the page."""
    names = [name for name in claimcheck.__all__ if not name.startswith("__")]
    things = {name: getattr(claimcheck, name) for name in names}
    errors = {name: thing for name, thing in things.items() if _is_error(thing)}
    functions = {name: thing for name, thing in things.items() if inspect.isfunction(thing)}
    classes = {name: thing for name, thing in things.items() if name not in errors and name not in functions}
    parts = [_HEAD, *(_function(name, thing) for name, thing in functions.items())]
    parts += [_class(name, thing) for name, thing in classes.items()]
    rows = [(code(name), code(thing.__base__.__name__), _first(thing)) for name, thing in errors.items()]
    parts.append("## Errors\n\n" + table(("error", "is a", "raised for"), rows))
    return "\n".join(parts)


def _is_error(thing: Any) -> bool:
    return inspect.isclass(thing) and issubclass(thing, BaseException)


def _function(name: str, thing: Any) -> str:
    return f"## {name}\n\n```python\n{_signature(name, thing)}\n```\n\n{_doc(thing)}\n"


def _class(name: str, thing: Any) -> str:
    text = f"## {name}\n\n{_doc(thing)}\n"
    if isinstance(thing, enum.EnumType):
        members: Any = thing
        return text + "\n" + table(("member", "value"), [(code(each.name), code(str(each.value))) for each in members])
    if dataclasses.is_dataclass(thing):
        if name == "Settings":
            return text + "\nIts fields are told on the page on [settings](settings.md).\n"
        rows = [(code(field.name), code(_type(field.type))) for field in dataclasses.fields(thing)]
        return text + "\n" + table(("field", "type"), rows)
    methods = [each for key, each in vars(thing).items() if inspect.isfunction(each) and not key.startswith("_")]
    for method in methods:
        text += f"\n```python\n{_signature(method.__name__, method)}\n```\n\n{_doc(method)}\n"
    return text


def _signature(name: str, thing: Any) -> str:
    return re.sub(r"'([^']*)'", r"\1", name + str(inspect.signature(thing)).replace("(self, ", "("))


def _type(annotation: Any) -> str:
    return annotation if isinstance(annotation, str) else getattr(annotation, "__name__", str(annotation))


def _doc(thing: Any) -> str:
    return inspect.getdoc(thing) or ""


def _first(thing: Any) -> str:
    return _doc(thing).split("\n\n")[0]
