"""What the lists of customers, their contacts and orders show."""

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.external_rows import ContactRow, CustomerRow, OrderRow
from accessdesk.ui.people.day_field import shown_day
from accessdesk.ui.table_model import Column
from accessdesk.ui.theme import Tone

translate = QCoreApplication.translate


def fitness(row: ContactRow) -> str:
    """Whether the contact authorises today, and if not, why."""
    if row.fits:
        return translate("Customers", "verified")
    if row.ended_on is not None:
        return translate("Customers", "ended {day}").format(day=shown_day(row.ended_on))
    if row.verified_on is None:
        return translate("Customers", "not verified")
    return translate("Customers", "expired")


def _tone(row: ContactRow) -> Tone:
    if row.ended_on is not None:
        return Tone.GREY
    return Tone.GREEN if row.fits else Tone.RED


def _past(row: OrderRow) -> str:
    """Why an order covers nothing any more."""
    if row.ended_on is not None:
        return translate("Customers", "closed {day}").format(day=shown_day(row.ended_on))
    return translate("Customers", "run out") if row.past else ""


def _how(row: ContactRow) -> str:
    if row.verified_on is None:
        return ""
    return f"{shown_day(row.verified_on)}, {row.verified_by}"


def _contacts(row: CustomerRow) -> str:
    named = [contact for contact in row.contacts if contact.ended_on is None]
    fit = sum(1 for contact in named if contact.fits)
    return translate("Customers", "{fit} of {count}").format(fit=fit, count=len(named))


def _owner(row: OrderRow) -> str:
    return row.customer or translate("Customers", "our own order")


CUSTOMER_COLUMNS: tuple[Column[CustomerRow], ...] = (
    Column(
        "name",
        lambda: translate("Customers", "Customer"),
        lambda row: row.name,
        second=lambda row: row.number,
        badge=lambda row: "" if row.active else translate("Customers", "no longer"),
        bold=True,
        width=150,
        stretch=3,
    ),
    Column(
        "contacts",
        lambda: translate("Customers", "Verified contacts"),
        _contacts,
        width=150,
        stretch=1,
        rank=1,
    ),
)
CONTACT_COLUMNS: tuple[Column[ContactRow], ...] = (
    Column(
        "name",
        lambda: translate("Customers", "Name"),
        lambda row: row.name,
        second=lambda row: " · ".join(part for part in (row.phone, row.email) if part),
        bold=True,
        width=150,
        stretch=3,
    ),
    Column(
        "fits",
        lambda: translate("Customers", "Authority"),
        fitness,
        second=_how,
        tone=_tone,
        width=170,
        stretch=1,
    ),
    Column(
        "until",
        lambda: translate("Customers", "Valid until"),
        lambda row: shown_day(row.valid_until) or translate("Customers", "until ended"),
        width=148,
        stretch=0,
        rank=1,
    ),
)
ORDER_COLUMNS: tuple[Column[OrderRow], ...] = (
    Column(
        "number",
        lambda: translate("Customers", "Order"),
        lambda row: row.number,
        second=lambda row: row.subject,
        bold=True,
        width=170,
        stretch=3,
    ),
    Column("customer", lambda: translate("Customers", "Customer"), _owner, width=150, stretch=2, rank=1),
    Column("zones", lambda: translate("Customers", "Zones"), lambda row: row.zone_names, width=130, stretch=2, rank=2),
    Column(
        "until",
        lambda: translate("Customers", "Valid"),
        lambda row: f"{shown_day(row.valid_from)} – {shown_day(row.valid_until)}",
        second=_past,
        width=216,
        stretch=0,
    ),
)
