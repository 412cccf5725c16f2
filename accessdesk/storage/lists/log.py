"""The access log as lists show it: a page at any depth, one entry in full, where the log stands."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, select

from accessdesk.desk.log_change_rows import ChangesRead
from accessdesk.desk.rows import CustodyPart, LogDetail, LogFilter, LogPart, LogRow, LogStanding
from accessdesk.domain.ids import AccountId, VisitId
from accessdesk.domain.refusals import Unknown
from accessdesk.domain.saved_questions import SavedQuestion
from accessdesk.storage.ledger_records import CheckpointRecord, EntryRecord, HeadRecord
from accessdesk.storage.lists.backups import backup_at
from accessdesk.storage.lists.coverage import coverage
from accessdesk.storage.lists.log_changes import changes
from accessdesk.storage.lists.log_facts import NEVER_SHOWN, log_rows, payloads_of
from accessdesk.storage.lists.log_pages import page_of
from accessdesk.storage.lists.log_subjects import desks
from accessdesk.storage.lists.selecting import moment
from accessdesk.storage.log_records import SavedQuestionRecord
from accessdesk.storage.translate import from_row

_entry: Any = EntryRecord.__table__
_head: Any = HeadRecord.__table__
_question: Any = SavedQuestionRecord.__table__
_checkpoint: Any = CheckpointRecord.__table__
MOST_SEARCHED = 20_000
"""Entries that one part of a search looks at: a fraction of a second."""


class LogSelects:
    """The LogLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def log_page(self, asked: LogFilter) -> list[LogRow]:
        """Newest first, paged by seq."""
        return list(self._part(asked, None).rows)

    def log_part(self, asked: LogFilter) -> LogPart:
        """The same, with an end to searching."""
        return self._part(asked, MOST_SEARCHED)

    def _part(self, asked: LogFilter, most: int | None) -> LogPart:
        with self._engine.connect() as connection:
            seqs, below = page_of(connection, asked, in_words=self._searches_words(), most=most)
            query = select(_entry.c.seq, _entry.c.data).where(_entry.c.seq.in_(seqs)).order_by(_entry.c.seq.desc())
            return LogPart(tuple(log_rows(connection, connection.execute(query).mappings().all())), below)

    def _searches_words(self) -> bool:
        """Whether whoever asks may find entries by everything they say, and not only by who is named in them."""
        return True

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

    def log_desks(self) -> list[str]:
        """The desks that entered something lately, by name."""
        with self._engine.connect() as connection:
            return desks(connection)

    def log_changes(self, since: datetime, until: datetime) -> ChangesRead:
        """What lasts and is different at `until` from what it was at `since`."""
        with self._engine.connect() as connection:
            return changes(connection, since, until)

    def saved_questions(self, account: AccountId) -> list[SavedQuestion]:
        """What the account keeps, by name."""
        query = select(_question).where(_question.c.account_id == account, _question.c.removed_at.is_(None))
        with self._engine.connect() as connection:
            found = connection.execute(query.order_by(_question.c.name)).mappings().all()
            return [from_row(SavedQuestion, dict(row)) for row in found]

    def standing(self) -> LogStanding:
        """For the status bar."""
        with self._engine.connect() as connection:
            size = connection.execute(select(_head.c.size)).scalar() or 0
            last = connection.execute(select(_checkpoint).order_by(_checkpoint.c.id.desc()).limit(1)).mappings().first()
            backup = backup_at(connection)
        if last is None:
            return LogStanding(size, 0, None, backup)
        return LogStanding(size, last["size"], moment(last["made_at"]), backup)


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
