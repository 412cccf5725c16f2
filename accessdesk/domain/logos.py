"""The company's logo: which pictures are taken in, told from their bytes alone, before anything decodes them."""

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from accessdesk.domain.ids import Pseudonym
from accessdesk.domain.refusals import NotAcceptable

MOST_BYTES = 256 * 1024
MOST_PIXELS_A_SIDE = 2000
MOST_FILE = 8 * 1024 * 1024
MOST_PIXELS = 20_000_000
"""Of a file that somebody chose, before it is made small: more would be a bomb."""
_PNG = b"\x89PNG\r\n\x1a\n"
_CHUNKS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"pHYs", b"gAMA", b"sRGB", b"bKGD", b"sBIT", b"cHRM"})
_ACTIVE = re.compile(
    rb"<!(?!--)|<\?(?!xml\s)|<\s*(?:\w+:)?(?:script|foreignobject|image|feimage|iframe|use|audio|video|a|animate\w*|set|handler)"
    rb"[\s/>]|\bon\w+\s*=|(?:href|src)\s*=\s*[\"\']\s*[^#\"\'\s]|url\s*\(\s*[\"\']?\s*[^#\"\'\s]|@import|javascript:",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CompanyLogo:
    """The logo of every badge and desk: a PNG as base64 text; empty when there is none."""

    id: int
    pseudonym: Pseudonym
    data: str
    changed_at: datetime


def is_png(data: bytes) -> bool:
    return data.startswith(_PNG)


def check_before_decoding(data: bytes) -> None:
    """Raises NotAcceptable for a chosen file that must not be unpacked: too large, no picture, an active drawing."""
    if len(data) > MOST_FILE:
        raise NotAcceptable(field="logo", why="picture_too_large", most=MOST_FILE // 1024)
    if not is_png(data):
        check_svg(data)
        return
    if len(data) < 33 or data[12:16] != b"IHDR":
        raise NotAcceptable(field="logo", why="no_picture")
    wide, high = struct.unpack(">II", data[16:24])
    if not wide or not high or wide * high > MOST_PIXELS:
        raise NotAcceptable(field="logo", why="picture_too_many_pixels", most=MOST_PIXELS // 1_000_000)


def check_png(data: bytes) -> None:
    """Raises NotAcceptable for anything but a small, whole PNG that holds a picture and nothing else.

    Dimensions are read from the header, so that a bomb of pixels is refused before it is unpacked; texts, profiles and
    unknown parts (which may carry names, places or programs) are refused too.
    """
    if len(data) > MOST_BYTES:
        raise NotAcceptable(field="logo", why="picture_too_large", most=MOST_BYTES // 1024)
    if not is_png(data):
        raise NotAcceptable(field="logo", why="no_picture")
    kinds = []
    try:
        for kind, body in _chunks(data):
            kinds.append(kind)
            if kind == b"IHDR":
                _check_size(*struct.unpack(">II", body[:8]))
    except (struct.error, ValueError) as fault:
        raise NotAcceptable(field="logo", why="no_picture") from fault
    if not kinds or kinds[0] != b"IHDR" or kinds[-1] != b"IEND" or b"IDAT" not in kinds:
        raise NotAcceptable(field="logo", why="no_picture")
    if not set(kinds) <= _CHUNKS:
        raise NotAcceptable(field="logo", why="more_than_a_picture")


def check_svg(data: bytes) -> None:
    """Raises NotAcceptable for a drawing that is too large or does more than draw: scripts, links, foreign files."""
    if len(data) > MOST_BYTES:
        raise NotAcceptable(field="logo", why="picture_too_large", most=MOST_BYTES // 1024)
    if b"\x00" in data or b"<svg" not in data[:4096].lower():
        raise NotAcceptable(field="logo", why="no_picture")
    if _ACTIVE.search(data) or b"&" in re.sub(rb"&(?:amp|lt|gt|quot|apos);", b"", data):
        raise NotAcceptable(field="logo", why="more_than_a_picture")


def _check_size(wide: int, high: int) -> None:
    if not (0 < wide <= MOST_PIXELS_A_SIDE and 0 < high <= MOST_PIXELS_A_SIDE):
        raise NotAcceptable(field="logo", why="picture_too_wide", most=MOST_PIXELS_A_SIDE)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        (crc,) = struct.unpack(">I", data[at + 8 + length : at + 12 + length])
        if len(body) != length or zlib.crc32(kind + body) != crc:
            raise ValueError("damaged")
        yield kind, body
        at += 12 + length
