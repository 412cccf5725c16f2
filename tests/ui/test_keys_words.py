"""Keys in words: names for screen readers, menus, times that are likely, receipts that are told."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from accessdesk.domain.keys import KeyCopyState
from accessdesk.ui import language
from accessdesk.ui.background import Background
from accessdesk.ui.keys.handover_parts import closing_time
from accessdesk.ui.keys.issue_form import IssueForm
from accessdesk.ui.keys.key_words import euros, short_name
from accessdesk.ui.panel_form import PanelForm
from tests.support.houses import MANAGER, Company
from tests.support.keyrings import hang_keys
from tests.ui.keyroom import Keyroom, open_keyroom


@pytest.fixture
def room(qtbot: QtBot, company: Company, background: Background) -> Keyroom:
    """The keys screen; the office manager is logged in."""
    ring = hang_keys(company)
    company.log_in(MANAGER)
    return open_keyroom(qtbot, ring, background)


def nameless(root: QWidget) -> list[QWidget]:
    """Controls that a screen reader could not name."""
    kinds = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractButton, QAbstractSpinBox)
    controls = [widget for kind in kinds for widget in root.findChildren(kind)]
    own = [widget for widget in controls if not isinstance(widget.parent(), QComboBox | QAbstractSpinBox)]
    return [
        widget
        for widget in own
        if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text())
    ]


def opened_forms(room: Keyroom) -> Iterator[PanelForm]:
    """Each while it is shown: the next one closes those that nobody touched."""
    forms, ring = room.screen.forms, room.ring
    ring.issue(ring.permanent)
    system, key_type = room.screen.tree.current_system(), room.screen.tree.current_type()
    assert system is not None
    assert key_type is not None
    acts: tuple[Callable[[], None], ...] = (
        lambda: forms.issue(ring.master),
        lambda: forms.take_back(ring.permanent),
        lambda: forms.report_loss(ring.permanent),
        lambda: forms.system(system),
        lambda: forms.key_type(system, key_type),
        lambda: forms.copies(key_type),
        lambda: forms.cylinder(system.id),
    )
    for open_one in acts:
        open_one()
        room.settle()
        yield room.form(PanelForm)


def test_every_control_of_every_form_has_a_name(room: Keyroom) -> None:
    for form in opened_forms(room):
        assert nameless(form) == [], form.title()
        assert form.title()


def test_a_control_without_a_name_is_seen(room: Keyroom) -> None:
    room.screen.forms.issue()
    form = room.form(IssueForm)
    form.purpose.setAccessibleName("")
    assert nameless(form) == [form.purpose]


@pytest.mark.parametrize("code", ["en", "xx"])
def test_forms_fit_the_panel_on_a_small_screen_with_text_longer_by_two_fifths(room: Keyroom, code: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    language.set_language(app, code)
    room.window.resize(1280, 720)
    for form in opened_forms(room):
        assert form.minimumSizeHint().width() <= room.window.panel.width(), form.title()


def test_the_menu_of_a_copy_offers_what_fits_its_state(room: Keyroom) -> None:
    acts, ring = room.screen.acts, room.ring
    done: list[str] = []

    def texts(number: str) -> list[str]:
        menu = acts.copy_menu(room.copies()[number], lambda: done.append("open"), lambda: done.append("lost"))
        return [action.text() for action in menu.actions()]

    assert texts("HS 2/001") == ["Hand out HS 2/001"]
    ring.issue(ring.permanent)
    room.screen.reload()
    room.settle()
    assert texts("HS 2/001") == ["Take HS 2/001 back", "Report HS 2/001 lost"]


def test_key_data_is_offered_by_what_is_chosen(room: Keyroom) -> None:
    acts = room.screen.acts
    acts.menu.aboutToShow.emit()
    texts = [action.text() for action in acts.menu.actions() if action.text()]
    assert texts == [
        "New locking system",
        "Import keying schedule …",
        "Clauses of the receipt …",
        "Change Z-4711",
        "New key type in Z-4711",
        "New cylinder in Z-4711",
        "Swap a cylinder of Z-4711",
        "Rekey Z-4711 …",
        "Change HS 2 Technik",
        "Add copies of HS 2 Technik",
        "Order copies of HS 2 Technik",
        "Rekey HS 2 Technik …",
    ]


def test_a_day_key_for_an_employee_is_due_when_the_desk_closes_unless_that_is_near(room: Keyroom) -> None:
    morning = datetime(2026, 11, 23, 8, 0, tzinfo=UTC).astimezone().replace(hour=9)
    closing = closing_time(morning)
    assert closing is not None
    assert closing.hour == 18
    assert closing_time(morning.replace(hour=17)) is None


def test_an_untouched_form_closes_and_a_filled_one_is_parked_under_a_name(room: Keyroom) -> None:
    forms = room.screen.forms
    forms.issue()
    room.window.panel.park()
    assert room.window.panel.parked() == ()
    forms.issue(room.ring.permanent)
    room.settle()
    room.window.panel.park()
    (draft,) = room.window.panel.parked()
    assert draft.draft_name() == "Handing out HS 2/001"
    assert forms.in_baskets() == {room.ring.permanent}
    room.window.panel.discard_all()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    room.settle()
    assert forms.in_baskets() == frozenset()


def test_words_are_short_and_money_has_its_thousands_apart() -> None:
    assert short_name("HS 2 Technik") == "HS 2"
    assert short_name("Generalschlüssel") == "Generalschlüssel"
    assert euros(9800) == "€9,800"


def test_a_copy_that_vanished_is_told(room: Keyroom) -> None:
    room.screen.forms.fitting(type(room.ring.permanent)(99_999))
    room.settle()
    assert "does not exist" in room.said[-1]
    assert room.state(room.ring.permanent) is KeyCopyState.IN_STOCK
    assert room.window.panel.form is None
