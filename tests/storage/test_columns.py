"""The tables themselves: classes of data, columns and fields, second guards, the files' own protection."""

import dataclasses
import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy.exc
from sqlalchemy import text

from accessdesk.ledger.commitment import CLASSES
from accessdesk.storage import upgrade as upgrading
from accessdesk.storage.columns import Record, class_of
from accessdesk.storage.engine import DATA_FILE, KEY_FILE, data_key, open_sqlite
from accessdesk.storage.faults import DatabaseNewer, KeyFileMissing
from accessdesk.storage.house import open_house
from accessdesk.storage.shelves import KEPT, shelf_of
from accessdesk.storage.signing import SIGNING_FILE
from accessdesk.storage.upgrade import current_version, known_versions, needs_upgrade, upgrade_sqlite
from tests.support.houses import Company, HandClock

_KINDS = sorted(KEPT, key=lambda kind: kind.__name__)
_STRUCTURAL = {
    "ledger_head",
    "ledger_entry",
    "ledger_payload",
    "ledger_mention",
    "ledger_checkpoint",
    "id_floor",
    "ledger_key",
    "person_rank",
}
"""Tables of the log itself and of the search; person_rank holds words of a person and goes with the person."""
_NAMES = {
    "name",
    "company",
    "phone",
    "email",
    "holder_name",
    "bearer",
    "returner",
    "reporter",
    "host_name",
    "signature",
}


@pytest.mark.parametrize("kind", _KINDS, ids=lambda kind: kind.__name__)
def test_every_field_has_a_column_and_every_column_a_field(kind: Any) -> None:
    columns = {column.name for column in KEPT[kind].__table__.columns}
    assert columns == {field.name for field in dataclasses.fields(kind)}


@pytest.mark.parametrize("kind", _KINDS, ids=lambda kind: kind.__name__)
def test_every_column_has_a_class_the_ledger_knows(kind: Any) -> None:
    record = KEPT[kind]
    classes = {column.name: class_of(record, column.name) for column in record.__table__.columns}
    assert set(classes.values()) <= set(CLASSES)
    told = {name for _, columns in shelf_of(kind).classes for name in columns}
    assert told == set(classes) - {"id"}


def test_every_table_is_kept_or_structural() -> None:
    tables = {mapper.local_table.name for mapper in Record.registry.mappers}
    kept = {record.__tablename__ for record in KEPT.values()}
    assert tables - kept == _STRUCTURAL


def test_no_name_of_a_person_is_in_a_class_that_is_never_erased() -> None:
    of_things = {"site", "zone", "setting"}
    for record in KEPT.values():
        if record.__tablename__ in of_things:
            continue
        for column in record.__table__.columns:
            if column.name in _NAMES:
                assert class_of(record, column.name) != "setting", f"{record.__tablename__}.{column.name}"


def test_every_secret_is_told_by_its_digest_alone(company: Company) -> None:
    with company.house.engine.connect() as connection:
        hashes = connection.execute(
            text("SELECT password_hash FROM account UNION SELECT pin_hash FROM employee WHERE pin_hash <> ''")
        )
        payloads = b"".join(connection.execute(text("SELECT data FROM ledger_payload")).scalars()).decode()
        for hashed in hashes.scalars():
            assert hashed not in payloads
            assert json.dumps(hashed)[1:-1] not in payloads


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        (
            """INSERT INTO custody (id, pseudonym, visit_id, kind, started_at, entered_at)
               SELECT 900, 'x', visit_id, kind, started_at, entered_at FROM custody WHERE ended_at IS NULL""",
            "custody.visit_id",
        ),
        (
            """INSERT INTO badge (id, pseudonym, visit_id, person_id, number, token, state, issued_at, entered_at,
               expires_at) VALUES (900, 'x', 1, 1, 'B-1', 't', 'out', '1', '1', '2'),
               (901, 'y', 2, 1, 'B-1', 't', 'out', '1', '1', '2')""",
            "badge.number",
        ),
        ("UPDATE custody SET started_at = '9999'", "not_in_future"),
        ("UPDATE visit SET state = 'on_site', collected_at = NULL", "on_site_was_collected"),
        ("UPDATE visit SET person_id = 4711", "FOREIGN KEY"),
    ],
)
def test_the_database_holds_the_rules_when_the_domain_is_passed_by(company: Company, statement: str, rule: str) -> None:
    company.arrived()
    company.arrived(name="Jan Peters")
    with company.house.engine.connect() as connection, pytest.raises(sqlalchemy.exc.IntegrityError, match=rule):
        connection.execute(text(statement))


