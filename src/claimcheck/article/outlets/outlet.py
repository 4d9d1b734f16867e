"""What an outlet file says: how the pages are recognised, and where on them the article stands."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.model import ArticleKind


@dataclass(frozen=True, slots=True)
class Version:
    """The selectors for one design of an outlet's pages. All fields but `since` are tuples of CSS selectors, or flags.

    A version fits a page when one of its `body` selectors matches an element with text; all elements that match any of
    them are the body. Inside the body everything is evidence but what `drop` names and what the general rules know for
    furniture; `paragraphs` names what those rules must leave alone. Where a selector is left out, the general rules
    and the page's metadata decide.
    """

    since: str  # the oldest capture known to have this design, "2024-03", and what else sets it apart
    body: tuple[str, ...] = ()
    title: tuple[str, ...] = ()  # the first that matches
    standfirst: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()  # beside `figcaption` and `caption`; these go before `drop`
    byline: tuple[str, ...] = ()  # names; several are joined with commas
    published: tuple[str, ...] = ()  # an element with a date: its `datetime` or `content`, else its text
    publisher: tuple[str, ...] = ()  # the journal, say, where it is not always the outlet's own name
    drop: tuple[str, ...] = ()  # no evidence, anywhere on the page
    walls: tuple[tuple[str, str], ...] = ()  # where one stands, even hidden, the text stops: selector, "a log-in wall"
    end_matter: tuple[str, ...] = ()  # not the article's words, but evidence, in the body or beside it: tier page
    unsaid: tuple[str, ...] = ()  # inside a line, but not for the eye: ", opens new tab"
    run_in: tuple[str, ...] = ()  # headings that stand at the start of a paragraph's first line
    excerpt: str = ""  # what the page has instead of the whole text: "only the abstract is on this page"
    glued: bool = False  # sentences run into each other: "the end.The next"
    linked_body: bool = False  # without a body element the article text of the structured data will do


@dataclass(frozen=True, slots=True)
class Outlet:
    """One publisher, or one kind of page of a publisher.

    `hosts` also stand for their sub-domains. `paths` are regular expressions that an address's path must begin with
    (one of them; none: every path). `site_names` are what the pages call their site (`og:site_name`), by which a saved
    or mirrored copy without an address is recognised. `versions` stand newest first. `publisher` is the name for
    reports; `kind` is set where all pages are of one.
    """

    name: str
    publisher: str
    hosts: tuple[str, ...]
    versions: tuple[Version, ...]
    paths: tuple[str, ...] = ()
    site_names: tuple[str, ...] = ()
    kind: ArticleKind | None = None
