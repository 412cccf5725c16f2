"""Keys passed on: one act with both people, or a firm's word that both bearers confirm."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from accessdesk.desk import key_transfers
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.key_losses import ReportKeyLost
from accessdesk.desk.key_transfers import ConfirmBearerChange, ReportBearerChange, TransferKeys
from accessdesk.domain.ids import CopyId
from accessdesk.domain.key_refusals import KeyNotOut, SignatureNeeded
from accessdesk.domain.key_transfers import BearerChange, BearerSide, Confirming, KeyTransfer
from accessdesk.domain.keys import KeyCopyState
from accessdesk.domain.losses import LossReport
from accessdesk.domain.refusals import (
    BeforeLastAct,
    ChangedMeanwhile,
    InTheFuture,
    KeyAlreadyOut,
    NotAcceptable,
    SecondPersonNeeded,
)
from accessdesk.domain.working_days import working_days_later
from tests.support.houses import MANAGER, PASSWORD, Company
from tests.support.keyrings import APPROVED, SECOND_MANAGER, SIGNATURE, Keyring, hang_keys, visitor_on_site


@pytest.fixture
def ring(company: Company) -> Keyring:
    return hang_keys(company)


def pass_on(ring: Keyring, *copies: CopyId, to: str = "Jonas Weiß", **changes: object) -> int:
    facts: dict[str, object] = {
        "copy_ids": copies,
        "purpose": "Schichtwechsel",
        "employee_id": ring.company.employees[to],
    }
    made = ring.company.desk.execute(TransferKeys(**{**facts, **changes})).id  # type: ignore[arg-type]
    assert made is not None
    return made


def signed(ring: Keyring, *copies: CopyId, **changes: object) -> int:
    return pass_on(ring, *copies, **{"signature": SIGNATURE, "giver_signature": SIGNATURE, **changes})


def test_a_key_passed_on_has_no_moment_without_a_holder(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    ring.company.clock.forward(hours=2)
    receipt = pass_on(ring, ring.day_key)
    first, second = ring.handovers(ring.day_key)
    assert (first.holder_name, second.holder_name) == ("Timo Lindner", "Jonas Weiß")
    assert first.returned_at == second.issued_at == ring.company.clock.now()
    assert second.receipt_id == receipt
    assert second.returned_at is None
    assert ring.copy(ring.day_key).state is KeyCopyState.ISSUED


def test_both_receipts_of_a_transfer_are_anchored_in_the_log(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    issued = ring.lists.receipt_facts(pass_on(ring, ring.day_key))  # type: ignore[arg-type]
    (transfer,) = _all(ring, KeyTransfer)
    back = ring.lists.receipt_facts(transfer.return_receipt_id)
    assert issued.anchor.startswith("AD1:")
    assert back.anchor.startswith("AD1:")
    assert (back.giver_name, issued.taker_name) == ("Timo Lindner", "Jonas Weiß")


def test_a_key_of_a_signature_level_is_passed_on_with_both_signatures(ring: Keyring) -> None:
    ring.company.log_in(MANAGER)
    ring.issue(ring.permanent)
    for only_one in ({"signature": SIGNATURE}, {"giver_signature": SIGNATURE}):
        with pytest.raises(SignatureNeeded):
            pass_on(ring, ring.permanent, **only_one)
    signed(ring, ring.permanent)
    assert [handover.holder_name for handover in ring.handovers(ring.permanent)] == ["Timo Lindner", "Jonas Weiß"]


def test_a_master_is_passed_on_only_when_somebody_else_approves(ring: Keyring) -> None:
    ring.company.log_in(MANAGER)
    ring.issue(ring.master, approval=APPROVED)
    with pytest.raises(SecondPersonNeeded):
        signed(ring, ring.master)
    signed(ring, ring.master, approval=APPROVED)
    assert ring.handovers(ring.master)[1].approver_id == ring.company.employees[SECOND_MANAGER]


def test_whoever_gives_a_master_away_does_not_approve_it(ring: Keyring) -> None:
    ring.company.log_in(SECOND_MANAGER)
    ring.issue(ring.master, to=SECOND_MANAGER, approval=Approval(MANAGER, PASSWORD))
    ring.company.log_in(MANAGER)
    with pytest.raises(SecondPersonNeeded):
        signed(ring, ring.master, approval=APPROVED)
    assert len(ring.handovers(ring.master)) == 1


def test_one_cannot_pass_a_key_to_oneself_nor_one_that_is_in_the_cabinet(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    with pytest.raises(NotAcceptable, match="has_it_already"):
        pass_on(ring, ring.day_key, to="Timo Lindner")
    with pytest.raises(KeyNotOut):
        pass_on(ring, ring.copies["ES 101/002"])


def test_keys_of_two_holders_are_not_passed_on_at_once(ring: Keyring) -> None:
    other = ring.copies["ES 101/002"]
    ring.issue(ring.day_key)
    ring.issue(other, to="Jonas Weiß")
    with pytest.raises(NotAcceptable, match="several_holders"):
        pass_on(ring, ring.day_key, other, to=MANAGER)


def test_a_transfer_is_not_before_the_issue_nor_due_before_it_happens(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    now = ring.company.clock.now()
    ring.company.clock.forward(hours=1)
    with pytest.raises(BeforeLastAct):
        pass_on(ring, ring.day_key, happened_at=now - timedelta(minutes=1))
    with pytest.raises(BeforeLastAct):
        pass_on(ring, ring.day_key, due_at=now)


def test_a_key_that_was_reported_lost_and_is_passed_on_is_found(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    ring.company.desk.execute(ReportKeyLost(ring.day_key, "Timo Lindner", "im Zug"))
    pass_on(ring, ring.day_key)
    assert [report.found_at is not None for report in _all(ring, LossReport)] == [True]


def test_a_handover_left_open_is_refused_by_the_database_too(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    ring.issue(ring.day_key)
    monkeypatch.setattr(key_transfers, "closed_handover", lambda act, one, receipt: one.handover)
    with pytest.raises(KeyAlreadyOut):
        pass_on(ring, ring.day_key)
    assert len(ring.handovers(ring.day_key)) == 1


def carried_by_a_firm(ring: Keyring) -> CopyId:
    visit_id = visitor_on_site(ring)
    ring.issue(ring.day_key, employee_id=None, visit_id=visit_id, bearer="Ana Kovač")
    return ring.day_key


def test_a_firm_reports_who_carries_the_key_and_both_confirm(ring: Keyring) -> None:
    copy, desk = carried_by_a_firm(ring), ring.company.desk
    changed = ring.company.clock.now()
    ring.company.clock.forward(hours=5)
    made = desk.execute(ReportBearerChange(copy, "Lea Novák", "Disposition", changed)).id or 0
    assert ring.handovers(copy)[0].bearer == "Lea Novák"
    desk.execute(ConfirmBearerChange(made, BearerSide.OLD, Confirming.SIGNED, SIGNATURE))
    assert _all(ring, BearerChange)[0].is_open()
    desk.execute(ConfirmBearerChange(made, BearerSide.NEW, Confirming.BY_PHONE))
    (change,) = _all(ring, BearerChange)
    assert not change.is_open()
    assert (change.old_bearer, change.changed_at) == ("Ana Kovač", changed)
    assert (change.old_signature != "", change.new_signature) == (True, "")


def test_a_change_of_bearer_is_confirmed_once_a_side_and_never_by_an_empty_signature(ring: Keyring) -> None:
    copy, desk = carried_by_a_firm(ring), ring.company.desk
    made = desk.execute(ReportBearerChange(copy, "Lea Novák", "Disposition")).id or 0
    with pytest.raises(SignatureNeeded):
        desk.execute(ConfirmBearerChange(made, BearerSide.OLD, Confirming.SIGNED))
    for side in BearerSide:
        desk.execute(ConfirmBearerChange(made, side, Confirming.ATTESTED))
        with pytest.raises(ChangedMeanwhile):
            desk.execute(ConfirmBearerChange(made, side, Confirming.ATTESTED))


def test_only_a_firm_reports_another_bearer_and_one_change_at_a_time(ring: Keyring) -> None:
    ring.issue(ring.copies["ES 101/002"])
    with pytest.raises(NotAcceptable, match="not_a_firm"):
        ring.company.desk.execute(ReportBearerChange(ring.copies["ES 101/002"], "Lea Novák", "jemand"))
    copy, desk = carried_by_a_firm(ring), ring.company.desk
    with pytest.raises(NotAcceptable, match="has_it_already"):
        desk.execute(ReportBearerChange(copy, "Ana Kovač", "Disposition"))
    desk.execute(ReportBearerChange(copy, "Lea Novák", "Disposition"))
    with pytest.raises(NotAcceptable, match="change_to_confirm"):
        desk.execute(ReportBearerChange(copy, "Ana Kovač", "Disposition"))


def test_a_change_of_bearer_lies_between_the_issue_and_now(ring: Keyring) -> None:
    copy, desk = carried_by_a_firm(ring), ring.company.desk
    now = ring.company.clock.now()
    with pytest.raises(InTheFuture):
        desk.execute(ReportBearerChange(copy, "Lea Novák", "Disposition", now + timedelta(minutes=1)))
    with pytest.raises(BeforeLastAct):
        desk.execute(ReportBearerChange(copy, "Lea Novák", "Disposition", now - timedelta(days=1)))


def test_three_working_days_leave_the_weekend_out(ring: Keyring) -> None:
    wednesday = ring.company.clock.now()
    while wednesday.weekday() != 2:
        wednesday += timedelta(days=1)
    assert working_days_later(wednesday, 3) == wednesday + timedelta(days=5)
    assert working_days_later(wednesday + timedelta(days=3), 1) == wednesday + timedelta(days=5)


def test_the_database_keeps_one_open_change_of_bearer(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    copy, desk = carried_by_a_firm(ring), ring.company.desk
    desk.execute(ReportBearerChange(copy, "Lea Novák", "Disposition"))
    monkeypatch.setattr(BearerChange, "is_open", lambda change: False)
    with pytest.raises(ChangedMeanwhile):
        desk.execute(ReportBearerChange(copy, "Ivo Marin", "Disposition"))
    with ring.company.house.engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM bearer_change")).scalar() == 1


def _all(ring: Keyring, kind: type) -> list:  # type: ignore[type-arg]
    with ring.company.house.new_unit_of_work(()) as uow:
        return uow.find(kind)
