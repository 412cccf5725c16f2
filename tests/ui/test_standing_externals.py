"""Standing externals in the window: kept by the office, in and out by one scan at the desk."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.desk.externals import RecordExternalArrival
from accessdesk.domain.externals import ExternalKind, Lacking
from accessdesk.domain.visits import VisitState, VisitType
from accessdesk.ui import language
from accessdesk.ui.background import Background
from accessdesk.ui.externals.card_act import CardAct, NotClearedForm
from accessdesk.ui.externals.escort_right_form import EscortRightForm
from accessdesk.ui.externals.external_form import EndExternalForm, ExternalForm
from accessdesk.ui.externals.externals_screen import ExternalsScreen
from accessdesk.ui.keys.key_lookups import holders
from accessdesk.ui.reception.columns import supervision
from accessdesk.ui.visits.arrival_form import ArrivalForm
from accessdesk.ui.visits.departure_form import DepartureForm
from accessdesk.ui.visits.documents_form import DocumentsForm
from accessdesk.ui.visits.escort_words import detail
from accessdesk.ui.visits.expect_form import ExpectForm
from accessdesk.ui.visits.visitor_part import VisitorPart
from tests.desk.test_bans import ban
from tests.support.external_acts import kept_external
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.support.keyrings import hang_keys
from tests.ui.counter import press, write
from tests.ui.front_desk import FrontDesk, open_front_desk

TODAY = date(2026, 11, 23)
CARD = "0004711"


@pytest.fixture
def desk(qtbot: QtBot, company: Company, background: Background) -> FrontDesk:
    return open_front_desk(qtbot, company, background, RECEPTION)


@pytest.fixture
def office(qtbot: QtBot, company: Company, background: Background) -> FrontDesk:
    return open_front_desk(qtbot, company, background, MANAGER)


def inside(desk: FrontDesk) -> list[tuple[str, VisitState]]:
    return [(row.name, row.state) for row in desk.lists.inside(desk.company.clock.now())]


def test_one_scan_brings_in_and_the_next_lets_out(desk: FrontDesk) -> None:
    kept_external(desk.company, card=CARD)
    desk.scan(CARD)
    assert inside(desk) == [("Adaeze Obi", VisitState.ON_SITE)]
    assert desk.said().startswith("Adaeze Obi is in the house")
    assert desk.window.panel.form is None
    desk.company.clock.forward(hours=3)
    desk.scan(CARD)
    assert inside(desk) == []
    assert desk.said() == "Adaeze Obi has left"


def test_a_scan_by_mistake_is_undone_by_one_key_in_both_directions(desk: FrontDesk) -> None:
    kept_external(desk.company, card=CARD)
    desk.scan(CARD)
    desk.undo()
    assert inside(desk) == []
    desk.company.clock.forward(seconds=30)
    desk.scan(CARD)
    desk.company.clock.forward(hours=1)
    desk.scan(CARD)
    desk.undo()
    assert inside(desk) == [("Adaeze Obi", VisitState.ON_SITE)]


def test_a_card_read_twice_at_once_lets_nobody_out(desk: FrontDesk) -> None:
    kept_external(desk.company, card=CARD)
    desk.scan(CARD)
    desk.scan(CARD)
    assert inside(desk) == [("Adaeze Obi", VisitState.ON_SITE)]
    assert "twice" in desk.said()


def test_without_the_pause_the_second_reading_would_let_out(desk: FrontDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CardAct, "_is_same_scan", lambda self, person_id: False)
    kept_external(desk.company, card=CARD)
    desk.scan(CARD)
    desk.scan(CARD)
    assert inside(desk) == []


def test_whoever_is_not_cleared_is_told_why_and_offered_an_ordinary_arrival_filled_in(desk: FrontDesk) -> None:
    kept_external(desk.company, card=CARD, briefing_valid_until=date(2026, 11, 1))
    desk.scan(CARD)
    told = desk.form(NotClearedForm)
    assert "may not come in alone: briefing out of date" in told.why.text()
    assert inside(desk) == []
    desk.finish()
    form = desk.form(ArrivalForm)
    assert form.visitor.name.text() == "Adaeze Obi"
    assert form.visitor.person_id() == desk.lists.externals(TODAY)[0].person_id
    assert form.visitor.company.text() == "Blitzblank Service GmbH"
    assert form.visitor.host.text() == "Jonas Weiß"
    assert set(form.visitor.chosen_zones()) == {desk.company.zones["Foyer"], desk.company.zones["Besprechung 3"]}
    assert inside(desk) == []


def test_with_a_key_in_the_pocket_the_scan_opens_the_departure(desk: FrontDesk) -> None:
    ring = hang_keys(desk.company)
    kept_external(desk.company, card=CARD)
    desk.company.log_in(RECEPTION)
    desk.scan(CARD)
    (row,) = desk.lists.inside(desk.company.clock.now())
    ring.issue(ring.copies["ES 101/001"], visit_id=row.id, employee_id=None)
    desk.company.clock.forward(hours=1)
    desk.scan(CARD)
    form = desk.form(DepartureForm)
    assert "ES 101/001" in form.things.keys_out.text()
    assert inside(desk) == [("Adaeze Obi", VisitState.ON_SITE)]


def test_the_house_list_says_what_they_are_and_no_supervision(desk: FrontDesk) -> None:
    kept_external(desk.company, zones=(desk.company.zones["RZ 1"],), card=CARD)
    desk.scan(CARD)
    (row,) = desk.lists.inside(desk.company.clock.now())
    assert row.type is VisitType.STANDING
    assert supervision(row, desk.company.clock.now()) == "standing external"
    assert row.gap_since is None
    assert desk.lists.to_clear(desk.company.clock.now()) == []


def test_the_name_typed_into_the_search_field_does_as_the_card(desk: FrontDesk) -> None:
    kept_external(desk.company)
    desk.scan("adaeze")
    assert inside(desk) == [("Adaeze Obi", VisitState.ON_SITE)]


def test_no_form_offers_the_type_of_a_standing_external(office: FrontDesk) -> None:
    kept_external(office.company, card=CARD)
    office.scan(CARD)
    office.company.clock.forward(hours=1)
    office.scan(CARD)
    person = office.lists.find_people("adaeze")[0]
    assert person.last_type is VisitType.STANDING
    at_desk = office.screens.visits._at_desk
    for form in (ArrivalForm(at_desk), ExpectForm(at_desk)):
        part: VisitorPart = form.visitor
        office.qtbot.addWidget(form)
        part.take(person)
        assert part.visit_type() is VisitType.CONTRACTOR
        part.type.choose((VisitType.STANDING.value,))
        assert part.type.chosen() == ()
    documents = DocumentsForm(at_desk)
    office.qtbot.addWidget(documents)
    documents.types.choose((VisitType.STANDING.value,))
    assert documents.types.chosen() == ()
    office.settle()


def test_the_office_keeps_a_permission_by_keyboard_and_the_card_is_scanned_into_its_field(office: FrontDesk) -> None:
    screen = office.place("externals", ExternalsScreen)
    QTest.keyClick(office.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = office.form(ExternalForm)
    office.settle()
    write(form.name, "Bartosz Wróblewski")
    write(form.company, "Wachdienst Nord")
    form.kind.choose((ExternalKind.GUARD.value,))
    write(form.contract, "Nachtwache")
    office.take_first(form.host, "weiß")
    write(form.card, CARD)
    press(form.card, Qt.Key.Key_Return)
    assert form.days["valid_until"].hasFocus()
    form.zones.choose((str(office.company.zones["Foyer"]),))
    write(form.days["valid_until"], "31/12/2027")
    office.finish()
    assert office.window.panel.form is None
    assert [(row.name, row.lacks) for row in screen.model.rows] == [("Bartosz Wróblewski", Lacking.NO_COMMITMENT)]
    screen.view.select_id(screen.model.rows[0].id)
    screen.change.click()
    form = office.form(ExternalForm)
    office.settle()
    assert form.is_untouched()
    assert form.kind.chosen() == (ExternalKind.GUARD.value,)
    write(form.days["commitment_on"], "02/11/2026")
    write(form.days["briefing_valid_until"], "02/11/2027")
    office.finish()
    assert [(row.card, row.lacks) for row in screen.model.rows] == [(CARD, None)]


def test_a_permission_for_a_name_like_a_ban_asks_in_its_form_and_goes_on_after_a_false_alarm(office: FrontDesk) -> None:
    ban(office.company)
    office.company.log_in(MANAGER)
    screen = office.place("externals", ExternalsScreen)
    screen.new.click()
    form = office.form(ExternalForm)
    office.settle()
    write(form.name, "Juergen Mueller")
    write(form.company, "Wachdienst Nord")
    form.kind.choose((ExternalKind.GUARD.value,))
    write(form.contract, "Nachtwache")
    office.take_first(form.host, "weiß")
    form.zones.choose((str(office.company.zones["Foyer"]),))
    write(form.days["valid_until"], "31/12/2027")
    office.settle()
    assert form.bans.isVisible()
    office.finish()
    assert "Possible ban" in form.fields["name"].error()
    assert screen.model.rows == ()
    form.bans.choice.choose(["other"])
    write(form.bans.note, "Ausweis gesehen")
    press(form.bans.note, Qt.Key.Key_Return)
    office.settle()
    assert form.bans.isHidden()
    office.finish()
    assert [row.name for row in screen.model.rows] == ["Juergen Mueller"]


def test_a_known_visitor_becomes_a_standing_external_and_stays_one_person(office: FrontDesk) -> None:
    office.company.log_in(RECEPTION)
    visit = office.company.arrived()
    office.company.log_in(MANAGER)
    office.place("externals", ExternalsScreen).new.click()
    form = office.form(ExternalForm)
    office.settle()
    office.take_first(form.name, "miriam")
    assert form.company.text() == "Kältetechnik Brandt GmbH"
    assert form.host.text() == "Jonas Weiß"
    form.kind.choose((ExternalKind.MAINTENANCE.value,))
    write(form.contract, "Klima")
    form.zones.choose((str(office.company.zones["Foyer"]),))
    write(form.days["valid_until"], "31/12/2027")
    office.finish()
    (row,) = office.lists.externals(TODAY)
    assert row.person_id == office.lists.visit(visit).person_id
    assert row.visit_id == visit


def test_what_is_missing_or_wrong_is_said_at_its_field_and_nothing_typed_is_lost(office: FrontDesk) -> None:
    kept_external(office.company, card=CARD)
    office.company.log_in(MANAGER)
    office.place("externals", ExternalsScreen).new.click()
    form = office.form(ExternalForm)
    office.settle()
    write(form.name, "Bartosz Wrona")
    write(form.host, "Niemand Hier")
    write(form.days["commitment_on"], "31/02/2026")
    write(form.card, CARD)
    office.finish()
    wrong = {name for name, field in form.fields.items() if field.error()}
    assert wrong == {"company", "kind", "contract", "host", "zones", "valid_until", "commitment_on"}
    write(form.company, "Wachdienst Nord")
    form.kind.choose((ExternalKind.GUARD.value,))
    write(form.contract, "Nachtwache")
    office.take_first(form.host, "weiß")
    form.zones.choose((str(office.company.zones["Foyer"]),))
    write(form.days["valid_until"], "31/12/2027")
    form.days["commitment_on"].clear()
    office.finish()
    assert "Adaeze Obi" in form.fields["card"].error()
    assert form.name.text() == "Bartosz Wrona"


def test_the_end_is_asked_once_with_a_reason(office: FrontDesk) -> None:
    kept_external(office.company, card=CARD)
    office.company.log_in(MANAGER)
    screen = office.place("externals", ExternalsScreen)
    screen.view.select_id(screen.model.rows[0].id)
    screen.end.click()
    form = office.form(EndExternalForm)
    office.finish()
    assert form.fields["reason"].error()
    write(form.reason, "Vertrag gekündigt")
    office.finish()
    assert screen.model.rows == ()
    office.scan(CARD)
    assert office.said() == f"? {CARD}"


def test_reception_brings_in_by_the_button_and_is_told_who_keeps_the_permissions(desk: FrontDesk) -> None:
    kept_external(desk.company)
    desk.company.log_in(RECEPTION)
    screen = desk.place("externals", ExternalsScreen)
    screen.view.select_id(screen.model.rows[0].id)
    assert not screen.new.isEnabled()
    assert not screen.change.isEnabled()
    screen.view.action_clicked.emit("act", screen.model.rows[0])
    desk.settle()
    assert inside(desk) == [("Adaeze Obi", VisitState.ON_SITE)]
    assert screen.model.rows[0].visit_id is not None
    press(screen.view, Qt.Key.Key_Return)
    assert "office manager" in desk.said()


def test_the_list_speaks_german_too(office: FrontDesk) -> None:
    kept_external(office.company, suspended=True)
    office.company.log_in(MANAGER)
    screen = office.place("externals", ExternalsScreen)
    office.window.set_language("de")
    assert screen.new.text() == "Neue Person mit Dauerzutritt"
    assert language.code() == "de"


def test_what_is_empty_is_named_as_its_label_names_it_and_the_topmost_gets_the_cursor(office: FrontDesk) -> None:
    office.place("externals", ExternalsScreen).new.click()
    form = office.form(ExternalForm)
    office.settle()
    office.finish()
    said = {name: (field.error(), field.label().removesuffix(" *")) for name, field in form.fields.items()}
    empty = {name: words for name, words in said.items() if words[0]}
    assert {"name", "kind", "contract"} <= empty.keys()
    assert [name for name in ("name", "kind", "contract") if empty[name][1] not in (empty[name][0] or "")] == []
    assert form.name.hasFocus()


def test_the_office_gives_a_guard_the_escort_right_and_the_picker_offers_them_with_their_firm(
    office: FrontDesk,
) -> None:
    guard = kept_external(office.company, "Bartosz Wróblewski", zones=(office.company.zones["RZ 1"],))
    screen = office.place("externals", ExternalsScreen)
    screen.view.select_id(guard)
    screen.escort.click()
    form = office.form(EscortRightForm)
    assert form.fields["pin"].isHidden()
    form.escorts.setChecked(True)
    form.pin.setText("402913")
    form.again.setText("402914")
    form.finish()
    assert form.fields["again"].error()
    form.again.setText("402913")
    form.finish()
    office.settle()
    assert office.window.panel.form is None
    assert screen.model.rows[0].escorts
    office.company.desk.execute(RecordExternalArrival(guard))
    now = office.company.clock.now()
    (choice,) = (one for one in office.lists.escorts((office.company.zones["RZ 1"],), now) if one.company)
    assert choice.has_pin
    assert detail(choice, now) == "Blitzblank Service GmbH"
    holder = next(one for one in holders(office.lists, office.company.clock.now)("wrób") if one.value.external_id)
    assert (holder.value.external_id, holder.value.committed) == (guard, True)
