"""Two desks hand over the same visitor: the second must not undo what it never saw."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from accessdesk.desk.custody import asked_of
from accessdesk.desk.desk import Act
from accessdesk.domain.escorts import Custody, CustodyKind, EscortState
from accessdesk.domain.ids import VisitId
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.visits import Visit

MEANWHILE = ("another_keeps_now", "reception_keeps_now", "nobody_keeps_now", "asked_meanwhile")
"""Why, as codes, the refusals say that another desk was faster."""


@dataclass(frozen=True, slots=True)
class CustodySeen:
    """What a screen showed of a visitor: since when somebody is responsible, and when a successor was called last.

    None: nobody is, or nobody was.
    """

    kept_since: datetime | None
    asked_at: datetime | None = None


def refuse_changed_hands(act: Act, visit: Visit, seen: Mapping[VisitId, CustodySeen]) -> None:
    """Raises NotAcceptable, saying who is responsible now, unless it is still as the screen showed it.

    A visit that `seen` does not name is not asked about: its command comes from no screen.
    """
    then = seen.get(visit.id)
    if then is None:
        return
    kept = next(iter(act.uow.find(Custody, visit_id=visit.id, ended_at=None)), None)
    if (kept.started_at if kept is not None else None) != then.kept_since:
        why, keeper = _kept_by(act, kept)
        since = kept.started_at.isoformat() if kept is not None else ""
        raise NotAcceptable(field="visits", why=why, name=visit.name, keeper=keeper, last=since)
    asked = asked_of(act, visit.id)
    if asked is not None and asked.state is EscortState.REQUESTED and asked.requested_at != then.asked_at:
        successor, (_, keeper) = act.uow.get(Employee, asked.escort_id).name, _kept_by(act, kept)
        facts = {"successor": successor, "keeper": keeper, "last": asked.requested_at.isoformat()}
        raise NotAcceptable(field="visits", why="asked_meanwhile", name=visit.name, **facts)


def _kept_by(act: Act, kept: Custody | None) -> tuple[str, str]:
    """The code of the sentence, and the name of the keeper where one has a name."""
    if kept is None:
        return "nobody_keeps_now", ""
    if kept.kind is CustodyKind.RECEPTION or kept.keeper_id is None:
        return "reception_keeps_now", ""
    return "another_keeps_now", act.uow.get(Employee, kept.keeper_id).name
