"""A PostgreSQL server whose clock a test moves: a function of our own stands before the built-in one.

It lies in a schema of its own, which only the address of the test names: the schema of the house stays as it is made.
"""

from datetime import datetime
from typing import Protocol

import psycopg
from sqlalchemy import make_url


class MovedClock(Protocol):
    """A clock that tells each of its steps."""

    moment: datetime

    def moved(self, moment: datetime) -> None: ...


def keep_server_time(url: str, clock: MovedClock) -> str:
    """Let the database at `url` show the clock's time from now on; the address to use instead."""
    address = make_url(url)
    direct = address.set(drivername="postgresql").render_as_string(hide_password=False)

    def tell(moment: datetime) -> None:
        with psycopg.connect(direct, autocommit=True) as connection:
            connection.execute("UPDATE test_time.test_clock SET moment = %s", (moment,))

    with psycopg.connect(direct, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA IF NOT EXISTS test_time")
        connection.execute("CREATE TABLE IF NOT EXISTS test_time.test_clock (moment timestamptz NOT NULL)")
        connection.execute("TRUNCATE test_time.test_clock")
        connection.execute("INSERT INTO test_time.test_clock VALUES (%s)", (clock.moment,))
        connection.execute(
            "CREATE OR REPLACE FUNCTION test_time.clock_timestamp() RETURNS timestamptz"
            " LANGUAGE sql AS 'SELECT moment FROM test_time.test_clock'"
        )
    clock.moved = tell  # type: ignore[method-assign]
    return address.update_query_dict({"options": "-csearch_path=public,test_time,pg_catalog"}).render_as_string(
        hide_password=False
    )
