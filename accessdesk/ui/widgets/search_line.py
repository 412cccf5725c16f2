"""A line that narrows the list below it, with a magnifying glass in the colours of the theme."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.ui import icons, theme
from accessdesk.ui.overrides import qt_override


class SearchLine(QLineEdit):
    """An empty one shows everything; it can be cleared by a click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._action = self.addAction(glass(), QLineEdit.ActionPosition.LeadingPosition)

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._action.setIcon(glass())


def glass() -> QIcon:
    """The magnifying glass as the theme in force paints it."""
    return icons.icon("search", theme.current().muted)
