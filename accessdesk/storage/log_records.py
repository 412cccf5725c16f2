"""The table of questions to the log that accounts keep."""

from sqlalchemy import Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_text, ref, text


class SavedQuestionRecord(Subject):
    __tablename__ = "saved_question"
    data_class = "actor"
    account_id: Mapped[int] = ref("account")
    name: Mapped[str] = text()
    chosen: Mapped[str] = text()
    words: Mapped[str] = text("identity")
    saved_at: Mapped[str] = text()
    removed_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        Index(
            "ix_saved_question_account",
            "account_id",
            sqlite_where=sql("removed_at IS NULL"),
            postgresql_where=sql("removed_at IS NULL"),
        ),
    )
