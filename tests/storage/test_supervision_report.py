"""The report on supervision, from real acts to its figures, on both databases and through every kind of night."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from accessdesk.desk import supervision_report as reporting
from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.day import CloseDay
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor, HandOverEscort, ReportGap
from accessdesk.desk.exporting import EXPORT_COLUMNS, ExportKind
from accessdesk.desk.external_escorts import SaveEscortRight
from accessdesk.desk.externals import RecordExternalArrival
from accessdesk.desk.gaps import GapTold
from accessdesk.desk.places import BringToDesk, MoveVisitors
from accessdesk.desk.supervision_cells import report_cells
from accessdesk.desk.supervision_report import Population, SupervisionReport, ZoneAnswer
from accessdesk.documents.evacuation import evacuation_list
from accessdesk.domain.escorts import Acceptance, GapCause
from accessdesk.domain.ids import VisitId
from accessdesk.domain.supervision import Seconds
from accessdesk.domain.visits import BadgeState
from accessdesk.printing.facts import evacuation_facts
from accessdesk.reports.supervision import read_report
from accessdesk.storage.lists import SqlLists
from tests.documents.test_supervision_paper import paper, text_of
from tests.support.external_acts import kept_external, saved
from tests.support.houses import PIN, RECEPTION, Company

DAY = date(2026, 11, 23)


@pytest.fixture
def company(company_on_both: Company) -> Company:
    return company_on_both


@pytest.fixture
def in_berlin() -> Iterator[None]:
    """Days begin and end as they do in Germany."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/Berlin"
    time.tzset()
    yield
    os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
    time.tzset()


def accepts(company: Company, name: str = "Timo Lindner", how: Acceptance = Acceptance.PIN) -> EscortAccepts:
    return EscortAccepts(company.employees[name], how, PIN if how is Acceptance.PIN else "")


def collected(company: Company, name: str = "Miriam Okafor", **changes: object) -> VisitId:
    zones = tuple(company.zones[zone] for zone in ("RZ 1", "RZ 2"))
    visit_id = company.arrived(**{"name": name, "zones": zones, **changes})
    until = company.clock.now() + timedelta(hours=9)
    company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id:03}", until, escort=accepts(company)))
    return visit_id


def leaves(company: Company, visit_id: VisitId) -> None:
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))


def report(company: Company, first: date = DAY, last: date | None = None) -> SupervisionReport:
    return read_report(SqlLists(company.house.engine), first, last or first, company.clock.now())


def zone(found: SupervisionReport, company: Company, name: str) -> ZoneAnswer:
    return next(answer for answer in found.zones if answer.zone_id == company.zones[name])


def a_day(company: Company) -> SupervisionReport:
    """30 min with a PIN, 4 min gap, 20 min by phone, 10 min at the desk, 6 min entered 40 min late, then gone."""
    visit_id = collected(company)
    company.clock.forward(minutes=30)
    company.desk.execute(ReportGap(visit_id, "abberufen"))
    company.clock.forward(minutes=4)
    by_phone = accepts(company, "Mehmet Brandt", Acceptance.BY_PHONE)
    company.desk.execute(HandOverEscort((visit_id,), by_phone, told=GapTold(GapCause.OTHER, "hatte gewartet")))
    company.clock.forward(minutes=20)
    company.desk.execute(BringToDesk((visit_id,)))
    company.clock.forward(minutes=50)
    late = company.clock.now() - timedelta(minutes=40)
    company.desk.execute(HandOverEscort((visit_id,), accepts(company), happened_at=late))
    company.desk.execute(
        RecordDeparture(visit_id, BadgeState.RETURNED, happened_at=company.clock.now() - timedelta(minutes=34))
    )
    company.arrived(name="Jan Peters")
    company.arrived(name="Emeka Eze", zones=(company.zones["Besprechung 3"],))
    company.arrived(name="Sofia Rossi", zones=(company.zones["Foyer"],))
    return report(company)


def test_the_population_names_every_visit_once(company: Company) -> None:
    assert a_day(company).population == Population(
        visits=4, supervised=1, not_entered=1, to_host=1, without=1, imported=0
    )


