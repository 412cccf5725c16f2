"""Confidential visits: the desk sees who is here, not from where and not why; whoever must know reads it."""

from datetime import timedelta

import pytest

from accessdesk.desk.behalf import BehalfWish
from accessdesk.desk.people import OpenAccount, SaveEmployee
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.same_people import MergePeople
from accessdesk.desk.visits import EndWithoutEntry, ExpectVisit
from accessdesk.domain.access_rights import Role
from accessdesk.domain.confidential import HIDDEN
from accessdesk.domain.ids import PersonId, VisitId
from accessdesk.domain.visits import Visit, VisitState, VisitType
from accessdesk.storage.lists import SqlLists, confidential
from tests.support.external_acts import kept_contact, kept_customer, order, saved
from tests.support.houses import ADMIN, AUDITOR, MANAGER, PASSWORD, RECEPTION, Company

NAME, FIRM, WHY = "Yaël Benhamou", "Kanzlei Übernahme & Partner", "Kauf der Firma"


@pytest.fixture
def company(company_on_both: Company) -> Company:
    return company_on_both


def lists(company: Company) -> SqlLists:
    return SqlLists(company.house.engine, company.desk.viewer)


def expected(company: Company) -> VisitId:
    now = company.clock.now()
    company.log_in(MANAGER)
    host, zones = company.employees["Jonas Weiß"], (company.zones["RZ 1"],)
    begins, ends = now - timedelta(minutes=5), now + timedelta(hours=2)
    made = company.desk.execute(
        ExpectVisit(NAME, FIRM, host, WHY, zones, VisitType.OTHER, begins, ends, confidential=True)
    )
    company.log_in(RECEPTION)
    return VisitId(made.id or 0)


def everything_shown(company: Company) -> str:
    """All that the lists of the desk, the search and the log say, as one text."""
    read, now = lists(company), company.clock.now()
    log = read.log_page(LogFilter(limit=50))
    return repr(
        [
            *read.expected(now + timedelta(days=1)),
            *read.waiting(),
            *read.inside(now),
            *read.presence(),
            *read.presence(now),
            *read.visits("", None, 50),
            *read.visits("Benh", None, 50),
            *read.find_people("Benh"),
            *read.search("Benh"),
            *read.to_clear(now),
            *log,
            *(read.log_entry(row.id) for row in log),
            *(read.visit(row.id) for row in read.visits("", None, 50)),
        ]
    )


def test_the_desk_reads_who_is_here_and_neither_company_nor_purpose(company: Company) -> None:
    visit_id = expected(company)
    assert NAME in everything_shown(company)
    assert FIRM not in everything_shown(company)
    assert WHY not in everything_shown(company)
    company.arrived(name=NAME, company=HIDDEN, purpose=HIDDEN, visit_id=visit_id, person_id=None)
    assert FIRM not in everything_shown(company)
    assert WHY not in everything_shown(company)


