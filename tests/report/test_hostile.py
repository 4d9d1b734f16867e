"""Whatever posts and pages hold, reports stay valid and nothing in them comes alive."""

import json
import random
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import jsonschema
import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from claimcheck.model import Article, Choice, Decision, Finding, Passage, Report, Statement, Tier
from claimcheck.report.interface import Canvas, get_format
from claimcheck.report.plain import UNSAFE

ATOMS = (
    "<script>alert(1)</script>", "</script><script>alert(1)//", "</style><style>*{}", "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>", "--><b>", "]]>", "<!--", "<?xml", "&lt;script&gt;", "&#60;img&#62;", "&copy", "{{7*7}}",
    "{% raw %}", "${x}", "#{x}", "\" onmouseover=\"alert(1)", "' onfocus='alert(1)", "javascript:alert(1)",
    "[a](javascript:alert(1))", "![x](https://evil.example/p.png)", "[x]: https://evil.example", "<https://evil.example>",
    "https://evil.example/a", "www.evil.example", "mailto:a@evil.example", "@everyone", "@octocat", "#123", "GH-7",
    "::error file=a,line=1::x", "::add-mask::x", "::set-output name=a::b", "\n::error::x", "\r::warning::y",
    "##[error]x", "##vso[task.setvariable variable=a]b", "##teamcity[x]", "%0A::error::x", "%25",
    "\x1b[31mred", "\x1b]0;title\x07", "\x1b]8;;https://evil.example\x07link", "\x9b31m", "\x07", "\x08\x08", "\x00",
    "\u202eevil", "\u2066x\u2069", "\u200b", "\ufeff", "\u2028", "\ud800", "\udfff", "\ufffe", "\uffff", "\U000e0041",
    "| a | b |", "| --- |", "```", "~~~", "    code", "# head", "> quote", "- item", "1. item", "***", "---", "$x$",
    "<details open>", "</details>", "\\", "\\<b>", "`<b>`", "*a*", "_a_", "~~a~~", "<br/>", "<a href=//evil.example>",
    "a\tb", "\x0b\x0c", "é\u0301" * 5, "🦋", "A" * 300, "'\"", "]](", "{0}", "}", "[[", "=1+1", "😀\u200d🦋",
)  # fmt: skip
COUNT = 500


def hostile_strings() -> list[str]:
    """Return each atom alone and mixtures of them, the same every time."""
    dice = random.Random(20240601)
    mixed = ["".join(dice.choice((*ATOMS, " ", "word", "\n")) for _ in range(dice.randint(2, 6))) for _ in range(COUNT)]
    return [*ATOMS, *mixed][:COUNT]


def poisoned(report: Report, text: str) -> Report:
    """Return the report with the text wherever strangers write."""
    body = f"It says {text} here."
    passage = Passage(0, 0, len(body), body, Tier.BODY, 0, Statement(body))
    url = f"https://news.example/{text}?q={text}"

    def finding(old: Finding) -> Finding:
        if not old.quote:
            return old
        reasons = tuple(replace(reason, detail=f"the post has “{text}”") for reason in old.reasons)
        return replace(
            old, quote=body, start=0, end=len(body), reasons=reasons, link=url,
            decision=Decision(Choice.CONFIRMED, text, date(2024, 1, 1), text),
        )  # fmt: skip

    lead = f"{text}\n"
    claims = tuple(
        replace(
            c,
            claim=replace(
                c.claim,
                start=c.claim.start + len(lead),
                end=c.claim.end + len(lead),
                text=text + c.claim.text,
                clean=text + c.claim.clean,
                subject=text,
            ),
            findings=tuple(map(finding, c.findings)),
        )
        for c in report.claims
    )
    sources = tuple(
        replace(
            s, title=text if s.title else "", publisher=text if s.publisher else "", url=url, final_url=url + "x",
            detail=text, also=(url + "y",), article=Article(body, (passage,)) if s.article else None,
        )
        for s in report.sources
    )  # fmt: skip
    passed = tuple(replace(span, text=text, why=text) for span in report.post.passed_over)
    post = replace(report.post, path=f"posts/{text}.txt", text=lead + report.post.text, passed_over=passed)
    return replace(report, post=post, claims=claims, sources=sources, notes=(text,))


@pytest.fixture(scope="module")
def strings() -> list[str]:
    found = hostile_strings()
    assert len(found) == COUNT
    return found


@pytest.fixture
def small(make_report: Callable[[int], Report]) -> Report:
    """Return a report with two claims and two sources, one of them unread: five hundred of it are soon written."""
    report = make_report(2)
    return replace(report, claims=(report.claims[0], report.claims[2]))


