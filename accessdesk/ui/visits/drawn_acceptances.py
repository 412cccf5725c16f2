"""The signatures with which escorts accepted, as they were drawn."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from accessdesk.desk.escort_rows import DrawnAcceptance
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets import PlainLabel, SignaturePad
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import local_day, local_time

_WIDTH, _HEIGHT = 260, 84


class DrawnAcceptances(Retranslated):
    """Read only; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[DrawnAcceptance, ...] = ()
        self.pads: list[SignaturePad] = []
        self._labels: list[PlainLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_4)
        self.hide()

    def show_rows(self, rows: Sequence[DrawnAcceptance]) -> None:
        if tuple(rows) == self._rows:
            return
        for widget in (*self._labels, *self.pads):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._rows, self._labels, self.pads = tuple(rows), [], []
        for row in rows:
            label, pad = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True), SignaturePad()
            pad.setEnabled(False)
            pad.setFixedSize(theme.scaled(_WIDTH), theme.scaled(_HEIGHT))
            pad.set_strokes(row.strokes)
            self._column.addWidget(label)
            self._column.addWidget(pad)
            self._labels.append(label)
            self.pads.append(pad)
        self.setVisible(bool(rows))
        self.retranslate()

    def retranslate(self) -> None:
        for row, label, pad in zip(self._rows, self._labels, self.pads, strict=True):
            text = self.tr("{name} signed on {day} at {time}")
            said = text.format(name=row.name, day=local_day(row.signed_at), time=local_time(row.signed_at))
            label.setText(said)
            pad.setAccessibleName(said)
