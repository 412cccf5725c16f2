"""Whoever's name is erased still is one and the same person: lists carry the beginning of the pseudonym in its place.

The code stands where a name stood and becomes words ("Person 4F2A, erased") wherever somebody reads it: lists know
no language. Its first character is one that no name can hold, so that nobody can call themselves erased.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

T = TypeVar("T")

MARK = "\u2063#"
"""INVISIBLE SEPARATOR, refused in every text that is typed (domain.names), and a sign that can be seen."""
LETTERS = 4
_CODE = re.compile(f"{MARK}([0-9A-F]{{{LETTERS}}})")


def erased_name(pseudonym: str) -> str:
    """What stands in the place of an erased name."""
    return MARK + pseudonym[:LETTERS].upper()


def worded(text: str, say: Callable[[str], str]) -> str:
    """The text with every erased name in words; `say` takes the letters ("4F2A")."""
    return _CODE.sub(lambda found: say(found.group(1)), text) if MARK in text else text


def all_worded(anything: T, say: Callable[[str], str]) -> T:
    """The same for every text of a value, however deep: tuples, lists, mappings and frozen dataclasses.

    Whatever holds no erased name comes back as it is, not as a copy.
    """
    found: Any = anything
    if type(found) is str:
        return worded(found, say)  # type: ignore[return-value]
    if type(found) in (tuple, list):
        told = [all_worded(part, say) for part in found]
        return anything if _same(told, found) else type(found)(told)
    if isinstance(found, Mapping):
        return {key: all_worded(part, say) for key, part in found.items()}  # type: ignore[return-value]
    if is_dataclass(found) and not isinstance(found, type):
        names = [field.name for field in fields(found) if field.init]
        parts = [getattr(found, name) for name in names]
        told = [all_worded(part, say) for part in parts]
        found = found if _same(told, parts) else replace(found, **dict(zip(names, told, strict=True)))
    return found  # type: ignore[no-any-return]


def _same(told: Sequence[Any], parts: Sequence[Any]) -> bool:
    return all(one is other for one, other in zip(told, parts, strict=True))
