"""One escort fetches several visitors in one act; custody and badge are each visitor's own."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.escorts import CollectVisitor, collect_visitor
from accessdesk.desk.groups import at_line
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.ports import Passwords
from accessdesk.desk.visits import VISITS
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import EmployeeId, VisitId, ZoneId
from accessdesk.domain.refusals import Missing, NotAcceptable
from accessdesk.domain.visit_documents import DocumentKind


@dataclass(frozen=True, slots=True)
class BadgeFor:
    """A visitor and the number of the badge they get."""

    visit_id: VisitId
    badge_number: str


@dataclass(frozen=True, slots=True)
class CollectGroup:
    """These visitors are fetched by one escort or host, all of them or nobody. The rest of a group goes on waiting.

    `documents` were given to each of them now.
    """

    badges: tuple[BadgeFor, ...]
    until: datetime
    authoriser: str = ""
    escort: EscortAccepts | None = None
    happened_at: datetime | None = None
    documents: tuple[DocumentKind, ...] = ()
    zone_id: ZoneId | None = None
    received_by: EmployeeId | None = None
    """Who is the host of all of them from now on, as in the collection of one."""


@handles(CollectGroup, right=Right.VISITS)
def collect_group(command: CollectGroup, act: Act) -> Outcome:
    if not command.badges:
        raise Missing(field="visits")
    if len({badge.visit_id for badge in command.badges}) < len(command.badges):
        raise NotAcceptable(field="visits", why="twice")
    once = replace(act, passwords=_AskedOnce(act.passwords))
    undo: list[int] = []
    for number, badge in enumerate(command.badges):
        one = CollectVisitor(
            visit_id=badge.visit_id,
            badge_number=badge.badge_number,
            until=command.until,
            authoriser=command.authoriser,
            escort=command.escort,
            happened_at=command.happened_at,
            documents=command.documents,
            zone_id=command.zone_id,
            received_by=command.received_by,
        )
        collected = at_line(number, lambda one=one: collect_visitor(one, once))  # type: ignore[misc]
        undo.extend(collected.undo)
    return Outcome(command.badges[0].visit_id, VISITS, undo=tuple(undo))


@dataclass(slots=True)
class _AskedOnce:
    """One escort types one PIN for all: it is hashed once, because each hashing takes a sixth of a second."""

    passwords: Passwords
    _fitted: set[tuple[str, str]] = field(default_factory=set, repr=False)

    def hashed(self, secret: str) -> str:
        return self.passwords.hashed(secret)

    def fits(self, hashed: str, secret: str) -> bool:
        if (hashed, secret) not in self._fitted:
            if not self.passwords.fits(hashed, secret):
                return False
            self._fitted.add((hashed, secret))
        return True

    def check_strength(self, password: str, about: tuple[str, ...]) -> None:
        self.passwords.check_strength(password, about)
