"""`claimcheck run` as its users see it: what is printed where, and the exit status."""

import json
import os
import signal
import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest


def report_of(result: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(result.out)
    schema = json.loads(files("claimcheck.report").joinpath("schema", "report-1.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(data)
    return data


def one_line(result: Any) -> str:
    assert result.err.count("\n") == 1, result.err
    assert "Traceback" not in result.err
    return str(result.err)


def test_a_dossier_is_checked_offline_with_its_own_archive(cli: Any, dossier: Any) -> None:
    result = cli("run", dossier.post, "--offline")
    assert result.status == 1, "one claim contradicts its source"
    assert "The crossing takes 12 minutes" in result.out
    assert "http-403" in result.out
    assert "1 of 2 sources could not be read (S2)" in result.err
    assert "\x1b" not in result.out


def test_json_goes_to_stdout_alone_and_is_the_same_every_time(cli: Any, dossier: Any) -> None:
    first, second = (cli("run", dossier.post, "--offline", "--format", "json") for _ in range(2))
    assert first.out == second.out
    data = report_of(first)
    assert data["post"]["path"] == str(dossier.post)
    assert [source["state"] for source in data["sources"]] == ["read", "unread"]
    assert data["sources"][0]["fetched_at"] == "2024-06-10T08:00:00Z"
    assert data["sources"][1]["reason"] == "http-403"
    for claim in data["claims"]:
        assert dossier.text[claim["start"] : claim["end"]] == claim["text"]
        for finding in claim["findings"]:
            if finding["quote"]:
                assert finding["link"].startswith(dossier.url + "#:~:text=")


def test_the_post_may_come_from_standard_input(cli: Any, dossier: Any) -> None:
    result = cli("run", "-", "--replay", dossier.archive, "-f", "json", stdin=dossier.text.encode())
    assert result.status == 1
    data = report_of(result)
    assert data["post"]["path"] == "-"
    assert [source["state"] for source in data["sources"]] == ["read", "unread"]


def test_a_page_saved_by_hand_stands_in_for_its_address(cli: Any, dossier: Any) -> None:
    saved = dossier.write("saved.html", dossier.page)
    result = cli("run", dossier.post, "--offline", "-f", "json", "--page", f"{dossier.other_url}={saved}")
    assert [source["state"] for source in report_of(result)["sources"]] == ["read", "read"]


def test_a_saved_page_that_no_post_cites_is_warned_of(cli: Any, dossier: Any) -> None:
    saved = dossier.write("saved.html", dossier.page)
    for command in ("run", "sources"):
        result = cli(command, dossier.post, "--offline", "--page", f"https://harbournews.example/typo={saved}")
        assert "--page https://harbournews.example/typo: no post here cites this address" in result.err
        assert "no post here" not in cli(command, dossier.post, "--offline", "--page", f"{dossier.url}={saved}").err


def test_claims_without_any_source_are_not_called_unread_in_the_table(cli: Any, dossier: Any) -> None:
    post = dossier.write("bare.txt", "The harbour ferry carried 900 passengers in May.\n")
    result = cli("run", post, "--offline")
    assert result.status == 2
    assert "no source" in result.out
    assert "unread" not in result.out
    assert report_of(cli("run", post, "--offline", "-f", "json"))["claims"][0]["verdict"] == "unread"


@pytest.mark.parametrize(
    ("fail_on", "status"),
    [
        ("contradict", 1),
        ("disputed", 0),
        ("none", 0),
        ("unread", 3),
        ("disputed,unread", 3),
        ("contradict,unread", 1),
    ],
)
def test_what_fails_a_run_can_be_chosen(cli: Any, dossier: Any, fail_on: str, status: int) -> None:
    assert cli("run", dossier.post, "--offline", "--fail-on", fail_on).status == status


def test_settings_come_from_the_posts_folder_and_the_command_line_overrules_them(cli: Any, dossier: Any) -> None:
    dossier.write("claimcheck.toml", 'fail-on = ["unread"]\nformat = "json"\noffline = true\n')
    result = cli("run", dossier.post)
    assert result.status == 3
    report_of(result)
    assert cli("run", dossier.post, "--fail-on", "contradict", "-f", "table").out.startswith(str(dossier.post))
    other = dossier.write("other.toml", "offline = true\nfail-on = []\n")
    assert cli("run", dossier.post, "--config", other).status == 0


def test_several_posts_are_all_checked_and_the_worst_status_counts(cli: Any, dossier: Any) -> None:
    good = dossier.write("good.txt", f"The harbour ferry carried 900 passengers in May.\n\n{dossier.url}\n")
    result = cli("run", good, dossier.post, "--offline", "--format", "jsonl")
    assert result.status == 1
    assert [json.loads(line)["post"]["path"] for line in result.out.splitlines()] == [str(good), str(dossier.post)]
    result = cli("run", good, dossier.folder / "missing.txt", "--offline", "--format", "json")
    assert result.status == 2
    assert report_of(result)["post"]["path"] == str(good), "the one that could be read has its report"
    assert "missing.txt: no such file" in result.err


# ---------------------------------------------------------------- nothing to check


def test_a_post_without_claims_does_not_pass_silently(cli: Any, dossier: Any) -> None:
    post = dossier.write("idle.txt", f"What a lovely day, isn't it?\n\n{dossier.url}\n")
    result = cli("run", post, "--offline")
    assert result.status == 2
    assert "no claims found, nothing was checked" in one_line(result)


def test_a_post_without_sources_does_not_pass_silently(cli: Any, dossier: Any) -> None:
    post = dossier.write("bare.txt", "The harbour ferry carried 900 passengers in May.\n")
    result = cli("run", post, "--offline", "--fail-on", "none")
    assert result.status == 2
    assert "cites no sources, nothing was checked" in one_line(result)
    assert "900 passengers" in result.out


def test_when_no_source_could_be_read_it_is_said(cli: Any, dossier: Any) -> None:
    dossier.archive.unlink()
    result = cli("run", dossier.post, "--offline", "--format", "json")
    assert result.status == 0
    assert "no source could be read, nothing was checked" in result.err
    data = report_of(result)
    assert {source["reason"] for source in data["sources"]} == {"offline"}
    assert {claim["verdict"] for claim in data["claims"]} == {"unread"}


# ---------------------------------------------------------------- bad input


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "is empty"), (b" \n\t\n", "is empty"), (b"\x7fELF\x00\x01\x02\x00" * 40, "not a text file")],
)
def test_a_post_that_is_no_text_is_refused(cli: Any, dossier: Any, content: bytes, message: str) -> None:
    result = cli("run", dossier.write("odd.txt", content), "--offline")
    assert result.status == 2
    assert message in one_line(result)
    assert result.out == ""


