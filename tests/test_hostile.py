"""The whole program against posts, pages, files and terminals that mean it no good."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.sources.exchange import Exchange
from claimcheck.sources.recording import record

URL = "https://harbournews.example/2024/06/ferry-opens"
PARAGRAPHS = (
    "The harbour ferry carried 900 passengers in May, the port authority said on Monday.",
    "The crossing takes 12 minutes, and the boat runs from early morning until late in the evening.",
    "Until last autumn people had to drive around the bay, which took most of them longer than an hour.",
    "The town council paid for the landing stage, and the port authority bought the boat from a yard in the north.",
)
EVIL = (
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b2J \u202egnp\u202c \r::error::a \u2028::warning::b \x0c::notice::c "
    "##[error]d ##vso[task.setvariable variable=e]f [bold]g[/bold] [/] [link=file:///x]h[/link] \x08\x08 \U000e0041"
)
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\U000e0000-\U000e007f]")
COMMAND = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)


def claimcheck(
    *arguments: object, env: dict[str, str] | None = None, stdin: bytes = b"", cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    clean = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "CLAIMCHECK_DEBUG")}
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env=clean | (env or {}),
        cwd=cwd,
        timeout=60,
        check=False,
    )
    assert b"Traceback" not in done.stderr, done.stderr
    assert b"internal error" not in done.stderr, done.stderr
    return done


def page_of(*paragraphs: str, title: str = "Harbour ferry opens") -> str:
    shown = "".join(f"<p>{text.replace('<', '&lt;')}</p>" for text in (*PARAGRAPHS, *paragraphs))
    head = f"<meta charset=utf-8><title>{title}</title><meta property='og:site_name' content='News {title}'>"
    return f"<!doctype html><html><head>{head}</head><body><article><h1>{title}</h1>{shown}</article></body></html>"


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("evil")
    post = (
        f"The harbour ferry carried 900 passengers in May {EVIL} said.\n::error::The crossing takes 45 minutes.\n"
        f"##[error]The {EVIL} ferry carried 910 passengers in May.\n\n{URL}\nhttp://[::1/x\njavascript:alert(1)\n"
        "https://user:secret@evil.example/story/one\nhttp://169.254.169.254/latest/meta-data/x\n"
    )
    (folder / "post.txt").write_text(post, encoding="utf-8", newline="")
    body = page_of(f"The boat {EVIL} has 3 decks.", f"::error::The boat {EVIL} cost 4 million.", title=f"Ferry {EVIL}")
    (folder / "page.html").write_text(body, encoding="utf-8", newline="")
    return folder


@pytest.mark.parametrize(
    ("arguments", "columns"),
    [(["run", "-v"], "20"), (["run"], "77"), (["run", "-f", "json"], ""), (["claims"], "50"), (["sources"], "")],
)  # fmt: skip
def test_neither_a_post_nor_a_page_can_steer_the_terminal_or_the_ci_runner(
    evil: Path, arguments: list[str], columns: str
) -> None:
    command, *rest = arguments
    pages = [] if command == "claims" else ["--offline", "--page", f"{URL}=page.html"]
    done = claimcheck(command, "post.txt", *rest, *pages, env={"COLUMNS": columns}, cwd=evil)
    assert done.returncode in (0, 1)
    for output in (done.stdout.decode(), done.stderr.decode()):
        assert not STEERING.search(output)
        assert not COMMAND.search(output)


def test_a_report_is_the_same_byte_for_byte_whatever_the_hash_seed(evil: Path) -> None:
    arguments = ("run", "post.txt", "--offline", "--page", f"{URL}=page.html")
    for form in ("json", "table"):
        seen = {
            claimcheck(*arguments, "-v", "-f", form, env={"PYTHONHASHSEED": seed}, cwd=evil).stdout
            for seed in ("0", "42")
        }
        assert len(seen) == 1


def test_a_post_whose_name_is_no_unicode_and_spans_lines(tmp_path: Path) -> None:
    name = os.fsdecode(b"a\n::error::\xff.txt")
    (tmp_path / name).write_text("The boat carried 5 people in 2024.\nhttps://a.example/story/one\n")
    for form in ("table", "json"):
        done = claimcheck("run", name, "--offline", "-f", form, cwd=tmp_path)
        assert done.returncode == 0
        assert not COMMAND.search(done.stdout.decode() + done.stderr.decode())


@pytest.mark.parametrize("env", [{"PYTHONIOENCODING": "ascii"}, {"COLUMNS": "1"}, {"COLUMNS": "9" * 12}, {"HOME": ""}])
def test_odd_terminals_get_the_report(evil: Path, env: dict[str, str]) -> None:
    done = claimcheck("run", "post.txt", "--offline", "--page", f"{URL}=page.html", env=env, cwd=evil)
    assert done.returncode == 1
    assert b"12 minutes" in b" ".join(done.stdout.split())


def test_no_input_is_overwritten_whatever_option_names_it(evil: Path, tmp_path: Path) -> None:
    (tmp_path / "post.txt").write_bytes((evil / "post.txt").read_bytes())
    (tmp_path / "page.html").write_bytes((evil / "page.html").read_bytes())
    record([Exchange(URL, 200, (("Content-Type", "text/html"),), b"<p>x</p>", "2024-06-10T08:00:00Z")],
           tmp_path / "sources.warc.gz")  # fmt: skip
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    page = ("--page", f"{URL}=page.html")
    for options in (
        ("--record", "page.html", *page),
        ("--record", "./page.html", *page),
        ("--output", "sources.warc.gz", "--offline"),
        ("--output", "page.html", "--offline", *page),
        ("--output", "a" * 300, "--offline", *page),
    ):
        done = claimcheck("run", "post.txt", *options, cwd=tmp_path)
        assert done.returncode == 2
        assert done.stderr.count(b"\n") == 1
        assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_closed_or_endless_standard_input_is_one_line() -> None:
    closing = ["sh", "-c", 'exec "$0" -m claimcheck run - --offline <&-', sys.executable]
    done = subprocess.run(closing, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (2, b"claimcheck: standard input is closed; name a file with the post\n")
    with Path("/dev/zero").open("rb") as endless:
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", "run", "-"],
            stdin=endless,
            capture_output=True,
            check=False,
            timeout=60,
        )
    assert done.returncode == 2
    assert b"too large for a post" in done.stderr
