"""The keying schedule edited like a sheet: crosses wait unsaved, go in as one act, and the past stays as it was."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from accessdesk.desk.key_data import SaveLockingSystem, SetOpening
from accessdesk.domain.ids import LockingSystemId
from accessdesk.domain.keys import Opening
from accessdesk.ui.background import Background
from accessdesk.ui.keys.schedule_drafts import ScheduleDraft
from accessdesk.ui.keys.schedule_model import Mark, ScheduleModel
from accessdesk.ui.keys.schedule_view import ScheduleView
from accessdesk.ui.people.day_field import shown_day
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.support.keyrings import Keyring, hang_keys
from tests.ui.counter import press, write
from tests.ui.keyroom import Keyroom, open_keyroom


@pytest.fixture
def ring(company: Company) -> Keyring:
    return hang_keys(company)


@pytest.fixture
def room(qtbot: QtBot, company: Company, ring: Keyring, background: Background) -> Keyroom:
    """The matrix of the office manager; the crosses are two days old."""
    company.clock.forward(hours=48)
    company.log_in(MANAGER)
    room = open_keyroom(qtbot, ring, background)
    QTest.keyClick(room.window, Qt.Key.Key_F8)
    room.settle()
    return room


def crosses(room: Keyroom) -> list[str]:
    """The matrix as it is shown, a line a cylinder."""
    model = room.screen.schedule.model
    return [
        "".join((model.index(row, column).data() or "·").lower() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def openings(room: Keyroom) -> int:
    with room.ring.company.house.new_unit_of_work(()) as uow:
        return len(uow.find(Opening))


def step(room: Keyroom, *keys: Qt.Key) -> None:
    for key in keys:
        press(room.screen.schedule.table, key)
    QApplication.processEvents()  # the bar is told after the cell is painted


def retype(line: QLineEdit, text: str) -> None:
    line.clear()
    write(line, text)


def test_several_crosses_are_changed_by_keyboard_and_stored_in_one_act(room: Keyroom) -> None:
    assert crosses(room) == ["xxx", "xx·", "xx·", "x·x"]
    before = openings(room)
    step(room, Qt.Key.Key_Right, Qt.Key.Key_X, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space)
    room.settle()
    assert crosses(room) == ["x·x", "xxx", "xx·", "x·x"]
    assert openings(room) == before
    assert room.screen.schedule.bar.count.text() == "Not saved yet: 2"
    QTest.keyClick(room.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    room.settle()
    assert openings(room) == before + 1
    assert crosses(room) == ["x·x", "xxx", "xx·", "x·x"]
    assert room.screen.schedule.bar.count.text() == "Everything is saved"
    assert not room.screen.schedule.bar.save.isEnabled()
    assert "saved" in room.said[-1]


def test_undo_takes_back_what_is_not_saved_step_by_step(room: Keyroom) -> None:
    step(room, Qt.Key.Key_X, Qt.Key.Key_Down, Qt.Key.Key_X, Qt.Key.Key_X, Qt.Key.Key_Right, Qt.Key.Key_X)
    assert crosses(room) == ["·xx", "x··", "xx·", "x·x"]
    for expected in (["·xx", "xx·"], ["·xx", "·x·"], ["·xx", "xx·"], ["xxx", "xx·"]):
        QTest.keyClick(room.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert crosses(room)[:2] == expected
    room.settle()
    assert room.screen.schedule.bar.count.text() == "Everything is saved"
    assert not room.screen.schedule.bar.save.isEnabled()


def test_crosses_hold_from_the_day_typed_and_the_days_before_stay_as_they_were(room: Keyroom) -> None:
    view, clock = room.screen.schedule, room.ring.company.clock
    day = clock.now().astimezone().date() - timedelta(days=1)
    step(room, Qt.Key.Key_X)
    write(view.bar.since, shown_day(day))
    press(view.bar.since, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    room.settle()
    assert crosses(room)[0] == "·xx"
    write(view.day, shown_day(day))
    room.settle()
    assert crosses(room)[0] == "·xx"
    retype(view.day, shown_day(day - timedelta(days=1)))
    room.settle()
    assert crosses(room)[0] == "xxx"
    step(room, Qt.Key.Key_X)
    assert crosses(room)[0] == "xxx"
    assert "earlier schedule" in room.said[-1]


@pytest.mark.parametrize("typed", ["31.02.2026", "soon"])
def test_a_day_that_is_none_is_said_and_the_crosses_stay(room: Keyroom, typed: str) -> None:
    view = room.screen.schedule
    step(room, Qt.Key.Key_X)
    write(view.bar.since, typed)
    view.save()
    room.settle()
    assert "Enter a day" in view.bar.complaint.text()
    assert crosses(room)[0] == "·xx"


def test_a_day_before_the_last_change_is_refused_by_name_and_nothing_is_lost(room: Keyroom) -> None:
    view = room.screen.schedule
    step(room, Qt.Key.Key_X)
    write(view.bar.since, shown_day(room.ring.company.clock.now().date() - timedelta(days=30)))
    view.save()
    room.settle()
    assert "GHS 1 / 001 was changed after that already" in view.bar.complaint.text()
    assert view.bar.count.text() == "Not saved yet: 1"


def test_unsaved_crosses_wait_with_their_system_and_whoever_made_them(room: Keyroom) -> None:
    company = room.ring.company
    made = company.desk.execute(SaveLockingSystem(None, "Z-2")).id
    assert made is not None
    step(room, Qt.Key.Key_X)
    view = room.screen.schedule
    view.show_system(LockingSystemId(made))
    room.settle()
    assert crosses(room) == []
    view.show_system(room.ring.system)
    room.settle()
    assert crosses(room)[0] == "·xx"
    company.log_in(RECEPTION)
    view.reload()
    room.settle()
    assert crosses(room)[0] == "xxx"
    company.log_in(MANAGER)
    fresh = ScheduleView(room.screen._desk, room.screen.forms.drafts)
    room.qtbot.addWidget(fresh)
    fresh.show_system(room.ring.system)
    room.settle()
    assert fresh.model.index(0, 0).data() == ""


def test_what_somebody_else_saves_meanwhile_shows_and_the_own_crosses_stay(room: Keyroom) -> None:
    ring, view = room.ring, room.screen.schedule
    step(room, Qt.Key.Key_X, Qt.Key.Key_Right, Qt.Key.Key_X)
    ring.company.desk.execute(SetOpening(ring.types["GHS 1"], ring.cylinders["Haupteingang"], opens=False))
    ring.company.desk.execute(SetOpening(ring.types["GHS 1"], ring.cylinders["RZ 2"], opens=False))
    view.reload()
    room.settle()
    assert crosses(room) == ["··x", "xx·", "·x·", "x·x"]
    assert view.bar.count.text() == "Not saved yet: 1"


def test_discarding_offers_to_bring_the_crosses_back(room: Keyroom) -> None:
    offered: list[Callable[[], None] | None] = []
    object.__setattr__(room.screen._desk, "show_toast", lambda text, undo: offered.append(undo))
    step(room, Qt.Key.Key_X)
    room.screen.schedule.bar.discard.click()
    assert crosses(room)[0] == "xxx"
    assert offered[0] is not None
    offered[0]()
    room.settle()
    assert crosses(room)[0] == "·xx"


def test_the_receptionist_reads_the_schedule_and_changes_nothing(room: Keyroom) -> None:
    room.ring.company.log_in(RECEPTION)
    room.screen.reload()
    room.settle()
    step(room, Qt.Key.Key_X)
    assert crosses(room)[0] == "xxx"
    assert "Only the office" in room.said[-1]
    assert room.screen.schedule.bar.isHidden()
    step(room, Qt.Key.Key_Return)
    assert room.window.panel.form is None


def test_the_matrix_is_narrowed_by_door_cylinder_zone_and_type(room: Keyroom) -> None:
    view = room.screen.schedule
    for typed, rows in (("buro", ["x·x"]), ("003", ["xx·"]), ("RZ", ["xx·", "xx·"]), ("nowhere", [])):
        retype(view.doors, typed)
        assert crosses(room) == rows, typed
    retype(view.doors, "rz 2")
    write(view.types, "ES")
    assert crosses(room) == ["·"]
    assert view.card._count.text() == "1 of 4 cylinders"
    step(room, Qt.Key.Key_X)
    view.doors.clear()
    view.types.clear()
    assert crosses(room) == ["xxx", "xx·", "xxx", "x·x"]


def test_closing_the_window_asks_once_while_crosses_are_not_saved(room: Keyroom) -> None:
    window, asked = room.window, list[str]()
    window.unsaved = room.screen.forms.unsaved

    def stay(_window: object, what: str) -> bool:
        asked.append(what)
        return False

    window.may_close = stay
    step(room, Qt.Key.Key_X)
    assert not window.close()
    assert asked == ["Keying schedule Z-4711: crosses not saved: 1."]
    room.screen.schedule.bar.undo.click()
    assert window.close()
    assert len(asked) == 1


def test_the_model_is_one_that_qt_accepts(ring: Keyring, qtmodeltester: ModelTester) -> None:
    model = ScheduleModel()
    schedule = ring.lists.keying_schedule(ring.system, ring.company.clock.now())
    model.show(schedule, ScheduleDraft())
    qtmodeltester.check(model)
    model.toggle(model.index(1, 2))
    assert model.mark(1, 2) == Mark.OPENS | Mark.UNSAVED
    model.toggle(model.index(1, 2))
    assert model.mark(1, 2) is Mark.NONE
    model.narrow("RZ", "")
    qtmodeltester.check(model)


def test_a_draft_that_forgot_to_flip_back_would_be_seen(monkeypatch: pytest.MonkeyPatch, ring: Keyring) -> None:
    monkeypatch.setattr(ScheduleDraft, "_flip", lambda self, cross, *, saved: self.wished.update({cross: not saved}))
    model = ScheduleModel()
    model.show(ring.lists.keying_schedule(ring.system, ring.company.clock.now()), ScheduleDraft())
    model.toggle(model.index(1, 2))
    model.toggle(model.index(1, 2))
    assert model.mark(1, 2) is not Mark.NONE
