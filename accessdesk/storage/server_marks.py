"""Marks on a PostgreSQL database that no desk may open: one that a restore gave up, one that it did not finish.

A mark is an empty schema of a name of its own, so that it stands beside the house's tables and changes none of them.
"""

from sqlalchemy import Connection, Engine

from accessdesk.storage.faults import DatabaseGivenUp, RestoreUnfinished

GIVEN_UP, UNFINISHED = "accessdesk_given_up", "accessdesk_unfinished"


def may_be_opened(engine: Engine) -> None:
    """Raises DatabaseGivenUp or RestoreUnfinished for a database that bears a mark."""
    with engine.connect() as connection:
        if has_mark(connection, GIVEN_UP):
            raise DatabaseGivenUp(str(engine.url.database))
        if has_mark(connection, UNFINISHED):
            raise RestoreUnfinished(str(engine.url.database))


def has_mark(connection: Connection, mark: str) -> bool:
    """Whether the database bears it."""
    query = "SELECT count(*) FROM pg_namespace WHERE nspname = %s"
    return bool(connection.exec_driver_sql(query, (mark,)).scalar_one())


def set_mark(engine: Engine, mark: str) -> None:
    """From here on nobody opens the database."""
    with engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {mark}")


def clear_mark(engine: Engine, mark: str) -> None:
    """From here on desks open it."""
    with engine.begin() as connection:
        connection.exec_driver_sql(f"DROP SCHEMA IF EXISTS {mark}")
