"""Tables of what is known of a visitor's whereabouts, and of the time in which nobody knew anything."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_ref, maybe_text, ref, text


class WhereaboutsRecord(Subject):
    __tablename__ = "whereabouts"
    data_class = "custody"
    visit_id: Mapped[int] = ref("visit", index=True)
    zone_id: Mapped[int | None] = maybe_ref("zone")
    started_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    ended_at: Mapped[str | None] = maybe_text()
    ended_entered_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("started_at <= entered_at", name="not_in_future"),
        CheckConstraint("ended_at IS NULL OR started_at <= ended_at", name="ended_after_started"),
        CheckConstraint("ended_at IS NULL OR ended_at <= ended_entered_at", name="end_not_in_future"),
        Index(
            "uq_whereabouts_open",
            "visit_id",
            unique=True,
            sqlite_where=sql("ended_at IS NULL"),
            postgresql_where=sql("ended_at IS NULL"),
        ),
        Index("ix_whereabouts_zone", "zone_id", "started_at"),
    )


class UnknownSpanRecord(Subject):
    __tablename__ = "unknown_span"
    data_class = "custody"
    visit_id: Mapped[int] = ref("visit", index=True)
    started_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    ended_at: Mapped[str | None] = maybe_text()
    ended_entered_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("started_at <= entered_at", name="not_in_future"),
        CheckConstraint("ended_at IS NULL OR started_at <= ended_at", name="ended_after_started"),
        CheckConstraint("ended_at IS NULL OR ended_at <= ended_entered_at", name="end_not_in_future"),
        Index(
            "uq_unknown_span_open",
            "visit_id",
            unique=True,
            sqlite_where=sql("ended_at IS NULL"),
            postgresql_where=sql("ended_at IS NULL"),
        ),
    )
