"""Marks of walls around an article's text, and of text that stops early. Data only.

Each needs company before it counts; which is said in walls.py and completeness.py.
"""

from __future__ import annotations

import re

from claimcheck.article.wordlist import words

# Attribute words of an access wall, with the name that it goes by in "the text stops at ...".
PAYWALL = "a paywall"
REGISTRATION = "a registration wall"
WALL_WORDS: dict[str, str] = {
    **dict.fromkeys(
        words(
            """
            paywall pay-wall subscription-wall subscriber-wall meter-wall metered-wall prime-blocker paywall-container
            paywall-prompt paywall-message article-paywall paywalled-content piano-inline-container
            tp-container-inner subscriber-only-message premium-wall blocker-wall subscribe-wall membership-wall
            article-locked paid-content-prompt paywall-inline paywall-overlay paywall-barrier paywall-block
            subscription-barrier premium-content-barrier piano-paywall c-paywall o-paywall meterwall leaky-paywall
            memberful-global-teaser-content gh-post-upgrade-cta pmpro-content-message rcp-restricted
            subscriber-wall-prompt paid-barrier barrier-page offer-wall
            """
        ),
        PAYWALL,
    ),
    **dict.fromkeys(
        words(
            """
            regwall reg-wall registration-wall register-wall registerwall registration-gate reg-gate login-wall
            loginwall signup-wall sign-in-gate sign-in-wall registration-prompt registration-barrier
            """
        ),
        REGISTRATION,
    ),
    **dict.fromkeys(
        words(
            """
            access-wall accesswall content-gate gated-content gateway-wall barrier-wall locked-content content-wall
            contentgate access-denied-message
            """
        ),
        "an access wall",
    ),
}
# Neighbours that say there is none, or only that there might be: "no-paywall", "paywall-enabled".
WALL_STATES = words("no not non without has is free off disabled enabled enable ready status type ignore skip exempt")

