"""A desk for tests that try acts in any order: four visitors, two escorts, and a second account kept beside it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    precondition,
    rule,
)

from accessdesk.desk.badges import RecordBadgeFound, ReplaceBadge
from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.day import CloseDay
from accessdesk.desk.departures import CloseUnconfirmed, FindOnSite, RecordDeparture, RecordDepartures
from accessdesk.desk.escort_requests import AcceptRequest, AskEscort, DeclineRequest
from accessdesk.desk.escorts import CollectVisitor, ComeBack, HandOverEscort, LeavePremises, ReportGap
from accessdesk.desk.gaps import GapTold
from accessdesk.desk.group_collection import BadgeFor, CollectGroup
from accessdesk.desk.places import BringToDesk, MoveVisitors
from accessdesk.desk.unclear import ReportUnclear
from accessdesk.desk.visits import EndWithoutEntry, ExpectVisit, RecordArrival
from accessdesk.domain.escorts import GapCause
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import Badge, BadgeState, IdentityKind, VisitState, VisitType
from tests.desk.second_account import (
    AWAY,
    GAP,
    OVER,
    UNKNOWN,
    Told,
)
from tests.desk.watched_desk import DeskBesideAnAccount

VISITORS = ("Miriam Okafor", "Jan Peters", "Petra Lang", "王小明")
ESCORTS = ("Timo Lindner", "Mehmet Brandt")
ZONES = (("RZ 1", "RZ 2"), ("RZ 1",), ("Besprechung 3",), ("Foyer",))
NUMBERS = ("17", "18", "B-001", "B-002")
V = VisitState
visitors, escorting, numbers = st.sampled_from(VISITORS), st.sampled_from(ESCORTS), st.sampled_from(NUMBERS)
someone = st.integers(0, 9)
"""Somebody of whom the act makes sense; 9: anybody, so that what makes none is tried as well."""
lates = st.just(0) | st.integers(0, 3600)
"""Seconds; 0 stands for an act that is entered as it happens."""
several = st.lists(someone, min_size=1, max_size=3)


def when(*states: VisitState) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The rule is tried while a visit stands in one of these states."""
    return precondition(lambda self: any(told.state in states for told in self.told.values()))


TOLD = GapTold(GapCause.OTHER, "geklärt")


