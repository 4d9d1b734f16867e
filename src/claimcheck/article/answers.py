"""Marks of pages that are neither an article nor a guard's: errors, dialogs, shells, lists, signposts. Data only.

Each needs company before it counts: a word alone never decides, since real articles talk about cookies, errors and
log-ins. Which company is said in readability.py and other_pages.py.
"""

from __future__ import annotations

import re

from claimcheck.article.wordlist import words

# ---------------------------------------------------------------- no such page

# What a title or heading says in place of one; matched at its beginning. Languages as they come up in cited sources.
NOT_FOUND_TITLE = re.compile(
    r"^(?:(?:error\s*)?404\b|(?:sorry[,.!]?\s*)?(?:(?:the|that|this|your)\s+)?(?:requested\s+)?(?:page|"
    r"article|story|content|document|file|url|link|post|item)"
    r"\s+(?:you\s+(?:are|were|requested|wanted)\D{0,40})?(?:(?:was|is|has|could|can(?:'|’)?t|cannot|does|no|"
    r"not|isn(?:'|’)?t|doesn(?:'|’)?t|be|been|have|exist|longer)\s*){0,5}"
    r"(?:found|exist|available|removed|missing|deleted|moved|gone|expired|retired|archived)\b|"
    r"not found\b|(?:oops|whoops|uh[- ]oh)\b|nothing (?:was )?found|"
    r"(?:sorry[,.!]?\s*)?we (?:can(?:'|’)?t|cannot|could(?: not|n(?:'|’)?t)) find|no longer available|"
    r"seite (?:wurde )?nicht gefunden|(?:die )?seite (?:existiert|gibt es) nicht|artikel nicht (?:gefunden|mehr)|"
    r"(?:cette )?page (?:introuvable|non trouv[ée]e|inexistante)|(?:la )?page (?:demand[ée]e )?n(?:'|’)existe|"
    r"p[áa]gina no encontrada|no se (?:ha )?encontr[óa]|(?:la )?p[áa]gina (?:que buscas )?no existe|"
    r"p[áa]gina n[ãa]o encontrada|pagina non trovata|pagina niet gevonden|sidan (?:hittades inte|kunde inte)|"
    r"side[nr]? (?:ble |blev |er )?ikke (?:funnet|fundet)|sivua ei (?:l[öo]ytynyt|l[öo]ydy)|nie znaleziono|"
    r"strona nie (?:zosta[łl]a |istnieje|znaleziona)|str[áa]nka (?:nenalezena|nebyla nalezena|sa nena[šs]la)|"
    r"страница не (?:найдена|существует)|сторінку не знайдено|sayfa bulunamad[ıi]|az oldal nem|"
    r"pagina nu (?:a fost|exist[ăa])|stranica nije prona|η σελίδα δεν|halaman tidak|kh[ôo]ng t[ìi]m th[ấa]y|"
    r"ページが(?:見つ|存在)|お探しのページ|页面(?:不存在|未找到|没有找到)|找不到(?:页面|頁面|网页)|頁面不存在|"
    r"페이지를 찾을 수|الصفحة غير موجودة|הדף לא נמצא|पृष्ठ नहीं मिला)",
    re.I,
)
NOT_FOUND_IN_TITLE = re.compile(r"\b(?:404|page not found|not found|error 404)\b", re.I)
# Attribute words of the body or main element of such a page (WordPress, Drupal and themes made after them).
NOT_FOUND_WORDS = words("error404 error-404 page-404 not-found notfound page-not-found path-404 http-404 is-404")
# Words after a match that are still no headline of their own.
FEW_MORE = 3

# ---------------------------------------------------------------- the site cannot or will not answer

