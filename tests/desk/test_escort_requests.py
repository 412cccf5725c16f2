"""Called, yes, no, and handovers that wait for an answer: until the successor accepts, the present escort stays."""

from datetime import timedelta
from typing import Any

import pytest

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escort_requests import AcceptRequest, AskEscort, DeclineRequest
from accessdesk.desk.escorts import CollectVisitor, HandOverEscort
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.escorts import (
    NOT_NEEDED,
    Acceptance,
    AcceptanceSignature,
    Assignment,
    Custody,
    EscortState,
)
from accessdesk.domain.ids import EmployeeId, VisitId
from accessdesk.domain.refusals import (
    EscortNeeded,
    EscortNotEligible,
    Missing,
    MoveNotAllowed,
    NotAcceptable,
    SameEscort,
)
from accessdesk.domain.visits import BadgeState, VisitState
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import PIN, Company

LINE = (((0.1, 0.2), (0.5, 0.6), (0.9, 0.3)),)


def timo(company: Company) -> EmployeeId:
    return company.employees["Timo Lindner"]


def mehmet(company: Company) -> EmployeeId:
    return company.employees["Mehmet Brandt"]


def by_pin(escort: EmployeeId) -> EscortAccepts:
    return EscortAccepts(escort, Acceptance.PIN, PIN)


def collect(company: Company, visit_id: VisitId, escort: EscortAccepts | None) -> None:
    until = company.clock.now() + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id:03}", until, escort=escort))


def inside(company: Company, **changes: object) -> VisitId:
    visit_id = company.arrived(**changes)
    collect(company, visit_id, by_pin(timo(company)))
    company.clock.forward(minutes=5)
    return visit_id


def states(company: Company, visit_id: VisitId) -> list[tuple[EmployeeId, EscortState]]:
    with company.house.new_unit_of_work(()) as uow:
        return [(one.escort_id, one.state) for one in uow.find(Assignment, visit_id=visit_id)]


def keepers(company: Company, visit_id: VisitId) -> list[Any]:
    with company.house.new_unit_of_work(()) as uow:
        return [one.keeper_id for one in uow.find(Custody, visit_id=visit_id, ended_at=None)]


def test_who_was_called_and_declines_makes_room_for_the_next(company: Company) -> None:
    visit_id = company.arrived()
    called = company.clock.forward(minutes=1)
    company.desk.execute(AskEscort((visit_id,), timo(company)))
    company.clock.forward(minutes=2)
    company.desk.execute(DeclineRequest((visit_id,), timo(company), "in einer Störung gebunden"))
    company.desk.execute(AskEscort((visit_id,), mehmet(company)))
    with company.house.new_unit_of_work(()) as uow:
        declined, asked = uow.find(Assignment, visit_id=visit_id)
    assert (declined.state, declined.requested_at, declined.reason) == (
        EscortState.DECLINED,
        called,
        "in einer Störung gebunden",
    )
    assert (asked.escort_id, asked.state) == (mehmet(company), EscortState.REQUESTED)


def test_a_decline_needs_its_reason(company: Company) -> None:
    visit_id = company.arrived()
    company.desk.execute(AskEscort((visit_id,), timo(company)))
    with pytest.raises(Missing):
        company.desk.execute(DeclineRequest((visit_id,), timo(company), "  "))


def test_nobody_declines_who_was_never_asked(company: Company) -> None:
    visit_id = company.arrived()
    with pytest.raises(NotAcceptable, match="not_asked"):
        company.desk.execute(DeclineRequest((visit_id,), timo(company), "nein"))


def test_calling_the_same_escort_again_notes_the_later_call_and_asks_nobody_twice(company: Company) -> None:
    visit_id = company.arrived()
    company.desk.execute(AskEscort((visit_id,), timo(company)))
    later = company.clock.forward(minutes=4)
    company.desk.execute(AskEscort((visit_id,), timo(company)))
    with company.house.new_unit_of_work(()) as uow:
        (asked,) = uow.find(Assignment, visit_id=visit_id)
    assert asked.requested_at == later


