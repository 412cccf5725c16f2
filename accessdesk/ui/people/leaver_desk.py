"""Opens the sheet of what is open with somebody, from the screen of people and from the search field."""

from collections.abc import Callable
from dataclasses import dataclass

from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import EmployeeId
from accessdesk.ui.people.hand_over_first import HandOver
from accessdesk.ui.people.leaver_form import LeaverForm, PrintSheet
from accessdesk.ui.visits.at_desk import AtDesk


@dataclass(frozen=True, slots=True)
class LeaverDesk:
    """One for the window."""

    at_desk: AtDesk
    print_sheet: PrintSheet
    hand_over: HandOver
    otherwise: Callable[[], None]
    """Opens the screen of people."""

    def open(self, employee_id: int) -> None:
        """Show the sheet; the screen of people to an account that may not see it."""
        at_desk = self.at_desk
        if not at_desk.desk.may(Right.PEOPLE):
            self.otherwise()
            return
        form = LeaverForm(
            at_desk.background,
            at_desk.desk,
            at_desk.lists,
            EmployeeId(employee_id),
            at_desk.show_toast,
            clock=at_desk.clock,
            hand_over=self.hand_over,
            print_sheet=self.print_sheet,
        )
        at_desk.open_form(form)
