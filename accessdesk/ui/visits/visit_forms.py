"""Which form does what with a visit. Screens and scans open them here."""

from collections.abc import Callable, Sequence
from datetime import datetime

from accessdesk.desk.group_rows import GroupRow
from accessdesk.desk.rows import CustodyPart, ExpectedRow, VisitDetail, WaitingRow
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.ids import GroupId, IncidentId, PersonId, SeriesId, VisitId
from accessdesk.domain.visits import VisitState
from accessdesk.ui.groups.change_group_form import ChangeGroupForm, EndGroupForm
from accessdesk.ui.groups.expect_group_form import ExpectGroupForm
from accessdesk.ui.groups.group_arrival_form import GroupArrivalForm
from accessdesk.ui.groups.group_collection_form import GroupCollectionForm
from accessdesk.ui.groups.print_ahead import print_badges_ahead
from accessdesk.ui.groups.series_form import SeriesForm
from accessdesk.ui.groups.series_list_form import SeriesListForm
from accessdesk.ui.visits.arrival_form import ArrivalForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.away_back import BackForm, LeaveForm
from accessdesk.ui.visits.behalf_form import BehalfForm
from accessdesk.ui.visits.collection_form import CollectionForm
from accessdesk.ui.visits.day_end_form import DayEndForm
from accessdesk.ui.visits.delivery_form import DeliveryForm
from accessdesk.ui.visits.departure_form import DepartureForm
from accessdesk.ui.visits.departures_form import DeparturesForm
from accessdesk.ui.visits.documents_form import DocumentsForm
from accessdesk.ui.visits.emergency_form import EmergencyForm
from accessdesk.ui.visits.end_form import EndForm
from accessdesk.ui.visits.expect_form import ExpectForm
from accessdesk.ui.visits.gap_finding_form import GapFindingForm
from accessdesk.ui.visits.gap_form import GapForm
from accessdesk.ui.visits.give_documents_form import GiveDocumentsForm
from accessdesk.ui.visits.handover_form import HandoverForm
from accessdesk.ui.visits.left_open_form import LeftOpenForm
from accessdesk.ui.visits.lost_sight_form import LostSightForm
from accessdesk.ui.visits.objection_form import ObjectionForm
from accessdesk.ui.visits.place_form import PlaceForm
from accessdesk.ui.visits.roster_form import RosterForm
from accessdesk.ui.visits.unclear_form import UnclearForm
from accessdesk.ui.visits.visit_sheet import VisitSheet


