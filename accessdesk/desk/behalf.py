"""For whom a visit is made, or a group or series announced: customer, authorised contact and order, checked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from accessdesk.desk.desk import Act
from accessdesk.domain.customers import (
    AnnouncedBehalf,
    AuthorisedContact,
    Behalf,
    ContactRefused,
    Customer,
    Order,
    OrderDemanded,
    OrderRefused,
    ZoneOrder,
    refuse_contact,
    refuse_customer,
    refuse_order,
)
from accessdesk.domain.groups import Group, GroupMember, Series
from accessdesk.domain.ids import ContactId, CustomerId, VisitId, ZoneId
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import Missing
from accessdesk.domain.sites import Zone
from accessdesk.domain.visits import Visit, VisitType


@dataclass(frozen=True, slots=True)
class BehalfWish:
    """What a form says about for whom a visit is made."""

    customer_id: CustomerId | None = None
    contact_id: ContactId | None = None
    order_number: str = ""


NOBODY = BehalfWish()


@dataclass(frozen=True, slots=True)
class Authorised:
    """A wish that holds: nothing in it has ended, and what the zones demand is there."""

    customer_id: CustomerId | None = None
    contact: AuthorisedContact | None = None
    order: Order | None = None

    def said(self) -> bool:
        """Whether it names anybody or anything."""
        return self.contact is not None or self.order is not None

    def columns(self) -> dict[str, Any]:
        """As Behalf and AnnouncedBehalf keep it."""
        return {
            "customer_id": self.customer_id,
            "contact_id": self.contact.id if self.contact else None,
            "contact_name": self.contact.name if self.contact else "",
            "order_id": self.order.id if self.order else None,
            "order_number": self.order.number if self.order else "",
        }


def behalf_of(act: Act, visit: Visit, wish: BehalfWish | None, *, today: bool = False) -> tuple[Behalf, ...]:
    """What to record beside a visit about for whom it is made; () if for nobody and nothing is demanded.

    A customer's people come only on the word of an authorised contact, once customers are kept here. What was said
    when the visit was announced holds at the arrival unless it says otherwise. It must hold on the day of the visit,
    or `today` where it is said while the visitor is here.
    Raises Missing, ContactRefused, OrderRefused.
    """
    known = _known(act, visit) if visit.version > 1 else None
    begins = visit.arrived_at or max(act.uow.now, visit.expected_from or act.uow.now)
    day = _day(max(begins, act.uow.now) if today else begins)
    for_customer = visit.type is VisitType.CUSTOMER
    holds = authorised(act, wish or as_before(known), visit.zones, day, for_customer=for_customer)
    return (_filled(act, known, visit.id, holds),) if holds.said() else ()


def followed(act: Act, visit: Visit, wish: BehalfWish) -> tuple[Behalf, ...]:
    """For whom an announced visit of a series is made from now on; what holds no more is cleared."""
    known = _known(act, visit)
    day = _day(visit.expected_from or act.uow.now)
    holds = still_authorised(act, wish, visit.zones, day, for_customer=visit.type is VisitType.CUSTOMER)
    if known is None and not holds.said():
        return ()
    return (_filled(act, known, visit.id, holds),)


def _known(act: Act, visit: Visit) -> Behalf | None:
    return next(iter(act.uow.find(Behalf, visit_id=visit.id)), None)


def _filled(act: Act, known: Behalf | None, visit_id: VisitId, holds: Authorised) -> Behalf:
    uow = act.uow
    made = known or Behalf(uow.new_id(Behalf), uow.new_pseudonym(), visit_id, uow.now, version=0)
    return replace(made, entered_at=uow.now, version=made.version + 1, **holds.columns())


def announced_for(act: Act, of: Group | Series, holds: Authorised) -> tuple[AnnouncedBehalf, ...]:
    """What to record beside a group or a series about for whom it comes; () if nobody and nothing was ever said."""
    uow, known = act.uow, _announced(act, of)
    if known is None and not holds.said():
        return ()
    group_id, series_id = (of.id, None) if isinstance(of, Group) else (None, of.id)
    made = known or AnnouncedBehalf(
        uow.new_id(AnnouncedBehalf), uow.new_pseudonym(), uow.now, group_id, series_id, version=0
    )
    return (replace(made, entered_at=uow.now, version=made.version + 1, **holds.columns()),)


def said_for(act: Act, of: Group | Series) -> BehalfWish | None:
    """What was said for those of a group or series who have no name yet; None if nothing was."""
    announced = _announced(act, of)
    if announced is not None:
        return as_before(announced)
    if isinstance(of, Group):
        for member in act.uow.find(GroupMember, group_id=of.id):
            for said in act.uow.find(Behalf, visit_id=member.visit_id):
                return as_before(said)
    return None


def _announced(act: Act, of: Group | Series) -> AnnouncedBehalf | None:
    equals = {"group_id": of.id} if isinstance(of, Group) else {"series_id": of.id}
    return next(iter(act.uow.find(AnnouncedBehalf, **equals)), None)


def as_before(known: Behalf | AnnouncedBehalf | None) -> BehalfWish:
    """What was said then. A customer known only from the order authorised nobody, so none is wished for."""
    if known is None:
        return NOBODY
    named = known.customer_id if known.contact_id is not None else None
    return BehalfWish(named, known.contact_id, known.order_number)


def authorised(act: Act, wish: BehalfWish, zones: Sequence[ZoneId], day: date, *, for_customer: bool) -> Authorised:
    """The wish, if it holds on a local day. Raises Missing, ContactRefused, OrderRefused."""
    if for_customer and wish.customer_id is None and act.uow.find(Customer, active=1):
        raise Missing(field="customer")
    contact = _contact(act, wish, day)
    order = _order(act, wish, demanding(act, zones), day)
    return Authorised(wish.customer_id or (order.customer_id if order else None), contact, order)


def still_authorised(
    act: Act, wish: BehalfWish, zones: Sequence[ZoneId], day: date, *, for_customer: bool
) -> Authorised:
    """The wish, if it holds on a local day, else nobody's: it is asked for anew when they stand at the desk."""
    try:
        return authorised(act, wish, zones, day, for_customer=for_customer)
    except (Missing, ContactRefused, OrderRefused):
        return Authorised()


