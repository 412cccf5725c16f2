"""Customers, their authorised contacts and orders, as the office keeps them."""

from dataclasses import dataclass, replace
from datetime import date

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.customers import AuthorisedContact, Customer, Order, ZoneOrder, checked_order
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, ContactId, CustomerId, OrderId, SiteId, ZoneId
from accessdesk.domain.names import cleaned, folded
from accessdesk.domain.refusals import AlreadyThere, NotAcceptable
from accessdesk.domain.sites import Zone

CUSTOMERS = frozenset({Subject.PEOPLE})


@dataclass(frozen=True, slots=True)
class SaveCustomer:
    """A new customer (`id` None), or its name, number or whether it still is one."""

    id: CustomerId | None
    name: str
    number: str = ""
    active: bool = True
    site_id: SiteId = FIRST_SITE


@dataclass(frozen=True, slots=True)
class SaveContact:
    """Somebody a customer names as entitled to instruct; new (`id` None) or changed. Nothing is verified by this.

    Whoever is given another name, phone or address must be verified anew: a forged change must open nothing.
    """

    id: ContactId | None
    customer_id: CustomerId
    name: str
    phone: str = ""
    email: str = ""
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class VerifyContact:
    """The acting account asked back at the customer, and how (for example: called the number of the contract)."""

    id: ContactId
    how: str


@dataclass(frozen=True, slots=True)
class EndContact:
    """The customer took the authority back, from today on."""

    id: ContactId


@dataclass(frozen=True, slots=True)
class SaveOrder:
    """An order, new (`id` None) or changed; `ended` closes it from today on."""

    id: OrderId | None
    customer_id: CustomerId | None
    number: str
    subject: str
    zones: tuple[ZoneId, ...]
    valid_from: date
    valid_until: date
    ended: bool = False


@dataclass(frozen=True, slots=True)
class DemandOrder:
    """Whether a zone is entered on an order's number alone."""

    zone_id: ZoneId
    demanded: bool


@handles(SaveCustomer, right=Right.PEOPLE)
def save_customer(command: SaveCustomer, act: Act) -> Outcome:
    uow = act.uow
    name = cleaned(command.name, "name")
    if any(folded(other.name) == folded(name) and other.id != command.id for other in uow.find(Customer)):
        raise AlreadyThere(field="name", name=name)
    known = uow.get(Customer, command.id) if command.id is not None else None
    customer = Customer(
        id=known.id if known else CustomerId(uow.new_id(Customer)),
        pseudonym=known.pseudonym if known else uow.new_pseudonym(),
        site_id=command.site_id,
        name=name,
        number=cleaned(command.number, "number", mandatory=False, longest=40),
        active=command.active,
        version=known.version + 1 if known else 1,
    )
    uow.record(EntryType.CUSTOMER_CHANGED, customer, about=customer.pseudonym)
    return Outcome(customer.id, CUSTOMERS)


@handles(SaveContact, right=Right.PEOPLE)
def save_contact(command: SaveContact, act: Act) -> Outcome:
    uow = act.uow
    customer = uow.get(Customer, command.customer_id)
    known = uow.get(AuthorisedContact, command.id) if command.id is not None else None
    contact = AuthorisedContact(
        id=known.id if known else ContactId(uow.new_id(AuthorisedContact)),
        pseudonym=known.pseudonym if known else uow.new_pseudonym(),
        customer_id=known.customer_id if known else customer.id,
        name=cleaned(command.name, "name"),
        phone=cleaned(command.phone, "phone", mandatory=False, longest=60),
        email=cleaned(command.email, "email", mandatory=False),
        valid_until=command.valid_until,
        version=known.version + 1 if known else 1,
    )
    if known is not None:
        _refuse_ended(known)
        if (known.name, known.phone, known.email) == (contact.name, contact.phone, contact.email):
            verified = (known.verified_on, known.verified_by, known.how_verified)
            contact = replace(contact, verified_on=verified[0], verified_by=verified[1], how_verified=verified[2])
    uow.record(EntryType.CONTACT_CHANGED, contact, about=customer.pseudonym)
    return Outcome(contact.id, CUSTOMERS)


@handles(VerifyContact, right=Right.PEOPLE)
def verify_contact(command: VerifyContact, act: Act) -> Outcome:
    contact = act.uow.get(AuthorisedContact, command.id)
    _refuse_ended(contact)
    verified = replace(
        contact,
        verified_on=act.uow.now.astimezone().date(),
        verified_by=act.session.actor.id,
        how_verified=cleaned(command.how, "how_verified"),
        version=contact.version + 1,
    )
    _record_contact(act, EntryType.CONTACT_VERIFIED, verified)
    return Outcome(contact.id, CUSTOMERS)


@handles(EndContact, right=Right.PEOPLE)
def end_contact(command: EndContact, act: Act) -> Outcome:
    contact = act.uow.get(AuthorisedContact, command.id)
    _refuse_ended(contact)
    ended = replace(contact, ended_on=act.uow.now.astimezone().date(), version=contact.version + 1)
    _record_contact(act, EntryType.CONTACT_ENDED, ended)
    return Outcome(contact.id, CUSTOMERS)


def _refuse_ended(contact: AuthorisedContact) -> None:
    if contact.ended_on is not None:
        raise NotAcceptable(field="contact", why="contact_ended", name=contact.name)


def _record_contact(act: Act, kind: EntryType, contact: AuthorisedContact) -> None:
    act.uow.record(kind, contact, about=act.uow.get(Customer, contact.customer_id).pseudonym)


@handles(SaveOrder, right=Right.PEOPLE)
def save_order(command: SaveOrder, act: Act) -> Outcome:
    uow = act.uow
    known = uow.get(Order, command.id) if command.id is not None else None
    number = cleaned(command.number, "number", longest=60)
    if any(other.id != command.id for other in uow.find(Order, number=number)):
        raise AlreadyThere(field="number", name=number)
    if command.customer_id is not None:
        uow.get(Customer, command.customer_id)
    for zone_id in command.zones:
        uow.get(Zone, zone_id)
    order = Order(
        id=known.id if known else OrderId(uow.new_id(Order)),
        pseudonym=known.pseudonym if known else uow.new_pseudonym(),
        customer_id=command.customer_id,
        number=number,
        subject=cleaned(command.subject, "subject"),
        zones=command.zones,
        valid_from=command.valid_from,
        valid_until=command.valid_until,
        ended_on=uow.now.astimezone().date() if command.ended else None,
        version=known.version + 1 if known else 1,
    )
    uow.record(EntryType.ORDER_CHANGED, checked_order(order), about=order.pseudonym)
    return Outcome(order.id, CUSTOMERS)


@handles(DemandOrder, right=Right.ADMINISTER)
def demand_order(command: DemandOrder, act: Act) -> Outcome:
    zone = act.uow.get(Zone, command.zone_id)
    known = next(iter(act.uow.find(ZoneOrder, zone_id=zone.id)), None)
    fresh = known or ZoneOrder(act.uow.new_id(ZoneOrder), act.uow.new_pseudonym(), zone.id, demanded=False)
    act.uow.record(EntryType.ZONE_ORDER_CHANGED, replace(fresh, demanded=command.demanded), about=zone.pseudonym)
    return Outcome(zone.id, frozenset({Subject.SETTINGS}))
