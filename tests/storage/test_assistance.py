"""Help in an evacuation: first on the list while the visitor is here, gone with the visit, erasable for good."""

import json

import pytest
from sqlalchemy import text

from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.ports import Actor
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.assistance import Assistance
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.people import Employee
from accessdesk.domain.visits import VisitState
from accessdesk.ledger.declared import erasure_facts
from accessdesk.ledger.findings import FindingCode
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import Company


@pytest.fixture
def company(company_on_both: Company) -> Company:
    return company_on_both


def needed(company: Company) -> list[bool]:
    with company.house.new_unit_of_work(()) as uow:
        return [note.needed for note in uow.find(Assistance)]


def left(company: Company) -> VisitId:
    """Somebody who asked for help and left again."""
    visit_id = company.arrived(name="Wilhelmine Äppler", needs_help=True)
    company.clock.forward(minutes=10)
    company.desk.execute(EndWithoutEntry(visit_id, VisitState.LEFT_BEFORE_ENTRY, "ging wieder"))
    return visit_id


def test_whoever_needs_help_stands_first_on_the_evacuation_list(company: Company) -> None:
    company.arrived(name="Anton Abel")
    company.arrived(name="Wilhelmine Äppler", needs_help=True)
    rows = SqlLists(company.house.engine).presence()
    assert [(row.name, row.needs_help) for row in rows] == [("Wilhelmine Äppler", True), ("Anton Abel", False)]


def test_nothing_is_noted_of_whoever_asked_for_none(company: Company) -> None:
    company.arrived()
    assert needed(company) == []


def test_the_note_is_emptied_when_the_visitor_leaves_and_is_there_again_after_an_undo(company: Company) -> None:
    visit_id = company.arrived(zones=(company.zones["Foyer"],), needs_help=True)
    gone = company.desk.execute(EndWithoutEntry(visit_id, VisitState.DENIED, "falscher Tag"))
    assert needed(company) == [False]
    company.desk.execute(TakeBack(gone.undo))
    assert needed(company) == [True]
    assert verify_engine(company.house.engine).findings == ()


def test_it_stands_in_a_class_of_its_own_and_nowhere_else(company: Company) -> None:
    company.arrived(needs_help=True)
    with company.house.engine.connect() as connection:
        found = connection.execute(
            text("SELECT data_class, data FROM ledger_payload WHERE seq = (SELECT max(seq) FROM ledger_payload)")
        )
        payloads = {row.data_class: json.loads(bytes(row.data)) for row in found}
    told = {
        (name, state["t"], column)
        for name, payload in payloads.items()
        for state in payload["rows"]
        for column, value in state["c"].items()
        if column in ("needed", "needs_help") and value
    }
    assert told == {("assistance", "assistance", "needed")}


def erase(company: Company) -> None:
    """What the nightly run does: payloads of the class go, an entry says so."""
    with company.house.engine.begin() as connection:
        where = "WHERE data_class = 'assistance'"
        last = connection.execute(text(f"SELECT max(seq) FROM ledger_payload {where}")).scalar_one()
        connection.execute(text(f"UPDATE ledger_payload SET r = NULL, data = NULL {where}"))
    with company.house.new_unit_of_work(()) as uow:
        for employee in uow.find(Employee, name=("Ines Falk", "Lena Sommer")):
            uow.add_actor(Actor(employee.id, employee.pseudonym, employee.name))
        facts = erasure_facts("assistance", [(1, last)], "after departure, asked for by two people")
        uow.record(EntryType.ERASURE_PERFORMED, about=uow.new_pseudonym(), details={"setting": facts})
        uow.commit()


def test_its_payloads_can_be_erased_and_the_log_still_verifies(company: Company) -> None:
    left(company)
    erase(company)
    assert verify_engine(company.house.engine).findings == ()


def test_an_erasure_that_left_the_live_row_would_be_found(company: Company) -> None:
    company.arrived(needs_help=True)
    erase(company)
    codes = {finding.code for finding in verify_engine(company.house.engine).findings}
    assert codes == {FindingCode.LIVE_ROW_NOT_EMPTIED}


def test_an_arrival_that_was_entered_again_keeps_one_note(company: Company) -> None:
    first = company.desk.execute(company.arrival(needs_help=True))
    company.desk.execute(TakeBack(first.undo))
    assert needed(company) == [False]
    company.arrived(needs_help=True)
    assert needed(company) == [False, True]
