"""Where visitors are recorded: an escort's visitors are in one place, and what no act said is not known."""

from datetime import timedelta

import pytest
import sqlalchemy.exc
from sqlalchemy import text

from accessdesk.desk.coverage import VisitCoverage
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.day import CloseDay
from accessdesk.desk.departures import FindOnSite, RecordDeparture
from accessdesk.desk.escorts import CollectVisitor, ComeBack, HandOverEscort, LeavePremises, ReportGap
from accessdesk.desk.gaps import GapTold
from accessdesk.desk.places import BringToDesk, MoveVisitors
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.escorts import Acceptance, CustodyKind, GapCause
from accessdesk.domain.ids import VisitId, ZoneId
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.visits import BadgeState
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.coverage import coverage
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, PIN, Company, add_employee

ASLEEP = GapTold(GapCause.OTHER, "war eingeschlafen")


@pytest.fixture
def company(company_on_both: Company) -> Company:
    return company_on_both


def accepts(company: Company, name: str = "Timo Lindner") -> EscortAccepts:
    return EscortAccepts(company.employees[name], Acceptance.PIN, PIN)


def collected(
    company: Company,
    name: str = "Miriam Okafor",
    *,
    zones: tuple[str, ...] = ("RZ 1", "RZ 2"),
    to: str | None = None,
    escort: str = "Timo Lindner",
) -> VisitId:
    visit_id = company.arrived(name=name, zones=tuple(company.zones[zone] for zone in zones))
    company.clock.forward(minutes=1)
    until = company.clock.now() + timedelta(hours=4)
    company.desk.execute(
        CollectVisitor(
            visit_id,
            f"B-{visit_id:03}",
            until,
            escort=accepts(company, escort),
            zone_id=company.zones[to] if to else None,
        )
    )
    company.clock.forward(minutes=10)
    return visit_id


def read(company: Company, visit_id: VisitId) -> VisitCoverage:
    with company.house.engine.connect() as connection:
        found = coverage(connection, visit_id)
    assert found is not None
    return found


