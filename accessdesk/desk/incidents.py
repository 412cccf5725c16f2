"""Incidents: reported by whoever sees something, opened by other acts, answered clock by clock, decided and closed."""

from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.incident_settings import clocks_here, video_hours_of
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, CopyId, IncidentId, PersonId, SiteId, VisitId, ZoneId
from accessdesk.domain.incidents import (
    Incident,
    IncidentClock,
    IncidentKind,
    IncidentStep,
    StepKind,
    answers_of,
    due_of,
    faces,
    is_overwritten,
    still_running,
)
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import InTheFuture, Missing, NotAcceptable
from accessdesk.domain.sites import Zone

INCIDENTS = frozenset({Subject.INCIDENTS})
LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Recording:
    """Which camera saw it, from when to when. The recording itself is never taken in."""

    camera: str = ""
    begins: datetime | None = None
    ends: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReportIncident:
    """Somebody saw something. `known_at` is when it became known (default: now); the clocks run from there.

    `informed` was told already, at `informed_at` (default: when it became known).
    """

    kind: IncidentKind
    what: str
    happened_at: datetime
    known_at: datetime | None = None
    zone_id: ZoneId | None = None
    place: str = ""
    reporter: str = ""
    recording: Recording = Recording()
    informed: str = ""
    informed_at: datetime | None = None
    site_id: SiteId = FIRST_SITE


@dataclass(frozen=True, slots=True)
class ChangeIncident:
    """What is known better now: place, times, camera. The clocks follow; what stood there before stays in the log."""

    incident_id: IncidentId
    what: str
    happened_at: datetime
    known_at: datetime
    zone_id: ZoneId | None = None
    place: str = ""
    reporter: str = ""
    recording: Recording = Recording()


@dataclass(frozen=True, slots=True)
class AddToIncident:
    """Somebody was informed (`who`), or something is to be remembered (`words` alone)."""

    incident_id: IncidentId
    who: str = ""
    words: str = ""
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AnswerClock:
    """A clock is met: reported at `happened_at` to `to_whom`; or nothing is owed, because `not_required`.

    A recording is met by securing it: `to_whom` has it now. A second answer corrects the first, which stays.
    """

    incident_id: IncidentId
    clock: IncidentClock
    to_whom: str = ""
    not_required: str = ""
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DecideIncident:
    """What is done about it."""

    incident_id: IncidentId
    decision: str


@dataclass(frozen=True, slots=True)
class CloseIncident:
    """Nothing more is to be done: every clock is answered, and it was decided."""

    incident_id: IncidentId
    result: str


@dataclass(frozen=True, slots=True)
class ReopenIncident:
    """It is not over after all."""

    incident_id: IncidentId
    why: str


def open_incident(
    act: Act,
    kind: IncidentKind,
    what: str,
    *,
    happened_at: datetime,
    known_at: datetime | None = None,
    zone_id: ZoneId | None = None,
    place: str = "",
    reporter: str = "",
    recording: Recording | None = None,
    visit_id: VisitId | None = None,
    person_id: PersonId | None = None,
    copy_id: CopyId | None = None,
    site_id: SiteId = FIRST_SITE,
) -> Incident:
    """Open an incident within another act, with an entry of its own; the clocks run from `known_at` (default: now).

    Its words are shown to the office, the auditor and whoever reported it. The caller's Outcome names INCIDENTS.
    """
    uow = act.uow
    hours = video_hours_of(uow, site_id)
    incident = _checked(
        act,
        Incident(
            id=IncidentId(uow.new_id(Incident)),
            pseudonym=uow.new_pseudonym(),
            site_id=site_id,
            kind=kind,
            what=what,
            happened_at=happened_at,
            known_at=known_at or uow.now,
            entered_at=uow.now,
            reported_by=act.session.actor.id,
            clocks=clocks_here(uow, hours),
            video_hours=hours,
            reporter=reporter,
            zone_id=zone_id,
            place=place,
            visit_id=visit_id,
            person_id=person_id,
            copy_id=copy_id,
        ),
        recording or Recording(),
    )
    uow.record(EntryType.INCIDENT_OPENED, incident, about=incident.pseudonym, at=incident.known_at)
    return incident


