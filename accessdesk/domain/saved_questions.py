"""Questions to the log that somebody keeps under a name, for themselves alone."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.domain.ids import AccountId, Pseudonym

MOST_QUESTIONS = 50
"""What one account may keep: more than a menu can hold would be found by nobody."""


@dataclass(frozen=True, slots=True)
class SavedQuestion:
    """`chosen` is what was chosen, as JSON of codes, numbers and days; `words` what was searched for.

    The words may name somebody: they stay no longer than names do, and the question says then that they are gone.
    """

    id: int
    pseudonym: Pseudonym
    account_id: AccountId
    name: str
    chosen: str
    words: str
    saved_at: datetime
    removed_at: datetime | None = None
