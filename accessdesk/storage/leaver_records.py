"""The table of what was decided about things that are open with somebody who leaves or is away for long."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, number, ref, text


class LeaverDecisionRecord(Subject):
    __tablename__ = "leaver_decision"
    data_class = "commitment"
    employee_id: Mapped[int] = ref("employee", index=True)
    kind: Mapped[str] = text()
    target: Mapped[int] = number()
    what: Mapped[str] = text()
    decision: Mapped[str] = text()
    reason: Mapped[str] = text()
    decided_at: Mapped[str] = text()
    decided_by: Mapped[int] = ref("employee")
    __table_args__ = (
        CheckConstraint("decision IN ('stays_open', 'keeps', 'comes_back')", name="decision"),
        CheckConstraint("decision = 'stays_open' OR reason = ''", name="reason_of_leaving_alone"),
        CheckConstraint("kind <> 'custody'", name="nobody_left_in_hand"),
        CheckConstraint("decided_by <> employee_id", name="not_about_oneself"),
    )