# Title or heading, and the code it gives.
SAID_INSTEAD: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        "geo-blocked",
        "the page is not shown in this region",
        re.compile(
            r"^(?:(?:451\W{1,3})?unavailable (?:due to|for) legal.{0,80}$|451\b|"
            r"(?:sorry[,.!]?\s*)?(?:this|our|the) (?:content|site|website|"
            r"page|video|article|service) (?:is|isn(?:'|’)?t) (?:currently )?(?:not |un)?available (?:in|to|from) "
            r"(?:your|the|most|readers|visitors)|not available in your (?:country|region|location|area)\b.{0,80}$|"
            r"we(?:'|’)re sorry.{0,20}not available in)",
            re.I,
        ),
    ),
    (
        "rate-limited",
        "the site says there were too many requests",
        re.compile(r"^(?:429\b|too many requests|rate limit(?:ed| exceeded)|slow down\W*$|error 1015)", re.I),
    ),
    (
        "maintenance",
        "the site is closed for maintenance",
        re.compile(
            r"^(?:(?:site |website |page )?(?:is )?(?:under|down for|closed for|undergoing) (?:scheduled )?maintenance|"
            r"(?:site |scheduled |planned )?maintenance(?: mode| page)?\W*$|we(?:'|’)(?:ll|re) (?:be )?(?:right )?back|"
            r"be right back\W*$|back soon\W*$|temporarily (?:down|unavailable|offline)|wartung(?:sarbeiten|smodus)|"
            r"en maintenance\W*$|en mantenimiento\W*$)",
            re.I,
        ),
    ),
    (
        "cookies-required",
        "the site sends readers without cookies round in a circle",
        re.compile(
            r"^(?:cookies? (?:are |is )?(?:required|disabled|absent|not enabled|not supported)|"
            r"(?:please )?(?:enable|accept|allow|turn on) (?:your )?cookies|cookie ?absent|"
            r"your browser (?:does not|doesn(?:'|’)t) (?:accept|support|allow) cookies)",
            re.I,
        ),
    ),
    (
        "error-page",
        "the site shows an error in place of the page",
        re.compile(
            r"^(?:(?:http )?(?:error )?5\d\d\b|500 internal|(?:http )?(?:error )?40[0135]\b|internal server error|"
            r"bad gateway|gateway time-?out|service (?:temporarily )?unavailable|bad request|forbidden\W*$|"
            r"(?:an )?(?:unexpected |application |server |unknown |database )?error (?:has )?occurred|"
            r"application error\b|server error|database (?:connection )?error|error establishing a database|"
            r"something went wrong|this page isn(?:'|’)t working|error\W*$|fatal error|runtime error)",
            re.I,
        ),
    ),
)
# Paths of the same, for pages of a few lines.
SAID_BY_PATH: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        "geo-blocked",
        "the page is not shown in this region",
        re.compile(r"/(?:unsupported-eu|eu-unavailable|gdpr-(?:block|notice)|not-available-(?:eu|in-your))", re.I),
    ),
    (
        "cookies-required",
        "the site sends readers without cookies round in a circle",
        re.compile(r"/(?:action/cookieabsent|cookie-?absent|cookies?-?(?:required|disabled|not-?supported))", re.I),
    ),
    (
        "consent-page",
        "the page asks for consent before it shows its text",
        re.compile(
            r"/(?:zustimmung|consent(?:ement)?|collectconsent|cookie-?consent|privacy-?(?:gate|wall|consent)|"
            r"gdpr(?:-consent)?|cookiewall|cookie-?wall|toestemming|consentimiento|myprivacy|pur|"
            r"tcf|consent-page)(?:/|$|\?)",
            re.I,
        ),
    ),
)

# ---------------------------------------------------------------- nobody is at home

