"""Keys over the desk: who may hand out what, with which evidence, and that a true return always goes through."""

from datetime import timedelta

import pytest

from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.desk import HANDLERS
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.key_losses import ConfirmKeyLoss, ReportKeyLost
from accessdesk.desk.keys import IssueKeys
from accessdesk.desk.people import SaveEmployee
from accessdesk.domain.access_rights import Role, may
from accessdesk.domain.ids import CopyId, EmployeeId
from accessdesk.domain.key_refusals import (
    HolderNotHere,
    KeyNotInStock,
    KeyNotOut,
    NotReleasedToOnCall,
    SignatureNeeded,
)
from accessdesk.domain.keys import KeyCondition, KeyCopyState, NoSignature, Receipt, ReceiptCounter
from accessdesk.domain.refusals import (
    BeforeLastAct,
    CommitmentMissing,
    InTheFuture,
    KeyAlreadyOut,
    KeyStillOut,
    LoginRefused,
    Missing,
    NotAcceptable,
    Refusal,
    RightMissing,
    SecondPersonNeeded,
    Unknown,
)
from accessdesk.domain.visits import BadgeState
from tests.support.houses import ADMIN, AUDITOR, MANAGER, ON_CALL, PASSWORD, RECEPTION, Company
from tests.support.keyrings import (
    APPROVED,
    SECOND_MANAGER,
    SIGNATURE,
    Keyring,
    hang_keys,
    release_to_on_call,
    visitor_on_site,
)


@pytest.fixture
def ring(company: Company) -> Keyring:
    return hang_keys(company)


def test_a_day_key_needs_a_scan_and_a_login_alone(ring: Keyring) -> None:
    ring.issue(ring.day_key, signature=None)
    assert ring.copy(ring.day_key).state is KeyCopyState.ISSUED


def test_a_permanent_key_needs_the_takers_signature(ring: Keyring) -> None:
    ring.company.log_in(MANAGER)
    with pytest.raises(SignatureNeeded):
        ring.issue(ring.permanent, signature=None)
    ring.issue(ring.permanent)


def test_a_master_key_needs_a_second_person_too(ring: Keyring) -> None:
    ring.company.log_in(MANAGER)
    with pytest.raises(SecondPersonNeeded):
        ring.issue(ring.master)
    ring.issue(ring.master, approval=APPROVED)
    handover = ring.handovers(ring.master)[0]
    assert handover.approver_id == ring.company.employees[SECOND_MANAGER] != handover.giver_id


@pytest.mark.parametrize(
    ("approval", "to", "refusal"),
    [
        (Approval(MANAGER, PASSWORD), "Timo Lindner", SecondPersonNeeded),
        (APPROVED, SECOND_MANAGER, SecondPersonNeeded),
        (Approval(RECEPTION, PASSWORD), "Timo Lindner", SecondPersonNeeded),
        (Approval(ADMIN, PASSWORD), "Timo Lindner", SecondPersonNeeded),
        (Approval(SECOND_MANAGER, "not the password"), "Timo Lindner", LoginRefused),
        (Approval("Nobody", PASSWORD), "Timo Lindner", LoginRefused),
    ],
)
def test_nobody_approves_for_themselves_or_without_the_right(
    ring: Keyring, approval: Approval, to: str, refusal: type[Refusal]
) -> None:
    ring.company.log_in(MANAGER)
    with pytest.raises(refusal):
        ring.issue(ring.master, to=to, approval=approval)
    assert ring.handovers(ring.master) == []


@pytest.mark.parametrize("name", [RECEPTION, ON_CALL])
def test_permanent_and_master_keys_leave_through_the_office_alone(ring: Keyring, name: str) -> None:
    release_to_on_call(ring, "HS 2 Technik")
    ring.company.log_in(name)
    for copy in (ring.permanent, ring.master):
        with pytest.raises(RightMissing):
            ring.issue(copy, approval=APPROVED)


