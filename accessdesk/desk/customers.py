"""Customers, their authorised contacts, orders, and the visits made on behalf of one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.customers import (
    AuthorisedContact,
    Behalf,
    Customer,
    Order,
    OrderRefused,
    ZoneOrder,
    checked_order,
    refuse_contact,
    refuse_order,
)
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, ContactId, CustomerId, OrderId, SiteId, VisitId, ZoneId
from accessdesk.domain.names import cleaned, folded
from accessdesk.domain.refusals import AlreadyThere, Missing, NotAcceptable
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


@dataclass(frozen=True, slots=True)
class BehalfWish:
    """What a form says about for whom a visit is made."""

    customer_id: CustomerId | None = None
    contact_id: ContactId | None = None
    order_number: str = ""


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


def behalf_of(
    act: Act,
    visit_id: VisitId,
    wish: BehalfWish | None,
    zones: Sequence[ZoneId],
    *,
    announced: bool,
    for_customer: bool,
) -> tuple[Behalf, ...]:
    """What to record beside a visit about for whom it is made; () if for nobody and nothing is demanded.

    `for_customer`: a customer's people come only on the word of an authorised contact, once customers are kept here.
    What was said when the visit was `announced` holds at the arrival unless it says otherwise. Raises Missing,
    ContactRefused, OrderRefused.
    """
    uow = act.uow
    today = uow.now.astimezone().date()
    known = next(iter(uow.find(Behalf, visit_id=visit_id)), None) if announced else None
    wish = wish or as_before(known)
    demanding = tuple(rule.zone_id for rule in uow.find(ZoneOrder, demanded=1) if rule.zone_id in zones)
    if for_customer and wish.customer_id is None and uow.find(Customer, active=1):
        raise Missing(field="customer")
    contact = _contact(act, wish, today)
    order = _order(act, wish, demanding, today)
    if contact is None and order is None:
        return ()
    made = known or Behalf(uow.new_id(Behalf), uow.new_pseudonym(), visit_id, uow.now, version=0)
    return (
        replace(
            made,
            entered_at=uow.now,
            customer_id=wish.customer_id or (order.customer_id if order else None),
            contact_id=contact.id if contact else None,
            contact_name=contact.name if contact else "",
            order_id=order.id if order else None,
            order_number=order.number if order else "",
            version=made.version + 1,
        ),
    )


def as_before(known: Behalf | None) -> BehalfWish:
    """What was said then. A customer known only from the order authorised nobody, so none is wished for."""
    if known is None:
        return BehalfWish()
    named = known.customer_id if known.contact_id is not None else None
    return BehalfWish(named, known.contact_id, known.order_number)


def _contact(act: Act, wish: BehalfWish, today: date) -> AuthorisedContact | None:
    if wish.customer_id is None:
        return None
    if wish.contact_id is None:
        raise Missing(field="contact")
    contact = act.uow.get(AuthorisedContact, wish.contact_id)
    refuse_contact(contact, wish.customer_id, today)
    return contact


def _order(act: Act, wish: BehalfWish, demanding: Sequence[ZoneId], today: date) -> Order | None:
    number = cleaned(wish.order_number, "order", mandatory=bool(demanding), longest=60)
    if not number:
        return None
    order = next(iter(act.uow.find(Order, number=number)), None)
    if order is None:
        raise OrderRefused(field="order", why="unknown", number=number)
    refuse_order(order, wish.customer_id, demanding, today)
    return order
