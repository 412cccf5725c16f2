import csv
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from accessdesk.desk.import_files import read_file
from accessdesk.desk.visit_columns import VisitColumn, meaning_of
from accessdesk.desk.visit_plan import ImportedVisit, RowFault, VisitImportPlan, plan_visits
from accessdesk.domain.refusals import NotAcceptable
from tests.support.fixtures import VISITOR_LOG, VISITORS_BOOK

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def planned(text: str) -> VisitImportPlan:
    return plan_visits(text, now=NOW, zone=UTC)


def test_a_log_as_offices_export_it_is_read_without_losing_a_row() -> None:
    plan = planned(read_file(VISITOR_LOG))
    assert (plan.rows, plan.stays, plan.no_arrival, len(plan.duplicates), len(plan.rejected)) == (124, 84, 24, 6, 10)
    assert {row.fault for row in plan.rejected} == {
        RowFault.BAD_DATE,
        RowFault.NO_NAME,
        RowFault.BAD_TEXT,
        RowFault.BAD_NUMBER,
        RowFault.DEPARTED_BEFORE_ARRIVED,
        RowFault.IN_THE_FUTURE,
        RowFault.CELL_COUNT,
        RowFault.BROKEN_QUOTES,
    }
    assert plan.rejected[0].line == 13
    assert plan.rejected[0].column == "TOA"


def departures_that_are_not_in_the_file(visits: Sequence[ImportedVisit]) -> int:
    with VISITOR_LOG.open(encoding="utf-8", newline="") as file:
        written = sum(bool(row["TOD"]) and row["TOD"] != "10/3/2022 8:00" for row in csv.DictReader(file) if row["TOA"])
    return sum(visit.departed_at is not None for visit in visits) - written


def test_no_departure_is_invented() -> None:
    assert departures_that_are_not_in_the_file(planned(read_file(VISITOR_LOG)).visits) == 0


def test_an_invented_departure_would_be_seen() -> None:
    visits = [replace(visit, departed_at=visit.arrived_at) for visit in planned(read_file(VISITOR_LOG)).visits]
    assert departures_that_are_not_in_the_file(visits) > 0


def test_names_are_kept_as_written() -> None:
    names = {visit.name for visit in planned(read_file(VISITOR_LOG)).visits}
    assert all(name == name.upper() or "ß" in name for name in names)
    assert any("TRẦNHOLM" in name for name in names)
    assert any("VAN DER HOOGEN" in name for name in names)


def test_stray_badge_numbers_stay_texts() -> None:
    assert {visit.badge for visit in planned(read_file(VISITOR_LOG)).visits} == {"", "198001", "000017"}


def test_a_date_without_a_time_is_marked() -> None:
    (day,) = [visit for visit in planned(read_file(VISITOR_LOG)).visits if visit.day_only]
    assert day.arrived_at == datetime(2023, 1, 30, tzinfo=UTC)


def test_a_german_book_with_a_column_for_the_day_is_read_too() -> None:
    plan = planned(read_file(VISITORS_BOOK))
    first = plan.visits[0]
    assert (first.name, first.company) == ("Zoë Lindqvist-Mor", "Kältebau Grünwaldt GmbH")
    assert first.arrived_at == datetime(2025, 11, 3, 8, 15, tzinfo=UTC)
    assert first.departed_at == datetime(2025, 11, 3, 11, 40, tzinfo=UTC)
    assert first.host_name == "Imke Düsterbeck"
    assert plan.duplicates == (5,)
    assert [(row.line, row.fault) for row in plan.rejected] == [
        (6, RowFault.DEPARTED_BEFORE_ARRIVED),
        (7, RowFault.BAD_DATE),
    ]


def test_a_row_that_names_a_day_and_no_arrival_keeps_its_day() -> None:
    absent = next(visit for visit in planned(read_file(VISITORS_BOOK)).visits if visit.arrived_at is None)
    assert absent.expected_from == datetime(2025, 11, 4, tzinfo=UTC)
    assert absent.day_only


def test_the_same_row_has_the_same_identity_whatever_the_encoding() -> None:
    text = "Name;Firma\nZoë Weiß;Küche\n"
    ours = planned(text).visits[0].key
    assert planned(text.encode("cp1252").decode("cp1252")).visits[0].key == ours
    assert planned(text.replace("Küche", "Küche ")).visits[0].key != ours


@pytest.mark.parametrize(
    ("title", "meaning"),
    [
        ("BDGNBR", VisitColumn.BADGE),
        ("ArrivalTime", None),
        ("visitee_namelast", VisitColumn.HOST_LAST_NAME),
        ("Name des Besuchers", VisitColumn.NAME),
        ("Gebäude", VisitColumn.PLACE),
        ("Last Updated By", None),
        ("LastName", VisitColumn.LAST_NAME),
        ("Bemerkung", None),
    ],
)
def test_columns_are_understood_by_their_titles_alone(title: str, meaning: VisitColumn | None) -> None:
    assert meaning_of(title) is meaning


@pytest.mark.parametrize("text", ["", "\n\n", "Temperatur;Datum\n4;1.1.2020\n"])
def test_a_file_without_names_is_refused(text: str) -> None:
    with pytest.raises(NotAcceptable):
        planned(text)
