"""Marks of services that stand before a site and ask for a sign of life. Data only.

Each needs company before it counts: many sites carry a guard's script in every page, and articles are written about
captchas. Which company is said in readability.py.
"""

from __future__ import annotations

import re

# Response headers of a service that answered instead of the site. Where the value alone tells, the page's text is not
# asked (Cloudflare, AWS WAF, Vercel, SiteGround document these values); DataDome's stands on whole pages too.
CHALLENGE_HEADERS: dict[str, re.Pattern[str]] = {
    "cf-mitigated": re.compile(r"challenge", re.I),
    "x-amzn-waf-action": re.compile(r"challenge|captcha", re.I),
    "x-vercel-mitigated": re.compile(r"challenge|deny", re.I),
    "sg-captcha": re.compile(r"challenge", re.I),
    "x-sucuri-block": re.compile(r"."),
}
GUARD_HEADERS: dict[str, re.Pattern[str]] = {
    "x-datadome": re.compile(r"protected", re.I),
    "x-kpsdk-ct": re.compile(r"."),
}
# Code that only a challenge page carries, found in the raw markup.
CHALLENGE_CODE = re.compile(
    r"_cf_chl_opt|cf-browser-verification|cf-error-details|"  # Cloudflare
    r"id=[\"']challenge-(?:running|form|error-text|error-title|stage|body-text|container)[\"']|"
    r"gokuProps|AwsWafIntegration\.(?:checkForceRefresh|saveReferrer)|"  # AWS WAF
    r"(?:geo|ct|interstitial)\.captcha-delivery\.com|"  # DataDome
    r"id=[\"']px-captcha[\"']|captcha\.px-c(?:dn|loud)\.net|"  # PerimeterX, HUMAN
    r"id=[\"']sec-(?:if|text|cpt)-|/_sec/cp_challenge|bm-verify=|triggerInterstitialChallenge|"  # Akamai
    r"_Incapsula_Resource\?[^\"'<>]{0,300}(?:incident_id|CWUDNSAI|edet=)|"  # Imperva
    r"sucuri_cloudproxy_js|"  # Sucuri
    r"id=[\"']?(?:anubis_challenge|anubis_version)|/\.within\.website/x/cmd/anubis/|"  # Anubis
    r"__ddg_js|/\.well-known/ddos-guard/|"  # DDoS-Guard
    r"/\.well-known/(?:sgcaptcha|\.git\.gammaspectra\.live)/|"  # SiteGround, go-away
    r"KPSDK\s*=|/_fs-ch-|"  # Kasada, Fastly
    r"validate\.perfdrive\.com|ShieldSquare|"  # Radware
    r"id=[\"']captcha-form[\"']|"  # Google's "unusual traffic"
    r"/showcaptcha\?|window\.rbzns",  # Yandex, Reblaze
    re.I,
)
# Scripts that a guard puts into whole pages as well; they count beside next to no text only.
GUARD_CODE = re.compile(
    r"bobcmn|\.awswaf\.com/|captcha-delivery\.com|_Incapsula_Resource|challenge-platform/(?:h/|scripts/)|turnstile/v0/|_pxAppId",
    re.I,
)
# Addresses of waiting rooms and tests, by host and path.
CHALLENGE_ADDRESS = re.compile(
    r"^https?://(?:[\w-]{1,63}\.){0,4}(?:queue-it\.net|geo\.captcha-delivery\.com|validate\.perfdrive\.com)/|"
    r"^https?://[^/?#]{1,253}/(?:sorry/index|showcaptcha|cdn-cgi/challenge|_sec/|\.well-known/sgcaptcha)",
    re.I,
)
CHALLENGE_TITLE = re.compile(
    r"^(?:just a moment\W*$|attention required|checking your browser|checking (?:if )?you are (?:not )?a|"
    r"one moment,? please|please wait\W*$|ddos-guard|security (?:check|verification)|"
    r"making sure you(?:'|’)re not a bot|"
    r"are you (?:a )?(?:human|robot)|(?:human )?verification|verify(?:ing)? (?:that )?you|bot verification|"
    r"pardon our interruption|access (?:to this page has been )?denied|client challenge|robot check|"
    r"robot or human|request (?:blocked|rejected)|request unsuccessful|vercel security checkpoint|"
    r"you have been blocked|captcha\W*$|you are being redirected\W*$|sucuri website firewall|queue-it\W*$|"
    r"radware bot manager|waiting room\b|un instant\W*$|einen moment\W*$|un momento\W*$|um momento\W*$)",
    re.I,
)
# Of these, titles of a plain refusal: with a status that refuses they say no more than it does.
REFUSAL_TITLE = re.compile(r"^(?:access denied|request (?:blocked|rejected)|you have been blocked)", re.I)
# What the whole text of such a page says; held against pages of a few lines only.
CHALLENGE_SAYS = re.compile(
    r"unusual traffic from your (?:computer )?network|(?:prove|verify|confirm|check(?:ing)?|make sure|ensure)"
    r"(?: that| if| whether)? you(?: are|(?:'|’)re) (?:not )?(?:a |an )?(?:human|real|robot|bot|person)|"
    r"press (?:&|and) hold|incapsula incident id|you don(?:'|’)t have permission to access .{1,300} on this server|"
    r"(?:this|the) (?:request|page) (?:was|has been) blocked by (?:the|our) security|support id is\b|"
    r"enable (?:js|javascript) and disable any ad ?blocker|automated (?:access|requests|queries)|ray id\b",
    re.I,
)
