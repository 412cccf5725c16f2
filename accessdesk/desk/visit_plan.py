"""What importing a visitor log would do, row by row, before anything is stored: pure functions over text."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from enum import StrEnum
from hashlib import sha256
from itertools import islice

from accessdesk.desk.import_dates import Moment, Unreadable, clock_of, day_first, moment_of
from accessdesk.desk.import_files import FileRow, rows_of, separator_of
from accessdesk.desk.visit_columns import ColumnMapping, VisitColumn, meaning_of, proposed_mapping
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import NotAcceptable

_C = VisitColumn
_DATED = (_C.ARRIVAL, _C.DEPARTURE, _C.EXPECTED_FROM, _C.EXPECTED_TO, _C.DAY)
MOST_PEOPLE = 100_000


class RowFault(StrEnum):
    """Why a row cannot be imported."""

    BROKEN_QUOTES = "broken_quotes"
    CELL_COUNT = "cell_count"
    NO_NAME = "no_name"
    BAD_DATE = "bad_date"
    BAD_NUMBER = "bad_number"
    BAD_TEXT = "bad_text"
    TOO_LONG = "too_long"
    IN_THE_FUTURE = "in_the_future"
    DEPARTED_BEFORE_ARRIVED = "departed_before_arrived"


@dataclass(frozen=True, slots=True)
class ImportedVisit:
    """One row understood. `key` is the row's identity: a digest of its cells as written.

    Times are UTC. `arrived_at` None: the file records no arrival. `day_only`: the file has the day of the visit and no
    time of day, so `arrived_at` (or `expected_from`, where no arrival is recorded) is that day's beginning.
    """

    line: int
    key: str
    name: str
    company: str
    host_name: str
    purpose: str
    badge: str
    party: int
    arrived_at: datetime | None
    departed_at: datetime | None
    expected_from: datetime | None
    expected_to: datetime | None
    day_only: bool = False


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row that is left out. `column` is the title of the cell at fault, if it is one cell."""

    line: int
    fault: RowFault
    column: str = ""


@dataclass(frozen=True, slots=True)
class VisitImportPlan:
    """Everything a file holds: `visits` to be imported, each once, and what is left out and why.

    `duplicates` are the lines that equal an earlier one to the letter.
    """

    mapping: ColumnMapping
    separator: str
    day_first: bool
    visits: tuple[ImportedVisit, ...]
    duplicates: tuple[int, ...]
    rejected: tuple[RejectedRow, ...]

    @property
    def rows(self) -> int:
        """All rows of the file but its first."""
        return len(self.visits) + len(self.duplicates) + len(self.rejected)

    @property
    def stays(self) -> int:
        """Visits with a recorded arrival."""
        return sum(visit.arrived_at is not None for visit in self.visits)

    @property
    def no_arrival(self) -> int:
        """Visits without one."""
        return len(self.visits) - self.stays


class _Faulty(Exception):
    def __init__(self, fault: RowFault, column: VisitColumn | None = None) -> None:
        super().__init__(fault)
        self.fault = fault
        self.column = column


def plan_visits(
    text: str,
    *,
    now: datetime,
    zone: tzinfo | None = None,
    chosen: Sequence[VisitColumn | None] | None = None,
) -> VisitImportPlan:
    """Read a visitor log. Times are local to `zone` (None: this machine); arrivals after `now` are faults.

    Raises NotAcceptable for a file without rows or without a name's column.
    """
    separator = _separator(text)
    rows = list(rows_of(text, separator))
    mapping = proposed_mapping(_titles(rows), chosen=chosen)
    places = dict(mapping.places)
    dated = [places[column] for column in _DATED if column in places]
    front = day_first(row.cells[place] for row in rows[1:] for place in dated if place < len(row.cells))
    reader = _RowReader(places, len(mapping.titles), front, now.astimezone(UTC), zone)
    return _sorted_out(rows[1:], reader.read, mapping, separator, front)


def titles_of(text: str) -> tuple[str, ...]:
    """The titles of a visitor log as written, also where none of them is understood. Raises NotAcceptable."""
    return _titles(list(islice(rows_of(text, _separator(text)), 1)))


def _separator(text: str) -> str:
    return separator_of(text, lambda titles: sum(meaning_of(title) is not None for title in titles))


def _titles(rows: Sequence[FileRow]) -> tuple[str, ...]:
    if not rows or rows[0].broken:
        raise NotAcceptable(field="file", why="empty")
    return tuple(title.strip() for title in rows[0].cells)


def _sorted_out(
    rows: Iterable[FileRow],
    read: Callable[[FileRow, str], ImportedVisit],
    mapping: ColumnMapping,
    separator: str,
    front: bool,
) -> VisitImportPlan:
    visits: dict[str, ImportedVisit] = {}
    duplicates: list[int] = []
    rejected: list[RejectedRow] = []
    titles = {column: mapping.titles[place] for column, place in mapping.places}
    for row in rows:
        key = _key(row.cells)
        if key in visits:
            duplicates.append(row.line)
            continue
        try:
            visits[key] = read(row, key)
        except _Faulty as wrong:
            rejected.append(RejectedRow(row.line, wrong.fault, titles.get(wrong.column, "") if wrong.column else ""))
    return VisitImportPlan(mapping, separator, front, tuple(visits.values()), tuple(duplicates), tuple(rejected))


