"""Giving standing externals the right to escort, and taking it back."""

from dataclasses import dataclass, replace

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.external_links import record_of
from accessdesk.desk.leaving import settle_loose_ends
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.people import checked_pin
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.external_escorts import ExternalEscort
from accessdesk.domain.externals import StandingExternal, refuse_uncleared
from accessdesk.domain.ids import EmployeeId, ExternalId
from accessdesk.domain.people import Employee, Person
from accessdesk.domain.refusals import NotAcceptable

_CHANGED = frozenset({Subject.PEOPLE, Subject.VISITS})


@dataclass(frozen=True, slots=True)
class SaveEscortRight:
    """Whether a standing external may escort in the zones of the permission, and how many visitors at a time.

    A `pin` of 6 digits accepts custody from now on; "" leaves the one there is.
    """

    external_id: ExternalId
    may_escort: bool = True
    at_most: int = 4
    pin: str = ""


@handles(SaveEscortRight, right=Right.PEOPLE)
def save_escort_right(command: SaveEscortRight, act: Act) -> Outcome:
    uow = act.uow
    external = uow.get(StandingExternal, command.external_id)
    if external.ended_on is not None:
        raise NotAcceptable(field="external", why="external_ended", name=external.name)
    if command.may_escort:
        refuse_uncleared(external, uow.now.astimezone().date())
    if command.at_most < 1:
        raise NotAcceptable(field="escort_at_most", why="too_few")
    known = record_of(act, external.id)
    if known is None and not command.may_escort:
        raise NotAcceptable(field="external", why="never_escorted", name=external.name)
    record = known or _new_record(act, external)
    changed = replace(record, is_escort=command.may_escort, escort_at_most=command.at_most)
    if command.pin:
        changed = replace(changed, pin_hash=act.passwords.hashed(checked_pin(command.pin)))
    settle_loose_ends(act, record, changed)
    link = () if known else (_linked(act, external, record.id),)
    kind = EntryType.ESCORT_RIGHT_GIVEN if command.may_escort else EntryType.ESCORT_RIGHT_ENDED
    uow.record(kind, changed, *link, about=_person(act, external).pseudonym)
    return Outcome(external.id, _CHANGED)


def _new_record(act: Act, external: StandingExternal) -> Employee:
    return Employee(
        id=EmployeeId(act.uow.new_id(Employee)),
        pseudonym=act.uow.new_pseudonym(),
        site_id=external.site_id,
        name=external.name,
        department=external.company,
        phone=_person(act, external).phone,
    )


def _linked(act: Act, external: StandingExternal, employee_id: EmployeeId) -> ExternalEscort:
    return ExternalEscort(
        id=act.uow.new_id(ExternalEscort),
        pseudonym=act.uow.new_pseudonym(),
        external_id=external.id,
        employee_id=employee_id,
        entered_at=act.uow.now,
    )


def _person(act: Act, external: StandingExternal) -> Person:
    return act.uow.get(Person, external.person_id)