class CustodyDesk(DeskBesideAnAccount):
    """Four visitors, two escorts, and whatever a day brings."""

    @initialize(late=lates)
    def one_is_away_two_are_inside_one_waits(self, late: int) -> None:
        self.three_are_inside(late)
        self.leave(0, 0)
        self.arrive(VISITORS[3], ZONES[1], 0)

    def three_are_inside(self, late: int) -> None:
        for name in VISITORS[:3]:
            self.arrive(name, ZONES[0], late)
            self.collect(0, ESCORTS[0], NUMBERS[len(self.told)], 0, "")

    @rule(name=visitors, zones=st.sampled_from(ZONES))
    def announce(self, name: str, zones: tuple[str, ...]) -> None:
        if name in self.newest and self.told[self.newest[name]].state in (V.EXPECTED, V.ARRIVED, V.ON_SITE, V.AWAY):
            return
        wish = ExpectVisit(
            name, "ACME", self.company.employees["Jonas Weiß"], "Audit",
            tuple(self.company.zones[zone] for zone in zones), VisitType.CONTRACTOR,
            self.now + timedelta(minutes=10), self.now + timedelta(hours=4), self.persons.get(name),
        )  # fmt: skip
        made = self.does(wish)
        if made is not None:
            self.came(name, VisitId(made), V.EXPECTED)

    def came(self, name: str, id: VisitId, state: VisitState) -> None:
        self.newest[name] = id
        self.told[id] = Told(name, state)
        self.persons[name] = self.row(id).person_id

    @rule(name=visitors, zones=st.sampled_from(ZONES), late=lates)
    def arrive(self, name: str, zones: tuple[str, ...], late: int) -> None:
        expected = self.newest.get(name)
        if expected is not None and self.told[expected].state is not V.EXPECTED:
            expected = None
        if expected is not None:
            visit = self.row(expected)
            facts = (visit.name, visit.company, visit.host_id, visit.purpose, visit.zones, visit.type)
            told: object = RecordArrival(
                *facts, IdentityKind.ID_CARD, notice_given=True, visit_id=expected, happened_at=self.ago(late)
            )
        else:
            permitted = tuple(self.company.zones[zone] for zone in zones)
            told = self.company.arrival(
                name=name, zones=permitted, person_id=self.persons.get(name), happened_at=self.ago(late)
            )
        made = self.does(told, (expected,) if expected is not None else ())
        if made is None:
            return
        id = VisitId(made)
        if expected is None:
            self.came(name, id, V.ARRIVED)
        at = self.row(id).arrived_at
        assert at == (self.ago(late) or self.now)
        self.told[id].state = V.ARRIVED
        self.received(id, at)
        self.told[id].stands(at, True)

    @when(V.ARRIVED)
    @rule(who=someone, escort=st.none() | escorting, badge=numbers, late=lates, zone=st.sampled_from(("", "RZ 1")))
    def collect(self, who: int, escort: str | None, badge: str, late: int, zone: str) -> None:
        for id in self.ids(who, V.ARRIVED):
            taken = self.accepts(escort) if escort else None
            there = self.company.zones[zone] if zone else None
            until = self.now + timedelta(hours=9)
            wish = CollectVisitor(id, badge, until, escort=taken, happened_at=self.ago(late), zone_id=there)
            if self.does(wish, (id,)) is not None:
                self.inside(id, badge, late)

    @when(V.ARRIVED)
    @rule(whom=several, escort=escorting, late=lates)
    def collect_several(self, whom: list[int], escort: str, late: int) -> None:
        ids = self.ids(whom, V.ARRIVED)
        badges = tuple(BadgeFor(id, number) for id, number in zip(ids, NUMBERS, strict=False))
        until = self.now + timedelta(hours=9)
        wish = CollectGroup(badges, until, escort=self.accepts(escort), happened_at=self.ago(late))
        if self.does(wish, ids) is not None:
            for one in badges:
                self.inside(one.visit_id, one.badge_number, late)

    def inside(self, id: VisitId, badge: str, late: int) -> None:
        at = self.moment(id, late, self.row(id).collected_at)
        told = self.told[id]
        told.state, told.collected, told.badge = V.ON_SITE, at, badge
        self.hands(id, at)

    @when(V.ON_SITE)
    @rule(whom=several, escort=escorting, late=lates)
    def hand_over(self, whom: list[int], escort: str, late: int) -> None:
        ids = self.ids(whom, V.ON_SITE)
        if self.does(HandOverEscort(ids, self.accepts(escort), self.ago(late), TOLD), ids) is not None:
            for id in ids:
                kept = self.open_custody(id)
                assert kept is not None
                self.hands(id, self.moment(id, late, kept.started_at))

    @when(V.ON_SITE, V.ARRIVED)
    @rule(whom=several, escort=escorting, late=lates, answer=st.sampled_from(("", "yes", "no", "over")))
    def ask(self, whom: list[int], escort: str, late: int, answer: str) -> None:
        """A pending handover changes nobody's custody; nor does a refusal, nor a yes beforehand."""
        ids, employee = self.ids(whom, V.ON_SITE, V.ARRIVED), self.company.employees[escort]
        self.does(AskEscort(ids, employee, self.ago(late)), ids)
        if answer == "yes":
            self.does(AcceptRequest(ids, self.accepts(escort), self.ago(late)), ids)
        elif answer == "no":
            self.does(DeclineRequest(ids, employee, "verhindert", self.ago(late)), ids)
        elif answer == "over":
            self.hand_over(whom, escort, 0)

    def together(self, ids: tuple[VisitId, ...]) -> tuple[VisitId, ...]:
        """These, and whoever else is with the same escorts: one place for all of them, and one undo."""
        with_them = {self.told[id].keeper for id in ids} & set(ESCORTS)
        others = {id for id, told in self.told.items() if told.keeper in with_them and told.state is V.ON_SITE}
        return tuple(others | set(ids))

    @when(V.ON_SITE)
    @rule(who=someone, zone=st.sampled_from(("RZ 1", "RZ 2", "Foyer")), late=lates)
    def move(self, who: int, zone: str, late: int) -> None:
        ids = self.ids(who, V.ON_SITE)
        self.does(MoveVisitors(ids, self.company.zones[zone], self.ago(late)), self.together(ids))

    @when(V.ON_SITE)
    @rule(whom=several, late=lates)
    def bring_back(self, whom: list[int], late: int) -> None:
        ids = self.ids(whom, V.ON_SITE)
        with_all = self.together(ids)
        if self.does(BringToDesk(ids, self.ago(late), TOLD), with_all) is not None:
            for id in with_all:
                self.received(id, self.moment(id, late, self.row(id).last_confirmed_at))

    @when(V.ON_SITE)
    @rule(who=someone, late=lates)
    def report_gap(self, who: int, late: int) -> None:
        for id in self.ids(who, V.ON_SITE):
            begun = self.open_custody(id)
            if self.does(ReportGap(id, "allein", self.ago(late)), (id,)) is not None:
                assert begun is not None
                self.told[id].says(self.ago(late) or max(self.now, begun.started_at), GAP)

    @when(V.ON_SITE)
    @rule(who=someone, late=lates)
    def leave(self, who: int, late: int) -> None:
        for id in self.ids(who, V.ON_SITE):
            if self.does(LeavePremises(id, self.ago(late)), (id,)) is not None:
                at = self.moment(id, late, self.row(id).last_confirmed_at)
                self.told[id].state = V.AWAY
                self.told[id].says(at, AWAY)
                self.told[id].stands(at, False)

    @when(V.AWAY)
    @rule(who=someone, escort=st.none() | escorting, late=lates)
    def come_back(self, who: int, escort: str | None, late: int) -> None:
        for id in self.ids(who, V.AWAY):
            taken = self.accepts(escort) if escort else None
            if self.does(ComeBack(id, taken, self.ago(late)), (id,)) is not None:
                at = self.moment(id, late, self.row(id).last_confirmed_at)
                self.told[id].state = V.ON_SITE
                self.hands(id, at)
                self.told[id].stands(at, True)

    @when(V.ON_SITE, V.AWAY, V.UNCLEAR)
    @rule(whom=several, late=lates, badge=st.sampled_from(list(BadgeState)), alone=st.just(0) | st.integers(1, 900))
    def depart(self, whom: list[int], late: int, badge: BadgeState, alone: int) -> None:
        ids = self.ids(whom, V.ON_SITE, V.AWAY, V.UNCLEAR)
        since = (self.ago(late) or self.now) - timedelta(seconds=alone) if alone else None
        leaving = tuple(
            RecordDeparture(
                id, badge, how_known="Kamera", happened_at=self.ago(late), badge_exception="verlegt",
                escort_exception="ging vor" if since else "", alone_since=since,
            )
            for id in ids
        )  # fmt: skip
        kept = {id for id in ids if self.open_custody(id)}
        if self.does(leaving[0] if len(leaving) == 1 else RecordDepartures(leaving), ids) is not None:
            for id in ids:
                at = self.moment(id, late, self.row(id).departed_at)
                if since and id in kept:
                    self.told[id].says(since, GAP)
                self.over(id, V.DEPARTED, at, at)

    def over(self, id: VisitId, state: VisitState, at: datetime, departed: datetime | None) -> None:
        told = self.told[id]
        told.state, told.departed, told.badge = state, departed, ""
        told.says(at, OVER)
        told.stands(at, False)

    @when(V.EXPECTED, V.ARRIVED)
    @rule(who=someone, end=st.sampled_from((V.DENIED, V.LEFT_BEFORE_ENTRY, V.CANCELLED, V.NO_SHOW)), late=lates)
    def turn_away(self, who: int, end: VisitState, late: int) -> None:
        for id in self.ids(who, V.EXPECTED, V.ARRIVED):
            came = self.told[id].state is V.ARRIVED
            if self.does(EndWithoutEntry(id, end, "kein Ausweis", self.ago(late)), (id,)) is not None:
                at = self.row(id).departed_at
                assert (at is not None) == came
                self.over(id, end, self.moment(id, late, at) if came else self.now, at)

    @when(V.ON_SITE, V.AWAY, V.ARRIVED)
    @rule(who=someone)
    def unclear(self, who: int) -> None:
        for id in self.ids(who, V.ON_SITE, V.AWAY, V.ARRIVED):
            if self.does(ReportUnclear(id, "nicht gesehen"), (id,)) is not None:
                self.lost_sight_of(id)

    @precondition(lambda self: self.accepted >= self.day_ends)
    @rule()
    def close_day(self) -> None:
        self.day_ends = self.accepted + 12
        if self.does(CloseDay()) is not None:
            for id, told in self.told.items():
                if told.state in (V.ARRIVED, V.ON_SITE, V.AWAY):
                    self.lost_sight_of(id)

    def lost_sight_of(self, id: VisitId) -> None:
        told = self.told[id]
        assert told.confirmed is not None
        told.says(max(told.confirmed, *(at for at, _ in told.strokes)), UNKNOWN)
        if told.state is V.AWAY:  # from now on somebody might be inside after all
            told.stands(self.row(id).entered_at or self.now, True)
        told.state = V.UNCLEAR

    @when(V.UNCLEAR)
    @rule(who=someone, late=lates)
    def find(self, who: int, late: int) -> None:
        for id in self.ids(who, V.UNCLEAR):
            if self.does(FindOnSite(id, "gesehen", self.ago(late)), (id,)) is not None:
                at = self.moment(id, late, self.row(id).last_confirmed_at)
                self.told[id].state = V.ON_SITE
                self.told[id].says(max(at, self.told[id].strokes[-1][0]), GAP)
                self.told[id].stands(at, True)

    @when(V.UNCLEAR)
    @rule(who=someone)
    def give_up(self, who: int) -> None:
        for id in self.ids(who, V.UNCLEAR):
            unclear_since = self.row(id).entered_at or self.now
            if self.does(CloseUnconfirmed(id, "Haus durchsucht"), (id,)) is not None:
                self.over(id, V.CLOSED_UNCONFIRMED, max(self.now, unclear_since, self.told[id].strokes[-1][0]), None)

    # -- badges, corrections, the clock

    @when(V.ON_SITE, V.AWAY, V.UNCLEAR)
    @rule(who=someone, became=st.sampled_from((BadgeState.LOST, BadgeState.DESTROYED)), number=numbers)
    def replace_badge(self, who: int, became: BadgeState, number: str) -> None:
        for id in self.ids(who, V.ON_SITE, V.AWAY, V.UNCLEAR):
            if self.does(ReplaceBadge(id, became, "zerbrochen", number), (id,)) is not None:
                self.told[id].badge = number

    @rule(which=st.integers(0, 3), usable=st.booleans())
    def badge_found(self, which: int, usable: bool) -> None:
        with self.company.house.new_unit_of_work(()) as uow:
            lost = [badge.id for badge in uow.find(Badge, state=BadgeState.LOST.value)]
        if lost:
            self.does(RecordBadgeFound(lost[which % len(lost)], None, "Fahrerin", "Parkplatz", usable))

    @precondition(lambda self: self.undo[0])
    @rule()
    def take_back(self) -> None:
        (entries, before), self.undo = self.undo, ((), {})
        if self.does(TakeBack(entries)) is not None:
            for id, was in before.items():
                if was is None:
                    self.told[id] = Told(self.told[id].person, V.ENTERED_IN_ERROR)
                else:
                    self.told[id] = was

    @rule(passing=st.integers(1, 5400))
    def time_passes(self, passing: int) -> None:
        self.company.clock.forward(seconds=passing)

    @rule(hours=st.sampled_from((-3, -1, 3)))
    def the_clock_is_set(self, hours: int) -> None:
        self.company.clock.forward(hours=hours)
