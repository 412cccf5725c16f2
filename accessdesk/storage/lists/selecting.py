"""Small things that every SELECT of a list needs."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, bindparam, text

from accessdesk.storage.prepared import Driver
from accessdesk.storage.translate import text_time

OPEN_VISIT = "v.state IN ('expected', 'arrived', 'on_site', 'away', 'unclear')"
"""Word for word the condition of the index of open visits: without it SQLite reads every visit there ever was."""

KEEPER_COMPANY = """coalesce((SELECT max(x.company) FROM external_escort l
    JOIN standing_external x ON x.id = l.external_id WHERE l.employee_id = c.keeper_id), '')"""
"""The firm of whoever has the custody `c`, if it is an escort from outside; else ''."""

NEEDS_HELP = "(v.needs_help = 1 OR EXISTS (SELECT 1 FROM assistance n WHERE n.visit_id = v.id AND n.needed = 1))"
"""Whether a visitor said so: in the visit itself (before help had a class of its own), or beside it."""


def rows(connection: Connection, sql: str, **values: Any) -> Sequence[RowMapping]:
    """The rows of a statement with bound values; a tuple is expanded for IN."""
    statement = text(sql)
    for name, value in values.items():
        if isinstance(value, tuple):
            statement = statement.bindparams(bindparam(name, expanding=True))
    return connection.execute(statement, values).mappings().all()


@contextmanager
def reading(engine: Engine) -> Iterator[Driver]:
    """The driver for one statement that somebody waits for while typing; each statement sees its own moment."""
    pooled = engine.raw_connection()
    driver = Driver(pooled, engine.dialect)
    try:
        yield driver
    finally:
        driver.close()
        pooled.close()


def moment(value: str | None) -> datetime | None:
    """The aware time in a column, or None."""
    return text_time(value) if value else None


def zone_names(connection: Connection) -> dict[int, str]:
    """All zones' names by id."""
    return {row["id"]: row["name"] for row in rows(connection, "SELECT id, name FROM zone")}


def named(ids: str, names: Mapping[int, str]) -> tuple[str, ...]:
    """The names behind a JSON list of ids."""
    return tuple(names.get(id, "?") for id in json.loads(ids))
