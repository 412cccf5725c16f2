"""How a column is declared: its type, what it points to, and the class of personal data it holds.

Values in the database are whole numbers and texts alone: times are UTC texts of one fixed width, so that they sort
and compare alike on every database and stand in the ledger's payloads exactly as they stand in the row.
"""

from typing import Any, ClassVar

from sqlalchemy import ForeignKey, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Record(DeclarativeBase):
    """A table. `data_class` is the class (ledger.commitment.CLASSES) of every column that names none of its own."""

    metadata = MetaData(naming_convention=NAMING)
    data_class: ClassVar[str] = "setting"


class Subject(Record):
    """A table whose rows are subjects of the log: an id inside, a random pseudonym outside."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    pseudonym: Mapped[str] = mapped_column(Text, unique=True)


def text(data_class: str | None = None, **more: Any) -> MappedColumn[str]:
    """A text, empty when nothing is known."""
    return mapped_column(Text, default="", info=_info(data_class), **more)


def maybe_text(data_class: str | None = None, **more: Any) -> MappedColumn[str | None]:
    """A text, a time or a code that may be unknown (NULL)."""
    return mapped_column(Text, info=_info(data_class), **more)


def secret() -> MappedColumn[str]:
    """A hash that opens something: the ledger commits to its digest, never to the hash itself."""
    return mapped_column(Text, default="", info={"secret": True})


def number(data_class: str | None = None, **more: Any) -> MappedColumn[int]:
    """A whole number, or a yes/no as 1/0."""
    return mapped_column(info=_info(data_class), **more)


def ref(target: str, data_class: str | None = None, **more: Any) -> MappedColumn[int]:
    """The id of a row elsewhere ("person" for person.id)."""
    return mapped_column(ForeignKey(f"{target}.id"), info=_info(data_class), **more)


def maybe_ref(target: str, data_class: str | None = None, **more: Any) -> MappedColumn[int | None]:
    """The id of a row elsewhere, or NULL."""
    return mapped_column(ForeignKey(f"{target}.id"), info=_info(data_class), **more)


def ids_of(target: str, data_class: str | None = None) -> MappedColumn[str]:
    """A JSON list of ids elsewhere; each is a mention in the log."""
    return mapped_column(Text, default="[]", info={**_info(data_class), "mentions": target})


def _info(data_class: str | None) -> dict[str, Any]:
    return {"class": data_class} if data_class else {}


def class_of(record: type[Record], column: str) -> str:
    """The class of a column's data."""
    found = record.__table__.c[column].info.get("class", record.data_class)
    return str(found)
