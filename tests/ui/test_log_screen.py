import hashlib
import json
from datetime import timedelta
from pathlib import Path
from threading import Event

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.deliveries import RecordDelivery
from accessdesk.desk.rows import CustodyPart, LogFilter
from accessdesk.desk.saved_questions import ChosenOfLog, SaveQuestion
from accessdesk.domain.access_rights import Right
from accessdesk.domain.escorts import CustodyKind
from accessdesk.domain.events import EntryType
from accessdesk.storage.checkpoints import newest_note
from accessdesk.ui.background import Background
from accessdesk.ui.log.changes_form import COLUMNS, ChangesForm
from accessdesk.ui.log.correction_form import CorrectionForm, may_correct
from accessdesk.ui.log.everything_form import EverythingForm
from accessdesk.ui.log.kinds import types_of
from accessdesk.ui.log.log_screen import PAGE, LogScreen
from accessdesk.ui.log.timeline import CustodyTimeline, covered_minutes
from accessdesk.ui.widgets.buttons import ShortcutButton
from tests.support.houses import ADMIN, AUDITOR, MANAGER, NOW, RECEPTION, Company
from tests.ui.counter import write
from tests.ui.log_acts import a_busy_morning
from tests.ui.office import Office, open_office


@pytest.fixture
def office(qtbot: QtBot, company: Company, background: Background) -> Office:
    a_busy_morning(company)
    return open_office(qtbot, company, background, MANAGER)


def types(screen: LogScreen) -> set[str]:
    return {row.type for row in screen.model.rows}


def filtered(office: Office, screen: LogScreen) -> None:
    """Wait for the filters' short pause, then for the answer."""
    with office.qtbot.waitSignal(screen.filters.changed, timeout=2_000):
        pass
    office.settle()


def test_choosing_an_entry_by_keyboard_shows_custody_and_its_hash(office: Office) -> None:
    screen = office.log()
    gap = next(row for row in screen.model.rows if row.type == EntryType.GAP_REPORTED)
    screen.view.select_id(gap.id + 1)
    screen.view.setFocus()
    office.qtbot.keyClick(screen.view, Qt.Key.Key_Down)
    office.settle()
    assert screen.detail.timeline.isVisible()
    assert "Reception from" in screen.detail.timeline.accessibleDescription()
    assert "Gap from" in screen.detail.timeline.accessibleDescription()
    assert "minutes documented" in screen.detail.covered.text()


def test_verifying_says_consistent_without_an_anchor_and_unchanged_with_one(office: Office) -> None:
    screen = office.log()
    screen.band.again.click()
    office.settle()
    assert screen.band.pill.text() == "consistent with itself, compared with no outside anchor"
    screen.band.with_anchor.click()
    screen.band.anchor.setPlainText(newest_note(office.company.house.engine))
    screen.band.again.click()
    office.settle()
    assert screen.band.pill.text() == "unchanged"


def test_an_altered_payload_is_seen_and_its_entry_named(office: Office) -> None:
    screen = office.log()
    with office.company.house.engine.connect() as connection:
        changed = "UPDATE ledger_payload SET data = CAST(replace(data, 'Dawid', 'David') AS BLOB) WHERE seq = 36"
        connection.execute(text(changed))
        connection.commit()
    screen.band.again.click()
    office.settle()
    assert screen.band.pill.text() == "changed – first faulty entry #36"
    assert "Entry 36 of " in screen.band.told.text()
    assert "is not what was logged" in screen.band.told.text()


def test_what_is_no_checkpoint_is_said_at_its_field(office: Office, tmp_path: Path) -> None:
    screen = office.log()
    screen.band.with_anchor.click()
    path = tmp_path / "checkpoint.txt"
    path.write_text("not a checkpoint", encoding="utf-8")
    screen.band.read_anchor(str(path))
    screen.band.again.click()
    office.settle()
    assert "no checkpoint" in screen.band.anchor.accessibleDescription()
    assert screen.band.anchor.toPlainText() == "not a checkpoint"


