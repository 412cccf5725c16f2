"""The ReceiptTextLists over the database."""

from sqlalchemy import Connection, Engine, select

from accessdesk.domain.receipt_texts import ReceiptClauses
from accessdesk.storage.receipt_text_records import ReceiptClausesRecord
from accessdesk.storage.translate import from_row

_clauses = ReceiptClausesRecord.__table__


class ReceiptTextSelects:
    """The ReceiptTextLists over a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def receipt_clauses(self) -> list[ReceiptClauses]:
        query = select(_clauses).order_by(_clauses.c.language, _clauses.c.version)
        with self._engine.connect() as connection:
            return [from_row(ReceiptClauses, row) for row in connection.execute(query).mappings()]


def clauses_of(connection: Connection, version: int, language: str) -> ReceiptClauses | None:
    """One version; None for a text that shipped with the program."""
    query = select(_clauses).where(_clauses.c.version == version, _clauses.c.language == language)
    row = connection.execute(query).mappings().first()
    return from_row(ReceiptClauses, row) if row is not None else None
