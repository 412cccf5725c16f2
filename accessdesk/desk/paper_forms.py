"""Paper for a power cut: numbered blank forms, and one act that enters a whole paper visit later."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from accessdesk.desk.custody import EscortAccepts, left_behind
from accessdesk.desk.departures import RecordDeparture, record_departure
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.escorts import (
    CollectVisitor,
    ComeBack,
    HandOverEscort,
    LeavePremises,
    came_back,
    fetched,
    hand_over_escort,
    leave_premises,
)
from accessdesk.desk.gaps import NOTHING_KNOWN
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.visits import VISITS, RecordArrival, arrive, person_of
from accessdesk.domain.access_rights import Right
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import EmployeeId, VisitId
from accessdesk.domain.names import cleaned
from accessdesk.domain.presence import PaperForm, PaperFormKind, PaperFormState
from accessdesk.domain.refusals import Missing, NotAcceptable
from accessdesk.domain.visit_documents import DocumentKind
from accessdesk.domain.visits import BadgeState, Visit

CHANGED = frozenset({Subject.VISITS})
MOST_AT_ONCE = 50
_PREFIX = {PaperFormKind.VISIT: "PV", PaperFormKind.HANDOVER: "PH"}
_A_DAY = timedelta(hours=8)


@dataclass(frozen=True, slots=True)
class IssuePaperForms:
    """Numbers for blank forms. Each is given out once and for ever. `id` of the outcome is the first form's."""

    form: PaperFormKind
    count: int


class PaperStepKind(StrEnum):
    """What a form tells between collection and departure."""

    HANDOVER = "handover"
    LEFT = "left"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class PaperStep:
    """One line of a form. `escort_id` is who took over, or who accepted again on return."""

    kind: PaperStepKind
    at: datetime
    escort_id: EmployeeId | None = None


@dataclass(frozen=True, slots=True)
class EnterPaperVisit:
    """A visit as it stands on a form, whole: every time, who wrote it. `arrival.happened_at` is the form's.

    Without `collected_at` nobody was fetched; without `departed_at` the visitor is still here. The escort signed the
    form: reception attests it. `documents` are those that the form says were given; none is demanded afterwards.
    """

    number: str
    written_by: str
    arrival: RecordArrival
    collected_at: datetime | None = None
    badge_number: str = ""
    until: datetime | None = None
    escort_id: EmployeeId | None = None
    steps: tuple[PaperStep, ...] = ()
    departed_at: datetime | None = None
    badge: BadgeState | None = None
    keys_exception: str = ""
    documents: tuple[DocumentKind, ...] = ()


@dataclass(frozen=True, slots=True)
class SettlePaperForm:
    """A form that becomes no visit: a handover that was entered with the keys, or a form crossed out, with a note."""

    number: str
    state: PaperFormState
    note: str


@handles(IssuePaperForms, right=Right.VISITS)
def issue_paper_forms(command: IssuePaperForms, act: Act) -> Outcome:
    if not 1 <= command.count <= MOST_AT_ONCE:
        raise NotAcceptable(field="count", why="out_of_range")
    uow = act.uow
    start = f"{_PREFIX[command.form]}-{uow.now.astimezone().year}-"
    used = [int(form.number[len(start) :]) for form in uow.find(PaperForm) if form.number.startswith(start)]
    first = max(used, default=0) + 1
    forms = [
        PaperForm(uow.new_id(PaperForm), uow.new_pseudonym(), command.form, f"{start}{number:04}", uow.now)
        for number in range(first, first + command.count)
    ]
    for form in forms:
        uow.record(EntryType.PAPER_FORM_ISSUED, form, about=form.pseudonym)
    return Outcome(forms[0].id, CHANGED)


