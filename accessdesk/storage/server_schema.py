"""What stands in a PostgreSQL database: tables, rules, triggers, functions, as the server's own catalogue says it.

What the migrations make is read from the same server: they run in a schema of its own within a transaction that is
given up. So both sides are written by one server in one way, whatever its version, and nothing is left behind.
"""

import secrets
from collections.abc import Mapping
from contextlib import suppress

import sqlalchemy.exc
from sqlalchemy import Connection, Engine

from accessdesk.storage.upgrade import run_migrations

Part = tuple[str, str, str]
"""Kind (table, column, index, trigger ...), name, what made it."""

_NOT_OF_AN_EXTENSION = "NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = {0}.oid AND e.deptype = 'e')"
_INSIDE: Mapping[str, str] = {
    "table": f"""SELECT c.relname,
          concat_ws(' ', c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relpersistence, am.amname)
        FROM pg_class c LEFT JOIN pg_am am ON am.oid = c.relam
        WHERE c.relnamespace = %(space)s AND c.relkind NOT IN ('i', 'I') AND {_NOT_OF_AN_EXTENSION.format("c")}""",
    "column": """SELECT c.relname || '.' || a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod),
          a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid))
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE c.relnamespace = %(space)s AND c.relkind IN ('r', 'p', 'f') AND a.attnum > 0 AND NOT a.attisdropped""",
    "constraint": """SELECT c.relname || '.' || k.conname,
          concat_ws(' ', pg_get_constraintdef(k.oid), k.convalidated)
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE c.relnamespace = %(space)s""",
    "index": """SELECT c.relname, concat_ws(' ', pg_get_indexdef(i.indexrelid), i.indisvalid, i.indisready)
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = %(space)s""",
    "trigger": """SELECT c.relname || '.' || t.tgname, concat_ws(' ', t.tgenabled, pg_get_triggerdef(t.oid))
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE c.relnamespace = %(space)s AND NOT t.tgisinternal""",
    "reference": """SELECT c.relname, concat_ws(' ', t.tgenabled, t.tgfoid::regproc) FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = %(space)s AND t.tgisinternal""",
    "rule": """SELECT c.relname || '.' || r.rulename, concat_ws(' ', r.ev_enabled, pg_get_ruledef(r.oid))
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE c.relnamespace = %(space)s""",
    "policy": """SELECT c.relname || '.' || p.polname, pg_get_expr(p.polqual, p.polrelid)
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = %(space)s""",
    "function": f"""SELECT p.proname, concat_ws(' ', pg_get_function_identity_arguments(p.oid), p.prosrc)
        FROM pg_proc p WHERE p.pronamespace = %(space)s AND {_NOT_OF_AN_EXTENSION.format("p")}""",
    "inheritance": """SELECT c.relname, i.inhrelid::regclass::text FROM pg_inherits i
        JOIN pg_class c ON c.oid = i.inhparent WHERE c.relnamespace = %(space)s AND c.relkind = 'r'""",
    "operator": f"""SELECT o.oprname, o.oprcode::text FROM pg_operator o
        WHERE o.oprnamespace = %(space)s AND {_NOT_OF_AN_EXTENSION.format("o")}""",
}
"""What belongs to one schema, by kind. Extensions that the server's operator installed are theirs."""
_AROUND: Mapping[str, str] = {
    "event trigger": f"SELECT t.evtname, t.evtevent FROM pg_event_trigger t WHERE {_NOT_OF_AN_EXTENSION.format('t')}",
    "built-in function": f"""SELECT p.proname, p.prosrc FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
        WHERE p.pronamespace = 'pg_catalog'::regnamespace AND {_NOT_OF_AN_EXTENSION.format("p")}
          AND (p.oid >= 16384 OR (p.proname = 'clock_timestamp' AND l.lanname <> 'internal'))""",
    "setting": """SELECT said, said FROM pg_db_role_setting s, unnest(s.setconfig) AS said
        WHERE s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
          AND (said LIKE 'session_replication_role=%%' OR said ~ '^search_path=.*,.*pg_catalog')""",
}
"""What lies around it and changes what happens in it: such things may not be there at all."""

ACTS_BY_ITSELF = frozenset({"trigger", "rule", "policy", "function", "inheritance", "operator", *_AROUND})
"""The kinds of which the migrations make none: each of them changes what happens to rows, or what is shown of them."""

_made: dict[tuple[object, ...], frozenset[Part]] = {}


def parts_on_server(connection: Connection) -> frozenset[Part]:
    """What stands in the schema of the log, and what around it would change what is written there."""
    space = connection.exec_driver_sql(
        "SELECT n.oid, n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE c.oid = 'ledger_entry'::regclass"
    ).one()
    return _parts(connection, _INSIDE, *space) | _parts(connection, _AROUND, *space)


def parts_made_by_migrations(engine: Engine, version: str) -> frozenset[Part] | None:
    """What the migrations up to a version make on this server; None where this account may not try it there."""
    with engine.connect() as connection:
        key = (version, engine.url.host, engine.url.port, connection.dialect.server_version_info)
        if key not in _made:
            with suppress(sqlalchemy.exc.ProgrammingError):
                _made[key] = _tried(connection, version)
        return _made.get(key)


def _tried(connection: Connection, version: str) -> frozenset[Part]:
    """In a transaction that is given up, so that nobody else sees any of it."""
    name = f"accessdesk_{secrets.token_hex(8)}"
    transaction = connection.begin()
    try:
        connection.exec_driver_sql(f"CREATE SCHEMA {name}")
        connection.exec_driver_sql(f"SET LOCAL search_path = {name}")
        run_migrations(connection, version)
        space = connection.exec_driver_sql("SELECT oid FROM pg_namespace WHERE nspname = %s", (name,)).scalar_one()
        return _parts(connection, _INSIDE, space, name)
    finally:
        transaction.rollback()


def _parts(connection: Connection, asked: Mapping[str, str], space: int, name: str) -> frozenset[Part]:
    """The name of the schema is left out of what the server says, so that one schema compares with another."""
    marks = (f"{name}.", f'"{name}".')
    found = set()
    for kind, query in asked.items():
        for what, made in connection.exec_driver_sql(query, {"space": space}):
            text = str(made or "")
            for mark in marks:
                text = text.replace(mark, "")
            found.add((kind, str(what), text))
    return frozenset(found)
