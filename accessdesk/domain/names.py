"""Names of people and firms: kept as written, found however they are spelled."""

import re
import unicodedata

from accessdesk.domain.printable import unprintable
from accessdesk.domain.refusals import Missing, NotAcceptable

LONGEST_NAME = 200
_SPECIAL = str.maketrans(
    {
        "ß": "ss",
        "ẞ": "ss",
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "đ": "d",
        "Đ": "d",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
    }
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_UNSEEN = frozenset("\u200c\u200d\u115f\u1160\u2800\u3164\uffa0 ")
"""Characters that Unicode calls letters, signs or joiners and that show nothing."""
_WORD = re.compile(r"[^\W_]+")


def cleaned(text: str, field: str, *, mandatory: bool = True, longest: int = LONGEST_NAME) -> str:
    """The text in NFC, outer space off; refuses emptiness, excess length, control and direction characters.

    Raises Missing or NotAcceptable with the field's name.
    """
    value = unicodedata.normalize("NFC", text).strip()
    if not value and mandatory:
        raise Missing(field=field)
    if value and not value.isascii() and _UNSEEN.issuperset(value):
        raise NotAcceptable(field=field, why="control_character")
    if len(value) > longest:
        raise NotAcceptable(field=field, why="too_long", longest=longest)
    if not value.isprintable() and any(
        unicodedata.category(ch) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") and ch not in "\u200c\u200d" for ch in value
    ):
        raise NotAcceptable(field=field, why="control_character")
    return value


def printed(text: str, field: str, *, mandatory: bool = True, longest: int = LONGEST_NAME) -> str:
    """Cleaned text that a badge shows: refuses letters that no typeface has, and pictures (`letters`)."""
    value = cleaned(text, field, mandatory=mandatory, longest=longest)
    if letters := unprintable(value):
        raise NotAcceptable(field=field, why="not_printable", letters=letters)
    return value


def _stripped(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(_SPECIAL))
    return "".join(ch for ch in decomposed if not unicodedata.combining(ch))


def folded_words(text: str) -> tuple[str, ...]:
    """Each word of the text in every folded spelling it is looked for by: Müller gives muller and mueller."""
    words: list[str] = []
    for word in _WORD.findall(unicodedata.normalize("NFC", text).casefold()):
        spellings = (word,) if word.isascii() else (_stripped(word), _stripped(word.translate(_UMLAUTS)))
        for spelling in spellings:
            if spelling and spelling not in words:
                words.append(spelling)
    return tuple(words)


def folded(text: str) -> str:
    """All folded spellings as one searchable line, a blank between and before words."""
    return " ".join(folded_words(text))


def asked_spellings(text: str) -> tuple[tuple[str, ...], ...]:
    """For each word of a question its folded spellings; a name matches when each word has one that begins a word."""
    return tuple(folded_words(word) for word in _WORD.findall(unicodedata.normalize("NFC", text)))
