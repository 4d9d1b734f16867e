"""Which addresses are no sources, as data: hosts, paths and words, with the reason that is shown.

To add one: put the host under the platform it is, or the path under its reason. Hosts are registered domains, a path
is a regular expression that must match from the path's beginning.
"""

from __future__ import annotations

SHARE = "share link"
PROFILE = "author profile"
HOME = "home page"
OWN = "the post's own site"
IMAGE = "image or media file"
SUBSCRIBE = "subscription link"
STORE = "app store or shop"
CALENDAR = "calendar or meeting link"
MAIL = "mail or phone link"
SEARCH = "search page"
ANCHOR = "link within the post"
TAG = "tag or category page"
NOT_WEB = "not a web address"
DONATE = "donation page"

# host → ((path pattern, reason), ...); the first that matches decides. An empty pattern matches every path.
BY_HOST: dict[str, tuple[tuple[str, str], ...]] = {
    "linkedin.com": (
        (r"/(?:in|pub|company|school|showcase)/", PROFILE),
        (r"/(?:sharing|shareArticle|cws/share)", SHARE),
        (r"/(?:feed/hashtag|groups|newsletters)/", PROFILE),
        (r"/(?:comm/)?(?:build-relation|e/)", SUBSCRIBE),
    ),
    "twitter.com": ((r"/(?:intent|share|home\?status)", SHARE), (r"/(?:hashtag|search)", TAG), (r"/[^/]+/?$", PROFILE)),
    "x.com": ((r"/(?:intent|share|home\?status)", SHARE), (r"/(?:hashtag|search)", TAG), (r"/[^/]+/?$", PROFILE)),
    "facebook.com": (
        (r"/(?:sharer|share\.php|dialog)", SHARE),
        (r"/(?:profile\.php|people/|pages/|groups/[^/]+/?$)", PROFILE),
        (r"/[^/]+/?$", PROFILE),
    ),
    "instagram.com": ((r"/(?:p|reel|tv)/", ""), (r"", PROFILE)),
    "threads.net": ((r"/@?[^/]+/?$", PROFILE),),
    "threads.com": ((r"/@?[^/]+/?$", PROFILE),),
    "bsky.app": ((r"/intent", SHARE), (r"/profile/[^/]+/?$", PROFILE)),
    "tiktok.com": ((r"/@[^/]+/?$", PROFILE),),
    "youtube.com": ((r"/(?:@|c/|channel/|user/)", PROFILE),),
    "reddit.com": ((r"/submit", SHARE), (r"/(?:u|user)/", PROFILE), (r"/r/[^/]+/?$", TAG)),
    "pinterest.com": ((r"/pin/create", SHARE), (r"/[^/]+/?$", PROFILE)),
    "medium.com": ((r"/@[^/]+/?$", PROFILE), (r"/m/signin", SUBSCRIBE)),
    "substack.com": ((r"/@[^/]+/?$", PROFILE), (r"/(?:subscribe|redirect/.*subscribe)", SUBSCRIBE)),
    "blogger.com": ((r"/profile/", PROFILE), (r"/share-post", SHARE), (r"/comment", SHARE)),
    "orcid.org": ((r"", PROFILE),),
    "researchgate.net": ((r"/profile/[^/]+/?$", PROFILE),),
    "scholar.google.com": ((r"/citations", PROFILE), (r"/scholar", SEARCH)),
    "google.com": ((r"/search", SEARCH), (r"/calendar", CALENDAR), (r"/maps", CALENDAR)),
    "calendar.google.com": ((r"", CALENDAR),),
    "bing.com": ((r"/search", SEARCH),),
    "duckduckgo.com": ((r"", SEARCH),),
    "wa.me": ((r"", SHARE),),
    "api.whatsapp.com": ((r"", SHARE),),
    "whatsapp.com": ((r"/(?:send|channel)", SHARE),),
    "t.me": ((r"/share", SHARE), (r"/[^/]+/?$", PROFILE)),
    "telegram.me": ((r"/share", SHARE), (r"/[^/]+/?$", PROFILE)),
    "news.ycombinator.com": ((r"/submitlink", SHARE), (r"/user", PROFILE)),
    "getpocket.com": ((r"/(?:save|edit)", SHARE),),
    "tumblr.com": ((r"/(?:widgets/)?share", SHARE),),
    "mastodon.social": ((r"/share", SHARE), (r"/@[^/]+/?$", PROFILE)),
    "addtoany.com": ((r"", SHARE),),
    "addthis.com": ((r"", SHARE),),
    "buffer.com": ((r"/add", SHARE),),
    "flipboard.com": ((r"/@[^/]+/?$", PROFILE), (r"/bookmarklet", SHARE)),
    "linktr.ee": ((r"", PROFILE),),
    "about.me": ((r"", PROFILE),),
    "beacons.ai": ((r"", PROFILE),),
    "gravatar.com": ((r"", PROFILE),),
    "apps.apple.com": ((r"", STORE),),
    "itunes.apple.com": ((r"", STORE),),
    "play.google.com": ((r"/store", STORE),),
    "amzn.to": ((r"", STORE),),
    "calendly.com": ((r"", CALENDAR),),
    "cal.com": ((r"", CALENDAR),),
    "zoom.us": ((r"", CALENDAR),),
    "eventbrite.com": ((r"", CALENDAR),),
    "meet.google.com": ((r"", CALENDAR),),
    "list-manage.com": ((r"", SUBSCRIBE),),
    "patreon.com": ((r"/[^/]+/?$", DONATE),),
    "ko-fi.com": ((r"", DONATE),),
    "buymeacoffee.com": ((r"", DONATE),),
    "paypal.me": ((r"", DONATE),),
    "gofundme.com": ((r"", DONATE),),
}

