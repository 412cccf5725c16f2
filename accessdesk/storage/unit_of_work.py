"""One transaction over rows, payloads, entry and tree: all or nothing."""

import secrets
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any, Self, TypeVar

import sqlalchemy.exc
from sqlalchemy import Connection, Engine, select

from accessdesk.desk.ports import Actor, Clock, RecordedAct
from accessdesk.domain.erasing import ErasurePlan
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import PersonId, Pseudonym
from accessdesk.domain.key_standings import KeyStanding
from accessdesk.domain.keys import Handover, KeyCopy
from accessdesk.domain.people import Person
from accessdesk.domain.refusals import Unknown
from accessdesk.domain.retention import RetentionPolicy
from accessdesk.storage import faults
from accessdesk.storage.erasure_journal import ErasureJournal, Lines, lines_of
from accessdesk.storage.key_changes import change_key, replace_key
from accessdesk.storage.key_history import Entered, standings
from accessdesk.storage.ledger_store import LedgerWriter
from accessdesk.storage.person_search import remember_person
from accessdesk.storage.prepared import Driver
from accessdesk.storage.scrubbing import Scrub
from accessdesk.storage.shelves import KEPT, select_where, shelf_of
from accessdesk.storage.signing import SigningKey
from accessdesk.storage.translate import Value, from_row, time_text, to_row

T = TypeVar("T")


class NothingRecorded(AssertionError):
    """A handler wanted to commit without a single entry: a bug, never a user's mistake."""


