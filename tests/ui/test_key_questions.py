"""Asking about keys in the window: by keyboard from the keys screen, from line to line, and as a file."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.desk.exporting import ExportKind
from accessdesk.desk.key_asking import AskedOfKeys
from accessdesk.desk.search_rows import HitKind
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.key_lists import SqlKeyLists
from accessdesk.storage.lists.key_questions import KeyQuestionSelects
from accessdesk.ui.background import Background
from accessdesk.ui.finding import Acts, Finding
from accessdesk.ui.keys.key_asking import KeyAsking
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.question_form import QuestionForm
from accessdesk.ui.wording import local_time
from tests.support.houses import AUDITOR, MANAGER, RECEPTION, Company
from tests.support.keyrings import hang_keys
from tests.ui.counter import press, write
from tests.ui.keyroom import Keyroom, open_keyroom


@pytest.fixture
def room(qtbot: QtBot, company: Company, background: Background) -> Keyroom:
    """The keys screen with questions; the office manager is logged in, a key is out since an hour."""
    ring = hang_keys(company)
    company.log_in(MANAGER)
    company.clock.forward(hours=1)
    ring.issue(ring.permanent, due_at=company.clock.now() + timedelta(hours=30))
    company.clock.forward(hours=1)
    made = open_keyroom(qtbot, ring, background)
    return made


def asking(room: Keyroom) -> KeyAsking:
    """What the window makes of it; files are noted, not written."""
    company = room.ring.company
    engine = company.house.engine
    key_desk = KeyDesk(
        background=room.background,
        desk=company.desk,
        lists=SqlLists(engine),
        papers=room.tray,
        open_form=room.window.panel.open,
        show_toast=lambda text, undo: room.said.append(text),
        clock=company.clock.now,
        keys=SqlKeyLists(engine),
    )

    def note(path: Path, asked: AskedOfKeys, form: str) -> int:
        room.said.append(f"{path.name} {asked.kind.value} {form}")
        return 3

    return KeyAsking(key_desk, KeyQuestionSelects(engine), note, room.window)


def shown(form: QuestionForm) -> list[tuple[str, str, str]]:
    return [(line.what, line.where, line.state) for line in form.model.rows]


def test_who_could_open_a_door_is_asked_with_letters_and_enter(room: Keyroom) -> None:
    asking(room).open()
    form = room.form(QuestionForm)
    room.find(form.door, "rz 1")
    assert shown(form)[0] == ("HS 2/001", "Timo Lindner", "out")
    assert len(form.model.rows) == 16
    now = room.ring.company.clock.now()
    assert form.head.text() == f"RZ 1 · cylinder 002 · RZ 1 · as of 23/11/2026 {local_time(now)}"
    assert form.sum.text() == "Copies: 16 = 15 cabinet + 1 out"
    write(form.at, local_time(now - timedelta(minutes=90)))
    press(form.at, Qt.Key.Key_Return)
    room.settle()
    assert form.sum.text() == "Copies: 16 = 16 cabinet"
    form.at.clear()
    write(form.at, "20.11.2026 12:00")
    press(form.at, Qt.Key.Key_Return)
    room.settle()
    assert form.sum.text() == "No key opened this door then."
    assert form.view.isHidden()


def test_a_line_leads_on_to_where_the_key_was(room: Keyroom) -> None:
    asking(room).door(room.ring.doors["RZ 1"])
    room.settle()
    form = room.form(QuestionForm)
    form.view.setFocus()
    form.view.select_id(0)
    press(form.view, Qt.Key.Key_Return)
    room.settle()
    assert form.kind() is ExportKind.KEY_HISTORY
    assert [where for _, where, _ in shown(form)] == ["Timo Lindner", "Tresor A"]
    assert form.fields["happened_at"].isHidden()
    assert form.head.text().startswith("HS 2/001 · HS 2 Technik · Z-4711")


def test_what_somebody_could_open_lists_keys_and_doors(room: Keyroom) -> None:
    asking(room).employee(room.ring.company.employees["Timo Lindner"])
    room.settle()
    form = room.form(QuestionForm)
    assert [what for what, _, _ in shown(form)] == ["HS 2/001", "Haupteingang", "RZ 1", "RZ 2"]
    assert form.sum.text() == "Copies: 1 = 1 out · Doors: 3"


@pytest.mark.parametrize("kind", [ExportKind.OVERDUE, ExportKind.KEY_INVENTORY, ExportKind.LOSS_IMPACT])
def test_questions_about_the_whole_house_need_no_name(room: Keyroom, kind: ExportKind) -> None:
    room.ring.company.clock.forward(hours=30)
    asking(room).open()
    form = room.form(QuestionForm)
    form.ask(AskedOfKeys(kind))
    room.settle()
    assert {ExportKind.OVERDUE: 1, ExportKind.KEY_INVENTORY: 20, ExportKind.LOSS_IMPACT: 1}[kind] == len(shown(form))


def test_what_is_missing_or_no_time_is_said_at_its_field(room: Keyroom) -> None:
    asking(room).open()
    form = room.form(QuestionForm)
    write(form.at, "halb neun")
    QTest.keyClick(room.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    room.settle()
    assert form.fields["door"].error() == "Type a few letters and choose from the list."
    assert form.fields["happened_at"].error().startswith("Enter a time like 09:30")
    room.find(form.door, "rz 1")
    form.at.clear()
    write(form.at, "22.11.2999 12:00")
    press(form.at, Qt.Key.Key_Return)
    room.settle()
    assert form.fields["happened_at"].error()
    assert form.door.text() == "RZ 1"


def test_an_answer_becomes_a_file_with_the_question_as_it_stands(room: Keyroom, tmp_path: Path) -> None:
    asking(room).door(room.ring.doors["RZ 1"])
    room.settle()
    form = room.form(QuestionForm)
    form.write_to(tmp_path / "answer.pdf", "pdf")
    room.settle()
    assert room.said[-2:] == ["answer.pdf door-access pdf", "Answer written, lines: 3"]


def test_the_desk_asks_about_now_alone_and_the_auditor_about_everything(room: Keyroom) -> None:
    company, ask = room.ring.company, asking(room)
    company.log_in(RECEPTION)
    ask.open()
    form = room.form(QuestionForm)
    assert form.question.count() == 3
    assert not form.at.isEnabled()
    assert not form.pdf.isEnabled()
    room.find(form.door, "rz 1")
    assert shown(form)
    company.log_in(AUDITOR)
    ask.open()
    assert room.form(QuestionForm).question.count() == 6


def test_the_search_offers_questions_below_what_it_finds(room: Keyroom) -> None:
    asked: list[tuple[str, int]] = []

    def take(name: str) -> object:
        return lambda id: asked.append((name, id))

    allowed = [True]
    acts = Acts(
        **{name: take(name) for name in Acts.__dataclass_fields__ if name != "may_ask"},  # type: ignore[arg-type]
        may_ask=lambda: allowed[0],
    )
    finding = Finding(room.background, SqlLists(room.ring.company.house.engine), acts, asked.append, room.window)  # type: ignore[arg-type]
    *found, question = finding.suggestions("lindner")
    assert question.text == "What can Timo Lindner open?"
    assert found[0].value.kind is HitKind.EMPLOYEE
    finding.on_found(question)
    finding.on_found(finding.suggestions("HS 2/001")[-1])
    assert asked == [
        ("employee_keys", room.ring.company.employees["Timo Lindner"]),
        ("copy_history", room.ring.permanent),
    ]
    allowed[0] = False
    assert all(one.value.kind is not HitKind.COPY_HISTORY for one in finding.suggestions("HS 2/001"))
