"""Which copies a typed text means, at each key press: numbers end at the limit, names cost what fits and no more."""

from functools import lru_cache

from sqlalchemy import Connection

from accessdesk.domain.names import asked_spellings, folded_words
from accessdesk.storage.lists.copies_then import fetched
from accessdesk.storage.lists.selecting import rows

_BLANKS = " -‐–_"
_BARE = "lower(k.number)"
for _blank in _BLANKS:
    _BARE = f"replace({_BARE}, '{_blank}', '')"
_IS_OUT = "EXISTS (SELECT 1 FROM handover o WHERE o.copy_id = k.id AND o.returned_at IS NULL)"
_NUMBERED = rf"""
SELECT k.id, k.number FROM key_copy k WHERE ({_BARE} LIKE :lower ESCAPE '\'{{upper}}) AND {{which}}
ORDER BY k.number, k.id LIMIT :most
"""
"""Read along the index of numbers, which holds all it needs; letters beyond A to Z fold in Python only."""
_OR_UPPER = rf" OR {_BARE} LIKE :upper ESCAPE '\'"
_TYPES = "SELECT id, name FROM key_type"
_RINGS = "SELECT id, name FROM key_ring WHERE broken_up_at IS NULL"
_HOLDERS = "SELECT DISTINCT holder_name FROM handover WHERE returned_at IS NULL"
"""From the index of open handovers by holder alone."""
_NAMED = "SELECT k.id FROM key_copy k WHERE {which} ORDER BY k.number, k.id LIMIT :most"
_OF_TYPES = "SELECT k.id FROM key_copy k WHERE k.key_type_id IN :types{at}"
_OF_HOLDERS = "SELECT h.copy_id FROM handover h WHERE h.returned_at IS NULL AND h.holder_name IN :holders{at}"
_OF_RINGS = "SELECT r.copy_id FROM ring_key r WHERE r.until_at IS NULL AND r.ring_id IN :rings{at}"

_words = lru_cache(maxsize=16_384)(folded_words)
"""For names of types, rings and doors: the same at each key press. Nobody's own name is kept here."""


def bare(text: str) -> str:
    """A number as it is looked for: without blanks and dashes, in small letters."""
    return "".join(ch for ch in text.casefold() if ch not in _BLANKS)


def begins(name: str, spellings: tuple[tuple[str, ...], ...], *, of_a_person: bool = False) -> bool:
    """Whether each asked word begins a word of the name."""
    words = folded_words(name) if of_a_person else _words(name)
    return all(any(word.startswith(one) for word in words for one in asked) for asked in spellings)


def matching_copies(connection: Connection, text: str, limit: int, *, out: bool = False) -> list[int]:
    """Copies whose number begins with the text, then those whose type, holder or ring is named by it; by number.

    `out`: only copies that are in somebody's hands.
    """
    wanted, asked = bare(text), asked_spellings(text)
    if not wanted or not asked:
        return []
    which = _IS_OUT if out else "1 = 1"
    values: dict[str, object] = {"most": limit, "lower": f"{_literal(wanted)}%"}
    if not wanted.isascii():
        values["upper"] = "".join(ch if ch.isascii() else ch.upper() for ch in str(values["lower"]))
    sql = _NUMBERED.format(which=which, upper=_OR_UPPER if "upper" in values else "")
    found = fetched(connection, sql, **values)
    numbered = [id for id, number in found if bare(number).startswith(wanted)]
    if len(numbered) >= limit:
        return numbered
    named = _named(connection, asked, which, limit + len(numbered))
    return [*numbered, *(id for id in named if id not in numbered)][:limit]


def _named(connection: Connection, asked: tuple[tuple[str, ...], ...], which: str, most: int) -> list[int]:
    """Copies of which each asked word begins a word of the type's, the holder's or the ring's name."""
    types, rings = (connection.exec_driver_sql(sql).all() for sql in (_TYPES, _RINGS))
    holders = connection.exec_driver_sql(_HOLDERS).scalars().all()
    values: dict[str, object] = {"most": most}
    for at, word in enumerate(asked):
        fitting = {
            _OF_TYPES: ("types", tuple(id for id, name in types if begins(name, (word,)))),
            _OF_HOLDERS: ("holders", tuple(name for name in holders if begins(name, (word,), of_a_person=True))),
            _OF_RINGS: ("rings", tuple(id for id, name in rings if begins(name, (word,)))),
        }
        parts = [sql.format(at=at) for sql, (_, ids) in fitting.items() if ids]
        if not parts:
            return []
        which += f" AND k.id IN ({' UNION ALL '.join(parts)})"
        values |= {f"{name}{at}": ids for name, ids in fitting.values() if ids}
    return [row["id"] for row in rows(connection, _NAMED.format(which=which), **values)]


def _literal(text: str) -> str:
    """The text in a LIKE pattern."""
    return "".join(f"\\{ch}" if ch in "\\%_" else ch for ch in text)
