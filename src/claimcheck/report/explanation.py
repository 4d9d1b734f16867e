"""An explanation for people: per source what was looked at, what the rules said, and the statements side by side.

Foreign text enters only through `plain` and `rich.text.Text`, never as markup.
"""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.explaining import Considered, Explanation, Hearing, Pair, Voice
from claimcheck.judge_catalogue import RULES
from claimcheck.model import Claim, Passage
from claimcheck.report.deciding import ASIDE, how_combined, how_decided, how_sure, reason_line, speaker
from claimcheck.report.grid import table_box
from claimcheck.report.hints import source_name
from claimcheck.report.interface import Canvas
from claimcheck.report.judges import judges_line
from claimcheck.report.listing import line_of
from claimcheck.report.marks import VERDICTS
from claimcheck.report.parts import joined, number_text, statement_lines
from claimcheck.report.plain import plain, shorten, shown_path
from claimcheck.report.table import print_source, text_console, trimmed

_GLANCE = 200
"""Characters of a passage that no rule spoke of; `-v` shows all."""

_INDENT = 4
_TIERS = {"body": "", "front": "title, summary or captions", "page": "elsewhere on the page"}


def explanation_table(explanation: Explanation, canvas: Canvas) -> str:
    """Return the explanation as text."""
    console = text_console(canvas)
    _head(console, explanation, canvas)
    for hearing in explanation.hearings:
        console.print()
        _hearing(console, explanation.claim, hearing, canvas)
    if line := judges_line(explanation.judges):
        console.print()
        console.print(Text.assemble(("Judges: ", "bold"), line))
    return trimmed(console)


def _head(console: Console, explanation: Explanation, canvas: Canvas) -> None:
    claim, checked, post = explanation.claim, explanation.checked, explanation.post
    mark = VERDICTS[checked.verdict]
    console.print(
        Text.assemble(
            (f"{plain(claim.id)}  ", "bold"),
            (f"{mark.symbol(unicode=canvas.unicode)} {mark.word}  ", mark.style),
            plain(claim.clean or claim.text),
        )
    )
    about = [f"{shown_path(post.path)}, line {line_of(post.text, claim.start)}: a claim of kind {claim.kind}"]
    if claim.subject:
        about.append(f'said of "{plain(claim.subject)}"')
    if claim.context and plain(claim.context) != plain(claim.clean):
        about.append(f'from "{shorten(claim.context, _GLANCE)}"')
    for line in about:
        _print(console, Text(line, style="dim"))
    _print(console, Text(how_combined(explanation)))
    for reason in checked.reasons:
        _print(console, Text(reason_line(reason)))


def _hearing(console: Console, claim: Claim, hearing: Hearing, canvas: Canvas) -> None:
    finding = hearing.finding
    mark = VERDICTS[finding.verdict]
    if hearing.decision is None:
        print_source(console, hearing.source, canvas)
        return
    console.print(
        Text.assemble(
            (f"{hearing.source.id}  ", "bold"),
            (f"{mark.symbol(unicode=canvas.unicode)} {mark.word}", mark.style),
            f" {finding.score:.2f}  {shorten(source_name(hearing.source), 60)}",
            (", cited here" if finding.cited else "", "dim"),
        )
    )
    _print(console, Text(how_decided(hearing)))
    _print(console, Text(how_sure(finding), style="dim"))
    decisive = hearing.passage(hearing.decision.chosen)
    if decisive is not None and finding.quote != decisive.passage.text:
        _print(console, Text(f'the words that decide: "{plain(finding.quote)}"'))
    if finding.link and canvas.verbose:
        console.print(Text(" " * _INDENT + plain(finding.link), style="dim"), soft_wrap=True)
    if hearing.decision.chosen is None:  # else the reasons stand below, with the rule that gave them
        for reason in finding.reasons:
            _print(console, Text(reason_line(reason)))
    if not hearing.passages:
        return
    console.print()
    console.print(_passages(hearing, canvas))
    _said(console, hearing, canvas)
    for one in _shown_side_by_side(hearing, verbose=canvas.verbose):
        console.print()
        _side_by_side(console, claim, one, canvas)


def _passages(hearing: Hearing, canvas: Canvas) -> Table:
    table = _table(canvas)
    table.add_column("", no_wrap=True)
    table.add_column("Score", no_wrap=True)
    table.add_column("Passages looked at, nearest first", ratio=1, overflow="fold")
    for one in hearing.passages:
        voiced = bool(one.voices)
        words = plain(one.passage.text) if voiced or canvas.verbose else shorten(one.passage.text, _GLANCE)
        text = Text(words)
        for note in _notes(one.passage):
            text.append(f"  [{note}]", style="dim")
        decides = any(voice.decides for voice in one.voices)
        table.add_row(
            Text(f"P{one.passage.index}", style="bold" if decides else ""),
            Text(f"{one.candidate.score:.2f}" if one.candidate else "-"),
            text,
        )
    return table


