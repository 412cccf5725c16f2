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


REQUEST_TERMS: Mapping[str, Mapping[str, Any]] = {
    "RequestKind": {
        "access": QT_TRANSLATE_NOOP("Terms", "Information (Art. 15)"),
        "correction": QT_TRANSLATE_NOOP("Terms", "Correction (Art. 16)"),
        "erasure": QT_TRANSLATE_NOOP("Terms", "Erasure (Art. 17)"),
        "restriction": QT_TRANSLATE_NOOP("Terms", "Restriction (Art. 18)"),
    },
    "RequestOutcome": {
        "granted": QT_TRANSLATE_NOOP("Terms", "granted"),
        "partly": QT_TRANSLATE_NOOP("Terms", "granted in part"),
        "refused": QT_TRANSLATE_NOOP("Terms", "refused"),
    },
}

REQUEST_FIELDS: Mapping[str, Any] = {
    "contact": QT_TRANSLATE_NOOP("Fields", "Address or e-mail for the reply"),
    "received_on": QT_TRANSLATE_NOOP("Fields", "Received on"),
    "due_on": QT_TRANSLATE_NOOP("Fields", "Answer due on"),
    "identity_how": QT_TRANSLATE_NOOP("Fields", "How you know that it is the person"),
    "identity_at": QT_TRANSLATE_NOOP("Fields", "Identity checked"),
    "outcome": QT_TRANSLATE_NOOP("Fields", "Outcome"),
    "answer": QT_TRANSLATE_NOOP("Fields", "What was done, what is held, and why"),
    "request": QT_TRANSLATE_NOOP("Fields", "Request"),
    "request_kind": QT_TRANSLATE_NOOP("Fields", "What is asked for"),
    "reply_language": QT_TRANSLATE_NOOP("Fields", "Language of the reply"),
}

REQUEST_FAULTS: Mapping[str, Any] = {
    "identity_checked_already": QT_TRANSLATE_NOOP("Refusals", "The identity was checked already."),
    "identity_not_checked": QT_TRANSLATE_NOOP(
        "Refusals", "Nobody has checked yet that it is the person. Record how you know it first."
    ),
    "request_answered": QT_TRANSLATE_NOOP("Refusals", "This request is answered already. Record a new one."),
    "no_erasure_asked_for": QT_TRANSLATE_NOOP("Refusals", "This request asks for no erasure, or is answered already."),
    "no_visitor_named": QT_TRANSLATE_NOOP(
        "Refusals",
        "The request names no visitor who is known here. Data of people who work here goes when they have left.",
    ),
    "still_expected_or_here": QT_TRANSLATE_NOOP(
        "Refusals", "The visitor is expected or in the house. Erase after the departure, or cancel the visit first."
    ),
    "nothing_can_be_erased": QT_TRANSLATE_NOOP(
        "Refusals",
        "Nothing can be erased now: it is erased already, or a key, an incident or a ban still needs it. "
        "Answer the request with that reason.",
    ),
}


def class_word(data_class: str) -> str:
    """How people call a class of data; its code for one that has no word (a test finds those)."""
    source = DATA_CLASSES.get(data_class)
    return QCoreApplication.translate("DataClasses", source) if source is not None else data_class


def why_it_waits(code: str) -> str:
    """Why only a person may start the next run; "" when it runs by itself."""
    return QCoreApplication.translate("DataClasses", WHY_IT_WAITS[code]) if code else ""