def test_a_post_that_is_not_there_or_a_directory_is_refused(cli: Any, dossier: Any) -> None:
    result = cli("run", dossier.folder / "nowhere.txt", "--offline")
    assert (result.status, "no such file" in one_line(result)) == (2, True)
    result = cli("run", dossier.folder, "--offline")
    assert (result.status, "directory" in one_line(result)) == (2, True)
    result = cli("run", "-", "--offline")
    assert (result.status, "empty" in one_line(result)) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "jsn"], 'did you mean "json"?'),
        (["--fail-on", "contradiction"], 'did you mean "contradict"?'),
        (["--page", "not a url"], "URL=FILE"),
        (["--page", "ftp://host.example/x=x.html"], "not an http(s) address"),
        (["--page", "https://host.example/x=nowhere.html"], "no such saved page"),
        (["--replay", "nowhere.warc.gz"], "nowhere.warc.gz"),
        (["--replay", "post.txt"], "post.txt"),
        (["--config", "nowhere.toml"], "cannot be read"),
        (["--record", "new.warc.gz"], "exclude each other"),
        (["--output", "nowhere/report.json"], "no such directory"),
        (["--output", "."], "is a directory"),
        (["--output", "post.txt"], "would overwrite an input"),
        (["-"], "only once"),
    ],
)
def test_wrong_usage_is_one_clear_line(
    cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(dossier.folder)
    posts = ["-"] if arguments == ["-"] else ["post.txt"]
    result = cli("run", *posts, "--offline", *arguments)
    assert result.status == 2
    assert message in one_line(result)
    assert result.out == ""
    assert dossier.post.read_text("utf-8") == dossier.text


def test_an_unknown_option_or_command_is_wrong_usage(cli: Any, dossier: Any) -> None:
    for arguments in (["run", dossier.post, "--nonsense"], ["run"], ["nonsense"]):
        result = cli(*arguments)
        assert result.status == 2
        assert "Traceback" not in result.err


def test_an_archive_that_breaks_off_is_read_as_far_as_it_goes(cli: Any, dossier: Any) -> None:
    whole = dossier.archive.read_bytes()
    dossier.archive.write_bytes(whole[:-200])
    result = cli("run", dossier.post, "--offline", "--format", "json")
    data = report_of(result)
    assert data["sources"][0]["state"] == "read"
    assert any("sources.warc.gz" in note for note in data["notes"])
    assert "sources.warc.gz" in result.err


def test_an_internal_error_is_one_line_and_a_traceback_only_on_request(
    cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the \x1b[31mroof\nfell in")

    monkeypatch.setattr("claimcheck.checker.Checker.report", fail)
    result = cli("run", dossier.post, "--offline")
    assert result.status == 2
    assert "internal error: RuntimeError: the [31mroof fell in (set CLAIMCHECK_DEBUG=1" in one_line(result)
    monkeypatch.setenv("CLAIMCHECK_DEBUG", "1")
    result = cli("run", dossier.post, "--offline")
    assert result.status == 2
    assert "Traceback (most recent call last)" in result.err


# ---------------------------------------------------------------- where the report goes


def test_a_file_gets_the_whole_report_and_stdout_nothing(cli: Any, dossier: Any) -> None:
    target = dossier.folder / "report.json"
    result = cli("run", dossier.post, "--offline", "-f", "json", "-o", target)
    assert result.out == ""
    assert json.loads(target.read_text("utf-8"))["schema"] == "claimcheck/report/1"
    assert f"report written to {target}" in result.err
    assert "1 contradict" in result.err
    assert sorted(path.name for path in dossier.folder.iterdir()) == ["post.txt", "report.json", "sources.warc.gz"]


def test_a_replaced_file_keeps_its_rights_and_a_link_its_target(cli: Any, dossier: Any) -> None:
    target = dossier.write("kept.txt", "old")
    target.chmod(0o640)
    link = dossier.folder / "link.txt"
    link.symlink_to(target)
    cli("run", dossier.post, "--offline", "-o", link)
    assert link.is_symlink()
    assert "The crossing" in target.read_text("utf-8")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_device_is_written_to_and_not_replaced(cli: Any, dossier: Any) -> None:
    assert cli("run", dossier.post, "--offline", "-o", os.devnull).status == 1
    assert not Path(os.devnull).is_file()


def test_a_failed_write_leaves_the_old_file_and_no_other(
    cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = dossier.write("report.txt", "old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    result = cli("run", dossier.post, "--offline", "-o", target)
    assert result.status == 2
    assert "cannot be written: No space left on device" in result.err
    assert target.read_text("utf-8") == "old"
    assert not list(dossier.folder.glob(".*"))


def test_an_interrupted_write_leaves_the_old_file_and_no_other(
    cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = dossier.write("report.txt", "old")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    result = cli("run", dossier.post, "--offline", "-o", target)
    assert result.status == 130
    assert target.read_text("utf-8") == "old"
    assert not list(dossier.folder.glob(".*"))


def test_ctrl_c_ends_a_real_process_with_130_and_no_file(dossier: Any) -> None:
    target = dossier.folder / "report.json"
    command = [sys.executable, "-m", "claimcheck", "run", "-", "--offline", "-o", str(target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        time.sleep(1.5)  # it waits for the post by then; if it is still importing, the answer is the same
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        error = process.stderr.read().decode()
        assert process.wait(timeout=20) == 130
    assert "Traceback" not in error
    assert not target.exists()


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="pipes break differently here")
def test_a_reader_that_goes_away_is_no_error(dossier: Any) -> None:
    command = f"{sys.executable} -m claimcheck run {dossier.post} --offline -v | head -n 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=60)
    assert done.returncode in {0, 1}
    assert b"Traceback" not in done.stderr
    assert b"Broken" not in done.stderr


@pytest.mark.parametrize(("redirection", "message"), [(">&-", b"is closed"), ("> /dev/full", b"No space left")])
def test_a_report_that_cannot_be_printed_is_an_error(dossier: Any, redirection: str, message: bytes) -> None:
    if "/dev/full" in redirection and not Path("/dev/full").exists():
        pytest.skip("no such device here")
    command = f"{sys.executable} -m claimcheck run {dossier.post} --offline {redirection}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=60)
    assert done.returncode == 2
    assert message in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(("columns", "width"), [("60", 60), ("140", 140), (None, 100), ("nonsense", 100)])
def test_a_pipe_is_as_wide_as_columns_says(
    cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch, columns: str | None, width: int
) -> None:
    if columns:
        monkeypatch.setenv("COLUMNS", columns)
    out = cli("run", dossier.post, "--offline").out
    reason_line = next(line for line in out.splitlines() if "Passed over" in line)
    assert len(reason_line) <= width
    assert all(
        len(line) <= width or "https://" in line or line.startswith(str(dossier.post)) for line in out.splitlines()
    )


def test_colours_obey_the_usual_variables(cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in cli("run", dossier.post, "--offline").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in cli("run", dossier.post, "--offline").out


def test_a_terminal_that_knows_only_ascii_gets_ascii(dossier: Any) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "claimcheck", "run", str(dossier.post), "--offline"]
    done = subprocess.run(command, capture_output=True, check=False, env=environment, timeout=60)
    assert done.returncode in {0, 1}
    assert b"? unread" in done.stdout
    assert done.stdout.isascii()


def test_hints_after_the_run_say_what_may_help(cli: Any, dossier: Any) -> None:
    result = cli("run", dossier.post, "--offline", "-f", "json")
    assert "hint:" not in result.out
    assert "hint: 1 source did not show the article to a program (S2: http-403): save the pages" in result.err
    assert "came from an old capture (S1," in result.err
    saved = dossier.write("saved.html", dossier.page)
    read = cli(
        "run", dossier.post, "--offline", "--page", f"{dossier.other_url}={saved}", "--page", f"{dossier.url}={saved}"
    )
    assert "did not show" not in read.err
