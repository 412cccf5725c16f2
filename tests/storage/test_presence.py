"""The list of whoever is in the house, now and at past moments, on both databases."""

from datetime import datetime, timedelta

import pytest

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.day import CloseDay
from accessdesk.desk.departures import CloseUnconfirmed, FindOnSite, RecordDeparture
from accessdesk.desk.escorts import CollectVisitor, ComeBack, HandOverEscort, LeavePremises
from accessdesk.desk.places import MoveVisitors
from accessdesk.desk.sites import SaveZone
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import VisitId
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import BadgeState, VisitState
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import ADMIN, MANAGER, PIN, RECEPTION, Company


@pytest.fixture
def company(company_on_both: Company) -> Company:
    """Each list reads alike on both databases."""
    return company_on_both


def escort(company: Company, name: str = "Timo Lindner") -> EscortAccepts:
    return EscortAccepts(company.employees[name], Acceptance.PIN, PIN)


def collect(company: Company, visit_id: VisitId, badge: str) -> None:
    until = company.clock.now() + timedelta(hours=9)
    company.desk.execute(CollectVisitor(visit_id, badge, until, escort=escort(company)))


def a_day(company: Company) -> list[datetime]:
    """Three visitors with a break, a handover, a departure and somebody who is lost sight of; the steps' moments."""
    desk, moments = company.desk, [company.clock.now()]

    def pass_time() -> None:
        moments.append(company.clock.forward(minutes=10))

    ada = company.arrived(name="Ada Eze")
    pass_time()
    collect(company, ada, "B-1")
    bo = company.arrived(name="Bo Lund", zones=(company.zones["Foyer"],))
    pass_time()
    desk.execute(HandOverEscort((ada,), escort(company, "Mehmet Brandt")))
    pass_time()
    desk.execute(MoveVisitors((ada,), company.zones["RZ 1"]))
    pass_time()
    desk.execute(LeavePremises(ada))
    cem = company.arrived(name="Cem Arslan", needs_help=True)
    pass_time()
    desk.execute(ComeBack(ada, escort(company)))
    collect(company, cem, "B-2")
    pass_time()
    desk.execute(CollectVisitor(bo, "B-3", company.clock.now() + timedelta(hours=2)))
    pass_time()
    desk.execute(RecordDeparture(ada, BadgeState.RETURNED))
    pass_time()
    return moments


def told(company: Company, at: datetime | None) -> list[tuple[str, VisitState, str, str]]:
    rows = SqlLists(company.house.engine).presence(at)
    return [(row.name, row.state, row.keeper_name, f"{row.badge} {row.place}") for row in rows]


def test_every_moment_of_a_day_is_told_later_as_it_was_told_then(company: Company) -> None:
    """The list of now, kept at each step, is what the intervals tell about that moment in the evening."""
    lists = SqlLists(company.house.engine)
    seen: list[tuple[datetime, list[tuple[str, VisitState, str, str]]]] = []
    execute = company.desk.execute

    def watched(command: object) -> object:
        outcome = execute(command)
        seen.append((company.clock.now(), told(company, None)))
        return outcome

    object.__setattr__(company, "desk", _Watched(company.desk, watched))
    a_day(company)
    assert len(seen) > 8
    last_of_each = dict(seen)
    company.clock.forward(hours=3)
    assert {at: told(company, at) for at in last_of_each} == last_of_each
    assert lists.presence(company.clock.now()) == lists.presence()


class _Watched:
    """The desk with an eye on every act."""

    def __init__(self, desk: object, execute: object) -> None:
        self._desk, self.execute = desk, execute

    def __getattr__(self, name: str) -> object:
        return getattr(self._desk, name)


def test_an_arrival_that_was_moved_in_the_rows_would_be_told_otherwise(company: Company) -> None:
    """Twin: the past is read from the facts, so a changed fact changes the answer."""
    from sqlalchemy import text

    first = a_day(company)[0]
    assert [name for name, *_ in told(company, first)] == ["Ada Eze"]
    with company.house.engine.begin() as connection:
        connection.execute(text("UPDATE visit SET arrived_at = collected_at WHERE name = 'Ada Eze'"))
    assert told(company, first) == []


