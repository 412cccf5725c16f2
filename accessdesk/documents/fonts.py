"""Embedded typefaces: which font has a glyph for which character, and how wide a text is set."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from accessdesk.documents.right_to_left import in_visual_order
from accessdesk.documents.shipped import shipped


class Weight(StrEnum):
    REGULAR = "Regular"
    SEMIBOLD = "SemiBold"
    BOLD = "Bold"


# Stands for a run of characters that no shipped font has; the paper explains it in a footnote.
MISSING = "[?]"
_FALLBACKS = ("NotoSansHebrew", "NotoSansArabic", "NotoSansArmenian", "NotoSansGeorgian", "NotoSansThai")
# Chinese, Japanese and Korean: one large file in one weight, read only when the first such letter is printed.
_EAST_ASIAN = "DroidSansFallback"
_EAST_ASIAN_FROM = "\u1100"
_SPACE = {"\u00a0": "\u00a0", "\u202f": "\u00a0"}
# Invisible on paper whatever the font: soft hyphen, joiners, variation selectors.
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff" + "".join(map(chr, range(0xFE00, 0xFE10))))


@dataclass(frozen=True, slots=True)
class Face:
    """One registered font with the characters it covers and their widths in thousandths of the size."""

    name: str
    covered: frozenset[str]
    widths: dict[str, float]


@cache
def face(name: str) -> Face:
    font = TTFont(name, str(shipped("fonts", f"{name}.ttf")))
    pdfmetrics.registerFont(font)
    # Direction marks and other format characters would act unseen: they count as characters without a glyph.
    codes = [code for code in font.face.charToGlyph if unicodedata.category(chr(code)) not in ("Cf", "Cc")]
    widths = {chr(code): font.face.charWidths.get(code, font.face.defaultWidth) for code in codes}
    return Face(name, frozenset(widths), widths)


@cache
def faces(weight: Weight) -> tuple[Face, ...]:
    """Inter first, then the fallbacks by script; they come in two weights only."""
    fallback = "Regular" if weight is Weight.REGULAR else "Bold"
    return (face(f"Inter-{weight}"), *(face(f"{name}-{fallback}") for name in _FALLBACKS))


def _face_of(char: str, weight: Weight) -> Face | None:
    """The first face that has a glyph for the character."""
    for one in faces(weight):
        if char in one.covered:
            return one
    east = face(_EAST_ASIAN) if char >= _EAST_ASIAN_FROM else None
    return east if east is not None and char in east.covered else None


def plain(text: str) -> str:
    """The text as one printable line: composed (NFC), white space and control characters as one space each.

    No-break spaces stay, so that lines do not break there; they are drawn as spaces.
    """
    if text.isprintable() and _INVISIBLE.isdisjoint(text) and unicodedata.is_normalized("NFC", text):
        return text
    kept = (char for char in unicodedata.normalize("NFC", text) if char not in _INVISIBLE)
    return "".join(
        _SPACE.get(char) or (" " if char.isspace() or unicodedata.category(char) == "Cc" else char) for char in kept
    )


def unprintable(text: str) -> str:
    """The characters of the text that no shipped font has, each once, in order of appearance; "" when all print."""
    if faces(Weight.REGULAR)[0].covered.issuperset(text):
        return ""
    wanted = dict.fromkeys(in_visual_order(plain(text)))
    return "".join(char for char in wanted if _face_of(char, Weight.REGULAR) is None)


@lru_cache(maxsize=4096)
def runs(text: str, weight: Weight) -> tuple[tuple[Face, str], ...]:
    """The text in drawing order, split into runs that one font can set; missing characters become MISSING."""
    text = plain(text).replace("\u00a0", " ")
    known = faces(weight)
    if known[0].covered.issuperset(text):
        return ((known[0], text),) if text else ()
    found: list[tuple[Face, str]] = []
    gap = False
    for char in in_visual_order(text):
        one = _face_of(char, weight)
        piece, one = (char, one) if one else ("" if gap else MISSING, known[0])
        gap = piece != char
        if found and found[-1][0] is one:
            found[-1] = (one, found[-1][1] + piece)
        elif piece:
            found.append((one, piece))
    return tuple(found)


def width(text: str, size: float, weight: Weight = Weight.REGULAR) -> float:
    """Width in points of the text set in one line."""
    total = 0.0
    for one, piece in runs(text, weight):
        widths = one.widths
        total += sum([widths[char] for char in piece])
    return total * size / 1000
