"""Forms for a power cut: a number is given out once, and a form is entered once, with all its times."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from accessdesk.desk.paper_forms import (
    EnterPaperVisit,
    IssuePaperForms,
    PaperStep,
    PaperStepKind,
    SettlePaperForm,
)
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.escorts import Acceptance, Custody, CustodyKind
from accessdesk.domain.events import EntryType
from accessdesk.domain.presence import PaperFormKind, PaperFormState
from accessdesk.domain.refusals import Missing, NotAcceptable, Refusal
from accessdesk.domain.visits import Absence, BadgeState, Visit, VisitState
from accessdesk.printing.desk_papers import DeskPapers
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import Company

FIRST = "PV-2026-0001"


@pytest.fixture
def began(company: Company) -> datetime:
    """A form was printed, the power failed, and four hours later it is back."""
    company.desk.execute(IssuePaperForms(PaperFormKind.VISIT, 2))
    began = company.clock.forward(minutes=10)
    company.clock.forward(hours=4)
    return began


def on_paper(company: Company, began: datetime, **changes: Any) -> EnterPaperVisit:
    arrival: Any = company.arrival(name="Cem Arslan", happened_at=began)
    whole = EnterPaperVisit(
        FIRST,
        "Anna Berger",
        arrival,
        collected_at=began + timedelta(minutes=5),
        badge_number="B-900",
        escort_id=company.employees["Timo Lindner"],
        steps=(
            PaperStep(PaperStepKind.BACK, began + timedelta(minutes=50), company.employees["Timo Lindner"]),
            PaperStep(PaperStepKind.LEFT, began + timedelta(minutes=40)),
            PaperStep(PaperStepKind.HANDOVER, began + timedelta(minutes=20), company.employees["Mehmet Brandt"]),
        ),
        departed_at=began + timedelta(minutes=90),
        badge=BadgeState.RETURNED,
    )
    return replace(whole, **changes)


def forms(company: Company) -> dict[str, PaperFormState]:
    return {form.number: form.state for form in SqlLists(company.house.engine).paper_forms()}


def test_numbers_go_on_and_are_never_given_out_twice(company: Company) -> None:
    for _ in range(2):
        company.desk.execute(IssuePaperForms(PaperFormKind.VISIT, 2))
    company.desk.execute(SettlePaperForm("PV-2026-0004", PaperFormState.VOID, "Kaffee"))
    company.desk.execute(IssuePaperForms(PaperFormKind.HANDOVER, 1))
    company.desk.execute(IssuePaperForms(PaperFormKind.VISIT, 1))
    assert sorted(forms(company)) == ["PH-2026-0001", *(f"PV-2026-000{n}" for n in range(1, 6))]
    numbered = SqlLists(company.house.engine).log_page(LogFilter(types=(EntryType.PAPER_FORM_ISSUED.value,)))
    assert len({entry.facts["paper_form.number"] for entry in numbered}) == len(numbered) == 6


def test_the_database_refuses_a_number_twice_when_the_desk_is_passed_by(company: Company) -> None:
    import sqlalchemy.exc
    from sqlalchemy import text

    company.desk.execute(IssuePaperForms(PaperFormKind.VISIT, 1))
    columns = "kind, number, issued_at, state, settled_at, written_by, visit_id, note"
    again = f"INSERT INTO paper_form (id, pseudonym, {columns}) SELECT 99, 'x', {columns} FROM paper_form"
    with company.house.engine.connect() as connection, pytest.raises(sqlalchemy.exc.IntegrityError, match="number"):
        connection.execute(text(again))


def test_a_whole_visit_is_entered_in_one_act_with_every_time_of_the_form(company: Company, began: datetime) -> None:
    visit_id = company.desk.execute(on_paper(company, began)).id
    assert visit_id is not None
    with company.house.new_unit_of_work(()) as uow:
        visit = uow.get(Visit, visit_id)
        custody = [(c.kind, c.keeper_id, c.acceptance) for c in uow.find(Custody, visit_id=visit_id)]
        (absence,) = uow.find(Absence, visit_id=visit_id)
    assert (visit.state, visit.arrived_at, visit.departed_at) == (
        VisitState.DEPARTED,
        began,
        began + timedelta(minutes=90),
    )
    timo, mehmet = company.employees["Timo Lindner"], company.employees["Mehmet Brandt"]
    assert custody == [
        (CustodyKind.RECEPTION, None, None),
        (CustodyKind.ESCORT, timo, Acceptance.ATTESTED),
        (CustodyKind.ESCORT, mehmet, Acceptance.ATTESTED),
        (CustodyKind.ESCORT, timo, Acceptance.ATTESTED),
    ]
    assert absence.back_at == began + timedelta(minutes=50)
    assert forms(company)[FIRST] is PaperFormState.ENTERED
    entries = SqlLists(company.house.engine).log_page(LogFilter(limit=50))
    one_act = [entry for entry in entries if entry.act == entries[0].act]
    assert entries[0].facts["paper_form.written_by"] == "Anna Berger"
    assert len(one_act) >= 7
    assert all(entry.entered_late for entry in one_act)
    assert verify_engine(company.house.engine).findings == ()


def test_a_visitor_who_is_still_here_is_in_the_house_afterwards(company: Company, began: datetime) -> None:
    company.desk.execute(on_paper(company, began, departed_at=None, badge=None, steps=()))
    (row,) = SqlLists(company.house.engine).inside(company.clock.now())
    assert (row.name, row.badge, row.since) == ("Cem Arslan", "B-900", began + timedelta(minutes=5))


def test_a_form_is_entered_once(company: Company, began: datetime) -> None:
    company.desk.execute(on_paper(company, began))
    with pytest.raises(NotAcceptable):
        company.desk.execute(on_paper(company, began, badge_number="B-901"))
    with pytest.raises(NotAcceptable):
        company.desk.execute(SettlePaperForm(FIRST, PaperFormState.VOID, "doch nicht"))


@pytest.mark.parametrize(
    "changes",
    [
        {"number": "PV-2026-0099"},
        {"number": "PH-2026-0001"},
        {"written_by": " "},
        {"collected_at": "before"},
        {"departed_at": "before"},
        {"collected_at": None},
        {"badge_number": ""},
        {"escort_id": None},
        {"steps": "late"},
        {"steps": "nobody"},
    ],
    ids=str,
)
def test_what_does_not_fit_is_refused_whole(company: Company, began: datetime, changes: dict[str, Any]) -> None:
    """Nothing of a form is stored when one line of it is refused; the form can be entered again."""
    company.desk.execute(IssuePaperForms(PaperFormKind.HANDOVER, 1))
    told = {
        "before": began - timedelta(minutes=1),
        "late": (PaperStep(PaperStepKind.LEFT, began + timedelta(hours=3)),),
        "nobody": (PaperStep(PaperStepKind.HANDOVER, began + timedelta(minutes=20)),),
    }
    changes = {key: told.get(value, value) if isinstance(value, str) else value for key, value in changes.items()}
    lists = SqlLists(company.house.engine)
    with pytest.raises(Refusal):
        company.desk.execute(on_paper(company, began, **changes))
    assert lists.visits("Cem", None, 5) == []
    assert forms(company)[FIRST] is PaperFormState.BLANK
    company.desk.execute(on_paper(company, began))


def test_a_visit_form_is_not_settled_as_entered_by_hand(company: Company, began: datetime) -> None:
    for command, refusal in (
        (SettlePaperForm(FIRST, PaperFormState.ENTERED, "x"), NotAcceptable),
        (SettlePaperForm(FIRST, PaperFormState.BLANK, "x"), Missing),
        (SettlePaperForm(FIRST, PaperFormState.VOID, ""), Missing),
        (IssuePaperForms(PaperFormKind.VISIT, 0), NotAcceptable),
        (IssuePaperForms(PaperFormKind.VISIT, 51), NotAcceptable),
    ):
        with pytest.raises(refusal):
            company.desk.execute(command)


def test_the_printed_forms_are_noted(company: Company) -> None:
    first = company.desk.execute(IssuePaperForms(PaperFormKind.HANDOVER, 3)).id
    assert first is not None
    papers = DeskPapers(company.house, company.desk, SqlLists(company.house.engine))
    printed = papers.print_forms(range(first, first + 3))
    assert printed.path.endswith("forms-PH-2026-0001.pdf")
    entry = SqlLists(company.house.engine).log_page(LogFilter(limit=1))[0]
    assert entry.type == EntryType.DOCUMENT_PRINTED
