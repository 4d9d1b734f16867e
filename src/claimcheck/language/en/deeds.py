"""Deeds that have one doer, in the words in which the doer stands before them or after them: data.

Phrases are separated by "|"; words match only as written.
"""

from __future__ import annotations

# By deed: the words before which the doer stands ("X developed"), and those behind which it does ("developed by X").
DEEDS: dict[str, tuple[str, str]] = {
    "create": (
        "came up with | come up with | developed | invented | devised | designed | conceived | pioneered | thought up | dreamed up | "
        "dreamt up | is behind | was behind | were behind",
        "developed by | invented by | devised by | designed by | created by | conceived by | pioneered by | brainchild of | the invention of | "
        "developed at | invented at | developed in-house by",
    ),
    "pay": (
        "paid for | funded | financed | bankrolled | sponsored | footed the bill | put up the money | pays for | put money into | "
        "put a penny into | put a cent into | put any money into | picked up the bill | picked up the tab",
        "paid for by | funded by | financed by | bankrolled by | sponsored by | paid by | footed by | money came from | "
        "money comes from | funding came from | funds came from | of which came from | of it came from | grant from | funding from | money from | "
        "put up by | paid out of | came from | comes from | come from",
    ),
    "draft": (
        "wrote the | drew up | drafted | laid down | wrote it | wrote them",
        "drawn up by | drafted by | laid down by | the orders of | imposed by | written by | ordered by",
    ),
    "test": (
        "measured | tested | carried out | conducted",
        "measured by | tested by | carried out by | conducted by | tests by | measurements by | done by | performed by | "
        "analysed by | analyzed by | checked by | counted by",
    ),
    "build": (
        "built | manufactured | assembled | constructed",
        "built by | made by | manufactured by | assembled by | constructed by | produced by",
    ),
    "discover": ("discovered | spotted | unearthed", "discovered by | spotted by | unearthed by | found by"),
    "own": (
        "owns | bought | acquired | has bought",
        "owned by | bought by | acquired by | belongs to | belong to | sold to",
    ),
    "run": ("operates | manages", "run by | operated by | managed by | in the hands of"),
}

# A doer of these words alone tells nobody from anybody: "by a lab", "by the company". Stems are made of them.
NOBODY = """
company firm maker manufacturer team group researcher scientist engineer expert author lab laboratory people worker staff
institute institution organisation organization body agency partner operator owner developer designer official contractor
specialist student volunteer member colleague they them it he she who which that this himself itself themselves hand
government state city town country local independent outside private public own several other many two three both one
start-up startup business industry operator supplier professional
"""

# Before the doer, none of it; or the end of what names the doer.
END_OF_DOER = frozenset(
    """and or but who which that when while where in on at from with to for as since after before during over under between
    was were is are has have had will would said says also, because than""".split()
)
BETWEEN = frozenset("who which that has have had also itself themselves was were is are first originally then".split())

# Money from industry, and names that are not of industry.
INDUSTRY = frozenset(
    "industry manufacturer manufacturers maker makers company companies producer producers firm firms business sponsor".split()
)
PUBLIC = frozenset(
    """council ministry government foundation trust fund university state union charity institute agency academy taxpayer
    taxpayers lottery commission department society association parliament city county college hospital federation bank
    programme program board authority""".split()
)

# Measured by others, or by themselves.
INDEPENDENT = frozenset({"independent", "independently", "outside", "impartial", "neutral", "external", "third-party"})
OWN = (
    r"\b(?:its|their|our|\w+['’]s|\w+s['’])\s+own\s+(?:engineers?|tests?|testing|figures?|measurements?|staff|data|counts?|estimates?|labs?|"
    r"laborator(?:y|ies)|trials?|calculations?|scientists|researchers|stud(?:y|ies)|numbers?|experts|survey|analysis|claims?)\b"
    r"|\bin-house (?:tests?|lab|trial|study)\b|\bby the (?:maker|manufacturer|company|operator) itself\b"
)
MEASURING = frozenset(
    """measured measure tested test tests lab laboratory checked verified confirmed engineers experts reviewed review
    audited counted figure study trial examined""".split()
)

# An article calls such a thing by its own name.
THINGS = "material device product technology thing system tool method idea machine gadget app software design concept substance"

# Of money only where the sentence speaks of money before.
LOOSE = frozenset({"came from", "comes from", "come from"})