class SqlUnitOfWork:
    """The unit of work of ports.UnitOfWork over an SQLAlchemy engine."""

    now: datetime

    def __init__(
        self,
        engine: Engine,
        clock: Clock,
        signing: SigningKey,
        *,
        desk: str,
        actors: tuple[Actor, ...],
        keep: Callable[[str, str], None],
        scrub: Scrub | None = None,
        journal: ErasureJournal | None = None,
    ) -> None:
        """`keep` gets name and text of each checkpoint once it is on disk, and never raises.

        `journal` takes down what is erased, and has it on disk before anything of it is gone.
        """
        self._engine = engine
        self._clock = clock
        self._signing = signing
        self._desk = desk
        self._actors = actors
        self._new: dict[type, set[int]] = {}
        self._newest: dict[type, int] = {}
        self._inserted: dict[type, set[int]] = {}
        self._recorded = 0
        self._scrub = scrub
        self._journal = journal
        self._erased: list[Lines] = []
        self._next_key: bytes | None = None
        self._keep = keep

    def __enter__(self) -> Self:
        self._connection: Connection = self._engine.connect().execution_options(writes=True)
        try:
            self._transaction = self._connection.begin()
            self._driver = Driver(self._connection.connection, self._connection.dialect)
            self._ledger = LedgerWriter(self._connection, self._driver, self._clock, desk=self._desk)
        except sqlalchemy.exc.DBAPIError as fault:
            self._connection.close()
            raise faults.fault_of(fault) from fault
        self.now = self._ledger.now
        return self

    def __exit__(self, *failure: object) -> None:
        # A refusal keeps its frames, and so this cursor, until the collector comes by: never leave it to that moment.
        self._driver.close()
        if self._transaction.is_active:
            self._transaction.rollback()
        self._connection.close()

    def get(self, kind: type[T], id: int) -> T:
        shelf = shelf_of(kind)
        row = self._driver.first(shelf.by_id, {"id_": id})
        if row is None:
            raise Unknown(kind=shelf.table, id=id)
        found: T = from_row(kind, dict(zip(shelf.columns, row, strict=True)))
        return found

    def find(self, kind: type[T], **equals: Any) -> list[T]:
        if any(isinstance(value, tuple) for value in equals.values()):
            return self._find_any(kind, equals)
        unknown = frozenset(name for name, value in equals.items() if value is None)
        statement = select_where(kind, unknown, frozenset(equals) - unknown)
        columns = shelf_of(kind).columns
        rows = self._driver.all(statement, equals)
        return [from_row(kind, dict(zip(columns, row, strict=True))) for row in rows]

    def _find_any(self, kind: type[T], equals: Mapping[str, Any]) -> list[T]:
        table: Any = KEPT[kind].__table__
        query = select(table).order_by(table.c.id)
        for name, value in equals.items():
            column = table.c[name]
            query = query.where(column.in_(value) if isinstance(value, tuple) else column == value)
        return [from_row(kind, row) for row in self._connection.execute(query).mappings()]

    def new_id(self, kind: type) -> int:
        highest = self._newest.get(kind) or self._highest(kind)
        self._newest[kind] = highest + 1
        self._new.setdefault(kind, set()).add(highest + 1)
        return highest + 1

    def _highest(self, kind: type) -> int:
        shelf = shelf_of(kind)
        row = self._driver.first(shelf.highest_id, {"table_": shelf.table})
        return row[0] or 0 if row else 0

    def new_pseudonym(self) -> Pseudonym:
        return Pseudonym(secrets.token_hex(16))

    def record(
        self,
        type: EntryType,
        *states: Any,
        about: Pseudonym,
        at: datetime | None = None,
        details: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> int:
        rows = []
        try:
            for state in (*states, *self._standings(type, states, at or self.now)):
                rows.append((shelf_of(state.__class__), self._store(state)))
            seq = self._ledger.append(
                type, rows, about=about, at=at or self.now, details=details or {}, by=self._actors
            )
        except sqlalchemy.exc.IntegrityError as fault:
            raise faults.refusal_of(fault) from fault
        except sqlalchemy.exc.DBAPIError as fault:
            raise faults.fault_of(fault) from fault
        self._recorded += 1
        return seq

    def _standings(self, type: EntryType, states: tuple[Any, ...], at: datetime) -> Iterable[KeyStanding]:
        if not any(isinstance(state, KeyCopy | Handover) for state in states):
            return ()
        new = self._new.get(KeyCopy, set()) - self._stored(KeyCopy)
        return standings(self, self._connection, Entered(type, states, at), lambda copy: copy.id in new)

    def _store(self, state: Any) -> dict[str, Value]:
        kind = state.__class__
        shelf = shelf_of(kind)
        row = to_row(state)
        fresh = self._new.get(kind, set())
        if state.id in fresh and state.id not in self._stored(kind):
            self._driver.run(shelf.insert, row)
            self._stored(kind).add(state.id)
        else:
            if self._driver.run(shelf.update, {**row, "id_": state.id}) != 1:
                raise Unknown(kind=shelf.table, id=state.id)
        if kind is Person:
            remember_person(self._driver, state)
        return row

    def _stored(self, kind: type) -> set[int]:
        return self._inserted.setdefault(kind, set())

    def recorded(self, seq: int) -> RecordedAct:
        from accessdesk.storage.recorded_acts import recorded_act  # rarely asked for

        return recorded_act(self._connection, seq)

    def add_actor(self, actor: Actor) -> None:
        if all(known.id != actor.id for known in self._actors):
            self._actors = (*self._actors, actor)

    def overdue(self, policy: RetentionPolicy, *, since: int = 0) -> ErasurePlan:
        from accessdesk.storage.erasing import overdue  # once a day

        return overdue(self._connection, policy.cutoffs(self.now), self.now, since=since)

    def asked_erasure(self, people: tuple[PersonId, ...], classes: tuple[str, ...]) -> ErasurePlan:
        from accessdesk.storage.erasing import on_request

        return on_request(self._connection, people, classes, self.now)

    def erase(self, plan: ErasurePlan) -> dict[str, list[tuple[int, int]]]:
        from accessdesk.storage.erasing import destroy

        try:
            self._erased += lines_of(self._connection, plan)
            return destroy(self._connection, self._driver, plan)
        except sqlalchemy.exc.DBAPIError as fault:
            raise faults.fault_of(fault) from fault

    def _write_journal(self) -> None:
        if self._journal is not None and self._erased:
            try:
                self._journal.append(self._ledger.log, time_text(self.now), self._erased)
            except OSError as fault:
                raise faults.JournalUnwritable(str(fault)) from fault

    def checkpoint(self, occasion: str) -> str:
        return self._ledger.checkpoint(self._signing, occasion)

    def change_signing_key(self) -> None:
        self._next_key = change_key(self._ledger, self._signing, by=self._actors) or self._next_key

    def replace_signing_key(self, reason: str) -> int:
        self._next_key = replace_key(self._ledger, self._signing, reason, by=self._actors)
        self._recorded += 1
        return self._ledger.size

    @property
    def connection(self) -> Connection:
        """The connection of this transaction."""
        return self._connection

    @property
    def notes(self) -> list[tuple[str, str]]:
        """Name and text of each checkpoint of this transaction."""
        return self._ledger.notes

    def begin_epoch(self, given_up_size: int, given_up_root: bytes, reason: str) -> int:
        """The entry of a restore, with which a new epoch begins; storage.restoring alone asks for it."""
        self._recorded += 1
        return self._ledger.begin_epoch(given_up_size, given_up_root, reason, self._actors)

    def commit(self) -> None:
        if not self._recorded:
            raise NothingRecorded("a unit of work without an entry may not be committed")
        scrub = self._scrub if self._erased else None
        try:
            self._ledger.save_head()
            self._write_journal()
            if scrub is not None:
                scrub.announce()
            self._transaction.commit()
        except sqlalchemy.exc.IntegrityError as fault:
            raise faults.refusal_of(fault) from fault
        except sqlalchemy.exc.DBAPIError as fault:
            raise faults.fault_of(fault) from fault
        if self._next_key is not None:
            with suppress(OSError):  # what is on disk decides: the next signature puts the key in its place
                self._signing.promote(self._next_key)
        if self._ledger.notes:
            self._keep(*self._ledger.notes[-1])
        if scrub is not None:
            self._connection.close()
            scrub.run()
