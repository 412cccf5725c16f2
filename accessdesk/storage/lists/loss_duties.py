"""What losses leave to be cleared up: nobody decided, or the last day of a measure is over."""

from datetime import date, datetime

from sqlalchemy import Connection

from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.losses import TIME_TO_DECIDE
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.translate import text_time, time_text

_UNDECIDED = """
SELECT r.id, r.reported_at, r.holder_name, c.number FROM loss_report r JOIN key_copy c ON c.id = r.copy_id
JOIN loss_details d ON d.loss_report_id = r.id
WHERE r.found_at IS NULL AND r.reported_at < :before
  AND NOT EXISTS (SELECT 1 FROM loss_decision x WHERE x.loss_report_id = r.id)
ORDER BY r.id
"""
_DUE = """
SELECT r.id, r.holder_name, x.decided_at, x.due_on, c.number FROM loss_report r
JOIN key_copy c ON c.id = r.copy_id
JOIN loss_decision x ON x.id = (SELECT max(y.id) FROM loss_decision y WHERE y.loss_report_id = r.id)
WHERE r.found_at IS NULL AND x.due_on < :today
  AND NOT EXISTS (SELECT 1 FROM loss_replacement z WHERE z.loss_report_id = r.id AND z.entered_at >= x.decided_at)
ORDER BY r.id
"""


def loss_duties(connection: Connection, now: datetime) -> list[ToClearRow]:
    """Each with its report as target. Reports older than their details ask for nothing."""
    undecided = rows(connection, _UNDECIDED, before=time_text(now - TIME_TO_DECIDE))
    due = rows(connection, _DUE, today=now.astimezone().date().isoformat())
    return [
        *(
            ToClearRow(
                id=f"loss:{row['id']}",
                kind=ToClear.LOSS_UNDECIDED,
                target=row["id"],
                name=row["number"],
                second=row["holder_name"],
                since=text_time(row["reported_at"]),
            )
            for row in undecided
        ),
        *(
            ToClearRow(
                id=f"loss:{row['id']}",
                kind=ToClear.LOSS_DUE,
                target=row["id"],
                name=row["number"],
                second=row["holder_name"],
                since=_end_of(date.fromisoformat(row["due_on"])),
            )
            for row in due
        ),
    ]


def _end_of(day: date) -> datetime:
    """The last minute of a local day."""
    return datetime(day.year, day.month, day.day, 23, 59).astimezone()
