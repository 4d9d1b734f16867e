"""Words that say how a number is to be taken, and words around numbers that are no quantities: data."""

from __future__ import annotations

from claimcheck.model import Bound

_BEFORE: dict[Bound, str] = {
    Bound.OVER: """
        over; more than; in excess of; upwards of; upward of; north of; above; greater than; higher than;
        exceeding; exceeds; exceeded; just over; well over; slightly over; a little over; slightly more than;
        just above; well above; a bit over; just more than; far more than; little more than; longer than;
        older than; larger than; bigger than; beyond; topping; surpassing; surpassed; topped; exceed; just
        north of; slightly above""",
    Bound.AT_LEAST: """
        at least; no fewer than; no less than; not less than; not fewer than; a minimum of; minimum; minimum
        of; as few as; as little as; at the very least; at minimum""",
    Bound.ABOUT: """
        about; around; some; roughly; approximately; circa; approx; ca; c; something like; in the region of;
        call it; an estimated; estimated; on the order of; in the order of; of the order of; somewhere around;
        in the neighbourhood of; in the neighborhood of; give or take; an average of about; estimated at; more
        or less; somewhere near; broadly; equivalent to about""",
    Bound.NEARLY: """
        nearly; almost; close to; just under; not quite; just short of; just below; approaching; nearing;
        slightly under; a little under; slightly less than; slightly below; very nearly; just shy of; shy of;
        a little less than; well nigh; just less than; a shade under; virtually; near; slightly fewer than;
        verging on""",
    Bound.UNDER: """
        under; less than; fewer than; below; lower than; smaller than; well under; well below; short of;
        shorter than; younger than; far fewer than; far less than; south of; much less than""",
    Bound.AT_MOST: """
        up to; at most; no more than; not more than; maximum of; a maximum of; as many as; as much as; at the
        most; as high as; max; maximum; no longer than; not exceeding; not exceed; no greater than; a ceiling of; capped
        at""",
    # Said to be exact; "just" and "only" judge, they do not bound.
    Bound.EXACT: """
        exactly; precisely; only; just; a total of; as""",
}


def _phrases(groups: dict[Bound, str]) -> dict[tuple[str, ...], Bound]:
    return {tuple(p.split()): bound for bound, text in groups.items() for p in text.split(";") if p.strip()}


BEFORE: dict[tuple[str, ...], Bound] = _phrases(_BEFORE)
LONGEST_BEFORE = max(map(len, BEFORE))
# The last words of those phrases, for a quick test.
BEFORE_ENDS: frozenset[str] = frozenset(p[-1] for p in BEFORE)

# Signs just before the number.
SIGNS: dict[str, Bound] = {
    "~": Bound.ABOUT,
    "≈": Bound.ABOUT,
    "∼": Bound.ABOUT,
    ">": Bound.OVER,
    "<": Bound.UNDER,
    "≥": Bound.AT_LEAST,
    "≤": Bound.AT_MOST,
    "±": Bound.ABOUT,
}

_AFTER: dict[Bound, str] = {
    Bound.AT_LEAST: """
        or more; and more; or over; and over; and above; or above; or older; and older; plus; or longer; or
        higher; at least; and up; or greater; minimum; or upwards; and upwards""",
    Bound.ABOUT: """
        or so; ish; odd; or thereabouts; approximately; roughly; more or less; give or take""",
    Bound.AT_MOST: """
        or less; or fewer; or under; and under; or below; and below; at most; at the most; or younger; tops;
        maximum; and younger; or lower""",
}
AFTER: dict[tuple[str, ...], Bound] = _phrases(_AFTER)
AFTER_STARTS: frozenset[str] = frozenset(p[0] for p in AFTER)

# "over 12 months" means "during" unless one of these stands before it ("for over 12 months", "lasted over a year").
OVER_IS_MORE: frozenset[str] = frozenset(
    """
    women men people adults children patients those
    for lasted lasts last took takes take taking lasting well just slightly is was are were after waited wait waits
    waiting within of spent spend spends since little bit needs needed requires require with and or than aged
    """.split()
)

# Before "up to" these take "up" to themselves: "owned up to 305 errors".
UP_TO_VERBS: frozenset[str] = frozenset(
    """
    own owned owns owning add adds added adding live lived signed sign face faced stand stood lead leading led run
    """.split()
)

# Words of addition: "a further 40", "another 12", "an additional 5", "an extra 3".
FURTHER: frozenset[str] = frozenset({"further", "another", "additional", "extra"})

