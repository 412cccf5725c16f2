"""Core's statements, rendered once for each database and run on the driver's own cursor.

The hot path of a sign-in runs eighteen statements; SQLAlchemy's execution costs more than the database does. What is
rendered and what is raised stay SQLAlchemy's own.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Dialect, PoolProxiedConnection
from sqlalchemy.exc import DBAPIError

Values = Mapping[str, Any]


class Prepared:
    """A statement of Core whose SQL is rendered at its first use on each kind of database.

    `columns` names what an UPDATE or INSERT sets, where that is not every column of the table.
    """

    def __init__(self, statement: Any, columns: Sequence[str] | None = None) -> None:
        self._statement = statement
        self._columns = list(columns) if columns is not None else None
        self._rendered: dict[str, tuple[str, Callable[[Values], Any]]] = {}

    def on(self, dialect: Dialect) -> tuple[str, Callable[[Values], Any]]:
        """The SQL, and the function that puts named values into the form that the driver takes."""
        found = self._rendered.get(dialect.name)
        if found is None:
            found = self._rendered[dialect.name] = self._render(dialect)
        return found

    def _render(self, dialect: Dialect) -> tuple[str, Callable[[Values], Any]]:
        compiled: Any = self._statement.compile(dialect=dialect, column_keys=self._columns)
        if compiled.positional:
            return str(compiled), _in_order(tuple(compiled.positiontup))
        return str(compiled), dict


def _in_order(names: tuple[str, ...]) -> Callable[[Values], Any]:
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: tuple(values[name] for name in names)


class Driver:
    """The driver's cursor of a pooled connection, inside its transaction if it has one. Raises DBAPIErrors."""

    def __init__(self, connection: PoolProxiedConnection, dialect: Dialect) -> None:
        self.dialect = dialect
        self._cursor: Any = connection.cursor()
        self._faults: Any = dialect.loaded_dbapi.Error

    def run(self, statement: Prepared, values: Values | None = None) -> int:
        """Execute; gives the number of rows changed."""
        sql, arrange = statement.on(self.dialect)
        try:
            self._cursor.execute(sql, arrange(values or {}))
        except self._faults as fault:
            raise self._known(sql, fault) from fault
        count: int = self._cursor.rowcount
        return count

    def run_many(self, statement: Prepared, rows: Iterable[Values]) -> None:
        """Execute once for each of the rows."""
        sql, arrange = statement.on(self.dialect)
        try:
            self._cursor.executemany(sql, [arrange(row) for row in rows])
        except self._faults as fault:
            raise self._known(sql, fault) from fault

    def first(self, statement: Prepared, values: Values | None = None) -> tuple[Any, ...] | None:
        """The first row, or None."""
        self.run(statement, values)
        row: tuple[Any, ...] | None = self._cursor.fetchone()
        return row

    def all(self, statement: Prepared, values: Values | None = None) -> list[tuple[Any, ...]]:
        """Every row."""
        self.run(statement, values)
        rows: list[tuple[Any, ...]] = self._cursor.fetchall()
        return rows

    def close(self) -> None:
        """Give the cursor back."""
        self._cursor.close()

    def _known(self, sql: str, fault: Any) -> BaseException:
        # Without the values: they are personal data, and messages end in files.
        known: BaseException = DBAPIError.instance(sql, None, fault, self._faults, dialect=self.dialect)
        return known
