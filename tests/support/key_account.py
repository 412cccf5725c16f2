"""A second account of what was done to keys: a list of acts, and every answer compared with it at every moment."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

from sqlalchemy import text

from accessdesk.desk.key_data import SetOpening
from accessdesk.desk.key_losses import ConfirmKeyLoss, ReportKeyLost, RestockFoundKey
from accessdesk.desk.key_questions import KeyHistory, KeyPerson
from accessdesk.domain.keys import KeyCopyState
from accessdesk.domain.refusals import Refusal
from accessdesk.storage.lists.key_questions import KeyQuestionSelects
from tests.support.keyrings import APPROVED, DOORS, TYPES, Keyring

S = KeyCopyState
KEYS = ("GHS 1/001", "HS 2/001", "ES 101/001")
PEOPLE = ("Timo Lindner", "Mehmet Brandt")


@dataclass(frozen=True)
class Act:
    """Something that was done to a copy: from `at` on it stood like this, whatever was known before."""

    copy: str
    at: datetime
    state: KeyCopyState
    holder: str = ""


@dataclass
class Account:
    """The second account: a list of acts in the order in which they were entered, and nothing else."""

    ring: Keyring
    began: datetime
    acts: list[Act] = field(default_factory=list)
    crosses: list[tuple[datetime, str, str, bool]] = field(default_factory=list)

    def stood(self, copy: str, at: datetime) -> Act:
        told = [act for act in self.acts if act.copy == copy and act.at <= at]
        return told[-1] if told else Act(copy, self.began, S.IN_STOCK)

    def opened(self, type_name: str, door: str, at: datetime) -> bool:
        told = [opens for when, kind, name, opens in self.crosses if (kind, name) == (type_name, door) and when <= at]
        return told[-1] if told else door in TYPES[type_name][1]


def type_of(copy: str) -> str:
    return next(name for name in TYPES if name.startswith(copy.partition("/")[0]))


def lived(ring: Keyring, tried: list[tuple[str, str, int, int]]) -> Account:
    """Try the acts; those that the desk took are in the account."""
    clock = ring.company.clock
    account = Account(ring, clock.now())
    for kind, copy, choice, ago in tried:
        clock.forward(minutes=61)
        at = clock.now() - timedelta(minutes=ago)
        with suppress(Refusal):
            _do(account, kind, copy, choice, at)
    clock.forward(minutes=1)
    return account


def _do(account: Account, kind: str, copy: str, choice: int, at: datetime) -> None:
    ring, id, now = account.ring, account.ring.copies[copy], account.ring.company.clock.now()
    before = account.stood(copy, now)
    if kind == "issue":
        person = PEOPLE[choice % 2]
        ring.issue(id, to=person, approval=APPROVED, happened_at=at, due_at=at + timedelta(hours=choice + 1))
        account.acts.append(Act(copy, at, S.ISSUED, person))
    elif kind == "return":
        ring.give_back(id, happened_at=at)
        back = S.FOUND if before.state in (S.LOST, S.STOLEN) else S.IN_STOCK
        account.acts.append(Act(copy, at, back))
    elif kind == "report":
        ring.company.desk.execute(ReportKeyLost(id, "Anna", "weg"))
    elif kind == "confirm":
        ring.company.desk.execute(ConfirmKeyLoss(id, stolen=choice == 1))
        account.acts.append(Act(copy, now, S.STOLEN if choice == 1 else S.LOST, before.holder))
    elif kind == "restock":
        ring.company.desk.execute(RestockFoundKey(id, "geprüft"))
        account.acts.append(Act(copy, now, S.IN_STOCK))
    else:
        door, opens = DOORS[choice], not account.opened(type_of(copy), DOORS[choice], now)
        ring.company.desk.execute(SetOpening(ring.types[type_of(copy)], ring.cylinders[door], opens))
        account.crosses.append((now, type_of(copy), door, opens))


_ASTRAY = """
SELECT k.number FROM key_copy k LEFT JOIN key_standing s ON s.id = (
    SELECT x.id FROM key_standing x WHERE x.copy_id = k.id ORDER BY x.from_at DESC, x.id DESC LIMIT 1)
LEFT JOIN handover h ON h.copy_id = k.id AND h.returned_at IS NULL
WHERE s.id IS NULL OR s.state <> k.state OR s.location <> k.location
   OR coalesce(s.handover_id, 0) <> coalesce(h.id, 0) ORDER BY k.number
"""


def copies_astray(ring: Keyring) -> list[str]:
    """Copies whose last standing is not how they stand: some act forgot to keep it."""
    with ring.company.house.engine.connect() as connection:
        return list(connection.execute(text(_ASTRAY)).scalars())


def moments(account: Account) -> list[datetime]:
    """Every moment at which something changed, and the ones right before and after it."""
    second = timedelta(seconds=1)
    told = {act.at for act in account.acts} | {when for when, *_ in account.crosses}
    near = {one + off for one in told for off in (-second, timedelta(0), second)}
    return sorted(near | {account.ring.company.clock.now()})


def check(account: Account) -> None:
    """Every answer at every moment that matters equals the second account."""
    ring = account.ring
    asked = KeyQuestionSelects(ring.company.house.engine)
    for at in moments(account):
        stood = {copy: account.stood(copy, at) for copy in KEYS}
        shown = {copy.number: copy for copy in asked.key_inventory(at).copies}
        for number, act in stood.items():
            assert (shown[number].state, shown[number].holder_name) == (act.state, act.holder), (number, at)
        assert {c.number for c in asked.overdue_keys(at).copies} == {
            number for number, act in stood.items() if act.holder and (shown[number].due_at or at) < at
        }
        for door in DOORS:
            access = asked.door_access(ring.doors[door], at)
            could = {copy.number: copy.holder_name for copy in access.copies if copy.number in KEYS}
            assert could == {n: act.holder for n, act in stood.items() if account.opened(type_of(n), door, at)}
        for name in PEOPLE:
            mine = asked.person_keys(KeyPerson(name, "", employee_id=ring.company.employees[name]), at)
            held = {number for number, act in stood.items() if act.holder == name}
            assert {copy.number for copy in mine.copies} == held
            doors = {door for door in DOORS if any(account.opened(type_of(number), door, at) for number in held)}
            assert {one.door.name for one in mine.doors} == doors
    for number in KEYS:
        tiled(asked.key_history(ring.copies[number], ring.company.clock.now()), account, number)


def tiled(history: KeyHistory, account: Account, number: str) -> None:
    """The spans leave no gap, and each tells what the account tells of its moments."""
    for earlier, later in pairwise(history.spans):
        assert earlier.until_at == later.from_at
    assert history.spans[-1].until_at is None
    for span in history.spans:
        if span.from_at is not None and span.from_at >= account.began:
            act = account.stood(number, span.from_at)
            assert (span.state, span.holder_name) == (act.state, act.holder)
