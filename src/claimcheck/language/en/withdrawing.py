"""Words by which the next sentence takes back, limits or ends what the last one said; phrases are separated by "|".

Every form of a word matches, a word after "=" only as written.
"""

from __future__ import annotations

WITHDRAWING: dict[str, str] = {
    # What was said, planned or in force is so no longer.
    "ended": "would not repeat | wouldn't repeat | would no longer repeat | no longer stand by | no longer stands by | take that back | "
    "took that back | has withdrawn | have withdrawn | was withdrawn | were withdrawn | been withdrawn | was dropped | were dropped | been dropped | has dropped | has since dropped | "
    "was scrapped | were scrapped | been scrapped | was abandoned | were abandoned | been abandoned | was cancelled | been cancelled | "
    "was shelved | been shelved | was ditched | been ditched | fell through | came to nothing | been retracted | was retracted | did not go ahead | will not go ahead | won't go ahead | "
    "was rejected | were rejected | been rejected | was voted down | voted it down | on hold | never came | never built | never happened | "
    "is off the table | are off the table | has been reversed | was reversed | was overturned | been overturned | was struck down | has since revised | "
    "has since been revised | was later corrected | has since corrected | no longer expects | no longer plans | no longer intends",
    # It is no more than a guess, a hope, a first sign.
    "unsure": "a forecast | as forecasts | not a promise | no promise | a prediction | rough sum | rough estimate | back of the envelope | top end of | "
    "upper estimate | upper limit | best case | best estimate | bet the house | bet on it | bet my | with caution | with care | nobody should | no one should | not be read as | "
    "not be taken as | not be taken for | not be seen as | not be called | not call it | not call them | not call this | don't write | don't call | do not write | do not call | "
    "far from certain | not certain | not yet certain | anything but certain | too early to | too soon to | remains to be seen | be astonished if | be surprised if | "
    "be amazed if | exactly once | only once | extrapolation | a guess | guesswork | an assumption | only a model | only a plan | only a target | an aim | an ambition | "
    "not guaranteed | no guarantee | have to wait | have to be patient | has yet to be | have yet to be | has not been tested | have not been tested | not been shown | no proof | not proof | is not proven | "
    "larger trial | larger study | longer trial | longer study | more data | wide margin | not rule out | cannot rule out | can't rule out | could still | may yet | might yet | may not hold",
    # Of what was counted or reported, not all was so.
    "unconfirmed": "not be confirmed | not been confirmed | not confirmed | unconfirmed | not be verified | not been verified | unverified | "
    "turned out to be | proved to be | false alarms | false alarm | on closer inspection | double counted | counted twice | not be independently",
}

# With one of these a claim puts its matter as settled; lower case, whole words.
SETTLED: tuple[str, ...] = (
    "will",
    "'ll",
    "’ll",
    "won't",
    "won’t",
    "going to",
    "certain",
    "certainly",
    "certainty",
    "confirmed",
    "proven",
    "proved",
    "proves",
    "proof",
    "shown to",
    "has shown",
    "have shown",
    "guaranteed",
    "guarantees",
    "no ifs, no buts",
    "no ifs or buts",
    "no ifs and no buts",
    "end of story",
    "full stop",
    "without question",
    "no question",
    "no doubt",
    "beyond doubt",
    "without doubt",
    "definitely",
    "undoubtedly",
    "cannot",
    "can't",
    "can’t",
    "never",
    "impossible",
    "official",
    "officially",
    "a fact",
    "settled",
    "sure",
    "once and for all",
    "for good",
    "always",
    "exactly",
    "established",
    "conclusively",
)

# What is reported, not found: "388 reports of drones".
REPORTED: frozenset[str] = frozenset(
    "report reports sightings alarms complaints allegations claims tips alerts calls notifications suspicions".split()
)

# "The council is about to", "still says": of now, or of what is to come.
OF_NOW: tuple[str, ...] = (
    "still",
    "now",
    "about to",
    "will",
    "is to",
    "are to",
    "soon",
    "going to",
    "set to",
    "'ll",
    "’ll",
)

# A claim with one of these tells of the plan or of its end itself.
OF_THE_PAST: tuple[str, ...] = (
    "planned",
    "had",
    "once",
    "wanted to",
    "was to",
    "were to",
    "hoped",
    "dropped",
    "scrapped",
    "abandoned",
    "withdrawn",
    "withdrew",
    "rejected",
    "used to",
    "originally",
    "before",
    "no longer",
    "warned",
    "until",
)

# At the head of a sentence these stand for some of what the last one counted: "Most could not be confirmed".
SOME_OF_THEM: frozenset[str] = frozenset("most some none many all each neither half only few several both".split())