@pytest.mark.parametrize("name", [ADMIN, AUDITOR])
def test_who_has_no_right_to_keys_neither_issues_nor_takes_back(ring: Keyring, name: str) -> None:
    ring.issue(ring.copies["ES 101/002"])
    ring.company.log_in(name)
    with pytest.raises(RightMissing):
        ring.issue(ring.day_key)
    with pytest.raises(RightMissing):
        ring.give_back(ring.copies["ES 101/002"])


def test_the_on_call_hands_out_released_types_only_and_takes_back_everything(ring: Keyring) -> None:
    ring.issue(ring.copies["ES 101/002"])
    ring.company.log_in(ON_CALL)
    with pytest.raises(NotReleasedToOnCall):
        ring.issue(ring.day_key)
    ring.give_back(ring.copies["ES 101/002"])
    release_to_on_call(ring, "ES 101")
    ring.company.log_in(ON_CALL)
    ring.issue(ring.day_key)


def test_without_a_commitment_there_is_no_key(ring: Keyring) -> None:
    ring.company.log_in(MANAGER)
    newcomer = ring.company.desk.execute(SaveEmployee(None, "Nele Abel")).id
    assert newcomer is not None
    ring.company.log_in(RECEPTION)
    with pytest.raises(CommitmentMissing):
        ring.issue(ring.day_key, employee_id=EmployeeId(newcomer))


def test_a_visitor_on_site_takes_a_key_and_departs_without_it(ring: Keyring) -> None:
    visit_id = visitor_on_site(ring)
    ring.issue(ring.day_key, employee_id=None, visit_id=visit_id)
    handover = ring.handovers(ring.day_key)[0]
    assert (handover.holder_name, handover.holder_company) == ("Miriam Okafor", "Kältetechnik Brandt GmbH")
    assert (handover.employee_id, handover.visit_id) == (None, visit_id)
    with pytest.raises(KeyStillOut):
        ring.company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    ring.give_back(ring.day_key)
    ring.company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))


def test_a_visitor_who_is_not_on_site_takes_no_key(ring: Keyring) -> None:
    waiting = ring.company.arrived()
    with pytest.raises(HolderNotHere):
        ring.issue(ring.day_key, employee_id=None, visit_id=waiting)


def test_a_key_has_one_holder_neither_none_nor_two(ring: Keyring) -> None:
    with pytest.raises(Missing):
        ring.issue(ring.day_key, employee_id=None)
    with pytest.raises(Missing):
        ring.issue(ring.day_key, visit_id=ring.company.arrived())


def test_a_key_that_is_out_cannot_be_issued(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    with pytest.raises(KeyAlreadyOut):
        ring.issue(ring.day_key, to="Mehmet Brandt")
    assert len(ring.handovers(ring.day_key)) == 1


def test_several_keys_go_to_one_person_with_one_receipt_or_not_at_all(ring: Keyring) -> None:
    ring.issue(ring.copies["ES 101/003"])
    with pytest.raises(KeyAlreadyOut):
        ring.issue(ring.day_key, ring.copies["ES 101/003"])
    assert ring.copy(ring.day_key).state is KeyCopyState.IN_STOCK
    receipt = ring.issue(ring.day_key, ring.copies["ES 101/002"])
    assert {ring.handovers(copy)[0].receipt_id for copy in (ring.day_key, ring.copies["ES 101/002"])} == {receipt}


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"copy_ids": ()}, Missing),
        ({"purpose": " "}, Missing),
        ({"copy_ids": (CopyId(1), CopyId(1))}, NotAcceptable),
        ({"copy_ids": (CopyId(9_999),)}, Unknown),
        ({"conditions": (KeyCondition.GOOD, KeyCondition.WORN)}, NotAcceptable),
        ({"bearer": "a\u202eb"}, NotAcceptable),
    ],
)
def test_a_form_that_is_not_complete_is_refused(
    ring: Keyring, changes: dict[str, object], refusal: type[Refusal]
) -> None:
    ring.company.log_in(MANAGER)
    with pytest.raises(refusal):
        ring.issue(ring.day_key, approval=APPROVED, **changes)


