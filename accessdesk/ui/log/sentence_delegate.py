"""Paints a sentence of the log in up to two lines: the act in bold, the rest behind it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QStyleOptionViewItem

from accessdesk.ui import theme
from accessdesk.ui.cell_delegate import CellDelegate
from accessdesk.ui.log.entry_wording import Sentence, sentence_of
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.table_model import ROW_ROLE
from accessdesk.ui.theme import colour

_LINES = 2


class SentenceDelegate(CellDelegate):
    """For the column of a RowsModel over LogRows that says what happened."""

    @qt_override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        if row is None:
            return
        painter.save()
        self._ground(painter, option)
        rect = QRectF(option.rect).adjusted(theme.SPACE_16, 0, -theme.SPACE_8, -1)
        paint_sentence(painter, rect, sentence_of(row))
        painter.restore()


def paint_sentence(painter: QPainter, rect: QRectF, sentence: Sentence) -> None:
    """The sentence, centred in height, broken into two lines, the second shortened with dots."""
    text = str(sentence)
    layout = QTextLayout(text, theme.fitted(theme.font(), text))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    strong = QTextLayout.FormatRange()
    form = QTextCharFormat()
    form.setFont(theme.fitted(theme.bold(), text))
    strong.start, strong.length, strong.format = 0, len(sentence.act), form
    layout.setFormats([strong])
    lines: list[QTextLine] = []
    height, rest = 0.0, 0
    layout.beginLayout()
    while len(lines) < _LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(max(rect.width(), 1.0))
        line.setPosition(QPointF(0, height))
        height += line.height()
        rest = line.textStart() + line.textLength()
        lines.append(line)
    layout.endLayout()
    painter.setPen(colour(theme.current().ink))
    top = rect.top() + (rect.height() - height) / 2
    for number, line in enumerate(lines):
        if number == _LINES - 1 and rest < len(text):
            _paint_shortened(painter, QRectF(rect.left(), top + line.y(), rect.width(), line.height()), text, line)
        else:
            line.draw(painter, QPointF(rect.left(), top))


def _paint_shortened(painter: QPainter, rect: QRectF, text: str, line: QTextLine) -> None:
    start = line.textStart()
    font = theme.fitted(theme.font(), text)
    painter.setFont(font)
    shown = QFontMetricsF(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