def _notes(passage: Passage) -> list[str]:
    notes = [f"p. {passage.page}"] if passage.page else []
    notes += [_TIERS[passage.tier]] if _TIERS[passage.tier] else []
    return notes if passage.visible else [*notes, "hidden in the markup"]


def _said(console: Console, hearing: Hearing, canvas: Canvas) -> None:
    voices = [(voice, one) for one in hearing.passages for voice in one.voices]
    voices.sort(key=lambda pair: (not pair[0].decides, bool(pair[0].aside), -pair[0].opinion.score))
    if voices:
        console.print()
        others = any(voice.judge != RULES for voice, _ in voices)
        console.print(Text(f"What the {'judges' if others else 'rules'} said", style="bold"))
    for voice, one in voices:
        _voice(console, voice, one, canvas)
    if hearing.silent:
        if not voices:
            console.print()
        said = "The other rules had nothing to say" if voices else "Asked without answer"
        console.print(Text(f"{said}: {joined(hearing.silent)}", style="dim"))


def _voice(console: Console, voice: Voice, one: Considered, canvas: Canvas) -> None:
    opinion = voice.opinion
    mark = VERDICTS[opinion.verdict]
    line = Text.assemble(
        (f"{mark.symbol(unicode=canvas.unicode)} {mark.word}", mark.style),
        f" {opinion.score:.2f}  {speaker(opinion)} on P{one.passage.index}",
        (", decides" if voice.decides else "", "bold"),
    )
    _print(console, line)
    for reason in opinion.reasons:
        _print(console, Text(reason_line(reason)), _INDENT + 2)
    if voice.aside:
        _print(console, Text(f"does not count: {ASIDE.get(voice.aside, voice.aside)}", style="dim"), _INDENT + 2)


def _shown_side_by_side(hearing: Hearing, *, verbose: bool) -> list[Considered]:
    """Return the passages to take apart beside the claim: those that decided, else the nearest one."""
    if verbose:
        return list(hearing.passages)
    decision = hearing.decision
    wanted = [decision.chosen, decision.support, decision.contradict] if decision else []
    found = [one for opinion in wanted if (one := hearing.passage(opinion)) is not None]
    distinct = {one.passage.index: one for one in found}
    return list(distinct.values()) or list(hearing.passages[:1])


def _side_by_side(console: Console, claim: Claim, one: Considered, canvas: Canvas) -> None:
    ours, theirs = statement_lines(claim.statement), statement_lines(one.passage.statement)
    table = _table(canvas)
    table.add_column("", overflow="fold", max_width=16)
    table.add_column("The claim", ratio=1, overflow="fold")
    table.add_column(f"P{one.passage.index}", ratio=1, overflow="fold")
    for part in dict.fromkeys((*ours, *theirs)):
        left, right = ours.get(part, ()), theirs.get(part, ())
        if part == "certainty":
            left, right = left or ("plain",), right or ("plain",)
        table.add_row(Text(part), Text("\n".join(left)), Text("\n".join(right)))
    if table.row_count:
        console.print(table)
    else:
        console.print(Text(f"Neither the claim nor P{one.passage.index} has anything to take apart.", style="dim"))
    for pair in one.pairs:
        _print(console, Text(_pair_line(pair)))
    name = f"P{one.passage.index}"
    for clash in one.clashes:
        values = f"the claim has {plain(clash.claim)}, {name} has {plain(clash.passage)}"
        _print(console, Text(f"other {clash.facet}: {values}"))
    if one.met:
        _print(console, Text(f"words of the claim met in {name}: {joined(one.met)}"))
    if one.missing:
        _print(console, Text(f"not met: {joined(one.missing)}"))


def _pair_line(pair: Pair) -> str:
    found = pair.comparison
    size = ""
    if found.factor is not None and found.factor != 1:
        size = f", {number_text(found.factor)} times the source's"
    mild = ", which an editor would let pass" if found.mild else ""
    return f'"{plain(pair.claim.text)}" against "{plain(pair.passage.text)}": {found.relation}{size}{mild}'


def _table(canvas: Canvas) -> Table:
    return Table(
        box=table_box(unicode=canvas.unicode),
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        header_style="bold",
        expand=True,
    )


def _print(console: Console, text: Text, indent: int = _INDENT) -> None:
    console.print(Padding(text, (0, 0, 0, indent)))
