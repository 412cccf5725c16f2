"""The office decides about a loss, in the loss and its incident at once; what is overdue stands to be cleared up."""

from datetime import date, timedelta

import pytest

from accessdesk.desk.key_ends import TakeFoundKey
from accessdesk.desk.key_losses import ConfirmKeyLoss, RestockFoundKey
from accessdesk.desk.key_questions import KeyPerson
from accessdesk.desk.loss_asking import held_by, loss_told, simulated
from accessdesk.desk.loss_decisions import DecideLoss, RecordReplacement
from accessdesk.desk.to_clear_rows import ToClear
from accessdesk.domain.key_refusals import KeyNotInStock
from accessdesk.domain.losses import LossMeasure, LossRisk
from accessdesk.domain.refusals import Missing, NotAcceptable, RightMissing
from accessdesk.storage.lists import SqlLists
from tests.desk.test_loss_reports import lists, report
from tests.desk.test_loss_reports import ring as ring
from tests.support.houses import MANAGER, RECEPTION
from tests.support.keyrings import Keyring

WHY = "Anhänger mit der Türnummer war am Schlüssel"


def today(ring: Keyring) -> date:
    return ring.company.clock.now().astimezone().date()


def duties(ring: Keyring) -> list[ToClear]:
    found = SqlLists(ring.company.house.engine).to_clear(ring.company.clock.now())
    return [row.kind for row in found if row.kind in (ToClear.LOSS_UNDECIDED, ToClear.LOSS_DUE)]


def confirmed(ring: Keyring) -> int:
    """A confirmed loss; the office manager is logged in."""
    made = report(ring)
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(ConfirmKeyLoss(ring.permanent))
    return made


def test_a_decision_stands_in_the_incident_too_and_a_later_one_holds(ring: Keyring) -> None:
    made = confirmed(ring)
    desk = ring.company.desk
    desk.execute(DecideLoss(made, LossRisk.LOW, LossMeasure.NONE, "lag im eigenen Auto"))
    due = today(ring) + timedelta(days=14)
    desk.execute(DecideLoss(made, LossRisk.HIGH, LossMeasure.CYLINDER, WHY, due))
    row = loss_told(desk, lists(ring), report_id=made)
    assert [one.measure for one in row.decisions] == [LossMeasure.NONE, LossMeasure.CYLINDER]
    assert row.decision is not None
    assert (row.decision.by_name, row.decision.due_on, row.decision.reason) == (MANAGER, due, WHY)
    assert row.incident_id is not None
    incident = SqlLists(ring.company.house.engine, desk.viewer).incident(row.incident_id, row.reported_at)
    assert incident.decided


def test_a_measure_needs_a_day_that_is_not_over(ring: Keyring) -> None:
    made = confirmed(ring)
    with pytest.raises(Missing):
        ring.company.desk.execute(DecideLoss(made, LossRisk.HIGH, LossMeasure.WATCH, WHY))
    gone = today(ring) - timedelta(days=1)
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(DecideLoss(made, LossRisk.HIGH, LossMeasure.SYSTEM, WHY, gone))


def test_a_loss_nobody_decided_for_a_day_stands_to_be_cleared_up(ring: Keyring) -> None:
    made = confirmed(ring)
    assert duties(ring) == []
    ring.company.clock.forward(hours=25)
    assert duties(ring) == [ToClear.LOSS_UNDECIDED]
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(DecideLoss(made, LossRisk.LOW, LossMeasure.NONE, "lag im eigenen Auto"))
    assert duties(ring) == []


def test_a_measure_whose_day_is_over_is_overdue_until_something_was_replaced(ring: Keyring) -> None:
    made = confirmed(ring)
    ring.company.desk.execute(DecideLoss(made, LossRisk.HIGH, LossMeasure.CYLINDER, WHY, today(ring)))
    assert duties(ring) == []
    ring.company.clock.forward(hours=25)
    assert duties(ring) == [ToClear.LOSS_DUE]
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(RecordReplacement(made, "drei Zylinder, Rechnung 4711", 3, 20, 95_999))
    assert duties(ring) == []
    (replaced,) = lists(ring).loss(made).replacements
    assert (replaced.cylinders, replaced.keys, replaced.cost_cents, replaced.by_name) == (3, 20, 95_999, MANAGER)


def test_a_key_a_finder_brings_ends_the_loss_and_is_not_available_before_it_was_inspected(ring: Keyring) -> None:
    made = confirmed(ring)
    ring.company.clock.forward(hours=25)
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(TakeFoundKey(ring.permanent, "Nadia Haddad", "Gleis 5"))
    with pytest.raises(KeyNotInStock):
        ring.issue(ring.permanent)
    ring.company.desk.execute(RestockFoundKey(ring.permanent, "unbeschädigt"))
    row = lists(ring).loss(made)
    assert row.found_at is not None
    assert [(find.finder, find.where_found, find.inspection) for find in row.finds] == [
        ("Nadia Haddad", "Gleis 5", "unbeschädigt")
    ]
    assert duties(ring) == []


def test_reception_reports_and_does_not_read_decide_or_simulate(ring: Keyring) -> None:
    made, desk = report(ring), ring.company.desk
    assert desk.session is not None
    assert desk.session.actor.name == RECEPTION
    with pytest.raises(RightMissing):
        loss_told(desk, lists(ring), report_id=made)
    with pytest.raises(RightMissing):
        simulated(desk, lists(ring), (ring.permanent,))
    with pytest.raises(RightMissing):
        desk.execute(DecideLoss(made, LossRisk.LOW, LossMeasure.NONE, "x"))


def test_the_simulator_says_what_the_receipt_says_and_who_has_the_other_keys(ring: Keyring) -> None:
    ring.issue(ring.day_key, to="Anna Berger")
    ring.company.log_in(MANAGER)
    ring.issue(ring.permanent)
    desk, now = ring.company.desk, ring.company.clock.now()
    scope = simulated(desk, lists(ring), (ring.permanent,))
    estimate = ring.lists.loss_estimate((ring.types["HS 2 Technik"],), now)
    counted = (len(scope.cylinders), len(scope.copies), scope.cost_eur, scope.opens_continuous_zone)
    assert counted == (estimate.cylinders, estimate.keys, estimate.cost_eur, estimate.opens_continuous_zone)
    assert [door.name for door in scope.doors] == ["Haupteingang", "RZ 1", "RZ 2"]
    assert scope.holders == ("Anna Berger", "Timo Lindner")
    person = KeyPerson("Timo Lindner", "", employee_id=ring.company.employees["Timo Lindner"])
    assert held_by(desk, lists(ring), person) == ((ring.permanent, "HS 2/001"),)


def test_keys_lost_together_count_what_they_share_once(ring: Keyring) -> None:
    ring.company.log_in(MANAGER)
    desk = ring.company.desk
    both = simulated(desk, lists(ring), (ring.permanent, ring.master))
    master = simulated(desk, lists(ring), (ring.master,))
    assert (both.cylinders, both.cost_eur) == (master.cylinders, master.cost_eur)
    assert [copy.number for copy in both.copies if copy.is_lost] == ["GHS 1/001", "HS 2/001"]
    nothing = simulated(desk, lists(ring), ())
    assert (nothing.doors, nothing.cost_eur) == ((), None)
