"""What every form of a visit works with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from accessdesk.desk.ban_rows import BanLists
from accessdesk.desk.desk import Desk
from accessdesk.desk.group_readers import GroupLists
from accessdesk.desk.readers import CompanyLists, EscortLists, PeopleLists, VisitLists
from accessdesk.domain.ids import VisitId
from accessdesk.ui.background import Background
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.wording import utc_now


class DeskLists(VisitLists, GroupLists, PeopleLists, EscortLists, CompanyLists, BanLists, Protocol):
    """The part of what can be read that visits need."""


class BadgePapers(Protocol):
    """The part of the papers that visits need. Both are called on the documents' thread."""

    def badge_preview(self, visit_id: VisitId, number: str, until: datetime | None = None) -> bytes:
        """The badge as it would be printed with this end, PNG."""

    def print_badge(self, badge_id: int) -> Any:
        """Send it to the printer."""


ShowToast = Callable[[str, Callable[[], None] | None], None]


@dataclass(frozen=True, slots=True)
class AtDesk:
    """The desk, what can be read there, and the ways to show something. `clock` gives aware UTC."""

    background: Background
    desk: Desk
    lists: DeskLists
    papers: BadgePapers
    open_form: Callable[[PanelForm], None]
    show_toast: ShowToast
    clock: Callable[[], datetime] = utc_now

    def say(self, text: str) -> None:
        """A line at the bottom that goes by itself."""
        self.show_toast(text, None)
