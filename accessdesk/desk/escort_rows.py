"""What pickers, the roster and the lists show about escorts: plain frozen rows. Times are aware UTC."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from accessdesk.domain.duty import DutyKind
from accessdesk.domain.eligibility import Ineligible
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.signatures import Strokes


@dataclass(frozen=True, slots=True)
class EscortedNow:
    """A visitor in somebody's hands now, and since when. `place` is where an act last put them; "" where none did.

    `zones` are where they may be: permission, not whereabouts.
    """

    name: str
    zones: tuple[str, ...]
    since: datetime
    place: str = ""


@dataclass(frozen=True, slots=True)
class DrawnAcceptance:
    """The line with which an escort accepted; `id` is the assignment's."""

    id: int
    name: str
    signed_at: datetime
    strokes: Strokes


@dataclass(frozen=True, slots=True)
class EscortAnswer:
    """What an escort said about the visitors asked for. `accepted` None and no decline: not answered yet."""

    asked_at: datetime
    accepted_at: datetime | None = None
    accepted: Acceptance | None = None
    declined_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EscortChoice:
    """Somebody who escorts, and why not now, if not.

    `duty_place` is their place on today's roster while they are on duty, from `duty_from` to `duty_to`; 0: not on
    duty now (the times then say when they will be, if they will). `missing_zones` are those they may not supervise.
    """

    id: EmployeeId
    name: str
    phone: str
    load: int
    limit: int
    ineligible: Ineligible | None
    has_pin: bool
    escorting: tuple[EscortedNow, ...] = ()
    missing_zones: tuple[str, ...] = ()
    briefed_until: date | None = None
    away_until: datetime | None = None
    duty_place: int = 0
    duty_from: datetime | None = None
    duty_to: datetime | None = None
    answer: EscortAnswer | None = None
    company: str = ""
    """Of a standing external."""
    keeps: bool = False
    """They have one of the visitors asked for in hand already, and cannot take over from themselves."""

    @property
    def open(self) -> bool:
        """They may be chosen."""
        return self.ineligible is None and not self.keeps

    @property
    def declined(self) -> bool:
        """They said no to these visitors."""
        return self.answer is not None and self.answer.declined_at is not None


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A line of a day's roster."""

    id: int
    kind: DutyKind
    place: int
    employee_id: EmployeeId
    name: str
    phone: str
    starts_at: datetime
    ends_at: datetime


def proposed(choices: Sequence[EscortChoice]) -> EscortChoice | None:
    """Whom to take unless somebody decides otherwise: who said yes, else who was called, else the roster's next.

    On the roster whoever has nobody in hand comes first: all of one escort's visitors have to stay in one place.
    Without anybody on duty nobody is proposed: then a person chooses.
    """
    able = [choice for choice in choices if choice.open and not choice.declined]
    answered = [choice for choice in able if choice.answer is not None]
    said_yes = [choice for choice in answered if choice.answer is not None and choice.answer.accepted is not None]
    on_duty = sorted((one for one in able if one.duty_place), key=lambda one: (one.load > 0, one.duty_place))
    return next(iter([*said_yes, *answered, *on_duty]), None)
