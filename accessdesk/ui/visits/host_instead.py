"""Who receives a visitor whose host is suspended or has left: asked only then, with the deputy proposed."""

from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.refusals import Refusal
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.lookups import employees
from accessdesk.ui.widgets import Field, Suggestion, TypeAhead
from accessdesk.ui.wording import field_word

NAME = "received_by"
"""The field, as refusals name it."""


class HostInstead:
    """`field` is placed by the form and stays hidden until the desk refused the host."""

    def __init__(self, at_desk: AtDesk) -> None:
        self.person = TypeAhead(at_desk.background, employees(at_desk.lists))
        self.field = Field(field_word(NAME), self.person, mandatory=True)
        self.field.hide()

    def offer(self, error: Exception) -> None:
        """Show the field where it was the host; the deputy stands in it."""
        if not isinstance(error, Refusal) or error.field != NAME:
            return
        deputy = error.facts.get("deputy_id")
        if not self.person.text().strip() and deputy:
            self.person.take(Suggestion(str(error.facts["deputy"]), value=EmployeeId(int(deputy))))
        self.field.show()

    def host_id(self) -> EmployeeId | None:
        """Who was chosen; None while nobody was asked for."""
        return self.person.taken.value if self.person.taken is not None else None

    def retranslate(self) -> None:
        self.field.set_label(field_word(NAME))
