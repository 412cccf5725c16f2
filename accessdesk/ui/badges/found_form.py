"""A lost badge is back: who brought it, where it was, and whether it can be used again."""

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.badges import RecordBadgeFound
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole

_USABLE, _BROKEN = "usable", "broken"


class FoundForm(ActForm):
    """`badge_id` of the visit at which it was lost, or `card_id` of one that was missed in the stock."""

    def __init__(
        self, at_desk: AtDesk, number: str, who: str, *, badge_id: int | None, card_id: int | None, reusable: bool
    ) -> None:
        super().__init__(at_desk)
        self._number, self._badge_id, self._card_id, self._reusable = number, badge_id, card_id, reusable
        head = " · ".join(part for part in (number, who) if part)
        self.finder, self.where, self.at = QLineEdit(), QLineEdit(), MomentInput()
        self.usable = ChipChoice(several=False)
        self.column.addWidget(PlainLabel(head, role=TextRole.TITLE, wrap=True))
        self.place(self.add_field("finder", self.finder, mandatory=True))
        self.place(self.add_field("where_found", self.where, mandatory=True))
        self.place(self.add_field("condition", self.usable, mandatory=True))
        self.place(self.add_field("happened_at", self.at))
        self.fields["condition"].setVisible(reusable)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Badge found")

    def draft_name(self) -> str:
        return f"{self.title()} {self._number}"

    def is_untouched(self) -> bool:
        return not self.finder.text().strip() and not self.where.text().strip()

    def first_focus(self) -> QWidget:
        return self.finder

    def finish(self) -> None:
        self.clear_errors()
        lines = {"finder": self.finder, "where_found": self.where}
        errors = missing(*(name for name, line in lines.items() if not line.text().strip()))
        if self._reusable and not self.usable.chosen():
            errors |= missing("condition")
        at = None
        try:
            at = self.at.past(self.at_desk.clock())
        except ValueError:
            errors["happened_at"] = self.tr("Enter a time like 12:30, or leave it empty for now.")
        if errors:
            self.show_errors(errors)
            return
        usable = self.usable.chosen() == (_USABLE,)
        command = RecordBadgeFound(
            self._badge_id, self._card_id, self.finder.text(), self.where.text(), usable, happened_at=at
        )
        back = self.tr("Badge {number} is back in the stock")
        gone = self.tr("Badge {number} was found and is destroyed")
        text = (back if usable else gone).format(number=self._number)
        self.execute(command, lambda outcome: self.end(text))

    def retranslate(self) -> None:
        super().retranslate()
        self.usable.set_chips([Chip(_USABLE, self.tr("Usable")), Chip(_BROKEN, self.tr("Broken, destroy it"))])
        self.finder.setPlaceholderText(self.tr("who brought it"))
        self.where.setPlaceholderText(self.tr("for example: car park"))
        self.at.setPlaceholderText(self.tr("now"))
        self._primary.set_text(self.tr("Record as found"))