# Code of companies that show advertisements on domains nobody uses, and of pages where domains are sold.
PARKED_CODE = re.compile(
    r"data-adblockkey=|sedoparking\.com|parkingcrew\.net|parklogic\.com|bodis\.com|adsense/domains/caf\.js|"
    r"d38psrni17bvxu\.cloudfront\.net|window\.park\s*=|(?:img|www)\.sedo(?:static)?\.com/|domainmarket\.com/|"
    r"hugedomains\.com/domain_profile|(?:www\.)?dan\.com/(?:buy-domain|domain)|afternic\.com/forsale|"
    r"location(?:\.href)?\s*=\s*[\"']/lander|/cgi-sys/(?:suspendedpage|defaultwebpage)\.cgi|namebright\.com/",
    re.I,
)
PARKED_HOSTS = words(
    """
    hugedomains.com dan.com afternic.com sedo.com domainmarket.com buydomains.com brandbucket.com squadhelp.com
    undeveloped.com uniregistry.com godaddy.com parkingcrew.net bodis.com namebright.com dynadot.com atom.com
    """
)
PARKED_TITLE = re.compile(
    r"^(?:(?:the domain |domain )?[\w-]{1,63}(?:\.[\w-]{1,63}){1,3} (?:is (?:for sale|parked|available)|domain name)|"
    r"(?:this|the) (?:premium )?domain (?:name )?(?:[\w.-]{3,80} )?(?:is|may be|has been) (?:for sale|parked|expired|"
    r"available|registered)|(?:premium )?domain (?:for sale|parked|expired)|parked domain|"
    r"buy [\w-]{1,63}\.[a-z]{2,12}\b|"
    r"welcome to nginx|apache2? .{0,20}default page|iis windows|test page for|default (?:web )?(?:site )?page|"
    r"it works!?\W*$|future home of|coming soon\W*$|(?:this )?account (?:has been )?suspended|"
    r"(?:this )?site (?:is )?(?:not configured|suspended|not published))",
    re.I,
)

# ---------------------------------------------------------------- dialogs before the page

CONSENT_TITLE = re.compile(
    r"^(?:before you continue|we (?:value|care about|respect) your privacy|your privacy|(?:manage )?cookie|consent|"
    r"privacy (?:settings|preferences|choices)|welcome to .{1,40} with (?:ads|advertising)|"
    r"we and our (?:\d+ )?partners|we use cookies|.{0,30}\bis part of the yahoo family|"
    r".{0,40}\b(?:mit werbung|werbefrei) (?:weiter|lesen|nutzen)|zustimmung\b|einwilligung\b|"
    r"datenschutz-?einstellungen|"
    r"continuer sans accepter|votre (?:vie priv[ée]e|consentement)|tu privacidad|la tua privacy)",
    re.I,
)
CONSENT_HOSTS = ("consent.", "guce.", "myprivacy.", "cmp.", "cmp-consent.", "privacy-gate.", "consent-pref.")
LOGIN_TITLE = re.compile(
    r"^(?:log ?in|sign ?in|sign up|sign in to|log in to|create (?:an|your) account|register|member login|"
    r"anmelden|einloggen|se connecter|connexion|iniciar sesi[óo]n|accedi|inloggen|logga in)\b",
    re.I,
)
LOGIN_PATH = words(
    """
    login signin sign-in log-in register registration signup sign-up auth authorize authenticate sso account
    authwall checkpoint login.php login.aspx oauth openid session subscribe
    """
)

# ---------------------------------------------------------------- shells that a script fills

SCRIPT_WANTED = re.compile(
    r"(?:enable|turn on|activate|requires?|need(?:s)?|without|switch on)\s+(?:\w+\s+){0,3}java\s?script|"
    r"java\s?script\s+(?:\w+\s+){0,3}(?:disabled|required|enabled|to be)|"
    r"(?:aktivieren sie|activez|activer|habilit[ae]|active) .{0,20}javascript",
    re.I,
)
# Elements that frameworks fill (React, Next, Nuxt, Gatsby, Angular, Ember, Svelte, Flutter).
ROOTS = "#root, #app, #__next, #__nuxt, #___gatsby, app-root, #ember-root, #svelte, #react-root, #main-app, #app-root"

