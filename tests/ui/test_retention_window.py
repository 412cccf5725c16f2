"""Keeping and erasing data from the settings: periods with a reason, counted beforehand, erased by one button."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from accessdesk.desk.erased_names import erased_name
from accessdesk.desk.retention import retention_policy
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.people import Person
from accessdesk.domain.retention import DEFAULT_DAYS
from accessdesk.domain.visits import Visit, VisitState
from accessdesk.ui import language
from accessdesk.ui.background import Background
from accessdesk.ui.log.entry_wording import sentence_of
from accessdesk.ui.privacy.erase_form import EraseForm
from accessdesk.ui.privacy.retention_card import RetentionCard
from accessdesk.ui.privacy.retention_form import RetentionForm
from accessdesk.ui.table_model import CELL_ROLE, RowsModel
from accessdesk.ui.visits.visits_screen import COLUMNS
from accessdesk.ui.widgets.labels import PlainLabel
from accessdesk.ui.wording.retention_words import DATA_CLASSES, class_word, why_it_waits
from tests.support.houses import ADMIN, ERASE_NOW, MANAGER, PASSWORD, RECEPTION, Company
from tests.ui.counter import write
from tests.ui.office import Office, open_office


@pytest.fixture
def office(qtbot: QtBot, company: Company, background: Background) -> Office:
    visit = company.arrived()
    company.desk.execute(EndWithoutEntry(visit, VisitState.LEFT_BEFORE_ENTRY, "wieder gegangen"))
    company.clock.forward(days=200)
    return open_office(qtbot, company, background, MANAGER)


def card(office: Office) -> RetentionCard:
    return office.settings().retention


def name_kept(office: Office) -> str:
    with office.company.house.new_unit_of_work(()) as uow:
        return uow.find(Visit)[0].name


def test_the_first_run_waits_is_counted_and_started_by_a_person(office: Office) -> None:
    shown = card(office)
    assert "nothing was ever erased" in shown.waits.text()
    shown.erase.click()
    form = office.form
    assert isinstance(form, EraseForm)
    assert not form.primary.isEnabled()
    office.settle()
    counted = sum(one.payloads for one in form.counted.rows.rows)
    assert form.primary.text() == f"Erase {counted} records for good"
    assert form.waits.text() == why_it_waits("first_run")
    form.primary.click()
    assert "second person" in form.field("approver").error()
    write(form.approval.login, ADMIN)
    write(form.approval.password, PASSWORD)
    form.primary.click()
    office.settle()
    assert office.said == [f"{counted} records are erased. The log says which entries, without names."]
    assert name_kept(office) == ""
    assert shown.waits.isHidden()


def test_shorter_periods_are_counted_before_they_are_saved_with_their_reason(office: Office) -> None:
    office.company.desk.execute(ERASE_NOW)
    shown = card(office)
    shown.change.click()
    form = office.form
    assert isinstance(form, RetentionForm)
    form.days["actor"].setValue(190)
    form.days["custody"].setValue(190)
    form.preview.click()
    office.settle()
    assert [one.data_class for one in form.counted.rows.rows if one.payloads] == ["custody", "actor"]
    form.primary.click()
    assert "Reason" in form.field("reason").error()
    write(form.reason, "SOC 2 asks for no more")
    form.primary.click()
    assert "second person" in form.field("approver").error()
    write(form.approval.login, ADMIN)
    write(form.approval.password, PASSWORD)
    form.primary.click()
    office.settle()
    days = retention_policy(office.company.desk).days
    assert days == {**DEFAULT_DAYS, "actor": 190, "custody": 190}
    assert shown.periods["actor"].text() == "190 days"
    assert "SOC 2 asks for no more" in shown.said.text()


def test_names_that_would_outlive_the_facts_are_refused_and_nothing_typed_is_lost(office: Office) -> None:
    card(office).change.click()
    form = office.form
    assert isinstance(form, RetentionForm)
    form.presets.choose(("365",))
    form.presets.changed.emit(("365",))
    assert form.days["identity"].value() == 365
    form.days["custody"].setValue(100)
    write(form.reason, "kürzer")
    write(form.approval.login, ADMIN)
    write(form.approval.password, PASSWORD)
    form.primary.click()
    office.settle()
    assert "supervision" in form.field("days").error()
    assert (form.days["custody"].value(), form.reason.text()) == (100, "kürzer")


def test_whoever_may_not_erase_reads_who_may(qtbot: QtBot, company: Company, background: Background) -> None:
    shown = card(open_office(qtbot, company, background, RECEPTION))
    assert shown.erase.isHidden()
    assert shown.change.isHidden()
    assert "administrator" in shown.said.text()


def test_the_list_of_visits_and_the_log_show_an_erased_visitor_as_one_and_the_same_person(
    office: Office, qapp: QApplication
) -> None:
    office.company.desk.execute(ERASE_NOW)
    with office.company.house.new_unit_of_work(()) as uow:
        short = uow.find(Person)[0].pseudonym[:4].upper()
    language.set_language(qapp, "de")
    model = RowsModel(COLUMNS)
    model.show(office.lists.visits("", None, 5))
    cells = [model.data(model.index(0, column), CELL_ROLE).text for column in range(model.columnCount())]
    assert f"Person {short}, gelöscht" in cells
    arrived = next(row for row in office.lists.log_page(LogFilter(limit=50)) if row.type == "visit.arrived")
    assert sentence_of(arrived).rest.startswith(f"Person {short}, gelöscht")
    assert PlainLabel(erased_name(short)).text() == f"Person {short}, gelöscht"


def test_every_class_has_a_word_of_its_own() -> None:
    assert set(DATA_CLASSES) == set(DEFAULT_DAYS)
    english = {name: class_word(name) for name in DEFAULT_DAYS}
    assert len(set(english.values())) == len(english)
