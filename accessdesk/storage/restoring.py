"""A restore: what it gives up, and the entries with which the log of the backup goes on in a new epoch."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy.exc
from sqlalchemy import Connection, Engine, select

from accessdesk.desk.ports import Actor
from accessdesk.domain.erasing import Node
from accessdesk.domain.events import EntryType
from accessdesk.domain.refusals import SigningKeyThere
from accessdesk.ledger.declared import NotDeclared, Restore, declared_restore, erasure_facts
from accessdesk.ledger.merkle import Frontier
from accessdesk.storage.backup import LogHead, head_of, head_on
from accessdesk.storage.engine import DATA_FILE, open_sqlite
from accessdesk.storage.erasure_journal import Erased
from accessdesk.storage.faults import DatabaseBusy, DatabaseDamaged
from accessdesk.storage.house import House
from accessdesk.storage.ledger_records import EntryRecord, PayloadRecord
from accessdesk.storage.replaying import replay_plan

RESTORED = "restored"
"""Reason of an erasure that a restore repeats; two people restore."""
_entry: Any = EntryRecord.__table__
_payload: Any = PayloadRecord.__table__


@dataclass(frozen=True, slots=True)
class Present:
    """The data that a restore gives up, as far as they can be read, held so that nobody else writes meanwhile."""

    head: LogHead
    connection: Connection

    def root_at(self, size: int) -> bytes | None:
        """The root of the log at an earlier size; None when that entry is not there."""
        query = select(_entry.c.frontier).where(_entry.c.seq == size)
        found = self.connection.execute(query).scalar()
        try:
            return None if found is None else Frontier.from_bytes(bytes(found)).root()
        except ValueError:
            return None

    def restores(self) -> dict[int, Restore]:
        """The restores that its log tells of, by the epoch that each began."""
        kind = EntryType.BACKUP_RESTORED.value
        query = (
            select(_entry.c.seq, _payload.c.data)
            .join(_payload, (_payload.c.seq == _entry.c.seq) & (_payload.c.data_class == "setting"))
            .where(_entry.c.type == kind)
            .order_by(_entry.c.seq)
        )
        found: dict[int, Restore] = {}
        for epoch, (seq, data) in enumerate(self.connection.execute(query), 2):
            with suppress(NotDeclared):
                found[epoch] = declared_restore(data and bytes(data), epoch, seq)
        return found


@contextmanager
def present_data(data_dir: Path, key: str | None) -> Iterator[Present | None]:
    """The data of a folder, with everybody else shut out; None when there are none or nobody can read them.

    Raises DatabaseBusy while a program has them open.
    """
    if not (data_dir / DATA_FILE).exists():
        yield None
        return
    engine = open_sqlite(data_dir / DATA_FILE, key)
    try:
        present = _alone(engine)
        try:
            yield present
        finally:
            if present is not None:
                present.connection.close()
    finally:
        engine.dispose()


def _alone(engine: Engine) -> Present | None:
    """Only whoever is alone may leave the mode in which several work; then a lock keeps everybody else from writing."""
    faults = (engine.dialect.loaded_dbapi.Error, sqlalchemy.exc.DBAPIError, DatabaseDamaged, ValueError)
    try:
        with closing(engine.raw_connection()) as raw:
            cursor = raw.cursor()
            cursor.execute("PRAGMA busy_timeout = 1000")
            cursor.execute("PRAGMA journal_mode = DELETE")
            cursor.close()
        connection = engine.connect().execution_options(writes=True)
        return Present(head_on(connection), connection)
    except faults as fault:
        if "locked" in str(fault):
            raise DatabaseBusy(str(fault)) from fault
        return None


@dataclass(frozen=True, slots=True)
class GivenUp:
    """The newest state of the log that is known, and the restores that its log tells of."""

    head: LogHead
    restores: Mapping[int, Restore]


@dataclass(frozen=True, slots=True)
class Continued:
    """Where the restored log stands, how many payloads were erased once more, and its newest checkpoint."""

    head: LogHead
    erased: int
    note: tuple[str, str] | None


def go_on(
    staged: House,
    actors: tuple[Actor, Actor],
    reason: str,
    given_up: GivenUp,
    erased: Erased,
    present: frozenset[Node] | None,
) -> Continued:
    """The entries of a restore, in one transaction: a new epoch, what was erased since erased again, a key, a
    checkpoint. Epochs that began after the backup was made are begun again, each naming what it gave up."""
    with staged.new_unit_of_work(actors) as uow:
        first = head_of(staged.engine).epoch + 1
        for epoch in range(first, max(first, given_up.head.epoch + 1) + 1):
            known = given_up.restores.get(epoch)
            size, root = (known.abandoned_size, known.abandoned_root) if known else _stand(given_up.head)
            uow.begin_epoch(size, root, reason)
        plan = replay_plan(uow.connection, erased, present)
        for data_class, ranges in sorted(uow.erase(plan).items()):
            facts = erasure_facts(data_class, ranges, RESTORED)
            uow.record(EntryType.ERASURE_PERFORMED, about=uow.new_pseudonym(), details={"setting": facts})
        with suppress(SigningKeyThere):
            uow.replace_signing_key(reason)
        uow.checkpoint("restore")
        uow.commit()
        note = uow.notes[-1] if uow.notes else None
    if staged.scrub.is_due and not staged.scrub.run():
        raise DatabaseBusy(str(staged.data_dir))
    return Continued(head_of(staged.engine), sum(len(seqs) for seqs in plan.payloads.values()), note)


def _stand(head: LogHead) -> tuple[int, bytes]:
    return head.size, head.root
