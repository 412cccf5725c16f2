"""Standing externals, customers and orders for tests, and the commands about them."""

from collections.abc import Callable
from datetime import date
from typing import Any

from accessdesk.desk.behalf import BehalfWish
from accessdesk.desk.customers import (
    DemandOrder,
    EndContact,
    SaveContact,
    SaveCustomer,
    SaveOrder,
    VerifyContact,
)
from accessdesk.desk.external_escorts import SaveEscortRight
from accessdesk.desk.externals import EndExternal, RecordExternalArrival, SaveExternal
from accessdesk.desk.visit_behalf import NameBehalf
from accessdesk.domain.access_rights import Right
from accessdesk.domain.externals import ExternalKind
from accessdesk.domain.ids import ContactId, CustomerId, ExternalId
from tests.support.houses import MANAGER, Company


def external(company: Company, name: str = "Adaeze Obi", **changes: Any) -> SaveExternal:
    """A cleaner who may come in alone until the end of next year."""
    facts: dict[str, Any] = {
        "id": None,
        "name": name,
        "company": "Blitzblank Service GmbH",
        "kind": ExternalKind.CLEANING,
        "contract": "Unterhaltsreinigung 2026",
        "host_id": company.employees["Jonas Weiß"],
        "zones": (company.zones["Foyer"], company.zones["Besprechung 3"]),
        "valid_until": date(2027, 12, 31),
        "commitment_on": date(2026, 1, 12),
        "briefing_valid_until": date(2027, 6, 30),
    }
    return SaveExternal(**{**facts, **changes})


def saved(company: Company, command: Any) -> int:
    """Executed as the office manager; the id it gave."""
    before = company.desk.session
    company.log_in(MANAGER)
    made = company.desk.execute(command).id
    company.desk.session = before
    assert made is not None
    return made


def kept_external(company: Company, name: str = "Adaeze Obi", **changes: Any) -> ExternalId:
    return ExternalId(saved(company, external(company, name, **changes)))


def kept_customer(company: Company, name: str = "Fjordbank ASA") -> CustomerId:
    return CustomerId(saved(company, SaveCustomer(None, name, "K-1042")))


def kept_contact(
    company: Company, customer: CustomerId, name: str = "Ingrid Solberg", *, verified: bool = True
) -> ContactId:
    """A contact of a customer, asked back about unless `verified` is False."""
    contact = ContactId(saved(company, SaveContact(None, customer, name, "+47 22 00 11 22")))
    if verified:
        saved(company, VerifyContact(contact, "Rückruf unter der Nummer des Vertrags"))
    return contact


def order(company: Company, customer: CustomerId | None, number: str = "A-2026-118", **changes: Any) -> SaveOrder:
    """An order for the first data room, this month and next."""
    facts: dict[str, Any] = {
        "id": None,
        "customer_id": customer,
        "number": number,
        "subject": "Server tauschen",
        "zones": (company.zones["RZ 1"],),
        "valid_from": date(2026, 11, 1),
        "valid_until": date(2026, 12, 31),
    }
    return SaveOrder(**{**facts, **changes})


EXTERNAL_BUILDERS: dict[type, Callable[[Any], Any]] = {
    SaveExternal: lambda s: external(s.ring.company, s.fresh("Reinigungskraft")),
    EndExternal: lambda s: EndExternal(kept_external(s.ring.company, s.fresh("Wache")), "Vertrag endet"),
    RecordExternalArrival: lambda s: RecordExternalArrival(kept_external(s.ring.company, s.fresh("Mieterin"))),
    SaveCustomer: lambda s: SaveCustomer(None, s.fresh("Kunde")),
    SaveContact: lambda s: SaveContact(None, kept_customer(s.ring.company, s.fresh("Kunde")), s.fresh("Ingrid")),
    VerifyContact: lambda s: VerifyContact(_contact(s), "Rückruf"),
    EndContact: lambda s: EndContact(_contact(s)),
    SaveOrder: lambda s: order(s.ring.company, None, s.fresh("A-2026")),
    SaveEscortRight: lambda s: SaveEscortRight(kept_external(s.ring.company, s.fresh("Wache"))),
    NameBehalf: lambda s: _named(s),
    DemandOrder: lambda s: DemandOrder(s.ring.company.zones["Foyer"], demanded=False),
}


def _contact(scene: Any) -> ContactId:
    customer = kept_customer(scene.ring.company, scene.fresh("Kunde"))
    return kept_contact(scene.ring.company, customer, scene.fresh("Ingrid"), verified=False)


def _named(scene: Any) -> NameBehalf:
    number = scene.fresh("A-2026")
    saved(scene.ring.company, order(scene.ring.company, None, number))
    scene.log_in_for(Right.VISITS)
    return NameBehalf((scene.waiting(),), BehalfWish(order_number=number))
