"""What a visitor leaves with open: keys, the badge, an escort who is not there. Nothing of it goes unnoticed."""

from datetime import datetime
from typing import Protocol

from accessdesk.desk.desk import Act
from accessdesk.desk.family import family_of
from accessdesk.domain.badges import DepartureException, LeftOpen
from accessdesk.domain.escorts import Custody, CustodyKind
from accessdesk.domain.keys import Handover, KeyCopy
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import KeyStillOut
from accessdesk.domain.visits import Badge, BadgeState, Visit, VisitType


class Settlement(Protocol):
    """What was said about each open thing; an empty reason says that it is settled."""

    @property
    def badge(self) -> BadgeState | None: ...
    @property
    def keys_exception(self) -> str: ...
    @property
    def badge_exception(self) -> str: ...
    @property
    def escort_exception(self) -> str: ...


def what_is_left_open(said: Settlement, act: Act, visit: Visit, at: datetime) -> list[DepartureException]:
    """An exception for each thing that stays open, with its reason. Raises KeyStillOut for a key without one."""
    left = [(LeftOpen.KEY, thing, reason) for thing, reason in _keys(act, visit, said.keys_exception)]
    left += [(LeftOpen.BADGE, thing, reason) for thing, reason in _badge(act, visit, said)]
    left += [(LeftOpen.ESCORT, thing, reason) for thing, reason in _escort(act, visit, said.escort_exception)]
    return [
        DepartureException(
            id=act.uow.new_id(DepartureException),
            pseudonym=act.uow.new_pseudonym(),
            visit_id=visit.id,
            kind=kind,
            thing=thing,
            reason=reason,
            at=at,
            entered_at=act.uow.now,
        )
        for kind, thing, reason in left
    ]


def held_in_stay(act: Act, visit: Visit) -> list[Handover]:
    """What the visitor has of ours and must not take away, under whichever record of theirs it was handed out.

    What a standing external holds beyond the stay goes home with them.
    """
    held = act.uow.find(Handover, person_id=family_of(act, visit.person_id), returned_at=None)
    return [one for one in held if visit.type is not VisitType.STANDING or one.visit_id is not None]


def _keys(act: Act, visit: Visit, exception: str) -> list[tuple[str, str]]:
    reason = cleaned(exception, "keys_exception", mandatory=False)
    copies = [act.uow.get(KeyCopy, handover.copy_id).number for handover in held_in_stay(act, visit)]
    if copies and not reason:
        raise KeyStillOut(field="keys", copies=", ".join(copies), name=visit.name)
    return [(copy, reason) for copy in copies]


def _badge(act: Act, visit: Visit, said: Settlement) -> list[tuple[str, str]]:
    if said.badge is not BadgeState.LOST:
        return []
    reason = cleaned(said.badge_exception, "badge_exception")
    return [(badge.number, reason) for badge in act.uow.find(Badge, visit_id=visit.id, closed_at=None)]


def _escort(act: Act, visit: Visit, exception: str) -> list[tuple[str, str]]:
    reason = cleaned(exception, "escort_exception", mandatory=False)
    if not reason:
        return []
    keepers = [
        one.keeper_id
        for one in act.uow.find(Custody, visit_id=visit.id, ended_at=None)
        if one.kind is CustodyKind.ESCORT and one.keeper_id is not None
    ]
    return [(act.uow.get(Employee, keeper).name, reason) for keeper in keepers]
