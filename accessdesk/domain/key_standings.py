"""How each copy stood, from every moment at which that changed: what questions about a past date are answered from."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId, Pseudonym
from accessdesk.domain.keys import KeyCopy, KeyCopyState

_UNSEEN = frozenset({KeyCopyState.ORDERED, KeyCopyState.MISSING, KeyCopyState.LOST, KeyCopyState.STOLEN})
UNSEEN_BY = frozenset(
    {
        EntryType.CABINET_CHANGED,
        EntryType.KEY_HUNG,
        EntryType.KEY_RESERVED,
        EntryType.KEY_RESERVATION_CANCELLED,
        EntryType.COUNT_TAKEN_BACK,
    }
)
"""Acts that change what is recorded of a copy while nobody has to have it before their eyes."""


@dataclass(frozen=True, slots=True)
class KeyStanding:
    """From `from_at` on a copy stood like this, until the next standing of the same copy; never changed afterwards.

    Of two that begin at the same moment the one entered later counts. `handover_id`: in whose hands it was, None for
    nobody's. `seen_at`: when somebody had last seen it. `first`: the copy was entered with this standing.
    """

    id: int
    pseudonym: Pseudonym
    copy_id: CopyId
    state: KeyCopyState
    location: str
    handover_id: int | None
    from_at: datetime
    entered_at: datetime
    seen_at: datetime | None = None
    first: bool = False


def seen(copy: KeyCopy, at: datetime, by: EntryType) -> datetime | None:
    """The moment of an act that left the copy like this, if somebody had it before their eyes then."""
    return at if copy.counted and copy.state not in _UNSEEN and by not in UNSEEN_BY else None


def last_seen(standings: Iterable[KeyStanding]) -> datetime | None:
    """When a copy was seen last, as its newest standing has it."""
    newest = max(standings, key=lambda standing: (standing.from_at, standing.id), default=None)
    return newest.seen_at if newest is not None else None


def seen_without(standings: Iterable[KeyStanding], moments: Collection[datetime]) -> datetime | None:
    """When a copy was last seen, apart from moments at which nobody saw it after all."""
    known = (standing.seen_at for standing in standings)
    return max((seen_at for seen_at in known if seen_at is not None and seen_at not in moments), default=None)


def differs(new: KeyStanding, known: KeyStanding) -> bool:
    """Whether a standing tells anything that the one before it does not tell."""
    return (new.state, new.location, new.handover_id, new.seen_at) != (
        known.state,
        known.location,
        known.handover_id,
        known.seen_at,
    )


def repeated(new: KeyStanding, later: KeyStanding) -> KeyStanding:
    """An act entered late holds beyond what was known of the time after it: the same standing, from there on."""
    times = [moment for moment in (new.seen_at, later.seen_at) if moment is not None]
    return replace(new, from_at=later.from_at, seen_at=max(times, default=None), first=False)
