"""Write a migration from the difference between the records and an empty, migrated database.

    python packaging/new_migration.py NUMBER "what it adds"

Read the result and mend it by hand before it is committed; a migration that has shipped is never changed.
"""

import sys
import tempfile
from pathlib import Path

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext

import accessdesk.storage.ledger_records
import accessdesk.storage.shelves  # noqa: F401 - every table that is kept
from accessdesk.paths import migrations_dir
from accessdesk.storage.columns import Record
from accessdesk.storage.engine import open_sqlite
from accessdesk.storage.upgrade import known_versions, upgrade

HEAD = '''"""{message}"""

import sqlalchemy as sa
from alembic import op

revision = "{number}"
down_revision = {before!r}
branch_labels = None
depends_on = None


def upgrade() -> None:
    {body}
'''


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    """The search index is no record: without this every migration would drop it."""
    return kind != "table" or not str(name).startswith("person_fts")


def main(number: str, message: str) -> None:
    """Write db/migrations/versions/NUMBER_words.py."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_sqlite(Path(folder) / "empty.db", None)
        before = known_versions()[-1] if known_versions() else None
        if before:
            upgrade(engine)
        with engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"render_as_batch": False, "include_name": _ours})
            script = produce_migrations(context, Record.metadata)
            body = render_python_code(script.upgrade_ops, render_as_batch=False)
    words = message.lower().replace(" ", "_")
    path = migrations_dir() / "versions" / f"{number}_{words}.py"
    path.write_text(HEAD.format(message=message, number=number, before=before, body=body.replace("\n", "\n")), "utf-8")
    sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
