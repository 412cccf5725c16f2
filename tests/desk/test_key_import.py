from datetime import UTC, date, datetime

import pytest

from accessdesk.desk.import_files import read_file
from accessdesk.desk.key_import import KeyImportCount, import_schedule, preview_keys
from accessdesk.desk.key_plan import KeySchedulePlan, PlannedCylinder, RejectedPart, ScheduleFault, plan_keys
from accessdesk.domain.keys import (
    Cylinder,
    CylinderPlace,
    Door,
    EvidenceLevel,
    KeyCopy,
    KeyCopyState,
    KeyType,
    LockingSystem,
    Opening,
)
from accessdesk.domain.refusals import NotAcceptable, RightMissing
from accessdesk.storage.verifying import verify_engine
from tests.support.fixtures import KEYING_SCHEDULE, VISITORS_BOOK
from tests.support.houses import MANAGER, RECEPTION, Company


@pytest.fixture
def plan() -> KeySchedulePlan:
    return plan_keys(read_file(KEYING_SCHEDULE), KEYING_SCHEDULE.name)


def test_the_head_of_a_schedule_is_understood(plan: KeySchedulePlan) -> None:
    assert (plan.system, plan.building, plan.maker) == ("M-2088", "Werk Süd", "Schloß & Riegel")
    assert plan.plan_date == date(2025, 1, 9)
    assert [(kind.name, kind.copies) for kind in plan.types] == [
        ("GHS 1", 2),
        ("HGS 2 Süd", 3),
        ("HS 3 Technik", 5),
        ("GS 4 Büro", 12),
        ("ES 21", 1),
        ("Briefkasten", 0),
    ]


def test_a_row_says_which_types_open_it_and_lengths_lose_their_commas(plan: KeySchedulePlan) -> None:
    assert plan.cylinders[0] == PlannedCylinder(
        6,
        "Z1",
        "Haupteingang",
        "Doppelzylinder",
        "31.5/40.5",
        ("GHS 1", "HGS 2 Süd", "HS 3 Technik", "GS 4 Büro", "ES 21"),
    )
    assert plan.cylinders[2].opened_by == ("GHS 1", "GS 4 Büro", "ES 21")


def test_what_cannot_be_understood_is_named_and_stops_nothing_else(plan: KeySchedulePlan) -> None:
    assert plan.rejected == (
        RejectedPart(4, ScheduleFault.BAD_COUNT, "Briefkasten: viele"),
        RejectedPart(10, ScheduleFault.NUMBER_TWICE, "Z2"),
        RejectedPart(11, ScheduleFault.UNKNOWN_MARK, "vielleicht"),
        RejectedPart(12, ScheduleFault.NO_NUMBER),
        RejectedPart(14, ScheduleFault.MARK_WITHOUT_TYPE),
    )
    assert plan.duplicates == (13,)
    assert [cylinder.number for cylinder in plan.cylinders] == ["Z1", "Z2", "Z3", "Z4", "Z7"]


def test_a_visitors_book_is_no_schedule() -> None:
    with pytest.raises(NotAcceptable):
        plan_keys(read_file(VISITORS_BOOK), "book.csv")


def test_a_schedule_becomes_stock_that_nobody_has_counted_yet(company: Company, plan: KeySchedulePlan) -> None:
    company.log_in(MANAGER)
    count = import_schedule(company.desk, plan, "plan.csv")
    assert count == KeyImportCount(1, 4, 5, 6, 15, 23, duplicates=1, rejected=5, already_there=0)
    with company.house.new_unit_of_work(()) as uow:
        copies = uow.find(KeyCopy)
        types = {kind.name: kind for kind in uow.find(KeyType)}
        assert len(uow.find(Opening)) == 15
        assert len(uow.find(Cylinder)) == len(uow.find(CylinderPlace)) == 5
    assert {(copy.state, copy.counted, copy.source) for copy in copies} == {(KeyCopyState.IN_STOCK, False, "plan.csv")}
    technik = [copy.number for copy in copies if copy.key_type_id == types["HS 3 Technik"].id]
    assert technik == [f"HS 3/{number:03d}" for number in range(1, 6)]
    assert types["GHS 1"].evidence is EvidenceLevel.MASTER
    assert types["GS 4 Büro"].evidence is EvidenceLevel.PERMANENT
    assert types["ES 21"].evidence is EvidenceLevel.DAY
    assert verify_engine(company.house.engine).ok


def test_the_schedule_holds_from_its_own_date(company: Company, plan: KeySchedulePlan) -> None:
    company.log_in(MANAGER)
    import_schedule(company.desk, plan, "plan.csv")
    with company.house.new_unit_of_work(()) as uow:
        since = {opening.from_at for opening in uow.find(Opening)}
    assert since == {datetime(2025, 1, 9).astimezone().astimezone(UTC)}


def test_a_second_import_of_a_schedule_adds_nothing(company: Company, plan: KeySchedulePlan) -> None:
    company.log_in(MANAGER)
    first = import_schedule(company.desk, plan, "plan.csv")
    before = verify_engine(company.house.engine).entries
    second = import_schedule(company.desk, plan, "plan.csv")
    assert (second.added, second.already_there) == (0, first.added)
    assert verify_engine(company.house.engine).entries == before


def test_a_later_schedule_adds_its_new_rows_and_columns_and_no_copies_of_known_types(company: Company) -> None:
    company.log_in(MANAGER)
    head = (
        "Schließplan;M1;Haus\n;;;Schlüssel;HS 1;{second}\n;;;Anzahl;{count};{more}\n"
        "Nr.;Tür;Typ;Länge;;\n1;Tor;K;30/30;X;{mark}\n"
    )
    import_schedule(company.desk, plan_keys(head.format(second="", count=2, more="", mark=""), "a.csv"), "a.csv")
    later = plan_keys(head.format(second="ES 5", count=9, more=1, mark="X") + "2;Keller;K;30/30;X;\n", "b.csv")
    count = import_schedule(company.desk, later, "b.csv")
    assert (count.systems, count.doors, count.cylinders, count.types, count.openings, count.copies) == (
        0,
        1,
        1,
        1,
        2,
        1,
    )
    with company.house.new_unit_of_work(()) as uow:
        assert len(uow.find(KeyCopy)) == 3
        assert len(uow.find(LockingSystem)) == 1
        assert sorted(door.name for door in uow.find(Door)) == ["Keller", "Tor"]


def test_the_receptionist_may_not_even_preview(company: Company, plan: KeySchedulePlan) -> None:
    company.log_in(RECEPTION)
    with pytest.raises(RightMissing):
        preview_keys(company.desk, plan)
