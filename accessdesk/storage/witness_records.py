"""The table of witnesses outside the company."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_text, number, text


class WitnessRecord(Subject):
    __tablename__ = "witness"
    name: Mapped[str] = text("contact")
    way: Mapped[str] = text()
    address: Mapped[str] = text("contact")
    epoch: Mapped[int] = number()
    size: Mapped[int] = number()
    reached_at: Mapped[str | None] = maybe_text()
    failing_since: Mapped[str | None] = maybe_text()
    fault: Mapped[str] = text("contact")
    ended_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("way IN ('mail', 'folder')", name="known_way"),
        CheckConstraint("(size = 0) = (reached_at IS NULL)", name="reached_or_not"),
        CheckConstraint("ended_at IS NULL OR failing_since IS NULL", name="ended_fails_no_more"),
        Index(
            "uq_witness_open",
            "way",
            "address",
            unique=True,
            sqlite_where=sql("ended_at IS NULL"),
            postgresql_where=sql("ended_at IS NULL"),
        ),
    )
