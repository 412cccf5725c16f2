"""Fields that are saved by a button that only lives while something is unsaved."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.refusals import Refusal
from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets.buttons import Kind, ShortcutButton
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.wording import error_text

Commands = Callable[[Mapping[str, str], frozenset[str]], tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of text: its key, and who checks it before it is sent (a sentence, or "" when it is good)."""

    key: str
    wrong: Callable[[str], str] = lambda text: ""


class SavedFields(Retranslated):
    """`commands(values, changed keys)` builds what is executed, one after the other."""

    def __init__(
        self,
        background: Background,
        desk: Desk,
        asked: tuple[Asked, ...],
        commands: Commands,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._desk, self._commands = background, desk, commands
        self._asked = asked
        self._stored: dict[str, str] = {}
        self.fields = {one.key: Field("", QLineEdit()) for one in asked}
        self.save = ShortcutButton(kind=Kind.PRIMARY, icon="save")
        self.save.clicked.connect(self._on_save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        layout.setSpacing(theme.SPACE_12)
        for key, field in self.fields.items():
            layout.addWidget(field)
            self.input(key).textChanged.connect(self._fit)
            self.input(key).returnPressed.connect(self._on_save)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.save)
        layout.addLayout(row)
        self.retranslate()
        self._fit()

    def input(self, key: str) -> QLineEdit:
        control = self.fields[key].control
        assert isinstance(control, QLineEdit)
        return control

    def show_values(self, values: Mapping[str, str]) -> None:
        """What is stored; a field that is being changed keeps what was typed."""
        changed = self.changed_keys()
        self._stored = dict(values)
        for key in self.fields:
            if key not in changed:
                self.input(key).setText(values.get(key, ""))
        self._fit()

    def changed_keys(self) -> frozenset[str]:
        return frozenset(key for key in self.fields if self.input(key).text() != self._stored.get(key, ""))

    def retranslate(self) -> None:
        self.save.set_text(self.tr("Save"))

    def _fit(self) -> None:
        self.save.setEnabled(bool(self.changed_keys()) and self.isEnabled())

    def _on_save(self) -> None:
        if not self.save.isEnabled():
            return
        values = {key: self.input(key).text().strip() for key in self.fields}
        for one in self._asked:
            self.fields[one.key].set_error(one.wrong(values[one.key]) or None)
        if any(field.error() for field in self.fields.values()):
            return
        changed = self.changed_keys()
        commands = self._commands(values, changed)
        self.save.setEnabled(False)

        def work() -> Outcome:
            outcome = Outcome(None, frozenset())
            for command in commands:
                outcome = self._desk.execute(command)
            return outcome

        self._background.run(self, work, lambda _: self._on_saved(values, changed), self._on_failed)

    def _on_saved(self, values: Mapping[str, str], changed: frozenset[str]) -> None:
        self._stored |= {key: values[key] for key in changed}
        for key in changed:
            self.input(key).setText(values[key])
        self._fit()

    def _on_failed(self, failure: Exception) -> None:
        self._fit()
        sentence = error_text(failure)
        if sentence is None:
            self._background.crashed.emit(failure)
            return
        named = failure.field if isinstance(failure, Refusal) else ""
        self.fields.get(named, next(iter(self.fields.values()))).set_error(sentence)