# What only a wall says: that the rest of this very text comes after something else is done.
WALL_SAYS = re.compile(
    r"\b(?:subscribe|sign (?:up|in)|log ?in|register|join(?: \w+)?|become a (?:member|subscriber)|"
    r"create (?:an|a free|your)(?: free)? account|start your (?:free )?trial|upgrade)"
    r"(?:\s+[\w’']+){0,5}?\s+to\s+(?:continue|keep|go on|finish|unlock|carry on)\b|"
    r"\bto (?:continue|keep|finish|go on) reading\b|"
    r"\bto read (?:the (?:rest|full|whole|remaining|remainder|complete)|(?:this|the) (?:full |whole )?(?:article|story|"
    r"post) in full|on\b)|"
    r"\b(?:this|the) (?:\w+ )?(?:story|article|content|post|page|report)(?: \w+)? (?:is|are) (?:\w+ )?(?:for|"
    r"available (?:only )?(?:to|for)|reserved for|exclusive to|exclusively for|only for|limited to)"
    r" (?:\w+ ){0,2}(?:subscribers?|members?|paying|paid|registered|premium|prime)\b|"
    r"\b(?:subscriber|member|premium)s?[- ](?:only|exclusive) (?:content|article|story|post)\b|"
    r"\byou(?:'ve|’ve| have) (?:read|reached|used|hit|viewed) (?:[\w’']+ ){0,6}(?:free|limit)\b|"
    r"\b(?:the )?rest of this (?:article|story|content|post) is\b|"
    r"\bunlock (?:this|the (?:full|rest|whole)) (?:article|story|post)?|"
    r"\bthis (?:article|story|post) is (?:locked|behind)\b|"
    r"\bweiterlesen mit\b|\bjetzt (?:abo|abonnieren|registrieren) .{0,30}weiterlesen|"
    r"\b(?:dieser|der ganze) artikel ist (?:nur )?f[üu]r (?:abonnent|registriert)|"
    r"\bcet article est r[ée]serv[ée] (?:[àa]|aux) (?:nos )?abonn|\b(?:la suite|il vous reste) .{0,40}abonn|"
    r"\bcontenido exclusivo para (?:suscriptores|socios)|\bper continuare (?:a leggere|la lettura)|"
    r"\bdit artikel is exclusief voor",
    re.I,
)
# What walls and harmless boxes both say; counts beside another mark.
WALL_MAY_SAY = re.compile(
    r"\balready (?:a )?(?:subscriber|member|subscribed|registered|have an account)\b|"
    r"\b(?:unlock|get) (?:full |unlimited |complete )?(?:digital )?access\b|\bsubscribe (?:now|today)\b|"
    r"\bchoose (?:a|your) (?:plan|subscription)\b|\bfree trial\b|\bcancel (?:any ?time|at any time)\b|"
    r"\b(?:subscribe|register|sign in|log in) to (?:read|view|see|access)\b",
    re.I,
)
# What walls say whose price is an account rather than money.
REGISTERING = re.compile(
    r"\b(?:register|registration|registered|sign (?:up|in)|log ?in|create (?:an|a free|your) (?:free )?account|"
    r"free account|registrieren)\b",
    re.I,
)
PAYING = re.compile(
    r"\b(?:subscri\w{2,8}|pay\w{0,3}|premium|trial|abo(?:nn\w{1,8})?|membership|per (?:week|month|year)|"
    r"a (?:week|month|year))\b|[£€$]\s?\d",
    re.I,
)
# A button or a link of its own that offers the rest of the article.
CONTINUE = re.compile(
    r"^\W{0,3}(?:continue reading|keep reading|read (?:the )?(?:full|whole|entire|complete|rest of (?:the|this))"
    r"(?: (?:story|article|post|text|report))?|read (?:the )?(?:rest|full story|more of this (?:story|article))|"
    r"show (?:the )?(?:full|rest of (?:the|this)) (?:article|story|text)|"
    r"(?:unlock|view) (?:the )?(?:full|whole|rest of (?:the|this)) (?:article|story|text)|"
    r"weiterlesen|ganzen artikel lesen|lire la suite|lire l(?:'|’)article(?: complet)?|seguir leyendo|"
    r"leer (?:m[áa]s|el art[íi]culo completo)|continua a leggere|verder lezen|lees verder)"
    r"(?:\s*(?:(?:on|at|in|with|for|here|now)\b|→|»|›|>|\.{3}|…).{0,40})?\W{0,3}$",
    re.I,
)
# Attribute words of boxes whose text fades out or is blurred before its end.
FADED = words(
    """
    fade-out fadeout fades-out article-fade body-fade content-fade text-fade paywall-fade fade-bottom fade-to-white
    is-truncated truncated truncated-content article-truncated blurred is-blurred blur-content is-locked locked-body
    is-paywalled content-preview article-preview preview-only gradient-mask with-fade has-fade
    """
)

# `<meta>` names and values by which publishers mark locked pages.
TIER_NAMES = ("article:content_tier", "content_tier", "article:contenttier", "cxenseparse:articletype", "access")
TIER_LOCKED = words("locked metered premium paid subscriber subscribers subscription plus")

# Minutes of reading that a page gives for its article.
READING_LABELS = re.compile(r"reading time|time to read|lesezeit|dur[ée]e de lecture|tiempo de lectura", re.I)
READING_MINUTES = re.compile(r"(?:^|\D)(\d{1,3})\s*(?:-\s*)?(?:min\b|mins\b|minutes?\b|minuten\b|minutos?\b)", re.I)
# A bare "7 min" may be how long it takes to listen.
READING_BLOCK = re.compile(
    r"^\W{0,4}(?:(?:est(?:\.|imated)? )?reading time:?\s*)(\d{1,3})[\s-]{0,2}min(?:ute)?s?\W{0,4}$|"
    r"^\W{0,4}(\d{1,3})[\s-]{0,2}min(?:ute)?s?\.? read(?:ing)?(?: time)?\W{0,4}$",
    re.I,
)

# The last line of a body that is no sentence and yet the end: who wrote and edited, where to write to, what to do next.
LAST_LINE = re.compile(
    r"^\W{0,3}(?:reporting|editing|additional|edited|written|photos?|photography|pictures?|images?|source|sources|"
    r"contact|follow|read|watch|listen|copyright|©|by|with|translated|produced|compiled|graphics?|video|updated|"
    r"published|email|e-mail|tel|phone|find|visit|join|share|tags?|topics?|see|more|for more|credit)\b",
    re.I,
)
