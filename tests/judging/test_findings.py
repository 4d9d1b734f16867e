"""What a finding says where a source settles nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.article.reading import read_article
from claimcheck.judging.findings import find
from claimcheck.judging.rules import RulesJudge
from claimcheck.matching.index import build_index
from claimcheck.model import Page, PostFormat, Source, SourceState, Verdict
from claimcheck.post.reader import parse_post

TEXT = "".join(
    f"<p>The council of Brenn talked for {n} hours about a tax on berths in the harbour.</p>" for n in range(2, 30)
)
WALL = "<div class='regwall'><p>Register for free to continue reading.</p></div>"


@pytest.mark.parametrize(
    ("after", "code", "says"),
    [
        ("", "not-in-source", "settles nothing"),
        (WALL, "not-in-visible-part", "the text stops at a registration wall"),
    ],
)
def test_what_a_source_read_in_part_lacks_is_not_in_its_visible_part(after: str, code: str, says: str) -> None:
    url = "https://a.example/news/tax"
    page = Page(url, url, 200, (("content-type", "text/html"),), f"<h1>Tax</h1>{TEXT}{after}".encode())
    article = read_article([page]).article
    assert article is not None
    source = Source("S1", url, url, SourceState.READ, "ok", detail=article.cut, complete=article.complete)
    source = replace(source, article=article)
    claim = parse_post(
        f"The ferry to Karsholm carried 48,000 passengers in 2025. {url}", "post.txt", PostFormat.TEXT
    ).claims[0]
    found = find(claim, source, build_index(article), (RulesJudge(),), cited=True)
    assert found.verdict is Verdict.ABSENT
    assert [r.code for r in found.reasons] == [code]
    assert says in found.reasons[0].detail
