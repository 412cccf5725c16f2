"""Words about keeping and erasing data: the classes of data, and why the daily run waits."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

DATA_CLASSES: Mapping[str, Any] = {
    "contact": QT_TRANSLATE_NOOP("DataClasses", "Contact details and car plates"),
    "delivery": QT_TRANSLATE_NOOP("DataClasses", "Deliveries"),
    "assistance": QT_TRANSLATE_NOOP("DataClasses", "Needs help in an evacuation"),
    "identity": QT_TRANSLATE_NOOP("DataClasses", "Names and visits"),
    "custody": QT_TRANSLATE_NOOP("DataClasses", "Supervision without names"),
    "actor": QT_TRANSLATE_NOOP("DataClasses", "Who acted at the desk"),
    "commitment": QT_TRANSLATE_NOOP("DataClasses", "Commitments and instructions"),
    "key": QT_TRANSLATE_NOOP("DataClasses", "Keys and receipts"),
    "incident": QT_TRANSLATE_NOOP("DataClasses", "Incidents"),
    "order": QT_TRANSLATE_NOOP("DataClasses", "Customers and orders"),
    "ban": QT_TRANSLATE_NOOP("DataClasses", "Bans"),
}

WHY_IT_WAITS: Mapping[str, Any] = {
    "first_run": QT_TRANSLATE_NOOP(
        "DataClasses", "The daily run waits: nothing was ever erased here. Look at the counts and start the first run."
    ),
    "long_pause": QT_TRANSLATE_NOOP(
        "DataClasses",
        "The daily run waits: the last one is long ago, or the clock is wrong. "
        "Look at the counts and start it yourself.",
    ),
    "imported_data": QT_TRANSLATE_NOOP(
        "DataClasses",
        "The daily run waits: it would erase old data of an import. Look at the counts and start it yourself.",
    ),
}


def class_word(data_class: str) -> str:
    """How people call a class of data; its code for one that has no word (a test finds those)."""
    source = DATA_CLASSES.get(data_class)
    return QCoreApplication.translate("DataClasses", source) if source is not None else data_class


def why_it_waits(code: str) -> str:
    """Why only a person may start the next run; "" when it runs by itself."""
    return QCoreApplication.translate("DataClasses", WHY_IT_WAITS[code]) if code else ""
