"""For whom groups and series come."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "announced_behalf",
        sa.Column("entered_at", sa.Text(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("series_id", sa.Integer(), nullable=True),
        sa.Column("customer_id", sa.Integer(), nullable=True),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("contact_name", sa.Text(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=True),
        sa.Column("order_number", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.CheckConstraint("(group_id IS NULL) <> (series_id IS NULL)", name="ck_announced_behalf_of_one"),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["authorised_contact.id"], name="fk_announced_behalf_contact_id_authorised_contact"
        ),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name="fk_announced_behalf_customer_id_customer"),
        sa.ForeignKeyConstraint(["group_id"], ["visit_group.id"], name="fk_announced_behalf_group_id_visit_group"),
        sa.ForeignKeyConstraint(
            ["order_id"], ["customer_order.id"], name="fk_announced_behalf_order_id_customer_order"
        ),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name="fk_announced_behalf_series_id_series"),
        sa.PrimaryKeyConstraint("id", name="pk_announced_behalf"),
        sa.UniqueConstraint("pseudonym", name="uq_announced_behalf_pseudonym"),
    )
    op.create_index("uq_announced_behalf_group", "announced_behalf", ["group_id"], unique=True)
    op.create_index("uq_announced_behalf_series", "announced_behalf", ["series_id"], unique=True)
