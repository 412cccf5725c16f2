"""Values that no program of ours would store: each is a finding, none ends the verification with an error."""

from pathlib import Path

import pytest

from accessdesk.cli import main
from accessdesk.commandline.outcome import REFUSED
from accessdesk.ledger.findings import Standing
from accessdesk.storage import verifying
from accessdesk.storage.engine import DATA_FILE, KEY_FILE
from accessdesk.storage.verifying import verify_folder
from tests.support.houses import Company
from tests.support.tampering import Intruder

DEEP = "zeroblob(0) || replace(hex(zeroblob(60000)), '0', '[')"
VALUES = {
    "payload is a number": "UPDATE ledger_payload SET data = 5 WHERE seq = 20",
    "payload nested too deeply": f"UPDATE ledger_payload SET data = CAST({DEEP} AS BLOB) WHERE seq = 20",
    "payload of a table that is a list": """UPDATE ledger_payload
        SET data = CAST('{"rows":[{"t":[],"id":1,"c":{}}]}' AS BLOB) WHERE seq = 20""",
    "payload of columns that are a number": """UPDATE ledger_payload
        SET data = CAST('{"rows":[{"t":"visit","id":1,"c":5}]}' AS BLOB) WHERE seq = 20""",
    "payload that is a list": "UPDATE ledger_payload SET data = CAST('[1]' AS BLOB) WHERE seq = 20",
    "actors that are a number": "UPDATE ledger_payload SET data = CAST('{\"by\":5}' AS BLOB) WHERE seq = 20",
    "payload says s twice": """UPDATE ledger_payload
        SET data = CAST('{"s":1,' || substr(CAST(data AS TEXT), 2) AS BLOB) WHERE seq = 20""",
    "randomness is text": "UPDATE ledger_payload SET r = 'abc' WHERE seq = 20",
    "randomness and payload swapped": "UPDATE ledger_payload SET (r, data) = (data, r) WHERE seq = 20",
    "payload's number is text": "UPDATE ledger_payload SET seq = 'x' WHERE seq = 20",
    "payload's number is a fraction": "UPDATE ledger_payload SET seq = 20.5 WHERE seq = 20",
    "payload's number is negative": "UPDATE ledger_payload SET seq = -5 WHERE seq = 20",
    "payload's number is the greatest": "UPDATE ledger_payload SET seq = 9223372036854775807 WHERE seq = 20",
    "payload's class is a blob": "UPDATE ledger_payload SET data_class = CAST(data_class AS BLOB) WHERE seq = 20",
    "entry is text": "UPDATE ledger_entry SET data = CAST(data AS TEXT) WHERE seq = 20",
    "entry is a number": "UPDATE ledger_entry SET data = 3 WHERE seq = 20",
    "entry nested too deeply": f"UPDATE ledger_entry SET data = CAST({DEEP} AS BLOB) WHERE seq = 20",
    "entry's number is negative": "UPDATE ledger_entry SET seq = -1 WHERE seq = 20",
    "leaf is a number": "UPDATE ledger_entry SET leaf = 4 WHERE seq = 20",
    "frontier is text": "UPDATE ledger_entry SET frontier = 'x' WHERE seq = 20",
    "type is a blob": "UPDATE ledger_entry SET type = CAST(type AS BLOB) WHERE seq = 20",
    "desk is a blob": "UPDATE ledger_entry SET desk = CAST(desk AS BLOB) WHERE seq = 20",
    "time goes on into the type": 'UPDATE ledger_entry SET ts = ts || \'","type":"\' || type WHERE seq = 20',
    "text that is no UTF-8": "UPDATE visit SET name = CAST(x'ff' AS TEXT)",
    "checkpoint is a blob": "UPDATE ledger_checkpoint SET note = CAST(note AS BLOB)",
    "checkpoint is a number": "UPDATE ledger_checkpoint SET note = 4",
    "checkpoint without signature": """UPDATE ledger_checkpoint
        SET note = substr(note, 1, instr(note, char(10) || char(10)) + 1)""",
    "checkpoint's size is text": "UPDATE ledger_checkpoint SET size = 'abc'",
    "signing key is text": "UPDATE ledger_key SET public_key = 'abc'",
    "signing key is gone": "DELETE FROM ledger_key",
    "two signing keys before the beginning": """INSERT INTO ledger_key (from_size, public_key)
        VALUES (-5, zeroblob(32)), (-4, zeroblob(32))""",
    "log's id is a blob": "UPDATE ledger_head SET log = x'ff'",
    "log's size is text": "UPDATE ledger_head SET size = 'x'",
    "log's epoch is text": "UPDATE ledger_head SET epoch = 'x'",
    "two heads": """INSERT INTO ledger_head
        SELECT 2, log, epoch, size, frontier, last_leaf, last_ts FROM ledger_head""",
    "mention of no entry": "INSERT INTO ledger_mention (kind, ref, seq) VALUES ('visit', 1, 999999)",
    "mention of a fraction": "INSERT INTO ledger_mention (kind, ref, seq) VALUES ('visit', 1, 2.5)",
    "version unknown": "UPDATE alembic_version SET version_num = '9999'",
    "no version": "DELETE FROM alembic_version",
    "a table more": "CREATE TABLE notes (note)",
    "a column more": "ALTER TABLE visit ADD COLUMN note",
    "a table less": "DROP TABLE delivery",
    "the index less": "DROP TABLE ledger_mention",
    "the search less": "DROP TABLE person_fts",
}


