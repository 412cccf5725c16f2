"""For whom a visit is made: the customer, who of them authorised it, and the number of the order."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from accessdesk.desk.behalf import BehalfWish
from accessdesk.desk.external_rows import ContactRow, CustomerRow, OrderRow
from accessdesk.domain.customers import Behalf
from accessdesk.domain.ids import ContactId, ZoneId
from accessdesk.domain.names import folded
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.visits.act_form import missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Chip, ChipChoice, Field, Suggestion, TypeAhead
from accessdesk.ui.wording import field_word


@dataclass(frozen=True, slots=True)
class Kept:
    """What the office keeps: customers of today, running orders, zones that demand one."""

    customers: tuple[CustomerRow, ...] = ()
    orders: tuple[OrderRow, ...] = ()
    demanding: frozenset[ZoneId] = frozenset()


class BehalfPart(Retranslated):
    """Hidden until the type of visit or a zone asks for it; where no customers are kept, only orders are asked.

    A contact that authorises nothing today is shown greyed, with the reason. Who authorised it is preset where only one
    may; in place of somebody who was announced and may no more, nobody is.
    """

    def __init__(self, at_desk: AtDesk, *, order_always: bool = False) -> None:
        """`order_always`: the number of an order can be given also where nothing demands it."""
        super().__init__()
        self._order_always = order_always
        self._at_desk = at_desk
        self._kept = Kept()
        self._announced: Behalf | BehalfWish | None = None
        self._wanted: ContactId | None = None
        self._zone_names: dict[ZoneId, str] = {}
        self._for_customer, self._zones = False, tuple[ZoneId, ...]()
        self.customer = TypeAhead(at_desk.background, self._customers, least=1)
        self.contact = ChipChoice(several=False)
        self.order = TypeAhead(at_desk.background, self._orders, least=1)
        self.fields = {
            "customer": Field("", self.customer, mandatory=True),
            "contact": Field("", self.contact, mandatory=True),
            "order": Field("", self.order),
        }
        line = QHBoxLayout()
        line.setSpacing(theme.SPACE_12)
        for name in ("customer", "order"):
            line.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_12)
        layout.addLayout(line)
        layout.addWidget(self.fields["contact"])
        self.customer.chosen.connect(lambda _: self._on_customer())
        self.customer.textEdited.connect(lambda _: self._share())
        self.customer.editingFinished.connect(self._on_typed)
        self.hide()
        self.retranslate()
        at_desk.background.run(self, self._read, self._on_read)

    def ask(self, zones: Sequence[ZoneId], *, for_customer: bool) -> None:
        """Show what a visit of this kind to these zones must say."""
        self._for_customer, self._zones = for_customer, tuple(zones)
        self._share()

    def fill(self, announced: Behalf | BehalfWish | None) -> None:
        """Take over what was said at the announcement."""
        self._announced = announced
        if announced is not None:
            self.order.setText(announced.order_number)
        self._take_announced()

    def suggest(self, company: str) -> None:
        """The visitor's own firm is the customer, unless one is named already."""
        if not self.customer.text().strip():
            self._take_named(company)

    def wish(self) -> BehalfWish | None:
        """As filled in; None where nothing is asked here, so that what was announced holds."""
        if self.isHidden():
            return None
        customer = self._customer()
        return BehalfWish(
            customer.id if customer is not None else None,
            self._contact() if customer is not None else None,
            "" if self.fields["order"].isHidden() else self.order.text(),
        )

    def is_untouched(self) -> bool:
        return not (self.customer.text().strip() or self.order.text().strip())

    def still_missing(self) -> dict[str, str]:
        """Sentences for what is empty or names nobody."""
        if self.isHidden():
            return {}
        errors: dict[str, str] = {}
        if not self.fields["customer"].isHidden() and self._customer() is None:
            typed = self.customer.text().strip()
            errors |= {"customer": self.tr("Choose a customer from the list.")} if typed else missing("customer")
        if not self.fields["contact"].isHidden() and self._contact() is None:
            errors |= missing("contact")
        if self._demanding() and not self.order.text().strip():
            errors |= missing("order")
        return errors

    def retranslate(self) -> None:
        for name, field in self.fields.items():
            field.set_label(field_word(name))
        self.customer.setPlaceholderText(self.tr("name of the firm"))
        self.order.setPlaceholderText(self.tr("number"))
        self._share()

    def _read(self) -> Kept:
        lists, today = self._at_desk.lists, self._at_desk.clock().astimezone().date()
        customers = tuple(row for row in lists.customers(today) if row.active)
        return Kept(customers, tuple(lists.orders(today)), lists.zones_that_demand_an_order())

    def _on_read(self, kept: Kept) -> None:
        self._kept = kept
        self._take_announced()
        self._share()

    def _take_announced(self) -> None:
        """Once both are known: what is kept, and what was announced."""
        said = self._announced
        row = next((row for row in self._kept.customers if said and row.id == said.customer_id), None)
        if said is None or row is None or self.customer.text().strip():
            return
        self.customer.take(Suggestion(row.name, value=row))
        self._wanted = said.contact_id
        self._share()

    def _take_named(self, name: str) -> None:
        wanted = folded(name)
        found = [row for row in self._kept.customers if wanted and folded(row.name) == wanted]
        if len(found) == 1 and self._for_customer:
            self.customer.take(Suggestion(found[0].name, value=found[0]))

    def _on_typed(self) -> None:
        if self._customer() is None:
            self._take_named(self.customer.text())

    def _on_customer(self) -> None:
        self.contact.choose(())
        self._share()
        customer = self._customer()
        fitting = [row for row in customer.contacts if row.fits] if customer is not None else []
        if len(fitting) == 1:
            self.contact.choose((str(fitting[0].id),))
        elif fitting and self.customer.hasFocus():
            self.contact.setFocus(Qt.FocusReason.TabFocusReason)

    def _share(self) -> None:
        """Which fields show, and which contacts they offer."""
        names = self._for_customer and bool(self._kept.customers)
        customer, demanding = self._customer(), self._demanding()
        self.fields["customer"].setVisible(names)
        self.fields["contact"].setVisible(names and customer is not None)
        asks_order = bool(demanding) or self._order_always
        self.fields["order"].setVisible(asks_order or (names and customer is not None))
        self.setVisible(names or asks_order)
        contacts = customer.contacts if customer is not None else ()
        self.contact.set_chips([self._chip(row) for row in contacts])
        if contacts and self._wanted is not None:
            self.contact.choose(str(row.id) for row in contacts if row.fits and row.id == self._wanted)
            self._wanted = None
        none = customer is not None and not any(row.fits for row in contacts)
        text = self.tr("Nobody of this customer may authorise today. The office asks the customer, and verifies first.")
        self.fields["contact"].set_hint(text if none else "")
        demands = self.tr("Entered on an order number only: {zones}.").format(zones=", ".join(demanding))
        self.fields["order"].set_hint(demands if demanding else "")

    def _chip(self, row: ContactRow) -> Chip:
        if row.fits:
            return Chip(str(row.id), row.name)
        why = self.tr("not verified") if row.verified_on is None else self.tr("expired")
        return Chip(str(row.id), self.tr("{name}: {why}").format(name=row.name, why=why), struck=True, reason=why)

    def _demanding(self) -> list[str]:
        """The names of the chosen zones that demand an order."""
        asked = [zone for zone in self._zones if zone in self._kept.demanding]
        return [self._zone_names.get(zone, "") for zone in asked]

    def name_zones(self, names: dict[ZoneId, str]) -> None:
        """What zones are called, for the sentence about those that demand an order."""
        self._zone_names = names
        self._share()

    def _customer(self) -> CustomerRow | None:
        taken = self.customer.taken if self._for_customer else None
        return taken.value if taken is not None and isinstance(taken.value, CustomerRow) else None

    def _contact(self) -> ContactId | None:
        chosen = self.contact.chosen()
        return ContactId(int(chosen[0])) if chosen else None

    def _customers(self, text: str) -> list[Suggestion]:
        asked = folded(text)
        return [
            Suggestion(row.name, row.number, value=row) for row in self._kept.customers if asked in folded(row.name)
        ]

    def _orders(self, text: str) -> list[Suggestion]:
        asked, customer = folded(text), self._customer()
        return [
            Suggestion(row.number, row.subject, row.customer, row)
            for row in self._kept.orders
            if asked in folded(f"{row.number} {row.subject}")
            and (customer is None or row.customer_id in (None, customer.id))
        ]
