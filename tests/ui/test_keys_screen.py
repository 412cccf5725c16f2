"""The keys screen: systems, copies, doors, the keying schedule and the office's key data."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from accessdesk.desk.key_data import SaveKeyType, SetOpening
from accessdesk.domain.ids import KeyTypeId
from accessdesk.domain.keys import EvidenceLevel, KeyCopyState, KeyHierarchy
from accessdesk.ui.background import Background
from accessdesk.ui.keys.data_forms import CopiesForm, CylinderForm, SystemForm, TypeForm
from accessdesk.ui.keys.key_desk import keys_out_rows
from accessdesk.ui.keys.key_words import adds_up
from accessdesk.ui.keys.loss_decision import LossDecisionForm
from accessdesk.ui.keys.loss_form import LossForm
from tests.support.houses import MANAGER, Company
from tests.support.keyrings import hang_keys
from tests.ui.counter import write
from tests.ui.keyroom import Keyroom, open_keyroom


@pytest.fixture
def room(qtbot: QtBot, company: Company, background: Background) -> Keyroom:
    """The keys screen; the office manager is logged in."""
    ring = hang_keys(company)
    company.log_in(MANAGER)
    return open_keyroom(qtbot, ring, background)


def test_a_type_shows_its_copies_its_doors_and_what_a_loss_would_mean(room: Keyroom) -> None:
    assert len(room.copies()) == 14
    assert room.screen.copies.sum_line() == "14 = 14 cabinet ✓"
    assert room.screen.doors.loss_text().startswith("On loss: cylinders 3, keys 20")


def test_a_sum_that_does_not_agree_with_the_list_is_marked(room: Keyroom) -> None:
    key_type = room.screen.tree.current_type()
    assert key_type is not None
    rows = room.screen.copies.model.rows
    assert adds_up(key_type, rows)
    assert not adds_up(key_type, rows[1:])
    room.screen.copies.show_copies(key_type, rows[1:])
    assert room.screen.copies.sum_line().endswith("≠")


def test_an_overdue_key_says_so_after_its_time(room: Keyroom) -> None:
    ring, clock = room.ring, room.ring.company.clock
    ring.issue(ring.permanent, due_at=clock.now() + timedelta(hours=1))
    clock.forward(hours=2)
    room.screen.reload()
    room.settle()
    assert room.copies()["HS 2/001"].overdue
    assert room.screen.copies.model.index(0, 1).data() == "overdue"


def test_rows_for_reception_name_key_doors_and_holder(room: Keyroom) -> None:
    room.ring.issue(room.ring.day_key)
    (row,) = keys_out_rows(room.ring.lists, room.ring.company.clock.now())
    assert (row.label, row.second, row.holder, row.due_at) == (
        "ES 101/001",
        "Büro 101, Haupteingang",
        "Timo Lindner",
        None,
    )


def test_a_loss_is_reported_and_then_confirmed_by_the_office(room: Keyroom) -> None:
    ring = room.ring
    ring.issue(ring.permanent)
    room.screen.forms.report_loss(ring.permanent)
    room.settle()
    form = room.form(LossForm)
    assert form.reporter.text() == "Timo Lindner"
    room.finish()
    assert form.fields["circumstances"].error()
    form.circumstances.setPlainText("In der Bahn liegen gelassen")
    room.finish()
    assert room.copies()["HS 2/001"].loss_reported_at is not None
    room.screen.forms.confirm_loss(room.copies()["HS 2/001"])
    room.finish()
    decision = room.form(LossDecisionForm)
    assert decision.fields["finding"].error()
    assert room.state(ring.permanent) is KeyCopyState.ISSUED
    decision.became.choose(["lost"])
    room.finish()
    assert room.state(ring.permanent) is KeyCopyState.LOST
    assert room.screen.copies.sum_line() == "14 = 13 cabinet + 1 lost ✓"


def test_a_system_a_type_copies_and_a_cylinder_are_made_at_the_window(room: Keyroom) -> None:
    acts = room.screen.acts
    acts.system_wished.emit(True)
    system = room.form(SystemForm)
    write(system.name, "R-2")
    write(system.plan_date, "1.3.2026")
    room.finish()
    made = next(s for s in room.ring.lists.key_systems(room.ring.company.clock.now()) if s.name == "R-2")
    assert made.plan_date is not None
    room.screen.forms.key_type(made)
    typed = room.form(TypeForm)
    write(typed.name, "GHS 9")
    assert typed.hierarchy.member() is KeyHierarchy.GRAND_MASTER
    assert typed.evidence.member() is EvidenceLevel.MASTER
    room.finish()
    (key_type,) = room.ring.lists.key_types(made.id, room.ring.company.clock.now())
    room.screen.forms.copies(key_type)
    copies = room.form(CopiesForm)
    copies.count.setValue(3)
    room.finish()
    assert len(room.ring.lists.copies_of(key_type.id, room.ring.company.clock.now())) == 3
    room.screen.forms.cylinder(made.id)
    cylinder = room.form(CylinderForm)
    room.settle()
    write(cylinder.number, "077")
    cylinder.door.setCurrentText("Serverraum")
    cylinder.zone.setCurrentText("RZ 1")
    room.finish()
    (row,) = room.ring.lists.keying_schedule(made.id, room.ring.company.clock.now()).rows
    assert (row.number, row.door) == ("077", "Serverraum")


def test_a_day_that_is_none_is_said_at_its_field_and_a_name_taken_too(room: Keyroom) -> None:
    room.screen.acts.system_wished.emit(True)
    form = room.form(SystemForm)
    write(form.name, "Z-4711")
    write(form.plan_date, "31.2.2026")
    room.finish()
    assert "day like" in form.fields["plan_date"].error()
    form.plan_date.clear()
    room.finish()
    assert "exists already" in form.fields["name"].error()


def test_a_copy_asked_for_from_elsewhere_is_shown_in_its_type(room: Keyroom) -> None:
    room.ring.issue(room.ring.day_key)
    room.screen.open_copy(room.ring.day_key)
    room.settle()
    current = room.screen.tree.current_type()
    assert current is not None
    assert current.name == "ES 101"
    shown = room.screen.copies.view.current_row()
    assert shown is not None
    assert shown.id == room.ring.day_key


def test_a_type_with_a_long_name_pushes_no_text_out_of_its_card(room: Keyroom) -> None:
    ring = room.ring
    name = "Generalhauptschlüssel für alle Gebäude"
    saved = ring.company.desk.execute(
        SaveKeyType(None, ring.system, name, KeyHierarchy.GRAND_MASTER, EvidenceLevel.MASTER)
    )
    assert saved.id is not None
    ring.company.desk.execute(SetOpening(KeyTypeId(saved.id), ring.cylinders["RZ 1"], opens=True))
    room.screen.reload()
    room.settle()
    assert room.screen.tree.choose_type(saved.id)
    room.settle()
    assert room.screen.doors.minimumSizeHint().width() <= room.screen.left.viewport().width()


def test_arrows_fold_a_locking_system_and_what_was_current_is_found_again(room: Keyroom, qtbot: QtBot) -> None:
    tree = room.screen.tree
    lines = tree.model().rowCount()
    key_type = tree.current_type()
    assert key_type is not None
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert tree.current_type() is None
    system = tree.current_system()
    assert system is not None
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert tree.model().rowCount() == lines - len(system.types)
    assert tree.choose_type(key_type.id)
    assert (tree.current_type(), tree.model().rowCount()) == (key_type, lines)
