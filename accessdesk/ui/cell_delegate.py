"""Paints one cell of a list: two lines, a pill, a badge behind the name, or a button."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from accessdesk.ui import icons, theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.painting import TONE_ICONS, paint_pill, pill_height, pill_width
from accessdesk.ui.table_model import CELL_ROLE, Cell
from accessdesk.ui.theme import Tone, colour

_LEFT, _RIGHT = theme.SPACE_16, theme.SPACE_8
_Flag = QStyle.StateFlag


class CellDelegate(QStyledItemDelegate):
    """For models that answer CELL_ROLE with a Cell."""

    @qt_override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: Cell | None = index.data(CELL_ROLE)
        if cell is None:
            return
        painter.save()
        self._ground(painter, option)
        rect = QRectF(option.rect).adjusted(_LEFT, 0, -_RIGHT, -1)
        if cell.action:
            _paint_button(painter, rect, cell.text, bool(option.state & _Flag.State_MouseOver))
        elif cell.second:
            _paint_two_lines(painter, rect, cell)
        else:
            _paint_first(painter, rect, cell)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens, rect = theme.current(), QRectF(option.rect)
        selected = bool(option.state & _Flag.State_Selected)
        if selected:
            painter.fillRect(rect, colour(tokens.selection))
        elif option.state & _Flag.State_MouseOver:
            painter.fillRect(rect, colour(tokens.hover))
        if option.widget is None or rect.bottom() < option.widget.height() - 3:
            painter.setPen(colour(tokens.line))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if selected and rect.left() <= 0 and option.state & _Flag.State_Active:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), colour(tokens.accent))


def _paint_two_lines(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    first, second = _first_height(cell), QFontMetricsF(theme.font(12)).height()
    top = rect.top() + (rect.height() - first - second) / 2
    _paint_first(painter, QRectF(rect.left(), top, rect.width(), first), cell)
    tokens = theme.current()
    ink = tokens.tone(cell.second_tone)[0] if cell.second_tone else tokens.muted
    _text(painter, QRectF(rect.left(), top + first, rect.width(), second), cell.second, theme.font(12), ink, cell.align)


def _paint_first(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    if cell.tone is not None and cell.text:
        paint_pill(painter, _pill_place(rect, cell), cell.text, cell.tone, cell.icon or TONE_ICONS.get(cell.tone))
        return
    ink = theme.current().ink
    if cell.icon:
        size = theme.scaled(16)
        painter.drawPixmap(int(rect.left()), int(rect.center().y() - size / 2), icons.pixmap(cell.icon, 16, ink))
        rect = rect.adjusted(size + 6, 0, 0, 0)
    font = theme.bold() if cell.bold else theme.font()
    if cell.badge:
        rect = _paint_badge(painter, rect, cell, font)
    _text(painter, rect, cell.text, font, ink, cell.align)


def _pill_place(rect: QRectF, cell: Cell) -> QRectF:
    icon = cell.icon or TONE_ICONS.get(cell.tone or Tone.GREY)
    width = pill_width(cell.text, icon)
    if width > rect.width():  # the icon goes before the word does
        width = min(pill_width(cell.text), rect.width())
    left = rect.right() - width if cell.align & Qt.AlignmentFlag.AlignRight else rect.left()
    return QRectF(left, rect.center().y() - pill_height() / 2, width, pill_height())


def _paint_badge(painter: QPainter, rect: QRectF, cell: Cell, font: QFont) -> QRectF:
    needed = pill_width(cell.badge)
    text_width = min(QFontMetricsF(font).horizontalAdvance(cell.text), max(0.0, rect.width() - needed - 6))
    place = QRectF(rect.left() + text_width + 6, rect.center().y() - pill_height() / 2, needed, pill_height())
    if place.right() <= rect.right() + 1:
        paint_pill(painter, place, cell.badge, Tone.GREY)
    return QRectF(rect.left(), rect.top(), text_width + 1, rect.height())


def _paint_button(painter: QPainter, rect: QRectF, text: str, hover: bool) -> None:
    if not text:
        return
    tokens, font = theme.current(), theme.font(13, QFont.Weight.Medium)
    width = min(QFontMetricsF(font).horizontalAdvance(text) + 26, rect.width())
    height = min(theme.scaled(32), rect.height() - 6)
    place = QRectF(rect.right() - width - 4, rect.center().y() - height / 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colour(tokens.input_line))
    painter.setBrush(colour(tokens.hover if hover else tokens.panel))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS_SMALL, theme.RADIUS_SMALL)
    _text(painter, place.adjusted(6, 0, -6, 0), text, font, tokens.ink, Qt.AlignmentFlag.AlignHCenter)


def _first_height(cell: Cell) -> float:
    return pill_height() if cell.tone else QFontMetricsF(theme.bold()).height()


def _text(painter: QPainter, rect: QRectF, text: str, font: QFont, ink: str, align: Qt.AlignmentFlag) -> None:
    font = theme.fitted(font, text)
    painter.setFont(font)
    painter.setPen(colour(ink))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
