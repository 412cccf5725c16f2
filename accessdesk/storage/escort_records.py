"""Tables of the duty roster and of the signatures with which escorts accept."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_text, number, ref, text


class DutyRecord(Subject):
    __tablename__ = "duty"
    data_class = "custody"
    day: Mapped[str] = text()
    kind: Mapped[str] = text()
    place: Mapped[int] = number()
    employee_id: Mapped[int] = ref("employee")
    starts_at: Mapped[str] = text()
    ends_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    withdrawn_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("kind IN ('on_duty', 'away')", name="kind"),
        CheckConstraint("starts_at < ends_at", name="ends_after_it_starts"),
        CheckConstraint("(kind = 'on_duty') = (place > 0)", name="those_on_duty_have_a_place"),
        Index(
            "uq_duty_place",
            "day",
            "place",
            unique=True,
            sqlite_where=sql("withdrawn_at IS NULL AND kind = 'on_duty'"),
            postgresql_where=sql("withdrawn_at IS NULL AND kind = 'on_duty'"),
        ),
        Index("ix_duty_day", "day"),
    )


class AcceptanceSignatureRecord(Subject):
    __tablename__ = "acceptance_signature"
    data_class = "actor"
    assignment_id: Mapped[int] = ref("assignment", unique=True)
    signature: Mapped[str] = text()
    signed_at: Mapped[str] = text()


class GapFindingRecord(Subject):
    __tablename__ = "gap_finding"
    data_class = "custody"
    gap_report_id: Mapped[int] = ref("gap_report", unique=True)
    cause: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    entered_by: Mapped[int] = ref("employee", "actor")
    __table_args__ = (
        CheckConstraint("cause <> ''", name="names_the_cause"),
        Index(
            "ix_gap_finding_open",
            "id",
            sqlite_where=sql("cause = 'not_yet_known'"),
            postgresql_where=sql("cause = 'not_yet_known'"),
        ),
    )
