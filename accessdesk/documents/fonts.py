"""Embedded typefaces: which font has a glyph for which character, and how wide a text is set."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from accessdesk.documents.right_to_left import in_visual_order
from accessdesk.documents.shaping import JOINERS, shaped, typeface_of
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
_INVISIBLE = JOINERS.union("\u00ad\u200b\u2060\ufeff", map(chr, range(0xFE00, 0xFE10)))


@dataclass(frozen=True, slots=True)
class Face:
    """One registered font with the characters it covers and their widths in thousandths of the size.

    In one that `shapes`, a character has no width of its own: a run is as wide as its glyphs together.
    """

    name: str
    covered: frozenset[str]
    widths: dict[str, float]
    shapes: bool = False

    def width(self, piece: str) -> float:
        """How wide the run is set, in thousandths of the size."""
        if self.shapes:
            return shaped(self.name, piece).width
        return sum([self.widths[char] for char in piece])


@cache
def face(name: str, *, shapes: bool = False) -> Face:
    font = TTFont(name, str(shipped("fonts", f"{name}.ttf")))
    pdfmetrics.registerFont(font)
    # Direction marks and other format characters would act unseen: they count as characters without a glyph.
    codes = [code for code in font.face.charToGlyph if unicodedata.category(chr(code)) not in ("Cf", "Cc")]
    widths = {chr(code): font.face.charWidths.get(code, font.face.defaultWidth) for code in codes}
    return Face(name, frozenset(widths), widths, shapes)


@cache
def faces(weight: Weight) -> tuple[Face, ...]:
    """Inter first, then the fallbacks by script; they come in two weights only. What is shaped comes in one."""
    fallback = "Regular" if weight is Weight.REGULAR else "Bold"
    return (face(f"Inter-{weight}"), *(face(f"{name}-{fallback}") for name in _FALLBACKS))


def _face_of(char: str, weight: Weight) -> Face | None:
    """The first face that has a glyph for the character."""
    for one in faces(weight):
        if char in one.covered:
            return one
    if script := typeface_of(char):
        other = face(script, shapes=True)
    elif char >= _EAST_ASIAN_FROM:
        other = face(_EAST_ASIAN)
    else:
        return None
    return other if char in other.covered else None


@lru_cache(maxsize=512)
def _settable(char: str) -> str:
    """The character, or where no font has it the characters that Unicode says look the same: fi for its ligature."""
    apart = unicodedata.normalize("NFKC", char)
    if apart == char or _face_of(char, Weight.REGULAR) is not None:
        return char
    return apart if all(_face_of(one, Weight.REGULAR) is not None for one in apart) else char


def plain(text: str) -> str:
    """The text as one printable line: composed (NFC), white space and control characters as one space each.

    No-break spaces stay, so that lines do not break there; they are drawn as spaces. Joiners stay where they shape.
    """
    if text.isprintable() and _INVISIBLE.isdisjoint(text) and unicodedata.is_normalized("NFC", text):
        return text
    kept: list[str] = []
    for char in unicodedata.normalize("NFC", text):
        if char in _INVISIBLE:
            if char in JOINERS and kept and typeface_of(kept[-1]):
                kept.append(char)
        else:
            kept.append(_SPACE.get(char) or (" " if char.isspace() or unicodedata.category(char) == "Cc" else char))
    return "".join(kept)


def _drawn(text: str) -> str:
    """One printable line in drawing order, of characters that a font has as far as there is one."""
    return "".join(map(_settable, in_visual_order(plain(text))))


def unprintable(text: str) -> str:
    """The characters of the text that no shipped font has, each once, in order of appearance; "" when all print."""
    if faces(Weight.REGULAR)[0].covered.issuperset(text):
        return ""
    wanted = dict.fromkeys(_drawn(text))
    return "".join(char for char in wanted if char not in JOINERS and _face_of(char, Weight.REGULAR) is None)


@lru_cache(maxsize=4096)
def runs(text: str, weight: Weight) -> tuple[tuple[Face, str], ...]:
    """The text in drawing order, split into runs that one font can set; missing characters become MISSING."""
    text = plain(text).replace("\u00a0", " ")
    known = faces(weight)
    if known[0].covered.issuperset(text):
        return ((known[0], text),) if text else ()
    found: list[tuple[Face, str]] = []
    gap = False
    for char in _drawn(text):
        joins = char in JOINERS and found and found[-1][0].shapes
        one = found[-1][0] if joins else _face_of(char, weight)
        piece, one = (char, one) if one else ("" if gap else MISSING, known[0])
        gap = piece != char
        if found and found[-1][0] is one:
            found[-1] = (one, found[-1][1] + piece)
        elif piece:
            found.append((one, piece))
    return tuple(found)


def width(text: str, size: float, weight: Weight = Weight.REGULAR) -> float:
    """Width in points of the text set in one line."""
    return sum(one.width(piece) for one, piece in runs(text, weight)) * size / 1000


def every_printable() -> list[int]:
    """Each code point, in order, that composed text may hold and that every weight prints; pictures are no letters."""
    codes = (*range(0x20, 0xD800), *range(0xF900, 0x1F000), *range(0x20000, 0x32000))
    return [code for code in codes if not _is_picture(code) and _prints(chr(code))]


def _is_picture(code: int) -> bool:
    return 0x2600 <= code <= 0x27BF or 0x2B00 <= code <= 0x2BFF


def _prints(char: str) -> bool:
    if unicodedata.category(char) in ("Cc", "Cf", "Cn", "Zl", "Zp") or not unicodedata.is_normalized("NFC", char):
        return False
    return all(_face_of(one, weight) is not None for one in _settable(char) for weight in Weight)
