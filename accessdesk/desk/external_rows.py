"""Rows of standing externals, customers, contacts and orders."""

from dataclasses import dataclass
from datetime import date

from accessdesk.domain.externals import ExternalKind, Lacking
from accessdesk.domain.ids import ContactId, CustomerId, EmployeeId, ExternalId, OrderId, PersonId, VisitId, ZoneId


@dataclass(frozen=True, slots=True)
class ExternalRow:
    """A standing external as of a day. `lacks` None: may come in alone; `visit_id` the stay that is under way."""

    id: ExternalId
    person_id: PersonId
    name: str
    company: str
    phone: str
    kind: ExternalKind
    contract: str
    host_id: EmployeeId
    host_name: str
    zones: tuple[ZoneId, ...]
    zone_names: str
    valid_until: date
    commitment_on: date | None
    briefing_valid_until: date | None
    card: str
    suspended: bool
    lacks: Lacking | None
    visit_id: VisitId | None
    escorts: bool = False
    escort_at_most: int = 4
    has_pin: bool = False
    keys: tuple[str, ...] = ()
    """Numbers of the keys they hold."""
    ended_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ContactRow:
    """Somebody a customer named. `fits` tells whether the person authorises a visit today."""

    id: ContactId
    customer_id: CustomerId
    name: str
    phone: str
    email: str
    verified_on: date | None
    verified_by: str
    how_verified: str
    valid_until: date | None
    ended_on: date | None
    fits: bool


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A customer with the contacts, by name."""

    id: CustomerId
    name: str
    number: str
    active: bool
    contacts: tuple[ContactRow, ...]


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order; `customer` is "" for this company's own orders. `past`: ended, or its last day has gone by."""

    id: OrderId
    customer_id: CustomerId | None
    customer: str
    number: str
    subject: str
    zones: tuple[ZoneId, ...]
    zone_names: str
    valid_from: date
    valid_until: date
    ended_on: date | None
    past: bool = False
