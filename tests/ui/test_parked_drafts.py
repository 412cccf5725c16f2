"""Nothing typed is lost: any form that hands touched is parked by Esc, under a name, through lock and unlock."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from accessdesk.domain.ids import VisitId
from accessdesk.domain.objections import ObjectionKind
from accessdesk.ui.background import Background
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.rail import ShownUser
from accessdesk.ui.visits.visit_forms import VisitForms
from tests.support.houses import Company
from tests.ui.counter import Counter, open_counter, write
from tests.ui.test_visit_acts import collected

Opens = Callable[[VisitForms, VisitId], None]
FORMS: dict[str, Opens] = {
    "arrival": lambda forms, visit: forms.arrival(),
    "departure": lambda forms, visit: forms.departure(visit),
    "collection": lambda forms, visit: forms.collection(visit),
    "delivery": lambda forms, visit: forms.delivery(),
    "expect": lambda forms, visit: forms.expect(),
    "leave": lambda forms, visit: forms.leave(visit),
    "come back": lambda forms, visit: forms.come_back(visit),
    "unclear": lambda forms, visit: forms.unclear(visit),
    "lost sight": lambda forms, visit: forms.lost_sight(visit),
    "end": lambda forms, visit: forms.end(visit),
    "gap": lambda forms, visit: forms.gap(visit),
    "emergency": lambda forms, visit: forms.emergency(),
    "decision": lambda forms, visit: forms.decide(visit),
}


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def first_line(form: PanelForm) -> QLineEdit:
    """The last line that can be typed into: forms ask after the first ones themselves, and forget the others."""
    return [line for line in form.findChildren(QLineEdit) if line.isEnabled() and not line.isReadOnly()][-1]


def opened(counter: Counter, name: str) -> PanelForm:
    refuses = (ObjectionKind.NOTICE_REFUSED,) if name == "decision" else ()
    waits = name in ("collection", "end", "decision")
    visit = counter.company.arrived(notice_given=not refuses, refuses=refuses) if waits else collected(counter.company)
    FORMS[name](counter.reception.forms, visit)
    counter.settle()
    return counter.form


@pytest.mark.parametrize("name", FORMS)
def test_whatever_was_typed_is_parked_by_esc_and_comes_back_as_it_was(counter: Counter, name: str) -> None:
    form = opened(counter, name)
    line = first_line(form)
    line.setText("")
    write(line, "7")
    typed = line.text()
    QTest.keyClick(counter.window, Qt.Key.Key_Escape)
    assert counter.window.panel.parked() == (form,)
    assert form.draft_name()
    counter.window.lock()
    counter.window.unlock(ShownUser("Katrin Vogel", "Reception", counter.company.clock.now()))
    QTest.keyClick(counter.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert counter.window.panel.form is form
    assert line.text() == typed


def test_a_form_that_nobody_touched_closes(counter: Counter) -> None:
    opened(counter, "delivery")
    QTest.keyClick(counter.window, Qt.Key.Key_Escape)
    assert counter.window.panel.parked() == ()


def test_a_panel_that_trusted_the_forms_alone_would_lose_what_was_typed(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = opened(counter, "leave")
    monkeypatch.setattr(type(form), "would_lose_nothing", lambda self: self.is_untouched())
    write(first_line(form), "7")
    QTest.keyClick(counter.window, Qt.Key.Key_Escape)
    assert counter.window.panel.parked() == ()
