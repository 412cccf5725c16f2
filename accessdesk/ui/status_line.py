"""The line at the bottom: what was verified, backed up, connected; and which desk this is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QWidget

from accessdesk.ui import icons, language, theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.theme import colour
from accessdesk.ui.widgets.flow import let_go
from accessdesk.ui.widgets.labels import PlainLabel, TextRole
from accessdesk.ui.widgets.toast import Toast


@dataclass(frozen=True, slots=True)
class StatusItem:
    """`good`: True with a green tick, False with a red sign, None with neither. `more` shows when it is pointed at."""

    text: str
    good: bool | None = None
    more: str = ""


class StatusLine(QWidget):
    """Its place belongs to the toast for as long as that has something to say: there it covers no control."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = ""
        self._items = QHBoxLayout()
        self._items.setSpacing(theme.SPACE_4)
        self._shown: list[QWidget] = []
        self._place = PlainLabel(role=TextRole.SMALL, ink="muted")
        self._standing = QWidget()
        layout = QHBoxLayout(self._standing)
        layout.setContentsMargins(theme.SPACE_20, 0, theme.SPACE_20, 0)
        layout.addLayout(self._items)
        layout.addStretch(1)
        layout.addWidget(self._place)
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.toast = Toast()
        self._pages = QStackedLayout(self)
        self._pages.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        self._pages.addWidget(self._standing)
        self._pages.addWidget(self.toast)
        self.toast.shown_changed.connect(self._on_toast)
        self.setFixedHeight(theme.scaled(34))
        self.setMinimumWidth(theme.scaled(320))

    def set_items(self, items: Sequence[StatusItem]) -> None:
        """Show these, already worded, in their order."""
        let_go(self._shown)
        self._shown.clear()
        for item in items:
            if item.good is not None:
                name, ink = ("check", theme.current().green) if item.good else ("triangle-alert", theme.current().red)
                mark = QLabel()
                mark.setPixmap(icons.pixmap(name, 14, ink))
                self._shown.append(mark)
            words = PlainLabel(item.text, role=TextRole.SMALL, ink="red" if item.good is False else "muted")
            words.setToolTip(item.more)
            words.setContentsMargins(0, 0, theme.SPACE_16, 0)
            self._shown.append(words)
        for shown in self._shown:
            self._items.addWidget(shown)

    def set_place(self, place: str) -> None:
        """The name of this desk; the language is put behind it."""
        self._desk = place
        self._place.setText(f"{place} · {language.code().upper()}" if place else "")

    def refresh(self) -> None:
        self.set_place(self._desk)

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.current()
        painter.fillRect(self.rect(), colour(tokens.panel))
        painter.fillRect(0, 0, self.width(), 1, colour(tokens.line))
        painter.end()

    def _on_toast(self, shown: bool) -> None:
        page = self.toast if shown else self._standing
        page.setGeometry(self.rect())  # the page that was hidden knows no size yet
        self._pages.setCurrentWidget(page)
