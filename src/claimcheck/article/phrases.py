"""What furniture and end matter say for themselves. Data only.

Every pattern is held against one block; furniture.py and extraction.py say what else must be true of it (its length,
its links, its place).
"""

from __future__ import annotations

import re

# The repetitions are bounded and the alternatives begin differently, so that no pattern goes back far.

# ---------------------------------------------------------------- no evidence

PROMO_HEADING = re.compile(
    r"^(?:related\b|recommended\b|you (?:may|might|'ll) (?:also )?|more (?:on|from|in|about|stories|news|like|"
    r"articles|top)\b|"
    r"most (?:read|popular|viewed|shared|recent)|read (?:more|next|also|this next)|also read|up next|next up|"
    r"trending|"
    r"popular(?: now| stories)?$|latest(?: news| stories| articles)?$|top stories|"
    r"editor'?s'? (?:picks?|choice|recommendations?)|don'?t miss|keep exploring|discover more|must watch|"
    r"explore (?:further|more)|share (?:this|on|article)|follow us|sign up|subscribe|newsletter|join (?:the|our) |"
    r"comments?\b(?: \(\d+\))?$|leave a (?:comment|reply)|post a comment|about the authors?|jobs$|"
    r"what to read next|"
    r"see also|from our partners|sponsored|around the web|in this section|tags?:?$|topics?:?$|subjects$|"
    r"categories$|"
    r"reprints and permissions|never miss|get (?:the|our) .{0,30}(?:email|newsletter)|in other news|keep reading|"
    r"featured (?:stories|articles|videos?)|other stories|stories you|watch (?:next|more)|view more|our picks)",
    re.I,
)
PROMO_START = re.compile(
    r"^\W{0,3}(?:read (?:more|also|next|the (?:full|original|rest))|also read|more:|related(?: stor(?:y|ies)|"
    r" articles?)?\s?:|see also|"
    r"recommended(?: reading)?\s?:|watch(?: now| next| more)?\s?:|listen(?: now)?\s?:|don'?t miss|must read|"
    r"read\s?:|"
    r"click here|sign up|subscribe|follow us|download (?:the|our) .{0,20}app|join (?:us|our)|up next|"
    r"advertisement$|"
    r"story continues|article continues|continue reading|scroll to continue|skip (?:to|past|advert))",
    re.I,
)

# Of these, the ones that are no sentence of an article whatever follows.
APPEAL = re.compile(
    r"^\W{0,3}(?:click here|sign up|subscribe|follow us|download|join (?:us|our)|story continues|article continues|"
    r"continue reading|scroll to|skip )",
    re.I,
)
OUTLETS_OWN = re.compile(r"\b(?:newsletters?|your inbox)\b", re.I)

# A sentence in the body that advertises the outlet; it counts only with a link in it.
PROMO_INSIDE = re.compile(
    r"\b(?:sign up|subscribe|download|get)\b.{0,90}\b(?:newsletters?|the \w+(?: \w+)? app|your inbox|alerts|"
    r"podcast)\b",
    re.I,
)

# ---------------------------------------------------------------- evidence, but not the article's own words

# Lines after an article about where it comes from: tier page.
END_MATTER = re.compile(
    r"^\W{0,4}(?:more information\s?:|journal information\s?:|provided by\b|source\s?:|citation\s?:|doi\s?:|"
    r"(?:copyright|©|\(c\))\s|"
    r"all rights reserved|this (?:article|story|piece|post|report|content) (?:(?:was|is|"
    r"has been) )?(?:originally |first )?(?:appeared|published|republished|produced)|"
    r"(?:originally |first )(?:published|appeared)\b|contact (?:the )?(?:reporter|author|writer)\b|"
    r"(?:reporting|additional reporting|editing) by\b|"
    r"discover (?:more )?stories|from the \w+ \d{1,2}(?:st|nd|rd|th)? \d{4} edition)",
    re.I,
)
REFERENCE_HEADING = re.compile(
    r"^(?:references?|bibliography|foot ?notes|end ?notes|works cited|literature cited|references and notes|"
    r"notes and references|cited references)\W*$",
    re.I,
)
REFERENCE_LINE = re.compile(r"^\[\d{1,3}\]\s")
