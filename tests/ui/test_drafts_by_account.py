"""Whoever takes the desk over sees none of the drafts begun before, and whoever began them finds them again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from accessdesk.app import AccessDesk
from accessdesk.desk.outcome import Subject
from accessdesk.ui.side_panel import SidePanel
from accessdesk.ui.visits.arrival_form import ArrivalForm
from tests.support.houses import ADMIN, MANAGER, RECEPTION, Company
from tests.ui.counter import write
from tests.ui.test_session_flow import log_in, program, refusals, settle

__all__ = ["program"]


def visible_text(program: AccessDesk) -> str:
    """Whatever can be read in the window now, descriptions for a screen reader too."""
    kinds: tuple[type[QWidget], ...] = (QLabel, QLineEdit, QPushButton)
    found = [widget for kind in kinds for widget in program.window.findChildren(kind) if widget.isVisible()]
    return "\n".join(f"{widget.text()} {widget.accessibleName()}" for widget in found)


def begin(program: AccessDesk, name: str) -> ArrivalForm:
    """An arrival that somebody has begun to type."""
    assert program.screens is not None
    program.screens.visits.arrival()
    settle(program)
    form = program.window.panel.form
    assert isinstance(form, ArrivalForm)
    write(form.visitor.name, name)
    settle(program)
    return form


def take_over(program: AccessDesk, account: str) -> None:
    program.window.lock()
    settle(program)
    log_in(program, account)


@pytest.mark.parametrize("successor", [MANAGER, ADMIN])
def test_the_next_account_sees_no_draft_of_the_one_before_who_finds_all_of_them_again(
    program: AccessDesk, successor: str
) -> None:
    log_in(program, RECEPTION)
    parked = begin(program, "Hannes Köhler")
    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    open_one = begin(program, "Selma Öztürk")
    program.window.lock()
    settle(program)
    assert not any(name in visible_text(program) for name in ("Köhler", "Öztürk"))
    log_in(program, successor)
    program.background.changed.emit(frozenset(Subject))
    settle(program)
    assert not any(name in visible_text(program) for name in ("Köhler", "Öztürk"))
    assert (program.window.panel.form, program.window.panel.parked()) == (None, ())
    assert refusals(program) == []
    take_over(program, RECEPTION)
    assert program.window.panel.parked() == (parked, open_one)
    assert "Köhler" in visible_text(program)
    program.window.panel.open(parked)
    assert parked.visitor.name.text() == "Hannes Köhler"
    assert "Hannes Köhler" in visible_text(program)


def test_each_account_keeps_its_own(program: AccessDesk, company: Company) -> None:
    log_in(program, RECEPTION)
    first = begin(program, "Hannes Köhler")
    take_over(program, MANAGER)
    second = begin(program, "Selma Öztürk")
    take_over(program, RECEPTION)
    assert program.window.panel.parked() == (first,)
    take_over(program, MANAGER)
    assert program.window.panel.parked() == (second,)


def test_if_drafts_stayed_where_they_were_the_next_account_would_read_the_name(
    program: AccessDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SidePanel, "put_away", lambda self, owner: self.park())
    log_in(program, RECEPTION)
    begin(program, "Hannes Köhler")
    take_over(program, MANAGER)
    assert "Köhler" in visible_text(program)
