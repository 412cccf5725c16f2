"""Erasing once more: what was erased since a backup was made goes from the backup too, whatever was open in it."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from accessdesk.domain.erasing import ErasurePlan, Ground, Node, Told, plan_replay
from accessdesk.storage.erasing import ground_of
from accessdesk.storage.erasure_journal import Erased, Gone, commitments, half_of
from accessdesk.storage.ledger_records import PayloadRecord

_payload: Any = PayloadRecord.__table__
_AT_ONCE = 1000


def replay_plan(connection: Connection, erased: Erased, present: frozenset[Node] | None) -> ErasurePlan:
    """What a database loses that is older than what was `erased` since.

    `present` are the classes of rows that the newer database still has; None when nobody can read it.
    """
    told = list(_told(connection, erased.payloads))
    young = {(one.data_class, row) for one in told if not one.is_old for row in one.rows}
    nodes = {(one.data_class, row) for one in told for row in one.rows}
    gone = {
        node
        for node in nodes - young
        if node in erased.nodes or (present is not None and node not in present)
    }  # fmt: skip
    return plan_replay(told, gone, Ground(frozenset(), *ground_of(connection)))


def _told(connection: Connection, gone: frozenset[Gone]) -> Iterator[Told]:
    seqs = connection.execute(select(_payload.c.seq).where(_payload.c.data.is_not(None))).scalars()
    known = commitments(connection, seqs)
    query = select(_payload.c.seq, _payload.c.data_class, _payload.c.data).where(_payload.c.data.is_not(None))
    for seq, data_class, data in connection.execute(query, execution_options={"yield_per": _AT_ONCE}):
        rows = tuple((state["t"], state["id"]) for state in json.loads(bytes(data))["rows"])
        is_old = data_class != "setting" and (data_class, seq, half_of(known[seq][data_class])) in gone
        yield Told(seq, data_class, is_old, rows)


def erased_in(connection: Connection) -> tuple[frozenset[Gone], frozenset[Node]]:
    """What a database has erased, and which classes of which rows it still has."""
    query = select(_payload.c.seq, _payload.c.data_class).where(_payload.c.data.is_(None))
    empty = [(row.seq, row.data_class) for row in connection.execute(query)]
    known = commitments(connection, [seq for seq, _ in empty])
    gone = frozenset((name, seq, half_of(known[seq][name])) for seq, name in empty if name in known.get(seq, {}))
    present: set[Node] = set()
    query = select(_payload.c.data_class, _payload.c.data).where(_payload.c.data.is_not(None))
    for data_class, data in connection.execute(query, execution_options={"yield_per": _AT_ONCE}):
        present.update((data_class, (state["t"], state["id"])) for state in json.loads(bytes(data))["rows"])
    return gone, frozenset(present)
