"""The display in front of the desk: it serves one person, tells the desk what they did, and keeps no name."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from accessdesk.desk.visit_documents import SaveDocumentText
from accessdesk.domain.visit_documents import DocumentKind
from accessdesk.domain.visits import VisitType
from accessdesk.settings import read_settings
from accessdesk.ui.background import Background
from accessdesk.ui.display.customer_display import CustomerDisplay
from accessdesk.ui.display.display_button import DisplayButton
from accessdesk.ui.display.display_talk import IN_A_WINDOW
from accessdesk.ui.display.display_words import languages
from accessdesk.ui.display.presented import DisplayPage, Presented, Wish
from accessdesk.ui.keys.issue_form import IssueForm
from accessdesk.ui.settings.settings_screen import SettingsScreen
from accessdesk.ui.visits.arrival_form import ArrivalForm
from accessdesk.ui.widgets import SignaturePad
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.support.keyrings import hang_keys
from tests.ui.counter import write
from tests.ui.front_desk import FrontDesk, open_front_desk

RULES = (DocumentKind.PRIVACY_NOTICE, DocumentKind.HOUSE_RULES, DocumentKind.NDA)


@pytest.fixture
def desk(qtbot: QtBot, company: Company, background: Background) -> FrontDesk:
    """A company with keys and three texts; its manager is logged in and the display is on."""
    hang_keys(company)
    company.log_in(MANAGER)
    for kind in RULES:
        company.desk.execute(SaveDocumentText(kind, f"{kind} auf Deutsch", f"{kind} in English", tuple(VisitType)))
    desk = open_front_desk(qtbot, company, background, MANAGER)
    desk.screens.display.set_company("Muster Hosting GmbH")
    desk.screens.display.choose(IN_A_WINDOW)
    qtbot.addWidget(display(desk))
    return desk


def display(desk: FrontDesk) -> CustomerDisplay:
    window = desk.screens.display.talk.window
    assert window is not None
    return window


def arriving(desk: FrontDesk, name: str) -> ArrivalForm:
    desk.screens.visits.arrival()
    desk.settle()
    form = desk.window.panel.form
    assert isinstance(form, ArrivalForm)
    write(form.visitor.name, name)
    button = form.confirmations.findChild(DisplayButton)
    assert isinstance(button, DisplayButton)
    assert button.isVisible()
    button.button.click()
    desk.settle()
    return form


def sign(pad: SignaturePad) -> None:
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 60))
    QTest.mouseMove(pad, QPoint(120, 20))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(200, 70))


def test_a_visitor_reads_in_their_language_and_the_desk_has_it_ticked(desk: FrontDesk) -> None:
    form, shown = arriving(desk, "Miriam Okafor"), display(desk)
    shown.side.buttons["en"].click()
    assert "Miriam Okafor" in shown.side.greeting.text()
    assert (shown.heading.text(), shown.text.text()) == ("Privacy notice", "privacy_notice in English")
    assert not shown.refuse.isVisible()  # a notice informs; nobody is asked to consent to it
    assert not form.notice_given.isChecked()
    for heading in ("House rules", "Confidentiality"):
        shown.go_on.click()
        assert shown.heading.text() == heading
    shown.back.click()
    assert shown.text.text() == "house_rules in English"
    shown.go_on.click()
    shown.go_on.click()
    assert form.notice_given.isChecked()
    assert form.collection.documents.given() == (DocumentKind.NDA,)


def test_rules_refused_at_the_display_are_refused_at_the_desk(desk: FrontDesk) -> None:
    form, shown = arriving(desk, "Miriam Okafor"), display(desk)
    shown.go_on.click()
    shown.refuse.click()
    assert form.confirmations.notice_refused.isChecked()
    assert not form.notice_given.isChecked()
    assert shown.page() is None


def test_what_the_desk_demands_beside_the_rules_may_be_refused_and_stays_open(desk: FrontDesk) -> None:
    form, shown = arriving(desk, "Miriam Okafor"), display(desk)
    shown.go_on.click()
    shown.go_on.click()
    shown.refuse.click()
    assert "Miriam Okafor" in form.fields["documents"].error()
    assert form.collection.documents.given() == ()


@pytest.mark.parametrize("leaving", ["locked", "parked", "closed"])
def test_no_name_stays_on_the_display_once_the_form_is_out_of_sight(desk: FrontDesk, leaving: str) -> None:
    form, shown = arriving(desk, "Miriam Okafor"), display(desk)
    if leaving == "locked":
        desk.window.lock()
    elif leaving == "parked":
        desk.window.panel.park()
        desk.screens.display.talk.look()
    else:
        form.closed.emit()
        desk.settle()
        desk.screens.display.talk.look()
    assert not shown.is_serving()
    assert "Okafor" not in shown.side.greeting.text()


def test_a_form_that_goes_ends_its_own_turn_and_no_later_one(desk: FrontDesk) -> None:
    talk, shown = desk.screens.display.talk, display(desk)
    first, second = QWidget(), QWidget()
    second.show()
    page = DisplayPage("house_rules", Wish.AGREE, {"de": "Regeln"})
    for owner, name in ((first, "Miriam Okafor"), (second, "Jan Peters")):
        talk.ask(owner, Presented(name, "", (page,)), lambda _: None)
    delete(first)
    assert "Jan Peters" in shown.side.greeting.text()
    delete(second)
    assert not shown.is_serving()
    talk.look()  # nobody to look for: no fault either


def test_a_key_is_signed_for_at_the_display(desk: FrontDesk) -> None:
    desk.screens.keys.issue()
    desk.settle()
    form = desk.window.panel.form
    assert isinstance(form, IssueForm)
    desk.take_first(form.search, "HS 2/001")
    button = form.pad.findChild(DisplayButton)
    assert isinstance(button, DisplayButton)
    button.button.click()
    shown = display(desk)
    assert "HS 2/001" in shown.text.text()
    assert not shown.go_on.isEnabled()  # nobody has signed yet
    sign(shown.pad)
    drawn = shown.pad.strokes()
    shown.go_on.click()
    assert drawn
    assert form.pad.strokes() == drawn
    assert shown.pad.is_empty()


def test_whoever_stands_there_can_call_reception(desk: FrontDesk) -> None:
    arriving(desk, "Miriam Okafor")
    display(desk).call.click()
    assert "customer display" in desk.said()


def test_the_display_leaves_the_keyboard_to_the_desk_and_does_not_keep_the_program_alive(desk: FrontDesk) -> None:
    shown = display(desk)
    assert shown.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert not shown.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_without_a_display_nothing_offers_one_and_the_choice_is_kept_for_this_desk(desk: FrontDesk) -> None:
    desk.window.open_screen("settings")
    desk.settle()
    settings = desk.window.made_screen("settings")
    assert isinstance(settings, SettingsScreen)
    box = settings.desk_card.displays
    assert box.currentData() == IN_A_WINDOW
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert read_settings(desk.company.house.data_dir).customer_display == ""
    desk.screens.visits.arrival()
    desk.settle()
    form = desk.window.panel.form
    assert isinstance(form, ArrivalForm)
    button = form.confirmations.findChild(DisplayButton)
    assert isinstance(button, DisplayButton)
    assert not button.isVisible()


def test_a_screen_that_is_not_connected_is_said(desk: FrontDesk) -> None:
    desk.screens.display.choose("HDMI-7")
    assert "HDMI-7" in desk.said()
    assert not desk.screens.display.talk.is_on()


def test_a_company_without_texts_is_told_what_to_do(qtbot: QtBot, company: Company, background: Background) -> None:
    company.log_in(RECEPTION)
    desk = open_front_desk(qtbot, company, background, RECEPTION)
    desk.screens.display.choose(IN_A_WINDOW)
    qtbot.addWidget(display(desk))
    form = arriving(desk, "Miriam Okafor")
    assert form.fields["notice_given"].error()
    assert not display(desk).is_serving()


def test_a_language_is_added_by_dropping_a_file_in_and_a_broken_one_harms_nothing(tmp_path: Path) -> None:
    (tmp_path / "fr.json").write_text(json.dumps({"language": "Français", "welcome": "Bienvenue"}), "utf-8")
    (tmp_path / "xx.json").write_text("{ no words", "utf-8")
    (tmp_path / "yy.json").write_text("[1]", "utf-8")
    found = languages(tmp_path)
    assert list(found) == ["de", "en", "fr"]
    assert (found["fr"]["welcome"], found["fr"]["back"]) == ("Bienvenue", "Back")


def test_german_and_english_have_the_same_words_with_the_same_places() -> None:
    shipped = languages()
    german, english = shipped["de"], shipped["en"]
    assert german.keys() == english.keys()
    for place in ("{name}", "{number}", "{day}"):
        assert {key for key in german if place in german[key]} == {key for key in english if place in english[key]}
