"""A desk's own watch over the log: how far it was verified here, the last checkpoint seen here, and what does not fit.

Two files in the data folder, neither in the database nor in its backups: `verified.json`, from which the next
verification goes on, and `kept-checkpoint.txt`, the last signed state that this desk saw. A shared database that was
put back or rewritten no longer fits what the other desks keep.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, select

from accessdesk.desk.verification import LogHealth, VerifyResult
from accessdesk.ledger.anchors import Anchor
from accessdesk.ledger.canonical import NotCanonical, parse_exact
from accessdesk.ledger.checkpoint import NotACheckpoint
from accessdesk.ledger.declared import NotDeclared, declared_policy
from accessdesk.ledger.entry import RETENTION_CHANGED
from accessdesk.ledger.findings import Verdict
from accessdesk.ledger.merkle import Frontier, leaf_hash, root_of_peaks
from accessdesk.ledger.verify import Trusted
from accessdesk.storage.ledger_records import CheckpointRecord, EntryRecord, HeadRecord, LedgerKeyRecord, PayloadRecord
from accessdesk.storage.verifying import (
    UNREADABLE,
    OnProgress,
    damaged,
    read_only,
    result_of,
    verify_after,
    verify_connection,
    verify_folder,
)

VERIFIED_FILE, KEPT_FILE = "verified.json", "kept-checkpoint.txt"
COMPLETE_EVERY = timedelta(days=1)
"""So often the whole log is gone through again; in between only what is new."""

_entry: Any = EntryRecord.__table__
_payload: Any = PayloadRecord.__table__
_head: Any = HeadRecord.__table__
_key: Any = LedgerKeyRecord.__table__
_checkpoint: Any = CheckpointRecord.__table__


@dataclass(frozen=True, slots=True)
class Verified:
    """What this desk knows: the state it verified last and when, when everything, and what it found.

    `frontier` and `leaf` in hex. With findings the state is that before them, and every look goes through everything.
    """

    log: str
    epoch: int
    size: int
    frontier: str
    leaf: str
    key: str
    at: str
    complete_at: str
    findings: tuple[str, ...] = ()
    first_bad: int | None = None

    @property
    def peaks(self) -> tuple[bytes, ...]:
        """Raises ValueError when the file was damaged."""
        return Frontier.from_bytes(bytes.fromhex(self.frontier)).peaks


@dataclass(slots=True)
class LogWatch:
    """Of one open data folder. Every method blocks, for the whole log as long as its entries take."""

    data_dir: Path
    engine: Engine

    def health(self) -> LogHealth | None:
        """What the last look came to; None before the first."""
        known = self._verified()
        return None if known is None else _health(known)

    def look(self, now: datetime, on_progress: OnProgress | None = None) -> LogHealth:
        """Verify what is new; everything, when that is due, when the log does not go on from here, or after findings.

        Raises VerificationCancelled and whatever `on_progress` does.
        """
        with read_only(self.engine) as connection:
            known = self._verified()
            verdict = self._end_verdict(connection, known) if known and not _is_due(known, now) else None
            complete = verdict is None or not verdict.ok
            if complete or verdict is None:
                verdict = _whole(connection, self._own_anchors(known), on_progress)
            return self._settle(connection, known, verdict, now, complete=complete)

    def complete(
        self, now: datetime, anchor: str, on_progress: OnProgress | None = None, beside: tuple[Anchor, ...] = ()
    ) -> VerifyResult:
        """Verify everything, also against an anchor from outside ("": none), and against what else lies `beside` the
        data, which makes no log "unchanged". Raises NotACheckpoint."""
        outside = [Anchor.read(anchor)] if anchor else []
        with read_only(self.engine) as connection:
            known = self._verified()
            own = [*self._own_anchors(known), *beside]
            verdict = _whole(connection, [*outside, *own], on_progress)
            self._settle(connection, known, verdict, now, complete=True)
        return _without_own(result_of(verdict), len(own), outside)

    def keep(self, note: str) -> None:
        """A checkpoint was made here: remember it. A disk that is full loses no act."""
        with suppress(OSError):
            _write(self.data_dir / KEPT_FILE, note)

    def _end_verdict(self, connection: Connection, known: Verified) -> Verdict | None:
        """The verdict over what is new; None when the log does not go on from what is known."""
        since = _trusted(connection, known)
        if since is None:
            return None
        anchors = [anchor for anchor in self._own_anchors(known) if anchor.size >= known.size]
        try:
            return verify_after(connection, since, anchors)
        except UNREADABLE:
            return None

    def _own_anchors(self, known: Verified | None) -> list[Anchor]:
        found = []
        if known is not None:
            found.append(Anchor(known.epoch, known.size, root_of_peaks(known.peaks)))
        with suppress(OSError, UnicodeDecodeError, NotACheckpoint):
            found.append(Anchor.of_note((self.data_dir / KEPT_FILE).read_text("utf-8")))
        return found

    def _settle(
        self, connection: Connection, known: Verified | None, verdict: Verdict, now: datetime, *, complete: bool
    ) -> LogHealth:
        at = now.isoformat()
        if verdict.ok:
            state = _state(connection, at, at if complete or known is None else known.complete_at)
            note = connection.execute(select(_checkpoint.c.note).order_by(_checkpoint.c.id.desc()).limit(1)).scalar()
            if note:
                self.keep(str(note))
        else:
            codes = tuple(dict.fromkeys(finding.code.value for finding in verdict.findings))
            before = known or _nothing(at)
            state = replace(before, at=at, findings=codes, first_bad=verdict.first_bad)
        with suppress(OSError):
            _write(self.data_dir / VERIFIED_FILE, json.dumps(asdict(state)))
        return _health(state, verdict.entries)

    def _verified(self) -> Verified | None:
        """What the file says; None without a file, or for one that is damaged."""
        try:
            told = json.loads((self.data_dir / VERIFIED_FILE).read_text("utf-8"))
            known = Verified(**{**told, "findings": tuple(told["findings"])})
            Frontier.from_bytes(bytes.fromhex(known.frontier))
            datetime.fromisoformat(known.at), datetime.fromisoformat(known.complete_at)
        except (OSError, ValueError, TypeError, LookupError):
            return None
        return known


def _whole(connection: Connection, anchors: list[Anchor], on_progress: OnProgress | None) -> Verdict:
    try:
        return verify_connection(connection, anchors, on_progress)
    except UNREADABLE as fault:
        return damaged(fault)


def _is_due(known: Verified, now: datetime) -> bool:
    since = now - datetime.fromisoformat(known.complete_at)
    return bool(known.findings) or not timedelta(0) <= since < COMPLETE_EVERY


def _trusted(connection: Connection, known: Verified) -> Trusted | None:
    """The state to go on from, as the database still has it."""
    row = connection.execute(select(_entry).where(_entry.c.seq == known.size)).mappings().first()
    log = connection.execute(select(_head.c.log)).scalar()
    if row is None or log != known.log or _public_key(connection, known.size) != known.key:
        return None
    data = bytes(row["data"])
    if (bytes(row["frontier"]).hex(), leaf_hash(data).hex()) != (known.frontier, known.leaf):
        return None
    try:
        return Trusted(known.peaks, known.size, leaf_hash(data), parse_exact(data), _policy(connection, known.size))
    except (NotCanonical, NotDeclared):
        return None


def _policy(connection: Connection, size: int) -> dict[str, int]:
    """The retention policy in force after this entry."""
    query = select(_entry.c.seq).where(_entry.c.type == RETENTION_CHANGED, _entry.c.seq <= size)
    seq = connection.execute(query.order_by(_entry.c.seq.desc()).limit(1)).scalar()
    if seq is None:
        return {}
    told = select(_payload.c.data).where(_payload.c.seq == seq, _payload.c.data_class == "setting")
    data = connection.execute(told).scalar()
    return declared_policy(None if data is None else bytes(data))


def _public_key(connection: Connection, size: int) -> str:
    query = select(_key.c.public_key).where(_key.c.from_size <= size).order_by(_key.c.from_size.desc()).limit(1)
    key = connection.execute(query).scalar()
    return "" if key is None else bytes(key).hex()


def _state(connection: Connection, at: str, complete_at: str) -> Verified:
    """The head that was just verified."""
    head = connection.execute(select(_head)).mappings().one()
    size, frontier, leaf = head["size"], bytes(head["frontier"]).hex(), bytes(head["last_leaf"]).hex()
    return Verified(head["log"], head["epoch"], size, frontier, leaf, _public_key(connection, size), at, complete_at)


def _nothing(at: str) -> Verified:
    return Verified("", 1, 0, Frontier().to_bytes().hex(), "", "", at, at)


def _health(known: Verified, entries: int | None = None) -> LogHealth:
    return LogHealth(
        sound=not known.findings,
        size=known.size if entries is None else entries,
        at=datetime.fromisoformat(known.at),
        complete_at=datetime.fromisoformat(known.complete_at),
        first_bad=known.first_bad,
        findings=known.findings,
    )


def verify_kept(data_dir: Path, outside: tuple[Anchor, ...], beside: tuple[Anchor, ...] = ()) -> Verdict:
    """As verify_folder, compared also with the last checkpoint that this desk saw, and with what else lies `beside`.

    What lies on this computer makes no log "unchanged"; it counts as no anchor, and what does not fit it is found.
    """
    own = [*beside]
    with suppress(OSError, UnicodeDecodeError, NotACheckpoint):
        own.append(Anchor.of_note((data_dir / KEPT_FILE).read_text("utf-8")))
    verdict = verify_folder(data_dir, (*outside, *own))
    reach = min(verdict.anchored_to, max((anchor.size for anchor in outside), default=0))
    return replace(verdict, anchors=max(0, verdict.anchors - len(own)), anchored_to=reach)


def _without_own(result: VerifyResult, own: int, outside: list[Anchor]) -> VerifyResult:
    """Only an anchor from outside makes a log "unchanged": what lies on this computer can be changed with it."""
    standing = "consistent_with_itself" if result.standing == "unchanged" and not outside else result.standing
    return replace(result, standing=standing, anchors=max(0, result.anchors - own))


def _write(path: Path, text: str) -> None:
    partial = path.with_name(f"{path.name}.part")
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    partial.replace(path)
