"""What lists and forms show of groups. Times are aware UTC."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.desk.behalf import BehalfWish
from accessdesk.domain.ids import EmployeeId, GroupId, PersonId, VisitId, ZoneId
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VisitState, VisitType


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group of whom somebody is still expected. `left`: how many; `here`: how many have arrived.

    `id` differs from that of every visit, so that both stand in one list.
    """

    id: str
    group_id: GroupId
    company: str
    purpose: str
    host_name: str
    expected_from: datetime
    expected_to: datetime
    supervision: Supervision
    announced: int
    here: int
    left: int


@dataclass(frozen=True, slots=True)
class GroupMemberRow:
    """One visit of a group; `id` is the visit's. `badge_id` None: no badge is out."""

    id: VisitId
    person_id: PersonId
    name: str
    company: str
    state: VisitState
    badge_id: int | None
    badge: str
    beyond: bool


@dataclass(frozen=True, slots=True)
class GroupDetail:
    """Everything a form needs to know about a group. `places`: announced ones that nobody has taken yet.

    `behalf` is for whom it comes, as said at the announcement.
    """

    id: GroupId
    company: str
    host_id: EmployeeId | None
    host_name: str
    purpose: str
    zones: tuple[ZoneId, ...]
    zone_names: tuple[str, ...]
    strictest_zone: str
    type: VisitType
    supervision: Supervision
    authoriser: str
    announced: int
    places: int
    expected_from: datetime
    expected_to: datetime
    ended: bool
    members: tuple[GroupMemberRow, ...]
    behalf: BehalfWish | None = None
