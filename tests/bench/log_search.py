"""Searching the log for words that stand nowhere, and its pages under a filter, beside reading the same rows."""

import random
from collections.abc import Callable, Iterator

from sqlalchemy import Engine, text

from accessdesk.desk.ports import Viewer
from accessdesk.desk.rows import LogFilter
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.log import MOST_SEARCHED
from tests.bench.generate import database, opened
from tests.bench.timing import Ratio, in_turns, middle

_PAYLOADS = text("SELECT seq, data FROM ledger_payload WHERE seq BETWEEN :first AND :last")
_NOWHERE = "zwetschgendatschi"


def measured(visits: int) -> list[Ratio]:
    """A part of a search at any depth: what one press of a key costs, however large the log is."""
    company = opened(database(visits))
    try:
        engine = company.house.engine
        with engine.connect() as connection:
            size = connection.execute(text("SELECT size FROM ledger_head")).scalar_one()
        chance = random.Random(3)
        befores = [chance.randint(min(size, MOST_SEARCHED), size) for _ in range(8)]
        mine, least = in_turns(_searched(engine, iter(befores * 2)), _read(engine, iter(befores * 2)), 6, warm=2)
        return [Ratio(f"log_search.part.{visits}.p50", middle(mine), middle(least), 8.0)]
    finally:
        company.house.close()


def _searched(engine: Engine, befores: Iterator[int]) -> Callable[[], object]:
    lists = SqlLists(engine, lambda: Viewer(None, reads_confidential=True))

    def search() -> object:
        return lists.log_part(LogFilter(person_text=_NOWHERE, before=next(befores), limit=100))

    return search


def _read(engine: Engine, befores: Iterator[int]) -> Callable[[], object]:
    """The floor: every payload of as many entries, and nothing done with them."""

    def read() -> object:
        before = next(befores)
        with engine.connect() as connection:
            span = {"first": before - MOST_SEARCHED, "last": before - 1}
            return connection.execute(_PAYLOADS, span).all()

    return read
