"""A later plan of the locksmith comes in as a difference: dated door by door, nothing overwritten, once only."""

from datetime import UTC, date, datetime, timedelta

import pytest

from accessdesk.desk.cylinder_swap import SwapCylinder
from accessdesk.desk.key_import import ImportKeySchedule, KeyImportCount, compare, import_schedule
from accessdesk.desk.key_plan import KeySchedulePlan, plan_keys
from accessdesk.desk.schedule_changes import ChangeSchedule, CrossChange
from accessdesk.domain.ids import KeyTypeId
from accessdesk.domain.keys import Cylinder, Opening
from accessdesk.domain.refusals import InTheFuture
from accessdesk.storage.lists.key_lists import SqlKeyLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, Company

FIRST, LATER = date(2026, 1, 5), date(2026, 6, 1)
A = {"1": ("Tor", "xx-"), "2": ("Keller", "x-x"), "3": ("Dach", "x--")}
B = {"1": ("Tor", "x-x"), "2": ("Keller", "x-x"), "4": ("Lager", "xx-")}
TYPES = ("GHS 1", "GS 2", "ES 3")


def plan(rows: dict[str, tuple[str, str]], day: date | None, types: tuple[str, ...] = TYPES) -> KeySchedulePlan:
    dated = f"Datum;{day:%d.%m.%Y}\n" if day else ""
    head = f"Schließplan;Z-1;Haus\n{dated};;Schlüssel;{';'.join(types)}\n;;Anzahl;{';'.join('2' for _ in types)}\n"
    body = [f"{number};{door};Knauf;{';'.join(marks)}" for number, (door, marks) in rows.items()]
    return plan_keys(head + "Nr.;Tür;Typ" + ";" * len(types) + "\n" + "\n".join(body) + "\n", "plan.csv")


def begin(day: date) -> datetime:
    return datetime(day.year, day.month, day.day).astimezone().astimezone(UTC)


@pytest.fixture
def office(company: Company) -> Company:
    """The first plan is in."""
    company.log_in(MANAGER)
    import_schedule(company.desk, plan(A, FIRST), "a.csv")
    return company


def matrix(company: Company, at: datetime) -> dict[str, tuple[str, str]]:
    """The schedule as rows of the plan."""
    lists = SqlKeyLists(company.house.engine)
    (system,) = lists.key_systems(at)
    schedule = lists.keying_schedule(system.id, at)
    names = [name for _, name, _ in schedule.types]
    assert names in ([], list(TYPES))
    return {row.number: (row.door, "".join("x" if each else "-" for each in row.opens)) for row in schedule.rows}


def entries(company: Company) -> int:
    verdict = verify_engine(company.house.engine)
    assert verdict.ok
    return verdict.entries


def test_a_later_plan_adds_ends_and_moves_from_its_day_on(office: Company) -> None:
    count = import_schedule(office.desk, plan(B, LATER), "b.csv")
    assert count == KeyImportCount(0, 1, 1, 0, 3, 0, 0, 0, count.already_there, ended=2, cylinders_gone=1, doors_gone=1)
    assert matrix(office, begin(FIRST) - timedelta(seconds=1)) == {}
    assert matrix(office, begin(FIRST)) == A
    assert matrix(office, begin(LATER) - timedelta(seconds=1)) == A
    assert matrix(office, begin(LATER)) == B
    assert matrix(office, office.clock.now()) == B


def test_the_same_file_again_changes_nothing_and_neither_does_the_one_before_it(office: Company) -> None:
    import_schedule(office.desk, plan(B, LATER), "b.csv")
    before = entries(office)
    assert import_schedule(office.desk, plan(B, LATER), "b.csv").changes == 0
    older = import_schedule(office.desk, plan(A, FIRST), "a.csv")
    assert older.changes == 0
    assert older.newer_here > 0
    assert entries(office) == before


def test_a_door_changes_on_the_day_its_cylinder_was_changed(office: Company) -> None:
    own = begin(date(2026, 7, 15))
    import_schedule(office.desk, plan(B, LATER), "b.csv", days={"1": own, "3": own})
    between = matrix(office, own - timedelta(seconds=1))
    assert between == {"1": A["1"], "2": B["2"], "3": A["3"], "4": B["4"]}
    assert matrix(office, own) == B


def test_what_changed_here_after_the_day_of_the_plan_stays_and_is_counted(office: Company) -> None:
    with office.house.new_unit_of_work(()) as uow:
        ghs = next(each for each in uow.find(Opening) if each.key_type_id == KeyTypeId(1))
    office.desk.execute(ChangeSchedule((CrossChange(ghs.key_type_id, ghs.cylinder_id, opens=False),)))
    count = import_schedule(office.desk, plan(B, LATER), "b.csv")
    assert count.newer_here == 1
    assert matrix(office, office.clock.now())["1"] == ("Tor", "--x")


def test_what_the_plan_no_longer_names_may_stay(office: Company) -> None:
    import_schedule(office.desk, plan(B, LATER, TYPES), "b.csv", ending=False)
    now = matrix(office, office.clock.now())
    assert now == {"1": ("Tor", "x-x"), "2": B["2"], "3": A["3"], "4": B["4"]}


def test_rows_that_cannot_be_read_end_nothing(office: Company) -> None:
    broken = plan({**B, "5": ("Dach", "x?x")}, LATER)
    assert len(broken.rejected) == 1
    count, changes = compare(office.desk, broken)
    assert count.cylinders_gone == 0
    assert {each.number for each in changes.cylinders} == {"1", "4"}


def test_a_cylinder_goes_to_another_door_and_may_come_back(office: Company) -> None:
    import_schedule(office.desk, plan({**A, "3": ("Keller", "x--")}, LATER), "b.csv")
    assert matrix(office, office.clock.now())["3"] == ("Keller", "x--")
    import_schedule(office.desk, plan(A, date(2026, 8, 1)), "c.csv")
    assert matrix(office, office.clock.now()) == A
    assert matrix(office, begin(LATER))["3"] == ("Keller", "x--")


def test_a_cylinder_that_was_swapped_out_is_no_difference(office: Company) -> None:
    with office.house.new_unit_of_work(()) as uow:
        (old,) = uow.find(Cylinder, number="3")
    office.desk.execute(SwapCylinder(old.id, "9", "klemmt"))
    now = {("9" if number == "3" else number): row for number, row in A.items()}
    assert matrix(office, office.clock.now()) == now
    assert compare(office.desk, plan(now, None))[0].changes == 0


def test_a_plan_does_not_hold_from_a_day_to_come(office: Company) -> None:
    later = office.clock.now() + timedelta(days=1)
    with pytest.raises(InTheFuture):
        office.desk.execute(ImportKeySchedule(plan(B, LATER), "b.csv", later))
    assert matrix(office, office.clock.now()) == A


def test_a_reader_that_forgot_the_days_of_cylinders_would_be_seen(office: Company) -> None:
    own = begin(date(2026, 7, 15))
    import_schedule(office.desk, plan(B, LATER), "b.csv")
    assert matrix(office, own - timedelta(seconds=1)) != {"1": A["1"], "2": B["2"], "3": A["3"], "4": B["4"]}
