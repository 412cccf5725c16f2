"""The register of requests"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "subject_request",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("employee_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("identity_how", sa.Text(), nullable=False),
        sa.Column("identity_at", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "closed_at IS NULL OR outcome = 'refused' OR identity_at IS NOT NULL",
            name="ck_subject_request_granted_when_identity_checked",
        ),
        sa.CheckConstraint("(outcome IS NULL) = (closed_at IS NULL)", name="ck_subject_request_closed_with_outcome"),
        sa.CheckConstraint("person_id IS NULL OR employee_id IS NULL", name="ck_subject_request_one_person"),
        sa.CheckConstraint("received_on <= due_on", name="ck_subject_request_due_after_received"),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name="fk_subject_request_employee_id_employee"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_subject_request_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_subject_request"),
        sa.UniqueConstraint("pseudonym", name="uq_subject_request_pseudonym"),
    )
    op.create_index(
        "ix_subject_request_open",
        "subject_request",
        ["due_on"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index("ix_subject_request_person_id", "subject_request", ["person_id"], unique=False)
