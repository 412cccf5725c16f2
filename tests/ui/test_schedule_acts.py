"""Rekeying, export and the difference of a later plan, in the window."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from accessdesk.desk.key_import import compare
from accessdesk.desk.key_plan import plan_grid
from accessdesk.desk.schedule_grid import read_grid
from accessdesk.desk.schedule_layout import layout_of
from accessdesk.domain.keys import KeyType
from accessdesk.reports.schedule import ScheduleForm, schedule_file
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.key_lists import SqlKeyLists
from accessdesk.ui.background import Background
from accessdesk.ui.imports.schedule_import_form import ScheduleImportForm
from accessdesk.ui.keys.rekey_form import RekeyForm
from accessdesk.ui.people.day_field import shown_day
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.support.keyrings import Keyring, hang_keys
from tests.ui.keyroom import Keyroom, open_keyroom


@pytest.fixture
def ring(company: Company) -> Keyring:
    ring = hang_keys(company)
    ring.issue(ring.day_key)
    company.clock.forward(hours=50)
    company.log_in(MANAGER)
    return ring


@pytest.fixture
def room(qtbot: QtBot, ring: Keyring, background: Background) -> Keyroom:
    return open_keyroom(qtbot, ring, background)


def chosen(room: Keyroom, begin: str) -> None:
    """An act of the menu of key data."""
    menu = room.screen.acts.menu
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == begin).trigger()
    room.settle()


def test_a_type_is_rekeyed_after_its_form_said_what_that_does(room: Keyroom) -> None:
    room.screen.tree.choose_type(room.ring.types["ES 101"])
    room.settle()
    chosen(room, "Rekey ES 101 …")
    form = room.form(RekeyForm)
    said = form.preview.text()
    assert "Worthless from then on: ES 101" in said
    assert "Cylinders to exchange: 2, in Büro 101, Haupteingang" in said
    assert "They stay with: ES 101/001 Timo Lindner" in said
    assert form.save.text() == "Make ES 101 worthless for good"
    room.finish()
    assert form.fields["reason"].error()
    form.reason.setPlainText("Im Zug verloren")
    form.since.setText(shown_day(room.ring.company.clock.now().astimezone().date() - timedelta(days=1)))
    room.finish()
    assert room.window.panel.form is None
    with room.ring.company.house.new_unit_of_work(()) as uow:
        assert uow.get(KeyType, room.ring.types["ES 101"]).deactivated_at is not None
    chosen(room, "Rekey Z-4711 …")
    assert "Worthless from then on: GHS 1, HS 2 Technik" in room.form(RekeyForm).preview.text()


@pytest.mark.parametrize("form", ScheduleForm)
def test_what_is_exported_is_an_entry_and_comes_back_without_a_difference(
    ring: Keyring, form: ScheduleForm, tmp_path: Path
) -> None:
    company, target = ring.company, tmp_path / f"plan.{form.value}"
    lists, engine = SqlLists(company.house.engine), company.house.engine
    keys, now = SqlKeyLists(engine), company.clock.now()
    before = lists.standing().entries
    done = schedule_file(
        company.desk, engine, keys, lists.company(), target, ring.system, now, form=form, language="de"
    )
    assert done.rows == 4
    assert lists.standing().entries == before + 1
    assert target.stat().st_mode & 0o077 == 0
    if form is ScheduleForm.PDF:
        assert target.read_bytes().startswith(b"%PDF")
        return
    grid = read_grid(target)
    count, changes = compare(company.desk, plan_grid(grid, layout_of(grid), target.name))
    assert count.changes == 0
    assert changes.cylinders == ()
    assert count.copies_differ == 0


def test_only_whoever_may_export_is_offered_it(room: Keyroom, tmp_path: Path) -> None:
    export = room.screen.schedule.export
    written: list[tuple[Path, str]] = []
    export._write = lambda path, system, at, form: written.append((path, form)) or 4  # type: ignore[func-returns-value]
    room.screen.schedule.show_system(room.ring.system)
    room.settle()
    assert not export.isHidden()
    export.write_to(tmp_path / "plan.pdf", "pdf")
    room.settle()
    assert written == [(tmp_path / "plan.pdf", "pdf")]
    assert "plan.pdf" in room.said[-1]
    room.ring.company.log_in(RECEPTION)
    room.screen.schedule.reload()
    room.settle()
    assert export.isHidden()


LATER = (
    "Schließplan;Z-4711;Hauptgebäude\nDatum;{day}\n;;Schlüssel;GHS 1;HS 2 Technik;ES 101\n;;Anzahl;2;14;4\n"
    "Nr.;Tür;Typ;;;\n001;Haupteingang;Doppelzylinder;X;X;X\n002;RZ 1;Doppelzylinder;X;;\n"
    "003;RZ 2;Doppelzylinder;X;X;\n005;Lager;Doppelzylinder;X;;X\n"
)


def test_a_later_plan_shows_what_it_changes_and_takes_a_day_for_one_door(room: Keyroom, tmp_path: Path) -> None:
    clock = room.ring.company.clock
    today = clock.now().astimezone().date()
    path = tmp_path / "later.csv"
    path.write_text(LATER.format(day=f"{today - timedelta(days=1):%d.%m.%Y}"), encoding="utf-8")
    chosen(room, "Import keying schedule …")
    form = room.form(ScheduleImportForm)
    form.file.take(path)
    room.settle()
    rows = {row.id: row.change for row in form.difference.rows()}
    assert set(rows) == {"002", "004", "005"}
    assert (rows["002"].removed, rows["004"].is_gone, rows["005"].is_new) == (("HS 2 Technik",), True, True)
    assert form.counts.shown()["Marks that end"] == 3
    form.difference.view.select_id("002")
    form.difference.day.setText(shown_day(today))
    form.difference.day.editingFinished.emit()
    room.settle()
    room.finish()
    assert form.imported
    yesterday = clock.now() - timedelta(days=1)
    lists = room.ring.lists
    assert {row.number for row in lists.keying_schedule(room.ring.system, yesterday).rows} == {
        "001",
        "002",
        "003",
        "005",
    }
    (two,) = [row for row in lists.keying_schedule(room.ring.system, yesterday).rows if row.number == "002"]
    assert two.opens == bytes((1, 1, 0))
    (two,) = [row for row in lists.keying_schedule(room.ring.system, clock.now()).rows if row.number == "002"]
    assert two.opens == bytes((1, 0, 0))


def choose(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_what_stands_where_can_be_told_when_the_file_says_nothing(room: Keyroom, tmp_path: Path) -> None:
    path = tmp_path / "bare.csv"
    path.write_text("A;B;GS 7;GS 8\nx1;Kammer;X;\nx2;Speicher;;X\n", encoding="utf-8")
    chosen(room, "Import keying schedule …")
    form = room.form(ScheduleImportForm)
    form.file.take(path)
    room.settle()
    assert "no keying schedule" in form.file.field.error()
    assert not form.layout_card.isHidden()
    choose(form.layout_card.boxes["first_row"], 1)
    room.settle()
    assert [row.id for row in form.types.rows] == ["GS 7", "GS 8"]
    assert form.counts.shown()["Cylinders"] == 2
    choose(form.layout_card.boxes["first_column"], 3)
    room.settle()
    assert [row.id for row in form.types.rows] == ["GS 8"]
    assert "First key type in column" in form.layout_card.labels["first_column"].text()
