"""Refused confirmations and assistance."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "objection",
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("raised_at", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("decided_at", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decider_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("raised_at <= entered_at", name="ck_objection_not_in_future"),
        sa.CheckConstraint("(decision IS NULL) = (decided_at IS NULL)", name="ck_objection_decided_at_some_time"),
        sa.ForeignKeyConstraint(["decider_id"], ["employee.id"], name="fk_objection_decider_id_employee"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_objection_visit_id_visit"),
        sa.PrimaryKeyConstraint("id", name="pk_objection"),
        sa.UniqueConstraint("pseudonym", name="uq_objection_pseudonym"),
    )
    op.create_index("ix_objection_visit_id", "objection", ["visit_id"], unique=False)
    op.create_table(
        "assistance",
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_assistance_visit_id_visit"),
        sa.PrimaryKeyConstraint("id", name="pk_assistance"),
        sa.UniqueConstraint("pseudonym", name="uq_assistance_pseudonym"),
    )
    op.create_index("uq_assistance_visit_id", "assistance", ["visit_id"], unique=True)
