"""A visitor who exists twice becomes one and two again; ids and past visits stay as they are."""

from datetime import date, timedelta

import pytest

from accessdesk.desk import visits as visits_at_the_desk
from accessdesk.desk.bans import DecideBanMatch
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.same_people import MergePeople, NoteOnPerson, TakeMergeBack
from accessdesk.desk.search_rows import HitKind
from accessdesk.domain.externals import StandingExternal
from accessdesk.domain.ids import PersonId, VisitId
from accessdesk.domain.refusals import (
    AlreadyThere,
    Banned,
    KeyStillOut,
    Missing,
    NotAcceptable,
    PossibleBan,
    RightMissing,
)
from accessdesk.domain.same_people import same_as, shown_for
from accessdesk.domain.visits import BadgeState, Visit
from accessdesk.storage.lists import SqlLists
from tests.desk.test_bans import ban, decide, expected
from tests.support.external_acts import external, kept_external, saved
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.support.keyrings import hang_keys


def came(company: Company, name: str, firm: str = "Brandt GmbH", *, stays: bool = False) -> PersonId:
    """A visitor to the foyer, gone again unless they stay."""
    visit_id = company.arrived(name=name, company=firm, zones=(company.zones["Foyer"],))
    with company.house.new_unit_of_work(()) as uow:
        person = uow.get(Visit, visit_id).person_id
    company.clock.forward(minutes=5)
    if not stays:
        company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id}", company.clock.now() + timedelta(hours=1)))
        company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    return person


def merge(company: Company, double: PersonId, kept: PersonId) -> int:
    company.log_in(MANAGER)
    made = company.desk.execute(MergePeople(double, kept, "zweimal erfasst")).id
    company.log_in(RECEPTION)
    assert made is not None
    return made


def names(company: Company, text: str) -> list[str]:
    """Who is found."""
    return [hit.name for hit in SqlLists(company.house.engine).find_people(text)]


def test_after_a_merge_one_is_shown_and_found_by_either_name(company: Company) -> None:
    jon, john = came(company, "Jon Adler"), came(company, "John Adler")
    assert names(company, "adler") == ["John Adler", "Jon Adler"]
    merge(company, jon, john)
    assert names(company, "adler") == names(company, "jon") == ["John Adler"]


def test_the_last_visit_shown_is_that_of_whoever_came_last(company: Company) -> None:
    john = came(company, "John Adler")
    company.clock.forward(days=1)
    jon = came(company, "Jon Adler")
    merge(company, jon, john)
    (hit,) = SqlLists(company.house.engine).find_people("adler")
    assert (hit.id, hit.name) == (john, "John Adler")
    assert hit.last_visit is not None
    assert hit.last_visit.date() == company.clock.now().date()


def test_taking_a_merge_back_restores_both(company: Company) -> None:
    jon, john = came(company, "Jon Adler"), came(company, "John Adler")
    merge_id = merge(company, jon, john)
    company.log_in(MANAGER)
    company.desk.execute(TakeMergeBack(merge_id, "Vater und Sohn"))
    assert sorted(names(company, "adler")) == ["John Adler", "Jon Adler"]
    with pytest.raises(NotAcceptable):
        company.desk.execute(TakeMergeBack(merge_id, "noch einmal"))
    assert merge(company, jon, john) != merge_id


def test_no_past_visit_is_rewritten(company: Company) -> None:
    jon, john = came(company, "Jon Adler"), came(company, "John Adler")
    with company.house.new_unit_of_work(()) as uow:
        before = uow.find(Visit)
    merge(company, jon, john)
    with company.house.new_unit_of_work(()) as uow:
        assert uow.find(Visit) == before


