"""The stock of keys in the window: menus of a copy, orders, seals, finds, by keyboard alone."""

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from accessdesk.desk.key_ends import TakeFoundKey
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.ids import CopyId
from accessdesk.domain.keys import KeyCopyState
from accessdesk.ui.background import Background
from accessdesk.ui.keys.copy_menu import add_stock_acts
from accessdesk.ui.keys.end_forms import DestroyForm, RestockForm
from accessdesk.ui.keys.issue_form import IssueForm
from accessdesk.ui.keys.order_forms import ReceiveForm
from accessdesk.ui.keys.seal_forms import BreakSealForm, CountersignForm, SealForm
from tests.support.houses import MANAGER, ON_CALL, PASSWORD, RECEPTION, Company
from tests.support.keyrings import hang_keys
from tests.support.stock_acts import CARD, broken_alone, ordered, sealed
from tests.ui.counter import write
from tests.ui.keyroom import Keyroom, open_keyroom, sign


@pytest.fixture
def room(qtbot: QtBot, company: Company, background: Background) -> Keyroom:
    """The keys screen; the office manager is logged in."""
    ring = hang_keys(company)
    company.log_in(MANAGER)
    return open_keyroom(qtbot, ring, background)


def choose(room: Keyroom, copy_id: CopyId, text: str) -> None:
    """Take an act from the menu of a copy."""
    row = next(row for row in room.screen.copies.model.rows if row.id == copy_id)
    menu = QMenu()
    add_stock_acts(menu, row, room.screen.forms.stock, room.ring.company.desk)
    next(action for action in menu.actions() if action.text() == text).trigger()
    room.settle()


def test_a_key_is_sealed_from_its_menu_and_broken_when_it_is_scanned(room: Keyroom) -> None:
    copy = room.ring.permanent
    choose(room, copy, "Seal HS 2/001")
    form = room.form(SealForm)
    write(form.number, "S-0044")
    room.finish()
    assert form.fields["reason"].error()
    write(form.reason, "Notfall")
    assert form.approval is not None
    write(form.approval.login, ON_CALL)
    write(form.approval.password, PASSWORD)
    room.finish()
    assert room.state(copy) is KeyCopyState.SEALED
    assert room.said[-1] == "HS 2/001 is sealed."
    room.ring.company.log_in(ON_CALL)
    room.screen.open_copy(copy)
    room.settle()
    breaking = room.form(BreakSealForm)
    write(breaking.number, "S-0044")
    write(breaking.reason, "Wasseralarm")
    sign(breaking.pad)
    room.finish()
    assert room.state(copy) is KeyCopyState.ISSUED
    assert len(room.tray.printed) == 1


def test_a_wrong_seal_number_is_said_at_its_field_and_nothing_typed_is_lost(room: Keyroom) -> None:
    sealed(room.ring, room.ring.day_key, "S-1")
    room.ring.company.log_in(ON_CALL)
    room.screen.forms.stock.break_seal(room.ring.day_key)
    room.settle()
    form = room.form(BreakSealForm)
    write(form.number, "S-9")
    write(form.reason, "Wasseralarm")
    room.finish()
    assert "another number" in (form.fields["seal_number"].error() or "")
    assert form.reason.text() == "Wasseralarm"


def test_what_waits_for_a_signature_is_signed_from_the_reception(room: Keyroom) -> None:
    seal_id = sealed(room.ring, room.ring.day_key, "S-1")
    broken_alone(room.ring, room.ring.day_key, "S-1")
    room.ring.company.log_in(MANAGER)
    now = room.ring.company.clock.now()
    room.screen.forms.stock.settle(ToClearRow("x", ToClear.SEAL_TO_SIGN, seal_id, "", "", now))
    room.settle()
    form = room.form(CountersignForm)
    assert "Anna Berger broke seal S-1 of ES 101/001" in form.about.text()
    write(form.note, "Alarmprotokoll gelesen")
    room.finish()
    assert room.said[-1] == "Signed by two people now."


def test_an_order_is_received_in_part_from_the_list_of_orders(room: Keyroom) -> None:
    ordered(room.ring, 3)
    room.screen.stock.show("orders")
    room.settle()
    page = room.screen.stock.page()
    assert page is not None
    assert page.model.index(0, 1).data() == "0 of 3 here"
    page.view.opened.emit(page.model.row(0))
    room.settle()
    form = room.form(ReceiveForm)
    form.came.choose(form.came.chosen()[:2])
    write(form.note, "LS 88")
    write(form.card, CARD)
    room.finish()
    room.settle()
    assert page.model.index(0, 1).data() == "2 of 3 here"


def test_destroying_asks_for_a_witness_and_shows_a_wrong_password_at_its_field(room: Keyroom) -> None:
    room.screen.forms.stock.destroy(room.ring.day_key)
    room.settle()
    form = room.form(DestroyForm)
    assert form.approval is not None
    write(form.reason, "verbogen")
    write(form.approval.login, RECEPTION)
    write(form.approval.password, "geraten")
    room.finish()
    assert form.fields["approver_password"].error()
    write(form.approval.password, PASSWORD)
    room.finish()
    assert room.state(room.ring.day_key) is KeyCopyState.DESTROYED


def test_a_found_key_opens_its_inspection_and_may_go_back_to_its_holder(room: Keyroom) -> None:
    copy = room.ring.permanent
    room.ring.issue(copy)
    room.ring.company.desk.execute(TakeFoundKey(copy, "Nadia Haddad", "Gleis 5"))
    room.screen.forms.fitting(copy)
    room.settle()
    assert room.form(RestockForm).location.text() == "Tresor A"
    room.screen.forms.issue(copy)
    room.settle()
    form = room.form(IssueForm)
    assert not form.fields["inspection"].isHidden()
    form.finish()
    assert form.fields["inspection"].error()
    room.screen.forms.fitting(copy)
    room.settle()
    assert "in the basket already" in (form.fields["copies"].error() or "")
