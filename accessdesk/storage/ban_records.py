"""Tables of bans and of what was decided about visitors of such names."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_ref, maybe_text, number, ref, text


class BanRecord(Subject):
    __tablename__ = "ban"
    data_class = "ban"
    site_id: Mapped[int] = ref("site")
    name: Mapped[str] = text()
    other_names: Mapped[str] = text()
    company: Mapped[str] = text()
    mark: Mapped[str] = text()
    grounds: Mapped[str] = text()
    issued_by: Mapped[str] = text()
    issued_on: Mapped[str] = text()
    expires_on: Mapped[str | None] = maybe_text()
    entered_at: Mapped[str] = text()
    version: Mapped[int] = number()
    lifted_at: Mapped[str | None] = maybe_text()
    lifted_why: Mapped[str] = text()
    source: Mapped[str] = text()
    source_key: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("expires_on IS NULL OR issued_on <= expires_on", name="expires_after_issued"),
        CheckConstraint("lifted_at IS NULL OR lifted_why <> ''", name="lifted_with_reason"),
        Index(
            "ix_ban_holding",
            "id",
            sqlite_where=sql("lifted_at IS NULL"),
            postgresql_where=sql("lifted_at IS NULL"),
        ),
        Index(
            "uq_ban_source_key",
            "source_key",
            unique=True,
            sqlite_where=sql("source_key <> ''"),
            postgresql_where=sql("source_key <> ''"),
        ),
    )


class BanDecisionRecord(Subject):
    __tablename__ = "ban_decision"
    data_class = "ban"
    ban_id: Mapped[int] = ref("ban")
    person_id: Mapped[int] = ref("person", index=True)
    visit_id: Mapped[int | None] = maybe_ref("visit")
    same_person: Mapped[int] = number()
    decided_by: Mapped[int] = ref("employee")
    decided_at: Mapped[str] = text()
    note: Mapped[str] = text("incident")
    withdrawn_at: Mapped[str | None] = maybe_text()
    withdrawn_why: Mapped[str] = text("incident")
    __table_args__ = (
        CheckConstraint("same_person IN (0, 1)", name="same_person"),
        CheckConstraint("withdrawn_at IS NULL OR decided_at <= withdrawn_at", name="withdrawn_after_decided"),
        Index(
            "uq_ban_decision_pair",
            "ban_id",
            "person_id",
            unique=True,
            sqlite_where=sql("withdrawn_at IS NULL"),
            postgresql_where=sql("withdrawn_at IS NULL"),
        ),
    )


class ComparedNameRecord(Subject):
    __tablename__ = "compared_name"
    data_class = "ban"
    decision_id: Mapped[int] = ref("ban_decision", unique=True)
    name: Mapped[str] = text("identity")
