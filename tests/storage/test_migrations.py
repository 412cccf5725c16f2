"""The migrations make exactly the tables that the records describe, on both databases, and import nothing of ours."""

import re
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, text

import accessdesk.storage.key_records
import accessdesk.storage.ledger_records
import accessdesk.storage.place_records
import accessdesk.storage.presence_records
import accessdesk.storage.records
import accessdesk.storage.visit_records  # noqa: F401 - the tables are known once their modules are
from accessdesk.paths import migrations_dir
from accessdesk.storage.columns import Record
from tests.support.houses import Company

_NOT_RECORDS = ("person_fts", "alembic_version", "test_clock")


def differences(engine: Engine) -> list[Any]:
    """What autogenerate would still write."""

    def ours(_object: Any, name: str | None, kind: str, _reflected: bool, _compared: Any) -> bool:
        return kind != "table" or not str(name).startswith(_NOT_RECORDS)

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        return list(compare_metadata(context, Record.metadata))


def test_a_migrated_database_is_what_the_records_describe(company_on_both: Company) -> None:
    assert differences(company_on_both.house.engine) == []


def test_a_column_that_a_migration_forgot_is_seen(company_on_both: Company) -> None:
    with company_on_both.house.engine.begin() as connection:
        connection.execute(text("ALTER TABLE delivery DROP COLUMN note"))
    assert [difference[0] for difference in differences(company_on_both.house.engine)] == ["add_column"]


@pytest.mark.parametrize("script", sorted((migrations_dir() / "versions").glob("*.py")), ids=lambda path: path.stem)
def test_a_migration_imports_nothing_of_the_program(script: Path) -> None:
    assert not re.search(r"^\s*(from|import) accessdesk", script.read_text("utf-8"), re.MULTILINE)