# ---------------------------------------------------------------- lists, players, signposts

LISTING_TYPES = words("collectionpage searchresultspage")
# Attribute words of the `<body>` of lists in WordPress, Drupal and Ghost.
LISTING_WORDS = words(
    """
    archive category tag search-results search-no-results blog-list term-archive tag-template path-taxonomy page-search
    """
)
LISTING_PATH = words("search tag tags topic topics category categories author authors archive archives suche recherche")
LISTING_TITLE = re.compile(
    r"^(?:index of /|search results?\b|results for\b|you searched for\b|(?:tag|category|topic|archives?|author)s?\s?:|"
    r"suchergebnis|r[ée]sultats de (?:la )?recherche|resultados de (?:la )?b[úu]squeda)",
    re.I,
)
VIDEO_TYPES = words("videoobject movie tvepisode episode podcastepisode audioobject musicvideoobject clip")
GALLERY_TYPES = words("imagegallery mediagallery")
GALLERY_PATH = words(
    "gallery galleries photos photo-gallery slideshow slideshows in-pictures photogallery picture-gallery bilder"
)
VIDEO_PATH = words("video videos watch shorts episode episodes podcast podcasts")
PLAYERS = (
    "video, audio, iframe[src*='youtube.com/embed'], iframe[src*='player.vimeo.com'], iframe[src*='youtube-nocookie'],"
    "iframe[src*='dailymotion.com/embed'], iframe[src*='brightcove.net'], iframe[src*='jwplayer'], video-js,"
    "[class*='video-player'], [id*='video-player'], [id='movie_player'], ytd-app, ytd-watch-flexy"
)
LIVE_BLOG_NODES = (
    "[id^='block-'][class*='block'] time, [itemtype$='/BlogPosting'], [class*='live-blog'] article,"
    "[class*='liveblog'] article, [class*='liveblog-post'], [class*='live-blog-post'], [class*='lx-stream__post']"
)
CAPTCHA_WIDGETS = (
    ".g-recaptcha, .h-captcha, .cf-turnstile, .frc-captcha, iframe[src*='recaptcha/api'], iframe[src*='hcaptcha.com'],"
    "iframe[src*='captcha-delivery.com'], iframe[src*='arkoselabs.com'], iframe[src*='funcaptcha.com'],"
    "iframe[src*='challenges.cloudflare.com'], altcha-widget, #captcha-form"
)
# Names of boxes and forms that have a captcha for themselves.
OWN_FORM = re.compile(r"comment|respond|newsletter|subscri|signup|sign-up|contact|feedback|disqus|review|login", re.I)
PDF_FRAMES = (
    "embed[type='application/pdf' i], object[type='application/pdf' i], object[data*='.pdf' i], iframe[src*='.pdf' i],"
    "embed[src*='.pdf' i], embed[original-url*='.pdf' i], iframe[src*='docs.google.com/viewer' i],"
    "iframe[src*='/viewer.html?file=' i]"
)
# A script of a few lines that does nothing but send the reader on.
SENT_ON = re.compile(
    r"(?:window\.|document\.|top\.|self\.)?location(?:\.href)?\s*(?:=|\.replace\(|\.assign\()\s*[\"']([^\"'\s]{1,2000})[\"']"
)
# Parameters in which signposts carry the address that they lead to.
ONWARD_PARAMETERS = words(
    "url u to target dest destination redirect redirect_url redirecturl goto go link out continue q next exturl ref_url"
)
LEAVING_TITLE = re.compile(
    r"^(?:you are (?:now )?(?:leaving|being redirected|about to leave)|leaving\b|redirect(?:ing)?\b|external link|"
    r"(?:this )?link will take you|are you sure you want to leave|you(?:'|’)re leaving|continue to\b|"
    r"redirect notice|warning\b.{0,40}\blink|please wait while|skip ad|sie verlassen|vous quittez)",
    re.I,
)
