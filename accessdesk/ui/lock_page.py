"""What everybody may see: the login, the evacuation list, how many alarms are open. No names."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.login import LoginForm
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.theme import Tone
from accessdesk.ui.top_bar import Clock, local_now
from accessdesk.ui.widgets.buttons import Kind, ShortcutButton
from accessdesk.ui.widgets.labels import PlainLabel, TextRole
from accessdesk.ui.widgets.pill import Pill

SOUND_EVERY = timedelta(seconds=20)


class LockPage(Retranslated):
    """Shown at the start and while the desk is locked. Open alarms sound until somebody comes."""

    evacuation_requested = Signal()

    def __init__(
        self,
        company: str,
        site: str,
        clock: Clock = local_now,
        sound: Callable[[], None] = QApplication.beep,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock, self._sound = clock, sound
        self._count = 0
        self._oldest: datetime | None = None
        self.login = LoginForm()
        self.login.setFixedWidth(theme.scaled(380))
        self._company = PlainLabel(company, role=TextRole.DISPLAY)
        self._site = PlainLabel(site, ink="muted")
        self._alarms = Pill()
        self._evacuation = ShortcutButton(shortcut="F12", kind=Kind.DANGER, icon="flame")
        self._evacuation.clicked.connect(self.evacuation_requested)
        self._sounding = QTimer(self)
        self._sounding.setInterval(int(SOUND_EVERY.total_seconds() * 1000))
        self._sounding.timeout.connect(self._on_sounding)
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._alarms)
        top.addStretch(1)
        top.addWidget(self._evacuation)
        layout = QVBoxLayout(self)
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
        """How many are open and since when the oldest one is, aware; 0 and None silence them."""
        self._count = count
        self._oldest = oldest
        self._show_alarms()
        self._sound_or_not()

    @property
    def sounding(self) -> bool:
        return self._sounding.isActive()

    def set_locked(self, locked: bool) -> None:
        """While locked, open alarms sound."""
        self.setProperty("locked", locked)
        self._sound_or_not()

    def retranslate(self) -> None:
        self._evacuation.set_text(self.tr("Evacuation list"))
        self._show_alarms()

    @qt_override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.login.take_focus()

    def _sound_or_not(self) -> None:
        wanted = self._count > 0 and bool(self.property("locked"))
        if wanted and not self._sounding.isActive():
            self._sound()
            self._sounding.start()
        elif not wanted:
            self._sounding.stop()

    def _on_sounding(self) -> None:
        self._sound()
        self._show_alarms()

    def _show_alarms(self) -> None:
        self._alarms.setVisible(self._count > 0)
        if self._count and self._oldest is not None:
            minutes = max(0, int((self._clock() - self._oldest).total_seconds() // 60))
            text = self.tr("Open alarms: {count}, the oldest for {minutes} min")
            self._alarms.set_state(text.format(count=self._count, minutes=minutes), Tone.RED)
        elif self._count:
            self._alarms.set_state(self.tr("Open alarms: {count}").format(count=self._count), Tone.RED)
