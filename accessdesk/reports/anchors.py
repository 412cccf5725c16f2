"""The newest checkpoint as papers carry it."""

from typing import TYPE_CHECKING

from accessdesk.ledger.checkpoint import parse_note, receipt_anchor
from accessdesk.storage.checkpoints import newest_note

if TYPE_CHECKING:
    from sqlalchemy import Engine


def newest_anchor(engine: "Engine") -> str:
    """`AD1:...`, or "" while no checkpoint was made."""
    note = newest_note(engine)
    if not note:
        return ""
    signed = parse_note(note).checkpoint
    return receipt_anchor(signed.epoch, signed.size, signed.root)
