"""Marks of pages that are no article, and of text that stops early. Data only.

Each needs company before it counts: a word alone never decides, since real articles talk about captchas, cookies and
paywalls. Which company is said in readability.py.
"""

from __future__ import annotations

import re

from claimcheck.article.wordlist import words

# Response headers of services that answered instead of the site.
CHALLENGE_HEADERS: dict[str, re.Pattern[str]] = {
    "cf-mitigated": re.compile(r"challenge", re.I),
    "x-amzn-waf-action": re.compile(r"challenge|captcha", re.I),
    "x-datadome": re.compile(r"protected", re.I),
}
# Code that only a challenge page carries, found in the raw markup.
CHALLENGE_CODE = re.compile(
    r"_cf_chl_opt|cf-browser-verification|id=[\"']challenge-(?:running|form|error-text|error-title|stage|"
    r"body-text)[\"']|"
    r"captcha-delivery\.com|_Incapsula_Resource|id=[\"']px-captcha[\"']|gokuProps|awsWafCookieDomainList|"
    r"AwsWafIntegration|"
    r"sucuri_cloudproxy_js|id=[\"']sec-(?:if|text)-|__ddg_js|/_sec/cp_challenge|bobcmn|challenge-platform/h/|"
    r"turnstile/v0/",
    re.I,
)
CHALLENGE_TITLE = re.compile(
    r"^(?:just a moment\W*$|attention required|checking your browser|one moment,? please|please wait\W*$|"
    r"ddos-guard|security check|"
    r"are you (?:a )?(?:human|robot)|(?:human )?verification|verify (?:that )?you|bot verification|"
    r"pardon our interruption|"
    r"access (?:to this page has been )?denied|client challenge|robot check|request blocked|"
    r"you have been blocked|captcha\W*$)",
    re.I,
)
NOT_FOUND_TITLE = re.compile(
    r"^(?:(?:error\s*)?404\b|(?:sorry[,.!]?\s*)?(?:(?:the|that|this|your)\s+)?(?:requested\s+)?(?:page|"
    r"article|story|content|document|file|url|link)"
    r"\s+(?:you\s+(?:are|were|requested|wanted)\D{0,40})?(?:(?:was|is|has|could|can(?:'|’)?t|cannot|does|no|"
    r"not|isn(?:'|’)?t|doesn(?:'|’)?t|be|been|been|have|exist)\s*){0,4}"
    r"(?:found|exist|available|removed|missing|deleted|moved|gone|expired)|not found\b|(?:oops|whoops|"
    r"uh[- ]oh)\b|nothing (?:was )?found|"
    r"(?:sorry[,.!]?\s*)?we (?:can(?:'|’)?t|cannot|could(?: not|n(?:'|’)?t)) find|no longer available)",
    re.I,
)
NOT_FOUND_IN_TITLE = re.compile(r"\b(?:404|page not found|not found|error 404)\b", re.I)
LOGIN_TITLE = re.compile(
    r"^(?:log ?in|sign ?in|sign in to|log in to|create (?:an|your) account|register|member login)\b", re.I
)
CONSENT_TITLE = re.compile(
    r"^(?:before you continue|we (?:value|care about) your privacy|your privacy|(?:manage )?cookie|consent|"
    r"privacy (?:settings|preferences|choices)|"
    r"we and our (?:\d+ )?partners|we use cookies|.{0,30}\bis part of the yahoo family)",
    re.I,
)
SCRIPT_WANTED = re.compile(
    r"(?:enable|turn on|activate|requires?|need(?:s)?|without|switch on)\s+(?:\w+\s+){0,3}java\s?script|"
    r"java\s?script\s+(?:\w+\s+){0,3}(?:disabled|required|enabled|to be)",
    re.I,
)

# Attribute words of an access wall.
WALL_WORDS = words(
    """
    paywall regwall reg-wall pay-wall registration-wall subscription-wall subscriber-wall meter-wall metered-wall
    prime-blocker paywall-container paywall-prompt paywall-message article-paywall paywalled-content
    piano-inline-container tp-container-inner subscriber-only-message premium-wall blocker-wall access-wall
    accesswall content-gate gated-content gateway-wall barrier-wall subscribe-wall membership-wall locked-content
    article-locked paid-content-prompt
    """
)
# What an access wall says; looked for in short blocks outside the article's sentences.
WALL_TEXT = re.compile(
    r"(?:subscribe|sign (?:up|in)|log ?in|register|join|become a (?:member|subscriber)|create (?:an|"
    r"a free) account|start your (?:free )?trial|upgrade)"
    r"(?:\s+\w+){0,6}?\s+to\s+(?:continue|keep|go on|read|access|unlock|view|see|finish)|"
    r"to (?:continue|keep|finish) reading|"
    r"(?:this|the) (?:\w+ )?(?:story|article|content|post|page|report)(?: \w+)? (?:is|are) (?:\w+ )?(?:for|"
    r"available (?:only )?(?:to|for)|reserved for|exclusive to|exclusively for|only for|limited to)"
    r" (?:\w+ ){0,2}(?:subscribers?|members?|paying|paid|registered|premium|prime)|"
    r"(?:subscriber|member|premium)s?[- ](?:only|exclusive)(?: (?:content|article|story))|"
    r"you(?:'ve|’ve| have) (?:read|reached|used|hit|viewed) (?:\w+ ){0,5}(?:free|limit|articles?|stor(?:y|ies))|"
    r"already (?:a )?(?:subscriber|member|subscribed|have an account)|(?:unlock|get) (?:full |unlimited )?access|"
    r"(?:the )?rest of this (?:article|story|content) is|continue reading (?:this|the|your) (?:article|story)|"
    r"read the (?:full|whole) (?:story|article) (?:with|for)",
    re.I,
)
# `<meta>` names and values by which publishers mark locked pages.
TIER_NAMES = ("article:content_tier", "content_tier", "article:contenttier", "cxenseparse:articletype", "access")
TIER_LOCKED = words("locked metered premium paid subscriber subscribers subscription plus")
