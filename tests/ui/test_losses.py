"""A loss from the report to the replacement in the window, and the simulator."""

import pytest
from pytestqt.qtbot import QtBot

from accessdesk.domain.keys import KeyCopyState
from accessdesk.ui.background import Background
from accessdesk.ui.keys.loss_acts import DecideLossForm, ReplacementForm, cents_of
from accessdesk.ui.keys.loss_decision import LossDecisionForm
from accessdesk.ui.keys.loss_form import LossForm
from accessdesk.ui.keys.loss_sheet import LossSheet
from accessdesk.ui.keys.simulator_form import SimulatorForm
from tests.support.houses import MANAGER, Company
from tests.support.keyrings import hang_keys
from tests.ui.counter import write
from tests.ui.keyroom import Keyroom, open_keyroom


@pytest.fixture
def room(qtbot: QtBot, company: Company, background: Background) -> Keyroom:
    ring = hang_keys(company)
    company.log_in(MANAGER)
    return open_keyroom(qtbot, ring, background)


def test_a_loss_goes_from_the_report_to_the_replacement_by_what_is_owed_next(room: Keyroom) -> None:
    ring = room.ring
    ring.issue(ring.permanent)
    room.screen.forms.report_loss(ring.permanent)
    room.settle()
    form = room.form(LossForm)
    form.circumstances.setPlainText("In der Bahn liegen gelassen")
    write(form.where, "S1 nach Fürth")
    room.finish()
    assert len(room.tray.frozen) == 1, "the frozen paper is made at once"
    stock = room.screen.forms.stock
    stock.loss_of(ring.permanent)
    room.settle()
    assert "Place: S1 nach Fürth" in room.form(LossSheet).report.text()
    room.finish()
    confirming = room.form(LossDecisionForm)
    assert confirming.fields["police_reference"].isHidden()
    confirming.became.choose(["lost"])
    room.finish()
    assert room.state(ring.permanent) is KeyCopyState.LOST
    stock.loss_of(ring.permanent)
    room.settle()
    room.finish()
    deciding = room.form(DecideLossForm)
    deciding.risk.choose(["high"])
    deciding.measure.choose(["cylinder"])
    deciding.measure.changed.emit(("cylinder",))
    write(deciding.reason, "Anhänger war dran")
    room.finish()
    assert deciding.fields["until_day"].error()
    write(deciding.until, "31.12.2030")
    room.finish()
    stock.loss_of(ring.permanent)
    room.settle()
    assert "exchange the cylinders of this key" in room.form(LossSheet).life.text()
    room.finish()
    replacing = room.form(ReplacementForm)
    for line, text in ((replacing.what, "Rechnung 4711"), (replacing.cylinders, "3"), (replacing.copies, "viele")):
        write(line, text)
    write(replacing.cost, "618,50")
    room.finish()
    assert replacing.fields["replaced_keys"].error()
    write(replacing.copies, "20")
    room.finish()
    stock.loss_of(ring.permanent)
    room.settle()
    sheet = room.form(LossSheet)
    assert "keys 20, 618.50 €" in sheet.life.text()
    assert sheet.state() is not None


def test_the_simulator_adds_a_person_with_all_they_hold_and_takes_keys_out_again(room: Keyroom) -> None:
    ring = room.ring
    ring.issue(ring.permanent)
    room.screen.forms.stock.simulate()
    room.settle()
    form = room.form(SimulatorForm)
    room.find(form.person, "Lindner")
    assert form.chips.chosen() == (str(ring.permanent),)
    assert "Doors 3, cylinders 3, keys 20" in form.sum.text()
    assert "RZ 1 (continuous supervision)" in form.doors.text()
    room.find(form.search, "GHS 1/001")
    assert "Doors 4" in form.sum.text()
    form.chips.choose([])
    form.chips.changed.emit(())
    room.settle()
    assert form.scope is None


def test_losses_are_listed_for_the_office(room: Keyroom) -> None:
    ring = room.ring
    ring.issue(ring.permanent)
    room.screen.stock.show("losses")
    room.settle()
    page = room.screen.stock.page()
    assert page is not None
    assert len(page.model.rows) == 0


@pytest.mark.parametrize(
    ("text", "cents"), [("618", 61_800), ("618,50", 61_850), ("618.50", 61_850), ("1e3", None), ("6,5", None)]
)
def test_amounts_are_read_with_comma_or_point(text: str, cents: int | None) -> None:
    assert cents_of(text) == cents
