"""Long work as one line: what, how far, and a way out."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from accessdesk.ui import language, theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.theme import colour
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.labels import PlainLabel


class ProgressLine(language.Retranslated):
    """Hidden until `start`. `total` 0 means that nobody knows how much there is."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = PlainLabel()
        self._count = PlainLabel(ink="muted")
        self._bar = _Bar()
        self._cancel = ShortcutButton()
        self._cancel.clicked.connect(self._on_cancel)
        words = QHBoxLayout()
        words.addWidget(self._what)
        words.addStretch(1)
        words.addWidget(self._count)
        words.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.SPACE_4, 0, theme.SPACE_4)
        layout.setSpacing(theme.SPACE_4)
        layout.addLayout(words)
        layout.addWidget(self._bar)
        self.retranslate()
        self.hide()

    def start(self, what: str, *, cancellable: bool = True) -> None:
        """Show the line with a name for the work."""
        self._what.setText(what)
        self.setAccessibleName(what)
        self._cancel.setVisible(cancellable)
        self._cancel.setEnabled(True)
        self.set_progress(0, 0)
        self.show()

    def set_progress(self, count: int, total: int) -> None:
        """How many are done; fits `progressed` of Background.run_long."""
        self._bar.set_share(count / total if total else 0.0)
        locale = language.locale()
        if total:
            text = self.tr("{count} of {total}").format(count=locale.toString(count), total=locale.toString(total))
        else:
            text = locale.toString(count) if count else ""
        self._count.setText(text)
        self.setAccessibleDescription(text)

    def finish(self) -> None:
        self.hide()

    def retranslate(self) -> None:
        self._cancel.set_text(self.tr("Cancel"))

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self.cancelled.emit()


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setFixedHeight(4)

    def set_share(self, share: float) -> None:
        self._share = min(1.0, max(0.0, share))
        self.update()

    @qt_override
    def sizeHint(self) -> QSize:
        return QSize(120, 4)

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.current()
        painter.fillRect(self.rect(), colour(tokens.line))
        painter.fillRect(QRectF(0, 0, self.width() * self._share, self.height()), colour(tokens.accent))
        painter.end()
