"""Knowledge about URLs as data: which parameters only track readers, and which addresses wrap others.

Names are lower-case and compared without regard to case; one that ends in `*` stands for everything beginning so.
"""

from __future__ import annotations

# Parameters that say who sent the reader and never what is shown. Sources: the campaign parameters documented by the
# analytics and advertising services named on each line, and the removal lists that privacy tools agree on.
TRACKING_PARAMETERS: frozenset[str] = frozenset(
    {
        "utm_*",  # Google Analytics and everybody who copies it
        "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "_ga", "_gl", "srsltid",  # Google
        "fbclid", "fb_action_ids", "fb_action_types", "fb_source", "fb_ref", "fbc_*", "mibextid",  # Facebook
        "igshid", "igsh", "ig_rid",  # Instagram
        "twclid", "ref_src", "ref_url",  # X, Twitter
        "msclkid", "cvid",  # Microsoft
        "ttclid", "_ttp", "li_fat_id", "trk", "trackingid", "epik", "rdt_cid", "scid",  # TikTok, LinkedIn ...
        "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "hsctatracking", "vero_id", "vero_conv",  # mailing services
        "__s", "_kx", "ck_subscriber_id", "oly_enc_id", "oly_anon_id", "bsft_*", "wickedid",
        "yclid", "_openstat", "ysclid",  # Yandex
        "mtm_*", "matomo_*", "pk_*", "piwik_*", "hsa_*", "s_cid", "icid", "ncid", "sr_share",  # analytics
        "smid", "smtyp", "cmp", "cmpid", "emc", "at_medium", "at_campaign", "at_custom*",
        "at_link_*", "at_format", "at_ptr_name", "at_bbc_team", "ns_mchannel", "ns_source", "ns_campaign",
        "ns_linkname", "ns_fee", "taid", "tpcc", "sref", "guccounter", "guce_referrer*", "xtor",
        "wt.mc_id", "wt_mc", "wt_zmc",
        "sharetype", "shareadtype", "__twitter_impression", "spm", "soc_src", "soc_trk",
        "ocid", "dicbo", "cid_source", "intcmp", "int_cmp", "int_source", "int_medium", "ito",
    }
)  # fmt: skip

# Parameters that track on most sites and mean something on a few: kept when a page is asked for, overlooked when a
# page at hand is looked up under a slightly different address.
LOOSE_PARAMETERS: frozenset[str] = frozenset(
    {"ref", "referrer", "referer", "source", "src", "from", "via", "share", "shared", "sh", "amp", "outputtype",
     "s", "si", "feature", "cid", "email", "nl", "te", "smprod", "sk", "fs", "from_source", "campaign", "medium",
     "campaign_id", "partner", "rss"}
)  # fmt: skip

# Parameters that ask for another dress of the same page: for AMP, for phones, for the printer.
VARIANT_PARAMETERS: frozenset[str] = frozenset(
    {"amp", "_amp", "amp_*", "usqp", "outputtype", "print", "printable", "printview", "printerfriendly", "mobile",
     "noamp", "nomobile"}
)  # fmt: skip
VARIANT_PAIRS: frozenset[str] = frozenset(
    {"m=0", "m=1", "view=print", "view=mobile", "view=amp", "mode=print", "mode=amp", "format=amp", "format=print",
     "output=amp", "output=print", "action=print", "tmpl=print", "display=print"}
)  # fmt: skip

# Labels before a host that do the same, and hosts under which a page lies as well, under the same path.
VARIANT_LABELS: frozenset[str] = frozenset({"m", "mobile", "amp", "touch", "print"})
SAME_HOSTS: dict[str, str] = {"bbc.co.uk": "bbc.com", "old.reddit.com": "reddit.com", "np.reddit.com": "reddit.com",
                              "twitter.com": "x.com", "guardian.co.uk": "theguardian.com"}  # fmt: skip

