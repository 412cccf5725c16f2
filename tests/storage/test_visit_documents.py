"""Documents of visitors on both databases: versions, who got which, and nobody goes in without a required one."""

from datetime import timedelta
from typing import Any

import pytest

from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.paper_forms import EnterPaperVisit, IssuePaperForms
from accessdesk.desk.visit_documents import GiveDocuments, SaveDocumentText
from accessdesk.domain.group_refusals import DocumentsMissing
from accessdesk.domain.ids import PersonId, VisitId
from accessdesk.domain.presence import PaperFormKind
from accessdesk.domain.refusals import Missing, NotAcceptable
from accessdesk.domain.visit_documents import DocumentGiven, DocumentKind
from accessdesk.domain.visits import VisitState, VisitType
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, RECEPTION, Company

K = DocumentKind
TEXT = "Kein Wort\nüber das Gesehene."


def save(company: Company, kind: K, text: str = TEXT, *, days: int = 0, of: VisitType = VisitType.CONTRACTOR) -> None:
    company.log_in(MANAGER)
    company.desk.execute(SaveDocumentText(kind, text, f"{text} (en)", (of,), days))
    company.log_in(RECEPTION)


def lists(company: Company) -> SqlLists:
    return SqlLists(company.house.engine)


def collect(company: Company, visit: VisitId, *documents: K, number: str = "B-1") -> None:
    until = company.clock.now().replace(hour=18)
    company.desk.execute(CollectVisitor(visit, number, until, documents=documents))


def here(company: Company, **changes: object) -> VisitId:
    return company.arrived(zones=(company.zones["Foyer"],), **changes)


def given(company: Company, visit: VisitId) -> list[tuple[K, int]]:
    with company.house.new_unit_of_work(()) as uow:
        return [(one.kind, one.version) for one in uow.find(DocumentGiven, visit_id=visit)]


def wanted(company: Company, *visits: VisitId) -> list[K]:
    return [text.kind for text in lists(company).documents_to_give(visits, company.clock.now())]


def test_nobody_goes_in_without_a_document_their_type_of_visit_demands(company_on_both: Company) -> None:
    company = company_on_both
    save(company, K.SAFETY_BRIEFING)
    save(company, K.NDA)
    visit = here(company)
    assert wanted(company, visit) == [K.SAFETY_BRIEFING, K.NDA]
    with pytest.raises(DocumentsMissing) as refused:
        collect(company, visit, K.NDA)
    assert refused.value.facts["documents"] == "safety_briefing"
    assert given(company, visit) == []
    company.desk.execute(GiveDocuments(visit, (K.SAFETY_BRIEFING,)))
    collect(company, visit, K.NDA)
    assert given(company, visit) == [(K.SAFETY_BRIEFING, 1), (K.NDA, 1)]
    assert lists(company).visit(visit).state is VisitState.ON_SITE
    assert verify_engine(company.house.engine).findings == ()


def test_another_type_of_visit_needs_none(company: Company) -> None:
    save(company, K.NDA, of=VisitType.CUSTOMER)
    visit = here(company)
    assert wanted(company, visit) == []
    collect(company, visit)


def test_the_confirmation_at_the_arrival_records_the_versions_of_notice_and_house_rules(company: Company) -> None:
    save(company, K.PRIVACY_NOTICE)
    save(company, K.HOUSE_RULES)
    save(company, K.HOUSE_RULES, "Neue Hausordnung")
    visit = here(company)
    assert given(company, visit) == [(K.PRIVACY_NOTICE, 1), (K.HOUSE_RULES, 2)]
    with company.house.new_unit_of_work(()) as uow:
        from accessdesk.domain.visits import Visit

        assert uow.get(Visit, visit).notice_version == "notice-own-v1"
    collect(company, visit)


def test_other_words_make_a_new_version_and_the_old_one_is_kept(company: Company) -> None:
    save(company, K.NDA)
    save(company, K.NDA, days=30)
    (text,) = lists(company).documents()
    assert (text.version, text.valid_days) == (1, 30)
    save(company, K.NDA, "Strenger")
    (text,) = lists(company).documents()
    assert (text.version, text.text_de) == (2, "Strenger")


@pytest.mark.parametrize(("days", "later", "again"), [(0, 1, True), (30, 29, False), (30, 31, True)])
def test_what_was_given_counts_for_later_visits_as_long_as_the_text_says(
    company: Company, days: int, later: int, again: bool
) -> None:
    save(company, K.NDA, days=days)
    visit = here(company)
    company.desk.execute(GiveDocuments(visit, (K.NDA,)))
    person = PersonId(lists(company).visit(visit).person_id)
    company.clock.forward(days=later)
    asked = lists(company).documents_for(VisitType.CONTRACTOR, person, company.clock.now())
    assert [text.kind for text in asked] == ([K.NDA] if again else [])
    assert wanted(company, visit) == []


def test_a_new_version_is_asked_for_at_the_next_visit_and_not_at_this_one(company: Company) -> None:
    save(company, K.NDA, days=365)
    visit = here(company)
    company.desk.execute(GiveDocuments(visit, (K.NDA,)))
    save(company, K.NDA, "Strenger", days=365)
    assert wanted(company, visit) == []
    person = PersonId(lists(company).visit(visit).person_id)
    assert lists(company).documents_for(VisitType.CONTRACTOR, person, company.clock.now())


def test_what_is_given_already_or_has_no_text_is_not_given_again(company: Company) -> None:
    save(company, K.NDA)
    visit = here(company)
    company.desk.execute(GiveDocuments(visit, (K.NDA,)))
    for kinds in ((K.NDA,), (K.SAFETY_BRIEFING,), ()):
        with pytest.raises(Missing):
            company.desk.execute(GiveDocuments(visit, kinds))


@pytest.mark.parametrize(
    ("text", "refusal"), [(" \n ", Missing), ("a\x07b", NotAcceptable), ("x" * 20_001, NotAcceptable)]
)
def test_a_text_that_cannot_be_stored_is_refused(company: Company, text: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        save(company, K.NDA, text)


def test_a_visit_from_paper_is_entered_as_it_was_and_no_document_is_made_up(company: Company) -> None:
    save(company, K.SAFETY_BRIEFING)
    save(company, K.NDA)
    company.desk.execute(IssuePaperForms(PaperFormKind.VISIT, 1))
    came = company.clock.now()
    company.clock.forward(hours=2)
    arrival: Any = company.arrival(zones=(company.zones["Foyer"],), happened_at=came)
    paper = EnterPaperVisit(
        "PV-2026-0001",
        "Katrin Vogel",
        arrival,
        collected_at=came + timedelta(minutes=5),
        badge_number="B-9",
        documents=(K.NDA,),
    )
    company.desk.execute(paper)
    (row,) = lists(company).inside(company.clock.now())
    assert given(company, row.id) == [(K.NDA, 1)]
    assert wanted(company, row.id) == [K.SAFETY_BRIEFING]
