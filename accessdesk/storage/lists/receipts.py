"""Handover receipts as stored facts, and the list of them."""

import json
from typing import Any

from sqlalchemy import Connection, Engine, or_, select

from accessdesk.desk.key_rows import ReceiptHit, ReceiptLineRow, ReceiptRow
from accessdesk.domain.ids import CopyId, ReceiptId
from accessdesk.domain.keys import Receipt, ReceiptKind
from accessdesk.domain.refusals import Unknown
from accessdesk.domain.signatures import text_strokes
from accessdesk.ledger.checkpoint import parse_note, receipt_anchor
from accessdesk.storage.key_records import HandoverRecord, ReceiptRecord
from accessdesk.storage.key_transfer_records import KeyTransferRecord
from accessdesk.storage.ledger_records import CheckpointRecord
from accessdesk.storage.lists.receipt_texts import clauses_of
from accessdesk.storage.translate import from_row, text_time

_receipt: Any = ReceiptRecord.__table__
_handover: Any = HandoverRecord.__table__
_transfer: Any = KeyTransferRecord.__table__
_checkpoint: Any = CheckpointRecord.__table__
_ON_RECEIPT = or_(_handover.c.receipt_id == _receipt.c.id, _handover.c.return_receipt_id == _receipt.c.id)


class ReceiptSelects:
    """The KeyLists over the database: receipts."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def receipt_facts(self, receipt_id: ReceiptId) -> ReceiptRow:
        """Everything the paper shows; the same facts for ever. Raises Unknown."""
        with self._engine.connect() as connection:
            return _facts(connection, receipt_id)

    def receipts(self, *, copy_id: CopyId | None = None, limit: int = 100) -> list[ReceiptHit]:
        """The newest receipts, of one copy if it is named."""
        query = select(_receipt).order_by(_receipt.c.id.desc()).limit(limit)
        if copy_id is not None:
            query = query.where(select(_handover.c.id).where(_ON_RECEIPT, _handover.c.copy_id == copy_id).exists())
        with self._engine.connect() as connection:
            return [
                ReceiptHit(
                    id=row["id"],
                    number=row["number"],
                    kind=ReceiptKind(row["kind"]),
                    giver_name=row["giver_name"],
                    taker_name=row["taker_name"],
                    happened_at=text_time(row["happened_at"]),
                    copies=tuple(line["number"] for line in json.loads(row["lines"])),
                )
                for row in connection.execute(query).mappings()
            ]


def _facts(connection: Connection, receipt_id: int) -> ReceiptRow:
    row = connection.execute(select(_receipt).where(_receipt.c.id == receipt_id)).mappings().first()
    if row is None:
        raise Unknown(kind="receipt", id=receipt_id)
    receipt: Receipt = from_row(Receipt, row)
    handover = (
        connection.execute(select(_handover).where(_ON_RECEIPT, _receipt.c.id == receipt_id).order_by(_handover.c.id))
        .mappings()
        .first()
    )
    passed = _passed(connection, receipt)
    issued = handover["receipt_id"] if handover and receipt.kind is ReceiptKind.RETURN else None
    return ReceiptRow(
        id=receipt.id,
        number=receipt.number,
        kind=receipt.kind,
        company=receipt.company,
        site=receipt.site_name,
        text_version=receipt.text_version,
        language=receipt.text_language,
        happened_at=receipt.happened_at,
        made_at=receipt.made_at,
        giver_name=receipt.giver_name,
        giver_detail=receipt.giver_detail,
        taker_name=receipt.taker_name,
        taker_detail=receipt.taker_detail,
        holder_is_employee=bool(handover and handover["employee_id"] is not None),
        lines=tuple(ReceiptLineRow(**{**line, "doors": tuple(line["doors"])}) for line in json.loads(receipt.lines)),
        bearer=receipt.bearer,
        identity_kind=receipt.identity_kind,
        purpose=receipt.purpose,
        due_at=receipt.due_at,
        approver_name=receipt.approver_name,
        signature=text_strokes(receipt.signature),
        desk_signature=text_strokes(receipt.desk_signature),
        no_signature_reason=receipt.no_signature_reason,
        loss_cost_eur=receipt.loss_cost_eur,
        loss_cylinders=receipt.loss_cylinders,
        anchor=_anchor(connection, receipt.number),
        issued=_facts(connection, issued) if issued is not None else None,
        clauses=clauses_of(connection, receipt.text_version, receipt.text_language),
        passed_by=passed[0],
        passed_receipt=passed[1],
    )


def _passed(connection: Connection, receipt: Receipt) -> tuple[str, str]:
    """The other side of a transfer and its receipt; empty for keys that came from the cabinet or went there."""
    mine, others = (_transfer.c.receipt_id, _transfer.c.return_receipt_id)
    name = _receipt.c.giver_name
    if receipt.kind is ReceiptKind.RETURN:
        mine, others, name = others, mine, _receipt.c.taker_name
    query = select(name, _receipt.c.number).join(_transfer, others == _receipt.c.id).where(mine == receipt.id)
    found = connection.execute(query.order_by(_transfer.c.id)).first()
    return (found[0], found[1]) if found is not None else ("", "")


def _anchor(connection: Connection, number: str) -> str:
    """The checkpoint made at the end of the receipt's own transaction, in its short form."""
    query = select(_checkpoint.c.note).where(_checkpoint.c.occasion == f"receipt {number}").order_by(_checkpoint.c.id)
    note = connection.execute(query).scalars().first()
    if note is None:
        return ""
    checkpoint = parse_note(note).checkpoint
    return receipt_anchor(checkpoint.epoch, checkpoint.size, checkpoint.root)
