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
    "type_is_worthless": QT_TRANSLATE_NOOP(
        "Refusals", "{name} was made worthless by a rekeying and opens nothing any more. Take its crosses out."
    ),
}
"""By the `why` of NotAcceptable."""
