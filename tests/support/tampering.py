"""What somebody with the data file and its key can do to it, by plain SQL."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import Connection, text

from accessdesk.desk.day import CloseDay
from accessdesk.desk.deliveries import RecordDelivery
from accessdesk.desk.visits import CallHost
from accessdesk.domain.refusals import PrivateVisit
from accessdesk.domain.visits import VisitType
from accessdesk.ledger.merkle import leaf_hash
from accessdesk.storage.engine import DATA_FILE, data_key, open_sqlite
from accessdesk.storage.house import House
from tests.support.houses import Company


class Intruder:
    """Raw statements on the data file, past the desk, the domain and the database's own rules."""

    def __init__(self, house: House) -> None:
        self._house = house

    def run(self, *statements: str, **values: Any) -> None:
        """Run the statements in one transaction, foreign keys off."""
        engine = open_sqlite(self._house.data_dir / DATA_FILE, data_key(self._house.data_dir))
        with engine.connect().execution_options(writes=True) as connection:
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
            with connection.begin():
                _run(connection, statements, values)
        engine.dispose()

    def one(self, query: str) -> Any:
        """The one value a query gives."""
        with self._house.engine.connect() as connection:
            return connection.exec_driver_sql(query).scalar_one()

    @property
    def last(self) -> int:
        """The last entry's number."""
        return int(self.one("SELECT max(seq) FROM ledger_entry"))


