"""Tables around a visit: what was taken back or refused at the desk, who needs help,
which emergency services are in the house, which visits are confidential.
"""

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


class EmergencyPresenceRecord(Subject):
    __tablename__ = "emergency_presence"
    data_class = "custody"
    site_id: Mapped[int] = ref("site")
    service: Mapped[str] = text()
    people: Mapped[int] = number()
    arrived_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    left_at: Mapped[str | None] = maybe_text()
    left_entered_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("people >= 1", name="people"),
        CheckConstraint("arrived_at <= entered_at", name="not_in_future"),
        CheckConstraint("left_at IS NULL OR arrived_at <= left_at", name="left_after_arrived"),
        CheckConstraint("left_at IS NULL OR left_at <= left_entered_at", name="left_not_in_future"),
    )


class ConfidentialVisitRecord(Subject):
    __tablename__ = "confidential_visit"
    data_class = "custody"
    visit_id: Mapped[int] = ref("visit")
    __table_args__ = (Index("uq_confidential_visit_visit_id", "visit_id", unique=True),)
