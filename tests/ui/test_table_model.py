from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from accessdesk.ui.table_model import CELL_ROLE, ROW_ROLE, SORT_ROLE, Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class Guest:
    id: int
    name: str
    company: str = "Aurora"
    act: str = "Collect"


COLUMNS: list[Column[Guest]] = [
    Column("name", lambda: "Name", lambda row: row.name, second=lambda row: row.company, bold=True),
    Column("state", lambda: "State", lambda row: "inside", tone=lambda row: Tone.GREEN, sort=lambda row: row.id),
    Column("act", lambda: "", lambda row: row.act, action=True),
]


def guests(*ids: int) -> list[Guest]:
    return [Guest(number, f"Guest {number}") for number in ids]


def view_of(qtbot: QtBot, model: RowsModel[Guest]) -> RowsView:
    view = RowsView(model, name="Guests")
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.show()
    return view


def test_the_model_keeps_its_promises_while_rows_come_and_go(qtmodeltester: ModelTester) -> None:
    model = RowsModel(COLUMNS)
    qtmodeltester.check(model)
    for ids in ([1, 2, 3], [3, 1, 4], [], [9, 8, 7, 6], [6, 7, 10, 9]):
        model.show(guests(*ids))
        qtmodeltester.check(model)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(0, 12), unique=True), max_size=6))
def test_after_any_readings_exactly_the_last_one_is_shown(qapp: Any, readings: list[list[int]]) -> None:
    model = RowsModel(COLUMNS)
    held = {}
    for ids in readings:
        model.show(guests(*ids))
        assert [row.id for row in model.rows] == ids
        for row_id, index in held.items():
            assert not index.isValid() or index.data(ROW_ROLE).id == row_id
        from PySide6.QtCore import QPersistentModelIndex

        held = {row.id: QPersistentModelIndex(model.index(number, 0)) for number, row in enumerate(model.rows)}


def test_the_selection_stays_with_its_row_when_others_come_before_it(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS)
    model.show(guests(1, 2, 3))
    view = view_of(qtbot, model)
    assert view.select_id(2)
    model.show(guests(9, 3, 8, 2, 1))
    assert view.current_row().id == 2
    assert [index.row() for index in view.selectionModel().selectedRows()] == [3]


def test_the_scroll_stays_when_a_row_changes(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS)
    model.show(guests(*range(60)))
    view = view_of(qtbot, model)
    view.verticalScrollBar().setValue(400)
    changed = guests(*range(60))
    changed[30] = Guest(30, "Somebody else")
    model.show(changed)
    assert view.verticalScrollBar().value() == 400
    assert model.row(30).name == "Somebody else"


def test_an_unchanged_reading_announces_nothing(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS)
    model.show(guests(1, 2))
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.layoutChanged):
        model.show(guests(1, 2))


def test_two_rows_with_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="one id"):
        RowsModel(COLUMNS).show(guests(1, 1))


def test_a_cell_carries_what_is_painted_and_what_is_spoken() -> None:
    model = RowsModel(COLUMNS)
    model.show([Guest(1, "Ada <b>", "R & Co")])
    assert model.index(0, 0).data(CELL_ROLE).second == "R & Co"
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Ada <b>, R & Co"
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "<qt>Ada &lt;b&gt;, R &amp; Co</qt>"
    assert model.index(0, 1).data(SORT_ROLE) == 1


def test_the_next_page_is_fetched_once_at_the_end(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS)
    pages = [guests(40, 41)]
    model.show(guests(*range(40)))
    model.fetch_with(lambda: model.append(pages.pop()))
    view = view_of(qtbot, model)
    assert len(model.rows) == 40
    for _ in range(2):
        view.scrollToBottom()
    assert [row.id for row in model.rows] == list(range(42))


def test_enter_opens_the_row_and_space_presses_its_button(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS)
    model.show(guests(1, 2))
    view = view_of(qtbot, model)
    view.select_id(2)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args[0].id == 2
    with qtbot.waitSignal(view.action_clicked) as pressed:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert pressed.args == ["act", model.row(1)]


def test_a_click_on_the_button_of_a_row_is_an_act(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS)
    model.show(guests(1))
    view = view_of(qtbot, model)
    with qtbot.waitSignal(view.action_clicked) as pressed:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(model.index(0, 2)).center())
    assert pressed.args[0] == "act"


def test_a_list_can_be_painted_in_every_theme(qtbot: QtBot, qapp: Any) -> None:
    from accessdesk.ui import theme

    model = RowsModel(COLUMNS)
    model.show(guests(1, 2))
    view = view_of(qtbot, model)
    pictures = set()
    for name in theme.SETS:
        theme.apply_theme(qapp, name)
        pictures.add(view.grab().toImage().pixelColor(250, 60).name())
    assert len(pictures) >= 2
