"""Lists of people as they come: typed, from a spreadsheet's cells, in files; what is a name and what is not."""

import zipfile
from pathlib import Path

import openpyxl
import pytest

from accessdesk.desk import workbooks
from accessdesk.desk.groups import PersonWish
from accessdesk.desk.people_lists import people_in_text, people_of, table_in_file
from accessdesk.desk.visit_columns import VisitColumn
from accessdesk.domain.refusals import NotAcceptable

OKAFOR = PersonWish("Miriam Okafor")


def why(refused: pytest.ExceptionInfo[NotAcceptable]) -> object:
    return refused.value.facts["why"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Miriam Okafor", [OKAFOR]),
        ("Miriam Okafor\r\n\r\n  José Núñez  \n", [OKAFOR, PersonWish("José Núñez")]),
        ("Miriam Okafor; Kälte & Söhne", [PersonWish("Miriam Okafor", "Kälte & Söhne")]),
        ("Miriam Okafor\tKälte\nJosé Núñez\t", [PersonWish("Miriam Okafor", "Kälte"), PersonWish("José Núñez")]),
        (
            "1. Miriam Okafor\n2) José Núñez\n- Aylin Şahin",
            [OKAFOR, PersonWish("José Núñez"), PersonWish("Aylin Şahin")],
        ),
        ("Vorname\tNachname\tFirma\nMiriam\tOkafor\tKälte", [PersonWish("Miriam Okafor", "Kälte")]),
        ("Company,Name\nKälte,Miriam Okafor", [PersonWish("Miriam Okafor", "Kälte")]),
        ("Okafor, Miriam", [PersonWish("Okafor, Miriam")]),
        ('"Okafor; Miriam";"Kälte"', [PersonWish("Okafor; Miriam", "Kälte")]),
        ("陈伟\n김민준", [PersonWish("陈伟"), PersonWish("김민준")]),
    ],
)
def test_a_pasted_list_is_understood(text: str, people: list[PersonWish]) -> None:
    assert list(people_in_text(text)) == people


def test_nothing_pasted_is_said() -> None:
    with pytest.raises(NotAcceptable) as refused:
        people_in_text(" \n\t\n")
    assert why(refused) == "nothing_pasted"


def test_more_people_than_a_group_may_have_are_refused() -> None:
    with pytest.raises(NotAcceptable) as refused:
        people_in_text("\n".join(f"Gast {number}" for number in range(201)))
    assert why(refused) == "too_many_people"


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Titles the program does not know in two columns, a formula, a number, a second sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Nr", "Teilnehmer", "Firma"], [1, "Miriam Okafor", "Kälte"], [], [2.0, "José Núñez", "=1+1"]):
        sheet.append(row)
    book.create_sheet("Zweites").append(["Niemand"])
    path = tmp_path / "liste.xlsx"
    book.save(path)
    return path


def test_a_workbook_is_read_and_its_columns_can_be_told(workbook: Path) -> None:
    table = table_in_file(workbook)
    assert table.titles == ("Nr", "Teilnehmer", "Firma")
    assert table.meanings == (None, None, VisitColumn.COMPANY)
    with pytest.raises(NotAcceptable) as refused:
        people_of(table, table.meanings)
    assert why(refused) == "no_name_column"
    people = people_of(table, (None, VisitColumn.NAME, VisitColumn.COMPANY))
    assert people == (PersonWish("Miriam Okafor", "Kälte"), PersonWish("José Núñez"))


def test_a_csv_file_is_read_like_a_pasted_list(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes("Nachname;Vorname;Firma\nMüßig-Köhler;Jörg;Aufzüge Süd\n".encode("cp1252"))
    table = table_in_file(path)
    assert people_of(table, table.meanings) == (PersonWish("Jörg Müßig-Köhler", "Aufzüge Süd"),)


def test_a_comma_in_a_name_is_no_separator_without_titles(tmp_path: Path) -> None:
    path = tmp_path / "liste.txt"
    path.write_text("Okafor, Miriam\nNúñez, José\n", "utf-8")
    table = table_in_file(path)
    assert [person.name for person in people_of(table, table.meanings)] == ["Okafor, Miriam", "Núñez, José"]


def test_what_is_no_workbook_inside_is_refused_with_words(tmp_path: Path) -> None:
    path = tmp_path / "kein.xlsx"
    path.write_bytes(b"PK\x03\x04 and nothing more")
    with pytest.raises(NotAcceptable) as refused:
        table_in_file(path)
    assert why(refused) == "not_a_workbook"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("hello.txt", "no sheet")
    with pytest.raises(NotAcceptable) as refused:
        table_in_file(path)
    assert why(refused) == "not_a_workbook"


def test_a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_read(
    workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert table_in_file(workbook).rows
    monkeypatch.setattr(workbooks, "_MOST_UNPACKED", 100)
    with pytest.raises(NotAcceptable) as refused:
        table_in_file(workbook)
    assert why(refused) == "too_large"


def test_a_sheet_of_endless_rows_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for number in range(300):
        sheet.append([f"Gast {number}"])
    path = tmp_path / "lang.xlsx"
    book.save(path)
    with pytest.raises(NotAcceptable) as refused:
        table_in_file(path)
    assert why(refused) == "too_many_rows"
