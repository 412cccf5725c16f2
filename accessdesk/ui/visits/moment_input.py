"""An input for a time of today, or with a date before it; empty means now."""

import re
from datetime import UTC, datetime, timedelta

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.ui.overrides import qt_override
from accessdesk.ui.wording import local_day, local_time

_FORM = re.compile(r"(?:(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})?\s+)?(\d{1,2})[:.]?(\d{2})")
_HALF_A_DAY = timedelta(hours=12)


class MomentInput(QLineEdit):
    """Takes 9:30, 09:30, 0930 or 22.11. 17:30 as this desk's local time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(20)
        self._proposed = ""

    def show_moment(self, moment: datetime) -> None:
        """Fill in the local time of an aware moment."""
        self.setText(local_time(moment))

    def show_moment_of_day(self, moment: datetime, now: datetime) -> None:
        """Fill in the local time, with the date before it when it is not today's."""
        local = moment.astimezone()
        day = "" if local.date() == now.astimezone().date() else f"{local:%d.%m.%Y} "
        self.setText(f"{day}{local_time(moment)}")

    def propose(self, moment: datetime) -> None:
        """Fill in the local day and time; whoever comes here can type another time at once, or change the day."""
        self._proposed = f"{local_day(moment).replace('/', '.')} {local_time(moment)}"
        self.setText(self._proposed)

    @qt_override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._proposed and self.text() == self._proposed:
            day = self._proposed.rindex(" ") + 1
            self.setSelection(day, len(self._proposed) - day)

    def past(self, now: datetime) -> datetime | None:
        """Aware UTC at or before `now`: a bare time later than now was yesterday's. None if empty.

        Raises ValueError for what is no time.
        """
        found = self._moment(now)
        if found is not None and not self._has_day() and found - now > _HALF_A_DAY:
            return found - timedelta(days=1)
        return found

    def coming(self, now: datetime) -> datetime | None:
        """Aware UTC: a bare time more than half a day ago is tomorrow's. None if empty. Raises ValueError."""
        found = self._moment(now)
        if found is not None and not self._has_day() and now - found > _HALF_A_DAY:
            return found + timedelta(days=1)
        return found

    def _has_day(self) -> bool:
        return bool(re.match(r"\s*\d{1,2}[./]\d{1,2}[./]", self.text()))

    def _moment(self, now: datetime) -> datetime | None:
        text = self.text().strip()
        if not text:
            return None
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(text)
        day, month, year, hour, minute = match.groups()
        local = now.astimezone().replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
        if day:
            local = local.replace(year=_year(year, local.year), month=int(month), day=int(day))
        return datetime(local.year, local.month, local.day, local.hour, local.minute).astimezone().astimezone(UTC)


def next_half_hour(now: datetime) -> datetime:
    """The next full or half hour after a moment."""
    return now.replace(second=0, microsecond=0) + timedelta(minutes=30 - now.minute % 30)


def _year(text: str | None, this_year: int) -> int:
    if not text:
        return this_year
    return int(text) if len(text) == 4 else 2000 + int(text)
