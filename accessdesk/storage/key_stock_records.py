"""Tables of the stock of keys: defects, destruction, finds, orders of copies, seals, cabinets, rings, codes."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_ref, maybe_text, ref, text
from accessdesk.storage.columns import number as whole


class KeyDefectRecord(Subject):
    __tablename__ = "key_defect"
    data_class = "key"
    copy_id: Mapped[int] = ref("key_copy", index=True)
    cylinder_id: Mapped[int | None] = maybe_ref("cylinder")
    reporter: Mapped[str] = text()
    fragment: Mapped[str] = text()
    cylinder_state: Mapped[str] = text()
    note: Mapped[str] = text()
    happened_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    recorded_by: Mapped[int] = ref("employee")
    settled_at: Mapped[str | None] = maybe_text()
    settled_by: Mapped[int | None] = maybe_ref("employee")
    finding: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("happened_at <= entered_at", name="not_in_future"),
        CheckConstraint("fragment IN ('none', 'recovered', 'in_cylinder', 'not_found')", name="fragment"),
        CheckConstraint("cylinder_state IN ('works', 'stiff', 'blocked', 'not_tried')", name="cylinder_state"),
        CheckConstraint(
            "(settled_at IS NULL) = (settled_by IS NULL) AND (settled_at IS NULL) = (finding = '')",
            name="settled_by_somebody",
        ),
    )


class KeyDestructionRecord(Subject):
    __tablename__ = "key_destruction"
    data_class = "key"
    copy_id: Mapped[int] = ref("key_copy")
    kind: Mapped[str] = text()
    reason: Mapped[str] = text()
    destroyed_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    destroyed_by: Mapped[int] = ref("employee")
    witness_id: Mapped[int] = ref("employee")
    witness_name: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("destroyed_at <= entered_at", name="not_in_future"),
        CheckConstraint("destroyed_by <> witness_id", name="two_people"),
        CheckConstraint("kind IN ('destroyed', 'never_delivered') AND reason <> ''", name="reason"),
        Index("uq_key_destruction_copy", "copy_id", unique=True),
    )


class KeyFindRecord(Subject):
    __tablename__ = "key_find"
    data_class = "key"
    copy_id: Mapped[int] = ref("key_copy", index=True)
    finder: Mapped[str] = text()
    where_found: Mapped[str] = text()
    found_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    taken_by: Mapped[int] = ref("employee")
    inspection: Mapped[str] = text()
    inspected_at: Mapped[str | None] = maybe_text()
    inspected_by: Mapped[int | None] = maybe_ref("employee")
    __table_args__ = (
        CheckConstraint("found_at <= entered_at", name="not_in_future"),
        CheckConstraint("finder <> '' AND where_found <> ''", name="told"),
        CheckConstraint(
            "(inspected_at IS NULL) = (inspected_by IS NULL) AND (inspected_at IS NULL) = (inspection = '')",
            name="inspected_by_somebody",
        ),
    )


class KeyOrderRecord(Subject):
    __tablename__ = "key_order"
    data_class = "key"
    key_type_id: Mapped[int] = ref("key_type", index=True)
    number: Mapped[str] = text(unique=True)
    supplier: Mapped[str] = text()
    reason: Mapped[str] = text()
    ordered_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    ordered_by: Mapped[int] = ref("employee")
    __table_args__ = (CheckConstraint("ordered_at <= entered_at", name="not_in_future"),)


class KeyOrderLineRecord(Subject):
    __tablename__ = "key_order_line"
    data_class = "key"
    order_id: Mapped[int] = ref("key_order", index=True)
    copy_id: Mapped[int] = ref("key_copy")
    delivered_at: Mapped[str | None] = maybe_text()
    delivered_entered_at: Mapped[str | None] = maybe_text()
    received_by: Mapped[int | None] = maybe_ref("employee")
    delivery_note: Mapped[str] = text()
    cancelled_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("delivered_at IS NULL OR delivered_at <= delivered_entered_at", name="not_in_future"),
        CheckConstraint(
            "(delivered_at IS NULL) = (received_by IS NULL) AND (delivered_at IS NULL) = (delivery_note = '')",
            name="delivery_proved",
        ),
        CheckConstraint("delivered_at IS NULL OR cancelled_at IS NULL", name="came_or_not"),
        Index("uq_key_order_line_copy", "copy_id", unique=True),
    )


class KeySealRecord(Subject):
    __tablename__ = "key_seal"
    data_class = "key"
    copy_id: Mapped[int] = ref("key_copy", index=True)
    number: Mapped[str] = text()
    reason: Mapped[str] = text()
    sealed_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    sealed_by: Mapped[int] = ref("employee")
    witness_id: Mapped[int] = ref("employee")
    opened_at: Mapped[str | None] = maybe_text()
    opened_entered_at: Mapped[str | None] = maybe_text()
    opened_by: Mapped[int | None] = maybe_ref("employee")
    opened_with: Mapped[int | None] = maybe_ref("employee")
    opened_why: Mapped[str] = text()
    countersign_due: Mapped[str | None] = maybe_text()
    countersigned_at: Mapped[str | None] = maybe_text()
    countersigned_by: Mapped[int | None] = maybe_ref("employee")
    countersign_note: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("sealed_at <= entered_at", name="not_in_future"),
        CheckConstraint("sealed_by <> witness_id", name="two_people"),
        CheckConstraint("opened_with IS NULL OR opened_with <> opened_by", name="opened_by_two"),
        CheckConstraint("countersigned_by IS NULL OR countersigned_by <> opened_by", name="countersigned_by_another"),
        CheckConstraint(
            "opened_at IS NULL OR (sealed_at <= opened_at AND opened_at <= opened_entered_at)",
            name="opened_after_sealed",
        ),
        CheckConstraint(
            "opened_at IS NULL OR (opened_with IS NULL) = (countersign_due IS NOT NULL)", name="second_person_or_due"
        ),
        CheckConstraint(
            "(opened_at IS NULL) = (opened_by IS NULL) AND (opened_at IS NULL) = (opened_why = '')",
            name="opened_by_somebody",
        ),
        CheckConstraint(
            "(countersigned_at IS NULL) = (countersigned_by IS NULL)"
            " AND (countersigned_at IS NULL) = (countersign_note = '')",
            name="countersigned_by_somebody",
        ),
        Index("uq_key_seal_number", "number", unique=True),
        Index(
            "uq_key_seal_closed",
            "copy_id",
            unique=True,
            sqlite_where=sql("opened_at IS NULL"),
            postgresql_where=sql("opened_at IS NULL"),
        ),
    )


class KeyCabinetRecord(Subject):
    __tablename__ = "key_cabinet"
    data_class = "key"
    site_id: Mapped[int] = ref("site")
    name: Mapped[str] = text()
    place: Mapped[str] = text()
    __table_args__ = (Index("uq_key_cabinet_name", "site_id", "name", unique=True),)


class KeyHookRecord(Subject):
    __tablename__ = "key_hook"
    data_class = "key"
    cabinet_id: Mapped[int] = ref("key_cabinet")
    number: Mapped[int] = whole()
    __table_args__ = (Index("uq_key_hook_number", "cabinet_id", "number", unique=True),)


class KeyRingRecord(Subject):
    __tablename__ = "key_ring"
    data_class = "key"
    site_id: Mapped[int] = ref("site")
    name: Mapped[str] = text()
    made_at: Mapped[str] = text()
    made_by: Mapped[int] = ref("employee")
    broken_up_at: Mapped[str | None] = maybe_text()
    broken_up_why: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("(broken_up_at IS NULL) = (broken_up_why = '')", name="broken_up_with_reason"),
        Index("uq_key_ring_name", "site_id", "name", unique=True),
    )


class RingKeyRecord(Subject):
    __tablename__ = "ring_key"
    data_class = "key"
    ring_id: Mapped[int] = ref("key_ring", index=True)
    copy_id: Mapped[int] = ref("key_copy", index=True)
    from_at: Mapped[str] = text()
    until_at: Mapped[str | None] = maybe_text()
    why: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("until_at IS NULL OR from_at <= until_at", name="until_after_from"),
        CheckConstraint("(until_at IS NULL) = (why = '')", name="off_with_reason"),
        Index(
            "uq_ring_key_on",
            "copy_id",
            unique=True,
            sqlite_where=sql("until_at IS NULL"),
            postgresql_where=sql("until_at IS NULL"),
        ),
    )


class HookUseRecord(Subject):
    __tablename__ = "hook_use"
    data_class = "key"
    hook_id: Mapped[int] = ref("key_hook")
    copy_id: Mapped[int | None] = maybe_ref("key_copy")
    ring_id: Mapped[int | None] = maybe_ref("key_ring")
    from_at: Mapped[str] = text()
    until_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("until_at IS NULL OR from_at <= until_at", name="until_after_from"),
        CheckConstraint("(copy_id IS NULL) <> (ring_id IS NULL)", name="one_thing"),
        *(
            Index(
                f"uq_hook_use_{column}",
                column,
                unique=True,
                sqlite_where=sql("until_at IS NULL"),
                postgresql_where=sql("until_at IS NULL"),
            )
            for column in ("hook_id", "copy_id", "ring_id")
        ),
    )


class CodeRecord(Subject):
    __tablename__ = "code"
    data_class = "key"
    site_id: Mapped[int] = ref("site")
    name: Mapped[str] = text()
    kind: Mapped[str] = text()
    place: Mapped[str] = text()
    changed_at: Mapped[str] = text()
    change_by: Mapped[str | None] = maybe_text()
    __table_args__ = (Index("uq_code_name", "site_id", "name", unique=True),)


class CodeHolderRecord(Subject):
    __tablename__ = "code_holder"
    data_class = "key"
    code_id: Mapped[int] = ref("code", index=True)
    employee_id: Mapped[int] = ref("employee", index=True)
    name: Mapped[str] = text()
    from_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    until_at: Mapped[str | None] = maybe_text()
    why: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("from_at <= entered_at", name="not_in_future"),
        CheckConstraint("until_at IS NULL OR from_at <= until_at", name="until_after_from"),
        CheckConstraint("(until_at IS NULL) = (why = '')", name="ended_with_reason"),
        Index(
            "uq_code_holder_open",
            "code_id",
            "employee_id",
            unique=True,
            sqlite_where=sql("until_at IS NULL"),
            postgresql_where=sql("until_at IS NULL"),
        ),
    )


class CodeChangeRecord(Subject):
    __tablename__ = "code_change"
    data_class = "key"
    code_id: Mapped[int] = ref("code", index=True)
    changed_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    changed_by: Mapped[int] = ref("employee")
    reason: Mapped[str] = text()
    __table_args__ = (CheckConstraint("changed_at <= entered_at", name="not_in_future"),)
