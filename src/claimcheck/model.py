"""The words of the design as frozen values. Imports nothing of ours.

Two coordinate systems run through the package, both counted in Python characters:

* offsets into the *post file's text* as it was decoded from disk (`Post.text`): claims, citations, passed-over spans;
* offsets into an *article's text* (`Article.text`): passages and quotes.

Offsets inside a `Statement` count from the start of that statement's own `text`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction


class Verdict(StrEnum):
    """What one source, or all of them together, say about a claim."""

    SUPPORT = "support"
    CONTRADICT = "contradict"
    DISPUTED = "disputed"
    ABSENT = "absent"
    UNREAD = "unread"


class SourceState(StrEnum):
    """Whether a source could be read at all."""

    READ = "read"
    UNREAD = "unread"


class Tier(StrEnum):
    """Where in a page a passage stands; the order is the order of trust."""

    BODY = "body"
    FRONT = "front"
    PAGE = "page"


class ClaimKind(StrEnum):
    """What sort of statement a claim makes."""

    QUANTITY = "quantity"
    RATE = "rate"
    PROPORTION = "proportion"
    CHANGE = "change"
    DURATION = "duration"
    DATE = "date"
    OUTCOME = "outcome"
    SAFETY = "safety"
    CAUSAL = "causal"
    SUPERLATIVE = "superlative"
    ATTRIBUTION = "attribution"
    QUOTE = "quote"
    ENTITY = "entity"


class ArticleKind(StrEnum):
    """What sort of text a source is."""

    NEWS = "news"
    PRESS_RELEASE = "press release"
    PAPER = "paper"
    PREPRINT = "preprint"
    REPORT = "report"
    BLOG = "blog"
    LIVE_BLOG = "live blog"
    OTHER = "other"


# ---------------------------------------------------------------- language


class Bound(StrEnum):
    """How a written number limits the true one."""

    EXACT = "exact"
    ABOUT = "about"  # about, some, roughly, ~
    OVER = "over"  # over, more than
    AT_LEAST = "at least"  # at least, or more, +
    NEARLY = "nearly"  # nearly, almost, just under: below, and close
    UNDER = "under"  # under, less than, fewer than
    AT_MOST = "at most"  # up to, at most, no more than


class QuantityKind(StrEnum):
    """What a number in a sentence measures."""

    COUNT = "count"  # 48 companies
    MEASURE = "measure"  # 50 g, 57 decibels
    MONEY = "money"  # $5.8bn
    PERCENT = "percent"  # 18 per cent
    POINTS = "points"  # 3 percentage points
    PROPORTION = "proportion"  # 44 of the 48, two out of four, 1 in 7,000, half, a third
    RATE = "rate"  # four a day, every 60 minutes, 11 per 1,000 people a year
    DURATION = "duration"  # 12 months, half a year
    FACTOR = "factor"  # doubled, threefold, three times
    ORDINAL = "ordinal"  # the third patient
    AGE = "age"  # aged 60, 60-year-old


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement.

    `dimension` names what is measured ("time", "mass", "money:USD", "percent", "count" ...); two quantities may be
    compared only inside one dimension. `factor` turns a value in this unit into the dimension's base unit
    (seconds, grams, metres, one dollar, a share of one for percentages); `offset` is added after that, for readings of
    a thermometer whose zero lies elsewhere (the base unit is the degree Celsius).
    """

    symbol: str
    dimension: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)

    def base(self, value: Fraction) -> Fraction:
        """Return a value written in this unit in the base unit."""
        return value * self.factor + self.offset

    def written(self, value: Fraction) -> Fraction:
        """Return a value in the base unit as it is written in this unit."""
        return (value - self.offset) / self.factor


