"""What a key type opens, and what losing one of its keys would mean."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessdesk.desk.key_rows import DoorOpened, KeyTypeRow, LossEstimate
from accessdesk.domain.sites import Supervision
from accessdesk.ui import theme
from accessdesk.ui.keys.key_words import euros, short_name
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.widgets import Card, PlainLabel
from accessdesk.ui.widgets.labels import TextRole

_MOST_DOORS = 14


class DoorsCard(Retranslated):
    """Doors into zones with continuous supervision stand first, in bold."""

    def __init__(self) -> None:
        super().__init__()
        self._type: KeyTypeRow | None = None
        self._doors: tuple[DoorOpened, ...] = ()
        self._loss: LossEstimate | None = None
        self.card = Card()
        self._guarded = PlainLabel(role=TextRole.STRONG, wrap=True)
        self._others = PlainLabel(wrap=True)
        self._on_loss = PlainLabel(role=TextRole.STRONG, ink="amber", wrap=True)
        self._cost = PlainLabel(ink="amber", wrap=True)
        body = QWidget()
        lines = QVBoxLayout(body)
        lines.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_8)
        lines.setSpacing(theme.SPACE_8)
        for label in (self._guarded, self._others, self._on_loss, self._cost):
            lines.addWidget(label)
        self.card.set_body(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.retranslate()

    def show_type(self, key_type: KeyTypeRow, doors: Sequence[DoorOpened], loss: LossEstimate) -> None:
        self._type, self._doors, self._loss = key_type, tuple(doors), loss
        self.retranslate()

    def clear(self) -> None:
        self._type, self._doors, self._loss = None, (), None
        self.retranslate()

    def loss_text(self) -> str:
        """What is said about a loss, as one text."""
        return " ".join(text for text in (self._on_loss.text(), self._cost.text()) if text)

    def retranslate(self) -> None:
        key_type = self._type
        self.setVisible(key_type is not None)
        if key_type is None:
            return
        names = {door.name: door for door in self._doors}
        guarded = sorted(n for n, door in names.items() if door.supervision is Supervision.CONTINUOUS)
        others = sorted(n for n in names if n not in guarded)
        self._show_head()
        self.card.set_empty("" if names else self.tr("No door yet. Mark the cylinders in the keying schedule (F8)."))
        for label, shown in ((self._guarded, guarded), (self._others, others)):
            label.setText(_listed(shown))
            label.setVisible(bool(shown))
        self._show_loss()

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_head()

    def _show_head(self) -> None:
        """Title and count as far as they fit: a long name must not push the texts below it out of the card."""
        if self._type is None:
            return
        count = len({door.name for door in self._doors})
        counted = self.tr("doors: {count}").format(count=count) if count else ""
        title = self.tr("{name} opens").format(name=short_name(self._type.name))
        metrics = QFontMetricsF(theme.bold())
        room = self.width() - 2 * theme.SPACE_20
        needed = metrics.horizontalAdvance(counted) + theme.SPACE_12
        if metrics.horizontalAdvance(title) + needed > room:
            counted, needed = "", 0.0
        self.card.set_title(metrics.elidedText(title, Qt.TextElideMode.ElideRight, room - needed))
        self.card.set_count(counted)

    def _show_loss(self) -> None:
        loss = self._loss
        known = loss is not None and loss.cylinders > 0
        self._on_loss.setVisible(known)
        self._cost.setVisible(known)
        if loss is None or not known:
            return
        counts = self.tr("On loss: cylinders {cylinders}, keys {keys}")
        self._on_loss.setText(counts.format(cylinders=loss.cylinders, keys=loss.keys))
        if loss.cost_eur is None:
            self._cost.setText(self.tr("Costs are not set yet (settings, costs of a loss)."))
        else:
            self._cost.setText(self.tr("Replacement about {amount}").format(amount=euros(loss.cost_eur)))


def _listed(names: Sequence[str]) -> str:
    shown = " · ".join(names[:_MOST_DOORS])
    return f"{shown} … +{len(names) - _MOST_DOORS}" if len(names) > _MOST_DOORS else shown