def test_nobody_stands_on_a_list_of_the_time_before_the_first_visit(company: Company) -> None:
    a_day(company)
    assert told(company, company.clock.now() - timedelta(days=2)) == []


def test_an_unclear_visitor_stays_on_the_list_until_the_search_is_recorded(company: Company) -> None:
    visit_id = company.arrived()
    collect(company, visit_id, "B-1")
    company.clock.forward(hours=9)
    company.desk.execute(CloseDay())
    evening = company.clock.forward(hours=1)
    company.log_in(MANAGER)
    company.clock.forward(hours=2)
    company.desk.execute(CloseUnconfirmed(visit_id, "alle Räume"))
    assert [state for _, state, *_ in told(company, evening)] == [VisitState.UNCLEAR]
    assert told(company, company.clock.forward(minutes=1)) == []


def test_a_zone_sends_its_visitors_to_its_own_assembly_point(company: Company) -> None:
    company.arrived(name="Ada Eze")
    company.arrived(name="Bo Lund", zones=(company.zones["Foyer"],))
    company.log_in(ADMIN)
    zone = company.zones["RZ 1"]
    company.desk.execute(SaveZone(zone, "RZ 1", Supervision.CONTINUOUS, assembly_point="Tor 2"))
    lists = SqlLists(company.house.engine)
    assert {row.name: row.assembly_point for row in lists.presence()} == {
        "Ada Eze": "Tor 2",
        "Bo Lund": "Parkplatz Süd",
    }
    assert lists.assembly_points() == {zone: "Tor 2"}
    company.desk.execute(SaveZone(zone, "RZ 1", Supervision.CONTINUOUS))
    assert lists.assembly_points() == {zone: "Tor 2"}, "who does not say one does not take one away"
    company.desk.execute(SaveZone(zone, "RZ 1", Supervision.CONTINUOUS, assembly_point=" "))
    assert lists.assembly_points() == {}
    assert verify_engine(company.house.engine).findings == ()
    company.log_in(RECEPTION)


def test_the_zone_where_an_act_recorded_somebody_counts_more_than_those_that_are_permitted(company: Company) -> None:
    visit_id = company.arrived(name="Ada Eze", zones=(company.zones["RZ 1"], company.zones["RZ 2"]))
    collect(company, visit_id, "B-1")
    company.log_in(ADMIN)
    for name, point in (("RZ 1", "Tor 1"), ("RZ 2", "Tor 2")):
        company.desk.execute(SaveZone(company.zones[name], name, Supervision.CONTINUOUS, assembly_point=point))
    company.log_in(RECEPTION)
    lists = SqlLists(company.house.engine)
    before = company.clock.now()
    company.clock.forward(minutes=5)
    company.desk.execute(MoveVisitors((visit_id,), company.zones["RZ 2"]))
    (row,) = lists.presence()
    assert (row.place, row.assembly_point, row.zones) == ("RZ 2", "Tor 2", ("RZ 1", "RZ 2"))
    assert [row.place for row in lists.presence(before)] == [""], "then nobody had said where"


def test_a_night_in_which_nobody_knew_anything_stays_unclear_after_somebody_was_found(company: Company) -> None:
    visit_id = company.arrived(name="Ada Eze")
    collect(company, visit_id, "B-1")
    company.clock.forward(hours=8)
    company.desk.execute(CloseDay())
    night = company.clock.forward(hours=4)
    morning = company.clock.forward(hours=8)
    company.desk.execute(FindOnSite(visit_id, "in der Werkstatt"))
    company.clock.forward(hours=1)
    assert [state for _, state, *_ in told(company, night)] == [VisitState.UNCLEAR]
    assert [state for _, state, *_ in told(company, morning)] == [VisitState.ON_SITE]
