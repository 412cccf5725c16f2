"""Somebody stays a whole year, over new year and both nights in which the clock changes: every second is told alike."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor, ComeBack, HandOverEscort, LeavePremises, ReportGap
from accessdesk.desk.gaps import GapTold
from accessdesk.desk.people import SaveEmployee
from accessdesk.domain.escorts import Acceptance, GapCause
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import BadgeState, VisitState
from accessdesk.reports.supervision import read_report
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.desk.second_account import (
    AWAY,
    GAP,
    KEPT,
    OVER,
    Told,
    every_list_names_who_was_there,
    every_second_is_told_alike,
)
from tests.support.houses import MANAGER, PIN, RECEPTION, Company

ESCORTS = ("Timo Lindner", "Mehmet Brandt")
BEGAN = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
ENDED = datetime(2027, 11, 23, 8, 0, 30, tzinfo=UTC)
ACTS = {
    "2026-12-31T22:59:30+00:00": GAP,  # half a minute before the new year in Germany
    "2027-01-01T00:10:00+00:00": ESCORTS[1],
    "2027-03-28T00:59:00+00:00": GAP,  # a minute before two o'clock, which is three o'clock at once
    "2027-03-28T01:01:00+00:00": ESCORTS[0],
    "2027-06-01T12:00:00+00:00": AWAY,
    "2027-06-15T12:00:01+00:00": ESCORTS[1],
    "2027-10-31T00:30:00+00:00": GAP,  # half past two in summer
    "2027-10-31T01:30:00+00:00": ESCORTS[0],  # half past two again, in winter
}


@pytest.fixture
def company(company_on_both: Company) -> Iterator[Company]:
    """In Germany, with escorts whose briefing lasts long enough."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/Berlin"
    time.tzset()
    company_on_both.log_in(MANAGER)
    rooms = (company_on_both.zones["RZ 1"],)
    for name in ESCORTS:
        long = SaveEmployee(
            company_on_both.employees[name], name, is_escort=True, escort_zones=rooms,
            briefing_valid_until=date(2030, 1, 1),
        )  # fmt: skip
        company_on_both.desk.execute(long)
    company_on_both.log_in(RECEPTION)
    yield company_on_both
    os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
    time.tzset()


def until(company: Company, moment: datetime) -> datetime:
    return company.clock.forward(seconds=(moment - company.clock.now()).total_seconds())


def accepts(company: Company, name: str) -> EscortAccepts:
    return EscortAccepts(company.employees[name], Acceptance.PIN, PIN)


def a_year(company: Company) -> tuple[VisitId, Told]:
    """What the desk was told, and the account of it that was kept by hand."""
    until(company, BEGAN)
    id = company.arrived()
    company.desk.execute(CollectVisitor(id, "B-001", ENDED + timedelta(days=1), escort=accepts(company, ESCORTS[0])))
    told = Told("Miriam Okafor", VisitState.ON_SITE, collected=BEGAN, badge="B-001")
    told.says(BEGAN, KEPT, ESCORTS[0])
    told.stands(BEGAN, True)
    for moment, what in ACTS.items():
        at = until(company, datetime.fromisoformat(moment))
        away = told.state is VisitState.AWAY
        if what == GAP:
            company.desk.execute(ReportGap(id, "abberufen"))
        elif what == AWAY:
            company.desk.execute(LeavePremises(id))
        elif away:
            company.desk.execute(ComeBack(id, accepts(company, what)))
        else:
            company.desk.execute(HandOverEscort((id,), accepts(company, what), told=GapTold(GapCause.OTHER, "geklärt")))
        told.state = VisitState.AWAY if what == AWAY else VisitState.ON_SITE
        told.says(at, what if what in (GAP, AWAY) else KEPT, what if what in ESCORTS else "")
        if away or what == AWAY:
            told.stands(at, told.state is not VisitState.AWAY)
    agree(company, id, told)
    return id, told


def agree(company: Company, id: VisitId, told: Told) -> None:
    engine, now = company.house.engine, company.clock.now()
    every_second_is_told_alike(engine, {id: told}, now)
    every_list_names_who_was_there(SqlLists(engine), {id: told}, now)


def test_a_year_over_new_year_and_both_changes_of_the_clock(company: Company) -> None:
    id, told = a_year(company)
    left = until(company, ENDED)
    company.desk.execute(RecordDeparture(id, BadgeState.RETURNED))
    told.state, told.departed, told.badge = VisitState.DEPARTED, left, ""
    told.says(left, OVER)
    told.stands(left, False)
    agree(company, id, told)
    lists = SqlLists(company.house.engine)
    found = read_report(lists, date(2026, 11, 1), date(2027, 11, 30), left)
    gap = 4230 + 120 + 3600
    away = 14 * 86_400 + 1
    covered = 365 * 86_400 + 30 - gap - away
    assert (found.seconds.covered, found.seconds.gap, found.seconds.away, found.seconds.unknown) == (
        covered,
        gap,
        away,
        0,
    )
    assert [line.seconds for line in found.gaps] == [4230, 120, 3600]
    every_day_is_as_long_as_it_was_in_germany(lists, id, left)
    assert verify_engine(company.house.engine).findings == ()


def every_day_is_as_long_as_it_was_in_germany(lists: SqlLists, id: VisitId, now: datetime) -> None:
    for day, hours, gap in ((date(2027, 3, 28), 23, 120), (date(2027, 10, 31), 25, 3600), (date(2027, 5, 1), 24, 0)):
        told = read_report(lists, day, day, now).seconds
        assert (told.covered, told.gap) == (hours * 3600 - gap, gap), day
    assert [row.id for row in lists.presence(datetime(2027, 10, 31, 1, 0, tzinfo=UTC))] == [id]
    assert lists.presence(datetime(2027, 6, 7, tzinfo=UTC)) == []
