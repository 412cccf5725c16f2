"""How long data is kept, what a run would erase, and the runs: by a person, and by itself once a day."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from accessdesk.desk.desk import Act, Desk, handles
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.ports import UnitOfWork
from accessdesk.desk.second_person import joined_by
from accessdesk.domain.access_rights import Right
from accessdesk.domain.erasing import ErasurePlan
from accessdesk.domain.events import EntryType
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.retention import DEFAULT_DAYS, DEFAULT_POLICY, RetentionPolicy, checked_policy
from accessdesk.domain.sites import Setting

PERIOD_OVER = "period"
"""Reason of an erasure whose payloads were kept as long as the policy in the log says."""
DEFAULTS = "defaults"
"""Reason of the periods that nobody has set."""
LONGEST_PAUSE = timedelta(days=10)
"""After a longer pause, which a wrong clock makes too, a person looks before anything is erased."""

_DAYS = "retention_days_"
_REASON = "retention_reason"
_LAST_RUN = "erasure_last_run"
_CONFIRMED = "erasure_confirmed_entry"
EVERYTHING = frozenset(Subject)


@dataclass(frozen=True, slots=True)
class SaveRetention:
    """Days per class (classes that are not named keep theirs), and why. Two people: one alone could let proof go."""

    days: Mapping[str, int]
    reason: str
    approval: Approval | None = None


@dataclass(frozen=True, slots=True)
class EraseOverdue:
    """Erase now what the policy lets go, outside the daily run: two people, who confirm imports and pauses too."""

    approval: Approval | None = None


@dataclass(frozen=True, slots=True)
class EraseByItself:
    """The daily run: every account may bring it about, because the policy alone decides."""


@dataclass(frozen=True, slots=True)
class ClassPreview:
    """One class: its period, what a run would erase, and what is held although its period is over."""

    data_class: str
    days: int
    payloads: int
    subjects: int
    held: int

    @property
    def id(self) -> str:
        return self.data_class


@dataclass(frozen=True, slots=True)
class RetentionView:
    """The policy with its reason and the preview. `waits`: why the daily run does nothing, empty when it runs."""

    classes: tuple[ClassPreview, ...]
    reason: str
    last_run: datetime | None
    waits: str
    imported: int

    @property
    def is_empty(self) -> bool:
        return not any(one.payloads for one in self.classes)


@dataclass(frozen=True, slots=True)
class PolicyView:
    """The periods in force, without counting. `waits`: why the daily run does nothing, as far as no count is needed."""

    days: Mapping[str, int]
    reason: str
    last_run: datetime | None
    waits: str


@dataclass(frozen=True, slots=True)
class DailyRun:
    """What became of the daily run; `waits` says why only a person may start it, "" also when none was due."""

    erased: bool
    waits: str = ""


@handles(SaveRetention, right=Right.RETENTION)
def save_retention(command: SaveRetention, act: Act) -> Outcome:
    uow = act.uow
    policy = checked_policy({**policy_of(uow).days, **command.days})
    reason = cleaned(command.reason, "reason")
    joined_by(act, command.approval, Right.RETENTION)
    _record_policy(uow, policy, reason)
    uow.checkpoint("policy")
    return Outcome(None, frozenset({Subject.SETTINGS}))


@handles(EraseOverdue, right=Right.RETENTION)
def erase_overdue(command: EraseOverdue, act: Act) -> Outcome:
    joined_by(act, command.approval, Right.RETENTION)
    return Outcome(_run(act.uow, confirmed=True), EVERYTHING)


@handles(EraseByItself, right=Right.OWN_ACCOUNT)
def erase_by_itself(command: EraseByItself, act: Act) -> Outcome:
    del command
    why = _waits(act.uow, _plan(act.uow))
    if why:
        raise NotAcceptable(field="erasure", why=why)
    return Outcome(_run(act.uow, confirmed=False), EVERYTHING)


def erase_if_due(desk: Desk) -> DailyRun:
    """The daily run, once a local day: at its close or at the first start."""
    with desk.new_unit_of_work(()) as uow:
        last = _last_run(uow)
        if last is not None and last.astimezone().date() >= uow.now.astimezone().date():
            return DailyRun(erased=False)
        waits = _waits_anyway(uow) or _waits(uow, _plan(uow))
        if waits:
            return DailyRun(erased=False, waits=waits)
    desk.execute(EraseByItself())
    return DailyRun(erased=True)


def retention_policy(desk: Desk) -> PolicyView:
    """The periods and when a run was; needs Right.RETENTION."""
    desk.demand(Right.RETENTION)
    with desk.new_unit_of_work(()) as uow:
        return PolicyView(policy_of(uow).days, _value(uow, _REASON), _last_run(uow), _waits_anyway(uow))


def retention_view(desk: Desk, proposed: Mapping[str, int] | None = None) -> RetentionView:
    """The policy and its preview, by count: as it is, or with the days `proposed`; needs Right.RETENTION.

    Reads every payload. Raises NotAcceptable for days that cannot be saved.
    """
    desk.demand(Right.RETENTION)
    with desk.new_unit_of_work(()) as uow:
        policy = checked_policy({**policy_of(uow).days, **(proposed or {})})
        plan = _plan(uow, policy)
        classes = tuple(
            ClassPreview(name, kept, len(plan.payloads.get(name, ())), plan.subjects(name), plan.held.get(name, 0))
            for name, kept in policy.days.items()
        )
        return RetentionView(classes, _value(uow, _REASON), _last_run(uow), _waits(uow, plan), plan.imported)


def policy_of(uow: UnitOfWork) -> RetentionPolicy:
    """The policy in force; the defaults where the company has said nothing."""
    kept = {name: _value(uow, _DAYS + name) for name in DEFAULT_DAYS}
    return RetentionPolicy({name: int(kept[name] or days) for name, days in DEFAULT_POLICY.days.items()})


def _plan(uow: UnitOfWork, policy: RetentionPolicy | None = None) -> ErasurePlan:
    return uow.overdue(policy or policy_of(uow), since=int(_value(uow, _CONFIRMED) or 0))


def _waits_anyway(uow: UnitOfWork) -> str:
    """Never run before, or a long pause: known without a plan."""
    last = _last_run(uow)
    if last is None:
        return "first_run"
    return "" if timedelta(0) <= uow.now - last <= LONGEST_PAUSE else "long_pause"


def _waits(uow: UnitOfWork, plan: ErasurePlan) -> str:
    """Why only a person may start the run: never run before, a long pause, or old data that an import brought."""
    return _waits_anyway(uow) or ("imported_data" if plan.imported else "")


def _run(uow: UnitOfWork, *, confirmed: bool) -> int:
    """Erase, and one entry per class; gives how many payloads went."""
    if not _value(uow, _REASON):
        _record_policy(uow, policy_of(uow), DEFAULTS)
    plan = _plan(uow)
    last = 0
    for data_class, ranges in sorted(uow.erase(plan).items()):
        facts = {"class": data_class, "ranges": [list(pair) for pair in ranges], "reason": PERIOD_OVER}
        last = uow.record(EntryType.ERASURE_PERFORMED, about=uow.new_pseudonym(), details={"setting": facts})
    states = [_setting(uow, _LAST_RUN, uow.now.isoformat())]
    erased = sum(len(seqs) for seqs in plan.payloads.values())
    counts = {"payloads": erased, "held": sum(plan.held.values())}
    seq = uow.record(EntryType.ERASURE_RUN, *states, about=states[0].pseudonym, details={"setting": counts})
    if confirmed:
        done = _setting(uow, _CONFIRMED, str(max(seq, last)))
        uow.record(EntryType.ERASURE_CONFIRMED, done, about=done.pseudonym)
    if erased:
        uow.checkpoint("erasure")
    return erased


def _record_policy(uow: UnitOfWork, policy: RetentionPolicy, reason: str) -> None:
    """The entry with the policy holds no rows: settings never leave in an evidence package, the policy must."""
    states = [_setting(uow, _DAYS + name, str(days)) for name, days in policy.days.items()]
    states.append(_setting(uow, _REASON, reason))
    facts = {"days": dict(policy.days), "reason": reason}
    for state in states:
        uow.record(EntryType.SETTING_CHANGED, state, about=state.pseudonym)
    uow.record(EntryType.RETENTION_CHANGED, about=states[0].pseudonym, details={"setting": facts})


def _last_run(uow: UnitOfWork) -> datetime | None:
    told = _value(uow, _LAST_RUN)
    return datetime.fromisoformat(told) if told else None


def _value(uow: UnitOfWork, key: str) -> str:
    return next((one.value for one in uow.find(Setting, key=key)), "")


def _setting(uow: UnitOfWork, key: str, value: str) -> Setting:
    known = next(iter(uow.find(Setting, key=key)), None)
    return replace(known, value=value) if known else Setting(uow.new_id(Setting), uow.new_pseudonym(), key, value)
