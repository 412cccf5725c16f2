"""Customers, the people who may send somebody on their behalf, and the orders that a zone may demand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from accessdesk.domain.ids import (
    ContactId,
    CustomerId,
    EmployeeId,
    GroupId,
    OrderId,
    Pseudonym,
    SeriesId,
    SiteId,
    VisitId,
    ZoneId,
)
from accessdesk.domain.refusals import Missing, NotAcceptable, Refusal


@dataclass(frozen=True, slots=True)
class Customer:
    """A firm whose equipment stands here."""

    id: CustomerId
    pseudonym: Pseudonym
    site_id: SiteId
    name: str
    number: str = ""
    active: bool = True
    version: int = 1


@dataclass(frozen=True, slots=True)
class AuthorisedContact:
    """Somebody whom a customer named as entitled to instruct (measure: instructions by authorised contacts alone).

    `verified_on` None: named, but nobody has yet asked back at the customer; such a contact authorises nothing.
    """

    id: ContactId
    pseudonym: Pseudonym
    customer_id: CustomerId
    name: str
    phone: str = ""
    email: str = ""
    verified_on: date | None = None
    verified_by: EmployeeId | None = None
    how_verified: str = ""
    valid_until: date | None = None
    ended_on: date | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class Order:
    """Work that a customer ordered, or that this company ordered from a firm (`customer_id` None)."""

    id: OrderId
    pseudonym: Pseudonym
    customer_id: CustomerId | None
    number: str
    subject: str
    zones: tuple[ZoneId, ...]
    valid_from: date
    valid_until: date
    ended_on: date | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class ZoneOrder:
    """Whether a zone is entered on an order's number alone."""

    id: int
    pseudonym: Pseudonym
    zone_id: ZoneId
    demanded: bool


@dataclass(frozen=True, slots=True)
class Behalf:
    """For whom a visit is made: customer, who authorised it, and on what order. One for a visit at most."""

    id: int
    pseudonym: Pseudonym
    visit_id: VisitId
    entered_at: datetime
    customer_id: CustomerId | None = None
    contact_id: ContactId | None = None
    contact_name: str = ""
    order_id: OrderId | None = None
    order_number: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class AnnouncedBehalf:
    """What was said at the announcement of a group, or when a series was planned; it holds for those without a name.

    Of either a group or a series; one for each at most. Without customer and order: nothing holds any more.
    """

    id: int
    pseudonym: Pseudonym
    entered_at: datetime
    group_id: GroupId | None = None
    series_id: SeriesId | None = None
    customer_id: CustomerId | None = None
    contact_id: ContactId | None = None
    contact_name: str = ""
    order_id: OrderId | None = None
    order_number: str = ""
    version: int = 1


class ContactRefused(Refusal):
    """The contact authorises nothing (`why`: customer_ended, ended, expired, not_verified, of_another; `name`)."""

    code = "contact_refused"
    logged = True


class OrderRefused(Refusal):
    """The order covers not this visit (facts `number`; `why`: unknown, ended, not_yet, expired, of_another, zone)."""

    code = "order_refused"
    logged = True


class OrderDemanded(Refusal):
    """A zone is entered on an order's number alone, and the visit has none (facts `zone`, `name`)."""

    code = "order_demanded"
    logged = True


def refuse_contact(contact: AuthorisedContact, customer_id: CustomerId, today: date) -> None:
    """Raises ContactRefused unless the contact may send somebody on behalf of the customer on that day."""
    checks = (
        (contact.customer_id != customer_id, "of_another"),
        (contact.ended_on is not None and contact.ended_on <= today, "ended"),
        (contact.verified_on is None, "not_verified"),
        (contact.valid_until is not None and contact.valid_until < today, "expired"),
    )
    for wrong, why in checks:
        if wrong:
            raise ContactRefused(field="contact", why=why, name=contact.name)


def refuse_customer(customer: Customer) -> None:
    """Raises ContactRefused for a firm that is a customer no more: nobody speaks for it."""
    if not customer.active:
        raise ContactRefused(field="customer", why="customer_ended", name=customer.name)


def refuse_order(order: Order, customer_id: CustomerId | None, zones: Sequence[ZoneId], today: date) -> None:
    """Raises OrderRefused unless the order covers the zones that demand one, on that day, for that customer."""
    checks = (
        (customer_id is not None and order.customer_id not in (None, customer_id), "of_another"),
        (order.ended_on is not None and order.ended_on <= today, "ended"),
        (today < order.valid_from, "not_yet"),
        (order.valid_until < today, "expired"),
        (not set(zones) <= set(order.zones), "zone"),
    )
    for wrong, why in checks:
        if wrong:
            raise OrderRefused(field="order", why=why, number=order.number)


def checked_order(order: Order) -> Order:
    """The order, if its dates are in order and it names a zone."""
    if not order.zones:
        raise Missing(field="zones")
    if order.valid_until < order.valid_from:
        raise NotAcceptable(field="valid_until", why="ends_before_it_begins")
    return order
