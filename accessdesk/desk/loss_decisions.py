"""The office decides what follows a loss, and records what was replaced in the end and what that cost."""

from dataclasses import dataclass
from datetime import date, datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.incidents import decided_elsewhere
from accessdesk.desk.key_losses import LOSSES
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.incidents import Incident
from accessdesk.domain.keys import KeyCopy
from accessdesk.domain.losses import (
    DATED,
    LossDecision,
    LossDetails,
    LossMeasure,
    LossReplacement,
    LossReport,
    LossRisk,
)
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import Missing, NotAcceptable

_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class DecideLoss:
    """The risk, and what is done until `due_on` (a local day; none for no measure). A later decision replaces it."""

    loss_report_id: int
    risk: LossRisk
    measure: LossMeasure
    reason: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class RecordReplacement:
    """What was actually replaced because of a loss, and what it cost (whole cents)."""

    loss_report_id: int
    what: str
    cylinders: int
    keys: int
    cost_cents: int
    happened_at: datetime | None = None


@handles(DecideLoss, right=Right.KEY_DATA)
def decide_loss(command: DecideLoss, act: Act) -> Outcome:
    report = act.uow.get(LossReport, command.loss_report_id)
    dated = command.measure in DATED
    if dated and command.due_on is None:
        raise Missing(field="until_day")
    if dated and command.due_on is not None and command.due_on < act.uow.now.astimezone().date():
        raise NotAcceptable(field="until_day", why="day_is_over")
    decision = LossDecision(
        id=act.uow.new_id(LossDecision),
        pseudonym=act.uow.new_pseudonym(),
        loss_report_id=report.id,
        risk=command.risk,
        measure=command.measure,
        reason=cleaned(command.reason, "reason", longest=_LONGEST),
        decided_at=act.uow.now,
        decided_by=act.session.actor.id,
        due_on=command.due_on if dated else None,
    )
    copy = act.uow.get(KeyCopy, report.copy_id)
    act.uow.record(EntryType.KEY_LOSS_DECIDED, decision, report, about=copy.pseudonym)
    for details in act.uow.find(LossDetails, loss_report_id=report.id):
        decided_elsewhere(act, act.uow.get(Incident, details.incident_id), decision.reason)
    return Outcome(decision.id, LOSSES)


@handles(RecordReplacement, right=Right.KEY_DATA)
def record_replacement(command: RecordReplacement, act: Act) -> Outcome:
    report = act.uow.get(LossReport, command.loss_report_id)
    for field, figure in (
        ("cylinders", command.cylinders),
        ("replaced_keys", command.keys),
        ("cost", command.cost_cents),
    ):
        if figure < 0:
            raise NotAcceptable(field=field, why="below_zero")
    at = happened(act, command.happened_at, not_before=report.discovered_at)
    replacement = LossReplacement(
        id=act.uow.new_id(LossReplacement),
        pseudonym=act.uow.new_pseudonym(),
        loss_report_id=report.id,
        what=cleaned(command.what, "replaced", longest=_LONGEST),
        cylinders=command.cylinders,
        keys=command.keys,
        cost_cents=command.cost_cents,
        happened_at=at,
        entered_at=act.uow.now,
        recorded_by=act.session.actor.id,
    )
    copy = act.uow.get(KeyCopy, report.copy_id)
    act.uow.record(EntryType.KEY_LOSS_REPLACED, replacement, report, about=copy.pseudonym, at=at)
    return Outcome(replacement.id, LOSSES)