def note_taken_back(act: Act, visit_id: VisitId, entry: int, entered_at: datetime) -> None:
    """The act of this entry was taken back: an incident that it opened stays, and says so in its steps."""
    for incident in act.uow.find(Incident, visit_id=visit_id, reported_by=act.session.actor.id):
        if incident.entered_at == entered_at:
            words = str(entry)
            kind, step = EntryType.INCIDENT_ACT_TAKEN_BACK, StepKind.ACT_TAKEN_BACK
            _add(act, incident, kind, step, at=act.uow.now, words=words)


@handles(ReportIncident, right=Right.REPORT_INCIDENT)
def report_incident(command: ReportIncident, act: Act) -> Outcome:
    incident = open_incident(
        act,
        command.kind,
        command.what,
        happened_at=command.happened_at,
        known_at=command.known_at,
        zone_id=command.zone_id,
        place=command.place,
        reporter=command.reporter,
        recording=command.recording,
        site_id=command.site_id,
    )
    if command.informed.strip():
        at = command.informed_at or incident.known_at
        _add(act, incident, EntryType.INCIDENT_INFORMED, StepKind.INFORMED, at=at, who=command.informed)
    return Outcome(incident.id, INCIDENTS)


@handles(ChangeIncident, right=Right.SETTLE_INCIDENT)
def change_incident(command: ChangeIncident, act: Act) -> Outcome:
    known = _open(act, command.incident_id)
    changed = replace(
        known,
        what=command.what,
        happened_at=command.happened_at,
        known_at=command.known_at,
        zone_id=command.zone_id,
        place=command.place,
        reporter=command.reporter,
        version=known.version + 1,
    )
    if command.known_at > known.entered_at:
        raise NotAcceptable(field="known_at", why="known_after_it_was_entered")
    changed = _checked(act, changed, command.recording)
    act.uow.record(EntryType.INCIDENT_CHANGED, changed, about=changed.pseudonym)
    return Outcome(changed.id, INCIDENTS)


@handles(AddToIncident, right=Right.REPORT_INCIDENT)
def add_to_incident(command: AddToIncident, act: Act) -> Outcome:
    incident = _open(act, command.incident_id)
    at = happened(act, command.happened_at, not_before=incident.happened_at)
    if command.who.strip():
        kind, step = EntryType.INCIDENT_INFORMED, StepKind.INFORMED
    else:
        kind, step = EntryType.INCIDENT_REMARKED, StepKind.REMARK
    _add(act, incident, kind, step, at=at, who=command.who, words=command.words)
    return Outcome(incident.id, INCIDENTS)


@handles(AnswerClock, right=Right.SETTLE_INCIDENT)
def answer_clock(command: AnswerClock, act: Act) -> Outcome:
    incident = _open(act, command.incident_id)
    if command.clock not in incident.clocks:
        raise NotAcceptable(field="clock", why="no_such_clock")
    at = happened(act, command.happened_at, not_before=incident.happened_at)
    if not command.to_whom.strip():
        if not command.not_required.strip():
            raise Missing(field="to_whom")
        why = cleaned(command.not_required, "not_required", longest=LONGEST)
        step, kind = StepKind.CLOCK_WAIVED, EntryType.INCIDENT_CLOCK_WAIVED
        _add(act, incident, kind, step, at=at, words=why, clock=command.clock)
        return Outcome(incident.id, INCIDENTS)
    due = due_of(incident, command.clock, answers_of(_steps(act, incident)))
    if command.clock is IncidentClock.VIDEO and is_overwritten(due, at):
        raise NotAcceptable(field="happened_at", why="video_is_overwritten")
    step, kind = StepKind.CLOCK_MET, EntryType.INCIDENT_CLOCK_MET
    _add(act, incident, kind, step, at=at, who=command.to_whom, words=command.not_required, clock=command.clock)
    return Outcome(incident.id, INCIDENTS)


@handles(DecideIncident, right=Right.SETTLE_INCIDENT)
def decide_incident(command: DecideIncident, act: Act) -> Outcome:
    incident = _open(act, command.incident_id)
    words = cleaned(command.decision, "incident_decision", longest=LONGEST)
    _add(act, incident, EntryType.INCIDENT_DECIDED, StepKind.DECIDED, at=act.uow.now, words=words)
    return Outcome(incident.id, INCIDENTS)