def render(name: str, report: Report) -> str:
    text = get_format(name).render([report], Canvas())
    text.encode("utf-8")
    return text


_CONTROL = re.compile(rf"(?!\n)[{UNSAFE}]")
_COMMAND = re.compile(r"^\s*::|##(?=\w*\[)", re.MULTILINE)


def test_machine_formats_stay_valid(small: Report, strings: list[str], sarif: jsonschema.Draft4Validator) -> None:
    for text in strings:
        bad = poisoned(small, text)
        for name in ("json", "jsonl", "sarif", "claimreview"):
            shown = render(name, bad)
            data = json.loads(shown)
            assert not _CONTROL.search(shown.replace("\t", ""))
            assert not _COMMAND.search(shown), text
            if name == "sarif":
                assert len(data["runs"][0]["results"]) == 3
        root = ElementTree.fromstring(render("junit", bad).encode())
        assert {element.tag for element in root.iter()} <= {
            "testsuites", "testsuite", "testcase", "failure", "skipped", "system-out",
        }  # fmt: skip
    # The standard's schema is large: one mixture in ten is held against it.
    for text in strings[::10]:
        sarif.validate(json.loads(render("sarif", poisoned(small, text))))


def test_github_runs_no_command_but_ours(small: Report, strings: list[str]) -> None:
    ours = re.compile(r"::(?:error|warning|notice) title=[^:,]*(?:,(?:file|line|endLine|col|endColumn)=[^:,]*)*::.*")
    for text in strings:
        shown = render("github", poisoned(small, text))
        commands, _, log = shown.partition("\n\n")
        for line in commands.splitlines():
            assert ours.fullmatch(line), text
        assert len(commands.splitlines()) == 3
        assert not _COMMAND.search(log), text
        assert not _CONTROL.search(shown), text


def test_markdown_shows_foreign_text_and_runs_none_of_it(small: Report, strings: list[str]) -> None:
    markdown = MarkdownIt("gfm-like", {"html": True})
    assert markdown.linkify is not None
    markdown.linkify.set({"fuzzy_link": False})  # services make links of schemes and of "www.", not of every host
    for text in strings:
        shown = render("markdown", poisoned(small, text))
        assert not _CONTROL.search(shown), text
        assert not _COMMAND.search(shown), text
        tree = LexborHTMLParser(markdown.render(shown))
        body = tree.body
        assert body is not None
        tags = {node.tag for node in body.traverse(include_text=False)}
        allowed = set("body h3 p table thead tbody tr th td details summary b ul li strong blockquote a br".split())
        allowed |= {"-comment", "_comment", "!--"}
        assert tags <= allowed, (text, tags - allowed)
        for anchor in tree.css("a"):
            assert (anchor.attributes.get("href") or "").startswith("https://news.example/"), text
        for node in body.traverse(include_text=False):
            assert set(node.attributes) <= {"href", "open", "style"}, text
        assert not re.search(r"(?<![\w&])@\w|\bwww\.", re.sub(r"\(<https[^>]*>\)", "", shown), re.I), text
        assert len(tree.css("tbody tr")) == len(small.claims), text
        assert len(tree.css("details")) == 1, text


def test_html_shows_foreign_text_and_runs_none_of_it(small: Report, strings: list[str]) -> None:
    clean = LexborHTMLParser(render("html", poisoned(small, "plain words")))
    shape = [node.tag for node in clean.root.traverse(include_text=False)] if clean.root else []
    for text in strings:
        shown = render("html", poisoned(small, text))
        assert not re.search(rf"(?![\n\t])[{UNSAFE}]", shown), text
        tree = LexborHTMLParser(shown)
        assert tree.root is not None
        assert len(tree.css("script")) == len(tree.css("style")) == 1, text
        for node in tree.root.traverse(include_text=False):
            assert not any(name.startswith("on") or name in ("style", "src", "srcdoc") for name in node.attributes)
            if node.tag == "a":
                assert (node.attributes.get("href") or "").startswith(("#", "https://news.example/")), text
        tags = [node.tag for node in tree.root.traverse(include_text=False)]
        # A text that is no address takes its links away, and words that are named become bold: nothing else differs.
        loose = {"a", "b", "span", "bdi", "p"}
        assert [t for t in tags if t not in loose] == [t for t in shape if t not in loose], text
        (policy,) = tree.css("meta[http-equiv]")
        assert "default-src 'none'" in (policy.attributes.get("content") or "")


def test_the_table_steers_no_terminal(small: Report, strings: list[str]) -> None:
    for text in strings:
        shown = render("table", poisoned(small, text))
        assert not _CONTROL.search(shown), text
        assert not _COMMAND.search(shown), text