@dataclass(frozen=True, slots=True)
class Per:
    """The base of a rate: `amount` of `unit` ("per 1,000 people" is 1000 count, "a year" is 1 year)."""

    amount: Fraction
    unit: Unit
    counted: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a value with meaning.

    `low` and `high` are the nominal interval in the base unit of `unit.dimension` (equal for a single number);
    `bound` says how it is to be taken and `step` is the worth of the last digit written, in base units ("2,300" has
    step 100, "1.45 crore" has step 100,000). `start`/`end`/`text` are the surface, bound cue and unit included;
    `number_start`/`number_end` the digits or number words alone.
    """

    start: int
    end: int
    text: str
    number_start: int
    number_end: int
    kind: QuantityKind
    low: Fraction
    high: Fraction
    unit: Unit
    bound: Bound = Bound.EXACT
    step: Fraction = Fraction(1)
    per: tuple[Per, ...] = ()
    counted: str = ""  # the counted noun phrase as written: "neural precursor cells"
    counted_start: int = -1
    counted_end: int = -1
    part: Fraction | None = None  # proportion as written: 44 of 48 has part 44 and whole 48
    whole: Fraction | None = None
    further: bool = False  # "a further 40", "another 12": added to something said before

    def __hash__(self) -> int:
        """Return a hash of what is quick to hash: equal quantities have equal surfaces."""
        return hash((self.start, self.end, self.text, self.low.numerator, self.high.denominator))


class Direction(StrEnum):
    """Which way a change goes."""

    UP = "up"
    DOWN = "down"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Change:
    """A stated change: "rose by 35%", "fell from 12 to 8", "doubled", "up sharply".

    `by`, `before`, `after` index into the statement's `quantities`, -1 where not stated. `factor` is after divided by
    before where the words give it ("doubled" is 2, "cut by a third" is 2/3, "up 35%" is 27/20).
    """

    start: int
    end: int
    direction: Direction
    by: int = -1
    before: int = -1
    after: int = -1
    factor: Fraction | None = None
    factor_bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or span of dates: first and last day it may mean, both included.

    `relative` is set when it depends on the day of writing ("last month", "next year"); `first`/`last` are then None
    unless a reference day was known.
    """

    start: int
    end: int
    text: str
    first: date | None
    last: date | None
    relative: str = ""  # the normalised relative expression: "month:-1", "year:+1", "day:0"
    since: bool = False  # "since 2019", "from March"
    until: bool = False  # "by March 2028", "until"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number; `stem` is lower-cased and stemmed, equal for forms of one word."""

    text: str
    start: int
    end: int
    lower: str
    stem: str


class Certainty(StrEnum):
    """How firmly a sentence asserts what it says."""

    PLAIN = "plain"
    HEDGED = "hedged"  # may, could, suggests, up to the future
    WITHHELD = "withheld"  # cannot say, remains open, has yet to be shown, not proven
    PLANNED = "planned"  # is meant to, aims, hopes, expected


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase of a lexicon found in a sentence; `label` is its class in that lexicon."""

    start: int
    end: int
    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as written; `key` is its folded form for comparison."""

    start: int
    end: int
    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks, inner text without the marks; `speaker` as named nearby, or empty."""

    start: int
    end: int
    text: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """What a sentence says, taken apart. One type and one code for claims and for passages."""

    text: str
    tokens: tuple[Token, ...] = ()
    terms: frozenset[str] = frozenset()  # stems of content words
    quantities: tuple[Quantity, ...] = ()
    changes: tuple[Change, ...] = ()
    dates: tuple[DateMention, ...] = ()
    names: tuple[Name, ...] = ()
    quotes: tuple[Quote, ...] = ()
    negations: tuple[Cue, ...] = ()
    outcomes: tuple[Cue, ...] = ()  # label "+name" or "-name": recovered, died ...
    scopes: tuple[Cue, ...] = ()  # all, most, some, none, others, the other two
    species: tuple[Cue, ...] = ()  # human, animal, cell
    causes: tuple[Cue, ...] = ()  # cause, association, withheld
    superlatives: tuple[Cue, ...] = ()  # first, largest, only
    status: tuple[Cue, ...] = ()  # peer-reviewed, preprint, provisional, final, proven
    roles: tuple[Cue, ...] = ()  # lead, say, publish, fund, own: what a named person or body does
    involved: tuple[Cue, ...] = ()  # "+" part of the work, "-" outside it
    comparatives: tuple[Cue, ...] = ()  # labelled with the superlative that they take away
    qualifiers: tuple[Cue, ...] = ()  # serious, mild, control, average, total ...
    hedges: tuple[Cue, ...] = ()  # hedge, plan, sure
    places: tuple[Cue, ...] = ()  # labelled with the place's key: "japan", "world"
    certainty: Certainty = Certainty.PLAIN


# ---------------------------------------------------------------- the post


@dataclass(frozen=True, slots=True)
class Span:
    """Offsets into the post file's text."""

    start: int
    end: int


