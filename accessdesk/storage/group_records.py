"""Tables of groups, series and the documents that visitors get."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, ids_of, maybe_ref, maybe_text, number, ref, text


class SeriesRecord(Subject):
    __tablename__ = "series"
    data_class = "custody"
    site_id: Mapped[int] = ref("site")
    company: Mapped[str] = text("identity")
    people: Mapped[str] = ids_of("person", "identity")
    announced: Mapped[int] = number()
    host_id: Mapped[int | None] = maybe_ref("employee", "identity")
    host_name: Mapped[str] = text("identity")
    purpose: Mapped[str] = text("identity")
    zones: Mapped[str] = ids_of("zone")
    type: Mapped[str] = text()
    authoriser: Mapped[str] = text("identity")
    weekdays: Mapped[str] = text()
    begins: Mapped[str] = text()
    ends: Mapped[str] = text()
    first_day: Mapped[str] = text()
    last_day: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    version: Mapped[int] = number()
    ended_at: Mapped[str | None] = maybe_text()
    reason: Mapped[str] = text("identity")
    __table_args__ = (
        CheckConstraint("announced >= 1", name="announced"),
        CheckConstraint("first_day <= last_day", name="days_in_order"),
    )


class VisitGroupRecord(Subject):
    __tablename__ = "visit_group"
    data_class = "custody"
    site_id: Mapped[int] = ref("site")
    company: Mapped[str] = text("identity")
    host_id: Mapped[int | None] = maybe_ref("employee", "identity")
    host_name: Mapped[str] = text("identity")
    purpose: Mapped[str] = text("identity")
    zones: Mapped[str] = ids_of("zone")
    type: Mapped[str] = text()
    supervision: Mapped[str] = text()
    authoriser: Mapped[str] = text("identity")
    announced: Mapped[int] = number()
    expected_from: Mapped[str] = text()
    expected_to: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    version: Mapped[int] = number()
    series_id: Mapped[int | None] = maybe_ref("series")
    series_day: Mapped[str | None] = maybe_text()
    ended_at: Mapped[str | None] = maybe_text()
    reason: Mapped[str] = text("identity")
    __table_args__ = (
        CheckConstraint("announced >= 1", name="announced"),
        CheckConstraint("expected_from < expected_to", name="window_in_order"),
        CheckConstraint("(series_id IS NULL) = (series_day IS NULL)", name="day_of_series"),
        Index(
            "uq_visit_group_series_day",
            "series_id",
            "series_day",
            unique=True,
            sqlite_where=sql("series_id IS NOT NULL"),
            postgresql_where=sql("series_id IS NOT NULL"),
        ),
        Index(
            "ix_visit_group_open",
            "expected_from",
            sqlite_where=sql("ended_at IS NULL"),
            postgresql_where=sql("ended_at IS NULL"),
        ),
    )


class GroupMemberRecord(Subject):
    __tablename__ = "group_member"
    data_class = "custody"
    group_id: Mapped[int] = ref("visit_group", index=True)
    visit_id: Mapped[int] = ref("visit", unique=True)
    joined_at: Mapped[str] = text()
    beyond: Mapped[int] = number()


class DocumentTextRecord(Subject):
    __tablename__ = "document_text"
    kind: Mapped[str] = text()
    version: Mapped[int] = number()
    text_de: Mapped[str] = text()
    text_en: Mapped[str] = text()
    required_for: Mapped[str] = text()
    valid_days: Mapped[int] = number()
    entered_at: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("version >= 1", name="version"),
        CheckConstraint("valid_days >= 0", name="valid_days"),
        Index("uq_document_text_kind_version", "kind", "version", unique=True),
    )


class DocumentGivenRecord(Subject):
    __tablename__ = "document_given"
    data_class = "custody"
    visit_id: Mapped[int] = ref("visit")
    person_id: Mapped[int] = ref("person", index=True)
    kind: Mapped[str] = text()
    version: Mapped[int] = number()
    given_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("given_at <= entered_at", name="not_in_future"),
        Index("uq_document_given_visit_kind", "visit_id", "kind", unique=True),
    )
