"""What the elements of an HTML page mean for a post, as data."""

from __future__ import annotations

# Nothing in them is ever shown.
INVISIBLE = frozenset(
    "script style noscript template svg math head iframe object embed canvas audio video datalist".split()
)

# Their text runs to their own end tag, whatever stands in it.
RAW_TEXT = frozenset("script style textarea title xmp iframe noembed noframes plaintext".split())

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

# A block ends where one of these begins or ends; all other elements are part of a line.
BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre section select
    summary table tbody td textarea tfoot th thead title tr ul button
    """.split()
)

# A new group of blocks ("stand together without a break") begins at these.
GROUPS = frozenset(
    "article aside blockquote div footer h1 h2 h3 h4 h5 h6 header hr main nav p section table tr".split()
)

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 title legend summary".split())

# An element that an opening tag of the key closes when its author did not.
CLOSED_BY: dict[str, frozenset[str]] = {
    "p": frozenset({"p"}),
    "li": frozenset({"li", "p"}),
    "tr": frozenset({"tr", "td", "th", "p"}),
    "td": frozenset({"td", "th", "p"}),
    "th": frozenset({"td", "th", "p"}),
    "dt": frozenset({"dt", "dd", "p"}),
    "dd": frozenset({"dt", "dd", "p"}),
    "option": frozenset({"option"}),
}
# Elements that close an open paragraph.
CLOSES_P = BLOCKS - {
    "body",
    "html",
    "head",
    "title",
    "button",
    "option",
    "select",
    "textarea",
    "caption",
    "legend",
    "summary",
}

# Whole elements that are the page's and not the post's. A header inside an article is the post's own.
FURNITURE_ELEMENTS = frozenset("nav footer aside form button select textarea label dialog menu title".split())
FURNITURE_ROLES = frozenset(
    "navigation banner contentinfo complementary search dialog menu menubar alert toolbar".split()
)

# Words of a class or id, between hyphens, underscores or capitals, that say the same.
FURNITURE_WORDS = frozenset(
    """
    share sharing sharer shares social socials addthis sharedaddy comments commentlist respond disqus related
    recommended recommendations newsletter subscribe subscription signup optin cookie cookies consent gdpr
    breadcrumb breadcrumbs menu nav navbar navigation sidebar footer byline dateline author authors avatar meta
    postmeta timestamp tags taglist categories pagination pager promo advert advertisement ads sponsor sponsored
    banner masthead toolbar widget widgets popup modal skip copyright credits follow profile bio
    """.split()
)
# Never furniture, whatever their class: a theme may put "has-sidebar" on its body.
NEVER_FURNITURE = frozenset("html body main article h1 h2 p li b strong em i a span".split())
# ... but these are, even on the elements above, when they are the whole class name.
FURNITURE_CLASSES = frozenset(
    """
    meta byline dateline share social author post-meta entry-meta post-date post-author posted-on postmeta timestamp
    published date tags post-tags copyright footer newsletter comments follow unsubscribe preheader
    """.split()
)

HIDDEN_CLASSES = frozenset("hidden sr-only visually-hidden screen-reader-text d-none print-only preheader".split())
