"""What can go up or down, told by an adjective in one text and by what is counted in another: data.

Of each pair the words of the first group grow with the thing, those of the second as it shrinks: buses that are more
punctual are more often on time and less often late. Phrases are separated by "|"; every form of a word matches.
"""

from __future__ import annotations

TRENDS: tuple[tuple[str, str], ...] = (
    (
        "punctual | punctuality | on time | reliable | reliability | as scheduled",
        "late | delay | delayed | lateness | cancellation | cancelled | behind schedule",
    ),
    (
        "safe | safer | safety",
        "accident | crash | collision | casualty | casualties | injury | injuries | road death | crime | burglary | burglaries | theft | assault | near miss",
    ),
    ("clean | cleaner", "pollution | pollutant | nitrogen dioxide | particulate | soot | smog | litter | sewage spill"),
    (
        "cheap | cheaper | affordable | affordability",
        "price | cost | fare | rent | expensive | dear | dearer | premium",
    ),
    ("quiet | quieter", "noise | noisy | noisier | decibel | loud | louder"),
    ("employment | in work | jobs", "unemployment | jobless | out of work | unemployed"),
    (
        "fast | faster | quick | quicker | speed",
        "journey time | travel time | waiting time | processing time | slow | slower",
    ),
    ("satisfied | satisfaction | happy | happier", "complaint | dissatisfied | dissatisfaction"),
    ("efficient | efficiency", "energy loss | losses | wasteful"),
    ("rich | richer | wealthy | wealthier", "poverty | poor | poorer"),
    ("wet | wetter | rain | rainfall | precipitation", "dry | drier | drought"),
    ("healthy | healthier", "sick leave | sickness | illness | obesity"),
    ("accurate | accuracy | precise | precision", "error | mistake | error rate"),
    ("warm | warmer | temperature | hot | hotter", "cold | colder | cool | cooler"),
    ("busy | busier | crowded", "empty | emptier"),
    ("clear | clearer | clarity", "murky | murkier | cloudier"),
    ("durable | long lived | lasting", "wear out | wears out | breakdown | failure rate"),
)

# "More punctual", "less safe": what follows goes up or down.
MORE = frozenset("more better improved increased higher greater growing rising extra".split())
LESS = frozenset("less fewer lower reduced decreased worse falling shrinking".split())

# As often in one group as in the other; regular expressions.
NO_MORE = (
    r"\bno (?:more|higher|greater|worse|commoner)\b.{0,60}\bthan\b|\b(?:just )?as (?:many|often|common|frequent|likely)\b.{0,60}\bas\b"
    r"|\bno difference\b|\bequally (?:often|common|frequent|likely)\b"
)
CONTROL = r"\b(?:placebo|dummy|sham|controls?|untreated|comparison group|control group)\b"
ALIKE = r"\b(?:not significant|not statistically|similar|chance|no significant)"

# Put off; the year is the first group.
NOT_BEFORE = (
    r"(?:\b(?:not|never|no)\b|n['’]t\b)[^.;:]{0,60}?\b(?:before|until|till|earlier than)\b(?:\s[\w-]+){0,3}?\s(20\d\d)\b"
    r"|\bat the earliest in (20\d\d)\b|\b(20\d\d) at the earliest\b"
    r"|\b(?:planned|scheduled|due|expected|pencilled in|foreseen|slated)\b[^.;:]{0,40}?\b(?:for|in|by)\b(?:\s[\w-]+){0,5}?\s(20\d\d)\b"
)
# The claim has it now, or very soon.
NEAR = (
    r"\b(?:now|already|under way|underway|currently|today|tomorrow|soon|about to|has begun|have begun|has started|have started|is in use|"
    r"are in use|up and running|this (?:year|month|week|spring|summer|autumn|fall|winter)|next (?:week|month))\b"
)
