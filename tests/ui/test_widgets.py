from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from accessdesk.ui.background import Background
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets import (
    Card,
    Chip,
    ChipChoice,
    Field,
    Pill,
    PlainLabel,
    ProgressLine,
    ShortcutButton,
    SignaturePad,
    StripedBand,
    Suggestion,
    Toast,
    TypeAhead,
)
from accessdesk.ui.widgets.field import LabelAt

Shown = Callable[[QWidget], QWidget]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    kept: list[QWidget] = []

    def show(widget: QWidget) -> QWidget:
        window = QWidget()
        kept.append(window)
        QVBoxLayout(window).addWidget(widget)
        qtbot.addWidget(window)
        window.resize(420, 320)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


def type_text(widget: QWidget, text: str) -> None:
    for letter in text:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def test_a_label_shows_markup_as_it_was_typed(qtbot: QtBot) -> None:
    label = PlainLabel("<b>Eve</b><img src=x>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    label.setText("<i>again</i>")
    assert label.text() == "<i>again</i>"


def test_an_error_stands_at_its_field_and_costs_nothing_typed(shown: Shown) -> None:
    line = QLineEdit("Miriam")
    field = Field("Name", line, mandatory=True)
    shown(field)
    field.set_error("Write the family name too.")
    assert (field.error(), line.text(), line.property("wrong")) == ("Write the family name too.", "Miriam", True)
    assert line.accessibleName() == "Name"
    assert line.accessibleDescription() == "Write the family name too."
    assert field.label() == "Name *"
    field.set_error(None)
    assert (field.error(), line.property("wrong")) == ("", False)


def test_a_button_is_pressed_by_its_shortcut_also_after_its_text_changed(shown: Shown, qtbot: QtBot) -> None:
    button = ShortcutButton("Ankunft & Co", "F2")
    window = shown(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(window, Qt.Key.Key_F2)
    button.set_text("Arrival")
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(window, Qt.Key.Key_F2)
    assert (button.accessibleName(), button.accessibleDescription()) == ("Arrival", "F2")


def test_chips_are_chosen_by_keyboard_and_struck_ones_never(shown: Shown, qtbot: QtBot) -> None:
    choice = ChipChoice([Chip("a", "RZ 1"), Chip("x", "Private", struck=True), Chip("b", "Klima")], name="Zones")
    shown(choice)
    choice.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    with qtbot.waitSignal(choice.changed) as changed:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert changed.args == [("a", "b")]
    choice.set_chips([Chip("b", "Klima"), Chip("c", "USV")])
    assert choice.chosen() == ("b",)


def test_a_single_choice_lets_the_other_go(shown: Shown, qtbot: QtBot) -> None:
    choice = ChipChoice([Chip("a", "A"), Chip("b", "B")], several=False)
    shown(choice)
    choice.choose(["a"])
    choice.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert choice.chosen() == ("b",)


def found(text: str) -> list[Suggestion]:
    people = [Suggestion("Jürgen Müller", "Brandt", value=1), Suggestion("Emeka Okafor", "Datalift", value=2)]
    return [person for person in people if text.casefold() in person.text.casefold()]


def test_typing_finds_from_the_second_letter_and_enter_fills(
    shown: Shown, qtbot: QtBot, background: Background
) -> None:
    line = TypeAhead(background, found)
    shown(line)
    line.setFocus()
    with qtbot.assertNotEmitted(line.answered):
        type_text(line, "m")
    with qtbot.waitSignal(line.answered):
        type_text(line, "ü")
    assert [answer.value for answer in line.suggestions()] == [1]
    with qtbot.waitSignal(line.chosen) as chosen:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert chosen.args[0].value == 1
    assert (line.text(), line.suggestions()) == ("Jürgen Müller", ())
    type_text(line, "s")
    assert line.taken is None


def test_arrows_walk_the_answers_and_escape_only_closes_them(
    shown: Shown, qtbot: QtBot, background: Background
) -> None:
    line = TypeAhead(background, lambda text: [Suggestion("A", value=1), Suggestion("B", value=2)])
    shown(line)
    line.setFocus()
    with qtbot.waitSignal(line.answered):
        type_text(line, "xy")
    qtbot.keyClick(line, Qt.Key.Key_Down)
    with qtbot.waitSignal(line.chosen) as chosen:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert chosen.args[0].value == 2
    with qtbot.waitSignal(line.answered):
        type_text(line, "z")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert (line.suggestions(), line.text()) == ((), "Bz")


def test_a_stroke_of_the_mouse_is_kept_as_shares_of_the_field(shown: Shown, qtbot: QtBot) -> None:
    pad = SignaturePad(name="Signature of the taker")
    shown(pad)
    start, end = pad.rect().center(), pad.rect().bottomRight()
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(pad, end)
    with qtbot.waitSignal(pad.changed):
        qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=end)
    (stroke,) = pad.strokes()
    assert stroke[0] == pytest.approx((0.5, 0.5), abs=0.02)
    assert all(0 <= value <= 1 for point in stroke for value in point)
    pad.clear()
    assert pad.is_empty()


def test_a_pen_signs_as_well_and_its_pressure_is_not_kept(shown: Shown) -> None:
    pad = SignaturePad()
    shown(pad)
    pen = QPointingDevice(
        "pen", 1, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure, 1, 1,
    )  # fmt: skip
    for kind, x in ((QEvent.Type.TabletPress, 10), (QEvent.Type.TabletMove, 60), (QEvent.Type.TabletRelease, 90)):
        where = QPointF(x, 20)
        event = QTabletEvent(
            kind, pen, where, where, 0.7, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier,
            Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
        )  # fmt: skip
        pad.tabletEvent(event)
    (stroke,) = pad.strokes()
    assert [len(point) for point in stroke] == [2, 2, 2]


def test_undo_is_offered_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    toast, undone = Toast(window), list[str]()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    toast.show_text("Arrival recorded.", lambda: undone.append("yes"))
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["yes"]
    assert not toast.isVisible()


def test_progress_shows_a_count_and_can_be_cancelled(shown: Shown, qtbot: QtBot) -> None:
    line = ProgressLine()
    shown(line)
    line.start("Import")
    line.set_progress(1200, 5000)
    assert line.accessibleDescription() == "1,200 of 5,000"
    with qtbot.waitSignal(line.cancelled):
        qtbot.keyClick(line.findChild(ShortcutButton), Qt.Key.Key_Space)
    line.finish()
    assert line.isHidden()


def test_states_have_their_word_as_accessible_name(qtbot: QtBot) -> None:
    pill, band, card = Pill("gap for 4 min", Tone.RED), StripedBand("Escort required", "RZ 1"), Card("To be cleared up")
    for widget in (pill, band, card):
        qtbot.addWidget(widget)
    names: list[Any] = [widget.accessibleName() for widget in (pill, band, card)]
    assert names == ["gap for 4 min", "Escort required RZ 1", "To be cleared up"]


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    button = ShortcutButton("Look around")
    qtbot.addWidget(button)
    for key, modifiers in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
    ):
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key, modifiers)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_label_beside_its_chips_takes_no_line_of_its_own_and_one_nowhere_is_still_said(qtbot: QtBot) -> None:
    above, beside, nowhere = (Field("", ChipChoice([Chip("a", "RZ 1")]), label_at=place) for place in LabelAt)
    for field in (above, beside, nowhere):
        qtbot.addWidget(field)
        field.set_label("Zones")
    assert above.sizeHint().height() > beside.sizeHint().height() >= nowhere.sizeHint().height()
    assert nowhere.control.accessibleName() == "Zones"
