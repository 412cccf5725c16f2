from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from accessdesk.desk.entrance import log_in
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.access_rights import Role
from accessdesk.domain.people import Account
from accessdesk.domain.refusals import LoginRefused
from accessdesk.domain.sites import Supervision, Zone
from accessdesk.storage.signing import SIGNING_FILE
from accessdesk.ui.background import Background
from accessdesk.ui.settings.account_forms import ChangeAccountForm, OpenAccountForm, OwnPasswordForm
from accessdesk.ui.settings.role_choice import RoleChoice
from accessdesk.ui.settings.signing_key_card import SigningKeyForm
from accessdesk.ui.settings.zone_form import ZoneForm
from accessdesk.ui.wording import word
from tests.support.houses import ADMIN, MANAGER, ON_CALL, PASSWORD, RECEPTION, Company
from tests.ui.counter import write
from tests.ui.office import Office, open_office

CTRL = Qt.KeyboardModifier.ControlModifier
STRONG = "Kranich über stillem Moor 41"


@pytest.fixture
def office(qtbot: QtBot, company: Company, background: Background) -> Office:
    return open_office(qtbot, company, background, ADMIN)


def zone(office: Office, name: str) -> Zone:
    with office.company.house.new_unit_of_work(()) as uow:
        return next(one for one in uow.find(Zone) if one.name == name)


def account(office: Office, login: str) -> Account:
    with office.company.house.new_unit_of_work(()) as uow:
        return next(one for one in uow.find(Account) if one.login == login)


def test_costs_are_saved_as_settings_and_survive_reading_again(office: Office) -> None:
    screen = office.settings()
    fields = screen.company.fields
    write(fields.input("cost_per_cylinder"), "180")
    fields.save.click()
    office.settle()
    assert office.lists.company().settings["cost_per_cylinder"] == "180"
    assert not fields.save.isEnabled()


def test_costs_that_are_no_euros_are_said_at_their_field(office: Office) -> None:
    fields = office.settings().company.fields
    fields.input("cost_per_key").setText("12,50")
    fields.save.click()
    office.settle()
    assert fields.fields["cost_per_key"].error()
    assert fields.input("cost_per_key").text() == "12,50"


def test_site_and_assembly_point_are_saved_together(office: Office) -> None:
    fields = office.settings().company.fields
    fields.input("assembly_point").setText("Parkplatz Nord")
    fields.save.click()
    office.settle()
    assert office.lists.company().assembly_point == "Parkplatz Nord"
    assert office.lists.company().site == "Nürnberg"


def test_what_is_being_typed_survives_a_change_elsewhere(office: Office) -> None:
    screen = office.settings()
    screen.company.fields.input("company").setText("Muster Hosting AG")
    screen.read_again()
    office.settle()
    assert screen.company.fields.input("company").text() == "Muster Hosting AG"


def test_a_zone_is_added_and_put_out_of_use(office: Office) -> None:
    screen = office.settings()
    screen.new_zone.click()
    form = office.form
    assert isinstance(form, ZoneForm)
    write(form.name, "USV")
    form.supervision.choose(["continuous"])
    office.qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    office.settle()
    assert zone(office, "USV").supervision is Supervision.CONTINUOUS
    screen.zone_view.select_id(zone(office, "USV").id)
    office.qtbot.keyClick(screen.zone_view, Qt.Key.Key_Return)
    form = office.form
    assert isinstance(form, ZoneForm)
    form.active.click()
    form.finish()
    office.settle()
    assert not zone(office, "USV").active


def test_a_second_zone_of_one_name_is_refused_at_its_field(office: Office) -> None:
    office.settings().new_zone.click()
    form = office.form
    assert isinstance(form, ZoneForm)
    form.name.setText("rz 1")
    form.finish()
    office.settle()
    assert "rz 1" in form.field("name").error()


def test_an_account_is_opened_with_its_role(office: Office) -> None:
    office.settings().open_account.click()
    form = office.form
    assert isinstance(form, OpenAccountForm)
    write(form.name, "Ada Çelik")
    form.roles.choose(frozenset({Role.RECEPTIONIST}))
    form.password.setText(STRONG)
    form.again.setText(STRONG)
    form.finish()
    office.settle()
    assert account(office, "Ada Çelik").roles == {Role.RECEPTIONIST}


def test_a_weak_first_password_is_said_at_its_field(office: Office) -> None:
    office.settings().open_account.click()
    form = office.form
    assert isinstance(form, OpenAccountForm)
    form.name.setText("Ada Çelik")
    form.roles.choose(frozenset({Role.RECEPTIONIST}))
    form.password.setText("passwort1234")
    form.again.setText("passwort1234")
    form.finish()
    office.settle()
    assert form.field("password").error()
    assert form.name.text() == "Ada Çelik"


def test_an_account_is_closed(office: Office) -> None:
    screen = office.settings()
    screen.account_view.select_id(account(office, ON_CALL).id)
    office.qtbot.keyClick(screen.account_view, Qt.Key.Key_Return)
    form = office.form
    assert isinstance(form, ChangeAccountForm)
    form.active.click()
    form.finish()
    office.settle()
    assert not account(office, ON_CALL).active


def test_nobody_takes_the_own_administration_away(office: Office) -> None:
    screen = office.settings()
    screen.account_view.select_id(account(office, ADMIN).id)
    office.qtbot.keyClick(screen.account_view, Qt.Key.Key_Return)
    form = office.form
    assert isinstance(form, ChangeAccountForm)
    form.active.click()
    form.finish()
    office.settle()
    assert form.field("roles").error()
    assert account(office, ADMIN).active


