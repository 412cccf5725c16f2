"""Working examples of the commands about the stock of keys; see every_command."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from accessdesk.desk.key_data import SaveLockingSystem
from accessdesk.desk.key_ends import DestroyKey, RecoverMissingKey, ReportKeyDefect, SettleKeyDefect, TakeFoundKey
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.key_orders import CancelOrder, OrderCopies, ReceiveCopies
from accessdesk.desk.key_seals import BreakSeal, CountersignSeal, SealKey, UnsealKey
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId
from accessdesk.domain.key_ends import CylinderState, Fragment
from accessdesk.domain.key_orders import KeyOrderLine
from accessdesk.domain.keys import KeyCopyState
from tests.support.houses import MANAGER, ON_CALL, PASSWORD, RECEPTION
from tests.support.keyrings import APPROVED, SIGNATURE, Keyring

if TYPE_CHECKING:
    from tests.support.every_command import Scene

CARD = "SK 4711-0815"
BY_ON_CALL = Approval(ON_CALL, PASSWORD)
BY_RECEPTION = Approval(RECEPTION, PASSWORD)


def give_card(ring: Keyring) -> None:
    """As the office manager: the system has a security card from now on."""
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(SaveLockingSystem(ring.system, "Z-4711", "Hauptgebäude", "Muster", CARD))


def ordered(ring: Keyring, count: int = 2, **changes: Any) -> int:
    """The id of an order of ES 101."""
    give_card(ring)
    facts: dict[str, Any] = {"security_card": CARD, "supplier": "Schlüssel-Nord", **changes}
    made = ring.company.desk.execute(OrderCopies(ring.types["ES 101"], count, "neue Kollegin", **facts)).id
    assert made is not None
    return made


def copies_of_order(ring: Keyring, order_id: int) -> tuple[CopyId, ...]:
    with ring.company.house.new_unit_of_work(()) as uow:
        return tuple(line.copy_id for line in uow.find(KeyOrderLine, order_id=order_id))


def sealed(ring: Keyring, copy: CopyId, number: str) -> int:
    """The id of the seal that the office manager and the on-call put on a copy."""
    ring.company.log_in(MANAGER)
    made = ring.company.desk.execute(SealKey(copy, number, "Notfallschlüssel", BY_ON_CALL)).id
    assert made is not None
    return made


def broken_alone(ring: Keyring, copy: CopyId, number: str) -> None:
    """The on-call breaks the seal at night, for themselves."""
    ring.company.log_in(ON_CALL)
    holder = ring.company.employees[ON_CALL]
    ring.company.desk.execute(BreakSeal(copy, number, "Wasseralarm", holder, signature=SIGNATURE))


def missing(ring: Keyring, copy: CopyId) -> None:
    """As a count sheet would leave it."""
    ring.company.log_in(MANAGER)
    session = ring.company.desk.session
    assert session is not None
    with ring.company.house.new_unit_of_work((session.actor,)) as uow:
        from accessdesk.domain.keys import KeyCopy

        known = uow.get(KeyCopy, copy)
        gone = replace(known, state=KeyCopyState.MISSING, version=known.version + 1)
        uow.record(EntryType.KEY_COPY_CHANGED, gone, about=known.pseudonym)
        uow.commit()


def _defect(scene: "Scene") -> ReportKeyDefect:
    return ReportKeyDefect(scene.copy(), "Timo Lindner", Fragment.IN_CYLINDER, CylinderState.BLOCKED)


def _settle(scene: "Scene") -> SettleKeyDefect:
    command = _defect(scene)
    scene.log_in_for(Right.KEY_DATA)
    made = scene.ring.company.desk.execute(command).id
    assert made is not None
    return SettleKeyDefect(made, "Fragment gezogen, Zylinder getauscht")


def _recover(scene: "Scene") -> RecoverMissingKey:
    copy = scene.copy()
    missing(scene.ring, copy)
    return RecoverMissingKey(copy, "hinter dem Tresor")


def _seal(scene: "Scene") -> SealKey:
    return SealKey(scene.copy(), scene.fresh("S"), "Notfall", BY_ON_CALL)


def _sealed(scene: "Scene") -> tuple[CopyId, str]:
    copy, number = scene.copy(), scene.fresh("S")
    sealed(scene.ring, copy, number)
    return copy, number


def _break(scene: "Scene") -> BreakSeal:
    copy, number = _sealed(scene)
    return BreakSeal(copy, number, "Wasseralarm", scene.ring.company.employees["Timo Lindner"], BY_ON_CALL)


def _countersign(scene: "Scene") -> CountersignSeal:
    copy, number = scene.copy(), scene.fresh("S")
    seal_id = sealed(scene.ring, copy, number)
    broken_alone(scene.ring, copy, number)
    return CountersignSeal(seal_id, "Alarmprotokoll gelesen")


def _order(scene: "Scene") -> OrderCopies:
    give_card(scene.ring)
    return OrderCopies(scene.ring.types["ES 101"], 2, "neue Kollegin", CARD)


def _receive(scene: "Scene") -> ReceiveCopies:
    order_id = ordered(scene.ring)
    return ReceiveCopies(order_id, copies_of_order(scene.ring, order_id)[:1], "LS 88", CARD, "Tresor A")


STOCK_BUILDERS: dict[type, Callable[["Scene"], Any]] = {
    ReportKeyDefect: _defect,
    SettleKeyDefect: _settle,
    DestroyKey: lambda s: DestroyKey(s.copy(), "abgebrochen", APPROVED),
    TakeFoundKey: lambda s: TakeFoundKey(s.issued(), "Bahnhofsmission", "Zug nach Fürth"),
    RecoverMissingKey: _recover,
    OrderCopies: _order,
    ReceiveCopies: _receive,
    CancelOrder: lambda s: CancelOrder(ordered(s.ring), "Lieferant insolvent", APPROVED),
    SealKey: _seal,
    UnsealKey: lambda s: UnsealKey(*_sealed(s), "kein Notfallschlüssel mehr", BY_ON_CALL),
    BreakSeal: _break,
    CountersignSeal: _countersign,
}
