"""Erased names on the screen."""

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.erased_names import worded


def with_erased_names(text: str) -> str:
    """The text with "Person 4F2A, erased" wherever a name was."""
    return worded(text, _said)


def _said(letters: str) -> str:
    return QCoreApplication.translate("ErasedNames", "Person {letters}, erased").format(letters=letters)
