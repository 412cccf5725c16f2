"""What the window knows of a file before anything is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from accessdesk.domain.keys import KeyHierarchy

P = TypeVar("P")
C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line that is not imported; `fault` None: it equals an earlier line. `at` is the cell's title or its text."""

    id: int
    line: int
    fault: StrEnum | None
    at: str = ""


@dataclass(frozen=True, slots=True)
class NamedType:
    """A key type of a schedule as a row; `id` is its name."""

    id: str
    rank: KeyHierarchy
    copies: int


@dataclass(frozen=True, slots=True)
class Found(Generic[P, C]):
    """A plan, what it would do now, and whether it would add anything."""

    plan: P
    count: C
    adds: bool


def left_out(faults: Sequence[tuple[int, StrEnum, str]], duplicates: Sequence[int]) -> tuple[LeftOut, ...]:
    """Everything left out, what is wrong before what is merely there twice, by line."""
    lines = [(line, fault, at) for line, fault, at in sorted(faults, key=lambda each: each[0])]
    twice = [(line, None, "") for line in duplicates]
    return tuple(LeftOut(number, *each) for number, each in enumerate([*lines, *twice]))
