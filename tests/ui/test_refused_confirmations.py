"""Somebody shows no document, is lost sight of, or is entered late: the window has words and keys for it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.desk.rows import LogFilter
from accessdesk.desk.visits import ExpectVisit
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.objections import ObjectionKind
from accessdesk.domain.visits import VisitState, VisitType
from accessdesk.ui.background import Background
from accessdesk.ui.reception.inside_menu import waiting_acts
from accessdesk.ui.visits.arrival_form import ArrivalForm
from accessdesk.ui.visits.collection_form import CollectionForm
from accessdesk.ui.visits.confirmations_part import SHOWS_NONE
from accessdesk.ui.visits.delivery_form import DeliveryForm
from accessdesk.ui.visits.end_form import EndForm
from accessdesk.ui.visits.lost_sight_form import LostSightForm
from accessdesk.ui.visits.objection_form import ObjectionForm
from accessdesk.ui.visits.unclear_form import ON_SITE, UnclearForm
from tests.support.houses import Company
from tests.ui.counter import Counter, open_counter, shown, write
from tests.ui.test_visit_acts import collected


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def typed(counter: Counter) -> ArrivalForm:
    counter.reception.forms.arrival()
    form = counter.form
    assert isinstance(form, ArrivalForm)
    counter.settle()
    for line, text in (
        (form.visitor.name, "Dawid Kowalczyk"),
        (form.visitor.company, "LWL Nord"),
        (form.visitor.host, "Jonas Weiß"),
        (form.visitor.purpose, "Spleißen"),
    ):
        write(line, text)
    counter.settle()
    QTest.keyClick(form.visitor.zones._buttons[str(counter.company.zones["RZ 1"])], Qt.Key.Key_Space)
    counter.settle()
    return form


def state(counter: Counter, visit_id: VisitId) -> VisitState:
    return counter.lists.visit(visit_id).state


def test_who_shows_no_document_waits_for_the_host_who_makes_an_exception(counter: Counter) -> None:
    form = typed(counter)
    QTest.keyClick(form.identity._buttons[SHOWS_NONE], Qt.Key.Key_Space)
    form.notice_given.setChecked(True)
    assert form.collection.isHidden()
    QTest.keyClick(counter.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    counter.settle()
    (waiting,) = shown(counter.reception.waiting_view)
    assert waiting.refused == (ObjectionKind.NO_DOCUMENT,)  # type: ignore[attr-defined]
    decision = counter.form
    assert isinstance(decision, ObjectionForm)
    assert "shows no document" in decision.refused.text()
    decision.finish()
    assert decision.fields["decision"].error()
    QTest.keyClick(decision.decision._buttons["exception"], Qt.Key.Key_Space)
    assert decision.decider.text() == "Jonas Weiß"
    decision.finish()
    assert decision.fields["reason"].error()
    write(decision.reason, "seit Jahren bekannt")
    decision.finish()
    counter.settle()
    (waiting,) = shown(counter.reception.waiting_view)
    assert waiting.refused == ()  # type: ignore[attr-defined]
    counter.reception.forms.collect(waiting)  # type: ignore[arg-type]
    assert isinstance(counter.form, CollectionForm)


def test_the_line_of_a_visitor_who_refuses_opens_the_decision_and_no_entry_ends_the_visit(counter: Counter) -> None:
    visit_id = counter.company.arrived(notice_given=False, refuses=(ObjectionKind.NOTICE_REFUSED,))
    counter.reception.reload()
    counter.settle()
    (waiting,) = shown(counter.reception.waiting_view)
    first = waiting_acts(waiting, counter.reception.forms)[0]  # type: ignore[arg-type]
    assert first[0] == "The host decides"
    first[1]()
    counter.settle()
    form = counter.form
    assert isinstance(form, ObjectionForm)
    form.decision._buttons["denied"].click()
    write(form.reason, "dann eben nicht")
    form.finish()
    counter.settle()
    assert state(counter, visit_id) is VisitState.DENIED


def test_the_notice_is_given_or_refused_and_never_both(counter: Counter) -> None:
    form = typed(counter)
    form.notice_given.setChecked(True)
    form.confirmations.notice_refused.setChecked(True)
    assert not form.notice_given.isChecked()
    assert form.confirmations.refused() == (ObjectionKind.NOTICE_REFUSED,)
    assert not form.is_untouched()


def test_somebody_nobody_finds_becomes_unclear_and_is_found_again(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.company.clock.forward(minutes=40)
    counter.reception.forms.lost_sight(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, LostSightForm)
    form.finish()
    assert form.fields["reason"].error()
    write(form.reason, "am Rack ist niemand")
    form.seen.show_moment(counter.company.clock.now() - timedelta(minutes=10))
    form.finish()
    counter.settle()
    assert state(counter, visit_id) is VisitState.UNCLEAR
    counter.reception.forms.unclear(visit_id)
    counter.settle()
    settling = counter.form
    assert isinstance(settling, UnclearForm)
    settling.way._buttons[ON_SITE].click()
    write(settling.how_known, "in der Kantine")
    settling.finish()
    counter.settle()
    assert state(counter, visit_id) is VisitState.ON_SITE


def test_an_arrival_entered_late_says_when_it_happened(counter: Counter) -> None:
    form = typed(counter)
    form.identity.choose(("passport",))
    form.notice_given.setChecked(True)
    form.at.setText("nie")
    form.finish_waiting()
    counter.settle()
    assert form.fields["happened_at"].error()
    form.at.show_moment(counter.company.clock.now() - timedelta(minutes=25))
    form.finish_waiting()
    counter.settle()
    (arrival,) = counter.lists.log_page(LogFilter(types=(EntryType.VISIT_ARRIVED.value,)))
    assert arrival.entered_late


def test_a_delivery_of_this_morning_is_entered_late_and_never_in_the_future(counter: Counter) -> None:
    counter.reception.forms.delivery()
    form = counter.form
    assert isinstance(form, DeliveryForm)
    write(form.carrier, "Kurier Nord")
    write(form.recipient, "Wareneingang")
    form.at.show_moment(counter.company.clock.now() + timedelta(minutes=30))
    form.finish()
    counter.settle()
    assert "not come yet" in form.fields["happened_at"].error()
    form.at.show_moment(counter.company.clock.now() - timedelta(minutes=30))
    form.finish()
    counter.settle()
    assert counter.lists.log_page(LogFilter(limit=1))[0].entered_late


def test_nobody_failed_to_come_before_the_window_has_passed(counter: Counter) -> None:
    company = counter.company
    now = company.clock.now()
    host, zones = company.employees["Jonas Weiß"], (company.zones["Foyer"],)
    begins, ends = now + timedelta(minutes=5), now + timedelta(hours=1)
    made = company.desk.execute(
        ExpectVisit("Sofía Núñez", "Auditoría SA", host, "Audit", zones, VisitType.CUSTOMER, begins, ends)
    )
    counter.reception.forms.end(VisitId(made.id or 0))
    counter.settle()
    form = counter.form
    assert isinstance(form, EndForm)
    assert not form.ends._buttons["no_show"].isEnabled()
    company.clock.forward(hours=2)
    form.retranslate()
    assert form.ends._buttons["no_show"].isEnabled()
    form.ends._buttons["no_show"].click()
    write(form.reason, "nicht erreichbar")
    form.finish()
    counter.settle()
    assert [row.state for row in counter.lists.visits("", None, 5)] == [VisitState.NO_SHOW]


def test_both_confirmations_have_keys_and_the_second_leads_to_what_is_still_asked(counter: Counter) -> None:
    form = typed(counter)
    counter.window.activateWindow()
    QTest.keyClick(counter.window, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert (form.identity.chosen(), form.notice_given.isChecked()) == ((), True)
    assert not form.collection.escort.escort.hasFocus()
    QTest.keyClick(counter.window, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert form.identity.chosen() == ("passport",)
    assert form.collection.escort.escort.hasFocus(), "nobody is on duty, so a person chooses"


def test_letters_that_only_one_employee_has_are_enough_for_a_delivery(counter: Counter) -> None:
    for letters, kept in (("jona", "Jonas Weiß"), ("IT", "IT"), ("Wareneingang", "Wareneingang")):
        counter.reception.forms.delivery()
        form = counter.form
        assert isinstance(form, DeliveryForm)
        write(form.carrier, "Paketdienst Nord")
        write(form.recipient, letters)
        form.finish()
        counter.settle()
        assert kept in counter.said[-1]
