"""Escort right of standing externals."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "external_escort",
        sa.Column("external_id", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name="fk_external_escort_employee_id_employee"),
        sa.ForeignKeyConstraint(
            ["external_id"], ["standing_external.id"], name="fk_external_escort_external_id_standing_external"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_external_escort"),
        sa.UniqueConstraint("employee_id", name="uq_external_escort_employee_id"),
        sa.UniqueConstraint("external_id", name="uq_external_escort_external_id"),
        sa.UniqueConstraint("pseudonym", name="uq_external_escort_pseudonym"),
    )
