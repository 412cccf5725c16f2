"""A box of choices in a form that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from accessdesk.ui.overrides import qt_override


class QuietBox(QComboBox):
    """Nothing is chosen at first, and the wheel never chooses: it would confirm what nobody confirmed."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setCurrentIndex(-1)

    @qt_override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
