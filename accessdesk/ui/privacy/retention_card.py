"""How long each class of data is kept, whether the daily run waits and why, and the ways to change or start it."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.outcome import Subject
from accessdesk.desk.retention import DEFAULTS, PolicyView, retention_policy
from accessdesk.domain.access_rights import Right
from accessdesk.domain.retention import DEFAULT_DAYS
from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import ShowToast
from accessdesk.ui.language import Retranslated
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.privacy.class_table import days_text
from accessdesk.ui.privacy.erase_form import EraseForm
from accessdesk.ui.privacy.retention_form import RetentionForm
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.flow import Flow
from accessdesk.ui.widgets.labels import PlainLabel, TextRole
from accessdesk.ui.wording import local_day
from accessdesk.ui.wording.retention_words import class_word, why_it_waits

OpenForm = Callable[[PanelForm], None]


class RetentionCard(Retranslated):
    """Periods and acts for whoever may erase; others read who may. Counting is left to the forms."""

    def __init__(
        self,
        background: Background,
        desk: Desk,
        open_form: OpenForm,
        show_toast: ShowToast,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._desk = background, desk
        self._open_form, self._show_toast = open_form, show_toast
        self._view: PolicyView | None = None
        self.waits = PlainLabel(ink="amber", wrap=True)
        self.said = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._names = {name: PlainLabel() for name in DEFAULT_DAYS}
        self.periods = {name: PlainLabel(ink="muted") for name in DEFAULT_DAYS}
        self._table = QWidget()
        self.change, self.erase = ShortcutButton(icon="clock"), ShortcutButton(icon="trash-2")
        self.card = Card(parent=self)
        self._arrange()
        self.change.clicked.connect(self._on_change)
        self.erase.clicked.connect(self._on_erase)
        self.retranslate()
        background.changed.connect(self._on_changed)
        self.read_again()

    def _arrange(self) -> None:
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE_12)
        grid.setVerticalSpacing(theme.SPACE_4)
        grid.setColumnStretch(0, 1)
        for place, name in enumerate(DEFAULT_DAYS):
            grid.addWidget(self._names[name], place, 0)
            grid.addWidget(self.periods[name], place, 1)
        acts = Flow()
        acts.add(self.change)
        acts.add(self.erase)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        inside.setSpacing(theme.SPACE_12)
        for part in (self.waits, self._table, self.said, acts):
            inside.addWidget(part)
        self.card.set_body(body, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)

    def read_again(self) -> None:
        """Read the periods anew; nothing is read for an account that may not."""
        if not self._desk.may(Right.RETENTION):
            self._show(None)
            return
        desk = self._desk
        self._background.latest((id(self), "retention"), self, lambda: retention_policy(desk), self._show)

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Keeping and erasing data"))
        self.change.set_text(self.tr("Change periods …"))
        self.erase.set_text(self.tr("Erase now …"))
        view = self._view
        for part in (self._table, self.change, self.erase):
            part.setVisible(view is not None)
        for name, label in self._names.items():
            label.setText(class_word(name))
            self.periods[name].setText(days_text(view.days[name]) if view is not None else "")
        waits = why_it_waits(view.waits) if view is not None else ""
        self.waits.setText(waits)
        self.waits.setVisible(bool(waits))
        self.said.setText(self._sentence(view))

    def _sentence(self, view: PolicyView | None) -> str:
        if view is None:
            return self.tr("The office manager and the administrator see what is kept and erase what is overdue.")
        if view.last_run is None:
            told = self.tr("Once it was started, a run erases by itself every day what is overdue.")
        else:
            text = self.tr("Last run: {day}. It runs by itself once a day, at the first login.")
            told = text.format(day=local_day(view.last_run))
        if view.reason and view.reason != DEFAULTS:
            told += "\n" + self.tr("Reason of the periods: {reason}").format(reason=view.reason)
        return told

    def _show(self, view: PolicyView | None) -> None:
        self._view = view
        self.retranslate()

    def _on_change(self) -> None:
        if self._view is not None:
            self._open_form(RetentionForm(self._background, self._desk, self._view, self._show_toast))

    def _on_erase(self) -> None:
        self._open_form(EraseForm(self._background, self._desk, self._show_toast))

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if Subject.SETTINGS in subjects:
            self.read_again()
