"""Words of change, as data."""

from __future__ import annotations

UP_VERBS: frozenset[str] = frozenset(
    """
    rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs
    climbed climbing jump jumps jumped jumping soar soars soared soaring surge surges surged surging gain gains
    gained gaining raise raises raised raising boost boosts boosted boosting leap leapt leaped leaps swell swelled
    swollen balloon ballooned expand expands expanded expanding spike spiked spikes rocket rocketed skyrocketed
    skyrocket multiply multiplied accelerate accelerated accelerates heighten heightened elevate elevated shot
    advance advanced rallied rally edged inched improve improves improved improving strengthened widened ticked
    added up higher lift lifts lifted lifting hike hikes hiked hiking bumped
    """.split()
)
DOWN_VERBS: frozenset[str] = frozenset(
    """
    fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease
    decreases decreased decreasing reduce reduces reduced reducing cut cuts cutting shrink shrinks shrank shrunk
    shrinking plunge plunged plunges plunging plummet plummeted plummets plummeting slump slumped slumps sink sinks
    sank sunk slide slides slid lower lowers lowered lowering dip dipped dips slip slips slipped slash slashed
    slashes slashing tumble tumbled tumbles tumbling lose loses lost losing crash crashed collapse collapsed
    diminish diminished diminishes lessen lessened contracted contracts dwindle dwindled dwindles ease
    eased eases trim trimmed narrowed shed weakened down
    """.split()
)
# Verbs that change something, and other things besides: a change only with a figure ("cut working time", "did not
# improve").
FIGURE_NEEDED: frozenset[str] = frozenset(
    """
    improve improves improved improving strengthened advance advanced gain gains gained gaining raise raises raised
    raising boost boosts boosted boosting add added lose loses lost losing cut cuts cutting ease eases eased
    weakened shed trim trimmed contracts contracted loss shot leap leaps spike spiked heighten heightened
    elevate elevated ticked edged inched rally rallied narrowed widened slide slides slid collapse collapsed crash
    crashed up down higher lower lowers lowered lowering jump drop dropped drops sink sinks sank climb climbs
    climbed climbing lift lifts lifted lifting hike hikes hiked hiking
    """.split()
) - {"up", "down"}
# Verbs that say nothing about the direction; "from A to B" does.
NEUTRAL_VERBS: frozenset[str] = frozenset(
    """
    went go goes going gone changed change changes changing moved move moves moving shifted shift came come comes
    turned
    """.split()
)
UP_NOUNS: frozenset[str] = frozenset(
    """
    increase rise growth jump surge gain boost hike uptick spike leap expansion upsurge climb
    """.split()
)
DOWN_NOUNS: frozenset[str] = frozenset(
    """
    decrease fall drop decline reduction cut loss slump dip plunge shrinkage downturn contraction slide fewer
    """.split()
)
# Comparatives after a share or factor: "35% higher", "18% more likely", "a third fewer".
UP_COMPARATIVES: frozenset[str] = frozenset(
    """
    more higher greater larger bigger longer faster stronger taller wider hotter warmer richer older heavier better
    likelier costlier dearer deeper busier above louder brighter sooner earlier quicker
    """.split()
)
DOWN_COMPARATIVES: frozenset[str] = frozenset(
    """
    less fewer lower smaller shorter slower weaker cheaper lighter younger poorer cooler colder thinner below
    narrower quieter later
    """.split()
)
# Verbs before "from A to B" that make two values of it rather than a range.
FROM_VERBS: frozenset[str] = (UP_VERBS | DOWN_VERBS | NEUTRAL_VERBS | UP_NOUNS | DOWN_NOUNS) - {
    "lower",
    "higher",
    "up",
    "down",
} | {
    "up",
    "down",
    "doubled",
    "tripled",
    "trebled",
    "halved",
    "quadrupled",
}
# Words that do not count as a verb of change right after these: "the rise of", "a cut above", "lost to follow-up".
NO_CHANGE_BEFORE: dict[str, frozenset[str]] = {
    "up": frozenset(
        """
    signed sign signs turned turn turns made make makes making set sets follow followed picked pick stood stand take
    took taken showed show shows grew wake woke give gave given speed line opened open ended end backed bring
    brought come came look looked build built cleaned clean stepped step owned own held hold wound clear caught
    catch put add adds added lock locked follow-up sum summed start started started-up stayed stay
    """.split()
    ),
    "down": frozenset(
        """
    sat sit laid lay lie put break broke broken shut turn turned write wrote written calm calmed settle settled let
    """.split()
    ),
    "cut": frozenset(["a", "the", "short", "clear"]),
    "fall": frozenset(["last", "this", "next", "the"]),
    "lost": frozenset(("get", "got", "be")),
    "shot": frozenset("a the one single this that booster flu".split()),
}
# "hardly changed", "no change", "remained unchanged".
SAME_WORDS: frozenset[str] = frozenset({"unchanged", "flat", "stable", "steady"})
SAME_VERBS: frozenset[str] = frozenset(
    """
    remained remains remain stayed stays stay held holds was were is are been largely broadly
    """.split()
)
# "stayed about the same", "was much the same"; behind it the phrase ends, or says where and for whom.
SAME_LEADS: frozenset[str] = frozenset(
    "about roughly much almost nearly exactly broadly largely virtually essentially more less or around just".split()
)
SAME_AFTER: frozenset[str] = frozenset(
    """
    in for as across among between whether throughout over at on and but regardless before after since when with this
    during within everywhere too however until while whereas
    """.split()
)
# "stayed as they were".
STAY_VERBS: frozenset[str] = frozenset("stayed stay stays remained remain remains left kept".split())
DIFFER_VERBS: frozenset[str] = frozenset("differ differed differs vary varied".split())
CHANGED_WORDS: frozenset[str] = frozenset("changed moved budged altered differed varied".split())
NO_CHANGE_NOUNS: frozenset[str] = frozenset("change increase decrease rise fall difference decline growth".split())
# After a figure and a unit or noun: how much longer or shorter something got ("750 households shorter").
STRETCHED: frozenset[str] = frozenset(
    "longer shorter smaller larger bigger fewer lighter heavier taller faster slower quicker".split()
)
# Behind "went up" and "is down" without a figure.
BARE_AFTER: frozenset[str] = frozenset(
    "too again also sharply slightly markedly significantly overall altogether everywhere since this last".split()
)
HARDLY: frozenset[str] = frozenset({"hardly", "barely", "scarcely"})
# The same for the word behind: "cut into the wrong part", "gain access", "lost consciousness".
NO_CHANGE_AFTER: dict[str, frozenset[str]] = {
    "cut": frozenset("into through off out open up the".split()) - {"the"},
    "cuts": frozenset("into through off out open up".split()),
    "cutting": frozenset("into through off out open up edge".split()),
    "fall": frozenset("in into ill asleep under within for short of".split()) - {"of"},
    "falls": frozenset("in into ill asleep under within for short on".split()),
    "fell": frozenset("in ill asleep under within for short on over off apart".split()) - {"in", "over", "on"},
    "falling": frozenset("ill asleep under within for short on over off apart".split()),
    "lost": frozenset("consciousness their his her touch sight interest track to".split()),
    "lose": frozenset("consciousness their his her touch sight interest track to weight".split()),
    "gain": frozenset("access a an the control entry".split()),
    "gained": frozenset("access a an the control entry enough".split()),
    "raise": frozenset("questions concerns awareness doubts hopes money funds a alarm children".split()),
    "raised": frozenset("questions concerns awareness doubts hopes money funds alarm in a".split()),
    "raises": frozenset("questions concerns awareness doubts hopes money funds alarm".split()),
    "drop": frozenset("out in off the".split()),
    "dropped": frozenset("out in off the".split()),
    "advance": frozenset("in of".split()),
    "advanced": frozenset("cancer disease stage technology".split()),
    "contracted": frozenset("the a it hiv covid out".split()),
    "contracts": frozenset("with to for worth the".split()),
    "slide": frozenset("show into".split()),
    "added": frozenset("that to the".split()),
    "ease": frozenset("of".split()),
}
# Verbs with a particle: not a direction even before a number ("signed up 300" is, "made up half" is not).
VERBS_BEFORE_UP: frozenset[str] = frozenset(
    "made make makes making add adds signed sign turned set stood ended picked took take taken given".split()
)
# Words that end the reach of a verb of change: the start of another clause.
CLAUSE_ENDS: frozenset[str] = frozenset(
    "who which that while whereas but because although though when where if".split()
)
# Adjectives between a figure and its noun of change: "an 18% relative increase", "12 per cent annual growth".
MEASURED_ADJECTIVES: frozenset[str] = frozenset(
    "relative absolute annual overall sharp further net total average yearly monthly price pay wage risk real".split()
)
CHANGE_STARTERS: frozenset[str] = (
    UP_VERBS
    | DOWN_VERBS
    | NEUTRAL_VERBS
    | UP_NOUNS
    | DOWN_NOUNS
    | UP_COMPARATIVES
    | DOWN_COMPARATIVES
    | SAME_WORDS
    | HARDLY
    | STAY_VERBS
    | DIFFER_VERBS
    | {"from", "no", "same", "different"}
)