# On any host: pattern searched in path and query, reason. Each is anchored by a slash so that it cannot hit a slug.
BY_PATH: tuple[tuple[str, str], ...] = (
    (r"^/(?:authors?|by|profiles?|people|staff|team|users?|contributors?|writers?|"
     r"journalists?|bio|u)(?:/[^/]+){1,2}/?$", PROFILE),
    (r"^/(?:[a-z-]{2,20}/)?(?:authors?|profiles?|contributors?|journalists?)/[^/]+/?$", PROFILE),
    (r"^/@[\w.-]+/?$", PROFILE),
    (r"^/(?:~[\w.-]+)/?$", PROFILE),
    (r"^/(?:[a-z]{2}/)?(?:about|about-us|about-me|aboutus|who-we-are|contact|contact-us|contacts|impressum|imprint|team|our-team|bio)"
     r"(?:\.\w+)?/?$", "about page"),
    (r"^/(?:[a-z]{2}/)?(?:privacy|privacy-policy|terms|terms-of-service|terms-of-use|cookies?|cookie-policy|legal|disclaimer)(?:\.\w+)?/?$",
     "legal page"),
    (r"/(?:unsubscribe|subscribe|signup|sign-up|sign_up|newsletters?|optout|opt-out|manage-preferences|email-preferences|preferences|"
     r"login|log-in|signin|sign-in|register|account)(?:[./?]|$)", SUBSCRIBE),
    (r"^/(?:donate|donations?|support-us|give|membership|join)/?$", DONATE),
    (r"^/(?:tags?|category|categories|topics?|hashtag|label)/[^/]+/?$", TAG),
    (r"^/(?:search)?/?\?(?:[^#]*&)?(?:q|s|query|search)=", SEARCH),
    (r"^/search(?:/|\?|$)", SEARCH),
    (r"^/(?:share|sharer|intent)(?:[/.?]|$)", SHARE),
    (r"(?:^|/)(?:feed|rss)(?:\.xml)?/?$", "feed"),
    (r"\.(?:jpe?g|png|gif|webp|svg|avif|ico|bmp|mp4|mov|webm|mp3|wav|m4a|ics|css|js|woff2?)(?:\?|$)", IMAGE),
)  # fmt: skip

# Words of a link's text that say what it is, whatever its address.
BY_TEXT: tuple[tuple[str, str], ...] = (
    (r"^(?:unsubscribe|subscribe(?: now| here)?|sign up(?: here)?|manage (?:your )?preferences|"
     r"view (?:this email )?in (?:your )?browser)$",
     SUBSCRIBE),
    (r"^(?:share|tweet|share (?:this|on|via|to)\b.*|post on x|e-?mail this)$", SHARE),
    (r"^(?:follow (?:me|us)\b.*|about (?:the )?(?:author|me|us)|my (?:profile|website))$", PROFILE),
    (r"^(?:donate(?: now)?|buy me a coffee)$", DONATE),
)  # fmt: skip

# What stands before an address on its line ("LinkedIn: https://…") when it leads to its author.
PROFILE_LABELS = (
    r"(?:linked\s?in|twitter|x|instagram|insta|facebook|fb|tiktok|youtube|threads|bluesky|mastodon|website|web|blog|"
    r"blogspot|"
    r"substack|medium|portfolio|my (?:site|blog|website|page|profile|newsletter|book|podcast)|profile|follow (?:me|"
    r"us)(?: (?:on|at))?|"
    r"connect(?: with me)?|find me(?: (?:on|at))?|contact(?: me)?|newsletter|podcast|email|e-mail|handle|author|bio|"
    r"about me)"
)
