"""Bans: who may not enter, until when; and what people decided about visitors whose names are like theirs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from accessdesk.domain.ids import BanId, EmployeeId, PersonId, Pseudonym, SiteId, VisitId
from accessdesk.domain.likeness import may_be_same_person
from accessdesk.domain.names import asked_spellings

BETWEEN_NAMES = "; "
"""What stands between two of a ban's other names."""


@dataclass(frozen=True, slots=True)
class Ban:
    """One person may not enter. `grounds` are for the office manager alone and are shown to nobody who decides a match.

    `expires_on` is the last day on which it holds, None: until it is lifted. `other_names` stand apart by "; ".
    `mark` tells the person from others of the name. `source_key` is empty unless the ban was imported.
    """

    id: BanId
    pseudonym: Pseudonym
    site_id: SiteId
    name: str
    other_names: str
    company: str
    mark: str
    grounds: str
    issued_by: str
    issued_on: date
    expires_on: date | None
    entered_at: datetime
    version: int = 1
    lifted_at: datetime | None = None
    lifted_why: str = ""
    source: str = ""
    source_key: str = ""

    def holds_on(self, day: date) -> bool:
        """Not lifted, and not past its last day."""
        return self.lifted_at is None and (self.expires_on is None or day <= self.expires_on)

    def names(self) -> tuple[str, ...]:
        """Every name the person is known by."""
        return names_of(self.name, self.other_names)


@dataclass(frozen=True, slots=True)
class BanDecision:
    """A person compared a visitor with a ban. While it is not withdrawn, the pair is not asked about again.

    `same_person` refuses the visitor at once from then on; otherwise it was a false alarm.
    """

    id: int
    pseudonym: Pseudonym
    ban_id: BanId
    person_id: PersonId
    visit_id: VisitId | None
    same_person: bool
    decided_by: EmployeeId
    decided_at: datetime
    note: str = ""
    withdrawn_at: datetime | None = None
    withdrawn_why: str = ""


@dataclass(frozen=True, slots=True)
class ComparedName:
    """The visitor's names when somebody decided, apart by "; ": a false alarm holds for them, not for a later one."""

    id: int
    pseudonym: Pseudonym
    decision_id: int
    name: str


def names_of(name: str, other_names: str) -> tuple[str, ...]:
    """A name and those that stand beside it."""
    return (name, *(other.strip() for other in other_names.split(BETWEEN_NAMES.strip()) if other.strip()))


def was_compared(compared: str | None, name: str) -> bool:
    """Whether the name stood among those that somebody compared, apart by "; "; None: not kept, nobody knows better."""
    return compared is None or any(_spelled_alike(name, one) for one in names_of("", compared))


def _spelled_alike(one: str, other: str) -> bool:
    """Word for word the same in some folded spelling: Müller, Mueller and Muller."""
    words, others = asked_spellings(one), asked_spellings(other)
    return len(words) == len(others) and all(set(a) & set(b) for a, b in zip(words, others, strict=True))


def is_like(name: str, ban_names: Iterable[str]) -> bool:
    """Whether somebody of this name may be who is banned."""
    return any(may_be_same_person(name, known) for known in ban_names)
