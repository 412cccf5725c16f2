from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from accessdesk.desk.desk import Desk
from accessdesk.desk.entrance import FirstStart, first_start, log_in
from accessdesk.domain.access_rights import Role
from accessdesk.domain.refusals import Missing
from accessdesk.domain.sites import Supervision
from accessdesk.storage.house import open_house
from accessdesk.storage.lists import SqlLists
from accessdesk.ui import language
from accessdesk.ui.background import Background
from accessdesk.ui.first_start.assistant import FirstStartAssistant
from tests.support.houses import HandClock, quick_passwords
from tests.ui.counter import write

STRONG = "Kranich über stillem Moor 41"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def assistant(qtbot: QtBot, background: Background) -> FirstStartAssistant:
    result = FirstStartAssistant(background, quick_passwords())
    qtbot.addWidget(result)
    result.resize(1280, 720)
    result.show()
    result.activateWindow()
    return result


@pytest.fixture
def settle(qtbot: QtBot, background: Background) -> Callable[[], None]:
    def until_idle() -> None:
        QApplication.processEvents()
        while background.pending:
            with qtbot.waitSignal(background.idle, timeout=5_000):
                pass
            QApplication.processEvents()

    return until_idle


def onward(qtbot: QtBot, assistant: FirstStartAssistant, settle: Callable[[], None]) -> None:
    qtbot.keyClick(assistant, Qt.Key.Key_Return, CTRL)
    settle()


def fill_accounts(assistant: FirstStartAssistant, password: str = STRONG) -> None:
    for who, name in (("admin", "Ines Falk"), ("desk", "Katrin Vogel")):
        assistant.accounts.inputs[f"{who}_name"].setText(name)
        for part in ("password", "again"):
            assistant.accounts.inputs[f"{who}_{part}"].setText(password)


def test_six_pages_by_keyboard_make_a_company_one_can_log_in_to(
    qtbot: QtBot, assistant: FirstStartAssistant, settle: Callable[[], None], tmp_path: Path
) -> None:
    qtbot.keyClick(assistant.welcome.set_up, Qt.Key.Key_Space)
    write(assistant.company.company, "Łódź Hosting GmbH")
    write(assistant.company.site, "Nürnberg")
    onward(qtbot, assistant, settle)
    onward(qtbot, assistant, settle)
    fill_accounts(assistant)
    onward(qtbot, assistant, settle)
    assistant.agreement.answer.choose(["no_council"])
    onward(qtbot, assistant, settle)
    made: list[FirstStart] = []
    assistant.finished.connect(made.append)
    onward(qtbot, assistant, settle)
    house = open_house(tmp_path / "data", HandClock())
    desk = Desk(house.new_unit_of_work, house.clock, quick_passwords(), house.guesses, house.desk_name)
    first_start(desk, made[0])
    assert log_in(desk, "Ines Falk", STRONG).roles == {Role.ADMINISTRATOR}
    assert log_in(desk, "Katrin Vogel", STRONG).roles == {Role.RECEPTIONIST}
    lists = SqlLists(house.engine)
    assert lists.company().company == "Łódź Hosting GmbH"
    assert {zone.supervision for zone in lists.zones()} == set(Supervision)
    house.close()


def test_going_back_loses_nothing(qtbot: QtBot, assistant: FirstStartAssistant, settle: Callable[[], None]) -> None:
    assistant.welcome.set_up.click()
    write(assistant.company.company, "Muster")
    write(assistant.company.site, "Ulm")
    onward(qtbot, assistant, settle)
    assistant.zones.rows[0].name.setText("Tresorraum")
    assistant.back.click()
    assistant.back.click()
    assert assistant.step == 0
    assistant.welcome.set_up.click()
    assert assistant.company.company.text() == "Muster"
    onward(qtbot, assistant, settle)
    assert assistant.zones.rows[0].name.text() == "Tresorraum"


def test_an_empty_mandatory_field_holds_the_page_and_says_what_to_do(
    qtbot: QtBot, assistant: FirstStartAssistant, settle: Callable[[], None]
) -> None:
    assistant.welcome.set_up.click()
    onward(qtbot, assistant, settle)
    assert assistant.step == 1
    assert assistant.company.fields["company"].error()
    assert assistant.company.company.hasFocus()


def test_a_weak_password_holds_the_page_and_is_judged_while_typing(
    qtbot: QtBot, assistant: FirstStartAssistant, settle: Callable[[], None]
) -> None:
    assistant._go(3)
    fill_accounts(assistant, "katrinvogel1")
    assistant.go_on()
    settle()
    assert assistant.step == 3
    field = assistant.accounts.fields["desk_password"]
    assert field.error()
    sentence = next(label for label in field.findChildren(QLabel) if label.text() == field.error())
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
    fill_accounts(assistant)
    assistant.go_on()
    settle()
    assert assistant.step == 4


def test_passwords_that_differ_and_one_person_twice_are_said(
    assistant: FirstStartAssistant, settle: Callable[[], None]
) -> None:
    assistant._go(3)
    fill_accounts(assistant)
    assistant.accounts.inputs["admin_again"].setText("something else")
    assistant.accounts.inputs["desk_name"].setText("ines falk")
    assistant.go_on()
    settle()
    assert assistant.step == 3
    assert assistant.accounts.fields["admin_again"].error()
    assert assistant.accounts.fields["desk_name"].error()


def test_zones_can_be_added_removed_and_never_twice(assistant: FirstStartAssistant) -> None:
    zones = assistant.zones
    zones.rows[0].remove.click()
    zones.add.click()
    zones.rows[-1].name.setText(zones.rows[0].name.text().upper())
    assert list(zones.mistakes()) == [f"zone{len(zones.rows) - 1}"]
    for row in tuple(zones.rows):
        row.remove.click()
    assert zones.mistakes()


def test_suggestions_follow_the_language_until_one_is_changed(qapp: QApplication, qtbot: QtBot) -> None:
    from accessdesk.ui.first_start.zones_page import ZonesPage

    page = ZonesPage()
    qtbot.addWidget(page)
    assert page.rows[0].name.text() == "Foyer"
    page.rows[0].name.setText("Tor")
    page.add_row("Tresorraum", Supervision.CONTINUOUS)
    language.set_language(qapp, "xx")
    page.retranslate()
    assert [page.rows[0].name.text(), page.rows[-1].name.text()] == ["Tor", "Tresorraum"]


def test_a_works_agreement_needs_its_day(assistant: FirstStartAssistant) -> None:
    page = assistant.agreement
    assert "answer" in page.mistakes()
    page.answer.choose(["agreed"])
    assert "works_agreement" in page.mistakes()
    page.note.setText("01.03.2026")
    assert page.mistakes() == {}
    assert page.text() == "Works agreement: 01.03.2026"


def test_a_refusal_of_the_desk_leads_back_to_its_field(assistant: FirstStartAssistant) -> None:
    assistant._go(5)
    assistant.set_busy(True)
    assistant.show_refusal(Missing(field="site"))
    assert assistant.step == 1
    assert assistant.company.fields["site"].error()
    assert assistant.next.isEnabled()


def test_looking_around_with_sample_data_is_one_button(qtbot: QtBot, assistant: FirstStartAssistant) -> None:
    with qtbot.waitSignal(assistant.sample_wanted):
        assistant.welcome.sample.click()


def test_the_summary_shows_no_password(assistant: FirstStartAssistant) -> None:
    fill_accounts(assistant)
    assistant._go(5)
    assert STRONG not in "".join(label.text() for label in assistant.summary.findChildren(QLabel))
