"""State tables as frozen data: which state may follow which, by what right, with what evidence."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from accessdesk.domain.access_rights import Right
from accessdesk.domain.refusals import EvidenceMissing, MoveNotAllowed

S = TypeVar("S", bound=StrEnum)


class Need(StrEnum):
    """A piece of evidence that a move demands; the handler says which of them the act carries."""

    REASON = "reason"
    HOST = "host"
    PURPOSE = "purpose"
    ZONES = "zones"
    WINDOW = "window"
    WINDOW_PASSED = "window_passed"
    NAME = "name"
    COMPANY = "company"
    IDENTITY_SEEN = "identity_seen"
    NOTICE_GIVEN = "notice_given"
    AUTHORISER = "authoriser"
    BADGE = "badge"
    BADGE_SETTLED = "badge_settled"
    KEYS_SETTLED = "keys_settled"
    CUSTODY_CLOSED = "custody_closed"
    SUPERVISION_MET = "supervision_met"
    OBJECTIONS_DECIDED = "objections_decided"
    BAN_DECIDED = "ban_decided"
    HOW_KNOWN = "how_known"
    SEARCHED = "searched"
    ELIGIBLE = "eligible"
    HOW_ACCEPTED = "how_accepted"
    SUCCESSOR = "successor"
    SUCCESSOR_OR_GAP = "successor_or_gap"
    BEFORE_CUSTODY = "before_custody"
    SOURCE = "source"
    ORDER = "order"
    SECURITY_CARD = "security_card"
    DELIVERY_NOTE = "delivery_note"
    TAKER = "taker"
    GIVER = "giver"
    RETURNER = "returner"
    CONDITION = "condition"
    LOCATION = "location"
    SIGNATURE = "signature"
    APPROVAL = "approval"
    SIGNATURE_OR_REASON = "signature_or_reason"
    COUNT_SHEET = "count_sheet"
    WHERE_FOUND = "where_found"
    LOSS_REPORT = "loss_report"
    CONFIRMED = "confirmed"
    FINDER = "finder"
    INSPECTION = "inspection"
    SEAL_NUMBER = "seal_number"
    TWO_PEOPLE = "two_people"
    TWO_PEOPLE_OR_COUNTERSIGN = "two_people_or_countersign"
    FRAGMENT = "fragment"
    CYLINDER_STATE = "cylinder_state"
    WITNESS = "witness"
    SAME_ACCOUNT = "same_account"
    JUST_ENTERED = "just_entered"
    NOTHING_LATER = "nothing_later"


@dataclass(frozen=True, slots=True)
class Move(Generic[S]):
    """One row of a state table. `before` None is the beginning; `right` None is the system."""

    before: S | None
    after: S
    right: Right | None
    needs: frozenset[Need]


@dataclass(frozen=True, slots=True)
class MoveTable(Generic[S]):
    """A complete state table. Looking up what is not in it is a refusal, never a bug."""

    moves: tuple[Move[S], ...]

    def check(self, before: S | None, after: S, given: AbstractSet[Need]) -> Move[S]:
        """The move, if the table knows it and all its evidence is given.

        Raises MoveNotAllowed or EvidenceMissing (the first missing need in the order of `Need`).
        """
        for move in self.moves:
            if move.before == before and move.after == after:
                missing = [need for need in Need if need in move.needs and need not in given]
                if missing:
                    raise EvidenceMissing(field=missing[0].value, need=missing[0].value)
                return move
        raise MoveNotAllowed(before=before.value if before else "", after=after.value)

    def after(self, before: S | None) -> frozenset[S]:
        """The states that may follow."""
        return frozenset(move.after for move in self.moves if move.before == before)


def move(before: S | None, after: S, right: Right | None, *needs: Need) -> Move[S]:
    """A row of a table, written as a sentence."""
    return Move(before, after, right, frozenset(needs))
