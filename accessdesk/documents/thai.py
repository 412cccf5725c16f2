"""Thai tone marks above upper vowels: reportlab places every mark at the same height, so the second one is raised."""

from collections.abc import Iterator

_UPPER_VOWELS = frozenset("\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e4d")
_TONES = frozenset("\u0e48\u0e49\u0e4a\u0e4b\u0e4c")
_SARA_AM = "\u0e33"
RISE = 0.24
"""How far a second mark stands above the first, in parts of the type size."""


def lifted(text: str) -> Iterator[tuple[str, float]]:
    """The text in pieces, each with its rise in parts of the type size."""
    piece = ""
    for at, char in enumerate(text):
        if char in _TONES and (text[at - 1 : at] in _UPPER_VOWELS or text[at + 1 : at + 2] == _SARA_AM):
            if piece:
                yield piece, 0.0
            yield char, RISE
            piece = ""
        else:
            piece += char
    if piece:
        yield piece, 0.0


def is_stacked(text: str) -> bool:
    """Whether some mark of the text must be raised."""
    return not _TONES.isdisjoint(text)
