"""Tables of keys. Indexes and checks hold the invariants a second time."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from accessdesk.storage.columns import Subject, maybe_ref, maybe_text, ref, text
from accessdesk.storage.columns import number as whole


class LockingSystemRecord(Subject):
    __tablename__ = "locking_system"
    data_class = "key"
    site_id: Mapped[int] = ref("site")
    name: Mapped[str] = text()
    building: Mapped[str] = text()
    maker: Mapped[str] = text()
    security_card: Mapped[str] = text()
    medium: Mapped[str] = text()
    plan_date: Mapped[str | None] = maybe_text()
    __table_args__ = (Index("uq_locking_system_name", "site_id", "name", unique=True),)


class CylinderRecord(Subject):
    __tablename__ = "cylinder"
    data_class = "key"
    locking_system_id: Mapped[int] = ref("locking_system")
    number: Mapped[str] = text()
    kind: Mapped[str] = text()
    length: Mapped[str] = text()
    __table_args__ = (Index("uq_cylinder_number", "locking_system_id", "number", unique=True),)


class DoorRecord(Subject):
    __tablename__ = "door"
    data_class = "key"
    site_id: Mapped[int] = ref("site")
    zone_id: Mapped[int | None] = maybe_ref("zone")
    name: Mapped[str] = text()
    __table_args__ = (Index("uq_door_name", "site_id", "name", unique=True),)


class CylinderPlaceRecord(Subject):
    __tablename__ = "cylinder_place"
    data_class = "key"
    cylinder_id: Mapped[int] = ref("cylinder", index=True)
    door_id: Mapped[int] = ref("door", index=True)
    from_at: Mapped[str] = text()
    until_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("until_at IS NULL OR from_at <= until_at", name="until_after_from"),
        Index(
            "uq_cylinder_place_open",
            "cylinder_id",
            unique=True,
            sqlite_where=sql("until_at IS NULL"),
            postgresql_where=sql("until_at IS NULL"),
        ),
    )


class KeyTypeRecord(Subject):
    __tablename__ = "key_type"
    data_class = "key"
    locking_system_id: Mapped[int] = ref("locking_system")
    name: Mapped[str] = text()
    hierarchy: Mapped[str] = text()
    evidence: Mapped[str] = text()
    medium: Mapped[str] = text()
    released_to_on_call: Mapped[int] = whole()
    deactivated_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("evidence IN ('day', 'permanent', 'master')", name="evidence"),
        Index("uq_key_type_name", "locking_system_id", "name", unique=True),
    )


class OpeningRecord(Subject):
    __tablename__ = "opening"
    data_class = "key"
    key_type_id: Mapped[int] = ref("key_type")
    cylinder_id: Mapped[int] = ref("cylinder", index=True)
    from_at: Mapped[str] = text()
    until_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("until_at IS NULL OR from_at <= until_at", name="until_after_from"),
        Index("ix_opening_key_type_id_cylinder_id", "key_type_id", "cylinder_id"),
        Index(
            "uq_opening_open",
            "key_type_id",
            "cylinder_id",
            unique=True,
            sqlite_where=sql("until_at IS NULL"),
            postgresql_where=sql("until_at IS NULL"),
        ),
    )


class KeyCopyRecord(Subject):
    __tablename__ = "key_copy"
    data_class = "key"
    key_type_id: Mapped[int] = ref("key_type")
    number: Mapped[str] = text()
    state: Mapped[str] = text()
    version: Mapped[int] = whole()
    condition: Mapped[str] = text()
    location: Mapped[str] = text()
    source: Mapped[str] = text()
    counted: Mapped[int] = whole()
    __table_args__ = (
        CheckConstraint(
            "state IN ('ordered', 'in_stock', 'reserved', 'issued', 'missing', 'lost', 'stolen', 'found', 'sealed', "
            "'defective', 'destroyed')",
            name="state",
        ),
        Index("uq_key_copy_number", "key_type_id", "number", unique=True),
        Index("ix_key_copy_number", "number"),
    )


class ReceiptRecord(Subject):
    __tablename__ = "receipt"
    data_class = "key"
    number: Mapped[str] = text(unique=True)
    kind: Mapped[str] = text()
    site_id: Mapped[int] = ref("site")
    company: Mapped[str] = text()
    site_name: Mapped[str] = text()
    text_version: Mapped[int] = whole()
    text_language: Mapped[str] = text()
    happened_at: Mapped[str] = text()
    made_at: Mapped[str] = text()
    giver_name: Mapped[str] = text()
    giver_detail: Mapped[str] = text()
    taker_name: Mapped[str] = text()
    taker_detail: Mapped[str] = text()
    lines: Mapped[str] = text()
    bearer: Mapped[str] = text()
    identity_kind: Mapped[str] = text()
    purpose: Mapped[str] = text()
    due_at: Mapped[str | None] = maybe_text()
    approver_name: Mapped[str] = text()
    signature: Mapped[str] = text()
    desk_signature: Mapped[str] = text()
    no_signature_reason: Mapped[str | None] = maybe_text()
    loss_cost_eur: Mapped[int | None] = mapped_column()
    loss_cylinders: Mapped[int] = whole()
    __table_args__ = (
        CheckConstraint("kind IN ('issue', 'return')", name="kind"),
        CheckConstraint("happened_at <= made_at", name="not_in_future"),
        CheckConstraint("text_version >= 1 AND text_language <> '' AND lines <> ''", name="facts"),
    )


class ReceiptCounterRecord(Subject):
    __tablename__ = "receipt_counter"
    data_class = "key"
    kind: Mapped[str] = text()
    year: Mapped[int] = whole()
    last: Mapped[int] = whole()
    __table_args__ = (Index("uq_receipt_counter_kind_year", "kind", "year", unique=True),)


class HandoverRecord(Subject):
    __tablename__ = "handover"
    data_class = "key"
    copy_id: Mapped[int] = ref("key_copy")
    receipt_id: Mapped[int] = ref("receipt", index=True)
    employee_id: Mapped[int | None] = maybe_ref("employee", index=True)
    person_id: Mapped[int | None] = maybe_ref("person", index=True)
    visit_id: Mapped[int | None] = maybe_ref("visit", index=True)
    holder_name: Mapped[str] = text()
    holder_company: Mapped[str] = text()
    bearer: Mapped[str] = text()
    purpose: Mapped[str] = text()
    condition_out: Mapped[str] = text()
    evidence: Mapped[str] = text()
    issued_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    due_at: Mapped[str | None] = maybe_text()
    giver_id: Mapped[int] = ref("employee")
    approver_id: Mapped[int | None] = maybe_ref("employee")
    returned_at: Mapped[str | None] = maybe_text()
    returned_entered_at: Mapped[str | None] = maybe_text()
    returner: Mapped[str] = text()
    receiver_id: Mapped[int | None] = maybe_ref("employee")
    condition_in: Mapped[str | None] = maybe_text()
    return_receipt_id: Mapped[int | None] = maybe_ref("receipt", index=True)
    no_signature_reason: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("issued_at <= entered_at", name="not_in_future"),
        CheckConstraint("returned_at IS NULL OR issued_at <= returned_at", name="returned_after_issued"),
        CheckConstraint("returned_at IS NULL OR returned_at <= returned_entered_at", name="return_not_in_future"),
        CheckConstraint("(employee_id IS NULL) <> (person_id IS NULL)", name="one_holder"),
        CheckConstraint("evidence <> 'master' OR approver_id IS NOT NULL", name="master_approved"),
        CheckConstraint("approver_id IS NULL OR approver_id <> giver_id", name="two_people"),
        CheckConstraint(
            "(returned_at IS NULL) = (return_receipt_id IS NULL)"
            " AND (returned_at IS NULL) = (returned_entered_at IS NULL)"
            " AND (returned_at IS NULL) = (condition_in IS NULL)"
            " AND (returned_at IS NULL) = (returner = '')",
            name="return_proved",
        ),
        Index("ix_handover_copy_id_issued_at", "copy_id", "issued_at"),
        Index(
            "ix_handover_bearer",
            "bearer",
            sqlite_where=sql("bearer <> ''"),
            postgresql_where=sql("bearer <> ''"),
        ),
        Index(
            "ix_handover_holder_out",
            "holder_name",
            "copy_id",
            sqlite_where=sql("returned_at IS NULL"),
            postgresql_where=sql("returned_at IS NULL"),
        ),
        Index(
            "uq_handover_open",
            "copy_id",
            unique=True,
            sqlite_where=sql("returned_at IS NULL"),
            postgresql_where=sql("returned_at IS NULL"),
        ),
    )


class LossReportRecord(Subject):
    __tablename__ = "loss_report"
    data_class = "incident"
    copy_id: Mapped[int] = ref("key_copy", "key", index=True)
    reporter: Mapped[str] = text()
    reported_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    discovered_at: Mapped[str] = text()
    last_seen: Mapped[str] = text()
    circumstances: Mapped[str] = text()
    holder_name: Mapped[str] = text()
    theft: Mapped[int] = whole()
    police_reference: Mapped[str] = text()
    confirmed_at: Mapped[str | None] = maybe_text()
    confirmed_by: Mapped[int | None] = maybe_ref("employee")
    found_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("reported_at <= entered_at", name="not_in_future"),
        CheckConstraint("discovered_at <= reported_at", name="discovered_before_reported"),
        CheckConstraint("(confirmed_at IS NULL) = (confirmed_by IS NULL)", name="confirmed_by_somebody"),
        Index(
            "uq_loss_report_open",
            "copy_id",
            unique=True,
            sqlite_where=sql("found_at IS NULL"),
            postgresql_where=sql("found_at IS NULL"),
        ),
    )
