"""Groups at the window: announced with and without names, arriving line by line, collected together."""

from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from accessdesk.desk.badges import PrepareBadges
from accessdesk.desk.group_rows import GroupRow
from accessdesk.desk.visit_columns import VisitColumn
from accessdesk.domain.ids import GroupId
from accessdesk.domain.visits import IdentityKind, VisitState
from accessdesk.ui.background import Background
from accessdesk.ui.groups.arrival_lines import ArrivalLine
from accessdesk.ui.groups.change_group_form import ChangeGroupForm, EndGroupForm
from accessdesk.ui.groups.expect_group_form import ExpectGroupForm
from accessdesk.ui.groups.group_arrival_form import GroupArrivalForm
from accessdesk.ui.groups.group_collection_form import GroupCollectionForm
from accessdesk.ui.panel_form import PanelForm
from tests.support.houses import PIN, Company
from tests.support.parties import FIRM, NAMES, announced, arrive, person
from tests.ui.counter import Counter, open_counter, press, shown, write

F = TypeVar("F", bound=PanelForm)
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def form_of(counter: Counter, kind: type[F]) -> F:
    counter.settle()
    form = counter.form
    assert isinstance(form, kind)
    return form


def arrival(counter: Counter, group: GroupId | None) -> GroupArrivalForm:
    counter.reception.forms.group_arrival(group)
    return form_of(counter, GroupArrivalForm)


