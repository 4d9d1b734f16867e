"""Who did it, led it, published it: the names in one role held against the source's names in the same role."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.aboutness import PASSIVE, is_about, object_head
from claimcheck.judging.common import Case, labels, met, speak, terms_without
from claimcheck.judging.facets import clashes
from claimcheck.judging.parallel import another_one, side_by_side
from claimcheck.language.en.names import BODY_WORDS
from claimcheck.model import Cue, Name, Opinion, Reason, Statement, Verdict

NAME = "attribution"
_ROLES = frozenset({"lead", "publish", "fund", "own"})
_NEEDED = 0.3
_NEEDED_WITHOUT = 0.6  # share of the other words where the source does not name the role
_NEEDED_ALONE = 0.5
_BESIDE = 3
_MIN_REST = 2  # one word beside names and roles ("plainly") does not tell what it is about


def attribution(case: Case) -> Iterator[Opinion]:
    """Support when the source names the same in that role; contradict when it names only others in it."""
    said = case.said
    roles = labels(said.roles) & _ROLES
    names = [n for n in said.names if not _inside_quote(case, n)]
    if not roles or not names or said.quotes:
        return
    rest = terms_without(said, [(n.start, n.end) for n in names] + [(r.start, r.end) for r in said.roles])
    missing = [n for n in names if not _known(n, case)]
    mine = next(c for c in said.roles if c.label in roles)
    head = object_head(
        said, mine.start, mine.end, [(n.start, n.end) for n in names], passive=mine.text.lower().endswith(PASSIVE)
    )
    for entry in case.index.entries:
        passage = entry.passage.statement
        same_role = roles & labels(passage.roles)
        stems = {t.stem for t in passage.tokens}
        if not missing:
            if all(_parts(n) <= stems for n in names):
                alone, near = met(case, entry, rest) if rest else (1.0, 1.0)
                if (
                    (same_role or (alone >= _NEEDED_WITHOUT and len(rest) > _MIN_REST))
                    and near >= _NEEDED
                    and not said.quantities
                ):
                    detail = "the source names " + ", ".join(n.text for n in names) + " in this role"
                    yield speak(
                        Verdict.SUPPORT,
                        entry,
                        0.55 + 0.2 * near + (0.17 if same_role else 0),
                        [Reason("same-name", detail)],
                        NAME,
                    )
        elif same_role and len(missing) == len(names):
            cues = [c for c in passage.roles if c.label in same_role]
            others = [n for n in passage.names if not _parts(n) & {p for m in names for p in _parts(m)}]
            others = [n for n in others if any(_beside(passage, cue, n) for cue in cues)]
            alone, near = met(case, entry, rest) if len(rest) >= _MIN_REST else (0.5, 0.5)
            told = is_about(case.index, entry, head) if head else len(rest) >= _MIN_REST and alone >= _NEEDED_ALONE
            if (
                not told
                or not others
                or near < _NEEDED
                or (roles == {"lead"} and _is_body(missing) != _is_body(others))
            ):
                continue
            if not another_one(side_by_side(said, passage)) and not clashes(case.claim, entry):
                detail = f"the post names {missing[0].text}, the source {others[0].text}"
                yield speak(Verdict.CONTRADICT, entry, 0.55 + 0.3 * near, [Reason("attribution-differs", detail)], NAME)


def _is_body(names: list[Name]) -> bool:
    """Whether the first of the names is that of a body: a university and one of its people may both have led it."""
    return not BODY_WORDS.isdisjoint(names[0].key.split())


def _beside(passage: Statement, cue: Cue, name: Name) -> bool:
    """Whether a name stands right after the words of the role, or, but for "by" and "in", right before them."""
    if name.start >= cue.end:
        return _apart(passage, cue.end, name.start) <= _BESIDE
    led = cue.text.lower().endswith((" by", " in", " from", " for"))
    return not led and name.end <= cue.start and _apart(passage, name.end, cue.start) <= _BESIDE


def _apart(passage: Statement, start: int, end: int) -> int:
    return sum(start <= t.start < end for t in passage.tokens)


def _parts(name: Name) -> set[str]:
    """Return the stems that tell one name from another: "University of Carrick" is told by "Carrick"."""
    own = {p for p in name.key.split() if p not in BODY_WORDS}
    return own or set(name.key.split())


def _known(name: Name, case: Case) -> bool:
    return all(part in case.index.frequency or part in case.index.title.stems for part in _parts(name))


def _inside_quote(case: Case, name: Name) -> bool:
    return any(q.start <= name.start < q.end for q in case.said.quotes)