class ServerIntruder(Intruder):
    """The same on a PostgreSQL server, within one transaction that the test gives up."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")

    def run(self, *statements: str, **values: Any) -> None:
        _run(self._connection, statements, values)

    def one(self, query: str) -> Any:
        return self._connection.exec_driver_sql(query).scalar_one()


def _run(connection: Connection, statements: tuple[str, ...], values: dict[str, Any]) -> None:
    for statement in statements:
        names = {name: value for name, value in values.items() if f":{name}" in statement}
        connection.execute(text(statement), names)


def several_acts(company: Company) -> None:
    """What the attacks are planted in: visits, a delivery, refusals, the day closed."""
    visit_id = company.arrived()
    company.arrived(name="Jan Peters")
    for _ in range(2):
        with pytest.raises(PrivateVisit):
            company.arrived(type=VisitType.PRIVATE)
        company.clock.forward(minutes=3)
    company.desk.execute(RecordDelivery("DHL", "Jonas Weiß", 2))
    company.desk.execute(CallHost(visit_id))
    company.clock.forward(minutes=5)
    company.desk.execute(CloseDay())
    with pytest.raises(PrivateVisit):
        company.arrived(type=VisitType.PRIVATE)


@dataclass(frozen=True, slots=True)
class Attack:
    """A way to tamper, the entry at which it must be seen, and the guards that see it, as module.function.

    `seen_at` None: pinned to no entry. With all its guards taken away the attack goes unseen.
    """

    name: str
    plant: Callable[[Intruder], None]
    seen_at: Callable[[Intruder], int | None]
    guards: tuple[str, ...]


_LEDGER = "accessdesk.ledger.guards."
_LIVE = "accessdesk.storage.live_rows."
_COPIES = "accessdesk.storage.verifying.same_copy"
_SCHEMA = "accessdesk.storage.schema_check.same_schema"
_MENTIONS = "accessdesk.storage.mention_check.same_mentions"
_OPENS = "accessdesk.ledger.commitment.opens"


def _edit_entry(intruder: Intruder) -> None:
    seq = _visit_entry(intruder)
    data = bytes(intruder.one(f"SELECT data FROM ledger_entry WHERE seq = {seq}")).replace(b'"D1"', b'"D9"')
    intruder.run("UPDATE ledger_entry SET data = :data, desk = 'D9' WHERE seq = :seq", data=data, seq=seq)


def _edit_entry_and_leaf(intruder: Intruder) -> None:
    _edit_entry(intruder)
    seq = _visit_entry(intruder)
    data = bytes(intruder.one(f"SELECT data FROM ledger_entry WHERE seq = {seq}"))
    intruder.run("UPDATE ledger_entry SET leaf = :leaf WHERE seq = :seq", leaf=leaf_hash(data), seq=seq)


def _edit_payload(intruder: Intruder) -> None:
    seq = _visit_entry(intruder)
    query = f"SELECT data FROM ledger_payload WHERE seq = {seq} AND data_class = 'identity'"
    data = bytes(intruder.one(query)).replace(b"Okafor", b"Okafur")
    intruder.run(
        "UPDATE ledger_payload SET data = :data WHERE seq = :seq AND data_class = 'identity'",
        data=data,
        seq=seq,
    )


def _remove_payload(intruder: Intruder) -> None:
    intruder.run(f"DELETE FROM ledger_payload WHERE seq = {_first_refusal(intruder)} AND data_class = 'actor'")


def _remove_entry(intruder: Intruder) -> None:
    seq = _first_refusal(intruder)
    intruder.run(
        f"DELETE FROM ledger_entry WHERE seq = {seq}",
        f"DELETE FROM ledger_payload WHERE seq = {seq}",
    )


def _swap_entries(intruder: Intruder) -> None:
    low = _first_refusal(intruder)
    swaps = [
        f"UPDATE {table} SET seq = -seq - {shift} WHERE seq = {seq}"
        for table in ("ledger_entry", "ledger_payload")
        for seq, shift in ((low, 1), (low + 1, -1))
    ]
    back = [f"UPDATE {table} SET seq = -seq WHERE seq < 0" for table in ("ledger_entry", "ledger_payload")]
    intruder.run(*swaps, *back)


def _edit_row(intruder: Intruder) -> None:
    intruder.run("UPDATE visit SET purpose = 'Führung'")


def _delete_row(intruder: Intruder) -> None:
    intruder.run("DELETE FROM delivery")


def _insert_row(intruder: Intruder) -> None:
    intruder.run(
        """INSERT INTO zone (id, pseudonym, site_id, name, supervision, active)
           SELECT 99, '00', site_id, 'Tresor', supervision, active FROM zone WHERE id = 1"""
    )


def _swap_password(intruder: Intruder) -> None:
    intruder.run("UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE id = 2) WHERE id = 1")


def _edit_checkpoint(intruder: Intruder) -> None:
    note = str(intruder.one("SELECT note FROM ledger_checkpoint WHERE id = 1"))
    lines = note.split("\n")
    root = "A" * 20 + lines[2][20:]
    intruder.run("UPDATE ledger_checkpoint SET note = :note WHERE id = 1", note=note.replace(lines[2], root))


def _edit_head(intruder: Intruder) -> None:
    intruder.run("UPDATE ledger_head SET last_ts = '2020-01-01T00:00:00.000000Z'")


def _edit_frontier(intruder: Intruder) -> None:
    intruder.run("UPDATE ledger_entry SET frontier = :empty WHERE seq = 7", empty=b"\x00")


def _hide_type(intruder: Intruder) -> None:
    intruder.run("UPDATE ledger_entry SET type = 'day.closed' WHERE type = 'act.refused'")


def _edit_epoch(intruder: Intruder) -> None:
    intruder.run("UPDATE ledger_head SET epoch = 2")


def _payload_as_text(intruder: Intruder) -> None:
    seq = _first_refusal(intruder)
    intruder.run(f"UPDATE ledger_payload SET data = CAST(data AS TEXT) WHERE seq = {seq} AND data_class = 'actor'")


def _plant_trigger(intruder: Intruder) -> None:
    intruder.run(
        """CREATE TRIGGER kind AFTER INSERT ON custody
           BEGIN UPDATE custody SET ended_at = NULL WHERE id = new.id; END"""
    )


def _plant_view(intruder: Intruder) -> None:
    intruder.run("ALTER TABLE delivery RENAME TO parcel", "CREATE VIEW delivery AS SELECT * FROM parcel")


def _drop_rule(intruder: Intruder) -> None:
    intruder.run("DROP INDEX uq_badge_number_out")


def _hide_mention(intruder: Intruder) -> None:
    intruder.run(f"DELETE FROM ledger_mention WHERE kind = 'visit' AND seq = {_visit_entry(intruder)}")


def _mention_another(intruder: Intruder) -> None:
    intruder.run(f"UPDATE ledger_mention SET ref = 2 WHERE kind = 'visit' AND seq = {_visit_entry(intruder)}")


def _swap_words(intruder: Intruder) -> None:
    intruder.run("UPDATE person_rank SET words = ' jan peters' WHERE person_id = 1")


def _visit_entry(intruder: Intruder) -> int:
    return int(intruder.one("SELECT max(seq) FROM ledger_entry WHERE type = 'visit.host_called'"))


def _first_refusal(intruder: Intruder) -> int:
    return int(intruder.one("SELECT min(seq) FROM ledger_entry WHERE type = 'act.refused'"))


def _newest_of(table: str, id: int) -> Callable[[Intruder], int]:
    mentions = f"SELECT max(seq) FROM ledger_mention WHERE kind = '{table}' AND ref = {id}"
    return lambda intruder: int(intruder.one(mentions))


def _delivery(intruder: Intruder) -> int:
    return int(intruder.one("SELECT max(seq) FROM ledger_entry WHERE type = 'delivery.recorded'"))


_ORDER = (_LEDGER + "number_fits", _LEDGER + "prev_fits", _LEDGER + "root_fits", _COPIES)

ATTACKS = (
    Attack(
        "entry edited",
        _edit_entry,
        _visit_entry,
        (_LEDGER + "leaf_fits", _LEDGER + "prev_fits", _LEDGER + "root_fits", _LEDGER + "clock_fits"),
    ),
    Attack(
        "entry and its leaf edited",
        _edit_entry_and_leaf,
        _visit_entry,
        (_LEDGER + "prev_fits", _LEDGER + "root_fits", _LEDGER + "clock_fits", _COPIES),
    ),
    Attack("payload edited", _edit_payload, _visit_entry, (_OPENS,)),
    Attack("payload removed", _remove_payload, _first_refusal, ("accessdesk.ledger.payloads.nsmallest", _MENTIONS)),
    Attack(
        "entry removed",
        _remove_entry,
        lambda i: _gap(i),
        (*_ORDER, _LEDGER + "within", _MENTIONS),
    ),
    Attack(
        "entries reordered",
        _swap_entries,
        _first_refusal,
        (*_ORDER, _LEDGER + "clock_fits"),
    ),
    Attack("live row edited", _edit_row, _newest_of("visit", 1), (_LIVE + "same_state",)),
    Attack("live row deleted", _delete_row, _delivery, (_LIVE + "still_there",)),
    Attack("row without an entry", _insert_row, lambda _: None, (_LIVE + "known_row",)),
    Attack("password hash swapped", _swap_password, _newest_of("account", 1), (_LIVE + "same_state",)),
    Attack(
        "checkpoint edited",
        _edit_checkpoint,
        lambda _: 1,
        (_LEDGER + "root_fits", "accessdesk.ledger.checkpoint.verify_note"),
    ),
    Attack("head edited", _edit_head, lambda i: i.last + 1, (_COPIES,)),
    Attack("head's epoch edited", _edit_epoch, lambda i: i.last + 1, (_COPIES,)),
    Attack("payload stored as text", _payload_as_text, lambda i: _first_refusal(i), (_OPENS,)),
    Attack("trigger planted", _plant_trigger, lambda _: None, (_SCHEMA,)),
    Attack("view in a table's place", _plant_view, lambda _: None, (_SCHEMA,)),
    Attack("a rule of the database dropped", _drop_rule, lambda _: None, (_SCHEMA,)),
    Attack("entry hidden from its visit", _hide_mention, _visit_entry, (_MENTIONS,)),
    Attack("entry shown at another visit", _mention_another, _visit_entry, (_MENTIONS,)),
    Attack("found by another's name", _swap_words, lambda _: None, ("accessdesk.storage.schema_check.same_words",)),
    Attack("frontier edited", _edit_frontier, lambda _: 7, (_COPIES,)),
    Attack("entry hidden from a filter", _hide_type, lambda i: _hidden(i), (_COPIES,)),
)


def _gap(intruder: Intruder) -> int:
    return int(
        intruder.one("SELECT min(seq) + 1 FROM ledger_entry WHERE seq + 1 NOT IN (SELECT seq FROM ledger_entry)")
    )


def _hidden(intruder: Intruder) -> int:
    entries = ((seq, intruder.one(f"SELECT data FROM ledger_entry WHERE seq = {seq}")) for seq in range(1, 1000))
    return next(seq for seq, data in entries if b"act.refused" in bytes(data))


def cut_tail(intruder: Intruder, keep: int) -> None:
    """Everything after entry `keep` gone, and head and checkpoints made to fit: what a careful owner would do."""
    intruder.run(
        f"DELETE FROM ledger_entry WHERE seq > {keep}",
        f"DELETE FROM ledger_payload WHERE seq > {keep}",
        f"DELETE FROM ledger_mention WHERE seq > {keep}",
        f"DELETE FROM ledger_checkpoint WHERE size > {keep}",
        f"DELETE FROM ledger_key WHERE from_size > {keep}",
        f"""UPDATE ledger_head SET size = {keep}, (frontier, last_leaf, last_ts) =
            (SELECT frontier, leaf, ts FROM ledger_entry WHERE seq = {keep})""",
    )
