"""Witnesses outside the company in the settings: entered, changed, shown with what reached them, ended."""

from pytestqt.qtbot import QtBot

from accessdesk.desk.witnesses import NoteWitnessMissed, NoteWitnessReached
from accessdesk.domain.witnesses import WitnessWay
from accessdesk.ui.background import Background
from accessdesk.ui.settings.witness_card import WitnessCard, WitnessForm
from tests.support.houses import ADMIN, Company
from tests.ui.office import Office, open_office


def form_of(office: Office) -> WitnessForm:
    form = office.form
    assert isinstance(form, WitnessForm)
    return form


def shown(card: WitnessCard) -> tuple[str, str]:
    index = card.model.index(0, 1)
    return card.model.rows[0].name, str(card.model.data(index))


def test_a_witness_is_entered_corrected_shown_and_ended(qtbot: QtBot, company: Company, background: Background) -> None:
    office = open_office(qtbot, company, background, ADMIN)
    card = office.settings().witnesses
    card.add.click()
    form = form_of(office)
    form.name.setText("Kern Audit")
    form.address.setText("Kern Audit")
    form.primary.click()
    office.settle()
    assert "e-mail" in form.field("address").error().casefold()
    assert form.name.text() == "Kern Audit", "nothing typed is lost"
    form.address.setText("protokoll@kern-audit.example")
    form.primary.click()
    office.settle()
    assert shown(card) == ("Kern Audit", "nothing sent yet")
    (known,) = office.lists.witnesses()
    assert known.way is WitnessWay.MAIL
    company.desk.execute(NoteWitnessReached(known.id, 1, 1234))
    card.read_again()
    office.settle()
    assert shown(card)[1].startswith("#1,234")
    company.desk.execute(NoteWitnessMissed(known.id, "connection refused"))
    card.read_again()
    office.settle()
    assert shown(card)[1].startswith("not reached since")
    card.opened.emit(card.model.rows[0])
    form_of(office).sent.setChecked(False)
    form_of(office).primary.click()
    office.settle()
    assert card.model.rows == ()
    assert office.said[-1] == "Kern Audit gets nothing more."


def test_a_service_that_stamps_the_time_is_entered_by_its_web_address(
    qtbot: QtBot, company: Company, background: Background
) -> None:
    office = open_office(qtbot, company, background, ADMIN)
    card = office.settings().witnesses
    card.add.click()
    form = form_of(office)
    form.name.setText("Zeitstempeldienst")
    form.address.setText("https://stamps.example/tsr")
    form.way.choose(["folder"])
    form.primary.click()
    assert "Time stamp" in form.field("address").error()
    form.way.choose(["stamp"])
    form.address.setText("/srv/stamps")
    form.primary.click()
    assert "https://" in form.field("address").error()
    form.address.setText("https://stamps.example/tsr")
    form.primary.click()
    office.settle()
    (known,) = office.lists.witnesses()
    assert known.stamps_time
    card.opened.emit(card.model.rows[0])
    assert form_of(office).way.chosen() == ("stamp",)
