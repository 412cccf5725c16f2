"""Custody stays answerable without names: minutes, escort and gap of somebody who shows as a pseudonym everywhere."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.erased_names import MARK, all_worded, erased_name
from accessdesk.desk.escorts import CollectVisitor, ReportGap
from accessdesk.desk.gaps import ExplainGap
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.visits import RecordArrival
from accessdesk.domain.escorts import Acceptance, GapCause
from accessdesk.domain.people import Person
from accessdesk.domain.refusals import Refusal
from accessdesk.domain.visits import BadgeState, Visit
from accessdesk.reports.supervision import ReportForm, read_report, supervision_file
from accessdesk.storage.lists import SqlLists
from tests.documents.test_supervision_paper import text_of
from tests.support.houses import ERASE_NOW, MANAGER, PIN, Company

NAME = "Miriam Okafor"


@pytest.fixture
def erased(company_on_both: Company) -> tuple[Company, date, datetime, str]:
    """Half an hour with an escort in RZ 2, then six minutes alone; half a year later the names are gone."""
    company = company_on_both
    day = company.clock.now().astimezone().date()
    visit_id = company.arrived(name=NAME, zones=(company.zones["RZ 2"],))
    escort = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    until = company.clock.now() + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, "B-017", until, escort=escort, zone_id=company.zones["RZ 2"]))
    company.clock.forward(minutes=30)
    began = company.clock.now()
    company.desk.execute(ReportGap(visit_id, "abberufen"))
    alone = company.clock.forward(minutes=6)
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    company.desk.execute(ExplainGap(visit_id, began, "wurde abberufen", cause=GapCause.OTHER))
    with company.house.new_unit_of_work(()) as uow:
        pseudonym = uow.get(Person, uow.get(Visit, visit_id).person_id).pseudonym
    company.clock.forward(days=181)
    company.log_in(MANAGER)
    company.desk.execute(ERASE_NOW)
    return company, day, alone - timedelta(minutes=1), pseudonym[:4].upper()


def test_who_was_alone_in_a_room_that_day_is_answered_by_pseudonym_minutes_escort_and_gap(
    erased: tuple[Company, date, datetime, str], tmp_path: Path
) -> None:
    company, day, alone, short = erased
    lists = SqlLists(company.house.engine)
    coded = MARK + short
    report = read_report(lists, day, day, company.clock.now())
    assert [(gap.visit.name, gap.seconds, gap.before) for gap in report.gaps] == [(coded, 360, "Timo Lindner")]
    there = next(zone for zone in report.zones if zone.name == "RZ 2")
    assert [(stay.name, stay.seconds) for stay in there.recorded] == [(coded, 1800)]
    assert [row.name for row in lists.visits("", None, 10)] == [coded]
    assert [row.name for row in lists.presence(alone)] == [coded]
    assert [row.name for row in lists.badges("", None, 5, company.clock.now())] == [coded]
    assert [hit.second for hit in lists.search("B-017")] == [coded]
    arrived = next(row for row in lists.log_page(LogFilter(limit=100)) if row.type == "visit.arrived")
    assert arrived.facts["visit.name"] == coded
    for form, language, said in (
        (ReportForm.PDF, "en", f"Person {short}, erased"),
        (ReportForm.PDF, "de", f"Person {short}, gelöscht"),
        (ReportForm.CSV, "de", f"Person {short}, gelöscht"),
    ):
        path = tmp_path / f"report.{language}.{form}"
        zone = company.zones["RZ 2"]
        supervision_file(company.desk, company.house.engine, path, day, day, form=form, language=language, zone_id=zone)
        text = text_of(path.read_bytes()) if form is ReportForm.PDF else path.read_text(encoding="utf-8")
        assert said in text
        assert "Timo Lindner" in text
        assert NAME not in text
        assert MARK not in text


def test_nobody_can_call_themselves_erased(company: Company) -> None:
    command = company.arrival(name=erased_name("4f2a" + "0" * 28))
    assert isinstance(command, RecordArrival)
    with pytest.raises(Refusal):
        company.desk.execute(command)


def test_whatever_holds_no_erased_name_is_left_as_it_is() -> None:
    deep = ("a", ["b", {"c": erased_name("4f2abc")}])
    assert all_worded(deep, lambda letters: f"<{letters}>") == ("a", ["b", {"c": "<4F2A>"}])
    plain = ("a", ["b"])
    assert all_worded(plain, str) is plain
