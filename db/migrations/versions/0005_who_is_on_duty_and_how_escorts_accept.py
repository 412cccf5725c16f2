"""who is on duty and how escorts accept"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "duty",
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.Text(), nullable=False),
        sa.Column("ends_at", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("(kind = 'on_duty') = (place > 0)", name=op.f("ck_duty_those_on_duty_have_a_place")),
        sa.CheckConstraint("kind IN ('on_duty', 'away')", name=op.f("ck_duty_kind")),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_duty_ends_after_it_starts")),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name=op.f("fk_duty_employee_id_employee")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_duty_pseudonym")),
    )
    op.create_index("ix_duty_day", "duty", ["day"], unique=False)
    op.create_index(
        "uq_duty_place",
        "duty",
        ["day", "place"],
        unique=True,
        sqlite_where=sa.text("withdrawn_at IS NULL AND kind = 'on_duty'"),
        postgresql_where=sa.text("withdrawn_at IS NULL AND kind = 'on_duty'"),
    )
    op.create_table(
        "acceptance_signature",
        sa.Column("assignment_id", sa.Integer(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("signed_at", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignment_id"], ["assignment.id"], name=op.f("fk_acceptance_signature_assignment_id_assignment")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acceptance_signature")),
        sa.UniqueConstraint("assignment_id", name=op.f("uq_acceptance_signature_assignment_id")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_acceptance_signature_pseudonym")),
    )
    op.create_index(
        "uq_assignment_asked",
        "assignment",
        ["visit_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('requested', 'accepted')"),
        postgresql_where=sa.text("state IN ('requested', 'accepted')"),
    )
