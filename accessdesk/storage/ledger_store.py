"""Appending to the access log inside a transaction: entry, commitments, payloads, frontier, mentions."""

import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, func, insert, select, update

from accessdesk.desk.ports import Actor, Clock
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import Pseudonym
from accessdesk.ledger.canonical import canonical_bytes
from accessdesk.ledger.commitment import commit, new_randomness
from accessdesk.ledger.declared import restore_facts
from accessdesk.ledger.entry import Entry
from accessdesk.ledger.merkle import Frontier, leaf_hash
from accessdesk.storage.faults import DatabaseDamaged
from accessdesk.storage.ledger_records import (
    CheckpointRecord,
    EntryRecord,
    HeadRecord,
    LedgerKeyRecord,
    MentionRecord,
    PayloadRecord,
)
from accessdesk.storage.prepared import Driver, Prepared
from accessdesk.storage.shelves import Shelf
from accessdesk.storage.translate import Value, time_text

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from accessdesk.storage.signing import SigningKey

PAYLOAD_SCHEMA = 1
FIRST_PREVIOUS = bytes(32)
MENTIONED = frozenset(
    {"person", "employee", "zone", "visit", "key_copy", "door", "key_type", "account", "emergency_presence"}
)

_entry: Any = EntryRecord.__table__
_payload: Any = PayloadRecord.__table__
_mention: Any = MentionRecord.__table__
_head: Any = HeadRecord.__table__
_INSERT_ENTRY = Prepared(insert(_entry))
_INSERT_PAYLOADS = Prepared(insert(_payload))
_INSERT_MENTIONS = Prepared(insert(_mention))
_HEAD_COLUMNS = ("log", "epoch", "frontier", "last_leaf", "last_ts")
_SELECT_HEAD = Prepared(select(*(_head.c[name] for name in _HEAD_COLUMNS)).with_for_update())
_UPDATE_HEAD = Prepared(update(_head), ("size", "frontier", "last_leaf", "last_ts"))

Rows = Sequence[tuple[Shelf, dict[str, Value]]]


def payload_rows(rows: Rows) -> dict[str, list[dict[str, Any]]]:
    """The full new state of the rows, split by data class: {class: [{"t": table, "id": n, "c": {column: value}}]}."""
    by_class: dict[str, list[dict[str, Any]]] = {}
    for shelf, row in rows:
        for data_class, columns in shelf.classes:
            state = {name: sealed(row[name]) if name in shelf.secrets else row[name] for name in columns}
            by_class.setdefault(data_class, []).append({"t": shelf.table, "id": row["id"], "c": state})
    return by_class


def sealed(hashed: Value) -> str:
    """What the ledger says of a hash that opens something: its digest."""
    return sha256(str(hashed).encode()).hexdigest() if hashed else ""


def mentions_of(rows: Rows) -> set[tuple[str, int]]:
    """(table, id) of every subject the rows are or point to."""
    found: set[tuple[str, int]] = set()
    for shelf, row in rows:
        found.add((shelf.table, int(row["id"] or 0)))
        found.update((target, int(row[name] or 0)) for name, target in shelf.references if row[name] is not None)
        for name, target in shelf.lists:
            found.update((target, int(item)) for item in json.loads(str(row[name])))
    return {mention for mention in found if mention[0] in MENTIONED}


