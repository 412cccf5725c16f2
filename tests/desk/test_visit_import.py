from collections.abc import Callable
from contextlib import suppress
from datetime import UTC
from typing import Any

import pytest

from accessdesk.desk import visit_import
from accessdesk.desk.desk import HANDLERS, Handler
from accessdesk.desk.import_files import read_file
from accessdesk.desk.visit_import import ImportVisits, VisitImportCount, import_plan, preview
from accessdesk.desk.visit_plan import VisitImportPlan, plan_visits
from accessdesk.domain.access_rights import Right
from accessdesk.domain.people import Person
from accessdesk.domain.refusals import RightMissing, RuleBroken
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import Visit, VisitState
from accessdesk.storage.person_search import found_person_ids
from accessdesk.storage.verifying import verify_engine
from tests.support.fixtures import VISITOR_LOG, VISITORS_BOOK
from tests.support.houses import ADMIN, AUDITOR, MANAGER, ON_CALL, RECEPTION, Company

FIRST = VisitImportCount(rows=124, stays=84, no_arrival=24, duplicates=6, rejected=10, already_there=0)
SECOND = VisitImportCount(rows=124, stays=0, no_arrival=0, duplicates=6, rejected=10, already_there=108)


def plan_of(company: Company) -> VisitImportPlan:
    return plan_visits(read_file(VISITOR_LOG), now=company.clock.now(), zone=UTC)


def visits_in(company: Company) -> list[Visit]:
    with company.house.new_unit_of_work(()) as uow:
        return uow.find(Visit)


def entries_in(company: Company) -> int:
    return verify_engine(company.house.engine).entries


def test_every_row_becomes_a_visit_with_an_entry_and_the_log_stays_sound(company: Company) -> None:
    company.log_in(MANAGER)
    before = entries_in(company)
    assert import_plan(company.desk, plan_of(company), "log.csv") == FIRST
    visits = visits_in(company)
    assert sum(visit.state is VisitState.IMPORTED_PAST for visit in visits) == FIRST.stays
    assert sum(visit.state is VisitState.NOT_RECORDED for visit in visits) == FIRST.no_arrival
    assert entries_in(company) == before + len(visits)
    assert verify_engine(company.house.engine).ok


def test_an_imported_visit_claims_nothing_that_the_file_does_not_say(company: Company) -> None:
    company.log_in(MANAGER)
    import_plan(company.desk, plan_of(company), "log.csv")
    for visit in visits_in(company):
        assert visit.source == "log.csv"
        assert visit.source_key
        assert (visit.host_id, visit.zones, visit.supervision) == (None, (), Supervision.NONE)
        assert (visit.collected_at, visit.identity_kind, visit.notice_version) == (None, None, "")
        assert visit.host_name == "Visitors Office"
        assert (visit.state is VisitState.IMPORTED_PAST) == (visit.arrived_at is not None)


def test_a_preview_counts_the_same_and_stores_nothing(company: Company) -> None:
    company.log_in(MANAGER)
    before = entries_in(company)
    assert preview(company.desk, plan_of(company)) == FIRST
    assert entries_in(company) == before
    assert visits_in(company) == []


def what_a_second_import_adds(company: Company) -> tuple[VisitImportCount, int]:
    company.log_in(MANAGER)
    import_plan(company.desk, plan_of(company), "log.csv")
    before = entries_in(company)
    count = import_plan(company.desk, plan_of(company), "renamed.csv")
    return count, entries_in(company) - before


def test_a_second_import_adds_nothing_even_under_another_name(company: Company) -> None:
    assert what_a_second_import_adds(company) == (SECOND, 0)


def test_without_the_comparison_the_database_itself_refuses_the_second_import(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing_known: Callable[..., set[str]] = lambda *_: set()  # noqa: E731
    monkeypatch.setattr(visit_import, "_keys_there", nothing_known)
    with pytest.raises(RuleBroken):
        what_a_second_import_adds(company)
    assert len(visits_in(company)) == 108


def test_rows_that_came_after_the_first_import_are_added_alone(company: Company) -> None:
    company.log_in(MANAGER)
    text = read_file(VISITORS_BOOK)
    shorter = "\r\n".join(text.splitlines()[:2]) + "\r\n"
    import_plan(company.desk, plan_visits(shorter, now=company.clock.now()), "book.csv")
    count = import_plan(company.desk, plan_visits(text, now=company.clock.now()), "book.csv")
    assert (count.already_there, count.stays, count.no_arrival) == (1, 2, 1)


def test_one_spelling_in_one_file_is_one_person(company: Company) -> None:
    company.log_in(MANAGER)
    text = "Name;Ankunft\nZoë Weiß;1.3.2025 9:00\nZoë Weiß;2.3.2025 9:00\nZOË WEISS;3.3.2025 9:00\n"
    import_plan(company.desk, plan_visits(text, now=company.clock.now()), "book.csv")
    more = text + "Zoë Weiß;4.3.2025 9:00\n"
    import_plan(company.desk, plan_visits(more, now=company.clock.now()), "book.csv")
    with company.house.new_unit_of_work(()) as uow:
        people = uow.find(Person)
        visits = uow.find(Visit)
    assert sorted(person.name for person in people) == ["ZOË WEISS", "Zoë Weiß"]
    assert len({visit.person_id for visit in visits if visit.name == "Zoë Weiß"}) == 1
    assert len(visits) == 4


def who_can_import(company: Company) -> set[str]:
    able = set()
    for name in (ADMIN, MANAGER, RECEPTION, ON_CALL, AUDITOR):
        company.log_in(name)
        with suppress(RightMissing):
            company.desk.execute(ImportVisits(plan_of(company).visits[:1], "log.csv"))
            able.add(name)
    return able


def test_only_the_office_manager_imports(company: Company) -> None:
    assert who_can_import(company) == {MANAGER}


def test_a_handler_with_a_wider_right_would_be_seen(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    handler: Any = HANDLERS[ImportVisits]
    monkeypatch.setitem(HANDLERS, ImportVisits, Handler(handler.run, Right.OWN_ACCOUNT))
    assert who_can_import(company) != {MANAGER}


def test_imported_people_are_found_however_their_names_are_typed(company: Company) -> None:
    company.log_in(MANAGER)
    import_plan(company.desk, plan_of(company), "log.csv")
    with company.house.engine.connect() as connection:
        for typed in ("tranholm", "Gruenwaldt", "gru", "weissenfelss", "osterlunde"):
            assert found_person_ids(connection, typed, 3), typed
