"""What screens read of visitors who exist twice."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from accessdesk.desk.rows import PersonHit
from accessdesk.domain.ids import PersonId


@dataclass(frozen=True, slots=True)
class MergeRow:
    """Two visitors who were said to be one; `id` is the merge's."""

    id: int
    name: str
    company: str
    into_name: str
    into_company: str
    merged_at: datetime
    why: str
    taken_back_at: datetime | None


@dataclass(frozen=True, slots=True)
class DoubleRow:
    """Two visitors of the same name and company; the one seen last is proposed to be kept."""

    id: PersonId
    name: str
    company: str
    last_visit: datetime | None
    kept_id: PersonId
    kept_last_visit: datetime | None


class PersonLists(Protocol):
    """Visitors who may be one."""

    def person(self, person_id: PersonId) -> PersonHit:
        """A visitor as type-ahead shows them; for a merged one the one who is shown. Raises Unknown."""

    def possible_doubles(self, limit: int = 50) -> list[DoubleRow]:
        """Visitors not merged whose folded name and company are the same, the latest first."""

    def merges(self, limit: int = 200) -> list[MergeRow]:
        """Newest first, those taken back too."""
