"""Whether a plain sentence, without a figure and without one of the words of `fact_words`, says something definite.

"Bacteria cannot become resistant to it" can be looked up, "it gets better" cannot. What tells them apart is how many
words of definite meaning they hold: everything but function words, words of judgement and words that mean nothing by
themselves.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.language.en.words import STOPWORDS
from claimcheck.language.names import find_places
from claimcheck.post.substance_words import ADDRESSING, JUDGING, VAGUE
from claimcheck.post.verb_forms import ADVERBS, AUXILIARIES
from claimcheck.post.verbs import words_and_verbs

_I = re.IGNORECASE
# Words of definite meaning that make a statement, and fewer where a list or a word of research or business leads us
# to expect one. Two are many a phrase of talk ("it is grim reading", "the price is
# paid by you and me"), three are hardly.
ENOUGH = 3
ENOUGH_EXPECTED = 2
_SHORTEST = 3
_SHOUTED = 4  # letters of a word in capitals that is no acronym: "Language barriers are DONE"
# Who speaks of "we" and "you" talks with the reader.
_TALK = re.compile(rf"\b(?:{ADDRESSING})\b", _I)
_COMPARED = re.compile(
    r"\b(?:more|less|fewer) (?:\w+ ){0,3}than\b|\b(?:become|becomes|became|grow|grows|grown|got|get|gets|been|are|is|"
    r"was|were|grew) (?:much |far |even |a bit |a little |slightly )?(?:more|less) \w+|\b(?:makes?|made) [^,;.]{3,60} "
    r"(?:\w{2,}er|more \w+|less \w+)\W*$|\b(?:\w{2,}(?<!eth|oth|ath)(?<!rat|ras|lis)er) than\b", _I
)  # fmt: skip
_NEVER = re.compile(
    r"\b(?:\w+ no (?!longer|one|doubt|idea|way|matter|problem|sense|excuse|thanks|wonder|surprise|joke)\w+|"
    r"never|cannot|can't|can’t|no longer|always|nowhere|everywhere|nobody|no one|none|every)\b",
    _I,
)
# "It's the signs that did it": that, and nothing else, is the cause.
_CLEFT = re.compile(
    r"^(?:and |but |so )?(?:it|that)(?:'s|’s| is| was| wasn't| wasn’t| isn't| isn’t) (?!why|how|what|when|not\b|"
    r"only\b|just\b|simply\b|true|"
    r"clear|said|likely|possible|a (?:shame|pity|pleasure))(?:(?:the|a|an|this|these|those|its|their|his|her|"
    r"[A-Z][\w’'-]+)\b )?[^,;.]{3,70} (?:that|which|who) (?!you|we|i\b|it\b|they\b|he\b|she\b)\w+|"
    r"^(?:and |but |so )?(?:it|that|this)(?:'s|’s| is| was) (?:the|its|their|an?) [^,;.]{3,60} at work\W*$", _I
)  # fmt: skip
# Suppositions, what anybody does ("you cannot solve a problem ..."), and ends of sentences that were cut.
_NO_STATEMENT = re.compile(
    r"^(?:(?:and|but|so|then|now|because) )*(?:if|unless|imagine|suppose|wherever|whatever|whoever|you|your (?!skin|"
    r"brain|body|heart|liver|gut|blood|bones?|eyes?|"
    r"kidneys?|muscles?|lungs?|cells?|genes?|immune|stomach|teeth|hair|nose|ears?|feet|phone|car|dog|cat)|you're|"
    r"you’re|(?:it|that)(?:'s|’s| is) (?:only|just|simply|not) that|to|not just|"
    r"not only|"
    r"that (?!(?:is|was|makes?|made|means|comes?|came|has|will)\b)|who|whose)\b", _I
)  # fmt: skip


def is_cleft(text: str) -> bool:
    """Whether a clause singles out what did it: "it's the signs that did it"."""
    return _CLEFT.match(text) is not None


@lru_cache(maxsize=2048)
def is_definite(text: str, enough: int = ENOUGH) -> bool:
    """Whether a clause with a verb of its own says something definite of somebody or something else than us.

    `enough` is the number of words of definite meaning that it needs: fewer where it stands in a list.
    """
    if _CLEFT.match(text):
        return True
    if _TALK.search(text) or _NO_STATEMENT.match(text):
        return False
    return weight(text) >= enough


def is_judgement(text: str) -> bool:
    """Whether a clause ends in what the writer thinks of its subject: "Change is hard"."""
    tokens, verbs = words_and_verbs(text)
    if len(tokens) < _SHORTEST or not verbs or tokens[verbs[0]].lower not in _COPULAS:
        return False
    between = tokens[verbs[0] + 1 : -1]
    last = tokens[-1].lower
    return (last in JUDGING or last in _JUDGING_LAST) and all(t.lower in _EMPTY for t in between) and len(between) <= 3


_COPULAS = ("is", "are", "was", "were", "it's", "that's", "it’s", "that’s", "feels", "looks", "seems", "sounds")
_JUDGING_LAST = (
    "hard",
    "easy",
    "simple",
    "possible",
    "impossible",
    "everything",
    "complicated",
    "real",
    "key",
    "ours",
    "enough",
)


def weight(text: str) -> int:
    """Return the number of words of definite meaning, words of judgement taken off, a comparison or "never" added."""
    tokens, verbs = words_and_verbs(text)
    seen: set[str] = set()
    judged = 0
    for token in tokens:
        word = token.lower.replace("’", "'").removesuffix("'s")
        if word in JUDGING or (word in VAGUE and len(word) >= _SHOUTED and token.text.isupper()):
            judged += 1
        elif len(word) >= _SHORTEST and word[0].isalpha() and word not in _EMPTY and token.stem not in seen:
            seen.add(token.stem)
    extra = bool(_COMPARED.search(text)) + bool(_NEVER.search(text)) + bool(find_places(text, tokens))
    return (len(seen) if verbs else len(seen) - 1) + (extra if seen else 0) - judged


_EMPTY = STOPWORDS | VAGUE | ADVERBS | AUXILIARIES
