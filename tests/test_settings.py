from pathlib import Path

import pytest

from claimcheck.errors import SettingsError
from claimcheck.settings import Settings, check_fail_on, check_host, find_settings_file, read_settings, settings_for


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