def refuse_without_order(act: Act, visit: Visit, zone_id: ZoneId, at: datetime) -> None:
    """At the door of a zone: raises OrderDemanded or OrderRefused unless an order covers the visit there.

    A standing external comes on a contract, which stands for the order.
    """
    if visit.type is VisitType.STANDING or not demanding(act, (zone_id,)):
        return
    known = _known(act, visit)
    if known is None or known.order_id is None:
        raise OrderDemanded(field="zone", zone=act.uow.get(Zone, zone_id).name, name=visit.name)
    refuse_order(act.uow.get(Order, known.order_id), known.customer_id, (zone_id,), _day(at))


def demanding(act: Act, zones: Sequence[ZoneId]) -> tuple[ZoneId, ...]:
    """Those of the zones that are entered on an order's number alone."""
    return tuple(rule.zone_id for rule in act.uow.find(ZoneOrder, demanded=1) if rule.zone_id in zones)


def _contact(act: Act, wish: BehalfWish, day: date) -> AuthorisedContact | None:
    if wish.customer_id is None:
        return None
    refuse_customer(act.uow.get(Customer, wish.customer_id))
    if wish.contact_id is None:
        raise Missing(field="contact")
    contact = act.uow.get(AuthorisedContact, wish.contact_id)
    refuse_contact(contact, wish.customer_id, day)
    return contact


def _order(act: Act, wish: BehalfWish, demanded: Sequence[ZoneId], day: date) -> Order | None:
    number = cleaned(wish.order_number, "order", mandatory=bool(demanded), longest=60)
    if not number:
        return None
    order = next(iter(act.uow.find(Order, number=number)), None)
    if order is None:
        raise OrderRefused(field="order", why="unknown", number=number)
    refuse_order(order, wish.customer_id, demanded, day)
    return order


def _day(moment: datetime) -> date:
    return moment.astimezone().date()
