"""Words of badges: their states, what refuses about them, what forms call their fields."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

BADGE_TERMS: Mapping[str, Mapping[str, Any]] = {
    "BadgeStanding": {
        "prepared": QT_TRANSLATE_NOOP("Terms", "printed ahead, not yet valid"),
        "out": QT_TRANSLATE_NOOP("Terms", "given out"),
        "expired": QT_TRANSLATE_NOOP("Terms", "expired"),
        "returned": QT_TRANSLATE_NOOP("Terms", "returned"),
        "lost": QT_TRANSLATE_NOOP("Terms", "lost"),
        "found": QT_TRANSLATE_NOOP("Terms", "lost, found later"),
        "destroyed": QT_TRANSLATE_NOOP("Terms", "destroyed"),
        "used": QT_TRANSLATE_NOOP("Terms", "given out"),
        "void": QT_TRANSLATE_NOOP("Terms", "worthless"),
    },
    "CardState": {
        "in_stock": QT_TRANSLATE_NOOP("Terms", "in stock"),
        "out": QT_TRANSLATE_NOOP("Terms", "given out"),
        "lost": QT_TRANSLATE_NOOP("Terms", "lost"),
        "destroyed": QT_TRANSLATE_NOOP("Terms", "destroyed"),
    },
    "PreparedState": {
        "prepared": QT_TRANSLATE_NOOP("Terms", "printed ahead, not yet valid"),
        "used": QT_TRANSLATE_NOOP("Terms", "given out"),
        "void": QT_TRANSLATE_NOOP("Terms", "worthless"),
    },
    "BadgeFormat": {
        "label": QT_TRANSLATE_NOOP("Terms", "Label 62 × 100 mm"),
        "card": QT_TRANSLATE_NOOP("Terms", "Card CR80"),
        "sheet": QT_TRANSLATE_NOOP("Terms", "A4, ten to a sheet"),
        "cut_out": QT_TRANSLATE_NOOP("Terms", "A4, one to cut out"),
    },
    "BadgeUse": {
        "printed": QT_TRANSLATE_NOOP("Terms", "Printed for each visit"),
        "reusable": QT_TRANSLATE_NOOP("Terms", "Reusable from the stock"),
    },
    "LeftOpen": {
        "key": QT_TRANSLATE_NOOP("Terms", "key not returned"),
        "badge": QT_TRANSLATE_NOOP("Terms", "badge not returned"),
        "escort": QT_TRANSLATE_NOOP("Terms", "left without the escort"),
    },
}

BADGE_REFUSALS: Mapping[str, Any] = {
    "badge_not_in_stock": QT_TRANSLATE_NOOP(
        "Refusals", "Badge {number} is not in the stock: {state}. Take another one, or record that it was found."
    ),
    "badge_prepared": QT_TRANSLATE_NOOP(
        "Refusals", "Badge {number} is printed ahead for {name}. Take another number."
    ),
    "no_badge": QT_TRANSLATE_NOOP("Refusals", "{name} has no badge now. Look at the list again."),
    "badge_is_reusable": QT_TRANSLATE_NOOP(
        "Refusals", "Badge {number} is a reusable one from the stock; it is not printed. Take another badge for it."
    ),
    "badge_not_lost": QT_TRANSLATE_NOOP("Refusals", "Badge {number} is not missing, so there is nothing to find."),
}  # fmt: skip

BADGE_NOT_ACCEPTABLE: Mapping[str, Any] = {
    "too_many": QT_TRANSLATE_NOOP("Refusals", "{field}: at most {most} at once."),
    "too_many_lines": QT_TRANSLATE_NOOP("Refusals", "{field}: at most {most} lines."),
    "one_for_each": QT_TRANSLATE_NOOP("Refusals", "{field}: one for each visitor, please."),
    "not_to_come": QT_TRANSLATE_NOOP(
        "Refusals", "{name} is not expected any more; a badge is printed ahead for announced visitors only."
    ),
    "prepared_already": QT_TRANSLATE_NOOP("Refusals", "The badge of {name} is printed ahead already. Print it again."),
    "settled_already": QT_TRANSLATE_NOOP("Refusals", "This is settled already. Look at the list again."),
    "picture_too_large": QT_TRANSLATE_NOOP("Refusals", "The picture is larger than {most} KB. Take a smaller one."),
    "picture_too_wide": QT_TRANSLATE_NOOP(
        "Refusals", "The picture has more than {most} pixels on a side. Take a smaller one."
    ),
    "picture_too_many_pixels": QT_TRANSLATE_NOOP(
        "Refusals", "The picture has more than {most} million pixels. Take a smaller one."
    ),
    "no_picture": QT_TRANSLATE_NOOP("Refusals", "This is no whole PNG or SVG picture. Choose another file."),
    "more_than_a_picture": QT_TRANSLATE_NOOP(
        "Refusals", "This file holds more than a picture (a link, a program or hidden data). Save it as a plain PNG."
    ),
}

BADGE_FIELDS: dict[str, Any] = {
    "badge_exception": QT_TRANSLATE_NOOP("Fields", "Why the badge is missing"),
    "escort_exception": QT_TRANSLATE_NOOP("Fields", "Why without the escort"),
    "alone_since": QT_TRANSLATE_NOOP("Fields", "Alone since"),
    "escort_back": QT_TRANSLATE_NOOP("Fields", "The escort"),
    "badge_format": QT_TRANSLATE_NOOP("Fields", "Format"),
    "badge_use": QT_TRANSLATE_NOOP("Fields", "Proposed at a collection"),
    "badge_back": QT_TRANSLATE_NOOP("Fields", "Back"),
    "logo": QT_TRANSLATE_NOOP("Fields", "Logo"),
    "badge_back_de": QT_TRANSLATE_NOOP("Fields", "Text of the back in German"),
    "badge_back_en": QT_TRANSLATE_NOOP("Fields", "Text of the back in English"),
}
