"""Cabinets, rings and codes in the window."""

import pytest
from pytestqt.qtbot import QtBot

from accessdesk.desk.key_data import AddKeyCopies
from accessdesk.desk.key_rings import MakeRing
from accessdesk.domain.keys import KeyCopyState
from accessdesk.ui.background import Background
from accessdesk.ui.keys.code_forms import ChangeCodeForm, CodeForm, SwapForm, TellCodeForm
from accessdesk.ui.keys.issue_form import IssueForm
from accessdesk.ui.keys.place_forms import CabinetForm, HookForm, RingForm, WhyForm
from accessdesk.ui.keys.return_form import ReturnForm
from accessdesk.ui.keys.stock_page import StockPage
from tests.support.houses import MANAGER, Company
from tests.support.keyrings import hang_keys
from tests.support.place_acts import cabinet_with, made
from tests.ui.counter import write
from tests.ui.keyroom import Keyroom, open_keyroom


@pytest.fixture
def room(qtbot: QtBot, company: Company, background: Background) -> Keyroom:
    """The keys screen; the office manager is logged in."""
    ring = hang_keys(company)
    company.log_in(MANAGER)
    return open_keyroom(qtbot, ring, background)


def page(room: Keyroom, name: str) -> StockPage:
    """A list of the stock, in the middle."""
    room.screen.stock.show(name)
    room.settle()
    found = room.screen.stock.page()
    assert found is not None
    return found


def act(room: Keyroom, list_of: StockPage, number: int, text: str) -> None:
    """Do what the menu of a line offers."""
    row = list_of.model.row(number)
    next(one for one in list_of.acts_for(row) if one.text(row) == text).run(row)
    room.settle()


def test_a_cabinet_is_made_and_its_hook_given_to_a_key(room: Keyroom) -> None:
    hooks = page(room, "cabinets")
    hooks.buttons[0].click()
    room.settle()
    form = room.form(CabinetForm)
    write(form.name, "Tresor B")
    form.hooks.setValue(3)
    room.finish()
    assert hooks.model.rowCount() == 3
    hooks.view.opened.emit(hooks.model.row(0))
    room.settle()
    hook = room.form(HookForm)
    room.finish()
    assert hook.fields["copy"].error()
    room.find(hook.copy_line, "ES 101/001")
    room.finish()
    assert room.said[-1] == "ES 101/001 belongs on Tresor B · 1 from now on."
    assert hooks.model.index(0, 1).data() == "hangs"
    act(room, hooks, 0, "ES 101/001 belongs on Tresor B · 1 no longer")
    assert hooks.model.index(0, 1).data() == "free"


def test_places_as_they_were_written_are_taken_over_with_one_button(room: Keyroom) -> None:
    add = AddKeyCopies(room.ring.types["ES 101"], numbers=("A1",), location="Kasten, Haken 2")
    room.ring.company.desk.execute(add)
    hooks = page(room, "cabinets")
    hooks.buttons[1].click()
    room.settle()
    assert room.said[-1].startswith("Keys that hang on a hook now: 1")
    assert [row.what for row in hooks.model.rows] == ["", "A1"]


def test_a_wrong_hook_is_said_in_the_return_and_the_signature_stays(room: Keyroom) -> None:
    ring = room.ring
    from accessdesk.desk.cabinets import AssignHook

    hooks = cabinet_with(ring, "Tresor B", 2)
    ring.company.desk.execute(AssignHook(hooks[0], ring.day_key))
    ring.company.desk.execute(AssignHook(hooks[1], ring.copies["ES 101/002"]))
    ring.issue(ring.day_key)
    room.screen.forms.take_back(ring.day_key)
    room.settle()
    form = room.form(ReturnForm)
    (line,) = form.lines.ticked()
    line.hook.setText("Tresor B, Haken 2")
    room.finish()
    assert form.notice().startswith("Wrong hook: Tresor B · 2 belongs to ES 101/002. The hook of this key is Tresor")
    line.hook.setText("Tresor B, Haken 1")
    room.finish()
    assert room.state(ring.day_key) is KeyCopyState.IN_STOCK


