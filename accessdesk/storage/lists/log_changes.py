"""Two moments compared: each lasting thing as the log had it before, as it has it after, and who acted in between.

Visits and what belongs to one come and go; here it is about what lasts: settings, places, people, keys, bans.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from accessdesk.desk.log_change_rows import ChangedRow, ChangesRead
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.events import EntryType
from accessdesk.storage.ledger_records import EntryRecord, MentionRecord
from accessdesk.storage.ledger_store import MENTIONED
from accessdesk.storage.lists.log_facts import NEVER_SHOWN, add_words, payloads_of
from accessdesk.storage.lists.log_pages import page_of

_entry: Any = EntryRecord.__table__
_mention: Any = MentionRecord.__table__
MOST_COMPARED = 20_000
_PASSING = (
    *("visit.", "escort.", "badge.printed", "delivery.", "session.", "act.", "desk.", "paper.", "export.", "document."),
    *("evacuation.", "emergency.", "incident.", "receipt.made", "reminder.", "checkpoint.", "backup.", "day."),
    *("clock.", "log.", "erasure.", "database."),
)
LASTING = tuple(kind.value for kind in EntryType if not kind.value.startswith(_PASSING))
"""Types of entries that say something of what lasts."""
_AT_ONCE = 500
_EARLIER = 50
_MOST_EARLIER = 2_000
_NAMES = ("name", "number", "login", "key", "holder_name")
_LEFT_OUT = NEVER_SHOWN | {"entered_at", "version", "login_folded"}

Row = tuple[str, int]
Columns = dict[str, Any]


@dataclass
class _Changed:
    """A row and what the entries between the two moments said of it, newest first."""

    last: int
    type: str
    after: Columns = field(default_factory=dict)
    by: dict[str, None] = field(default_factory=dict)
    first: int = 0
    seqs: set[int] = field(default_factory=set)
    types: set[str] = field(default_factory=set)


def changes(connection: Connection, since: datetime, until: datetime, most: int = MOST_COMPARED) -> ChangesRead:
    """What is different at `until` from what it was at `since`, both aware."""
    asked = LogFilter(day_from=since, day_to=until, types=LASTING, limit=most + 1)
    seqs, _ = page_of(connection, asked, in_words=False)
    whole, seqs = len(seqs) <= most, seqs[:most]
    changed = _changed(connection, seqs)
    found = [one for row, what in changed.items() if (one := _compared(connection, row, what)) is not None]
    return ChangesRead(tuple(_named(connection, found)), whole)


def _changed(connection: Connection, seqs: Sequence[int]) -> dict[Row, _Changed]:
    found: dict[Row, _Changed] = {}
    for at in range(0, len(seqs), _AT_ONCE):
        part = seqs[at : at + _AT_ONCE]
        query = select(_entry.c.seq, _entry.c.type).where(_entry.c.seq.in_(part))
        types = {row.seq: row.type for row in connection.execute(query)}
        payloads = payloads_of(connection, part)
        for seq in part:
            told = payloads.get(seq, {})
            by = [one["n"] for one in (told.get("actor") or {}).get("by", [])]
            for row, columns in _rows(told):
                what = found.setdefault(row, _Changed(seq, types[seq]))
                what.after = {**columns, **what.after}
                what.by |= dict.fromkeys(by)
                what.first = seq
                what.seqs.add(seq)
                what.types.add(types[seq])
    return found


def _rows(payloads: Mapping[str, Any]) -> Iterator[tuple[Row, Columns]]:
    for payload in payloads.values():
        for state in payload["rows"] if payload else ():
            yield (state["t"], state["id"]), state["c"]


def _compared(connection: Connection, row: Row, what: _Changed) -> tuple[Row, _Changed, Columns, bool] | None:
    """The row with what is different; None when all is as it was."""
    before = _before(connection, row, what)
    different = {
        name: before.get(name)
        for name, value in what.after.items()
        if name not in _LEFT_OUT and _text(before.get(name)) != _text(value)
    }
    return (row, what, different, not before) if different else None


def _before(connection: Connection, row: Row, what: _Changed) -> Columns:
    """The newest state in entries before the first of these; nothing when it was made since."""
    found: Columns = {}
    for seqs in _earlier(connection, row, what):
        payloads = payloads_of(connection, seqs)
        for seq in seqs:
            for other, columns in _rows(payloads.get(seq, {})):
                if other == row:
                    found = {**columns, **found}
            if found and what.after.keys() <= found.keys():
                return found
    return found


def _earlier(connection: Connection, row: Row, what: _Changed) -> Iterator[list[int]]:
    """Entries that may tell of the row, newest first, in small parts: by the index, else those of the same kinds."""
    below, seen = what.first, 0
    while seen < _MOST_EARLIER:
        if row[0] in MENTIONED:
            query = select(_mention.c.seq).where(_mention.c.kind == row[0], _mention.c.ref == row[1])
            query = query.where(_mention.c.seq < below).order_by(_mention.c.seq.desc()).limit(_EARLIER)
            seqs = list(connection.execute(query).scalars())
        else:
            asked = LogFilter(types=_kindred(what.types), before=below, limit=_AT_ONCE)
            seqs, _ = page_of(connection, asked, in_words=False)
        if not seqs:
            return
        yield seqs
        below, seen = seqs[-1], seen + len(seqs)


def _kindred(types: set[str]) -> tuple[str, ...]:
    """Types of the same subjects: what made a thing need not be what changed it."""
    beginnings = tuple({f"{kind.partition('.')[0]}." for kind in types})
    return tuple(kind for kind in LASTING if kind.startswith(beginnings))


def _named(connection: Connection, found: Sequence[tuple[Row, _Changed, Columns, bool]]) -> Iterator[ChangedRow]:
    facts = [
        {f"{row[0]}.{name}": _text(value) for name, value in what.after.items() if value is not None}
        for row, what, _, _ in found
    ]
    add_words(connection, facts)
    for (row, what, different, made), told in zip(found, facts, strict=True):
        mine = [told.get(f"{row[0]}.{name}", "") for name in _NAMES]
        others = [value for name, value in told.items() if name.partition(".")[0] != row[0]]
        yield ChangedRow(
            id=f"{row[0]} {row[1]}",
            last=what.last,
            type=what.type,
            named=next(filter(None, mine), "") or ", ".join(dict.fromkeys(others)),
            columns=tuple(
                (f"{row[0]}.{name}", _text(before), _text(what.after[name])) for name, before in different.items()
            ),
            made=made,
            by=tuple(what.by),
            first=what.first,
            times=len(what.seqs),
        )


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
