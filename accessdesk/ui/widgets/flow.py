"""Widgets side by side that wrap, as words do in a line.

It is a widget and not a layout of its own, because a layout in Python holds Qt's layout items, and Qt deletes those
without telling Python: the next widget that is made at the same address is then taken for the dead item.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMargins, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from accessdesk.ui.overrides import qt_override


class Flow(QWidget):
    """Its widgets keep their preferred size; the height follows from the width. Hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6, around: QMargins | None = None) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._widgets: list[QWidget] = []
        self._places: dict[int, list[tuple[QWidget, QRect]]] = {}
        """By width. Qt asks for the height of several widths a time; until a widget changes, the answer is the same."""
        self.setContentsMargins(around or QMargins())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put it behind the others."""
        widget.setParent(self)
        self._widgets.append(widget)
        widget.show()
        self._changed()

    def clear(self) -> None:
        """Hide and delete all of them."""
        let_go(self._widgets)
        self._widgets.clear()
        self._changed()

    def widgets(self) -> tuple[QWidget, ...]:
        """First to last."""
        return tuple(self._widgets)

    @qt_override
    def hasHeightForWidth(self) -> bool:
        return True

    @qt_override
    def heightForWidth(self, width: int) -> int:
        around = self.contentsMargins()
        rows = self._rows(width - around.left() - around.right())
        return around.top() + around.bottom() + (rows[-1][1].bottom() + 1 if rows else 0)

    @qt_override
    def sizeHint(self) -> QSize:
        """As wide as its widest widget needs, and as high as that makes it."""
        around = self.contentsMargins()
        widest = max((widget.sizeHint().width() for widget in self._shown()), default=0)
        width = widest + around.left() + around.right()
        return QSize(width, self.heightForWidth(max(width, self.width())))

    @qt_override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @qt_override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Polish, QEvent.Type.Show):
            self._changed()
        return super().event(event)

    def _changed(self) -> None:
        """Lay out anew, and tell those around only what concerns them: most changes of a text change no size."""
        before, self._places = self._places, {}
        if before and all(self._rows(width) == places for width, places in before.items()):
            return
        self.updateGeometry()
        self._arrange()

    def _arrange(self) -> None:
        around = self.contentsRect()
        for widget, place in self._rows(around.width()):
            widget.setGeometry(place.translated(around.topLeft()))

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _rows(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Where each goes, counted from the upper left corner of the room inside the margins."""
        if width not in self._places:
            self._places[width] = list(self._laid(width))
        return self._places[width]

    def _laid(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        x = y = height = 0
        for widget in self._shown():
            hint = widget.sizeHint().expandedTo(widget.minimumSize())
            if x and x + hint.width() > width:
                x, y, height = 0, y + height + self._spacing, 0
            height = max(height, hint.height())
            yield widget, QRect(QPoint(x, y), hint)
            x += hint.width() + self._spacing


def let_go(widgets: list[QWidget]) -> None:
    """Hide widgets at once and delete them when the events under way are done."""
    for widget in widgets:
        widget.hide()
        widget.deleteLater()
