"""The handover receipt as facts: everything the paper shows, stored in the transaction of the handover itself."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act
from accessdesk.desk.receipt_texts import text_in_force
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import ReceiptId
from accessdesk.domain.keys import (
    CylinderPlace,
    Door,
    KeyCopy,
    KeyType,
    LockingSystem,
    NoSignature,
    Opening,
    Receipt,
    ReceiptCounter,
    ReceiptKind,
    receipt_number,
)
from accessdesk.domain.losses import COST_SETTINGS, loss_prices, replacement_cost
from accessdesk.domain.people import Employee
from accessdesk.domain.receipt_texts import LANGUAGES
from accessdesk.domain.sites import Setting, Site


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a handover: a name, and the role, personnel number or company that goes with it."""

    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What a handler knows of a receipt before it has a number."""

    kind: ReceiptKind
    happened_at: datetime
    giver: Side
    taker: Side
    lines: Sequence[dict[str, object]]
    language: str
    bearer: str = ""
    identity_kind: str = ""
    purpose: str = ""
    due_at: datetime | None = None
    approver_name: str = ""
    signature: str = ""
    desk_signature: str = ""
    no_signature_reason: NoSignature | None = None
    loss_cost_eur: int | None = None
    loss_cylinders: int = 0


def new_receipt(act: Act, facts: Facts) -> Receipt:
    """Number, store and enter a receipt; the numbers of a kind and year (UTC) have no gaps."""
    uow = act.uow
    language = facts.language if facts.language in LANGUAGES else LANGUAGES[0]
    counter = _counted(act, facts.kind, uow.now.year)
    site_id = uow.get(Employee, act.session.actor.id).site_id
    receipt = Receipt(
        id=ReceiptId(uow.new_id(Receipt)),
        pseudonym=uow.new_pseudonym(),
        number=receipt_number(facts.kind, counter.year, counter.last),
        kind=facts.kind,
        site_id=site_id,
        company=_setting(act, "company"),
        site_name=uow.get(Site, site_id).name,
        text_version=text_in_force(uow, language),
        text_language=language,
        happened_at=facts.happened_at,
        made_at=uow.now,
        giver_name=facts.giver.name,
        giver_detail=facts.giver.detail,
        taker_name=facts.taker.name,
        taker_detail=facts.taker.detail,
        lines=json.dumps(list(facts.lines), ensure_ascii=False, separators=(",", ":"), sort_keys=True),
        bearer=facts.bearer,
        identity_kind=facts.identity_kind,
        purpose=facts.purpose,
        due_at=facts.due_at,
        approver_name=facts.approver_name,
        signature=facts.signature,
        desk_signature=facts.desk_signature,
        no_signature_reason=facts.no_signature_reason,
        loss_cost_eur=facts.loss_cost_eur,
        loss_cylinders=facts.loss_cylinders,
    )
    uow.record(EntryType.RECEIPT_MADE, receipt, counter, about=receipt.pseudonym, at=facts.happened_at)
    return receipt


def anchored(act: Act, receipt: Receipt) -> None:
    """Sign the log with the handover in it; the paper carries this checkpoint. Last of all, before the commit."""
    act.uow.checkpoint(f"receipt {receipt.number}")


def desk_side(act: Act) -> Side:
    """The acting account as a side: the roles as codes, comma between."""
    return Side(act.session.actor.name, ",".join(sorted(act.session.roles)))


def copy_line(act: Act, copy: KeyCopy, condition: str, at: datetime) -> dict[str, object]:
    """One line of a receipt: the copy, and the doors it opened at that moment."""
    key_type = act.uow.get(KeyType, copy.key_type_id)
    system = act.uow.get(LockingSystem, key_type.locking_system_id)
    return {
        "system": system.name,
        "building": system.building,
        "type": key_type.name,
        "number": copy.number,
        "medium": key_type.medium.value,
        "condition": condition,
        "doors": doors_opened(act, key_type, at),
    }


def doors_opened(act: Act, key_type: KeyType, at: datetime) -> list[str]:
    """The names of the doors that keys of the type open at a moment, each once, sorted."""
    names = []
    for cylinder_id in cylinders_opened(act, key_type, at):
        for place in act.uow.find(CylinderPlace, cylinder_id=cylinder_id):
            if valid_at(place, at):
                names.append(act.uow.get(Door, place.door_id).name)
    return sorted(set(names))


def cylinders_opened(act: Act, key_type: KeyType, at: datetime) -> list[int]:
    """The cylinders that keys of the type open at a moment; none after its deactivation."""
    if key_type.deactivated_at is not None and key_type.deactivated_at <= at:
        return []
    return [o.cylinder_id for o in act.uow.find(Opening, key_type_id=key_type.id) if valid_at(o, at)]


def valid_at(dated: Opening | CylinderPlace, at: datetime) -> bool:
    """Whether [from_at, until_at) holds the moment."""
    return dated.from_at <= at and (dated.until_at is None or at < dated.until_at)


def loss_of(act: Act, key_types: Sequence[KeyType], at: datetime) -> tuple[int, int | None]:
    """(cylinders to replace, whole euros) if keys of these types were lost; euros None while no costs are set.

    Every cylinder that one of them opens is replaced, and every copy of every type that opens such a cylinder, as
    the settings `cost_per_cylinder` and `cost_per_key` (whole euros) have it.
    """
    cylinders = {c for key_type in key_types for c in cylinders_opened(act, key_type, at)}
    per_cylinder, per_key = loss_prices({name: _setting(act, name) for name in COST_SETTINGS})
    if per_cylinder is None or per_key is None or not cylinders:
        return len(cylinders), None  # without counting the copies, which takes long
    keys = replaced_with(act, key_types, at)
    return len(cylinders), replacement_cost(len(cylinders), keys, per_cylinder, per_key)


def replaced_with(act: Act, key_types: Sequence[KeyType], at: datetime) -> int:
    """How many copies are replaced with the cylinders that one of these types opens."""
    cylinders = {c for key_type in key_types for c in cylinders_opened(act, key_type, at)}
    if not cylinders:
        return 0
    openings = act.uow.find(Opening, cylinder_id=tuple(sorted(cylinders)))
    touched = tuple(sorted({opening.key_type_id for opening in openings if valid_at(opening, at)}))
    return sum(copy.state.value != "destroyed" for copy in act.uow.find(KeyCopy, key_type_id=touched))


def _counted(act: Act, kind: ReceiptKind, year: int) -> ReceiptCounter:
    known = [counter for counter in act.uow.find(ReceiptCounter, year=year) if counter.kind is kind]
    if known:
        return replace(known[0], last=known[0].last + 1)
    return ReceiptCounter(act.uow.new_id(ReceiptCounter), act.uow.new_pseudonym(), kind, year, 1)


def _setting(act: Act, key: str) -> str:
    return next((setting.value for setting in act.uow.find(Setting, key=key)), "")
