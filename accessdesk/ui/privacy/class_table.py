"""The columns of a table of data classes: what each is, its period, what a run erases, what is held."""

from PySide6.QtCore import QCoreApplication, Qt

from accessdesk.desk.retention import ClassPreview
from accessdesk.ui import language
from accessdesk.ui.table_model import Column
from accessdesk.ui.wording.retention_words import class_word

_RIGHT = Qt.AlignmentFlag.AlignRight


def days_text(days: int) -> str:
    """A period in days."""
    if days == 1:
        return QCoreApplication.translate("ClassTable", "1 day")
    return QCoreApplication.translate("ClassTable", "{days} days").format(days=language.locale().toString(days))


def _count(number: int) -> str:
    return language.locale().toString(number) if number else "–"


CLASS_COLUMNS: tuple[Column[ClassPreview], ...] = (
    Column(
        "class",
        lambda: QCoreApplication.translate("ClassTable", "Class of data"),
        lambda row: class_word(row.data_class),
        second=lambda row: days_text(row.days),
        width=150,
    ),
    Column(
        "records",
        lambda: QCoreApplication.translate("ClassTable", "Erased"),
        lambda row: _count(row.payloads),
        bold=True,
        align=_RIGHT,
        width=92,
        stretch=0,
    ),
    Column(
        "held",
        lambda: QCoreApplication.translate("ClassTable", "Held"),
        lambda row: _count(row.held),
        align=_RIGHT,
        width=92,
        stretch=0,
    ),
)  # fmt: skip
