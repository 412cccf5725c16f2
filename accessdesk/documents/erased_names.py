"""Erased names on paper and in files, in the reader's language."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from accessdesk.desk.erased_names import MARK, all_worded

T = TypeVar("T")


def with_erased_names(anything: T, language: str) -> T:
    """The value with "Person 4F2A, erased" wherever a name was; German for German readers, else English."""
    gone = "gelöscht" if language.partition("-")[0].lower() == "de" else "erased"
    return all_worded(anything, lambda letters: f"Person {letters}, {gone}")


def erased_in(rows: Iterable[Sequence[T]], language: str) -> Iterator[Sequence[T]]:
    """The same for the rows of a table, as they come; nearly all of them hold none."""
    for row in rows:
        if any(isinstance(cell, str) and MARK in cell for cell in row):
            yield with_erased_names(row, language)
        else:
            yield row