def test_receipt_numbers_have_no_gaps_also_after_a_refusal(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    with pytest.raises(KeyAlreadyOut):
        ring.issue(ring.day_key)
    ring.issue(ring.copies["ES 101/002"])
    ring.give_back(ring.day_key)
    ring.company.clock.forward(days=60)
    ring.company.log_in(RECEPTION)
    ring.give_back(ring.copies["ES 101/002"])
    with ring.company.house.new_unit_of_work(()) as uow:
        numbers = [receipt.number for receipt in uow.find(Receipt)]
        assert numbers == ["Ü-2026-0001", "Ü-2026-0002", "R-2026-0001", "R-2027-0001"]
        assert {(c.kind, c.year, c.last) for c in uow.find(ReceiptCounter)} == {
            ("issue", 2026, 2),
            ("return", 2026, 1),
            ("return", 2027, 1),
        }


def test_neither_issue_nor_return_lies_in_the_future(ring: Keyring) -> None:
    later = ring.company.clock.now() + timedelta(minutes=1)
    with pytest.raises(InTheFuture):
        ring.issue(ring.day_key, happened_at=later)
    ring.issue(ring.day_key)
    with pytest.raises(InTheFuture):
        ring.give_back(ring.day_key, happened_at=later)


def test_a_key_does_not_come_back_before_it_went_nor_goes_before_it_came(ring: Keyring) -> None:
    went = ring.company.clock.now()
    ring.issue(ring.day_key)
    ring.company.clock.forward(hours=2)
    with pytest.raises(BeforeLastAct):
        ring.give_back(ring.day_key, happened_at=went - timedelta(minutes=1))
    ring.give_back(ring.day_key, happened_at=went + timedelta(hours=1))
    with pytest.raises(BeforeLastAct):
        ring.issue(ring.day_key, happened_at=went + timedelta(minutes=30))


def test_a_key_is_not_due_before_it_goes(ring: Keyring) -> None:
    with pytest.raises(BeforeLastAct):
        ring.issue(ring.day_key, due_at=ring.company.clock.now())


def test_a_return_of_a_permanent_key_is_signed_or_says_why_not(ring: Keyring) -> None:
    ring.company.log_in(MANAGER)
    ring.issue(ring.permanent)
    ring.company.log_in(RECEPTION)
    with pytest.raises(SignatureNeeded):
        ring.give_back(ring.permanent, signature=None)
    ring.give_back(
        ring.permanent,
        signature=None,
        no_signature_reason=NoSignature.LETTERBOX,
        returner="Finn Adler",
        conditions=(KeyCondition.WORN,),
        locations=("Tresor B, Haken 3",),
    )
    copy, handover = ring.copy(ring.permanent), ring.handovers(ring.permanent)[0]
    assert (copy.state, copy.condition, copy.location) == (
        KeyCopyState.IN_STOCK,
        KeyCondition.WORN,
        "Tresor B, Haken 3",
    )
    assert (handover.returner, handover.no_signature_reason) == ("Finn Adler", NoSignature.LETTERBOX)
    assert handover.receiver_id == ring.company.employees[RECEPTION]


def test_a_key_in_the_cabinet_cannot_come_back(ring: Keyring) -> None:
    with pytest.raises(KeyNotOut):
        ring.give_back(ring.day_key)


@pytest.mark.parametrize("role", list(Role))
def test_issuing_asks_for_the_right_of_day_keys(ring: Keyring, role: Role) -> None:
    allowed = {Role.RECEPTIONIST, Role.ON_CALL, Role.OFFICE_MANAGER}
    assert may(frozenset({role}), HANDLERS[IssueKeys].right) is (role in allowed)


def test_a_signature_is_kept_on_the_receipt_as_it_was_drawn(ring: Keyring) -> None:
    facts = ring.lists.receipt_facts(ring.issue(ring.day_key))
    assert facts.signature == SIGNATURE


def test_a_copy_that_is_not_in_the_cabinet_is_not_handed_out(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    ring.company.desk.execute(ReportKeyLost(ring.day_key, "Timo Lindner", "im Zug liegen lassen"))
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(ConfirmKeyLoss(ring.day_key))
    with pytest.raises(KeyNotInStock):
        ring.issue(ring.day_key)
