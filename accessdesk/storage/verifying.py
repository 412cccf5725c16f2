"""Verifying a data folder or an open database: the file itself, the log, and the live rows beside it."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import sqlalchemy.exc
from sqlalchemy import Connection, Engine, and_, func, select

from accessdesk.desk.verification import Fault, VerifyResult
from accessdesk.domain.events import FOUR_EYES
from accessdesk.ledger import canonical
from accessdesk.ledger.chain import StoredEntry, Trusted
from accessdesk.ledger.declared import endorsement_in
from accessdesk.ledger.findings import MOST_FINDINGS_OF_A_CODE, Finding, FindingCode, Note, Verdict
from accessdesk.ledger.merkle import EMPTY_ROOT, append_leaf
from accessdesk.ledger.payloads import StoredPayload
from accessdesk.ledger.verify import Anchor, KeyPeriod, StoredCheckpoint, verify
from accessdesk.settings import read_settings
from accessdesk.storage.engine import DATA_FILE, data_key, open_sqlite, reached_postgresql
from accessdesk.storage.faults import DatabaseDamaged
from accessdesk.storage.ledger_records import (
    CheckpointRecord,
    EntryRecord,
    HeadRecord,
    LedgerKeyRecord,
    PayloadRecord,
)
from accessdesk.storage.ledger_store import FIRST_PREVIOUS
from accessdesk.storage.live_rows import CommittedStates
from accessdesk.storage.schema_check import schema_findings, search_findings

_entry: Any = EntryRecord.__table__
_payload: Any = PayloadRecord.__table__
_head: Any = HeadRecord.__table__
_AT_ONCE = 1000

UNREADABLE = (sqlalchemy.exc.DBAPIError, DatabaseDamaged)
OnProgress = Callable[[int, int], None]
"""Gets the number of entries done and of all entries."""


def verify_folder(
    data_dir: Path,
    anchors: tuple[str | Anchor, ...] = (),
    on_progress: OnProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Verdict:
    """Verify what a data folder stands for, opened read-only: its file, or the database on a server that it names.

    Nobody need be logged in. `anchors` may be texts of checkpoint notes or receipt anchors. Raises KeyFileMissing,
    DatabaseUnreachable; NotACheckpoint (a ValueError) for a text that is neither; VerificationCancelled.
    """
    url = read_settings(data_dir).database
    if url:
        engine = reached_postgresql(url)
    else:
        engine = open_sqlite(data_dir / DATA_FILE, data_key(data_dir, make=False), read_only=True)
    try:
        return verify_engine(engine, anchors, on_progress, cancelled)
    finally:
        engine.dispose()


def verify_engine(
    engine: Engine,
    anchors: tuple[str | Anchor, ...] = (),
    on_progress: OnProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Verdict:
    """Verify an open database in one read transaction. Raises as verify_folder does, but for the key file."""
    read = [Anchor.read(one) if isinstance(one, str) else one for one in anchors]
    try:
        with read_only(engine) as connection:
            return verify_connection(connection, read, on_progress, cancelled)
    except UNREADABLE as fault:
        return damaged(fault)


@contextmanager
def read_only(engine: Engine) -> Iterator[Connection]:
    """One transaction that sees one state of the database, however long it takes."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection.begin():
            yield connection


def damaged(fault: Exception) -> Verdict:
    """The verdict over a database that cannot be read to its end."""
    damage = Finding(FindingCode.INTEGRITY, None, {"message": str(getattr(fault, "orig", fault))[:200]})
    return Verdict(0, EMPTY_ROOT, 0, 0, 0, (damage,))


def result_of(verdict: Verdict) -> VerifyResult:
    """The verdict as screens show it."""
    return VerifyResult(
        standing=verdict.standing.value,
        entries=verdict.entries,
        checkpoints=verdict.checkpoints,
        anchors=verdict.anchors,
        first_bad=verdict.first_bad,
        findings=tuple(dict.fromkeys(finding.code.value for finding in verdict.findings)),
        faults=tuple(_fault(found, verdict) for found in verdict.findings),
        notes=tuple(_fault(note, verdict) for note in verdict.notes),
        vouched_to=verdict.vouched_to,
        vouched_at=_moment(verdict.moments.get(verdict.vouched_to)),
    )


def _fault(found: Finding | Note, verdict: Verdict) -> Fault:
    at = None if found.seq is None else _moment(verdict.moments.get(found.seq))
    return Fault(found.code.value, found.seq, found.detail, at)