class PostFormat(StrEnum):
    """How a post file is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class MappedText:
    """Clean text that remembers where each of its characters stands in the post file.

    `starts[i]` and `ends[i]` delimit, in the file's text, what `text[i]` was made from (markup, entities and
    look-alike characters make the two differ in length).
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the file's span of `text[start:end]`; raises ValueError for an empty or outside range."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no such range: {start}:{end} of {len(self.text)}")
        return Span(self.starts[start], self.ends[end - 1])

    def slice(self, start: int, end: int) -> MappedText:
        """Return the part `text[start:end]` with its mapping."""
        return MappedText(self.text[start:end], self.starts[start:end], self.ends[start:end])


class CitationKind(StrEnum):
    """What a citation is written as."""

    URL = "url"
    DOI = "doi"
    PMID = "pmid"
    ARXIV = "arxiv"


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference in the post to something readable.

    `url` is where it leads, `text` what stands in the post at `start:end`. When it is no source, `why_not` says so
    ("author profile", "share link" ...), else it is empty. `backs` are the spans of the sentences it is tied to;
    empty means that it backs the whole post. `label` is the footnote mark ("1") where it has one; `further` are the
    starts of its other occurrences.
    """

    kind: CitationKind
    url: str
    text: str
    start: int
    end: int
    why_not: str = ""
    backs: tuple[Span, ...] = ()
    label: str = ""
    further: tuple[int, ...] = ()

    @property
    def is_source(self) -> bool:
        """Whether claims are to be held against it."""
        return not self.why_not


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable statement of the post.

    `text` is the file's text at `start:end`. `clean` is the same without markup, `subject` the words that a fragment
    or bullet inherits from what stands before it, `context` the whole clean sentence it was cut from.
    """

    id: str
    start: int
    end: int
    text: str
    kind: ClaimKind
    clean: str
    statement: Statement
    context: str = ""
    subject: str = ""
    citations: tuple[int, ...] = ()  # indices into Post.citations that back this very sentence


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A span of the post that is not checked, and why ("opinion", "question", "hashtag" ...)."""

    start: int
    end: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Post:
    """The text under review, read and taken apart. `text` is the file's text as decoded, nothing normalised away."""

    path: str
    text: str
    sha256: str
    format: PostFormat
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    published: date | None = None


# ---------------------------------------------------------------- sources and articles


@dataclass(frozen=True, slots=True)
class Page:
    """What came back for a citation, before anyone looks inside.

    `reason` is "" when bytes of a successful response are here, else a stable code why not: "http-403",
    "not-in-archive", "timeout", "connection", "too-large", "bad-url", "not-html", "redirect-loop" ... `detail` is one
    line for a person. `headers` are lower-cased names with their values, `fetched_at` an ISO 8601 instant in UTC.
    """

    url: str
    final_url: str
    status: int = 0
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    fetched_at: str = ""
    redirects: tuple[str, ...] = ()
    reason: str = ""
    detail: str = ""
    origin: str = ""  # "live", "cache", "archive", "file"

    def header(self, name: str) -> str:
        """Return the value of a header, or an empty string."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key == wanted), "")


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, or table cell with its headers, of an article.

    `article.text[start:end] == text`. `block` numbers the paragraph it stands in, `heading` is the last heading
    above it. `visible` is False for what only the markup holds (a description, structured data): a reader of the page
    could not look it up. `page` is the number of the page in a PDF file, from 1; 0 where there are no pages.
    """

    index: int
    start: int
    end: int
    text: str
    tier: Tier
    block: int
    statement: Statement
    heading: str = ""
    visible: bool = True
    page: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """The readable content of a source.

    `cut` says in one line why the text is not the whole one ("the text stops at a registration wall"); it is empty
    exactly when `complete` is True.
    """

    text: str
    passages: tuple[Passage, ...]
    title: str = ""
    standfirst: str = ""
    published: date | None = None
    modified: date | None = None
    byline: str = ""
    publisher: str = ""
    kind: ArticleKind = ArticleKind.OTHER
    complete: bool = True
    extractor: str = ""
    cut: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A cited document as we got it.

    `url` is the first citation's address and `also` those of further citations that lead to the same document.
    `extractor` names what took the article out of the page and its version ("generic/1", "nature/2024-03"). `detail`
    says in one line why the source is unread, or why it was read in part (`complete` is False).
    """

    id: str
    url: str
    final_url: str
    state: SourceState
    reason: str  # "ok", "http-403", "paywall", "challenge-page", "not-in-archive" ...
    detail: str = ""
    complete: bool = True
    title: str = ""
    published: str = ""
    publisher: str = ""
    kind: ArticleKind = ArticleKind.OTHER
    sha256: str = ""
    fetched_at: str = ""
    citations: tuple[int, ...] = ()  # indices into Post.citations
    article: Article | None = None
    also: tuple[str, ...] = ()
    redirects: tuple[str, ...] = ()  # the addresses that led on to `final_url`, in order
    extractor: str = ""


# ---------------------------------------------------------------- judgement


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a stable code, and what it means here in plain words."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one judge says of a claim and one passage. `score` is its confidence, 0 to 1.

    `judge` is the judge's name, `rule` what of it spoke, where it has parts. The verdict is support or contradict; that
    of another judge than the rules may be absent: it looked at the passage, which does not settle the claim or is about
    something else.
    """

    verdict: Verdict
    score: float
    reasons: tuple[Reason, ...] = ()
    rule: str = ""
    passage: int = -1  # index of the deciding passage in the article
    quote_start: int = -1  # decisive part inside the passage's text; -1 for the whole passage
    quote_end: int = -1
    judge: str = "rules"


