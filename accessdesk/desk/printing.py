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
from accessdesk.domain.ids import Pseudonym, ReceiptId
from accessdesk.domain.inventories import Inventory
from accessdesk.domain.keys import KeyCopy, Receipt
from accessdesk.domain.losses import LossReport
from accessdesk.domain.people import Employee, Person
from accessdesk.domain.presence import PaperForm, RollCall
from accessdesk.domain.sites import Site
from accessdesk.domain.visits import Badge


class PaperKind(StrEnum):
    """What was printed."""

    BADGE = "badge"
    PREPARED = "prepared"
    CARD = "card"
    RECEIPT = "receipt"
    ROLL_CALL = "roll_call"
    PAPER_FORMS = "paper_forms"
    LOSS = "loss"
    """What a loss report froze. `target` is the report."""
    INVENTORY = "inventory"
    LEAVER = "leaver"


@dataclass(frozen=True, slots=True)
class NotePrinted:
    """A paper was rendered and sent. `sha256` is of the PDF; `target`: the id of what stands on it (the first)."""

    paper: PaperKind
    target: int
    sha256: str
    printer: str


def _badge(act: Act, target: int) -> tuple[Pseudonym, EntryType, str]:
    badge = act.uow.get(Badge, target)
    return act.uow.get(Person, badge.person_id).pseudonym, EntryType.BADGE_PRINTED, badge.number


def _prepared(act: Act, target: int) -> tuple[Pseudonym, EntryType, str]:
    prepared = act.uow.get(PreparedBadge, target)
    return act.uow.get(Person, prepared.person_id).pseudonym, EntryType.BADGE_PRINTED, prepared.number


def _card(act: Act, target: int) -> tuple[Pseudonym, EntryType, str]:
    card = act.uow.get(BadgeCard, target)
    return card.pseudonym, EntryType.BADGE_PRINTED, card.number


def _receipt(act: Act, target: int) -> tuple[Pseudonym, EntryType, str]:
    receipt = act.uow.get(Receipt, ReceiptId(target))
    return receipt.pseudonym, EntryType.DOCUMENT_PRINTED, receipt.number


def _roll_call(act: Act, target: int) -> tuple[Pseudonym, EntryType, str]:
    roll_call = act.uow.get(RollCall, target)
    return roll_call.pseudonym, EntryType.DOCUMENT_PRINTED, f"{roll_call.began_at.astimezone():%Y-%m-%d %H:%M}"


def _paper_forms(act: Act, target: int) -> tuple[Pseudonym, EntryType, str]:
    form = act.uow.get(PaperForm, target)
    return form.pseudonym, EntryType.DOCUMENT_PRINTED, form.number


def _loss(act: Act, target: int) -> tuple[Pseudonym, EntryType, str]:
    copy = act.uow.get(KeyCopy, act.uow.get(LossReport, target).copy_id)
    return copy.pseudonym, EntryType.DOCUMENT_PRINTED, copy.number


def _inventory(act: Act, target: int) -> tuple[Pseudonym, EntryType, str]:
    inventory = act.uow.get(Inventory, target)
    return inventory.pseudonym, EntryType.DOCUMENT_PRINTED, inventory.name


def _leaver(act: Act, target: int) -> tuple[Pseudonym, EntryType, str]:
    """The entry names no number of the paper: whose sheet it is, its subject says until the person is erased."""
    return act.uow.get(Employee, target).pseudonym, EntryType.DOCUMENT_PRINTED, ""


_PAPERS = {
    PaperKind.BADGE: _badge,
    PaperKind.PREPARED: _prepared,
    PaperKind.CARD: _card,
    PaperKind.RECEIPT: _receipt,
    PaperKind.ROLL_CALL: _roll_call,
    PaperKind.PAPER_FORMS: _paper_forms,
    PaperKind.LOSS: _loss,
    PaperKind.INVENTORY: _inventory,
    PaperKind.LEAVER: _leaver,
}


@handles(NotePrinted, right=Right.OWN_ACCOUNT)
def note_printed(command: NotePrinted, act: Act) -> Outcome:
    about, kind, number = _PAPERS[command.paper](act, command.target)
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
