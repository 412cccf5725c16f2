"""Incidents: what happened, since when it is known, and which clocks run from that knowledge.

An incident only grows: steps are added to it (somebody was informed, a clock was met, it was decided, closed, opened
again), and nothing about it is ever taken out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from accessdesk.domain.ids import CopyId, EmployeeId, IncidentId, PersonId, Pseudonym, SiteId, VisitId, ZoneId


class IncidentKind(StrEnum):
    """What kind of thing happened."""

    GAP = "gap"
    KEY_LOSS = "key_loss"
    KEY_THEFT = "key_theft"
    BAN_MATCH = "ban_match"
    OTHER = "other"


class IncidentClock(StrEnum):
    """A period that somebody outside, or the recorder itself, has set."""

    VIDEO = "video"
    """Until the recording of the event is overwritten."""
    ART_33 = "art_33"
    """Art. 33 (1) GDPR: the supervisory authority, 72 hours after the breach became known."""
    CLIENT = "client"
    """Art. 33 (2) GDPR: a processor informs its client without undue delay; here at the latest with the 72 hours."""
    NIS2_24_HOURS = "nis2_24_hours"
    """Early warning, Art. 23 (4) (a) NIS2."""
    NIS2_72_HOURS = "nis2_72_hours"
    """Incident notification, Art. 23 (4) (b)."""
    NIS2_MONTH = "nis2_month"
    """Final report, one month after the notification, Art. 23 (4) (d)."""


class ClockState(StrEnum):
    """How a clock stands."""

    RUNNING = "running"
    SOON = "soon"
    URGENT = "urgent"
    OVERDUE = "overdue"
    OVERWRITTEN = "overwritten"
    MET = "met"
    WAIVED = "waived"


class StepKind(StrEnum):
    """What was added to an incident."""

    INFORMED = "informed"
    REMARK = "remark"
    CLOCK_MET = "clock_met"
    CLOCK_WAIVED = "clock_waived"
    DECIDED = "decided"
    CLOSED = "closed"
    REOPENED = "reopened"
    ACT_TAKEN_BACK = "act_taken_back"
    """The act within which it was opened was taken back (`words`: the number of its entry); it stays open."""


class DataRole(StrEnum):
    """What the company is under the GDPR for what an incident can touch (its setting)."""

    CONTROLLER = "controller"
    PROCESSOR = "processor"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that must be cleared up. `happened_at` <= `known_at` <= `entered_at`.

    `clocks` and `video_hours` are what held when it was entered. `camera`, `video_from`, `video_until` say where the
    recording is; the recording itself is never here.
    """

    id: IncidentId
    pseudonym: Pseudonym
    site_id: SiteId
    kind: IncidentKind
    what: str
    happened_at: datetime
    known_at: datetime
    entered_at: datetime
    reported_by: EmployeeId
    clocks: tuple[IncidentClock, ...]
    video_hours: int
    reporter: str = ""
    zone_id: ZoneId | None = None
    place: str = ""
    camera: str = ""
    video_from: datetime | None = None
    video_until: datetime | None = None
    visit_id: VisitId | None = None
    person_id: PersonId | None = None
    copy_id: CopyId | None = None
    closed_at: datetime | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class IncidentStep:
    """Something added. `who` was informed or told; `words` are the decision, the remark, or why something is so."""

    id: int
    pseudonym: Pseudonym
    incident_id: IncidentId
    kind: StepKind
    happened_at: datetime
    entered_at: datetime
    entered_by: EmployeeId
    clock: IncidentClock | None = None
    who: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class SiteVideo:
    """How long a site's recordings are kept. Above 72 hours, which authorities take as the rule, with a reason.

    0 hours: there are no cameras.
    """

    id: int
    pseudonym: Pseudonym
    site_id: SiteId
    hours: int
    reason: str = ""


VIDEO_HOURS = 14 * 24
"""What holds until a site says otherwise."""
VIDEO_HOURS_WITHOUT_REASON = 72
_SOON, _URGENT = timedelta(days=7), timedelta(days=2)
_AFTER_KNOWLEDGE = {
    IncidentClock.ART_33: timedelta(hours=72),
    IncidentClock.CLIENT: timedelta(hours=72),
    IncidentClock.NIS2_24_HOURS: timedelta(hours=24),
    IncidentClock.NIS2_72_HOURS: timedelta(hours=72),
}


