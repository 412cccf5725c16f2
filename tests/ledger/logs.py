"""Builds logs for tests: honest ones of random entries, and the hands of a forger who owns the machine."""

import random
import secrets
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from accessdesk.ledger.canonical import canonical_bytes
from accessdesk.ledger.checkpoint import Checkpoint, endorse_key, origin_of, receipt_anchor, signed_note
from accessdesk.ledger.commitment import commit, new_randomness
from accessdesk.ledger.declared import erasure_facts, key_facts, restore_facts
from accessdesk.ledger.entry import NO_ENTRY, Entry, moment_text
from accessdesk.ledger.merkle import Frontier, leaf_hash, root_of
from accessdesk.ledger.verify import (
    Anchor,
    KeyPeriod,
    StoredCheckpoint,
    StoredEntry,
    StoredPayload,
    Verdict,
    verify,
)

FOUR_EYES = frozenset({"visit.denied", "checkpoint.key_replaced"})
TYPES = ("visit.arrived", "visit.collected", "visit.departed", "key.issued", "visit.denied")
ERASABLE = ("identity", "contact", "custody", "actor")
NAMES = ("Ada Lovelace", "Zoë Çelik", "Nguyễn Thị Hạnh", "Łukasz Żak", "Γιώργος", "Иван", "李雷 😀", 'O"Neil\\\n')
START = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)


def payload(seq: int, data_class: str, rng: random.Random) -> bytes:
    columns = {"name": rng.choice(NAMES), "phone": f"+49 {rng.randrange(10**9)}", "zone": rng.randrange(9)}
    return canonical_bytes({"s": 1, "rows": [{"t": data_class, "id": seq, "c": columns}]})


