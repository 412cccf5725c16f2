"""What screens may read, as a protocol; storage/lists has the SELECTs."""

from datetime import date, datetime
from typing import Protocol

from accessdesk.desk.badge_readers import BadgeLists
from accessdesk.desk.ban_rows import BanLists
from accessdesk.desk.emergency_rows import EmergencyLists
from accessdesk.desk.escort_rows import DrawnAcceptance, DutyRow, EscortChoice
from accessdesk.desk.external_readers import ExternalLists
from accessdesk.desk.group_readers import DocumentLists, GroupLists
from accessdesk.desk.incident_rows import IncidentLists
from accessdesk.desk.leaver_rows import LeaverLists
from accessdesk.desk.log_change_rows import ChangesRead
from accessdesk.desk.person_rows import PersonLists
from accessdesk.desk.presence_rows import RollCallLists
from accessdesk.desk.reminder_rows import ReminderLists
from accessdesk.desk.rows import (
    AccountRow,
    CompanyFacts,
    CustodyPart,
    DeliveryRow,
    EmployeeRow,
    ExpectedRow,
    InsideRow,
    LogDetail,
    LogFilter,
    LogPart,
    LogRow,
    LogStanding,
    PersonHit,
    PresenceRow,
    VisitDetail,
    VisitRow,
    WaitingRow,
)
from accessdesk.desk.search_rows import SearchHit
from accessdesk.desk.series_rows import SeriesLists
from accessdesk.desk.to_clear_rows import ToClearRow
from accessdesk.desk.witness_rows import WitnessLists
from accessdesk.domain.ids import AccountId, VisitId, ZoneId
from accessdesk.domain.saved_questions import SavedQuestion
from accessdesk.domain.sites import Site, Zone


class VisitLists(Protocol):
    """Reception's lists. Everything is read as of `now` (aware UTC)."""

    def waiting(self) -> list[WaitingRow]:
        """Longest waiting first."""

    def expected(self, until: datetime) -> list[ExpectedRow]:
        """Announced with a window that begins before `until`, earliest first; those whose window passed included."""

    def inside(self, now: datetime) -> list[InsideRow]:
        """On site, away and unclear; most urgent first (gap, unclear, overdue, keys, then by time)."""

    def to_clear(self, now: datetime) -> list[ToClearRow]:
        """What a person must settle, gravest first."""

    def presence(self, at: datetime | None = None) -> list[PresenceRow]:
        """The evacuation list, now or as the facts tell it for a past moment (aware).

        People who need help first, then by name; AWAY left out.
        """

    def closed_since(self) -> datetime | None:
        """Since when reception is closed; None: it is open."""

    def assembly_points(self) -> dict[ZoneId, str]:
        """Of the zones that have one of their own."""

    def deliveries(self, since: datetime) -> list[DeliveryRow]:
        """Newest first."""

    def visits(self, text: str, before: VisitId | None, limit: int) -> list[VisitRow]:
        """All visits, newest first, paged by id; `text` finds names and companies folded."""

    def visit(self, visit_id: VisitId) -> VisitDetail:
        """Raises Unknown."""

    def custody(self, visit_id: VisitId) -> list[CustodyPart]:
        """The timeline of a visit: custody, absences, computed gaps and what is unknown, in order."""

    def next_badge_number(self) -> str:
        """What the next collection proposes: a reusable badge in stock, or the next free number, e.g. "B-021"."""


class PeopleLists(Protocol):
    """Visitors and employees."""

    def find_people(self, text: str, limit: int = 8) -> list[PersonHit]:
        """Type-ahead over returning visitors, the latest first."""

    def employees(self, *, active_only: bool = True) -> list[EmployeeRow]:
        """By name."""

    def find_employees(self, text: str, limit: int = 8) -> list[EmployeeRow]:
        """Type-ahead over active employees, by name."""

    def accounts(self) -> list[AccountRow]:
        """By login."""


class EscortLists(Protocol):
    """Who may escort, who is on duty."""

    def escorts(
        self, zones: tuple[ZoneId, ...], now: datetime, visit_ids: tuple[VisitId, ...] = ()
    ) -> list[EscortChoice]:
        """All escorts: those who may take these visitors now first, of them who is on duty first, in its order.

        `visit_ids` are the visitors to be taken: the ratio counts all of them, and their answers are told.
        """

    def roster(self, day: date) -> list[DutyRow]:
        """The roster of a local day: on duty in order, then who is away."""

    def drawn_acceptances(self, visit_id: VisitId) -> list[DrawnAcceptance]:
        """The signatures with which escorts accepted this visitor, in order."""


class CompanyLists(Protocol):
    """The company's own facts."""

    def company(self) -> CompanyFacts:
        """Name, site, settings."""

    def zones(self, *, active_only: bool = True) -> list[Zone]:
        """By name."""

    def site(self) -> Site:
        """The first site."""


class LogLists(Protocol):
    """The access log. Whoever reads it asks Desk.demand(Right.READ_LOG or READ_OWN_LOG) first."""

    def log_page(self, asked: LogFilter) -> list[LogRow]:
        """Newest first, paged by seq; however long a search for words takes."""

    def log_part(self, asked: LogFilter) -> LogPart:
        """The same in bounded time: it may hold fewer rows than asked for, or none, and says where to go on."""

    def log_desks(self) -> list[str]:
        """The desks that entered something lately, by name."""

    def log_changes(self, since: datetime, until: datetime) -> ChangesRead:
        """What lasts and is different at `until` from what it was at `since`; by whom."""

    def saved_questions(self, account: AccountId) -> list[SavedQuestion]:
        """What the account keeps, by name."""

    def log_entry(self, seq: int) -> LogDetail:
        """Raises Unknown."""

    def standing(self) -> LogStanding:
        """For the status bar."""


class SearchLists(Protocol):
    """The one search field."""

    def search(self, text: str, limit: int = 12) -> list[SearchHit]:
        """Badges and key numbers first (a scanned code hits exactly one), then people."""


class Lists(
    EmergencyLists,
    VisitLists,
    ExternalLists,
    GroupLists,
    DocumentLists,
    SeriesLists,
    PeopleLists,
    EscortLists,
    CompanyLists,
    LogLists,
    SearchLists,
    BanLists,
    IncidentLists,
    BadgeLists,
    PersonLists,
    LeaverLists,
    ReminderLists,
    WitnessLists,
    RollCallLists,
    Protocol,
):
    """Everything that can be read. Keys: desk/key_rows.py and storage/lists/keys.py."""
