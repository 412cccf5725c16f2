"""Assembly points of zones, the closed desk, roll calls, and numbered forms for a power cut."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "desk_closing",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("visits", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("closed_at <= entered_at", name=op.f("ck_desk_closing_not_in_future")),
        sa.CheckConstraint(
            "opened_at IS NULL OR closed_at <= opened_at", name=op.f("ck_desk_closing_opened_after_closed")
        ),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_desk_closing_site_id_site")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk_closing")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_desk_closing_pseudonym")),
    )
    op.create_index(
        "uq_desk_closing_open",
        "desk_closing",
        ["site_id"],
        unique=True,
        sqlite_where=sa.text("opened_at IS NULL"),
        postgresql_where=sa.text("opened_at IS NULL"),
    )
    op.create_table(
        "roll_call",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("drill", sa.Integer(), nullable=False),
        sa.Column("began_at", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("began_at <= entered_at", name=op.f("ck_roll_call_not_in_future")),
        sa.CheckConstraint("ended_at IS NULL OR began_at <= ended_at", name=op.f("ck_roll_call_ended_after_began")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_roll_call_site_id_site")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roll_call")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_roll_call_pseudonym")),
    )
    op.create_index(
        "uq_roll_call_open",
        "roll_call",
        ["site_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "zone_assembly",
        sa.Column("zone_id", sa.Integer(), nullable=False),
        sa.Column("assembly_point", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["zone_id"], ["zone.id"], name=op.f("fk_zone_assembly_zone_id_zone")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_zone_assembly")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_zone_assembly_pseudonym")),
        sa.UniqueConstraint("zone_id", name=op.f("uq_zone_assembly_zone_id")),
    )
    op.create_table(
        "paper_form",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("issued_at", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("settled_at", sa.Text(), nullable=True),
        sa.Column("written_by", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("(state = 'blank') = (settled_at IS NULL)", name=op.f("ck_paper_form_blank_is_open")),
        sa.CheckConstraint("visit_id IS NULL OR state = 'entered'", name=op.f("ck_paper_form_visit_was_entered")),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_paper_form_visit_id_visit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_form")),
        sa.UniqueConstraint("number", name=op.f("uq_paper_form_number")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_paper_form_pseudonym")),
    )
    op.create_table(
        "roll_call_line",
        sa.Column("roll_call_id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("assembly_point", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("told_by", sa.Text(), nullable=False),
        sa.Column("told_at", sa.Text(), nullable=True),
        sa.Column("entered_at", sa.Text(), nullable=True),
        sa.Column("entered_by", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(result = 'open') = (told_at IS NULL)", name=op.f("ck_roll_call_line_answered_at_a_moment")
        ),
        sa.CheckConstraint("told_at IS NULL OR told_at <= entered_at", name=op.f("ck_roll_call_line_not_in_future")),
        sa.ForeignKeyConstraint(["entered_by"], ["employee.id"], name=op.f("fk_roll_call_line_entered_by_employee")),
        sa.ForeignKeyConstraint(
            ["roll_call_id"], ["roll_call.id"], name=op.f("fk_roll_call_line_roll_call_id_roll_call")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_roll_call_line_visit_id_visit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roll_call_line")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_roll_call_line_pseudonym")),
    )
    op.create_index(op.f("ix_roll_call_line_roll_call_id"), "roll_call_line", ["roll_call_id"], unique=False)
    op.create_index("uq_roll_call_line_visit", "roll_call_line", ["roll_call_id", "visit_id"], unique=True)
