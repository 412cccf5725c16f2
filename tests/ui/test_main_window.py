import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from accessdesk.app import where_data_lies
from accessdesk.ui import language, theme
from accessdesk.ui.background import Background
from accessdesk.ui.lock_page import LockPage
from accessdesk.ui.main_window import MainWindow, Place
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.rail import RailButton, ShownUser
from accessdesk.ui.scanner import TAKES_CODES, Scanner
from accessdesk.ui.status_line import StatusItem
from accessdesk.ui.widgets import ShortcutButton, Suggestion

NOW = datetime(2026, 11, 23, 9, 41, tzinfo=UTC)
KATRIN = ShownUser("Katrin Vogel", "Reception", datetime(2026, 11, 23, 7, 52, tzinfo=UTC))


class Screen(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.aside = QWidget()
        self.actions = QWidget()
        QVBoxLayout(self.actions).addWidget(ShortcutButton("Arrival", "F2"))


class Form(PanelForm):
    def __init__(self, name: str = "", untouched: bool = False) -> None:
        super().__init__()
        self.line, self.untouched, self.finished = QLineEdit(name), untouched, 0
        self.line.setAccessibleName("Name")
        QVBoxLayout(self).addWidget(self.line)
        self.add_button(ShortcutButton("Finish", "Ctrl+Return", listens=False))

    def title(self) -> str:
        return "Arrival"

    def draft_name(self) -> str:
        return f"Arrival {self.line.text()}"

    def is_untouched(self) -> bool:
        return self.untouched

    def finish(self) -> None:
        self.finished += 1
        self.closed.emit()

    def first_focus(self) -> QWidget:
        return self.line


@pytest.fixture
def window(qtbot: QtBot, background: Background) -> MainWindow:
    place = Place("Example Hosting", "Site Nuremberg", "RECEPTION-1")
    page = LockPage(place.company, place.site, lambda: NOW)
    result = MainWindow(
        background, place, lambda text: [Suggestion("Miriam Okafor", value=7)], lambda: NOW, lock_page=page
    )
    qtbot.addWidget(result)
    for key in ("reception", "keys", "log"):
        result.add_screen(key, lambda key=key: key.title(), "key", Screen)
    result.resize(1280, 720)
    result.show()
    result.activateWindow()
    qtbot.waitUntil(result.isActiveWindow)
    return result


def press(target: Any, key: Qt.Key, text: str = "", modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))


def scan(window: MainWindow, code: str) -> None:
    for letter in code:
        press(window.windowHandle(), Qt.Key(ord(letter.upper())), letter)
    press(window.windowHandle(), Qt.Key.Key_Return, "\r")


def visible_texts(window: QWidget) -> str:
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    return " ".join(labels + [button.text() for button in window.findChildren(QPushButton) if button.isVisible()])


def test_screens_are_made_when_they_are_opened(window: MainWindow, qtbot: QtBot) -> None:
    window.unlock(KATRIN)
    assert window.made_screen("reception") is not None
    assert window.made_screen("keys") is None
    with qtbot.waitSignal(window.screen_opened) as opened:
        qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert opened.args == ["keys"]
    assert window.made_screen("keys") is not None


def test_the_login_hands_over_name_and_password_and_checks_only_that_they_are_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    login = window.lock_page.login
    login.name_input.setText("kvogel")
    with qtbot.assertNotEmitted(window.login_requested):
        qtbot.keyClick(login.name_input, Qt.Key.Key_Return)
        qtbot.keyClick(login.password_input, Qt.Key.Key_Return)
    assert "password" in login.password_input.accessibleDescription()
    login.password_input.setText("a long sentence")
    with qtbot.waitSignal(window.login_requested) as asked:
        qtbot.keyClick(login.password_input, Qt.Key.Key_Return)
    assert asked.args == ["kvogel", "a long sentence"]
    login.set_error("Account or password are not right.")
    assert login.name_input.text() == "kvogel"
    window.unlock(KATRIN)
    assert login.password_input.text() == ""


def test_a_locked_window_shows_no_names_but_the_evacuation_list_works(window: MainWindow, qtbot: QtBot) -> None:
    window.unlock(KATRIN)
    window.panel.open(Form("Miriam Okafor"))
    window.panel.park()
    assert "Katrin Vogel" in visible_texts(window)
    with qtbot.waitSignal(window.locked):
        qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.is_locked
    assert not any(name in visible_texts(window) for name in ("Katrin", "Okafor"))
    with qtbot.waitSignal(window.evacuation_requested):
        qtbot.keyClick(window, Qt.Key.Key_F12)
    window.unlock(KATRIN)
    assert [form.draft_name() for form in window.panel.parked()] == ["Arrival Miriam Okafor"]


def test_the_locked_window_says_how_many_alarms_are_open_and_how_old(window: MainWindow) -> None:
    window.lock_page.set_alarms(2, NOW - timedelta(minutes=14))
    assert window.lock_page.alarms.isVisible()
    assert window.lock_page.alarms.text() == "Open alarms: 2, the oldest for 14 min"
    window.lock_page.set_alarms(0, None)
    assert not window.lock_page.alarms.isVisible()


