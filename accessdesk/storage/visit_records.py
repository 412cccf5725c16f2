"""Tables around a visit: what was taken back, what was refused at the desk, who needs help in an evacuation."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_ref, maybe_text, number, ref, text


class CorrectionRecord(Subject):
    __tablename__ = "correction"
    data_class = "custody"
    wrong_entry: Mapped[int] = number()
    entered_at: Mapped[str] = text()
    visit_id: Mapped[int | None] = maybe_ref("visit", index=True)
    delivery_id: Mapped[int | None] = maybe_ref("delivery", index=True)
    __table_args__ = (Index("uq_correction_wrong_entry", "wrong_entry", unique=True),)


class ObjectionRecord(Subject):
    __tablename__ = "objection"
    data_class = "custody"
    visit_id: Mapped[int] = ref("visit", index=True)
    kind: Mapped[str] = text()
    raised_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    decision: Mapped[str | None] = maybe_text()
    decided_at: Mapped[str | None] = maybe_text()
    decided_by: Mapped[str] = text("identity")
    decider_id: Mapped[int | None] = maybe_ref("employee", "identity")
    reason: Mapped[str] = text("identity")
    __table_args__ = (
        CheckConstraint("raised_at <= entered_at", name="not_in_future"),
        CheckConstraint("(decision IS NULL) = (decided_at IS NULL)", name="decided_at_some_time"),
    )


class AssistanceRecord(Subject):
    __tablename__ = "assistance"
    data_class = "custody"
    visit_id: Mapped[int] = ref("visit")
    needed: Mapped[int] = number("assistance")
    __table_args__ = (Index("uq_assistance_visit_id", "visit_id", unique=True),)
