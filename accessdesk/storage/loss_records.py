"""Tables beside a loss report: what else it says, what was frozen with it, what was decided and what replaced."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from accessdesk.storage.columns import Subject, maybe_text, number, ref, text


class LossDetailsRecord(Subject):
    __tablename__ = "loss_details"
    data_class = "incident"
    loss_report_id: Mapped[int] = ref("loss_report", unique=True)
    incident_id: Mapped[int] = ref("incident", unique=True)
    reporter_is: Mapped[str] = text()
    place: Mapped[str] = text()
    search: Mapped[str] = text()
    label: Mapped[str] = text()
    informed: Mapped[str] = text()
    doors: Mapped[int] = number()
    cylinders: Mapped[int] = number()
    keys: Mapped[int] = number()
    cost_eur: Mapped[int | None] = mapped_column()
    __table_args__ = (
        CheckConstraint("reporter_is IN ('holder', 'bearer', 'finder', 'other')", name="reporter_is"),
        CheckConstraint("label IN ('yes', 'no', 'unknown')", name="label"),
        CheckConstraint("doors >= 0 AND cylinders >= 0 AND keys >= 0", name="counted"),
    )


class LossSnapshotRecord(Subject):
    __tablename__ = "loss_snapshot"
    data_class = "incident"
    loss_report_id: Mapped[int] = ref("loss_report", unique=True)
    taken_at: Mapped[str] = text()
    language: Mapped[str] = text()
    facts: Mapped[str] = text()
    __table_args__ = (CheckConstraint("facts <> '' AND language <> ''", name="frozen"),)


class LossDecisionRecord(Subject):
    __tablename__ = "loss_decision"
    data_class = "incident"
    loss_report_id: Mapped[int] = ref("loss_report", index=True)
    risk: Mapped[str] = text()
    measure: Mapped[str] = text()
    reason: Mapped[str] = text()
    decided_at: Mapped[str] = text()
    decided_by: Mapped[int] = ref("employee")
    due_on: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("risk IN ('low', 'medium', 'high')", name="risk"),
        CheckConstraint("measure IN ('none', 'watch', 'cylinder', 'group', 'system')", name="measure"),
        CheckConstraint("(measure = 'none') = (due_on IS NULL)", name="due_unless_nothing"),
        CheckConstraint("reason <> ''", name="reasoned"),
    )


class LossReplacementRecord(Subject):
    __tablename__ = "loss_replacement"
    data_class = "incident"
    loss_report_id: Mapped[int] = ref("loss_report", index=True)
    what: Mapped[str] = text()
    cylinders: Mapped[int] = number()
    keys: Mapped[int] = number()
    cost_cents: Mapped[int] = number()
    happened_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    recorded_by: Mapped[int] = ref("employee")
    __table_args__ = (
        CheckConstraint("happened_at <= entered_at", name="not_in_future"),
        CheckConstraint("what <> '' AND cylinders >= 0 AND keys >= 0 AND cost_cents >= 0", name="counted"),
    )
