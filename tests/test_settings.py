from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.errors import SettingsError
from claimcheck.setting_texts import settings_toml
from claimcheck.setting_values import check_fail_on, check_host
from claimcheck.settings import (
    ABOUT,
    FIELD_OF,
    InForce,
    Settings,
    find_settings_file,
    read_settings,
    settings_for,
    settings_in_force,
    variable_of,
)


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert settings_for(tmp_path) == Settings()
    assert Settings().fail_on == ("contradict", "disputed")


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    write(tmp_path / "claimcheck.toml", "timeout = 5")
    near = write(tmp_path / "posts" / "pyproject.toml", "[tool.claimcheck]\ntimeout = 7.5")
    folder = tmp_path / "posts" / "2024"
    folder.mkdir()
    assert find_settings_file(folder) == near.resolve()
    assert settings_for(folder).timeout == 7.5


def test_beside_each_other_our_own_file_goes_first(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.claimcheck]\ntimeout = 7")
    own = write(tmp_path / "claimcheck.toml", "timeout = 5")
    assert find_settings_file(tmp_path) == own.resolve()


@pytest.mark.parametrize("text", ["[tool.other]\nx = 1", "tool = 1", "this is no TOML", ""])
def test_a_project_file_that_is_not_about_us_is_passed_by(tmp_path: Path, text: str) -> None:
    above = write(tmp_path / "claimcheck.toml", "offline = true")
    write(tmp_path / "project" / "pyproject.toml", text)
    assert find_settings_file(tmp_path / "project") == above.resolve()


def test_every_kind_of_value_is_read(tmp_path: Path) -> None:
    file = write(
        tmp_path / "claimcheck.toml",
        'fail-on = ["unread", "contradict"]\nformat = "json"\noffline = true\nreplay = "kept/all.warc"\n'
        'timeout = 3\nmax-bytes = 1000\n[pages]\n"https://a.example/x" = "saved/x.html"\n',
    )
    settings = read_settings(file)
    assert settings.fail_on == ("contradict", "unread")
    assert (settings.format, settings.offline, settings.timeout, settings.max_bytes) == ("json", True, 3, 1000)
    # Paths in a file count from that file, wherever the command is started.
    assert settings.replay == str(tmp_path.resolve() / "kept" / "all.warc")
    assert settings.pages == (("https://a.example/x", str(tmp_path.resolve() / "saved" / "x.html")),)


