"""Breaking text into lines. Nothing is ever cut: text wraps, a word that is too long breaks, type gets smaller."""

from dataclasses import dataclass
from functools import lru_cache

from accessdesk.documents.fonts import Weight, plain, width

LEADING = 1.32


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines with the type size in points at which they fit."""

    lines: tuple[str, ...]
    size: float

    @property
    def leading(self) -> float:
        return self.size * 1.14

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading


@lru_cache(maxsize=8192)
def wrap(text: str, room: float, size: float, weight: Weight = Weight.REGULAR) -> tuple[str, ...]:
    """Lines of at most `room` points; line feeds in the text begin a new line; at least one line."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _wrapped(plain(paragraph), room, size, weight)
    return tuple(lines)


def _wrapped(text: str, room: float, size: float, weight: Weight) -> list[str]:
    if width(text, size, weight) <= room:
        return [text]
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer, size, weight) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _broken(word, room, size, weight)
        lines += whole
    return [*lines, line]


def _broken(word: str, room: float, size: float, weight: Weight) -> list[str]:
    if width(word, size, weight) <= room:
        return [word]
    if "\u00a0" in word:
        return _wrapped(word.replace("\u00a0", " "), room, size, weight)
    pieces = [""]
    for char in word:
        if pieces[-1] and width(pieces[-1] + char, size, weight) > room:
            pieces.append("")
        pieces[-1] += char
    return pieces


def fit(text: str, room: float, height: float, size: float, weight: Weight = Weight.REGULAR) -> Fitted:
    """The text at the largest type, at most `size`, that stays inside room x height without breaking a word.

    A word is broken only when keeping it whole would need type below half of `size`.
    """
    text = plain(text)
    for smallest, whole in ((size / 2, True), (0.5, False)):
        trial = size
        while trial >= smallest:
            fitted = Fitted(wrap(text, room, trial, weight), trial)
            if fitted.height <= height and not (whole and _breaks(text, room, trial, weight)):
                return fitted
            trial *= 0.95
    raise ValueError("no room for any text")


def _breaks(text: str, room: float, size: float, weight: Weight) -> bool:
    return any(width(word, size, weight) > room for word in text.split(" "))
