"""Emergency services in the house, now or at any past moment."""

from datetime import datetime

from sqlalchemy import Engine

from accessdesk.desk.emergency_rows import EmergencyRow
from accessdesk.domain.emergency import EmergencyService
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.translate import text_time, time_text

_NOW = "SELECT id, service, people, arrived_at FROM emergency_presence WHERE left_at IS NULL ORDER BY arrived_at, id"
_THEN = """
SELECT id, service, people, arrived_at FROM emergency_presence
WHERE arrived_at <= :at AND (left_at IS NULL OR left_at > :at) ORDER BY arrived_at, id
"""


class EmergencySelects:
    """The EmergencyLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def emergencies(self, at: datetime | None = None) -> list[EmergencyRow]:
        with self._engine.connect() as connection:
            found = rows(connection, _NOW) if at is None else rows(connection, _THEN, at=time_text(at))
        return [
            EmergencyRow(row["id"], EmergencyService(row["service"]), row["people"], text_time(row["arrived_at"]))
            for row in found
        ]
