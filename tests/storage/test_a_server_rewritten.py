"""What the owner of a PostgreSQL server can do with a whole log, and what the desks beside it still find."""

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, text

from accessdesk.desk.day import CloseDay
from accessdesk.ledger.anchors import Anchor
from accessdesk.ledger.canonical import canonical_bytes
from accessdesk.ledger.checkpoint import Checkpoint, origin_of, signed_note
from accessdesk.ledger.findings import FindingCode, Standing
from accessdesk.ledger.merkle import append_leaf, leaf_hash, root_of_peaks
from accessdesk.storage.checkpoints import newest_note
from accessdesk.storage.house import House, open_house
from accessdesk.storage.ledger_store import FIRST_PREVIOUS
from accessdesk.storage.log_watch import KEPT_FILE, VERIFIED_FILE
from accessdesk.storage.verifying import verify_connection, verify_engine
from tests.support.houses import Company, found_company
from tests.support.postgres import PostgresServer
from tests.support.tampering import ServerIntruder, cut_tail, several_acts

Change = Callable[[dict[str, Any]], None]


@pytest.fixture(scope="module")
def served(postgres: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    """A company after several acts, its day closed."""
    company = found_company(tmp_path_factory.mktemp("rewritten") / "data", url=postgres.new_address())
    several_acts(company)
    company.desk.execute(CloseDay())
    yield company
    company.house.close()


@pytest.fixture
def given_up(served: Company) -> Iterator[Connection]:
    """A transaction that is rolled back at the end."""
    with served.house.engine.connect() as connection, connection.begin() as transaction:
        yield connection
        transaction.rollback()


def rebuild(connection: Connection, seq: int, change: Change) -> None:
    """Change one entry and make all that follow fit again, signed with a key of their own, as a careful owner would."""
    intruder = ServerIntruder(connection)
    peaks: list[bytes] = []
    previous, size, log, ts = FIRST_PREVIOUS, 0, "", ""
    for at, stored in connection.execute(text("SELECT seq, data FROM ledger_entry ORDER BY seq")).all():
        entry = json.loads(bytes(stored))
        entry["prev"] = previous.hex()
        if at == seq:
            change(entry)
        data = canonical_bytes(entry)
        previous, log, ts = leaf_hash(data), entry["log"], entry["ts"]
        append_leaf(peaks, size, previous)
        size += 1
        frontier = size.to_bytes(8, "big") + b"".join(peaks)
        intruder.run(
            "UPDATE ledger_entry SET data = :data, leaf = :leaf, frontier = :frontier, desk = :desk, ts = :ts"
            " WHERE seq = :at",
            **{"data": data, "leaf": previous, "frontier": frontier, "desk": entry["desk"], "ts": ts, "at": at},
        )
    key = Ed25519PrivateKey.generate()
    origin = origin_of(log)
    note = signed_note(Checkpoint(origin, size, root_of_peaks(peaks)), key, origin)
    intruder.run(
        "DELETE FROM ledger_checkpoint",
        "DELETE FROM ledger_key",
        "INSERT INTO ledger_key (from_size, public_key) VALUES (0, :public)",
        "INSERT INTO ledger_checkpoint (size, note, made_at, occasion) VALUES (:size, :note, :ts, 'day_close')",
        "UPDATE ledger_head SET frontier = :frontier, last_leaf = :leaf, last_ts = :ts",
        **{"public": key.public_key().public_bytes_raw(), "size": size, "note": note, "ts": ts},
        **{"frontier": size.to_bytes(8, "big") + b"".join(peaks), "leaf": previous},
    )


def called(connection: Connection) -> int:
    return int(
        connection.execute(text("SELECT max(seq) FROM ledger_entry WHERE type = 'visit.host_called'")).scalar_one()
    )


def another_desk(entry: dict[str, Any]) -> None:
    entry["desk"] = "D9"


def an_earlier_time(entry: dict[str, Any]) -> None:
    entry["ts"] = "2026-01-01T00:00:00.000000Z"


def codes(connection: Connection, *anchors: Anchor) -> set[FindingCode]:
    return {finding.code for finding in verify_connection(connection, list(anchors)).findings}


def test_a_log_rebuilt_with_a_new_key_fits_itself_and_no_anchor(served: Company, given_up: Connection) -> None:
    anchor = Anchor.of_note(newest_note(served.house.engine))
    rebuild(given_up, called(given_up), another_desk)
    assert FindingCode.ANCHOR_ROOT in codes(given_up, anchor)


def test_an_entry_s_time_set_back_is_found_however_well_the_rest_was_made_to_fit(given_up: Connection) -> None:
    rebuild(given_up, called(given_up), an_earlier_time)
    assert FindingCode.CLOCK_BACKWARDS in codes(given_up)


def test_a_payload_erased_without_an_entry_is_found(given_up: Connection) -> None:
    seq = called(given_up)
    ServerIntruder(given_up).run(f"UPDATE ledger_payload SET r = NULL, data = NULL WHERE seq = {seq}")
    found = verify_connection(given_up, [])
    assert {one.code for one in found.findings} >= {FindingCode.PAYLOAD_EMPTIED}
    assert found.first_bad == seq


@pytest.fixture
def other_desk(company_on_server: Company, tmp_path: Path) -> Iterator[House]:
    """A second desk at the same server, with a data folder of its own, which saw the log at the day's close."""
    url = company_on_server.house.engine.url.render_as_string(hide_password=False)
    house = open_house(tmp_path / "other", company_on_server.clock, desk_name="D2", url=url)
    yield house
    house.close()


@pytest.fixture
def company_on_server(postgres: PostgresServer, tmp_path: Path) -> Iterator[Company]:
    company = found_company(tmp_path / "first", url=postgres.new_address())
    several_acts(company)
    company.desk.execute(CloseDay())
    yield company
    company.house.close()


def put_back(company: Company) -> None:
    """The server as it was three entries before its last checkpoint, and every trace of it gone at the first desk."""
    keep = Anchor.of_note(newest_note(company.house.engine)).size - 3
    with company.house.engine.begin() as connection:
        cut_tail(ServerIntruder(connection), keep)
    for name in (KEPT_FILE, VERIFIED_FILE):
        (company.house.data_dir / name).unlink(missing_ok=True)


def test_a_server_put_back_is_found_by_the_other_desk_that_saw_more(
    company_on_server: Company, other_desk: House
) -> None:
    now = company_on_server.clock.now()
    assert other_desk.watch.look(now).sound
    assert (other_desk.data_dir / KEPT_FILE).read_text("utf-8") == newest_note(other_desk.engine)
    put_back(company_on_server)
    assert company_on_server.house.watch.look(now + timedelta(minutes=1)).sound, "the first desk has forgotten"
    found = other_desk.watch.look(now + timedelta(minutes=1))
    assert "anchor_beyond_end" in found.findings
    assert not other_desk.watch.look(now + timedelta(minutes=2)).sound, "it stays red"


def test_a_server_put_back_and_worked_on_has_another_history_for_the_other_desk(
    company_on_server: Company, other_desk: House
) -> None:
    now = company_on_server.clock.now()
    assert other_desk.watch.look(now).sound
    put_back(company_on_server)
    for name in ("Petra Lang", "Ole Brandt", "Ana Costa"):
        company_on_server.arrived(name=name)
    found = other_desk.watch.look(now + timedelta(minutes=1))
    assert "anchor_root" in found.findings
    assert not found.sound


def test_a_desk_that_keeps_nothing_finds_nothing(company_on_server: Company, other_desk: House) -> None:
    now = company_on_server.clock.now()
    assert other_desk.watch.look(now).sound
    put_back(company_on_server)
    for name in (KEPT_FILE, VERIFIED_FILE):
        (other_desk.data_dir / name).unlink()
    assert other_desk.watch.look(now + timedelta(minutes=1)).sound
    assert verify_engine(other_desk.engine).standing is Standing.CONSISTENT_WITH_ITSELF