def decided_elsewhere(act: Act, incident: Incident, words: str) -> None:
    """Another act decided what is done: the same words stand in the incident, unless it is closed."""
    if incident.closed_at is None:
        _add(act, incident, EntryType.INCIDENT_DECIDED, StepKind.DECIDED, at=act.uow.now, words=words)


@handles(CloseIncident, right=Right.SETTLE_INCIDENT)
def close_incident(command: CloseIncident, act: Act) -> Outcome:
    incident = _open(act, command.incident_id)
    words = cleaned(command.result, "result", longest=LONGEST)
    steps = _steps(act, incident)
    running = still_running(faces(incident, steps, act.uow.now))
    if running:
        raise NotAcceptable(field="clock", why="clocks_run", count=len(running))
    if not any(step.kind is StepKind.DECIDED for step in steps):
        raise NotAcceptable(field="incident_decision", why="not_decided")
    closed = replace(incident, closed_at=act.uow.now, version=incident.version + 1)
    _add(act, closed, EntryType.INCIDENT_CLOSED, StepKind.CLOSED, at=act.uow.now, words=words, changed=True)
    return Outcome(incident.id, INCIDENTS)


@handles(ReopenIncident, right=Right.SETTLE_INCIDENT)
def reopen_incident(command: ReopenIncident, act: Act) -> Outcome:
    incident = act.uow.get(Incident, command.incident_id)
    if incident.closed_at is None:
        raise NotAcceptable(field="why", why="incident_is_open")
    words = cleaned(command.why, "why", longest=LONGEST)
    again = replace(incident, closed_at=None, version=incident.version + 1)
    _add(act, again, EntryType.INCIDENT_REOPENED, StepKind.REOPENED, at=act.uow.now, words=words, changed=True)
    return Outcome(incident.id, INCIDENTS)


def _open(act: Act, incident_id: IncidentId) -> Incident:
    incident = act.uow.get(Incident, incident_id)
    if incident.closed_at is not None:
        raise NotAcceptable(field="incident", why="incident_is_closed")
    return incident


def _steps(act: Act, incident: Incident) -> list[IncidentStep]:
    return act.uow.find(IncidentStep, incident_id=incident.id)


def _checked(act: Act, incident: Incident, recording: Recording) -> Incident:
    """With texts cleaned; raises for times that cannot be, for a camera without its hours, for an unknown zone."""
    if incident.known_at > act.uow.now:
        raise InTheFuture(field="known_at")
    if incident.happened_at > incident.known_at:
        raise NotAcceptable(field="happened_at", why="known_before_it_happened")
    if incident.zone_id is not None:
        act.uow.get(Zone, incident.zone_id)
    begins, ends = recording.begins, recording.ends
    if ends is not None and begins is None:
        raise Missing(field="video_from")
    if begins is not None and ends is None:
        raise Missing(field="video_until")
    if begins is not None and ends is not None and ends < begins:
        raise NotAcceptable(field="video_until", why="ends_before_it_begins")
    if ends is not None and ends > act.uow.now:
        raise InTheFuture(field="video_until")
    return replace(
        incident,
        what=cleaned(incident.what, "what", longest=LONGEST),
        place=cleaned(incident.place, "place", mandatory=False),
        reporter=cleaned(incident.reporter, "reporter", mandatory=False),
        camera=cleaned(recording.camera, "camera", mandatory=begins is not None),
        video_from=begins,
        video_until=ends,
    )


def _add(
    act: Act,
    incident: Incident,
    entry: EntryType,
    kind: StepKind,
    *,
    at: datetime,
    who: str = "",
    words: str = "",
    clock: IncidentClock | None = None,
    changed: bool = False,
) -> None:
    """One more step, with its entry; `changed`: the incident itself became another state."""
    step = IncidentStep(
        id=act.uow.new_id(IncidentStep),
        pseudonym=act.uow.new_pseudonym(),
        incident_id=incident.id,
        kind=kind,
        happened_at=happened(act, at),
        entered_at=act.uow.now,
        entered_by=act.session.actor.id,
        clock=clock,
        who=cleaned(who, "to_whom", mandatory=kind in (StepKind.INFORMED, StepKind.CLOCK_MET)),
        words=cleaned(words, "words", mandatory=kind is StepKind.REMARK, longest=LONGEST),
    )
    states = (incident, step) if changed else (step,)
    act.uow.record(entry, *states, about=incident.pseudonym, at=at)
