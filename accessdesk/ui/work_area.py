"""How screen, side panel and the column of open matters share the room."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from accessdesk.ui import theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.side_panel import WIDTH, SidePanel
from accessdesk.ui.tab_order import in_reading_order

_ASIDE = 350
_ASIDE_NARROW = 310
_LEAST_MIDDLE = 400


class WorkArea(QWidget):
    """Acts of the screen on top, below them screen, panel, aside from left to right.

    The panel takes its room from the screen, never from the aside; where too little would be left of the screen, the
    panel takes all of it. The acts stay, because the phone rings while a form is open.
    """

    def __init__(self, panel: SidePanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        panel.setParent(self)
        self._screens, self._actions, self._asides = (QStackedWidget(self) for _ in range(3))
        self._nothing = {stack: QWidget() for stack in (self._actions, self._asides)}
        for stack, nothing in self._nothing.items():
            stack.addWidget(nothing)
        panel.shown_changed.connect(self._share)

    def add(self, screen: QWidget) -> None:
        """Take in a screen with what it brings along."""
        self._screens.addWidget(screen)
        for stack, name in ((self._actions, "actions"), (self._asides, "aside")):
            brought = _brought(screen, name)
            if brought is not None:
                stack.addWidget(brought)

    def remove(self, screen: QWidget) -> None:
        """Let a screen go, with what it brought along."""
        self._screens.removeWidget(screen)
        for stack, name in ((self._actions, "actions"), (self._asides, "aside")):
            brought = _brought(screen, name)
            if brought is not None:
                stack.removeWidget(brought)
                brought.deleteLater()

    def show_screen(self, screen: QWidget) -> None:
        self._screens.setCurrentWidget(screen)
        for stack, name in ((self._actions, "actions"), (self._asides, "aside")):
            stack.setCurrentWidget(_brought(screen, name) or self._nothing[stack])
        self._share()
        self.take_focus()

    def take_focus(self) -> None:
        """The keyboard goes to the first list of the screen, where arrows and Enter work; else to the screen."""
        screen = self._screens.currentWidget()
        if screen is None:
            return
        lists = (widget for widget in in_reading_order(screen) if isinstance(widget, QAbstractItemView))
        (screen if screen.focusProxy() is not None else next(lists, screen)).setFocus()

    @qt_override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(640), theme.scaled(320))

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @qt_override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._share()

    @qt_override
    def event(self, event: QEvent) -> bool:
        """Without a layout of its own, Qt asks this widget itself when something in it wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._share()
        return super().event(event)

    def _share(self) -> None:
        top = self._share_top()
        width, height = self.width(), self.height() - top
        aside = self._aside_width()
        self._asides.setVisible(aside > 0)
        self._asides.setGeometry(QRect(width - aside, top, aside, height))
        panel = self._panel_width() if self._panel.form is not None else 0
        gap = theme.SPACE_16 if panel and aside else 0
        middle = width - aside - gap - panel
        if panel and middle < theme.scaled(_LEAST_MIDDLE):
            panel, middle = width - aside - gap, 0
        self._screens.setVisible(middle > 0)
        self._screens.setGeometry(QRect(0, top, middle, height))
        self._panel.setGeometry(QRect(middle, top, panel, height))

    def _share_top(self) -> int:
        actions = self._actions.currentWidget()
        shown = actions is not None and actions is not self._nothing[self._actions]
        self._actions.setVisible(shown)
        if actions is None or not shown:
            return 0
        layout, width = actions.layout(), self.width()
        height = layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else -1
        height = height if height > 0 else actions.sizeHint().height()
        self._actions.setGeometry(QRect(0, 0, width, height))
        return height

    def _panel_width(self) -> int:
        return max(theme.scaled(WIDTH), self._panel.minimumSizeHint().width(), round(self.width() * 0.37))

    def _aside_width(self) -> int:
        if self._asides.currentWidget() is self._nothing[self._asides]:
            return 0
        return theme.scaled(_ASIDE if self.width() > theme.scaled(1150) else _ASIDE_NARROW)


def _brought(screen: QWidget, name: str) -> QWidget | None:
    brought = getattr(screen, name, None)
    return brought if isinstance(brought, QWidget) else None
