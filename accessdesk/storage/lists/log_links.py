"""Which entry corrects which: the pointers between a wrong entry and the later one, from both ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from accessdesk.storage.lists.selecting import rows

# A correction was entered at the moment of its entry, and several of one moment in the order of what they take back.
_PAIRS = """
SELECT c.id, c.wrong_entry, e.seq, e.type FROM correction c
LEFT JOIN ledger_entry e ON e.ts = c.entered_at AND e.type IN ('act.taken_back', 'act.corrected')
WHERE {} ORDER BY c.id, e.seq
"""
_FROM_WRONG = _PAIRS.format("c.entered_at IN (SELECT n.entered_at FROM correction n WHERE n.wrong_entry IN :seqs)")
_FROM_RIGHT = _PAIRS.format("c.entered_at IN (SELECT n.ts FROM ledger_entry n WHERE n.seq IN :seqs)")


@dataclass(frozen=True, slots=True)
class Links:
    """`corrected_by`: wrong entry to the later one; `corrects` the other way round.

    `taken_back` are the wrong entries that no longer count at all; the others' facts were replaced.
    """

    taken_back: frozenset[int] = frozenset()
    corrected_by: Mapping[int, int] = field(default_factory=dict)
    corrects: Mapping[int, int] = field(default_factory=dict)


def links_of(connection: Connection, seqs: Sequence[int], correcting: Sequence[int]) -> Links:
    """What corrects these entries, and what those among them that correct (`correcting`) point to."""
    wrong, replaced, pairs = _paired(connection, _FROM_WRONG, seqs)
    _, _, backwards = _paired(connection, _FROM_RIGHT, correcting) if correcting else (set(), set(), {})
    asked = set(seqs)
    return Links(
        taken_back=frozenset(wrong & asked) - replaced,
        corrected_by={one: right for one, right in pairs.items() if one in asked},
        corrects={right: one for one, right in backwards.items() if right in asked},
    )


def _paired(connection: Connection, query: str, seqs: Sequence[int]) -> tuple[set[int], set[int], dict[int, int]]:
    """All wrong entries found, those of them whose facts were replaced, and those whose correcting entry is known."""
    wrong: dict[int, None] = {}
    right: dict[int, None] = {}
    replaced = set[int]()
    for row in rows(connection, query, seqs=tuple(seqs)):
        wrong[row["wrong_entry"]] = None
        if row["type"] == "act.corrected":
            replaced.add(row["wrong_entry"])
        if row["seq"] is not None:
            right[row["seq"]] = None
    whole = len(wrong) == len(right)
    return set(wrong), replaced, dict(zip(wrong, right, strict=True)) if whole else {}