def test_an_empty_fail_on_means_that_nothing_fails(tmp_path: Path) -> None:
    assert read_settings(write(tmp_path / "claimcheck.toml", "fail-on = []")).fail_on == ()
    assert check_fail_on(["none"]) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("fail_on = []", 'unknown key "fail_on"; did you mean "fail-on"?'),
        ("ofline = true", 'unknown key "ofline"; did you mean "offline"?'),
        ("zzzzzz = 1", 'unknown key "zzzzzz"; known are'),
        ('fail-on = ["contradicts"]', 'unknown value "contradicts"; did you mean "contradict"?'),
        ('fail-on = "contradict"', "expected a list"),
        ('posts = "*.md"', "expected a list of patterns"),
        ('posts = ["/etc/*"]', "not a pattern of paths below"),
        ('exclude = ["a/../../b"]', "not a pattern of paths below"),
        (f'posts = ["{"*a" * 501}"]', "not a pattern of paths below"),
        ('fail-on = ["none", "unread"]', 'unknown value "none"'),
        ('format = "jsn"', 'unknown value "jsn"; did you mean "json"?'),
        ('offline = "yes"', "expected true or false"),
        ("timeout = 0", "above zero"),
        ("timeout = inf", "above zero"),
        ("timeout = true", "expected a number"),
        ("max-bytes = 1.5", "expected a whole number"),
        ("replay = 3", "expected text"),
        ('pages = "x"', "expected a table"),
        ('[pages]\n"ftp://a/x" = "x"', "not a web address"),
        ('[pages]\n"https://[a/x" = "x"', "not a web address"),
        ("offline = ", "not valid TOML"),
        ("timeout = " + "9" * 10_000, "not valid TOML"),
        ("timeout = " + "[" * 5_000, "nested too deeply"),
        ('replay = "a\\u0000b"', "NUL"),
        ('[pages]\n"https://a.example/x" = "\\u0000"', "NUL"),
    ],
)
def test_what_is_wrong_is_said_in_one_line_with_the_file(tmp_path: Path, text: str, message: str) -> None:
    file = write(tmp_path / "claimcheck.toml", text)
    with pytest.raises(SettingsError) as caught:
        read_settings(file)
    assert message in str(caught.value)
    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_asked_for_by_name_must_be_there_and_about_us(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        settings_for(tmp_path, tmp_path / "nowhere.toml")
    with pytest.raises(SettingsError, match="cannot be read"):
        settings_for(tmp_path, tmp_path)
    with pytest.raises(SettingsError, match=r"no \[tool.claimcheck\]"):
        settings_for(tmp_path, write(tmp_path / "pyproject.toml", "[tool.other]\n"))


def test_hosts_that_may_be_asked_although_they_are_not_public(tmp_path: Path) -> None:
    file = write(tmp_path / "claimcheck.toml", 'allow-hosts = ["Wiki.Example.", "10.0.0.0/8", "[::1]"]')
    assert read_settings(file).allow_hosts == ("wiki.example", "10.0.0.0/8", "::1")
    assert Settings().allow_hosts == ()


@pytest.mark.parametrize("host", ["https://wiki.example", "wiki.example:8080", "", "*.example", "a b"])
def test_what_is_no_host_is_an_error(host: str) -> None:
    with pytest.raises(SettingsError, match="allow-hosts"):
        check_host(host)


def test_folders_that_cannot_be_looked_into_have_no_settings(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert settings_for(loop) == Settings()
    assert settings_for(tmp_path / ("a" * 5000)) == Settings()
    read = read_settings(write(tmp_path / "claimcheck.toml", 'replay = "loop/a.warc"'))
    assert read.replay == str(loop / "a.warc")


OUTSIDE = "a stranger may have put it"


@pytest.mark.parametrize(
    "text",
    [
        'allow-hosts = ["10.0.0.0/8"]',
        "timeout = 100000",
        "max-bytes = 1_000_000_000_000",
        "max-connections = 5000",
        f"posts = {['*.md'] * 101}",
        f"exclude = {['*.md'] * 101}",
        'replay = "../elsewhere/a.warc"',
        'replay = "/etc/hostname"',
        'replay = "link/a.warc"',
        '[pages]\n"https://a.example/x" = "../elsewhere/secret.html"',
        '[pages]\n"https://a.example/x" = "link/secret.html"',
        '[pages]\n"https://a.example/x" = "secret.html"',
        '[pages]\n"https://a.example/x" = "."',
    ],
)
@pytest.mark.parametrize("name", ["claimcheck.toml", "pyproject.toml"])
def test_a_strangers_file_opens_neither_files_elsewhere_nor_the_network_inside(
    tmp_path: Path, text: str, name: str
) -> None:
    write(tmp_path / "elsewhere" / "secret.html", "<p>My secret.</p>")
    folder = tmp_path / "posts"
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path / "elsewhere")
    (folder / "secret.html").symlink_to(tmp_path / "elsewhere" / "secret.html")
    head = "" if name == "claimcheck.toml" else "[tool.claimcheck]\n"
    file = write(folder / name, head + (text if not head else text.replace("[pages]", "[tool.claimcheck.pages]")))
    with pytest.raises(SettingsError) as caught:
        settings_for(folder)
    message = str(caught.value)
    assert OUTSIDE in message
    assert "--config" in message
    assert str(file) in message
    assert "\n" not in message
    assert settings_for(folder, file) == read_settings(file), "whoever names a file answers for it"


def test_a_found_file_may_still_name_what_lies_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "claimcheck.toml", 'replay = "kept/a.warc"\n[pages]\n"https://a.example/x" = "saved/../x.html"\n')
    found = settings_for(tmp_path)
    assert found.replay == str(tmp_path.resolve() / "kept" / "a.warc")
    assert found.pages == (("https://a.example/x", str(tmp_path.resolve() / "x.html")),)


def test_a_settings_file_that_is_a_link_elsewhere_must_be_named(tmp_path: Path) -> None:
    real = write(tmp_path / "private" / "mine.toml", "timeout = 5")
    folder = tmp_path / "posts"
    folder.mkdir()
    (folder / "claimcheck.toml").symlink_to(real)
    with pytest.raises(SettingsError, match="leads out of its folder"):
        settings_for(folder)
    assert settings_for(folder, real).timeout == 5


def test_a_settings_file_without_end_is_not_read_whole(tmp_path: Path) -> None:
    write(tmp_path / "claimcheck.toml", "# " + "a" * 3_000_000)
    with pytest.raises(SettingsError, match="too large"):
        settings_for(tmp_path)