@pytest.mark.parametrize("name", VALUES)
def test_a_hostile_value_is_a_finding_and_no_error(arrived: Company, name: str) -> None:
    Intruder(arrived.house).run(VALUES[name].replace(":", "\\:"))
    assert verify_folder(arrived.house.data_dir).standing is Standing.CHANGED


@pytest.fixture
def arrived(company: Company) -> Company:
    company.arrived()
    return company


@pytest.mark.parametrize("name", ["signing key is text", "entry is text", "type is a blob"])
def test_a_verification_that_took_values_as_they_are_would_fail(
    arrived: Company, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Intruder(arrived.house).run(VALUES[name])
    monkeypatch.setattr(verifying, "raw", lambda value: value)
    monkeypatch.setattr(verifying, "as_text", lambda value: value)
    with pytest.raises((TypeError, AttributeError)):
        verify_folder(arrived.house.data_dir)


def spoilt(folder: Path, how: str) -> None:
    path, key = folder / DATA_FILE, folder / KEY_FILE
    content = path.read_bytes()
    if how == "empty":
        path.write_bytes(b"")
    elif how == "cut":
        path.write_bytes(content[: len(content) // 2 + 100])
    elif how == "one page":
        path.write_bytes(content[:4096])
    elif how == "wrong key":
        key.write_text("ab" * 32, "ascii")
    elif how == "key of no digits":
        key.write_text("Schlüssel ' ; DROP", "utf-8")
    elif how == "empty key":
        key.write_text("", "ascii")
    elif how == "no key":
        key.unlink()
    else:
        path.unlink()
        path.mkdir()


@pytest.mark.parametrize(
    "how", ["empty", "cut", "one page", "wrong key", "key of no digits", "empty key", "no key", "a folder"]
)
def test_a_spoilt_data_folder_ends_with_one_sentence_and_exit_1(
    arrived: Company, how: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arrived.house.close()
    for left in ("-wal", "-shm"):
        (arrived.house.data_dir / f"{DATA_FILE}{left}").unlink(missing_ok=True)
    spoilt(arrived.house.data_dir, how)
    assert main(["verify", str(arrived.house.data_dir)]) == REFUSED
    shown = capsys.readouterr()
    assert "Traceback" not in shown.out + shown.err
    assert shown.out or shown.err
