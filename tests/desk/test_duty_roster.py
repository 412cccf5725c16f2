from datetime import datetime, timedelta

import pytest

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.duty_roster import SaveRoster
from accessdesk.desk.escort_requests import AskEscort, DeclineRequest
from accessdesk.desk.escort_rows import EscortChoice, proposed
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.domain.duty import DutyKind, DutyLine
from accessdesk.domain.eligibility import Ineligible
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import VisitId
from accessdesk.domain.refusals import ChangedMeanwhile, EscortNotEligible, NotAcceptable
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, PIN, Company


def at(company: Company, hour: int) -> datetime:
    """A full hour of today, local."""
    return company.clock.now().astimezone().replace(hour=hour, minute=0)


def line(company: Company, name: str, begin: int = 0, end: int = 23, kind: DutyKind = DutyKind.ON_DUTY) -> DutyLine:
    return DutyLine(company.employees[name], kind, at(company, begin), at(company, end))


def save(company: Company, *lines: DutyLine) -> None:
    day = company.clock.now().astimezone().date()
    seen = tuple(row.id for row in SqlLists(company.house.engine).roster(day))
    company.desk.execute(SaveRoster(day, lines, seen))


def choices(company: Company, *visit_ids: VisitId) -> list[EscortChoice]:
    return SqlLists(company.house.engine).escorts((company.zones["RZ 1"],), company.clock.now(), visit_ids)


def names(company: Company) -> list[str]:
    return [row.name for row in SqlLists(company.house.engine).roster(company.clock.now().astimezone().date())]


def test_who_is_first_on_the_roster_is_proposed_and_after_a_decline_the_next(company: Company) -> None:
    save(company, line(company, "Timo Lindner"), line(company, "Mehmet Brandt"))
    visit_id = company.arrived()
    first = proposed(choices(company, visit_id))
    assert first is not None
    assert (first.name, first.duty_place) == ("Timo Lindner", 1)
    company.desk.execute(AskEscort((visit_id,), first.id))
    company.desk.execute(DeclineRequest((visit_id,), first.id, "in einer Besprechung"))
    second = proposed(choices(company, visit_id))
    assert second is not None
    assert second.name == "Mehmet Brandt"
    assert [choice.name for choice in choices(company, visit_id)] == ["Mehmet Brandt", "Timo Lindner"]


def test_without_anybody_on_duty_nobody_is_proposed(company: Company) -> None:
    assert proposed(choices(company)) is None


def test_who_is_full_is_passed_over_and_duty_that_is_over_counts_no_more(company: Company) -> None:
    now = company.clock.now().astimezone().hour
    save(company, line(company, "Timo Lindner", 0, now), line(company, "Mehmet Brandt", now, now + 2))
    found = proposed(choices(company))
    assert found is not None
    assert found.name == "Mehmet Brandt"


def test_the_order_is_the_roster_s_also_when_it_changes(company: Company) -> None:
    save(company, line(company, "Timo Lindner"), line(company, "Mehmet Brandt"))
    save(company, line(company, "Mehmet Brandt"), line(company, "Timo Lindner"))
    assert names(company) == ["Mehmet Brandt", "Timo Lindner"]
    assert verify_engine(company.house.engine).findings == ()


def test_who_is_not_available_is_refused_until_the_hour_is_over(company: Company) -> None:
    now = company.clock.now().astimezone().hour
    save(company, line(company, "Timo Lindner", now, now + 2, DutyKind.AWAY))
    (timo,) = [choice for choice in choices(company) if choice.name == "Timo Lindner"]
    assert (timo.ineligible, timo.away_until) == (Ineligible.ESCORT_AWAY, at(company, now + 2))
    visit_id = company.arrived()
    accepts = EscortAccepts(timo.id, Acceptance.PIN, PIN)
    until = company.clock.now() + timedelta(hours=9)
    with pytest.raises(EscortNotEligible, match="escort_away"):
        company.desk.execute(CollectVisitor(visit_id, "B-1", until, escort=accepts))
    company.clock.forward(hours=2)
    company.desk.execute(CollectVisitor(visit_id, "B-1", until, escort=accepts))


def test_two_desks_do_not_overwrite_each_other_s_roster(company: Company) -> None:
    day = company.clock.now().astimezone().date()
    company.desk.execute(SaveRoster(day, (line(company, "Timo Lindner"),)))
    with pytest.raises(ChangedMeanwhile):
        company.desk.execute(SaveRoster(day, (line(company, "Mehmet Brandt"),)))
    assert names(company) == ["Timo Lindner"]


def test_a_roster_that_says_nothing_new_is_said_so(company: Company) -> None:
    save(company, line(company, "Timo Lindner"))
    with pytest.raises(NotAcceptable, match="nothing_changed"):
        save(company, line(company, "Timo Lindner"))


def test_only_who_escorts_stands_on_the_roster_and_only_of_a_day_to_come(company: Company) -> None:
    with pytest.raises(NotAcceptable, match="no_escort_now"):
        save(company, line(company, "Jonas Weiß"))
    yesterday = company.clock.now().astimezone().date() - timedelta(days=1)
    with pytest.raises(NotAcceptable, match="day_is_past"):
        company.desk.execute(SaveRoster(yesterday, ()))
    tomorrow = company.clock.now().astimezone().date() + timedelta(days=1)
    with pytest.raises(NotAcceptable, match="begins_another_day"):
        company.desk.execute(SaveRoster(tomorrow, (line(company, "Timo Lindner"),)))


def test_each_person_whose_lines_change_has_an_entry_of_their_own(company: Company) -> None:
    save(company, line(company, "Timo Lindner"), line(company, "Mehmet Brandt"))
    company.log_in(MANAGER)
    from accessdesk.desk.rows import LogFilter

    rows = SqlLists(company.house.engine).log_page(LogFilter(types=("escort.roster_changed",)))
    assert {row.facts["employee.name"] for row in rows} == {"Timo Lindner", "Mehmet Brandt"}


def test_a_roster_that_checked_nothing_would_ask_one_person_twice(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    twice = (line(company, "Timo Lindner"), line(company, "Timo Lindner"))
    with pytest.raises(NotAcceptable, match="twice_at_a_time"):
        save(company, *twice)
    monkeypatch.setattr("accessdesk.desk.duty_roster.check_lines", lambda lines: None)
    save(company, *twice)
    assert names(company) == ["Timo Lindner", "Timo Lindner"]


def test_whoever_has_nobody_in_hand_is_proposed_before_the_first_of_the_roster(company: Company) -> None:
    save(company, line(company, "Timo Lindner"), line(company, "Mehmet Brandt"))
    busy = company.arrived()
    timo = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    until = company.clock.now() + timedelta(hours=1)
    company.desk.execute(CollectVisitor(busy, "B-001", until, escort=timo))
    found = proposed(choices(company))
    assert found is not None
    assert found.name == "Mehmet Brandt"
    mehmet = EscortAccepts(company.employees["Mehmet Brandt"], Acceptance.PIN, PIN)
    company.desk.execute(CollectVisitor(company.arrived(name="Jan Peters"), "B-002", until, escort=mehmet))
    found = proposed(choices(company))
    assert found is not None
    assert found.name == "Timo Lindner"
