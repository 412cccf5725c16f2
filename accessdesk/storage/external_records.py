"""Tables of standing externals, customers, authorised contacts and orders."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, ids_of, maybe_ref, maybe_text, ref, text
from accessdesk.storage.columns import number as whole


class StandingExternalRecord(Subject):
    __tablename__ = "standing_external"
    data_class = "commitment"
    site_id: Mapped[int] = ref("site")
    person_id: Mapped[int] = ref("person", "identity", index=True)
    kind: Mapped[str] = text()
    name: Mapped[str] = text("identity")
    company: Mapped[str] = text("identity")
    contract: Mapped[str] = text("order")
    host_id: Mapped[int] = ref("employee", "identity")
    zones: Mapped[str] = ids_of("zone")
    valid_until: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    commitment_on: Mapped[str | None] = maybe_text()
    briefing_valid_until: Mapped[str | None] = maybe_text()
    card: Mapped[str] = text("identity")
    suspended: Mapped[int] = whole()
    ended_on: Mapped[str | None] = maybe_text()
    reason: Mapped[str] = text("identity")
    version: Mapped[int] = whole()
    __table_args__ = (
        Index(
            "uq_standing_external_person",
            "person_id",
            unique=True,
            sqlite_where=sql("ended_on IS NULL"),
            postgresql_where=sql("ended_on IS NULL"),
        ),
        Index(
            "uq_standing_external_card",
            "card",
            unique=True,
            sqlite_where=sql("ended_on IS NULL AND card <> ''"),
            postgresql_where=sql("ended_on IS NULL AND card <> ''"),
        ),
    )


class ExternalEscortRecord(Subject):
    __tablename__ = "external_escort"
    data_class = "commitment"
    external_id: Mapped[int] = ref("standing_external", unique=True)
    employee_id: Mapped[int] = ref("employee", unique=True)
    entered_at: Mapped[str] = text()


class CustomerRecord(Subject):
    __tablename__ = "customer"
    data_class = "order"
    site_id: Mapped[int] = ref("site")
    name: Mapped[str] = text()
    number: Mapped[str] = text()
    active: Mapped[int] = whole()
    version: Mapped[int] = whole()


class AuthorisedContactRecord(Subject):
    __tablename__ = "authorised_contact"
    data_class = "order"
    customer_id: Mapped[int] = ref("customer", index=True)
    name: Mapped[str] = text()
    phone: Mapped[str] = text("contact")
    email: Mapped[str] = text("contact")
    verified_on: Mapped[str | None] = maybe_text()
    verified_by: Mapped[int | None] = maybe_ref("employee", "actor")
    how_verified: Mapped[str] = text()
    valid_until: Mapped[str | None] = maybe_text()
    ended_on: Mapped[str | None] = maybe_text()
    version: Mapped[int] = whole()
    __table_args__ = (CheckConstraint("verified_on IS NULL OR how_verified <> ''", name="verified_how"),)


class CustomerOrderRecord(Subject):
    __tablename__ = "customer_order"
    data_class = "order"
    customer_id: Mapped[int | None] = maybe_ref("customer", index=True)
    number: Mapped[str] = text(unique=True)
    subject: Mapped[str] = text()
    zones: Mapped[str] = ids_of("zone")
    valid_from: Mapped[str] = text()
    valid_until: Mapped[str] = text()
    ended_on: Mapped[str | None] = maybe_text()
    version: Mapped[int] = whole()
    __table_args__ = (CheckConstraint("valid_from <= valid_until", name="days_in_order"),)


class ZoneOrderRecord(Subject):
    __tablename__ = "zone_order"
    zone_id: Mapped[int] = ref("zone", unique=True)
    demanded: Mapped[int] = whole()


class VisitBehalfRecord(Subject):
    __tablename__ = "visit_behalf"
    data_class = "order"
    visit_id: Mapped[int] = ref("visit", unique=True)
    entered_at: Mapped[str] = text()
    customer_id: Mapped[int | None] = maybe_ref("customer")
    contact_id: Mapped[int | None] = maybe_ref("authorised_contact")
    contact_name: Mapped[str] = text()
    order_id: Mapped[int | None] = maybe_ref("customer_order")
    order_number: Mapped[str] = text()
    version: Mapped[int] = whole()


class AnnouncedBehalfRecord(Subject):
    __tablename__ = "announced_behalf"
    data_class = "order"
    entered_at: Mapped[str] = text()
    group_id: Mapped[int | None] = maybe_ref("visit_group")
    series_id: Mapped[int | None] = maybe_ref("series")
    customer_id: Mapped[int | None] = maybe_ref("customer")
    contact_id: Mapped[int | None] = maybe_ref("authorised_contact")
    contact_name: Mapped[str] = text()
    order_id: Mapped[int | None] = maybe_ref("customer_order")
    order_number: Mapped[str] = text()
    version: Mapped[int] = whole()
    __table_args__ = (
        CheckConstraint("(group_id IS NULL) <> (series_id IS NULL)", name="of_one"),
        Index("uq_announced_behalf_group", "group_id", unique=True),
        Index("uq_announced_behalf_series", "series_id", unique=True),
    )
