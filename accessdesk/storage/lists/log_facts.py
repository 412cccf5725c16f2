"""The facts of log entries, read from their payloads: what sentences and details are made of."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from accessdesk.desk.erased_names import erased_name
from accessdesk.desk.rows import LogRow
from accessdesk.storage.key_records import CylinderRecord, DoorRecord, KeyCopyRecord, KeyTypeRecord
from accessdesk.storage.lists.erased_names import own_name, visitor_name
from accessdesk.storage.lists.log_links import Links, links_of
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.records import EmployeeRecord, PersonRecord, VisitRecord, ZoneRecord
from accessdesk.storage.translate import text_time

NEVER_SHOWN = frozenset({"pseudonym", "password_hash", "pin_hash", "signature", "desk_signature", "grounds"})
"""Secrets, inner names, and the grounds of a ban, which concern nobody who reads what was decided."""
_HANDED_ON = ("custody", "whereabouts")
"""Tables of which one entry may hold two rows: the one that ends, and the one that begins."""
_CORRECTS = (b'"type":"act.taken_back"', b'"type":"act.corrected"')
_ASSIGNMENT = "assignment"
_SPEAKING = ("active", "accepted", "requested")
"""Of several assignments in one entry these tell who was asked or took over; the others only ended with it."""
_TABLES: dict[str, Any] = {
    record.__tablename__: record.__table__
    for record in (
        EmployeeRecord,
        PersonRecord,
        VisitRecord,
        ZoneRecord,
        CylinderRecord,
        DoorRecord,
        KeyCopyRecord,
        KeyTypeRecord,
    )
}
_NAMES = {
    ("visit", "name"): visitor_name("named"),
    ("person", "name"): own_name("named"),
    ("employee", "name"): own_name("named"),
}
_WORDS: tuple[tuple[str, str, str], ...] = (
    ("custody.keeper_id", "employee.name", "keeper.name"),
    ("custody_before.keeper_id", "employee.name", "keeper_before.name"),
    ("assignment.escort_id", "employee.name", "escort.name"),
    ("visit.host_id", "employee.name", "host.name"),
    ("duty.employee_id", "employee.name", "employee.name"),
    ("commitment.employee_id", "employee.name", "employee.name"),
    ("ban_decision.person_id", "person.name", "person.name"),
    ("person_merge.into_id", "person.name", "person.name"),
    ("person_merge.person_id", "person.name", "double.name"),
    ("person_note.person_id", "person.name", "person.name"),
    ("account.employee_id", "employee.name", "employee.name"),
    ("handover.giver_id", "employee.name", "giver.name"),
    ("handover.approver_id", "employee.name", "approver.name"),
    ("handover.receiver_id", "employee.name", "receiver.name"),
    *(
        (f"{table}.visit_id", f"visit.{column}", f"visit.{column}")
        for table in (
            *("custody", "badge", "absence", "assignment", "gap_report", "objection", "paper_form"),
            *("unknown_span", "whereabouts", "prepared_badge", "replaced_print", "departure_exception"),
            "document_given",
        )
        for column in ("name", "company")
    ),
    ("visit.id", "visit.name", "visit.name"),
    ("person.id", "person.name", "person.name"),
    ("employee.id", "employee.name", "employee.name"),
    ("d.person", "person.name", "subject.name"),
    ("d.employee", "employee.name", "subject.name"),
    ("whereabouts.zone_id", "zone.name", "place.name"),
    ("incident.zone_id", "zone.name", "place.name"),
    ("handover.copy_id", "key_copy.number", "key_copy.number"),
    ("loss_report.copy_id", "key_copy.number", "key_copy.number"),
    ("key_copy.key_type_id", "key_type.name", "key_type.name"),
    ("opening.key_type_id", "key_type.name", "key_type.name"),
    ("opening.cylinder_id", "cylinder.number", "cylinder.number"),
    ("cylinder_place.cylinder_id", "cylinder.number", "cylinder.number"),
    ("cylinder_place.door_id", "door.name", "door.name"),
)
"""(fact with an id, column it stands for, fact that says it in words); the first that is there wins."""

Payloads = Mapping[str, dict[str, Any] | None]
"""The payloads of one entry by class, parsed; None once erased."""


def payloads_of(connection: Connection, seqs: Sequence[int]) -> dict[int, dict[str, dict[str, Any] | None]]:
    """The parsed payloads of these entries by seq and class."""
    found: dict[int, dict[str, dict[str, Any] | None]] = {}
    query = "SELECT seq, data_class, data FROM ledger_payload WHERE seq IN :seqs ORDER BY seq, data_class"
    for row in rows(connection, query, seqs=tuple(seqs)):
        parsed = None if row["data"] is None else json.loads(bytes(row["data"]))
        found.setdefault(row["seq"], {})[row["data_class"]] = parsed
    return found


def log_rows(connection: Connection, entries: Sequence[Any]) -> list[LogRow]:
    """The rows of lists for entries (mappings of seq and data), in their order."""
    payloads = payloads_of(connection, [entry["seq"] for entry in entries])
    facts = [facts_of(payloads.get(entry["seq"], {})) for entry in entries]
    add_words(connection, facts)
    correcting = [entry["seq"] for entry in entries if any(one in bytes(entry["data"]) for one in _CORRECTS)]
    links = links_of(connection, [entry["seq"] for entry in entries], correcting)
    return [
        _row(entry, payloads.get(entry["seq"], {}), told, links) for entry, told in zip(entries, facts, strict=True)
    ]


def _row(entry: Any, payloads: Payloads, facts: dict[str, str], links: Links) -> LogRow:
    said = json.loads(bytes(entry["data"]))
    return LogRow(
        id=entry["seq"],
        at=text_time(said["at"]),
        entered_at=text_time(said["ts"]),
        type=said["type"],
        desk=said["desk"],
        by=_actors(said["by"], payloads),
        facts=facts,
        act=said["act"],
        taken_back=entry["seq"] in links.taken_back,
        corrected_by=links.corrected_by.get(entry["seq"]),
        corrects=links.corrects.get(entry["seq"]),
    )


def _actors(pseudonyms: Sequence[str], payloads: Payloads) -> tuple[str, ...]:
    """The names of those who acted; the beginning of their pseudonyms once the names are erased."""
    actor = payloads.get("actor")
    if actor is not None and "by" in actor:
        return tuple(one["n"] for one in actor["by"])
    return tuple(erased_name(pseudonym) for pseudonym in pseudonyms)


def facts_of(payloads: Payloads) -> dict[str, str]:
    """ "table.column" to text from the first row of each table, and "d.key" for details.

    Of custody, "custody" is the part that begins (or, alone, the one that ends) and "custody_before" the one that
    ended when another began.
    """
    facts: dict[str, str] = {}
    states: dict[str, dict[int, dict[str, Any]]] = {}
    for payload in payloads.values():
        if payload is None:
            continue
        for state in payload["rows"]:
            states.setdefault(state["t"], {}).setdefault(state["id"], {}).update(state["c"])
        facts.update({f"d.{name}": _text(value) for name, value in payload.get("d", {}).items()})
    for table, by_id in states.items():
        chosen = _chosen(table, list(by_id.items()))
        for name, (id_, columns) in chosen.items():
            facts[f"{name}.id"] = str(id_)
            facts.update(
                {
                    f"{name}.{column}": _text(value)
                    for column, value in columns.items()
                    if value is not None and column not in NEVER_SHOWN
                }
            )
    return facts


def _chosen(table: str, found: list[tuple[int, dict[str, Any]]]) -> dict[str, tuple[int, dict[str, Any]]]:
    if table == _ASSIGNMENT:
        speaking = [one for one in found if one[1].get("state") in _SPEAKING]
        return {table: (speaking or found)[0]}
    if table not in _HANDED_ON or len(found) == 1:
        return {table: found[0]}
    open_ones = [one for one in found if one[1].get("ended_at") is None]
    ended = [one for one in found if one[1].get("ended_at") is not None]
    if not open_ones or not ended:
        return {table: found[0]}
    return {table: open_ones[0], f"{table}_before": ended[0]}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def add_words(connection: Connection, facts: Iterable[dict[str, str]]) -> None:
    """Say in words what ids mean, unless the entry itself says it. What was erased since has no words."""
    told = list(facts)
    wanted: dict[tuple[str, str], set[int]] = {}
    for one in told:
        if "gap_report.id" in one and "custody.ended_at" in one:
            one.setdefault("custody_before.keeper_id", one.get("custody.keeper_id", ""))
        for fact, column, name in _WORDS:
            if one.get(fact) and not one.get(name):
                table, _, what = column.partition(".")
                wanted.setdefault((table, what), set()).add(int(one[fact]))
    words = {column: _words(connection, *column, ids) for column, ids in wanted.items()}
    for one in told:
        for fact, column, name in _WORDS:
            if one.get(fact) and not one.get(name):
                table, _, what = column.partition(".")
                word = words[(table, what)].get(int(one[fact]))
                if word:
                    one[name] = word


def _words(connection: Connection, table: str, column: str, ids: set[int]) -> dict[int, str]:
    if (table, column) in _NAMES:
        query = f"SELECT named.id, {_NAMES[table, column]} AS name FROM {table} named WHERE named.id IN :ids"
        return {row["id"]: row["name"] for row in rows(connection, query, ids=tuple(ids))}
    from sqlalchemy import select

    kept = _TABLES[table]
    found = connection.execute(select(kept.c.id, kept.c[column]).where(kept.c.id.in_(ids)))
    return {row[0]: row[1] for row in found}
