"""What every form of a visit works with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.badge_readers import BadgeLists
from accessdesk.desk.ban_rows import BanLists
from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.desk import Desk
from accessdesk.desk.external_readers import ExternalLists
from accessdesk.desk.group_readers import DocumentLists, GroupLists
from accessdesk.desk.incident_rows import IncidentLists
from accessdesk.desk.leaver_rows import LeaverLists
from accessdesk.desk.person_rows import PersonLists
from accessdesk.desk.readers import CompanyLists, EscortLists, LogLists, PeopleLists, VisitLists
from accessdesk.desk.series_rows import SeriesLists
from accessdesk.domain.badges import BadgeTemplate
from accessdesk.domain.ids import VisitId
from accessdesk.ui.background import Background
from accessdesk.ui.display.display_talk import DisplayTalk
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.privacy.files import WriteSubject
from accessdesk.ui.wording import error_text, utc_now

translate = QCoreApplication.translate


class DeskLists(
    VisitLists,
    GroupLists,
    DocumentLists,
    SeriesLists,
    PeopleLists,
    EscortLists,
    CompanyLists,
    BanLists,
    IncidentLists,
    LogLists,
    BadgeLists,
    PersonLists,
    LeaverLists,
    ExternalLists,
    Protocol,
):
    """The part of what can be read that visits need."""


class BadgePapers(Protocol):
    """The part of the papers that visits need. All are called on the documents' thread."""

    def badge_preview(self, visit_id: VisitId, number: str, until: datetime | None = None) -> bytes:
        """The badge as it would be printed with this end, PNG."""

    def print_badge(self, badge_id: int) -> Any:
        """Send it to the printer; a reusable one is not printed."""

    def template_preview(self, template: BadgeTemplate, logo: bytes | None = None) -> tuple[bytes, bytes]:
        """PNGs of a sample's front and back in this template."""

    def print_prepared(self, prepared_ids: Sequence[int]) -> Any:
        """Badges ahead of their visitors, in one document."""

    def print_cards(self, card_ids: Sequence[int]) -> Any:
        """Reusable badges for the stock, in one document."""


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
    display: DisplayTalk = field(default_factory=DisplayTalk)
    """The customer display; off unless this desk has one."""
    write_subject: WriteSubject | None = None
    """Writes the files about one person; None where none can be written."""

    def say(self, text: str, undo: tuple[int, ...] = ()) -> None:
        """A line at the bottom that goes by itself; it offers to take these entries back."""
        self.show_toast(text, (lambda: self.take_back(undo)) if undo else None)

    def take_back(self, entries: tuple[int, ...]) -> None:
        """Take entries back, and say so, or why not. The form that made them is gone by then."""
        self.background.run(
            self.background,
            lambda: self.desk.execute(TakeBack(entries)),
            lambda _outcome: self.say(translate("AtDesk", "Taken back: everything is as it was. Both entries stay.")),
            self._not_taken_back,
        )

    def _not_taken_back(self, error: Exception) -> None:
        text = error_text(error)
        if text is None:
            self.background.crashed.emit(error)
        else:
            self.say(text)
