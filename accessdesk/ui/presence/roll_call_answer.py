"""One person of a roll call: who, where to gather, what is known, and the three answers."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from accessdesk.desk.presence_rows import RollCallLineRow
from accessdesk.domain.presence import RollCallResult
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.visits.act_form import side_by_side
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import Chip, ChipChoice, Field, PlainLabel
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import field_word, word

_ANSWERS = (RollCallResult.SAFE, RollCallResult.MISSING, RollCallResult.GONE)


class RollCallAnswer(Retranslated):
    """Of somebody already gone it asks how that is known and when they left; never in a drill."""

    def __init__(self) -> None:
        super().__init__()
        self._inside = False
        self.name, self._where = PlainLabel(role=TextRole.STRONG, wrap=True), PlainLabel(ink="muted", wrap=True)
        self.result = ChipChoice(several=False)
        self.how_known, self.left_at = QLineEdit(), MomentInput()
        self._fields = {
            "how_known": Field("", self.how_known, mandatory=True),
            "happened_at": Field("", self.left_at),
        }
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(self.name)
        text.addWidget(self._where)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_12)
        row.addLayout(text, 4)
        row.addWidget(self.result, 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_8)
        layout.addLayout(row)
        layout.addLayout(side_by_side(*self._fields.values()))
        self.result.changed.connect(lambda _: self._share_fields())
        self.retranslate()
        self._share_fields()

    def show_line(self, line: RollCallLineRow, told: str, *, drill: bool) -> None:
        """`told`: who said so and when, in words."""
        self._inside = line.inside and not drill and line.result is not RollCallResult.GONE
        self.name.setText(f"{line.name}, {line.company}" if line.company else line.name)
        self._where.setText(" · ".join(part for part in (line.assembly_point, told) if part))
        self.result.setAccessibleName(line.name)
        self.result.set_chips([Chip(answer.value, word(answer)) for answer in _ANSWERS])
        self.result.choose((line.result.value,))
        self._share_fields()

    def asks_how_left(self) -> bool:
        """Whether a departure is recorded with the answer chosen now."""
        return self._inside and self.result.chosen() == (RollCallResult.GONE.value,)

    def show_error(self, name: str, text: str) -> None:
        """A sentence at the field of that name; at the last one for any other."""
        self._fields[name if name in self._fields else "happened_at"].set_error(text)

    def clear_errors(self) -> None:
        for field in self._fields.values():
            field.set_error(None)

    def retranslate(self) -> None:
        self._fields["how_known"].set_label(field_word("how_known"))
        self._fields["happened_at"].set_label(field_word("left_at"))
        self._fields["happened_at"].set_hint(
            self.tr("Empty: nobody knows when. The visit becomes unclear and stays on the list.")
        )
        self.how_known.setPlaceholderText(self.tr("who saw it, which record shows it"))
        self.left_at.setPlaceholderText(self.tr("unknown"))

    def _share_fields(self) -> None:
        for field in self._fields.values():
            field.setVisible(self.asks_how_left())
