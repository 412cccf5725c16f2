"""A house of 5,000 doors, 800 key types, 20,000 copies and 500,000 handovers over ten years.

Written with raw inserts, a thousand times faster than by the desk: it is asked, never verified. Kept under build/bench
by what the migrations say.
"""

import random
import shutil
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from accessdesk.storage.translate import time_text
from tests.bench.generate import FOLDER, _schema, _settle
from tests.support.houses import Company, found_company

SYSTEMS, DOORS, TYPES, COPIES = 10, 5_000, 800, 20_000
PER_COPY = 25
BEGAN = datetime(2016, 11, 23, 7, 0, tzinfo=UTC)
_DAYS = 3_650
_OPENS = ((1, 500), (4, 250), (15, 60), (60, 12))
"""Types of a system by rank: how many, and how many of its 500 doors each opens."""
_RANKS = ("grand_master", "master", "group", "change")


def key_house() -> Path:
    """The data folder; made if it is not there."""
    folder = FOLDER / f"keys-{_schema()}"
    if not (folder / "complete").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        company = found_company(folder)
        try:
            _fill(company)
            _settle(company.house)
        finally:
            company.house.close()
        (folder / "complete").touch()
    return folder


def _fill(company: Company) -> None:
    with company.house.engine.connect() as connection:
        cursor: Any = connection.connection.cursor()
        cursor.execute("PRAGMA foreign_keys = OFF")
        cursor.execute("BEGIN IMMEDIATE")
        _insert_people(cursor)
        for table, rows in (
            ("locking_system", _systems()),
            ("door", ((n, _p(n), 1, None, f"Raum {n:04}") for n in range(1, DOORS + 1))),
            ("cylinder", ((n, _p(n), _system_of(n), f"{n:04}", "", "") for n in range(1, DOORS + 1))),
            ("cylinder_place", ((n, _p(n), n, n, time_text(BEGAN), None) for n in range(1, DOORS + 1))),
            ("key_type", _types()),
            ("opening", _openings()),
        ):
            _insert(cursor, table, rows)
        _insert(cursor, "key_copy", _copies())
        _insert_lives(cursor)
        cursor.execute("COMMIT")
        cursor.execute("ANALYZE")


_COLUMNS = {
    "locking_system": "id pseudonym site_id name building maker security_card medium plan_date",
    "door": "id pseudonym site_id zone_id name",
    "cylinder": "id pseudonym locking_system_id number kind length",
    "cylinder_place": "id pseudonym cylinder_id door_id from_at until_at",
    "key_type": "id pseudonym locking_system_id name hierarchy evidence medium released_to_on_call deactivated_at",
    "opening": "id pseudonym key_type_id cylinder_id from_at until_at",
    "key_copy": "id pseudonym key_type_id number state version condition location source counted",
    "receipt": "id pseudonym number kind site_id company site_name text_version text_language happened_at made_at "
    "giver_name giver_detail taker_name taker_detail lines bearer identity_kind purpose approver_name signature "
    "desk_signature loss_cylinders",
    "handover": "id pseudonym copy_id receipt_id employee_id holder_name holder_company bearer purpose condition_out "
    "evidence issued_at entered_at due_at giver_id returned_at returned_entered_at returner condition_in "
    "return_receipt_id",
    "key_standing": "id pseudonym copy_id state location handover_id from_at entered_at seen_at first",
}