def test_the_environment_goes_before_the_file_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file = write(tmp_path / "posts" / "claimcheck.toml", 'timeout = 5\nmax-sources = 7\nfail-on = ["unread"]')
    environ = {
        "CLAIMCHECK_TIMEOUT": "6.5",
        "CLAIMCHECK_FAIL_ON": "absent, contradict",
        "CLAIMCHECK_OFFLINE": "Yes",
        "CLAIMCHECK_REPLAY": "kept/a.warc",
        "CLAIMCHECK_ALLOW_HOSTS": "wiki.example,10.0.0.0/8",
        "CLAIMCHECK_HOST_DELAY": "0",
        "CLAIMCHECK_CONTACT": "",
        "CLAIMCHECK_CONFIG": "elsewhere.toml",
        "CLAIMCHECK_DEBUG": "1",
        "CLAIMCHECK_TEAM_ROOM": "3",
        "CLAIMCHECK_HOST": "10.0.0.7",
        "CLAIMCHECK_REVIEWER": "Ann",
        "PATH": "/bin",
    }
    found = settings_in_force(tmp_path / "posts", None, environ)
    settings = found.settings
    assert (settings.timeout, settings.fail_on, settings.offline) == (6.5, ("contradict", "absent"), True)
    assert settings.allow_hosts == ("wiki.example", "10.0.0.0/8"), "whoever sets a variable answers for it"
    assert (settings.max_sources, settings.host_delay, settings.contact) == (7, 0, "")
    assert settings.replay == str(tmp_path.resolve() / "kept" / "a.warc")
    origins = {key: found.origin(key) for key in ("timeout", "max-sources", "contact", "fail-on")}
    assert origins == {
        "timeout": "CLAIMCHECK_TIMEOUT",
        "max-sources": str(file.resolve()),
        "contact": "default",
        "fail-on": "CLAIMCHECK_FAIL_ON",
    }


@pytest.mark.parametrize(
    ("variable", "text", "message"),
    [
        ("CLAIMCHECK_FAILON", "contradict", "did you mean CLAIMCHECK_FAIL_ON?"),
        ("CLAIMCHECK_MAX_SOURCE", "3", "did you mean CLAIMCHECK_MAX_SOURCES?"),
        ("CLAIMCHECK_FALI_ON", "contradict", "did you mean CLAIMCHECK_FAIL_ON?"),
        ("CLAIMCHECK_OFLINE", "1", "did you mean CLAIMCHECK_OFFLINE?"),
        ("CLAIMCHECK_FAIL_ON", "contradicts", 'did you mean "contradict"?'),
        ("CLAIMCHECK_OFFLINE", "perhaps", "true or false"),
        ("CLAIMCHECK_TIMEOUT", "soon", "expected a number"),
        ("CLAIMCHECK_TIMEOUT", "nan", "above zero"),
        ("CLAIMCHECK_MAX_SOURCES", "1.5", "expected a whole number"),
        ("CLAIMCHECK_MAX_SOURCES", "9" * 5000, "expected a whole number"),
        ("CLAIMCHECK_HOST_DELAY", "-1", "zero or more"),
        ("CLAIMCHECK_FORMAT", "jsn", 'did you mean "json"?'),
        ("CLAIMCHECK_POSTS", "../*.md", "not a pattern"),
    ],
)
def test_what_is_wrong_in_the_environment_is_said_in_one_line(
    tmp_path: Path, variable: str, text: str, message: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        settings_in_force(tmp_path, None, {variable: text})
    assert message in str(caught.value)
    assert str(caught.value).startswith(f"{variable}: ")
    assert "\n" not in str(caught.value)


def test_every_setting_says_what_it_sets_and_has_a_variable_unless_it_is_a_table() -> None:
    assert list(ABOUT) == list(FIELD_OF)
    assert all(10 < len(text) < 120 and text[0].islower() for text in ABOUT.values())
    assert [key for key in FIELD_OF if not variable_of(key)] == ["pages", "judge"]


def test_settings_as_toml_are_read_back_as_the_same_settings(tmp_path: Path) -> None:
    file = write(
        tmp_path / "claimcheck.toml",
        'fail-on = []\nposts = ["posts/**/*.md"]\nreplay = "a\\"b\\u007f.warc"\nmax-bytes = 5_000_000\nhost-delay = 1\n'
        '[pages]\n"https://a.example/x?a=\\"1\\"" = "x.html"\n',
    )
    found = settings_in_force(tmp_path)
    text = settings_toml(found)
    assert read_settings(write(tmp_path / "again.toml", text)) == read_settings(file)
    uncommented = "\n".join(
        line.removeprefix("# ") if " = " in line else line for line in settings_toml(InForce()).splitlines()
    )
    everything = write(tmp_path / "all.toml", uncommented.replace("# [pages]", "[pages]"))
    assert replace(read_settings(everything), pages=()) == Settings(), "what is commented out are the defaults"
