"""Who was in the house at a moment, told by the intervals of a visit; assembly points, roll calls, the closed desk.

Nothing here reads the log: the same facts answer for this minute and for any past one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from accessdesk.domain.escorts import Interval
from accessdesk.domain.ids import EmployeeId, Pseudonym, SiteId, VisitId, ZoneId
from accessdesk.domain.sites import STRICTNESS, Supervision
from accessdesk.domain.visits import VisitState

_KNOWN_NO_MORE = frozenset({VisitState.UNCLEAR, VisitState.CLOSED_UNCONFIRMED})


@dataclass(frozen=True, slots=True)
class Stay:
    """The moments of a visit as they are known today. `entered_at` is when the present state was entered."""

    state: VisitState
    arrived_at: datetime
    collected_at: datetime | None
    departed_at: datetime | None
    last_confirmed_at: datetime | None
    entered_at: datetime | None


def standing_at(
    stay: Stay, absences: Iterable[Interval], at: datetime, unknown: Iterable[Interval] = ()
) -> VisitState | None:
    """ARRIVED, ON_SITE or UNCLEAR for whoever stands on the evacuation list of that moment; None for everybody else.

    UNCLEAR is whoever was last seen before `at` and is not known to have left, or whom nobody knew anything of then
    (`unknown`). Of a visit from an older list without a departure nobody knows more than its day.
    """
    if at < stay.arrived_at or (stay.departed_at is not None and at >= stay.departed_at):
        return None
    if any(away.start <= at and (away.end is None or at < away.end) for away in _known(absences, stay)):
        return None
    if stay.state is VisitState.IMPORTED_PAST and stay.departed_at is None:
        return VisitState.UNCLEAR if at.astimezone().date() == stay.arrived_at.astimezone().date() else None
    if stay.state is VisitState.CLOSED_UNCONFIRMED and stay.entered_at is not None and at >= stay.entered_at:
        return None
    if any(span.start <= at and (span.end is None or at < span.end) for span in unknown):
        return VisitState.UNCLEAR
    if stay.state in _KNOWN_NO_MORE and at > (stay.last_confirmed_at or stay.arrived_at):
        return VisitState.UNCLEAR
    if stay.collected_at is None or at < stay.collected_at:
        return VisitState.ARRIVED
    return VisitState.ON_SITE


def _known(absences: Iterable[Interval], stay: Stay) -> Iterable[Interval]:
    """An absence from which nobody is known to have returned ends where the visit became unclear."""
    for away in absences:
        unclear = away.end is None and stay.state is VisitState.UNCLEAR
        yield Interval(away.start, stay.entered_at) if unclear else away


@dataclass(frozen=True, slots=True)
class ZoneAssembly:
    """Where people of a zone gather in an evacuation, where it is not the site's own assembly point."""

    id: int
    pseudonym: Pseudonym
    zone_id: ZoneId
    assembly_point: str


def assembly_point_of(zones: Sequence[tuple[Supervision, str]], of_site: str) -> str:
    """Where a visitor gathers: the point of the most protected zone that has one, else the site's.

    One person stands at one point alone, so that nobody is looked for twice.
    """
    with_point = [(level, point) for level, point in zones if point]
    if not with_point:
        return of_site
    return max(with_point, key=lambda zone: STRICTNESS.index(zone[0]))[1]


@dataclass(frozen=True, slots=True)
class DeskClosing:
    """Reception is not manned from `closed_at` to `opened_at`. `visits` were in its custody when it closed."""

    id: int
    pseudonym: Pseudonym
    site_id: SiteId
    closed_at: datetime
    entered_at: datetime
    visits: tuple[VisitId, ...] = ()
    opened_at: datetime | None = None


class RollCallResult(StrEnum):
    """What the roll call at the assembly point found out about one person."""

    OPEN = "open"
    SAFE = "safe"
    MISSING = "missing"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class RollCall:
    """An evacuation or a drill, with everybody who stood on the list when it began. `ended_at` None: still running."""

    id: int
    pseudonym: Pseudonym
    site_id: SiteId
    drill: bool
    began_at: datetime
    entered_at: datetime
    ended_at: datetime | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class RollCallLine:
    """One person of a roll call. `told_by` said so at `told_at`; `entered_by` wrote it down."""

    id: int
    pseudonym: Pseudonym
    roll_call_id: int
    visit_id: VisitId
    name: str
    company: str
    assembly_point: str
    result: RollCallResult = RollCallResult.OPEN
    told_by: str = ""
    told_at: datetime | None = None
    entered_at: datetime | None = None
    entered_by: EmployeeId | None = None


class PaperFormKind(StrEnum):
    """Forms for a power cut."""

    VISIT = "visit"
    HANDOVER = "handover"


class PaperFormState(StrEnum):
    """What became of a numbered form: still blank, entered afterwards, or crossed out."""

    BLANK = "blank"
    ENTERED = "entered"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class PaperForm:
    """A numbered blank form; its number is never given out again. `visit_id` is the visit it was entered as."""

    id: int
    pseudonym: Pseudonym
    kind: PaperFormKind
    number: str
    issued_at: datetime
    state: PaperFormState = PaperFormState.BLANK
    settled_at: datetime | None = None
    written_by: str = ""
    visit_id: VisitId | None = None
    note: str = ""
