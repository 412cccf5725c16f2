"""Ten day keys go out in the morning and come back at night: at most two actions a key, and no paper."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.desk.key_data import AddKeyCopies
from accessdesk.domain.keys import KeyCopyState
from accessdesk.ui.background import Background
from accessdesk.ui.keys.day_keys_form import DayKeysForm
from accessdesk.ui.keys.handover_parts import closing_time
from accessdesk.ui.keys.issue_form import IssueForm
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.support.keyrings import hang_keys
from tests.ui.counter import write
from tests.ui.keyroom import Keyroom, open_keyroom, visitor_inside

TEN = tuple(f"ES 101/{number:03d}" for number in range(1, 11))


@pytest.fixture
def room(qtbot: QtBot, company: Company, background: Background) -> Keyroom:
    ring = hang_keys(company)
    company.log_in(MANAGER)
    company.desk.execute(AddKeyCopies(ring.types["ES 101"], 6, location="Tresor A"))
    company.log_in(RECEPTION)
    return open_keyroom(qtbot, ring, background)


def day_keys(room: Keyroom) -> DayKeysForm:
    QTest.keyClick(room.window, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    room.settle()
    return room.form(DayKeysForm)


def out(room: Keyroom) -> dict[str, str]:
    return {row.number: row.holder_name for row in room.ring.lists.keys_out(room.ring.company.clock.now())}


def test_ten_day_keys_go_out_by_two_actions_each_and_come_back_by_one(room: Keyroom) -> None:
    form, actions = day_keys(room), 0
    takers = ("Lindn", "Brandt", "Weiß")
    for at, number in enumerate(TEN):
        assert form.search.hasFocus()
        room.scan(form.search, number)
        assert form.holder.line.hasFocus()
        room.find(form.holder.line, takers[at % len(takers)])
        actions += 2
    assert set(out(room)) == set(TEN)
    assert len(set(out(room).values())) == len(takers)
    assert actions == 2 * len(TEN)
    room.ring.company.clock.forward(hours=9)
    for number in TEN:
        assert form.search.hasFocus()
        room.scan(form.search, number)
        actions += 1
    assert out(room) == {}
    print(f"day keys: {len(TEN)} out and back by {actions} actions")
    assert room.tray.printed == []
    assert len(form.done()) == 2 * len(TEN)


def test_a_visitors_day_key_is_due_when_the_visit_ends_an_employees_when_the_desk_closes(room: Keyroom) -> None:
    company = room.ring.company
    visitor_inside(company)
    form = day_keys(room)
    for number, taker in (("ES 101/001", "Okaf"), ("ES 101/002", "Lindn")):
        room.scan(form.search, number)
        room.find(form.holder.line, taker)
    due = {row.number: row.due_at for row in room.ring.lists.keys_out(company.clock.now())}
    inside = next(row for row in room.screen._desk.lists.inside(company.clock.now()))
    assert due == {"ES 101/001": inside.until, "ES 101/002": closing_time(company.clock.now())}


def test_a_key_that_needs_a_signature_goes_another_way(room: Keyroom) -> None:
    form = day_keys(room)
    room.scan(form.search, "HS 2/001")
    assert "F4" in form.fields["copies"].error()
    room.find(form.holder.line, "Lindn")
    assert room.state(room.ring.permanent) is KeyCopyState.IN_STOCK


def test_a_key_scanned_from_anywhere_goes_into_the_open_form(room: Keyroom) -> None:
    form = day_keys(room)
    room.screen.forms.fitting(room.ring.day_key)
    room.settle()
    assert form.holder.line.hasFocus()
    form.purpose.clear()
    room.find(form.holder.line, "Lindn")
    assert form.fields["purpose"].error()
    write(form.purpose, "Reinigung")
    room.finish()
    assert out(room) == {"ES 101/001": "Timo Lindner"}


def test_day_keys_from_the_basket_leave_no_paper_either(room: Keyroom) -> None:
    QTest.keyClick(room.window, Qt.Key.Key_F4)
    room.settle()
    form = room.form(IssueForm)
    room.find(form.holder.line, "Lindn")
    room.scan(form.search, "ES 101/001")
    assert form.hand_over.text() == "Hand over"
    write(form.purpose, "Reinigung")
    room.finish()
    assert out(room) == {"ES 101/001": "Timo Lindner"}
    assert room.tray.printed == []
