"""The standing of results: peer-reviewed or not, final or provisional, proven or not."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.rules.common import Case, met, signed, speak, terms_without
from claimcheck.model import Opinion, Reason, Verdict

NAME = "standing"
# A claim about the standing of results has little else to say; a longer one merely mentions a word of the list.
_MAX_OTHER_WORDS = 5
_REASON = {"reviewed": "preliminary-as-proven", "final": "preliminary-as-proven", "proven": "preliminary-as-proven"}


def standing(case: Case) -> Iterator[Opinion]:
    """Hold "peer-reviewed", "final" and "proven" against what the source says of its own results."""
    said = case.said
    ours = {signed(said, cue): cue for cue in said.status}
    rest = terms_without(said, [(c.start, c.end) for c in said.status])
    if not ours or len(rest) > _MAX_OTHER_WORDS:
        return
    for entry in case.index.entries:
        passage = entry.passage.statement
        for cue in passage.status:
            theirs = signed(passage, cue)
            axis = theirs[1:]
            _, near = met(case, entry, rest) if rest else (1.0, 1.0)
            if theirs in ours:
                detail = f"the source says so too: “{cue.text}”"
                yield speak(Verdict.SUPPORT, entry, 0.5 + 0.3 * near, [Reason("same-statement", detail)], NAME)
            elif ("-" if theirs[0] == "+" else "+") + axis in ours:
                mine = ours[("-" if theirs[0] == "+" else "+") + axis]
                detail = f"the post says “{mine.text}”, the source “{cue.text}”"
                sure = 0.7 if theirs[0] == "-" else 0.5
                yield speak(Verdict.CONTRADICT, entry, sure + 0.2 * near, [Reason(_REASON[axis], detail)], NAME)
