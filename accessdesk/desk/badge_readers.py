"""What screens may read about badges, as a protocol; storage/lists/badges.py has the SELECTs."""

from datetime import datetime
from typing import Protocol

from accessdesk.desk.badge_rows import BadgeRow, CardRow, LeftOpenRow, PreparedRow
from accessdesk.domain.badges import BadgeTemplate
from accessdesk.domain.ids import VisitId


class BadgeLists(Protocol):
    """Badges as of `now` (aware UTC)."""

    def badges(self, text: str, before: int | None, limit: int, now: datetime) -> list[BadgeRow]:
        """Given out, newest first, paged by id; `text` is a number, or a name or company folded."""

    def badge(self, badge_id: int, now: datetime) -> BadgeRow:
        """Raises Unknown."""

    def prepared_badges(self, now: datetime) -> list[PreparedRow]:
        """Printed ahead and still worth something, or expired unused; by number."""

    def prepared_for(self, visit_id: VisitId) -> str:
        """The number printed ahead for a visit, "" for none."""

    def number_of_code(self, code: str) -> str:
        """The number on the reusable or prepared badge with this code, "" for none."""

    def badge_cards(self) -> list[CardRow]:
        """The reusable badges, destroyed ones last, by number."""

    def next_badge_numbers(self, count: int) -> list[str]:
        """Free numbers for printed badges, in order."""

    def left_open(self, visit_id: VisitId | None = None) -> list[LeftOpenRow]:
        """What people left with open: all that is unsettled, or everything of one visit."""

    def left_open_of(self, exception_id: int) -> LeftOpenRow:
        """Raises Unknown."""

    def badge_template(self) -> BadgeTemplate:
        """How the company's badges look."""

    def logo(self) -> bytes:
        """The company's logo as PNG, empty for none."""
