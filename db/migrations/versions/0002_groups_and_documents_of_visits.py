"""groups and documents of visits"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "document_text",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text_de", sa.Text(), nullable=False),
        sa.Column("text_en", sa.Text(), nullable=False),
        sa.Column("required_for", sa.Text(), nullable=False),
        sa.Column("valid_days", sa.Integer(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("valid_days >= 0", name=op.f("ck_document_text_valid_days")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_document_text_version")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_text")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_document_text_pseudonym")),
    )
    op.create_index("uq_document_text_kind_version", "document_text", ["kind", "version"], unique=True)
    op.create_table(
        "series",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("people", sa.Text(), nullable=False),
        sa.Column("announced", sa.Integer(), nullable=False),
        sa.Column("host_id", sa.Integer(), nullable=True),
        sa.Column("host_name", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("zones", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("authoriser", sa.Text(), nullable=False),
        sa.Column("weekdays", sa.Text(), nullable=False),
        sa.Column("begins", sa.Text(), nullable=False),
        sa.Column("ends", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Text(), nullable=False),
        sa.Column("last_day", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("announced >= 1", name=op.f("ck_series_announced")),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_series_days_in_order")),
        sa.ForeignKeyConstraint(["host_id"], ["employee.id"], name=op.f("fk_series_host_id_employee")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_series_site_id_site")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_series_pseudonym")),
    )
    op.create_table(
        "document_given",
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("given_at", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("given_at <= entered_at", name=op.f("ck_document_given_not_in_future")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_document_given_person_id_person")),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_document_given_visit_id_visit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_given")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_document_given_pseudonym")),
    )
    op.create_index(op.f("ix_document_given_person_id"), "document_given", ["person_id"], unique=False)
    op.create_index("uq_document_given_visit_kind", "document_given", ["visit_id", "kind"], unique=True)
    op.create_table(
        "visit_group",
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("host_id", sa.Integer(), nullable=True),
        sa.Column("host_name", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("zones", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("supervision", sa.Text(), nullable=False),
        sa.Column("authoriser", sa.Text(), nullable=False),
        sa.Column("announced", sa.Integer(), nullable=False),
        sa.Column("expected_from", sa.Text(), nullable=False),
        sa.Column("expected_to", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.Integer(), nullable=True),
        sa.Column("series_day", sa.Text(), nullable=True),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("(series_id IS NULL) = (series_day IS NULL)", name=op.f("ck_visit_group_day_of_series")),
        sa.CheckConstraint("announced >= 1", name=op.f("ck_visit_group_announced")),
        sa.CheckConstraint("expected_from < expected_to", name=op.f("ck_visit_group_window_in_order")),
        sa.ForeignKeyConstraint(["host_id"], ["employee.id"], name=op.f("fk_visit_group_host_id_employee")),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name=op.f("fk_visit_group_series_id_series")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_visit_group_site_id_site")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_group")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_visit_group_pseudonym")),
    )
    op.create_index(
        "ix_visit_group_open",
        "visit_group",
        ["expected_from"],
        unique=False,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index(
        "uq_visit_group_series_day",
        "visit_group",
        ["series_id", "series_day"],
        unique=True,
        sqlite_where=sa.text("series_id IS NOT NULL"),
        postgresql_where=sa.text("series_id IS NOT NULL"),
    )
    op.create_table(
        "group_member",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("joined_at", sa.Text(), nullable=False),
        sa.Column("beyond", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["visit_group.id"], name=op.f("fk_group_member_group_id_visit_group")),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_group_member_visit_id_visit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_member")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_group_member_pseudonym")),
        sa.UniqueConstraint("visit_id", name=op.f("uq_group_member_visit_id")),
    )
    op.create_index(op.f("ix_group_member_group_id"), "group_member", ["group_id"], unique=False)
