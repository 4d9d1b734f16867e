"""An explanation as plain data."""

from __future__ import annotations

from typing import Any

from claimcheck._version import __version__
from claimcheck.explaining import Considered, Explanation, Hearing, Pair, Voice
from claimcheck.model import Opinion
from claimcheck.report.data import SCORE_DIGITS, codes, details, finding_data, judge_data, source_data
from claimcheck.report.deciding import how_combined, how_decided
from claimcheck.report.listing import line_of
from claimcheck.report.parts import number, statement_data
from claimcheck.report.reasons import reason_text


def explanation_data(explanation: Explanation) -> dict[str, Any]:
    """Return the explanation as dicts, lists, strings, numbers, booleans and None."""
    post, claim, checked = explanation.post, explanation.claim, explanation.checked
    return {
        "schema": "claimcheck/explain/1",
        "version": __version__,
        "post": {"path": post.path, "sha256": post.sha256, "format": str(post.format)},
        "claim": {
            "id": claim.id,
            "start": claim.start,
            "end": claim.end,
            "line": line_of(post.text, claim.start),
            "text": claim.text,
            "clean": claim.clean,
            "subject": claim.subject or None,
            "context": claim.context or None,
            "kind": str(claim.kind),
            "cites": [post.citations[number].url for number in claim.citations],
            "statement": statement_data(claim.statement),
        },
        "verdict": str(checked.verdict),
        "reasons": codes(checked.reasons),
        "details": details(checked.reasons),
        "why": how_combined(explanation),
        "judges": [judge_data(judge) for judge in explanation.judges],
        "notes": list(explanation.notes),
        "sources": [_hearing(hearing) for hearing in explanation.hearings],
    }


def _hearing(hearing: Hearing) -> dict[str, Any]:
    decision = hearing.decision
    return {
        "source": source_data(hearing.source),
        "finding": finding_data(hearing.finding),
        "decision": {
            "way": "unread" if decision is None else str(decision.way),
            "why": how_decided(hearing),
            "support": _reference(decision.support if decision else None),
            "contradict": _reference(decision.contradict if decision else None),
        },
        "passages": [_considered(one, rank) for rank, one in enumerate(hearing.passages, start=1)],
        "silent": list(hearing.silent),
    }


def _reference(opinion: Opinion | None) -> dict[str, Any] | None:
    if opinion is None:
        return None
    return {
        "judge": opinion.judge,
        "rule": opinion.rule,
        "passage": opinion.passage,
        "score": round(opinion.score, SCORE_DIGITS),
    }


def _considered(one: Considered, rank: int) -> dict[str, Any]:
    passage, candidate = one.passage, one.candidate
    return {
        "index": passage.index,
        "rank": rank if candidate else None,
        "score": round(candidate.score, SCORE_DIGITS) if candidate else None,
        "coverage": round(candidate.coverage, SCORE_DIGITS) if candidate else None,
        "around": round(candidate.around, SCORE_DIGITS) if candidate else None,
        "tier": str(passage.tier),
        "visible": passage.visible,
        "page": passage.page or None,
        "heading": passage.heading or None,
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
        "statement": statement_data(passage.statement),
        "words": {"met": list(one.met), "missing": list(one.missing)},
        "clashes": [{"facet": c.facet, "claim": c.claim, "passage": c.passage} for c in one.clashes],
        "numbers": [_pair(pair) for pair in one.pairs],
        "opinions": [_voice(voice) for voice in one.voices],
    }


def _pair(pair: Pair) -> dict[str, Any]:
    found = pair.comparison
    return {
        "claim": pair.claim.text,
        "passage": pair.passage.text,
        "relation": str(found.relation),
        "mild": found.mild,
        "factor": None if found.factor is None else number(found.factor),
    }


def _voice(voice: Voice) -> dict[str, Any]:
    opinion = voice.opinion
    return {
        "judge": voice.judge,
        "rule": opinion.rule,
        "verdict": str(opinion.verdict),
        "score": round(opinion.score, SCORE_DIGITS),
        "reasons": codes(opinion.reasons),
        "details": [{"reason": r.code, "text": r.detail or reason_text(r.code)} for r in opinion.reasons],
        "set_aside": voice.aside or None,
        "decides": voice.decides,
    }
