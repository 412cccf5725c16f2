"""Tab goes as the eye goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from accessdesk.ui.background import Background
from accessdesk.ui.visits.arrival_form import ArrivalForm
from tests.support.houses import Company
from tests.ui.counter import Counter, open_counter


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


@pytest.fixture
def arrival(counter: Counter) -> ArrivalForm:
    QTest.keyClick(counter.window, Qt.Key.Key_F2)
    counter.settle()
    form = counter.form
    assert isinstance(form, ArrivalForm)
    form.visitor.name.setFocus()
    return form


def tabs(window: QWidget, presses: int, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    reached = []
    for _ in range(presses):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        held = QApplication.focusWidget()
        assert held is not None
        reached.append(held)
    return reached


def inputs(form: ArrivalForm) -> list[QWidget]:
    visitor = form.visitor
    return [visitor.company, visitor.host, visitor.purpose, visitor.type, visitor.zones, form.identity]


def test_tab_walks_the_arrival_from_left_to_right_and_down(counter: Counter, arrival: ArrivalForm) -> None:
    reached = tabs(counter.window, 7)
    wanted = inputs(arrival)
    assert reached == [*(field.focusProxy() or field for field in wanted), arrival.notice_given]


def test_shift_tab_walks_the_same_way_back(counter: Counter, arrival: ArrivalForm) -> None:
    arrival.notice_given.setFocus()
    reached = tabs(counter.window, 6, Qt.Key.Key_Backtab)
    assert reached == [field.focusProxy() or field for field in reversed(inputs(arrival))]


def test_tab_leaves_a_choice_from_any_of_its_chips(counter: Counter, arrival: ArrivalForm) -> None:
    arrival.visitor.zones.setFocus()
    QTest.keyClick(QApplication.focusWidget() or counter.window, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is not arrival.visitor.zones.focusProxy()
    assert tabs(counter.window, 1) == [arrival.identity.focusProxy()]


def test_a_field_below_the_edge_is_scrolled_into_view(counter: Counter, arrival: ArrivalForm) -> None:
    counter.window.resize(1280, 640)
    QApplication.processEvents()
    arrival.needs_help.setFocus()
    (reached,) = tabs(counter.window, 1)
    assert reached.visibleRegion().boundingRect().height() == reached.height()


def test_from_the_last_button_tab_comes_round_to_the_first(counter: Counter, arrival: ArrivalForm) -> None:
    seen: list[QWidget] = []
    while (held := tabs(counter.window, 1)[0]) not in seen:
        seen.append(held)
        assert len(seen) < 100
    assert seen[0] is held
    assert arrival.visitor.name in seen


def test_after_a_form_the_keyboard_is_in_a_list_and_not_in_the_rail(counter: Counter, arrival: ArrivalForm) -> None:
    counter.company.arrived()
    counter.reception.reload()
    counter.settle()
    QTest.keyClick(arrival.visitor.name, Qt.Key.Key_Escape)
    counter.settle()
    assert QApplication.focusWidget() is counter.reception.waiting_view


def test_the_sentence_of_a_mistake_is_scrolled_into_view(counter: Counter, arrival: ArrivalForm) -> None:
    counter.window.resize(1280, 640)
    QApplication.processEvents()
    arrival.show_errors({"badge_number": "This number is out. Take another one from the box."})
    QApplication.processEvents()
    QApplication.processEvents()
    field = arrival.fields["badge_number"]
    assert field.visibleRegion().boundingRect().height() == field.height()
