"""Tables of what was said about visitors: that two of them are one, and what tells one from others."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_text, ref, text


class PersonMergeRecord(Subject):
    __tablename__ = "person_merge"
    data_class = "identity"
    person_id: Mapped[int] = ref("person")
    into_id: Mapped[int] = ref("person", index=True)
    merged_at: Mapped[str] = text()
    why: Mapped[str] = text()
    taken_back_at: Mapped[str | None] = maybe_text()
    taken_back_why: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("person_id <> into_id", name="two_people"),
        CheckConstraint("taken_back_at IS NULL OR merged_at <= taken_back_at", name="taken_back_after_merged"),
        Index(
            "uq_person_merge_open",
            "person_id",
            unique=True,
            sqlite_where=sql("taken_back_at IS NULL"),
            postgresql_where=sql("taken_back_at IS NULL"),
        ),
    )


class PersonNoteRecord(Subject):
    __tablename__ = "person_note"
    data_class = "identity"
    person_id: Mapped[int] = ref("person", unique=True)
    note: Mapped[str] = text()
    noted_at: Mapped[str] = text()
