"""A key is gone: reported to anybody at the desk, confirmed by the office; found again, inspected, put back."""

from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.key_finds import inspected
from accessdesk.desk.key_hooks import hung_up
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId
from accessdesk.domain.key_moves import KEY_MOVES
from accessdesk.domain.key_refusals import KeyNotOut, LossAlreadyReported
from accessdesk.domain.keys import Handover, KeyCondition, KeyCopy, KeyCopyState
from accessdesk.domain.losses import LossReport
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import BeforeLastAct, MoveNotAllowed, Unknown

LOSSES = frozenset({Subject.KEYS, Subject.INCIDENTS})
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class ReportKeyLost:
    """Somebody says that a copy is gone. The copy keeps its state until the office confirms; its holder stays liable.

    `discovered_at` is when it was noticed (default: when it was reported), `happened_at` when it was reported.
    """

    copy_id: CopyId
    reporter: str
    circumstances: str
    last_seen: str = ""
    discovered_at: datetime | None = None
    theft: bool = False
    police_reference: str = ""
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ConfirmKeyLoss:
    """The office confirms the open report: the copy is LOST, or STOLEN."""

    copy_id: CopyId
    stolen: bool = False


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
    act.uow.record(EntryType.KEY_LOSS_REPORTED, report, about=copy.pseudonym, at=at)
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
    confirmed = replace(report, confirmed_at=act.uow.now, confirmed_by=act.session.actor.id)
    act.uow.record(EntryType.KEY_COPY_CHANGED, gone, confirmed, about=copy.pseudonym)
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
    back, uses = hung_up(act, back, act.uow.now)
    act.uow.record(EntryType.KEY_COPY_CHANGED, back, *finds, *uses, about=copy.pseudonym, details=details)
    return Outcome(copy.id, LOSSES)
