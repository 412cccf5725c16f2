"""The office manager writes what receipts say, one language after the other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.domain.receipt_texts import RECEIPT_TEXT
from accessdesk.ui.background import Background
from accessdesk.ui.keys.clauses_form import ClausesForm
from accessdesk.ui.keys.issue_form import IssueForm
from tests.support.houses import MANAGER, Company
from tests.support.keyrings import hang_keys
from tests.ui.counter import write
from tests.ui.keyroom import Keyroom, open_keyroom, sign


@pytest.fixture
def room(qtbot: QtBot, company: Company, background: Background) -> Keyroom:
    ring = hang_keys(company)
    company.log_in(MANAGER)
    return open_keyroom(qtbot, ring, background)


def writing(room: Keyroom) -> ClausesForm:
    room.screen.acts.clauses_wished.emit()
    room.settle()
    return room.form(ClausesForm)


def test_a_new_version_is_what_the_next_taker_is_shown_and_signs(room: Keyroom) -> None:
    form = writing(room)
    assert "{cost}" in form.areas["loss_with_cost"].toPlainText()
    assert form.is_untouched()
    form.areas["loss_without_cost"].setPlainText("Wer ihn verliert, sagt es sofort.")
    form.language.choose(["en"])
    form.language.changed.emit(("en",))
    form.areas["loss_without_cost"].setPlainText("Whoever loses it says so at once.")
    form.language.choose(["de"])
    form.language.changed.emit(("de",))
    assert form.areas["loss_without_cost"].toPlainText() == "Wer ihn verliert, sagt es sofort."
    assert not form.is_untouched()
    form.language.choose(["en"])
    form.language.changed.emit(("en",))
    room.finish()
    assert form.areas["loss_without_cost"].toPlainText() == "Whoever loses it says so at once."
    QTest.keyClick(room.window, Qt.Key.Key_F4)
    room.settle()
    issue = room.form(IssueForm)
    room.find(issue.holder.line, "Lindn")
    room.scan(issue.search, "HS 2/001")
    assert "Whoever loses it says so at once." in issue.notice_box.text()
    assert issue.notice_box.version() == RECEIPT_TEXT + 1
    write(issue.purpose, "Technik")
    issue.due.unlimited.click()
    sign(issue.pad)
    room.finish()
    (receipt,) = room.receipts()
    assert (receipt.text_version, receipt.text_language) == (2, "en")


def test_a_sentence_that_cannot_be_printed_is_marked_and_nothing_typed_is_lost(room: Keyroom) -> None:
    form = writing(room)
    room.finish()
    assert "Change a sentence" in form.fields["property"].error()
    form.areas["loss_with_cost"].setPlainText("Teuer.")
    room.finish()
    assert "{cost}" in form.fields["loss_with_cost"].error()
    form.areas["no_copying"].setPlainText(" ")
    room.finish()
    assert form.fields["no_copying"].error()
    assert form.areas["loss_with_cost"].toPlainText() == "Teuer."
