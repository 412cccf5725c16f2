"""Witnesses outside the company"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "witness",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("reached_at", sa.Text(), nullable=True),
        sa.Column("failing_since", sa.Text(), nullable=True),
        sa.Column("fault", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("way IN ('mail', 'folder')", name="ck_witness_known_way"),
        sa.CheckConstraint("(size = 0) = (reached_at IS NULL)", name="ck_witness_reached_or_not"),
        sa.CheckConstraint("ended_at IS NULL OR failing_since IS NULL", name="ck_witness_ended_fails_no_more"),
        sa.PrimaryKeyConstraint("id", name="pk_witness"),
        sa.UniqueConstraint("pseudonym", name="uq_witness_pseudonym"),
    )
    op.create_index(
        "uq_witness_open",
        "witness",
        ["way", "address"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
