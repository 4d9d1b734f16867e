"""`claimcheck run` without a post: those that the settings name, and of these the changed ones."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimcheck.ledger.entries import SCHEMA

Git = Callable[..., str]
SETTINGS = 'posts = ["posts/*/post.txt", "posts/**/*.md"]\nexclude = ["posts/drafts"]\noffline = true\n'


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Return git in the folder "site" of the test, which becomes the current one; nobody's own configuration counts."""
    for name in ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_DIFF_BASE_SHA", "GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.chdir(site)

    def run(*arguments: str) -> str:
        who = ("-c", "user.name=Desk", "-c", "user.email=desk@paper.example", "-c", "commit.gpgSign=false")
        done = subprocess.run(["git", *who, *arguments], cwd=site, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    run("init", "-q", "-b", "main")
    return run


@pytest.fixture
def site(git: Git, dossier: Any) -> Path:
    """A repository with two posts, both with the ferry's archive, committed on main."""
    root = Path.cwd()
    (root / "claimcheck.toml").write_text(SETTINGS)
    for name in ("ferry", "harbour"):
        folder = root / "posts" / name
        folder.mkdir(parents=True)
        (folder / "post.txt").write_text(dossier.text)
        (folder / "sources.warc.gz").write_bytes(dossier.archive.read_bytes())
    git("add", "-A")
    git("commit", "-qm", "Two posts")
    return root


def checked(result: Any) -> list[str]:
    data = json.loads(result.out)
    return [report["post"]["path"] for report in (data if isinstance(data, list) else [data])]


def test_without_a_post_all_that_the_settings_name_are_checked(cli: Any, site: Path) -> None:
    result = cli("run", "-f", "json")
    assert result.status == 1
    assert checked(result) == ["posts/ferry/post.txt", "posts/harbour/post.txt"]


def test_without_a_post_and_without_patterns_it_says_what_to_do(cli: Any, git: Git) -> None:
    result = cli("run")
    assert result.status == 2
    assert 'posts = ["posts/**/*.md"]' in result.err
    Path("claimcheck.toml").write_text('posts = ["nowhere/*.md"]')
    result = cli("run")
    assert result.status == 2, "a pattern that means nothing is a mistake and no pass"
    assert 'posts = ["nowhere/*.md"]' in result.err


def test_only_what_changed_is_checked(cli: Any, site: Path, git: Git, dossier: Any) -> None:
    git("checkout", "-qb", "edit")
    (site / "posts/harbour/post.txt").write_text(dossier.text + "\nEdited.\n")
    git("commit", "-qam", "Edit")
    for name in ("posts/new one.md", "posts/-f.md", "posts/two\nlines.md", "posts/drafts/d.md", "notes.md"):
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(dossier.text)
    (site / "posts/ferry/post.txt").unlink()
    result = cli("run", "--since", "main", "-f", "json")
    assert checked(result) == ["posts/-f.md", "posts/harbour/post.txt", "posts/new one.md", "posts/two\nlines.md"]
    assert "4 posts changed since main" in result.err
    git("checkout", "-q", "posts")
    (site / "posts" / "link.md").symlink_to("/etc/hostname")
    assert "posts/link.md" not in checked(cli("run", "--since", "main", "-f", "json"))


def test_no_change_is_said_and_passes(cli: Any, site: Path, git: Git, tmp_path: Path) -> None:
    (site / "notes.md").write_text("Nothing to do with posts.\n")
    result = cli("run", "--since", "main", "--report", f"json={tmp_path / 'r.json'}")
    assert result.status == 0
    assert "no post changed since main" in result.err
    assert json.loads((tmp_path / "r.json").read_text()) == []
    for name in ("json", "jsonl", "markdown", "html", "sarif", "junit", "github"):
        assert cli("run", "--since", "main", "-f", name).status == 0, name


def test_what_branch_it_shall_go_into_is_found(
    cli: Any, site: Path, git: Git, dossier: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = cli("run", "--changed")
    assert result.status == 2
    assert "--since" in result.err
    git("update-ref", "refs/remotes/origin/main", "main")
    git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
    (site / "posts/ferry/post.txt").write_text(dossier.text + "\nEdited.\n")
    assert checked(cli("run", "--changed", "-f", "json")) == ["posts/ferry/post.txt"]
    git("commit", "-qam", "Edit")
    git("update-ref", "refs/remotes/origin/next", "HEAD")
    monkeypatch.setenv("GITHUB_BASE_REF", "next")
    assert "no post changed since origin/next" in cli("run", "--changed").err
    monkeypatch.setenv("GITHUB_BASE_REF", "gone")
    result = cli("run", "--changed")
    assert result.status == 2
    assert "origin/gone: no such commit here" in result.err
    assert "fetch-depth: 0" in result.err


def test_a_branch_without_a_past_has_only_changed_posts(cli: Any, site: Path, git: Git) -> None:
    assert len(checked(cli("run", "--since", "0" * 40, "-f", "json"))) == 2


@pytest.mark.parametrize("name", ["--output=x", "nowhere", "", "main:claimcheck.toml", "main; touch x", "@{-9}"])
def test_what_is_no_commit_is_one_line(cli: Any, site: Path, name: str) -> None:
    for option in ("--since", "--rules-from"):
        result = cli("run", f"{option}={name}")
        assert result.status == 2
        assert result.err.count("\n") == 1
        assert "no such commit" in result.err
    assert sorted(path.name for path in site.iterdir()) == [".git", "claimcheck.toml", "posts"]


def test_outside_of_a_repository_it_is_one_line(cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(dossier.folder)
    dossier.write("claimcheck.toml", 'posts = ["*.txt"]')
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(dossier.folder.parent))
    result = cli("run", "--changed")
    assert result.status == 2
    assert "not a git repository" in result.err
    assert result.err.count("\n") == 1
    monkeypatch.setenv("PATH", "/nowhere")
    assert "git is not installed" in cli("run", "--changed").err


def test_a_named_post_is_checked_whatever_the_patterns_say(cli: Any, site: Path, dossier: Any) -> None:
    (site / "notes.md").write_text(dossier.text)
    assert checked(cli("run", "notes.md", "-f", "json")) == ["notes.md"]
    result = cli("run", "notes.md", "--changed")
    assert result.status == 2
    assert "leave one out" in result.err


def test_a_changed_archive_or_ledger_has_its_post_checked(cli: Any, site: Path) -> None:
    (site / "posts/ferry/claims.toml").write_text('schema = "claimcheck/ledger/1"\n')
    assert checked(cli("run", "--since", "main", "-f", "json")) == ["posts/ferry/post.txt"]


def test_nothing_of_the_repository_runs(cli: Any, site: Path, git: Git, tmp_path: Path) -> None:
    trap = tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\n")
    trap.chmod(0o755)
    for key in ("core.fsmonitor", "core.pager", "diff.external", "diff.x.textconv", "diff.x.command"):
        git("config", key, str(trap))
    git("config", "core.hooksPath", str(tmp_path / "hooks"))
    (site / ".gitattributes").write_text("* diff=x\n")
    (site / "posts/ferry/post.txt").write_text("Edited.\n")
    git("status")
    (tmp_path / "sprung").unlink()  # so the trap is a trap
    cli("run", "--since", "main", "--rules-from", "main")
    assert not (tmp_path / "sprung").exists()


# ---------------------------------------------------------------- the rules of the base branch


def ledger_for(report: dict[str, Any]) -> str:
    """Return a ledger that settles every finding of a report, as somebody would who wants no questions."""
    rows = []
    for claim in report["claims"]:
        for finding in claim["findings"]:
            source = next(s for s in report["sources"] if s["id"] == finding["source"])
            if finding["verdict"] == "contradict":
                rows.append(
                    "[[decision]]\n"
                    f"claim = {json.dumps(claim['text'])}\nsource = {json.dumps(source['url'])}\n"
                    f'verdict = "contradict"\nreason = {json.dumps(finding["reasons"][0])}\n'
                    f'quote = {json.dumps(finding["quote"])}\ndecision = "false-alarm"\nwhy = "trust me"\n'
                )
    return f'schema = "{SCHEMA}"\n' + "\n".join(rows)


def test_whoever_changes_a_post_does_not_make_the_rules_for_it(cli: Any, site: Path, git: Git, dossier: Any) -> None:
    report = json.loads(cli("run", "posts/ferry/post.txt", "-f", "json").out)
    git("checkout", "-qb", "stranger")
    (site / "posts/ferry/claims.toml").write_text(ledger_for(report))
    assert cli("run", "posts/ferry/post.txt").status == 0, "the ledger would settle it"
    for text in (SETTINGS + "fail-on = []\n", SETTINGS.replace("posts/", "nothing/")):
        (site / "claimcheck.toml").write_text(text)
        (site / "posts/claimcheck.toml").write_text("fail-on = []\n")
        git("add", "-A")
        git("commit", "-qm", "Please merge")
        result = cli("run", "--since", "main", "--rules-from", "main", "-f", "json")
        assert result.status == 1
        assert checked(result) == ["posts/ferry/post.txt"]
    assert cli("run", "posts/ferry/post.txt", "--rules-from", "stranger").status == 0, "once it is merged, it counts"


def test_an_archive_that_came_with_the_change_is_named(cli: Any, site: Path, git: Git, dossier: Any) -> None:
    assert "whoever changed it" not in cli("run", "posts/ferry/post.txt", "--rules-from", "main").out
    dossier.archive_of(site / "posts/ferry/sources.warc.gz", (dossier.url, dossier.page, 200))
    result = cli("run", "posts/ferry/post.txt", "--rules-from", "main")
    assert "sources.warc.gz was added or changed since main" in result.out


def test_pages_that_came_with_the_change_are_named(cli: Any, site: Path, git: Git, dossier: Any) -> None:
    saved = site / "posts/saved.html"
    saved.write_text(dossier.page)
    (site / "claimcheck.toml").write_text(SETTINGS + f'[pages]\n"{dossier.url}" = "posts/saved.html"\n')
    git("add", "-A")
    git("commit", "-qm", "A page saved by hand")
    git("branch", "base")
    assert "whoever" not in cli("run", "posts/ferry/post.txt", "--rules-from", "base", "-f", "markdown").out
    saved.unlink()
    saved.symlink_to("other.html")
    (site / "posts/other.html").write_text(dossier.page.replace("12 minutes", "45 minutes"))
    result = cli("run", "posts/ferry/post.txt", "--rules-from", "base", "-f", "json")
    assert any(note.startswith("other.html was added") for note in json.loads(result.out)["notes"])
