"""What was erased leaves the highest id of its table, so that no id is given twice."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "id_floor",
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("highest", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("table_name", name="pk_id_floor"),
    )
