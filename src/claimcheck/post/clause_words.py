"""Where a sentence may be cut, as data."""

from __future__ import annotations

# Words that join two statements; the value is how much the cut needs: "clause" wants a subject and a verb after it,
# "any" only something checkable.
JOINING = "and|but|so|yet|while|whereas|although|though|plus"

# After a comma: a relative clause.
RELATIVE = "which|who|whose|where"

# After a comma: a phrase with a fact of its own when it holds a number.
TRAILING = (
    r"with|including|among them|leaving|bringing|making|meaning|costing|killing|affecting|saving|creating|adding|"
    r"giving|"
    r"putting|taking|reaching|covering|involving|resulting in|of whom|of which|most of|some of|half of|many of|"
    r"all of|none of|"
    r"at|for|within|more than any|the (?:first|largest|biggest|highest|lowest|only|most)|a (?:first|record|world first)"
)

# A phrase that names who did, led, funded or published something.
ATTRIBUTING = (
    r"(?:led|headed|run|funded|backed|paid for|organi[sz]ed|conducted|carried out|published|developed|coordinated|"
    r"directed|supervised|"
    r"chaired|financed|sponsored|commissioned|authored|written) (?:by|in|at)\b|under the (?:guidance|leadership|"
    r"direction|supervision|"
    r"lead|auspices) of\b|in collaboration with\b|in partnership with\b|together with (?:the|researchers|scientists|"
    r"colleagues)\b"
)

# "injected two million cells into four patients": the people it was done to are a statement of their own.
TREATED = (
    r"(?:patients?|people|volunteers?|participants?|adults?|children|men|women|babies|infants|mice|rats|monkeys|pigs|"
    r"animals?|"
    r"students?|pupils?|households?|homes|families|farmers|workers|employees|subjects|recipients|eyes?|ears?)"
)
TREATING = (
    r"(?:inject|transplant|implant|administer|giv|gave|deliver|infus|graft|insert|put|test|tri|hand|send|sent|"
    r"distribut|ship|"
    r"donat|pay|paid|suppl|install|transfus)\w*"
)

# What may stand after ", so" or ", and" without a subject: a turn to the reader.
TURNING = (
    r"(?:don't|don’t|do not|let's|let’s|let|spare|imagine|please|think|ask|tell|forget|never mind|consider|remember|"
    r"guess|call|"
    r"thank|trust|believe|stop|go|share|follow|join|read|look|watch|wait|try|make sure|be sure|why|what|how)"
)

REPORTING = (
    "found showed revealed concluded said announced reported warned discovered estimated confirmed suggested shows "
    "finds reports says"
)

SAYING = (
    r"(?:say|says|said|told|tells|puts?|warns?|warned|writes?|wrote|states?|stated|adds?|added|claims?|claimed|argues?|argued|"
    r"concludes?|concluded|explains?|explained|announced|calls?|called|admits?|admitted)"
)

# What a writer thinks of what follows, said in a word or two before it: no part of the statement.
ASIDE = (
    r"(?:absolutely |utterly |totally |truly |just |simply |frankly |so |how )?(?:insane|wild|crazy|bonkers|nuts|mad|"
    r"unbelievable|incredible|incredibly|amazing|amazingly|shocking|shockingly|stunning|staggering|brutal|huge|wow|"
    r"unreal|mind-blowing|brilliant|fantastic|outrageous|ridiculous|absurd|sad|sadly|happily|thankfully|luckily|"
    r"madness|spoiler|fun fact|hot take|plot twist|worth (?:it|knowing|noting|a read|every (?:penny|cent))|"
    r"good news|bad news|great news|no joke|no kidding|not a joke|true story|let that sink in)"
)

# What may stand at the head of a second statement after a bare "and": a subject, not the second half of a list.
SUBJECT_STARTS = frozenset(
    """
    the a an this that these those it they he she we you i there all some most many few several others another each
    every both none no nobody hardly nearly almost about around over more fewer less only half one two three four
    five six seven eight nine ten his her its their our my your
    """.split()
)
