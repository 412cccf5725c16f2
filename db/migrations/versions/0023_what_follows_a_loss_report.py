"""What follows a loss report: details, what was frozen with it, decisions, replacements."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "loss_decision",
        sa.Column("loss_report_id", sa.Integer(), nullable=False),
        sa.Column("risk", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("(measure = 'none') = (due_on IS NULL)", name="ck_loss_decision_due_unless_nothing"),
        sa.CheckConstraint(
            "measure IN ('none', 'watch', 'cylinder', 'group', 'system')", name="ck_loss_decision_measure"
        ),
        sa.CheckConstraint("reason <> ''", name="ck_loss_decision_reasoned"),
        sa.CheckConstraint("risk IN ('low', 'medium', 'high')", name="ck_loss_decision_risk"),
        sa.ForeignKeyConstraint(["decided_by"], ["employee.id"], name="fk_loss_decision_decided_by_employee"),
        sa.ForeignKeyConstraint(
            ["loss_report_id"], ["loss_report.id"], name="fk_loss_decision_loss_report_id_loss_report"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_loss_decision"),
        sa.UniqueConstraint("pseudonym", name="uq_loss_decision_pseudonym"),
    )
    op.create_index("ix_loss_decision_loss_report_id", "loss_decision", ["loss_report_id"], unique=False)
    op.create_table(
        "loss_details",
        sa.Column("loss_report_id", sa.Integer(), nullable=False),
        sa.Column("incident_id", sa.Integer(), nullable=False),
        sa.Column("reporter_is", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("informed", sa.Text(), nullable=False),
        sa.Column("doors", sa.Integer(), nullable=False),
        sa.Column("cylinders", sa.Integer(), nullable=False),
        sa.Column("keys", sa.Integer(), nullable=False),
        sa.Column("cost_eur", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("label IN ('yes', 'no', 'unknown')", name="ck_loss_details_label"),
        sa.CheckConstraint(
            "reporter_is IN ('holder', 'bearer', 'finder', 'other')", name="ck_loss_details_reporter_is"
        ),
        sa.CheckConstraint("doors >= 0 AND cylinders >= 0 AND keys >= 0", name="ck_loss_details_counted"),
        sa.ForeignKeyConstraint(["incident_id"], ["incident.id"], name="fk_loss_details_incident_id_incident"),
        sa.ForeignKeyConstraint(
            ["loss_report_id"], ["loss_report.id"], name="fk_loss_details_loss_report_id_loss_report"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_loss_details"),
        sa.UniqueConstraint("incident_id", name="uq_loss_details_incident_id"),
        sa.UniqueConstraint("loss_report_id", name="uq_loss_details_loss_report_id"),
        sa.UniqueConstraint("pseudonym", name="uq_loss_details_pseudonym"),
    )
    op.create_table(
        "loss_replacement",
        sa.Column("loss_report_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("cylinders", sa.Integer(), nullable=False),
        sa.Column("keys", sa.Integer(), nullable=False),
        sa.Column("cost_cents", sa.Integer(), nullable=False),
        sa.Column("happened_at", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "what <> '' AND cylinders >= 0 AND keys >= 0 AND cost_cents >= 0", name="ck_loss_replacement_counted"
        ),
        sa.CheckConstraint("happened_at <= entered_at", name="ck_loss_replacement_not_in_future"),
        sa.ForeignKeyConstraint(
            ["loss_report_id"], ["loss_report.id"], name="fk_loss_replacement_loss_report_id_loss_report"
        ),
        sa.ForeignKeyConstraint(["recorded_by"], ["employee.id"], name="fk_loss_replacement_recorded_by_employee"),
        sa.PrimaryKeyConstraint("id", name="pk_loss_replacement"),
        sa.UniqueConstraint("pseudonym", name="uq_loss_replacement_pseudonym"),
    )
    op.create_index("ix_loss_replacement_loss_report_id", "loss_replacement", ["loss_report_id"], unique=False)
    op.create_table(
        "loss_snapshot",
        sa.Column("loss_report_id", sa.Integer(), nullable=False),
        sa.Column("taken_at", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("facts <> '' AND language <> ''", name="ck_loss_snapshot_frozen"),
        sa.ForeignKeyConstraint(
            ["loss_report_id"], ["loss_report.id"], name="fk_loss_snapshot_loss_report_id_loss_report"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_loss_snapshot"),
        sa.UniqueConstraint("loss_report_id", name="uq_loss_snapshot_loss_report_id"),
        sa.UniqueConstraint("pseudonym", name="uq_loss_snapshot_pseudonym"),
    )
