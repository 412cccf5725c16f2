"""Inventories in the window: scanned, ticked, closed with a protocol, and differences settled."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from accessdesk.desk.inventories import BeginInventory, CountKeys, CountNotThere
from accessdesk.desk.inventory_closing import CloseInventory
from accessdesk.domain.inventories import CountFinding, CountWay
from accessdesk.domain.keys import KeyCopyState
from accessdesk.storage.lists import SqlLists
from accessdesk.ui.background import Background
from accessdesk.ui.keys.end_forms import RecoverForm
from accessdesk.ui.keys.inventory_forms import (
    BeginInventoryForm,
    CloseInventoryForm,
    ConfirmHeldForm,
    DifferenceForm,
)
from accessdesk.ui.keys.inventory_page import InventoryPage
from accessdesk.ui.keys.key_lookups import HolderChoice
from tests.support.houses import MANAGER, PIN, RECEPTION, Company
from tests.support.inventory_acts import cabinet_hung, differences_of, lines_of
from tests.support.keyrings import hang_keys
from tests.ui.counter import press, write
from tests.ui.keyroom import Keyroom, open_keyroom

ONE, TWO, THREE, FOUR = (f"ES 101/00{number}" for number in range(1, 5))


@pytest.fixture
def room(qtbot: QtBot, company: Company, background: Background) -> Keyroom:
    """Three keys on the hooks of a cabinet, the fourth with somebody, the office manager at the desk."""
    ring = hang_keys(company)
    cabinet_hung(ring, "Tresor B", *(ring.copies[number] for number in (ONE, TWO, THREE, FOUR)))
    ring.issue(ring.copies[FOUR])
    return open_keyroom(qtbot, ring, background)


def begin(room: Keyroom) -> InventoryPage:
    """Through the form, with the cabinet chosen; the sheet then stands in the middle."""
    room.screen.forms.stock.inventories.begin()
    room.settle()
    form = room.form(BeginInventoryForm)
    form.kind.choose(("cabinet",))
    assert form.cabinet.currentText() == "Tresor B"
    room.finish()
    page = room.screen.middle.currentWidget()
    assert isinstance(page, InventoryPage)
    assert room.window.panel.form is None
    return page


def scan(room: Keyroom, page: InventoryPage, text: str) -> str:
    """Type and Enter; what the page says to it."""
    write(page.line, text)
    press(page.line, Qt.Key.Key_Return)
    room.settle()
    return page.told.text()


def shown(page: InventoryPage) -> dict[str, CountFinding]:
    return {row.number: row.finding for row in page.model.rows}


def employee(room: Keyroom, name: str) -> HolderChoice:
    return HolderChoice(name, "", employee_id=room.ring.company.employees[name], committed=True)


def test_scanned_ticked_and_missed_keys_are_told_at_once_and_closed_with_a_protocol(room: Keyroom) -> None:
    page, ring = begin(room), room.ring
    assert page.line.hasFocus()
    assert "found" in scan(room, page, "es101001")
    scan(room, page, "7")
    assert "wrong hook" in scan(room, page, TWO)
    assert "No key" in scan(room, page, "XX 9/9")
    assert page.view.select_id(next(row.id for row in page.model.rows if row.number == THREE))
    press(page.view, Qt.Key.Key_Delete)
    room.settle()
    expected = {
        ONE: CountFinding.FOUND,
        TWO: CountFinding.WRONG_HOOK,
        THREE: CountFinding.MISSING,
        FOUR: CountFinding.NOT_COUNTED,
    }
    assert shown(page) == expected
    assert page.progress.text().startswith("3 of 4")
    assert not page.rest.isEnabled()
    page.close_button.click()
    form = room.form(CloseInventoryForm)
    assert "Missing from now on: 1" in form.about.text()
    form.second_input.choose(employee(room, RECEPTION))
    room.finish()
    assert room.state(ring.copies[THREE]) is KeyCopyState.MISSING
    assert room.tray.protocols == [page.inventory_id]
    assert not page.close_button.isEnabled()
    assert {number: line.finding for number, line in lines_of(ring, page.inventory_id).items()} == expected


def test_a_tick_by_mistake_goes_with_the_same_key(room: Keyroom) -> None:
    page = begin(room)
    page.view.select_id(page.model.rows[0].id)
    for finding in (CountFinding.FOUND, CountFinding.NOT_COUNTED):
        press(page.view, Qt.Key.Key_Space)
        room.settle()
        assert page.model.rows[0].finding is finding


def test_the_rest_is_only_what_should_hang_here_and_nobody_counted(room: Keyroom) -> None:
    page = begin(room)
    scan(room, page, ONE)
    page.rest.click()
    room.settle()
    assert shown(page)[FOUR] is CountFinding.NOT_COUNTED
    assert [shown(page)[number] for number in (TWO, THREE)] == [CountFinding.MISSING, CountFinding.MISSING]
    page.chips.choose(("telling",))
    page._show_lines()
    assert set(shown(page)) == {TWO, THREE}


def test_a_holder_confirms_with_the_pin_and_that_is_told_apart(room: Keyroom) -> None:
    page = begin(room)
    assert page.sheet is not None
    row = next(line for line in page.sheet.lines if line.number == FOUR)
    room.screen.forms.stock.inventories.confirm(page.sheet, row)
    form = room.form(ConfirmHeldForm)
    form.way.choose((CountWay.HOLDER_PIN.value,))
    form._fit()
    assert form.pin.isVisible()
    assert not form.note.isVisible()
    write(form.pin, PIN)
    room.finish()
    assert shown(page)[FOUR] is CountFinding.CONFIRMED


def test_what_a_colleague_counts_at_another_desk_is_shown(room: Keyroom) -> None:
    page, ring = begin(room), room.ring
    ring.company.desk.execute(CountKeys(page.inventory_id, (ring.copies[ONE],)))
    page.reload()
    room.settle()
    assert shown(page)[ONE] is CountFinding.FOUND


def test_differences_are_opened_from_what_is_to_be_cleared_up(room: Keyroom) -> None:
    ring, desk = room.ring, room.ring.company.desk
    ring.company.log_in(MANAGER)
    inventory = desk.execute(BeginInventory(key_type_id=ring.types["ES 101"])).id
    assert inventory is not None
    desk.execute(CountNotThere(inventory, (ring.copies[ONE],)))
    desk.execute(CountKeys(inventory, (ring.copies[TWO],), place="Tresor B · 5"))
    desk.execute(CountKeys(inventory, (ring.copies[FOUR],)))
    desk.execute(CloseInventory(inventory, ring.company.employees[RECEPTION]))
    rows = SqlLists(ring.company.house.engine).to_clear(ring.company.clock.now())
    kinds = {row.name: row for row in rows if row.id.startswith("difference:")}
    assert set(kinds) == {ONE, TWO, FOUR}
    for number, form in ((ONE, RecoverForm), (TWO, DifferenceForm), (FOUR, DifferenceForm)):
        room.screen.forms.settle(replace(kinds[number]))
        room.settle()
        room.form(form)
    room.screen.forms.settle(kinds[TWO])
    room.settle()
    difference = room.form(DifferenceForm)
    difference.belongs.setChecked(True)
    write(difference.settlement, "bleibt dort")
    difference.act.click()
    room.settle()
    assert ring.copy(ring.copies[TWO]).location == "Tresor B · 5"
    assert sum(one.settled_at is not None for one in differences_of(ring, inventory)) == 1
