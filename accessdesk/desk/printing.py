"""That a paper was made is an entry: which, its digest, and where it went."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from accessdesk.desk.desk import Act, Desk, handles
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.access_rights import Right
from accessdesk.domain.badges import BadgeCard, PreparedBadge
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import ReceiptId
from accessdesk.domain.keys import Receipt
from accessdesk.domain.people import Person
from accessdesk.domain.sites import Site
from accessdesk.domain.visits import Badge


class PaperKind(StrEnum):
    """What was printed."""

    BADGE = "badge"
    PREPARED = "prepared"
    CARD = "card"
    RECEIPT = "receipt"


@dataclass(frozen=True, slots=True)
class NotePrinted:
    """A paper was rendered and sent. `sha256` is of the PDF; `target` is the id of what stands on it."""

    paper: PaperKind
    target: int
    sha256: str
    printer: str


@handles(NotePrinted, right=Right.OWN_ACCOUNT)
def note_printed(command: NotePrinted, act: Act) -> Outcome:
    if command.paper is PaperKind.BADGE:
        badge = act.uow.get(Badge, command.target)
        about = act.uow.get(Person, badge.person_id).pseudonym
        kind, number = EntryType.BADGE_PRINTED, badge.number
    elif command.paper is PaperKind.PREPARED:
        prepared = act.uow.get(PreparedBadge, command.target)
        about = act.uow.get(Person, prepared.person_id).pseudonym
        kind, number = EntryType.BADGE_PRINTED, prepared.number
    elif command.paper is PaperKind.CARD:
        card = act.uow.get(BadgeCard, command.target)
        about, kind, number = card.pseudonym, EntryType.BADGE_PRINTED, card.number
    else:
        receipt = act.uow.get(Receipt, ReceiptId(command.target))
        about, kind, number = receipt.pseudonym, EntryType.DOCUMENT_PRINTED, receipt.number
    facts = {"number": number, "sha256": command.sha256, "printer": command.printer}
    act.uow.record(kind, about=about, details={"setting": facts})
    return Outcome(command.target, frozenset())


@dataclass(frozen=True, slots=True)
class ListMade:
    """An evacuation list was printed or (with addresses in `to`) mailed. `sha256` is of the PDF."""

    at: datetime
    people: int
    sha256: str
    to: tuple[str, ...] = ()


def note_evacuation_lists(desk: Desk, made: Sequence[ListMade]) -> None:
    """Record that lists were made, perhaps at the locked desk by nobody known, perhaps before the database opened."""
    actors = (desk.session.actor,) if desk.session is not None and not desk.locked else ()
    with desk.new_unit_of_work(actors) as uow:
        site = uow.find(Site)[0]
        for one in made:
            uow.record(
                EntryType.EVACUATION_LIST_SENT if one.to else EntryType.EVACUATION_LIST_MADE,
                about=site.pseudonym,
                at=min(one.at, uow.now),
                details={
                    "setting": {"people": one.people, "sha256": one.sha256},
                    **({"contact": {"to": ", ".join(one.to)}} if one.to else {}),
                },
            )
        uow.commit()
