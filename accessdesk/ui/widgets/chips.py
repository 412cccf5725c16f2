"""Choosing among few things by chips: one or several, by mouse, touch or keyboard."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from accessdesk.ui import theme
from accessdesk.ui.language import shortcut_text
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.painting import hint_width, paint_hint
from accessdesk.ui.theme import colour
from accessdesk.ui.widgets.flow import Flow


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing to choose. `struck`: shown struck through and not to be chosen; `reason` says why as its tooltip.

    `shortcut` is only shown: whoever offers the chips hears it.
    """

    key: str
    text: str
    struck: bool = False
    reason: str = ""
    shortcut: str = ""


class ChipChoice(Flow):
    """Arrow keys move, Space or Enter chooses. Tab enters and leaves the group as a whole."""

    changed = Signal(tuple)
    """The keys now chosen, in the order of the chips."""

    def __init__(
        self, chips: Sequence[Chip] = (), *, several: bool = True, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._several = several
        self._buttons: dict[str, _ChipButton] = {}
        self.setAccessibleName(name)
        self.set_chips(chips)

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Offer these; what was chosen and is still offered stays chosen."""
        chosen = set(self.chosen())
        self.clear()
        self._buttons = {chip.key: _ChipButton(chip, self) for chip in chips}
        for button in self._buttons.values():
            self.add(button)
            button.setChecked(button.chip.key in chosen)
            button.clicked.connect(self._on_clicked)
        self._only_first_takes_tab()

    def chosen(self) -> tuple[str, ...]:
        return tuple(key for key, button in self._buttons.items() if button.isChecked())

    def choose(self, keys: Iterable[str]) -> None:
        """Choose exactly these; unknown keys are ignored, `changed` is not emitted."""
        wanted = set(keys)
        for key, button in self._buttons.items():
            button.setChecked(key in wanted)
        self._only_first_takes_tab()

    @qt_override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key()), 0
        )
        buttons = [button for button in self._buttons.values() if button.isEnabled()]
        held = next((number for number, button in enumerate(buttons) if button.hasFocus()), None)
        if step and held is not None:
            buttons[(held + step) % len(buttons)].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        pressed = self.sender()
        if not self._several:
            for button in self._buttons.values():
                if button is not pressed:
                    button.setChecked(False)
        self._only_first_takes_tab()
        self.changed.emit(self.chosen())

    def _only_first_takes_tab(self) -> None:
        usable = [button for button in self._buttons.values() if button.isEnabled()]
        first = next((button for button in usable if button.isChecked()), usable[0] if usable else None)
        for button in self._buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is first else Qt.FocusPolicy.ClickFocus)
        if first is not None:
            self.setFocusProxy(first)


class _ChipButton(QAbstractButton):
    def __init__(self, chip: Chip, parent: QWidget) -> None:
        super().__init__(parent)
        self.chip = chip
        self.setText(chip.text)
        self.setAccessibleName(chip.text)
        self.setAccessibleDescription(chip.reason)
        self.setCheckable(True)
        self.setEnabled(not chip.struck)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @qt_override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._chip_font())
        return QSize(
            round(metrics.horizontalAdvance(self.chip.text)) + 24 + self._hint_room(), round(metrics.height()) + 10
        )

    def _hint_room(self) -> int:
        """What the name of the shortcut takes behind the words."""
        return round(hint_width(shortcut_text(self.chip.shortcut))) + theme.SPACE_4 if self.chip.shortcut else 0

    @qt_override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        ground, ink = (tokens.accent, tokens.accent_ink) if self.isChecked() else (tokens.grey_soft, tokens.grey)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(colour(tokens.ink if self.hasFocus() else ground))
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.setFont(self._chip_font())
        painter.setPen(colour(ink))
        words = place.adjusted(0, 0, -self._hint_room(), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.chip.text)
        if self.chip.shortcut:
            hint = QRectF(0, 0, self._hint_room() - theme.SPACE_4, place.height() - 8)
            hint.moveCenter(QPointF(place.right() - 8 - hint.width() / 2, place.center().y()))
            paint_hint(
                painter, hint, shortcut_text(self.chip.shortcut), ink, ground if self.isChecked() else tokens.line
            )
        painter.end()

    def _chip_font(self) -> QFont:
        font = theme.font(12, QFont.Weight.Medium)
        font.setStrikeOut(self.chip.struck)
        return font
