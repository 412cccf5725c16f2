"""Where a visitor is fetched to: one of the zones of the permission, or not recorded."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from accessdesk.domain.ids import ZoneId
from accessdesk.domain.sites import Zone
from accessdesk.ui.language import Retranslated
from accessdesk.ui.visits.act_form import side_by_side
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Field
from accessdesk.ui.wording import field_word


class PlaceInput(Retranslated):
    """With one zone permitted that zone is chosen; with several, nothing is until somebody says so."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__()
        self._at_desk = at_desk
        self._wanted: tuple[ZoneId, ...] = ()
        self.box = QComboBox()
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.addItem("", None)
        self.field = Field("", self.box)
        line = side_by_side(self.field, QWidget())
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self.retranslate()

    def load(self, zones: tuple[ZoneId, ...]) -> None:
        """Offer these zones; what was chosen stays chosen as long as it is among them."""
        self._wanted = tuple(zones)
        lists = self._at_desk.lists
        self._at_desk.background.latest(
            (id(self), "places"), self, lambda: lists.zones(active_only=False), self._show_zones
        )

    def chosen(self) -> ZoneId | None:
        data = self.box.currentData()
        return ZoneId(data) if data is not None else None

    def choose(self, zone_id: ZoneId | None) -> None:
        self.box.setCurrentIndex(max(0, self.box.findData(zone_id)) if zone_id is not None else 0)

    def retranslate(self) -> None:
        self.field.set_label(field_word("zone"))
        self.box.setItemText(0, self.tr("not recorded"))

    def _show_zones(self, zones: list[Zone]) -> None:
        before = self.chosen()
        offered = [zone for zone in zones if zone.id in self._wanted]
        while self.box.count() > 1:
            self.box.removeItem(1)
        for zone in offered:
            self.box.addItem(zone.name, zone.id)
        if before is not None and any(zone.id == before for zone in offered):
            self.choose(before)
        elif len(offered) == 1:
            self.choose(offered[0].id)
