"""whereabouts and unknown spans"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "unknown_span",
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.Column("ended_entered_at", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "ended_at IS NULL OR ended_at <= ended_entered_at", name=op.f("ck_unknown_span_end_not_in_future")
        ),
        sa.CheckConstraint(
            "ended_at IS NULL OR started_at <= ended_at", name=op.f("ck_unknown_span_ended_after_started")
        ),
        sa.CheckConstraint("started_at <= entered_at", name=op.f("ck_unknown_span_not_in_future")),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_unknown_span_visit_id_visit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unknown_span")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_unknown_span_pseudonym")),
    )
    op.create_index(op.f("ix_unknown_span_visit_id"), "unknown_span", ["visit_id"], unique=False)
    op.create_index(
        "uq_unknown_span_open",
        "unknown_span",
        ["visit_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "whereabouts",
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("zone_id", sa.Integer(), nullable=True),
        sa.Column("started_at", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.Column("ended_entered_at", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "ended_at IS NULL OR ended_at <= ended_entered_at", name=op.f("ck_whereabouts_end_not_in_future")
        ),
        sa.CheckConstraint(
            "ended_at IS NULL OR started_at <= ended_at", name=op.f("ck_whereabouts_ended_after_started")
        ),
        sa.CheckConstraint("started_at <= entered_at", name=op.f("ck_whereabouts_not_in_future")),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_whereabouts_visit_id_visit")),
        sa.ForeignKeyConstraint(["zone_id"], ["zone.id"], name=op.f("fk_whereabouts_zone_id_zone")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_whereabouts")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_whereabouts_pseudonym")),
    )
    op.create_index(op.f("ix_whereabouts_visit_id"), "whereabouts", ["visit_id"], unique=False)
    op.create_index("ix_whereabouts_zone", "whereabouts", ["zone_id", "started_at"], unique=False)
    op.create_index(
        "uq_whereabouts_open",
        "whereabouts",
        ["visit_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
