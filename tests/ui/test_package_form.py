"""The evidence package in the window: from the log's button to a file that the verifier finds sound."""

import json
import zipfile
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from accessdesk.app import AccessDesk
from accessdesk.desk.rows import LogFilter
from accessdesk.ledger.package_check import verify_package
from accessdesk.ui.log.package_form import PackageForm
from tests.support.houses import AUDITOR, RECEPTION, Company
from tests.ui.test_supervision_form import log_in, program, settle

__all__ = ["program"]


def opened_form(program: AccessDesk) -> PackageForm:
    screen = log_in(program, AUDITOR)
    assert program.window.isActiveWindow()
    screen.band.package.setFocus()
    QTest.keyClick(screen.band.package, Qt.Key.Key_Space)
    settle(program)
    form = program.window.panel.form
    assert isinstance(form, PackageForm)
    return form


def test_the_auditor_writes_a_package_about_one_visit_with_the_keyboard(
    company: Company, program: AccessDesk, tmp_path: Path
) -> None:
    visit_id = company.arrived(name="Miriam Okafor")
    company.arrived(name="Ada Obi")
    form = opened_form(program)
    assert form.recipient.hasFocus()
    QTest.keyClicks(form.recipient, "Audit Ltd")
    form.about.setFocus()
    QTest.keyClicks(form.about, "Miriam")
    settle(program)
    QTest.keyClick(form.about, Qt.Key.Key_Return)
    assert form.about.taken is not None
    assert form.about.taken.value == ("visit", visit_id)
    form.names.setFocus()
    QTest.keyClick(form.names, Qt.Key.Key_Space)
    assert form.reason.isVisible()
    QTest.keyClicks(form.reason, "ISO 27001")
    path = tmp_path / "evidence.zip"
    form.write_to(path)
    assert form.progress.isVisible()
    settle(program)
    assert program.window.panel.form is None
    assert verify_package(path).findings == ()
    with zipfile.ZipFile(path) as package:
        told = json.loads(package.read("manifest.json"))
    assert (told["recipient"], told["scope"]["visit"], told["scope"]["names"]) == ("Audit Ltd", visit_id, True)
    assert program.opened is not None
    entry = program.opened.lists.log_page(LogFilter(types=("export.evidence_made",)))[0]
    assert entry.facts["d.reason"] == "ISO 27001"


def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
    company: Company, program: AccessDesk, tmp_path: Path
) -> None:
    form = opened_form(program)
    path = tmp_path / "evidence.zip"
    form.write_to(path)
    assert form.fields["recipient"].error() == "Enter whom the package is for."
    form.recipient.setText("Audit Ltd")
    form.names.setChecked(True)
    form.write_to(path)
    assert form.fields["reason"].error() == "Enter why names are needed."
    form.names.setChecked(False)
    form.about.setText("nobody at all")
    form.write_to(path)
    assert "Choose a visit or a key" in form.fields["about"].error()
    form.about.clear()
    form.first.set_day(date(2020, 1, 1))
    form.last.set_day(date(2020, 1, 2))
    form.write_to(path)
    settle(program)
    assert form.fields["until"].error() == "Nothing was logged then. Choose other days."
    assert (form.recipient.text(), path.exists()) == ("Audit Ltd", False)


def test_a_package_that_is_cancelled_leaves_the_form_and_no_file(
    company: Company, program: AccessDesk, tmp_path: Path
) -> None:
    form = opened_form(program)
    form.recipient.setText("Audit Ltd")
    form.write_to(tmp_path / "evidence.zip")
    form.progress._cancel.click()
    settle(program)
    QApplication.processEvents()
    assert program.window.panel.form is form
    assert form.write_button.isEnabled()
    assert not list(tmp_path.glob("*evidence.zip*"))


def test_reception_has_no_such_button(company: Company, program: AccessDesk) -> None:
    assert not log_in(program, RECEPTION).band.package.isVisible()
