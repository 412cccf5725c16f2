"""Who escorts, and how they said yes. Nobody is chosen beforehand; who may not now is shown with the reason."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escort_rows import EscortChoice
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import EmployeeId, ZoneId
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.visits.act_form import missing, side_by_side
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Field
from accessdesk.ui.wording import field_word, word

WAYS = (Acceptance.PIN, Acceptance.BY_PHONE, Acceptance.ATTESTED)


class EscortPart(Retranslated):
    """Three fields: escort, how accepted, PIN; more can stand in `second_line`.

    `load` reads who may take these zones now.
    """

    changed = Signal()

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__()
        self._at_desk = at_desk
        self._choices: list[EscortChoice] = []
        self.needed = True
        self.escort, self.acceptance, self.pin = _narrow_box(), _narrow_box(), QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(12)
        for way in WAYS:
            self.acceptance.addItem("", way)
        self.fields = {
            "escort": Field("", self.escort, mandatory=True),
            "how_accepted": Field("", self.acceptance),
            "pin": Field("", self.pin, mandatory=True),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_12)
        layout.addLayout(side_by_side(self.fields["escort"], self.fields["how_accepted"]))
        self.second_line = side_by_side(self.fields["pin"])
        layout.addLayout(self.second_line)
        self.escort.currentIndexChanged.connect(self._on_escort)
        self.acceptance.currentIndexChanged.connect(self._on_way)
        self.retranslate()

    def need(self, needed: bool) -> None:
        """Show the fields, or hide them where the zones demand no escort."""
        self.needed = needed
        for name in ("escort", "how_accepted"):
            self.fields[name].setVisible(needed)
        self._on_way()

    def load(self, zones: Iterable[ZoneId]) -> None:
        """Read who may escort in all of these zones now; what was chosen stays chosen."""
        wanted, now = tuple(zones), self._at_desk.clock()
        self._at_desk.background.latest(
            (id(self), "escorts"), self, lambda: self._at_desk.lists.escorts(wanted, now), self.show_choices
        )

    def show_choices(self, choices: list[EscortChoice]) -> None:
        chosen = self.chosen_id()
        self._choices = choices
        self.escort.blockSignals(True)
        self.escort.clear()
        for choice in choices:
            self.escort.addItem("", choice.id)
        self._word_choices()
        self.escort.setCurrentIndex(self.escort.findData(chosen) if chosen is not None else -1)
        self.escort.blockSignals(False)
        self._on_escort()

    def choose(self, escort_id: EmployeeId) -> None:
        self.escort.setCurrentIndex(self.escort.findData(escort_id))

    def chosen_id(self) -> EmployeeId | None:
        data = self.escort.currentData()
        return EmployeeId(data) if data is not None else None

    def way(self) -> Acceptance:
        return Acceptance(self.acceptance.currentData())

    def accepts(self) -> EscortAccepts | None:
        """The acceptance as chosen; None while nobody is, or where none is needed."""
        escort_id, way = self.chosen_id(), self.way()
        if escort_id is None or not self.needed:
            return None
        return EscortAccepts(escort_id, way, self.pin.text() if way is Acceptance.PIN else "")

    def still_missing(self) -> dict[str, str]:
        """Sentences for what is empty."""
        if not self.needed:
            return {}
        if self.chosen_id() is None:
            return missing("escort")
        return missing("pin") if self.way() is Acceptance.PIN and not self.pin.text() else {}

    def retranslate(self) -> None:
        for name, field in self.fields.items():
            field.set_label(field_word(name))
        self.escort.setPlaceholderText(self.tr("Who takes over?"))
        for number, way in enumerate(WAYS):
            self.acceptance.setItemText(number, word(way))
        self._word_choices()
        self._on_escort()

    def _word_choices(self) -> None:
        model = self.escort.model()
        for number, choice in enumerate(self._choices):
            self.escort.setItemText(number, self._worded(choice))
            item = model.item(number) if isinstance(model, QStandardItemModel) else None
            if item is not None:
                item.setEnabled(choice.ineligible is None)

    def _worded(self, choice: EscortChoice) -> str:
        if choice.ineligible is not None:
            return f"{choice.name} – {word(choice.ineligible)}"
        load = self.tr("free, {load} of {limit}").format(load=choice.load, limit=choice.limit)
        return f"{choice.name} – {load}"

    def _on_escort(self) -> None:
        chosen = next((choice for choice in self._choices if choice.id == self.chosen_id()), None)
        lacks_pin = chosen is not None and not chosen.has_pin
        self.fields["escort"].set_hint(
            self.tr("No PIN is set for {name}: accept by phone or attest.").format(name=chosen.name)
            if chosen is not None and lacks_pin
            else ""
        )
        self.changed.emit()

    def _on_way(self) -> None:
        self.fields["pin"].setVisible(self.needed and self.way() is Acceptance.PIN)
        self.changed.emit()


def _narrow_box() -> QComboBox:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return box
