"""What was taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "correction",
        sa.Column("wrong_entry", sa.Integer(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.Column("delivery_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["delivery_id"], ["delivery.id"], name="fk_correction_delivery_id_delivery"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_correction_visit_id_visit"),
        sa.PrimaryKeyConstraint("id", name="pk_correction"),
        sa.UniqueConstraint("pseudonym", name="uq_correction_pseudonym"),
    )
    op.create_index("ix_correction_delivery_id", "correction", ["delivery_id"], unique=False)
    op.create_index("ix_correction_visit_id", "correction", ["visit_id"], unique=False)
    op.create_index("uq_correction_wrong_entry", "correction", ["wrong_entry"], unique=True)