def test_minutes_are_told_by_how_they_were_accepted_and_when_they_were_entered(company: Company) -> None:
    found = a_day(company)
    assert found.seconds == Seconds(covered=66 * 60, gap=4 * 60)
    accepted = found.acceptances
    assert (accepted.confirmed, accepted.attested, accepted.reception) == (36 * 60, 20 * 60, 10 * 60)
    assert (accepted.late, accepted.live) == (6 * 60, 60 * 60)
    by_name = {one.name: (one.visits, one.acceptances.confirmed, one.acceptances.attested) for one in found.escorts}
    assert by_name == {"Timo Lindner": (1, 36 * 60, 0), "Mehmet Brandt": (1, 0, 20 * 60)}


def gaps_of(company: Company) -> list[tuple[int, str, str, str]]:
    return [(gap.seconds, gap.before, gap.part.reason, gap.part.finding) for gap in a_day(company).gaps]


def test_every_gap_stands_with_its_seconds_reason_and_finding(company: Company) -> None:
    assert gaps_of(company) == [(240, "Timo Lindner", "abberufen", "hatte gewartet")]


def test_the_cause_of_a_gap_stands_in_the_table_and_in_the_timeline_of_the_visit(company: Company) -> None:
    found = a_day(company)
    (gap,) = found.gaps
    assert gap.part.cause is GapCause.OTHER
    column = EXPORT_COLUMNS[ExportKind.SUPERVISION].index("cause")
    assert [line[column] for line in report_cells(found, "") if line[column]] == ["other"]
    parts = SqlLists(company.house.engine).custody(gap.visit.id)
    assert [part.cause for part in parts if part.is_gap] == [GapCause.OTHER]


def test_a_cause_that_was_taken_back_is_no_cause(company: Company) -> None:
    visit_id = collected(company)
    company.desk.execute(ReportGap(visit_id, "abberufen"))
    company.clock.forward(minutes=4)
    told = GapTold(GapCause.OTHER, "hatte gewartet")
    undo = company.desk.execute(HandOverEscort((visit_id,), accepts(company, "Mehmet Brandt"), told=told)).undo
    company.desk.execute(TakeBack(undo))
    (gap,) = report(company).gaps
    assert (gap.part.ended_at, gap.part.cause, gap.part.finding) == (None, None, "")


def test_an_escort_from_another_firm_stands_in_report_and_evacuation_list_with_firm_and_phone(company: Company) -> None:
    guard = kept_external(company, "Bartosz Wróblewski", zones=(company.zones["RZ 1"],), phone="0911 4711")
    saved(company, SaveEscortRight(guard, at_most=2, pin=PIN))
    company.log_in(RECEPTION)
    company.desk.execute(RecordExternalArrival(guard))
    lists = SqlLists(company.house.engine)
    zones = (company.zones["RZ 1"],)
    choice = next(one for one in lists.escorts(zones, company.clock.now()) if one.company)
    visit_id = company.arrived(zones=zones)
    until = company.clock.now() + timedelta(hours=2)
    by_guard = EscortAccepts(choice.id, Acceptance.PIN, PIN)
    company.desk.execute(CollectVisitor(visit_id, "B-001", until, escort=by_guard))
    company.clock.forward(minutes=30)
    found = report(company)
    firm = "Bartosz Wróblewski (Blitzblank Service GmbH)"
    assert [line.name for line in found.escorts] == [firm]
    column = EXPORT_COLUMNS[ExportKind.SUPERVISION].index("keeper")
    assert firm in {line[column] for line in report_cells(found, "")}
    assert firm in text_of(paper(found))
    now = company.clock.now()
    facts = evacuation_facts(lists.presence(), lists.company(), now)
    (person,) = (one for one in facts.people if one.name == "Miriam Okafor")
    assert (person.escort, person.escort_phone) == (firm, "0911 4711")
    assert "0911 4711" in text_of(evacuation_list(facts))


def test_a_report_that_takes_reported_gaps_alone_would_be_seen(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reporting, "_gaps", lambda one, period: ())
    assert gaps_of(company) == []


def test_an_open_gap_is_open_and_counts_up_to_now(company: Company) -> None:
    visit_id = collected(company)
    company.clock.forward(minutes=5)
    company.desk.execute(ReportGap(visit_id, "abberufen"))
    company.clock.forward(minutes=3)
    (gap,) = report(company).gaps
    assert (gap.part.ended_at, gap.seconds) == (None, 180)


