"""A visitor who shows no document or refuses the notice: recorded, and nobody goes in before the host decided."""

from datetime import timedelta

import pytest

from accessdesk.desk import escorts as desk_escorts
from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.objection_decisions import DecideObjections
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.visit_documents import SaveDocumentText
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.moves import Need
from accessdesk.domain.objections import Objection, ObjectionDecision, ObjectionKind
from accessdesk.domain.refusals import EvidenceMissing, Missing, NotAcceptable
from accessdesk.domain.visit_documents import DocumentKind
from accessdesk.domain.visits import IdentityKind, Visit, VisitState, VisitType
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, PIN, RECEPTION, Company

BOTH = (ObjectionKind.NO_DOCUMENT, ObjectionKind.NOTICE_REFUSED)


@pytest.fixture
def company(company_on_both: Company) -> Company:
    return company_on_both


def without_document(company: Company) -> VisitId:
    return company.arrived(identity_kind=None, refuses=(ObjectionKind.NO_DOCUMENT,))


def collect(company: Company, visit_id: VisitId) -> None:
    accepts = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    until = company.clock.now() + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, "B-017", until, escort=accepts))


def decide(company: Company, visit_id: VisitId, decision: ObjectionDecision, **more: object) -> tuple[int, ...]:
    host = company.employees["Jonas Weiß"]
    facts: dict[str, object] = {"reason": "dem Gastgeber bekannt", "decider_id": host}
    command = DecideObjections(visit_id, decision, **{**facts, **more})  # type: ignore[arg-type]
    return company.desk.execute(command).undo


def stands(company: Company, visit_id: VisitId) -> Visit:
    with company.house.new_unit_of_work(()) as uow:
        return uow.get(Visit, visit_id)


def objections(company: Company) -> list[Objection]:
    with company.house.new_unit_of_work(()) as uow:
        return uow.find(Objection)


def test_an_arrival_without_an_answer_is_still_refused(company: Company) -> None:
    with pytest.raises(EvidenceMissing):
        company.arrived(identity_kind=None)
    with pytest.raises(EvidenceMissing):
        company.arrived(notice_given=False, refuses=(ObjectionKind.NO_DOCUMENT,))


def test_whoever_refuses_is_recorded_waits_and_stands_on_the_evacuation_list(company: Company) -> None:
    visit_id = company.arrived(identity_kind=None, notice_given=False, refuses=BOTH)
    lists = SqlLists(company.house.engine)
    (waiting,) = lists.waiting()
    assert (waiting.id, waiting.refused) == (visit_id, BOTH)
    assert [row.id for row in lists.presence()] == [visit_id]
    visit = stands(company, visit_id)
    assert (visit.identity_kind, visit.notice_version) == (None, "")
    types = [row.type for row in lists.log_page(LogFilter(limit=3))]
    assert types == [EntryType.CONFIRMATION_REFUSED, EntryType.CONFIRMATION_REFUSED, EntryType.VISIT_ARRIVED]


def test_nobody_is_collected_before_the_host_decided(company: Company) -> None:
    visit_id = without_document(company)
    with pytest.raises(EvidenceMissing) as refused:
        collect(company, visit_id)
    assert refused.value.facts["need"] == "objections_decided"
    decide(company, visit_id, ObjectionDecision.EXCEPTION)
    collect(company, visit_id)
    assert stands(company, visit_id).state is VisitState.ON_SITE
    (objection,) = objections(company)
    assert (objection.decision, objection.decided_by) == (ObjectionDecision.EXCEPTION, "Jonas Weiß")
    assert verify_engine(company.house.engine).findings == ()


def test_a_desk_that_asked_nothing_would_let_them_in(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    visit_id = without_document(company)
    monkeypatch.setattr(desk_escorts, "decided_needs", lambda *_: {Need.OBJECTIONS_DECIDED})
    collect(company, visit_id)
    assert stands(company, visit_id).state is VisitState.ON_SITE


def test_the_host_says_no_and_both_are_recorded(company: Company) -> None:
    visit_id = without_document(company)
    company.clock.forward(minutes=4)
    undo = decide(company, visit_id, ObjectionDecision.DENIED, reason="niemand kennt ihn")
    assert stands(company, visit_id).state is VisitState.DENIED
    lists = SqlLists(company.house.engine)
    denied, decided = lists.log_page(LogFilter(limit=2))
    assert (decided.type, denied.type) == (EntryType.OBJECTION_DECIDED, EntryType.VISIT_DENIED)
    assert decided.facts["objection.decided_by"] == "Jonas Weiß"
    company.desk.execute(TakeBack(undo))
    assert stands(company, visit_id).state is VisitState.ARRIVED
    assert [one.decision for one in objections(company)] == [None]
    assert lists.waiting()[0].refused == (ObjectionKind.NO_DOCUMENT,)
    assert verify_engine(company.house.engine).findings == ()


def test_the_document_is_shown_after_all(company: Company) -> None:
    visit_id = company.arrived(identity_kind=None, notice_given=False, refuses=BOTH)
    after_all = ObjectionDecision.CONFIRMED_AFTER_ALL
    with pytest.raises(Missing):
        decide(company, visit_id, after_all, decider_id=None, reason="")
    decide(company, visit_id, after_all, decider_id=None, reason="", identity_kind=IdentityKind.PASSPORT)
    visit = stands(company, visit_id)
    assert (visit.state, visit.identity_kind, visit.notice_version) == (
        VisitState.ARRIVED,
        IdentityKind.PASSPORT,
        "notice-v1",
    )
    collect(company, visit_id)
    assert verify_engine(company.house.engine).findings == ()


def test_a_decision_names_who_decided_and_why(company: Company) -> None:
    visit_id = without_document(company)
    with pytest.raises(Missing, match="decided_by"):
        decide(company, visit_id, ObjectionDecision.EXCEPTION, decider_id=None)
    with pytest.raises(Missing, match="reason"):
        decide(company, visit_id, ObjectionDecision.EXCEPTION, reason=" ")


def test_a_visit_that_ends_otherwise_leaves_nothing_open(company: Company) -> None:
    visit_id = without_document(company)
    company.desk.execute(EndWithoutEntry(visit_id, VisitState.LEFT_BEFORE_ENTRY, "ging wieder"))
    assert [one.decision for one in objections(company)] == [ObjectionDecision.MOOT]
    with pytest.raises(NotAcceptable):
        decide(company, visit_id, ObjectionDecision.EXCEPTION)


def test_the_host_s_exception_covers_the_company_s_own_notice_too(company: Company) -> None:
    company.log_in(MANAGER)
    notice = DocumentKind.PRIVACY_NOTICE
    company.desk.execute(SaveDocumentText(notice, "Wir speichern, wer kommt.", "We keep who comes.", tuple(VisitType)))
    company.log_in(RECEPTION)
    visit_id = company.arrived(notice_given=False, refuses=(ObjectionKind.NOTICE_REFUSED,))
    decide(company, visit_id, ObjectionDecision.EXCEPTION)
    collect(company, visit_id)
    assert stands(company, visit_id).state is VisitState.ON_SITE
