"""Tables of people, visits and escorts. Indexes and checks hold the invariants a second time."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, ids_of, maybe_ref, maybe_text, number, ref, secret, text


class SiteRecord(Subject):
    __tablename__ = "site"
    name: Mapped[str] = text()
    assembly_point: Mapped[str] = text()


class ZoneRecord(Subject):
    __tablename__ = "zone"
    site_id: Mapped[int] = ref("site")
    name: Mapped[str] = text()
    supervision: Mapped[str] = text()
    active: Mapped[int] = number()
    __table_args__ = (CheckConstraint("supervision IN ('none', 'to_host', 'continuous')", name="supervision"),)


class SettingRecord(Subject):
    __tablename__ = "setting"
    key: Mapped[str] = text(unique=True)
    value: Mapped[str] = text()


class PersonRecord(Subject):
    __tablename__ = "person"
    data_class = "identity"
    site_id: Mapped[int] = ref("site", "custody")
    name: Mapped[str] = text()
    company: Mapped[str] = text()
    phone: Mapped[str] = text("contact")
    email: Mapped[str] = text("contact")
    external_ref: Mapped[str] = text()
    __table_args__ = (
        Index("ix_person_external_ref", "external_ref", sqlite_where=sql("external_ref <> ''")),
        Index("ix_person_name_company", "name", "company"),
    )


class EmployeeRecord(Subject):
    __tablename__ = "employee"
    data_class = "commitment"
    site_id: Mapped[int] = ref("site")
    name: Mapped[str] = text()
    department: Mapped[str] = text()
    personnel_number: Mapped[str] = text()
    phone: Mapped[str] = text("contact")
    email: Mapped[str] = text("contact")
    deputy_id: Mapped[int | None] = maybe_ref("employee")
    active: Mapped[int] = number()
    suspended: Mapped[int] = number()
    is_escort: Mapped[int] = number()
    escort_zones: Mapped[str] = ids_of("zone")
    escort_at_most: Mapped[int] = number()
    briefing_valid_until: Mapped[str | None] = maybe_text()
    pin_hash: Mapped[str] = secret()


class CommitmentRecord(Subject):
    __tablename__ = "commitment"
    data_class = "commitment"
    employee_id: Mapped[int] = ref("employee", index=True)
    text_version: Mapped[str] = text()
    signed_on: Mapped[str] = text()
    form: Mapped[str] = text()
    attested_by: Mapped[int | None] = maybe_ref("employee")
    withdrawn_at: Mapped[str | None] = maybe_text()


class AccountRecord(Subject):
    __tablename__ = "account"
    data_class = "commitment"
    employee_id: Mapped[int] = ref("employee")
    login: Mapped[str] = text()
    login_folded: Mapped[str] = text(unique=True)
    password_hash: Mapped[str] = secret()
    roles: Mapped[str] = text()
    active: Mapped[int] = number()
    expires_at: Mapped[str | None] = maybe_text()


class VisitRecord(Subject):
    __tablename__ = "visit"
    data_class = "custody"
    site_id: Mapped[int] = ref("site")
    person_id: Mapped[int] = ref("person", index=True)
    state: Mapped[str] = text()
    type: Mapped[str] = text()
    name: Mapped[str] = text("identity")
    company: Mapped[str] = text("identity")
    host_id: Mapped[int | None] = maybe_ref("employee", "identity")
    host_name: Mapped[str] = text("identity")
    purpose: Mapped[str] = text("identity")
    zones: Mapped[str] = ids_of("zone")
    supervision: Mapped[str] = text()
    version: Mapped[int] = number()
    authoriser: Mapped[str] = text("identity")
    expected_from: Mapped[str | None] = maybe_text()
    expected_to: Mapped[str | None] = maybe_text()
    until: Mapped[str | None] = maybe_text()
    identity_kind: Mapped[str | None] = maybe_text("identity")
    notice_version: Mapped[str] = text()
    host_called_at: Mapped[str | None] = maybe_text()
    needs_help: Mapped[int] = number("identity")
    arrived_at: Mapped[str | None] = maybe_text()
    collected_at: Mapped[str | None] = maybe_text()
    departed_at: Mapped[str | None] = maybe_text()
    last_confirmed_at: Mapped[str | None] = maybe_text()
    entered_at: Mapped[str | None] = maybe_text()
    reason: Mapped[str] = text("identity")
    how_known: Mapped[str] = text("identity")
    source: Mapped[str] = text()
    source_key: Mapped[str] = text("identity")
    party: Mapped[int] = number()
    __table_args__ = (
        CheckConstraint("arrived_at IS NULL OR arrived_at <= entered_at", name="arrived_not_in_future"),
        CheckConstraint("departed_at IS NULL OR departed_at <= entered_at", name="departed_not_in_future"),
        CheckConstraint(
            "departed_at IS NULL OR arrived_at IS NULL OR arrived_at <= departed_at", name="departed_after_arrived"
        ),
        CheckConstraint("state NOT IN ('on_site', 'away') OR collected_at IS NOT NULL", name="on_site_was_collected"),
        Index(
            "ix_visit_open",
            "state",
            "id",
            sqlite_where=sql("state IN ('expected', 'arrived', 'on_site', 'away', 'unclear')"),
            postgresql_where=sql("state IN ('expected', 'arrived', 'on_site', 'away', 'unclear')"),
        ),
        Index(
            "uq_visit_source_key",
            "source_key",
            unique=True,
            sqlite_where=sql("source_key <> ''"),
            postgresql_where=sql("source_key <> ''"),
        ),
    )


class AbsenceRecord(Subject):
    __tablename__ = "absence"
    data_class = "custody"
    visit_id: Mapped[int] = ref("visit", index=True)
    left_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    back_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("left_at <= entered_at", name="not_in_future"),
        CheckConstraint("back_at IS NULL OR left_at <= back_at", name="back_after_left"),
        Index(
            "uq_absence_open",
            "visit_id",
            unique=True,
            sqlite_where=sql("back_at IS NULL"),
            postgresql_where=sql("back_at IS NULL"),
        ),
    )


class BadgeRecord(Subject):
    __tablename__ = "badge"
    data_class = "custody"
    visit_id: Mapped[int] = ref("visit", index=True)
    person_id: Mapped[int] = ref("person")
    number: Mapped[str] = text()
    token: Mapped[str] = text("identity")
    state: Mapped[str] = text()
    issued_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    expires_at: Mapped[str] = text()
    closed_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("issued_at <= entered_at", name="not_in_future"),
        CheckConstraint("(state = 'out') = (closed_at IS NULL)", name="out_is_open"),
        Index("ix_badge_token", "token"),
        Index("ix_badge_number_id", "number", "id"),
        Index(
            "uq_badge_number_out",
            "number",
            unique=True,
            sqlite_where=sql("closed_at IS NULL"),
            postgresql_where=sql("closed_at IS NULL"),
        ),
        Index(
            "uq_badge_visit_out",
            "visit_id",
            unique=True,
            sqlite_where=sql("closed_at IS NULL"),
            postgresql_where=sql("closed_at IS NULL"),
        ),
    )


class AssignmentRecord(Subject):
    __tablename__ = "assignment"
    data_class = "custody"
    visit_id: Mapped[int] = ref("visit", index=True)
    escort_id: Mapped[int] = ref("employee")
    state: Mapped[str] = text()
    requested_at: Mapped[str] = text()
    accepted_at: Mapped[str | None] = maybe_text()
    acceptance: Mapped[str | None] = maybe_text()
    attested_by: Mapped[int | None] = maybe_ref("employee")
    ended_at: Mapped[str | None] = maybe_text()
    reason: Mapped[str] = text("identity")
    __table_args__ = (
        Index(
            "uq_assignment_asked",
            "visit_id",
            unique=True,
            sqlite_where=sql("state IN ('requested', 'accepted')"),
            postgresql_where=sql("state IN ('requested', 'accepted')"),
        ),
        Index(
            "uq_assignment_active",
            "visit_id",
            unique=True,
            sqlite_where=sql("state IN ('active', 'handover_pending')"),
            postgresql_where=sql("state IN ('active', 'handover_pending')"),
        ),
    )


class CustodyRecord(Subject):
    __tablename__ = "custody"
    data_class = "custody"
    visit_id: Mapped[int] = ref("visit", index=True)
    kind: Mapped[str] = text()
    keeper_id: Mapped[int | None] = maybe_ref("employee")
    started_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    acceptance: Mapped[str | None] = maybe_text()
    ended_at: Mapped[str | None] = maybe_text()
    ended_entered_at: Mapped[str | None] = maybe_text()
    __table_args__ = (
        CheckConstraint("started_at <= entered_at", name="not_in_future"),
        CheckConstraint("ended_at IS NULL OR started_at <= ended_at", name="ended_after_started"),
        CheckConstraint("ended_at IS NULL OR ended_at <= ended_entered_at", name="end_not_in_future"),
        CheckConstraint(
            "kind <> 'escort' OR (keeper_id IS NOT NULL AND acceptance IS NOT NULL)", name="escort_accepted"
        ),
        Index(
            "uq_custody_open",
            "visit_id",
            unique=True,
            sqlite_where=sql("ended_at IS NULL"),
            postgresql_where=sql("ended_at IS NULL"),
        ),
        Index(
            "ix_custody_keeper_open",
            "keeper_id",
            sqlite_where=sql("ended_at IS NULL"),
            postgresql_where=sql("ended_at IS NULL"),
        ),
    )


class GapReportRecord(Subject):
    __tablename__ = "gap_report"
    data_class = "custody"
    visit_id: Mapped[int] = ref("visit", index=True)
    started_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    reason: Mapped[str] = text("incident")
    closed_at: Mapped[str | None] = maybe_text()
    finding: Mapped[str] = text("incident")
    __table_args__ = (CheckConstraint("started_at <= entered_at", name="not_in_future"),)


class DeliveryRecord(Subject):
    __tablename__ = "delivery"
    data_class = "delivery"
    site_id: Mapped[int] = ref("site")
    carrier: Mapped[str] = text()
    recipient: Mapped[str] = text()
    pieces: Mapped[int] = number()
    happened_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    note: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("happened_at <= entered_at", name="not_in_future"),
        CheckConstraint("pieces >= 1", name="pieces"),
    )
