"""Hebrew and Arabic in drawing order. reportlab sets characters from left to right and joins no letters.

This is the part of Unicode's bidirectional algorithm that names, companies and short notes need: the line reads
from left to right; within it each stretch of right-to-left text is reversed, numbers inside it keep their order,
brackets are mirrored. Nested directions are not supported.
"""

import re
import unicodedata
from functools import cache

_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# From the first to the last right-to-left letter, with neutral signs, numbers and marks between them.
_STRETCH = re.compile(
    r"[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
    r"(?:[^A-Za-z\u00c0-\u058f\u0900-\ud7ff]*[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])*"
)
_NUMBER = re.compile(r"[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,:/-][0-9\u0660-\u0669\u06f0-\u06f9]+)*")
_CLUSTER = re.compile(r"(?s).[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]*")
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_LAM = "\u0644"


def in_visual_order(text: str) -> str:
    """The text as it is drawn from left to right; unchanged when it holds no right-to-left letter."""
    if not _RIGHT_TO_LEFT.search(text):
        return text
    return _STRETCH.sub(lambda found: _reversed(_joined(found.group())), text)


def _reversed(stretch: str) -> str:
    pieces: list[str] = []
    at = 0
    for number in _NUMBER.finditer(stretch):
        pieces += [cluster.translate(_MIRRORED) for cluster in _CLUSTER.findall(stretch[at : number.start()])]
        pieces.append(number.group())
        at = number.end()
    pieces += [cluster.translate(_MIRRORED) for cluster in _CLUSTER.findall(stretch[at:])]
    return "".join(reversed(pieces))


@cache
def _forms() -> dict[tuple[str, str], str]:
    """(letters, position) -> presentation form, read from Unicode's own decompositions."""
    forms: dict[tuple[str, str], str] = {}
    for code in (*range(0xFE70, 0xFEFD), *range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFC00)):
        kind, _, letters = unicodedata.decomposition(chr(code)).partition(" ")
        if kind in ("<isolated>", "<initial>", "<medial>", "<final>"):
            found = "".join(chr(int(letter, 16)) for letter in letters.split())
            if len(found) == 1 or found[0] == _LAM:
                forms.setdefault((found, kind), chr(code))
    return forms


def _joined(stretch: str) -> str:
    """Arabic letters replaced by their joined forms; lam and alef by their ligature."""
    forms = _forms()
    units: list[str] = []
    marks: list[str] = []
    for cluster in _CLUSTER.findall(stretch):
        letter, mark = cluster[0], cluster[1:]
        if units and units[-1] == _LAM and (_LAM + letter, "<isolated>") in forms:
            units[-1] += letter
            marks[-1] += mark
        else:
            units.append(letter)
            marks.append(mark)
    shaped = [_form(units, at, forms) + marks[at] for at in range(len(units))]
    return "".join(shaped)


def _form(units: list[str], at: int, forms: dict[tuple[str, str], str]) -> str:
    unit = units[at]
    before = at > 0 and _joins_next(units[at - 1], forms) and _joins_previous(unit, forms)
    after = at + 1 < len(units) and _joins_next(unit, forms) and _joins_previous(units[at + 1], forms)
    kind = {(0, 0): "<isolated>", (0, 1): "<initial>", (1, 1): "<medial>", (1, 0): "<final>"}[before, after]
    return forms.get((unit, kind), unit)


def _joins_next(unit: str, forms: dict[tuple[str, str], str]) -> bool:
    return unit == "\u0640" or (unit, "<initial>") in forms


def _joins_previous(unit: str, forms: dict[tuple[str, str], str]) -> bool:
    return unit == "\u0640" or (unit, "<final>") in forms
