"""Couriers at the door: carrier, recipient, pieces; no visit."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, SiteId
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.visits import Delivery


@dataclass(frozen=True, slots=True)
class RecordDelivery:
    """A delivery was handed in."""

    carrier: str
    recipient: str
    pieces: int
    note: str = ""
    happened_at: datetime | None = None
    site_id: SiteId = FIRST_SITE


@handles(RecordDelivery, right=Right.VISITS)
def record_delivery(command: RecordDelivery, act: Act) -> Outcome:
    if not 1 <= command.pieces <= 9_999:
        raise NotAcceptable(field="pieces", why="out_of_range")
    at = happened(act, command.happened_at)
    delivery = Delivery(
        id=act.uow.new_id(Delivery),
        pseudonym=act.uow.new_pseudonym(),
        site_id=command.site_id,
        carrier=cleaned(command.carrier, "carrier"),
        recipient=cleaned(command.recipient, "recipient"),
        pieces=command.pieces,
        happened_at=at,
        entered_at=act.uow.now,
        note=cleaned(command.note, "note", mandatory=False),
    )
    entry = act.uow.record(EntryType.DELIVERY_RECORDED, delivery, about=delivery.pseudonym, at=at)
    return Outcome(delivery.id, frozenset({Subject.DELIVERIES}), undo=(entry,))
