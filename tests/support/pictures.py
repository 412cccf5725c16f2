"""Pictures made of nothing but bytes, good and bad ones."""

import struct
import zlib


def chunk(kind: bytes, body: bytes) -> bytes:
    """A part of a PNG with its checksum."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(wide: int = 40, high: int = 20, *, more: bytes = b"", rows: bytes | None = None) -> bytes:
    """A PNG in three bands of colour; `more` goes between its head and its picture."""
    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    if rows is None:
        bands = (b"\x0b\x6b\x5d", b"\xf2\xa9\x00", b"\x1f\x5f\xa8")
        rows = b"".join(b"\x00" + bands[y * 3 // high] * wide for y in range(high))
    picture = zlib.compress(rows)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + more + chunk(b"IDAT", picture) + chunk(b"IEND", b"")


LOGO = png()
