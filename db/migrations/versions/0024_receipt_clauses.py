"""Clauses of the receipt in the words of the company."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:

    op.create_table(
        "receipt_clauses",
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("property", sa.Text(), nullable=False),
        sa.Column("no_passing_on", sa.Text(), nullable=False),
        sa.Column("no_copying", sa.Text(), nullable=False),
        sa.Column("report_loss", sa.Text(), nullable=False),
        sa.Column("return_on_demand", sa.Text(), nullable=False),
        sa.Column("loss_with_cost", sa.Text(), nullable=False),
        sa.Column("loss_without_cost", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("version > base AND base >= 1", name=op.f("ck_receipt_clauses_version")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt_clauses")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_receipt_clauses_pseudonym")),
    )
    op.create_index("uq_receipt_clauses_language_version", "receipt_clauses", ["language", "version"], unique=True)