class LedgerWriter:
    """The log's head, locked for this transaction, and everything appended to it so far."""

    def __init__(self, connection: Connection, driver: Driver, clock: Clock, *, desk: str) -> None:
        self._connection = connection
        self._driver = driver
        self._desk = desk
        self._act = secrets.token_hex(16)
        found = driver.first(_SELECT_HEAD)
        if found is None:
            raise DatabaseDamaged("no log in this database")
        head = dict(zip(_HEAD_COLUMNS, found, strict=True))
        self.log: str = head["log"]
        self.epoch: int = head["epoch"]
        self._frontier = Frontier.from_bytes(head["frontier"])
        self._last_leaf: bytes = head["last_leaf"]
        self._last_ts: str = head["last_ts"]
        self.notes: list[tuple[str, str]] = []
        """Name and text of each checkpoint of this transaction."""
        self.now = self._time(clock)
        if self._last_ts and time_text(self.now) < self._last_ts:
            self._note_clock_set_back()

    def _time(self, clock: Clock) -> datetime:
        if self._connection.dialect.name != "postgresql":
            return clock.now()
        moment: datetime = self._connection.execute(select(func.clock_timestamp())).scalar_one()
        return moment

    def _note_clock_set_back(self) -> None:
        """Said with the later time: only the entry after this one may run backwards."""
        details = {"setting": {"last": self._last_ts}}
        about = Pseudonym(self.log)
        last = self._last_ts
        self.append(EntryType.CLOCK_SET_BACK, (), about=about, at=self.now, details=details, by=(), ts=last)

    @property
    def size(self) -> int:
        """Entries in the log, those of this transaction included."""
        return self._frontier.size

    def append(
        self,
        type: EntryType,
        rows: Rows,
        *,
        about: Pseudonym,
        at: datetime,
        details: Mapping[str, Mapping[str, Any]],
        by: Iterable[Actor],
        ts: str = "",
    ) -> int:
        """Append one entry with a commitment and a payload per data class; gives its seq."""
        seq = self._frontier.size + 1
        ts = ts or time_text(self.now)
        actors = tuple(by)
        payloads = self._payloads(rows, details, actors)
        sealed = [(name, new_randomness(), data) for name, data in payloads]
        entry = Entry(
            log=self.log,
            epoch=self.epoch,
            seq=seq,
            act=self._act,
            type=type.value,
            at=time_text(at),
            ts=ts,
            desk=self._desk,
            by=tuple(actor.pseudonym for actor in actors),
            obj=about,
            prev=self._last_leaf.hex(),
            commitments={name: commit(r, name, data).hex() for name, r, data in sealed},
        )
        data = entry.to_bytes()
        leaf = leaf_hash(data)
        self._frontier = self._frontier.appended(leaf)
        self._last_leaf = leaf
        self._last_ts = ts
        self._driver.run(
            _INSERT_ENTRY,
            {
                "seq": seq,
                "data": data,
                "leaf": leaf,
                "frontier": self._frontier.to_bytes(),
                "type": type.value,
                "ts": ts,
                "desk": self._desk,
            },
        )
        if sealed:
            self._driver.run_many(
                _INSERT_PAYLOADS,
                [{"seq": seq, "data_class": name, "r": r, "data": payload} for name, r, payload in sealed],
            )
        mentions = mentions_of(rows) | {("employee", actor.id) for actor in actors}
        if mentions:
            self._driver.run_many(
                _INSERT_MENTIONS, [{"kind": kind, "ref": ref, "seq": seq} for kind, ref in sorted(mentions)]
            )
        return seq

    @staticmethod
    def _payloads(
        rows: Rows, details: Mapping[str, Mapping[str, Any]], actors: tuple[Actor, ...]
    ) -> list[tuple[str, bytes]]:
        by_class: dict[str, dict[str, Any]] = {
            name: {"s": PAYLOAD_SCHEMA, "rows": states} for name, states in payload_rows(rows).items()
        }
        for name, facts in details.items():
            by_class.setdefault(name, {"s": PAYLOAD_SCHEMA, "rows": []})["d"] = dict(facts)
        if actors:
            payload = by_class.setdefault("actor", {"s": PAYLOAD_SCHEMA, "rows": []})
            payload["by"] = [{"id": actor.id, "n": actor.name} for actor in actors]
        return [(name, canonical_bytes(by_class[name])) for name in sorted(by_class)]

    def signing_key(self, signing: "SigningKey") -> "Ed25519PrivateKey | None":
        """The key that the log named last; a first one for a log without keys; None when it is lost."""
        query = select(LedgerKeyRecord.public_key).order_by(LedgerKeyRecord.from_size.desc()).limit(1)
        public = self._connection.execute(query).scalar()
        key = signing.newest(public)
        if public is None and key is not None:
            self.put_in_force(key.public_key().public_bytes_raw(), 0)
        return key

    def put_in_force(self, public_key: bytes, from_size: int) -> None:
        """List a key that signs checkpoints of `from_size` entries and more."""
        self._connection.execute(insert(LedgerKeyRecord).values(from_size=from_size, public_key=public_key))

    def checkpoint(self, signing: "SigningKey", occasion: str) -> str:
        """Sign the log at its present size, if the key is there; gives the short anchor for receipts."""
        from accessdesk.ledger.checkpoint import Checkpoint, origin_of, receipt_anchor, signed_note

        root = self._frontier.root()
        key = self.signing_key(signing)
        if key is None:
            return receipt_anchor(self.epoch, self.size, root)
        origin = origin_of(self.log)
        note = signed_note(Checkpoint(origin, self.size, root, self.epoch), key, origin)
        self._connection.execute(
            insert(CheckpointRecord).values(size=self.size, note=note, made_at=time_text(self.now), occasion=occasion)
        )
        self.notes.append((f"{origin.replace('/', '-')}-{self.size}.txt", note))
        return receipt_anchor(self.epoch, self.size, root)

    def begin_epoch(self, given_up_size: int, given_up_root: bytes, reason: str, by: Iterable[Actor]) -> int:
        """Append the first entry of a new epoch: what a restore gives up, and why; gives its seq."""
        self.epoch += 1
        if given_up_size < self.size:  # nothing of a known state is given up
            given_up_size, given_up_root = self.size, self._frontier.root()
        facts = {"setting": restore_facts(given_up_size, given_up_root, reason)}
        self._connection.execute(update(_head).values(epoch=self.epoch))
        about = Pseudonym(self.log)
        return self.append(EntryType.BACKUP_RESTORED, (), about=about, at=self.now, details=facts, by=by)

    def save_head(self) -> None:
        """Write the head back; the last statement before the commit."""
        self._driver.run(
            _UPDATE_HEAD,
            {
                "size": self._frontier.size,
                "frontier": self._frontier.to_bytes(),
                "last_leaf": self._last_leaf,
                "last_ts": self._last_ts,
            },
        )


def open_log(connection: Connection) -> None:
    """Begin a new log in an empty database: its random id and an empty tree."""
    connection.execute(
        insert(_head).values(
            id=1,
            log=secrets.token_hex(16),
            epoch=1,
            size=0,
            frontier=Frontier().to_bytes(),
            last_leaf=FIRST_PREVIOUS,
            last_ts="",
        )
    )
