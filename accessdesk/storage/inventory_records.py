"""Tables of inventories: what was to be counted, who counted what, and what was left to be cleared up."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_ref, maybe_text, ref, text
from accessdesk.storage.columns import number as whole

_OPEN = sql("closed_at IS NULL")
_SAID = "('not_counted', 'found', 'confirmed', 'wrong_hook', 'unexpected', 'missing', 'explained')"


class InventoryRecord(Subject):
    __tablename__ = "inventory"
    data_class = "key"
    site_id: Mapped[int] = ref("site")
    kind: Mapped[str] = text()
    cabinet_id: Mapped[int | None] = maybe_ref("key_cabinet")
    key_type_id: Mapped[int | None] = maybe_ref("key_type")
    employee_id: Mapped[int | None] = maybe_ref("employee")
    person_id: Mapped[int | None] = maybe_ref("person")
    name: Mapped[str] = text()
    two_counts: Mapped[int] = whole()
    began_at: Mapped[str] = text()
    begun_by: Mapped[int] = ref("employee")
    closed_at: Mapped[str | None] = maybe_text()
    closed_by: Mapped[int | None] = maybe_ref("employee")
    second_id: Mapped[int | None] = maybe_ref("employee")
    first_name: Mapped[str] = text()
    second_name: Mapped[str] = text()
    signature: Mapped[str] = text()
    second_signature: Mapped[str] = text()
    remark: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("closed_at IS NULL OR began_at <= closed_at", name="closed_after_begun"),
        CheckConstraint(
            "(closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (second_id IS NULL)",
            name="closed_by_two",
        ),
        CheckConstraint("second_id IS NULL OR second_id <> closed_by", name="two_people"),
        CheckConstraint(
            "(kind = 'cabinet') = (cabinet_id IS NOT NULL) AND (kind = 'key_type') = (key_type_id IS NOT NULL)"
            " AND (kind = 'holder') = (employee_id IS NOT NULL OR person_id IS NOT NULL)"
            " AND (employee_id IS NULL OR person_id IS NULL)",
            name="one_scope",
        ),
        *(
            Index(f"uq_inventory_{column}", column, unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN)
            for column in ("cabinet_id", "key_type_id", "employee_id", "person_id")
        ),
    )


class InventoryLineRecord(Subject):
    __tablename__ = "inventory_line"
    data_class = "key"
    inventory_id: Mapped[int] = ref("inventory")
    copy_id: Mapped[int] = ref("key_copy", index=True)
    number: Mapped[str] = text()
    type_name: Mapped[str] = text()
    system_name: Mapped[str] = text()
    place: Mapped[str] = text()
    state: Mapped[str] = text()
    handover_id: Mapped[int | None] = maybe_ref("handover")
    expected: Mapped[int] = whole()
    finding: Mapped[str | None] = maybe_text()
    told: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint(f"finding IS NULL OR finding IN {_SAID}", name="finding"),
        Index("uq_inventory_line_copy", "inventory_id", "copy_id", unique=True),
    )


class InventoryCountRecord(Subject):
    __tablename__ = "inventory_count"
    data_class = "key"
    inventory_id: Mapped[int] = ref("inventory")
    copy_id: Mapped[int] = ref("key_copy", index=True)
    counter_id: Mapped[int] = ref("employee")
    counter_name: Mapped[str] = text()
    desk: Mapped[str] = text()
    present: Mapped[int] = whole()
    way: Mapped[str] = text()
    place: Mapped[str] = text()
    belongs: Mapped[str] = text()
    as_recorded: Mapped[int] = whole()
    counted_at: Mapped[str] = text()
    note: Mapped[str] = text()
    signature: Mapped[str] = text()
    taken_back_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("way IN ('scanned', 'ticked', 'holder_signed', 'holder_pin', 'holder_phone')", name="way"),
        CheckConstraint("way <> 'holder_signed' OR signature <> ''", name="signed"),
        CheckConstraint("way <> 'holder_phone' OR note <> ''", name="who_called"),
        CheckConstraint("taken_back_at IS NULL OR counted_at <= taken_back_at", name="back_after_counted"),
        Index(
            "uq_inventory_count_own",
            "inventory_id",
            "copy_id",
            "counter_id",
            unique=True,
            sqlite_where=sql("taken_back_at IS NULL"),
            postgresql_where=sql("taken_back_at IS NULL"),
        ),
    )


class InventoryDifferenceRecord(Subject):
    __tablename__ = "inventory_difference"
    data_class = "key"
    inventory_id: Mapped[int] = ref("inventory")
    copy_id: Mapped[int] = ref("key_copy", index=True)
    finding: Mapped[str] = text()
    place: Mapped[str] = text()
    handover_id: Mapped[int | None] = maybe_ref("handover")
    opened_at: Mapped[str] = text()
    settled_at: Mapped[str | None] = maybe_text()
    settled_by: Mapped[int | None] = maybe_ref("employee")
    settlement: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("finding IN ('missing', 'unexpected', 'wrong_hook')", name="finding"),
        CheckConstraint(
            "(settled_at IS NULL) = (settled_by IS NULL) AND (settled_at IS NULL) = (settlement = '')",
            name="settled_by_somebody",
        ),
        Index("uq_inventory_difference_copy", "inventory_id", "copy_id", unique=True),
        Index(
            "ix_inventory_difference_open",
            "id",
            sqlite_where=sql("settled_at IS NULL"),
            postgresql_where=sql("settled_at IS NULL"),
        ),
    )
