"""The table of the receipt's clauses in the company's own words."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, number, text


class ReceiptClausesRecord(Subject):
    __tablename__ = "receipt_clauses"
    language: Mapped[str] = text()
    version: Mapped[int] = number()
    base: Mapped[int] = number()
    property: Mapped[str] = text()
    no_passing_on: Mapped[str] = text()
    no_copying: Mapped[str] = text()
    report_loss: Mapped[str] = text()
    return_on_demand: Mapped[str] = text()
    loss_with_cost: Mapped[str] = text()
    loss_without_cost: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("version > base AND base >= 1", name="version"),
        Index("uq_receipt_clauses_language_version", "language", "version", unique=True),
    )
