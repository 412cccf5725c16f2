"""Tables around a visit: what was taken back."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_ref, number, text


class CorrectionRecord(Subject):
    __tablename__ = "correction"
    data_class = "custody"
    wrong_entry: Mapped[int] = number()
    entered_at: Mapped[str] = text()
    visit_id: Mapped[int | None] = maybe_ref("visit", index=True)
    delivery_id: Mapped[int | None] = maybe_ref("delivery", index=True)
    __table_args__ = (Index("uq_correction_wrong_entry", "wrong_entry", unique=True),)
