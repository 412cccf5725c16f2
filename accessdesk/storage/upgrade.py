"""Bringing a database to the newest version: refused if it is newer, backed up before, all or nothing."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from accessdesk.paths import migrations_dir
from accessdesk.storage.engine import DATA_FILE, open_sqlite
from accessdesk.storage.faults import DatabaseNewer
from accessdesk.storage.ledger_store import open_log


def upgrade_sqlite(data_dir: Path, key: str | None) -> Path | None:
    """Migrate the data file on a connection of its own, foreign keys off; gives the backup made before, if any."""
    path = data_dir / DATA_FILE
    engine = open_sqlite(path, key)
    try:
        before = current_version(engine)
        if not needs_upgrade(before):
            return None
        backup = None
        if before is not None:
            backup = data_dir / "backups" / f"before-upgrade-from-{before}.db"
            copy_into(engine, backup)
        upgrade(engine)
        return backup
    finally:
        engine.dispose()
        if path.exists():
            path.chmod(0o600)


def copy_into(engine: Engine, target: Path) -> None:
    """A consistent copy of the open database, under the same key (VACUUM INTO). Replaces an older one of that name."""
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    partial = target.with_suffix(".part")
    partial.unlink(missing_ok=True)
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("VACUUM INTO ?", (str(partial),))
    finally:
        connection.close()
    partial.chmod(0o600)
    partial.replace(target)


def current_version(engine: Engine) -> str | None:
    """The version a database says it has; None for an empty one."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def known_versions() -> list[str]:
    """All versions this program knows, oldest first (the migrations' file names begin with them)."""
    return sorted(path.name.split("_")[0] for path in (migrations_dir() / "versions").glob("[0-9]*.py"))


def needs_upgrade(version: str | None) -> bool:
    """Whether a database of this version must be migrated. Raises DatabaseNewer for one we do not know."""
    known = known_versions()
    if version is not None and version not in known:
        raise DatabaseNewer(version)
    return version != known[-1]


def upgrade(engine: Engine, version: str = "head") -> None:
    """Run the missing migrations up to a version (default: all) in one transaction; a new database begins its log."""
    with engine.connect().execution_options(writes=True) as connection:
        if engine.dialect.name == "sqlite":
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            run_migrations(connection, version)
            if connection.execute(text("SELECT count(*) FROM ledger_head")).scalar() == 0:
                open_log(connection)


def run_migrations(connection: Connection, version: str = "head") -> None:
    """Run the missing migrations in the transaction of this connection."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations_dir()).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, version)
