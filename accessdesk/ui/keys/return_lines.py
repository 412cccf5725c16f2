"""The keys somebody holds, to be ticked as they come back: condition and hook beside each."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from accessdesk.desk.key_rows import KeyOutRow
from accessdesk.domain.ids import CopyId
from accessdesk.domain.keys import EvidenceLevel, KeyCondition
from accessdesk.ui import theme
from accessdesk.ui.keys.basket import paint_frame
from accessdesk.ui.keys.key_form import EnumBox
from accessdesk.ui.keys.key_words import short_day
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import local_time


class ReturnLines(QWidget):
    """What one holder has; only what is ticked changes hands. `hooks`: where each goes is asked too."""

    changed = Signal()

    def __init__(self, *, hooks: bool = True) -> None:
        super().__init__()
        self._hooks = hooks
        self._lines: dict[CopyId, ReturnLine] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.setSpacing(0)
        self.hide()

    def show_rows(self, rows: Sequence[KeyOutRow], ticked: CopyId | None = None) -> None:
        """Show these too, beside what is there; `ticked` is in the hand of whoever stands at the desk."""
        for row in rows:
            if row.id not in self._lines:
                line = ReturnLine(row)
                line.hook.setVisible(self._hooks)
                line.back.toggled.connect(self.changed)
                self._lines[row.id] = line
                self._layout.addWidget(line)
        if ticked in self._lines:
            self._lines[ticked].back.setChecked(True)
        self.setVisible(bool(self._lines))
        self.changed.emit()

    def tick_all(self) -> None:
        for line in self._lines.values():
            line.back.setChecked(True)

    def tick(self, ids: Collection[CopyId]) -> None:
        """These come back too."""
        for id, line in self._lines.items():
            if id in ids:
                line.back.setChecked(True)

    def lines(self) -> tuple["ReturnLine", ...]:
        return tuple(self._lines.values())

    def ticked(self) -> tuple["ReturnLine", ...]:
        """The lines that come back, in their order."""
        return tuple(line for line in self._lines.values() if line.back.isChecked())

    def words(self) -> str:
        """The ticked keys, one in a line, as somebody reads them who signs for them."""
        return "\n".join(f"{line.row.number}   {line.row.type_name}" for line in self.ticked())

    def bearer_name(self) -> str:
        """Who carries the ticked keys; "" while none is ticked."""
        return next((line.row.bearer or line.row.holder_name for line in self.ticked()), "")

    def needs_signature(self) -> bool:
        return any(line.row.evidence is not EvidenceLevel.DAY for line in self.ticked())

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_frame(self)


class ReturnLine(Retranslated):
    """One key that is out."""

    def __init__(self, row: KeyOutRow) -> None:
        super().__init__()
        self.row = row
        self.back = QCheckBox()
        self._number = PlainLabel(row.number, role=TextRole.STRONG)
        self._second = PlainLabel(role=TextRole.SMALL, ink="muted")
        self.condition = EnumBox(KeyCondition, KeyCondition.GOOD)
        self.condition.keep_narrow()
        self.hook = QLineEdit(row.location)
        self.hook.setFixedWidth(theme.scaled(96))
        self._second.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._number)
        names.addWidget(self._second)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_8, theme.SPACE_8)
        line.setSpacing(theme.SPACE_8)
        line.addWidget(self.back)
        line.addLayout(names, 1)
        line.addWidget(self.condition)
        line.addWidget(self.hook)
        self.back.toggled.connect(self._on_toggled)
        self._on_toggled(False)
        self.retranslate()

    def retranslate(self) -> None:
        row = self.row
        text = self.tr("since {moment}")
        moment = row.issued_at
        if row.loss_reported_at is not None:
            moment = row.loss_reported_at
            text = self.tr("loss reported {moment}")
        elif row.overdue and row.due_at is not None:
            moment = row.due_at
            text = self.tr("was due {moment}")
        self._second.setText(text.format(moment=f"{short_day(moment)} {local_time(moment)}"))
        self._second.set_ink("red" if row.overdue or row.loss_reported_at else "muted")
        self.condition.retranslate()
        self.condition.setAccessibleName(self.tr("Condition of {number}").format(number=row.number))
        self.hook.setAccessibleName(self.tr("Cabinet and hook of {number}").format(number=row.number))
        self.hook.setPlaceholderText(self.tr("Hook"))
        self.back.setAccessibleName(self.tr("{number} comes back").format(number=row.number))

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.colour(theme.current().line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _on_toggled(self, back: bool) -> None:
        self.condition.setEnabled(back)
        self.hook.setEnabled(back)
