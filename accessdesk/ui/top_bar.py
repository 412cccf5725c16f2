"""The bar at the top: one field for everything, date and time, the evacuation list."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDate, QEvent, QTime, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from accessdesk.ui import language, theme
from accessdesk.ui.background import Background
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.theme import colour
from accessdesk.ui.widgets.buttons import Kind, ShortcutButton
from accessdesk.ui.widgets.labels import KeyHint, PlainLabel, TextRole
from accessdesk.ui.widgets.search_line import glass
from accessdesk.ui.widgets.type_ahead import Provider, TypeAhead

Clock = Callable[[], datetime]


def local_now() -> datetime:
    """The time of this desk, with its zone."""
    return datetime.now().astimezone()


class TopBar(language.Retranslated):
    evacuation_requested = Signal()

    def __init__(
        self, background: Background, search: Provider, clock: Clock = local_now, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self.search = SearchField(background, search)
        self._date = PlainLabel()
        self._time = PlainLabel(role=TextRole.STRONG)
        self._evacuation = ShortcutButton(shortcut="F12", kind=Kind.DANGER, icon="flame")
        self._evacuation.clicked.connect(self.evacuation_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_8, theme.SPACE_20, theme.SPACE_8)
        layout.setSpacing(theme.SPACE_8)
        layout.addWidget(self.search, 10)
        layout.addStretch(0)
        layout.addWidget(self._date)
        layout.addWidget(self._time)
        layout.addSpacing(theme.SPACE_4)
        layout.addWidget(self._evacuation)
        self._ticking = QTimer(self)
        self._ticking.timeout.connect(self.show_time)
        self._ticking.start(1000)
        self.retranslate()

    def show_time(self) -> None:
        """Read the clock again."""
        now, locale = self._clock(), language.locale()
        date = QDate(now.year, now.month, now.day)
        day = locale.toString(date, "ddd").rstrip(".")
        self._date.setText(f"{day} {locale.toString(date, 'dd.MM.yyyy' if language.code() == 'de' else 'd MMM yyyy')}")
        self._time.setText(locale.toString(QTime(now.hour, now.minute), "HH:mm"))

    def retranslate(self) -> None:
        self._evacuation.set_text(self.tr("Evacuation list"))
        self.search.setPlaceholderText(self.tr("Name, company, badge or key: type or scan"))
        self.search.setAccessibleName(self.tr("Search everything"))
        self.show_time()

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.current()
        painter.fillRect(self.rect(), colour(tokens.panel))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour(tokens.line))
        painter.end()


class SearchField(TypeAhead):
    """Enter without an answer hands over the text itself: a code that was typed or scanned."""

    entered = Signal(str)

    def __init__(self, background: Background, search: Provider) -> None:
        super().__init__(background, search)
        self._hint = KeyHint("Ctrl+K", line="input_line", parent=self)
        self.setMinimumHeight(theme.scaled(36))
        self.setMaximumWidth(theme.scaled(640))
        self.setMinimumWidth(theme.scaled(220))
        self._glass = self.addAction(glass(), QLineEdit.ActionPosition.LeadingPosition)

    @qt_override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self.suggestions()
        super().keyPressEvent(event)
        if event.text() == "\r" and not shown and self.text().strip():
            self.entered.emit(self.text().strip())
            self.clear()

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._hint.sizeHint()
        self._hint.setGeometry(
            self.width() - size.width() - 10, (self.height() - size.height()) // 2, size.width(), size.height()
        )
        self.setTextMargins(0, 0, size.width() + 8, 0)

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._glass.setIcon(glass())
