"""Nobody whose name is like a banned person's is expected or arrives before somebody has compared the two."""

from collections.abc import Iterable
from datetime import date, datetime

from accessdesk.desk.desk import Act
from accessdesk.desk.family import family_of
from accessdesk.domain.access_rights import Right, may
from accessdesk.domain.bans import Ban, BanDecision, ComparedName, is_like, was_compared
from accessdesk.domain.ids import BanId
from accessdesk.domain.people import Person
from accessdesk.domain.refusals import Banned, PossibleBan


def local_day_of(moment: datetime) -> date:
    """The day at this desk; bans begin and end by it."""
    return moment.astimezone().date()


def refuse_possible_ban(act: Act, person: Person) -> None:
    """Raises Banned for somebody recognised before, PossibleBan for a likeness that nobody has decided yet.

    A false alarm is remembered for the pair of person and ban, and for the names that were compared; bans that are
    lifted or expired stop nobody. The fact `keeps_list` says that the account decides it alone and calls nobody.
    """
    today = local_day_of(act.uow.now)
    holding = [ban for ban in act.uow.find(Ban, lifted_at=None) if ban.holds_on(today)]
    if not holding:
        return
    keeps: dict[str, str | int] = {"keeps_list": 1} if may(act.session.roles, Right.BAN_LIST) else {}
    names = names_in(act, person)
    decided: dict[BanId, list[BanDecision]] = {}
    for member in family_of(act, person.id):
        for one in act.uow.find(BanDecision, person_id=member, withdrawn_at=None):
            decided.setdefault(one.ban_id, []).append(one)
    for ban in holding:
        if any(one.same_person for one in decided.get(ban.id, ())):
            raise Banned(field="name", ban=ban.id, **keeps)
    for ban in holding:
        if any(is_like(name, ban.names()) and not covered(act, decided.get(ban.id, ()), name) for name in names):
            raise PossibleBan(field="name", ban=ban.id, **keeps)


def covered(act: Act, decisions: Iterable[BanDecision], name: str) -> bool:
    """Whether one of the decisions was made about somebody of this name."""
    for decision in decisions:
        compared = act.uow.find(ComparedName, decision_id=decision.id)
        if was_compared(compared[0].name if compared else None, name):
            return True
    return False


def names_in(act: Act, person: Person) -> list[str]:
    """What this person is called, under every record that was found to be theirs; the newest spelling first."""
    others = act.uow.find(Person, id=family_of(act, person.id))
    return [person.name, *(other.name for other in others if other.id != person.id)]