def test_choosing_the_auditor_takes_the_other_roles_away_and_the_other_way_round(qtbot: QtBot) -> None:
    choice = RoleChoice()
    qtbot.addWidget(choice)
    choice.choose(frozenset({Role.RECEPTIONIST, Role.ON_CALL}))
    _click(choice, Role.AUDITOR)
    assert choice.roles() == {Role.AUDITOR}
    _click(choice, Role.OFFICE_MANAGER)
    assert choice.roles() == {Role.OFFICE_MANAGER}


def _click(choice: RoleChoice, role: Role) -> None:
    next(button for button in choice.findChildren(QAbstractButton) if button.text() == word(role)).click()


def test_everyone_changes_the_own_password_and_the_old_one_is_asked(
    qtbot: QtBot, company: Company, background: Background
) -> None:
    office = open_office(qtbot, company, background, RECEPTION)
    office.settings().desk_card.password.click()
    form = office.form
    assert isinstance(form, OwnPasswordForm)
    form.old.setText("wrong")
    form.password.setText(STRONG)
    form.again.setText(STRONG)
    form.finish()
    office.settle()
    assert form.field("old").error()
    form.old.setText(PASSWORD)
    form.finish()
    office.settle()
    with pytest.raises(LoginRefused):
        company.log_in(RECEPTION)
    log_in(company.desk, RECEPTION, STRONG)


def test_a_receptionist_sees_the_settings_and_may_not_change_them(
    qtbot: QtBot, company: Company, background: Background
) -> None:
    office = open_office(qtbot, company, background, RECEPTION)
    screen = office.settings()
    assert not screen.company.isEnabled()
    assert not screen.new_zone.isEnabled()
    assert screen.desk_card.isEnabled()
    screen.zone_view.selectRow(0)
    office.qtbot.keyClick(screen.zone_view, Qt.Key.Key_Return)
    assert office.window.panel.form is None
    assert "administrator" in office.said[-1]


def test_a_printer_language_and_theme_are_chosen_for_this_desk(office: Office) -> None:
    screen = office.settings()
    chosen: list[str] = []
    screen.language_chosen.connect(chosen.append)
    screen.theme_chosen.connect(chosen.append)
    box = screen.desk_card.badges
    box.setFocus()
    office.qtbot.keyClick(box, Qt.Key.Key_Down)
    box.activated.emit(box.currentIndex())
    for group, words in ((screen.desk_card.languages, "Deutsch"), (screen.desk_card.themes, "Dark")):
        next(button for button in group.findChildren(QAbstractButton) if button.text() == words).click()
    assert office.printers.badges == "Brother QL"
    assert chosen == ["de", "dark"]


def test_the_mail_server_is_set_its_password_stays_on_the_computer_and_the_desk_says_what_it_does(
    office: Office,
) -> None:
    screen = office.settings()
    card = screen.mail
    typed = {"mail_host": "mail.muster.example", "mail_wardens": "anna@muster.example", "password": "x" * 12}
    for key, text in typed.items():
        write(card.fields.input(key), text)
    card.fields.save.click()
    office.settle()
    settings = office.lists.company().settings
    assert (settings["mail_host"], settings["mail_wardens"]) == ("mail.muster.example", "anna@muster.example")
    assert "password" not in settings
    assert office.printers.mail_password == "x" * 12
    assert not office.lists.log_page(LogFilter(person_text="x" * 12))
    card.mailed.click()
    assert office.printers.every_hour == (False, True)
    write(card.fields.input("mail_port"), "smtp")
    card.fields.save.click()
    office.settle()
    assert "65535" in card.fields.fields["mail_port"].error()
    assert card.fields.input("mail_port").text() == "smtp", "nothing typed is lost"


def test_who_may_not_administer_sees_the_mail_server_and_changes_only_the_desk(
    qtbot: QtBot, company: Company, background: Background
) -> None:
    office = open_office(qtbot, company, background, RECEPTION)
    card = office.settings().mail
    assert not card.fields.isEnabled()
    assert card.printed.isEnabled()


def test_a_second_medium_is_chosen_shown_when_missing_and_given_up(office: Office, tmp_path: Path) -> None:
    card = office.settings().medium
    card.take(str(tmp_path / "nowhere"))
    office.settle()
    assert str(tmp_path / "nowhere") in card.where.text()
    assert not office.printers.medium
    stick = tmp_path / "stick"
    stick.mkdir()
    card.take(str(stick))
    office.settle()
    assert card.where.text() == f"Checkpoints are copied to {stick}."
    card.forget.click()
    office.settle()
    assert card.where.text() == "None is chosen."
    assert card.forget.isHidden()


def test_a_lost_signing_key_is_said_in_red_and_two_people_begin_a_new_one(office: Office) -> None:
    house = office.company.house
    office.printers.key_is_lost = house.signing_key_is_lost
    (house.data_dir / SIGNING_FILE).write_text("damaged", "utf-8")
    settings = office.settings()
    office.settle()
    assert "nothing is signed" in settings.signing.said.text()
    settings.signing.begin.click()
    form = office.form
    assert isinstance(form, SigningKeyForm)
    write(form.reason, "Platte defekt")
    form.finish()
    assert form.field("approver").error()
    write(form.approval.login, MANAGER)
    write(form.approval.password, PASSWORD)
    form.finish()
    office.settle()
    assert not house.signing_key_is_lost()
    assert settings.signing.said.text().startswith("Checkpoints are signed")
    assert settings.signing.begin.isHidden()


def test_a_signing_key_that_is_there_offers_no_other(office: Office) -> None:
    office.printers.key_is_lost = office.company.house.signing_key_is_lost
    settings = office.settings()
    office.settle()
    assert settings.signing.begin.isHidden()
