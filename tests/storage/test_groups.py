"""Groups on both databases: places with and without names, arrival by line, who is one too many, one escort for all."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from accessdesk.desk.behalf import BehalfWish
from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.customers import SaveContact, SaveCustomer, VerifyContact
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import HandOverEscort
from accessdesk.desk.group_arrivals import RecordGroupArrival
from accessdesk.desk.group_collection import BadgeFor, CollectGroup
from accessdesk.desk.groups import ChangeGroup, EndGroup, ExpectGroup, PersonWish
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.customers import Behalf
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.group_refusals import BeyondAnnounced
from accessdesk.domain.groups import places_left
from accessdesk.domain.ids import ContactId, CustomerId, GroupId, VisitId
from accessdesk.domain.refusals import (
    BadgeInUse,
    EscortNotEligible,
    EvidenceMissing,
    Missing,
    NotAcceptable,
    PinWrong,
    Refusal,
)
from accessdesk.domain.visits import BadgeState, VisitState, VisitType
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, PIN, RECEPTION, Company
from tests.support.parties import FIRM, NAMES, announced, arrive, person, shared


def lists(company: Company) -> SqlLists:
    return SqlLists(company.house.engine)


def states(company: Company, group: GroupId) -> list[VisitState]:
    return [member.state for member in lists(company).group(group).members]


def left(company: Company) -> list[tuple[int, int, int]]:
    """(announced, here, still expected) of every group that is waited for."""
    end = company.clock.now() + timedelta(days=1)
    return [(row.announced, row.here, row.left) for row in lists(company).expected_groups(end)]


def escort(company: Company, pin: str = PIN) -> EscortAccepts:
    return EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, pin)


def collection(company: Company, visits: list[VisitId], accepts: EscortAccepts, *numbers: str) -> CollectGroup:
    until = company.clock.now() + timedelta(hours=4)
    given = numbers or tuple(f"B-{number:03}" for number, _ in enumerate(visits, start=1))
    return CollectGroup(tuple(map(BadgeFor, visits, given)), until, escort=accepts)


def entries(company: Company, kind: str) -> int:
    with company.house.engine.connect() as connection:
        return int(
            connection.execute(
                text("SELECT count(*) FROM ledger_entry WHERE type = :kind"), {"kind": kind}
            ).scalar_one()
        )


def test_places_without_a_name_get_it_at_the_desk(company_on_both: Company) -> None:
    company = company_on_both
    group = announced(company, 3, NAMES[0])
    assert left(company) == [(3, 0, 3)]
    assert lists(company).expected(company.clock.now() + timedelta(days=1)) == []
    known = lists(company).group(group).members[0].id
    arrive(company, group, person(NAMES[0], visit_id=known), person(NAMES[1]))
    assert left(company) == [(3, 2, 1)]
    arrive(company, group, person(NAMES[2]))
    assert left(company) == []
    rows = lists(company).waiting()
    assert [(row.name, row.company, row.group_id, row.together) for row in rows] == [
        (name, FIRM, group, 3) for name in NAMES[:3]
    ]
    assert verify_engine(company.house.engine).findings == ()


def test_who_comes_beyond_the_number_needs_a_name_that_answers_for_them(company_on_both: Company) -> None:
    company = company_on_both
    group = announced(company, 3)
    five = tuple(person(name) for name in NAMES)
    with pytest.raises(BeyondAnnounced) as refused:
        arrive(company, group, *five)
    assert refused.value.facts == {"announced": 3, "more": 2}
    assert lists(company).waiting() == []
    assert entries(company, "act.refused") == 1
    arrive(company, group, *five, authoriser="Paul Ahrens")
    members = lists(company).group(group).members
    assert [member.beyond for member in members] == [False, False, False, True, True]
    authorisers = [lists(company).visit(member.id).authoriser for member in members]
    assert authorisers == ["Jonas Weiß"] * 3 + ["Paul Ahrens"] * 2
    assert verify_engine(company.house.engine).findings == ()


def test_a_late_member_joins_and_one_too_many_still_needs_the_authoriser(company: Company) -> None:
    group = announced(company, 2, NAMES[0])
    arrive(company, group, person(NAMES[1]))
    known = lists(company).group(group).members[0].id
    company.clock.forward(minutes=40)
    arrive(company, group, person(NAMES[0], visit_id=known))
    with pytest.raises(BeyondAnnounced):
        arrive(company, group, person(NAMES[2]))
    arrive(company, group, person(NAMES[2]), authoriser="Jonas Weiß")
    assert states(company, group) == [VisitState.ARRIVED] * 3


def test_a_substitute_takes_the_place_of_somebody_who_was_cancelled(company: Company) -> None:
    group = announced(company, 1, NAMES[0])
    company.desk.execute(EndWithoutEntry(lists(company).group(group).members[0].id, VisitState.CANCELLED, "krank"))
    arrive(company, group, person(NAMES[1]))
    assert states(company, group) == [VisitState.CANCELLED, VisitState.ARRIVED]


def test_nobody_arrives_when_one_line_lacks_a_confirmation(company: Company) -> None:
    group = announced(company, 2)
    with pytest.raises(EvidenceMissing) as refused:
        arrive(company, group, person(NAMES[0]), person(NAMES[1], identity_kind=None))
    assert (refused.value.field, refused.value.facts["line"]) == ("identity_seen", 1)
    assert lists(company).waiting() == []
    assert states(company, group) == []


def test_nobody_announced_them_and_the_host_agrees(company: Company) -> None:
    until = company.clock.now() + timedelta(hours=2)
    people = tuple(person(name) for name in NAMES[:2])
    made = company.desk.execute(RecordGroupArrival(people, facts=shared(company), until=until)).id
    assert made is not None
    detail = lists(company).group(GroupId(made))
    assert (detail.announced, detail.places, [member.beyond for member in detail.members]) == (2, 0, [False, False])


def test_somebody_of_another_group_cannot_arrive_with_this_one(company: Company) -> None:
    first, second = announced(company, 1, NAMES[0]), announced(company, 1, NAMES[1])
    stranger = lists(company).group(second).members[0].id
    with pytest.raises(NotAcceptable, match="not_acceptable"):
        arrive(company, first, person(NAMES[1], visit_id=stranger))


def test_names_become_known_before_they_come(company: Company) -> None:
    group = announced(company, 2)
    company.desk.execute(ChangeGroup(group, (PersonWish(NAMES[0]), PersonWish(NAMES[1], "Leihkraft & Söhne"))))
    members = lists(company).group(group).members
    assert [(member.name, member.company) for member in members] == [
        (NAMES[0], FIRM),
        (NAMES[1], "Leihkraft & Söhne"),
    ]
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(ChangeGroup(group, (PersonWish(NAMES[2]),)))
    assert refused.value.facts["why"] == "more_names_than_places"
    company.desk.execute(ChangeGroup(group, (PersonWish(NAMES[2]),), 3))
    assert left(company) == [(3, 0, 3)]


def test_a_group_that_does_not_come_leaves_nobody_expected(company_on_both: Company) -> None:
    company = company_on_both
    group = announced(company, 3, NAMES[0], NAMES[1])
    with pytest.raises(NotAcceptable):
        company.desk.execute(EndGroup(group, VisitState.NO_SHOW, "niemand kam"))
    company.clock.forward(hours=5)
    company.desk.execute(EndGroup(group, VisitState.NO_SHOW, "niemand kam"))
    assert states(company, group) == [VisitState.NO_SHOW] * 2
    assert left(company) == []
    with pytest.raises(NotAcceptable) as refused:
        arrive(company, group, person(NAMES[2]))
    assert refused.value.facts["why"] == "group_ended"


def test_who_is_here_already_stays_when_the_rest_is_cancelled(company: Company) -> None:
    group = announced(company, 3, NAMES[0])
    arrive(company, group, person(NAMES[1]))
    company.desk.execute(EndGroup(group, VisitState.CANCELLED, "nur einer gebraucht"))
    assert states(company, group) == [VisitState.CANCELLED, VisitState.ARRIVED]


def test_one_escort_fetches_part_of_a_group_and_custody_is_each_visitor_s_own(company_on_both: Company) -> None:
    company = company_on_both
    group = announced(company, 4)
    arrive(company, group, *(person(name) for name in NAMES[:4]))
    visits = [member.id for member in lists(company).group(group).members]
    company.desk.execute(collection(company, visits[:3], escort(company)))
    assert [row.name for row in lists(company).waiting()] == [NAMES[3]]
    inside = lists(company).inside(company.clock.now())
    assert [(row.badge, row.keeper_name, row.keeper_load) for row in sorted(inside, key=lambda row: row.id)] == [
        (f"B-{number:03}", "Timo Lindner", 3) for number in (1, 2, 3)
    ]
    company.clock.forward(minutes=20)
    successor = EscortAccepts(company.employees["Mehmet Brandt"], Acceptance.BY_PHONE)
    company.desk.execute(HandOverEscort((visits[0],), successor))
    company.desk.execute(RecordDeparture(visits[1], BadgeState.RETURNED))
    keepers = {row.id: row.keeper_name for row in lists(company).inside(company.clock.now())}
    assert keepers == {visits[0]: "Mehmet Brandt", visits[2]: "Timo Lindner"}
    assert verify_engine(company.house.engine).findings == ()


@pytest.mark.parametrize(
    ("pin", "numbers", "refusal", "line"),
    [(PIN, ("B-1", "B-1"), BadgeInUse, 1), ("111222", ("B-1", "B-2"), PinWrong, 0)],
)
def test_nobody_is_collected_when_one_line_is_refused(
    company: Company, pin: str, numbers: tuple[str, ...], refusal: type[Refusal], line: int
) -> None:
    visits = [company.arrived(name=name) for name in NAMES[:2]]
    with pytest.raises(refusal) as refused:
        company.desk.execute(collection(company, visits, escort(company, pin), *numbers))
    assert refused.value.facts["line"] == line
    assert lists(company).inside(company.clock.now()) == []


def test_an_escort_takes_no_more_than_their_number(company: Company) -> None:
    visits = [company.arrived(name=name) for name in NAMES]
    with pytest.raises(EscortNotEligible) as refused:
        company.desk.execute(collection(company, visits, escort(company)))
    assert (refused.value.facts["why"], refused.value.facts["line"]) == ("too_many", 4)
    assert len(lists(company).waiting()) == 5


def test_nobody_is_fetched_twice_in_one_act(company: Company) -> None:
    visit = company.arrived()
    with pytest.raises(NotAcceptable):
        company.desk.execute(collection(company, [visit, visit], escort(company), "B-1", "B-2"))


def test_places_are_taken_by_whoever_was_named_and_not_called_off() -> None:
    assert places_left(3, [VisitState.EXPECTED, VisitState.NO_SHOW, VisitState.DEPARTED]) == 1
    assert places_left(1, [VisitState.ARRIVED, VisitState.ARRIVED]) == 0


def test_a_customer_s_people_come_on_the_word_of_their_contact_also_those_named_at_the_desk(company: Company) -> None:
    company.log_in(MANAGER)
    customer = CustomerId(company.desk.execute(SaveCustomer(None, "Nordkunde SE")).id or 0)
    contact = ContactId(company.desk.execute(SaveContact(None, customer, "Ada Eze", "0911 1")).id or 0)
    company.desk.execute(VerifyContact(contact, "Rückruf"))
    company.log_in(RECEPTION)
    facts = replace(shared(company), type=VisitType.CUSTOMER, behalf=BehalfWish(customer, contact))
    now = company.clock.now()
    people = (PersonWish(NAMES[0]),)
    with pytest.raises(Missing):
        company.desk.execute(ExpectGroup(replace(facts, behalf=None), 2, now, now + timedelta(hours=1), people))
    group = GroupId(company.desk.execute(ExpectGroup(facts, 2, now, now + timedelta(hours=1), people)).id or 0)
    arrive(company, group, person(NAMES[1]))
    with company.house.new_unit_of_work(()) as uow:
        assert {said.contact_name for said in uow.find(Behalf)} == {"Ada Eze"}
        assert len(uow.find(Behalf)) == 2


def test_an_arrival_of_a_group_that_was_entered_by_mistake_is_taken_back_whole(company_on_both: Company) -> None:
    company = company_on_both
    group = announced(company, 2, NAMES[0])
    known = lists(company).group(group).members[0].id
    people = (person(NAMES[0], visit_id=known), person(NAMES[1]))
    arrived = company.desk.execute(RecordGroupArrival(people, group))
    assert len(arrived.undo) == 2
    company.desk.execute(TakeBack(arrived.undo))
    assert states(company, group) == [VisitState.EXPECTED, VisitState.ENTERED_IN_ERROR]
    assert left(company) == [(2, 0, 2)]
    assert lists(company).waiting() == []
    arrive(company, group, *people)
    assert [row.name for row in lists(company).waiting()] == [NAMES[0], NAMES[1]]
    assert verify_engine(company.house.engine).findings == ()


def test_a_group_that_never_came_ends_as_cancelled_or_not_come_and_in_no_other_way(company: Company) -> None:
    group = announced(company, 2, NAMES[0])
    for end in (VisitState.DEPARTED, VisitState.DENIED, VisitState.CLOSED_UNCONFIRMED):
        with pytest.raises(NotAcceptable) as refused:
            company.desk.execute(EndGroup(group, end, "irgendwie zu Ende"))
        assert (refused.value.field, refused.value.facts["why"]) == ("end", "ends_otherwise")
    unnamed = announced(company, 2)
    with pytest.raises(NotAcceptable):
        company.desk.execute(EndGroup(unnamed, VisitState.DEPARTED, "irgendwie zu Ende"))
