"""Words for the whole of a group, for the rest of it, and for what sets a part against it.

Single words are lower case and matched as written; phrases of the lexicons are separated by "|", as in `cues`.
"""

from __future__ import annotations

# What a claim about a whole group begins with. Longer ones first: the first that fits is taken.
UNIVERSALS: tuple[str, ...] = (
    "every single one of",
    "every single one",
    "every last one",
    "every single",
    "every last",
    "every one of",
    "every one",
    "each and every",
    "each one of",
    "each one",
    "each of",
    "every",
    "each",
    "all of",
    "all the",
    "all its",
    "all their",
    "all his",
    "all her",
    "all our",
    "all",
    "both",
    "everyone",
    "everybody",
    "everywhere",
    "anywhere",
    "anyone",
    "anybody",
    "no one",
    "nobody",
    "none of",
    "not a single",
    "not one",
    "none",
    "whatever",
    "whichever",
    "wherever",
    "whoever",
    "no matter what",
    "no matter which",
    "no matter where",
    "the whole",
    "the entire",
    "the lot",
    "without exception",
    "across the board",
    "throughout",
)
# "Every day", "all year" tell how often; "almost all", "not all" speak of no whole.
TIMES = frozenset(
    """second seconds minute minutes hour hours day days night nights morning mornings evening evenings week weeks weekend
    month months season seasons spring summer autumn winter year years decade decades time times along over right
    other sorts kinds but""".split()
)
NEARLY = frozenset("not almost nearly virtually practically hardly unlike".split())
NO_WHOLE = frozenset("at after above in over once for if".split())  # before a bare "all"
PEOPLE_ALL = frozenset({"everyone", "everybody", "nobody", "no one", "anyone", "anybody", "whoever"})
NONE = frozenset({"no one", "nobody", "none of", "not a single", "not one", "none"})
# These allow of no exception, so that even a mean is no ground for them.
STRICT = ("every single", "every last", "every one", "each and every", "each one", "each of", "without exception")

# Who or what else there is beside the part just told of.
REMAINDERS: tuple[str, ...] = (
    "the others",
    "the other",
    "the rest",
    "the remaining",
    "the remainder",
    "others",
    "everybody else",
    "everyone else",
    "anybody else",
    "anyone else",
    "all others",
    "elsewhere",
)
# Sets the clause behind it against the one before.
CONTRASTS: tuple[str, ...] = (
    "whereas",
    "while",
    "although",
    "though",
    "but",
    "yet",
    "except",
    "apart from",
    "with the exception of",
    "not so",
    "unlike",
)
# Sets its whole sentence against the one before.
TURNS: tuple[str, ...] = (
    "on the other hand",
    "by contrast",
    "in contrast",
    "however",
    "conversely",
    "not so",
    "only in",
)
# The rest does likewise: no exception.
LIKEWISE = frozenset("too also likewise well similarly alike same".split())

# How things went, for a group as for one of it. A claim of one side has its exceptions on the other.
FARED = {
    "+": "=worked | works | =held | =took | take root | took root | succeed | survive | thrive | recover | passed | come through | came through | "
    "made it | make it | improve | respond | heal | germinate | flourish | bounce back | bounced back | =kept | met the | arrive | sprout | "
    "help | protect | benefit | hold up | held up | stood up | withstood | fit for use | lived",
    "-": "no better | no effect | no protection | no benefit | no gain | no use | did not help | did not protect | in vain | fail | die | died | =lost | perish | collapse | break | broke | broken | crack | gave way | did not survive | did not take | "
    "did not work | did not recover | did not make it | did not respond | did not improve | fell short | fell through | missed | "
    "was destroyed | were destroyed | washed away | was lost | were lost | did not germinate | rotted | withered | wilted",
}
# Which way a quantity went, beside what numbers and changes tell.
WENT = {
    "up": "bounce back | bounced back | recover | rebound | grow | grew | rise | rose | risen | increase | climb | gain | =more | above | wetter | "
    "warmer | hotter | better | improve | higher | larger | bigger | came back | come back | multiply | double | busier | fuller | richer | faster | "
    "went up | up",
    "down": "fall | fell | fallen | decline | drop | decrease | shrink | shrank | lose | lost | dwindle | sank | =less | =fewer | below | drier | cooler | colder | "
    "worse | worsen | lower | smaller | poorer | slower | quieter | went down | thin | thinner | down",
    "flat": "no trend | no change | not change | unchanged | no improvement | no increase | no decrease | no rise | no fall | no gain | "
    "no growth | no recovery | no difference | no effect | no benefit | not improve | not recover | not rise | not fall | not grow | not increase | not decrease | "
    "stayed level | stayed the same | stayed as | as before | remained the same | stagnate | hardly moved | barely moved | flat | stood still | no measurable change | "
    "no sign of",
}
# Still as it was: what is left of a group that a scheme has not reached.
AS_BEFORE = frozenset("unchanged still continue continues remain remains remained before full must stays stay".split())
# What a place is divided into: its parts are told by the points of the compass.
AREAS = frozenset("corner part region area county district province side end place".split())
COMPASS = frozenset(
    """north south east west northern southern eastern western centre center central interior coast coastal inland uplands
    lowlands highlands north-east south-east north-west south-west northeast southeast northwest southwest""".split()
)
# The figure before does not hold all that a claim of the whole would take in.
LEFT_OUT: tuple[str, ...] = (
    "leaves out",
    "left out",
    "leave out",
    "not include",
    "n't include",
    "n’t include",
    "not included",
    "not counted",
    "not counting",
    "not count",
    "n't count",
    "n’t count",
    "without counting",
    "excludes",
    "excluding",
    "excluded",
    "not cover",
    "n't cover",
    "n’t cover",
    "leaving out",
    "leaving aside",
    "comes on top",
    "come on top",
)
WHOLES: tuple[str, ...] = (
    "all in",
    "all told",
    "altogether",
    "in all",
    "in total",
    "the total",
    "total",
    "overall",
    "the whole",
    "the entire",
    "as a whole",
    "taken together",
    "put together",
    "full cost",
    "the complete",
)
# A figure of the whole group in the source.
OVERALL: tuple[str, ...] = (
    "as a whole",
    "overall",
    "altogether",
    "taken together",
    "all together",
    "across all",
    "over all",
    "averaged over",
    "in total",
    "on average over",
    "for all",
    "of all",
    "across the",
)
