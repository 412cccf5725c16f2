"""The register of what people ask of their data."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_ref, maybe_text, text


class SubjectRequestRecord(Subject):
    __tablename__ = "subject_request"
    data_class = "incident"
    kind: Mapped[str] = text()
    person_id: Mapped[int | None] = maybe_ref("person", index=True)
    employee_id: Mapped[int | None] = maybe_ref("employee")
    name: Mapped[str] = text("identity")
    contact: Mapped[str] = text("contact")
    language: Mapped[str] = text()
    received_on: Mapped[str] = text()
    due_on: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    identity_how: Mapped[str] = text("identity")
    identity_at: Mapped[str | None] = maybe_text()
    outcome: Mapped[str | None] = maybe_text()
    answer: Mapped[str] = text("identity")
    closed_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("person_id IS NULL OR employee_id IS NULL", name="one_person"),
        CheckConstraint("(outcome IS NULL) = (closed_at IS NULL)", name="closed_with_outcome"),
        CheckConstraint("received_on <= due_on", name="due_after_received"),
        CheckConstraint(
            "closed_at IS NULL OR outcome = 'refused' OR identity_at IS NOT NULL", name="granted_when_identity_checked"
        ),
        Index(
            "ix_subject_request_open",
            "due_on",
            sqlite_where=sql("closed_at IS NULL"),
            postgresql_where=sql("closed_at IS NULL"),
        ),
    )
