"""Rekeyings."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rekeying",
        sa.Column("locking_system_id", sa.Integer(), nullable=False),
        sa.Column("loss_report_id", sa.Integer(), nullable=True),
        sa.Column("since_at", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("key_types", sa.Text(), nullable=False),
        sa.Column("whole_system", sa.Integer(), nullable=False),
        sa.Column("cylinders", sa.Integer(), nullable=False),
        sa.Column("copies_out", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("reason <> '' AND key_types <> ''", name="ck_rekeying_reasoned"),
        sa.CheckConstraint("since_at <= entered_at", name="ck_rekeying_not_in_future"),
        sa.ForeignKeyConstraint(
            ["locking_system_id"], ["locking_system.id"], name="fk_rekeying_locking_system_id_locking_system"
        ),
        sa.ForeignKeyConstraint(["loss_report_id"], ["loss_report.id"], name="fk_rekeying_loss_report_id_loss_report"),
        sa.PrimaryKeyConstraint("id", name="pk_rekeying"),
        sa.UniqueConstraint("pseudonym", name="uq_rekeying_pseudonym"),
    )
    op.create_index("ix_rekeying_locking_system_id", "rekeying", ["locking_system_id"], unique=False)
    op.create_index("ix_rekeying_loss_report_id", "rekeying", ["loss_report_id"], unique=False)
