"""Requests about data in the window: recorded, checked, erased by two, answered, with letter and files."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from accessdesk.desk.subject_data import SubjectAsked
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.people import Person
from accessdesk.domain.visits import Visit, VisitState
from accessdesk.reports.letters import letter_file
from accessdesk.reports.subject import subject_files
from accessdesk.ui.background import Background
from accessdesk.ui.privacy.files import Files
from accessdesk.ui.privacy.request_forms import AnswerForm, EraseRequestForm, IdentityForm, RecordRequestForm
from accessdesk.ui.privacy.requests_screen import RequestsScreen
from accessdesk.ui.privacy.subject_form import SubjectForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.visit_sheet import VisitSheet
from tests.support.houses import ADMIN, MANAGER, PASSWORD, RECEPTION, Company
from tests.ui.counter import Counter, open_counter, write


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    visit = company.arrived()
    company.desk.execute(EndWithoutEntry(visit, VisitState.LEFT_BEFORE_ENTRY, "wieder gegangen"))
    return open_counter(qtbot, company, background)


def at_desk_of(counter: Counter) -> AtDesk:
    desk, engine = counter.company.desk, counter.company.house.engine

    def files(path: Path, asked: SubjectAsked, why: str, spoken: str) -> int:
        return len(subject_files(desk, engine, path, asked, reason=why, language=spoken).records)

    return AtDesk(
        counter.background,
        desk,
        counter.lists,
        counter.tray,
        counter.window.panel.open,
        lambda text, undo: counter.said.append(text),
        counter.company.clock.now,
        write_subject=files,
    )


def screen_of(counter: Counter, name: str) -> RequestsScreen:
    desk, engine = counter.company.desk, counter.company.house.engine
    counter.company.log_in(name)

    def make() -> RequestsScreen:
        at_desk = at_desk_of(counter)
        assert at_desk.write_subject is not None
        files = Files(at_desk.write_subject, lambda path, row: letter_file(desk, engine, path, row))
        return RequestsScreen(at_desk, counter.lists, files)

    counter.window.add_screen("requests", lambda: "Requests", "users", make)
    counter.window.open_screen("requests")
    found = counter.window.made_screen("requests")
    assert isinstance(found, RequestsScreen)
    counter.settle()
    return found


def test_a_request_goes_from_its_receipt_to_the_letter_with_every_step_offered_in_turn(
    counter: Counter, tmp_path: Path
) -> None:
    screen = screen_of(counter, MANAGER)
    screen.new.click()
    form = counter.form
    assert isinstance(form, RecordRequestForm)
    form.finish()
    assert form.fields["name"].error()
    form.kind.choose(("erasure",))
    write(form.who.line, "Miriam Okafor")
    counter.settle()
    with counter.company.house.new_unit_of_work(()) as uow:
        person = uow.find(Person)[0]
    form.who.take(person.name, counter.lists.person(person.id))
    form.finish()
    counter.settle()
    screen.view.select_id(1)
    assert screen.model.rows[0].person_id == person.id
    assert screen.identity.isEnabled()
    screen.erase.click()
    erasing = counter.form
    assert isinstance(erasing, EraseRequestForm)
    write(erasing.approval.login, ADMIN)
    write(erasing.approval.password, PASSWORD)
    erasing.finish()
    counter.settle()
    assert "checked" in erasing.notice()
    screen.identity.click()
    checking = counter.form
    assert isinstance(checking, IdentityForm)
    write(checking.how, "Ausweis vorgelegt")
    checking.finish()
    counter.settle()
    screen.view.select_id(1)
    assert not screen.identity.isEnabled()
    screen.erase.click()
    erasing = counter.form
    assert isinstance(erasing, EraseRequestForm)
    write(erasing.approval.login, ADMIN)
    write(erasing.approval.password, PASSWORD)
    erasing.finish()
    counter.settle()
    with counter.company.house.new_unit_of_work(()) as uow:
        assert uow.get(Person, person.id).name == ""
    screen.answer.click()
    answering = counter.form
    assert isinstance(answering, AnswerForm)
    answering.outcome.choose(("granted",))
    write(answering.answer, "Name und Kontakt sind gelöscht")
    answering.finish()
    counter.settle()
    assert screen.model.rows == ()
    screen.closed.setChecked(True)
    counter.settle()
    row = screen.model.rows[0]
    screen.write_letter(tmp_path / "brief.pdf", row)
    counter.settle()
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")


def test_the_files_about_a_person_are_written_in_one_act_and_a_reason_is_asked_for(
    counter: Counter, tmp_path: Path
) -> None:
    screen_of(counter, MANAGER).data.click()
    form, path = counter.form, tmp_path / "auskunft.pdf"
    assert isinstance(form, SubjectForm)
    with counter.company.house.new_unit_of_work(()) as uow:
        person = uow.find(Person)[0]
    form.write_to(path)
    assert form.fields["name"].error()
    form.who.take(person.name, counter.lists.person(person.id))
    form.write_to(path)
    assert form.fields["reason"].error()
    write(form.reason, "Brief vom 12.03.")
    form.write_to(path)
    counter.settle()
    assert json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["about"]["name"] == "Miriam Okafor"


def test_the_sheet_of_a_visit_leads_to_the_files_about_its_visitor(counter: Counter, tmp_path: Path) -> None:
    at_desk = at_desk_of(counter)
    counter.company.log_in(MANAGER)
    with counter.company.house.new_unit_of_work(()) as uow:
        visit = uow.find(Visit)[0].id
    sheet = VisitSheet(at_desk, visit)
    at_desk.open_form(sheet)
    counter.settle()
    sheet.data.click()
    form = counter.form
    assert isinstance(form, SubjectForm)
    write(form.reason, "Anfrage am Empfang")
    form.write_to(tmp_path / "auskunft.pdf")
    counter.settle()
    assert (tmp_path / "auskunft.json").exists()


def test_reception_reads_whose_the_requests_are_and_sees_none(counter: Counter) -> None:
    screen = screen_of(counter, RECEPTION)
    assert not screen.new.isEnabled()
    assert not screen.data.isEnabled()
    assert screen.view.isHidden()
