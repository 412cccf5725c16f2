"""What can be read about standing externals and customers; storage/lists/externals.py has the SELECTs."""

from datetime import date
from typing import Protocol

from accessdesk.desk.external_rows import CustomerRow, ExternalRow, OrderRow
from accessdesk.domain.customers import Behalf
from accessdesk.domain.ids import PersonId, VisitId, ZoneId


class ExternalLists(Protocol):
    """Standing externals, customers and orders."""

    def externals(self, today: date, *, ended: bool = False) -> list[ExternalRow]:
        """By name, with what each lacks on that day; whose permission has `ended` only when asked for, and last."""

    def external_of_person(self, person_id: PersonId, today: date) -> ExternalRow | None:
        """The person's permission, None without one that runs."""

    def customers(self, today: date, *, ended: bool = False) -> list[CustomerRow]:
        """By name; contacts fit or do not as of that day. Those who `ended` only when asked for, and last."""

    def orders(self, today: date, *, past: bool = False) -> list[OrderRow]:
        """Those that run on that day or later and have not been ended, by number; `past` ones after them, if asked."""

    def zones_that_demand_an_order(self) -> frozenset[ZoneId]:
        """Zones entered on an order's number alone."""

    def behalf(self, visit_id: VisitId) -> Behalf | None:
        """For whom the visit is made."""