def test_who_said_yes_beforehand_takes_over_at_the_collection_without_a_second_yes(company: Company) -> None:
    visit_id = company.arrived()
    company.desk.execute(AskEscort((visit_id,), timo(company)))
    company.desk.execute(AcceptRequest((visit_id,), EscortAccepts(timo(company), Acceptance.BY_PHONE)))
    company.clock.forward(minutes=5)
    collect(company, visit_id, None)
    with company.house.new_unit_of_work(()) as uow:
        (custody,) = uow.find(Custody, visit_id=visit_id, ended_at=None)
    assert (custody.keeper_id, custody.acceptance) == (timo(company), Acceptance.BY_PHONE)
    assert states(company, visit_id) == [(timo(company), EscortState.ACTIVE)]


def test_a_pin_at_the_collection_replaces_the_weaker_yes_by_phone(company: Company) -> None:
    visit_id = company.arrived()
    company.desk.execute(AcceptRequest((visit_id,), EscortAccepts(timo(company), Acceptance.BY_PHONE)))
    collect(company, visit_id, by_pin(timo(company)))
    with company.house.new_unit_of_work(()) as uow:
        (custody,) = uow.find(Custody, visit_id=visit_id, ended_at=None)
    assert custody.acceptance is Acceptance.PIN
    assert states(company, visit_id) == [(timo(company), EscortState.ACTIVE)]


def test_a_mere_call_is_no_yes(company: Company) -> None:
    visit_id = company.arrived()
    company.desk.execute(AskEscort((visit_id,), timo(company)))
    with pytest.raises(EscortNeeded):
        collect(company, visit_id, None)


def test_whoever_takes_over_lets_the_other_who_was_called_go(company: Company) -> None:
    visit_id = company.arrived()
    company.desk.execute(AskEscort((visit_id,), timo(company)))
    collect(company, visit_id, by_pin(mehmet(company)))
    with company.house.new_unit_of_work(()) as uow:
        called, active = uow.find(Assignment, visit_id=visit_id)
    assert (called.state, called.reason) == (EscortState.DECLINED, NOT_NEEDED)
    assert active.state is EscortState.ACTIVE


def test_a_visitor_who_is_turned_away_needs_no_escort_any_more(company: Company) -> None:
    visit_id = company.arrived()
    company.desk.execute(AskEscort((visit_id,), timo(company)))
    company.desk.execute(EndWithoutEntry(visit_id, VisitState.DENIED, "ohne Ausweis"))
    assert states(company, visit_id) == [(timo(company), EscortState.DECLINED)]


def test_until_the_successor_accepts_the_present_escort_stays_responsible(company: Company) -> None:
    visit_id = inside(company)
    company.desk.execute(AskEscort((visit_id,), mehmet(company)))
    assert keepers(company, visit_id) == [timo(company)]
    assert states(company, visit_id) == [
        (timo(company), EscortState.HANDOVER_PENDING),
        (mehmet(company), EscortState.REQUESTED),
    ]
    at = company.clock.forward(minutes=3)
    company.desk.execute(HandOverEscort((visit_id,), by_pin(mehmet(company))))
    assert keepers(company, visit_id) == [mehmet(company)]
    assert states(company, visit_id) == [
        (timo(company), EscortState.RELIEVED),
        (mehmet(company), EscortState.ACTIVE),
    ]
    with company.house.new_unit_of_work(()) as uow:
        before, after = uow.find(Custody, visit_id=visit_id)[-2:]
    assert before.ended_at == after.started_at == at


def test_a_refused_handover_leaves_the_present_escort_active(company: Company) -> None:
    visit_id = inside(company)
    company.desk.execute(AskEscort((visit_id,), mehmet(company)))
    company.desk.execute(DeclineRequest((visit_id,), mehmet(company), "muss zum Arzt"))
    assert keepers(company, visit_id) == [timo(company)]
    assert states(company, visit_id) == [
        (timo(company), EscortState.ACTIVE),
        (mehmet(company), EscortState.DECLINED),
    ]


def test_nobody_is_asked_to_take_over_from_themselves(company: Company) -> None:
    visit_id = inside(company)
    with pytest.raises(SameEscort):
        company.desk.execute(AskEscort((visit_id,), timo(company)))


