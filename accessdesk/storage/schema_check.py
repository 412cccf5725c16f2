"""The schema against what the migrations make: no trigger, view or table planted, no rule of the database gone."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from accessdesk.domain.names import folded
from accessdesk.ledger.findings import Finding, FindingCode
from accessdesk.storage.engine import open_sqlite
from accessdesk.storage.ledger_records import PersonRankRecord
from accessdesk.storage.records import PersonRecord
from accessdesk.storage.server_schema import ACTS_BY_ITSELF, Part, parts_made_by_migrations, parts_on_server
from accessdesk.storage.upgrade import known_versions, upgrade

_MOST = 100
_SCHEMA = "SELECT type, name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'"
_person: Any = PersonRecord.__table__
_rank: Any = PersonRankRecord.__table__


def same_schema(stored: frozenset[Part], made: frozenset[Part]) -> bool:
    """The file has the tables and rules that the migrations make, and nothing else."""
    return stored == made


def same_words(stored: str | None, made: str) -> bool:
    """A person is found by the words of their name and company; without a name by none."""
    return stored == made or (stored is None and not made.strip())


def schema_findings(connection: Connection) -> list[Finding]:
    """What was planted in the schema, changed or taken out of it."""
    versions = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
    if len(versions) != 1 or versions[0] not in known_versions():
        return [_finding("alembic_version")]
    if connection.dialect.name == "sqlite":
        stored, made = _parts(connection), _made_by_migrations(str(versions[0]))
    else:
        stored, tried = parts_on_server(connection), parts_made_by_migrations(connection.engine, str(versions[0]))
        made = _without_planted(stored) if tried is None else tried
    if same_schema(stored, made):
        return []
    return [_finding(f"{kind} {name}") for kind, name in sorted({part[:2] for part in stored ^ made})[:_MOST]]


def _without_planted(stored: frozenset[Part]) -> frozenset[Part]:
    """Where this account may not let the migrations run: of their own they make nothing that acts by itself."""
    return frozenset(part for part in stored if part[0] not in ACTS_BY_ITSELF)


def _parts(connection: Connection) -> frozenset[Part]:
    return frozenset((str(kind), str(name), str(sql)) for kind, name, sql in connection.exec_driver_sql(_SCHEMA))


@lru_cache(maxsize=4)
def _made_by_migrations(version: str) -> frozenset[Part]:
    engine = open_sqlite(Path(":memory:"), None)
    try:
        upgrade(engine, version)
        with engine.connect() as connection:
            return _parts(connection)
    finally:
        engine.dispose()


def _finding(what: str) -> Finding:
    return Finding(FindingCode.INTEGRITY, None, {"message": f"schema: {what}"[:200]})


def search_findings(connection: Connection) -> list[Finding]:
    """Persons whose words to be found by are not those of their name: somebody else would be shown, or nobody."""
    found = []
    query = select(_person.c.id, _person.c.name, _person.c.company, _rank.c.words).select_from(
        _person.outerjoin(_rank, _rank.c.person_id == _person.c.id)
    )
    for id, name, company, words in connection.execute(query, execution_options={"yield_per": 1000}):
        if not same_words(words, f" {folded(f'{name} {company}')}"):
            found.append(Finding(FindingCode.LIVE_ROW_DIFFERS, None, {"table": "person_rank", "id": id}))
            if len(found) == _MOST:
                break
    return found
