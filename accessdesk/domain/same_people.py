"""Visitors who exist twice: said to be one, and told apart again. Nobody's id and nobody's past visits change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from accessdesk.domain.ids import PersonId, Pseudonym


@dataclass(frozen=True, slots=True)
class PersonMerge:
    """From `merged_at` until it is taken back, `person_id` is the same visitor as `into_id`, who is shown for both."""

    id: int
    pseudonym: Pseudonym
    person_id: PersonId
    into_id: PersonId
    merged_at: datetime
    why: str
    taken_back_at: datetime | None = None
    taken_back_why: str = ""


@dataclass(frozen=True, slots=True)
class PersonNote:
    """What tells a visitor from others of the same name; one for each visitor, empty when it was taken away."""

    id: int
    pseudonym: Pseudonym
    person_id: PersonId
    note: str
    noted_at: datetime


def shown_for(person_id: int, merged: Mapping[int, int]) -> int:
    """Who is shown for a person; `merged` leads from each double to the one it is the same as."""
    seen = {person_id}
    while person_id in merged and merged[person_id] not in seen:
        person_id = merged[person_id]
        seen.add(person_id)
    return person_id


def same_as(person_id: int, merged: Mapping[int, int]) -> tuple[int, ...]:
    """Everybody who is this person, whoever is shown first."""
    shown = shown_for(person_id, merged)
    doubles = (double for double in merged if double != shown and shown_for(double, merged) == shown)
    return shown, *sorted(doubles)


def as_mapping(merges: Iterable[PersonMerge]) -> dict[int, int]:
    """The merges that are not taken back, from the double to the one it is the same as."""
    return {merge.person_id: merge.into_id for merge in merges if merge.taken_back_at is None}
