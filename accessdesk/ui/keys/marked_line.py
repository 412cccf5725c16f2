"""An input made of a line and something beside it, for a field that marks the whole when it is wrong."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit

from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override


class MarkedLine(Retranslated):
    """Passes name and mark on to its line, which is what people see and screen readers read."""

    def __init__(self, marked: QLineEdit) -> None:
        super().__init__()
        self._marked = marked
        self.setFocusProxy(marked)

    @qt_override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._marked.setAccessibleName(name)

    @qt_override
    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._marked.setAccessibleDescription(description)

    @qt_override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DynamicPropertyChange:
            self._marked.setProperty("wrong", self.property("wrong"))
            self._marked.style().unpolish(self._marked)
            self._marked.style().polish(self._marked)
        return super().event(event)
