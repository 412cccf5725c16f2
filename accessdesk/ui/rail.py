"""The rail at the left: where one is, where one can go, who is logged in."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTime, Signal
from PySide6.QtGui import QEnterEvent, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from accessdesk.ui import icons, language, theme
from accessdesk.ui.language import Titled, shortcut_text
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.painting import hint_width, paint_hint
from accessdesk.ui.theme import colour
from accessdesk.ui.widgets.labels import PlainLabel, TextRole

_WIDTH = 188
_THEME_EVENTS = (QEvent.Type.ApplicationPaletteChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
"""Which of them comes depends on the platform and on the style sheet."""


@dataclass(frozen=True, slots=True)
class ShownUser:
    """Who works at this desk: `role` already worded, `since` in local time."""

    name: str
    role: str
    since: datetime


class Rail(language.Retranslated):
    chosen = Signal(str)
    """Key of the screen to go to."""
    lock_requested = Signal()
    theme_requested = Signal(str)
    language_requested = Signal(str)

    def __init__(self, company: str, site: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: dict[str, RailButton] = {}
        self._user: ShownUser | None = None
        self._company = PlainLabel(company, role=TextRole.TITLE, ink="rail_ink", wrap=True)
        self._site = PlainLabel(site, role=TextRole.SMALL, ink="rail_muted", wrap=True)
        self._name = PlainLabel(role=TextRole.STRONG, ink="rail_ink", wrap=True)
        self._since = PlainLabel(role=TextRole.SMALL, ink="rail_muted", wrap=True)
        self._lock = RailButton(self._lock_text, "lock", "Ctrl+L")
        self._lock.clicked.connect(self.lock_requested)
        self._theme = RailButton(self._theme_text, "moon")
        self._theme.clicked.connect(self._on_theme)
        self._language = RailButton(self._language_text, "languages")
        self._language.clicked.connect(self._on_language)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._arrange()
        self.setMinimumWidth(theme.scaled(_WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, theme.SPACE_20, 10, theme.SPACE_12)
        layout.setSpacing(2)
        for label in (self._company, self._site, self._name, self._since):
            label.setContentsMargins(10, 0, 0, 0)
        layout.addWidget(self._company)
        layout.addWidget(self._site)
        layout.addSpacing(theme.SPACE_16)
        layout.addLayout(self._list)
        layout.addStretch(1)
        layout.addWidget(_RailLine())
        layout.addSpacing(theme.SPACE_8)
        layout.addWidget(self._name)
        layout.addWidget(self._since)
        layout.addSpacing(theme.SPACE_4)
        layout.addWidget(self._lock)
        switches = QHBoxLayout()
        switches.setSpacing(2)
        switches.addWidget(self._theme)
        switches.addWidget(self._language)
        layout.addLayout(switches)

    def add_entry(self, key: str, title: Titled, icon: str) -> None:
        """One more screen, below those before; the first ten get Alt+1 to Alt+9 and Alt+0."""
        number = len(self._entries) + 1
        button = RailButton(title, icon, f"Alt+{number % 10}" if number <= 10 else "")
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._entries[key] = button
        self._list.addWidget(button)

    def mark(self, key: str) -> None:
        """Show which screen is open."""
        for name, button in self._entries.items():
            button.setChecked(name == key)

    def set_place(self, company: str, site: str) -> None:
        self._company.setText(company)
        self._site.setText(site)

    def set_user(self, user: ShownUser | None) -> None:
        self._user = user
        self.retranslate()

    def retranslate(self) -> None:
        user = self._user
        self._name.setText(user.name if user else "")
        self._since.setText(self._since_text(user) if user else "")
        for button in (*self._entries.values(), self._lock, self._theme, self._language):
            button.retitle()
        self.setAccessibleName(self.tr("Screens"))

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(theme.current().rail))
        painter.end()

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _THEME_EVENTS and hasattr(self, "_theme"):
            self._theme.set_icon("sun" if theme.is_dark() else "moon")
            self._theme.retitle()

    def _since_text(self, user: ShownUser) -> str:
        time = QTime(user.since.hour, user.since.minute)
        text = self.tr("{role} · logged in {time}")
        return text.format(role=user.role, time=language.locale().toString(time, "HH:mm"))

    def _lock_text(self) -> str:
        return self.tr("Lock")

    def _theme_text(self) -> str:
        return self.tr("Light") if theme.is_dark() else self.tr("Dark")

    def _language_text(self) -> str:
        return "EN" if language.code() == "de" else "DE"

    def _on_theme(self) -> None:
        self.theme_requested.emit("light" if theme.is_dark() else "dark")

    def _on_language(self) -> None:
        self.language_requested.emit("en" if language.code() == "de" else "de")


class RailButton(QAbstractButton):
    """Icon, word, key. Its title is a callable, so that it follows the language."""

    def __init__(self, title: Titled, icon: str, shortcut: str = "") -> None:
        super().__init__()
        self._title, self._icon_name, self._keys = title, icon, shortcut
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.retitle()

    def retitle(self) -> None:
        self.setText(self._title())
        self.setAccessibleName(self._title())
        self.setAccessibleDescription(shortcut_text(self._keys))
        if self._keys:
            self.setShortcut(self._keys)
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str) -> None:
        self._icon_name = name
        self.update()

    @qt_override
    def sizeHint(self) -> QSize:
        width = 20 + theme.scaled(16) + 10 + QFontMetricsF(self._text_font()).horizontalAdvance(self.text())
        hint = hint_width(shortcut_text(self._keys)) + 4 if self._keys else 0
        return QSize(round(width + hint), theme.scaled(34))

    @qt_override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @qt_override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() or self.underMouse():
            painter.setBrush(colour(tokens.rail_selected, 255 if self.isChecked() else 120))
        painter.setPen(colour(tokens.rail_ink) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(place, theme.RADIUS_SMALL, theme.RADIUS_SMALL)
        size = theme.scaled(16)
        ink = tokens.rail_ink if self.isChecked() else tokens.rail_muted
        picture = icons.pixmap(self._icon_name, 16, ink)
        painter.drawPixmap(10, round((self.height() - size) / 2), picture)
        painter.setFont(self._text_font())
        painter.setPen(colour(tokens.rail_ink))
        room = QRectF(10 + size + 10, 0, self.width() - size - 24, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._keys:
            hint = shortcut_text(self._keys)
            height = QFontMetricsF(theme.fixed(11)).height() + 4
            right = QRectF(self.width() - hint_width(hint) - 6, (self.height() - height) / 2, hint_width(hint), height)
            paint_hint(painter, right, hint, tokens.rail_muted, None if self.isCheckable() else tokens.rail_line)
        painter.end()

    def _text_font(self) -> QFont:
        return theme.font(14, QFont.Weight.Medium if self.isChecked() else QFont.Weight.Normal)


class _RailLine(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(theme.current().rail_line))
        painter.end()
