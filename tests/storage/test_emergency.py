"""Emergency services: by number, on the list until they are out again, never asked for anything."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.emergency import EmergencyArrived, EmergencyLeft
from accessdesk.desk.emergency_rows import people_in
from accessdesk.domain.emergency import EmergencyService
from accessdesk.domain.refusals import InTheFuture, NotAcceptable, Refusal
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import ON_CALL, Company

FIRE = EmergencyService.FIRE_BRIGADE


@pytest.fixture
def company(company_on_both: Company) -> Company:
    return company_on_both


def inside(company: Company) -> list[tuple[EmergencyService, int]]:
    return [(row.service, row.people) for row in SqlLists(company.house.engine).emergencies()]


def test_a_crew_goes_in_by_number_and_comes_out_again(company: Company) -> None:
    company.log_in(ON_CALL)
    crew = company.desk.execute(EmergencyArrived(FIRE, 6)).id
    company.desk.execute(EmergencyArrived(EmergencyService.AMBULANCE, 2))
    assert inside(company) == [(FIRE, 6), (EmergencyService.AMBULANCE, 2)]
    came = company.clock.now()
    company.clock.forward(minutes=50)
    assert crew is not None
    company.desk.execute(EmergencyLeft(crew))
    lists = SqlLists(company.house.engine)
    assert inside(company) == [(EmergencyService.AMBULANCE, 2)]
    assert people_in(lists.emergencies(came)) == 8
    assert verify_engine(company.house.engine).findings == ()


def test_nothing_that_stops_a_visitor_stops_them() -> None:
    """The command itself asks for nothing that could be missing, refused or banned."""
    assert set(EmergencyArrived.__slots__) == {"service", "people", "happened_at", "site_id"}


def test_a_number_that_cannot_be_right_and_a_time_to_come_are_corrected(company: Company) -> None:
    for people in (0, -1, 1000):
        with pytest.raises(NotAcceptable):
            company.desk.execute(EmergencyArrived(FIRE, people))
    with pytest.raises(InTheFuture):
        company.desk.execute(EmergencyArrived(FIRE, 3, company.clock.now() + timedelta(minutes=5)))


def test_nobody_leaves_twice_or_before_they_came(company: Company) -> None:
    crew = company.desk.execute(EmergencyArrived(FIRE, 6)).id or 0
    with pytest.raises(Refusal):
        company.desk.execute(EmergencyLeft(crew, company.clock.now() - timedelta(minutes=1)))
    company.desk.execute(EmergencyLeft(crew))
    with pytest.raises(NotAcceptable):
        company.desk.execute(EmergencyLeft(crew))


def test_both_acts_can_be_taken_back(company: Company) -> None:
    came = company.desk.execute(EmergencyArrived(FIRE, 60))
    left = company.desk.execute(EmergencyLeft(came.id or 0))
    company.desk.execute(TakeBack(left.undo))
    assert inside(company) == [(FIRE, 60)]
    wrong = company.desk.execute(EmergencyArrived(EmergencyService.POLICE, 4))
    company.desk.execute(TakeBack(wrong.undo))
    assert inside(company) == [(FIRE, 60)]
    assert people_in(SqlLists(company.house.engine).emergencies(company.clock.now())) == 60
    assert verify_engine(company.house.engine).findings == ()


def test_the_database_takes_no_crew_of_nobody(company: Company) -> None:
    company.desk.execute(EmergencyArrived(FIRE, 6))
    with company.house.engine.connect() as connection, pytest.raises(Exception, match="people"):
        connection.execute(text("UPDATE emergency_presence SET people = 0"))
