"""The access log as lists show it: a page at any depth, one entry in full, where the log stands."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, select

from accessdesk.desk.rows import CustodyPart, LogDetail, LogFilter, LogRow, LogStanding
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.names import asked_spellings, folded_words
from accessdesk.domain.refusals import Unknown
from accessdesk.storage.ledger_records import CheckpointRecord, EntryRecord, HeadRecord, MentionRecord
from accessdesk.storage.lists.coverage import coverage
from accessdesk.storage.lists.log_facts import NEVER_SHOWN, log_rows, payloads_of
from accessdesk.storage.lists.selecting import moment
from accessdesk.storage.merged_people import merged_people, with_doubles
from accessdesk.storage.person_search import found_person_ids
from accessdesk.storage.records import EmployeeRecord, VisitRecord
from accessdesk.storage.translate import time_text

_entry: Any = EntryRecord.__table__
_head: Any = HeadRecord.__table__
_mention: Any = MentionRecord.__table__
_checkpoint: Any = CheckpointRecord.__table__
_employee: Any = EmployeeRecord.__table__
_visit: Any = VisitRecord.__table__
_MOST_PEOPLE = 20

Mention = tuple[str, tuple[int, ...]]
"""A kind of subject and some ids of it."""


class LogSelects:
    """The LogLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def log_page(self, asked: LogFilter) -> list[LogRow]:
        """Newest first, paged by seq. `person_text` finds what visitors and employees of that name are named in."""
        with self._engine.connect() as connection:
            seqs = _page(connection, asked)
            query = select(_entry.c.seq, _entry.c.data).where(_entry.c.seq.in_(seqs)).order_by(_entry.c.seq.desc())
            return log_rows(connection, connection.execute(query).mappings().all())

    def log_entry(self, seq: int) -> LogDetail:
        """Raises Unknown. `size` is the number of entries the log has now."""
        with self._engine.connect() as connection:
            entry = connection.execute(select(_entry).where(_entry.c.seq == seq)).mappings().first()
            if entry is None:
                raise Unknown(kind="ledger_entry", id=seq)
            payloads = payloads_of(connection, [seq]).get(seq, {})
            visit_id = _visit_of(connection, seq)
            return LogDetail(
                row=log_rows(connection, [entry])[0],
                leaf=bytes(entry["leaf"]).hex(),
                previous=json.loads(bytes(entry["data"]))["prev"],
                size=connection.execute(select(_head.c.size)).scalar_one(),
                payloads=tuple(
                    fact for name, payload in payloads.items() if payload is not None for fact in _told(name, payload)
                ),
                erased=tuple(name for name, payload in payloads.items() if payload is None),
                visit_id=visit_id,
                custody=() if visit_id is None else _custody(connection, visit_id),
            )

    def standing(self) -> LogStanding:
        """For the status bar."""
        with self._engine.connect() as connection:
            size = connection.execute(select(_head.c.size)).scalar() or 0
            last = connection.execute(select(_checkpoint).order_by(_checkpoint.c.id.desc()).limit(1)).mappings().first()
        if last is None:
            return LogStanding(size, 0, None)
        return LogStanding(size, last["size"], moment(last["made_at"]))


def _custody(connection: Connection, visit_id: VisitId) -> tuple[CustodyPart, ...]:
    found = coverage(connection, visit_id)
    return found.parts() if found is not None else ()


def _told(data_class: str, payload: dict[str, Any]) -> list[tuple[str, str, str]]:
    facts = [
        (data_class, f"{state['t']}.{column}", value if isinstance(value, str) else json.dumps(value))
        for state in payload["rows"]
        for column, value in state["c"].items()
        if value is not None and column not in NEVER_SHOWN
    ]
    details = payload.get("d", {})
    return facts + [
        (data_class, f"d.{name}", value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
        for name, value in details.items()
    ]


def _visit_of(connection: Connection, seq: int) -> VisitId | None:
    """The visit an entry speaks of, if it is one."""
    payloads = payloads_of(connection, [seq]).get(seq, {})
    for payload in payloads.values():
        for state in payload["rows"] if payload else ():
            id_ = state["id"] if state["t"] == "visit" else state["c"].get("visit_id")
            if id_ is not None:
                return VisitId(id_)
    return None


def _page(connection: Connection, asked: LogFilter) -> list[int]:
    """The seqs of one page, newest first: one short walk down an index for each type or subject, then merged."""
    below = [] if asked.before is None else [("<", asked.before)]
    bounds, exact = _time_bounds(connection, asked.day_from, asked.day_to)
    found: set[int] = set()
    for mentioned in _mentions(connection, asked):
        for query in _walks(mentioned, asked.types):
            query = _limited(query, mentioned, [*below, *bounds], exact)
            if asked.desk:
                query = query.where(_entry.c.desk == asked.desk)
            found.update(connection.execute(query.limit(asked.limit)).scalars())
    return sorted(found, reverse=True)[: asked.limit]


def _walks(mentioned: Mention | None, types: Sequence[str]) -> list[Select[Any]]:
    if mentioned is None:
        return [select(_entry.c.seq).where(_entry.c.type == one) for one in types] or [select(_entry.c.seq)]
    kind, ids = mentioned
    walk = select(_mention.c.seq).join(_entry, _entry.c.seq == _mention.c.seq)
    walk = walk.where(_mention.c.kind == kind, _mention.c.ref.in_(ids))
    walk = walk.distinct() if len(ids) > 1 else walk
    return [walk.where(_entry.c.type.in_(types)) if types else walk]


def _limited(
    query: Select[Any], mentioned: Mention | None, bounds: list[tuple[str, int]], exact: list[Any]
) -> Select[Any]:
    seq = _entry.c.seq if mentioned is None else _mention.c.seq
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


def _mentions(connection: Connection, asked: LogFilter) -> Sequence[Mention | None]:
    """The subjects that are asked for, or None for all of the log. A mention outdoes a name."""
    if asked.mention is not None:
        kind, ref = asked.mention
        return [(kind, (ref,))]
    if not asked.person_text.strip():
        return [None]
    found = found_person_ids(connection, asked.person_text, _MOST_PEOPLE)
    persons = with_doubles(found, merged_people(connection))
    mentions: list[Mention] = [("person", (person,)) for person in persons]
    if persons:
        visits = tuple(connection.execute(select(_visit.c.id).where(_visit.c.person_id.in_(persons))).scalars())
        mentions += [("visit", visits)] if visits else []
    return mentions + [("employee", (id_,)) for id_ in found_employees(connection, asked.person_text)]


def found_employees(connection: Connection, asked: str, limit: int = _MOST_PEOPLE) -> list[int]:
    """The ids of employees whose words begin with the asked words, by name."""
    spellings = asked_spellings(asked)
    if not spellings:
        return []
    found = []
    for row in connection.execute(select(_employee.c.id, _employee.c.name).order_by(_employee.c.name)):
        words = folded_words(row.name)
        if all(any(word.startswith(spelling) for word in words for spelling in one) for one in spellings):
            found.append(row.id)
    return found[:limit]
