"""What a form about a group says first: who they are, to whom they come, where, and how they are supervised."""

from PySide6.QtWidgets import QVBoxLayout

from accessdesk.desk.group_rows import GroupDetail
from accessdesk.domain.sites import Supervision
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets import PlainLabel, StripedBand
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import local_day, local_time


class GroupHead(Retranslated):
    """Hidden until `show_group`."""

    def __init__(self) -> None:
        super().__init__()
        self._group: GroupDetail | None = None
        self._name = PlainLabel(role=TextRole.TITLE, wrap=True)
        self._line = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._band = StripedBand()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_4)
        for part in (self._name, self._line, self._band):
            layout.addWidget(part)
        self.hide()

    def show_group(self, group: GroupDetail) -> None:
        self._group = group
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        group = self._group
        if group is None:
            return
        self._name.setText(group.company)
        window = f"{local_day(group.expected_from)} {local_time(group.expected_from)} – {local_time(group.expected_to)}"
        host = self.tr("Host {name}").format(name=group.host_name)
        self._line.setText(" · ".join((host, group.purpose, ", ".join(group.zone_names), window)))
        self._band.setVisible(group.supervision is not Supervision.NONE)
        continuous = group.supervision is Supervision.CONTINUOUS
        text = self.tr("Escort required all the time") if continuous else self.tr("Escort to the host")
        self._band.set_text(text, self.tr("strictest zone: {zone}").format(zone=group.strictest_zone))
