"""Letters that change their shape, order and height beside others: set glyph by glyph, as HarfBuzz places them.

A glyph reaches the PDF's font as a character of the private area, numbered by the glyph, so that the same text gives
the same bytes whatever was printed before it.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

import uharfbuzz
from reportlab.pdfbase import pdfmetrics

from accessdesk.documents.shipped import shipped

JOINERS = frozenset("\u200c\u200d")
"""Seen by no eye, but they decide between two shapes of what stands beside them."""
_PRIVATE = 0xE000
_LAST_PRIVATE = 0xF8FF
_BLOCKS = (
    (0x0900, 0x097F, "NotoSansDevanagari-Regular"),
    (0x0980, 0x09FF, "NotoSansBengali-Regular"),
    (0x0A00, 0x0A7F, "NotoSansGurmukhi-Regular"),
    (0x0A80, 0x0AFF, "NotoSansGujarati-Regular"),
    (0x0B00, 0x0B7F, "NotoSansOriya-Regular"),
    (0x0B80, 0x0BFF, "NotoSansTamil-Regular"),
    (0x0C00, 0x0C7F, "NotoSansTelugu-Regular"),
    (0x0C80, 0x0CFF, "NotoSansKannada-Regular"),
    (0x0D00, 0x0D7F, "NotoSansMalayalam-Regular"),
    (0x0D80, 0x0DFF, "NotoSansSinhala-Regular"),
    (0x0E80, 0x0EFF, "NotoSansLao-Regular"),
    (0x1000, 0x109F, "NotoSansMyanmar-Regular"),
    (0x1200, 0x139F, "NotoSansEthiopic-Regular"),
    (0x1780, 0x17FF, "NotoSansKhmer-Regular"),
    (0x2D80, 0x2DDF, "NotoSansEthiopic-Regular"),
    (0xA8E0, 0xA8FF, "NotoSansDevanagari-Regular"),
    (0xA9E0, 0xA9FF, "NotoSansMyanmar-Regular"),
    (0xAA60, 0xAA7F, "NotoSansMyanmar-Regular"),
    (0xAB00, 0xAB2F, "NotoSansEthiopic-Regular"),
)


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character of the private area that stands for a glyph, and where it stands: thousandths of the type size."""

    char: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Shaped:
    """A run of one script in drawing order; `width` in thousandths of the type size."""

    glyphs: tuple[Glyph, ...]
    width: float


def typeface_of(char: str) -> str:
    """The name of the typeface that sets the script of this character, or "" when its letters need no shaping."""
    code = ord(char)
    return next((name for first, last, name in _BLOCKS if first <= code <= last), "")


@cache
def _font(name: str) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(shipped("fonts", f"{name}.ttf")))))


@lru_cache(maxsize=2048)
def shaped(typeface: str, text: str) -> Shaped:
    """The text, of one script, as this typeface draws it; reportlab has to know the typeface by its name."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    font = _font(typeface)
    uharfbuzz.shape(font, buffer)
    scale = 1000 / font.face.upem
    glyphs: list[Glyph] = []
    x = y = 0
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        char = _as_character(typeface, info.codepoint)
        glyphs.append(Glyph(char, (x + place.x_offset) * scale, (y + place.y_offset) * scale))
        x, y = x + place.x_advance, y + place.y_advance
    return Shaped(tuple(glyphs), x * scale)


def _as_character(typeface: str, glyph: int) -> str:
    """Make the glyph known to reportlab under a character of the private area."""
    face, code = pdfmetrics.getFont(typeface).face, _PRIVATE + glyph
    if code > _LAST_PRIVATE:
        raise ValueError(f"{typeface} has more glyphs than the private area has characters")
    face.charWidths[code] = face.hmetrics[glyph][0]
    face.charToGlyph[code] = glyph
    return chr(code)
