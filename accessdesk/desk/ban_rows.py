"""What screens read of bans. What reception needs to decide a match never holds the grounds of a ban."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from accessdesk.domain.ids import BanId, PersonId


@dataclass(frozen=True, slots=True)
class BanSide:
    """A ban beside a visitor whose name is like one of its names. `recognised`: decided before, it is this person."""

    id: BanId
    name: str
    other_names: tuple[str, ...]
    company: str
    mark: str
    issued_on: date
    expires_on: date | None
    recognised: bool


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to be called."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class BanQuestion:
    """What has to be decided before somebody is let in: nothing when there are no `sides`. `call`: office managers."""

    sides: tuple[BanSide, ...]
    call: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class BanRow:
    """A ban as the office manager keeps it."""

    id: BanId
    name: str
    other_names: tuple[str, ...]
    company: str
    mark: str
    grounds: str
    issued_by: str
    issued_on: date
    expires_on: date | None
    lifted_at: datetime | None
    lifted_why: str
    source: str
    holds: bool
    recognised: int
    false_alarms: int


@dataclass(frozen=True, slots=True)
class BanDecisionRow:
    """What was decided about a visitor and a ban; `withdrawn_at` None while it is valid."""

    id: int
    ban_id: BanId
    ban_name: str
    person_id: PersonId
    person_name: str
    person_company: str
    same_person: bool
    by_name: str
    decided_at: datetime
    note: str
    withdrawn_at: datetime | None


class BanLists(Protocol):
    """Bans. Who reads `bans` and `ban_decisions` asks Desk.demand(Right.BAN_LIST) first."""

    def ban_question(self, name: str, person_id: PersonId | None, now: datetime) -> BanQuestion:
        """The bans that hold now, are like the name and are not known to be a false alarm for this person."""

    def bans(self, now: datetime, *, ended_too: bool = False) -> list[BanRow]:
        """By name; those that are lifted or expired only when asked for."""

    def ban_decisions(self, limit: int = 200) -> list[BanDecisionRow]:
        """Newest first, withdrawn ones too."""
