"""Taking back: whoever entered an act may take it back within ten minutes, by an entry that points to the wrong one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import Pseudonym, VisitId
from accessdesk.domain.moves import Move, MoveTable, Need, move
from accessdesk.domain.visits import VISIT_MOVES, VisitState

UNDO_WITHIN = timedelta(minutes=10)
"""Counted from the moment of entry, whenever the act is said to have happened. A clock set back extends nothing."""

UNDOABLE = frozenset(
    {
        EntryType.VISIT_CANCELLED,
        EntryType.VISIT_NO_SHOW,
        EntryType.VISIT_ARRIVED,
        EntryType.VISIT_COLLECTED,
        EntryType.VISIT_MOVED,
        EntryType.VISIT_AT_DESK,
        EntryType.ESCORT_HANDED_OVER,
        EntryType.GAP_CLOSED,
        EntryType.VISIT_DENIED,
        EntryType.VISIT_LEFT_BEFORE_ENTRY,
        EntryType.VISIT_AWAY,
        EntryType.VISIT_BACK,
        EntryType.VISIT_DEPARTED,
        EntryType.DELIVERY_RECORDED,
        EntryType.EXTERNAL_ARRIVED,
        EntryType.EMERGENCY_ARRIVED,
        EntryType.EMERGENCY_LEFT,
    }
)
"""Acts at the desk. What a second person did in it (an escort who accepted) is taken back with the whole act only."""

CHANGES_NOTHING = frozenset(
    {
        EntryType.BADGE_PRINTED,
        EntryType.DOCUMENT_PRINTED,
        EntryType.SUBJECT_READ,
        EntryType.THING_READ,
        EntryType.ACT_REFUSED,
        EntryType.GROUP_ARRIVED,
        *(kind for kind in EntryType if kind.value.startswith("incident.")),
    }
)
"""Entries about a visit that say nothing new of it: they do not stand in the way."""

_BY_DESK = frozenset(
    {
        VisitState.CANCELLED,
        VisitState.NO_SHOW,
        VisitState.ARRIVED,
        VisitState.DENIED,
        VisitState.LEFT_BEFORE_ENTRY,
        VisitState.AWAY,
        VisitState.DEPARTED,
    }
)
_FETCHED = ((VisitState.ARRIVED, VisitState.ON_SITE), (VisitState.AWAY, VisitState.ON_SITE))
_UNDO = (Need.SAME_ACCOUNT, Need.JUST_ENTERED, Need.NOTHING_LATER)


def _undone(made: Move[VisitState]) -> Move[VisitState]:
    return move(made.after, made.before or VisitState.ENTERED_IN_ERROR, Right.VISITS, *_UNDO)


VISIT_UNDOS = MoveTable(
    (
        *(
            _undone(made)
            for made in VISIT_MOVES.moves
            if made.after in _BY_DESK or (made.before, made.after) in _FETCHED
        ),
        move(VisitState.ON_SITE, VisitState.ENTERED_IN_ERROR, Right.VISITS, *_UNDO),
    )
)
"""The undoable moves of VISIT_MOVES, each the other way round; a walk-in's arrival leads to ENTERED_IN_ERROR.

So does that of a standing external, who came in and went on in one act: the only one whose entry makes ON_SITE.
"""


CORRECTABLE: Mapping[EntryType, str] = {
    EntryType.VISIT_ARRIVED: "arrived_at",
    EntryType.VISIT_COLLECTED: "collected_at",
    EntryType.VISIT_DEPARTED: "departed_at",
}
"""Entries that a further entry may correct at any time, each with the visit's moment that it set."""


class NoCorrection(StrEnum):
    """Why an entry cannot be corrected by a further one."""

    NOT_CORRECTABLE = "not_correctable"
    TWICE = "corrected_already"
    ERASED = "correction_of_erased"
    NOTHING_NEW = "correction_says_nothing"
    PASSES_ANOTHER = "correction_passes_another"
    TIME_UNKNOWN = "correction_time_unknown"


class NoUndo(StrEnum):
    """Why an entry cannot be taken back."""

    NOT_UNDOABLE = "not_undoable"
    ANOTHER_ACCOUNT = "undo_by_another"
    TOO_LATE = "undo_too_late"
    TWICE = "undone_already"
    SOMETHING_LATER = "undo_something_later"
    DESK_CLOSED = "undo_desk_closed"


@dataclass(frozen=True, slots=True)
class Correction:
    """An entry was wrong and was taken back or corrected. `wrong_entry` is its number in the log; once to each.

    `visit_id` and `delivery_id` say whose act was taken back; a correction that replaces facts has neither.
    """

    id: int
    pseudonym: Pseudonym
    wrong_entry: int
    entered_at: datetime
    visit_id: VisitId | None = None
    delivery_id: int | None = None


def why_no_undo(
    kind: str, *, same_account: bool, entered_at: datetime, now: datetime, undone: bool, later: bool
) -> NoUndo | None:
    """The first reason against taking an entry back, or None. `later`: something new was recorded since."""
    checks = (
        (kind not in UNDOABLE, NoUndo.NOT_UNDOABLE),
        (undone, NoUndo.TWICE),
        (not same_account, NoUndo.ANOTHER_ACCOUNT),
        (not timedelta(0) <= now - entered_at <= UNDO_WITHIN, NoUndo.TOO_LATE),
        (later, NoUndo.SOMETHING_LATER),
    )
    return next((reason for failed, reason in checks if failed), None)
