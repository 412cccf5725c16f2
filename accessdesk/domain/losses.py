"""Loss reports: what is said about a key that is gone, what the office decides, and what was replaced in the end."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from accessdesk.domain.ids import CopyId, EmployeeId, IncidentId, Pseudonym

TIME_TO_DECIDE = timedelta(days=1)
"""After this a loss that nobody has decided about stands to be cleared up."""

COST_SETTINGS = ("cost_per_cylinder", "cost_per_key")
"""The settings, in whole euros, that a loss is estimated by."""


def replacement_cost(cylinders: int, keys: int, per_cylinder: int | None, per_key: int | None) -> int | None:
    """Whole euros for new cylinders and the keys replaced with them.

    None while a price is not set, or where no cylinder is to be replaced: then there is nothing to estimate.
    """
    if per_cylinder is None or per_key is None or not cylinders:
        return None
    return cylinders * per_cylinder + keys * per_key


def loss_prices(settings: Mapping[str, str]) -> tuple[int | None, int | None]:
    """(per cylinder, per key) from the settings COST_SETTINGS; None for what is not set."""
    each = [settings.get(name, "") for name in COST_SETTINGS]
    per_cylinder, per_key = (int(value) if value.isdecimal() else None for value in each)
    return per_cylinder, per_key


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