def _key(cells: tuple[str, ...]) -> str:
    return sha256(json.dumps(cells).encode("ascii")).hexdigest()


@dataclass(frozen=True, slots=True)
class _RowReader:
    places: dict[VisitColumn, int]
    width: int
    day_in_front: bool
    now: datetime
    zone: tzinfo | None

    def read(self, row: FileRow, key: str) -> ImportedVisit:
        """The row as a visit. Raises _Faulty."""
        if row.broken:
            raise _Faulty(RowFault.BROKEN_QUOTES)
        if len(row.cells) < self.width or any(cell.strip() for cell in row.cells[self.width :]):
            raise _Faulty(RowFault.CELL_COUNT)
        cells = row.cells
        name = self._name(cells)
        if not name:
            raise _Faulty(RowFault.NO_NAME)
        arrival, departure = self._moment(cells, _C.ARRIVAL), self._moment(cells, _C.DEPARTURE)
        arrived_at = self._past(arrival, _C.ARRIVAL)
        departed_at = self._past(departure if departure and departure.clock else None, _C.DEPARTURE)
        if arrived_at and departed_at and departed_at < arrived_at:
            raise _Faulty(RowFault.DEPARTED_BEFORE_ARRIVED, _C.DEPARTURE)
        expected_from, expected_to = self._moment(cells, _C.EXPECTED_FROM), self._moment(cells, _C.EXPECTED_TO)
        shown = arrival or expected_from or self._moment(cells, _C.DAY)
        if arrival is None:
            expected_from = shown
        place = ", ".join(filter(None, (self._text(cells, _C.PLACE), self._text(cells, _C.ROOM))))
        return ImportedVisit(
            line=row.line,
            key=key,
            name=name,
            company=self._text(cells, _C.COMPANY),
            host_name=self._text(cells, _C.HOST) or self._joined(cells, _C.HOST_FIRST_NAME, None, _C.HOST_LAST_NAME),
            purpose=self._text(cells, _C.PURPOSE) or place,
            badge=self._text(cells, _C.BADGE),
            party=self._party(cells),
            arrived_at=arrived_at,
            departed_at=departed_at,
            expected_from=expected_from.utc(self.zone) if expected_from else None,
            expected_to=expected_to.utc(self.zone) if expected_to else None,
            day_only=shown is not None and shown.clock is None,
        )

    def _raw(self, cells: tuple[str, ...], column: VisitColumn) -> str:
        place = self.places.get(column)
        return "" if place is None else cells[place]

    def _text(self, cells: tuple[str, ...], column: VisitColumn) -> str:
        raw = self._raw(cells, column)
        if not raw:
            return ""
        try:
            return cleaned(raw, column.value, mandatory=False)
        except NotAcceptable as wrong:
            fault = RowFault.TOO_LONG if wrong.facts["why"] == "too_long" else RowFault.BAD_TEXT
            raise _Faulty(fault, column) from wrong

    def _joined(self, cells: tuple[str, ...], *columns: VisitColumn | None) -> str:
        return " ".join(filter(None, (self._text(cells, column) for column in columns if column)))

    def _name(self, cells: tuple[str, ...]) -> str:
        last = _C.LAST_NAME if _C.LAST_NAME in self.places else _C.NAME
        return self._joined(cells, _C.FIRST_NAME, _C.MIDDLE_NAME, last) or self._text(cells, _C.NAME)

    def _moment(self, cells: tuple[str, ...], column: VisitColumn) -> Moment | None:
        raw = self._raw(cells, column).strip()
        if not raw:
            return None
        try:
            return moment_of(raw, day_in_front=self.day_in_front)
        except Unreadable as wrong:
            day = self._raw(cells, _C.DAY).strip()
            try:
                return Moment(moment_of(day, day_in_front=self.day_in_front).day, clock_of(raw))
            except Unreadable:
                raise _Faulty(RowFault.BAD_DATE, column) from wrong

    def _past(self, moment: Moment | None, column: VisitColumn) -> datetime | None:
        if moment is None:
            return None
        at = moment.utc(self.zone)
        if at > self.now:
            raise _Faulty(RowFault.IN_THE_FUTURE, column)
        return at

    def _party(self, cells: tuple[str, ...]) -> int:
        raw = self._raw(cells, _C.PARTY).strip()
        if not raw:
            return 1
        if not (raw.isascii() and raw.isdigit() and int(raw) <= MOST_PEOPLE):
            raise _Faulty(RowFault.BAD_NUMBER, _C.PARTY)
        return max(1, int(raw))