@dataclass(frozen=True, slots=True)
class Usage:
    """What asking a judge took: calls, how many of them were answered from a cache, and tokens, all for one post.

    `cost` is in `currency` (ISO 4217), None where no price is known.
    """

    calls: int = 0
    cached: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cost: float | None = None
    currency: str = "USD"


@dataclass(frozen=True, slots=True)
class AskedJudge:
    """A judge that was asked about a post; `version` is whatever tells it from an earlier one, or empty."""

    name: str
    version: str = ""
    usage: Usage | None = None


class Choice(StrEnum):
    """What an editor decided about a finding."""

    ACCEPTED = "accepted"  # the post may say it all the same
    FIX_LATER = "fix-later"  # the post is wrong and will be mended, but not now
    FALSE_ALARM = "false-alarm"  # the finding is wrong
    CONFIRMED = "confirmed"  # the finding is right and the post must be mended


SILENCING = frozenset({Choice.ACCEPTED, Choice.FIX_LATER, Choice.FALSE_ALARM})
"""Decisions after which a finding no longer fails a run."""


@dataclass(frozen=True, slots=True)
class Decision:
    """An editor's word on a finding: `who`, on which day, why, and until when it holds (None: without end)."""

    choice: Choice
    who: str = ""
    when: date | None = None
    why: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One claim against one source.

    `judge` names the judge whose opinion decided, empty where none did. `decision` is what an editor decided about it,
    where that still applies.
    """

    source: str
    verdict: Verdict
    cited: bool = False
    quote: str = ""
    start: int = -1
    end: int = -1
    tier: Tier | None = None
    link: str = ""
    reasons: tuple[Reason, ...] = ()
    score: float = 0.0
    page: int = 0  # of the quote in a PDF file, from 1; 0 where there are no pages
    decision: Decision | None = None
    judge: str = ""

    @property
    def is_settled(self) -> bool:
        """Whether an editor decided that it need not fail a run."""
        return self.decision is not None and self.decision.choice in SILENCING


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim with its findings and the verdict over all sources."""

    claim: Claim
    verdict: Verdict
    findings: tuple[Finding, ...]
    reasons: tuple[Reason, ...] = ()

    @property
    def is_settled(self) -> bool:
        """Whether an editor decided on everything that the verdict rests on, so that it need not fail a run."""
        word = Verdict.ABSENT if self.verdict is Verdict.ABSENT else Verdict.CONTRADICT
        deciding = [finding for finding in self.findings if finding.verdict is word]
        return bool(deciding) and all(finding.is_settled for finding in deciding)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything about one post."""

    post: Post
    sources: tuple[Source, ...]
    claims: tuple[CheckedClaim, ...]
    notes: tuple[str, ...] = field(default=())  # what a reader must know: "archive cut off after 3 records"
    judges: tuple[AskedJudge, ...] = ()
