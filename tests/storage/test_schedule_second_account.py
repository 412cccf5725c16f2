"""Any dated edits of a keying schedule, and a rekeying: at every moment it is what a naive second account says."""

import itertools
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accessdesk.desk import schedule_changes
from accessdesk.desk.key_data import SaveCylinder, SaveDoor, SaveKeyType, SaveLockingSystem
from accessdesk.desk.rekeying import RekeyKeys
from accessdesk.desk.schedule_changes import ChangeSchedule, CrossChange
from accessdesk.domain.ids import CylinderId, DoorId, KeyTypeId, LockingSystemId
from accessdesk.domain.key_refusals import ScheduleChangedLater
from accessdesk.domain.keys import EvidenceLevel, KeyHierarchy
from accessdesk.domain.refusals import AlreadyThere
from accessdesk.storage.lists.key_lists import SqlKeyLists
from tests.support.houses import MANAGER, Company

TYPES, CYLINDERS, DAYS = 2, 3, 6
_NUMBERS = itertools.count(1)
Cross = tuple[int, int]
crosses = st.dictionaries(
    st.tuples(st.integers(0, TYPES - 1), st.integers(0, CYLINDERS - 1)), st.booleans(), min_size=1, max_size=4
)
edits = st.lists(st.tuples(st.integers(0, DAYS), crosses), min_size=1, max_size=7)


@dataclass
class Account:
    """What was said, in the order in which it was said: from then on a cross stands or does not."""

    said: list[tuple[datetime, Cross, bool]] = field(default_factory=list)

    def stands(self, cross: Cross, at: datetime) -> bool:
        told = [(when, opens) for when, what, opens in self.said if what == cross and when <= at]
        return max(enumerate(told), key=lambda each: (each[1][0], each[0]))[1][1] if told else False

    def last(self, cross: Cross) -> datetime | None:
        return max((when for when, what, _ in self.said if what == cross), default=None)

    def take(self, wished: dict[Cross, bool], at: datetime, now: datetime) -> type[Exception] | None:
        """Add an edit, or say why it is none."""
        real = {cross: opens for cross, opens in wished.items() if self.stands(cross, now) != opens}
        if not real:
            return AlreadyThere
        if any((last := self.last(cross)) is not None and last > at for cross in real):
            return ScheduleChangedLater
        self.said += [(at, cross, opens) for cross, opens in real.items()]
        return None

    def rekey(self, column: int, at: datetime) -> type[Exception] | None:
        """From then on the type opens nothing; or why that cannot be."""
        mine = [(column, row) for row in range(CYLINDERS)]
        if any((last := self.last(cross)) is not None and last > at for cross in mine):
            return ScheduleChangedLater
        self.said += [(at, cross, False) for cross in mine if self.stands(cross, at)]
        return None


@dataclass
class System:
    """A locking system of its own for each example."""

    id: LockingSystemId
    types: list[KeyTypeId]
    cylinders: list[CylinderId]
    doors: list[DoorId]


def _system(company: Company) -> System:
    desk, number = company.desk, next(_NUMBERS)

    def made(command: object) -> int:
        id = desk.execute(command).id
        assert id is not None
        return id

    system = LockingSystemId(made(SaveLockingSystem(None, f"S{number}")))
    kind = KeyHierarchy.CHANGE, EvidenceLevel.DAY
    types = [KeyTypeId(made(SaveKeyType(None, system, f"ES {at}", *kind))) for at in range(TYPES)]
    doors = [DoorId(made(SaveDoor(None, f"Tür {number}/{at}"))) for at in range(CYLINDERS)]
    since = company.clock.now() - timedelta(days=DAYS + 1)
    cylinders = [
        CylinderId(made(SaveCylinder(None, system, f"C{at}", door_id=door, since=since)))
        for at, door in enumerate(doors)
    ]
    return System(system, types, cylinders, doors)


def _compare(company: Company, system: System, account: Account) -> None:
    """The matrix and the doors of each type, at each day and just before it."""
    lists, now = SqlKeyLists(company.house.engine), company.clock.now()
    begin = now - timedelta(days=DAYS + 1)
    moments = [begin + timedelta(hours=12 * half) for half in range(2 * (DAYS + 1))] + [now]
    for at in [moment for whole in moments for moment in (whole - timedelta(microseconds=1), whole) if moment >= begin]:
        schedule = lists.keying_schedule(system.id, at)
        shown = [id for id, _, _ in schedule.types]
        for column, type_id in enumerate(system.types):
            expected = [account.stands((column, row), at) for row in range(CYLINDERS)]
            if type_id in shown:
                assert [bool(row.opens[shown.index(type_id)]) for row in schedule.rows] == expected
            else:
                assert not any(expected)
            opened = {door.id for door in lists.doors_opened_by(type_id, at)}
            assert opened == {door for door, opens in zip(system.doors, expected, strict=True) if opens}


def _rekey(company: Company, system: System, account: Account, column: int, days: int) -> None:
    company.clock.forward(minutes=1)
    at = company.clock.now() - timedelta(days=days)
    command = RekeyKeys(system.id, (system.types[column],), "verloren", at)
    if account.rekey(column, at) is None:
        company.desk.execute(command)
    else:
        with pytest.raises(ScheduleChangedLater):
            company.desk.execute(command)


def _run(company: Company, said: list[tuple[int, dict[Cross, bool]]], rekeyed: tuple[int, int] | None = None) -> None:
    company.clock.forward(minutes=1)
    system, account = _system(company), Account()
    for days, wished in said:
        company.clock.forward(minutes=1)
        now = company.clock.now()
        at = now - timedelta(days=days)
        changes = tuple(CrossChange(system.types[t], system.cylinders[c], opens) for (t, c), opens in wished.items())
        refused = account.take(wished, at, now)
        if refused is None:
            company.desk.execute(ChangeSchedule(changes, at))
        else:
            with pytest.raises(refused):
                company.desk.execute(ChangeSchedule(changes, at))
    if rekeyed is not None:
        _rekey(company, system, account, *rekeyed)
    _compare(company, system, account)


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(said=edits, rekeyed=st.none() | st.tuples(st.integers(0, TYPES - 1), st.integers(0, DAYS)))
def test_the_schedule_of_any_day_is_what_was_said_until_then(
    company_on_both: Company, said: list[tuple[int, dict[Cross, bool]]], rekeyed: tuple[int, int] | None
) -> None:
    company_on_both.log_in(MANAGER)
    _run(company_on_both, said, rekeyed)


def test_an_edit_that_overwrote_a_later_one_would_be_caught(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedule_changes, "last_change", lambda dated: None)
    company.log_in(MANAGER)
    with pytest.raises(pytest.fail.Exception, match="DID NOT RAISE"):
        _run(company, [(1, {(0, 0): True}), (3, {(0, 1): True}), (2, {(0, 1): False}), (3, {(0, 1): True})])
