"""Patterns that tell what refers back, and to what, as data."""

from __future__ import annotations

import re

_I = re.IGNORECASE
# A clause that begins so takes its subject from what was said before.
REFERS_BACK = re.compile(
    r"(?!it(?: was| is| wasn't| isn't|'s|’s) (?:the|a|an|its|their|only|[A-Z])[^.]{3,80} (?:that|who)\b)(?:it|its|"
    r"they|their|them|this|these|those(?! (?:who|"
    r"with|in|on|aged|under|over|from|of|whose|given|taking))|"
    r"that(?! [a-z]+s\b)|he|she|his|her|both|neither|the (?:same|latter|former|other|others|rest|remainder))\b", _I
)  # fmt: skip
# ... and one that begins so is a part of the people or things counted before.
PART_OF = re.compile(
    r"(?:only |just |about |nearly |almost |some |at least )?(?:"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|half|most|many|some|several|all|none|both|each|few|"
    r"a (?:third|quarter|fifth|tenth|few|handful)|\d{1,3}(?:\s?%)?)"
    r" (?:of (?:them|those|these|whom)|(?:patients?|people|participants?|volunteers?|children)\b)|"
    r"(?:others?|another|the (?:others?|rest|remaining \w+|remainder)|most|some|half|both|none|neither)(?= (?:has|"
    r"have|had|is|are|was|were|did|do|could|can|will|would|\w+ed|"
    r"got|went|came|lost|kept|felt|saw|took|gave|made|stood|died|never|also|still|later|then)\b))", _I
)  # fmt: skip
COUNTED = re.compile(
    r"\b(?:\d[\d,.]{0,30}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|"
    r"dozens of|hundreds of|thousands of)"
    r"(?: (?:million|thousand|hundred|billion))? (?:[a-z-]+ ){0,2}?(?:patients?|people|volunteers?|participants?|"
    r"adults?|children|men|women|babies|infants|mice|rats|"
    r"monkeys|animals?|students?|pupils?|employees|workers|staff|firms|companies|households|homes|families|countries|"
    r"cities|states|hospitals|schools|"
    r"studies|trials|voters|farmers|doctors|nurses|drivers|users|customers|respondents|couples|teenagers|boys|girls|"
    r"athletes|runners|veterans|recipients)\b", _I
)  # fmt: skip
# "… ," he says: who speaks was named before.
SPEAKS = re.compile(r"[”\"’] ?(?:he|she) (?:says?|said|adds?|added|told|insists?|claims?|claimed|warned|argues)\b", _I)
EMPTY = re.compile(
    r"\b(?:i|we|you|our|my|your|me|us)\b|^(?:no one|none|nothing|anyone|anybody|everyone|somebody|all (?:this|that)|"
    r"the rest|the (?:result|price|catch|"
    r"point|question|reason|upshot|bottom line)$|there|here|who|what|that|nobody|everybody|not everybody|someone|so|"
    r"and|"
    r"but|those who)\b",
    _I,
)
# Somebody, for whom nobody says "it".
PERSON = re.compile(
    r"(?:.*\b)?(?:dr|prof(?:essor)?|mr|mrs|ms|mayor|governor|president|minister|secretary|senator|chancellor|ceo|"
    r"author|researchers?|scientists?|critics|doctors?|surgeons?)\b\.?"
    r"|(?-i:[A-Z][a-z]+ [A-Z][\w’'-]+$)", _I
)  # fmt: skip
LEAD = re.compile(
    r"(?:[A-Z][\w’' -]{0,40} (?:later|ago|earlier|on average|on)|(?:In|Since|By|On|At|After|Before|During|Last|Next|"
    r"This|Between|Within|Among|For|From|Until|With|Under|To|As|Of|Today|Now|"
    r"Meanwhile|Yesterday|However|But|And|So|Yet)\b[^,]{0,60}),\s+|(?:In|Since|By|Last|This|Next) (?:(?:19|20)\d\d|"
    r"year|month|week)\s+|"
    r"(?:On|In|By|Since|From|Until) (?:\d{1,2} )?(?:January|February|March|April|May|June|July|"
    r"August|September|"
    r"October|November|December)(?: \d{1,2})?,?(?: (?:19|20)\d\d)?,?\s+|(?:And|But|So|Yet|Now|Then|Still|Even|Only|"
    r"Just)\s+"
)
# People and animals, of whom others may be a part.
PEOPLE = re.compile(
    r"[^,;.]{0,60}?\b(?:patients?|people|volunteers?|participants?|adults?|children|men|women|babies|infants|mice|"
    r"rats|"
    r"monkeys|animals?|students?|pupils?|employees|workers|staff|voters|farmers|doctors|nurses|drivers|users|"
    r"customers|"
    r"respondents|couples|teenagers|boys|girls|athletes|runners|veterans|recipients|others?|rest|them|whom)\b", _I
)  # fmt: skip
# A question that names the next topic.
TOPIC = re.compile(
    r"(?:and |but |now |so )?(?:what about |how about |as for )?((?:the|those|these|its|"
    r"their) [\w’'-]+(?: [\w’'-]+){0,2})\?+\W*$", _I
)  # fmt: skip
