"""Which reminders are mailed, and what would leave today."""

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from accessdesk.desk.reminder_rows import Reminder, ReminderLine, ShownReminder
from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.reminders import ReminderKind
from accessdesk.ui.background import Background
from tests.support.houses import ADMIN, MANAGER, Company
from tests.ui.office import Office, open_office

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.fixture
def office(qtbot: QtBot, company: Company, background: Background) -> Office:
    return open_office(qtbot, company, background, ADMIN)


def test_a_kind_is_switched_off_and_the_days_are_saved(office: Office) -> None:
    card = office.settings().reminders
    assert set(card.kinds.chosen()) == {kind.value for kind in ReminderKind}
    card.kinds.choose([ReminderKind.OVERDUE.value])
    card.kinds.changed.emit(card.kinds.chosen())
    card.fields.input("reminder_unseen_days").setText("180")
    card.fields.save.click()
    office.settle()
    settings = office.lists.company().settings
    assert settings["reminders_off"] == "due_tomorrow,unsigned,countersign,long_unseen"
    assert settings["reminder_unseen_days"] == "180"


def test_the_preview_shows_each_mail_and_who_has_no_address(
    qtbot: QtBot, company: Company, background: Background
) -> None:
    office = open_office(qtbot, company, background, MANAGER)
    line = ReminderLine("ES 101/001", "Ü-2026-0001", AT)
    about = Reminder(ReminderKind.OVERDUE, EmployeeId(1), None, "<b>Timo</b> Lindner", "", "de", (line,))
    office.printers.today = (ShownReminder(about, "Schlüssel überfällig", "Guten Tag", None),)
    card = office.settings().reminders
    assert not card.kinds.isEnabled()
    card.preview.click()
    office.settle()
    assert "<b>Timo</b> Lindner" in card.told.text()
    assert "no e-mail address" in card.told.text()
    office.printers.today = ()
    card.preview.click()
    office.settle()
    assert card.told.text() == "Nothing is to be reminded of today."
