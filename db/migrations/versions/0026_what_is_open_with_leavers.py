"""Decisions about what is open with leavers"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "leaver_decision",
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("target", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("decision = 'stays_open' OR reason = ''", name="ck_leaver_decision_reason_of_leaving_alone"),
        sa.CheckConstraint("decision IN ('stays_open', 'keeps', 'comes_back')", name="ck_leaver_decision_decision"),
        sa.CheckConstraint("kind <> 'custody'", name="ck_leaver_decision_nobody_left_in_hand"),
        sa.CheckConstraint("decided_by <> employee_id", name="ck_leaver_decision_not_about_oneself"),
        sa.ForeignKeyConstraint(["decided_by"], ["employee.id"], name="fk_leaver_decision_decided_by_employee"),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name="fk_leaver_decision_employee_id_employee"),
        sa.PrimaryKeyConstraint("id", name="pk_leaver_decision"),
        sa.UniqueConstraint("pseudonym", name="uq_leaver_decision_pseudonym"),
    )
    op.create_index("ix_leaver_decision_employee_id", "leaver_decision", ["employee_id"], unique=False)
