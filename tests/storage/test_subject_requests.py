"""Requests of people about their data: the month, the identity, the erasure by two, what holds, and the register."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from accessdesk.desk.erased_names import MARK
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.subject_requests import AnswerRequest, CheckIdentity, EraseOnRequest, RecordRequest
from accessdesk.desk.to_clear_rows import ToClear
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import PersonId
from accessdesk.domain.refusals import NotAcceptable, SecondPersonNeeded
from accessdesk.domain.subject_requests import RequestKind, RequestOutcome, one_month_after
from accessdesk.domain.visits import Visit, VisitState
from accessdesk.ledger.findings import FindingCode, Standing
from accessdesk.reports.letters import letter_file
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.documents.test_supervision_paper import text_of
from tests.storage.test_erasing import all_values
from tests.support.houses import ADMIN, ERASE_NOW, MANAGER, PASSWORD, RECEPTION, Company

NAME = "Miriam Okafor"


def gone(company: Company, name: str = NAME) -> PersonId:
    """A visitor who came and went."""
    company.log_in(RECEPTION)
    visit_id = company.arrived(name=name, company=f"{name} AG")
    company.desk.execute(EndWithoutEntry(visit_id, VisitState.LEFT_BEFORE_ENTRY, "wieder gegangen"))
    company.log_in(MANAGER)
    with company.house.new_unit_of_work(()) as uow:
        return uow.get(Visit, visit_id).person_id


def asked(company: Company, person: PersonId, kind: RequestKind = RequestKind.ERASURE, *, checked: bool = True) -> int:
    today = company.clock.now().astimezone().date()
    request = company.desk.execute(RecordRequest(kind, "M. O.", "Am Markt 3", "de", today, person_id=person)).id
    assert request is not None
    if checked:
        company.desk.execute(CheckIdentity(request, "Ausweis vorgelegt"))
    return request


def why(company: Company, command: object) -> str:
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(command)
    return str(refused.value.facts["why"])


def test_two_people_erase_one_visitor_at_once_and_the_log_still_verifies(company_on_both: Company) -> None:
    company = company_on_both
    person, other = gone(company), gone(company, "Jan Peters")
    request = asked(company, person)
    with company.house.new_unit_of_work(()) as uow:
        anchor = uow.checkpoint("receipt")
    with pytest.raises(SecondPersonNeeded):
        company.desk.execute(EraseOnRequest(request))
    assert NAME in all_values(company)
    assert company.desk.execute(EraseOnRequest(request, Approval(ADMIN, PASSWORD))).id
    assert NAME not in all_values(company)
    assert "Jan Peters" in all_values(company)
    del other
    verdict = verify_engine(company.house.engine, (anchor,))
    assert verdict.findings == ()
    assert why(company, EraseOnRequest(request, Approval(ADMIN, PASSWORD))) == "nothing_can_be_erased"
    company.desk.execute(AnswerRequest(request, RequestOutcome.GRANTED, "Name und Kontakt gelöscht"))
    assert SqlLists(company.house.engine).subject_requests(closed_too=False) == []


def test_an_erasure_that_one_person_declares_alone_is_found(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    request = asked(company, gone(company))
    monkeypatch.setattr("accessdesk.desk.subject_requests.joined_by", lambda act, approval, right: None)
    company.desk.execute(EraseOnRequest(request))
    assert {one.code for one in verify_engine(company.house.engine).findings} == {FindingCode.ERASURE_NOT_ALLOWED}


def test_whoever_is_here_or_unchecked_or_asked_for_something_else_is_not_erased(company: Company) -> None:
    both = Approval(ADMIN, PASSWORD)
    person = gone(company)
    assert why(company, EraseOnRequest(asked(company, person, checked=False), both)) == "identity_not_checked"
    assert why(company, EraseOnRequest(asked(company, person, RequestKind.ACCESS), both)) == "no_erasure_asked_for"
    request = asked(company, person)
    company.log_in(RECEPTION)
    company.arrived(name=NAME, person_id=person)
    company.log_in(MANAGER)
    assert why(company, EraseOnRequest(request, both)) == "still_expected_or_here"
    assert NAME in all_values(company)


def test_while_a_restriction_is_open_nothing_of_the_person_is_erased(company: Company) -> None:
    person = gone(company)
    request = asked(company, person, RequestKind.RESTRICTION)
    company.clock.forward(days=200)
    company.log_in(MANAGER)
    company.desk.execute(ERASE_NOW)
    assert NAME in all_values(company)
    company.desk.execute(AnswerRequest(request, RequestOutcome.GRANTED, "aufgehoben"))
    company.desk.execute(ERASE_NOW)
    assert NAME not in all_values(company)


def test_the_register_tells_the_month_and_what_waits_for_an_answer(company: Company) -> None:
    request = asked(company, gone(company), RequestKind.ACCESS, checked=False)
    lists, today = SqlLists(company.house.engine), company.clock.now().astimezone().date()
    row = lists.subject_requests(closed_too=False)[0]
    assert (row.id, row.name, row.due_on, row.identity_at) == (request, "M. O.", one_month_after(today), None)
    waiting = [one for one in lists.to_clear(company.clock.now()) if one.kind is ToClear.REQUEST_DUE]
    assert [(one.target, one.name, one.due.date() if one.due else None) for one in waiting] == [
        (request, "access", row.due_on)
    ]
    assert why(company, AnswerRequest(request, RequestOutcome.GRANTED, "gesandt")) == "identity_not_checked"
    company.desk.execute(AnswerRequest(request, RequestOutcome.REFUSED, "Identität nicht belegt"))
    assert why(company, CheckIdentity(request, "doch")) == "request_answered"
    company.clock.forward(days=200)
    company.log_in(MANAGER)
    company.desk.execute(ERASE_NOW)
    assert lists.subject_requests(closed_too=True)[0].name.startswith(MARK)
    tomorrow = company.clock.now().astimezone().date() + timedelta(days=1)
    assert why(company, RecordRequest(RequestKind.ACCESS, "X Y", "", "de", tomorrow)) == "in_the_future"


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2026, 12, 5), date(2027, 1, 5)),
    ],
)
def test_the_month_ends_on_the_same_day_or_the_last_of_the_month(day: date, due: date) -> None:
    assert one_month_after(day) == due


def test_letters_speak_the_person_s_language_and_name_the_article(company: Company, tmp_path: Path) -> None:
    request = asked(company, gone(company), RequestKind.ACCESS, checked=False)
    lists, engine = SqlLists(company.house.engine), company.house.engine
    first, second = tmp_path / "eingang.pdf", tmp_path / "antwort.pdf"
    assert letter_file(company.desk, engine, first, lists.subject_requests(closed_too=False)[0]) == 12
    said = text_of(first.read_bytes())
    assert "Art. 12 Abs. 3 DSGVO" in said
    assert "Am Markt 3" in said
    company.desk.execute(CheckIdentity(request, "Ausweis vorgelegt"))
    company.desk.execute(AnswerRequest(request, RequestOutcome.PARTLY, "Belege bleiben bis Jahresende"))
    assert letter_file(company.desk, engine, second, lists.subject_requests(closed_too=True)[0]) == 15
    said = text_of(second.read_bytes())
    assert "Art. 15 DSGVO" in said
    assert "Belege bleiben bis Jahresende" in said
    written = lists.log_page(LogFilter(types=("request.letter_written",), limit=5))
    assert [row.facts["d.article"] for row in written] == ["15", "12"]


def erasures_verify_against_anchors_made_before(company: Company, count: int) -> None:
    """One visitor after the other is erased, and every anchor was made while all of them were there."""
    people = [gone(company, f"Ada Weg{number:04d}x") for number in range(count)]
    requests = [asked(company, person) for person in people]
    anchors = []
    for _ in range(3):
        with company.house.new_unit_of_work(()) as uow:
            uow.record(EntryType.DAY_CLOSED, about=uow.new_pseudonym())
            anchors.append(uow.checkpoint("receipt"))
            uow.commit()
    for request in requests:
        company.desk.execute(EraseOnRequest(request, Approval(ADMIN, PASSWORD)))
    with company.house.engine.connect() as connection:
        asking = text("SELECT count(*) FROM ledger_entry WHERE type = 'erasure.performed'")
        assert connection.execute(asking).scalar_one() >= count
    verdict = verify_engine(company.house.engine, tuple(anchors))
    assert (verdict.findings, verdict.standing) == ((), Standing.UNCHANGED)
    assert "Weg0000x" not in all_values(company)


def test_lawful_erasures_leave_a_log_that_verifies_against_anchors_made_before(company: Company) -> None:
    erasures_verify_against_anchors_made_before(company, 4)


@pytest.mark.proof
def test_a_thousand_lawful_erasures_leave_a_log_that_verifies_against_anchors_made_before(company: Company) -> None:
    erasures_verify_against_anchors_made_before(company, 1000)
