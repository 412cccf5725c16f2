"""Typing and showing a day: 30.06.2027 or 30/06/2027, as the language writes it; a day may also be left out."""

from datetime import date, datetime

from PySide6.QtWidgets import QLineEdit

from accessdesk.ui import language

_FORMS = ("%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%d", "%d.%m.%y")


class DayField(QLineEdit):
    """`day` is None while the text is empty or no day; `is_wrong` tells the two apart."""

    def set_day(self, day: date | None) -> None:
        self.setText(shown_day(day))

    def day(self) -> date | None:
        """The day typed."""
        typed = self.text().strip()
        for form in _FORMS:
            try:
                return datetime.strptime(typed, form).date()  # noqa: DTZ007
            except ValueError:
                continue
        return None

    def is_wrong(self) -> bool:
        """Something was typed that is no day."""
        return bool(self.text().strip()) and self.day() is None


def shown_day(day: date | None) -> str:
    """The day with a year of four digits, "" for none."""
    if day is None:
        return ""
    return day.strftime("%d/%m/%Y" if language.code() == "en" else "%d.%m.%Y")
