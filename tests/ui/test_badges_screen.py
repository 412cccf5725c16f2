"""The screen of badges and its forms: who had which, the stock, printed ahead, printed again, lost and found."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from accessdesk.desk.badges import PrepareBadges
from accessdesk.desk.search_rows import SearchHit
from accessdesk.domain.badges import BadgeStanding, CardState
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import BadgeState, VisitState
from accessdesk.ui.background import Background
from accessdesk.ui.badges.add_cards_form import AddCardsForm, numbers_from
from accessdesk.ui.badges.badge_forms import BadgeForms
from accessdesk.ui.badges.badge_sheet import BadgeSheet
from accessdesk.ui.badges.badges_screen import BadgesScreen
from accessdesk.ui.badges.card_sheet import CardSheet
from accessdesk.ui.badges.found_form import FoundForm
from accessdesk.ui.badges.prepare_form import PrepareForm
from accessdesk.ui.badges.reason_form import CardLostForm, DestroyForm, ReplaceForm, ReprintForm
from accessdesk.ui.badges.void_form import VoidForm
from accessdesk.ui.finding import hit_line
from tests.support.badges import announce, badge_of, collect, gone, stock
from tests.support.houses import Company
from tests.ui.counter import Counter, open_counter, press, write


@dataclass
class Drawer:
    """The counter with the screen of badges in front."""

    counter: Counter
    screen: BadgesScreen
    visits: list[VisitId]

    def __getattr__(self, name: str) -> object:
        return getattr(self.counter, name)

    def search(self, text: str) -> list[SearchHit]:
        return self.counter.lists.search(text)

    def form(self, kind: type) -> object:
        self.counter.settle()
        assert isinstance(self.counter.form, kind)
        return self.counter.form


@pytest.fixture
def drawer(qtbot: QtBot, company: Company, background: Background) -> Drawer:
    counter = open_counter(qtbot, company, background)
    visits: list[VisitId] = []
    at_desk = counter.reception.forms._at_desk
    screen = BadgesScreen(background, BadgeForms(at_desk, visits.append), company.clock.now)
    counter.window.add_screen("badges", lambda: "Badges", "id-card", lambda: screen)
    counter.window.open_screen("badges")
    counter.settle()
    return Drawer(counter, screen, visits)


def test_typing_17_says_who_had_badge_17_and_enter_shows_all_of_it(drawer: Drawer, company: Company) -> None:
    earlier = collect(company, "B-017")
    company.clock.forward(minutes=5)
    gone(company, earlier)
    collect(company, "B-017", name="Ahmet Şahin")
    collect(company, "B-018", name="Emeka Okafor")
    write(drawer.screen.search, "17")
    drawer.screen.reload()
    drawer.counter.settle()
    assert [(row.number, row.name) for row in drawer.screen.badges.rows] == [
        ("B-017", "Ahmet Şahin"),
        ("B-017", "Miriam Okafor"),
    ]
    drawer.screen.badge_view.selectRow(1)
    press(drawer.screen.badge_view, Qt.Key.Key_Return)
    sheet = drawer.form(BadgeSheet)
    assert isinstance(sheet, BadgeSheet)
    assert sheet.title() == "Badge B-017"
    assert "Ahmet Şahin" in sheet.history.text()
    assert "Number of prints: 1" in sheet.facts.text()
    sheet._on_visit()
    assert drawer.visits == [drawer.screen.badges.rows[1].visit_id]


def test_a_badge_is_printed_again_with_a_reason_and_the_earlier_print_warns(drawer: Drawer, company: Company) -> None:
    visit_id = collect(company, "B-021")
    first = badge_of(company, visit_id).token
    forms = drawer.screen.forms
    forms.badge(badge_of(company, visit_id).id)
    sheet = drawer.form(BadgeSheet)
    assert isinstance(sheet, BadgeSheet)
    sheet._on_again()
    form = drawer.form(ReprintForm)
    assert isinstance(form, ReprintForm)
    form.finish()
    assert form.fields["reason"].error()
    write(form.reason, "Papierstau")
    form.finish()
    drawer.counter.settle()
    assert drawer.counter.tray.printed == [badge_of(company, visit_id).id]
    assert drawer.screen.badges.rows[0].prints == 2
    (hit,) = drawer.search(first)
    forms.found(hit)
    worthless = drawer.form(BadgeSheet)
    assert isinstance(worthless, BadgeSheet)
    assert not worthless.warning.isHidden()
    assert "Number of prints: 2" in worthless.facts.text()


def test_a_lost_badge_is_replaced_and_later_found(drawer: Drawer, company: Company) -> None:
    stock(company, "17", "18")
    visit_id = collect(company, "17")
    company.clock.forward(minutes=5)
    old = badge_of(company, visit_id)
    drawer.screen.forms.badge(old.id)
    sheet = drawer.form(BadgeSheet)
    assert isinstance(sheet, BadgeSheet)
    assert sheet._again.isHidden()
    sheet._on_replace()
    form = drawer.form(ReplaceForm)
    assert isinstance(form, ReplaceForm)
    form.finish()
    assert form.fields["badge"].error()
    form.became.choose((BadgeState.LOST.value,))
    form.new_number.setText("18")
    write(form.reason, "in den Schacht gefallen")
    form.finish()
    drawer.counter.settle()
    assert badge_of(company, visit_id).number == "18"
    (hit,) = drawer.search(old.token)
    drawer.screen.forms.found(hit)
    card = drawer.form(CardSheet)
    assert isinstance(card, CardSheet)
    assert "Miriam Okafor" in card.facts.text()
    card._on_last()
    lost = drawer.form(BadgeSheet)
    assert isinstance(lost, BadgeSheet)
    lost._on_found()
    found = drawer.form(FoundForm)
    assert isinstance(found, FoundForm)
    found.finish()
    assert found.fields["finder"].error()
    assert found.fields["condition"].error()
    write(found.finder, "Hausmeister")
    write(found.where, "Parkplatz")
    found.usable.choose(("usable",))
    found.finish()
    drawer.counter.settle()
    assert {row.number: row.state for row in drawer.screen.cards.rows} == {
        "17": CardState.IN_STOCK,
        "18": CardState.OUT,
    }
    drawer.screen.forms.card(drawer.screen.cards.rows[1])
    assert isinstance(drawer.form(BadgeSheet), BadgeSheet)


def test_badges_come_into_the_stock_are_printed_missed_found_and_destroyed(drawer: Drawer, company: Company) -> None:
    drawer.screen.forms.add()
    form = drawer.form(AddCardsForm)
    assert isinstance(form, AddCardsForm)
    form.finish()
    assert form.fields["numbers"].error()
    write(form.first, "K-09")
    form.count.setValue(3)
    assert form.preview.text() == "Numbers: K-09 – K-11"
    form.finish()
    drawer.counter.settle()
    assert [row.number for row in drawer.screen.cards.rows] == ["K-09", "K-10", "K-11"]
    card_id = drawer.screen.cards.rows[0].id
    drawer.screen.forms.card(drawer.screen.cards.rows[0])
    sheet = drawer.form(CardSheet)
    assert isinstance(sheet, CardSheet)
    sheet._on_print()
    drawer.counter.settle()
    assert drawer.counter.tray.printed == [card_id]
    sheet._on_lost()
    lost = drawer.form(CardLostForm)
    assert isinstance(lost, CardLostForm)
    write(lost.reason, "fehlt im Kasten")
    lost.finish()
    drawer.counter.settle()
    assert drawer.screen.cards.rows[0].state is CardState.LOST
    drawer.screen.forms.card_of(card_id)
    again = drawer.form(CardSheet)
    assert isinstance(again, CardSheet)
    again._on_found()
    found = drawer.form(FoundForm)
    assert isinstance(found, FoundForm)
    write(found.finder, "Katrin Vogel")
    write(found.where, "Schublade")
    found.usable.choose(("usable",))
    found.finish()
    drawer.counter.settle()
    drawer.screen.forms.card_of(card_id)
    last = drawer.form(CardSheet)
    assert isinstance(last, CardSheet)
    last._on_destroy()
    destroy = drawer.form(DestroyForm)
    assert isinstance(destroy, DestroyForm)
    assert "cannot be undone" in destroy.what.text()
    write(destroy.reason, "gebrochen")
    destroy.finish()
    drawer.counter.settle()
    assert drawer.screen.cards.rows[-1].state is CardState.DESTROYED


def test_badges_of_announced_visitors_are_printed_ahead_and_again(drawer: Drawer, company: Company) -> None:
    first, second = announce(company), announce(company, "Ada Lovelace")
    drawer.screen.forms.prepare()
    form = drawer.form(PrepareForm)
    assert isinstance(form, PrepareForm)
    form.finish()
    assert form.fields["visits"].error()
    form._on_everybody()
    form.finish()
    drawer.counter.settle()
    rows = drawer.screen.prepared.rows
    assert [(row.visit_id, row.standing) for row in rows] == [
        (first, BadgeStanding.PREPARED),
        (second, BadgeStanding.PREPARED),
    ]
    assert drawer.counter.tray.printed == [row.id for row in rows]
    drawer.screen.forms.prepared(rows[1])
    again = drawer.form(ReprintForm)
    assert isinstance(again, ReprintForm)
    write(again.reason, "Papierstau")
    again.finish()
    drawer.counter.settle()
    assert drawer.counter.tray.printed[-1] == rows[1].id
    assert drawer.screen.prepared.rows[1].prints == 2
    company.clock.forward(hours=5)
    drawer.screen.reload()
    drawer.counter.settle()
    assert {row.standing for row in drawer.screen.prepared.rows} == {BadgeStanding.EXPIRED}


def test_a_printer_that_fails_loses_no_badge(drawer: Drawer, company: Company) -> None:
    visit_id = collect(company, "B-021")
    drawer.counter.tray.jammed = True
    form = ReprintForm(drawer.screen.forms.at_desk, visit_id, "B-021", "Miriam Okafor")
    drawer.counter.window.panel.open(form)
    write(form.reason, "nass")
    form.finish()
    drawer.counter.settle()
    assert any("not printed" in said for said in drawer.counter.said)
    assert drawer.screen.badges.rows[0].prints == 2


def test_the_search_field_itself_says_who_has_and_had_badge_17_and_from_when_to_when(
    drawer: Drawer, company: Company
) -> None:
    gone(company, collect(company, "B-017"))
    company.clock.forward(days=1, minutes=5)
    collect(company, "B-017", name="Ahmet Şahin")
    stock(company, "K-17")
    lines = [hit_line(hit) for hit in drawer.search("17")]
    begin = company.clock.now().astimezone()
    assert lines[0] == f"since {begin:%d/%m/%Y %H:%M} · Ahmet Şahin, Kältetechnik Brandt GmbH"
    assert lines[1].endswith(" · Miriam Okafor, Kältetechnik Brandt GmbH")
    assert lines[1].startswith("23/11/2026 ")
    assert " – " in lines[1]
    assert next(hit_line(hit) for hit in drawer.search("K-17")) == "in stock"


def test_numbers_count_on_from_the_first() -> None:
    assert numbers_from("K-09", 2) == ("K-09", "K-10")
    assert numbers_from("7", 2) == ("7", "8")
    assert numbers_from("VIP", 5) == ("VIP",)


def test_an_expired_badge_is_red_until_it_comes_back(drawer: Drawer, company: Company) -> None:
    visit_id = collect(company, "B-021")
    company.clock.moment += timedelta(hours=3)
    drawer.screen.reload()
    drawer.counter.settle()
    assert drawer.screen.badges.rows[0].standing is BadgeStanding.EXPIRED
    gone(company, visit_id)
    drawer.screen.reload()
    drawer.counter.settle()
    assert drawer.screen.badges.rows[0].standing is BadgeStanding.RETURNED


def test_badges_printed_ahead_in_vain_are_thrown_away_and_their_visitors_stay_announced(
    drawer: Drawer, company: Company
) -> None:
    first, second = announce(company), announce(company, "Ada Lovelace")
    assert not drawer.screen.void.isEnabled()
    company.desk.execute(PrepareBadges((first, second), ("B-101", "B-102")))
    drawer.screen.reload()
    drawer.counter.settle()
    drawer.screen.prepared_view.select_id(drawer.screen.prepared.rows[1].id)
    drawer.screen.void.click()
    drawer.counter.settle()
    form = drawer.form(VoidForm)
    assert isinstance(form, VoidForm)
    assert form.badges.chosen() == (str(second),), "the one that was marked, and no other"
    form.badges.choose(())
    form.finish()
    assert form.fields["visits"].error()
    form.badges.choose((str(second),))
    form.finish()
    drawer.counter.settle()
    assert [row.visit_id for row in drawer.screen.prepared.rows] == [first]
    assert drawer.counter.lists.visit(second).state is VisitState.EXPECTED
