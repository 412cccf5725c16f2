"""A zone: its name, how it is supervised, and whether it is still in use."""

from PySide6.QtWidgets import QCheckBox, QLineEdit

from accessdesk.desk.customers import DemandOrder
from accessdesk.desk.desk import Desk
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.sites import SaveZone
from accessdesk.domain.ids import ZoneId
from accessdesk.domain.sites import STRICTNESS, Supervision, Zone
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import DeskForm, ShowToast
from accessdesk.ui.widgets.chips import Chip, ChipChoice
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.wording import word


class ZoneForm(DeskForm):
    """`zone` None makes a new one. `point` is the zone's own assembly point, if it has one.

    `on_order`: whether the zone is entered on an order's number alone.
    """

    def __init__(
        self,
        background: Background,
        desk: Desk,
        zone: Zone | None,
        show_toast: ShowToast,
        point: str = "",
        *,
        on_order: bool = False,
    ) -> None:
        super().__init__(background, desk, show_toast)
        self._zone = zone
        self.name = QLineEdit(zone.name if zone else "")
        self.supervision = ChipChoice([Chip(level.value, word(level)) for level in STRICTNESS], several=False)
        self.supervision.choose([(zone.supervision if zone else Supervision.TO_HOST).value])
        self.active = QCheckBox()
        self.active.setChecked(zone is None or zone.active)
        self.point = QLineEdit(point)
        self.on_order, self._was_on_order = QCheckBox(), on_order
        self.on_order.setChecked(on_order)
        self.named(
            {
                "name": Field("", self.name, mandatory=True),
                "supervision": Field("", self.supervision),
                "assembly_point": Field("", self.point),
            }
        )
        self._before = self._typed()
        for part in (self.field("name"), self.field("supervision"), self.field("assembly_point")):
            self.body.addWidget(part)
        self.body.addWidget(self.on_order)
        self.body.addWidget(self.active)
        self.active.setVisible(zone is not None)  # only now: shown without a parent it would be a window
        self.close_body()
        self.retranslate()

    def title(self) -> str:
        return self.tr("New zone") if self._zone is None else self.tr("Change zone")

    def is_untouched(self) -> bool:
        return self._typed() == self._before

    def done_text(self) -> str:
        return self.tr("Zone {name} saved.").format(name=self.name.text().strip())

    def command(self) -> SaveZone | None:
        chosen = self.supervision.chosen()
        if not self.name.text().strip():
            self.complain("name", self.tr("Give the zone a name."))
            return None
        if not chosen:
            self.complain("supervision", self.tr("Choose how visitors are supervised here."))
            return None
        known = self._zone.id if self._zone else None
        return SaveZone(
            known,
            self.name.text(),
            Supervision(chosen[0]),
            self.active.isChecked(),
            assembly_point=self.point.text(),
        )

    def retranslate(self) -> None:
        self.field("name").set_label(self.tr("Name"))
        self.field("supervision").set_label(self.tr("Supervision"))
        self.field("supervision").set_hint(self.tr("The strictest of a visit's zones counts."))
        self.field("assembly_point").set_label(self.tr("Assembly point in an evacuation"))
        self.field("assembly_point").set_hint(self.tr("Leave it empty where the site's own assembly point counts."))
        self.supervision.set_chips([Chip(level.value, word(level)) for level in STRICTNESS])
        self.active.setText(self.tr("In use"))
        self.on_order.setText(self.tr("Entered on an order number only"))
        self.primary.set_text(self.tr("Save"))
        self.heading_changed.emit()

    def _typed(self) -> tuple[object, ...]:
        return (
            self.name.text(),
            self.supervision.chosen(),
            self.point.text(),
            self.active.isChecked(),
            self.on_order.isChecked(),
        )

    def _on_done(self, outcome: Outcome) -> None:
        """The zone is saved; whether it demands an order is a second act, made only where it changes."""
        demanded = self.on_order.isChecked()
        if outcome.id is None or demanded == self._was_on_order:
            super()._on_done(outcome)
            return
        command = DemandOrder(ZoneId(outcome.id), demanded=demanded)
        self._background.run(self, lambda: self._desk.execute(command), super()._on_done, self._on_failed)
