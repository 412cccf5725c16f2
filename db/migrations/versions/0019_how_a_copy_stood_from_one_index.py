"""How a copy stood at any moment is read from one index, without the rows behind it."""

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_key_standing_copy_id_from_at_id", table_name="key_standing")
    op.create_index(
        "ix_key_standing_then",
        "key_standing",
        ["copy_id", "from_at", "id", "handover_id", "state", "location", "seen_at"],
    )
