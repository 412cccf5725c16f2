"""The evacuation list as it lies sealed beside the data, and what else of presence is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from accessdesk.desk.rows import PresenceRow


@dataclass(frozen=True, slots=True)
class EvacuationSnapshot:
    """Everything that the list needs, as of `at` (aware): read without the database, printed without a query.

    `emergency` counts emergency services. `settings` are the company's for sending the list.
    """

    at: datetime
    company: str
    site: str
    language: str
    people: tuple[PresenceRow, ...]
    emergency: int = 0
    settings: Mapping[str, str] = field(default_factory=dict)