def test_a_list_that_forgot_to_hide_would_be_seen(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    expected(company)
    monkeypatch.setattr(confidential, "hidden", lambda row: row)
    assert FIRM in everything_shown(company)


def test_who_is_asked_for_by_company_is_not_given_away_by_it(company: Company) -> None:
    expected(company)
    read = lists(company)
    assert (read.visits("Kanzlei", None, 50), read.find_people("Kanzlei"), read.search("Kanzlei")) == ([], [], [])
    company.log_in(MANAGER)
    assert [row.name for row in read.visits("Kanzlei", None, 50)] == [NAME]


@pytest.mark.parametrize("name", [MANAGER, AUDITOR])
def test_the_office_manager_and_the_auditor_read_it(company: Company, name: str) -> None:
    expected(company)
    company.log_in(name)
    assert FIRM in everything_shown(company)


def test_the_host_and_the_deputy_read_it(company: Company) -> None:
    visit_id = expected(company)
    company.log_in(MANAGER)
    deputy, host = company.employees["Timo Lindner"], company.employees["Jonas Weiß"]
    company.desk.execute(SaveEmployee(host, "Jonas Weiß", deputy_id=deputy))
    company.log_in(ADMIN)
    for name in ("Jonas Weiß", "Timo Lindner", "Mehmet Brandt"):
        roles = frozenset({Role.RECEPTIONIST})
        company.desk.execute(OpenAccount(name, PASSWORD, roles, company.employees[name]))
    seen, typed = {}, {}
    for name in ("Jonas Weiß", "Timo Lindner", "Mehmet Brandt"):
        company.log_in(name)
        seen[name] = lists(company).visit(visit_id).company
        typed[name] = lists(company).find_people("Benh")[0].company
    assert seen == typed == {"Jonas Weiß": FIRM, "Timo Lindner": FIRM, "Mehmet Brandt": HIDDEN}


def test_among_those_found_only_who_paid_a_confidential_visit_is_hidden(company: Company) -> None:
    company.arrived(name="Noah Benharrosh", company="Lindgren Aufzüge AB", purpose="Wartung")
    assert [hit.company for hit in lists(company).find_people("Benh")] == ["Lindgren Aufzüge AB"]
    company.arrived(name=NAME, company=FIRM, purpose=WHY, confidential=True)
    found = {hit.name: (hit.company, hit.last_purpose) for hit in lists(company).find_people("Benh")}
    assert found == {NAME: (HIDDEN, ""), "Noah Benharrosh": ("Lindgren Aufzüge AB", "Wartung")}


def test_a_search_that_asked_for_nobody_s_confidential_visits_would_be_seen(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected(company)
    monkeypatch.setattr(SqlLists, "_kept_among", lambda *_: frozenset())
    assert FIRM in repr(lists(company).find_people("Benh"))


def test_the_evacuation_list_of_a_locked_desk_has_everybody_and_says_nothing_of_it(company: Company) -> None:
    visit_id = expected(company)
    company.arrived(name=NAME, company=HIDDEN, purpose=HIDDEN, visit_id=visit_id)
    company.desk.locked = True
    assert [(row.name, row.company) for row in lists(company).presence()] == [(NAME, HIDDEN)]


def test_an_arrival_keeps_what_the_desk_could_not_read(company: Company) -> None:
    visit_id = expected(company)
    company.arrived(name=NAME, company=HIDDEN, purpose=HIDDEN, visit_id=visit_id)
    with company.house.new_unit_of_work(()) as uow:
        visit = uow.get(Visit, visit_id)
    assert (visit.company, visit.purpose) == (FIRM, WHY)


def test_a_confidential_walk_in_is_hidden_from_the_next_look_on(company: Company) -> None:
    visit_id = company.arrived(name=NAME, company=FIRM, purpose=WHY, confidential=True)
    assert lists(company).visit(visit_id).company == HIDDEN
    with company.house.new_unit_of_work(()) as uow:
        person = uow.get(Visit, visit_id).person_id
    assert lists(company).find_people("Benh")[0].id == PersonId(person)


def test_for_whom_a_confidential_visit_is_made_is_hidden_too(company: Company) -> None:
    customer = kept_customer(company)
    contact = kept_contact(company, customer)
    saved(company, order(company, customer))
    behalf = BehalfWish(customer, contact, "A-2026-118")
    company.log_in(RECEPTION)
    visit_id = company.arrived(name=NAME, company=FIRM, purpose=WHY, confidential=True, behalf=behalf)
    read = lists(company)
    entries = read.log_page(LogFilter(mention=("visit", visit_id), limit=50))
    told = repr([read.visit(visit_id), *entries, *(read.log_entry(row.id) for row in entries)])
    assert NAME in told
    assert not any(secret in told for secret in ("Fjordbank", "Solberg", "A-2026-118"))
    company.log_in(MANAGER)
    assert lists(company).visit(visit_id).customer == "Fjordbank ASA"


def test_what_a_merged_visitor_came_for_under_the_other_record_is_hidden_too(company: Company) -> None:
    past = company.arrived(name=NAME, company="Lindgren Aufzüge AB", purpose="Wartung")
    company.desk.execute(EndWithoutEntry(past, VisitState.LEFT_BEFORE_ENTRY, "wieder gegangen"))
    company.clock.forward(minutes=5)
    double = company.arrived(name=f"{NAME} jun.", company=FIRM, purpose=WHY, confidential=True)
    with company.house.new_unit_of_work(()) as uow:
        visits = uow.find(Visit)
        second = uow.get(Visit, double).person_id
    (first,) = (visit.person_id for visit in visits if visit.id != double)
    company.log_in(MANAGER)
    company.desk.execute(MergePeople(second, first, "zweimal erfasst"))
    company.log_in(RECEPTION)
    shown = [(hit.last_purpose, hit.company) for hit in lists(company).find_people(NAME[:4])]
    assert shown == [("", HIDDEN)]
    said = " ".join(f"{hit.title} {hit.second}" for hit in lists(company).search(NAME[:4]))
    assert WHY not in said
    assert FIRM not in said