@dataclass(frozen=True, slots=True)
class ClockFace:
    """A clock of an incident: until when, how it stands, and the step that met or waived it."""

    clock: IncidentClock
    due: datetime
    state: ClockState
    answer: IncidentStep | None = None


def clocks_that_run(role: DataRole, *, nis2: bool, video_hours: int) -> tuple[IncidentClock, ...]:
    """Which clocks an incident starts, by what the company is."""
    clocks = [IncidentClock.VIDEO] if video_hours else []
    if role is not DataRole.PROCESSOR:
        clocks.append(IncidentClock.ART_33)
    if role is not DataRole.CONTROLLER:
        clocks.append(IncidentClock.CLIENT)
    if nis2:
        clocks += [IncidentClock.NIS2_24_HOURS, IncidentClock.NIS2_72_HOURS, IncidentClock.NIS2_MONTH]
    return tuple(clocks)


def faces(incident: Incident, steps: Iterable[IncidentStep], now: datetime) -> tuple[ClockFace, ...]:
    """All clocks of an incident as of `now`, the earliest deadline first. The newest answer to a clock counts."""
    answers = answers_of(steps)
    found = [_face(incident, clock, answers, now) for clock in incident.clocks]
    return tuple(sorted(found, key=lambda face: (face.due, face.clock)))


def answers_of(steps: Iterable[IncidentStep]) -> dict[IncidentClock, IncidentStep]:
    """The step that answers each clock; of several the newest."""
    answering = (StepKind.CLOCK_MET, StepKind.CLOCK_WAIVED)
    ordered = sorted(steps, key=lambda step: step.id)
    return {step.clock: step for step in ordered if step.clock is not None and step.kind in answering}


def still_running(clocks: Sequence[ClockFace]) -> list[ClockFace]:
    """Those that nobody has answered."""
    return [face for face in clocks if face.answer is None]


def is_overwritten(due: datetime, now: datetime) -> bool:
    """Whether a recording kept until `due` is gone: from the day after on, in local days."""
    return now.astimezone().date() > due.astimezone().date()


def due_of(incident: Incident, clock: IncidentClock, answers: dict[IncidentClock, IncidentStep]) -> datetime:
    """Until when a clock runs. The video's begins with the event, every other with knowledge of it."""
    if clock is IncidentClock.VIDEO:
        return (incident.video_from or incident.happened_at) + timedelta(hours=incident.video_hours)
    if clock is IncidentClock.NIS2_MONTH:
        notified = answers.get(IncidentClock.NIS2_72_HOURS)
        told = notified is not None and notified.kind is StepKind.CLOCK_MET
        begin = notified.happened_at if notified is not None and told else incident.known_at + timedelta(hours=72)
        return _a_month_after(begin)
    return incident.known_at + _AFTER_KNOWLEDGE[clock]


def _face(
    incident: Incident, clock: IncidentClock, answers: dict[IncidentClock, IncidentStep], now: datetime
) -> ClockFace:
    due, answer = due_of(incident, clock, answers), answers.get(clock)
    if answer is not None:
        state = ClockState.MET if answer.kind is StepKind.CLOCK_MET else ClockState.WAIVED
        return ClockFace(clock, due, state, answer)
    if now > due:
        gone = clock is IncidentClock.VIDEO and is_overwritten(due, now)
        return ClockFace(clock, due, ClockState.OVERWRITTEN if gone else ClockState.OVERDUE)
    return ClockFace(clock, due, _warning(clock, due - now))


def _warning(clock: IncidentClock, left: timedelta) -> ClockState:
    """The recorder's clock warns 7 and 2 days before; a clock of hours is urgent in its last day."""
    if clock is IncidentClock.VIDEO:
        return ClockState.URGENT if left <= _URGENT else ClockState.SOON if left <= _SOON else ClockState.RUNNING
    return ClockState.URGENT if left <= timedelta(hours=24) else ClockState.RUNNING


def _a_month_after(moment: datetime) -> datetime:
    """The same day of the next month, or its last day."""
    day = moment.astimezone(UTC)
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    for last in (day.day, 30, 29, 28):
        try:
            return day.replace(year=year, month=month, day=min(day.day, last))
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")
