"""Finding visitors from the second letter on, the latest first, however their names are spelled."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, text

from accessdesk.domain.names import asked_spellings, folded
from accessdesk.domain.people import Person
from accessdesk.storage.ledger_records import PersonRankRecord
from accessdesk.storage.prepared import Driver, Prepared

_rank: Any = PersonRankRecord.__table__
_OLD = Prepared(select(_rank.c.rank, _rank.c.words).where(_rank.c.person_id == bindparam("person_id")))
_DELETE = Prepared(delete(_rank).where(_rank.c.rank == bindparam("rank")))
_HIGHEST = Prepared(select(func.max(_rank.c.rank)))
_INSERT = Prepared(insert(_rank))
_FORGET_WORDS = Prepared(text("INSERT INTO person_fts(person_fts, rowid, words) VALUES ('delete', :rank, :words)"))
_LEAVE_NO_TRACE = Prepared(text("INSERT INTO person_fts(person_fts, rank) VALUES ('secure-delete', 1)"))
_INSERT_WORDS = Prepared(text("INSERT INTO person_fts(rowid, words) VALUES (:rank, :words)"))


def remember_person(driver: Driver, person: Person) -> None:
    """Put a person at the head of the order, with the words they are found by."""
    old = driver.first(_OLD, {"person_id": person.id})
    on_sqlite = driver.dialect.name == "sqlite"
    words = f" {folded(f'{person.name} {person.company}')}"
    highest = (driver.first(_HIGHEST) or (0,))[0] or 0
    if old is not None:
        before = {"rank": old[0], "words": old[1]}
        if before == {"rank": highest, "words": words}:
            return
        if on_sqlite:
            driver.run(_FORGET_WORDS, before)
        driver.run(_DELETE, before)
    row = {"rank": highest + 1, "person_id": person.id, "words": words}
    driver.run(_INSERT, row)
    if on_sqlite:
        driver.run(_INSERT_WORDS, row)


def forget_words(driver: Driver, person_ids: Iterable[int]) -> None:
    """Nobody is found by these persons' words any more, and the index keeps no trace of them."""
    on_sqlite = driver.dialect.name == "sqlite"
    if on_sqlite:
        driver.run(_LEAVE_NO_TRACE)
    for person_id in person_ids:
        old = driver.first(_OLD, {"person_id": person_id})
        if old is None:
            continue
        before = {"rank": old[0], "words": old[1]}
        if on_sqlite:
            driver.run(_FORGET_WORDS, before)
        driver.run(_DELETE, before)


def match_of(spellings: tuple[tuple[str, ...], ...]) -> str:
    """The question of names.asked_spellings in the words of FTS5."""
    return " AND ".join("(" + " OR ".join(f'"{spelling}"*' for spelling in word) + ")" for word in spellings)


def found_person_ids(connection: Connection, asked: str, limit: int) -> list[int]:
    """The ids of the persons whose words begin with the asked words, the latest first."""
    spellings = asked_spellings(asked)
    if not spellings:
        return []
    if connection.dialect.name == "sqlite":
        ranks = connection.execute(
            text("SELECT rowid FROM person_fts WHERE person_fts MATCH :match ORDER BY rowid DESC LIMIT :limit"),
            {"match": match_of(spellings), "limit": limit},
        ).scalars()
        wanted = list(ranks)
        by_rank: dict[int, int] = {
            row.rank: row.person_id
            for row in connection.execute(select(_rank.c.rank, _rank.c.person_id).where(_rank.c.rank.in_(wanted)))
        }
        return [by_rank[rank] for rank in wanted if rank in by_rank]
    query = select(_rank.c.person_id).order_by(_rank.c.rank.desc()).limit(limit)
    for word in spellings:
        alternatives = [_rank.c.words.contains(f" {spelling}", autoescape=True) for spelling in word]
        condition = alternatives[0]
        for other in alternatives[1:]:
            condition = condition | other
        query = query.where(condition)
    return list(connection.execute(query).scalars())