def test_who_is_in_the_house_under_one_name_does_not_arrive_under_the_other(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    jon, john = came(company, "Jon Adler", stays=True), came(company, "John Adler")
    arrival = company.arrival(name="John Adler", person_id=john)
    merge(company, jon, john)
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(arrival)
    assert refused.value.facts["why"] == "inside_already"
    monkeypatch.setattr(visits_at_the_desk, "family_of", lambda act, person_id: (person_id,))
    assert company.desk.execute(arrival).id


def test_a_false_alarm_holds_for_both_records_under_each_name_that_was_compared(company: Company) -> None:
    jon, john = came(company, "Jurgen Muller"), came(company, "Juergen Mueller")
    known = ban(company)
    decide(company, known, same_person=False, name="Jurgen Muller", person_id=jon)
    merge(company, jon, john)
    with pytest.raises(PossibleBan):
        company.arrived(name="Juergen Mueller", person_id=john)
    decide(company, known, same_person=False, name="Juergen Mueller", person_id=john)
    assert company.arrived(name="Juergen Mueller", person_id=john)


def test_whoever_was_recognised_under_one_name_is_refused_under_the_other(company: Company) -> None:
    jon, john = came(company, "Jurgen Muller"), came(company, "Juergen Mueller")
    known = ban(company)
    decide(company, known, same_person=True, name="Jurgen Muller", person_id=jon)
    company.desk.execute(DecideBanMatch(known, "Juergen Mueller", "ACME", False, "anderer", person_id=john))
    merge(company, jon, john)
    with pytest.raises(Banned):
        company.arrived(name="Juergen Mueller", person_id=john)


def test_two_who_are_both_here_cannot_be_one(company: Company) -> None:
    jon, john = came(company, "Jon Adler", stays=True), came(company, "John Adler", stays=True)
    with pytest.raises(NotAcceptable) as refused:
        merge(company, jon, john)
    assert refused.value.facts["why"] == "both_are_here"


def test_nobody_is_merged_with_themselves_or_twice(company: Company) -> None:
    jon, john, joan = came(company, "Jon Adler"), came(company, "John Adler"), came(company, "Joan Adler")
    with pytest.raises(NotAcceptable):
        merge(company, jon, jon)
    merge(company, jon, john)
    for double, kept in ((jon, joan), (joan, jon), (john, jon)):
        with pytest.raises(NotAcceptable) as refused:
            merge(company, double, kept)
        assert refused.value.facts["why"] == "merged_already"
    merge(company, john, joan)
    assert names(company, "adler") == ["Joan Adler"]


def test_merging_is_the_office_manager_s_and_says_why(company: Company) -> None:
    jon, john = came(company, "Jon Adler"), came(company, "John Adler")
    with pytest.raises(RightMissing):
        company.desk.execute(MergePeople(jon, john, "gleich"))
    company.log_in(MANAGER)
    with pytest.raises(Missing) as refused:
        company.desk.execute(MergePeople(jon, john, " "))
    assert refused.value.field == "why"


def test_namesakes_of_one_firm_are_told_apart_by_a_note_and_a_new_note_takes_its_place(company: Company) -> None:
    elder, younger = came(company, "Ali Kaya"), came(company, "Ali Kaya")
    company.desk.execute(NoteOnPerson(elder, "der Ältere, graue Haare"))
    company.desk.execute(NoteOnPerson(younger, "Lehrling"))
    company.desk.execute(NoteOnPerson(younger, "Geselle"))
    hits = SqlLists(company.house.engine).find_people("kaya")
    assert [(hit.id, hit.note) for hit in hits] == [(younger, "Geselle"), (elder, "der Ältere, graue Haare")]
    company.desk.execute(NoteOnPerson(younger, ""))
    assert SqlLists(company.house.engine).find_people("kaya")[0].note == ""


def test_a_chain_and_even_a_ring_of_merges_has_one_who_is_shown() -> None:
    assert shown_for(1, {1: 2, 2: 3}) == 3
    assert same_as(2, {1: 2, 2: 3, 7: 8}) == (3, 1, 2)
    assert set(same_as(5, {5: 6, 6: 5})) <= {5, 6}


def test_an_expected_visit_of_a_double_arrives_as_announced(company: Company) -> None:

    visit_id = expected(company, "Jon Adler")
    with company.house.new_unit_of_work(()) as uow:
        jon = uow.get(Visit, visit_id).person_id
    john = came(company, "John Adler")
    merge(company, jon, john)
    arrival = company.arrival(name="Jon Adler", visit_id=visit_id)
    company.desk.execute(arrival)
    with company.house.new_unit_of_work(()) as uow:
        assert uow.get(Visit, visit_id).person_id == jon
    assert names(company, "adler") == ["John Adler"]


def test_a_scan_finds_the_stay_under_either_record_and_one_person_has_one_permission(company: Company) -> None:
    """The card belongs to one record, the stay to the other."""
    lists, today = SqlLists(company.house.engine), date(2026, 11, 23)
    kept = kept_external(company, "Adaeze Obi", card="0004711")
    with company.house.new_unit_of_work(()) as uow:
        carded = uow.get(StandingExternal, kept).person_id
    double = came(company, "Ada Obi", stays=True)
    (before,) = lists.externals(today)
    assert before.visit_id is None
    merge(company, double, carded)
    for person in (carded, double):
        row = lists.external_of_person(person, today)
        assert row is not None
        assert row.visit_id is not None, "so that the next scan lets out instead of being refused"
    with pytest.raises(AlreadyThere):
        saved(company, external(company, "Ada Obi", person_id=double))
    hits = lists.search("obi")
    assert [hit.kind for hit in hits] == [HitKind.VISITOR_INSIDE]


def test_a_key_that_stands_under_the_other_record_is_asked_for_at_the_departure(company: Company) -> None:
    ring = hang_keys(company)
    jon = came(company, "Jon Adler")
    visit_id = on_site(company, "John Adler")
    ring.issue(ring.copies["ES 101/001"], visit_id=visit_id, employee_id=None)
    with company.house.new_unit_of_work(()) as uow:
        john = uow.get(Visit, visit_id).person_id
    company.log_in(RECEPTION)
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED, keys_exception="vergessen"))
    merge(company, jon, john)
    again = on_site(company, "Jon Adler", person_id=jon)
    assert SqlLists(company.house.engine).visit(again).keys_out == ("ES 101/001",)
    with pytest.raises(KeyStillOut):
        company.desk.execute(RecordDeparture(again, BadgeState.RETURNED))


def on_site(company: Company, name: str, **changes: object) -> VisitId:
    visit_id = company.arrived(name=name, zones=(company.zones["Foyer"],), **changes)
    company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id}", company.clock.now() + timedelta(hours=1)))
    return visit_id
