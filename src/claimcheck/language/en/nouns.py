"""Words that help to cut the counted thing out of a sentence without a parser: data."""

from __future__ import annotations

# Plurals without an s, and words for many that are written like one.
PLURALS: frozenset[str] = frozenset(
    """
    people children men women mice feet teeth geese lice oxen staff police cattle sheep fish aircraft species series
    personnel poultry livestock folk youth data media criteria phenomena bacteria fungi alumni larvae nuclei genera
    vertebrae passers-by spacecraft salmon trout deer offspring clergy crew workforce manpower households stimuli
    loci foci
    """.split()
)
# Ends of such plurals inside longer words: "policemen", "grandchildren", "townspeople".
PLURAL_ENDS: tuple[str, ...] = ("men", "women", "children", "people", "folk", "mice", "aircraft", "species")

# Words ending in s that are no plurals.
NOT_PLURAL: frozenset[str] = frozenset(
    """
    previous serious various religious dangerous enormous famous precious nervous infectious contagious cancerous
    intravenous continuous spontaneous homogeneous autonomous anonymous indigenous less as is was has does its his
    this thus us plus versus perhaps always besides sometimes afterwards towards across goes says makes takes gets
    gives lives-in bus virus census status chaos gas bias basis analysis diagnosis crisis press class loss process
    access business illness success mass glass stress progress endless countless homeless useless overseas indoors
    outdoors downstairs upstairs whereas mumps measles diabetes sepsis tuberculosis fibrosis sclerosis news physics
    economics politics mathematics joins becomes seems remains includes means costs reaches stands needs requires
    contains shows finds suggests develops dies leaves occurs exists comes lies equals yes nurses' cross
    """.split()
)

# A counted thing ends before one of these, beside the function words: verbs and adverbs that follow a subject.
ENDS: frozenset[str] = frozenset(
    """
    took taken went gone came made did done saw seen said gave given got had has have was were is are be been will
    would could can may might must shall should die dies died lived live living born killed recovered regained
    showed shown found told fell fallen rose risen grew grown stood stand stands left lost won hit cut paid pay sold
    sell bought met meet ran run began begun became become felt held kept knew known led lay lie put read sent set
    sat shot spoke spent spoken struck taught thought understood wore wrote written broke broken chose chosen drove
    driven ate eaten flew forgot need needs use used using suffer suffers suffered undergo underwent undergone
    receive receives include includes including according involving aged annually yearly monthly weekly daily
    worldwide globally nationwide overall altogether total each per apiece respectively compared versus vs ago later
    earlier old older younger higher lower bigger smaller greater faster slower longer shorter better worse likely
    likelier closer further away now already today yesterday tomorrow currently recently still even also too again
    together alone so far nearly almost recognise recognize believe work works worked develop develops contract
    contracted join joins joined joining enter enters entered seem turned turn walked walk waited wait waiting stay
    stayed sign signed show shows remain remains participated participate responded respond improved improve
    worsened complete completed start started survive survives survived received reported report reports tested test
    tests tell tells want wants say says think thinks feel feels employ employs cost costs earn earns plus minus
    when where while that which who whom whose because although though if unless until since as than then there here
    """.split()
)

# Function words that a counted thing may begin with: "305 so-called never events", "40 more people", "48 other firms".
MAY_BEGIN: frozenset[str] = frozenset(
    """
    so-called so never live likely other more further such new all fewer less most additional extra very
    """.split()
)
# Of those, words left off the thing's own span.
LEFT_OFF: frozenset[str] = frozenset("more further other all fewer less additional extra of the".split())

# Verbs after which "one" stands for a person or thing, beside those in -ed.
ONE_ACTS: frozenset[str] = frozenset("died stood had was has is got went fell left made took lost saw gave".split())

# What befalls people: "34,000 people die a year".
BEFALLS: frozenset[str] = frozenset(
    "die dies died occur occurs happen happens arise drown drowned perish emerge".split()
)

# Determiners after "of": "44 of the 48", "11% of all employees".
DETERMINERS: frozenset[str] = frozenset(
    """
    the these those its their our his her my your all every each any some such a an both said
    """.split()
)

# Verbs between a subject and its number: "registrations stand at 1.45 crore", "the number of X was 81,000".
BEFORE_TOTALS: frozenset[str] = frozenset(
    """
    was were is are stands stand stood reached reaches reach totalled totaled totals numbered numbers hit hits
    exceeded exceeds passed topped rose fell grew climbed jumped dropped increased decreased declined has have had
    been at to by came comes amounted amounts now already tripled doubled
    """.split()
)
# Of those, words that need a real verb beside them.
WEAK_BEFORE_TOTALS: frozenset[str] = frozenset("have has had been to at by now already".split())
OF_NUMBER: frozenset[str] = frozenset({"number", "numbers", "total", "count", "tally", "toll"})
