"""The parts screens are put together from."""

from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.chips import Chip, ChipChoice
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.flow import Flow
from accessdesk.ui.widgets.labels import KeyHint, PlainLabel
from accessdesk.ui.widgets.pill import Pill, StripedBand
from accessdesk.ui.widgets.progress_line import ProgressLine
from accessdesk.ui.widgets.signature_pad import SignaturePad
from accessdesk.ui.widgets.toast import Toast
from accessdesk.ui.widgets.type_ahead import Suggestion, TypeAhead

__all__ = [
    "Card",
    "Chip",
    "ChipChoice",
    "Field",
    "Flow",
    "KeyHint",
    "Pill",
    "PlainLabel",
    "ProgressLine",
    "ShortcutButton",
    "SignaturePad",
    "StripedBand",
    "Suggestion",
    "Toast",
    "TypeAhead",
]
