"""A key is gone: reported to anybody at the desk, confirmed by the office; found again, inspected, put back."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.incidents import open_incident
from accessdesk.desk.key_finds import inspected
from accessdesk.desk.key_hooks import hung_up
from accessdesk.desk.loss_freeze import as_text, frozen_system, utc_text
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.receipts import doors_opened, loss_of, replaced_with
from accessdesk.desk.ring_handing import part_from_rings
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId
from accessdesk.domain.incidents import Incident, IncidentKind
from accessdesk.domain.key_moves import KEY_MOVES
from accessdesk.domain.key_refusals import KeyNotOut, LossAlreadyReported
from accessdesk.domain.keys import Handover, KeyCondition, KeyCopy, KeyCopyState, KeyType
from accessdesk.domain.losses import LabelAttached, LossDetails, LossReport, LossReporter, LossSnapshot
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.receipt_texts import LANGUAGES
from accessdesk.domain.refusals import BeforeLastAct, MoveNotAllowed, Unknown

LOSSES = frozenset({Subject.KEYS, Subject.INCIDENTS})
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class ReportKeyLost:
    """Somebody says that a copy is gone. The copy keeps its state until the office confirms; its holder stays liable.

    `discovered_at` is when it was noticed (default: when it was reported), `happened_at` when it was reported. The
    report opens an incident and freezes the schedule and the whereabouts of all copies; its paper is in `language`.
    The outcome's id is the report's.
    """

    copy_id: CopyId
    reporter: str
    circumstances: str
    last_seen: str = ""
    discovered_at: datetime | None = None
    theft: bool = False
    police_reference: str = ""
    happened_at: datetime | None = None
    reporter_is: LossReporter = LossReporter.HOLDER
    place: str = ""
    search: str = ""
    label: LabelAttached = LabelAttached.UNKNOWN
    informed: str = ""
    language: str = "de"


@dataclass(frozen=True, slots=True)
class ConfirmKeyLoss:
    """The office confirms the open report: the copy is LOST, or STOLEN. A theft may have its reference only now."""

    copy_id: CopyId
    stolen: bool = False
    police_reference: str = ""


@dataclass(frozen=True, slots=True)
class RestockFoundKey:
    """A found copy was inspected and goes back to its place (`location` empty: the one it had)."""

    copy_id: CopyId
    inspection: str
    condition: KeyCondition = KeyCondition.GOOD
    location: str = ""


@handles(ReportKeyLost, right=Right.REPORT_INCIDENT)
def report_key_lost(command: ReportKeyLost, act: Act) -> Outcome:
    copy = act.uow.get(KeyCopy, command.copy_id)
    if copy.state not in (KeyCopyState.ISSUED, KeyCopyState.MISSING):
        raise KeyNotOut(field="copy", copy=copy.number)
    if act.uow.find(LossReport, copy_id=copy.id, found_at=None):
        raise LossAlreadyReported(field="copy", copy=copy.number)
    handover = next(iter(act.uow.find(Handover, copy_id=copy.id, returned_at=None)), None)
    at = happened(act, command.happened_at, not_before=handover.issued_at if handover else None)
    discovered_at = command.discovered_at or at
    if discovered_at > at:
        raise BeforeLastAct(field="discovered_at", last=at.isoformat())
    report = LossReport(
        id=act.uow.new_id(LossReport),
        pseudonym=act.uow.new_pseudonym(),
        copy_id=copy.id,
        reporter=cleaned(command.reporter, "reporter"),
        reported_at=at,
        entered_at=act.uow.now,
        discovered_at=discovered_at,
        last_seen=cleaned(command.last_seen, "last_seen", mandatory=False),
        circumstances=cleaned(command.circumstances, "circumstances", longest=_LONGEST),
        holder_name=handover.holder_name if handover else "",
        theft=command.theft,
        police_reference=cleaned(command.police_reference, "police_reference", mandatory=False),
    )
    incident = open_incident(
        act,
        IncidentKind.KEY_THEFT if report.theft else IncidentKind.KEY_LOSS,
        report.circumstances,
        happened_at=discovered_at,
        known_at=at,
        place=command.place,
        reporter=report.reporter,
        copy_id=copy.id,
    )
    details = _details(command, act, report, incident, copy)
    snapshot = _frozen(command, act, report, details, copy)
    act.uow.record(EntryType.KEY_LOSS_REPORTED, report, details, snapshot, about=copy.pseudonym, at=at)
    act.uow.checkpoint(f"loss {report.id}")
    return Outcome(report.id, LOSSES)


@handles(ConfirmKeyLoss, right=Right.KEY_DATA)
def confirm_key_loss(command: ConfirmKeyLoss, act: Act) -> Outcome:
    copy = act.uow.get(KeyCopy, command.copy_id)
    report = next(iter(act.uow.find(LossReport, copy_id=copy.id, found_at=None, confirmed_at=None)), None)
    if report is None:
        raise Unknown(kind="loss_report", id=copy.id)
    state = KeyCopyState.STOLEN if command.stolen else KeyCopyState.LOST
    KEY_MOVES.check(copy.state, state, {Need.LOSS_REPORT, Need.CONFIRMED})
    gone = replace(copy, state=state, version=copy.version + 1)
    reference = cleaned(command.police_reference, "police_reference", mandatory=False)
    confirmed = replace(
        report,
        confirmed_at=act.uow.now,
        confirmed_by=act.session.actor.id,
        theft=command.stolen,
        police_reference=reference or report.police_reference,
    )
    act.uow.record(EntryType.KEY_LOSS_CONFIRMED, gone, confirmed, about=copy.pseudonym)
    _named_as(act, report, IncidentKind.KEY_THEFT if command.stolen else IncidentKind.KEY_LOSS)
    return Outcome(copy.id, LOSSES)


@handles(RestockFoundKey, right=Right.DAY_KEYS)
def restock_found_key(command: RestockFoundKey, act: Act) -> Outcome:
    copy = act.uow.get(KeyCopy, command.copy_id)
    inspection = cleaned(command.inspection, "inspection")
    location = cleaned(command.location, "location", mandatory=False) or copy.location
    if copy.state is not KeyCopyState.FOUND:
        raise MoveNotAllowed(before=copy.state.value, after=KeyCopyState.IN_STOCK.value)
    KEY_MOVES.check(copy.state, KeyCopyState.IN_STOCK, {Need.INSPECTION} | ({Need.LOCATION} if location else set()))
    back = replace(
        copy,
        state=KeyCopyState.IN_STOCK,
        version=copy.version + 1,
        condition=command.condition,
        location=location,
        counted=True,
    )
    details = {"key": {"inspection": inspection}}
    finds = inspected(act, copy, inspection)
    part_from_rings(act, [copy], act.uow.now)
    back, uses = hung_up(act, back, act.uow.now)
    act.uow.record(EntryType.KEY_COPY_CHANGED, back, *finds, *uses, about=copy.pseudonym, details=details)
    return Outcome(copy.id, LOSSES)


def _details(command: ReportKeyLost, act: Act, report: LossReport, incident: Incident, copy: KeyCopy) -> LossDetails:
    """With what the loss means now: the doors, and what would have to be replaced."""
    key_type = act.uow.get(KeyType, copy.key_type_id)
    cylinders, cost = loss_of(act, [key_type], act.uow.now)
    return LossDetails(
        id=act.uow.new_id(LossDetails),
        pseudonym=act.uow.new_pseudonym(),
        loss_report_id=report.id,
        incident_id=incident.id,
        reporter_is=command.reporter_is,
        place=incident.place,
        search=cleaned(command.search, "search", mandatory=False, longest=_LONGEST),
        label=command.label,
        informed=cleaned(command.informed, "informed", mandatory=False),
        doors=len(doors_opened(act, key_type, act.uow.now)),
        cylinders=cylinders,
        keys=replaced_with(act, [key_type], act.uow.now),
        cost_eur=cost,
    )


def _frozen(command: ReportKeyLost, act: Act, report: LossReport, details: LossDetails, copy: KeyCopy) -> LossSnapshot:
    told = {
        name: value
        for name, value in {**asdict(report), **asdict(details)}.items()
        if name not in ("id", "pseudonym", "copy_id", "confirmed_at", "confirmed_by", "found_at", "loss_report_id")
    }
    told |= {name: utc_text(told[name]) for name in ("reported_at", "entered_at", "discovered_at")}
    facts = {**frozen_system(act, copy), "loss": told}
    return LossSnapshot(
        id=act.uow.new_id(LossSnapshot),
        pseudonym=act.uow.new_pseudonym(),
        loss_report_id=report.id,
        taken_at=act.uow.now,
        language=command.language if command.language in LANGUAGES else LANGUAGES[0],
        facts=as_text(facts),
    )


def _named_as(act: Act, report: LossReport, kind: IncidentKind) -> None:
    """The incident of a report is called what the office found it to be, while it is open."""
    for details in act.uow.find(LossDetails, loss_report_id=report.id):
        incident = act.uow.get(Incident, details.incident_id)
        if incident.kind is not kind and incident.closed_at is None:
            named = replace(incident, kind=kind, version=incident.version + 1)
            act.uow.record(EntryType.INCIDENT_CHANGED, named, about=incident.pseudonym)
