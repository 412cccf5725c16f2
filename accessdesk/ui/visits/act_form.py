"""A form that ends in one command: fields by name, errors at their fields, nothing typed is ever lost."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from accessdesk.desk.outcome import Outcome
from accessdesk.domain.refusals import Missing, Refusal
from accessdesk.ui import theme
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.tab_order import show_soon
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Field, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import error_text, field_word, missing_text, refusal_text

ALIASES = {
    "badge_settled": "badge",
    "keys": "keys_exception",
    "keys_settled": "keys_exception",
    "supervision_met": "escort",
    "eligible": "escort",
    "window": "expected_from",
    "window_passed": "reason",
    "visit": "visits",
}
"""Fields that refusals name, and the field of a form that stands for them."""


class ActForm(PanelForm):
    """`fields` are named as refusals name them; their labels come from the wording."""

    def __init__(self, at_desk: AtDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at_desk = at_desk
        self.fields: dict[str, Field] = {}
        self.busy = False
        self._notice = PlainLabel(ink="red", wrap=True)
        self._notice.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, theme.SPACE_16)
        self.column.setSpacing(theme.SPACE_12)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._notice)

    def add_field(self, name: str, control: QWidget, *, mandatory: bool = False) -> Field:
        """A field of this form, not yet placed."""
        field = Field(field_word(name), control, mandatory=mandatory)
        self.fields[name] = field
        return field

    def place(self, *parts: QWidget) -> None:
        """Put widgets side by side in the next line, each as wide as the others."""
        self.column.addLayout(side_by_side(*parts))

    def add_act(
        self, run: Callable[[], None], shortcut: str = "", *, kind: Kind = Kind.PLAIN, left: bool = False
    ) -> ShortcutButton:
        """A button in the footer; its text is set in `retranslate`. The panel itself hears the key that finishes."""
        button = ShortcutButton("", shortcut, kind=kind, listens=shortcut != "Ctrl+Return")
        button.clicked.connect(run)
        self.add_button(button, left=left)
        return button

    def execute(self, command: Any, done: Callable[[Outcome], None]) -> None:
        """Send a command; a refusal is shown at its field and the form stays as it is."""
        if self.busy:
            return
        self.clear_errors()
        self._set_busy(True)
        self.at_desk.background.run(
            self, lambda: self.at_desk.desk.execute(command), lambda outcome: self._on_done(outcome, done), self.fail
        )

    def read(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Read something for this form; a failure is shown above the fields."""
        self.at_desk.background.run(self, work, done, self.fail)

    def end(self, text: str, outcome: Outcome | None = None) -> None:
        """Done: say so, offer to take it back where that can be, and close."""
        self.at_desk.say(text, outcome.undo if outcome is not None else ())
        self.closed.emit()

    def fail(self, error: Exception) -> None:
        """Show what was refused where it belongs."""
        self._set_busy(False)
        text = error_text(error)
        if text is None:
            self.at_desk.background.crashed.emit(error)
            return
        name = error.field if isinstance(error, Refusal) else ""
        self.show_errors({ALIASES.get(name, name): text})

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Sentences by field; one without a field that can be seen stands above all. The topmost gets the cursor."""
        faulty: list[Field] = []
        for name, text in errors.items():
            field = self.fields.get(name)
            if field is None or field.isHidden():
                self._notice.setText(text)
                self._notice.show()
                continue
            empty = text == missing(name)[name]
            field.set_error(missing_text(field.label().removesuffix(" *")) if empty else text)
            faulty.append(field)
        first = min(faulty, key=self._place_of, default=None)
        if first is not None:
            first.control.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(first.control, QLineEdit):
                first.control.selectAll()
            show_soon(first)

    def _place_of(self, field: Field) -> tuple[int, int]:
        """Where it stands as the eye goes."""
        corner = field.mapTo(self, QPoint())
        return corner.y(), corner.x()

    def clear_errors(self) -> None:
        self._notice.clear()
        self._notice.hide()
        for field in self.fields.values():
            if field.error():
                field.set_error(None)

    def notice(self) -> str:
        """The sentence above the fields, "" if none."""
        return self._notice.text()

    def retranslate(self) -> None:
        for name, field in self.fields.items():
            field.set_label(field_word(name))

    def _on_done(self, outcome: Outcome, done: Callable[[Outcome], None]) -> None:
        self._set_busy(False)
        done(outcome)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.setCursor(Qt.CursorShape.BusyCursor if busy else Qt.CursorShape.ArrowCursor)


def missing(*names: str) -> dict[str, str]:
    """The sentences for fields that are still empty."""
    return {name: refusal_text(Missing(field=name)) for name in names}


def side_by_side(*parts: QWidget) -> QHBoxLayout:
    """Equal columns, tops aligned."""
    line = QHBoxLayout()
    line.setSpacing(theme.SPACE_12)
    for part in parts:
        line.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
    return line
