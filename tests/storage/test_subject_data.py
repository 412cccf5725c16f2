"""Everything about one person: all of theirs, and nothing of anybody else, in both files."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor, ReportGap
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.subject_data import (
    FACTS_OF_EMPLOYEES,
    FACTS_OF_VISITORS,
    NOT_TOLD,
    NoteSubjectExport,
    SubjectAsked,
)
from accessdesk.documents.subject_words import CLASSES, FACTS, KINDS
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import EmployeeId, PersonId, VisitId
from accessdesk.domain.refusals import Missing, NotAcceptable, RightMissing
from accessdesk.domain.retention import DEFAULT_DAYS
from accessdesk.domain.visits import BadgeState, Visit
from accessdesk.reports.subject import subject_files
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.shelves import KEPT, shelf_of
from tests.documents.test_supervision_paper import text_of
from tests.support.houses import ERASE_NOW, MANAGER, PIN, RECEPTION, Company

SOMEBODY_ELSE = "Emeka Eze"
OTHERS = ("Timo Lindner", "Jonas Weiß", RECEPTION, SOMEBODY_ELSE, "Datalift")


def stay(company: Company) -> VisitId:
    visit_id = company.arrived(zones=(company.zones["RZ 2"],), phone="0171 5550123")
    escort = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    until = company.clock.now() + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, "B-017", until, escort=escort, zone_id=company.zones["RZ 2"]))
    company.clock.forward(minutes=20)
    company.desk.execute(ReportGap(visit_id, "Timo Lindner musste zu Weiß"))
    company.clock.forward(minutes=5)
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    company.arrived(name=SOMEBODY_ELSE, company="Datalift", person_id=None)
    return visit_id


def person_of(company: Company, visit_id: VisitId) -> PersonId:
    with company.house.new_unit_of_work(()) as uow:
        return uow.get(Visit, visit_id).person_id


def test_a_visitor_s_files_hold_all_of_theirs_and_nothing_of_others(company: Company, tmp_path: Path) -> None:
    visit_id = stay(company)
    company.log_in(MANAGER)
    asked = SubjectAsked(person_id=person_of(company, visit_id))
    target = tmp_path / "auskunft.pdf"
    subject_files(company.desk, company.house.engine, target, asked, reason="Schreiben vom 12.03.", language="de")
    told, paper = target.with_suffix(".json").read_text(encoding="utf-8"), text_of(target.read_bytes())
    for theirs in ("Miriam Okafor", "Kältetechnik Brandt GmbH", "Wartung Klima", "0171 5550123", "B-017", "RZ 2"):
        assert theirs in told
        assert theirs in paper
    for others in OTHERS:
        assert others not in told
        assert others not in paper
    kinds = {record["kind"] for record in json.loads(told)["records"]}
    assert kinds >= {"person", "visit", "badge", "custody", "gap_report", "whereabouts"}
    lists = SqlLists(company.house.engine)
    mine = {entry["seq"] for entry in json.loads(told)["log_entries"]}
    visits = {row.id for row in lists.log_page(LogFilter(mention=("visit", visit_id), limit=100))}
    assert mine >= visits - {max(visits)}
    read = lists.log_page(LogFilter(types=("export.subject_read",), limit=5))[0]
    assert read.facts["subject.name"] == "Miriam Okafor"
    assert read.facts["d.reason"] == "Schreiben vom 12.03."


def test_somebody_who_works_here_is_answered_without_the_visitors_they_escorted(
    company: Company, tmp_path: Path
) -> None:
    stay(company)
    company.log_in(MANAGER)
    asked = SubjectAsked(employee_id=EmployeeId(company.employees["Timo Lindner"]))
    target = tmp_path / "timo.pdf"
    data = subject_files(company.desk, company.house.engine, target, asked, reason="Anfrage", language="en")
    whole = target.with_suffix(".json").read_text(encoding="utf-8") + text_of(target.read_bytes())
    assert {record.kind for record in data.records} >= {"employee", "commitment", "assignment", "custody"}
    assert "Timo Lindner" in whole
    assert not [name for name in ("Miriam Okafor", "Kältetechnik", *OTHERS[1:]) if name in whole]


def test_whoever_is_erased_already_is_told_so(company: Company, tmp_path: Path) -> None:
    visit_id = company.arrived()
    person = person_of(company, visit_id)
    from accessdesk.desk.visits import EndWithoutEntry
    from accessdesk.domain.visits import VisitState

    company.desk.execute(EndWithoutEntry(visit_id, VisitState.LEFT_BEFORE_ENTRY, "wieder gegangen"))
    company.clock.forward(days=200)
    company.log_in(MANAGER)
    company.desk.execute(ERASE_NOW)
    target = tmp_path / "gone.pdf"
    asked = SubjectAsked(person_id=person)
    data = subject_files(company.desk, company.house.engine, target, asked, reason="Anfrage", language="en")
    assert any("identity" in entry.erased for entry in data.entries)
    assert f"Person {data.pseudonyms[0][:4].upper()}, erased" in text_of(target.read_bytes())


def test_without_right_reason_or_file_nothing_is_written_and_nothing_leaves(company: Company, tmp_path: Path) -> None:
    asked = SubjectAsked(person_id=person_of(company, company.arrived()))
    engine, target = company.house.engine, tmp_path / "auskunft.pdf"
    with pytest.raises(RightMissing):
        subject_files(company.desk, engine, target, asked, reason="Anfrage", language="de")
    company.log_in(MANAGER)
    for reason, path, refusal in (
        ("  ", target, Missing),
        ("Anfrage", tmp_path / "auskunft.json", NotAcceptable),
        ("Anfrage", tmp_path / "accessdesk.db", NotAcceptable),
    ):
        with pytest.raises(refusal):
            subject_files(company.desk, engine, path, asked, reason=reason, language="de")
    with pytest.raises(Missing):
        company.desk.execute(NoteSubjectExport(SubjectAsked(), "Anfrage", "a.pdf", 0, {}))
    assert list(tmp_path.glob("*.pdf")) == []


def test_every_table_that_speaks_of_visitors_is_told_or_left_out_with_a_reason() -> None:
    """A new table with a visitor in it must be told to them, or say why not."""
    speaking = {
        shelf_of(kind).table
        for kind in KEPT
        for _, target in shelf_of(kind).references
        if target in ("person", "visit")
    }
    assert speaking - FACTS_OF_VISITORS.keys() == set(NOT_TOLD)


def test_everything_that_is_told_has_a_word_and_names_nobody_else() -> None:
    for table, facts in [*FACTS_OF_VISITORS.items(), *FACTS_OF_EMPLOYEES.items()]:
        assert table in KINDS
        shelf = next(shelf_of(kind) for kind in KEPT if shelf_of(kind).table == table)
        assert set(facts) <= set(shelf.columns)
        assert not set(facts) - FACTS.keys()
        pointing = {column for column, target in shelf.references if target in ("employee", "account", "person")}
        assert not pointing & set(facts)
    assert CLASSES.keys() == DEFAULT_DAYS.keys()