def test_a_verification_can_be_cancelled_and_says_nothing_then(office: Office) -> None:
    screen, may_begin = office.log(), Event()
    office.before_verifying = lambda: _wait(may_begin)
    screen.band.again.click()
    assert screen.band.progress.isVisible()
    screen.band.progress.cancelled.emit()
    may_begin.set()
    office.settle()
    assert screen.band.pill.text() == "not verified yet"
    assert screen.band.again.isEnabled()


def _wait(for_it: Event) -> None:
    for_it.wait(5)


def test_the_saved_checkpoint_is_an_anchor(office: Office, tmp_path: Path) -> None:
    screen, path = office.log(), tmp_path / "checkpoint.txt"
    screen.save_checkpoint(path)
    office.settle()
    screen.band.with_anchor.click()
    screen.band.read_anchor(str(path))
    screen.band.again.click()
    office.settle()
    assert screen.band.pill.text() == "unchanged"
    assert office.said


def test_filters_by_text_and_kind_narrow_the_list_and_an_empty_one_says_so(office: Office) -> None:
    screen = office.log()
    screen.filters.kind.setCurrentIndex(screen.filters.kind.findText("Visits and deliveries"))
    screen.filters.kind.activated.emit(1)
    filtered(office, screen)
    assert types(screen)
    assert all(kind.startswith(("visit.", "delivery.")) for kind in types(screen))
    write(screen.filters.text, "kowalc")
    filtered(office, screen)
    assert EntryType.VISIT_ARRIVED in types(screen)
    assert EntryType.DELIVERY_RECORDED not in types(screen)
    write(screen.filters.text, "zzz")
    filtered(office, screen)
    assert screen.model.rows == ()


def test_a_zone_taken_from_the_suggestions_filters_by_mention(office: Office) -> None:
    screen = office.log()
    screen.filters.about.setFocus()
    write(screen.filters.about, "Foyer")
    office.settle()
    office.qtbot.keyClick(screen.filters.about, Qt.Key.Key_Return)
    filtered(office, screen)
    assert screen.filters.asked().mention == ("zone", office.company.zones["Foyer"])
    assert EntryType.ZONE_CHANGED in types(screen)
    assert EntryType.GAP_REPORTED not in types(screen)
    screen.filters.about.clear()
    filtered(office, screen)
    assert EntryType.GAP_REPORTED in types(screen)


def test_the_log_is_read_page_by_page(qtbot: QtBot, company: Company, background: Background) -> None:
    for _ in range(PAGE):
        company.desk.execute(RecordDelivery("Paketdienst", "Jonas Weiß", 1))
    office = open_office(qtbot, company, background, MANAGER)
    screen = office.log()
    assert len(screen.model.rows) == PAGE
    screen.view.scrollToBottom()
    office.settle()
    screen.view.scrollToBottom()
    office.settle()
    assert [row.id for row in screen.model.rows] == list(range(len(screen.model.rows), 0, -1))


