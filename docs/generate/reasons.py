"""docs/reasons.md: every reason code with an example, which is judged when the page is made."""

from __future__ import annotations

import tempfile
import tomllib
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from claimcheck import Settings, check
from claimcheck.evaluation import judge_row
from claimcheck.judging.rules import RulesJudge
from claimcheck.model import Reason
from claimcheck.report.reasons import TEXTS
from docs.generate.markup import NOTE, cell, code, table

DATA = Path(__file__).with_name("reasons.toml")

_HEAD = f"""{NOTE}
# Reason codes

Each finding carries one or more of these, and says in plain words what they mean there. The codes are stable: reports,
ledgers and other people's programs name them. Every example below was judged when this page was made, but those that take
another judge than the rules.
"""


def page() -> str:
    """Return the page. Raises RuntimeError if an example does not give its code, or a code has no example."""
    groups = tomllib.loads(DATA.read_text(encoding="utf-8"))["group"]
    told = [entry["code"] for group in groups for entry in group["reason"]]
    if sorted(told) != sorted(TEXTS):
        raise RuntimeError(f"reason codes without an example, or examples without a code: {set(told) ^ set(TEXTS)}")
    parts = [_HEAD, table(("code", "meaning"), [(f"[`{name}`](#{name})", TEXTS[name]) for name in told])]
    for group in groups:
        parts.append(f"## {group['title']}\n\n{group['text']}\n")
        parts += [_section(entry) for entry in group["reason"]]
    return "\n".join(parts)


def _section(entry: Mapping[str, Any]) -> str:
    name = entry["code"]
    example = _told if "told" in entry else _of_page if "post" in entry else _of_pair
    said, verdict, reasons = example(entry)
    detail = next((reason.detail for reason in reasons if reason.code == name), None)
    if detail is None:
        raise RuntimeError(f"the example of {name} gives {verdict}, {', '.join(reason.code for reason in reasons)}")
    rows = [*said, ("verdict", code(verdict)), ("reason", detail or TEXTS[name])]
    return f"### {name}\n\n{TEXTS[name].capitalize()}.\n\n" + table(("", "example"), rows)


def _of_pair(entry: Mapping[str, Any]) -> tuple[list[tuple[str, str]], str, tuple[Reason, ...]]:
    finding = judge_row(entry["claim"], entry["evidence"], [RulesJudge()])
    said = [("claim", entry["claim"]), ("source", " ".join(entry["evidence"]))]
    return said, str(finding.verdict), finding.reasons


def _told(entry: Mapping[str, Any]) -> tuple[list[tuple[str, str]], str, tuple[Reason, ...]]:
    """Return an example that takes a judge which is not there when the page is made."""
    said = [("claim", entry["claim"]), ("source", " ".join(entry["evidence"]))]
    return said, entry["told"], (Reason(entry["code"], TEXTS[entry["code"]]),)


def _of_page(entry: Mapping[str, Any]) -> tuple[list[tuple[str, str]], str, tuple[Reason, ...]]:
    """Check a post with its pages saved to files; the first claim is the example."""
    pages: Mapping[str, str] = entry.get("pages", {})
    with tempfile.TemporaryDirectory() as folder:
        post = Path(folder) / "post.md"
        post.write_text(entry["post"] + "\n", encoding="utf-8")
        saved = []
        for number, (url, text) in enumerate(pages.items()):
            path = Path(folder) / f"{number}.html"
            path.write_text(_html(text, entry.get("head", "")), encoding="utf-8")
            saved.append((url, str(path)))
        report = check(post, Settings(offline=True, cache=False, pages=tuple(saved)))
    checked = report.claims[0]
    said = [("post", code(entry["post"])), *((f"source `{url}`", text) for url, text in pages.items())]
    said = said if pages else [*said, ("source", "not read: " + report.sources[0].reason)]
    finding = checked.findings[0]
    reasons = (*checked.reasons, *finding.reasons)
    verdict = checked.verdict if any(reason.code == entry["code"] for reason in checked.reasons) else finding.verdict
    return [(who, cell(_shortened(text))) for who, text in said], str(verdict), reasons


def _shortened(text: str) -> str:
    """Return a page's text as it is told: its first and last lines."""
    lines = text.strip().splitlines()
    return text if len(lines) < 4 else f"{lines[0]} … {lines[-1]}"


def _html(text: str, head: str) -> str:
    title = text.partition(".")[0]
    paragraphs = "".join(f"<p>{escape(each)}</p>" for each in text.split("\n") if each.strip())
    return (
        f'<!doctype html><html lang="en"><head><title>{escape(title)}</title>{head}</head>'
        f"<body><article><h1>{escape(title)}</h1>{paragraphs}</article></body></html>"
    )
