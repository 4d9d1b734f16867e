"""The standing of results: peer-reviewed or not, final or provisional, proven or not."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.common import Case, met, signed, speak, terms_without
from claimcheck.judging.facets import place_clash
from claimcheck.matching.terms import same_word
from claimcheck.model import Cue, Opinion, Reason, Statement, Verdict

NAME = "standing"
# A claim about the standing of results has little else to say; a longer one merely mentions a word of the list.
_MAX_OTHER_WORDS = 5
# Of what is final, proven or done, the source must speak; that a paper is no more than a preprint stands by itself.
_NEEDED = {"reviewed": 0.0, "final": 0.5, "proven": 0.5, "done": 0.5}
_DETERMINERS = frozenset("the a an this that its their his her last next".split())


def standing(case: Case) -> Iterator[Opinion]:
    """Hold "peer-reviewed", "final" and "proven" against what the source says of its own results."""
    said = case.said
    ours = {signed(said, cue): cue for cue in said.status if not _is_a_noun(said, cue)}
    rest = terms_without(said, [(c.start, c.end) for c in said.status])
    if not ours or len(rest) > _MAX_OTHER_WORDS:
        return
    for entry in case.index.entries:
        passage = entry.passage.statement
        for cue in passage.status:
            if _is_a_noun(passage, cue) or _of_another_noun(passage, cue, rest):
                continue
            theirs = signed(passage, cue)
            axis = theirs[1:]
            _, near = met(case, entry, rest) if rest else (1.0, 1.0)
            if near < _NEEDED[axis] or (place_clash(case.claim, passage) and axis != "reviewed"):
                continue
            if theirs in ours and (theirs[0] == cue.label[0] or ours[theirs].text.lower() == cue.text.lower()):
                detail = f"the source says so too: “{cue.text}”"
                yield speak(Verdict.SUPPORT, entry, 0.5 + 0.3 * near, [Reason("same-statement", detail)], NAME)
            elif ("-" if theirs[0] == "+" else "+") + axis in ours and not _of_later(passage, theirs):
                mine = ours[("-" if theirs[0] == "+" else "+") + axis]
                detail = f"the post says “{mine.text}”, the source “{cue.text}”"
                sure = 0.7 if theirs[0] == "-" else 0.5
                yield speak(
                    Verdict.CONTRADICT, entry, sure + 0.2 * near, [Reason("preliminary-as-proven", detail)], NAME
                )


def _of_another_noun(passage: Statement, cue: Cue, rest: frozenset[str]) -> bool:
    """Whether a word of what is final or done stands right before a noun that is none of the claim's."""
    if cue.label[1:] == "reviewed" or not rest:
        return False
    after = next((t for t in passage.tokens if t.start >= cue.end), None)
    if after is None or after.stem not in passage.terms or passage.text[cue.end : after.start].strip():
        return False
    return not any(same_word(after.stem, word) > 0 for word in rest)


def _of_later(passage: Statement, theirs: str) -> bool:
    """Whether the final figures are still to come: then those of now are provisional."""
    return theirs == "+final" and any(t.lower in _COMING for t in passage.tokens)


_COMING = frozenset("will expected due scheduled publish published publishes follow come revised".split())


def _is_a_noun(statement: Statement, cue: Cue) -> bool:
    """Whether a word of standing names a thing: "the final was played", "in the proof"."""
    if " " in cue.text or cue.text.lower() not in _NOUNS:
        return False
    at = next((i for i, t in enumerate(statement.tokens) if t.start >= cue.start), 0)
    before = statement.tokens[at - 1].lower if at else ""
    after = statement.tokens[at + 1] if at + 1 < len(statement.tokens) else None
    named = before in _DETERMINERS or before.endswith(("'s", "’s"))
    return named and (after is None or after.stem not in statement.terms)


_NOUNS = frozenset({"final", "finals", "proof", "draft", "interim", "estimate", "estimates"})
