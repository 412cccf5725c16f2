"""How each copy of a key stood from every moment of change on, and who carries a key for a holder."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "key_standing",
        sa.Column("copy_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("location", sa.Text(), nullable=False),
        sa.Column("handover_id", sa.Integer(), nullable=True),
        sa.Column("from_at", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.Text(), nullable=True),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("from_at <= entered_at", name="ck_key_standing_not_in_future"),
        sa.CheckConstraint("seen_at IS NULL OR seen_at <= entered_at", name="ck_key_standing_seen_not_in_future"),
        sa.ForeignKeyConstraint(["copy_id"], ["key_copy.id"], name="fk_key_standing_copy_id_key_copy"),
        sa.ForeignKeyConstraint(["handover_id"], ["handover.id"], name="fk_key_standing_handover_id_handover"),
        sa.PrimaryKeyConstraint("id", name="pk_key_standing"),
        sa.UniqueConstraint("pseudonym", name="uq_key_standing_pseudonym"),
    )
    op.create_index("ix_key_standing_copy_id_from_at_id", "key_standing", ["copy_id", "from_at", "id"])
    op.create_index(
        "ix_handover_bearer",
        "handover",
        ["bearer"],
        sqlite_where=sa.text("bearer <> ''"),
        postgresql_where=sa.text("bearer <> ''"),
    )
