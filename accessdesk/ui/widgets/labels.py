"""Labels that show text as it was typed, never as markup."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QSizePolicy, QWidget

from accessdesk.ui import theme
from accessdesk.ui.language import shortcut_text
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.painting import hint_width, paint_hint
from accessdesk.ui.wording.erased_names import with_erased_names


class TextRole(StrEnum):
    """How loud a label is; the last two are for people who stand. Sizes are px at 96 dpi."""

    BODY = "body"
    STRONG = "strong"
    SMALL = "small"
    TITLE = "title"
    DISPLAY = "display"
    READING = "reading"
    GREETING = "greeting"


_FONTS = {
    TextRole.BODY: (14, False),
    TextRole.STRONG: (14, True),
    TextRole.SMALL: (12, False),
    TextRole.TITLE: (16, True),
    TextRole.DISPLAY: (24, True),
    TextRole.READING: (17, False),
    TextRole.GREETING: (38, True),
}


_NEW_LOOK = frozenset(
    {QEvent.Type.ApplicationPaletteChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.Polish}
)
"""Labels deep in the window hear of another theme by different events, depending on what was shown when."""


class PlainLabel(QLabel):
    """A label that never reads its text as markup. `ink` names a token ("muted", "red", ...)."""

    def __init__(
        self,
        text: str = "",
        *,
        role: TextRole = TextRole.BODY,
        ink: str = "ink",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ink = ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        size, strong = _FONTS[role]
        self._font = theme.bold(size) if strong else theme.font(size)
        self.setWordWrap(wrap)
        self.setText(text)
        self._colour()

    @qt_override
    def setText(self, text: str) -> None:
        shown = with_erased_names(text)
        self.setFont(theme.fitted(self._font, shown))
        super().setText(shown)
        if self.wordWrap() and self.isVisible():
            self._tell_all()

    def _tell_all(self) -> None:
        """Everybody around hears at once of another height; Qt tells one after the other, each a moment late."""
        around = self.parentWidget()
        while around is not None and not around.isWindow() and not isinstance(around, QAbstractScrollArea):
            around.updateGeometry()
            around = around.parentWidget()

    def set_ink(self, ink: str) -> None:
        """Take another token as the text's colour."""
        self._ink = ink
        self._colour()

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _NEW_LOOK:
            self._colour()

    def _colour(self) -> None:
        wanted = theme.colour(getattr(theme.current(), self._ink))
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != wanted:
            palette.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(palette)


class KeyHint(QWidget):
    """The framed name of a shortcut, "Ctrl+K" shown as "Ctrl K" in the user's language."""

    def __init__(self, shortcut: str, *, ink: str = "muted", line: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcut, self._ink, self._line = shortcut, ink, line
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(shortcut_text(shortcut))

    @qt_override
    def sizeHint(self) -> QSize:
        height = QFontMetricsF(theme.fixed(11)).height() + 6
        return QSize(round(hint_width(shortcut_text(self._shortcut))), round(height))

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.current()
        text = shortcut_text(self._shortcut)
        paint_hint(painter, QRectF(self.rect()), text, getattr(tokens, self._ink), getattr(tokens, self._line))
        painter.end()

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(shortcut_text(self._shortcut))
            self.updateGeometry()
