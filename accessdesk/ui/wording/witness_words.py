"""What witnesses outside the company are called."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

WITNESS_TERMS: Mapping[str, Mapping[str, Any]] = {
    "WitnessWay": {
        "mail": QT_TRANSLATE_NOOP("Terms", "By mail"),
        "folder": QT_TRANSLATE_NOOP("Terms", "Into a folder"),
    },
}

WITNESS_FAULTS: Mapping[str, Any] = {
    "witnessed_already": QT_TRANSLATE_NOOP("Refusals", "This witness has this checkpoint already."),
    "witness_missed_already": QT_TRANSLATE_NOOP("Refusals", "This fault stands in the log already."),
    "witness_ended": QT_TRANSLATE_NOOP("Refusals", "Nothing is sent to {name} any more. Enter them anew."),
    "not_a_web_address": QT_TRANSLATE_NOOP(
        "Refusals", "Write the service's whole web address, without a password, such as https://stamps.example/tsr."
    ),
    "not_a_whole_path": QT_TRANSLATE_NOOP(
        "Refusals", "Write the folder's whole path, from the drive or from the first slash on."
    ),
}
"""By the `why` of NotAcceptable."""

WITNESS_FIELDS: Mapping[str, Any] = {
    "witness": QT_TRANSLATE_NOOP("Fields", "Witness"),
    "address": QT_TRANSLATE_NOOP("Fields", "Address"),
}

_FAULTS: Mapping[str, Any] = {
    "no_mail_server": QT_TRANSLATE_NOOP("Refusals", "no mail server is set up"),
    "no_openssl": QT_TRANSLATE_NOOP("Refusals", "the program openssl is missing on this computer"),
    "stamp_bad": QT_TRANSLATE_NOOP("Refusals", "not trusted here, or it does not fit"),
    "timeout": QT_TRANSLATE_NOOP("Refusals", "the folder does not answer"),
}


def fault_said(fault: str) -> str:
    """Why a witness was not reached: the program's own reasons in words, a server's or a disk's as it came."""
    code, _, detail = fault.partition(": ")
    if code not in _FAULTS:
        return fault
    said = str(QCoreApplication.translate("Refusals", _FAULTS[code]))
    return f"{said} ({detail})" if detail else said
