"""Canonical JSON: the one byte string of a value.

RFC 8785, narrowed: every string is in Unicode normal form C, there are no floating-point numbers, and whole
numbers lie within ±(2^53-1), so that any JSON reader in any language sees the same value.
"""

import json
import unicodedata
from collections.abc import Mapping
from typing import Any, Never

import rfc8785

GREATEST_INTEGER = 2**53 - 1
_FIRST_BYTE_BEYOND_BMP = 0xF0


class NotCanonical(ValueError):
    """A value that has no canonical form, or bytes that are not the canonical form of what they say."""


# For keys inside the Basic Multilingual Plane, sorting by code point is the sorting by UTF-16 units that RFC 8785
# asks for, and the standard library's escapes are the RFC's: its encoder, written in C, gives the same bytes.
_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode


def serialised(value: Any) -> bytes:
    """The RFC 8785 bytes of `value`, whose strings and numbers have been checked already."""
    try:
        data = _encode(value).encode("utf-8")
        if not data.isascii() and max(data) >= _FIRST_BYTE_BEYOND_BMP:
            return rfc8785.dumps(value)
    except (ValueError, TypeError, RecursionError) as error:
        raise NotCanonical(str(error)) from error
    return data


def canonical_bytes(value: object) -> bytes:
    """The canonical bytes of `value`: dict, list, tuple, str, int, bool, None.

    Raises NotCanonical for floats, other types, whole numbers beyond ±(2^53-1), keys that are no strings or that
    become equal when normalised, and lone surrogates.
    """
    try:
        return serialised(_normalised(value))
    except RecursionError as error:
        raise NotCanonical("nested too deeply") from error


def _normalised(value: object) -> object:
    if type(value) is str:  # the common kinds first: a sign-in passes here a hundred times
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    return _normalised_members(value) if type(value) is dict else _normalised_other(value)


def _normalised_other(value: object) -> object:
    if isinstance(value, str):
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        if not -GREATEST_INTEGER <= value <= GREATEST_INTEGER:
            raise NotCanonical("a whole number beyond 2^53-1")
        return value
    if isinstance(value, Mapping):
        return _normalised_members(value)
    if isinstance(value, list | tuple):
        return [_normalised(item) for item in value]
    raise NotCanonical(f"no canonical form for {type(value).__name__}")


def _normalised_members(value: Mapping[Any, object]) -> dict[str, object]:
    members: dict[str, object] = {}
    for key, item in value.items():
        if not isinstance(key, str):
            raise NotCanonical("a key that is no string")
        plain = item is None or (type(item) is str and item.isascii())
        members[key if key.isascii() else unicodedata.normalize("NFC", key)] = item if plain else _normalised(item)
    if len(members) != len(value):
        raise NotCanonical("two keys that are equal when normalised")
    return members


def _refused_number(text: str) -> Never:
    raise NotCanonical(f"not a whole number: {text[:30]}")


def _whole_number(text: str) -> int:
    if len(text) > 15 and (len(text) > 17 or abs(int(text)) > GREATEST_INTEGER):
        raise NotCanonical("a whole number beyond 2^53-1")
    return int(text)


_decode = json.JSONDecoder(parse_float=_refused_number, parse_int=_whole_number, parse_constant=_refused_number).decode


def parse_exact(data: bytes) -> dict[str, Any]:
    """The JSON object that `data` is the canonical form of.

    Raises NotCanonical unless data == canonical_bytes(parsed data), so that two different byte strings never
    mean the same, and never mean different things to different readers.
    """
    try:
        text = data.decode("utf-8")
        value = _decode(text)
    except NotCanonical:
        raise
    except (ValueError, RecursionError) as error:
        raise NotCanonical(str(error)) from error
    if type(value) is not dict:
        raise NotCanonical("not a JSON object")
    # A text in normal form C has only strings in normal form C; the reverse does not hold ("\n" before an accent).
    exact = serialised(value) if unicodedata.is_normalized("NFC", text) else canonical_bytes(value)
    if exact != data:
        raise NotCanonical("not in canonical form")
    return value
