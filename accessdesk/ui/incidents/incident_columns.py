"""The columns of the list of incidents."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.incident_rows import IncidentRow
from accessdesk.ui.incidents.incident_words import due_text, standing
from accessdesk.ui.table_model import Column
from accessdesk.ui.wording import local_day, local_moment, local_time, word

translate = QCoreApplication.translate


def incident_columns(now: Callable[[], datetime]) -> tuple[Column[IncidentRow], ...]:
    """`now` is the moment as of which the rows were read."""

    def owed(row: IncidentRow) -> str:
        upcoming = row.next_clock
        if row.closed_at is not None:
            return f"{local_day(row.closed_at)} {local_time(row.closed_at)}"
        if upcoming is None:
            return ""
        return f"{word(upcoming.clock)}: {due_text(upcoming, now())}"

    return (
        Column("number", lambda: translate("Incidents", "No."), lambda row: str(row.id), width=50, stretch=0, rank=2),
        Column(
            "kind",
            lambda: translate("Incidents", "Incident"),
            lambda row: word(row.kind),
            second=lambda row: row.what,
            bold=True,
            width=180,
            stretch=3,
        ),
        Column(
            "where",
            lambda: translate("Incidents", "Where"),
            lambda row: row.zone or row.place,
            second=lambda row: row.place if row.zone else row.key_number,
            width=110,
            stretch=1,
            rank=1,
        ),
        Column(
            "known",
            lambda: translate("Incidents", "Known since"),
            lambda row: local_moment(row.known_at, now()),
            second=lambda row: row.entered_by,
            sort=lambda row: row.known_at,
            width=130,
            stretch=1,
            rank=3,
        ),
        Column(
            "state",
            lambda: translate("Incidents", "State"),
            lambda row: standing(row)[0],
            second=owed,
            tone=lambda row: standing(row)[1],
            width=220,
            stretch=3,
        ),
    )
