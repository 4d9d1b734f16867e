"""What a fragment or a pronoun refers back to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.language.tokens import tokenize
from claimcheck.post.verbs import finite_verbs, has_verb

_I = re.IGNORECASE
# A clause that begins so takes its subject from what was said before.
_REFERS_BACK = re.compile(
    r"(?!it (?:was|is|wasn't|isn't) [^.]{3,80} (?:that|who)\b)(?:it|its|they|their|them|this|these|those(?! (?:who|"
    r"with|in|on|aged|under|over|from|of|whose|given|taking))|"
    r"that(?! [a-z]+s\b)|he|she|his|her|both|neither|the (?:same|latter|former|other|others|rest|remainder))\b", _I
)  # fmt: skip
# ... and one that begins so is a part of the people or things counted before.
_PART_OF = re.compile(
    r"(?:only |just |about |nearly |almost |some |at least )?(?:"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|half|most|many|some|several|all|none|both|each|few|"
    r"a (?:third|quarter|fifth|tenth|few|handful)|\d{1,3}(?:\s?%)?)"
    r" (?:of (?:them|those|these|whom)|(?:patients?|people|participants?|volunteers?|children)\b)|"
    r"(?:others?|another|the (?:others?|rest|remaining \w+|remainder)|most|some|half|both|none|neither)(?= (?:has|"
    r"have|had|is|are|was|were|did|do|could|can|will|would|\w+ed|"
    r"got|went|came|lost|kept|felt|saw|took|gave|made|stood|died|never|also|still|later|then)\b))", _I
)  # fmt: skip
_COUNTED = re.compile(
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
_SPEAKS = re.compile(r"[”\"’] ?(?:he|she) (?:says?|said|adds?|added|told|insists?|claims?|claimed|warned|argues)\b", _I)
_EMPTY = re.compile(
    r"(?:i|we|you|there|here|who|what|that|nobody|everybody|not everybody|someone|so|and|but|those who)\b", _I
)
# Somebody, for whom nobody says "it".
_PERSON = re.compile(
    r"(?:.*\b)?(?:dr|prof(?:essor)?|mr|mrs|ms|mayor|governor|president|minister|secretary|senator|chancellor|ceo|"
    r"author|researchers?|scientists?|critics|doctors?|surgeons?)\b\.?"
    r"|(?-i:[A-Z][a-z]+ [A-Z][\w’'-]+$)", _I
)  # fmt: skip
_LEAD = re.compile(
    r"(?:[A-Z][\w’' -]{0,40} (?:later|ago|earlier|on average)|(?:In|Since|By|On|At|After|Before|During|Last|Next|"
    r"This|Between|Within|Among|For|From|Until|With|Under|To|As|Of|Today|Now|"
    r"Meanwhile|Yesterday|However|But|And|So|Yet)\b[^,]{0,60}),\s+|(?:In|Since|By|Last|This|Next) (?:(?:19|20)\d\d|"
    r"year|month|week)\s+|(?:And|But|So|Yet|Now|Then|Still)\s+"
)
_MAX_SUBJECT = 90  # characters: a longer one is no noun phrase any more


@dataclass(slots=True)
class Antecedents:
    """The last subject, the last counted group and the last sentence of the post so far."""

    last_subject: str = ""
    last_counted: str = ""
    last_sentence: str = ""
    last_heading: str = ""

    def subject_of(self, clean: str, inherited: str, *, first: bool, listed: bool) -> tuple[str, str]:
        """Return what a clause inherits: the words, and the sentence before it when it cannot be read without.

        `inherited` is the subject its own sentence lends it, `first` whether it opens the sentence, `listed` whether
        it stands in a list.
        """
        if inherited:
            if _REFERS_BACK.match(inherited):
                return self._meant_by(inherited), self.last_sentence
            return inherited, ""
        if not first:
            return "", ""
        if _PART_OF.match(clean) and self.last_counted and self.last_counted.lower() not in clean.lower():
            return self.last_counted, self.last_sentence
        back = _REFERS_BACK.match(clean)
        if back and self.last_sentence:
            return self._meant_by(back.group()), self.last_sentence
        if self.last_sentence and _SPEAKS.search(clean):
            return "", self.last_sentence
        if listed and not has_verb(clean):
            return self.last_heading or self.last_subject, ""
        return "", ""

    def _meant_by(self, pronoun: str) -> str:
        """Return the last subject unless it is somebody and the pronoun means something."""
        thing = pronoun.split(maxsplit=1)[0].lower() in ("it", "its", "this", "that")
        return "" if thing and _PERSON.match(self.last_subject) else self.last_subject

    def sentence(self, text: str) -> None:
        """Take note of a sentence with a claim in it."""
        counted = _COUNTED.findall(text)
        if counted:
            self.last_counted = counted[-1]
        self.passed(text)

    def passed(self, text: str) -> None:
        """Take note of a sentence without one: a later "it" may still mean something in it."""
        self.last_sentence = text
        tokens = tokenize(text)
        verbs = finite_verbs(text, tokens)
        if not verbs or verbs[0] == 0:
            return
        subject = _LEAD.sub("", text[: tokens[verbs[0]].start].strip(" ,:–—"), count=1).strip()
        if subject and len(subject) <= _MAX_SUBJECT and not _REFERS_BACK.match(subject) and not _EMPTY.match(subject):
            self.last_subject = subject

    def heading(self, text: str, *, named: bool) -> None:
        """Take note of a heading; a list under it is about what it names, if it names anything ("Results" does not)."""
        if text:
            self.last_heading = text.strip(" :") if named else ""
