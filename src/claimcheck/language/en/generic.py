"""Words that occur in any report about anything."""

from __future__ import annotations

GENERIC: frozenset[str] = frozenset(
    """
    say tell report announce find show new people person year month week day time way thing number figure case part
    group team study research researcher scientist result finding percent per cent rate share level total amount
    high low large small big increase decrease rise fall change good bad great long short early late recent recently
    use make take give get have go come do work need want know think see look include involve begin start end
    different similar several various certain significant important possible main major first second third next last
    one two three four five six seven eight nine ten hundred thousand million billion half average almost nearly around
    world country government public national international today now then here there even also still already
    today yesterday tomorrow officially simply really actually completely alone fully sharply slightly significantly dramatically quickly roughly
    approximately totally entirely largely mainly typically
    """.split()
)
