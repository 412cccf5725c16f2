"""The access log as rows of text: who did what to whom, with the leaf that proves the line."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from accessdesk.desk.exporting import ExportCell
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.translate import text_time

_AT_ONCE = 500
_LATE_SECONDS = 600
_PAGE = """
SELECT seq, data, leaf FROM ledger_entry
WHERE seq > :after AND ts >= :since AND ts < :until ORDER BY seq LIMIT :limit
"""
_CHOSEN = "SELECT seq, data, leaf FROM ledger_entry WHERE seq IN :seqs"
_PAYLOADS_OF = """
SELECT seq, data_class, data FROM ledger_payload WHERE seq IN :seqs ORDER BY seq, data_class
"""
_PAYLOADS = """
SELECT seq, data_class, data FROM ledger_payload WHERE seq BETWEEN :first AND :last ORDER BY seq, data_class
"""
_SUBJECT = ("name", "number", "login", "key", "holder_name", "reporter", "carrier")
_LEFT_OUT = frozenset(
    {"pseudonym", "password_hash", "pin_hash", "login_folded", "source_key", "external_ref", "signature", "grounds"}
)
ERASED = "erased"


def log_rows(connection: Connection, since: str, until: str) -> Iterator[tuple[ExportCell, ...]]:
    """All entries entered in [since, until), oldest first, read in pages by number."""
    owners = _owners(connection)
    after = 0
    while page := rows(connection, _PAGE, after=after, since=since, until=until, limit=_AT_ONCE):
        first, after = page[0]["seq"], page[-1]["seq"]
        payloads = _parsed(rows(connection, _PAYLOADS, first=first, last=after))
        for row in page:
            yield _cells(row, payloads, owners)


def log_cells(connection: Connection, seqs: Sequence[int]) -> dict[int, tuple[ExportCell, ...]]:
    """The same for chosen entries, by number."""
    chosen = tuple(seqs)
    owners = _owners(connection)
    payloads = _parsed(rows(connection, _PAYLOADS_OF, seqs=chosen))
    return {row["seq"]: _cells(row, payloads, owners) for row in rows(connection, _CHOSEN, seqs=chosen)}


def _owners(connection: Connection) -> dict[str, str]:
    return {row["pseudonym"]: row["name"] for row in rows(connection, "SELECT pseudonym, name FROM employee")}


def _parsed(found: Sequence[Any]) -> dict[int, dict[str, Any]]:
    payloads: dict[int, dict[str, Any]] = {}
    for row in found:
        data = None if row["data"] is None else json.loads(bytes(row["data"]))
        payloads.setdefault(row["seq"], {})[row["data_class"]] = data
    return payloads


def _cells(row: Any, payloads: dict[int, dict[str, Any]], owners: dict[str, str]) -> tuple[ExportCell, ...]:
    entry = json.loads(bytes(row["data"]))
    return _row(entry, bytes(row["leaf"]).hex(), payloads.get(row["seq"], {}), owners.get(entry["obj"], ""))


def _row(entry: dict[str, Any], leaf: str, payloads: dict[str, Any], owner: str) -> tuple[ExportCell, ...]:
    happened, entered = text_time(entry["at"]), text_time(entry["ts"])
    states = [state for payload in payloads.values() if payload for state in payload["rows"]]
    erased = [f"{name}: {ERASED}" for name, payload in payloads.items() if payload is None]
    details = [
        f"{name}={_text(value)}"
        for payload in payloads.values()
        if payload
        for name, value in payload.get("d", {}).items()
    ]
    columns = [
        f"{state['t']}.{name}={value}"
        for state in states
        for name, value in state["c"].items()
        if value not in (None, "", "[]") and name not in _LEFT_OUT
    ]
    return (
        entry["seq"],
        happened,
        entered,
        int((entered - happened).total_seconds() > _LATE_SECONDS),
        entry["type"],
        entry["desk"],
        ", ".join(actor["n"] for actor in (payloads.get("actor") or {}).get("by", [])),
        _subject(states) or owner,
        "; ".join([*details, *columns, *erased]),
        entry["act"],
        leaf,
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _subject(states: list[dict[str, Any]]) -> str:
    """The first name or number among the states, the things before who is meant by them."""
    for name in _SUBJECT:
        for state in states:
            if state["c"].get(name):
                return str(state["c"][name])
    return ""
