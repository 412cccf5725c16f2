"""A column of cards that scrolls up and down, always as high as its wrapped texts need."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

from accessdesk.ui.overrides import qt_override


class HeldColumn(QWidget):
    """Says when what stands in it wants another size."""

    laid_out = Signal()

    @qt_override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.laid_out.emit()
        return super().event(event)


class ScrolledColumn(QScrollArea):
    """What stands in it is never wider than it is.

    Qt's own area asks for the height before the layouts inside have forgotten their old answers, so that cards were
    squeezed for a moment whenever a long sentence appeared in one of them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def hold(self, column: HeldColumn) -> None:
        """Take in what shall stand here."""
        self.setWidget(column)
        column.laid_out.connect(self._fit)

    def _fit(self) -> None:
        """As wide as there is room, and as high as its wrapped texts need at that width."""
        column = self.widget()
        if column is not None:
            for layout in column.findChildren(QLayout):
                layout.invalidate()
            width = self.viewport().width()
            column.setFixedWidth(width)
            column.setMinimumHeight(max(0, column.heightForWidth(width)))
