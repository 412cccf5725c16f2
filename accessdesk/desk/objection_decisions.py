"""The host decides about a visitor who shows no document or refuses the notice: an exception, or no entry."""

from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.objections import open_objections
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.times import happened
from accessdesk.desk.visit_documents import note_given, notice_in_force
from accessdesk.desk.visits import NOTICE_VERSION, VISITS, EndWithoutEntry, end_without_entry, person_of, refuse_absent
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import EmployeeId, VisitId
from accessdesk.domain.names import cleaned
from accessdesk.domain.objections import Objection, ObjectionDecision, ObjectionKind
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import Missing, NotAcceptable
from accessdesk.domain.visit_documents import WITH_THE_NOTICE
from accessdesk.domain.visits import IdentityKind, Visit, VisitState


@dataclass(frozen=True, slots=True)
class DecideObjections:
    """What the host said to whatever this waiting visitor refuses; one decision for all of it.

    EXCEPTION: the visitor may be collected all the same. DENIED: the visit ends. CONFIRMED_AFTER_ALL: the document was
    shown (`identity_kind`) or the notice taken. `decider_id` is an employee; `decided_by` is typed for one who is not
    on the list. For the visitor's own change of mind neither is asked for.
    """

    visit_id: VisitId
    decision: ObjectionDecision
    reason: str = ""
    decider_id: EmployeeId | None = None
    decided_by: str = ""
    identity_kind: IdentityKind | None = None
    happened_at: datetime | None = None


@handles(DecideObjections, right=Right.VISITS)
def decide_objections(command: DecideObjections, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    found = open_objections(act, visit.id)
    if visit.state is not VisitState.ARRIVED or not found:
        raise NotAcceptable(field="visit", why="nothing_to_decide", name=visit.name)
    if command.decision is ObjectionDecision.MOOT:
        raise Missing(field="decision")
    at = happened(act, command.happened_at, not_before=visit.arrived_at)
    after_all = command.decision is ObjectionDecision.CONFIRMED_AFTER_ALL
    decided = replace(
        found[0],
        decision=command.decision,
        decided_at=at,
        decided_by="" if after_all else _decider(act, command),
        decider_id=None if after_all else command.decider_id,
        reason=cleaned(command.reason, "reason", mandatory=not after_all),
    )
    person = person_of(act, visit)
    confirmed = [_confirmed(act, visit, found, command)] if after_all else []
    if after_all and any(one.kind is ObjectionKind.NOTICE_REFUSED for one in found):
        note_given(act, visit, WITH_THE_NOTICE, at)
    for one in found:
        same = replace(decided, id=one.id, pseudonym=one.pseudonym, kind=one.kind, entered_at=one.entered_at)
        act.uow.record(EntryType.OBJECTION_DECIDED, *confirmed, same, about=person.pseudonym, at=at)
    if command.decision is ObjectionDecision.DENIED:
        return end_without_entry(EndWithoutEntry(visit.id, VisitState.DENIED, decided.reason, at), act)
    return Outcome(visit.id, VISITS)


def _decider(act: Act, command: DecideObjections) -> str:
    if command.decider_id is None:
        return cleaned(command.decided_by, "decided_by")
    decider = act.uow.get(Employee, command.decider_id)
    refuse_absent(decider, "decided_by")
    return decider.name


def _confirmed(act: Act, visit: Visit, found: list[Objection], command: DecideObjections) -> Visit:
    """The visit with the confirmations that came after all."""
    kinds = {one.kind for one in found}
    if ObjectionKind.NO_DOCUMENT in kinds and command.identity_kind is None:
        raise Missing(field="identity_seen")
    notice = notice_in_force(act, NOTICE_VERSION) if ObjectionKind.NOTICE_REFUSED in kinds else visit.notice_version
    return replace(
        visit,
        identity_kind=command.identity_kind if ObjectionKind.NO_DOCUMENT in kinds else visit.identity_kind,
        notice_version=notice,
        entered_at=act.uow.now,
        version=visit.version + 1,
    )
