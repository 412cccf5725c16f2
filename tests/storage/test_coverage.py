"""What custody covers of real visits, read back from both databases."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from accessdesk.desk.coverage import VisitCoverage
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.day import CloseDay
from accessdesk.desk.departures import CloseUnconfirmed, FindOnSite, RecordDeparture
from accessdesk.desk.escorts import CollectVisitor, ComeBack, HandOverEscort, LeavePremises, ReportGap
from accessdesk.desk.gaps import ExplainGap, GapTold
from accessdesk.desk.to_clear_rows import ToClear
from accessdesk.domain.escorts import Acceptance, GapCause, Interval
from accessdesk.domain.ids import VisitId
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.supervision import Standing, length
from accessdesk.domain.visits import BadgeState, VisitState
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.coverage import coverage
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, PIN, RECEPTION, Company

COVERED, GAP, AWAY, UNKNOWN = Standing.COVERED, Standing.GAP, Standing.AWAY, Standing.UNKNOWN


WAITED = GapTold(GapCause.OTHER, "hatte gewartet")


@pytest.fixture
def company(company_on_both: Company) -> Company:
    return company_on_both


def accepts(company: Company, name: str = "Timo Lindner") -> EscortAccepts:
    return EscortAccepts(company.employees[name], Acceptance.PIN, PIN)


def collected(company: Company) -> VisitId:
    visit_id = company.arrived()
    until = company.clock.now() + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, "B-021", until, escort=accepts(company)))
    return visit_id


def read(company: Company, visit_id: VisitId) -> VisitCoverage:
    with company.house.engine.connect() as connection:
        found = coverage(connection, visit_id)
    assert found is not None
    return found


def minutes(company: Company, visit_id: VisitId) -> list[tuple[Standing, int]]:
    """Each stretch of the stay and how long it lasted up to now."""
    now = company.clock.now()
    return [(s.standing, length(Interval(s.start, s.end), now) // 60) for s in read(company, visit_id).stretches()]


def test_a_whole_stay_is_counted_minute_by_minute(company: Company) -> None:
    visit_id = collected(company)
    company.clock.forward(minutes=30)
    company.desk.execute(ReportGap(visit_id, "zu einer Störung gerufen"))
    company.clock.forward(minutes=4)
    company.desk.execute(HandOverEscort((visit_id,), accepts(company, "Mehmet Brandt"), told=WAITED))
    company.clock.forward(minutes=20)
    company.desk.execute(LeavePremises(visit_id))
    company.clock.forward(minutes=45)
    company.desk.execute(ComeBack(visit_id, accepts(company)))
    company.clock.forward(minutes=11)
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    assert minutes(company, visit_id) == [(COVERED, 30), (GAP, 4), (COVERED, 20), (AWAY, 45), (COVERED, 11)]
    (gap,) = [part for part in read(company, visit_id).parts() if part.is_gap]
    assert (gap.reason, gap.finding) == ("zu einer Störung gerufen", "hatte gewartet")


def an_unclear_visit(company: Company) -> VisitId:
    """Last confirmed ten minutes after the collection; the day was closed two hours later."""
    visit_id = collected(company)
    company.clock.forward(minutes=10)
    company.desk.execute(HandOverEscort((visit_id,), accepts(company, "Mehmet Brandt")))
    company.clock.forward(hours=2)
    company.desk.execute(CloseDay())
    return visit_id


def test_what_follows_the_last_confirmed_moment_is_unknown_also_once_the_departure_is_known(company: Company) -> None:
    visit_id = an_unclear_visit(company)
    company.clock.forward(hours=1)
    assert minutes(company, visit_id) == [(COVERED, 10), (UNKNOWN, 180)]
    left = company.clock.now() - timedelta(hours=2)
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED, how_known="Kamera am Tor", happened_at=left))
    assert minutes(company, visit_id) == [(COVERED, 10), (UNKNOWN, 60)]
    assert verify_engine(company.house.engine).findings == ()


def test_whoever_is_found_in_the_house_was_unknown_until_then_and_is_a_gap_from_then(company: Company) -> None:
    visit_id = an_unclear_visit(company)
    found = company.clock.forward(hours=1)
    company.desk.execute(FindOnSite(visit_id, "in der Kantine gesehen"))
    company.clock.forward(minutes=3)
    assert minutes(company, visit_id) == [(COVERED, 10), (UNKNOWN, 180), (GAP, 3)]
    (inside,) = SqlLists(company.house.engine).inside(company.clock.now())
    assert inside.gap_since == found


def test_a_visit_closed_without_a_departure_stays_unknown_until_it_was_closed(company: Company) -> None:
    visit_id = an_unclear_visit(company)
    company.clock.forward(minutes=30)
    company.log_in(MANAGER)
    company.desk.execute(CloseUnconfirmed(visit_id, "alle Räume"))
    company.clock.forward(days=300)
    assert minutes(company, visit_id) == [(COVERED, 10), (UNKNOWN, 150)]


@pytest.mark.parametrize("end", [VisitState.UNCLEAR, VisitState.CLOSED_UNCONFIRMED, VisitState.DEPARTED])
def test_visits_that_became_unclear_before_spans_were_recorded_read_alike(company: Company, end: VisitState) -> None:
    visit_id = an_unclear_visit(company)
    if end is VisitState.DEPARTED:
        company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED, how_known="Kamera am Tor"))
    elif end is VisitState.CLOSED_UNCONFIRMED:
        company.log_in(MANAGER)
        company.desk.execute(CloseUnconfirmed(visit_id, "alle Räume"))
    before = minutes(company, visit_id)
    with company.house.engine.connect().execution_options(writes=True) as connection, connection.begin():
        connection.execute(text("DELETE FROM unknown_span"))
    assert minutes(company, visit_id) == before == [(COVERED, 10), (UNKNOWN, 120)]


def test_a_gap_reported_in_the_evening_moves_the_last_confirmed_moment(company: Company) -> None:
    visit_id = collected(company)
    company.clock.forward(hours=5)
    company.desk.execute(ReportGap(visit_id, "allein angetroffen"))
    company.clock.forward(hours=3)
    company.desk.execute(CloseDay())
    assert minutes(company, visit_id) == [(COVERED, 300), (UNKNOWN, 180)]
    (unknown,) = [part for part in read(company, visit_id).parts() if part.unknown]
    assert unknown.reason == "allein angetroffen"


def a_gap_before_the_clock_is_set_back(company: Company) -> VisitId:
    visit_id = collected(company)
    company.clock.forward(minutes=40)
    company.desk.execute(ReportGap(visit_id, "abberufen"))
    company.clock.forward(hours=-3)
    return visit_id


def test_a_clock_set_back_by_three_hours_hides_no_open_gap(company: Company) -> None:
    visit_id = a_gap_before_the_clock_is_set_back(company)
    lists = SqlLists(company.house.engine)
    (inside,) = lists.inside(company.clock.now())
    assert inside.gap_since == company.clock.now() + timedelta(hours=3)
    assert [row.kind for row in lists.to_clear(company.clock.now())] == [ToClear.GAP]
    assert minutes(company, visit_id) == [(COVERED, 40), (GAP, 0)]


def test_after_the_clock_was_set_back_a_gap_can_be_closed_and_everybody_can_leave(company: Company) -> None:
    visit_id = a_gap_before_the_clock_is_set_back(company)
    company.desk.execute(HandOverEscort((visit_id,), accepts(company), told=WAITED))
    assert SqlLists(company.house.engine).inside(company.clock.now())[0].gap_since is None
    company.clock.forward(minutes=5)
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    assert minutes(company, visit_id) == [(COVERED, 40)]
    assert verify_engine(company.house.engine).findings == ()


def test_after_the_clock_was_set_back_the_day_can_be_closed_and_a_visitor_found(company: Company) -> None:
    visit_id = a_gap_before_the_clock_is_set_back(company)
    company.clock.forward(hours=1)
    company.desk.execute(CloseDay())
    company.desk.execute(FindOnSite(visit_id, "steht am Empfang"))
    (inside,) = SqlLists(company.house.engine).inside(company.clock.now())
    assert inside.gap_since is not None
    company.log_in(RECEPTION)
    assert verify_engine(company.house.engine).findings == ()


NIGHTS = {
    "2026-03-28T22:30:00+00:00": 4,  # the night that loses an hour in Germany
    "2026-10-24T22:30:00+00:00": 4,  # the night that has one twice
    "2026-11-23T22:30:00+00:00": 2,  # over midnight
    "2026-12-31T22:00:00+00:00": 5,  # into the next year
}


def test_minutes_are_those_that_passed_in_every_night(company: Company) -> None:
    for begins, hours in NIGHTS.items():
        company.clock.forward(seconds=(datetime.fromisoformat(begins) - company.clock.now()).total_seconds())
        visit_id = collected(company)
        company.clock.forward(hours=hours)
        company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
        assert minutes(company, visit_id) == [(COVERED, hours * 60)], begins


def test_a_gap_is_explained_long_after_it_was_closed_and_its_minutes_stay(company: Company) -> None:
    visit_id = collected(company)
    since = company.clock.forward(minutes=30)
    company.desk.execute(ReportGap(visit_id, "abberufen"))
    company.clock.forward(minutes=4)
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    company.clock.forward(days=3)
    company.desk.execute(ExplainGap(visit_id, since, "Begleitung stand vor der Tür", cause=GapCause.LOST_SIGHT))
    assert minutes(company, visit_id) == [(COVERED, 30), (GAP, 4)]
    (gap,) = [part for part in read(company, visit_id).parts() if part.is_gap]
    assert (gap.reason, gap.finding) == ("abberufen", "Begleitung stand vor der Tür")
    with pytest.raises(NotAcceptable, match="no_such_gap"):
        company.desk.execute(ExplainGap(visit_id, since + timedelta(minutes=1), "erfunden", cause=GapCause.OTHER))
    assert verify_engine(company.house.engine).findings == ()


def test_a_gap_that_nobody_reported_can_be_explained_too(company: Company) -> None:
    visit_id = an_unclear_visit(company)
    found = company.clock.forward(hours=1)
    company.desk.execute(FindOnSite(visit_id, "in der Kantine gesehen"))
    company.clock.forward(minutes=3)
    company.desk.execute(ExplainGap(visit_id, found, "hatte sich verlaufen", "kein Aushang", GapCause.WENT_ALONE))
    (gap,) = [part for part in read(company, visit_id).parts() if part.is_gap]
    assert (gap.reason, gap.finding) == ("kein Aushang", "hatte sich verlaufen")
    assert SqlLists(company.house.engine).inside(company.clock.now())[0].gap_since == found
