"""Groups of people, by sex and age, and how a text tells whether they took part. Lower case."""

from __future__ import annotations

# Group: its words as a pattern, and between which ages (years) all of it lies; None where age does not matter.
GROUPS: dict[str, tuple[str, tuple[int, int] | None]] = {
    "the old": (
        r"seniors?|senior citizens|the elderly|elderly people|elderly|older people|older adults|older patients|old people|pensioners|"
        r"grandparents|the over-?\s?(?:65|70|75|80)s|people over (?:65|70|75|80)|retirees",
        (65, 120),
    ),
    "children": (
        r"children|kids|toddlers|schoolchildren|primary school pupils|the under-?\s?(?:10|11|12|14)s",
        (0, 13),
    ),
    "babies": (r"babies|infants|newborns|newborn babies", (0, 1)),
    "teenagers": (r"teenagers|teens|adolescents|young people under 18|minors", (13, 17)),
    "women": (r"women|girls|females|mothers|female patients|female participants", None),
    "men": (r"men|boys|males|fathers|male patients|male participants", None),
    "pregnant women": (r"pregnant women|expectant mothers", None),
    "smokers": (r"smokers", None),
    "diabetics": (r"diabetics|people with diabetes|patients with diabetes", None),
}
# The claim says of the group that it was part of the work, or that what came out holds for it.
INCLUDED = (
    r"\b(?:took part|take part|taken part|were in|was in|were part|included|includes|including|were tested|was tested|tested (?:on|in)|"
    r"tried (?:on|out on|in)|shown in|shown to work (?:in|for)|works? (?:in|for|on|just as well (?:in|for))|worked (?:in|for|on)|"
    r"holds? for|held for|holds? true|appl(?:y|ies) to|valid for|proven in|proved in|safe (?:in|for)|effective (?:in|for)|alike)\b"
)
# The source leaves them out.
LEFT_OUT_PEOPLE = (
    r"(?:were|was|are|is|had been) (?:not|n['’]t|never) (?:included|part of|in the|enrolled|recruited|admitted|tested|represented|studied|"
    r"eligible|among|allowed|examined|asked)|(?:were|was|are|had been) (?:excluded|left out|kept out|shut out|missing from|absent from)|"
    r"(?:did|do) (?:not|n['’]t) take part|(?:weren|wasn|aren)['’]t (?:included|part of|in the|enrolled|recruited|tested|eligible|among)|"
    r"took no part|had no part|have (?:not|never) been (?:tested|included|studied|examined)"
)
NONE_OF_THEM = (
    r"(?:took part|were included|were enrolled|were recruited|were tested|were in the|was included|were among)"
)
PARTICIPANTS = frozenset(
    """participants participant volunteers volunteer subjects recruits adults patients respondents trialists enrolled
    recruited""".split()
)
