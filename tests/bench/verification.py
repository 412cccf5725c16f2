"""Verifying a whole log out of the encrypted file, beside hashing the same bytes in memory."""

import time
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from sqlalchemy import Engine, text

from accessdesk.domain.retention import DEFAULT_DAYS
from accessdesk.ledger.canonical import parse_exact
from accessdesk.ledger.merkle import Frontier, append_leaf
from accessdesk.ledger.verify import KeyPeriod, StoredCheckpoint, StoredEntry, StoredPayload, Trusted, verify
from accessdesk.storage.verifying import read_only, verify_after
from tests.bench.generate import database, opened
from tests.bench.timing import Ratio

TREE_GOAL, FULL_MICROSECONDS = 5.0, 30.0
_TURNS = 3


def measured(visits: int) -> list[Ratio]:
    """Bytes and tree; everything: canonical form, links, payloads; then what is new. The best of three, per entry."""
    company = opened(database(visits))
    try:
        return _measured(company.house.engine, visits)
    finally:
        company.house.close()


def _measured(engine: Engine, visits: int) -> list[Ratio]:
    with engine.connect() as connection:
        cursor: Any = connection.connection.cursor()
        entries = [row[0] for row in cursor.execute("SELECT data FROM ledger_entry ORDER BY seq")]
        count = len(entries)
        floor, tree, full = [], [], []
        for _ in range(_TURNS):
            floor.append(_timed(lambda: [sha256(data).digest() for data in entries]))
            tree.append(_timed(lambda: _tree(cursor)))
            full.append(_timed(lambda: _full(engine)))
    each, of_tree, of_full = (min(times) / count for times in (floor, tree, full))
    new = count // 10
    of_new = min(_timed(lambda: _newest(engine, count - new)) for _ in range(_TURNS)) / new
    print(f"# verification.{visits}: {count} entries, full {of_full * 1e6:.1f} us an entry, goal {FULL_MICROSECONDS:g}")
    return [
        Ratio(f"verify.bytes_and_tree.{visits}", of_tree, each, TREE_GOAL),
        Ratio(f"verify.full.{visits}", of_full, each, FULL_MICROSECONDS / 1e6 / each),
        Ratio(f"verify.since_last.{visits}", of_new, each, FULL_MICROSECONDS / 1e6 / each),
    ]


def _timed(step: Callable[[], object]) -> float:
    began = time.perf_counter()
    step()
    return time.perf_counter() - began


def _newest(engine: Engine, size: int) -> None:
    """The last tenth, as a desk goes on from what it verified before; with its rows, as the desk compares them."""
    with read_only(engine) as connection:
        row = connection.execute(text("SELECT * FROM ledger_entry WHERE seq = :seq"), {"seq": size}).one()
        peaks = Frontier.from_bytes(row.frontier).peaks
        since = Trusted(peaks, size, row.leaf, parse_exact(row.data), dict(DEFAULT_DAYS))
        verdict = verify_after(connection, since, [])
    assert verdict.findings == (), verdict.findings[:3]


def _tree(cursor: Any) -> None:
    peaks: list[bytes] = []
    for size, (data, leaf) in enumerate(cursor.execute("SELECT data, leaf FROM ledger_entry ORDER BY seq")):
        hashed = sha256(b"\x00" + data).digest()
        assert hashed == leaf
        append_leaf(peaks, size, hashed)


def _full(engine: Engine) -> None:
    with engine.connect() as connection:
        one, two = connection.connection.cursor(), connection.connection.cursor()
        entries: Any = one.execute("SELECT seq, data, leaf FROM ledger_entry ORDER BY seq") or one
        payloads: Any = two.execute("SELECT seq, data_class, r, data FROM ledger_payload ORDER BY seq") or two
        verdict = verify(
            connection.execute(text("SELECT log FROM ledger_head")).scalar_one(),
            (StoredEntry(*row) for row in entries),
            (StoredPayload(*row) for row in payloads),
            (StoredCheckpoint(*row) for row in connection.execute(text("SELECT size, note FROM ledger_checkpoint"))),
            (KeyPeriod(*row) for row in connection.execute(text("SELECT public_key, from_size FROM ledger_key"))),
            (),
        )
    assert verdict.findings == (), verdict.findings[:3]
