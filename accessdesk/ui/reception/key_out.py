"""A key in somebody's hands, as the column at the right shows it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class KeyOut:
    """`id` is the copy's; `due_at` None: handed out without an end."""

    id: int
    label: str
    second: str
    holder: str
    holder_second: str
    due_at: datetime | None