def _moment(ts: str | None) -> datetime | None:
    try:
        return None if ts is None else datetime.fromisoformat(ts)
    except ValueError:
        return None


def _moments(connection: Connection, spoken_of: frozenset[int]) -> dict[int, str]:
    """When those entries say that they were entered, as far as their bytes can be read."""
    found: dict[int, str] = {}
    asked = select(_entry.c.seq, _entry.c.data).where(_entry.c.seq.in_(sorted(spoken_of)[:_AT_ONCE]))
    for seq, data in connection.execute(asked):
        try:
            found[seq] = str(canonical.parse_exact(bytes(data))["ts"])
        except (canonical.NotCanonical, KeyError, TypeError):
            continue
    return found


def verify_connection(
    connection: Connection,
    anchors: list[Anchor],
    on_progress: OnProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Verdict:
    """Verify what this transaction sees."""
    found = [*_integrity(connection), *schema_findings(connection)]
    heads = connection.execute(select(_head)).mappings().all()
    if len(heads) != 1:
        return Verdict(0, EMPTY_ROOT, 0, 0, 0, (*found, _differs("ledger_head", len(heads))))
    head = heads[0]
    copies = _Copies()
    states = CommittedStates()
    stray: list[Finding] = []
    known_to = connection.execute(select(func.count()).select_from(_entry)).scalar_one()
    verdict = verify(
        as_text(head["log"]),
        copies.watch(_entries(connection)),
        _payloads(connection, states, stray, known_to),
        [_checkpoint(row) for row in connection.execute(select(CheckpointRecord.__table__))],
        key_periods(connection),
        anchors,
        four_eyes=frozenset(kind.value for kind in FOUR_EYES),
        on_progress=None if on_progress is None else lambda done: on_progress(done, head["size"]),
        cancelled=cancelled,
    )
    beside = [*copies.findings(head), *states.compare(connection), *search_findings(connection)]
    whole = verdict.with_findings([*found, *stray, *beside])
    return whole.with_moments(_moments(connection, whole.spoken_of()))


def verify_after(connection: Connection, since: Trusted, anchors: list[Anchor]) -> Verdict:
    """Verify what this transaction sees after a part of the log that was verified before.

    Takes time by the number of new entries. What it does not look at: the old part, the file's own check, and rows
    that no new entry wrote.
    """
    head = connection.execute(select(_head)).mappings().one()
    copies, states = _Copies(since), CommittedStates(few=True)
    stray: list[Finding] = []
    notes = select(CheckpointRecord.__table__).where(CheckpointRecord.size >= since.size)
    keys = sorted(key_periods(connection), key=lambda period: period.from_size)
    old = [period for period in keys if period.from_size <= since.size]
    verdict = verify(
        as_text(head["log"]),
        copies.watch(_entries(connection, since.size)),
        _payloads(connection, states, stray, head["size"], since.size),
        [_checkpoint(row) for row in connection.execute(notes)],
        [*old[-1:], *keys[len(old) :]],
        anchors,
        four_eyes=frozenset(kind.value for kind in FOUR_EYES),
        since=since,
    )
    return verdict.with_findings([*stray, *copies.findings(head), *states.compare_written(connection)])


def _integrity(connection: Connection) -> list[Finding]:
    """The database's own check: pages, indexes, references, and the authentication code of every encrypted page."""
    if connection.dialect.name != "sqlite":
        return []
    found = []
    for check in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
        answer = connection.exec_driver_sql(f"PRAGMA {check}")
        for row in answer.fetchmany(100) if answer.returns_rows else ():
            message = " ".join(str(part) for part in row)
            if message != "ok" and not _unkeyed(message):
                found.append(Finding(FindingCode.INTEGRITY, None, {"message": message[:200]}))
    return found


def _unkeyed(message: str) -> bool:
    """What cipher_integrity_check says of a file without encryption."""
    return "database file is undefined" in message or "not encrypted" in message


def _entries(connection: Connection, after: int = 0) -> Iterator[Any]:
    columns = [_entry.c[name] for name in ("seq", "data", "leaf", "frontier", "type", "ts", "desk")]
    query = select(*columns).order_by(_entry.c.seq)
    if after:
        query = query.where(_entry.c.seq > after)
    for row in connection.execute(query, execution_options={"yield_per": _AT_ONCE}):
        seq, data, leaf, frontier, *searched = row
        if type(data) is type(leaf) is bytes and all(type(text) is str for text in searched):
            yield row
        else:
            yield (seq, raw(data), raw(leaf), frontier, *map(as_text, searched))


def raw(value: object) -> bytes:
    """The bytes of a column that should hold bytes; whatever else somebody put there hashes to something else."""
    return value if isinstance(value, bytes) else b"\xff" + str(value).encode("utf-8", "surrogatepass")


def as_text(value: object) -> str:
    """The text of a column that should hold text; of whatever else somebody put there a text that fits nothing."""
    return value if isinstance(value, str) else repr(value)


def _checkpoint(row: Any) -> StoredCheckpoint:
    return StoredCheckpoint(row.size if type(row.size) is int else -1, as_text(row.note))


def key_periods(connection: Connection) -> list[KeyPeriod]:
    """The keys that signed checkpoints, each with its predecessor's endorsement."""
    key: Any = LedgerKeyRecord.__table__
    said = and_(_payload.c.seq == key.c.from_size, _payload.c.data_class == "setting")
    query = select(key.c.from_size, key.c.public_key, _payload.c.data).select_from(key.outerjoin(_payload, said))
    return [
        KeyPeriod(raw(public), from_size, endorsement_in(None if data is None else raw(data)))
        for from_size, public, data in connection.execute(query)
    ]


def _payloads(
    connection: Connection, states: CommittedStates, stray: list[Finding], known_to: int, after: int = 0
) -> Iterator[StoredPayload]:
    """The payloads by number; those that are not numbered as entries are go to `stray`."""
    query = select(_payload).order_by(_payload.c.seq, _payload.c.data_class)
    if after:
        query = query.where(_payload.c.seq > after)
    for seq, data_class, r, data in connection.execute(query, execution_options={"yield_per": _AT_ONCE}):
        if type(seq) is not int or seq < 1:
            if len(stray) < MOST_FINDINGS_OF_A_CODE:
                stray.append(Finding(FindingCode.PAYLOAD_UNKNOWN, None, {"data_class": as_text(data_class)}))
            continue
        if data is not None and type(data) is not bytes:
            data = raw(data)
        if seq <= known_to:
            states.take(seq, data_class, data)
        yield StoredPayload(seq, as_text(data_class), r if r is None else raw(r), data)


def same_copy(stored: object, made: object) -> bool:
    """What is stored beside the entry, to go on from or to search by, is what the entries make of it."""
    return stored == made


@lru_cache(maxsize=1000)
def _said(name: str, value: str) -> bytes:
    """How an entry's bytes say it."""
    return f'"{name}":{json.dumps(value, ensure_ascii=False)}'.encode()


def _has_ts(data: bytes, ts: str) -> bool:
    return '"' not in ts and f'"ts":"{ts}"'.encode() in data


class _Copies:
    """What is stored twice: the frontier beside each entry, the fields to search by, and the head."""

    def __init__(self, since: Trusted | None = None) -> None:
        self._peaks: list[bytes] = list(since.peaks) if since else []
        self._size = since.size if since else 0
        self._last_leaf = since.leaf if since else FIRST_PREVIOUS
        self._last_ts = since.entry["ts"] if since else ""
        self._last_data = f'"ep":{since.entry["ep"]},'.encode() if since else b'"ep":1,'
        self._bad: list[Finding] = []

    def watch(self, entries: Iterator[Any]) -> Iterator[StoredEntry]:
        for seq, data, leaf, frontier, kind, ts, desk in entries:
            append_leaf(self._peaks, self._size, leaf)
            self._size += 1
            self._last_leaf, self._last_ts, self._last_data = leaf, ts, data
            if not self._bad:
                shown = _said("type", kind) in data and _said("desk", desk) in data and _has_ts(data, ts)
                if not same_copy((frontier, shown), (self._frontier(), True)):
                    self._bad.append(_differs("ledger_entry", seq, seq))
            yield StoredEntry(seq, data, leaf)

    def _frontier(self) -> bytes:
        return self._size.to_bytes(8, "big") + b"".join(self._peaks)

    def findings(self, head: Any) -> list[Finding]:
        """The first entry whose copies differ, and the head if it does not stand where the entries end."""
        made = (self._size, self._frontier(), self._last_leaf, self._last_ts)
        epoch = f'"ep":{head["epoch"]},'.encode() in self._last_data
        if same_copy((head["size"], head["frontier"], head["last_leaf"], head["last_ts"], epoch), (*made, True)):
            return self._bad
        return [*self._bad, _differs("ledger_head", head["id"], self._size + 1)]


def _differs(table: str, id: int, seq: int | None = None) -> Finding:
    return Finding(FindingCode.LIVE_ROW_DIFFERS, seq, {"table": table, "id": id})
