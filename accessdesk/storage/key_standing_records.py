"""The table of how copies stood. Append only: one row a change, found by the copy and the moment.

The index holds the whole answer, so that a past moment costs one page a copy."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_ref, maybe_text, ref, text
from accessdesk.storage.columns import number as whole


class KeyStandingRecord(Subject):
    __tablename__ = "key_standing"
    data_class = "key"
    copy_id: Mapped[int] = ref("key_copy")
    state: Mapped[str] = text()
    location: Mapped[str] = text()
    handover_id: Mapped[int | None] = maybe_ref("handover")
    from_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    seen_at: Mapped[str | None] = maybe_text()
    first: Mapped[int] = whole()
    __table_args__ = (
        CheckConstraint("from_at <= entered_at", name="not_in_future"),
        CheckConstraint("seen_at IS NULL OR seen_at <= entered_at", name="seen_not_in_future"),
        Index("ix_key_standing_then", "copy_id", "from_at", "id", "handover_id", "state", "location", "seen_at"),
    )
