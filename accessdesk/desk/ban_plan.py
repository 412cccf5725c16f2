"""What importing a list of bans would do, row by row, before anything is stored: pure functions over text."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from accessdesk.desk.import_dates import Unreadable, day_first, moment_of
from accessdesk.desk.import_files import FileRow, rows_of, separator_of
from accessdesk.domain.bans import BETWEEN_NAMES, names_of
from accessdesk.domain.names import LONGEST_NAME, cleaned, folded_words
from accessdesk.domain.refusals import NotAcceptable

LONGEST_GROUNDS = 2_000


class BanColumn(StrEnum):
    """What a column can say about a ban. A date of birth is never read."""

    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    OTHER_NAMES = "other_names"
    COMPANY = "company"
    MARK = "mark"
    GROUNDS = "grounds"
    ISSUED_BY = "issued_by"
    ISSUED_ON = "issued_on"
    EXPIRES_ON = "expires_on"


class BanFault(StrEnum):
    """Why a row is not imported."""

    BROKEN_QUOTES = "broken_quotes"
    CELL_COUNT = "cell_count"
    NO_NAME = "no_name"
    BAD_DATE = "bad_date"
    BAD_TEXT = "bad_text"
    TOO_LONG = "too_long"
    IN_THE_FUTURE = "in_the_future"
    EXPIRES_BEFORE_ISSUED = "expires_before_issued"
    EXPIRED = "expired"


_C = BanColumn
_NAMES: tuple[tuple[BanColumn, str], ...] = (
    (_C.NAME, "name|full name|person|vollstandiger name"),
    (_C.FIRST_NAME, "first name|firstname|given name|vorname"),
    (_C.LAST_NAME, "last name|lastname|surname|family name|nachname|familienname"),
    (_C.OTHER_NAMES, "also known as|alias|aliases|other names|aliasname|aliasnamen|auch bekannt als|weitere namen"),
    (_C.COMPANY, "company|firma|organisation|organization|unternehmen"),
    (_C.MARK, "how to recognise|mark|description|merkmal|merkmale|beschreibung|erkennungsmerkmal"),
    (_C.GROUNDS, "grounds|reason|grund|grunde|begrundung|anlass"),
    (_C.ISSUED_BY, "issued by|by|ausgesprochen von|verhangt von|erteilt von|erteilt durch"),
    (_C.ISSUED_ON, "issued on|issued|since|from|ausgesprochen am|seit|vom|erteilt am|datum|date"),
    (_C.EXPIRES_ON, "expires|expires on|last day|until|valid until|bis|gultig bis|befristet bis|letzter tag|ablauf"),
)
_MEANS = {title: column for column, titles in _NAMES for title in titles.split("|")}


@dataclass(frozen=True, slots=True)
class PlannedBan:
    """One row understood; `key` is a digest of its cells as written. `issued_on` None: the file does not say."""

    line: int
    key: str
    name: str
    other_names: str
    company: str
    mark: str
    grounds: str
    issued_by: str
    issued_on: date | None
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class LeftOutBan:
    """A row that is left out. `column` is the title of the cell at fault, if it is one cell."""

    line: int
    fault: BanFault
    column: str = ""


@dataclass(frozen=True, slots=True)
class BanPlan:
    """Everything a file holds. `not_read` are the titles of the columns that mean nothing here."""

    bans: tuple[PlannedBan, ...]
    duplicates: tuple[int, ...]
    left_out: tuple[LeftOutBan, ...]
    not_read: tuple[str, ...]

    @property
    def rows(self) -> int:
        """All rows of the file but its first."""
        return len(self.bans) + len(self.duplicates) + len(self.left_out)


class _Faulty(Exception):
    def __init__(self, fault: BanFault, column: BanColumn | None = None) -> None:
        super().__init__(fault)
        self.fault, self.column = fault, column


def plan_bans(text: str, *, today: date) -> BanPlan:
    """Read a list of bans. Raises NotAcceptable for a file without rows or without a column of names."""
    separator = separator_of(text, lambda titles: sum(_meaning(title) is not None for title in titles))
    rows = list(rows_of(text, separator))
    if not rows or rows[0].broken:
        raise NotAcceptable(field="file", why="empty")
    titles = tuple(title.strip() for title in rows[0].cells)
    places: dict[BanColumn, int] = {}
    for place, meaning in enumerate(map(_meaning, titles)):
        if meaning is not None:
            places.setdefault(meaning, place)
    if not places.keys() & {_C.NAME, _C.LAST_NAME}:
        raise NotAcceptable(field="file", why="no_name_column")
    dated = [places[column] for column in (_C.ISSUED_ON, _C.EXPIRES_ON) if column in places]
    front = day_first(row.cells[place] for row in rows[1:] for place in dated if place < len(row.cells))
    return _sorted_out(rows[1:], _Reader(places, len(titles), front, today), titles)


def _meaning(title: str) -> BanColumn | None:
    return _MEANS.get(" ".join(folded_words(word)[0] for word in re.findall(r"[^\W_]+", title)))


def _sorted_out(rows: Sequence[FileRow], reader: "_Reader", titles: tuple[str, ...]) -> BanPlan:
    bans: dict[str, PlannedBan] = {}
    duplicates: list[int] = []
    left_out: list[LeftOutBan] = []
    for row in rows:
        key = sha256(json.dumps(row.cells).encode("ascii")).hexdigest()
        if key in bans:
            duplicates.append(row.line)
            continue
        try:
            bans[key] = reader.read(row, key)
        except _Faulty as wrong:
            column = titles[reader.places[wrong.column]] if wrong.column in reader.places else ""
            left_out.append(LeftOutBan(row.line, wrong.fault, column))
    read = set(reader.places.values())
    not_read = tuple(title for place, title in enumerate(titles) if place not in read and title)
    return BanPlan(tuple(bans.values()), tuple(duplicates), tuple(left_out), not_read)


@dataclass(frozen=True, slots=True)
class _Reader:
    places: dict[BanColumn, int]
    width: int
    day_in_front: bool
    today: date

    def read(self, row: FileRow, key: str) -> PlannedBan:
        """The row as a ban. Raises _Faulty."""
        if row.broken:
            raise _Faulty(BanFault.BROKEN_QUOTES)
        if len(row.cells) < self.width or any(cell.strip() for cell in row.cells[self.width :]):
            raise _Faulty(BanFault.CELL_COUNT)
        name = self._name(row)
        if not folded_words(name):
            raise _Faulty(BanFault.NO_NAME)
        issued_on, expires_on = self._day(row, _C.ISSUED_ON), self._day(row, _C.EXPIRES_ON)
        self._check_days(issued_on, expires_on)
        return PlannedBan(
            line=row.line,
            key=key,
            name=name,
            other_names=self._others(row),
            company=self._text(row, _C.COMPANY),
            mark=self._text(row, _C.MARK),
            grounds=self._text(row, _C.GROUNDS, LONGEST_GROUNDS),
            issued_by=self._text(row, _C.ISSUED_BY),
            issued_on=issued_on,
            expires_on=expires_on,
        )

    def _check_days(self, issued_on: date | None, expires_on: date | None) -> None:
        if issued_on is not None and issued_on > self.today:
            raise _Faulty(BanFault.IN_THE_FUTURE, _C.ISSUED_ON)
        if expires_on is None:
            return
        if issued_on is not None and expires_on < issued_on:
            raise _Faulty(BanFault.EXPIRES_BEFORE_ISSUED, _C.EXPIRES_ON)
        if expires_on < self.today:
            raise _Faulty(BanFault.EXPIRED, _C.EXPIRES_ON)

    def _name(self, row: FileRow) -> str:
        parts = (self._text(row, _C.FIRST_NAME), self._text(row, _C.LAST_NAME))
        name = " ".join(filter(None, parts)) if _C.LAST_NAME in self.places else ""
        name = name or self._text(row, _C.NAME)
        if len(name) > LONGEST_NAME:
            raise _Faulty(BanFault.TOO_LONG, _C.LAST_NAME)
        return name

    def _others(self, row: FileRow) -> str:
        typed = self._text(row, _C.OTHER_NAMES).replace(",", ";").replace("/", ";")
        return BETWEEN_NAMES.join(name for name in names_of("", typed)[1:] if folded_words(name))

    def _text(self, row: FileRow, column: BanColumn, longest: int = LONGEST_NAME) -> str:
        place = self.places.get(column)
        raw = "" if place is None else " ".join(row.cells[place].split())
        try:
            return cleaned(raw, column.value, mandatory=False, longest=longest)
        except NotAcceptable as wrong:
            fault = BanFault.TOO_LONG if wrong.facts["why"] == "too_long" else BanFault.BAD_TEXT
            raise _Faulty(fault, column) from wrong

    def _day(self, row: FileRow, column: BanColumn) -> date | None:
        raw = self._text(row, column)
        if not raw:
            return None
        try:
            return moment_of(raw, day_in_front=self.day_in_front).day
        except Unreadable as wrong:
            raise _Faulty(BanFault.BAD_DATE, column) from wrong