def keys(counter: Counter, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A real key to whatever has the keyboard, shortcuts included."""
    QTest.keyClick(counter.window, key, modifiers)
    counter.settle()


def type_names(counter: Counter, *names: str) -> None:
    """One after the other, Enter between."""
    for name in names:
        line = QApplication.focusWidget()
        assert line is not None
        write(line, name)
        counter.settle()
        press(line, Qt.Key.Key_Return)
        counter.settle()


def waiting(counter: Counter) -> list[str]:
    return [row.name for row in counter.lists.waiting()]


def preset(lines: list[ArrivalLine]) -> list[str]:
    """Confirmations that stand there before anybody gave them, and people said to be here whom nobody has seen."""
    found = []
    for line in lines:
        found += ["here"] if line.here.isChecked() else []
        found += ["identity"] if line.person().identity_kind is not None else []
        found += ["notice"] if line.person().notice_given else []
    return found


def test_an_announced_group_stands_in_one_line_with_its_number(counter: Counter) -> None:
    announced(counter.company, 3, NAMES[0])
    counter.reception.reload()
    counter.settle()
    (row,) = shown(counter.reception.expected_view)
    assert isinstance(row, GroupRow)
    columns = counter.reception._expected.columns
    texts = [(column.text(row), column.second(row) if column.second else "") for column in columns]
    assert (FIRM, "3 people · Wartung Klima") in texts


def test_neither_presence_nor_a_confirmation_is_ever_preset(counter: Counter) -> None:
    form = arrival(counter, announced(counter.company, 3, NAMES[0], NAMES[1]))
    assert [line.name.text() for line in form.people.lines] == [NAMES[0], NAMES[1], ""]
    assert preset(form.people.lines) == []


def test_a_preset_confirmation_would_be_seen(counter: Counter) -> None:
    form = arrival(counter, None)
    line = form.people.lines[0]
    line.see(IdentityKind.PASSPORT)
    line.notice.setChecked(True)
    line.here.setChecked(True)
    assert preset([line]) == ["here", "identity", "notice"]


def test_the_wheel_confirms_nothing(counter: Counter) -> None:
    form = arrival(counter, announced(counter.company, 2))
    box = form.people.lines[0].identity
    middle = box.rect().center()
    wheel = QWheelEvent(
        middle.toPointF(),
        box.mapToGlobal(middle).toPointF(),
        middle,
        middle * -120,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert box.currentIndex() == -1


def test_five_announced_as_three_arrive_by_the_keyboard_and_somebody_answers_for_the_other_two(
    counter: Counter,
) -> None:
    announced(counter.company, 3)
    counter.reception.reload()
    counter.settle()
    counter.reception.expected_view.setFocus()
    counter.reception.expected_view.selectRow(0)
    press(counter.reception.expected_view, Qt.Key.Key_Return)
    form = form_of(counter, GroupArrivalForm)
    type_names(counter, *NAMES)
    keys(counter, Qt.Key.Key_I, ALT)
    keys(counter, Qt.Key.Key_N, ALT)
    assert form.state() is not None
    assert form.state()[0] == "2 more than announced"
    keys(counter, Qt.Key.Key_Return, CTRL)
    assert form.fields["beyond_authoriser"].error().startswith("Please fill in")
    assert waiting(counter) == []
    assert form.beyond.hasFocus()
    write(form.beyond, "Jonas W")
    counter.settle()
    press(form.beyond, Qt.Key.Key_Return)
    keys(counter, Qt.Key.Key_Return, CTRL)
    assert waiting(counter) == list(NAMES)
    assert counter.window.panel.form is None
    assert counter.said[-1] == f"{FIRM}: 5 people have arrived and wait"


def test_only_marked_lines_arrive_and_the_others_stay_expected(counter: Counter) -> None:
    group = announced(counter.company, 3, *NAMES[:3])
    form = arrival(counter, group)
    form.people.lines[1].here.setChecked(True)
    keys(counter, Qt.Key.Key_P, ALT)
    keys(counter, Qt.Key.Key_N, ALT)
    form.finish()
    counter.settle()
    assert waiting(counter) == [NAMES[1]]
    states = [member.state for member in counter.lists.group(group).members]
    assert states == [VisitState.EXPECTED, VisitState.ARRIVED, VisitState.EXPECTED]


def test_a_missing_confirmation_is_said_at_its_line_and_nothing_typed_is_lost(counter: Counter) -> None:
    form = arrival(counter, announced(counter.company, 2))
    form.people.lines[0].name.setFocus()
    type_names(counter, NAMES[0], NAMES[1])
    form.people.lines[0].see(IdentityKind.ID_CARD)
    form.people.lines[0].notice.setChecked(True)
    form.finish()
    counter.settle()
    assert [line.error()[:18] for line in form.people.marked()] == ["", "Look at a document"]
    assert waiting(counter) == []
    assert [line.name.text() for line in form.people.filled()] == list(NAMES[:2])


def test_a_refusal_by_the_desk_is_said_at_the_line_of_that_person(counter: Counter) -> None:
    counter.company.arrived(name=NAMES[1])
    form = arrival(counter, announced(counter.company, 2))
    form.people.lines[0].name.setFocus()
    type_names(counter, NAMES[0])
    write(form.people.lines[1].name, NAMES[1])
    counter.settle()
    press(form.people.lines[1].name, Qt.Key.Key_Return)
    keys(counter, Qt.Key.Key_I, ALT)
    keys(counter, Qt.Key.Key_N, ALT)
    form.finish()
    counter.settle()
    assert "is in the house already" in form.people.lines[1].error()
    assert waiting(counter) == [NAMES[1]]


def test_enter_keeps_the_typed_name_when_an_answer_merely_begins_like_it(counter: Counter) -> None:
    counter.company.arrived(name="Jana Petersen", company="Andere GmbH")
    form = arrival(counter, announced(counter.company, 2))
    line = form.people.lines[0]
    line.name.setFocus()
    type_names(counter, "Jan Peters")
    assert (line.name.text(), line.company.text()) == ("Jan Peters", "")
    assert form.people.lines[1].name.hasFocus()


def test_people_whom_nobody_announced_arrive_with_what_the_host_agrees_to(counter: Counter) -> None:
    keys(counter, Qt.Key.Key_G, CTRL)
    form = form_of(counter, GroupArrivalForm)
    write(form.shared.company, FIRM)
    write(form.shared.host, "Jonas Weiß")
    write(form.shared.purpose, "Störung")
    counter.settle()
    form.shared.zones.choose((str(counter.company.zones["RZ 1"]),))
    form.people.lines[0].name.setFocus()
    type_names(counter, *NAMES[:2])
    keys(counter, Qt.Key.Key_K, ALT)
    keys(counter, Qt.Key.Key_N, ALT)
    keys(counter, Qt.Key.Key_Return, ALT)
    collection = form_of(counter, GroupCollectionForm)
    assert waiting(counter) == list(NAMES[:2])
    assert [line.member.name for line in collection.badges.lines] == list(NAMES[:2])


def test_a_waiting_group_is_collected_by_one_escort_and_its_badges_are_printed(counter: Counter) -> None:
    group = announced(counter.company, 3)
    arrive(counter.company, group, *(person(name) for name in NAMES[:3]))
    counter.reception.reload()
    counter.settle()
    counter.reception.waiting_view.setFocus()
    counter.reception.waiting_view.selectRow(0)
    press(counter.reception.waiting_view, Qt.Key.Key_Space)
    form = form_of(counter, GroupCollectionForm)
    assert [line.number.text() for line in form.badges.lines] == ["B-001", "B-002", "B-003"]
    form.badges.lines[2].fetched.setChecked(False)
    form.escort.choose(counter.company.employees["Timo Lindner"])
    write(form.escort.pin, "111222")
    form.finish()
    counter.settle()
    assert "not the PIN of Timo Lindner" in form.fields["pin"].error()
    form.escort.pin.clear()
    write(form.escort.pin, PIN)
    form.finish()
    counter.settle()
    assert waiting(counter) == [NAMES[2]]
    assert len(counter.tray.printed) == 2
    assert counter.said[-1] == f"{FIRM}: 2 collected, badges are printing"


def test_a_badge_in_use_is_said_at_its_line(counter: Counter) -> None:
    group = announced(counter.company, 2)
    arrive(counter.company, group, *(person(name) for name in NAMES[:2]))
    counter.reception.forms.group_collection(group)
    form = form_of(counter, GroupCollectionForm)
    form.escort.choose(counter.company.employees["Timo Lindner"])
    write(form.escort.pin, PIN)
    form.badges.lines[1].number.setText("B-001")
    form.finish()
    counter.settle()
    assert form.badges.lines[1].error().startswith("This badge is out")
    assert len(waiting(counter)) == 2


def announce(counter: Counter) -> ExpectGroupForm:
    """The form of an announcement with everything but the people."""
    counter.visits.forms.expect_group()
    form = form_of(counter, ExpectGroupForm)
    write(form.shared.company, FIRM)
    write(form.shared.host, "Jonas Weiß")
    write(form.shared.purpose, "Wartung")
    counter.settle()
    form.shared.zones.choose((str(counter.company.zones["RZ 1"]),))
    form.window_part.begin.setText("23.11.2026 22:00")
    form.window_part.end.setText("23:30")
    return form


def expected(counter: Counter) -> list[tuple[str, str]]:
    (row,) = counter.lists.expected_groups(counter.company.clock.moment.replace(day=25))
    return [(member.name, member.company) for member in counter.lists.group(row.group_id).members]


def test_a_pasted_list_becomes_lines_and_the_number_follows(counter: Counter) -> None:
    form = announce(counter)
    QGuiApplication.clipboard().setText("Miriam Okafor; Leihkraft & Söhne\nJosé Núñez\n")
    form.people.lines[0].name.setFocus()
    QTest.keyClick(form.people.lines[0].name, Qt.Key.Key_V, CTRL)
    counter.settle()
    assert form.announced.value() == 2
    form.announced.setValue(4)
    form.finish()
    counter.settle()
    assert expected(counter) == [("Miriam Okafor", "Leihkraft & Söhne"), ("José Núñez", FIRM)]
    assert counter.said[-1] == f"{FIRM}: 4 people are expected"


def test_one_pasted_name_is_just_typed(counter: Counter) -> None:
    form = announce(counter)
    QGuiApplication.clipboard().setText("Miriam Okafor")
    form.people.lines[0].name.setFocus()
    QTest.keyClick(form.people.lines[0].name, Qt.Key.Key_V, CTRL)
    assert form.people.lines[0].name.text() == "Miriam Okafor"


def test_a_workbook_s_columns_are_told_by_hand_and_its_people_taken(counter: Counter, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Teilnehmer", "Firma"], ["Miriam Okafor", "Kälte"], ["José Núñez", ""]):
        sheet.append(row)
    book.save(tmp_path / "liste.xlsx")
    form = announce(counter)
    form.from_file.click()
    form.file.file.take(tmp_path / "liste.xlsx")
    counter.settle()
    assert "No column of the file holds names" in form.file.file.field.error()
    box = form.file.columns.boxes[0]
    box.choose(VisitColumn.NAME)
    box.activated.emit(box.currentIndex())
    assert form.file.preview.text() == "2 people: Miriam Okafor, José Núñez"
    form.file.take.click()
    form.finish()
    counter.settle()
    assert expected(counter) == [("Miriam Okafor", "Kälte"), ("José Núñez", FIRM)]


@pytest.mark.parametrize("content", [None, b"PK\x03\x04 broken", b""])
def test_a_file_that_cannot_be_read_is_said_in_words(counter: Counter, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "liste.xlsx"
    if content is not None:
        path.write_bytes(content)
    form = announce(counter)
    form.file.open_up()
    form.file.file.take(path)
    counter.settle()
    assert form.file.file.field.error()
    assert form.people.filled() == []


def test_a_name_that_cannot_be_stored_is_said_at_its_line(counter: Counter) -> None:
    form = announce(counter)
    form.people.lines[0].name.setText(NAMES[0])
    form.people.lines[1].name.setText("Evil\u202ename")
    form.finish()
    counter.settle()
    assert [bool(line.error()) for line in form.people.lines] == [False, True, False]
    assert form.people.lines[1].name.text() == "Evil\u202ename"


def test_names_become_known_and_the_group_is_called_off(counter: Counter) -> None:
    group = announced(counter.company, 3, NAMES[0])
    counter.reception.forms.change_group(group)
    form = form_of(counter, ChangeGroupForm)
    form.people.lines[0].name.setText(NAMES[1])
    form.announced.setValue(2)
    form.finish()
    counter.settle()
    detail = counter.lists.group(group)
    assert ([member.name for member in detail.members], detail.announced) == (list(NAMES[:2]), 2)
    counter.reception.forms.end_group(group)
    ending = form_of(counter, EndGroupForm)
    ending.finish()
    assert {name for name, field in ending.fields.items() if field.error()} == {"end", "reason"}
    ending.how.choose(("cancelled",))
    write(ending.reason, "Anlage läuft wieder")
    ending.finish()
    counter.settle()
    assert counter.lists.group(group).ended


def test_a_badge_printed_ahead_is_the_one_its_visitor_gets(counter: Counter) -> None:
    group = announced(counter.company, 2, NAMES[0])
    known = counter.lists.group(group).members[0].id
    counter.company.desk.execute(PrepareBadges((known,), ("B-700",)))
    arrive(counter.company, group, person(NAMES[1]), person(NAMES[0], visit_id=known))
    counter.reception.forms.group_collection(group)
    form = form_of(counter, GroupCollectionForm)
    numbers = {line.member.name: line.number.text() for line in form.badges.lines}
    assert numbers[NAMES[0]] == "B-700"
    assert numbers[NAMES[1]] not in ("", "B-700")


def test_badges_of_a_group_are_printed_ahead_for_all_who_have_a_name(counter: Counter) -> None:
    group = announced(counter.company, 3, NAMES[0], NAMES[1])
    counter.reception.forms.print_badges_ahead(group)
    counter.settle()
    assert counter.said[-1] == "Badges printed ahead: 2. Places without a name have none yet: 1."
    ahead = [row.number for row in counter.lists.prepared_badges(counter.company.clock.now())]
    assert len(ahead) == 2
    counter.reception.forms.print_badges_ahead(group)
    counter.settle()
    assert counter.said[-1].startswith("Nobody by name is without a badge")


def test_the_places_without_a_name_are_counted_beside_those_known_before(counter: Counter) -> None:
    counter.reception.forms.change_group(announced(counter.company, 3, NAMES[0]))
    form = form_of(counter, ChangeGroupForm)
    assert "Places without a name: 2." in form._unnamed.text()
    for line, name in zip(form.people.lines, NAMES[1:2], strict=False):
        line.name.setText(name)
    assert "Places without a name: 1." in form._unnamed.text()
