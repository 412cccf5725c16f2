"""Working examples of the commands about reminders; see every_command."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from accessdesk.desk.reminders import BeginReminder, EndReminder
from accessdesk.domain.reminders import ReminderKind
from tests.support.houses import MANAGER, RECEPTION, add_employee

if TYPE_CHECKING:
    from tests.support.every_command import Scene


def _begin(scene: "Scene") -> BeginReminder:
    company = scene.ring.company
    company.log_in(MANAGER)
    holder = add_employee(company, scene.fresh("Inhaber"), is_escort=False)
    company.log_in(RECEPTION)
    return BeginReminder(ReminderKind.OVERDUE, holder, None, 2)


def _end(scene: "Scene") -> EndReminder:
    begun = scene.ring.company.desk.execute(_begin(scene)).id
    assert begun is not None
    return EndReminder(begun)


REMINDER_BUILDERS: dict[type, Callable[[Any], Any]] = {BeginReminder: _begin, EndReminder: _end}
