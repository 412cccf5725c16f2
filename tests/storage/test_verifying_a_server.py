"""Verifying a company whose database is on a PostgreSQL server, and the attacks of whoever owns that server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from accessdesk.commandline.arguments import parser
from accessdesk.commandline.verification import verify
from accessdesk.ledger.anchors import Anchor
from accessdesk.ledger.findings import FindingCode, Standing
from accessdesk.settings import DeskSettings, write_settings
from accessdesk.storage import schema_check
from accessdesk.storage.checkpoints import newest_note
from accessdesk.storage.faults import DatabaseUnreachable
from accessdesk.storage.verifying import verify_connection, verify_engine, verify_folder
from tests.support.houses import Company, found_company
from tests.support.postgres import PostgresServer
from tests.support.tampering import ATTACKS, Attack, ServerIntruder, cut_tail, several_acts

_THE_FILE_ALONE = {
    "payload stored as text",  # a server's columns have one type
    "trigger planted",  # in the file's own dialect; a server's plants stand in PLANTS
    "view in a table's place",
    "a rule of the database dropped",
}
ON_A_SERVER = [attack for attack in ATTACKS if attack.name not in _THE_FILE_ALONE]


@pytest.fixture(scope="module")
def served(postgres: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    """A company after several acts; its data folder holds no data file and names the server."""
    url = postgres.new_address()
    company = found_company(tmp_path_factory.mktemp("served") / "data", url=url)
    several_acts(company)
    write_settings(company.house.data_dir, DeskSettings(database=url))
    yield company
    company.house.close()


@pytest.fixture
def given_up(served: Company) -> Iterator[Connection]:
    """A transaction that is rolled back at the end."""
    with served.house.engine.connect() as connection, connection.begin() as transaction:
        yield connection
        transaction.rollback()


def test_the_command_verifies_the_server_that_the_folder_names(
    served: Company, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACCESSDESK_LANG", "en")
    kept = tmp_path / "kept.txt"
    kept.write_text(newest_note(served.house.engine), "utf-8")
    asked = parser().parse_args(["verify", str(served.house.data_dir), "--anchor", str(kept)])
    assert verify(asked) == 0
    assert "UNCHANGED" in capsys.readouterr().out


def test_a_server_that_does_not_answer_is_said_and_is_no_finding(tmp_path: Path) -> None:
    write_settings(tmp_path, DeskSettings(database="postgresql+psycopg://nobody@127.0.0.1:1/none"))
    with pytest.raises(DatabaseUnreachable):
        verify_folder(tmp_path)


@pytest.mark.parametrize("attack", ON_A_SERVER, ids=lambda attack: attack.name)
def test_an_attack_on_the_server_is_found_and_named_by_its_entry(given_up: Connection, attack: Attack) -> None:
    intruder = ServerIntruder(given_up)
    attack.plant(intruder)
    verdict = verify_connection(given_up, [])
    assert verdict.standing is Standing.CHANGED
    assert verdict.first_bad == attack.seen_at(intruder)


def test_a_tail_cut_off_on_the_server_is_found_with_an_outside_anchor_and_only_with_one(
    served: Company, given_up: Connection
) -> None:
    anchor = Anchor.of_note(newest_note(served.house.engine))
    cut_tail(ServerIntruder(given_up), anchor.size - 3)
    assert {one.code for one in verify_connection(given_up, []).findings} <= {FindingCode.LIVE_ROW_DIFFERS}
    verdict = verify_connection(given_up, [anchor])
    assert FindingCode.ANCHOR_BEYOND_END in {finding.code for finding in verdict.findings}


_BEFORE_A_ROW = (
    "CREATE FUNCTION kind() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.ended_at := NULL; RETURN NEW; END $$"
)
PLANTS = {
    "a trigger that alters what is written later": (
        _BEFORE_A_ROW,
        "CREATE TRIGGER kind BEFORE INSERT ON custody FOR EACH ROW EXECUTE FUNCTION kind()",
    ),
    "a rule that swallows what is written later": ("CREATE RULE quiet AS ON INSERT TO witness DO INSTEAD NOTHING",),
    "a view in a table's place": (
        "ALTER TABLE delivery RENAME TO parcel",
        "CREATE VIEW delivery AS SELECT * FROM parcel",
    ),
    "a rule of the database dropped": ("DROP INDEX uq_custody_open",),
    "references no longer checked": ("ALTER TABLE custody DISABLE TRIGGER ALL",),
    "rows that only some see": (
        "ALTER TABLE delivery ENABLE ROW LEVEL SECURITY",
        "CREATE POLICY few ON delivery USING (id < 5)",
    ),
    "a child table whose rows show in its parent": ("CREATE TABLE more () INHERITS (delivery)",),
    "a clock of their own": (
        "CREATE FUNCTION clock_timestamp() RETURNS timestamptz LANGUAGE sql AS 'SELECT ''2026-01-01''::timestamptz'",
    ),
    "schemas searched before the server's own": (
        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %%I SET search_path = x, pg_catalog', current_database()); END $$",
    ),
    "rules switched off for everybody who logs in": (
        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %%I SET session_replication_role = replica', current_database());"
        " END $$",
    ),
    "a trigger on what the operator does": (
        "CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$",
        "CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION watch()",
    ),
}


def _plant(connection: Connection, name: str) -> None:
    for statement in PLANTS[name]:
        connection.exec_driver_sql(statement)


@pytest.mark.parametrize("name", PLANTS)
def test_what_was_planted_in_the_schema_of_the_server_is_found(given_up: Connection, name: str) -> None:
    _plant(given_up, name)
    findings = verify_connection(given_up, []).findings
    assert FindingCode.INTEGRITY in {finding.code for finding in findings}
    assert all(str(one.detail["message"]).startswith("schema: ") for one in findings if one.seq is None)


@pytest.mark.parametrize("name", PLANTS)
def test_without_the_comparison_nothing_planted_would_be_found(
    given_up: Connection, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _plant(given_up, name)
    monkeypatch.setattr(schema_check, "same_schema", lambda stored, made: True)
    assert verify_connection(given_up, []).ok


def test_an_account_that_may_make_nothing_on_the_server_still_finds_what_acts_by_itself(
    served: Company, given_up: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema_check, "parts_made_by_migrations", lambda engine, version: None)
    assert verify_engine(served.house.engine).ok
    _plant(given_up, "a trigger that alters what is written later")
    assert not verify_connection(given_up, []).ok


def test_comparing_the_schema_leaves_nothing_on_the_server(given_up: Connection) -> None:
    spaces = "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'accessdesk%%'"
    assert verify_connection(given_up, []).ok
    assert given_up.exec_driver_sql(spaces, ()).scalar_one() == 0
