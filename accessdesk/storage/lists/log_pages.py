"""Which entries stand on a page of the log: by short walks down an index, and by reading on where no index helps."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, func, select

from accessdesk.desk.rows import LogFilter
from accessdesk.domain.events import EntryType
from accessdesk.domain.overrides import ALWAYS, SOMETIMES
from accessdesk.storage.ledger_records import EntryRecord, HeadRecord, MentionRecord
from accessdesk.storage.lists.log_subjects import BADGE_TYPES, OF_BADGES, Mention, linked
from accessdesk.storage.lists.log_words import Fits, fits_of, named_subjects
from accessdesk.storage.translate import time_text

_entry: Any = EntryRecord.__table__
_head: Any = HeadRecord.__table__
_mention: Any = MentionRecord.__table__
LATE = timedelta(minutes=10)
_FIRST_WALK, _LONGEST_WALK = 250, 4_000
_NO_TYPE = ("",)


def page_of(
    connection: Connection, asked: LogFilter, *, in_words: bool, most: int | None = None
) -> tuple[list[int], int | None]:
    """The seqs of one page, newest first, and below which entry to go on; None: there is nothing further.

    `in_words`: search what entries say, and not only who is named in them. `most` ends a search after so many entries.
    """
    if asked.overrides:
        chosen = {*ALWAYS, *SOMETIMES} & set(asked.types) if asked.types else {*ALWAYS, *SOMETIMES}
        asked = replace(asked, types=tuple(sorted(kind.value for kind in map(EntryType, chosen))) or _NO_TYPE)
    fits = fits_of(connection, asked, in_words=in_words)
    if not fits:
        found = _walked(connection, asked, asked.limit, _mentions(connection, asked))
        return found, found[-1] if len(found) == asked.limit else None
    named = asked.person_text
    mentions = _mentions(connection, replace(asked, person_text="") if in_words else asked, named)
    return _read_on(connection, asked, mentions, fits, most)


def _read_on(
    connection: Connection, asked: LogFilter, mentions: Sequence[Mention | None], fits: Fits, most: int | None
) -> tuple[list[int], int | None]:
    """Walk down in growing steps and keep what fits, until the page is full or `most` entries were looked at."""
    found: list[int] = []
    step, seen = _FIRST_WALK, 0
    below = _past_the_end(connection) if asked.before is None else asked.before
    while True:
        walked = _walked(connection, replace(asked, before=below), step, mentions)
        for seq in fits(walked):
            found.append(seq)
            if len(found) == asked.limit:
                return found, seq
        if len(walked) < step:
            return found, None
        below, seen = walked[-1], seen + len(walked)
        if most is not None and seen >= most:
            return found, below
        step = min(2 * step, _LONGEST_WALK)


def _mentions(connection: Connection, asked: LogFilter, named: str = "") -> Sequence[Mention | None]:
    """The subjects that are asked for, or None for all of the log. A mention outdoes a name."""
    if asked.mention is not None:
        kind, ref = asked.mention
        if asked.everything:
            return linked(connection, kind, ref, named or asked.person_text)
        return [(kind, (ref,))]
    if not asked.person_text.strip():
        return [None]
    return named_subjects(connection, asked.person_text)


def _walked(connection: Connection, asked: LogFilter, limit: int, mentions: Sequence[Mention | None]) -> list[int]:
    """One short walk down an index for each type or subject, then merged."""
    below = [] if asked.before is None else [("<", asked.before)]
    bounds, exact = _time_bounds(connection, asked.day_from, asked.day_to)
    found: set[int] = set()
    for mentioned in mentions:
        for query in _walks(mentioned, asked.types):
            query = _limited(query, mentioned not in (None, OF_BADGES), [*below, *bounds], exact)
            if asked.desk:
                query = query.where(_entry.c.desk == asked.desk)
            found.update(connection.execute(query.limit(limit)).scalars())
    return sorted(found, reverse=True)[:limit]


def _walks(mentioned: Mention | None, types: Sequence[str]) -> list[Select[Any]]:
    if mentioned is None:
        return [select(_entry.c.seq).where(_entry.c.type == one) for one in types] or [select(_entry.c.seq)]
    if mentioned == OF_BADGES:
        return [select(_entry.c.seq).where(_entry.c.type == one) for one in types or BADGE_TYPES]
    kind, ids = mentioned
    walk = select(_mention.c.seq).join(_entry, _entry.c.seq == _mention.c.seq)
    walk = walk.where(_mention.c.kind == kind, _mention.c.ref.in_(ids))
    walk = walk.distinct() if len(ids) > 1 else walk
    return [walk.where(_entry.c.type.in_(types)) if types else walk]


def _limited(query: Select[Any], mentioned: bool, bounds: list[tuple[str, int]], exact: list[Any]) -> Select[Any]:
    seq = _mention.c.seq if mentioned else _entry.c.seq
    for sign, value in bounds:
        query = query.where(seq < value if sign == "<" else seq >= value)
    for condition in exact:
        query = query.where(condition)
    return query.order_by(seq.desc())


def _time_bounds(
    connection: Connection, since: datetime | None, until: datetime | None
) -> tuple[list[tuple[str, int]], list[Any]]:
    """When entered, as bounds of seq: the clock runs with the numbers, unless the log says it was set back."""
    if since is None and until is None:
        return [], []
    set_back = select(_entry.c.seq).where(_entry.c.type == EntryType.CLOCK_SET_BACK.value).limit(1)
    if connection.execute(set_back).first() is not None:
        conditions = [_entry.c.ts >= time_text(since)] if since else []
        return [], [*conditions, _entry.c.ts < time_text(until)] if until else conditions
    bounds = []
    for sign, edge in ((">=", since), ("<", until)):
        if edge is not None:
            first = select(func.min(_entry.c.seq)).where(_entry.c.ts == _first_ts_from(time_text(edge)))
            seq = connection.execute(first).scalar()
            bounds.append((sign, _past_the_end(connection) if seq is None else seq))
    return bounds, []


def _first_ts_from(edge: str) -> Any:
    return select(func.min(_entry.c.ts)).where(_entry.c.ts >= edge).scalar_subquery()


def _past_the_end(connection: Connection) -> int:
    return int(connection.execute(select(_head.c.size)).scalar_one()) + 1
