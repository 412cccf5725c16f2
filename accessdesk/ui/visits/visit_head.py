"""Whom a form is about: name, company, host, zones, badge."""

from PySide6.QtWidgets import QVBoxLayout

from accessdesk.desk.rows import VisitDetail
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import local_time


class VisitHead(Retranslated):
    """Quiet lines under a strong name; empty until `show_visit`."""

    def __init__(self) -> None:
        super().__init__()
        self._visit: VisitDetail | None = None
        self._name = PlainLabel(role=TextRole.TITLE, wrap=True)
        self._lines = [PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True) for _ in range(3)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_4)
        for label in (self._name, *self._lines):
            layout.addWidget(label)
        self.hide()

    def show_visit(self, visit: VisitDetail) -> None:
        self._visit = visit
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        visit = self._visit
        if visit is None:
            return
        self._name.setText(visit.name)
        host = self.tr("Host {name}").format(name=visit.host_name)
        self._lines[0].setText(" · ".join(part for part in (visit.company, host, visit.purpose) if part))
        since = visit.collected_at or visit.arrived_at
        facts = [", ".join(visit.zone_names)]
        if visit.badge:
            facts.append(self.tr("Badge {number}").format(number=visit.badge))
        if since is not None:
            facts.append(self.tr("here since {time}").format(time=local_time(since)))
        if visit.keeper_name:
            facts.append(self.tr("with {name}").format(name=visit.keeper_name))
        self._lines[1].setText(" · ".join(part for part in facts if part))
        self._lines[2].setText(self._on_behalf(visit))
        self._lines[2].setVisible(bool(self._lines[2].text()))

    def _on_behalf(self, visit: VisitDetail) -> str:
        """For whom, on whose word, on what order."""
        said = visit.behalf
        if said is None:
            return ""
        parts = []
        if visit.customer:
            parts.append(self.tr("For {customer}").format(customer=visit.customer))
        if said.contact_name:
            parts.append(self.tr("authorised by {name}").format(name=said.contact_name))
        if said.order_number:
            parts.append(self.tr("order {number}").format(number=said.order_number))
        return " · ".join(parts)
