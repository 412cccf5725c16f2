"""The one search field: scanned codes hit exactly one thing, words find people, doors and copies."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Engine, Select, select

from accessdesk.desk.search_rows import HitKind, SearchHit
from accessdesk.domain.names import asked_spellings, folded_words
from accessdesk.domain.same_people import shown_for
from accessdesk.storage.external_records import StandingExternalRecord
from accessdesk.storage.key_records import DoorRecord, HandoverRecord, KeyCopyRecord, KeyTypeRecord, ReceiptRecord
from accessdesk.storage.lists.badge_search import badge_of_code, badges_of_number
from accessdesk.storage.lists.log_words import found_employees
from accessdesk.storage.merged_people import merged_people, shown_ids, with_doubles
from accessdesk.storage.person_search import found_person_ids
from accessdesk.storage.records import EmployeeRecord, PersonRecord, VisitRecord, ZoneRecord

_visit: Any = VisitRecord.__table__
_person: Any = PersonRecord.__table__
_employee: Any = EmployeeRecord.__table__
_copy: Any = KeyCopyRecord.__table__
_type: Any = KeyTypeRecord.__table__
_handover: Any = HandoverRecord.__table__
_door: Any = DoorRecord.__table__
_external: Any = StandingExternalRecord.__table__
_zone: Any = ZoneRecord.__table__
_receipt: Any = ReceiptRecord.__table__
_PAPER_CODE = "AD1:"
_INSIDE = ("arrived", "on_site", "away", "unclear")
_MOST_PERSONS = 50


class SearchSelects:
    """The SearchLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def search(self, text: str, limit: int = 12) -> list[SearchHit]:
        """Badges and key numbers first (a scanned code hits exactly one), then people, doors, employees."""
        asked = text.strip()
        if not asked:
            return []
        with self._engine.connect() as connection:
            papers = _receipts(connection, asked)
            if papers:
                return papers
            coded = badge_of_code(connection, asked)
            if coded:
                return coded
            carded = _cards(connection, asked)
            if carded:
                return carded
            exact = list(_codes(connection, asked))
            if len(exact) == 1:
                return exact
            hits = list(dict.fromkeys((*exact, *_words(connection, asked, limit))))
        return hits[:limit]


def _receipts(connection: Connection, asked: str) -> list[SearchHit]:
    """The code at the end of a paper, whoever made it, or the number of a receipt of ours."""
    if asked.upper().startswith(_PAPER_CODE):
        return [SearchHit(HitKind.RECEIPT, 0, asked, "")]
    query = select(_receipt.c.id, _receipt.c.number, _receipt.c.taker_name).where(_receipt.c.number == asked.upper())
    return [SearchHit(HitKind.RECEIPT, row.id, row.number, row.taker_name) for row in connection.execute(query)]


def _cards(connection: Connection, asked: str) -> list[SearchHit]:
    """Whose card says this: a standing external, whether or not the person may come in today."""
    mine = (_external.c.ended_on.is_(None), _external.c.card == asked)
    return [
        SearchHit(HitKind.EXTERNAL, row.person_id, row.name, row.company)
        for row in connection.execute(select(_external).where(*mine))
    ]


def _codes(connection: Connection, asked: str) -> Iterator[SearchHit]:
    """Badges and copies by their number."""
    yield from badges_of_number(connection, asked)
    copies = _copies().where(_copy.c.number.in_({asked, asked.upper()})).order_by(_copy.c.id)
    yield from map(_copy_hit, connection.execute(copies))


def _words(connection: Connection, asked: str, limit: int) -> Iterator[SearchHit]:
    yield from _people(connection, asked, limit)
    begins = _copies().where(_copy.c.number.istartswith(asked, autoescape=True)).order_by(_copy.c.number).limit(limit)
    yield from map(_copy_hit, connection.execute(begins))
    yield from _doors(connection, asked)
    employees = select(_employee).where(
        _employee.c.id.in_(found_employees(connection, asked, limit)), _employee.c.active == 1
    )
    for row in connection.execute(employees.order_by(_employee.c.name)):
        yield SearchHit(HitKind.EMPLOYEE, row.id, row.name, row.department)


def _people(connection: Connection, asked: str, limit: int) -> Iterator[SearchHit]:
    """Who is inside, then who is expected, then everybody else; within each the latest first."""
    merged = merged_people(connection)
    ids = shown_ids(found_person_ids(connection, asked, max(limit, _MOST_PERSONS)), merged)
    if not ids:
        return
    at_hand = (
        select(_visit.c.id, _visit.c.person_id, _visit.c.name, _visit.c.company, _visit.c.state)
        .where(_visit.c.person_id.in_(with_doubles(ids, merged)), _visit.c.state.in_((*_INSIDE, "expected")))
        .order_by(_visit.c.id.desc())
    )
    found = list(connection.execute(at_hand))
    for kind, states in ((HitKind.VISITOR_INSIDE, _INSIDE), (HitKind.VISITOR_EXPECTED, ("expected",))):
        for row in found:
            if row.state in states:
                yield SearchHit(kind, row.id, row.name, row.company)
    seen = set(shown_ids((row.person_id for row in found), merged))
    persons = {row.id: row for row in connection.execute(select(_person).where(_person.c.id.in_(ids)))}
    standing = select(_external).where(
        _external.c.person_id.in_(with_doubles(ids, merged)), _external.c.ended_on.is_(None)
    )
    externals = {shown_for(row.person_id, merged): row for row in connection.execute(standing)}
    for id_, row in externals.items():
        if id_ not in seen:
            yield SearchHit(HitKind.EXTERNAL, row.person_id, row.name, row.company)
    for id_ in ids:
        if id_ in persons and id_ not in seen and id_ not in externals:
            yield SearchHit(HitKind.PERSON, id_, persons[id_].name, persons[id_].company)


def _copies() -> Select[Any]:
    return (
        select(_copy.c.id, _copy.c.number, _type.c.name, _handover.c.holder_name)
        .join(_type, _type.c.id == _copy.c.key_type_id)
        .outerjoin(_handover, (_handover.c.copy_id == _copy.c.id) & _handover.c.returned_at.is_(None))
    )


def _copy_hit(row: Any) -> SearchHit:
    if row.holder_name is None:
        return SearchHit(HitKind.KEY_IN_STOCK, row.id, row.number, row.name)
    return SearchHit(HitKind.KEY_OUT, row.id, row.number, row.holder_name)


def _doors(connection: Connection, asked: str) -> Iterator[SearchHit]:
    spellings = asked_spellings(asked)
    query = (
        select(_door.c.id, _door.c.name, _zone.c.name.label("zone"))
        .outerjoin(_zone, _zone.c.id == _door.c.zone_id)
        .order_by(_door.c.name)
    )
    for row in connection.execute(query):
        words = folded_words(row.name)
        if spellings and all(any(w.startswith(s) for w in words for s in one) for one in spellings):
            yield SearchHit(HitKind.DOOR, row.id, row.name, row.zone or "")
