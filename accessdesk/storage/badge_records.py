"""Tables of badges beside the one of those that were given out. Indexes and checks hold the invariants again."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_text, ref, text
from accessdesk.storage.columns import number as whole

_PREPARED = sql("state = 'prepared'")
_ALIVE = sql("state <> 'destroyed'")


class BadgeCardRecord(Subject):
    __tablename__ = "badge_card"
    data_class = "setting"
    site_id: Mapped[int] = ref("site")
    number: Mapped[str] = text()
    token: Mapped[str] = text(unique=True)
    state: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    reason: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("state IN ('in_stock', 'out', 'lost', 'destroyed')", name="state"),
        Index("uq_badge_card_number", "number", unique=True, sqlite_where=_ALIVE, postgresql_where=_ALIVE),
    )


class PreparedBadgeRecord(Subject):
    __tablename__ = "prepared_badge"
    data_class = "custody"
    visit_id: Mapped[int] = ref("visit", index=True)
    person_id: Mapped[int] = ref("person")
    number: Mapped[str] = text()
    token: Mapped[str] = text("identity")
    state: Mapped[str] = text()
    prepared_at: Mapped[str] = text()
    expires_at: Mapped[str] = text()
    closed_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("(state = 'prepared') = (closed_at IS NULL)", name="prepared_is_open"),
        CheckConstraint("prepared_at < expires_at", name="expires_later"),
        Index("ix_prepared_badge_token", "token"),
        Index("ix_prepared_badge_number", "number"),
        Index("uq_prepared_badge_number", "number", unique=True, sqlite_where=_PREPARED, postgresql_where=_PREPARED),
        Index("uq_prepared_badge_visit", "visit_id", unique=True, sqlite_where=_PREPARED, postgresql_where=_PREPARED),
    )


class ReplacedPrintRecord(Subject):
    __tablename__ = "replaced_print"
    data_class = "custody"
    visit_id: Mapped[int] = ref("visit")
    number: Mapped[str] = text()
    ordinal: Mapped[int] = whole()
    token: Mapped[str] = text("identity")
    replaced_at: Mapped[str] = text()
    reason: Mapped[str] = text("identity")
    __table_args__ = (
        CheckConstraint("ordinal >= 1", name="ordinal"),
        Index("ix_replaced_print_token", "token"),
        Index("uq_replaced_print", "visit_id", "number", "ordinal", unique=True),
    )


class FoundBadgeRecord(Subject):
    __tablename__ = "found_badge"
    data_class = "custody"
    badge_id: Mapped[int] = ref("badge", unique=True)
    found_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    finder: Mapped[str] = text("identity")
    place: Mapped[str] = text("identity")
    usable: Mapped[int] = whole()
    __table_args__ = (CheckConstraint("found_at <= entered_at", name="not_in_future"),)


class DepartureExceptionRecord(Subject):
    __tablename__ = "departure_exception"
    data_class = "custody"
    visit_id: Mapped[int] = ref("visit", index=True)
    kind: Mapped[str] = text()
    thing: Mapped[str] = text("identity")
    reason: Mapped[str] = text("identity")
    at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    settled_at: Mapped[str | None] = maybe_text()
    finding: Mapped[str] = text("identity")
    __table_args__ = (
        CheckConstraint("kind IN ('key', 'badge', 'escort')", name="kind"),
        CheckConstraint("at <= entered_at", name="not_in_future"),
        CheckConstraint("settled_at IS NULL OR at <= settled_at", name="settled_after"),
        Index(
            "ix_departure_exception_open",
            "id",
            sqlite_where=sql("settled_at IS NULL"),
            postgresql_where=sql("settled_at IS NULL"),
        ),
    )


class CompanyLogoRecord(Subject):
    __tablename__ = "company_logo"
    data_class = "setting"
    data: Mapped[str] = text()
    changed_at: Mapped[str] = text()