def test_the_export_holds_every_entry_the_filters_show_and_its_own_entry_names_filter_and_digest(
    office: Office, tmp_path: Path
) -> None:
    screen, path = office.log(), tmp_path / "log.jsonl"
    screen.filters.kind.setCurrentIndex(screen.filters.kind.findText("Supervision"))
    screen.filters.kind.activated.emit(1)
    filtered(office, screen)
    screen.exports.export_to(path, "jsonl")
    office.settle()
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line["seq"] for line in lines] == [row.id for row in screen.model.rows]
    assert any("Supervision interrupted Dawid Kowalczyk" in line["what"] for line in lines)
    made = office.lists.log_page(LogFilter(types=(EntryType.LOG_EXPORTED,)))[0]
    assert made.facts["d.sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert set(made.facts["d.types"].split(",")) == set(types_of("escorts"))


def test_an_export_that_is_cancelled_leaves_neither_file_nor_entry(office: Office, tmp_path: Path) -> None:
    screen, may_begin, before = office.log(), Event(), office.lists.standing().entries
    office.before_verifying = lambda: _wait(may_begin)
    screen.exports.export_to(tmp_path / "log.pdf", "pdf")
    assert not screen.exports.pdf.isEnabled()
    screen.progress.cancelled.emit()
    may_begin.set()
    office.settle()
    assert not list(tmp_path.glob("*log.pdf*"))
    assert office.lists.standing().entries == before
    assert screen.exports.pdf.isEnabled()


def test_the_report_prints_the_entries_with_what_verification_found(office: Office, tmp_path: Path) -> None:
    screen, path = office.log(), tmp_path / "log.pdf"
    count = len(screen.model.rows)
    screen.exports.export_to(path, "pdf")
    office.settle()
    document = pypdfium2.PdfDocument(path)
    said = " ".join(page.get_textpage().get_text_range() for page in document).replace("\r\n", " ")
    assert "consistent with itself" in said
    assert "Dawid Kowalczyk" in said
    assert f"{count} (" in said


def test_a_kept_question_sets_the_filters_as_they_stood(office: Office) -> None:
    screen = office.log()
    screen.filters.kind.setCurrentIndex(screen.filters.kind.findText("Entered late"))
    write(screen.filters.text, "Kowalczyk")
    kept = screen.filters.chosen()
    office.background.run(screen, lambda: office.company.desk.execute(SaveQuestion("Nachts", kept)))
    screen.filters.apply(ChosenOfLog())
    office.settle()
    screen.questions.read_again()
    office.settle()
    (action,) = (one for one in screen.questions.menu.actions() if one.text() == "Nachts")
    action.trigger()
    filtered(office, screen)
    assert screen.filters.chosen() == kept
    assert screen.filters.asked().late


def test_everything_about_a_zone_is_shown_after_its_reason_was_given(office: Office) -> None:
    screen = office.log()
    screen.everything.click()
    form = office.form
    assert isinstance(form, EverythingForm)
    write(form.about, "Foyer")
    office.settle()
    office.qtbot.keyClick(form.about, Qt.Key.Key_Return)
    form.finish()
    assert "why" in form.reason.accessibleDescription()
    write(form.reason, "Stichprobe der Revision")
    form.finish()
    filtered(office, screen)
    assert screen.filters.asked().everything
    assert screen.filters.about.text() == "Foyer"
    assert EntryType.ZONE_CHANGED in types(screen)
    read = office.lists.log_page(LogFilter(types=(EntryType.THING_READ,)))
    assert [row.facts["d.reason"] for row in read] == ["Stichprobe der Revision"]


def test_a_correction_and_what_it_corrects_lead_to_each_other(office: Office) -> None:
    made = office.company.desk.execute(RecordDelivery("Paketdienst", "Jonas Weiß", 1))
    office.company.desk.execute(TakeBack(made.undo))
    screen = office.log()
    correction, wrong = screen.model.rows[0], made.undo[0]
    assert (correction.type, correction.corrects) == (EntryType.ACT_TAKEN_BACK, wrong)
    screen.show_entry(wrong)
    office.settle()
    (there,) = (one for one in screen.detail.findChildren(ShortcutButton) if "Corrected by" in one.accessibleName())
    there.click()
    office.settle()
    (back,) = (one for one in screen.detail.findChildren(ShortcutButton) if "Corrects" in one.accessibleName())
    assert back.text() == f"#{wrong}"


def test_two_days_are_compared_beside_the_log(office: Office) -> None:
    screen = office.log()
    screen.compare.click()
    form = office.form
    assert isinstance(form, ChangesForm)
    form.finish()
    office.settle()
    assert any("Timo Lindner" in COLUMNS[1].text(row) for row in form.model.rows)


def test_a_new_act_appears_by_itself_and_the_selection_stays(office: Office) -> None:
    screen = office.log()
    screen.view.select_id(20)
    office.background.run(screen, lambda: office.company.desk.execute(_people_act(office)))
    office.settle()
    assert screen.model.rows[0].type == EntryType.PIN_CHANGED
    assert screen.view.current_row().id == 20  # type: ignore[union-attr]


def _people_act(office: Office) -> object:
    from accessdesk.desk.people import SetPin

    return SetPin(office.company.employees["Timo Lindner"], "846193")


def test_a_receptionist_reads_todays_entries_of_this_desk_only(
    qtbot: QtBot, company: Company, background: Background
) -> None:
    company.clock.forward(days=1)
    office = open_office(qtbot, company, background, RECEPTION)
    screen = office.log()
    assert {row.type for row in screen.model.rows} == {EntryType.LOGGED_IN}
    assert not screen.filters.period.isVisible()
    assert not screen.exports.csv.isEnabled()


def test_an_administrator_may_verify_and_reads_nothing(qtbot: QtBot, company: Company, background: Background) -> None:
    office = open_office(qtbot, company, background, ADMIN)
    screen = office.log()
    assert not company.desk.may(Right.READ_LOG)
    assert screen.model.rows == ()
    screen.band.again.click()
    office.settle()
    assert screen.band.pill.text().startswith("consistent")


def test_away_owes_no_minutes_and_a_gap_is_not_covered(qtbot: QtBot) -> None:
    def part(kind: CustodyKind | None, start: int, end: int | None, *, away: bool = False) -> CustodyPart:
        ended = NOW + timedelta(minutes=end) if end is not None else None
        return CustodyPart(kind, away, "Timo Lindner", None, NOW + timedelta(minutes=start), ended)

    parts = [
        part(CustodyKind.RECEPTION, 0, 10),
        part(CustodyKind.ESCORT, 10, 60),
        part(None, 60, 90, away=True),
        part(None, 90, None),
    ]
    now = NOW + timedelta(minutes=94)
    assert covered_minutes(parts, now) == (60, 64)
    timeline = CustodyTimeline()
    qtbot.addWidget(timeline)
    timeline.show_parts(parts, now)
    timeline.show()
    assert not timeline.grab().isNull()


def test_a_wrong_arrival_is_corrected_from_its_entry(office: Office) -> None:
    office.company.log_in(MANAGER)
    screen = office.log()
    wrong = next(
        row for row in screen.model.rows if row.type == EntryType.VISIT_ARRIVED and "Marchand" in str(row.facts)
    )
    screen.show_entry(wrong.id)
    office.settle()
    screen.detail.correct.click()
    form = office.form
    assert isinstance(form, CorrectionForm)
    assert form.called["name"].text() == "Élodie Marchand"
    form.finish()
    assert "why" in (form.field("reason")._error.text())
    form.called["name"].setText("Élodie Marchant")
    form.reason.setText("Ausweis gelesen")
    form.finish()
    office.settle()
    newest = screen.model.rows[0]
    assert (newest.type, newest.corrects) == (EntryType.ACT_CORRECTED, wrong.id)
    screen.show_entry(wrong.id)
    office.settle()
    assert not screen.detail.correct.isVisibleTo(screen.detail)


def test_an_entry_that_no_further_one_corrects_offers_nothing(office: Office) -> None:
    office.company.log_in(MANAGER)
    screen = office.log()
    other = next(row for row in screen.model.rows if row.type == EntryType.GAP_REPORTED)
    screen.show_entry(other.id)
    office.settle()
    assert not screen.detail.correct.isVisibleTo(screen.detail)


def test_only_who_entered_it_today_is_offered_to_correct_it_and_the_office_always(office: Office) -> None:
    company = office.company
    company.log_in(RECEPTION)
    wrong = company.desk.execute(company.arrival(name="Petra Ionescu")).undo[0]
    detail = office.lists.log_entry(wrong)
    assert may_correct(company.desk, detail)
    company.clock.forward(days=1)
    company.log_in(RECEPTION)
    assert not may_correct(company.desk, detail)
    company.log_in(MANAGER)
    assert may_correct(company.desk, detail)
    company.log_in(AUDITOR)
    assert not may_correct(company.desk, detail)
