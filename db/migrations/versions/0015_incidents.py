"""Incidents with their clocks, findings about gaps, and the names that were compared with bans."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "site_video",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("hours <= 72 OR reason <> ''", name="ck_site_video_reason_above_72_hours"),
        sa.CheckConstraint("hours >= 0", name="ck_site_video_hours"),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name="fk_site_video_site_id_site"),
        sa.PrimaryKeyConstraint("id", name="pk_site_video"),
        sa.UniqueConstraint("pseudonym", name="uq_site_video_pseudonym"),
        sa.UniqueConstraint("site_id", name="uq_site_video_site_id"),
    )
    op.create_table(
        "compared_name",
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["decision_id"], ["ban_decision.id"], name="fk_compared_name_decision_id_ban_decision"),
        sa.PrimaryKeyConstraint("id", name="pk_compared_name"),
        sa.UniqueConstraint("decision_id", name="uq_compared_name_decision_id"),
        sa.UniqueConstraint("pseudonym", name="uq_compared_name_pseudonym"),
    )
    op.create_table(
        "gap_finding",
        sa.Column("gap_report_id", sa.Integer(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("entered_by", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("cause <> ''", name="ck_gap_finding_names_the_cause"),
        sa.ForeignKeyConstraint(["entered_by"], ["employee.id"], name="fk_gap_finding_entered_by_employee"),
        sa.ForeignKeyConstraint(["gap_report_id"], ["gap_report.id"], name="fk_gap_finding_gap_report_id_gap_report"),
        sa.PrimaryKeyConstraint("id", name="pk_gap_finding"),
        sa.UniqueConstraint("gap_report_id", name="uq_gap_finding_gap_report_id"),
        sa.UniqueConstraint("pseudonym", name="uq_gap_finding_pseudonym"),
    )
    op.create_index(
        "ix_gap_finding_open",
        "gap_finding",
        ["id"],
        unique=False,
        sqlite_where=sa.text("cause = 'not_yet_known'"),
        postgresql_where=sa.text("cause = 'not_yet_known'"),
    )
    op.create_table(
        "incident",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("happened_at", sa.Text(), nullable=False),
        sa.Column("known_at", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("reported_by", sa.Integer(), nullable=False),
        sa.Column("clocks", sa.Text(), nullable=False),
        sa.Column("video_hours", sa.Integer(), nullable=False),
        sa.Column("reporter", sa.Text(), nullable=False),
        sa.Column("zone_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("camera", sa.Text(), nullable=False),
        sa.Column("video_from", sa.Text(), nullable=True),
        sa.Column("video_until", sa.Text(), nullable=True),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("copy_id", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("what <> '' AND video_hours >= 0", name="ck_incident_says_what"),
        sa.CheckConstraint("happened_at <= known_at", name="ck_incident_known_after_it_happened"),
        sa.CheckConstraint("known_at <= entered_at", name="ck_incident_not_in_future"),
        sa.CheckConstraint(
            "video_from IS NULL OR video_from <= video_until", name="ck_incident_video_ends_after_it_begins"
        ),
        sa.ForeignKeyConstraint(["copy_id"], ["key_copy.id"], name="fk_incident_copy_id_key_copy"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_incident_person_id_person"),
        sa.ForeignKeyConstraint(["reported_by"], ["employee.id"], name="fk_incident_reported_by_employee"),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name="fk_incident_site_id_site"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_incident_visit_id_visit"),
        sa.ForeignKeyConstraint(["zone_id"], ["zone.id"], name="fk_incident_zone_id_zone"),
        sa.PrimaryKeyConstraint("id", name="pk_incident"),
        sa.UniqueConstraint("pseudonym", name="uq_incident_pseudonym"),
    )
    op.create_index("ix_incident_closed_at", "incident", ["closed_at"], unique=False)
    op.create_index("ix_incident_copy_id", "incident", ["copy_id"], unique=False)
    op.create_index("ix_incident_person_id", "incident", ["person_id"], unique=False)
    op.create_index("ix_incident_visit_id", "incident", ["visit_id"], unique=False)
    op.create_table(
        "incident_step",
        sa.Column("incident_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("happened_at", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("entered_by", sa.Integer(), nullable=False),
        sa.Column("clock", sa.Text(), nullable=True),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(kind IN ('clock_met', 'clock_waived')) = (clock IS NOT NULL)", name="ck_incident_step_names_its_clock"
        ),
        sa.CheckConstraint("kind IN ('informed', 'clock_met') OR words <> ''", name="ck_incident_step_says_why"),
        sa.CheckConstraint(
            "kind NOT IN ('informed', 'clock_met') OR who <> ''", name="ck_incident_step_names_who_was_told"
        ),
        sa.CheckConstraint("happened_at <= entered_at", name="ck_incident_step_not_in_future"),
        sa.ForeignKeyConstraint(["entered_by"], ["employee.id"], name="fk_incident_step_entered_by_employee"),
        sa.ForeignKeyConstraint(["incident_id"], ["incident.id"], name="fk_incident_step_incident_id_incident"),
        sa.PrimaryKeyConstraint("id", name="pk_incident_step"),
        sa.UniqueConstraint("pseudonym", name="uq_incident_step_pseudonym"),
    )
    op.create_index("ix_incident_step_incident_id", "incident_step", ["incident_id"], unique=False)