def test_a_question_about_a_zone_has_three_parts(company: Company) -> None:
    there, nowhere = collected(company, "Ada Obi"), collected(company, "Jan Peters")
    company.clock.forward(minutes=10)
    company.desk.execute(HandOverEscort((nowhere,), accepts(company, "Mehmet Brandt")))
    company.clock.forward(minutes=10)
    company.desk.execute(MoveVisitors((there,), company.zones["RZ 1"]))
    company.clock.forward(minutes=15)
    company.desk.execute(MoveVisitors((there,), company.zones["RZ 2"]))
    company.clock.forward(minutes=5)
    found = report(company)
    first, second = zone(found, company, "RZ 1"), zone(found, company, "RZ 2")
    assert [(stay.name, stay.seconds) for stay in first.recorded] == [("Ada Obi", 15 * 60)]
    assert [(stay.name, stay.seconds) for stay in second.recorded] == [("Ada Obi", 5 * 60)]
    assert [(stay.name, stay.seconds) for stay in first.permitted] == [("Ada Obi", 20 * 60), ("Jan Peters", 40 * 60)]
    assert first.employees == len(company.employees)
    assert zone(found, company, "Foyer").permitted == ()


def test_whoever_became_unclear_is_permitted_and_nobody_knows(company: Company) -> None:
    collected(company)
    company.clock.forward(minutes=10)
    company.desk.execute(CloseDay())
    company.clock.forward(minutes=20)
    (stay,) = zone(report(company), company, "RZ 1").permitted
    assert (stay.unclear, stay.seconds) == (True, 30 * 60)


def clock_to(company: Company, moment: datetime) -> None:
    company.clock.forward(seconds=(moment.astimezone(UTC) - company.clock.now()).total_seconds())


NIGHTS = {
    "2026-11-24T22:30:00+01:00": (4, 90),  # over midnight
    "2026-12-31T22:00:00+01:00": (5, 120),  # into the next year
    "2027-03-27T23:00:00+01:00": (5, 60),  # the night that loses an hour
    "2026-10-24T23:00:00+02:00": (5, 60),  # the night that has one twice
}
"""The beginning of a visit: its hours, and its minutes of the first day."""


@pytest.mark.usefixtures("in_berlin")
def test_a_night_is_shared_by_its_days_and_loses_no_minute(company: Company) -> None:
    for begins, (hours, first_day) in NIGHTS.items():
        moment = datetime.fromisoformat(begins)
        clock_to(company, moment)
        visit_id = collected(company, name=f"Gast {hours}")
        company.clock.forward(hours=hours)
        leaves(company, visit_id)
        day = moment.date()
        following = day + timedelta(days=1)
        assert report(company, day, following).seconds == Seconds(covered=hours * 3600), begins
        assert report(company, day).seconds.covered == first_day * 60, begins
        assert report(company, following).seconds.covered == hours * 3600 - first_day * 60, begins


@pytest.mark.usefixtures("in_berlin")
def test_the_days_on_which_the_clock_is_changed_have_23_and_25_hours(company: Company) -> None:
    for day, hours in ((date(2027, 3, 28), 23), (date(2026, 10, 25), 25), (date(2027, 1, 1), 24)):
        clock_to(company, datetime(day.year, day.month, day.day).astimezone() - timedelta(hours=5))
        visit_id = collected(company)
        company.clock.forward(hours=48)
        leaves(company, visit_id)
        assert report(company, day).seconds == Seconds(covered=hours * 3600), day


def test_after_the_clock_was_set_back_the_report_shows_the_gap_and_counts_nothing_twice(company: Company) -> None:
    visit_id = collected(company)
    company.clock.forward(minutes=40)
    company.desk.execute(ReportGap(visit_id, "abberufen"))
    company.clock.forward(hours=-3)
    company.clock.forward(hours=3, minutes=5)
    found = report(company)
    assert found.seconds == Seconds(covered=40 * 60, gap=5 * 60)
    assert found.gaps[0].part.ended_at is None


def test_a_visit_of_another_day_is_not_in_the_report(company: Company) -> None:
    visit_id = collected(company)
    company.clock.forward(minutes=40)
    leaves(company, visit_id)
    tomorrow = report(company, DAY + timedelta(days=1))
    assert (tomorrow.visits, tomorrow.population) == ((), Population())
