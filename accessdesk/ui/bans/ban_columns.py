"""The columns of the ban list and of the decisions."""

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.ban_rows import BanDecisionRow, BanRow
from accessdesk.ui import language
from accessdesk.ui.people.day_field import shown_day
from accessdesk.ui.table_model import Column
from accessdesk.ui.theme import Tone
from accessdesk.ui.wording import local_day, local_time

translate = QCoreApplication.translate


def _second(row: BanRow) -> str:
    also = translate("Bans", "also: {names}").format(names=", ".join(row.other_names)) if row.other_names else ""
    return " · ".join(part for part in (also, row.company, row.mark) if part)


def _state(row: BanRow) -> tuple[str, Tone]:
    if row.lifted_at is not None:
        return translate("Bans", "lifted"), Tone.GREY
    if not row.holds:
        return translate("Bans", "expired"), Tone.GREY
    return translate("Bans", "holds"), Tone.RED


def _until(row: BanRow) -> str:
    if row.lifted_at is not None:
        return f"{local_day(row.lifted_at)} · {row.lifted_why}"
    if row.expires_on is not None:
        return translate("Bans", "until {day}").format(day=shown_day(row.expires_on))
    return translate("Bans", "until lifted")


def _matches(row: BanRow) -> str:
    number = language.locale().toString
    parts = []
    if row.recognised:
        parts.append(translate("Bans", "recognised: {count}").format(count=number(row.recognised)))
    if row.false_alarms:
        parts.append(translate("Bans", "false alarms: {count}").format(count=number(row.false_alarms)))
    return ", ".join(parts) or "–"


BAN_COLUMNS: tuple[Column[BanRow], ...] = (
    Column(
        "name",
        lambda: translate("Bans", "Name"),
        lambda row: row.name,
        second=_second,
        bold=True,
        width=170,
        stretch=3,
    ),
    Column(
        "state",
        lambda: translate("Bans", "State"),
        lambda row: _state(row)[0],
        second=_until,
        tone=lambda row: _state(row)[1],
        width=150,
        stretch=1,
    ),
    Column(
        "grounds",
        lambda: translate("Bans", "Grounds"),
        lambda row: row.grounds,
        width=150,
        stretch=3,
        rank=2,
    ),
    Column(
        "issued",
        lambda: translate("Bans", "Issued"),
        lambda row: shown_day(row.issued_on),
        second=lambda row: row.issued_by,
        width=130,
        stretch=1,
        rank=3,
    ),
    Column("matches", lambda: translate("Bans", "Matches"), _matches, width=130, stretch=1, rank=1),
)


def _decided(row: BanDecisionRow) -> tuple[str, Tone]:
    if row.withdrawn_at is not None:
        return translate("Bans", "withdrawn"), Tone.GREY
    if row.same_person:
        return translate("Bans", "refused: the banned person"), Tone.RED
    return translate("Bans", "false alarm"), Tone.GREEN


DECISION_COLUMNS: tuple[Column[BanDecisionRow], ...] = (
    Column(
        "person",
        lambda: translate("Bans", "Visitor"),
        lambda row: row.person_name,
        second=lambda row: row.person_company,
        bold=True,
        width=150,
        stretch=2,
    ),
    Column("ban", lambda: translate("Bans", "Compared with"), lambda row: row.ban_name, width=130, stretch=2, rank=2),
    Column(
        "decided",
        lambda: translate("Bans", "Decision"),
        lambda row: _decided(row)[0],
        tone=lambda row: _decided(row)[1],
        width=200,
        stretch=1,
    ),
    Column("note", lambda: translate("Bans", "How it was decided"), lambda row: row.note, width=150, stretch=3, rank=3),
    Column(
        "by",
        lambda: translate("Bans", "Decided"),
        lambda row: f"{local_day(row.decided_at)} {local_time(row.decided_at)}",
        second=lambda row: row.by_name,
        width=130,
        stretch=1,
        rank=1,
    ),
)
