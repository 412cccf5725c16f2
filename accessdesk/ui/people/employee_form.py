"""A new employee, or everything about one anew."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.people import SaveEmployee
from accessdesk.desk.rows import EmployeeRow
from accessdesk.domain.ids import ZoneId
from accessdesk.domain.refusals import HoldsCustody
from accessdesk.domain.sites import Zone
from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import DeskForm, ShowToast
from accessdesk.ui.people.day_field import DayField
from accessdesk.ui.people.hand_over_first import HandOver, HandOverFirst
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets.chips import Chip, ChipChoice
from accessdesk.ui.widgets.field import Field

_TEXTS = ("name", "department", "personnel_number", "phone", "email")


class EmployeeForm(DeskForm):
    """`row` None makes somebody new. Zones that are out of use are not offered and drop out when saving."""

    def __init__(
        self,
        background: Background,
        desk: Desk,
        zones: Sequence[Zone],
        everybody: Sequence[EmployeeRow],
        row: EmployeeRow | None,
        show_toast: ShowToast,
        hand_over: HandOver = lambda visits: None,
    ) -> None:
        super().__init__(background, desk, show_toast)
        self._row = row
        self.inputs = {name: QLineEdit() for name in _TEXTS}
        self.deputy = QComboBox()
        self._others = tuple(other for other in everybody if row is None or other.id != row.id)
        self.active, self.is_escort = QCheckBox(), QCheckBox()
        self.first = HandOverFirst(hand_over)
        self.zones = ChipChoice([Chip(str(zone.id), zone.name) for zone in zones])
        self.at_most = QSpinBox()
        self.at_most.setRange(1, 50)
        self.briefing = DayField()
        self.named({name: Field("", control, mandatory=name == "name") for name, control in self.inputs.items()})
        self.named(
            {
                "deputy": Field("", self.deputy),
                "escort_zones": Field("", self.zones),
                "escort_at_most": Field("", self.at_most),
                "briefing_valid_until": Field("", self.briefing),
            }
        )
        self._fill()
        self._arrange()
        self._before = self._typed()
        self.is_escort.toggled.connect(self._fit)
        self.inputs["name"].textChanged.connect(self.heading_changed)
        self.retranslate()
        self._fit()

    def _arrange(self) -> None:
        self.body.addWidget(self.field("name"))
        self._pair("department", "personnel_number")
        self._pair("phone", "email")
        self.body.addWidget(self.field("deputy"))
        self.body.addWidget(self.is_escort)
        self._escorting = QWidget()
        inside = QVBoxLayout(self._escorting)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.SPACE_12)
        inside.addWidget(self.field("escort_zones"))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_12)
        row.addWidget(self.field("briefing_valid_until"), 1)
        row.addWidget(self.field("escort_at_most"), 1)
        inside.addLayout(row)
        self.body.addWidget(self._escorting)
        self.body.addWidget(self.active)
        self.close_body()
        self.body.insertWidget(self.body.count() - 1, self.first)

    def _pair(self, first: str, second: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_12)
        row.addWidget(self.field(first), 1)
        row.addWidget(self.field(second), 1)
        self.body.addLayout(row)

    def _fill(self) -> None:
        row = self._row
        self.deputy.addItem("–", None)
        for other in self._others:
            self.deputy.addItem(other.name, other.id)
        self.active.setChecked(row is None or row.active)
        self.at_most.setValue(row.escort_at_most if row else 4)
        if row is None:
            return
        for name in _TEXTS:
            self.inputs[name].setText(getattr(row, name))
        self.deputy.setCurrentIndex(max(0, self.deputy.findData(row.deputy_id)))
        self.is_escort.setChecked(row.is_escort)
        self.zones.choose(str(zone) for zone in row.escort_zones)
        self.briefing.set_day(row.briefing_valid_until)

    def _typed(self) -> tuple[object, ...]:
        return (
            *(control.text() for control in self.inputs.values()),
            self.deputy.currentData(),
            self.active.isChecked(),
            self.is_escort.isChecked(),
            self.zones.chosen(),
            self.at_most.value(),
            self.briefing.text(),
        )

    def title(self) -> str:
        return self.tr("New employee") if self._row is None else self.tr("Change employee")

    def draft_name(self) -> str:
        return self.inputs["name"].text().strip() or self.title()

    def state(self) -> tuple[str, Tone] | None:
        if self._row is None or self._row.committed_on is not None:
            return None
        return self.tr("not committed yet"), Tone.AMBER

    def is_untouched(self) -> bool:
        return self._typed() == self._before

    def done_text(self) -> str:
        return self.tr("{name} saved.").format(name=self.inputs["name"].text().strip())

    def command(self) -> SaveEmployee | None:
        if not self.inputs["name"].text().strip():
            self.complain("name", self.tr("Enter first name and family name."))
            return None
        if self.briefing.is_wrong():
            self.complain("briefing_valid_until", self.tr("Enter a day, as in 30.06.2027."))
            return None
        return SaveEmployee(
            self._row.id if self._row else None,
            name=self.inputs["name"].text(),
            department=self.inputs["department"].text(),
            personnel_number=self.inputs["personnel_number"].text(),
            phone=self.inputs["phone"].text(),
            email=self.inputs["email"].text(),
            deputy_id=self.deputy.currentData(),
            active=self.active.isChecked(),
            is_escort=self.is_escort.isChecked(),
            escort_zones=tuple(ZoneId(int(key)) for key in self.zones.chosen()),
            escort_at_most=self.at_most.value(),
            briefing_valid_until=self.briefing.day(),
        )

    def _on_failed(self, failure: Exception) -> None:
        super()._on_failed(failure)
        self.first.show_visits(failure.visits if isinstance(failure, HoldsCustody) else ())

    def retranslate(self) -> None:
        words = {
            "name": self.tr("Name"),
            "department": self.tr("Department"),
            "personnel_number": self.tr("Personnel number"),
            "phone": self.tr("Phone"),
            "email": self.tr("E-mail"),
            "deputy": self.tr("Deputy as host"),
            "escort_zones": self.tr("May escort in"),
            "escort_at_most": self.tr("Visitors at a time"),
            "briefing_valid_until": self.tr("Briefing valid until"),
        }
        for name, label in words.items():
            self.field(name).set_label(label)
        self.is_escort.setText(self.tr("Escorts visitors"))
        self.active.setText(self.tr("Works here"))
        self.primary.set_text(self.tr("Save"))
        self.heading_changed.emit()

    def _fit(self) -> None:
        self._escorting.setVisible(self.is_escort.isChecked())