class VisitForms:
    """Opens the forms in the side panel. `on_take_back` opens the return of a visitor's keys, if there is one."""

    def __init__(self, at_desk: AtDesk, on_take_back: Callable[[VisitId], None] | None = None) -> None:
        self._at_desk, self._on_take_back = at_desk, on_take_back

    def arrival(self, visit_id: VisitId | None = None, *, person_id: PersonId | None = None) -> None:
        """A walk-in (a returning visitor with what is known of them), or an expected visit."""
        self._at_desk.open_form(ArrivalForm(self._at_desk, visit_id, person_id=person_id))

    def collection(self, visit_id: VisitId) -> None:
        self._at_desk.open_form(CollectionForm(self._at_desk, visit_id))

    def departure(self, visit_id: VisitId | None = None) -> None:
        """Of this visitor (a scanned badge), or of one to be chosen."""
        self._at_desk.open_form(DepartureForm(self._at_desk, visit_id, self._on_take_back, self.departures))

    def departures(self, visit_id: VisitId | None = None) -> None:
        """Of several people at once, begun with one of them."""
        self._at_desk.open_form(DeparturesForm(self._at_desk, visit_id))

    def handover(self, visit_id: VisitId | Sequence[VisitId] | None = None) -> None:
        """Of one visitor, of several at once, or of one to be chosen."""
        self._at_desk.open_form(HandoverForm(self._at_desk, visit_id))

    def roster(self) -> None:
        self._at_desk.open_form(RosterForm(self._at_desk))

    def delivery(self) -> None:
        self._at_desk.open_form(DeliveryForm(self._at_desk))

    def expect(self) -> None:
        self._at_desk.open_form(ExpectForm(self._at_desk))

    def arrive(self, row: ExpectedRow | GroupRow) -> None:
        """The arrival of whoever stands in the list of those expected."""
        if isinstance(row, GroupRow):
            self.group_arrival(row.group_id)
        else:
            self.arrival(row.id)

    def collect(self, row: WaitingRow) -> None:
        """The collection of somebody who waits, with all who wait of the same group; before it the host decides."""
        if row.refused:
            self.decide(row.id)
        elif row.group_id is not None and row.together > 1:
            self.group_collection(row.group_id)
        else:
            self.collection(row.id)

    def series(self) -> None:
        """Who comes every week."""
        self._at_desk.open_form(SeriesListForm(self._at_desk))

    def one_series(self, series_id: SeriesId) -> None:
        self._at_desk.open_form(SeriesForm(self._at_desk, series_id))

    def documents(self) -> None:
        """What visitors must be given, by type of visit."""
        self._at_desk.open_form(DocumentsForm(self._at_desk))

    def expect_group(self) -> None:
        self._at_desk.open_form(ExpectGroupForm(self._at_desk))

    def group_arrival(self, group_id: GroupId | None = None) -> None:
        """Of an announced group, whose late members join it; or of people whom nobody announced."""
        self._at_desk.open_form(GroupArrivalForm(self._at_desk, group_id))

    def group_collection(self, group_id: GroupId) -> None:
        self._at_desk.open_form(GroupCollectionForm(self._at_desk, group_id))

    def change_group(self, group_id: GroupId) -> None:
        self._at_desk.open_form(ChangeGroupForm(self._at_desk, group_id))

    def print_badges_ahead(self, group_id: GroupId) -> None:
        """Of everybody of a group who is known by name."""
        print_badges_ahead(self._at_desk, group_id)

    def end_group(self, group_id: GroupId) -> None:
        self._at_desk.open_form(EndGroupForm(self._at_desk, group_id))

    def day_end(self) -> None:
        self._at_desk.open_form(DayEndForm(self._at_desk))

    def gap(self, visit_id: VisitId) -> None:
        self._at_desk.open_form(GapForm(self._at_desk, visit_id))

    def move(self, visit_id: VisitId) -> None:
        """To a zone, or back at the desk, with everybody who has the same escort."""
        self._at_desk.open_form(PlaceForm(self._at_desk, visit_id))

    def behalf(self, visit_id: VisitId) -> None:
        """For whom the visit is made, and on what order."""
        self._at_desk.open_form(BehalfForm(self._at_desk, visit_id))

    def give_documents(self, visit_id: VisitId) -> None:
        """What the visitor is given after the arrival."""
        self._at_desk.open_form(GiveDocumentsForm(self._at_desk, visit_id))

    def leave(self, visit_id: VisitId) -> None:
        self._at_desk.open_form(LeaveForm(self._at_desk, visit_id))

    def come_back(self, visit_id: VisitId) -> None:
        self._at_desk.open_form(BackForm(self._at_desk, visit_id))

    def unclear(self, visit_id: VisitId) -> None:
        self._at_desk.open_form(UnclearForm(self._at_desk, visit_id))

    def left_open(self, exception_id: int) -> None:
        """What somebody left with open is settled."""
        self._at_desk.open_form(LeftOpenForm(self._at_desk, exception_id))

    def follow_up(self, row: ToClearRow) -> None:
        """What is still to be said of a gap, or owed for an incident."""
        if row.kind is ToClear.GAP_FINDING:
            self.gap_finding(VisitId(row.target), row.since)
        else:
            self.incident(row.target)

    def gap_finding(self, visit_id: VisitId, since: datetime) -> None:
        """What was found out about the gap that began then."""
        lists, at_desk = self._at_desk.lists, self._at_desk

        def read() -> tuple[VisitDetail, CustodyPart]:
            parts, begins = lists.custody(visit_id), since.replace(microsecond=0)
            unknown = CustodyPart(None, False, "", None, since, None)
            return lists.visit(visit_id), next((p for p in parts if p.is_gap and p.started_at == begins), unknown)

        at_desk.background.run(
            at_desk.background,
            read,
            lambda found: at_desk.open_form(GapFindingForm(at_desk, *found)),
            at_desk.background.crashed.emit,
        )

    def incident(self, incident_id: int) -> None:
        """What is known of an incident, and the act that is owed next."""
        from accessdesk.ui.incidents.incident_sheet import IncidentSheet

        self._at_desk.open_form(IncidentSheet(self._at_desk, IncidentId(incident_id)))

    def end(self, visit_id: VisitId) -> None:
        """Turned away, left before entry, cancelled, did not come."""
        self._at_desk.open_form(EndForm(self._at_desk, visit_id))

    def emergency(self) -> None:
        """Emergency services go in, by number."""
        self._at_desk.open_form(EmergencyForm(self._at_desk))

    def lost_sight(self, visit_id: VisitId) -> None:
        """Nobody is sure any more where the visitor is."""
        self._at_desk.open_form(LostSightForm(self._at_desk, visit_id))

    def decide(self, visit_id: VisitId) -> None:
        """The host's word about what a waiting visitor refuses."""
        self._at_desk.open_form(ObjectionForm(self._at_desk, visit_id))

    def sheet(self, visit_id: VisitId) -> None:
        """Everything recorded about a visit, with what can still be taken back."""
        self._at_desk.open_form(VisitSheet(self._at_desk, visit_id))

    def fitting(self, visit_id: VisitId, state: VisitState) -> None:
        """The act that comes next for a visit in this state; none for one that has ended."""
        opens = {
            VisitState.EXPECTED: self.arrival,
            VisitState.ARRIVED: self.collection,
            VisitState.ON_SITE: self.departure,
            VisitState.AWAY: self.come_back,
            VisitState.UNCLEAR: self.unclear,
        }.get(state)
        if opens is not None:
            opens(visit_id)
