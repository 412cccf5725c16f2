"""Handing keys out and taking them back, from the key that is pressed to what is recorded."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from accessdesk.desk.people import SaveEmployee
from accessdesk.domain.keys import KeyCondition, KeyCopyState, NoSignature
from accessdesk.ui import language
from accessdesk.ui.background import Background
from accessdesk.ui.keys.handover_parts import closing_time, end_of_day
from accessdesk.ui.keys.issue_form import IssueForm
from accessdesk.ui.keys.return_form import ReturnForm
from accessdesk.ui.widgets import ShortcutButton
from accessdesk.ui.wording import local_time
from tests.support.houses import MANAGER, PASSWORD, Company
from tests.support.keyrings import SECOND_MANAGER, hang_keys
from tests.ui.counter import press, write
from tests.ui.keyroom import Keyroom, open_keyroom, sign, visitor_inside


@pytest.fixture
def room(qtbot: QtBot, company: Company, background: Background) -> Keyroom:
    """The keys screen; the office manager is logged in."""
    ring = hang_keys(company)
    company.log_in(MANAGER)
    return open_keyroom(qtbot, ring, background)


def issuing(room: Keyroom) -> IssueForm:
    QTest.keyClick(room.window, Qt.Key.Key_F4)
    room.settle()
    return room.form(IssueForm)


def returning(room: Keyroom) -> ReturnForm:
    QTest.keyClick(room.window, Qt.Key.Key_F5)
    room.settle()
    return room.form(ReturnForm)


def test_three_copies_go_to_one_employee_with_one_signature(room: Keyroom) -> None:
    form = issuing(room)
    room.find(form.holder.line, "Lindn")
    assert form.holder.pill_text() == "committed"
    for number in ("HS 2/001", "HS 2/002", "ES 101/001"):
        room.scan(form.search, number)
    assert form.state() is not None
    assert [hit.number for hit in form.basket.hits()] == ["HS 2/001", "HS 2/002", "ES 101/001"]
    write(form.purpose, "Rufbereitschaft KW 48")
    form.due.unlimited.click()
    sign(form.pad)
    room.finish()
    assert room.window.panel.form is None
    out = {row.number: row.holder_name for row in room.copies().values() if row.state is KeyCopyState.ISSUED}
    assert out == {"HS 2/001": "Timo Lindner", "HS 2/002": "Timo Lindner"}
    assert room.screen.copies.sum_line() == "14 = 12 cabinet + 2 out ✓"
    (receipt,) = room.receipts()
    assert receipt.signature
    assert room.tray.printed == [receipt.id]
    assert "HS 2/001" in room.said[0]


def test_a_door_typed_in_full_puts_the_weakest_key_that_opens_it_into_the_basket(room: Keyroom) -> None:
    form = issuing(room)
    room.scan(form.search, "RZ 1")
    room.scan(form.search, "rz 1")
    room.scan(form.search, "Büro 101")
    assert [hit.number for hit in form.basket.hits()] == ["HS 2/001", "HS 2/002", "ES 101/001"]
    assert form.basket.lines()[0].doors_text() == "opens RZ 1, RZ 2, Haupteingang"
    room.scan(form.search, "Haupteing")
    assert "No key" in form.fields["copies"].error()


def test_who_has_not_brought_keys_back_is_named_before_more_go_out(room: Keyroom) -> None:
    ring = room.ring
    ring.issue(ring.day_key, due_at=ring.company.clock.now() + timedelta(hours=1))
    ring.company.clock.forward(hours=2)
    form = issuing(room)
    room.find(form.holder.line, "Lindn")
    assert form.not_back.isVisible()
    assert "Timo Lindner" in form.not_back.text()
    assert "ES 101/001" in form.not_back.text()
    form.holder.line.selectAll()
    room.find(form.holder.line, "Brandt")
    assert not form.not_back.isVisible()


def test_when_keys_are_due_is_chosen_by_one_press(room: Keyroom) -> None:
    form, now = issuing(room), room.ring.company.clock.now()
    form.due.unlimited.click()
    form.due.week.click()
    assert not form.due.unlimited.isChecked()
    assert form.due.due_at(now) == end_of_day(now, later=7)
    form.due.today.click()
    assert form.due.due_at(now) == closing_time(now)


@pytest.mark.parametrize("spoken", ["de", "en"])
def test_all_acts_stand_in_one_row_at_1280_wide(room: Keyroom, qapp: QApplication, spoken: str) -> None:
    language.set_language(qapp, spoken)
    room.window.resize(1280, 720)
    QApplication.processEvents()
    acts = room.screen.acts
    shown = [button for button in acts.findChildren(ShortcutButton) if button.isVisible()]
    assert len(shown) >= 7
    assert len({button.y() for button in shown}) == 1


def test_enter_on_the_empty_line_goes_on_to_the_purpose(room: Keyroom) -> None:
    form = issuing(room)
    room.find(form.holder.line, "Lindn")
    room.scan(form.search, "HS 2/001")
    room.scan(form.search, "")
    assert form.purpose.hasFocus()


def test_nothing_of_a_full_basket_is_cut_off_at_the_right(room: Keyroom) -> None:
    form = issuing(room)
    room.window.resize(1280, 720)
    room.find(form.holder.line, "Lindn")
    room.scan(form.search, "HS 2/001")
    QApplication.processEvents()
    assert form.visibleRegion().boundingRect().width() == form.width()


def test_a_visitor_takes_a_day_key_without_signature_due_when_the_visit_ends(room: Keyroom) -> None:
    company = room.ring.company
    visitor_inside(company)
    form = issuing(room)
    room.find(form.holder.line, "Okaf")
    room.scan(form.search, "ES 101/001")
    assert form.fields["signature"].isHidden()
    assert form.due.moment.text() == local_time(company.clock.now() + timedelta(hours=2))
    assert "scan and login" in form.proof.text()
    write(form.purpose, "Störung Aufzug")
    room.finish()
    assert room.state(room.ring.day_key) is KeyCopyState.ISSUED
    (receipt,) = room.receipts()
    assert not receipt.signature
    assert receipt.due_at is not None


def master_in_the_basket(room: Keyroom) -> IssueForm:
    form = issuing(room)
    room.find(form.holder.line, "Lindn")
    room.scan(form.search, "GHS 1/001")
    write(form.purpose, "Notdienst")
    form.due.unlimited.click()
    sign(form.pad)
    return form


def test_a_master_without_a_second_person_is_refused_at_the_field_and_nothing_is_lost(room: Keyroom) -> None:
    form = master_in_the_basket(room)
    strokes = form.pad.strokes()
    room.finish()
    assert room.window.panel.form is form
    assert "two people" in form.fields["approver"].error()
    assert (form.purpose.text(), form.pad.strokes(), len(form.basket.ids())) == ("Notdienst", strokes, 1)
    assert room.state(room.ring.master) is KeyCopyState.IN_STOCK
    assert room.tray.printed == []


def test_a_wrong_password_of_the_second_person_shows_at_its_field(room: Keyroom) -> None:
    form = master_in_the_basket(room)
    write(form.approval.login, SECOND_MANAGER)
    write(form.approval.password, "not this one")
    room.finish()
    assert form.fields["approver_password"].error()
    assert form.approval.login.text() == SECOND_MANAGER


def test_a_master_goes_out_when_a_second_person_approves(room: Keyroom) -> None:
    form = master_in_the_basket(room)
    write(form.approval.login, SECOND_MANAGER)
    write(form.approval.password, PASSWORD)
    room.finish()
    assert room.state(room.ring.master) is KeyCopyState.ISSUED
    assert room.receipts()[0].approver_name == SECOND_MANAGER


def test_a_permanent_key_without_signature_is_refused_at_the_pad(room: Keyroom) -> None:
    form = issuing(room)
    room.find(form.holder.line, "Lindn")
    room.scan(form.search, "HS 2/001")
    write(form.purpose, "Technik")
    form.due.unlimited.click()
    room.finish()
    assert "sign" in form.fields["signature"].error()
    assert room.state(room.ring.permanent) is KeyCopyState.IN_STOCK


def test_a_printer_that_is_jammed_loses_no_handover(room: Keyroom) -> None:
    room.tray.jammed = True
    form = issuing(room)
    room.find(form.holder.line, "Lindn")
    room.scan(form.search, "HS 2/001")
    write(form.purpose, "Lager")
    form.due.unlimited.click()
    sign(form.pad)
    room.finish()
    assert room.state(room.ring.permanent) is KeyCopyState.ISSUED
    assert "recorded" in room.said[-1]


def test_what_is_missing_is_said_at_each_field_before_anything_is_sent(room: Keyroom) -> None:
    form = issuing(room)
    room.finish()
    assert all(form.fields[name].error() for name in ("holder", "copies", "purpose", "due_at"))


def test_somebody_without_commitment_is_seen_before_and_refused(room: Keyroom) -> None:
    company = room.ring.company
    company.desk.execute(SaveEmployee(None, "Neu Ling"))
    form = issuing(room)
    room.find(form.holder.line, "Ling")
    assert form.holder.pill_text() == "not committed"
    room.scan(form.search, "ES 101/001")
    write(form.purpose, "Lager")
    room.finish()
    assert "commitment" in form.fields["holder"].error()


def test_a_copy_taken_out_of_the_basket_stays_in_the_cabinet(room: Keyroom) -> None:
    form = issuing(room)
    room.scan(form.search, "HS 2/001")
    room.scan(form.search, "HS 2/002")
    assert form.notice_box.isVisible()
    form.basket.lines()[0].take_out.click()
    room.settle()
    assert [hit.number for hit in form.basket.hits()] == ["HS 2/002"]
    room.scan(form.search, "HS 2/002")
    assert "already" in form.fields["copies"].error()


def test_enter_on_a_copy_puts_it_into_the_open_basket_and_marks_its_row(room: Keyroom) -> None:
    form = issuing(room)
    room.screen.copies.view.select_id(room.ring.permanent)
    press(room.screen.copies.view, Qt.Key.Key_Return)
    room.settle()
    assert form.basket.ids() == (room.ring.permanent,)
    index = room.screen.copies.model.index(0, 1)
    assert index.data() == "in basket"


def test_part_of_what_somebody_holds_comes_back_with_condition_and_hook(room: Keyroom) -> None:
    ring = room.ring
    ring.issue(ring.copies["HS 2/001"], ring.copies["HS 2/002"])
    form = returning(room)
    room.scan(form.search, "HS 2/002")
    assert [(line.row.number, line.back.isChecked()) for line in form.lines.lines()] == [
        ("HS 2/002", True),
        ("HS 2/001", False),
    ]
    line = form.lines.lines()[0]
    line.condition.choose(KeyCondition.WORN)
    line.hook.setText("Tresor B, Haken 7")
    sign(form.pad)
    room.finish()
    back = ring.copy(ring.copies["HS 2/002"])
    assert (back.state, back.condition, back.location) == (
        KeyCopyState.IN_STOCK,
        KeyCondition.WORN,
        "Tresor B, Haken 7",
    )
    assert room.state(ring.copies["HS 2/001"]) is KeyCopyState.ISSUED
    assert len(room.tray.printed) == 1


def assert_no_reason_is_preset(form: ReturnForm) -> None:
    assert form.reasons.chosen() == ()


def test_taking_back_without_signature_needs_a_reason_that_nobody_preset(room: Keyroom) -> None:
    room.ring.issue(room.ring.permanent)
    form = returning(room)
    room.scan(form.search, "HS 2/001")
    assert_no_reason_is_preset(form)
    room.finish()
    assert form.fields["signature"].error()
    assert room.state(room.ring.permanent) is KeyCopyState.ISSUED
    form.reasons.choose([NoSignature.LETTERBOX.value])
    room.finish()
    assert room.state(room.ring.permanent) is KeyCopyState.IN_STOCK
    assert room.receipts()[-1].no_signature_reason is NoSignature.LETTERBOX


def test_a_preset_reason_would_be_seen_and_would_let_the_key_in_unsigned(room: Keyroom) -> None:
    room.ring.issue(room.ring.permanent)
    form = returning(room)
    form.reasons.choose([NoSignature.REFUSED.value])
    room.scan(form.search, "HS 2/001")
    with pytest.raises(AssertionError):
        assert_no_reason_is_preset(form)
    room.finish()
    assert room.state(room.ring.permanent) is KeyCopyState.IN_STOCK


def test_a_number_that_is_not_out_is_said_at_the_field(room: Keyroom) -> None:
    form = returning(room)
    room.scan(form.search, "HS 2/001")
    assert "HS 2/001" in form.fields["copies"].error()


def test_a_scanned_key_opens_the_act_that_fits(room: Keyroom) -> None:
    room.ring.issue(room.ring.permanent)
    room.screen.forms.fitting(room.ring.permanent)
    room.settle()
    assert room.form(ReturnForm).lines.ticked()
    room.screen.forms.fitting(room.ring.day_key)
    room.settle()
    assert room.form(IssueForm).basket.ids() == (room.ring.day_key,)


def test_what_a_leaving_visitor_holds_is_ticked(room: Keyroom) -> None:
    ring = room.ring
    visit_id = visitor_inside(ring.company)
    ring.issue(ring.day_key, employee_id=None, visit_id=visit_id, signature=None)
    room.screen.forms.take_back(visit_id=visit_id)
    room.settle()
    assert [line.row.id for line in room.form(ReturnForm).lines.ticked()] == [ring.day_key]


def test_forms_reword_themselves_when_the_language_changes(room: Keyroom) -> None:
    form = issuing(room)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    language.set_language(app, "xx")
    assert form.title().startswith("[")
    assert form.fields["holder"].label().startswith("[")
