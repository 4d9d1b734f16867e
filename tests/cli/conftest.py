"""A post with its archive, and the command line to hold against it."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from claimcheck.cli import main
from claimcheck.judging.interface import Judge
from claimcheck.judging.rules import RulesJudge
from claimcheck.matching.index import Candidate, Index
from claimcheck.model import Claim, Opinion, Reason, Verdict
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.recording import record

URL = "https://harbournews.example/2024/06/ferry-opens"
OTHER_URL = "https://northpost.example/ferry-report"

POST = f"""The harbour ferry carried 900 passengers in May.
The crossing takes 45 minutes.
What do you think? #ferries

Sources:
{URL}
{OTHER_URL}
"""

_PARAGRAPHS = (
    "The harbour ferry carried 900 passengers in May, the port authority said on Monday.",
    "The crossing takes 12 minutes, and the boat runs from early morning until late in the evening.",
    "Until last autumn people had to drive around the bay, which took most of them longer than an hour.",
    "The town council paid for the landing stage, and the port authority bought the boat from a yard in the north.",
    "Residents said that they liked the quiet engine, although some would have preferred a bridge over the bay.",
)
PAGE = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>Harbour ferry opens</title></head><body>"
    f"<article><h1>Harbour ferry opens</h1>{''.join(f'<p>{text}</p>' for text in _PARAGRAPHS)}</article></body></html>"
)


def exchange(url: str, body: str, status: int) -> Exchange:
    headers = (("Content-Type", "text/html; charset=utf-8"),)
    return Exchange(url=url, status=status, headers=headers, body=body.encode(), at="2024-06-10T08:00:00Z")


class TwoRules(Judge):
    """Supports what has the 900 passengers, contradicts what has the 45 minutes."""

    name = "rules"

    def judge(self, claim: Claim, index: Index, found: tuple[Candidate, ...]) -> tuple[Opinion, ...]:
        """Look for the deciding words among all passages."""
        words, verdict, code = (
            ("900 passengers", Verdict.SUPPORT, "same-figure")
            if "900" in claim.text
            else ("12 minutes", Verdict.CONTRADICT, "number-differs")
        )
        return tuple(
            Opinion(verdict, 0.9, (Reason(code),), passage=passage.index)
            for passage in index.article.passages
            if words in passage.text
        )


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str


Cli = Callable[..., Result]


@dataclass(frozen=True)
class Dossier:
    """A post beside whose archive has one of its two sources and a refusal for the other."""

    folder: Path

    url = URL
    other_url = OTHER_URL
    page = PAGE
    text = POST

    @property
    def post(self) -> Path:
        return self.folder / "post.txt"

    @property
    def archive(self) -> Path:
        return self.folder / "sources.warc.gz"

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def archive_of(self, path: Path, *answers: tuple[str, str, int]) -> Path:
        record([exchange(*answer) for answer in answers], path)
        return path


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    folder = tmp_path / "ferry"
    folder.mkdir()
    made = Dossier(folder)
    made.write("post.txt", POST)
    made.archive_of(made.archive, (URL, PAGE, 200), (OTHER_URL, "<p>Forbidden</p>", 403))
    return made


@pytest.fixture
def rules(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the real rules back in place of the two that the other tests judge with."""
    monkeypatch.setattr("claimcheck.judging.rules.RulesJudge", RulesJudge)


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Cli:
    """Return a function that runs the command line in this process and gives status, stdout and stderr.

    A judge of two rules sits in it: these tests are about what the command line does with verdicts.
    """
    monkeypatch.setattr("claimcheck.judging.rules.RulesJudge", TwoRules)
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLAIMCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: object, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "argv", ["claimcheck", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capfdbinary.readouterr()
        code = ended.value.code
        assert code is None or isinstance(code, int)
        return Result(code or 0, out.decode(), err.decode())

    return run