def places(company: Company, visit_id: VisitId) -> list[tuple[str, int | None]]:
    """Zone and minutes of each recorded place; None minutes for the one that lasts."""
    names: dict[ZoneId | None, str] = {zone: name for name, zone in company.zones.items()}
    names[None] = "desk"
    found = []
    for place in read(company, visit_id).places:
        ends = place.span.end
        lasted = int((ends - place.span.start).total_seconds() // 60) if ends is not None else None
        found.append((names[place.zone_id], lasted))
    return found


def test_a_collection_to_a_zone_is_recorded_there_and_one_without_is_not(company: Company) -> None:
    there, nowhere = collected(company, to="RZ 1"), collected(company, "Jan Peters", escort="Mehmet Brandt")
    assert (places(company, there), places(company, nowhere)) == ([("RZ 1", None)], [])
    inside = {row.id: row.place for row in SqlLists(company.house.engine).inside(company.clock.now())}
    assert inside == {there: "RZ 1", nowhere: ""}


def test_moving_one_visitor_moves_all_of_the_escort_in_one_act(company: Company) -> None:
    first, second = collected(company, to="RZ 1"), collected(company, "Jan Peters")
    other = collected(company, "Emeka Eze", to="RZ 1", escort="Mehmet Brandt")
    company.desk.execute(MoveVisitors((second,), company.zones["RZ 2"]))
    assert places(company, first) == [("RZ 1", 32), ("RZ 2", None)]
    assert places(company, second) == [("RZ 2", None)]
    assert places(company, other) == [("RZ 1", None)]
    rows = SqlLists(company.house.engine).log_page(LogFilter(types=("visit.moved",)))
    assert {row.facts["place.name"] for row in rows} == {"RZ 2"}
    assert len({row.act for row in rows}) == 1
    assert verify_engine(company.house.engine).findings == ()


def test_collecting_somebody_to_a_zone_takes_the_escorts_other_visitors_along(company: Company) -> None:
    first = collected(company, to="RZ 1")
    second = collected(company, "Jan Peters", to="RZ 2")
    assert places(company, first) == [("RZ 1", 11), ("RZ 2", None)]
    assert places(company, second) == [("RZ 2", None)]


def test_nobody_is_recorded_where_their_permission_does_not_reach(company: Company) -> None:
    collected(company, to="RZ 1", zones=("RZ 1",))
    second = collected(company, "Jan Peters")
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(MoveVisitors((second,), company.zones["RZ 2"]))
    assert (refused.value.facts["why"], refused.value.facts["name"]) == ("zone_not_permitted", "Miriam Okafor")
    assert places(company, second) == []


def test_back_at_the_desk_reception_answers_and_the_escort_is_free(company: Company) -> None:
    first, second = collected(company, to="RZ 1"), collected(company, "Jan Peters")
    company.desk.execute(BringToDesk((first,)))
    for visit_id in (first, second):
        found = read(company, visit_id)
        assert found.custody[-1].kind is CustodyKind.RECEPTION
        assert found.gap_since() is None
        assert places(company, visit_id)[-1] == ("desk", None)
    choices = SqlLists(company.house.engine).escorts((company.zones["RZ 1"],), company.clock.now())
    assert {choice.load for choice in choices} == {0}
    with pytest.raises(NotAcceptable, match="at_the_desk"):
        company.desk.execute(BringToDesk((first,)))
    company.clock.forward(minutes=5)
    company.desk.execute(HandOverEscort((first,), accepts(company)))
    assert places(company, first)[-1] == ("desk", 5)


def test_bringing_somebody_to_the_desk_ends_their_gap_with_what_was_found(company: Company) -> None:
    visit_id = collected(company)
    company.desk.execute(ReportGap(visit_id, "abberufen"))
    company.clock.forward(minutes=7)
    company.desk.execute(BringToDesk((visit_id,), told=GapTold(GapCause.WENT_ALONE, "kam allein zum Empfang")))
    assert read(company, visit_id).gap_since() is None
    (gap,) = [part for part in read(company, visit_id).parts() if part.is_gap]
    assert (gap.reason, gap.finding) == ("abberufen", "kam allein zum Empfang")


def test_a_gap_that_nobody_reported_keeps_its_finding_too(company: Company) -> None:
    visit_id = collected(company)
    company.desk.execute(CloseDay())
    company.clock.forward(hours=1)
    company.desk.execute(FindOnSite(visit_id, "sitzt im Flur"))
    company.clock.forward(minutes=4)
    company.desk.execute(HandOverEscort((visit_id,), accepts(company), told=ASLEEP))
    (gap,) = [part for part in read(company, visit_id).parts() if part.is_gap]
    assert (gap.reason, gap.finding) == ("", "war eingeschlafen")


def test_a_handover_leaves_a_visitor_where_they_are_unless_the_new_escort_is_elsewhere(company: Company) -> None:
    first, second = collected(company, to="RZ 1"), collected(company, "Jan Peters", to="RZ 2", escort="Mehmet Brandt")
    company.log_in(MANAGER)
    add_employee(company, "Anouk Visser", is_escort=True)
    company.desk.execute(HandOverEscort((first,), accepts(company, "Anouk Visser")))
    assert places(company, first)[-1] == ("RZ 1", None)
    company.clock.forward(minutes=3)
    company.desk.execute(HandOverEscort((first,), accepts(company, "Mehmet Brandt")))
    assert places(company, first)[-1] == ("RZ 1", 3)
    assert places(company, second) == [("RZ 2", None)]


def test_every_act_that_ends_custody_ends_what_is_known_of_the_place(company: Company) -> None:
    away, gone, unclear, alone = (collected(company, f"Gast {letter}", to="RZ 1") for letter in "ABCD")
    company.desk.execute(LeavePremises(away))
    company.desk.execute(RecordDeparture(gone, BadgeState.RETURNED))
    company.desk.execute(ReportGap(alone, "abberufen"))
    company.clock.forward(minutes=5)
    company.desk.execute(ComeBack(away, accepts(company), zone_id=company.zones["RZ 2"]))
    assert places(company, away)[-1] == ("RZ 2", None)
    company.desk.execute(CloseDay())
    for visit_id in (away, gone, unclear, alone):
        assert all(minutes is not None for _, minutes in places(company, visit_id))
    assert verify_engine(company.house.engine).findings == ()


def test_the_database_holds_one_place_at_a_time_when_the_domain_is_passed_by(company: Company) -> None:
    collected(company, to="RZ 1")
    copy = """INSERT INTO whereabouts (id, pseudonym, visit_id, zone_id, started_at, entered_at)
              SELECT 900, 'x', visit_id, zone_id, started_at, entered_at FROM whereabouts"""
    engine = company.house.engine
    with engine.connect() as connection, pytest.raises(sqlalchemy.exc.IntegrityError):
        connection.execute(text(copy))
    with engine.connect() as connection:
        connection.execute(text("DROP INDEX uq_whereabouts_open"))
        connection.execute(text(copy))
        assert connection.execute(text("SELECT count(*) FROM whereabouts WHERE ended_at IS NULL")).scalar() == 2
