"""The note that explains characters for which no typeface ships."""

from collections.abc import Iterable

from accessdesk.documents.wording import word

_LISTED = 40


def missing_note(missing: Iterable[str], language: str) -> str:
    """Names the characters by their Unicode numbers, the first forty of them and how many more there are."""
    codes = [f"U+{ord(char):04X}" for char in missing]
    more = f" (+{len(codes) - _LISTED})" if len(codes) > _LISTED else ""
    return word("not_printable", language).format(codes=" ".join(codes[:_LISTED]) + more)
