"""Emergency services and confidential visits."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "emergency_presence",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("arrived_at", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("left_at", sa.Text(), nullable=True),
        sa.Column("left_entered_at", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("people >= 1", name="ck_emergency_presence_people"),
        sa.CheckConstraint("arrived_at <= entered_at", name="ck_emergency_presence_not_in_future"),
        sa.CheckConstraint("left_at IS NULL OR arrived_at <= left_at", name="ck_emergency_presence_left_after_arrived"),
        sa.CheckConstraint(
            "left_at IS NULL OR left_at <= left_entered_at", name="ck_emergency_presence_left_not_in_future"
        ),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name="fk_emergency_presence_site_id_site"),
        sa.PrimaryKeyConstraint("id", name="pk_emergency_presence"),
        sa.UniqueConstraint("pseudonym", name="uq_emergency_presence_pseudonym"),
    )
    op.create_table(
        "confidential_visit",
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_confidential_visit_visit_id_visit"),
        sa.PrimaryKeyConstraint("id", name="pk_confidential_visit"),
        sa.UniqueConstraint("pseudonym", name="uq_confidential_visit_pseudonym"),
    )
    op.create_index("uq_confidential_visit_visit_id", "confidential_visit", ["visit_id"], unique=True)
