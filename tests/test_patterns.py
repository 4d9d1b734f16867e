import os
import time
from pathlib import Path

import pytest

from claimcheck.patterns import is_post, matches, posts_below


@pytest.mark.parametrize(
    ("path", "pattern", "meant"),
    [
        ("posts/a.md", "posts/*.md", True),
        ("posts/2024/a.md", "posts/*.md", False),
        ("posts/a.md", "posts/**/*.md", True),
        ("posts/2024/06/a.md", "posts/**/*.md", True),
        ("a.md", "**/*.md", True),
        ("x/a.md", "**", True),
        ("claims/ferry/post.txt", "claims/*/post.txt", True),
        ("claims/post.txt", "claims/*/post.txt", False),
        ("posts/a.MD", "posts/*.md", False),
        ("posts/.hidden.md", "posts/*.md", False),
        (".venv/x/a.md", "**/*.md", False),
        (".github/posts/a.md", ".github/posts/*.md", True),
        ("posts/a\nb c.md", "posts/*.md", True),
        ("posts/-x.md", "posts/?x.md", True),
        ("posts/é.md", "posts/[éa].md", True),
        ("posts", "posts/**", True),
    ],
)
def test_what_a_pattern_means(path: str, pattern: str, meant: bool) -> None:
    assert matches(path, pattern) is meant


def test_a_folder_that_is_excluded_is_excluded_with_all_in_it() -> None:
    posts = ("posts/**/*.md",)
    assert is_post("posts/a.md", posts, ("posts/drafts",))
    assert not is_post("posts/drafts/2024/a.md", posts, ("posts/drafts",))
    assert not is_post("posts/drafts/a.md", posts, ("posts/drafts/",))
    assert not is_post("posts/x/README.md", posts, ("**/README.md",))


def test_the_posts_below_a_folder_without_what_leads_out_of_it(tmp_path: Path) -> None:
    root = tmp_path / "site"
    for name in ("posts/b.md", "posts/a b.md", "posts/x/c.md", "posts/x/picture.png", "posts/.git/d.md", "notes/e.md"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")
    (tmp_path / "secret.md").write_text("x")
    (root / "posts" / "link.md").symlink_to(tmp_path / "secret.md")
    (root / "posts" / "gone.md").symlink_to("nowhere.md")
    (root / "posts" / "loop").symlink_to(root / "posts")
    assert posts_below(root, ("posts/**/*.md",), ()) == ["posts/a b.md", "posts/b.md", "posts/x/c.md"]
    assert posts_below(root, ("**/*.md", "posts/*.md"), ("posts/x",)) == ["notes/e.md", "posts/a b.md", "posts/b.md"]
    assert posts_below(root, ("nowhere/*.md",), ()) == []


def test_no_pattern_makes_matching_slow() -> None:
    began = time.process_time()
    assert not matches("a" * 250 + "/" + "a/" * 1000 + "b", "*a" * 60 + "b/" + "**/" * 60 + "c")
    assert time.process_time() - began < 1


def test_names_that_are_no_text_are_met(tmp_path: Path) -> None:
    name = os.fsdecode(b"posts\xff.md")
    (tmp_path / name).write_text("x")
    assert posts_below(tmp_path, ("*.md",), ()) == [name]
