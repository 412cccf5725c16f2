"""Choosing a person whose data is meant: a visitor, or somebody who works here."""

from accessdesk.desk.rows import PersonHit
from accessdesk.domain.ids import EmployeeId
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.lookups import employees, known_visitors
from accessdesk.ui.widgets import Suggestion, TypeAhead


class PersonLine:
    """`line` finds visitors and employees; `chosen()` is None until somebody was taken from the list."""

    def __init__(self, at_desk: AtDesk) -> None:
        visitors, staff = known_visitors(at_desk.lists), employees(at_desk.lists)

        def found(text: str) -> list[Suggestion]:
            return [*visitors(text), *staff(text)]

        self.line = TypeAhead(at_desk.background, found)

    def chosen(self) -> PersonHit | EmployeeId | None:
        taken = self.line.taken
        if taken is None:
            return None
        if isinstance(taken.value, PersonHit):
            return taken.value
        return EmployeeId(int(taken.value))

    def take(self, name: str, value: PersonHit | EmployeeId) -> None:
        """Put somebody there who was chosen elsewhere."""
        self.line.take(Suggestion(name, value=value))
