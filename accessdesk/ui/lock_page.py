"""What everybody may see: the login, the evacuation list, how many alarms are open. No names."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from accessdesk.ui import theme
from accessdesk.ui.alarm.alarm_strip import AlarmStrip
from accessdesk.ui.language import Retranslated
from accessdesk.ui.login import LoginForm
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.top_bar import Clock, local_now
from accessdesk.ui.widgets.buttons import Kind, ShortcutButton
from accessdesk.ui.widgets.labels import PlainLabel, TextRole


class LockPage(Retranslated):
    """Shown at the start and while the desk is locked. Of open alarms it says number and age alone."""

    evacuation_requested = Signal()

    def __init__(
        self,
        company: str,
        site: str,
        clock: Clock = local_now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._count = 0
        self._oldest: datetime | None = None
        self.login = LoginForm()
        self.login.setFixedWidth(theme.scaled(380))
        self._company = PlainLabel(company, role=TextRole.DISPLAY)
        self._site = PlainLabel(site, ink="muted")
        self.alarms = AlarmStrip()
        self._evacuation = ShortcutButton(shortcut="F12", kind=Kind.DANGER, icon="flame")
        self._evacuation.clicked.connect(self.evacuation_requested)
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addStretch(1)
        top.addWidget(self._evacuation)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.alarms)
        layout = QVBoxLayout()
        whole.addLayout(layout, 1)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_4)
        layout.addLayout(top)
        layout.addStretch(2)
        layout.addWidget(self._company, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._site, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.SPACE_20)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.login)
        middle.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(3)

    def set_place(self, company: str, site: str) -> None:
        self._company.setText(company)
        self._site.setText(site)

    def set_alarms(self, count: int, oldest: datetime | None) -> None:
        """How many are open and since when the oldest one is, aware; 0 and None for no alarm."""
        self._count = count
        self._oldest = oldest
        self._show_alarms()

    def retranslate(self) -> None:
        self._evacuation.set_text(self.tr("Evacuation list"))
        self._show_alarms()

    @qt_override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.login.take_focus()

    def _show_alarms(self) -> None:
        text = ""
        if self._count and self._oldest is not None:
            minutes = max(0, int((self._clock() - self._oldest).total_seconds() // 60))
            told = self.tr("Open alarms: {count}, the oldest for {minutes} min")
            text = told.format(count=self._count, minutes=minutes)
        elif self._count:
            text = self.tr("Open alarms: {count}").format(count=self._count)
        self.alarms.set_text(text)
