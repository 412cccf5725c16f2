"""Rekeying: cylinders are exchanged, and from then on the keys that opened them open nothing."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.domain.ids import LockingSystemId, Pseudonym


@dataclass(frozen=True, slots=True)
class Rekeying:
    """Key types of a system became worthless at `since_at`. Copies that are out stay in the hands they are in.

    `key_types` are their names as they were then, one a line; `whole_system` says that these were all of its types.
    `cylinders` were exchanged, `copies_out` were in somebody's hands. `loss_report_id` names the loss that caused it.
    """

    id: int
    pseudonym: Pseudonym
    locking_system_id: LockingSystemId
    loss_report_id: int | None
    since_at: datetime
    entered_at: datetime
    reason: str
    key_types: str
    whole_system: bool
    cylinders: int
    copies_out: int
