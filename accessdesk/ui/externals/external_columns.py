"""What the list of standing externals shows: who, by what contract, where, until when, and what is missing."""

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.external_rows import ExternalRow
from accessdesk.domain.externals import Lacking
from accessdesk.ui.people.day_field import shown_day
from accessdesk.ui.table_model import Column
from accessdesk.ui.theme import Tone
from accessdesk.ui.wording import word

translate = QCoreApplication.translate
ACT = "act"


def standing(row: ExternalRow) -> str:
    """What is missing, else whether the person is in the house."""
    if row.lacks is Lacking.NO_COMMITMENT:
        return translate("Externals", "not committed")
    if row.lacks is not None:
        return word(row.lacks)
    return translate("Externals", "in the house") if row.visit_id is not None else translate("Externals", "may come in")


def standing_tone(row: ExternalRow) -> Tone:
    if row.ended_on is not None:
        return Tone.GREY
    if row.lacks is not None:
        return Tone.RED
    return Tone.GREEN if row.visit_id is not None else Tone.GREY


def _also(row: ExternalRow) -> str:
    """What else holds: inside though something lacks, escorts, holds keys."""
    inside = row.lacks is not None and row.visit_id is not None
    parts = (
        " ".join((shown_day(row.ended_on), row.reason)) if row.ended_on is not None else "",
        translate("Externals", "in the house") if inside else "",
        translate("Externals", "escorts") if row.escorts else "",
        translate("Externals", "keys: {keys}").format(keys=", ".join(row.keys)) if row.keys else "",
    )
    return " · ".join(part for part in parts if part)


def _briefed(row: ExternalRow) -> str:
    if row.briefing_valid_until is None:
        return ""
    return translate("Externals", "briefing {day}").format(day=shown_day(row.briefing_valid_until))


def _act(row: ExternalRow) -> str:
    """Whose permission has ended comes in as a visitor does."""
    if row.visit_id is not None:
        return translate("Externals", "Departure")
    return translate("Externals", "Arrival") if row.ended_on is None else ""


EXTERNAL_COLUMNS: tuple[Column[ExternalRow], ...] = (
    Column(
        "name",
        lambda: translate("Externals", "Name"),
        lambda row: row.name,
        second=lambda row: row.company,
        bold=True,
        width=150,
        stretch=3,
    ),
    Column(
        "kind",
        lambda: translate("Externals", "Kind"),
        lambda row: word(row.kind),
        second=lambda row: row.contract,
        width=130,
        stretch=2,
        rank=2,
    ),
    Column(
        "zones",
        lambda: translate("Externals", "Zones"),
        lambda row: row.zone_names,
        second=lambda row: row.host_name,
        width=130,
        stretch=2,
        rank=3,
    ),
    Column(
        "until",
        lambda: translate("Externals", "Valid until"),
        lambda row: shown_day(row.valid_until),
        second=_briefed,
        width=190,
        stretch=0,
        rank=1,
    ),
    Column(
        "standing",
        lambda: translate("Externals", "State"),
        standing,
        second=_also,
        tone=standing_tone,
        width=190,
        stretch=1,
    ),
    Column(
        ACT,
        lambda: "",
        lambda row: _act(row),
        action=True,
        width=112,
        stretch=0,
    ),
)