def test_a_departure_ends_a_pending_handover_and_lets_the_successor_go(company: Company) -> None:
    visit_id = inside(company)
    company.desk.execute(AskEscort((visit_id,), mehmet(company)))
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    assert states(company, visit_id) == [
        (timo(company), EscortState.COMPLETED),
        (mehmet(company), EscortState.DECLINED),
    ]
    with pytest.raises(NotAcceptable, match="not_on_site"):
        company.desk.execute(DeclineRequest((visit_id,), mehmet(company), "zu spät"))


def test_a_yes_for_somebody_inside_is_a_handover_and_nothing_less(company: Company) -> None:
    visit_id = inside(company)
    with pytest.raises(NotAcceptable, match="inside_hand_over"):
        company.desk.execute(AcceptRequest((visit_id,), by_pin(mehmet(company))))


def test_a_group_splits_and_joins_again(company: Company) -> None:
    first, second, third = (inside(company, name=name) for name in ("Ana Lima", "Bo Chen", "Cy Diaz"))
    company.desk.execute(HandOverEscort((second, third), by_pin(mehmet(company))))
    held = {visit_id: keepers(company, visit_id) for visit_id in (first, second, third)}
    assert held == {first: [timo(company)], second: [mehmet(company)], third: [mehmet(company)]}
    company.clock.forward(minutes=9)
    company.desk.execute(HandOverEscort((first,), by_pin(mehmet(company))))
    assert [keepers(company, visit_id) for visit_id in (first, second, third)] == [[mehmet(company)]] * 3


def test_a_group_too_large_for_the_successor_moves_not_at_all(company: Company) -> None:
    visits = tuple(inside(company, name=f"Gast {'ABCD'[number]}") for number in range(4))
    other = company.arrived(name="Ida Berg")
    collect(company, other, by_pin(mehmet(company)))
    with pytest.raises(EscortNotEligible) as refused:
        company.desk.execute(HandOverEscort(visits, by_pin(mehmet(company))))
    assert (refused.value.facts["why"], refused.value.facts["load"]) == ("too_many", 1)
    assert all(keepers(company, visit_id) == [timo(company)] for visit_id in visits)


def test_a_drawn_signature_is_stored_with_the_acceptance_and_none_can_be_claimed_without(company: Company) -> None:
    visit_id = company.arrived()
    with pytest.raises(Missing):
        collect(company, visit_id, EscortAccepts(timo(company), Acceptance.SIGNATURE))
    with pytest.raises(NotAcceptable, match="not_a_signature"):
        collect(company, visit_id, EscortAccepts(timo(company), Acceptance.SIGNATURE, signature=(((0.5, 0.5),),)))
    collect(company, visit_id, EscortAccepts(timo(company), Acceptance.SIGNATURE, signature=LINE))
    with company.house.new_unit_of_work(()) as uow:
        (assignment,) = uow.find(Assignment, visit_id=visit_id)
        (signed,) = uow.find(AcceptanceSignature, assignment_id=assignment.id)
    assert (assignment.acceptance, assignment.attested_by) == (Acceptance.SIGNATURE, None)
    assert signed.signature.startswith("[[[1000,2000]")
    assert verify_engine(company.house.engine).findings == ()


def test_a_weaker_yes_names_who_attests_it(company: Company) -> None:
    visit_id = company.arrived()
    collect(company, visit_id, EscortAccepts(timo(company), Acceptance.ATTESTED))
    assert company.desk.session is not None
    with company.house.new_unit_of_work(()) as uow:
        (assignment,) = uow.find(Assignment, visit_id=visit_id)
    assert assignment.attested_by == company.desk.session.actor.id


def test_without_the_state_table_a_finished_assignment_could_be_declined(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The twin: the table itself stops what the handler would let through."""
    from accessdesk.desk import escort_requests

    visit_id = inside(company)
    with company.house.new_unit_of_work(()) as uow:
        (active,) = uow.find(Assignment, visit_id=visit_id)
    monkeypatch.setattr(escort_requests, "asked_of", lambda act, visit_id: active)
    with pytest.raises(MoveNotAllowed):
        company.desk.execute(DeclineRequest((visit_id,), timo(company), "doch nicht"))
