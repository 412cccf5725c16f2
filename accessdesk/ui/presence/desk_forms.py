"""Reception closes and opens: each waiting visitor is handed to somebody by name, or stands without reception."""

from PySide6.QtWidgets import QWidget

from accessdesk.desk.closing import CloseDesk, OpenDesk
from accessdesk.desk.rows import WaitingRow
from accessdesk.domain.escorts import CustodyKind
from accessdesk.domain.ids import EmployeeId, VisitId
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.lookups import employees
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import PlainLabel, TypeAhead
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole


class CloseDeskForm(ActForm):
    """One line for each visitor in reception's hands. A line left empty means: without reception."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self._waiting: list[WaitingRow] = []
        self.keepers: dict[VisitId, TypeAhead] = {}
        self._heading, self._what = PlainLabel(role=TextRole.STRONG, wrap=True), PlainLabel(ink="muted", wrap=True)
        self.at = MomentInput()
        self.column.addWidget(self._heading)
        self.place(self.add_field("happened_at", self.at))
        self.column.addWidget(self._what)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        self.read(at_desk.lists.waiting, self._show)

    def title(self) -> str:
        return self.tr("Close reception")

    def is_untouched(self) -> bool:
        return not any(line.text().strip() for line in self.keepers.values())

    def first_focus(self) -> QWidget:
        return next(iter(self.keepers.values()), self.at)

    def finish(self) -> None:
        self.clear_errors()
        errors = {
            f"keeper_{visit_id}": self.tr("Choose somebody from the list, or leave it empty.")
            for visit_id, line in self.keepers.items()
            if line.text().strip() and line.taken is None
        }
        try:
            at = self.at.past(self.at_desk.clock())
        except ValueError:
            errors["happened_at"] = self.tr("Enter a time like 18:00, or leave it empty for now.")
        if errors:
            self.show_errors(errors)
            return
        chosen = {
            visit_id: EmployeeId(line.taken.value) for visit_id, line in self.keepers.items() if line.taken is not None
        }
        self.execute(CloseDesk(chosen, at), lambda outcome: self.end(self.tr("Reception is closed.")))

    def retranslate(self) -> None:
        super().retranslate()
        for row in self._waiting:
            self.fields[f"keeper_{row.id}"].set_label(f"{row.name}, {row.company}")
        self.at.setPlaceholderText(self.tr("now"))
        if self._waiting:
            text = self.tr("Waiting at reception: {count}. Who takes over each of them?")
            self._heading.setText(text.format(count=len(self._waiting)))
        else:
            self._heading.setText(self.tr("Nobody waits at reception."))
        self._what.setText(
            self.tr(
                "Whoever nobody takes over shows “without reception” until it opens again, and stays on the evacuation "
                "list. Visitors with an escort or host are not touched."
            )
        )
        self._primary.set_text(self.tr("Close reception"))

    def _show(self, waiting: list[WaitingRow]) -> None:
        self._waiting = [row for row in waiting if row.keeper_kind is CustodyKind.RECEPTION]
        for place, row in enumerate(self._waiting):
            line = TypeAhead(self.at_desk.background, employees(self.at_desk.lists))
            line.setPlaceholderText(self.tr("name of an employee"))
            self.keepers[row.id] = line
            self.column.insertWidget(2 + place, self.add_field(f"keeper_{row.id}", line))
        self.retranslate()
        self.first_focus().setFocus()


class OpenDeskForm(ActForm):
    """Reception takes back whoever still waits."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self._waiting: list[WaitingRow] = []
        self._names, self._what = PlainLabel(wrap=True), PlainLabel(ink="muted", wrap=True)
        self.at = MomentInput()
        self.column.addWidget(self._names)
        self.place(self.add_field("happened_at", self.at))
        self.column.addWidget(self._what)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        self.read(at_desk.lists.waiting, self._show)

    def title(self) -> str:
        return self.tr("Open reception")

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self.at

    def finish(self) -> None:
        self.clear_errors()
        try:
            at = self.at.past(self.at_desk.clock())
        except ValueError:
            self.show_errors({"happened_at": self.tr("Enter a time like 07:30, or leave it empty for now.")})
            return
        self.execute(OpenDesk(at), lambda outcome: self.end(self.tr("Reception is open.")))

    def retranslate(self) -> None:
        super().retranslate()
        self.at.setPlaceholderText(self.tr("now"))
        names = "\n".join(f"{row.name}, {row.company}" for row in self._waiting)
        self._names.setText(names or self.tr("Nobody waits at reception."))
        self._what.setText(self.tr("Whoever still waits comes into reception's custody again."))
        self._primary.set_text(self.tr("Open reception"))

    def _show(self, waiting: list[WaitingRow]) -> None:
        self._waiting = [row for row in waiting if row.keeper_kind is not CustodyKind.RECEPTION]
        self.retranslate()
