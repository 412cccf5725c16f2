"""How screen, side panel and the column of open matters share the width."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from accessdesk.ui import theme
from accessdesk.ui.side_panel import WIDTH, SidePanel

_ASIDE = 340
_ASIDE_NARROW = 300
_LEAST_MIDDLE = 320


class WorkArea(QWidget):
    """Screen, panel, aside, from left to right. The panel takes its room from the screen, never from the aside."""

    def __init__(self, panel: SidePanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._screens = QStackedWidget()
        self._asides = QStackedWidget()
        self._empty = QWidget()
        self._asides.addWidget(self._empty)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._screens, 1)
        layout.addWidget(panel)
        layout.addWidget(self._asides)
        panel.shown_changed.connect(self._share)

    def add(self, screen: QWidget) -> None:
        self._screens.addWidget(screen)
        aside = _aside(screen)
        if aside is not None:
            self._asides.addWidget(aside)

    def show_screen(self, screen: QWidget) -> None:
        self._screens.setCurrentWidget(screen)
        self._asides.setCurrentWidget(_aside(screen) or self._empty)
        self._share()
        screen.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        width = self.width()
        has_aside = self._asides.currentWidget() is not self._empty
        aside = theme.scaled(_ASIDE if width > theme.scaled(1150) else _ASIDE_NARROW) if has_aside else 0
        self._asides.setVisible(has_aside)
        self._asides.setFixedWidth(aside)
        panel = max(theme.scaled(WIDTH), round(width * 0.37)) if self._panel.form is not None else 0
        middle = width - aside - panel
        crowded = panel > 0 and middle < theme.scaled(_LEAST_MIDDLE)
        self._screens.setVisible(not crowded)
        if panel:
            self._panel.setFixedWidth(max(theme.scaled(360), width - aside) if crowded else panel)


def _aside(screen: QWidget) -> QWidget | None:
    aside = getattr(screen, "aside", None)
    return aside if isinstance(aside, QWidget) else None
