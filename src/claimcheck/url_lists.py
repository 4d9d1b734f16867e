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
