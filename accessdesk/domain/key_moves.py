"""The state table of a key copy, and what the evidence level of its type adds to an issue."""

from types import MappingProxyType

from accessdesk.domain.access_rights import Right
from accessdesk.domain.keys import EvidenceLevel, KeyCopyState
from accessdesk.domain.moves import Move, MoveTable, Need, move

_K = KeyCopyState
_ISSUE = (Need.GIVER, Need.TAKER, Need.PURPOSE, Need.CONDITION)
_RETURN = (Need.RETURNER, Need.CONDITION, Need.LOCATION, Need.SIGNATURE_OR_REASON)
_FOUND = (Need.FINDER, Need.WHERE_FOUND)
_LOSS = (Need.LOSS_REPORT, Need.CONFIRMED)


def _from_any(after: KeyCopyState, right: Right, *needs: Need) -> tuple[Move[KeyCopyState], ...]:
    """From every state but the end (and itself)."""
    return tuple(move(before, after, right, *needs) for before in _K if before not in (after, _K.DESTROYED))


KEY_MOVES = MoveTable(
    (
        move(None, _K.ORDERED, Right.KEY_DATA, Need.ORDER),
        move(None, _K.IN_STOCK, Right.KEY_DATA, Need.SOURCE),
        move(_K.ORDERED, _K.IN_STOCK, Right.KEY_DATA, Need.SECURITY_CARD, Need.DELIVERY_NOTE),
        move(_K.IN_STOCK, _K.RESERVED, Right.DAY_KEYS, Need.TAKER, Need.WINDOW),
        move(_K.RESERVED, _K.IN_STOCK, Right.DAY_KEYS, Need.REASON),
        move(_K.IN_STOCK, _K.ISSUED, Right.DAY_KEYS, *_ISSUE),
        move(_K.RESERVED, _K.ISSUED, Right.DAY_KEYS, *_ISSUE),
        move(_K.ISSUED, _K.IN_STOCK, Right.DAY_KEYS, *_RETURN),
        move(_K.ISSUED, _K.ISSUED, Right.DAY_KEYS, Need.GIVER, Need.TAKER),
        move(_K.IN_STOCK, _K.MISSING, Right.KEY_DATA, Need.COUNT_SHEET),
        move(_K.ISSUED, _K.MISSING, Right.KEY_DATA, Need.COUNT_SHEET),
        move(_K.MISSING, _K.IN_STOCK, Right.KEY_DATA, Need.WHERE_FOUND),
        move(_K.ISSUED, _K.LOST, Right.KEY_DATA, *_LOSS),
        move(_K.ISSUED, _K.STOLEN, Right.KEY_DATA, *_LOSS),
        move(_K.MISSING, _K.LOST, Right.KEY_DATA, *_LOSS),
        move(_K.MISSING, _K.STOLEN, Right.KEY_DATA, *_LOSS),
        move(_K.LOST, _K.FOUND, Right.DAY_KEYS, *_FOUND),
        move(_K.STOLEN, _K.FOUND, Right.DAY_KEYS, *_FOUND),
        move(_K.ISSUED, _K.FOUND, Right.DAY_KEYS, *_FOUND),
        move(_K.FOUND, _K.ISSUED, Right.DAY_KEYS, Need.INSPECTION, Need.TAKER),
        move(_K.FOUND, _K.IN_STOCK, Right.DAY_KEYS, Need.INSPECTION, Need.LOCATION),
        move(_K.IN_STOCK, _K.SEALED, Right.SEALED_KEYS, Need.SEAL_NUMBER, Need.REASON, Need.TWO_PEOPLE),
        move(_K.SEALED, _K.IN_STOCK, Right.SEALED_KEYS, Need.SEAL_NUMBER, Need.REASON, Need.TWO_PEOPLE_OR_COUNTERSIGN),
        move(
            _K.SEALED,
            _K.ISSUED,
            Right.SEALED_KEYS,
            *_ISSUE,
            Need.SEAL_NUMBER,
            Need.REASON,
            Need.TWO_PEOPLE_OR_COUNTERSIGN,
        ),
        *_from_any(_K.DEFECTIVE, Right.KEY_DATA, Need.FRAGMENT, Need.CYLINDER_STATE),
        *_from_any(_K.DESTROYED, Right.KEY_DATA, Need.REASON, Need.WITNESS, Need.TWO_PEOPLE),
    )
)

RIGHT_TO_ISSUE = MappingProxyType(
    {
        EvidenceLevel.DAY: Right.DAY_KEYS,
        EvidenceLevel.PERMANENT: Right.PERMANENT_KEYS,
        EvidenceLevel.MASTER: Right.PERMANENT_KEYS,
    }
)
"""The right that hands out a key of the level."""

NEEDED_TO_ISSUE: MappingProxyType[EvidenceLevel, frozenset[Need]] = MappingProxyType(
    {
        EvidenceLevel.DAY: frozenset(),
        EvidenceLevel.PERMANENT: frozenset({Need.SIGNATURE}),
        EvidenceLevel.MASTER: frozenset({Need.SIGNATURE, Need.APPROVAL}),
    }
)
"""What an issue must carry beyond the state table: the taker's signature, a second person's approval."""
