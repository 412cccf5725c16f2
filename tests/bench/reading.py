"""What reception reads all day, beside the same rows by their keys: type-ahead, who is inside, a page of the log."""

import itertools
import random
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Engine, text

from accessdesk.desk.ports import Viewer
from accessdesk.desk.rows import LogFilter
from accessdesk.storage.lists import SqlLists, inside
from accessdesk.storage.lists.log_facts import log_rows
from accessdesk.storage.lists.selecting import OPEN_VISIT
from tests.bench.generate import database, opened
from tests.bench.timing import Ratio, compared, in_turns, middle
from tests.support.houses import Company

_PEOPLE = "SELECT id, name, company, phone, email FROM person WHERE id IN ({})"
_ROWS = 20
_ASKED = "muller", "brandt", "sophie", "kalte", "jorg", "schafe", "okafor", "wiebke", "nguyen", "lukasz"


def measured(visits: int) -> list[Ratio]:
    """All three on a generated house."""
    company = opened(database(visits))
    try:
        return [*type_ahead(company, visits), *inside_now(company, visits), *log_pages(company, visits)]
    finally:
        company.house.close()


def type_ahead(company: Company, visits: int) -> list[Ratio]:
    """20 visitors by the first 1 to 6 letters; the floor is 20 rows by primary key on the driver's cursor."""
    lists = SqlLists(company.house.engine)
    found: list[Ratio] = []
    with company.house.engine.connect() as connection:
        by_key = _people_by_key(connection)
        for letters in range(1, 7):
            asked = itertools.cycle([word[:letters] for word in _ASKED])
            ours = _asking(lists, asked)
            found += compared(f"type_ahead.{letters}.{visits}", ours, by_key, goal=4.0, slow_goal=15.0, times=300)
    return found


def _asking(lists: SqlLists, asked: Iterator[str]) -> Callable[[], object]:
    return lambda: lists.find_people(next(asked), _ROWS)


def _people_by_key(connection: Connection) -> Callable[[], object]:
    cursor: Any = connection.connection.cursor()
    highest = cursor.execute("SELECT max(id) FROM person").fetchone()[0]
    chance = random.Random(1)
    sql = _PEOPLE.format(",".join("?" * _ROWS))
    return lambda: cursor.execute(sql, [chance.randint(1, highest) for _ in range(_ROWS)]).fetchall()


def inside_now(company: Company, visits: int) -> list[Ratio]:
    """Everybody in the house; the floor finds the same rows by key and makes the same of them."""
    now = company.clock.now()
    by_state = inside._INSIDE
    with company.house.engine.connect() as connection:
        ids = sorted(row.id for row in inside.inside_rows(connection, now))
        by_key = by_state.replace(
            f"WHERE v.state IN ('on_site', 'away', 'unclear') AND {OPEN_VISIT}",
            f"WHERE v.id IN ({','.join(map(str, ids))})",
        )
        assert by_key != by_state

        def ours() -> object:
            return inside.inside_rows(connection, now)

        def floor() -> object:
            inside._INSIDE = by_key
            try:
                return inside.inside_rows(connection, now)
            finally:
                inside._INSIDE = by_state

        return compared(f"inside.{visits}", ours, floor, goal=1.2, times=300)


def log_pages(company: Company, visits: int) -> list[Ratio]:
    """A page of 100 entries at the top and at any depth; the floor knows the range and makes the same of the rows."""
    engine = company.house.engine
    lists = SqlLists(engine, lambda: Viewer(None, reads_confidential=True))
    with engine.connect() as connection:
        size = connection.execute(text("SELECT size FROM ledger_head")).scalar_one()
    depths = {"top": [size + 1], "any_depth": [random.Random(2).randint(200, size) for _ in range(400)]}
    found: list[Ratio] = []
    for name, befores in depths.items():
        asked, known = itertools.cycle(befores), itertools.cycle(befores)
        mine, least = in_turns(_page(lists, asked), _range(engine, known), 200)
        found.append(Ratio(f"log_page.{name}.{visits}.p50", middle(mine), middle(least), 1.3))
    return found


def _page(lists: SqlLists, asked: Iterator[int]) -> Callable[[], object]:
    return lambda: lists.log_page(LogFilter(before=next(asked), limit=100))


def _range(engine: Engine, known: Iterator[int]) -> Callable[[], object]:
    statement = text("SELECT seq, data FROM ledger_entry WHERE seq BETWEEN :first AND :last ORDER BY seq DESC")

    def read() -> object:
        before = next(known)
        with engine.connect() as connection:
            rows = connection.execute(statement, {"first": before - 100, "last": before - 1}).mappings().all()
            return log_rows(connection, rows)

    return read
