"""The columns of a count, of the list of inventories, and of copies that nobody has seen for long."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.inventory_rows import InventoryLineRow, InventoryRow, UnseenRow
from accessdesk.domain.inventories import CountFinding
from accessdesk.ui.keys.key_words import short_day, short_state
from accessdesk.ui.table_model import Column
from accessdesk.ui.theme import Tone
from accessdesk.ui.wording import local_time, word

translate = QCoreApplication.translate
Clock = Callable[[], datetime]
_TONES = {
    CountFinding.FOUND: Tone.GREEN,
    CountFinding.CONFIRMED: Tone.BLUE,
    CountFinding.EXPLAINED: Tone.BLUE,
    CountFinding.NOT_COUNTED: Tone.GREY,
    CountFinding.COUNTED_ONCE: Tone.AMBER,
    CountFinding.DIFFERING: Tone.RED,
    CountFinding.MISSING: Tone.RED,
    CountFinding.UNEXPECTED: Tone.RED,
    CountFinding.WRONG_HOOK: Tone.AMBER,
}


def line_columns() -> Sequence[Column[InventoryLineRow]]:
    """One copy a line."""
    return [
        Column(
            "number",
            lambda: translate("KeyInventory", "Key"),
            lambda r: r.number,
            second=lambda r: r.type_name,
            bold=True,
            width=110,
            stretch=2,
        ),
        Column(
            "finding",
            lambda: translate("KeyInventory", "Result"),
            lambda r: word(r.finding),
            tone=lambda r: _TONES[r.finding],
            width=140,
            stretch=0,
        ),
        Column(
            "place",
            lambda: translate("KeyInventory", "Belongs"),
            lambda r: r.place or "–",
            second=_whereabouts,
            width=120,
            stretch=2,
            rank=1,
        ),
        Column(
            "counted",
            lambda: translate("KeyInventory", "Counted by"),
            lambda r: ", ".join(count.name for count in r.counts) or "–",
            second=_counted,
            width=110,
            stretch=2,
            rank=2,
        ),
    ]


def inventory_columns(clock: Clock) -> Sequence[Column[Any]]:
    """One inventory a line."""
    return [
        Column(
            "name",
            lambda: translate("KeyInventory", "What is counted"),
            lambda r: r.name,
            second=lambda r: word(r.kind),
            bold=True,
            width=120,
            stretch=2,
        ),
        Column(
            "state",
            lambda: translate("KeyInventory", "State"),
            _state,
            tone=_state_tone,
            width=116,
            stretch=0,
        ),
        Column(
            "counted",
            lambda: translate("KeyInventory", "Counted"),
            lambda r: translate("KeyInventory", "{n} of {total}").format(n=r.counted, total=r.total),
            second=lambda r: ", ".join(r.counters),
            width=110,
            stretch=2,
            rank=1,
        ),
        Column(
            "began",
            lambda: translate("KeyInventory", "Begun"),
            lambda r: short_day(r.began_at),
            second=lambda r: r.begun_by,
            width=96,
            rank=2,
        ),
    ]


def unseen_columns(clock: Clock) -> Sequence[Column[Any]]:
    """One copy a line."""
    return [
        Column(
            "number",
            lambda: translate("KeyInventory", "Key"),
            lambda r: r.number,
            second=lambda r: r.type_name,
            bold=True,
            width=110,
            stretch=2,
        ),
        Column(
            "seen",
            lambda: translate("KeyInventory", "Last seen"),
            lambda r: short_day(r.seen_at) if r.seen_at else translate("KeyInventory", "never"),
            tone=lambda r: Tone.AMBER if r.seen_at else Tone.RED,
            width=104,
            stretch=0,
        ),
        Column(
            "where",
            lambda: translate("KeyInventory", "Holder / place"),
            lambda r: r.holder or r.place or "–",
            second=_unseen_state,
            width=120,
            stretch=2,
        ),
    ]


def _unseen_state(row: UnseenRow) -> str:
    return short_state(row.state)


def _whereabouts(row: InventoryLineRow) -> str:
    if row.told and row.told != row.place:
        return translate("KeyInventory", "seen: {place}").format(place=row.told)
    with_whom = row.now_with or row.holder
    return translate("KeyInventory", "out with {name}").format(name=with_whom) if with_whom else ""


def _counted(row: InventoryLineRow) -> str:
    said = []
    for count in row.counts:
        what = word(count.way) if count.present else translate("KeyInventory", "not there")
        said.append(f"{what} {local_time(count.counted_at)}")
    return ", ".join(said)


def _state(row: InventoryRow) -> str:
    if row.closed_at is None:
        return translate("KeyInventory", "runs")
    if row.to_settle:
        return translate("KeyInventory", "to settle: {n}").format(n=row.to_settle)
    return translate("KeyInventory", "closed")


def _state_tone(row: InventoryRow) -> Tone:
    if row.closed_at is None:
        return Tone.BLUE
    return Tone.RED if row.to_settle else Tone.GREEN
