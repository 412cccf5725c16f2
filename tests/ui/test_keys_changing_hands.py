"""Keys passed on, kept for somebody and carried by somebody else, from the menu to what is recorded."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.desk.key_reservations import ReserveKeys
from accessdesk.desk.key_rings import MakeRing
from accessdesk.desk.key_transfers import ReportBearerChange
from accessdesk.desk.to_clear_rows import ToClear
from accessdesk.domain.key_reservations import KeyReservation
from accessdesk.domain.key_transfers import BearerChange, Confirming
from accessdesk.domain.keys import KeyCopyState
from accessdesk.storage.lists import SqlLists
from accessdesk.ui.background import Background
from accessdesk.ui.keys.bearer_forms import ConfirmBearerForm, ReportBearerForm
from accessdesk.ui.keys.issue_form import IssueForm
from accessdesk.ui.keys.receipt_sheet import ReceiptSheet
from accessdesk.ui.keys.reserve_form import CancelReservationForm, ReserveForm
from accessdesk.ui.keys.simulator_form import SimulatorForm
from accessdesk.ui.keys.transfer_form import TransferForm
from accessdesk.ui.theme import Tone
from tests.support.houses import MANAGER, Company
from tests.support.keyrings import hang_keys
from tests.ui.counter import write
from tests.ui.keyroom import Keyroom, open_keyroom, sign, visitor_inside


@pytest.fixture
def room(qtbot: QtBot, company: Company, background: Background) -> Keyroom:
    """The keys screen; the office manager is logged in."""
    ring = hang_keys(company)
    company.log_in(MANAGER)
    return open_keyroom(qtbot, ring, background)


def chosen_from_menu(room: Keyroom, number: str, words: str) -> None:
    """Open the menu of a copy and take the line that begins with the words."""
    menu = room.screen.copy_menu(room.copies()[number])
    next(line for line in menu.actions() if line.text().startswith(words)).trigger()
    room.settle()


def show_type(room: Keyroom, name: str) -> None:
    room.screen.tree.choose_type(room.ring.types[name])
    room.settle()


def test_a_key_is_passed_on_with_the_signatures_of_both(room: Keyroom) -> None:
    room.ring.issue(room.ring.permanent)
    room.screen.reload()
    room.settle()
    chosen_from_menu(room, "HS 2/001", "Pass HS 2/001 on")
    form = room.form(TransferForm)
    assert [line.row.number for line in form.lines.ticked()] == ["HS 2/001"]
    room.find(form.holder.line, "Jonas")
    write(form.purpose, "Schichtwechsel")
    form.due.unlimited.click()
    room.finish()
    assert room.window.panel.form is form
    assert form.fields["signature"].error()
    sign(form.giver_pad)
    sign(form.pad)
    room.finish()
    assert room.window.panel.form is None
    assert [h.holder_name for h in room.ring.handovers(room.ring.permanent)] == ["Timo Lindner", "Jonas Weiß"]
    assert len(room.receipts()) == 3
    assert "Jonas Weiß has HS 2/001 now" in room.said[-1]


def test_what_hangs_on_the_same_ring_is_passed_on_with_it(room: Keyroom) -> None:
    ring = room.ring
    ring.company.desk.execute(MakeRing("Rundgang", (ring.permanent, ring.day_key)))
    ring.issue(ring.permanent, ring.day_key)
    room.screen.reload()
    room.settle()
    chosen_from_menu(room, "HS 2/001", "Pass HS 2/001 on")
    form = room.form(TransferForm)
    assert {line.row.id for line in form.lines.ticked()} == {ring.permanent, ring.day_key}


def test_before_keys_go_out_their_loss_can_be_played_through_and_the_basket_waits(room: Keyroom) -> None:
    QTest.keyClick(room.window, Qt.Key.Key_F4)
    room.settle()
    form = room.form(IssueForm)
    assert not form.simulate.isEnabled()
    room.scan(form.search, "HS 2/001")
    form.simulate.click()
    room.settle()
    simulator = room.form(SimulatorForm)
    assert simulator.scope is not None
    assert form in room.window.panel.parked()
    assert form.basket.ids() == (room.ring.permanent,)


def test_a_key_is_kept_for_somebody_and_given_up_again(room: Keyroom) -> None:
    chosen_from_menu(room, "HS 2/001", "Reserve")
    form = room.form(ReserveForm)
    room.find(form.holder.line, "Jonas")
    write(form.purpose, "Wartung")
    form.ends.clear()
    write(form.ends, "25.11.2099 16:00")
    room.finish()
    assert room.window.panel.form is None
    assert room.copies()["HS 2/001"].kept_for == "Jonas Weiß"
    assert room.state(room.ring.permanent) is KeyCopyState.RESERVED
    chosen_from_menu(room, "HS 2/001", "Give the reservation up")
    room.finish()
    cancelled = room.form(CancelReservationForm)
    assert cancelled.fields["reason"].error()
    write(cancelled.reason, "Termin verschoben")
    room.finish()
    assert room.state(room.ring.permanent) is KeyCopyState.IN_STOCK


def test_a_key_kept_for_somebody_else_asks_why_it_goes_out(room: Keyroom) -> None:
    now = room.ring.company.clock.now()
    jonas = room.ring.company.employees["Jonas Weiß"]
    kept = ReserveKeys((room.ring.day_key,), "Wartung", now, now + timedelta(hours=8), employee_id=jonas)
    room.ring.company.desk.execute(kept)
    QTest.keyClick(room.window, Qt.Key.Key_F4)
    room.settle()
    form = room.form(IssueForm)
    room.find(form.holder.line, "Lindn")
    room.scan(form.search, "ES 101/001")
    assert "Jonas Weiß" in form.fields["despite_reservation"].label()
    write(form.purpose, "Notfall")
    form.due.unlimited.click()
    room.finish()
    assert form.fields["copies"].error()
    write(form.despite, "Jonas Weiß ist krank")
    room.finish()
    assert room.window.panel.form is None
    with room.ring.company.house.new_unit_of_work(()) as uow:
        assert [kept.reason for kept in uow.find(KeyReservation)] == ["Jonas Weiß ist krank"]


def test_a_firm_reports_another_bearer_and_one_confirms_by_phone(room: Keyroom) -> None:
    company = room.ring.company
    visit_id = visitor_inside(company)
    room.ring.issue(room.ring.day_key, employee_id=None, visit_id=visit_id)
    show_type(room, "ES 101")
    chosen_from_menu(room, "ES 101/001", "Another bearer")
    form = room.form(ReportBearerForm)
    write(form.new_bearer, "Lea Marin")
    write(form.reporter, "Disposition")
    room.finish()
    assert room.window.panel.form is None
    (change,) = SqlLists(company.house.engine).to_clear(company.clock.now())
    assert change.kind is ToClear.BEARER_TO_CONFIRM
    room.screen.forms.settle(change)
    room.settle()
    confirming = room.form(ConfirmBearerForm)
    confirming.side.choose(["new"])
    confirming.how.choose([Confirming.BY_PHONE.value])
    room.finish()
    with company.house.new_unit_of_work(()) as uow:
        (kept,) = uow.find(BearerChange)
    assert kept.new_confirmed_how is Confirming.BY_PHONE
    assert kept.is_open()


def test_what_nobody_fetched_and_who_has_to_confirm_stand_to_be_cleared_up(room: Keyroom) -> None:
    company = room.ring.company
    now = company.clock.now()
    jonas = company.employees["Jonas Weiß"]
    company.desk.execute(ReserveKeys((room.ring.day_key,), "Wartung", now, now + timedelta(hours=1), employee_id=jonas))
    other = room.ring.copies["ES 101/002"]
    room.ring.issue(other, employee_id=None, visit_id=visitor_inside(company))
    company.desk.execute(ReportBearerChange(other, "Lea Marin", "Disposition"))
    lists = SqlLists(company.house.engine)
    assert ToClear.KEY_NOT_FETCHED not in {row.kind for row in lists.to_clear(now)}
    kinds = {row.kind: row for row in lists.to_clear(now + timedelta(hours=2))}
    assert kinds[ToClear.KEY_NOT_FETCHED].second == "Jonas Weiß"
    assert kinds[ToClear.BEARER_TO_CONFIRM].second == "Lea Marin"


def test_the_code_on_a_receipt_says_that_it_is_genuine_and_what_became_of_the_key(room: Keyroom) -> None:
    receipt_id = room.ring.issue(room.ring.day_key)
    room.screen.forms.prove(room.ring.lists.receipt_facts(receipt_id).anchor)
    room.settle()
    sheet = room.form(ReceiptSheet)
    assert sheet.state() == ("genuine", Tone.GREEN)
    assert "not returned, Timo Lindner is responsible" in sheet.became.text()
    assert "before the checkpoint" in sheet.between.text()
    room.finish()
    assert room.window.panel.form is None


def test_a_forged_code_is_not_ours_and_says_what_to_do(room: Keyroom) -> None:
    code = room.ring.lists.receipt_facts(room.ring.issue(room.ring.day_key)).anchor
    room.screen.forms.prove(code[:-1] + ("A" if code[-1] != "A" else "B"))
    room.settle()
    sheet = room.form(ReceiptSheet)
    assert sheet.state() == ("not ours", Tone.RED)
    assert "verify the log" in sheet.verdict.text()
    assert sheet.became.text() == ""
