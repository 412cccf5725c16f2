"""What a command gives back: which record it made and which lists must read again."""

from dataclasses import dataclass
from enum import StrEnum


class Subject(StrEnum):
    """The lists a command can touch. A screen reads again when one of its subjects changed."""

    VISITS = "visits"
    PEOPLE = "people"
    KEYS = "keys"
    LOG = "log"
    SETTINGS = "settings"
    DELIVERIES = "deliveries"
    INCIDENTS = "incidents"
    BANS = "bans"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer of the desk to a command that succeeded; `id` is the key of what it made, if it made something."""

    id: int | None
    changed: frozenset[Subject]
    undo: tuple[int, ...] = ()
    """The entries that desk.corrections.TakeBack would take back, for a few minutes; none for what stays."""
