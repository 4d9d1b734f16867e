"""docs/settings.md: every setting with its default, variable and meaning."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judge_catalogue import BUILT_INS
from claimcheck.setting_texts import toml_value
from claimcheck.settings import ABOUT, FIELD_OF, FILE_NAME, OTHER_VARIABLES, PROJECT_FILE_NAME, Settings, variable_of
from claimcheck.trust import AT_LEAST, AT_MOST, ONLY
from docs.generate.markup import NOTE, code, table

EXAMPLE = """fail-on = ["contradict", "disputed", "unread"]
contact = "desk@paper.example"
total-timeout = 600.0

[pages]
"https://site.example/story" = "saved/story.html"
"""
"""A settings file to begin with."""

_HEAD = f"""{NOTE}
# Settings

A setting can be said in four places; the first of these that says something counts:

1. an option on the command line ([Commands](commands.md));
2. an environment variable. Lists are written with commas, `CLAIMCHECK_FAIL_ON=contradict,unread`; an empty variable says
   nothing;
3. a settings file: `{FILE_NAME}`, or the table `[tool.claimcheck]` of a `{PROJECT_FILE_NAME}`. The nearest one counts, looked
   for from the post's folder upward. Files that it names are looked for from its own folder;
4. the default.

An unknown key is an error, and so is a variable that is nearly one of ours: a misspelt `fail-on` must not let a post pass.
`claimcheck settings` shows what holds and where each value comes from; `claimcheck settings --format toml` prints it as a
file to paste.

```toml title="{FILE_NAME}"
{EXAMPLE}```

## All settings

"""

_JUDGES = """
## Settings of single judges

[Other judges](judges.md) than the rules have settings of their own, in a table `[judge.NAME]` (of a `pyproject.toml`:
`[tool.claimcheck.judge.NAME]`) or in variables `CLAIMCHECK_JUDGE_NAME_KEY`. `claimcheck settings --judge NAME` shows them, secrets
left out. For a judge of a package its own documentation tells what there is.

"""

_FOUND = f"""
Further variables: {", ".join(code(name) for name in OTHER_VARIABLES)} (the settings file to use; tracebacks of
internal errors; the key of a [language model](llm.md)),
and `CLAIMCHECK_REVIEWER`, who decides in `claimcheck review`.

## A file that was found, and one that was named

A settings file beside a post may come from whoever sent in the post. One that was found, and not named with `--config FILE` or
`CLAIMCHECK_CONFIG=FILE`, names files in its own folder or below only (links followed) and keeps to limits. What goes
beyond ends with status 2 and a line that says so.

"""

_END = """
A file that is named may set everything, and no other is looked for. Name it in CI.
"""


def page() -> str:
    """Return the page."""
    default = Settings()
    rows = [
        (code(key), _value(getattr(default, FIELD_OF[key])), code(variable_of(key)), ABOUT[key]) for key in FIELD_OF
    ]
    return (
        _HEAD
        + table(("key", "default", "variable", "what it sets"), rows)
        + _JUDGES
        + "\n".join(_of_judges())
        + _FOUND
        + table(("key", "in a file that was found"), _limits())
        + _END
    )


def _of_judges() -> Iterator[str]:
    for name, judge in BUILT_INS.items():
        if judge.options:
            rows = [
                (
                    code(key),
                    _value(option.default),
                    code(variable_of(f"judge.{name}.{key}")),
                    option.about + (". Counts in a file that was found, too" if option.found else ""),
                )
                for key, option in judge.options.items()
            ]
            yield f"### {name}\n\n{judge.about[0].upper()}{judge.about[1:]}.\n"
            yield table(("key", "default", "variable", "what it sets"), rows)


def _value(value: object) -> str:
    return code(toml_value(value)) if value not in ("", ()) else ""


def _limits() -> Iterator[tuple[str, str]]:
    asked = [name for name, judge in BUILT_INS.items() if judge.found]
    yield code("judges"), f"only {', '.join(asked)}"
    yield code("judge"), "only what is marked so"
    for name in ONLY:
        yield _key(name), "only the default"
    for name, limit in AT_MOST.items():
        yield _key(name), f"at most {limit:,}"
    for name, limit in AT_LEAST.items():
        yield _key(name), f"at least {limit:,}"


def _key(name: str) -> str:
    return code(name.replace("_", "-"))
