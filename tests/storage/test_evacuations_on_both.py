"""Roll call, closed reception and paper forms on SQLite and on PostgreSQL alike."""

from datetime import timedelta

import pytest
import sqlalchemy.exc
from sqlalchemy import text

from accessdesk.desk.closing import CloseDesk, OpenDesk
from accessdesk.desk.paper_forms import IssuePaperForms
from accessdesk.desk.roll_calls import AnswerRollCall, BeginRollCall, EndRollCall
from accessdesk.domain.escorts import CustodyKind
from accessdesk.domain.presence import PaperFormKind, RollCallResult
from accessdesk.printing.evacuation_papers import EvacuationPapers
from accessdesk.printing.presence_facts import roll_call_facts
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import Company


@pytest.fixture
def company(company_on_both: Company) -> Company:
    return company_on_both


def test_an_evening_an_alarm_and_the_morning_after(company: Company) -> None:
    """Reception closes, a drill is called at night, reception opens: every row proved by an entry."""
    lists = SqlLists(company.house.engine)
    visit_id = company.arrived(name="Ada Eze")
    company.arrived(name="Bo Lund")
    company.clock.forward(minutes=5)
    company.desk.execute(CloseDesk({visit_id: company.employees["Jonas Weiß"]}))
    assert {row.name: row.keeper_kind for row in lists.waiting()} == {"Ada Eze": CustodyKind.NAMED, "Bo Lund": None}
    company.clock.forward(hours=2)
    begun = company.desk.execute(BeginRollCall(drill=True)).id
    assert begun is not None
    papers = EvacuationPapers(company.house.data_dir)
    assert papers.refresh(lists, company.clock.now()).drill
    assert list(papers.snapshot().people) == lists.presence()
    company.clock.forward(minutes=9)
    answers = {line.id: RollCallResult.SAFE for line in lists.roll_call(begun).lines}
    company.desk.execute(AnswerRollCall(answers, "Timo Lindner"))
    company.desk.execute(EndRollCall(begun, "ohne Zwischenfall"))
    company.desk.execute(IssuePaperForms(PaperFormKind.VISIT, 3))
    company.clock.forward(hours=9)
    company.desk.execute(OpenDesk())
    assert {row.keeper_kind for row in lists.waiting()} == {CustodyKind.RECEPTION}
    facts = roll_call_facts(lists.roll_call(begun), lists.company(), company.clock.now())
    assert facts.ended_at is not None
    assert facts.ended_at - facts.began_at == timedelta(minutes=9)
    assert [form.number for form in lists.paper_forms()] == [f"PV-2026-000{n}" for n in (3, 2, 1)]
    assert verify_engine(company.house.engine).findings == ()


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        (
            "INSERT INTO desk_closing (id, pseudonym, site_id, closed_at, entered_at, visits)"
            " SELECT 90, 'x', site_id, closed_at, entered_at, '[]' FROM desk_closing",
            "desk_closing",
        ),
        (
            "INSERT INTO roll_call (id, pseudonym, site_id, drill, began_at, entered_at, remark)"
            " SELECT 90, 'x', site_id, drill, began_at, entered_at, '' FROM roll_call",
            "roll_call",
        ),
        ("UPDATE desk_closing SET opened_at = '1'", "opened_after_closed"),
        ("UPDATE roll_call SET ended_at = '1'", "ended_after_began"),
        ("UPDATE roll_call_line SET result = 'safe'", "answered_at_a_moment"),
        ("UPDATE paper_form SET state = 'entered'", "blank_is_open"),
        ("UPDATE paper_form SET number = 'PV-2026-0001'", "number"),
    ],
)
def test_the_database_holds_the_rules_when_the_domain_is_passed_by(company: Company, statement: str, rule: str) -> None:
    company.arrived()
    company.desk.execute(CloseDesk())
    company.desk.execute(BeginRollCall(drill=False))
    company.desk.execute(IssuePaperForms(PaperFormKind.VISIT, 2))
    with company.house.engine.connect() as connection, pytest.raises(sqlalchemy.exc.IntegrityError, match=rule):
        connection.execute(text(statement))
