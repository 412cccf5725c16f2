"""Whether a receipt's code fits the log: the root is rebuilt from the entries' bytes, no stored root is believed."""

import json
from typing import Any

from sqlalchemy import Connection, Engine, select

from accessdesk.desk.receipt_proof_rows import KnownAnchor, ProofVerdict, ProvedLine, ProvedReceipt, ReceiptProof
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import ReceiptId
from accessdesk.domain.keys import Receipt, ReceiptKind
from accessdesk.ledger.checkpoint import NotACheckpoint, ReceiptAnchor, parse_note, parse_receipt_anchor, receipt_anchor
from accessdesk.ledger.commitment import opens
from accessdesk.ledger.guards import root_fits
from accessdesk.ledger.merkle import append_leaf, leaf_hash, root_of_peaks
from accessdesk.storage.key_records import HandoverRecord, KeyCopyRecord, ReceiptRecord
from accessdesk.storage.ledger_records import CheckpointRecord, EntryRecord, HeadRecord, PayloadRecord
from accessdesk.storage.lists.selecting import moment
from accessdesk.storage.shelves import shelf_of
from accessdesk.storage.translate import text_time

_entry: Any = EntryRecord.__table__
_payload: Any = PayloadRecord.__table__
_checkpoint: Any = CheckpointRecord.__table__
_head: Any = HeadRecord.__table__
_receipt: Any = ReceiptRecord.__table__
_handover: Any = HandoverRecord.__table__
_copy: Any = KeyCopyRecord.__table__
_OCCASION = "receipt "
_AT_ONCE = 5_000
_RECEIPTS_OF_AN_ACT = 8
"""More than any act makes; a receipt's entry is among the last ones before the checkpoint of its act."""


class ReceiptProofSelects:
    """The KeyLists over the database: is this receipt genuine?"""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def receipt_proof(self, code: str) -> ReceiptProof:
        """The answer for the code of a paper (AD1:...), or for a receipt's number: then its own code is asked.

        Reads every entry up to the one the code speaks of; long for millions, so never on the window's thread.
        """
        with self._engine.connect() as connection:
            asked = _code_of_number(connection, code.strip()) or code.strip().upper()
            try:
                anchor = parse_receipt_anchor(asked)
            except NotACheckpoint:
                return ReceiptProof(code, ProofVerdict.NOT_A_CODE)
            return _proof(connection, asked, anchor)


def _proof(connection: Connection, code: str, anchor: ReceiptAnchor) -> ReceiptProof:
    head = connection.execute(select(_head.c.epoch, _head.c.size)).one()
    older = anchor.epoch < head.epoch
    if anchor.size > head.size:
        return ReceiptProof(code, ProofVerdict.BEFORE_RESTORE if older else ProofVerdict.BEYOND_END, head.size)
    if not root_fits(_root(connection, anchor.size), anchor.root_start):
        return ReceiptProof(code, ProofVerdict.BEFORE_RESTORE if older else ProofVerdict.OTHER_LOG, head.size)
    receipts = _receipts(connection, anchor.size)
    if not receipts:
        return ReceiptProof(code, ProofVerdict.NO_RECEIPT, head.size)
    first = min(receipt.entry for receipt in receipts)
    return ReceiptProof(
        code,
        ProofVerdict.CHANGED if any(receipt.changed for receipt in receipts) else ProofVerdict.GENUINE,
        head.size,
        receipts,
        after=_anchor_at(connection, _checkpoint.c.size < first, newest=True),
        before=_anchor_at(connection, _checkpoint.c.size >= anchor.size, newest=False),
    )


def _root(connection: Connection, size: int) -> bytes:
    peaks: list[bytes] = []
    query = select(_entry.c.data).where(_entry.c.seq <= size).order_by(_entry.c.seq)
    for count, row in enumerate(connection.execute(query, execution_options={"yield_per": _AT_ONCE})):
        append_leaf(peaks, count, leaf_hash(row.data))
    return root_of_peaks(peaks)


def _code_of_number(connection: Connection, number: str) -> str:
    """The short form of the checkpoint made with the receipt of this number; "" if there is none."""
    query = select(_checkpoint.c.note).where(_checkpoint.c.occasion == f"{_OCCASION}{number}")
    note = connection.execute(query.order_by(_checkpoint.c.id)).scalars().first()
    if note is None:
        return ""
    known = parse_note(note).checkpoint
    return receipt_anchor(known.epoch, known.size, known.root)


