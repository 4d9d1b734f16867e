"""In plain words: how a finding was decided, and how the findings make the verdict over all sources."""

from __future__ import annotations

from claimcheck.explaining import Explanation, Hearing, Voice
from claimcheck.judge_catalogue import ENTAILMENT, READER, RULES
from claimcheck.judging.combine import MARGIN, Decision, Way
from claimcheck.judging.findings import PAGE_SCORE
from claimcheck.model import Finding, Opinion, Reason, Verdict
from claimcheck.report.plain import plain
from claimcheck.report.reasons import reason_text

ASIDE = {
    "unseen": "it stands only in hidden parts of the page's markup, where no reader can see it",
    "outside": f"it stands outside the article proper, where only a score of {PAGE_SCORE} or more counts",
}
"""Why an opinion does not count."""


def reason_line(reason: Reason) -> str:
    """Return a reason with its plain words."""
    return f"{reason.code}: {plain(reason.detail) or reason_text(reason.code)}"


def how_decided(hearing: Hearing) -> str:
    """Return in one sentence how the finding came about."""
    decision = hearing.decision
    if decision is None:
        return "The source could not be read, so nothing is said about the claim."
    voices = [voice for one in hearing.passages for voice in one.voices]
    if decision.way is Way.SILENT:
        if any(not voice.aside for voice in voices):
            return "All that was said is that a passage does not settle it, so the source settles nothing."
        if voices:
            return f"All that the {_who(voices)} said was set aside, so the source settles nothing."
        if hearing.passages:
            return "No rule had anything to say of any of these passages, so the source settles nothing."
        return "No passage shares enough with the claim to be looked at, so the source settles nothing."
    return _how(decision, voices)


def how_sure(finding: Finding) -> str:
    """Return in one sentence what the score of a finding says; the rules' own scores only order what they say."""
    if finding.judge not in ("", RULES, ENTAILMENT):
        return f"The score is what the judge {plain(finding.judge)} says itself; nobody has measured it here."
    share = round(100 * finding.score)
    return f"Of findings like this one, about {share} in 100 were right on labelled posts and rows."


def _how(decision: Decision, voices: list[Voice]) -> str:
    if decision.objection is None and decision.way is not Way.READ:
        return _weighed(decision, voices)
    chosen, objection = decision.chosen, decision.objection
    if decision.way is Way.READ:
        return f"No other voice decides, so the language model does: {_voice(chosen)} {_does(chosen)}."
    if decision.way is Way.OPPOSED:
        other = decision.support if objection and objection.verdict is Verdict.CONTRADICT else decision.contradict
        sides = f"{_voice(other)} {_does(other)}, {_voice(objection)} {_does(objection)}"
        return f"{sides}. Neither is certain, so nothing is said."
    if decision.way is Way.WITHDRAWN:
        both = (decision.support, decision.contradict)
        other = next((o for o in both if o and objection and o.passage == objection.passage), None)
        return f"{_voice(other)} {_does(other)}, but {_voice(objection)} {_does(objection)}, so nothing is said."
    counting = [voice for voice in voices if voice.judge != READER]
    return (
        f"{_weighed(decision, counting)} {_voice(objection)} {_does(objection)}, which does not go before what rules "
        "find certain."
    )


def _does(opinion: Opinion | None) -> str:
    words = {Verdict.SUPPORT: "supports", Verdict.CONTRADICT: "contradicts"}
    return words.get(opinion.verdict, "settles nothing") if opinion else "settles nothing"


def _weighed(decision: Decision, voices: list[Voice]) -> str:
    support, contradict, chosen = decision.support, decision.contradict, decision.chosen
    if decision.way is Way.SILENT:
        return "No other voice decides."
    if decision.way in _TOGETHER:
        return _together(decision)
    if decision.way is Way.ALONE and chosen is not None:
        counted = sum(not voice.aside and voice.opinion.verdict is not Verdict.ABSENT for voice in voices)
        word = _does(chosen)
        if counted == 1:
            return f"One voice counts, and it decides: {_voice(chosen)} {word}."
        return f"All that was said goes one way; the strongest voice decides: {_voice(chosen)} {word}."
    both = f"{_voice(support)} supports, {_voice(contradict)} contradicts"
    if decision.way is Way.BEYOND:
        return (
            f"Both ways: {both}. The contradiction says how the claim goes beyond a source that agrees with the rest "
            "of it, so the agreement is no reason to doubt it: it decides."
        )
    if decision.way is Way.CLOSE:
        return f"Both ways: {both}. They are less than {MARGIN} apart, too near to choose, so nothing is said."
    return f"Both ways: {both}. The stronger one decides."


_TOGETHER = frozenset({Way.CERTAIN, Way.TOGETHER, Way.TAKEN_BACK, Way.TOO_LITTLE})


def _together(decision: Decision) -> str:
    chosen = decision.chosen
    if decision.way is Way.CERTAIN:
        return f"{_voice(chosen)} {_does(chosen)}: a comparison that is certain stands, whatever the model reads."
    told = [opinion for opinion in (decision.support, decision.contradict) if opinion is not None]
    sides = ", ".join(f"{_voice(opinion)} {_does(opinion)}" for opinion in told) or "Every passage leaves it open"
    share, needed = f"{decision.share:.2f}", f"{decision.needed:.2f}"
    if decision.way is Way.TOGETHER:
        return f"{sides}. All voices together come to {share} for what {_name(chosen)} says; {needed} is enough."
    if decision.way is Way.TAKEN_BACK:
        return f"{sides}. With what the model reads, {share} is left of it and {needed} needed, so nothing is said."
    return f"{sides}. That comes to {share} where {needed} is needed, so nothing is said."


def _name(opinion: Opinion | None) -> str:
    return speaker(opinion) if opinion else "nothing"


def _voice(opinion: Opinion | None) -> str:
    if opinion is None:
        return "nothing"
    return f"{speaker(opinion)} on P{opinion.passage} ({opinion.score:.2f})"


def speaker(opinion: Opinion) -> str:
    """Return who said it: a rule's name, or that of another judge, with what of it spoke."""
    rule = plain(opinion.rule)
    if opinion.judge == RULES:
        return rule or "a rule"
    return f"{plain(opinion.judge)}: {rule}" if rule else plain(opinion.judge)


def _who(voices: list[Voice]) -> str:
    return "rules" if all(voice.judge == RULES for voice in voices) else "judges"


def how_combined(explanation: Explanation) -> str:
    """Return in one sentence how the verdict over all sources follows from the findings."""
    by_verdict: dict[Verdict, list[str]] = {}
    for finding in explanation.checked.findings:
        by_verdict.setdefault(finding.verdict, []).append(finding.source)
    if not by_verdict:
        return "The post cites no source, so there was nothing to hold the claim against."
    words = {
        Verdict.SUPPORT: ("supports", "support"),
        Verdict.CONTRADICT: ("contradicts", "contradict"),
        Verdict.ABSENT: ("settles nothing", "settle nothing"),
        Verdict.UNREAD: ("could not be read", "could not be read"),
    }
    parts = [
        f"{', '.join(by_verdict[verdict])} {one if len(by_verdict[verdict]) == 1 else many}"
        for verdict, (one, many) in words.items()
        if verdict in by_verdict
    ]
    return f"{'; '.join(parts)}: {_RULES[explanation.checked.verdict]}."


_RULES = {
    Verdict.SUPPORT: "there is support and no contradiction",
    Verdict.CONTRADICT: "there is contradiction and no support",
    Verdict.DISPUTED: "the sources disagree",
    Verdict.ABSENT: "what was read does not settle it",
    Verdict.UNREAD: "nothing can be said",
}
