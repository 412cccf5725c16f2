"""How copies of keys are worded: states as pills, places, the sum of a type, money and days."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate

from accessdesk.desk.key_rows import CopyRow, KeyTypeRow
from accessdesk.domain.keys import KeyCopyState
from accessdesk.ui import language
from accessdesk.ui.theme import Tone
from accessdesk.ui.wording import local_day, local_time, word

translate = QCoreApplication.translate
_S = KeyCopyState
_SHORT = re.compile(r"\w+[ -]?\d+")
STATE_TONES = {
    _S.IN_STOCK: Tone.GREEN,
    _S.RESERVED: Tone.BLUE,
    _S.ISSUED: Tone.AMBER,
    _S.FOUND: Tone.BLUE,
    _S.MISSING: Tone.RED,
    _S.LOST: Tone.RED,
    _S.STOLEN: Tone.RED,
}


def state_tone(row: CopyRow) -> Tone:
    """Red is what somebody must deal with."""
    if row.overdue or row.loss_reported_at is not None:
        return Tone.RED
    return STATE_TONES.get(row.state, Tone.GREY)


def state_text(row: CopyRow) -> str:
    """The word in the pill."""
    if row.loss_reported_at is not None and row.state is _S.ISSUED:
        return translate("KeyWords", "lost?")
    if row.overdue:
        return translate("KeyWords", "overdue")
    return short_state(row.state)


def short_state(state: KeyCopyState) -> str:
    """States in a word that fits a pill and a sum."""
    if state is _S.IN_STOCK:
        return translate("KeyWords", "cabinet")
    if state is _S.ISSUED:
        return translate("KeyWords", "out")
    return word(state)


def place_text(row: CopyRow) -> str:
    """Who has it, or where it hangs."""
    if row.state in (_S.LOST, _S.STOLEN) and row.loss_reported_at is not None:
        return translate("KeyWords", "reported {day}").format(day=short_day(row.loss_reported_at))
    if row.state is _S.SEALED:
        return translate("KeyWords", "sealed {number}").format(number=row.mark)
    if row.state is _S.ORDERED:
        return translate("KeyWords", "order {number}").format(number=row.mark)
    if row.state is _S.DESTROYED:
        return translate("KeyWords", "never delivered") if row.mark else "–"
    return row.holder_name or row.location or "–"


def place_second(row: CopyRow) -> str:
    """The company of a holder, or who had it last."""
    if row.state in (_S.LOST, _S.STOLEN, _S.MISSING) and row.last_holder:
        return translate("KeyWords", "last with {name}").format(name=row.last_holder)
    if row.loss_reported_at is not None:
        return translate("KeyWords", "loss reported {day}").format(day=short_day(row.loss_reported_at))
    if row.holder_name:
        return row.holder_company
    if row.kept_for and row.kept_from is not None and row.kept_until is not None:
        window = window_text(row.kept_from, row.kept_until)
        return translate("KeyWords", "{window} for {name}").format(window=window, name=row.kept_for)
    if row.ring:
        return translate("KeyWords", "ring {name}").format(name=row.ring)
    if row.state is _S.SEALED:
        return row.location
    if row.counted or row.state in (_S.ORDERED, _S.DESTROYED):
        return ""
    return translate("KeyWords", "uncounted")


def due_text(row: CopyRow, now: datetime) -> str:
    """When it must be back; a dash while nobody has it."""
    if not row.holder_name or row.state is not _S.ISSUED:
        return "–"
    return near_moment(row.due_at, now) if row.due_at else translate("KeyWords", "unlimited")


def sum_text(key_type: KeyTypeRow) -> str:
    """ "14 = 9 cabinet + 4 out + 1 lost": all copies ever made are the sum over the states."""
    out = translate("KeySum", "out")
    words = [(count, out if state is _S.ISSUED else short_state(state)) for state, count in key_type.counts]
    parts = " + ".join(f"{count} {name}" for count, name in words)
    return f"{key_type.total} = {parts}" if parts else "0"


def adds_up(key_type: KeyTypeRow, copies: Sequence[CopyRow]) -> bool:
    """Whether the copies listed are the copies counted, state by state."""
    listed = {state: sum(copy.state is state for copy in copies) for state in {copy.state for copy in copies}}
    return listed == dict(key_type.counts) and len(copies) == key_type.total


def short_day(moment: datetime | None) -> str:
    """ "02.11.", in English "2 Nov"."""
    if moment is None:
        return ""
    local = moment.astimezone()
    if language.code() == "en":
        return language.locale().toString(QDate(local.year, local.month, local.day), "d MMM")
    return f"{local:%d.%m.}"


def short_name(name: str) -> str:
    """ "HS 2" of "HS 2 Technik", as the numbers of its copies begin."""
    found = _SHORT.match(name)
    return found.group() if found else name


def window_text(begin: datetime, end: datetime) -> str:
    """When a copy is kept: "kept 24.11. 14:00–16:00"; the day once where it begins and ends on the same."""
    first, last = begin.astimezone(), end.astimezone()
    until = local_time(end) if first.date() == last.date() else f"{short_day(end)} {local_time(end)}"
    window = f"{short_day(begin)} {local_time(begin)}\u2013{until}"
    return translate("KeyWords", "kept {window}").format(window=window)


def near_moment(moment: datetime | None, now: datetime) -> str:
    """The time today, the day this year, day and year before that."""
    if moment is None:
        return "–"
    local, today = moment.astimezone(), now.astimezone()
    if local.date() == today.date():
        return local_time(moment)
    return short_day(moment) if local.year == today.year else local_day(moment)


def euros(amount: int) -> str:
    """Whole euros with the thousands apart."""
    number = language.locale().toString(amount)
    return f"€{number}" if language.code() == "en" else f"{number} €"


def day_text(day: date | None) -> str:
    """A calendar day with its year; "" for none."""
    if day is None:
        return ""
    return QDate(day.year, day.month, day.day).toString("dd/MM/yyyy" if language.code() == "en" else "dd.MM.yyyy")
