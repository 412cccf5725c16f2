"""The table of reminders: each kind once a day to each person, held by the database too."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_ref, maybe_text, number, text


def _once_a_day(whom: str) -> Index:
    """A kind goes to somebody once a day."""
    known = f"{whom} IS NOT NULL"
    name = f"uq_reminder_mail_{whom}"
    return Index(name, whom, "day", "kind", unique=True, sqlite_where=sql(known), postgresql_where=sql(known))


class ReminderMailRecord(Subject):
    __tablename__ = "reminder_mail"
    data_class = "key"
    kind: Mapped[str] = text()
    employee_id: Mapped[int | None] = maybe_ref("employee")
    person_id: Mapped[int | None] = maybe_ref("person")
    day: Mapped[str] = text()
    state: Mapped[str] = text()
    things: Mapped[int] = number()
    begun_at: Mapped[str] = text()
    ended_at: Mapped[str | None] = maybe_text()
    fault: Mapped[str] = text("contact")
    __table_args__ = (
        CheckConstraint("(employee_id IS NULL) <> (person_id IS NULL)", name="one_recipient"),
        CheckConstraint("(state = 'sending') = (ended_at IS NULL)", name="ended_or_sending"),
        _once_a_day("employee_id"),
        _once_a_day("person_id"),
        Index("ix_reminder_mail_day", "day"),
    )
