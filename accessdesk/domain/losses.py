"""Loss reports: what is said about a key that is gone, what the office decides, and what was replaced in the end."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from accessdesk.domain.ids import CopyId, EmployeeId, IncidentId, Pseudonym

TIME_TO_DECIDE = timedelta(days=1)
"""After this a loss that nobody has decided about stands to be cleared up."""


class LossReporter(StrEnum):
    """Who reports: whoever had the key, or somebody who found it and has not brought it."""

    HOLDER = "holder"
    BEARER = "bearer"
    FINDER = "finder"
    OTHER = "other"


class LabelAttached(StrEnum):
    """Whether something on the key tells a finder what it opens."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class LossRisk(StrEnum):
    """How likely somebody comes in with the key."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class LossMeasure(StrEnum):
    """What is done: nothing, watch the doors, or exchange the cylinders of this key, of its group, of the system."""

    NONE = "none"
    WATCH = "watch"
    CYLINDER = "cylinder"
    GROUP = "group"
    SYSTEM = "system"


DATED = frozenset({LossMeasure.WATCH, LossMeasure.CYLINDER, LossMeasure.GROUP, LossMeasure.SYSTEM})
"""Measures that have a last day."""


@dataclass(frozen=True, slots=True)
class LossReport:
    """A copy reported lost or stolen. The copy is LOST or STOLEN once an office manager has confirmed it.

    `discovered_at` is when the loss was noticed, `last_seen` is in the reporter's words, `holder_name` the holder's.
    """

    id: int
    pseudonym: Pseudonym
    copy_id: CopyId
    reporter: str
    reported_at: datetime
    entered_at: datetime
    discovered_at: datetime
    last_seen: str
    circumstances: str
    holder_name: str = ""
    theft: bool = False
    police_reference: str = ""
    confirmed_at: datetime | None = None
    confirmed_by: EmployeeId | None = None
    found_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LossDetails:
    """What else a report says, its incident, and what the loss meant by the schedule and the costs of that moment.

    `informed` is who knew already, in the reporter's words. `cost_eur` None: no costs were set.
    """

    id: int
    pseudonym: Pseudonym
    loss_report_id: int
    incident_id: IncidentId
    reporter_is: LossReporter
    place: str
    search: str
    label: LabelAttached
    informed: str
    doors: int
    cylinders: int
    keys: int
    cost_eur: int | None


@dataclass(frozen=True, slots=True)
class LossSnapshot:
    """The report, the schedule and the whereabouts of all copies of the system, as known at `taken_at`; never changed.

    `facts` is JSON (desk.loss_freeze says of what). The paper is rendered from this alone, in `language`.
    """

    id: int
    pseudonym: Pseudonym
    loss_report_id: int
    taken_at: datetime
    language: str
    facts: str


@dataclass(frozen=True, slots=True)
class LossDecision:
    """What somebody decided about a loss; the latest holds, the earlier ones stay.

    `due_on` is the day until which it is done, or watched. None for no measure.
    """

    id: int
    pseudonym: Pseudonym
    loss_report_id: int
    risk: LossRisk
    measure: LossMeasure
    reason: str
    decided_at: datetime
    decided_by: EmployeeId
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class LossReplacement:
    """What was actually replaced, and what it cost: only that can be claimed."""

    id: int
    pseudonym: Pseudonym
    loss_report_id: int
    what: str
    cylinders: int
    keys: int
    cost_cents: int
    happened_at: datetime
    entered_at: datetime
    recorded_by: EmployeeId
