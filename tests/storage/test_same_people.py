"""Returning visitors on both databases: found however they are spelled, merged, told apart, proved."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy.exc
from sqlalchemy import text

from accessdesk.desk.same_people import MergePeople, NoteOnPerson, TakeMergeBack
from accessdesk.desk.visits import ExpectVisit
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import PersonId
from accessdesk.domain.refusals import RuleBroken, Unknown
from accessdesk.domain.same_people import PersonMerge
from accessdesk.domain.visits import Visit, VisitType
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, Company, found_company


def known(company: Company, name: str, firm: str, **more: str) -> PersonId:
    """A visitor who was announced."""
    with company.house.new_unit_of_work(()) as uow:
        now = uow.now
    visit = company.desk.execute(
        ExpectVisit(
            name,
            firm,
            company.employees["Jonas Weiß"],
            "Audit",
            (company.zones["Foyer"],),
            VisitType.CUSTOMER,
            now + timedelta(hours=1),
            now + timedelta(hours=2),
            **more,
        )
    ).id
    assert visit is not None
    with company.house.new_unit_of_work(()) as uow:
        return uow.get(Visit, visit).person_id


def merge(company: Company, double: PersonId, kept: PersonId) -> int:
    company.log_in(MANAGER)
    made = company.desk.execute(MergePeople(double, kept, "zweimal erfasst")).id
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("mü", "Jörg Müller"),
        ("mue", "Jörg Müller"),
        ("mul", "Jörg Müller"),
        ("MUELLER jo", "Jörg Müller"),
        ("weis", "Anja Weiß"),
        ("weiss anja", "Anja Weiß"),
        ("sahin", "Ahmet Şahin"),
        ("Şa", "Ahmet Şahin"),
        ("kaltetechnik", "Ahmet Şahin"),
        ("kaeltetechnik ahm", "Ahmet Şahin"),
        ("Nguyen", "Nguyễn Văn Minh"),
    ],
)
def test_a_returning_visitor_is_found_however_name_or_company_are_spelled(
    house_of_names: Company, asked: str, name: str
) -> None:
    assert [hit.name for hit in SqlLists(house_of_names.house.engine).find_people(asked)] == [name]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def house_of_names(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    """Four visitors, made once for each database."""

    url = request.getfixturevalue("postgres").new_address() if request.param == "postgresql" else ""
    company = found_company(tmp_path_factory.mktemp("names") / "data", url=url)
    for name, firm in (
        ("Jörg Müller", "Brandt GmbH"),
        ("Anja Weiß", "Aufzug AG"),
        ("Ahmet Şahin", "Kältetechnik Süd"),
        ("Nguyễn Văn Minh", "Kunde Nord SE"),
    ):
        known(company, name, firm)
    yield company
    company.house.close()


def test_merging_shows_one_and_taking_back_shows_both(company_on_both: Company) -> None:
    company = company_on_both
    lists = SqlLists(company.house.engine)
    jon = known(company, "Jon Adler", "Brandt GmbH", phone="0911 555 123")
    john = known(company, "John Adler", "Brandt GmbH")
    company.desk.execute(NoteOnPerson(jon, "trägt Brille"))
    merge_id = merge(company, jon, john)
    (hit,) = lists.find_people("jon adler")
    assert (hit.id, hit.name, hit.note) == (john, "John Adler", "trägt Brille")
    assert hit.masked_contact.endswith("123")
    assert lists.person(jon).id == john
    assert len(lists.search("adler")) == 2
    assert [row.taken_back_at for row in lists.merges()] == [None]
    company.desk.execute(TakeMergeBack(merge_id, "Vater und Sohn"))
    assert {found.id for found in lists.find_people("adler")} == {jon, john}
    assert lists.person(jon).id == jon
    assert lists.merges()[0].taken_back_at is not None
    assert verify_engine(company.house.engine).findings == ()


def test_visitors_of_one_name_and_firm_are_proposed_until_they_are_merged(company_on_both: Company) -> None:
    company = company_on_both
    lists = SqlLists(company.house.engine)
    first = known(company, "Jörg Müller", "Brandt GmbH")
    second = known(company, "Jörg Müller", "Brandt GmbH")
    known(company, "Jörg Müller", "Aufzug AG")
    assert [(row.id, row.kept_id) for row in lists.possible_doubles()] == [(first, second)]
    merge(company, first, second)
    assert lists.possible_doubles() == []


def test_a_person_who_is_not_there_is_unknown(company_on_both: Company) -> None:
    with pytest.raises(Unknown):
        SqlLists(company_on_both.house.engine).person(PersonId(4711))


def test_the_database_refuses_a_second_merge_of_one_person_when_the_domain_is_passed_by(
    company_on_both: Company,
) -> None:
    company = company_on_both
    jon, john = known(company, "Jon Adler", "A"), known(company, "John Adler", "A")
    merge(company, jon, john)
    with company.house.new_unit_of_work(()) as uow:
        first = uow.find(PersonMerge)[0]
        second = replace(first, id=uow.new_id(PersonMerge), pseudonym=uow.new_pseudonym())
        with pytest.raises(RuleBroken):
            uow.record(EntryType.PERSON_MERGED, second, about=second.pseudonym)
    with company.house.engine.connect() as connection, pytest.raises(sqlalchemy.exc.IntegrityError, match="two_people"):
        connection.execute(text("UPDATE person_merge SET into_id = person_id"))


def test_without_its_index_the_database_would_take_both_merges(company: Company) -> None:
    jon, john = known(company, "Jon Adler", "A"), known(company, "John Adler", "A")
    merge(company, jon, john)
    with company.house.engine.begin() as connection:
        connection.execute(text("DROP INDEX uq_person_merge_open"))
    with company.house.new_unit_of_work(()) as uow:
        first = uow.find(PersonMerge)[0]
        second = replace(first, id=uow.new_id(PersonMerge), pseudonym=uow.new_pseudonym())
        uow.record(EntryType.PERSON_MERGED, second, about=second.pseudonym)
        assert len(uow.find(PersonMerge)) == 2
