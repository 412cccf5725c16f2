"""What is different at one moment from what it was at an earlier one, and who made it so."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """One thing that is not as it was: `last` and `type` are number and type of the last entry that changed it.

    `named` is what it is called; `columns` are (fact, before, after) as texts, "" for none. `made`: it did not exist.
    `first` is the first entry that changed it, `by` who acted in all of them, `times` how many there were.
    """

    id: str
    last: int
    type: str
    named: str
    columns: tuple[tuple[str, str, str], ...]
    made: bool
    by: tuple[str, ...]
    first: int
    times: int


@dataclass(frozen=True, slots=True)
class ChangesRead:
    """The changes, latest first. `whole` is False when there were more entries than are compared at once."""

    rows: tuple[ChangedRow, ...]
    whole: bool