# Beginnings of paths under which caches of AMP pages keep other sites' pages; "s/" before the address means https.
AMP_CACHES: tuple[tuple[str, str], ...] = (
    ("google", r"/amp/(s/)?"),  # google.com, google.co.uk ...
    ("cdn.ampproject.org", r"/(?:c|v|wp)/(s/)?"),
    ("bing-amp.com", r"/(?:c|v)/(s/)?"),
)

# Addresses that only lead on to another one, written out in a parameter: host (and those under it), the beginning of
# the path, the parameters to look at in this order.
WRAPPERS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("google.com", "/url", ("q", "url")),
    ("facebook.com", "/l.php", ("u",)),
    ("l.instagram.com", "/", ("u",)),
    ("safelinks.protection.outlook.com", "/", ("url",)),
    ("linkedin.com", "/redir/redirect", ("url",)),
    ("linkedin.com", "/safety/go", ("url",)),
    ("out.reddit.com", "/", ("url",)),
    ("youtube.com", "/redirect", ("q",)),
    ("t.umblr.com", "/redirect", ("z",)),
    ("vk.com", "/away.php", ("to",)),
    ("slack-redir.net", "/link", ("url",)),
    ("duckduckgo.com", "/l/", ("uddg",)),
    ("steamcommunity.com", "/linkfilter", ("u", "url")),
)

# ---------------------------------------------------------------- what grants access
#
# Names are compared in lower case with "-" and "." read as "_"; `*` at either end stands for anything. Sources: the
# parameters documented by the cloud stores, identity providers and frameworks named on each line.

SECRET_PARAMETERS: frozenset[str] = frozenset(
    {
        "*token", "token_*", "bearer", "jwt", "jws", "assertion", "samlresponse", "samlrequest",  # OAuth, OpenID, SAML
        "*api_key", "*apikey", "*access_key", "*accesskey", "*secret_key", "*subscription_key", "*auth_key", "*authkey",
        "app_key", "appkey", "private_key", "*secret", "credential*", "creds",
        "sig", "*signature", "hmac",  # signed addresses: Azure's shared access, CloudFront, CDNs
        "x_amz_*", "awsaccesskeyid", "x_goog_*", "googleaccessid", "x_oss_*", "ossaccesskeyid", "key_pair_id",  # clouds
        "authorization", "auth_*", "*_auth", "sessionid", "session_id", "*sessid", "jsessionid", "aspsessionid*",
        "asp_net_sessionid", "cftoken", "otp", "api_auth",
    }
)  # fmt: skip

# Names that are as often harmless: a short number under them is a page's own.
SECRET_UNLESS_NUMBER: frozenset[str] = frozenset({"key", "auth", "session", "sid", "ticket"})

# What people choose themselves can be guessed from even a little of its hash.
PASSWORD_PARAMETERS: frozenset[str] = frozenset({"*password", "*passwd", "passphrase", "passcode", "pwd", "pass"})

# Ends like a secret and is none: where a list goes on.
NO_SECRETS: frozenset[str] = frozenset({"pagetoken", "page_token", "nextpagetoken", "next_page_token"})

# How secrets begin that say what they are, as regular expressions: JSON Web Tokens (RFC 7519: base64 of '{"'), GitHub,
# GitLab, Slack, AWS, Stripe, Google.
SECRET_SHAPES: tuple[str, ...] = (
    r"eyJ[\w-]{6,2000}\.[\w-]{6,4000}(?:\.[\w-]{0,4000})?",
    r"gh[pousr]_\w{20,255}",
    r"github_pat_\w{20,255}",
    r"glpat-[\w-]{15,255}",
    r"xox[abeprs]-[\w-]{10,255}",
    r"A[KS]IA[0-9A-Z]{16}(?!\w)",
    r"[rs]k_(?:live|test)_\w{10,255}",
    r"AIza[\w-]{30,100}",
    r"ya29\.[\w-]{20,1000}",
)
