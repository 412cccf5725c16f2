"""Acts on keys that were tried where they cannot be true, each refused: no time that contradicts what was entered."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from accessdesk.desk import corrections
from accessdesk.desk.cabinets import AssignHook
from accessdesk.desk.codes import ChangeCode, EndCodeHolder, SaveCode, TellCode
from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.inventories import ConfirmHeld, CountKeys
from accessdesk.desk.inventory_closing import CloseInventory
from accessdesk.desk.key_data import AddKeyCopies
from accessdesk.desk.key_ends import DestroyKey, RecoverMissingKey, ReportKeyDefect
from accessdesk.desk.key_losses import ReportKeyLost
from accessdesk.desk.key_orders import OrderCopies, ReceiveCopies
from accessdesk.desk.key_reservations import CancelReservation, ReserveKeys
from accessdesk.desk.key_rings import MakeRing, PutOnRing, TakeOffRing
from accessdesk.desk.key_seals import BreakSeal, CountersignSeal, SealKey
from accessdesk.desk.key_transfers import ConfirmBearerChange, ReportBearerChange, TransferKeys
from accessdesk.desk.people import SaveEmployee
from accessdesk.desk.rekeying import RekeyKeys
from accessdesk.desk.suspension import ResumeEmployee, SuspendEmployee
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.cabinets import HookUse
from accessdesk.domain.codes import CodeKind
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import CopyId, EmployeeId, VisitId
from accessdesk.domain.inventories import CountWay
from accessdesk.domain.key_ends import CylinderState, Fragment
from accessdesk.domain.key_refusals import KeyDeactivated, KeyNotInStock
from accessdesk.domain.key_seals import KeySeal
from accessdesk.domain.key_transfers import BearerSide, Confirming
from accessdesk.domain.keys import KeyCopy, KeyCopyState
from accessdesk.domain.refusals import (
    BeforeLastAct,
    KeyStillOut,
    NotAcceptable,
    RightMissing,
    SecondPersonNeeded,
)
from accessdesk.domain.visits import VisitState
from tests.support.houses import MANAGER, ON_CALL, PIN, RECEPTION, found_company
from tests.support.inventory_acts import begun
from tests.support.keyrings import APPROVED, SECOND_MANAGER, SIGNATURE, Keyring, hang_keys, visitor_on_site
from tests.support.place_acts import cabinet_with, made
from tests.support.stock_acts import BY_ON_CALL, CARD, copies_of_order, missing, ordered, sealed

TIMO, MEHMET = "Timo Lindner", "Mehmet Brandt"
"""Several tests share one company; each takes keys of its own."""


@pytest.fixture(scope="module")
def hung(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Keyring]:
    ring = hang_keys(found_company(tmp_path_factory.mktemp("house") / "data"))
    yield ring
    ring.company.house.close()


@pytest.fixture
def ring(hung: Keyring) -> Keyring:
    hung.company.clock.forward(hours=6)
    hung.company.log_in(MANAGER)
    return hung


@pytest.fixture
def copy(ring: Keyring) -> CopyId:
    return fresh(ring)


def fresh(ring: Keyring, kind: str = "ES 101") -> CopyId:
    """A new copy, entered an hour ago."""
    number = f"{kind}/{ring.company.clock.now().timestamp():.0f}-{len(ring.copies)}"
    ring.company.desk.execute(AddKeyCopies(ring.types[kind], numbers=(number,), location="Tresor A"))
    with ring.company.house.new_unit_of_work(()) as uow:
        ring.copies[number] = uow.find(KeyCopy, number=number)[0].id
    ring.company.clock.forward(hours=1)
    return ring.copies[number]


def do(ring: Keyring, command: object) -> int | None:
    return ring.company.desk.execute(command).id


def ago(ring: Keyring, **span: float) -> dict[str, object]:
    return {"happened_at": ring.company.clock.now() - timedelta(**span)}


def before(ring: Keyring, command: object) -> None:
    """Refused because the key was told to be elsewhere, or different, at that time."""
    with pytest.raises(BeforeLastAct):
        ring.company.desk.execute(command)


def test_nothing_is_received_before_it_was_ordered(ring: Keyring) -> None:
    order = ordered(ring, 1)
    came = ReceiveCopies(order, copies_of_order(ring, order), "LS 1", CARD, **ago(ring, minutes=1))  # type: ignore[arg-type]
    before(ring, came)


def test_what_was_only_ordered_is_neither_destroyed_nor_broken(ring: Keyring) -> None:
    (copy,) = copies_of_order(ring, ordered(ring, 1))
    for command in (
        DestroyKey(copy, "verbogen", APPROVED),
        ReportKeyDefect(copy, MANAGER, Fragment.NONE, CylinderState.WORKS),
    ):
        with pytest.raises(NotAcceptable):
            do(ring, command)
    assert ring.copy(copy).state is KeyCopyState.ORDERED


def test_whoever_holds_a_key_in_the_end_is_not_the_second_person_at_its_seal(ring: Keyring, copy: CopyId) -> None:
    sealed(ring, copy, f"S {copy}")
    taker = ring.company.employees[ON_CALL]
    with pytest.raises(SecondPersonNeeded):
        do(ring, BreakSeal(copy, f"S {copy}", "Wasseralarm", taker, BY_ON_CALL))


def test_no_key_lies_under_a_seal_while_it_was_out_nor_leaves_it_earlier(ring: Keyring, copy: CopyId) -> None:
    ring.issue(copy)
    ring.company.clock.forward(minutes=30)
    ring.give_back(copy)
    before(ring, SealKey(copy, f"S {copy}", "Notfall", BY_ON_CALL, **ago(ring, minutes=10)))  # type: ignore[arg-type]
    sealed(ring, copy, f"S {copy}")
    timo = ring.company.employees[TIMO]
    early = BreakSeal(copy, f"S {copy}", "Alarm", timo, BY_ON_CALL, **ago(ring, minutes=1))  # type: ignore[arg-type]
    before(ring, early)


def test_a_key_is_destroyed_after_everything_else_that_happened_to_it(ring: Keyring, copy: CopyId) -> None:
    ring.issue(copy)
    ring.company.clock.forward(minutes=30)
    ring.give_back(copy)
    before(ring, DestroyKey(copy, "verbogen", APPROVED, **ago(ring, minutes=10)))  # type: ignore[arg-type]
    ring.company.clock.forward(hours=1)
    missing(ring, copy)
    before(ring, DestroyKey(copy, "verbogen", APPROVED, **ago(ring, minutes=10)))  # type: ignore[arg-type]
    do(ring, DestroyKey(copy, "verbogen", APPROVED))


def test_a_key_does_not_break_before_it_was_handed_out(ring: Keyring, copy: CopyId) -> None:
    ring.issue(copy)
    before(ring, ReportKeyDefect(copy, TIMO, Fragment.NONE, CylinderState.WORKS, **ago(ring, hours=1)))  # type: ignore[arg-type]


def test_a_key_that_was_counted_in_the_cabinet_did_not_go_out_before(ring: Keyring, copy: CopyId) -> None:
    inventory = begun(ring)
    do(ring, CountKeys(inventory, (copy,)))
    do(ring, CloseInventory(inventory, ring.company.employees[RECEPTION]))
    ring.company.clock.forward(hours=1)
    with pytest.raises(BeforeLastAct):
        ring.issue(copy, **ago(ring, hours=2))
    ring.issue(copy, **ago(ring, minutes=30))


def test_a_key_that_turned_up_did_not_go_out_before(ring: Keyring, copy: CopyId) -> None:
    missing(ring, copy)
    do(ring, RecoverMissingKey(copy, "hinter dem Tresor"))
    with pytest.raises(BeforeLastAct):
        ring.issue(copy, **ago(ring, minutes=5))


def test_a_loss_is_not_talked_away_by_a_transfer_before_it_was_noticed(ring: Keyring, copy: CopyId) -> None:
    ring.issue(copy)
    ring.company.clock.forward(hours=3)
    do(ring, ReportKeyLost(copy, TIMO, "im Zug liegen lassen"))
    mehmet = ring.company.employees[MEHMET]
    before(ring, TransferKeys((copy,), "Schicht", mehmet, **ago(ring, hours=1)))  # type: ignore[arg-type]
    do(ring, TransferKeys((copy,), "Schicht", mehmet))


def test_changes_of_bearer_follow_each_other_and_are_of_who_may_hand_the_key_out(ring: Keyring) -> None:
    copy, master = fresh(ring), fresh(ring, "GHS 1")
    ring.company.log_in(RECEPTION)
    visit = visitor_on_site(ring)
    ring.issue(copy, employee_id=None, visit_id=visit)
    ring.company.log_in(MANAGER)
    ring.issue(master, employee_id=None, visit_id=visit, approval=APPROVED)
    now = ring.company.clock.forward(hours=3)
    ring.company.log_in(RECEPTION)
    change = do(ring, ReportBearerChange(copy, "Nadia Haddad", "Firma"))
    for side in BearerSide:
        do(ring, ConfirmBearerChange(change, side, Confirming.BY_PHONE))  # type: ignore[arg-type]
    before(ring, ReportBearerChange(copy, "Jan Peters", "Firma", now - timedelta(hours=1)))
    before(ring, TransferKeys((copy,), "Schicht", ring.company.employees[MEHMET], **ago(ring, hours=1)))  # type: ignore[arg-type]
    with pytest.raises(RightMissing):
        do(ring, ReportBearerChange(master, "Nadia Haddad", "Firma"))


def test_what_is_kept_or_ringed_of_a_level_is_freed_by_who_may_hand_it_out(ring: Keyring) -> None:
    kept, one, two = (fresh(ring, "HS 2 Technik") for _ in range(3))
    now = ring.company.clock.now()
    do(ring, ReserveKeys((kept,), "Umbau", now, now + timedelta(hours=1), ring.company.employees[TIMO]))
    do(ring, MakeRing(f"Bund {one}", (one, two)))
    ring.company.log_in(RECEPTION)
    for command in (CancelReservation(kept, "verschoben"), TakeOffRing(one, "einzeln gebraucht")):
        with pytest.raises(RightMissing):
            do(ring, command)


def test_a_ring_that_is_out_takes_no_more_keys(ring: Keyring) -> None:
    one, two, more = (fresh(ring) for _ in range(3))
    bunch = do(ring, MakeRing(f"Bund {one}", (one, two)))
    ring.issue(one, two)
    with pytest.raises(KeyNotInStock):
        do(ring, PutOnRing(bunch, (more,)))  # type: ignore[arg-type]


def test_no_key_is_kept_for_who_cannot_come_for_it(ring: Keyring, copy: CopyId) -> None:
    now = ring.company.clock.now()
    gone = EmployeeId(made(ring, SaveEmployee(None, f"Gegangen {copy}")))
    do(ring, SaveEmployee(gone, f"Gegangen {copy}", active=False))
    visit = ring.company.arrived(name="Aiko Tanaka")
    do(ring, EndWithoutEntry(visit, VisitState.DENIED, "falsches Datum"))
    for whom in ({"employee_id": gone}, {"visit_id": visit}):
        with pytest.raises(NotAcceptable):
            do(ring, ReserveKeys((copy,), "Umbau", now, now + timedelta(hours=1), **whom))  # type: ignore[arg-type]


def test_a_count_is_of_keys_that_were_seen_and_a_confirmation_of_one_holders(ring: Keyring) -> None:
    one, two = fresh(ring), fresh(ring)
    inventory = begun(ring)
    with pytest.raises(NotAcceptable, match="not_seen"):
        do(ring, CountKeys(inventory, (one,), CountWay.HOLDER_PHONE))
    ring.issue(one)
    ring.issue(two, to=MEHMET)
    with pytest.raises(NotAcceptable, match="not_one_holder"):
        do(ring, ConfirmHeld(inventory, (one, two), CountWay.HOLDER_PHONE, note="Anruf"))
    do(ring, SuspendEmployee(ring.company.employees[MEHMET]))
    with pytest.raises(NotAcceptable, match="not_active"):
        do(ring, CloseInventory(inventory, ring.company.employees[MEHMET]))
    do(ring, ResumeEmployee(ring.company.employees[MEHMET]))
    do(ring, CloseInventory(inventory, ring.company.employees[SECOND_MANAGER]))


def test_a_code_is_told_and_changed_in_the_order_in_which_it_happened(ring: Keyring) -> None:
    code = made(ring, SaveCode(None, "Alarm Lager", CodeKind.ALARM))
    timo = ring.company.employees[TIMO]
    before(ring, TellCode(code, timo, **ago(ring, minutes=1)))  # type: ignore[arg-type]
    ring.company.clock.forward(hours=1)
    holder = made(ring, TellCode(code, timo))
    ring.company.clock.forward(hours=1)
    do(ring, EndCodeHolder(holder, "versetzt"))
    ring.company.clock.forward(hours=1)
    for command in (
        TellCode(code, timo, **ago(ring, minutes=90)),
        ChangeCode(code, "Weggang", **ago(ring, minutes=90)),
    ):  # type: ignore[arg-type]
        before(ring, command)
    do(ring, ChangeCode(code, "Weggang"))
    before(ring, ChangeCode(code, "noch einmal", **ago(ring, minutes=1)))  # type: ignore[arg-type]


def test_a_sealed_key_that_broke_lies_under_no_seal_and_a_second_person_looks_at_it(
    ring: Keyring, copy: CopyId
) -> None:
    seal = sealed(ring, copy, f"S {copy}")
    do(ring, ReportKeyDefect(copy, MANAGER, Fragment.NONE, CylinderState.WORKS, note="Hülle aufgerissen"))
    with ring.company.house.new_unit_of_work(()) as uow:
        opened = uow.get(KeySeal, seal)
    assert (opened.opened_why, opened.waits_for_countersign) == ("Hülle aufgerissen", True)
    ring.company.log_in(ON_CALL)
    do(ring, CountersignSeal(seal, "gesehen"))


def test_a_type_that_opens_nothing_any_more_is_neither_ordered_nor_kept_for_anybody(ring: Keyring) -> None:
    """The last test of this company: the type stays worthless."""
    copy, passed = fresh(ring, "HS 2 Technik"), fresh(ring, "HS 2 Technik")
    ring.issue(passed)
    ordered(ring)
    do(ring, RekeyKeys(ring.system, (ring.types["HS 2 Technik"],), "verloren"))
    now = ring.company.clock.now()
    mehmet = ring.company.employees[MEHMET]
    for command in (
        OrderCopies(ring.types["HS 2 Technik"], 1, "Ersatz", CARD),
        ReserveKeys((copy,), "Umbau", now, now + timedelta(hours=1), mehmet),
        TransferKeys((passed,), "Schicht", mehmet, signature=SIGNATURE, giver_signature=SIGNATURE),
    ):
        with pytest.raises(KeyDeactivated):
            do(ring, command)


def test_whoever_took_a_key_was_in_the_house(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    """Undoing a collection is refused for what came later; even without that, nobody with a key was never in."""
    copy = fresh(ring)
    ring.company.log_in(RECEPTION)
    visit, undo = collected(ring)
    ring.issue(copy, employee_id=None, visit_id=visit)
    monkeypatch.setattr(corrections, "_something_later", lambda _: False)
    with pytest.raises(KeyStillOut):
        ring.company.desk.execute(TakeBack(undo))


def collected(ring: Keyring) -> tuple[VisitId, tuple[int, ...]]:
    company = ring.company
    visit = company.arrived(name="Yusuf Demir")
    escort = EscortAccepts(company.employees[MEHMET], Acceptance.PIN, PIN)
    until = company.clock.now() + timedelta(hours=2)
    return visit, company.desk.execute(CollectVisitor(visit, "B-077", until, escort=escort)).undo


def test_a_place_says_no_hook_on_which_the_key_does_not_belong(ring: Keyring) -> None:
    """It came home alone once, and was refused because its ring hangs there."""
    name = f"Schrank {len(ring.copies)}"
    first, second, _ = cabinet_with(ring, name, 3)
    alone, one, two, more = (fresh(ring) for _ in range(4))
    do(ring, AssignHook(first, alone))
    do(ring, AssignHook(first))
    assert ring.copy(alone).location == name
    bunch = do(ring, MakeRing(f"Bund {one}", (one, two, more), f"{name}, Haken 2"))
    do(ring, TakeOffRing(more, "einzeln gebraucht"))
    assert (ring.copy(more).location, ring.copy(one).location) == (name, f"{name} · 2")
    ring.issue(one, two)
    ring.give_back(one, locations=())
    assert ring.copy(one).location == name
    ring.give_back(two, locations=(f"{name}, Haken 1",))
    assert ring.copy(two).location == f"{name} · 2"
    with ring.company.house.new_unit_of_work(()) as uow:
        hung = {use.hook_id: use.ring_id for use in uow.find(HookUse, until_at=None)}
    assert (hung.get(first), hung.get(second)) == (None, bunch)
