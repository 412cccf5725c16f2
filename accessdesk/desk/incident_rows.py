"""What screens read of incidents. Their words are for the office, the auditor and whoever reported them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from accessdesk.domain.ids import IncidentId, VisitId, ZoneId
from accessdesk.domain.incidents import ClockFace, IncidentClock, IncidentKind, StepKind


@dataclass(frozen=True, slots=True)
class IncidentStepRow:
    """Something that was added, with who entered it."""

    id: int
    kind: StepKind
    happened_at: datetime
    entered_at: datetime
    by_name: str
    clock: IncidentClock | None
    who: str
    words: str


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """An incident with its clocks as of a moment, the earliest deadline first.

    `told` False: this viewer sees that it exists, where it was and which deadline comes next, and no words of it.
    """

    id: IncidentId
    kind: IncidentKind
    told: bool
    what: str
    happened_at: datetime
    known_at: datetime
    entered_at: datetime
    reporter: str
    entered_by: str
    zone_id: ZoneId | None
    zone: str
    place: str
    camera: str
    video_from: datetime | None
    video_until: datetime | None
    video_hours: int
    visit_id: VisitId | None
    visitor: str
    key_number: str
    closed_at: datetime | None
    clocks: tuple[ClockFace, ...]
    steps: tuple[IncidentStepRow, ...]

    @property
    def next_clock(self) -> ClockFace | None:
        """The earliest deadline that nobody has answered."""
        return next((face for face in self.clocks if face.answer is None), None)

    @property
    def decided(self) -> bool:
        """Whether somebody has decided what is done about it."""
        return any(step.kind is StepKind.DECIDED for step in self.steps)


@dataclass(frozen=True, slots=True)
class VideoFacts:
    """How long the site's recordings are kept, in hours, and why longer than 72."""

    hours: int
    reason: str


class IncidentLists(Protocol):
    """Incidents. Who reads them asks Desk.demand(Right.REPORT_INCIDENT) first."""

    def incidents(self, now: datetime, *, closed_too: bool = False) -> list[IncidentRow]:
        """Open ones by their next deadline, those without one after them; then the closed, newest first."""

    def incident(self, incident_id: IncidentId, now: datetime) -> IncidentRow:
        """Raises Unknown."""

    def site_video(self) -> VideoFacts:
        """Of the first site."""
