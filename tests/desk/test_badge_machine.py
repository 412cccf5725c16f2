"""Any order of acts on badges leaves every number in one hand, and every reusable badge where the facts say it is."""

import contextlib
import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from accessdesk.desk import badge_issue
from accessdesk.desk.badges import (
    AddBadgeCards,
    DestroyCard,
    PrepareBadges,
    RecordBadgeFound,
    ReplaceBadge,
    ReportCardLost,
    ReprintBadge,
    VoidPreparedBadges,
)
from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.domain.badges import BadgeCard, CardState, PreparedBadge, PreparedState, ReplacedPrint
from accessdesk.domain.ids import VisitId
from accessdesk.domain.refusals import Refusal
from accessdesk.domain.visits import Badge, BadgeState
from accessdesk.storage.verifying import verify_engine
from tests.support.badges import announce, arrive
from tests.support.houses import Company, found_company

NUMBERS = ("17", "18", "B-001")
numbers, which = st.sampled_from(NUMBERS), st.integers(0, 3)
became = st.sampled_from((BadgeState.RETURNED, BadgeState.LOST, BadgeState.DESTROYED))


class BadgeDesk(RuleBasedStateMachine):
    """A few numbers, reusable or printed, and visitors who come and go with them."""

    company: Company

    @staticmethod
    def new_address() -> str:
        """The address of a database to be made for this example; "" for a file of its own."""
        return ""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.company = found_company(self.folder, url=self.new_address())
        self.visits: list[VisitId] = []
        self.undo: tuple[int, ...] = ()

    def teardown(self) -> None:
        try:
            assert verify_engine(self.company.house.engine).findings == ()
        finally:
            self.company.house.close()
            shutil.rmtree(self.folder)

    def attempt(self, command: Callable[[], object]) -> None:
        try:
            self.undo = self.company.desk.execute(command()).undo
        except (Refusal, IndexError):
            return

    def all(self, kind: type) -> list:  # type: ignore[type-arg]
        with self.company.house.new_unit_of_work(()) as uow:
            return uow.find(kind)

    @rule(number=numbers)
    def stock(self, number: str) -> None:
        self.attempt(lambda: AddBadgeCards((number,)))

    @rule()
    def come(self) -> None:
        if len(self.visits) < 4:
            self.visits.append(announce(self.company, f"Gast {len(self.visits)}"))

    @rule(at=which, number=numbers)
    def prepare(self, at: int, number: str) -> None:
        self.attempt(lambda: PrepareBadges((self.visits[at],), (number,)))

    @rule(at=which)
    def throw_away(self, at: int) -> None:
        self.attempt(lambda: VoidPreparedBadges((self.visits[at],)))

    @rule(at=which, number=numbers)
    def collect(self, at: int, number: str) -> None:
        with contextlib.suppress(Refusal, IndexError):
            arrive(self.company, self.visits[at])
        until = self.company.clock.now() + timedelta(hours=2)
        self.attempt(lambda: CollectVisitor(self.visits[at], number, until))

    @rule(at=which, state=became)
    def depart(self, at: int, state: BadgeState) -> None:
        self.attempt(lambda: RecordDeparture(self.visits[at], state, badge_exception="weg"))

    @rule(at=which, state=became, number=numbers)
    def give_another(self, at: int, state: BadgeState, number: str) -> None:
        self.attempt(lambda: ReplaceBadge(self.visits[at], state, "kaputt", number))

    @rule(at=which)
    def print_again(self, at: int) -> None:
        self.attempt(lambda: ReprintBadge(self.visits[at], "Papierstau"))

    @rule(at=which, usable=st.booleans())
    def find_badge(self, at: int, usable: bool) -> None:
        self.attempt(lambda: RecordBadgeFound(self.all(Badge)[at].id, None, "Gast", "Tor", usable))

    @rule(at=which, usable=st.booleans())
    def find_card(self, at: int, usable: bool) -> None:
        self.attempt(lambda: RecordBadgeFound(None, self.all(BadgeCard)[at].id, "Gast", "Tor", usable))

    @rule(at=which, lost=st.booleans())
    def miss_card(self, at: int, lost: bool) -> None:
        kind = ReportCardLost if lost else DestroyCard
        self.attempt(lambda: kind(self.all(BadgeCard)[at].id, "fehlt"))

    @rule()
    def take_back(self) -> None:
        self.attempt(lambda: TakeBack(self.undo))

    @rule(minutes=st.integers(1, 30))
    def time_passes(self, minutes: int) -> None:
        self.company.clock.forward(minutes=minutes)

    @invariant()
    def every_badge_is_in_one_place(self) -> None:
        badges, cards, prepared = self.all(Badge), self.all(BadgeCard), self.all(PreparedBadge)
        out = {badge.number: badge for badge in badges if badge.closed_at is None}
        assert len(out) == sum(badge.closed_at is None for badge in badges), "one number in two hands"
        for card in cards:
            held = card.number in out and out[card.number].token == card.token
            assert held == (card.state is CardState.OUT), "a card is out exactly when somebody has it"
        alive = [card.number for card in cards if card.state is not CardState.DESTROYED]
        assert len(alive) == len(set(alive)), "two cards of one number"
        ahead = [one for one in prepared if one.state is PreparedState.PREPARED]
        assert not {one.number for one in ahead} & out.keys(), "printed ahead and given out at once"
        valid = [badge.token for badge in out.values()] + [one.token for one in ahead]
        worthless = {one.token for one in self.all(ReplacedPrint)}
        assert not worthless & set(valid), "a replaced print that still counts"
        assert len(valid) == len(set(valid)), "one code for two badges"


TestBadgeDesk = BadgeDesk.TestCase
TestBadgeDesk.settings = settings(
    max_examples=6, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def test_a_desk_that_asked_nobody_whose_number_it_is_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twin: without the question a number printed ahead for one visitor goes to another."""
    machine = BadgeDesk()
    try:
        machine.come()
        machine.come()
        machine.prepare(0, "17")
        machine.collect(1, "17")
        machine.every_badge_is_in_one_place()
        monkeypatch.setattr(badge_issue, "refuse_taken", lambda *_, **__: None)
        machine.collect(1, "17")
        with pytest.raises(AssertionError, match="printed ahead and given out"):
            machine.every_badge_is_in_one_place()
    finally:
        machine.teardown()
