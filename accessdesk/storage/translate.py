"""Between the domain's frozen dataclasses and rows of whole numbers and texts."""

import json
import types
import typing
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import Any

Value = int | str | None
"""What a column holds."""


def time_text(moment: datetime) -> str:
    """An aware time as UTC text of fixed width, microseconds included: it sorts as it passes."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")[:-6] + "Z"


def text_time(text: str) -> datetime:
    """The aware UTC time that `time_text` wrote."""
    return datetime.fromisoformat(text)


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    write: Callable[[Any], Value] | None
    read: Callable[[Any], Any] | None


def _list_text(items: Any) -> str:
    return json.dumps(sorted(items), separators=(",", ":"))


def _unless_none(convert: Callable[[Any], Any] | None) -> Callable[[Any], Any] | None:
    if convert is None:
        return None
    return lambda value: None if value is None else convert(value)


def _converters(hint: Any) -> tuple[Callable[[Any], Value] | None, Callable[[Any], Any] | None]:
    """Write and read functions of a field's type; None where the value travels as it is."""
    if isinstance(hint, typing.NewType):
        return _converters(hint.__supertype__)
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        inner = next(a for a in typing.get_args(hint) if a is not type(None))
        write, read = _converters(inner)
        return _unless_none(write), _unless_none(read)
    if origin in (tuple, frozenset):
        _, read_item = _converters(typing.get_args(hint)[0])
        return _list_text, lambda v: origin(read_item(i) if read_item else i for i in json.loads(v))
    if hint is bool:
        return int, bool
    if hint is datetime:
        return time_text, text_time
    if hint is date:
        return date.isoformat, date.fromisoformat
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return (lambda v: v.value), hint
    return None, None


def _columns(kind: type) -> tuple[_Column, ...]:
    return _cached_columns(kind)


@cache
def _cached_columns(kind: Any) -> tuple[_Column, ...]:
    hints = typing.get_type_hints(kind)
    return tuple(_Column(f.name, *_converters(hints[f.name])) for f in fields(typing.cast(Any, kind)))


def to_row(state: Any) -> dict[str, Value]:
    """The column values of a domain object."""
    return {
        c.name: getattr(state, c.name) if c.write is None else c.write(getattr(state, c.name))
        for c in _columns(type(state))
    }


def from_row(kind: type, row: Any) -> Any:
    """The domain object of a row (a mapping of column names; further columns are left out)."""
    return kind(**{c.name: row[c.name] if c.read is None else c.read(row[c.name]) for c in _columns(kind)})


def empty_value(kind: type, name: str) -> tuple[bool, Value]:
    """Whether a column that may not be NULL can be empty, and what it holds then; a time or a code of ours cannot."""
    column = next((one for one in _columns(kind) if one.name == name), None)
    if column is None:
        return False, None
    hint = typing.get_type_hints(kind)[name]
    while isinstance(hint, typing.NewType):
        hint = hint.__supertype__
    if hint in (int, bool):
        return True, 0
    if hint is str:
        return True, ""
    is_list = typing.get_origin(hint) in (tuple, frozenset)
    return is_list, "[]" if is_list else None
