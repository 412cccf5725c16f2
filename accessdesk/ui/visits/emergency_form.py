"""Emergency services go in (F9): who, how many, done."""

from PySide6.QtWidgets import QSpinBox, QWidget

from accessdesk.desk.emergency import EmergencyArrived
from accessdesk.domain.emergency import MOST_PEOPLE, EmergencyService
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import word


class EmergencyForm(ActForm):
    """Nothing is demanded but the number; who came is the fire brigade unless another chip says so."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self._note = PlainLabel(ink="muted", wrap=True)
        self.service, self.people, self.at = ChipChoice(several=False), QSpinBox(), MomentInput()
        self.people.setRange(1, MOST_PEOPLE)
        self.column.addWidget(self._note)
        self.place(self.add_field("service", self.service))
        self.place(self.add_field("people_inside", self.people, mandatory=True), self.add_field("happened_at", self.at))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        self.service.choose((EmergencyService.FIRE_BRIGADE.value,))

    def title(self) -> str:
        return self.tr("Emergency services")

    def state(self) -> tuple[str, Tone] | None:
        return self.tr("never refused"), Tone.RED

    def is_untouched(self) -> bool:
        return self.people.value() == 1 and not self.at.text().strip()

    def first_focus(self) -> QWidget:
        self.people.selectAll()
        return self.people

    def finish(self) -> None:
        self.clear_errors()
        try:
            at = self.at.past(self.at_desk.clock())
        except ValueError:
            self.show_errors({"happened_at": self.tr("Enter a time like 12:30, or leave it empty for now.")})
            return
        service = EmergencyService(next(iter(self.service.chosen()), EmergencyService.OTHER.value))
        text = self.tr("{service} in the house, people: {people}").format(
            service=word(service), people=self.people.value()
        )
        self.execute(EmergencyArrived(service, self.people.value(), at), lambda outcome: self.end(text, outcome))

    def retranslate(self) -> None:
        super().retranslate()
        self.service.set_chips([Chip(one.value, word(one)) for one in EmergencyService])
        self._note.setText(
            self.tr("No names, no badge, no escort. The number stands on the evacuation list until all are out again.")
        )
        self.at.setPlaceholderText(self.tr("now"))
        self._primary.set_text(self.tr("They go in"))
