"""The picker of escorts: each with state, duty, phone and, greyed, the reason why not."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from accessdesk.desk.escort_rows import EscortChoice
from accessdesk.domain.ids import EmployeeId
from accessdesk.ui import theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.painting import paint_pill, pill_height, pill_width
from accessdesk.ui.theme import colour
from accessdesk.ui.visits.escort_words import detail, standing, why_not

_CHOICE = int(Qt.ItemDataRole.UserRole) + 7
_DETAIL = _CHOICE + 1
_WIDTH, _ROW = 430, 46


class EscortBox(QComboBox):
    """A combo box over EscortChoices; who may not now can be read and not be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[EscortChoice, ...] = ()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(7)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setItemDelegate(_ChoiceDelegate(self))
        self.view().setMinimumWidth(theme.scaled(_WIDTH))

    def show_choices(self, choices: Sequence[EscortChoice], chosen: EmployeeId | None, now: datetime) -> None:
        """Offer these; `chosen` is selected if it is still there. No signal is sent."""
        self._choices = tuple(choices)
        before = self.blockSignals(True)
        self.clear()
        for choice in choices:
            self.addItem("", choice.id)
        self.reword(now)
        self.setCurrentIndex(self.findData(chosen) if chosen is not None else -1)
        self.blockSignals(before)

    def reword(self, now: datetime) -> None:
        """Word the items again, after a change of language or of the minute."""
        model = self.model()
        for number, choice in enumerate(self._choices):
            small = detail(choice, now)
            self.setItemText(number, f"{choice.name} – {why_not(choice) or standing(choice)[0]}")
            self.setItemData(number, choice, _CHOICE)
            self.setItemData(number, small, _DETAIL)
            spoken = ", ".join(part for part in (choice.name, standing(choice)[0], small, choice.phone) if part)
            self.setItemData(number, spoken, int(Qt.ItemDataRole.AccessibleTextRole))
            item = model.item(number) if isinstance(model, QStandardItemModel) else None
            if item is not None:
                item.setEnabled(choice.open)

    def chosen(self) -> EscortChoice | None:
        number = self.currentIndex()
        return self._choices[number] if 0 <= number < len(self._choices) else None

    def shown_detail(self, number: int) -> str:
        """The small line of an item."""
        return str(self.itemData(number, _DETAIL) or "")


class _ChoiceDelegate(QStyledItemDelegate):
    """Name and pill above, the small line and the phone below; grey where the choice is closed."""

    @qt_override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.scaled(_WIDTH), theme.scaled(_ROW))

    @qt_override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice = index.data(_CHOICE)
        if not isinstance(choice, EscortChoice):
            return
        tokens = theme.current()
        open_to_choose = choice.open
        painter.save()
        lit = open_to_choose and option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        painter.fillRect(option.rect, colour(tokens.selection if lit else tokens.panel))
        rect = QRectF(option.rect).adjusted(theme.SPACE_12, 3, -theme.SPACE_12, -3)
        upper = QRectF(rect.left(), rect.top(), rect.width(), rect.height() / 2)
        lower = QRectF(rect.left(), upper.bottom(), rect.width(), rect.height() / 2)
        word, tone = standing(choice)
        width = min(pill_width(word), upper.width() / 2)
        pill = QRectF(upper.right() - width, upper.center().y() - pill_height() / 2, width, pill_height())
        paint_pill(painter, pill, word, tone)
        upper.setRight(pill.left() - theme.SPACE_8)
        _line(painter, upper, choice.name, theme.bold(), tokens.ink if open_to_choose else tokens.muted)
        phone = f"☎ {choice.phone}" if choice.phone else ""
        room = QFontMetricsF(theme.font(12)).horizontalAdvance(phone)
        if phone:
            place = QRectF(lower.right() - room, lower.top(), room + 2, lower.height())
            _line(painter, place, phone, theme.font(12), tokens.muted)
            lower.setRight(place.left() - theme.SPACE_8)
        _line(painter, lower, str(index.data(_DETAIL) or ""), theme.font(12), tokens.muted)
        painter.restore()


def _line(painter: QPainter, rect: QRectF, text: str, font: object, ink: str) -> None:
    painter.setFont(font)  # type: ignore[arg-type]
    painter.setPen(colour(ink))
    shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
