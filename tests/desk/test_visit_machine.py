"""Any order of acts on a few visitors and escorts, refused or not, leaves custody, presence and the log in order."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from accessdesk.desk import custody as desk_custody
from accessdesk.desk import escorts as desk_escorts
from accessdesk.desk import visits as desk_visits
from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.day import CloseDay
from accessdesk.desk.departures import CloseUnconfirmed, FindOnSite, RecordDeparture
from accessdesk.desk.escort_requests import AcceptRequest, AskEscort, DeclineRequest
from accessdesk.desk.escorts import CollectVisitor, ComeBack, HandOverEscort, LeavePremises, ReportGap
from accessdesk.desk.gaps import NOTHING_KNOWN
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.escorts import ASKED, RUNNING, Acceptance, Assignment, Custody, EscortState
from accessdesk.domain.ids import PersonId, VisitId
from accessdesk.domain.refusals import Refusal
from accessdesk.domain.visits import Absence, Badge, BadgeState, Visit, VisitState
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, PIN, Company, found_company

VISITORS = ("Miriam Okafor", "Jan Peters", "Petra Lang")
ESCORTS = ("Timo Lindner", "Mehmet Brandt", "Jonas Weiß")
INSIDE = (VisitState.ARRIVED, VisitState.ON_SITE, VisitState.AWAY)
ENDS = (VisitState.DENIED, VisitState.LEFT_BEFORE_ENTRY, VisitState.CANCELLED)
visitors, escorts, minutes = st.sampled_from(VISITORS), st.sampled_from(ESCORTS), st.integers(0, 60)


class VisitDesk(RuleBasedStateMachine):
    """One desk, three people who come and go, three who supervise; acts are entered up to an hour late."""

    company: Company
    folder: Path

    @staticmethod
    def new_address() -> str:
        """The address of a database to be made for this example; "" for a file of its own."""
        return ""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.company = found_company(self.folder, url=self.new_address())
        self.company.log_in(MANAGER)
        self.persons: dict[str, PersonId] = {}
        self.visits: dict[str, VisitId] = {}
        self.undo: tuple[int, ...] = ()
        """The entries of the last act that could be taken back."""

    def teardown(self) -> None:
        try:
            assert verify_engine(self.company.house.engine).findings == ()
        finally:
            self.company.house.close()
            shutil.rmtree(self.folder)

    def ago(self, late: int) -> datetime:
        return self.company.clock.now() - timedelta(minutes=late)

    def accepts(self, escort: str) -> EscortAccepts:
        return EscortAccepts(self.company.employees[escort], Acceptance.PIN, PIN)

    def attempt(self, name: str, act: Callable[[VisitId], object]) -> None:
        if name in self.visits:
            self.execute(lambda: act(self.visits[name]))

    def execute(self, command: Callable[[], object]) -> bool:
        try:
            outcome = self.company.desk.execute(command())
        except Refusal:
            return False
        self.undo = outcome.undo or self.undo
        return True

    @rule(name=visitors, zone=st.sampled_from(("RZ 1", "RZ 2", "Foyer", "Besprechung 3")), late=minutes)
    def arrive(self, name: str, zone: str, late: int) -> None:
        zones = (self.company.zones[zone],)
        known = self.persons.get(name)
        try:
            outcome = self.company.desk.execute(
                self.company.arrival(name=name, zones=zones, person_id=known, happened_at=self.ago(late))
            )
        except Refusal:
            return
        self.undo = outcome.undo
        visit_id = self.visits[name] = VisitId(outcome.id or 0)
        with self.company.house.new_unit_of_work(()) as uow:
            self.persons[name] = uow.get(Visit, visit_id).person_id

    @rule(name=visitors, escort=st.none() | escorts, badge=st.sampled_from(("17", "18", "１７")), late=minutes)
    def collect(self, name: str, escort: str | None, badge: str, late: int) -> None:
        until = self.company.clock.now() + timedelta(hours=4)
        taken = self.accepts(escort) if escort else None
        self.attempt(name, lambda id: CollectVisitor(id, badge, until, escort=taken, happened_at=self.ago(late)))

    @rule(names=st.lists(visitors, min_size=1, max_size=3), escort=escorts, late=minutes)
    def hand_over(self, names: list[str], escort: str, late: int) -> None:
        ids = tuple(self.visits[name] for name in names if name in self.visits)
        self.execute(lambda: HandOverEscort(ids, self.accepts(escort), self.ago(late), NOTHING_KNOWN))

    @rule(names=st.lists(visitors, min_size=1, max_size=2), escort=escorts, late=minutes)
    def ask(self, names: list[str], escort: str, late: int) -> None:
        ids = tuple(self.visits[name] for name in names if name in self.visits)
        self.execute(lambda: AskEscort(ids, self.company.employees[escort], self.ago(late)))

    @rule(name=visitors, escort=escorts, late=minutes)
    def say_yes(self, name: str, escort: str, late: int) -> None:
        self.attempt(name, lambda id: AcceptRequest((id,), self.accepts(escort), self.ago(late)))

    @rule(name=visitors, escort=escorts, late=minutes)
    def say_no(self, name: str, escort: str, late: int) -> None:
        employee = self.company.employees[escort]
        self.attempt(name, lambda id: DeclineRequest((id,), employee, "verhindert", self.ago(late)))

    @rule(name=visitors, late=minutes)
    def report_gap(self, name: str, late: int) -> None:
        self.attempt(name, lambda id: ReportGap(id, "allein angetroffen", self.ago(late)))

    @rule(name=visitors, late=minutes)
    def leave(self, name: str, late: int) -> None:
        self.attempt(name, lambda id: LeavePremises(id, self.ago(late)))

    @rule(name=visitors, escort=st.none() | escorts, late=minutes)
    def come_back(self, name: str, escort: str | None, late: int) -> None:
        taken = self.accepts(escort) if escort else None
        self.attempt(name, lambda id: ComeBack(id, taken, self.ago(late)))

    @rule(name=visitors, late=minutes, how=st.sampled_from(("", "Pförtner")))
    def depart(self, name: str, late: int, how: str) -> None:
        self.attempt(name, lambda id: RecordDeparture(id, BadgeState.RETURNED, "", how, self.ago(late)))

    @rule(name=visitors, end=st.sampled_from(ENDS), late=minutes)
    def turn_away(self, name: str, end: VisitState, late: int) -> None:
        self.attempt(name, lambda id: EndWithoutEntry(id, end, "kein Ausweis", self.ago(late)))

    @rule(name=visitors)
    def settle(self, name: str) -> None:
        self.attempt(name, lambda id: FindOnSite(id, "gesehen"))

    @rule(name=visitors)
    def give_up(self, name: str) -> None:
        self.attempt(name, lambda id: CloseUnconfirmed(id, "Haus durchsucht"))

    @rule()
    def take_back(self) -> None:
        self.execute(lambda: TakeBack(self.undo))

    @rule()
    def close_day(self) -> None:
        self.execute(CloseDay)

    @rule(passing=st.integers(1, 90))
    def time_passes(self, passing: int) -> None:
        self.company.clock.forward(minutes=passing)

    @invariant()
    def every_rule_stands(self) -> None:
        with self.company.house.new_unit_of_work(()) as uow:
            visits, badges, absences = uow.find(Visit), uow.find(Badge), uow.find(Absence)
            custodies, assignments = uow.find(Custody), uow.find(Assignment)
        inside = [visit.person_id for visit in visits if visit.state in INSIDE]
        assert len(inside) == len(set(inside)), "one person in two visits at a time"
        out = [badge.number for badge in badges if badge.closed_at is None]
        assert len(out) == len(set(out)), "one badge in two hands"
        for visit in visits:
            holders = [custody for custody in custodies if custody.visit_id == visit.id]
            active = [a for a in assignments if a.visit_id == visit.id and a.state in RUNNING]
            requests_in_order(visit, [a for a in assignments if a.visit_id == visit.id])
            away = [absence for absence in absences if absence.visit_id == visit.id]
            custody_in_order(visit, holders)
            assert [c.keeper_id for c in holders if c.ended_at is None and c.keeper_id] in (
                [a.escort_id for a in active],
                [visit.host_id],
            )
            assert (visit.state is VisitState.AWAY) == any(absence.back_at is None for absence in away)
            presence_is_what_the_facts_say(visit, [badge for badge in badges if badge.visit_id == visit.id])


def custody_in_order(visit: Visit, holders: list[Custody]) -> None:
    """At most one at a time, none overlaps the next, none outside the stay."""
    holders = [custody for custody in holders if custody.ended_at != custody.started_at]  # what covers nothing
    still_open = [custody for custody in holders if custody.ended_at is None]
    assert len(still_open) <= (visit.state in INSIDE)
    if visit.state is VisitState.ARRIVED:
        assert len(still_open) == 1
    for earlier, later in pairwise(sorted(holders, key=lambda custody: (custody.started_at, custody.id))):
        assert earlier.ended_at is not None
        assert earlier.started_at <= earlier.ended_at <= later.started_at
    for custody in holders:
        assert visit.arrived_at is not None
        assert custody.started_at >= visit.arrived_at
        assert visit.departed_at is None or (custody.ended_at or custody.started_at) <= visit.departed_at


def requests_in_order(visit: Visit, assignments: list[Assignment]) -> None:
    """At most one escort asked at a time, none for a visit that is over, and a pending handover has its successor."""
    asked = [a for a in assignments if a.state in ASKED]
    assert len(asked) <= (visit.state in (*INSIDE, VisitState.EXPECTED))
    if any(a.state is EscortState.HANDOVER_PENDING for a in assignments):
        assert [a.state for a in asked] == [EscortState.REQUESTED]


def presence_is_what_the_facts_say(visit: Visit, badges: list[Badge]) -> None:
    assert (visit.departed_at is not None) == (
        visit.state in (VisitState.DEPARTED, VisitState.DENIED, VisitState.LEFT_BEFORE_ENTRY)
    )
    if visit.state in (VisitState.ON_SITE, VisitState.AWAY):
        assert visit.collected_at is not None
        assert [badge.closed_at for badge in badges].count(None) == 1
    if visit.state in (VisitState.DEPARTED, VisitState.CLOSED_UNCONFIRMED):
        assert all(badge.closed_at is not None for badge in badges)
    moments = [visit.arrived_at, visit.collected_at, visit.departed_at]
    known = [moment for moment in moments if moment is not None]
    assert known == sorted(known)


TestVisitDesk = VisitDesk.TestCase
TestVisitDesk.settings = settings(
    max_examples=15, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def on_site(machine: VisitDesk) -> None:
    machine.arrive("Jan Peters", "RZ 1", 0)
    machine.time_passes(5)
    machine.collect("Jan Peters", "Timo Lindner", "17", 0)
    machine.time_passes(30)
    machine.every_rule_stands()


def late_handover(machine: VisitDesk) -> None:
    machine.hand_over(["Jan Peters"], "Mehmet Brandt", 0)
    machine.time_passes(5)
    machine.hand_over(["Jan Peters"], "Timo Lindner", 20)


def test_a_desk_that_took_any_time_for_a_handover_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = VisitDesk()
    try:
        on_site(machine)
        monkeypatch.setattr(desk_escorts, "happened", lambda act, at, **_: at or act.uow.now)
        late_handover(machine)
        with pytest.raises(AssertionError):
            machine.every_rule_stands()
    finally:
        machine.teardown()


def test_the_same_handover_entered_too_early_is_refused() -> None:
    machine = VisitDesk()
    try:
        on_site(machine)
        late_handover(machine)
        machine.every_rule_stands()
    finally:
        machine.teardown()


def test_a_desk_that_let_somebody_in_twice_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = VisitDesk()
    try:
        on_site(machine)
        machine.arrive("Jan Peters", "RZ 1", 0)
        machine.every_rule_stands()
        monkeypatch.setattr(desk_visits, "refuse_second_stay", lambda *_: None)
        machine.arrive("Jan Peters", "RZ 1", 0)
        with pytest.raises(AssertionError):
            machine.every_rule_stands()
    finally:
        machine.teardown()


def asked_and_gone(machine: VisitDesk) -> None:
    on_site(machine)
    machine.ask(["Jan Peters"], "Mehmet Brandt", 0)
    machine.every_rule_stands()
    machine.depart("Jan Peters", 0, "")


def test_a_departure_that_forgot_whom_it_had_asked_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = VisitDesk()
    try:
        monkeypatch.setattr(desk_custody, "let_go", lambda *_, **__: [])
        asked_and_gone(machine)
        with pytest.raises(AssertionError):
            machine.every_rule_stands()
    finally:
        machine.teardown()


def test_a_departure_lets_go_whom_it_had_asked() -> None:
    machine = VisitDesk()
    try:
        asked_and_gone(machine)
        machine.every_rule_stands()
    finally:
        machine.teardown()
