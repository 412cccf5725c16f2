"""The line that says what happened: where it stands, what it offers, and when it goes."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from accessdesk.ui.background import Background
from accessdesk.ui.main_window import MainWindow, Place
from accessdesk.ui.rail import ShownUser
from accessdesk.ui.widgets import ShortcutButton
from accessdesk.ui.widgets.toast import OpenFolder, Toast
from tests.ui.test_main_window import NOW, Form, Screen

UI = Path(__file__).parents[2] / "accessdesk" / "ui"


@pytest.fixture
def window(qtbot: QtBot, background: Background) -> MainWindow:
    made = MainWindow(background, Place("Company", "Site", "DESK-1"), clock=lambda: NOW)
    qtbot.addWidget(made)
    made.add_screen("reception", lambda: "Reception", "log-in", Screen)
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.unlock(ShownUser("Katrin Vogel", "Reception", NOW))
    return made


def shown_buttons(toast: Toast) -> list[str]:
    return [button.text() for button in toast.findChildren(ShortcutButton) if button.isVisible()]


def test_the_line_stands_below_everything_that_can_be_worked_with(window: MainWindow) -> None:
    window.toast.show_text("Okafor is here", lambda: None)
    top = window.toast.mapTo(window, window.toast.rect().topLeft()).y()
    assert window.toast.isVisible()
    assert top >= window.area.mapTo(window, window.area.rect().bottomLeft()).y()
    assert window.toast.width() == window.status.width()
    window.toast.let_go()
    assert not window.toast.isVisible()


def test_the_line_goes_when_somebody_writes_on_in_a_field(window: MainWindow, qtbot: QtBot) -> None:
    window.toast.show_text("Okafor is here", lambda: None)
    form = Form()
    window.panel.open(form)
    qtbot.waitUntil(form.line.hasFocus)
    qtbot.waitUntil(lambda: not window.toast.isVisible())


def test_the_focus_that_a_closed_form_leaves_behind_does_not_end_the_line(window: MainWindow) -> None:
    window.toast.show_text("Okafor is here", lambda: None)
    window.toast.let_go_for_a_field()
    assert window.toast.isVisible()


def test_what_was_stored_can_be_found_by_keyboard(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.toast.show_text("Receipt stored as U-1.pdf", OpenFolder(tmp_path / "U-1.pdf"))
    assert shown_buttons(window.toast) == ["Open folder"]
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path]
    assert not window.toast.isVisible()


def test_a_long_sentence_is_cut_and_whole_when_pointed_at(window: MainWindow) -> None:
    sentence = "The handover is recorded. The receipt was not printed: " + "the printer is out of paper, " * 9
    window.toast.show_text(sentence)
    assert window.toast.toolTip() == sentence == window.toast.text()
    assert window.minimumSizeHint().width() < 1280


def test_nothing_in_the_interface_filters_events_in_python_but_the_scanner() -> None:
    """Such a filter hears objects while they are made or die; signals and a widget's own events do without."""
    filtering = re.compile(r"\b(?:def eventFilter|installEventFilter)\b")
    assert filtering.search("    def eventFilter(self, watched, event):")
    assert filtering.search("        panel.installEventFilter(self)")
    sources = sorted(UI.rglob("*.py"))
    assert [path.name for path in sources if filtering.search(path.read_text("utf-8"))] == ["scanner.py"]
