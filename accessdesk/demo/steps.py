"""The steps of the guided day, in order; each does one act by hand and keeps a picture of it."""

from PySide6.QtCore import Qt

from accessdesk.demo import later_steps
from accessdesk.demo import sample_facts as facts
from accessdesk.demo.day_window import Day
from accessdesk.domain.escorts import Acceptance, GapCause
from accessdesk.domain.visits import IdentityKind, VisitType
from accessdesk.ui.visits.arrival_form import ArrivalForm
from accessdesk.ui.visits.away_back import BackForm, LeaveForm
from accessdesk.ui.visits.collection_form import CollectionForm
from accessdesk.ui.visits.collection_part import CollectionPart
from accessdesk.ui.visits.delivery_form import DeliveryForm
from accessdesk.ui.visits.departure_form import DepartureForm
from accessdesk.ui.visits.escort_part import EscortPart
from accessdesk.ui.visits.expect_form import ExpectForm
from accessdesk.ui.visits.gap_form import GapForm
from accessdesk.ui.visits.handover_form import HandoverForm


def log_in(day: Day) -> None:
    """The desk is locked and shows no names; the receptionist logs in."""
    day.at(7, 52)
    day.step("login", "the desk is locked and shows no names")
    day.log_in("Katrin Vogel")
    day.reception()
    day.step("reception", "Katrin Vogel logs in: three visitors are expected")


def expect(day: Day) -> None:
    """Somebody calls: one more is expected at noon."""
    day.at(8, 5)
    day.screen_by_key("visits")
    day.reception().forms.expect()
    form = day.form(ExpectForm)
    _visitor(day, form, "Sofia Papadopoulou", "Kunde Nord SE", "Leonie", "Vertragsgespräch", ("Besprechung 3",))
    day.hands.chip(form.visitor.type, day.word(VisitType.CUSTOMER))
    form.begin.setText(f"{day.clock.local():%d.%m.%Y} 12:00")
    form.end_at.setText("13:30")
    day.step("expect", "a visit at noon is announced by phone")
    day.done()


def courier(day: Day) -> None:
    """A courier: three actions."""
    day.at(8, 40)
    day.reception()
    day.hands.press(Qt.Key.Key_F7)
    form = day.form(DeliveryForm)
    day.hands.write(form.carrier, "Paketdienst Nord")
    day.hands.write(form.recipient, "Wareneingang")
    day.step("delivery", "a courier hands in one parcel")
    day.done()


def walk_in(day: Day) -> None:
    """A fitter stands at the desk unannounced; private visits are refused on the form."""
    day.at(9, 30)
    day.reception()
    day.hands.press(Qt.Key.Key_F2)
    form = day.form(ArrivalForm)
    _visitor(day, form, "Hannes Köhler", "Aufzug Service Süd", "Ahrens", "Störung Aufzug 2", ("RZ 2",))
    day.step("walk-in", "Hannes Köhler comes unannounced: five fields, the escort is demanded at once")
    form.finish_waiting()
    day.hands.settle()
    day.step("confirmations", "without the two confirmations nobody is let in, and nothing typed is lost")
    _confirm(day, form)
    day.hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    day.hands.until(lambda: day.window.panel.form is not form, "the arrival was not recorded")
    day.at(9, 36)
    day.reception().reload()
    day.step("waiting", "he waits at the desk; the host's phone number stands beside his name")


def collect(day: Day) -> None:
    """The escort comes, accepts by PIN, and the badge is printed."""
    day.at(9, 38)
    day.find("Köhler")
    form = day.form(CollectionForm)
    _escort(day, form.collection.escort, "Selin Roth")
    _until(form.collection, "11:30")
    day.step("collection", "Selin Roth takes him over by her PIN; the badge shows as it will be printed")
    day.done()


def expected_arrival(day: Day) -> None:
    """The expected visitor arrives while the escort stands there: one flow."""
    day.at(9, 58)
    day.find("Okafor")
    form = day.form(ArrivalForm)
    _confirm(day, form)
    _escort(day, form.collection.escort, "Timo Lindner")
    day.step("arrival", "Miriam Okafor is expected: two confirmations, the escort's PIN, done")
    day.done()
    badge = day.newest("badge")
    (day.out / "badge.pdf").write_bytes(day.opened.papers.badge_pdf(badge)[1])
    day.step("in-the-house", "both are in the house, each with a named escort")


