"""Emergency services in the house, above everything else; gone with the last of them."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from accessdesk.desk.emergency import EmergencyLeft
from accessdesk.desk.emergency_rows import EmergencyRow
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.readers import Lists
from accessdesk.ui import theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Card, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import error_text, local_moment, word


class EmergencyCard(Card):
    """Reads for itself when visits change. A press on "have left" is all it takes, and can be taken back."""

    def __init__(self, at_desk: AtDesk, lists: Lists) -> None:
        super().__init__(alarm=True)
        self._at_desk, self._lists = at_desk, lists
        self.buttons: dict[int, ShortcutButton] = {}
        self._rows: list[EmergencyRow] = []
        self._body = QWidget()
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_12, theme.SPACE_8)
        self._lines.setSpacing(theme.SPACE_8)
        self.set_body(self._body, 0)
        at_desk.background.changed.connect(self._on_changed)
        self.retranslate()
        self.hide()
        self.reload()

    def reload(self) -> None:
        background = self._at_desk.background
        background.latest((id(self), "emergency"), self, self._lists.emergencies, self._show, background.crashed.emit)

    def retranslate(self) -> None:
        self.set_title(self.tr("Emergency services in the house"))
        self._show(self._rows)

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if Subject.VISITS in subjects:
            self.reload()

    def _show(self, rows: list[EmergencyRow]) -> None:
        self._rows = rows
        for line in self._body.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            line.hide()
            line.deleteLater()
        self.buttons = {row.id: self._crew_line(row) for row in rows}
        self.setVisible(bool(rows))

    def _crew_line(self, row: EmergencyRow) -> ShortcutButton:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        text = self.tr("{service}, people: {people}, since {time}").format(
            service=word(row.service),
            people=row.people,
            time=local_moment(row.since, self._at_desk.clock()),
        )
        button = ShortcutButton(compact=True)
        button.set_text(self.tr("All have left"))
        button.setAccessibleDescription(text)
        button.clicked.connect(lambda _checked=False, row=row: self._left(row))
        layout.addWidget(PlainLabel(text, role=TextRole.STRONG, wrap=True), 1)
        layout.addWidget(button)
        self._lines.addWidget(line)
        return button

    def _left(self, row: EmergencyRow) -> None:
        at_desk = self._at_desk
        text = self.tr("{service}: all have left").format(service=word(row.service))

        def done(outcome: Outcome) -> None:
            at_desk.say(text, outcome.undo)

        at_desk.background.run(
            at_desk.background, lambda: at_desk.desk.execute(EmergencyLeft(row.id)), done, self._failed
        )

    def _failed(self, error: Exception) -> None:
        text = error_text(error)
        if text is None:
            self._at_desk.background.crashed.emit(error)
        else:
            self._at_desk.say(text)