def test_a_ring_is_made_goes_into_the_basket_as_one_and_is_broken_up(room: Keyroom) -> None:
    ring = room.ring
    rings = page(room, "rings")
    rings.buttons[0].click()
    room.settle()
    form = room.form(RingForm)
    write(form.name, "Rundgang")
    for number in ("ES 101/001", "ES 101/002"):
        room.scan(form.picker.line, number)
    room.finish()
    assert room.said[-1] == "The ring Rundgang is made."
    room.screen.forms.issue(ring.day_key)
    room.settle()
    basket = room.form(IssueForm).basket
    assert set(basket.ids()) == {ring.day_key, ring.copies["ES 101/002"]}
    ring.issue(*basket.ids())
    room.screen.forms.take_back(ring.day_key)
    room.settle()
    assert len(room.form(ReturnForm).lines.ticked()) == 2
    ring.give_back(*basket.ids())
    rings.reload()
    room.settle()
    act(room, rings, 0, "Break up Rundgang")
    why = room.form(WhyForm)
    write(why.why, "Umbau")
    room.finish()
    assert rings.model.index(0, 1).data() == "broken up"
    act(room, rings, 0, "Restore Rundgang")
    assert room.said[-1] == "The ring Rundgang is whole again."


def test_a_key_on_a_ring_says_so_and_comes_off_by_its_menu(room: Keyroom) -> None:
    ring = room.ring
    made(ring, MakeRing("Rundgang", (ring.permanent, ring.day_key)))
    room.screen.reload()
    room.settle()
    row = room.copies()["HS 2/001"]
    assert row.ring == "Rundgang"
    room.screen.forms.stock.places.take_off(row)
    form = room.form(WhyForm)
    write(form.why, "einzeln gebraucht")
    room.finish()
    assert room.copies()["HS 2/001"].ring == ""


def test_a_code_is_recorded_told_and_changed(room: Keyroom) -> None:
    codes = page(room, "codes")
    codes.buttons[0].click()
    room.settle()
    form = room.form(CodeForm)
    write(form.name, "Alarm Lager")
    write(form.change_by, "31.13.2027")
    room.finish()
    assert form.fields["change_by"].error()
    write(form.change_by, "31.12.2027")
    room.finish()
    act(room, codes, 0, "Somebody was told Alarm Lager")
    told = room.form(TellCodeForm)
    room.find(told.holder.line, "Timo")
    room.finish()
    assert room.said[-1] == "Timo Lindner knows Alarm Lager from now on."
    act(room, codes, 0, "Alarm Lager was changed")
    change = room.form(ChangeCodeForm)
    assert change.told.chosen() == ()
    write(change.reason, "turnusmäßig")
    room.finish()
    assert room.said[-1] == "Alarm Lager is changed. People who know it: 0."


def test_a_cylinder_is_swapped_with_nothing_preset(room: Keyroom) -> None:
    system = room.screen.tree.current_system()
    assert system is not None
    room.screen.acts.swap_wished.emit()
    room.settle()
    form = room.form(SwapForm)
    write(form.number, "002b")
    write(form.reason, "schwergängig")
    room.finish()
    assert form.fields["cylinder"].error()
    form.cylinder.setCurrentText("RZ 1 · 002")
    room.finish()
    assert room.said[-1] == "RZ 1 · 002: now with 002b."


def test_choosing_a_type_leads_from_a_list_of_the_stock_back_to_its_copies(room: Keyroom) -> None:
    cabinet_with(room.ring, "Tresor B", 2)
    hooks = page(room, "cabinets")
    assert hooks.view.hasFocus()
    room.screen.reload()
    room.settle()
    assert room.screen.stock.page() is hooks
    room.screen.tree.choose_type(room.ring.types["ES 101"])
    room.settle()
    assert room.screen.stock.page() is None
    assert "ES 101/001" in room.copies()
