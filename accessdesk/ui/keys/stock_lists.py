"""The lists of the stock: orders and sealed keys, and what can be done with their lines."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.key_stock_rows import KeyOrderRow, KeySealRow
from accessdesk.domain.access_rights import Right
from accessdesk.domain.key_seals import is_overdue
from accessdesk.ui.keys.key_words import day_text, short_day
from accessdesk.ui.keys.stock_forms import StockForms
from accessdesk.ui.keys.stock_page import RowAct, StockList
from accessdesk.ui.table_model import Column
from accessdesk.ui.theme import Tone

translate = QCoreApplication.translate
Clock = Callable[[], datetime]


def orders(forms: StockForms) -> StockList:
    """Orders of copies."""
    return StockList(
        title=lambda: translate("KeyStock", "Orders of copies"),
        empty=lambda: translate(
            "KeyStock", "No copies were ordered yet. Choose a key type, then “Order copies” under “Key data”."
        ),
        columns=_order_columns,
        read=lambda keys, now: keys.key_orders(),
        acts=(
            RowAct(
                lambda row: translate("KeyStock", "Delivery of {number}").format(number=row.number),
                Right.KEY_DATA,
                lambda row: bool(row.still_open),
                forms.receive,
            ),
            RowAct(
                lambda row: translate("KeyStock", "The rest of {number} never came").format(number=row.number),
                Right.KEY_DATA,
                lambda row: bool(row.still_open),
                forms.cancel,
            ),
        ),
    )


def seals(forms: StockForms) -> StockList:
    """Sealed emergency keys, and the seals that were broken."""
    return StockList(
        title=lambda: translate("KeyStock", "Sealed emergency keys"),
        empty=lambda: translate(
            "KeyStock", "No key is sealed. Choose a copy, open its menu and seal it with a second person."
        ),
        columns=_seal_columns,
        read=lambda keys, now: keys.key_seals(),
        acts=(
            RowAct(
                lambda row: translate("KeyStock", "Sign for seal {number}").format(number=row.number),
                Right.SEALED_KEYS,
                lambda row: row.waits,
                lambda row: forms.countersign(row.id),
            ),
            RowAct(
                lambda row: translate("KeyStock", "Break the seal of {number}").format(number=row.copy_number),
                Right.SEALED_KEYS,
                lambda row: row.opened_at is None,
                lambda row: forms.break_seal(row.copy_id),
            ),
            RowAct(
                lambda row: translate("KeyStock", "Take {number} out of its seal").format(number=row.copy_number),
                Right.SEALED_KEYS,
                lambda row: row.opened_at is None,
                lambda row: forms.unseal(row.copy_id),
            ),
        ),
    )


def _order_columns(clock: Clock) -> Sequence[Column[Any]]:
    return [
        Column(
            "number",
            lambda: translate("KeyStock", "Order"),
            lambda r: r.number,
            second=lambda r: r.supplier,
            bold=True,
            width=116,
        ),
        Column("state", lambda: translate("KeyStock", "State"), _order_state, tone=_order_tone, width=120, stretch=0),
        Column(
            "type",
            lambda: translate("KeyStock", "Key type"),
            lambda r: r.type_name,
            second=lambda r: r.reason,
            width=110,
            stretch=2,
        ),
        Column(
            "ordered",
            lambda: translate("KeyStock", "Ordered"),
            lambda r: short_day(r.ordered_at),
            second=lambda r: r.ordered_by,
            width=96,
            rank=1,
        ),
    ]


def _order_state(row: KeyOrderRow) -> str:
    if row.still_open:
        return translate("KeyStock", "{came} of {total} here").format(came=row.delivered, total=row.total)
    if row.cancelled:
        return translate("KeyStock", "closed, {count} never came").format(count=row.cancelled)
    return translate("KeyStock", "delivered")


def _order_tone(row: KeyOrderRow) -> Tone:
    return Tone.AMBER if row.still_open else Tone.GREY if row.cancelled else Tone.GREEN


def _seal_columns(clock: Clock) -> Sequence[Column[Any]]:
    return [
        Column(
            "number",
            lambda: translate("KeyStock", "Seal"),
            lambda r: r.number,
            second=lambda r: r.copy_number,
            bold=True,
            width=104,
        ),
        Column(
            "state",
            lambda: translate("KeyStock", "State"),
            lambda r: _seal_state(r, clock()),
            tone=lambda r: _seal_tone(r, clock()),
            second=_signed_by,
            width=120,
            stretch=0,
        ),
        Column(
            "sealed",
            lambda: translate("KeyStock", "Sealed"),
            lambda r: short_day(r.sealed_at),
            second=lambda r: f"{r.sealed_by}, {r.witness}",
            width=110,
            stretch=2,
            rank=1,
        ),
        Column(
            "opened",
            lambda: translate("KeyStock", "Broken"),
            lambda r: short_day(r.opened_at) if r.opened_at else "–",
            second=_opened_by,
            width=110,
            stretch=2,
        ),
    ]


def _opened_by(row: KeySealRow) -> str:
    names = [row.opened_by, row.opened_with or row.countersigned_by]
    return ", ".join(name for name in names if name)


def _signed_by(row: KeySealRow) -> str:
    return translate("KeyStock", "second by {day}").format(day=day_text(row.countersign_due)) if row.waits else ""


def _late(row: KeySealRow, now: datetime) -> bool:
    due = row.countersign_due
    return row.waits and due is not None and is_overdue(due, now.astimezone().date())


def _seal_state(row: KeySealRow, now: datetime) -> str:
    if row.opened_at is None:
        return translate("KeyStock", "sealed")
    if _late(row, now):
        return translate("KeyStock", "overdue")
    if row.waits:
        return translate("KeyStock", "one signature")
    return translate("KeyStock", "broken")


def _seal_tone(row: KeySealRow, now: datetime) -> Tone:
    if row.opened_at is None:
        return Tone.GREEN
    if row.waits:
        return Tone.RED if _late(row, now) else Tone.AMBER
    return Tone.GREY