def handover(day: Day) -> None:
    """The escort changes in one act."""
    day.at(10, 20)
    day.row_act("Hannes Köhler", 1)
    form = day.form(HandoverForm)
    _escort(day, form.escort, "Mehmet Brandt")
    day.step("handover", "Selin Roth hands Hannes Köhler over: her end is Mehmet Brandt's beginning")
    day.done()


def gap(day: Day) -> None:
    """An escort is called away; the gap shows until somebody takes over."""
    day.at(10, 37)
    day.row_act("Hannes Köhler", 2)
    form = day.form(GapForm)
    day.hands.write(form.reason, "Mehmet Brandt zu einer Störung in RZ 1 abberufen")
    day.step("gap-reported", "nobody is with Hannes Köhler: the gap is reported")
    day.done()
    day.at(10, 41)
    day.reception().reload()
    day.step("gap", "four minutes without supervision stand under “to be cleared up”")
    day.row_act("Hannes Köhler", 0)
    again = day.form(HandoverForm)
    _escort(day, again.escort, "Anna Berger", Acceptance.BY_PHONE)
    day.hands.chip(again.finding.cause, day.word(GapCause.CALLED_AWAY))
    day.hands.write(again.finding.finding, "Blieb im Flur vor RZ 2, Tür war geschlossen")
    day.done()


def away_and_back(day: Day) -> None:
    """A walk to the van is no departure."""
    day.at(10, 55)
    day.row_act("Miriam Okafor", 4)
    day.form(LeaveForm)
    day.done()
    day.at(11, 10)
    day.row_act("Miriam Okafor", 0)
    back = day.form(BackForm)
    _escort(day, back.escort, "Timo Lindner")
    day.step("back", "Miriam Okafor was at her van; supervision is accepted anew")
    day.done()


def departure(day: Day) -> None:
    """Hannes Köhler leaves; the badge comes back."""
    day.at(11, 25)
    day.find("Köhler")
    day.form(DepartureForm)
    day.hands.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    day.step("departure", "Hannes Köhler leaves, badge back: one closing act")
    day.done()


def lock_and_leave(day: Day) -> None:
    """Locked again: no names."""
    day.at(17, 2)
    day.hands.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    day.hands.until(lambda: day.window.is_locked, "the desk did not lock")
    day.step("locked", "the desk is locked")


def _visitor(
    day: Day, form: ArrivalForm | ExpectForm, name: str, company: str, host: str, purpose: str, zones: tuple[str, ...]
) -> None:
    part = form.visitor
    day.hands.write(part.name, name)
    day.hands.press(Qt.Key.Key_Escape) if part.name.suggestions() else None
    day.hands.write(part.company, company)
    day.hands.write(part.host, host)
    day.hands.until(lambda: bool(part.host.suggestions()), f"{host} was not found")
    day.hands.press(Qt.Key.Key_Down)
    day.hands.press(Qt.Key.Key_Return)
    day.hands.write(part.purpose, purpose)
    for zone in zones:
        day.hands.chip(part.zones, zone)


def _confirm(day: Day, form: ArrivalForm) -> None:
    day.hands.chip(form.identity, day.word(IdentityKind.ID_CARD))
    form.notice_given.setFocus()
    day.hands.press(Qt.Key.Key_Space)


def _escort(day: Day, part: EscortPart, name: str, way: Acceptance = Acceptance.PIN) -> None:
    day.hands.until(lambda: part.escort.count() > 0, "no escort is offered")
    day.hands.pick(part.escort, name)
    day.hands.pick(part.acceptance, day.word(way))
    if way is Acceptance.PIN:
        day.hands.write(part.pin, facts.PIN)


def _until(part: CollectionPart, text: str) -> None:
    part.until.setText(text)


STEPS = (
    log_in,
    expect,
    courier,
    walk_in,
    collect,
    expected_arrival,
    later_steps.day_key,
    handover,
    gap,
    away_and_back,
    departure,
    later_steps.permanent_keys,
    later_steps.keys_back,
    later_steps.people,
    later_steps.evacuation,
    later_steps.log,
    later_steps.auditor,
    later_steps.settings,
    later_steps.other_looks,
    later_steps.end_of_day,
    lock_and_leave,
)
