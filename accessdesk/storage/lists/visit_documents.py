"""Which documents are in force, and which of them visitors still lack."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, select

from accessdesk.domain.ids import PersonId, VisitId
from accessdesk.domain.visit_documents import DocumentGiven, DocumentKind, DocumentText, in_force, still_to_give
from accessdesk.domain.visits import VisitType
from accessdesk.storage.group_records import DocumentGivenRecord, DocumentTextRecord
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.merged_people import merged_people, with_doubles
from accessdesk.storage.translate import from_row

_given: Any = DocumentGivenRecord.__table__
_NO_VISIT = VisitId(0)


class DocumentSelects:
    """The DocumentLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def documents(self) -> list[DocumentText]:
        with self._engine.connect() as connection:
            newest = in_force(_texts(connection))
        return [newest[kind] for kind in DocumentKind if kind in newest]

    def documents_to_give(self, visit_ids: tuple[VisitId, ...], now: datetime) -> list[DocumentText]:
        with self._engine.connect() as connection:
            texts = _texts(connection)
            lacking: dict[DocumentKind, DocumentText] = {}
            if texts:
                for row in rows(connection, "SELECT id, person_id, type FROM visit WHERE id IN :ids", ids=visit_ids):
                    given = _given_to(connection, row["person_id"])
                    for text in still_to_give(VisitType(row["type"]), texts, given, row["id"], now):
                        lacking[text.kind] = text
        return [lacking[kind] for kind in DocumentKind if kind in lacking]

    def documents_for(self, type: VisitType, person_id: PersonId | None, now: datetime) -> list[DocumentText]:
        with self._engine.connect() as connection:
            texts = _texts(connection)
            given = _given_to(connection, person_id) if texts and person_id is not None else []
        return list(still_to_give(type, texts, given, _NO_VISIT, now))


def _texts(connection: Connection) -> list[DocumentText]:
    found = connection.execute(select(DocumentTextRecord.__table__)).mappings()
    return [from_row(DocumentText, row) for row in found]


def _given_to(connection: Connection, person_id: int) -> list[DocumentGiven]:
    family = with_doubles([person_id], merged_people(connection))
    found = connection.execute(select(_given).where(_given.c.person_id.in_(family))).mappings()
    return [from_row(DocumentGiven, row) for row in found]
