"""Tables of assembly points, roll calls, the closed desk and the forms for a power cut."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, ids_of, maybe_ref, maybe_text, number, ref, text


class ZoneAssemblyRecord(Subject):
    __tablename__ = "zone_assembly"
    zone_id: Mapped[int] = ref("zone", unique=True)
    assembly_point: Mapped[str] = text()


class DeskClosingRecord(Subject):
    __tablename__ = "desk_closing"
    data_class = "custody"
    site_id: Mapped[int] = ref("site")
    closed_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    visits: Mapped[str] = ids_of("visit")
    opened_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("closed_at <= entered_at", name="not_in_future"),
        CheckConstraint("opened_at IS NULL OR closed_at <= opened_at", name="opened_after_closed"),
        Index(
            "uq_desk_closing_open",
            "site_id",
            unique=True,
            sqlite_where=sql("opened_at IS NULL"),
            postgresql_where=sql("opened_at IS NULL"),
        ),
    )


class RollCallRecord(Subject):
    __tablename__ = "roll_call"
    data_class = "custody"
    site_id: Mapped[int] = ref("site")
    drill: Mapped[int] = number()
    began_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    ended_at: Mapped[str | None] = maybe_text()
    remark: Mapped[str] = text("incident")
    __table_args__ = (
        CheckConstraint("began_at <= entered_at", name="not_in_future"),
        CheckConstraint("ended_at IS NULL OR began_at <= ended_at", name="ended_after_began"),
        Index(
            "uq_roll_call_open",
            "site_id",
            unique=True,
            sqlite_where=sql("ended_at IS NULL"),
            postgresql_where=sql("ended_at IS NULL"),
        ),
    )


class RollCallLineRecord(Subject):
    __tablename__ = "roll_call_line"
    data_class = "custody"
    roll_call_id: Mapped[int] = ref("roll_call", index=True)
    visit_id: Mapped[int] = ref("visit")
    name: Mapped[str] = text("identity")
    company: Mapped[str] = text("identity")
    assembly_point: Mapped[str] = text()
    result: Mapped[str] = text()
    told_by: Mapped[str] = text("identity")
    told_at: Mapped[str | None] = maybe_text()
    entered_at: Mapped[str | None] = maybe_text()
    entered_by: Mapped[int | None] = maybe_ref("employee", "actor")
    __table_args__ = (
        CheckConstraint("told_at IS NULL OR told_at <= entered_at", name="not_in_future"),
        CheckConstraint("(result = 'open') = (told_at IS NULL)", name="answered_at_a_moment"),
        Index("uq_roll_call_line_visit", "roll_call_id", "visit_id", unique=True),
    )


class PaperFormRecord(Subject):
    __tablename__ = "paper_form"
    data_class = "custody"
    kind: Mapped[str] = text()
    number: Mapped[str] = text(unique=True)
    issued_at: Mapped[str] = text()
    state: Mapped[str] = text()
    settled_at: Mapped[str | None] = maybe_text()
    written_by: Mapped[str] = text("identity")
    visit_id: Mapped[int | None] = maybe_ref("visit")
    note: Mapped[str] = text("identity")
    __table_args__ = (
        CheckConstraint("(state = 'blank') = (settled_at IS NULL)", name="blank_is_open"),
        CheckConstraint("visit_id IS NULL OR state = 'entered'", name="visit_was_entered"),
    )