@dataclass
class Log:
    """A log as a storage holds it, open to every change."""

    log_id: str
    rng: random.Random
    key: Ed25519PrivateKey
    entries: list[StoredEntry] = field(default_factory=list)
    payloads: list[StoredPayload] = field(default_factory=list)
    checkpoints: list[StoredCheckpoint] = field(default_factory=list)
    keys: list[KeyPeriod] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    epoch: int = 1
    now: datetime = START
    before_erasure: dict[int, list[StoredPayload]] = field(default_factory=dict)

    @classmethod
    def empty(cls, rng: random.Random, log_id: str | None = None) -> "Log":
        key = Ed25519PrivateKey.generate()
        log = cls(log_id or f"{rng.getrandbits(128):032x}", rng, key)
        log.keys.append(KeyPeriod(key.public_key().public_bytes_raw(), 0))
        return log

    @property
    def size(self) -> int:
        return len(self.entries)

    @property
    def frontier(self) -> Frontier:
        frontier = Frontier()
        for stored in self.entries:
            frontier = frontier.appended(stored.leaf)
        return frontier

    def root(self, size: int) -> bytes:
        return root_of(stored.leaf for stored in self.entries[:size])

    def add(self, entry_type: str, data: dict[str, bytes], by: tuple[str, ...] = ("p1", "p2")) -> int:
        seq = self.size + 1
        cm = {}
        for data_class in sorted(data):
            r = new_randomness()
            cm[data_class] = commit(r, data_class, data[data_class]).hex()
            self.payloads.append(StoredPayload(seq, data_class, r, data[data_class]))
        self.now += timedelta(seconds=self.rng.randrange(90), microseconds=self.rng.randrange(10**6))
        self.append(
            Entry(
                log=self.log_id,
                epoch=self.epoch,
                seq=seq,
                act=f"{self.rng.getrandbits(128):032x}",
                type=entry_type,
                at=moment_text(self.now),
                ts=moment_text(self.now),
                desk="D1",
                by=by,
                obj=secrets.token_hex(8),
                prev=self.entries[-1].leaf.hex() if self.entries else NO_ENTRY,
                commitments=cm,
            )
        )
        return seq

    def append(self, entry: Entry) -> None:
        data = entry.to_bytes()
        self.entries.append(StoredEntry(self.size + 1, data, leaf_hash(data)))

    def add_random(self, count: int) -> None:
        for _ in range(count):
            classes = ["actor", *self.rng.sample(ERASABLE[:3], self.rng.randint(1, 3))]
            self.add(self.rng.choice(TYPES), {name: payload(self.size + 1, name, self.rng) for name in classes})

    def erase(self, data_class: str, first: int, last: int, *, declare: bool = True) -> int:
        """A lawful erasure; without `declare` the data goes and nobody says so."""
        before = list(self.payloads)
        for at, row in enumerate(self.payloads):
            if row.data_class == data_class and first <= row.seq <= last:
                self.payloads[at] = replace(row, r=None, data=None)
        if not declare:
            return 0
        facts = erasure_facts(data_class, [(first, last)], "period over")
        said = {"s": 1, "rows": [], "d": facts}
        seq = self.add("erasure.performed", {"setting": canonical_bytes(said)})
        self.before_erasure[seq] = before
        return seq

    def set_clock_back(self, hours: int) -> None:
        self.add("clock.set_back", {})
        self.now -= timedelta(hours=hours)

    def restore(self, backup_size: int) -> None:
        """A lawful restore of the state at `backup_size`."""
        facts = restore_facts(self.size, self.root(self.size), "disk failure")
        said = {"s": 1, "rows": [], "d": facts}
        self.cut(backup_size)
        self.epoch += 1
        self.add("backup.restored", {"setting": canonical_bytes(said)})

    def cut(self, size: int) -> None:
        """Put back the state at `size`, as a backup holds it, with what was erased since."""
        undone = min((seq for seq in self.before_erasure if seq > size), default=None)
        if undone is not None:
            self.payloads = self.before_erasure[undone]
        self.before_erasure = {seq: rows for seq, rows in self.before_erasure.items() if seq <= size}
        self.entries = self.entries[:size]
        self.now = datetime.fromisoformat(self.entry(size).ts)
        self.payloads = [row for row in self.payloads if row.seq <= size]
        self.checkpoints = [row for row in self.checkpoints if row.size <= size]

    def note(self) -> str:
        checkpoint = Checkpoint(origin_of(self.log_id), self.size, self.root(self.size), self.epoch)
        return signed_note(checkpoint, self.key, "desk")

    def make_checkpoint(self) -> None:
        self.checkpoints.append(StoredCheckpoint(self.size, self.note()))

    def take_anchor(self) -> None:
        """Somebody outside keeps the state: now and then on a receipt, else as a note."""
        if self.rng.random() < 0.3:
            self.anchors.append(Anchor.of_receipt(receipt_anchor(self.epoch, self.size, self.root(self.size))))
        else:
            self.anchors.append(Anchor.of_note(self.note()))

    def change_key(self) -> None:
        new = Ed25519PrivateKey.generate()
        public = new.public_key().public_bytes_raw()
        from_size = self.size + 1
        endorsement = endorse_key(self.key, self.log_id, public, from_size)
        self._sign_with(new, "checkpoint.key_changed", endorsement)

    def replace_key(self, by: tuple[str, ...] = ("p1", "p2")) -> None:
        """Two people begin a new key without the old one."""
        self._sign_with(Ed25519PrivateKey.generate(), "checkpoint.key_replaced", b"", by)

    def _sign_with(
        self, new: Ed25519PrivateKey, kind: str, endorsement: bytes, by: tuple[str, ...] = ("p1", "p2")
    ) -> None:
        public = new.public_key().public_bytes_raw()
        said = {"s": 1, "rows": [], "d": key_facts(public, endorsement, "disk failure")}
        seq = self.add(kind, {"setting": canonical_bytes(said)}, by)
        self.keys.append(KeyPeriod(public, seq, endorsement))
        self.key = new

    # The forger, who owns the machine, its key and everything that never left it.

    def entry(self, seq: int) -> Entry:
        return Entry.from_bytes(self.entries[seq - 1].data)

    def put(self, seq: int, data: bytes) -> None:
        """Write other bytes into a row and hash them as they should be."""
        self.entries[seq - 1] = StoredEntry(seq, data, leaf_hash(data))

    def rewrite(self, seq: int, **members: Any) -> None:
        """Change an entry and rebuild everything that follows, so that the log fits itself again."""
        self.put(seq, replace(self.entry(seq), **members).to_bytes())
        self.rebuild_from(seq + 1)

    def rebuild_from(self, first: int) -> None:
        """Renumber and link again all rows from `first` on, and make every later checkpoint anew."""
        for seq in range(first, self.size + 1):
            prev = self.entries[seq - 2].leaf.hex() if seq > 1 else NO_ENTRY
            self.put(seq, replace(self.entry(seq), seq=seq, prev=prev).to_bytes())
        self.sign_again(first - 1)

    def sign_again(self, from_size: int) -> None:
        self.checkpoints = [
            row if row.size < from_size else self._checkpoint_at(row.size)
            for row in self.checkpoints
            if row.size <= self.size
        ]

    def _checkpoint_at(self, size: int) -> StoredCheckpoint:
        epoch = self.entry(size).epoch
        checkpoint = Checkpoint(origin_of(self.log_id), size, self.root(size), epoch)
        return StoredCheckpoint(size, signed_note(checkpoint, self.key, "desk"))

    def payload_at(self, seq: int, data_class: str | None = None) -> int:
        """Where the payload of an entry stands: of a class, or the first."""
        return next(
            at for at, row in enumerate(self.payloads) if row.seq == seq and data_class in (None, row.data_class)
        )

    def verify(self, *, anchors: list[Anchor] | None = None) -> Verdict:
        return verify(
            self.log_id,
            self.entries,
            sorted(self.payloads, key=lambda row: row.seq),
            self.checkpoints,
            self.keys,
            self.anchors if anchors is None else anchors,
            four_eyes=FOUR_EYES,
        )


def anchored_log(seed: int, size: int = 60) -> Log:
    """An honest log with checkpoints on the way, erasures, a clock set back, and an anchor over its end."""
    rng = random.Random(seed)
    log = Log.empty(rng)
    while log.size < size:
        log.add_random(rng.randint(3, 12))
        if rng.random() < 0.3:
            log.set_clock_back(rng.randint(1, 3))
        log.make_checkpoint()
        if rng.random() < 0.4:
            log.take_anchor()
    log.erase(rng.choice(ERASABLE), 1, rng.randint(1, 10))
    log.add_random(rng.randint(1, 5))
    log.make_checkpoint()
    log.take_anchor()
    return log
