"""A real desk, and somebody with a stop watch beside it who keeps an account of their own."""

import shutil
import tempfile
from copy import deepcopy
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
)

from accessdesk.desk.badges import AddBadgeCards
from accessdesk.desk.custody import EscortAccepts
from accessdesk.domain.escorts import Acceptance, Custody
from accessdesk.domain.ids import PersonId, VisitId
from accessdesk.domain.places import Whereabouts
from accessdesk.domain.refusals import Refusal
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import Badge, Visit, VisitState
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.desk.second_account import (
    GAP,
    KEPT,
    LEFT_THERE,
    RECEPTION,
    STANDS_IN,
    Told,
    apart,
    every_list_names_who_was_there,
    every_second_is_told_alike,
)
from tests.support.houses import MANAGER, PIN, Company, found_company

ANYBODY = 9


class DeskBesideAnAccount(RuleBasedStateMachine):
    """What the acts need, and what must be true after each of them, whatever was done."""

    @staticmethod
    def new_address() -> str:
        """The address of a database to be made for this example; "" for a file of its own."""
        return ""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.company: Company = found_company(self.folder, url=self.new_address())
        self.company.log_in(MANAGER)
        self.company.desk.execute(AddBadgeCards(("B-001", "B-002")))
        self.lists = SqlLists(self.company.house.engine)
        self.persons: dict[str, PersonId] = {}
        self.newest: dict[str, VisitId] = {}
        self.told: dict[VisitId, Told] = {}
        self.undo: tuple[tuple[int, ...], dict[VisitId, Told | None]] = ((), {})
        """The entries of the last act that can be taken back, and what its visits were before it."""
        self.accepted, self.day_ends = 0, 12
        self.acting = MANAGER
        self.closed_since: datetime | None = None

    def teardown(self) -> None:
        try:
            assert verify_engine(self.company.house.engine).findings == ()
        finally:
            self.company.house.close()
            shutil.rmtree(self.folder)

    # -- acts and their account

    @property
    def now(self) -> datetime:
        return self.company.clock.now()

    def ago(self, late: int) -> datetime | None:
        return self.now - timedelta(seconds=late) if late else None

    def accepts(self, escort: str) -> EscortAccepts:
        return EscortAccepts(self.company.employees[escort], Acceptance.PIN, PIN)

    def ids(self, whom: list[int] | int, *states: VisitState) -> tuple[VisitId, ...]:
        """Those meant by the numbers: of everybody in these states, or for a 9 of everybody."""
        found: list[VisitId] = []
        for who in [whom] if isinstance(whom, int) else whom:
            fitting = [id for id, told in self.told.items() if who == ANYBODY or told.state in states]
            found += [fitting[-1 - who % len(fitting)]] if fitting else []
        return tuple(dict.fromkeys(found))

    def does(self, command: object, about: tuple[VisitId, ...] = ()) -> int | None:
        """The outcome's id when the desk accepted, else None. Refused is always allowed; a fault never is."""
        before = {id: deepcopy(self.told[id]) if id in self.told else None for id in about}
        try:
            outcome = self.company.desk.execute(command)
        except Refusal:
            return None
        self.accepted += 1
        if outcome.undo:
            self.undo = (outcome.undo, before or {VisitId(outcome.id or 0): None})
        return outcome.id or 0

    def row(self, id: VisitId) -> Visit:
        with self.company.house.new_unit_of_work(()) as uow:
            return uow.get(Visit, id)

    def open_custody(self, id: VisitId) -> Custody | None:
        with self.company.house.new_unit_of_work(()) as uow:
            return next(iter(uow.find(Custody, visit_id=id, ended_at=None)), None)

    def moment(self, id: VisitId, late: int, shown: datetime | None) -> datetime:
        """What was typed; else now, or after a clock that was set back a moment that was known already."""
        assert shown is not None
        assert shown == (self.ago(late) or max(shown, self.now))
        known = [one for told in self.told.values() for one in (told.last_moment(), told.confirmed) if one is not None]
        assert late or shown == self.now or shown <= max(known)  # several go at one moment: the latest of them all
        return shown

    def received(self, id: VisitId, at: datetime) -> None:
        """At the desk since this moment: with reception, or while it is closed with whoever is there instead."""
        told = self.told[id]
        if self.closed_since is None:
            told.says(at, KEPT, desk=RECEPTION)
        elif at >= self.closed_since:
            told.says(at, KEPT, self.acting, desk=STANDS_IN)
        else:
            told.says(at, KEPT)
            told.says(self.closed_since, GAP, desk=LEFT_THERE)

    def hands(self, id: VisitId, at: datetime) -> None:
        """Whoever has the visitor since this moment, as the desk wrote it down."""
        kept = self.open_custody(id)
        if kept is None:
            assert self.row(id).supervision is not Supervision.CONTINUOUS
            self.told[id].says(at, GAP)
        else:
            assert kept.started_at == at
            names = {employee: name for name, employee in self.company.employees.items()}
            self.told[id].says(at, KEPT, names[kept.keeper_id] if kept.keeper_id else "")

    @invariant()
    def the_desk_and_the_stop_watch_agree(self) -> None:
        with self.company.house.new_unit_of_work(()) as uow:
            visits = {visit.id: visit for visit in uow.find(Visit)}
            badges, custodies, whereabouts = uow.find(Badge), uow.find(Custody), uow.find(Whereabouts)
        assert set(visits) == set(self.told)
        out = {badge.visit_id: badge.number for badge in badges if badge.closed_at is None}
        assert len(set(out.values())) == len([badge for badge in badges if badge.closed_at is None])
        assert out == {id: told.badge for id, told in self.told.items() if told.badge}
        for id, visit in visits.items():
            told = self.told[id]
            assert (visit.state, visit.departed_at) == (told.state, told.departed), "a departure nobody recorded"
            assert apart((c.started_at, c.ended_at) for c in custodies if c.visit_id == id), "two keepers at a time"
            assert apart((w.started_at, w.ended_at) for w in whereabouts if w.visit_id == id), "in two places"
            never = told.confirmed is None or visit.last_confirmed_at is None
            assert never or visit.last_confirmed_at >= told.confirmed, "what was known once is known no more"
            told.confirmed = visit.last_confirmed_at
        every_second_is_told_alike(self.company.house.engine, self.told, self.now)
        every_list_names_who_was_there(self.lists, self.told, self.now)