@handles(EnterPaperVisit, right=Right.VISITS)
def enter_paper_visit(command: EnterPaperVisit, act: Act) -> Outcome:
    form = _blank(act, command.number)
    if form.kind is not PaperFormKind.VISIT:
        raise NotAcceptable(field="number", why="no_visit_form")
    written_by = cleaned(command.written_by, "written_by")
    _in_order(command)
    arrived = arrive(command.arrival, act, has_left=command.departed_at is not None).id
    assert arrived is not None
    visit_id = VisitId(arrived)
    if command.collected_at is not None:
        fetched(_collection(command, visit_id), act, on_paper=True)
        for step in sorted(command.steps, key=lambda step: step.at):
            _enter_step(step, visit_id, act)
    if command.departed_at is not None:
        record_departure(_departure(command, visit_id), act)
    left_behind(act, act.uow.get(Visit, visit_id))
    entered = replace(
        form, state=PaperFormState.ENTERED, settled_at=act.uow.now, written_by=written_by, visit_id=visit_id
    )
    about = person_of(act, act.uow.get(Visit, visit_id)).pseudonym
    act.uow.record(EntryType.PAPER_VISIT_ENTERED, entered, about=about, at=command.arrival.happened_at)
    return Outcome(visit_id, VISITS | {Subject.INCIDENTS})


@handles(SettlePaperForm, right=Right.VISITS)
def settle_paper_form(command: SettlePaperForm, act: Act) -> Outcome:
    form = _blank(act, command.number)
    if command.state is PaperFormState.BLANK:
        raise Missing(field="state")
    if command.state is PaperFormState.ENTERED and form.kind is PaperFormKind.VISIT:
        raise NotAcceptable(field="number", why="visit_form_is_entered")
    settled = replace(form, state=command.state, settled_at=act.uow.now, note=cleaned(command.note, "note"))
    act.uow.record(EntryType.PAPER_FORM_SETTLED, settled, about=form.pseudonym)
    return Outcome(form.id, CHANGED)


def _blank(act: Act, number: str) -> PaperForm:
    """The form of this number that nothing was entered from yet."""
    asked = cleaned(number, "number", longest=20).upper()
    form = next(iter(act.uow.find(PaperForm, number=asked)), None)
    if form is None:
        raise NotAcceptable(field="number", why="no_such_form")
    if form.state is not PaperFormState.BLANK:
        raise NotAcceptable(field="number", why="form_is_settled")
    return form


def _in_order(command: EnterPaperVisit) -> None:
    """The times of a form follow each other, and what was fetched left with a badge dealt with."""
    if command.arrival.happened_at is None:
        raise Missing(field="arrived_at")
    steps = [("collected_at", command.collected_at), ("departed_at", command.departed_at)]
    before = command.arrival.happened_at
    for name, at in steps:
        if at is not None and at < before:
            raise NotAcceptable(field=name, why="times_out_of_order")
        before = at or before
    if command.collected_at is None and (command.departed_at is not None or command.steps):
        raise Missing(field="collected_at")
    last = command.departed_at or max((step.at for step in command.steps), default=None)
    for step in command.steps:
        if step.at < _before_steps(command) or (last is not None and step.at > last):
            raise NotAcceptable(field="steps", why="times_out_of_order")


def _before_steps(command: EnterPaperVisit) -> datetime:
    """The moment after which handovers and breaks lie."""
    moment = command.collected_at or command.arrival.happened_at
    assert moment is not None
    return moment


def _enter_step(step: PaperStep, visit_id: VisitId, act: Act) -> None:
    accepts = EscortAccepts(step.escort_id, Acceptance.ATTESTED) if step.escort_id is not None else None
    if step.kind is PaperStepKind.LEFT:
        leave_premises(LeavePremises(visit_id, step.at), act)
    elif step.kind is PaperStepKind.BACK:
        came_back(ComeBack(visit_id, accepts, step.at), act, on_paper=True)
    elif accepts is None:
        raise Missing(field="steps")
    else:
        hand_over_escort(HandOverEscort((visit_id,), accepts, step.at, NOTHING_KNOWN), act)


def _collection(command: EnterPaperVisit, visit_id: VisitId) -> CollectVisitor:
    assert command.collected_at is not None
    escort = EscortAccepts(command.escort_id, Acceptance.ATTESTED) if command.escort_id is not None else None
    until = command.until or command.departed_at or command.collected_at + _A_DAY
    return CollectVisitor(
        visit_id,
        command.badge_number,
        max(until, command.collected_at + timedelta(minutes=1)),
        escort=escort,
        happened_at=command.collected_at,
        documents=command.documents,
    )


def _departure(command: EnterPaperVisit, visit_id: VisitId) -> RecordDeparture:
    return RecordDeparture(
        visit_id, command.badge, keys_exception=command.keys_exception, happened_at=command.departed_at
    )
