"""Visitors who may be one: proposed, merged, taken back."""

from sqlalchemy import Connection, Engine

from accessdesk.desk.person_rows import DoubleRow, MergeRow
from accessdesk.desk.rows import PersonHit
from accessdesk.domain.ids import PersonId
from accessdesk.domain.refusals import Unknown
from accessdesk.storage.lists.people import shown_people
from accessdesk.storage.lists.selecting import moment, rows
from accessdesk.storage.translate import text_time

_LAST = "(SELECT max(v.arrived_at) FROM visit v WHERE v.person_id = {id})"
_DOUBLES = f"""
SELECT k.person_id AS kept_id, d.person_id AS id, p.name, p.company,
       {_LAST.format(id="d.person_id")} AS last_visit, {_LAST.format(id="k.person_id")} AS kept_last_visit
FROM (
    SELECT r.words AS words, max(r.rank) AS newest FROM person_rank r
    WHERE NOT EXISTS (SELECT 1 FROM person_merge m WHERE m.person_id = r.person_id AND m.taken_back_at IS NULL)
    GROUP BY r.words HAVING count(*) > 1 ORDER BY max(r.rank) DESC LIMIT :limit
) g
JOIN person_rank k ON k.rank = g.newest
JOIN person_rank d ON d.words = g.words AND d.rank <> g.newest
JOIN person p ON p.id = d.person_id
WHERE NOT EXISTS (SELECT 1 FROM person_merge m WHERE m.person_id = d.person_id AND m.taken_back_at IS NULL)
ORDER BY g.newest DESC, d.rank DESC LIMIT :limit
"""
_MERGES = """
SELECT m.*, d.name, d.company, k.name AS into_name, k.company AS into_company
FROM person_merge m JOIN person d ON d.id = m.person_id JOIN person k ON k.id = m.into_id
ORDER BY m.id DESC LIMIT :limit
"""


class PersonSelects:
    """The PersonLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def person(self, person_id: PersonId) -> PersonHit:
        with self._engine.connect() as connection:
            found = shown_people(connection, [person_id])
        if not found:
            raise Unknown(kind="person", id=person_id)
        return found[0]

    def possible_doubles(self, limit: int = 50) -> list[DoubleRow]:
        with self._engine.connect() as connection:
            return _doubles(connection, limit)

    def merges(self, limit: int = 200) -> list[MergeRow]:
        with self._engine.connect() as connection:
            return [
                MergeRow(
                    id=row["id"],
                    name=row["name"],
                    company=row["company"],
                    into_name=row["into_name"],
                    into_company=row["into_company"],
                    merged_at=text_time(row["merged_at"]),
                    why=row["why"],
                    taken_back_at=moment(row["taken_back_at"]),
                )
                for row in rows(connection, _MERGES, limit=limit)
            ]


def _doubles(connection: Connection, limit: int) -> list[DoubleRow]:
    return [
        DoubleRow(
            id=PersonId(row["id"]),
            name=row["name"],
            company=row["company"],
            last_visit=moment(row["last_visit"]),
            kept_id=PersonId(row["kept_id"]),
            kept_last_visit=moment(row["kept_last_visit"]),
        )
        for row in rows(connection, _DOUBLES, limit=limit)
    ]
