"""For whom a visit is made, said later: the customer, the contact, the number of the order."""

from PySide6.QtWidgets import QWidget

from accessdesk.desk.behalf import BehalfWish
from accessdesk.desk.rows import VisitDetail
from accessdesk.desk.visit_behalf import NameBehalf
from accessdesk.domain.ids import VisitId
from accessdesk.domain.sites import Zone
from accessdesk.domain.visits import VisitType
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.behalf_part import BehalfPart
from accessdesk.ui.visits.visit_head import VisitHead
from accessdesk.ui.widgets.buttons import Kind


class BehalfForm(ActForm):
    """What was said before is filled in; the number of an order can always be given."""

    def __init__(self, at_desk: AtDesk, visit_id: VisitId) -> None:
        super().__init__(at_desk)
        self._visit_id = visit_id
        self._visit: VisitDetail | None = None
        self._head, self.behalf = VisitHead(), BehalfPart(at_desk, order_always=True)
        self.fields |= self.behalf.fields
        self.column.addWidget(self._head)
        self.column.addWidget(self.behalf)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        self.read(lambda: (at_desk.lists.visit(visit_id), at_desk.lists.zones(active_only=False)), self._fill)

    def title(self) -> str:
        return self.tr("For whom, order")

    def draft_name(self) -> str:
        return self._visit.name if self._visit is not None else self.title()

    def is_untouched(self) -> bool:
        return self.behalf.wish() == self._before()

    def first_focus(self) -> QWidget:
        return self.behalf.order

    def finish(self) -> None:
        self.clear_errors()
        errors = self.behalf.still_missing()
        if errors:
            self.show_errors(errors)
            return
        text = self.tr("{name}: it is recorded for whom the visit is made").format(name=self.draft_name())
        wish = self.behalf.wish() or BehalfWish()
        self.execute(NameBehalf((self._visit_id,), wish), lambda outcome: self.end(text, outcome))

    def retranslate(self) -> None:
        super().retranslate()
        self._primary.set_text(self.tr("Record"))

    def _before(self) -> BehalfWish:
        """What the form was filled with."""
        said = self._visit.behalf if self._visit is not None else None
        if said is None:
            return BehalfWish()
        return BehalfWish(said.customer_id if said.contact_id else None, said.contact_id, said.order_number)

    def _fill(self, found: tuple[VisitDetail, list[Zone]]) -> None:
        self._visit, zones = found
        self._head.show_visit(self._visit)
        self.behalf.name_zones({zone.id: zone.name for zone in zones})
        self.behalf.fill(self._visit.behalf)
        self.behalf.ask(self._visit.zones, for_customer=self._visit.type is VisitType.CUSTOMER)
        self.heading_changed.emit()