def _insert(cursor: Any, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    columns = _COLUMNS[table].split()
    marks = ",".join("?" * len(columns))
    cursor.executemany(f"INSERT INTO {table} ({','.join(columns)}) VALUES ({marks})", rows)


def _p(number: int) -> str:
    return f"{number:032x}"


def _insert_people(cursor: Any) -> None:
    """Copies of an employee there is, under other names: 2,000 holders."""
    columns = [row[1] for row in cursor.execute("PRAGMA table_info(employee)").fetchall()]
    known = dict(zip(columns, cursor.execute("SELECT * FROM employee LIMIT 1").fetchone(), strict=True))
    made = [{**known, "id": n, "pseudonym": _p(n), "name": _name(n)} for n in range(1_001, 3_001)]
    marks = ",".join("?" * len(columns))
    cursor.executemany(f"INSERT INTO employee VALUES ({marks})", [tuple(one[c] for c in columns) for one in made])


def _name(number: int) -> str:
    return f"Inhaber {number}"


def _systems() -> Iterator[tuple[Any, ...]]:
    for n in range(1, SYSTEMS + 1):
        yield n, _p(n), 1, f"Z-{n:02}", "", "", "", "metal", None


def _system_of(door: int) -> int:
    return (door - 1) * SYSTEMS // DOORS + 1


def _types() -> Iterator[tuple[Any, ...]]:
    number = 0
    for system in range(1, SYSTEMS + 1):
        for (count, _), rank in zip(_OPENS, _RANKS, strict=True):
            for _ in range(count):
                number += 1
                yield number, _p(number), system, f"T {number:03}", rank, "day", "metal", 0, None
    assert number == TYPES


def _openings() -> Iterator[tuple[Any, ...]]:
    chance, number, type_id = random.Random(1), 0, 0
    for system in range(SYSTEMS):
        doors = range(system * DOORS // SYSTEMS + 1, (system + 1) * DOORS // SYSTEMS + 1)
        for count, opened in _OPENS:
            for _ in range(count):
                type_id += 1
                for door in chance.sample(doors, opened):
                    number += 1
                    until = (
                        time_text(BEGAN + timedelta(days=chance.randrange(_DAYS))) if chance.random() < 0.1 else None
                    )
                    yield number, _p(number), type_id, door, time_text(BEGAN), until


def _copies() -> Iterator[tuple[Any, ...]]:
    for n in range(1, COPIES + 1):
        type_id = (n - 1) * TYPES // COPIES + 1
        yield n, _p(n), type_id, f"T {type_id:03}/{n:05}", "in_stock", 1, "good", "Tresor A", "bench", 1


def _insert_lives(cursor: Any) -> None:
    """The handovers of every copy in turn, with their receipts and standings."""
    chance, handover, standing = random.Random(2), 0, 0
    for copy in range(1, COPIES + 1):
        receipts, handovers, standings = [], [], []
        times = sorted(chance.sample(range(_DAYS * 1_440), 2 * PER_COPY))
        moments = [time_text(BEGAN + timedelta(minutes=minutes)) for minutes in times]
        standing += 1
        begin = time_text(BEGAN)
        standings.append((standing, _p(standing), copy, "in_stock", "Tresor A", None, begin, begin, begin, 1))
        for turn in range(PER_COPY):
            out, back = moments[2 * turn], moments[2 * turn + 1]
            open_still = turn == PER_COPY - 1 and chance.random() < 0.3
            handover += 1
            who = chance.randrange(1_001, 3_001)
            receipts.append(_receipt(handover, out, who))
            handovers.append(_handover(handover, copy, who, out, None if open_still else back))
            standing += 1
            standings.append((standing, _p(standing), copy, "issued", "Tresor A", handover, out, out, out, 0))
            if not open_still:
                standing += 1
                standings.append((standing, _p(standing), copy, "in_stock", "Tresor A", None, back, back, back, 0))
        _insert(cursor, "receipt", receipts)
        _insert(cursor, "handover", handovers)
        _insert(cursor, "key_standing", standings)


def _receipt(number: int, at: str, who: int) -> tuple[Any, ...]:
    name = _name(who)
    head = (number, _p(number), f"Ü-{number:06}", "issue", 1, "Muster", "Nürnberg", 1, "de", at, at)
    return (*head, "Katrin", "receptionist", name, "", "[]", "", "", "Wartung", "", "", "", 0)


def _handover(number: int, copy: int, who: int, out: str, back: str | None) -> tuple[Any, ...]:
    held = (number, _p(number), copy, number, who, _name(who), "", "", "Wartung", "good", "day", out, out, out, 1)
    return (*held, back, back, _name(who) if back else "", "good" if back else None, number if back else None)
