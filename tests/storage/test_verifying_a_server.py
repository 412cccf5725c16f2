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
from accessdesk.storage.checkpoints import newest_note
from accessdesk.storage.faults import DatabaseUnreachable
from accessdesk.storage.verifying import verify_connection, verify_folder
from tests.support.houses import Company, found_company
from tests.support.postgres import PostgresServer
from tests.support.tampering import ATTACKS, Attack, ServerIntruder, cut_tail, several_acts

_THE_FILE_ALONE = {
    "payload stored as text",  # a server's columns have one type
    "trigger planted",  # the schema of a server is its operator's
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
