"""Somebody left with something open: what it is, why, and how it was settled."""

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.badge_rows import LeftOpenRow
from accessdesk.desk.departures import SettleLeftOpen
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import local_day, local_time, word


class LeftOpenForm(ActForm):
    """One line of how it ended."""

    def __init__(self, at_desk: AtDesk, exception_id: int) -> None:
        super().__init__(at_desk)
        self._id = exception_id
        self._row: LeftOpenRow | None = None
        self._who = PlainLabel(role=TextRole.TITLE, wrap=True)
        self.what = PlainLabel(wrap=True)
        self.finding = QLineEdit()
        self.column.addWidget(self._who)
        self.column.addWidget(self.what)
        self.place(self.add_field("finding", self.finding, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        self.read(lambda: at_desk.lists.left_open_of(exception_id), self._fill)

    def title(self) -> str:
        return self.tr("What was left open")

    def draft_name(self) -> str:
        return self._row.name if self._row is not None else self.title()

    def state(self) -> tuple[str, Tone] | None:
        return (word(self._row.kind), Tone.RED) if self._row is not None else None

    def is_untouched(self) -> bool:
        return not self.finding.text().strip()

    def first_focus(self) -> QWidget:
        return self.finding

    def finish(self) -> None:
        self.clear_errors()
        if not self.finding.text().strip():
            self.show_errors(missing("finding"))
            return
        self.execute(SettleLeftOpen(self._id, self.finding.text()), lambda outcome: self.end(self.tr("Settled")))

    def retranslate(self) -> None:
        super().retranslate()
        self.finding.setPlaceholderText(self.tr("for example: came back by post"))
        self._primary.set_text(self.tr("Settled"))
        row = self._row
        if row is not None:
            when = f"{local_day(row.at)} {local_time(row.at)}"
            text = self.tr("{what}: {thing}. Left on {when}. Reason: {reason}")
            said = text.format(what=word(row.kind), thing=row.thing, when=when, reason=row.reason)
            self.what.setText(said[:1].upper() + said[1:])
            self._who.setText(", ".join(part for part in (row.name, row.company) if part))
        self.heading_changed.emit()

    def _fill(self, row: LeftOpenRow) -> None:
        self._row = row
        self.retranslate()
