"""The lists of cabinets with their hooks, of rings and of codes, and what can be done with their lines."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.key_place_rows import CodeRow, HookRow, KeyRingRow
from accessdesk.domain.access_rights import Right
from accessdesk.domain.cabinets import hook_place
from accessdesk.ui.keys.key_words import day_text, short_day
from accessdesk.ui.keys.place_acts import PlaceActs
from accessdesk.ui.keys.stock_page import NewAct, RowAct, StockList
from accessdesk.ui.table_model import Column
from accessdesk.ui.theme import Tone
from accessdesk.ui.wording import word

translate = QCoreApplication.translate
Clock = Callable[[], datetime]
_DATA = Right.KEY_DATA


def cabinets(acts: PlaceActs) -> StockList:
    """Every hook, and what belongs on it."""
    return StockList(
        title=lambda: translate("KeyStock", "Cabinets and hooks"),
        empty=lambda: translate(
            "KeyStock", "No cabinet yet. Make one, or take over the places that are written at your keys."
        ),
        columns=_hook_columns,
        read=lambda keys, now: keys.hooks(),
        acts=(
            _act(_assign_text, lambda row: not row.what, acts.hook),
            _act(_free_text, lambda row: bool(row.what), acts.free),
            _act(_cabinet_text, lambda row: True, acts.cabinet_of),
        ),
        new=(
            NewAct(lambda: translate("KeyStock", "New cabinet"), _DATA, acts.new_cabinet),
            NewAct(lambda: translate("KeyStock", "Take over places"), _DATA, acts.adopt),
        ),
    )


def rings(acts: PlaceActs) -> StockList:
    """Rings with the keys on them."""
    return StockList(
        title=lambda: translate("KeyStock", "Rings"),
        empty=lambda: translate("KeyStock", "No ring yet. Make one from keys in the cabinet."),
        columns=_ring_columns,
        read=lambda keys, now: keys.key_rings(),
        acts=(
            _act(_put_on_text, lambda row: row.broken_up_at is None and not row.out_with, acts.put_on),
            _act(_break_up_text, lambda row: row.broken_up_at is None and not row.out_with, acts.break_up),
            _act(_restore_text, lambda row: row.broken_up_at is not None, acts.restore),
        ),
        new=(NewAct(lambda: translate("KeyStock", "Make a ring"), _DATA, acts.new_ring),),
    )


def codes(acts: PlaceActs) -> StockList:
    """Codes, who knows them, and which must be changed."""
    return StockList(
        title=lambda: translate("KeyStock", "Codes of alarms and safes"),
        empty=lambda: translate("KeyStock", "No code yet. Record what it is for and who knows it, never the code."),
        columns=_code_columns,
        read=lambda keys, now: keys.codes(now),
        acts=(
            _act(_changed_text, lambda row: row.must_be_changed, acts.change_code),
            _act(_tell_text, lambda row: True, acts.tell),
            _act(_end_text, lambda row: bool(row.holders), acts.end_holder),
            _act(_changed_text, lambda row: not row.must_be_changed, acts.change_code),
            _act(_code_text, lambda row: True, acts.code),
        ),
        new=(NewAct(lambda: translate("KeyStock", "New code"), _DATA, acts.new_code),),
    )


def _act(text: Callable[[Any], str], fits: Callable[[Any], bool], run: Callable[[Any], None]) -> RowAct:
    return RowAct(text, _DATA, fits, run)


def _assign_text(row: HookRow) -> str:
    return translate("KeyStock", "What belongs on {hook}").format(hook=hook_place(row.cabinet, row.number))


def _free_text(row: HookRow) -> str:
    text = translate("KeyStock", "{what} belongs on {hook} no longer")
    return text.format(what=row.what, hook=hook_place(row.cabinet, row.number))


def _cabinet_text(row: HookRow) -> str:
    return translate("KeyStock", "Change {name}").format(name=row.cabinet)


def _put_on_text(row: KeyRingRow) -> str:
    return translate("KeyStock", "Put keys on {name}").format(name=row.name)


def _break_up_text(row: KeyRingRow) -> str:
    return translate("KeyStock", "Break up {name}").format(name=row.name)


def _restore_text(row: KeyRingRow) -> str:
    return translate("KeyStock", "Restore {name}").format(name=row.name)


def _changed_text(row: CodeRow) -> str:
    return translate("KeyStock", "{name} was changed").format(name=row.name)


def _tell_text(row: CodeRow) -> str:
    return translate("KeyStock", "Somebody was told {name}").format(name=row.name)


def _end_text(row: CodeRow) -> str:
    return translate("KeyStock", "Somebody shall not use {name} any more").format(name=row.name)


def _code_text(row: CodeRow) -> str:
    return translate("KeyStock", "Change the record of {name}").format(name=row.name)


def _hook_columns(clock: Clock) -> Sequence[Column[Any]]:
    return [
        Column(
            "hook",
            lambda: translate("KeyStock", "Hook"),
            lambda r: str(r.number),
            second=lambda r: r.cabinet,
            bold=True,
            width=104,
        ),
        Column("state", lambda: translate("KeyStock", "State"), _hook_state, tone=_hook_tone, width=112, stretch=0),
        Column(
            "what",
            lambda: translate("KeyStock", "Belongs here"),
            lambda r: r.what or "–",
            second=_hook_second,
            width=110,
            stretch=2,
        ),
        Column("holder", lambda: translate("KeyStock", "Out with"), lambda r: r.out_with or "–", width=96, rank=1),
    ]


def _hook_second(row: HookRow) -> str:
    if row.ring_id is not None:
        return translate("KeyStock", "ring, keys: {count}").format(count=row.second)
    return row.second


def _hook_state(row: HookRow) -> str:
    if not row.what:
        return translate("KeyStock", "free")
    return translate("KeyStock", "hangs") if row.is_here else translate("KeyStock", "reserved")


def _hook_tone(row: HookRow) -> Tone:
    if not row.what:
        return Tone.GREY
    return Tone.GREEN if row.is_here else Tone.AMBER


def _ring_columns(clock: Clock) -> Sequence[Column[Any]]:
    return [
        Column("name", lambda: translate("KeyStock", "Ring"), lambda r: r.name, bold=True, width=104, stretch=2),
        Column("state", lambda: translate("KeyStock", "State"), _ring_state, tone=_ring_tone, width=104, stretch=0),
        Column(
            "keys",
            lambda: translate("KeyStock", "Keys"),
            lambda r: ", ".join(number for _, number in r.copies) or ", ".join(r.former),
            width=120,
            stretch=3,
        ),
        Column(
            "place",
            lambda: translate("KeyStock", "Holder / place"),
            lambda r: r.out_with or r.location or r.broken_up_why or "–",
            width=104,
            stretch=2,
            rank=1,
        ),
    ]


def _ring_state(row: KeyRingRow) -> str:
    if row.broken_up_at is not None:
        return translate("KeyStock", "broken up")
    return translate("KeyStock", "out") if row.out_with else translate("KeyStock", "cabinet")


def _ring_tone(row: KeyRingRow) -> Tone:
    if row.broken_up_at is not None:
        return Tone.GREY
    return Tone.AMBER if row.out_with else Tone.GREEN


def _code_columns(clock: Clock) -> Sequence[Column[Any]]:
    return [
        Column(
            "name",
            lambda: translate("KeyStock", "Code"),
            lambda r: r.name,
            second=lambda r: " · ".join(part for part in (word(r.kind), r.place) if part),
            bold=True,
            width=120,
            stretch=2,
        ),
        Column(
            "state",
            lambda: translate("KeyStock", "State"),
            lambda r: translate("KeyStock", "change it") if r.must_be_changed else translate("KeyStock", "valid"),
            tone=lambda r: Tone.RED if r.must_be_changed else Tone.GREEN,
            width=96,
            stretch=0,
        ),
        Column(
            "holders",
            lambda: translate("KeyStock", "Known by"),
            lambda r: ", ".join(holder.name for holder in r.holders if holder.at_work) or "–",
            second=_still_known,
            second_tone=lambda r: Tone.RED if r.still_known_by else None,
            width=120,
            stretch=3,
        ),
        Column(
            "changed",
            lambda: translate("KeyStock", "Changed"),
            lambda r: short_day(r.changed_at),
            second=lambda r: (
                translate("KeyStock", "by {day} again").format(day=day_text(r.change_by)) if r.change_by else ""
            ),
            width=96,
            rank=1,
        ),
    ]


def _still_known(row: CodeRow) -> str:
    if not row.still_known_by:
        return ""
    return translate("KeyStock", "and still by {names}").format(names=", ".join(row.still_known_by))
