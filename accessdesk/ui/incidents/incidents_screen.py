"""All incidents, the nearest deadline first; reported and opened from here."""

from PySide6.QtCore import QMargins, QTimer
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from accessdesk.desk.incident_rows import IncidentRow
from accessdesk.desk.outcome import Subject
from accessdesk.domain.access_rights import Right
from accessdesk.ui import language, theme
from accessdesk.ui.incidents.incident_columns import incident_columns
from accessdesk.ui.incidents.incident_form import IncidentForm
from accessdesk.ui.incidents.incident_sheet import IncidentSheet, then_shown
from accessdesk.ui.language import Retranslated
from accessdesk.ui.table_model import RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Card, Flow, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind

_MINUTE = 60_000


class IncidentsScreen(Retranslated):
    """Enter or a double click opens an incident. Whoever may not report one is told so, and sees none."""

    def __init__(self, at_desk: AtDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at_desk = at_desk
        self._now = at_desk.clock()
        self.report = ShortcutButton(shortcut="Ctrl+N", kind=Kind.PRIMARY, icon="triangle-alert")
        self.closed = QCheckBox()
        self.model: RowsModel[IncidentRow] = RowsModel(incident_columns(lambda: self._now), self)
        self.view = RowsView(self.model, name="")
        self._card = Card()
        self._card.set_body(self.view)
        acts = Flow(spacing=theme.SPACE_8, around=QMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, 0))
        acts.add(self.report)
        self.actions = acts  # type: ignore[method-assign, assignment]  # the window takes it by this name
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_12, theme.SPACE_20, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_12)
        layout.addWidget(self.closed)
        layout.addWidget(self._card, 1)
        self.report.clicked.connect(self._on_report)
        self.closed.toggled.connect(self.read_again)
        self.view.opened.connect(lambda row: at_desk.open_form(IncidentSheet(at_desk, row.id)))
        at_desk.background.changed.connect(self._on_changed)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self.read_again)
        self._minute.start()
        self.retranslate()
        self.read_again()

    def read_again(self) -> None:
        """Read the list anew, if the account may."""
        if not self._may():
            self._on_read([])
            return
        desk, lists, closed = self._at_desk.desk, self._at_desk.lists, self.closed.isChecked()
        now = self._now = self._at_desk.clock()

        def read() -> list[IncidentRow]:
            desk.demand(Right.REPORT_INCIDENT)
            return lists.incidents(now, closed_too=closed)

        self._at_desk.background.latest((id(self), "incidents"), self, read, self._on_read)

    def retranslate(self) -> None:
        self.report.set_text(self.tr("Report an incident"))
        self.closed.setText(self.tr("Show closed ones"))
        self._card.set_title(self.tr("Incidents"))
        self.view.setAccessibleName(self.tr("Incidents"))
        self.model.retranslate()
        self._say()

    def _may(self) -> bool:
        return self._at_desk.desk.may(Right.REPORT_INCIDENT)

    def _on_read(self, rows: list[IncidentRow]) -> None:
        self.model.show(rows)
        self.model.retranslate()
        self._say()

    def _say(self) -> None:
        shown, may = len(self.model.rows), self._may()
        self.report.setEnabled(may)
        self.closed.setEnabled(may)
        self._card.set_count(language.locale().toString(shown) if shown else "")
        self.view.setVisible(bool(shown))
        if not may:
            text = self.tr("Incidents are not part of your role. Reception, the office and the auditor report them.")
        else:
            text = self.tr("No incident is open. “Report an incident” starts its clocks.")
        self._card.set_empty("" if shown else text)

    def _on_report(self) -> None:
        if self._may():
            then_shown(self._at_desk, IncidentForm(self._at_desk))

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.INCIDENTS, Subject.SETTINGS}:
            self.read_again()
