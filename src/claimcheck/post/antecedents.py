"""What a fragment or a pronoun refers back to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claimcheck.language.tokens import tokenize
from claimcheck.post.antecedent_words import COUNTED, EMPTY, LEAD, PART_OF, PEOPLE, PERSON, REFERS_BACK, SPEAKS, TOPIC
from claimcheck.post.verb_forms import ADVERBS, DETERMINERS, PLURAL_SUBJECTS, PREPOSITIONS
from claimcheck.post.verbs import has_verb, words_and_verbs

_MAX_SUBJECT = 90  # characters: a longer one is no noun phrase any more
_MEMORY = 4  # subjects: what was named longer ago is no longer meant by a pronoun
_MAX_TOPIC = 5  # words of a question that only names what comes next: "And the drones?"
_SINGULAR = ("it", "its", "this", "that")
_PERSONAL = ("he", "she", "his", "her")
_MANY = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty dozens hundreds thousands millions most many "
    "some several few both all half".split()
)
_ABOUT = frozenset("more less fewer than over about around nearly almost only just at least up to roughly even".split())
_PRONOUNS = frozenset("it they he she there this that these those which who what".split())
_SINGULAR_S = ("ss", "us", "is", "’s", "'s")


@dataclass(slots=True)
class Antecedents:
    """The last subjects (newest last), the last counted groups, the last sentence and heading of the post so far."""

    subjects: list[str] = field(default_factory=list)
    last_counted: str = ""
    last_people: str = ""
    last_sentence: str = ""
    last_heading: str = ""

    def subject_of(self, clean: str, inherited: str, *, first: bool, listed: bool) -> tuple[str, str]:
        """Return what a clause inherits: the words, and the sentence before it when it cannot be read without.

        `inherited` is the subject its own sentence lends it, `first` whether it opens the sentence, `listed` whether
        it stands in a list.
        """
        if inherited:
            if REFERS_BACK.match(inherited):
                return self._meant_by(inherited), self.last_sentence
            return inherited, ""
        if not first:
            return "", ""
        if PART_OF.match(clean):
            group = self.last_people if PEOPLE.match(clean) else self.last_counted
            if group and group.lower() not in clean.lower():
                return group, self.last_sentence
        back = REFERS_BACK.match(clean)
        if back and self.last_sentence:
            return self._meant_by(clean), self.last_sentence
        if self.last_sentence and SPEAKS.search(clean):
            return "", self.last_sentence
        if listed and not has_verb(clean):
            return self.last_heading or next((s for s in self.subjects[::-1] if not PERSON.match(s)), ""), ""
        return "", ""

    def _meant_by(self, clean: str) -> str:
        """Return the newest subject that the pronoun at the head of `clean` can mean; "" where none agrees with it."""
        words = clean.lower().replace("’", "'").split(maxsplit=2)
        pronoun = words[0].split("'", maxsplit=1)[0]
        newest = self.subjects[::-1]
        if pronoun == "the":
            return "" if words[1:2] == ["same"] or words[2:] else (self.last_people or self.last_counted)
        if pronoun in _PERSONAL:
            return next((s for s in newest if PERSON.match(s)), "")
        if pronoun in _SINGULAR:
            if words[0] in ("that's", "that", "this") and (
                len(words) < 2 or words[0] == "that's" or words[1] in _TELLING
            ):
                return ""  # "that is 2.1 million more": the figure before is meant, not who had it
            return self._again(next((s for s in newest if not is_plural(s) and not PERSON.match(s)), ""))
        return self._again(next((s for s in newest if is_plural(s)), newest[0] if newest else ""))

    def _again(self, subject: str) -> str:
        """Take note that a subject is spoken of still."""
        if subject:
            self.subjects = [*(s for s in self.subjects if s != subject), subject]
        return subject

    def sentence(self, text: str) -> None:
        """Take note of a sentence with a claim in it."""
        counted = COUNTED.findall(text)
        if counted:
            self.last_counted = counted[-1]
            self.last_people = next((c for c in reversed(counted) if PEOPLE.search(c)), self.last_people)
        self.passed(text)

    def passed(self, text: str) -> None:
        """Take note of a sentence without one: a later "it" may still mean something in it."""
        self.last_sentence = text
        tokens, verbs = words_and_verbs(text)
        if verbs and verbs[0] > 0:
            self._named(text[: tokens[verbs[0]].start])

    def asked(self, text: str) -> None:
        """Take note of a question: "And the drones?" names what the answer is about."""
        topic = TOPIC.match(text)
        if topic and len(text.split()) <= _MAX_TOPIC:
            self.last_sentence = text
            self._named(topic.group(1))
        else:
            self.passed(text)

    def _named(self, words: str) -> None:
        subject = LEAD.sub("", words.strip(' ,:–—"“”‘’'), count=1).strip()
        subject = subject.rsplit(": ", maxsplit=1)[-1].strip(' "“”‘’')
        parts = subject.split()
        while parts and parts[-1].lower() in ADVERBS:
            parts.pop()
        subject = " ".join(parts)
        if not subject or len(subject) > _MAX_SUBJECT or REFERS_BACK.match(subject) or EMPTY.search(subject):
            return
        if parts[-1].lower().strip("’'") in _PRONOUNS:
            return
        self.subjects = [*(s for s in self.subjects if s != subject), subject][-_MEMORY:]

    def heading(self, text: str, *, named: bool) -> None:
        """Take note of a heading; a list under it is about what it names, if it names anything ("Results" does not)."""
        if not text:
            return
        topic = _topic_of(text)
        self.last_heading = topic if named else ""
        if topic and topic != text.strip(" :"):
            self._named(topic)


def _topic_of(heading: str) -> str:
    """Return what a heading names: "the Hearth" of "The facts on the Hearth:", nothing of "What's in the box"."""
    text = heading.strip(" :")
    words = text.lower().replace("’", "'").split()
    told = re.match(
        r"(?:the |some |key |more )*(?:facts?|numbers|results|details|specs?|story|truth|news|data|basics|verdict|"
        r"figures|lowdown|evidence|science) (?:on|about|for|from|of|behind|with) (.+)", text, re.IGNORECASE
    )  # fmt: skip
    if told:
        return told.group(1)
    return "" if words and words[0].split("'")[0] in _OPENERS else text


_OPENERS = ("what", "why", "how", "where", "here", "who", "when", "which", "is", "are", "does", "do", "did")
_TELLING = (
    "is",
    "was",
    "makes",
    "made",
    "means",
    "meant",
    "comes",
    "came",
    "adds",
    "works",
    "leaves",
    "brings",
    "equals",
)


def is_plural(subject: str) -> bool:
    """Whether a noun phrase names several: "Bacteria", "three of the 24", "Ada and Ben"."""
    tokens = tokenize(subject)
    while tokens and tokens[0].lower in _ABOUT:
        tokens = tokens[1:]
    head = ""
    for i, token in enumerate(tokens):
        word = token.lower
        if i == 0 and (word in _MANY or (word[0].isdigit() and word != "1")):
            return True
        if word == "and" and i:
            return True
        if word in PREPOSITIONS or word in ("who", "that", "which", "whose"):
            break
        if word not in DETERMINERS:
            head = word
    if not head or head[0].isdigit():
        return False
    return head in PLURAL_SUBJECTS or head in _PLURALS or (head.endswith("s") and not head.endswith(_SINGULAR_S))


_PLURALS = frozenset(
    "bacteria criteria phenomena teeth feet geese cattle sheep fish lice larvae algae fungi alumni".split()
)
