"""The duty roster: who is to be asked first for an escort on a day, and who is not available for some hours of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from accessdesk.domain.ids import EmployeeId, Pseudonym
from accessdesk.domain.refusals import NotAcceptable


class DutyKind(StrEnum):
    """What a line of the roster says about somebody."""

    ON_DUTY = "on_duty"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Duty:
    """One line of a day's roster over [starts_at, ends_at), aware UTC.

    `day` is the local day the line belongs to, `place` the order in which those on duty are asked, from 1 on (0 for
    those away). A changed line is withdrawn and written anew. Why somebody is away is nobody's business here.
    """

    id: int
    pseudonym: Pseudonym
    day: date
    kind: DutyKind
    place: int
    employee_id: EmployeeId
    starts_at: datetime
    ends_at: datetime
    entered_at: datetime
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DutyLine:
    """A line as it is wished: who, what, from when to when. Its order among the others is its place."""

    employee_id: EmployeeId
    kind: DutyKind
    starts_at: datetime
    ends_at: datetime


def check_lines(lines: Iterable[DutyLine]) -> None:
    """Every line ends after it begins, and nobody stands twice for the same kind and time. Raises NotAcceptable."""
    seen: list[DutyLine] = []
    for line in lines:
        if line.ends_at <= line.starts_at:
            raise NotAcceptable(field="roster", why="ends_before_it_begins")
        if any(_clash(line, other) for other in seen):
            raise NotAcceptable(field="roster", why="twice_at_a_time")
        seen.append(line)


class RosterLine(Protocol):
    """What a line says of somebody, wherever it was read from."""

    @property
    def kind(self) -> DutyKind: ...

    @property
    def starts_at(self) -> datetime: ...

    @property
    def ends_at(self) -> datetime: ...


def away_until(lines: Iterable[RosterLine], now: datetime) -> datetime | None:
    """Until when somebody is away, if one of their lines says so now."""
    ends = [line.ends_at for line in lines if line.kind is DutyKind.AWAY and line.starts_at <= now < line.ends_at]
    return max(ends, default=None)


def _clash(line: DutyLine, other: DutyLine) -> bool:
    same = (line.employee_id, line.kind) == (other.employee_id, other.kind)
    return same and line.starts_at < other.ends_at and other.starts_at < line.ends_at
