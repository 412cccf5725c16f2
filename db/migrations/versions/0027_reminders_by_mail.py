"""Reminders by mail"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reminder_mail",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("things", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.Column("fault", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("(state = 'sending') = (ended_at IS NULL)", name="ck_reminder_mail_ended_or_sending"),
        sa.CheckConstraint("(employee_id IS NULL) <> (person_id IS NULL)", name="ck_reminder_mail_one_recipient"),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name="fk_reminder_mail_employee_id_employee"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_reminder_mail_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_reminder_mail"),
        sa.UniqueConstraint("pseudonym", name="uq_reminder_mail_pseudonym"),
    )
    op.create_index("ix_reminder_mail_day", "reminder_mail", ["day"], unique=False)
    op.create_index(
        "uq_reminder_mail_employee_id",
        "reminder_mail",
        ["employee_id", "day", "kind"],
        unique=True,
        sqlite_where=sa.text("employee_id IS NOT NULL"),
        postgresql_where=sa.text("employee_id IS NOT NULL"),
    )
    op.create_index(
        "uq_reminder_mail_person_id",
        "reminder_mail",
        ["person_id", "day", "kind"],
        unique=True,
        sqlite_where=sa.text("person_id IS NOT NULL"),
        postgresql_where=sa.text("person_id IS NOT NULL"),
    )
