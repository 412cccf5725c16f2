"""A second person at this desk, by their own login: four eyes always means two people."""

from collections.abc import Collection

from accessdesk.desk.desk import Act
from accessdesk.desk.key_holders import Approval, second_actor
from accessdesk.desk.ports import Actor
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import EmployeeId


def joined_by(
    act: Act, approval: Approval | None, right: Right, *, besides: Collection[EmployeeId | None] = ()
) -> Actor:
    """The second person, their password checked, named beside the first in every entry from here on.

    Never whoever acts, nor one of `besides`. Raises SecondPersonNeeded, LoginRefused, TooManyGuesses.
    """
    second = second_actor(act, approval, right, besides=besides)
    act.uow.add_actor(second)
    return second
