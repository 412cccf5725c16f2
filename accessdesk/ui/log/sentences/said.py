"""What a sentence of the log is made of; the files beside this one hold the sentences, a subject each."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Said:
    """`whom` always shows, with a word in place of what was erased; an `also` shows when all its facts are there."""

    act: Any
    whom: Any = ""
    also: tuple[Any, ...] = ()


VISITOR = QT_TRANSLATE_NOOP("LogEntries", "{visit_name}")
COMPANY = QT_TRANSLATE_NOOP("LogEntries", "{visit_company}")
KEEPER = QT_TRANSLATE_NOOP("LogEntries", "to {keeper_name}")
EMPLOYEE = QT_TRANSLATE_NOOP("LogEntries", "{employee_name}")