def _receipts(connection: Connection, size: int) -> tuple[ProvedReceipt, ...]:
    """Receipts whose transaction ended at this size."""
    query = select(_checkpoint.c.occasion).where(
        _checkpoint.c.size == size, _checkpoint.c.occasion.startswith(_OCCASION)
    )
    numbers = [occasion.removeprefix(_OCCASION) for occasion in connection.execute(query).scalars()]
    rows = connection.execute(select(_receipt).where(_receipt.c.number.in_(numbers)).order_by(_receipt.c.id)).mappings()
    return tuple(_proved(connection, row, size) for row in rows)


def _proved(connection: Connection, row: Any, size: int) -> ProvedReceipt:
    entry = _made_by(connection, row["pseudonym"], size)
    kind = ReceiptKind(row["kind"])
    column = _handover.c.return_receipt_id if kind is ReceiptKind.RETURN else _handover.c.receipt_id
    lines = connection.execute(
        select(_handover, _copy.c.number)
        .join(_copy, _copy.c.id == _handover.c.copy_id)
        .where(column == row["id"])
        .order_by(_handover.c.id)
    ).mappings()
    return ProvedReceipt(
        id=ReceiptId(row["id"]),
        number=row["number"],
        kind=kind,
        giver=row["giver_name"],
        taker=row["taker_name"],
        happened_at=text_time(row["happened_at"]),
        entry=entry,
        lines=tuple(
            ProvedLine(line["number"], line["holder_name"], moment(line["returned_at"]), line["returner"])
            for line in lines
        ),
        changed=entry == 0 or not _as_committed(connection, row, entry),
    )


def _made_by(connection: Connection, pseudonym: str, size: int) -> int:
    """The entry that made the receipt, among the last ones before its checkpoint; 0 if no entry did."""
    query = (
        select(_entry.c.seq, _entry.c.data)
        .where(_entry.c.type == EntryType.RECEIPT_MADE, _entry.c.seq <= size)
        .order_by(_entry.c.seq.desc())
        .limit(_RECEIPTS_OF_AN_ACT)
    )
    found = (row.seq for row in connection.execute(query) if json.loads(row.data)["obj"] == pseudonym)
    return next(found, 0)


def _as_committed(connection: Connection, row: Any, seq: int) -> bool:
    """Whether the stored receipt says what the entry's commitment stands for, column by column."""
    data = connection.execute(select(_entry.c.data).where(_entry.c.seq == seq)).scalar_one()
    said = json.loads(data)["cm"]
    for name, columns in shelf_of(Receipt).classes:
        stored = connection.execute(
            select(_payload.c.r, _payload.c.data).where(_payload.c.seq == seq, _payload.c.data_class == name)
        ).first()
        if stored is None or type(stored.data) is not bytes or name not in said:
            return False
        if not opens(bytes.fromhex(said[name]), stored.r, name, stored.data):
            return False
        told = next(
            (r["c"] for r in json.loads(stored.data)["rows"] if (r["t"], r["id"]) == ("receipt", row["id"])), None
        )
        if told != {column: row[column] for column in columns}:
            return False
    return True


def _anchor_at(connection: Connection, where: Any, *, newest: bool) -> KnownAnchor | None:
    order = (_checkpoint.c.size.desc(), _checkpoint.c.id.desc()) if newest else (_checkpoint.c.size, _checkpoint.c.id)
    row = connection.execute(select(_checkpoint).where(where).order_by(*order).limit(1)).mappings().first()
    if row is None:
        return None
    return KnownAnchor(row["occasion"], row["size"], text_time(row["made_at"]), _keeper(connection, row["occasion"]))


def _keeper(connection: Connection, occasion: str) -> str:
    """Whoever took the receipt home is its witness."""
    if not occasion.startswith(_OCCASION):
        return ""
    query = select(_receipt.c.kind, _receipt.c.giver_name, _receipt.c.taker_name)
    row = connection.execute(query.where(_receipt.c.number == occasion.removeprefix(_OCCASION))).first()
    if row is None:
        return ""
    return str(row.giver_name if row.kind == ReceiptKind.RETURN.value else row.taker_name)
