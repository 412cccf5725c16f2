"""The evacuation list on the screen: everybody who may be inside, also over the locked desk."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from accessdesk.desk.rows import PresenceRow
from accessdesk.ui import theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.presence.columns import presence_columns
from accessdesk.ui.table_model import RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.widgets.buttons import Kind, ShortcutButton
from accessdesk.ui.widgets.labels import PlainLabel, TextRole


class EvacuationView(QDialog):
    """The list as of one moment. `print_again` prints it once more."""

    def __init__(self, print_again: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RowsModel(presence_columns())
        self._heading = PlainLabel(role=TextRole.TITLE, ink="red")
        self._who = PlainLabel(ink="red", wrap=True)
        self._who.setText(self.tr("Visitors and external firms only. Employees are not on this list."))
        self._printed = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._table = RowsView(self._model, name=self.tr("Evacuation list"))
        again = ShortcutButton(self.tr("Print again"), "Ctrl+P", icon="printer")
        again.clicked.connect(print_again)
        close = ShortcutButton(self.tr("Close"), "Esc", kind=Kind.PRIMARY)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self._printed, 1)
        foot.addWidget(again)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_12)
        layout.addWidget(self._heading)
        layout.addWidget(self._who)
        layout.addWidget(self._table, 1)
        layout.addLayout(foot)
        self.setWindowTitle(self.tr("Evacuation list"))
        self.resize(theme.scaled(980), theme.scaled(560))

    def show_people(
        self, people: Sequence[PresenceRow], at: datetime, *, drill: bool = False, emergency: int = 0
    ) -> None:
        """Show who may be inside at this moment (aware), and how many of the emergency services."""
        text = self.tr("May be inside: {count} · as of {time}")
        if drill:
            text = self.tr("DRILL · may be inside: {count} · as of {time}")
        heading = text.format(count=len(people), time=f"{at.astimezone():%H:%M:%S}")
        crews = self.tr("emergency services: {crew}").format(crew=emergency)
        self._heading.setText(f"{heading} · {crews}" if emergency else heading)
        self._model.show(people)

    def show_warning(self, text: str) -> None:
        """Something about the list as a whole, in the place of whom it leaves out."""
        self._who.setText(f"{text} {self._who.text()}")

    def show_printed(self, text: str) -> None:
        """Where the paper went, or why it did not."""
        self._printed.setText(text)

    def people(self) -> int:
        """How many are shown."""
        return self._model.rowCount()

    @qt_override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.accept()
        else:
            super().keyPressEvent(event)
