"""How a person on the evacuation list is shown: on the presence screen and in the list over the locked desk."""

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.presence_rows import RollCallRow
from accessdesk.desk.rows import PresenceRow
from accessdesk.domain.escorts import CustodyKind
from accessdesk.domain.presence import RollCallResult
from accessdesk.domain.visits import VisitState
from accessdesk.ui.table_model import Column
from accessdesk.ui.theme import Tone
from accessdesk.ui.wording import local_day, local_time, word

translate = QCoreApplication.translate


def presence_columns() -> list[Column[PresenceRow]]:
    """Person, assembly point, zone, who answers for them with a phone number, badge, since when, and what to know."""
    return [
        Column(
            "name",
            lambda: translate("Presence", "Person"),
            lambda row: row.name,
            second=lambda row: row.company,
            bold=True,
            width=150,
            stretch=3,
        ),
        Column(
            "point",
            lambda: translate("Presence", "Assembly point"),
            lambda row: row.assembly_point or "–",
            width=116,
            stretch=2,
            rank=2,
        ),
        Column(
            "zones",
            lambda: translate("Presence", "Zone"),
            lambda row: row.place or ", ".join(row.zones) or "–",
            second=lambda row: "" if row.place or not row.zones else translate("Presence", "permitted"),
            width=96,
            stretch=2,
            rank=1,
        ),
        Column(
            "keeper",
            lambda: translate("Presence", "Escort or host"),
            keeper_of,
            second=_phone,
            width=176,
            stretch=3,
        ),
        Column(
            "badge",
            lambda: translate("Presence", "Badge"),
            lambda row: row.badge or "–",
            second=lambda row: translate("Presence", "since {time}").format(time=local_time(row.since)),
            width=112,
            stretch=0,
            rank=3,
        ),
        Column(
            "note",
            lambda: translate("Presence", "Note"),
            note_of,
            tone=lambda row: Tone.RED if row.needs_help or row.state is VisitState.UNCLEAR else Tone.GREY,
            width=130,
            stretch=0,
        ),
    ]


def roll_call_columns() -> list[Column[RollCallRow]]:
    """When, which occasion, and how it came out."""
    return [
        Column(
            "at",
            lambda: "",
            lambda row: f"{local_day(row.began_at)} {local_time(row.began_at)}",
            bold=True,
            width=150,
            stretch=0,
        ),
        Column(
            "occasion",
            lambda: "",
            lambda row: translate("Presence", "DRILL") if row.drill else translate("Presence", "EVACUATION"),
            tone=lambda row: Tone.BLUE if row.drill else Tone.RED,
            width=120,
            stretch=0,
        ),
        Column("counts", lambda: "", _counts, width=240),
    ]


def _counts(row: RollCallRow) -> str:
    if row.ended_at is None:
        text = translate("Presence", "still running, without an answer: {open}")
        return text.format(open=row.count(RollCallResult.OPEN))
    text = translate("Presence", "{safe} safe, {missing} missing, {gone} already gone")
    return text.format(
        safe=row.count(RollCallResult.SAFE),
        missing=row.count(RollCallResult.MISSING),
        gone=row.count(RollCallResult.GONE),
    )


def keeper_of(row: PresenceRow) -> str:
    """Who answers for the visitor; at the desk that is reception, or somebody named while it is closed."""
    if row.keeper_kind is CustodyKind.RECEPTION:
        return word(CustodyKind.RECEPTION)
    if row.keeper_name:
        return row.keeper_name
    if row.state is VisitState.ARRIVED:
        return translate("Presence", "without reception")
    return row.host_name


def note_of(row: PresenceRow) -> str:
    """The gravest thing to know."""
    if row.needs_help:
        return translate("Presence", "needs help")
    if row.state is VisitState.UNCLEAR:
        return translate("Presence", "whereabouts unclear")
    if row.state is VisitState.ARRIVED:
        return translate("Presence", "at the desk")
    return translate("Presence", "inside")


def _phone(row: PresenceRow) -> str:
    if row.keeper_name:
        return " · ".join(part for part in (row.keeper_phone, row.keeper_company) if part)
    if row.host_phone and row.keeper_kind is not None:
        return translate("Presence", "Host: {name} {phone}").format(name=row.host_name, phone=row.host_phone)
    return row.host_phone
