"""Questions about keys on any date, beside plain SQL that knows the keys already and makes one seek for each."""

import itertools
import random
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine

from accessdesk.desk.key_questions import KeyPerson
from accessdesk.domain.ids import CopyId, DoorId, EmployeeId
from accessdesk.storage.house import open_house
from accessdesk.storage.lists.copies_then import _STOOD, fetched
from accessdesk.storage.lists.key_questions import OPENS_DOOR, KeyQuestionSelects
from accessdesk.storage.lists.key_search import KeySearchSelects
from accessdesk.storage.translate import time_text
from tests.bench.key_house import BEGAN, COPIES, DOORS, TYPES, key_house
from tests.bench.timing import Ratio, Step, compared
from tests.support.houses import HandClock

GOAL = 1.5
_ASKED = 60
_SEEK = """
SELECT k.id, k.number, k.key_type_id, h.id, h.holder_name, h.holder_company, h.bearer, h.employee_id, h.person_id,
       h.visit_id, h.purpose, h.issued_at, h.due_at, h.returned_at
FROM key_copy k LEFT JOIN handover h ON h.id = (
    SELECT x.id FROM handover x WHERE x.copy_id = k.id AND x.issued_at <= ? ORDER BY x.issued_at DESC LIMIT 1)
WHERE k.id IN ({})
"""
"""The last handover before a moment of each key: one seek a key, as plain as it can be. Of what is not in hands it
tells nothing."""
_BY_ID = """
SELECT k.*, t.name, y.name, h.holder_name, h.due_at FROM key_copy k JOIN key_type t ON t.id = k.key_type_id
JOIN locking_system y ON y.id = t.locking_system_id
LEFT JOIN handover h ON h.copy_id = k.id AND h.returned_at IS NULL WHERE k.id IN ({})
"""
_DOOR = _STOOD.format(which=OPENS_DOOR, receipt="''")
Known = tuple[tuple[int, ...], datetime]


def measured() -> list[Ratio]:
    """The generated house, asked at 60 moments of its ten years."""
    house = open_house(key_house(), HandClock())
    try:
        return list(_questions(house.engine))
    finally:
        house.close()


def _questions(engine: Engine) -> Iterator[Ratio]:
    asked, chance = KeyQuestionSelects(engine), random.Random(3)
    moments = [BEGAN + timedelta(days=chance.randrange(100, 3_600)) for _ in range(_ASKED)]
    doors = [DoorId(chance.randint(1, DOORS)) for _ in moments]
    people = [KeyPerson(f"Inhaber {n}", "", EmployeeId(n)) for n in (chance.randrange(1_001, 3_001) for _ in moments)]
    copies = [CopyId(chance.randint(1, COPIES)) for _ in moments]
    now = BEGAN + timedelta(days=3_651)
    with engine.connect() as connection:
        cursor: Any = connection.connection.cursor()
        keys = [
            tuple(copy.id for copy in asked.door_access(d, at).copies) for d, at in zip(doors, moments, strict=True)
        ]

        def statement(door: DoorId, at: datetime) -> object:
            return fetched(connection, _DOOR, at=time_text(at), door=door)

        yield from _beside(cursor, "door_access.sql", statement, doors, moments, keys, goal=GOAL)
        yield from _beside(cursor, "door_access", asked.door_access, doors, moments, keys)
        held = [tuple(c.id for c in asked.person_keys(p, at).copies) for p, at in zip(people, moments, strict=True)]
        yield from _beside(cursor, "person_keys", asked.person_keys, people, moments, held)
        whole = {"overdue": asked.overdue_keys, "key_inventory": asked.key_inventory, "loss_impact": asked.loss_impact}
        for name, question in whole.items():
            yield from _whole(cursor, name, question, moments[:6], tuple(range(1, COPIES + 1)))
        history = itertools.cycle(copies)
        ids = itertools.cycle(copies)
        floor = "SELECT * FROM handover WHERE copy_id = ? ORDER BY issued_at"
        yield from compared(
            "key_history",
            lambda: asked.key_history(next(history), now),
            lambda: cursor.execute(floor, (next(ids),)).fetchall(),
            goal=None,
            times=200,
        )
        yield from _typed(engine, cursor, now, chance)


def _typed(engine: Engine, cursor: Any, now: datetime, chance: random.Random) -> Iterator[Ratio]:
    """Copies found at a key press, beside the rows of the same copies by their ids."""
    lists = KeySearchSelects(engine)
    numbers = [f"t{chance.randint(100, TYPES)}/" for _ in range(_ASKED)]
    holders = [f"inhaber {chance.randint(1_001, 3_000)}" for _ in range(_ASKED)]
    for name, texts in (("find_copies.number", numbers), ("find_copies.holder", holders)):
        found = [",".join(str(hit.id) for hit in lists.find_copies(text, now)) or "0" for text in texts]
        text, ids = itertools.cycle(texts), itertools.cycle(found)
        yield from compared(
            name,
            lambda text=text: lists.find_copies(next(text), now),  # type: ignore[misc]
            lambda ids=ids: cursor.execute(_BY_ID.format(next(ids))).fetchall(),  # type: ignore[misc]
            goal=None,
            times=60,
        )


def _beside(
    cursor: Any,
    name: str,
    question: Callable[[Any, datetime], object],
    subjects: Sequence[Any],
    moments: Sequence[datetime],
    keys: Sequence[tuple[int, ...]],
    goal: float | None = None,
) -> Iterator[Ratio]:
    """A question about one subject, beside the seeks of its keys; each of its own, lest one warm the other's pages."""
    mine = itertools.cycle(zip(subjects, moments, strict=True))
    known = list(zip(keys, moments, strict=True))
    half = len(known) // 2
    least = itertools.cycle(known[half:] + known[:half])
    yield from compared(name, lambda: question(*next(mine)), _seeks(cursor, least), goal=goal, times=120)


def _whole(
    cursor: Any, name: str, question: Callable[[datetime], object], moments: Sequence[datetime], keys: tuple[int, ...]
) -> Iterator[Ratio]:
    """A question about the whole house, beside one seek for each of its keys."""
    mine, least = itertools.cycle(moments), itertools.cycle([(keys, at) for at in moments])
    yield from compared(name, lambda: question(next(mine)), _seeks(cursor, least), goal=None, times=6, warm=1)


def _seeks(cursor: Any, known: Iterator[Known]) -> Step:
    def seek() -> object:
        keys, at = next(known)
        return cursor.execute(_SEEK.format(",".join(map(str, keys))), (time_text(at),)).fetchall()

    return seek
