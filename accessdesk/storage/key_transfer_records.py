"""Tables of keys that change hands away from the cabinet, and of keys kept for somebody."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_ref, maybe_text, ref, text


class KeyTransferRecord(Subject):
    __tablename__ = "key_transfer"
    data_class = "key"
    copy_id: Mapped[int] = ref("key_copy", index=True)
    from_id: Mapped[int] = ref("handover", unique=True)
    to_id: Mapped[int] = ref("handover", unique=True)
    return_receipt_id: Mapped[int] = ref("receipt", index=True)
    receipt_id: Mapped[int] = ref("receipt", index=True)
    happened_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("from_id <> to_id", name="two_handovers"),
        CheckConstraint("happened_at <= entered_at", name="not_in_future"),
    )


class BearerChangeRecord(Subject):
    __tablename__ = "bearer_change"
    data_class = "key"
    handover_id: Mapped[int] = ref("handover")
    old_bearer: Mapped[str] = text()
    new_bearer: Mapped[str] = text()
    reported_by: Mapped[str] = text()
    changed_at: Mapped[str] = text()
    reported_at: Mapped[str] = text()
    entered_by: Mapped[int] = ref("employee")
    old_confirmed_at: Mapped[str | None] = maybe_text()
    old_confirmed_how: Mapped[str | None] = maybe_text()
    old_signature: Mapped[str] = text()
    new_confirmed_at: Mapped[str | None] = maybe_text()
    new_confirmed_how: Mapped[str | None] = maybe_text()
    new_signature: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("changed_at <= reported_at", name="not_in_future"),
        CheckConstraint("(old_confirmed_at IS NULL) = (old_confirmed_how IS NULL)", name="old_confirmed_somehow"),
        CheckConstraint("(new_confirmed_at IS NULL) = (new_confirmed_how IS NULL)", name="new_confirmed_somehow"),
        CheckConstraint("(old_confirmed_how = 'signed') = (old_signature <> '')", name="old_signed"),
        CheckConstraint("(new_confirmed_how = 'signed') = (new_signature <> '')", name="new_signed"),
        Index(
            "uq_bearer_change_open",
            "handover_id",
            unique=True,
            sqlite_where=sql("old_confirmed_at IS NULL OR new_confirmed_at IS NULL"),
            postgresql_where=sql("old_confirmed_at IS NULL OR new_confirmed_at IS NULL"),
        ),
    )


class KeyReservationRecord(Subject):
    __tablename__ = "key_reservation"
    data_class = "key"
    copy_id: Mapped[int] = ref("key_copy")
    employee_id: Mapped[int | None] = maybe_ref("employee", index=True)
    visit_id: Mapped[int | None] = maybe_ref("visit", index=True)
    person_id: Mapped[int | None] = maybe_ref("person", index=True)
    name: Mapped[str] = text()
    purpose: Mapped[str] = text()
    from_at: Mapped[str] = text()
    until_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    entered_by: Mapped[int] = ref("employee")
    ended_at: Mapped[str | None] = maybe_text()
    reason: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint(
            "(CASE WHEN employee_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN visit_id IS NULL THEN 0 ELSE 1 END)"
            " + (CASE WHEN person_id IS NULL THEN 0 ELSE 1 END) = 1",
            name="for_one",
        ),
        CheckConstraint("from_at < until_at", name="until_after_from"),
        CheckConstraint("reason = '' OR ended_at IS NOT NULL", name="reason_of_an_end"),
        Index(
            "uq_key_reservation_open",
            "copy_id",
            unique=True,
            sqlite_where=sql("ended_at IS NULL"),
            postgresql_where=sql("ended_at IS NULL"),
        ),
    )
