"""Bans in the window: the question at the desk, and the list in the office."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from accessdesk.desk.ban_plan import BanFault
from accessdesk.domain.bans import Ban, BanDecision
from accessdesk.domain.people import Person
from accessdesk.domain.refusals import Banned, PossibleBan
from accessdesk.domain.visits import IdentityKind, Visit, VisitState
from accessdesk.ui.background import Background
from accessdesk.ui.bans.ban_form import BanForm, LiftBanForm, WithdrawDecisionForm
from accessdesk.ui.bans.bans_screen import BansScreen
from accessdesk.ui.groups.group_arrival_form import GroupArrivalForm
from accessdesk.ui.imports.ban_import_form import BanImportForm
from accessdesk.ui.visits.arrival_form import ArrivalForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.expect_form import ExpectForm
from accessdesk.ui.wording import refusal_text, word
from tests.desk.test_bans import GROUNDS, ban, decide, expected
from tests.support.fixtures import FOLDER
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.ui.counter import Counter, open_counter, press, shown, write

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def typed_arrival(counter: Counter, name: str) -> ArrivalForm:
    """F2, the name and the company; the keyboard stands in the company."""
    QTest.keyClick(counter.window, Qt.Key.Key_F2)
    form = counter.form
    assert isinstance(form, ArrivalForm)
    write(form.visitor.name, name)
    write(form.visitor.company, "ACME")
    counter.settle()
    return form


def complete(counter: Counter, form: ArrivalForm) -> None:
    """The other fields and the two confirmations."""
    write(form.visitor.host, "Jonas Weiß")
    write(form.visitor.purpose, "Wartung")
    form.visitor.zones.choose([str(counter.company.zones["Foyer"])])
    form.identity.choose(["id_card"])
    form.notice_given.setChecked(True)


def answer(counter: Counter, form: ArrivalForm | ExpectForm, choice: str, note: str) -> None:
    form.visitor.bans.choice.choose([choice])
    write(form.visitor.bans.note, note)
    press(form.visitor.bans.note, Qt.Key.Key_Return)
    counter.settle()


def found(company: Company, kind: type) -> list[object]:
    with company.house.new_unit_of_work(()) as uow:
        return list(uow.find(kind))


def test_as_soon_as_the_name_stands_there_both_sides_and_the_phone_are_shown_but_not_the_grounds(
    counter: Counter,
) -> None:
    ban(counter.company, mark="Tätowierung am Hals")
    part = typed_arrival(counter, "Juergen Mueller").visitor.bans
    assert part.isVisible()
    assert "Lena Sommer" in part.advice()
    for said in ("Juergen Mueller", "Jürgen Müller-Öztürk", "Tätowierung am Hals"):
        assert said in part.shown()
    texts = [str(label.property("text")) for label in part.findChildren(QWidget) if label.property("text")]
    assert not [text for text in texts if GROUNDS in text]


def test_nobody_is_asked_about_a_name_that_no_ban_is_like(counter: Counter) -> None:
    ban(counter.company)
    assert not typed_arrival(counter, "Rosa Fuchs").visitor.bans.isVisible()


def test_the_desk_stops_an_arrival_also_when_the_question_was_not_answered_and_nothing_typed_is_lost(
    counter: Counter,
) -> None:
    ban(counter.company)
    form = typed_arrival(counter, "Juergen Mueller")
    complete(counter, form)
    form.finish_waiting()
    counter.settle()
    assert "Possible ban" in form.fields["name"].error()
    assert form.visitor.purpose.text() == "Wartung"
    assert found(counter.company, Visit) == []


@pytest.mark.parametrize(("who", "calls"), [(RECEPTION, True), (MANAGER, False)])
def test_only_whoever_does_not_decide_it_alone_is_told_to_call_the_office(
    company: Company, who: str, calls: bool
) -> None:
    known = ban(company)
    company.log_in(who)
    sentences = []
    for _ in range(2):
        with pytest.raises((PossibleBan, Banned)) as refused:
            company.arrived(name="Juergen Mueller")
        sentences.append(refusal_text(refused.value))
        decide(company, known, same_person=True) if len(sentences) == 1 else None
    person = found(company, Person)[-1]
    assert isinstance(person, Person)
    with pytest.raises(Banned) as banned:
        company.arrived(name="Juergen Mueller", person_id=person.id)
    sentences.append(refusal_text(banned.value))
    assert ["all the office manager" in sentence for sentence in sentences] == [calls] * 3
    assert sentences[0].startswith("Possible ban")
    assert sentences[-1].startswith("Banned")


def test_a_false_alarm_needs_a_note_and_then_the_arrival_goes_on(counter: Counter) -> None:
    ban(counter.company)
    form = typed_arrival(counter, "Juergen Mueller")
    answer(counter, form, "other", "")
    assert form.visitor.bans.fields["decision_note"].error()
    answer(counter, form, "other", "anderer Jahrgang, Frau Sommer sagt nein")
    assert not form.visitor.bans.isVisible()
    complete(counter, form)
    form.finish_waiting()
    counter.settle()
    (visit,) = found(counter.company, Visit)
    (decision,) = found(counter.company, BanDecision)
    assert isinstance(visit, Visit)
    assert isinstance(decision, BanDecision)
    assert (visit.state, visit.person_id) == (VisitState.ARRIVED, decision.person_id)


def test_nothing_is_chosen_beforehand_and_the_decision_takes_a_choice(counter: Counter) -> None:
    ban(counter.company)
    form = typed_arrival(counter, "Juergen Mueller")
    assert form.visitor.bans.choice.chosen() == ()
    QTest.keyClick(counter.window, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    assert form.visitor.bans.fields["choice"].error()


def test_two_bans_are_asked_about_one_after_the_other(counter: Counter) -> None:
    ban(counter.company)
    ban(counter.company, "Jürgen Müller")
    form = typed_arrival(counter, "Juergen Mueller")
    answer(counter, form, "other", "der nicht")
    assert form.visitor.bans.isVisible()
    assert form.visitor.bans.note.text() == ""
    answer(counter, form, "other", "der auch nicht")
    assert not form.visitor.bans.isVisible()


def test_the_banned_person_is_refused_and_the_expected_visit_ends(counter: Counter) -> None:
    visit_id = expected(counter.company, "Juergen Mueller")
    ban(counter.company)
    counter.reception.forms.arrival(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, ArrivalForm)
    answer(counter, form, "same", "Ausweis gesehen")
    assert counter.window.panel.form is None
    assert "banned" in counter.said[-1]
    (visit,) = found(counter.company, Visit)
    assert isinstance(visit, Visit)
    assert visit.state is VisitState.DENIED


def test_whoever_was_recognised_before_is_named_so_without_a_choice(counter: Counter) -> None:
    decide(counter.company, ban(counter.company), same_person=True)
    QTest.keyClick(counter.window, Qt.Key.Key_F2)
    form = counter.form
    assert isinstance(form, ArrivalForm)
    write(form.visitor.name, "Juer")
    counter.settle()
    press(form.visitor.name, Qt.Key.Key_Return)
    counter.settle()
    assert form.visitor.bans.advice().startswith("Recognised before")
    assert not form.visitor.bans.choice.isVisible()


def test_an_announcement_asks_too(counter: Counter) -> None:
    ban(counter.company)
    counter.visits.forms.expect()
    form = counter.form
    assert isinstance(form, ExpectForm)
    write(form.visitor.name, "Mueller Juergen")
    write(form.visitor.company, "ACME")
    counter.settle()
    assert form.visitor.bans.isVisible()
    answer(counter, form, "same", "am Telefon bestätigt")
    assert counter.window.panel.form is None


def group_at_the_desk(counter: Counter, *names: str) -> GroupArrivalForm:
    """Nobody announced them; everything is filled in and they are about to wait."""
    counter.reception.forms.group_arrival(None)
    counter.settle()
    form = counter.form
    assert isinstance(form, GroupArrivalForm)
    write(form.shared.company, "ACME")
    write(form.shared.host, "Jonas Weiß")
    write(form.shared.purpose, "Wartung")
    form.shared.zones.choose([str(counter.company.zones["Foyer"])])
    for number, name in enumerate(names):
        line = form.people.lines[number]
        write(line.name, name)
        line.see(IdentityKind.ID_CARD)
        line.notice.setChecked(True)
    return form


def let_them_wait(counter: Counter) -> None:
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    counter.settle()


def test_one_of_a_group_is_asked_about_at_their_line_and_after_a_false_alarm_all_arrive(counter: Counter) -> None:
    ban(counter.company)
    form = group_at_the_desk(counter, "Rosa Fuchs", "Juergen Mueller")
    let_them_wait(counter)
    line = form.people.lines[1]
    assert "Possible ban" in line.error()
    assert line.bans is not None
    line.bans.choice.choose(["other"])
    write(line.bans.note, "anderer Jahrgang")
    press(line.bans.note, Qt.Key.Key_Return)
    counter.settle()
    assert line.error() == ""
    let_them_wait(counter)
    assert {visit.name for visit in found(counter.company, Visit)} == {  # type: ignore[attr-defined]
        "Rosa Fuchs",
        "Juergen Mueller",
    }


def test_the_banned_one_of_a_group_is_taken_out_and_the_others_arrive(counter: Counter) -> None:
    ban(counter.company)
    form = group_at_the_desk(counter, "Rosa Fuchs", "Juergen Mueller")
    let_them_wait(counter)
    line = form.people.lines[1]
    assert line.bans is not None
    line.bans.choice.choose(["same"])
    write(line.bans.note, "Ausweis gesehen")
    press(line.bans.note, Qt.Key.Key_Return)
    counter.settle()
    assert "banned" in line.error()
    assert line.is_empty()
    let_them_wait(counter)
    states = {visit.name: visit.state for visit in found(counter.company, Visit)}  # type: ignore[attr-defined]
    assert states == {"Juergen Mueller": VisitState.DENIED, "Rosa Fuchs": VisitState.ARRIVED}


@pytest.fixture
def office(counter: Counter) -> BansScreen:
    counter.company.log_in(MANAGER)
    return opened(counter)


def opened(counter: Counter) -> BansScreen:
    at_desk = AtDesk(
        counter.background,
        counter.company.desk,
        counter.lists,
        counter.tray,
        counter.window.panel.open,
        lambda text, undo: counter.said.append(text),
        counter.company.clock.now,
    )
    screen = BansScreen(at_desk)
    counter.window.add_screen("bans", lambda: "Bans", "ban", lambda: screen)
    counter.window.open_screen("bans")
    counter.settle()
    return screen


def test_a_ban_is_issued_changed_and_lifted_by_keyboard(counter: Counter, office: BansScreen) -> None:
    QTest.keyClick(counter.window, Qt.Key.Key_N, CTRL)
    form = counter.form
    assert isinstance(form, BanForm)
    assert form.issued_by.text() == MANAGER
    write(form.name, "Kaan Şahinoğlu")
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    assert form.fields["grounds"].error()
    form.grounds.setPlainText("Drohung")
    write(form.expires_on, "gestern")
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    assert form.fields["expires_on"].error()
    form.expires_on.set_day(date(2027, 6, 30))
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    counter.settle()
    (row,) = shown(office.view)
    assert (row.name, row.expires_on) == ("Kaan Şahinoğlu", date(2027, 6, 30))  # type: ignore[attr-defined]
    office.view.select_id(row.id)
    press(office.view, Qt.Key.Key_Return)
    changed = counter.form
    assert isinstance(changed, BanForm)
    assert changed.is_untouched()
    write(changed.company, "Kurier Blitz")
    changed.finish()
    counter.settle()
    office.view.select_id(row.id)
    office.lift.click()
    lifted = counter.form
    assert isinstance(lifted, LiftBanForm)
    lifted.finish()
    assert lifted.fields["why"].error()
    write(lifted.why, "versöhnt")
    lifted.finish()
    counter.settle()
    assert shown(office.view) == ()
    office.ended.setChecked(True)
    counter.settle()
    assert [one.lifted_why for one in shown(office.view)] == ["versöhnt"]  # type: ignore[attr-defined]


def test_a_wrong_decision_is_withdrawn(counter: Counter) -> None:
    decide(counter.company, ban(counter.company), same_person=False)
    counter.company.log_in(MANAGER)
    screen = opened(counter)
    assert not screen.withdraw.isEnabled()
    screen.decided.select_id(screen.decisions.rows[0].id)
    screen.withdraw.click()
    form = counter.form
    assert isinstance(form, WithdrawDecisionForm)
    write(form.why, "verwechselt")
    form.finish()
    counter.settle()
    assert screen.decisions.rows[0].withdrawn_at is not None


def test_the_list_is_searched_by_every_name(counter: Counter) -> None:
    ban(counter.company, other_names="Rocky Balbo")
    ban(counter.company, "Ada Okonjo")
    counter.company.log_in(MANAGER)
    screen = opened(counter)
    write(screen.search, "balb")
    assert [row.name for row in screen.model.rows] == ["Jürgen Müller-Öztürk"]
    write(screen.search, "xx")
    assert screen.model.rows == ()


def test_reception_sees_nothing_of_the_list_and_is_told_whose_it_is(counter: Counter) -> None:
    ban(counter.company)
    screen = opened(counter)
    assert screen.model.rows == ()
    assert not screen.new.isEnabled()
    counter.company.log_in(MANAGER)
    screen.read_again()
    counter.settle()
    assert len(screen.model.rows) == 1
    counter.company.log_in(RECEPTION)
    screen.read_again()
    counter.settle()
    assert screen.model.rows == ()


def test_a_list_is_looked_at_and_then_imported(counter: Counter, office: BansScreen) -> None:
    office.bring_in.click()
    form = counter.form
    assert isinstance(form, BanImportForm)
    write(form.file.line, str(FOLDER / "hausverbote.csv"))
    press(form.file.line, Qt.Key.Key_Return)
    counter.settle()
    assert form.counts.shown()["Bans"] == 3
    assert "Geburtsdatum" in form.not_read.text()
    assert found(counter.company, Ban) == []
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    counter.settle()
    assert form.imported
    assert len(office.model.rows) == 3


def test_every_fault_of_a_row_has_a_word() -> None:
    assert [fault.name for fault in BanFault if word(fault) == fault.value] == []
