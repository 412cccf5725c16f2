"""What forms that send one command to the desk share: busy while it runs, refusals at their fields."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.refusals import Refusal
from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.tab_order import show_soon
from accessdesk.ui.widgets.buttons import Kind, ShortcutButton
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.labels import PlainLabel
from accessdesk.ui.wording import error_text

ShowToast = Callable[[str, Callable[[], None] | None], None]


class DeskForm(PanelForm):
    """A subclass adds its fields by the names that refusals give them, and answers `command` and `done_text`."""

    def __init__(self, background: Background, desk: Desk, show_toast: ShowToast) -> None:
        super().__init__()
        self._background, self._desk, self._show_toast = background, desk, show_toast
        self._fields: dict[str, Field] = {}
        self._general = PlainLabel(ink="red", wrap=True)
        self._general.hide()
        self.primary = ShortcutButton(shortcut="Ctrl+Return", kind=Kind.PRIMARY, listens=False)
        self.primary.clicked.connect(self.finish)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, theme.SPACE_16)
        self.body.setSpacing(theme.SPACE_12)
        self.add_button(self.primary)

    def command(self) -> Any | None:
        """The command to execute; None when a field needs correction first, said there by `complain`."""
        raise TypeError(f"{type(self).__name__} must say this itself")

    def done_text(self) -> str:
        """What the toast says once it is done."""
        raise TypeError(f"{type(self).__name__} must say this itself")

    def named(self, fields: Mapping[str, Field]) -> None:
        """Fields by the name a refusal gives them."""
        self._fields.update(fields)

    def field(self, name: str) -> Field:
        return self._fields[name]

    def close_body(self) -> None:
        """After the last field: what has no field of its own is said here."""
        self.body.addWidget(self._general)
        self.body.addStretch(1)

    def complain(self, name: str, sentence: str) -> None:
        """Say at a field what to do, and go there; without such a field below all of them."""
        field = self._fields.get(name)
        if field is None:
            self._general.setText(sentence)
            self._general.show()
            return
        field.set_error(sentence)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        show_soon(field)

    def finish(self) -> None:
        if not self.primary.isEnabled():
            return
        self._general.hide()
        for field in self._fields.values():
            field.set_error(None)
        command = self.command()
        if command is not None:
            self.primary.setEnabled(False)
            self._background.run(self, lambda: self._desk.execute(command), self._on_done, self._on_failed)

    def first_focus(self) -> QWidget:
        return next(iter(self._fields.values())).control if self._fields else self

    def _on_done(self, outcome: Outcome) -> None:
        self._show_toast(self.done_text(), None)
        self.closed.emit()

    def _on_failed(self, failure: Exception) -> None:
        self.primary.setEnabled(True)
        sentence = error_text(failure)
        if sentence is None:
            self._background.crashed.emit(failure)
            return
        self.complain(failure.field if isinstance(failure, Refusal) else "", sentence)
