"""What CI gets from us: the action, the hook, the examples. Read as YAML, and the action's own script run."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "docs" / "examples"
TEMPLATES = ROOT / "src" / "claimcheck" / "cli" / "templates"
PINNED = re.compile(r"[\w-]+/[\w./-]+@([0-9a-f]{40}|COMMIT)")


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def steps_of(path: Path) -> list[dict[str, Any]]:
    data = read(path)
    steps: list[dict[str, Any]] = (data["runs"] if "runs" in data else data["jobs"]["posts"])["steps"]
    return steps


def test_no_foreign_text_is_pasted_into_a_shell() -> None:
    scripts = [
        step["run"]
        for path in (ROOT / "action.yml", EXAMPLES / "github.yml")
        for step in steps_of(path)
        if "run" in step
    ]
    assert len(scripts) == 2
    assert not any("${{" in script for script in scripts)
    assert all(step.get("shell") == "bash" for step in steps_of(ROOT / "action.yml") if "run" in step)


def test_foreign_actions_are_pinned_with_their_version_beside() -> None:
    for path in (ROOT / "action.yml", EXAMPLES / "github.yml"):
        used = [step["uses"] for step in steps_of(path) if "uses" in step]
        assert used
        assert all(PINNED.fullmatch(name) for name in used)
        text = path.read_text(encoding="utf-8")
        assert len(re.findall(r"uses: .*@[0-9a-f]{40} # v\d", text)) == len([n for n in used if "COMMIT" not in n])


def test_the_workflow_may_read_and_nothing_else_and_runs_with_no_secrets() -> None:
    data = read(EXAMPLES / "github.yml")
    assert data["permissions"] == {"contents": "read"}
    assert set(data[True]) == {"pull_request", "push"}  # YAML takes the key `on` for a truth value
    steps = steps_of(EXAMPLES / "github.yml")
    assert steps[0]["with"] == {"fetch-depth": 0, "persist-credentials": False}
    assert "secrets." not in (EXAMPLES / "github.yml").read_text(encoding="utf-8")


def test_every_input_that_is_used_is_declared_and_every_one_declared_is_used() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    declared = set(read(ROOT / "action.yml")["inputs"])
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == declared
    for step in steps_of(EXAMPLES / "github.yml"):
        if step["uses"].startswith("OWNER/"):
            assert set(step["with"]) <= declared


def test_the_hook_is_offline_and_takes_no_name_for_an_option() -> None:
    (hook,) = read(ROOT / ".pre-commit-hooks.yaml")
    assert hook["entry"] == "claimcheck run --offline"
    assert hook["args"][-1] == "--"
    assert (hook["language"], hook["id"]) == ("python", "claimcheck")
    (used,) = read(EXAMPLES / "pre-commit.yml")["repos"]
    assert used["hooks"][0]["id"] == hook["id"]


def test_the_examples_are_what_init_writes() -> None:
    names = sorted(path.name for path in TEMPLATES.iterdir())
    assert names == ["github.yml", "gitlab-ci.yml", "pre-commit.yml"]
    for name in names:
        assert (EXAMPLES / name).read_text(encoding="utf-8") == (TEMPLATES / name).read_text(encoding="utf-8")


def test_the_pipeline_keeps_its_reports() -> None:
    job = read(EXAMPLES / "gitlab-ci.yml")["claimcheck"]
    assert job["artifacts"]["reports"]["junit"] in " ".join(job["script"])
    assert job["artifacts"]["when"] == "always"
    assert "--rules-from=$rules" in " ".join(job["script"])


# ---------------------------------------------------------------- the action's script


class Runner:
    """What GitHub does with the action's second step, in a repository with one post."""

    def __init__(self, folder: Path, dossier: Any) -> None:
        self.temp = folder / "temp"
        self.site = folder / "site"
        self.temp.mkdir()
        self.post = self.site / "posts" / "ferry" / "post.txt"
        self.post.parent.mkdir(parents=True)
        self.post.write_text(dossier.text)
        (self.post.parent / "sources.warc.gz").write_bytes(dossier.archive.read_bytes())
        (self.site / "claimcheck.toml").write_text('posts = ["posts/*/post.txt"]\n')
        self.git("init", "-q", "-b", "main")
        self.commit()

    def git(self, *arguments: str) -> None:
        who = ("-c", "user.name=Desk", "-c", "user.email=desk@paper.example", "-c", "commit.gpgSign=false")
        subprocess.run(
            ["git", *who, *arguments], cwd=self.site, check=True, capture_output=True, env=self.environment()
        )

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", "Posts")

    def environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH") if name in os.environ}
        source = str(ROOT / "src")
        return {**kept, "PYTHONPATH": source, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}

    def check(self, **inputs: str) -> tuple[int, str, dict[str, str]]:
        """Return status, what was printed and the outputs of the step, with inputs by the names of its variables."""
        (step,) = [step for step in steps_of(ROOT / "action.yml") if step.get("id") == "check"]
        checker = self.temp / "claimcheck"
        checker.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m claimcheck "$@"\n')
        checker.chmod(0o755)
        output, summary = self.temp / "output", self.temp / "summary"
        for file in (output, summary):
            file.write_text("")
        defaults = dict.fromkeys(step["env"], "")
        defaults |= {"CHECKER": str(checker), "REPORTS": str(self.temp / "reports"), "OFFLINE": "true"}
        defaults |= {"CHANGED": "true", "FORMATS": read(ROOT / "action.yml")["inputs"]["formats"]["default"]}
        assert inputs.keys() <= step["env"].keys()
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.site,
            env={
                **self.environment(),
                **defaults,
                **inputs,
                "GITHUB_OUTPUT": str(output),
                "GITHUB_STEP_SUMMARY": str(summary),
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        outputs = dict(line.partition("=")[::2] for line in output.read_text().splitlines())
        return done.returncode, done.stdout + done.stderr, outputs


@pytest.fixture
def runner(tmp_path: Path, dossier: Any) -> Runner:
    return Runner(tmp_path, dossier)


def test_the_action_checks_what_changed_and_writes_the_reports(runner: Runner) -> None:
    status, said, outputs = runner.check(SINCE="main")
    assert (status, outputs["status"]) == (0, "0")
    assert "no post changed" in said
    runner.git("checkout", "-qb", "change")
    runner.post.write_text(runner.post.read_text() + "\nAn edit.\n")
    runner.commit()
    status, said, outputs = runner.check(SINCE="main", FAIL_ON="unread,contradict", RULES_FROM="main")
    assert status == int(outputs["status"]) != 0
    assert "posts/ferry/post.txt" in said
    names = sorted(path.name for path in Path(outputs["reports"]).iterdir())
    assert names == ["claimcheck.html", "claimcheck.md", "claimcheck.sarif"]
    assert "posts/ferry/post.txt" in (runner.temp / "summary").read_text()


def test_names_and_inputs_that_are_shell_or_options_are_only_names(runner: Runner) -> None:
    evil = runner.site / "posts" / "$(touch pwned);`touch pwned` '\".txt"
    evil.write_text(runner.post.read_text())
    named = "\n".join((str(evil.relative_to(runner.site)), "--config=posts/x.toml", "-f"))
    status, said, _ = runner.check(POSTS=named, SINCE="; touch pwned", FAIL_ON="none")
    assert status == 2, "two of the names are no files"
    assert "--config=posts/x.toml" in said
    assert "touch pwned" in said
    for inputs in ({"FAIL_ON": "$(touch pwned)"}, {"FORMATS": "html;touch pwned *"}, {"SINCE": "--output=pwned"}):
        assert runner.check(**inputs)[0] == 2
    assert not list(runner.site.rglob("pwned"))