# A number right after one of these is a label: "Group 1", "Figure 2", "phase 3", "iPhone 15", "No. 10".
LABELS: frozenset[str] = frozenset(
    """
    disease coronavirus virus
    group grade class category cat figure fig figs table page pages chapter section phase stage type level route
    article issue volume vol no nos number version v step part episode season room flight channel act law clause
    rule iso model series tier size formula area zone line platform gate exhibit appendix annex box note ref
    reference question lot bus highway interstate apollo mark order psalm iphone ipad galaxy windows android boeing
    airbus forbes fortune ftse nasdaq nikkei cac dax stoxx footsie covid sars top district ward unit item point
    score rank ranked paragraph para sub-section schedule option experiment study scenario protocol resolution
    directive regulation amendment proposition world agenda vision cop ps xbox playstation gpt llama claude gemini
    falcon ariane diabetes chromosome omega vitamin wave sdg goal doi pmid isbn issn id isrctn nct tel phone fax ext
    hpv interleukin web bluetooth
    extension postcode zip dynamics gen apt suite rfc cve cas ec lesson day week month year hour sgk
    """.split()
)
# Of these, a plural noun or a unit behind the number makes it a quantity all the same ("day 28" is a label, "a day 28
# patients came" is not).
SOFT_LABELS: frozenset[str] = frozenset(
    {
        "day",
        "week",
        "month",
        "year",
        "hour",
        "study",
        "world",
        "no",
        "number",
        "line",
        "point",
        "order",
        "area",
        "class",
        "group",
        "series",
        "score",
        "act",
        "part",
        "note",
        "mark",
        "type",
        "size",
    }
)

# What a hyphen joins to a number word without counting: "a two-way radio", "a five-star hotel", "a six-figure sum".
IDLE_COMPOUNDS: frozenset[str] = frozenset(
    """
    way off sided size star stars figure digit course dimensional pronged party stop interest emission emissions
    carbon hours sum tolerance waste hander handed hit trick time timer timers horse piece liner to on legged
    """.split()
)
# "4K" before these is a kind of picture.
PICTURES: frozenset[str] = frozenset("video videos tv tvs television screen screens display resolution footage".split())
# "10 Downing Street", "1600 Pennsylvania Avenue": a house number, and how many words the street's name has at most.
STREETS: frozenset[str] = frozenset(
    "street st road rd avenue ave lane drive boulevard square court terrace place crescent gardens".split()
)
STREET_REACH = 4
# "the last 16", "the top four", "the final eight": a stage of a contest or a part of a list.
STAGES: frozenset[str] = frozenset({"last", "final", "top"})
# "95% CI 0.8 to 1.2", "IQR 4-9": the level and the ends of an interval that is no finding of its own.
INTERVALS: frozenset[str] = frozenset({"ci", "cri", "iqr", "confidence", "credible"})

# Pairs with a stroke that are names.
STROKE_NAMES: frozenset[tuple[str, str]] = frozenset(
    {("24", "7"), ("9", "11"), ("50", "50"), ("7", "7"), ("20", "20"), ("365", "24"), ("60", "40"), ("80", "20")}
)

# Words joined to a number by a hyphen that leave it a number; with any other ("Covid-19") it is a label.
HYPHEN_PREFIXES: dict[str, Bound] = {
    "under": Bound.UNDER,
    "over": Bound.OVER,
    "sub": Bound.UNDER,
    "above": Bound.OVER,
    "below": Bound.UNDER,
    "plus": Bound.EXACT,
    "minus": Bound.EXACT,
    "to": Bound.EXACT,
    "and": Bound.EXACT,
    "a": Bound.EXACT,
    "near": Bound.NEARLY,
    "mid": Bound.ABOUT,
}

# "one" before these counts nothing.
IDLE_AFTER_ONE: frozenset[str] = frozenset(
    """
    another thing way time point hand side reason day's stop can could might must may should would who whose that
    which is's
    """.split()
)
IDLE_BEFORE_ONE: frozenset[str] = frozenset(
    """
    no the this that any each every which another some such number day as many good not-one ground
    """.split()
)

# Where "a year", "an hour" states how long something takes.
BEFORE_A_DURATION: frozenset[str] = frozenset(
    """
    for within in after over under than about nearly almost lasted lasts last took takes take taking spent spend
    spends least most exactly around roughly whole full every just to lasting only into during half of ran runs
    """.split()
)
