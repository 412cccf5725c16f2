"""The table of rekeyings."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_ref, number, ref, text


class RekeyingRecord(Subject):
    __tablename__ = "rekeying"
    data_class = "key"
    locking_system_id: Mapped[int] = ref("locking_system", index=True)
    loss_report_id: Mapped[int | None] = maybe_ref("loss_report", index=True)
    since_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    reason: Mapped[str] = text()
    key_types: Mapped[str] = text()
    whole_system: Mapped[int] = number()
    cylinders: Mapped[int] = number()
    copies_out: Mapped[int] = number()
    __table_args__ = (
        CheckConstraint("since_at <= entered_at", name="not_in_future"),
        CheckConstraint("reason <> '' AND key_types <> ''", name="reasoned"),
    )
