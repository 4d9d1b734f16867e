"""Words by which a page's parts are known. Data only; how they are used stands in the modules that import them.

Attribute words are the lower-case pieces of `class`, `id`, `role`, `data-component`, `data-testid`, `data-test` and
`data-type`, cut at everything that is no letter or digit and at camel case ("relatedArticles" is "related" and
"articles"). A pair is two neighbouring pieces joined by a hyphen.
"""

from __future__ import annotations

import re

from claimcheck.article.wordlist import words

# Labels that the WHATWG encoding standard maps to another encoding than Python does, or that Python does not know.
CHARSET_ALIASES: dict[str, str] = {
    "iso-8859-1": "windows-1252",
    "iso8859-1": "windows-1252",
    "iso88591": "windows-1252",
    "latin-1": "windows-1252",
    "latin1": "windows-1252",
    "l1": "windows-1252",
    "us-ascii": "windows-1252",
    "ascii": "windows-1252",
    "ansi": "windows-1252",
    "x-cp1252": "windows-1252",
    "cp1252": "windows-1252",
    "iso-8859-9": "windows-1254",
    "latin5": "windows-1254",
    "iso-8859-11": "windows-874",
    "tis-620": "windows-874",
    "windows-874": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "ks-c-5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift-jis": "cp932",
    "shift_jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "big5": "big5hkscs",
    "utf8": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "utf-16": "utf-16-le",
    "unicode": "utf-16-le",
    "x-user-defined": "windows-1252",
}

# ---------------------------------------------------------------- elements