def test_without_its_index_the_database_would_take_a_second_open_custody(company: Company) -> None:
    company.arrived()
    with company.house.engine.connect() as connection:
        connection.execute(text("DROP INDEX uq_custody_open"))
        connection.execute(
            text(
                """INSERT INTO custody (id, pseudonym, visit_id, kind, started_at, entered_at)
                   SELECT 900, 'x', visit_id, kind, started_at, entered_at FROM custody WHERE ended_at IS NULL"""
            )
        )
        assert connection.execute(text("SELECT count(*) FROM custody WHERE ended_at IS NULL")).scalar() == 2


def test_a_database_of_a_newer_program_is_refused_and_left_alone(company: Company) -> None:
    with company.house.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    company.house.close()
    with pytest.raises(DatabaseNewer):
        open_house(company.house.data_dir, HandClock())
    with company.house.engine.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"


def test_what_this_program_knows_needs_no_upgrade() -> None:
    assert not needs_upgrade(known_versions()[-1])
    assert needs_upgrade(None)


def test_a_backup_is_made_before_a_migration_and_can_be_read(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    company.arrived()
    company.house.close()
    folder = company.house.data_dir
    key = data_key(folder)
    version = known_versions()[-1]
    monkeypatch.setattr(upgrading, "known_versions", lambda: [version, "9998"])
    backup = upgrade_sqlite(folder, key)
    assert backup is not None
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    copy = open_sqlite(backup, key, read_only=True)
    with copy.connect() as connection:
        assert connection.execute(text("SELECT name FROM visit")).scalar() == "Miriam Okafor"
    assert current_version(copy) == version
    copy.dispose()


def test_no_backup_is_made_when_there_is_nothing_to_migrate(company: Company) -> None:
    assert upgrade_sqlite(company.house.data_dir, data_key(company.house.data_dir)) is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bits")
@pytest.mark.parametrize("name", [KEY_FILE, SIGNING_FILE, DATA_FILE])
def test_keys_and_data_are_readable_by_their_owner_alone(company: Company, name: str) -> None:
    assert stat.S_IMODE((company.house.data_dir / name).stat().st_mode) == 0o600


def test_a_data_file_without_its_key_file_is_not_given_a_new_key(company: Company) -> None:
    company.house.close()
    (company.house.data_dir / KEY_FILE).unlink()
    with pytest.raises(KeyFileMissing):
        open_house(company.house.data_dir, HandClock())
    assert not (company.house.data_dir / KEY_FILE).exists()


def _known_texts_in(folder: Path) -> set[str]:
    content = b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
    return {word for word in ("Okafor", "Kältetechnik", "Timo Lindner", "SQLite format 3") if word.encode() in content}


def test_no_known_text_is_in_any_file_on_disk(company: Company) -> None:
    company.arrived()
    assert _known_texts_in(company.house.data_dir) == set()


def test_in_a_file_without_a_key_the_same_texts_are_found(company: Company, tmp_path: Path) -> None:
    company.arrived()
    folder = tmp_path / "plain"
    folder.mkdir()
    with company.house.engine.connect() as connection:
        raw: Any = connection.connection
        cursor = raw.cursor()
        cursor.execute(f"ATTACH DATABASE '{folder / DATA_FILE}' AS plain KEY ''")
        cursor.execute("SELECT sqlcipher_export('plain')")
        cursor.execute("DETACH DATABASE plain")
    assert _known_texts_in(folder) == {"Okafor", "Kältetechnik", "Timo Lindner", "SQLite format 3"}