def test_the_pin_reopens_a_shift_that_is_only_locked(window: MainWindow, qtbot: QtBot) -> None:
    window.lock_page.login.offer_pin(True)
    window.lock_page.login.pin_input.setText("4711")
    with qtbot.waitSignal(window.pin_entered) as entered:
        qtbot.keyClick(window.lock_page.login.pin_input, Qt.Key.Key_Return)
    assert entered.args == ["4711"]


def test_a_scanned_code_is_heard_from_anywhere(window: MainWindow, qtbot: QtBot) -> None:
    window.unlock(KATRIN)
    window.made_screen("reception").setFocus()  # type: ignore[union-attr]
    with qtbot.waitSignal(window.code_entered) as heard:
        scan(window, "HS2014")
    assert heard.args == ["HS2014"]


def test_a_badge_scanned_while_somebody_types_opens_its_act_and_leaves_the_field_as_it_was(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.unlock(KATRIN)
    form = Form()
    window.panel.open(form)
    form.line.setFocus()
    form.line.setText("Okafor")
    with qtbot.waitSignal(window.code_entered) as heard:
        scan(window, "AD-B-0123456789ABCDEF0123")
    assert heard.args == ["AD-B-0123456789ABCDEF0123"]
    assert form.line.text() == "Okafor"


def test_a_field_for_badge_numbers_keeps_a_scanned_code_and_any_field_keeps_other_codes(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.unlock(KATRIN)
    form = Form()
    window.panel.open(form)
    form.line.setFocus()
    with qtbot.assertNotEmitted(window.code_entered):
        scan(window, "4006381333931")
    assert form.line.text() == "4006381333931"
    form.line.setText("")
    form.line.setProperty(TAKES_CODES, True)
    with qtbot.assertNotEmitted(window.code_entered):
        scan(window, "AD-C-0123456789ABCDEF0123")
    assert form.line.text() == "AD-C-0123456789ABCDEF0123"


def test_fingers_are_not_taken_for_a_scanner(qapp: QApplication, window: MainWindow, qtbot: QtBot) -> None:
    clock = iter(range(0, 10_000, 120))
    slow = Scanner(window, lambda event: float(next(clock)))
    slow.listen_at(window.windowHandle())
    window.unlock(KATRIN)
    window.made_screen("reception").setFocus()  # type: ignore[union-attr]
    with qtbot.waitSignal(slow.touched), qtbot.assertNotEmitted(slow.scanned):
        scan(window, "HS2014")


def test_a_key_anywhere_in_the_window_says_that_somebody_is_there(window: MainWindow, qtbot: QtBot) -> None:
    window.unlock(KATRIN)
    with qtbot.waitSignal(window.touched):
        scan(window, "H")


def test_no_filter_in_python_listens_at_the_whole_application() -> None:
    """Such a filter hears widgets that are half made, and ended the process in one day of seven."""
    sources = sorted((Path(__file__).parents[2] / "accessdesk").rglob("*.py"))
    listening = re.compile(r"(?:\bapp|_app\(\)|_application\(\)|QApplication\.instance\(\)|qApp)\.installEventFilter")
    assert listening.search("app.installEventFilter(self)")
    assert [path.name for path in sources if listening.search(path.read_text("utf-8"))] == []


def test_a_field_keeps_the_keys_typed_into_it(window: MainWindow, qtbot: QtBot) -> None:
    window.unlock(KATRIN)
    form = Form()
    window.panel.open(form)
    qtbot.waitUntil(form.line.hasFocus)
    with qtbot.assertNotEmitted(window.code_entered):
        scan(window, "HS2014")
    assert form.line.text() == "HS2014"


def test_nothing_is_heard_while_locked(window: MainWindow, qtbot: QtBot) -> None:
    window.setFocus()
    with qtbot.assertNotEmitted(window.code_entered):
        scan(window, "HS2014")


def test_one_field_finds_or_hands_over_the_code(window: MainWindow, qtbot: QtBot) -> None:
    window.unlock(KATRIN)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    search = window.top_bar.search
    assert search.hasFocus()
    with qtbot.waitSignal(search.answered):
        qtbot.keyClicks(search, "okaf")
    with qtbot.waitSignal(window.found) as found, qtbot.assertNotEmitted(window.code_entered):
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert found.args[0].value == 7
    search.setText("B-017")
    with qtbot.waitSignal(window.code_entered) as entered:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert entered.args == ["B-017"]


def test_escape_parks_a_draft_under_its_name_and_its_chip_takes_it_up_again(window: MainWindow, qtbot: QtBot) -> None:
    window.unlock(KATRIN)
    first, second = Form("Okafor"), Form("Brandt")
    window.panel.open(first)
    qtbot.waitUntil(first.line.hasFocus)
    qtbot.keyClick(first.line, Qt.Key.Key_Escape)
    window.panel.open(second)
    assert [form.draft_name() for form in window.panel.parked()] == ["Arrival Okafor"]
    chip = next(button for button in window.findChildren(ShortcutButton) if button.text() == "Arrival Okafor")
    chip.click()
    assert window.panel.form is first
    assert window.panel.parked() == (second,)
    assert first.line.text() == "Okafor"


def test_ctrl_and_its_number_take_a_parked_draft_up_again(window: MainWindow, qtbot: QtBot) -> None:
    window.unlock(KATRIN)
    first, second = Form("Okafor"), Form("Brandt")
    for form in (first, second):
        window.panel.open(form)
        window.panel.park()
    QApplication.processEvents()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.panel.form is second
    assert window.panel.parked() == (first,)


def test_a_discarded_draft_goes_without_a_question_and_undo_brings_it_back(window: MainWindow, qtbot: QtBot) -> None:
    window.unlock(KATRIN)
    form = Form("Okafor")
    window.panel.open(form)
    qtbot.waitUntil(form.line.hasFocus)
    qtbot.keyClick(form.line, Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier)
    assert (window.panel.form, window.panel.parked()) == (None, ())
    assert window.toast.text() == "Draft discarded: Arrival Okafor"
    window.toast.findChildren(ShortcutButton)[0].click()
    assert window.panel.form is form
    assert form.line.text() == "Okafor"


def test_an_untouched_form_is_closed_and_not_parked(window: MainWindow) -> None:
    window.unlock(KATRIN)
    window.panel.open(Form(untouched=True))
    window.panel.park()
    assert (window.panel.form, window.panel.parked(), window.panel.isVisible()) == (None, (), False)


def test_ctrl_enter_finishes_and_the_panel_goes(window: MainWindow, qtbot: QtBot) -> None:
    window.unlock(KATRIN)
    form = Form("Okafor")
    window.panel.open(form)
    qtbot.waitUntil(form.line.hasFocus)
    qtbot.keyClick(form.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.finished == 1
    assert not window.panel.isVisible()


@pytest.mark.parametrize("width", [1280, 1440, 1920])
def test_the_panel_never_covers_what_is_to_be_cleared_up(window: MainWindow, width: int) -> None:
    window.unlock(KATRIN)
    window.resize(width, 720)
    window.panel.open(Form())
    aside = window.made_screen("reception").aside  # type: ignore[union-attr]
    panel = window.panel
    assert panel.isVisible()
    assert aside.isVisible()
    right = panel.mapTo(window, panel.rect().bottomRight()).x()
    assert right < aside.mapTo(window, aside.rect().topLeft()).x()
    assert panel.width() >= 500


@pytest.mark.parametrize("code", ["en", "xx"])
def test_small_screens_and_long_words_fit(window: MainWindow, qapp: QApplication, code: str) -> None:
    window.unlock(KATRIN)
    window.set_status([StatusItem("Log verified up to #48 213", True), StatusItem("Backup is late", False)])
    window.panel.open(Form())
    window.set_language(code)
    qapp.processEvents()
    assert window.minimumSizeHint().width() <= 1280
    assert window.minimumSizeHint().height() <= 720
    assert (window.width(), window.height()) == (1280, 720)
    for button in window.findChildren(RailButton):
        assert button.width() >= button.sizeHint().width(), button.text()


def nameless(window: QWidget) -> list[str]:
    """Classes of controls that a screen reader could not name."""
    found: list[str] = []

    def walk(interface: QAccessibleInterface) -> None:
        widget = interface.object()
        control = isinstance(widget, QPushButton | QLineEdit | RailButton)
        if control and widget.isVisible() and not interface.text(QAccessible.Text.Name):
            found.append(type(widget).__name__)
        for number in range(interface.childCount()):
            child = interface.child(number)
            if child is not None and child.isValid():
                walk(child)

    walk(QAccessible.queryAccessibleInterface(window))
    return found


def test_every_control_has_a_name(window: MainWindow) -> None:
    QAccessible.setActive(True)
    assert nameless(window) == []
    window.unlock(KATRIN)
    window.panel.open(Form("Okafor"))
    assert nameless(window) == []
    QPushButton(window.panel).show()
    assert nameless(window) == ["QPushButton"]


def test_theme_and_language_change_while_the_window_is_open(window: MainWindow, qtbot: QtBot) -> None:
    window.unlock(KATRIN)
    before = window.grab().toImage().pixelColor(700, 600)
    with qtbot.waitSignal(window.theme_changed):
        window.set_theme("dark")
    assert window.grab().toImage().pixelColor(700, 600) != before
    window.set_language("xx")
    assert "[" in window.top_bar.search.placeholderText()
    assert language.code() == "xx"
    assert theme.is_dark()


def test_the_rail_offers_the_theme_that_is_not_worn(window: MainWindow) -> None:
    window.unlock(KATRIN)
    for worn, offered in (("dark", "Light"), ("light", "Dark")):
        window.set_theme(worn)
        QApplication.processEvents()
        texts = [button.text() for button in window.rail.findChildren(RailButton)]
        assert offered in texts
        assert worn.title() not in texts


def test_only_a_file_of_this_computer_is_called_encrypted(qapp: QApplication) -> None:
    assert where_data_lies("").text == "Database encrypted, on this computer"
    assert where_data_lies("db.example").text == "Database on the server db.example"
    language.set_language(qapp, "de")
    assert where_data_lies("db.example").text == "Datenbank auf dem Server db.example"