# Elements whose content is never shown as text.
SILENT_TAGS = words(
    """
    script style noscript template svg head iframe object select textarea option datalist canvas audio video map
    embed applet meter progress math-annotation annotation annotation-xml
    """
)
# Formulas stand in the middle of sentences (MathML Core); of two parts one above the other both are read.
MATH_TAGS = words(
    """
    math semantics mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mfenced menclose msub msup
    msubsup munder mover munderover mmultiscripts mtable mtr mtd maction
    """
)
MATH_SCRIPTS = words("mfrac mroot msub msup msubsup munder mover munderover mmultiscripts")
INLINE_TAGS = words(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb rt rp s samp
    small span strike strong sub sup time tt u var wbr
    """
).union(MATH_TAGS)
STRUCK_TAGS = words("del s strike")
"""What a page takes back: a correction that leaves the old words to be seen."""
HEADING_TAGS = words("h1 h2 h3 h4 h5 h6")

# ---------------------------------------------------------------- hidden

HIDDEN_CLASSES = words(
    """
    hidden hide u-hide u-hidden is-hidden d-none invisible display-none displaynone dn js-hidden print-only
    printonly only-print visible-print visible-print-block show-for-print d-print-block print-block u-print-only
    no-display
    """
)
# Class tokens that show an element again on some screens ("d-none d-md-block", Tailwind's "hidden md:block").
SHOWN_AGAIN = re.compile(
    r"^(?:d-(?:sm|md|lg|xl|xxl)-\w+|\w{2,3}:(?:block|flex|inline\S*|grid|table\S*)|visible-(?:md|lg)\S*)$"
)
# Not for the eye, but read in the middle of sentences by a text-only reader: dropped as blocks only.
SCREEN_READER_CLASSES = words(
    """
    sr-only visually-hidden visuallyhidden screen-reader-text screenreader-only u-visually-hidden a11y-hidden
    screen-reader-only show-for-sr
    """
)

# ---------------------------------------------------------------- no evidence, by attribute words

# Dialogs about cookies and consent: never evidence, unless the very article stands inside.
CONSENT_WORDS = words(
    """
    cookie cookies consent gdpr ccpa onetrust didomi truste trustarc quantcast qc-cmp2 cmp cmp2 cmpbox
    cybotcookiebotdialog cookiebot usercentrics iubenda cmplz borlabs borlabscookie osano klaro axeptio cky ketch
    fc-consent-root termly evidon cookieyes cookiefirst
    """
)
# Single words.
DROP_WORDS = words(
    """
    nav navbar navigation menu submenu megamenu breadcrumb breadcrumbs pagination pager toolbar skiplink newsletter
    newsletters signup subscribe subscription subscriptions optin mailinglist comments commentlist disqus respond
    livefyre viafoura coral share sharing sharedaddy sharebar shares social socials sociallinks addthis addtoany
    sharethis related recommended recommendation recommendations recirc recirculation readnext upnext endslides
    mostread mostpopular popular trending ticker promo promos promotion promobox upsell outbrain taboola revcontent
    mgid zergnet sponsored sponsor advert adverts advertisement advertising ad ads adbox adslot adunit dfp gpt
    leaderboard mpu jobs job-listing careers sidebar rightrail leftrail rail masthead popup popover modal overlay
    lightbox-hidden tooltip dropdown tags taglist tagcloud hashtags topic-list bio about-author authorbio donate
    donation fundraising copyright disclaimer-footer colophon sitemap explore reprints permissions
    """
)
# Of these, the ones whose text an extractor often takes for the article's.
DROP_ALWAYS = words(
    """
    newsletter newsletters signup subscribe subscription subscriptions optin mailinglist comments commentlist disqus
    respond livefyre viafoura ad ads advert adverts advertisement advertising sponsored sponsor promo promos promotion
    promobox upsell outbrain taboola bio about-author authorbio donate donation fundraising copyright modal popup
    """
)
# Neighbouring words.
DROP_PAIRS = words(
    """
    read-more read-next read-also also-read up-next see-also more-on more-from more-stories more-news more-articles
    links-block link-list topic-list tag-list related-topics most-read most-popular most-viewed most-shared
    latest-news latest-stories top-stories you-may you-might further-reading explore-further main-explore author-bio
    author-box author-card author-info author-about about-author about-the post-author author-profile print-block
    comment-section comment-list comment-form comments-area sign-up log-in email-signup mailing-list follow-us
    skip-link site-header site-footer page-footer global-header cc-banner breaking-ticker breaking-news
    prime-blocker cross-promo in-article-promo story-promo article-promo next-article prev-article previous-article
    next-post prev-post post-navigation nav-links card-list recommended-article recommended-articles
    article-interaction social-list follow-button text-size registration-wall subscription-wall rights-link
    post-tags entry-tags article-tags story-tags pw-responses widget-wrap
    """
)
# Words of a teaser that also name other things; they count only below the beginning of an article.
TEASER_WORDS = words("teaser teasers tease teases card cards latest")
# Words that take the sting out of a neighbour: "no-sidebar", "has-comments", "with-newsletter" describe the page.
STATE_WORDS = words(
    """
    has no with without is not enable enabled disable disabled show hide single layout theme type
    """
)

DROP_TAGS = words("nav footer aside dialog form menu")
DROP_ROLES = words(
    """
    navigation contentinfo search menu menubar dialog alertdialog complementary banner toolbar tablist
    """
)

# ---------------------------------------------------------------- evidence beside the body

STANDFIRST_WORDS = words(
    """
    standfirst dek deck subtitle subheadline subhead subheading subhed lede lead-text synopsis art_synopsis
    kicker-text strapline sub-title sub-headline sub-heading teaser-text art-synopsis article-summary summary
    abstract-short excerpt article-description article-subtitle entry-summary intro introduction headline-sub sapo
    """
)
CAPTION_WORDS = words(
    """
    caption captions figcaption credit imagecaption wp-caption-text photo-credit image-credit cptn
    """
)
PICTURE_WORDS = words(
    """
    image images img photo photos picture pictures figure fig gallery media embed slideshow
    """
)
BODY_WORDS = words(
    """
    article-body articlebody article-content entry-content post-content story-body story-content post-body
    article-text body-text articletext storybody content-body article-main rich-text richtext content__article-body
    body-content page-content
    """
)
