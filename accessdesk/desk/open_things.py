"""Everything that is open with somebody, from the objects themselves: the sheet shows it and the closing counts it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Protocol, TypeVar

from accessdesk.domain.codes import Code, CodeHolder
from accessdesk.domain.duty import Duty, DutyKind
from accessdesk.domain.escorts import Custody
from accessdesk.domain.groups import Series
from accessdesk.domain.key_reservations import KeyReservation
from accessdesk.domain.key_rings import KeyRing, RingKey
from accessdesk.domain.key_seals import KeySeal
from accessdesk.domain.keys import EvidenceLevel, Handover, KeyCopy, KeyType, Receipt
from accessdesk.domain.leavers import OpenKind, OpenThing
from accessdesk.domain.people import Employee
from accessdesk.domain.visits import OPEN_STATES, Visit, VisitState

T = TypeVar("T")
_HOSTED = (VisitState.EXPECTED.value, *(state.value for state in OPEN_STATES))


class Finds(Protocol):
    """Where the objects are read: an act's unit of work, or a list's connection."""

    def get(self, kind: type[T], id: int) -> T: ...

    def find(self, kind: type[T], **equals: Any) -> list[T]: ...


def open_things(found: Finds, employee: Employee, now: datetime) -> tuple[OpenThing, ...]:
    """What keeps somebody from leaving, by kind, then as it came. Requests and the account end with the closing."""
    return (
        *_keys(found, employee),
        *_codes(found, employee),
        *_reservations(found, employee),
        *_seals(found, employee),
        *_visitors(found, employee),
        *_duties(found, employee, now),
        *_series(found, employee, now),
    )


def _keys(found: Finds, employee: Employee) -> Iterator[OpenThing]:
    held = found.find(Handover, employee_id=employee.id, returned_at=None)
    for one in held:
        copy = found.get(KeyCopy, one.copy_id)
        rings = [found.get(KeyRing, on.ring_id).name for on in found.find(RingKey, copy_id=copy.id, until_at=None)]
        more = (found.get(KeyType, copy.key_type_id).name, *rings, one.purpose)
        yield OpenThing(OpenKind.KEY, one.id, copy.number, _told(*more), one.issued_at, one.due_at)
    for receipt_id in dict.fromkeys(one.receipt_id for one in held if one.evidence is not EvidenceLevel.DAY):
        receipt = found.get(Receipt, receipt_id)
        if not receipt.signature:
            yield OpenThing(OpenKind.UNSIGNED, receipt.id, receipt.number, receipt.purpose, receipt.happened_at)


def _codes(found: Finds, employee: Employee) -> Iterator[OpenThing]:
    """Whoever may not use a code any more knows it until it is changed."""
    since: dict[int, datetime] = {}
    for holder in found.find(CodeHolder, employee_id=employee.id):
        code = found.get(Code, holder.code_id)
        if holder.until_at is None or holder.until_at > code.changed_at:
            since.setdefault(code.id, holder.from_at)
    for code_id, from_at in since.items():
        code = found.get(Code, code_id)
        yield OpenThing(OpenKind.CODE, code.id, code.name, code.place, from_at)


def _reservations(found: Finds, employee: Employee) -> Iterator[OpenThing]:
    for kept in found.find(KeyReservation, employee_id=employee.id, ended_at=None):
        number = found.get(KeyCopy, kept.copy_id).number
        yield OpenThing(OpenKind.RESERVATION, kept.id, number, kept.purpose, kept.from_at, kept.until_at)


def _seals(found: Finds, employee: Employee) -> Iterator[OpenThing]:
    for seal in found.find(KeySeal, opened_by=employee.id, countersigned_at=None):
        if seal.waits_for_countersign and seal.opened_at is not None:
            number = found.get(KeyCopy, seal.copy_id).number
            yield OpenThing(OpenKind.COUNTERSIGN, seal.id, number, seal.number, seal.opened_at)


def _visitors(found: Finds, employee: Employee) -> Iterator[OpenThing]:
    in_hand = set()
    for custody in found.find(Custody, keeper_id=employee.id, ended_at=None):
        visit = found.get(Visit, custody.visit_id)
        in_hand.add(visit.id)
        yield OpenThing(OpenKind.CUSTODY, visit.id, visit.name, visit.company, custody.started_at)
    for visit in found.find(Visit, host_id=employee.id, state=_HOSTED):
        since = visit.arrived_at or visit.expected_from or visit.entered_at
        if visit.id not in in_hand and since is not None:
            yield OpenThing(OpenKind.HOSTING, visit.id, visit.name, visit.company, since)


def _duties(found: Finds, employee: Employee, now: datetime) -> Iterator[OpenThing]:
    for duty in found.find(Duty, employee_id=employee.id, withdrawn_at=None):
        if duty.kind is DutyKind.ON_DUTY and duty.ends_at > now:
            day = duty.day.isoformat()
            yield OpenThing(OpenKind.DUTY, duty.id, day, "", duty.starts_at, duty.ends_at)


def _series(found: Finds, employee: Employee, now: datetime) -> Iterator[OpenThing]:
    today = now.astimezone().date()
    for series in found.find(Series, host_id=employee.id, ended_at=None):
        if series.last_day >= today:
            yield OpenThing(OpenKind.SERIES, series.id, series.company, series.purpose, series.entered_at)


def _told(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
