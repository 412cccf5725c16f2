"""An input with its label above and, when something is wrong, what to do about it below."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from accessdesk.ui import icons, theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.widgets.labels import PlainLabel, TextRole

_BESIDE, _TO_THE_LINE = 76, 5
"""How wide a label beside its input is at least, so that two of them stand in line, and how far its text is down."""


class LabelAt(StrEnum):
    """Where a field's label stands. Chips in a row need no line more for one BESIDE; what says itself what it is has
    one for screen readers and for sentences alone."""

    ABOVE = "above"
    BESIDE = "beside"
    NOWHERE = "nowhere"


class _FromTheTop(QVBoxLayout):
    """Leaves spare height at the bottom. An alignment would do so too, but cuts off sentences of three lines."""

    @qt_override
    def setGeometry(self, rect: QRect) -> None:
        needed = self.heightForWidth(rect.width()) if self.hasHeightForWidth() else self.sizeHint().height()
        super().setGeometry(QRect(rect.topLeft(), QSize(rect.width(), min(rect.height(), needed))))


class Field(QWidget):
    """Wraps any input widget. The error never touches what was typed."""

    def __init__(
        self,
        label: str,
        control: QWidget,
        *,
        mandatory: bool = False,
        hint: str = "",
        label_at: LabelAt = LabelAt.ABOVE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._mandatory = mandatory
        self._label = PlainLabel(role=TextRole.SMALL, ink="muted")
        self._label.setBuddy(control)
        self._hint = PlainLabel(hint, role=TextRole.SMALL, ink="muted", wrap=True)
        self._hint.setVisible(bool(hint))
        self._error = PlainLabel(role=TextRole.SMALL, ink="red", wrap=True)
        wide = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        wide.setHeightForWidth(True)
        self._error.setSizePolicy(wide)
        self._mark = QLabel()
        self._error_row = QWidget()
        row = QHBoxLayout(self._error_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_4)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._error, 1)
        self._error_row.hide()
        grows = bool(control.sizePolicy().expandingDirections() & Qt.Orientation.Vertical)
        layout = QVBoxLayout(self) if grows else _FromTheTop(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_4)
        if label_at is LabelAt.NOWHERE:
            self._label.hide()
        if label_at is LabelAt.BESIDE:
            self._label.setMinimumWidth(theme.scaled(_BESIDE))
            self._label.setContentsMargins(0, theme.scaled(_TO_THE_LINE), 0, 0)
            line = QHBoxLayout()
            line.setSpacing(theme.SPACE_8)
            line.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(control, 1)
            layout.addLayout(line)
        else:
            layout.addWidget(self._label)
            layout.addWidget(control)
        layout.addWidget(self._hint)
        layout.addWidget(self._error_row)
        if isinstance(control, QAbstractSpinBox):
            # style sheets cannot indent the text of a spin box
            control.lineEdit().setTextMargins(theme.SPACE_8, 0, 0, 0)
        self.setFocusProxy(control)
        self.set_label(label)

    def set_label(self, label: str) -> None:
        """The words above the input; a star marks what is mandatory."""
        self._label.setText(f"{label} *" if self._mandatory else label)
        self.control.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        """A quiet sentence below the input."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def set_error(self, text: str | None) -> None:
        """Show a sentence that says what to do, or take it away with None or ""."""
        self._error.setText(text or "")
        self._mark.setPixmap(icons.pixmap("circle-alert", 14, theme.current().red))
        self._error_row.setVisible(bool(text))
        self.control.setAccessibleDescription(text or "")
        self.control.setProperty("wrong", bool(text))
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)

    def error(self) -> str:
        """The sentence now shown, "" if none."""
        return self._error.text()

    def label(self) -> str:
        return self._label.text()

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange and self._error.text():
            self._mark.setPixmap(icons.pixmap("circle-alert", 14, theme.current().red))
