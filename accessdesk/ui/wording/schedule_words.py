"""The sentences of the keying schedule: why a change of it, or a file with one, is not taken."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

SCHEDULE_REFUSALS: Mapping[str, Any] = {
    "schedule_changed_later": QT_TRANSLATE_NOOP(
        "Refusals", "{name} was changed after that already ({last}). Choose a later day, or leave this cross out."
    ),
}
"""By the code of the refusal."""

SCHEDULE_FAULTS: Mapping[str, Any] = {
    "worthless_already": QT_TRANSLATE_NOOP(
        "Refusals", "{name} is worthless already. Look at the list of key types again."
    ),
    "loss_of_other_key": QT_TRANSLATE_NOOP(
        "Refusals", "This loss is of another key. Choose one of these keys, or none."
    ),
    "one_successor": QT_TRANSLATE_NOOP(
        "Refusals", "A new key type takes the place of a single one. Leave its name empty for a whole system."
    ),
    "type_is_worthless": QT_TRANSLATE_NOOP(
        "Refusals", "{name} was made worthless by a rekeying and opens nothing any more. Take its crosses out."
    ),
}
"""By the `why` of NotAcceptable."""
