"""A scanner is faster than any answer: two numbers in a row both count, and a number of no key is said and kept."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from accessdesk.ui.background import Background
from accessdesk.ui.keys.issue_form import IssueForm
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import KeyForm
from accessdesk.ui.keys.place_forms import RingForm
from accessdesk.ui.keys.reserve_form import ReserveForm
from accessdesk.ui.keys.return_form import ReturnForm
from accessdesk.ui.keys.transfer_form import TransferForm
from accessdesk.ui.widgets import TypeAhead
from tests.support.houses import MANAGER, Company
from tests.support.keyrings import hang_keys
from tests.ui.counter import press, write
from tests.ui.keyroom import Keyroom, open_keyroom

FIRST, SECOND = "HS 2/001", "ES 101/001"


@pytest.fixture
def room(qtbot: QtBot, company: Company, background: Background) -> Keyroom:
    """The keys screen; the office manager is logged in."""
    ring = hang_keys(company)
    company.log_in(MANAGER)
    return open_keyroom(qtbot, ring, background)


def opened(room: Keyroom, kind: Callable[[KeyDesk], KeyForm]) -> tuple[KeyForm, TypeAhead]:
    form = kind(room.screen._desk)
    room.window.panel.open(form)
    room.settle()
    line = form.picker.line if isinstance(form, RingForm) else form.search  # type: ignore[attr-defined]
    assert isinstance(line, TypeAhead)
    line.setFocus()
    return form, line


def in_it(form: KeyForm) -> set[str]:
    if isinstance(form, RingForm):
        return {chip.number for chip in form.picker._hits.values()}
    if isinstance(form, IssueForm | ReserveForm):
        return {hit.number for hit in form.basket.hits()}
    assert isinstance(form, ReturnForm | TransferForm)
    return {line.row.number for line in form.lines.lines()}


@pytest.mark.parametrize("kind", [IssueForm, ReserveForm, RingForm])
def test_two_keys_scanned_before_any_answer_are_both_taken(room: Keyroom, kind: Callable[[KeyDesk], KeyForm]) -> None:
    form, line = opened(room, kind)
    for number in (FIRST, SECOND):
        write(line, number)
        press(line, Qt.Key.Key_Return)
    room.settle()
    assert in_it(form) == {FIRST, SECOND}
    assert line.text() == ""
    assert not line.suggestions()


@pytest.mark.parametrize("kind", [IssueForm, ReserveForm, RingForm, ReturnForm, TransferForm])
def test_what_is_typed_while_a_scan_is_looked_up_stays(room: Keyroom, kind: Callable[[KeyDesk], KeyForm]) -> None:
    room.ring.issue(room.ring.permanent)
    form, line = opened(room, kind)
    write(line, FIRST)
    press(line, Qt.Key.Key_Return)
    write(line, "ES 1")
    room.settle()
    assert in_it(form) == {FIRST}
    assert line.text() == "ES 1"


@pytest.mark.parametrize("kind", [IssueForm, ReserveForm, RingForm, ReturnForm, TransferForm])
def test_a_number_of_no_key_is_said_at_the_field_and_given_back(
    room: Keyroom, kind: Callable[[KeyDesk], KeyForm]
) -> None:
    form, line = opened(room, kind)
    room.scan(line, "ZZ 99/999")
    assert "ZZ 99/999" in form.fields["copies"].error()
    assert line.text() == "ZZ 99/999"
    write(line, "x")
    room.scan(line, "")
    assert "ZZ 99/999x" in form.fields["copies"].error()
