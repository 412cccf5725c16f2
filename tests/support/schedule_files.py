"""Keying schedules as locksmiths hand them over, made from a truth that says which key opens what."""

import csv
import io
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

_DOORS = "Haupteingang;Empfang;RZ 1;RZ 2;USV-Raum;Klima 1;Büro 101;Käfig 118;-1.07 Tiefgarage;Lager & Versand;Şantiye 3"
_KINDS = "Doppelzylinder;Halbzylinder;Knaufzylinder;Vorhangschloß"
_RANKS = ("GHS", "HGS", "HS", "GS", "ES", "ES", "ES")


@dataclass(frozen=True)
class Truth:
    """What a file says, however it is laid out; a cylinder is number, door, kind, length and the names that open it."""

    system: str
    building: str
    plan_date: date
    types: tuple[tuple[str, int], ...]
    cylinders: tuple[tuple[str, str, str, str, tuple[str, ...]], ...]


def truth(seed: int, *, doors: int = 14, types: int = 9) -> Truth:
    """Always the same for a seed."""
    chance = random.Random(seed)
    endings = ("Süd", "Technik", "Büro", "")
    names = [f"{_RANKS[min(at, 6)]} {at + 1} {chance.choice(endings)}".strip() for at in range(types)]
    cylinders: list[tuple[str, str, str, str, tuple[str, ...]]] = []
    for at in range(doors):
        again = at > 0 and chance.random() < 0.2  # a second cylinder in the same door
        door = cylinders[-1][1] if again else f"{chance.choice(_DOORS.split(';'))} {at}"
        length = f"{chance.choice((10, 30, 31.5, 35)):g}/{chance.choice((30, 40.5, 60)):g}"
        opens = tuple(name for column, name in enumerate(names) if column == 0 or chance.random() < 0.3)
        cylinders.append((f"{at + 1:03d}", door, chance.choice(_KINDS.split(";")), length, opens))
    counted = tuple((name, chance.randint(0, 40)) for name in names)
    return Truth(f"Z-{4000 + seed}", "Werk Süd", date(2025, 3, 1 + seed % 28), counted, tuple(cylinders))


def _crosses(said: Truth, opens: tuple[str, ...], mark: str, none: str = "") -> list[str]:
    return [mark if name in opens else none for name, _ in said.types]


def _text(rows: list[list[str]], separator: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def _comma(length: str) -> str:
    return length.replace(".", ",")


def _day(said: Truth) -> str:
    return f"{said.plan_date:%d.%m.%Y}"


def labelled(said: Truth, path: Path) -> None:
    """Windows-1252, semicolons: heads of unequal length, labels before types and counts."""
    rows = [
        ["Schließplan", said.system, said.building, "", "", ""],
        ["Datum", _day(said), "Hersteller", "Muster Sicherheit"],
        ["", "", "", "Schlüssel", *[name for name, _ in said.types]],
        ["", "", "", "Anzahl", *[str(count) for _, count in said.types]],
        ["Nr.", "Türbezeichnung", "Zylindertyp", "Länge (mm)", *[""] * len(said.types)],
        *[[n, d, k, _comma(size), *_crosses(said, o, "X")] for n, d, k, size, o in said.cylinders],
    ]
    path.write_bytes(_text(rows, ";").replace("Ş", "S").encode("cp1252"))


def one_row_of_titles(said: Truth, path: Path) -> None:
    """UTF-8 with its mark, commas: counts without a label, one row with all titles, a remark at the right."""
    rows = [
        [f"Schließanlage: {said.system}"],
        ["Stand:", _day(said)],
        ["", "", "", "", *[str(count) for _, count in said.types], ""],
        ["Nummer", "Tür", "Bauform", "Maße", *[name for name, _ in said.types], "Bemerkung"],
        *[[n, d, k, _comma(size), *_crosses(said, o, "x", "-"), "neu, 2025"] for n, d, k, size, o in said.cylinders],
    ]
    path.write_bytes(_text(rows, ",").encode("utf-8-sig"))


def with_floors(said: Truth, path: Path) -> None:
    """UTF-16, tabs: floors between the cylinders, a column for the floor, counts and a legend below everything."""
    rows = [
        ["Schließplan", "", said.system, said.building],
        ["Datum", "", _day(said)],
        ["Pos", "Raum", "Etage", "Typ", "Länge", *[name for name, _ in said.types]],
    ]
    for at, (n, d, k, size, o) in enumerate(said.cylinders):
        if at % 5 == 0:
            rows.append(["", f"{at // 5}. Obergeschoss", "", "", "", *[""] * len(said.types)])
        rows.append([n, d, f"{at // 5}. OG", k, _comma(size), *_crosses(said, o, "●")])
    rows.append(["Anzahl", "", "", "", "", *[str(count) for _, count in said.types]])
    path.write_bytes(_text(rows, "\t").encode("utf-16"))


def turned_text(said: Truth, path: Path) -> None:
    """UTF-8 without a mark: key types run down, cylinders across, counts in a column, a 1 for a cross."""
    across = said.cylinders
    rows = [
        ["Schließanlage", said.system, said.building],
        ["Datum", _day(said)],
        ["", "Nr.", *[each[0] for each in across]],
        ["", "Türbezeichnung", *[each[1] for each in across]],
        ["", "Zylindertyp", *[each[2] for each in across]],
        ["Schlüssel", "Länge", *[_comma(each[3]) for each in across]],
        *[[name, str(count), *["1" if name in each[4] else "" for each in across]] for name, count in said.types],
    ]
    wide = len(rows[-1])
    full = [row if at < 2 else [*row, *[""] * (wide - len(row))] for at, row in enumerate(rows)]
    path.write_bytes(_text(full, ";").encode())


def merged_workbook(said: Truth, path: Path) -> None:
    """XLSX with merged heads over groups of types, a door over two cylinders, a real date, figures as numbers."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["C1"] = "Schließplan", said.system
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("C1:F1")
    sheet["A2"], sheet["C2"] = "Datum", said.plan_date
    first, types = 6, len(said.types)
    for place in range(0, types - 1, 3):
        sheet.cell(3, first + place, f"Gruppe {place}")
        sheet.merge_cells(start_row=3, start_column=first + place, end_row=3, end_column=first + place + 1)
    for place, title in enumerate(("Nr.", "Tür", "Etage", "Zylinder", "Länge"), start=1):
        sheet.cell(4, place, title)
    sheet.cell(5, 1, "Anzahl")
    for place, (name, count) in enumerate(said.types):
        sheet.cell(4, first + place, name)
        sheet.cell(5, first + place, count)
    for row, (n, d, k, size, o) in enumerate(said.cylinders, start=6):
        for place, value in enumerate((n, d, "EG", k, _comma(size), *_crosses(said, o, "X"))):
            if value:
                sheet.cell(row, 1 + place, value)
        if row > 6 and said.cylinders[row - 7][1] == d:
            sheet.cell(row, 2).value = None
    for door in {each[1] for each in said.cylinders}:
        rows = [row for row, each in enumerate(said.cylinders, start=6) if each[1] == door]
        if len(rows) > 1:
            sheet.merge_cells(start_row=rows[0], start_column=2, end_row=rows[-1], end_column=2)
    book.save(path)


def turned_workbook(said: Truth, path: Path) -> None:
    """XLSX, key types down: numbers of copies in a column, ticks for crosses, blank columns between."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = f"Schließanlage {said.system}"
    sheet.merge_cells("A1:D1")
    sheet["A2"] = f"Stand: {_day(said)}"
    for row, (title, place) in enumerate((("Nummer", 0), ("Türbezeichnung", 1), ("Typ", 2), ("Länge", 3)), start=4):
        sheet.cell(row, 2, title)
        for column, each in enumerate(said.cylinders):
            value = str(each[place])
            sheet.cell(row, 3 + column, _comma(value) if place == 3 else value)
    sheet.cell(7, 1, "Anzahl")
    for row, (name, count) in enumerate(said.types, start=8):
        sheet.cell(row, 1, count)
        sheet.cell(row, 2, name)
        for column, each in enumerate(said.cylinders):
            if name in each[4]:
                sheet[f"{get_column_letter(3 + column)}{row}"] = "✓"
    book.save(path)


LAYOUTS: dict[str, tuple[Callable[[Truth, Path], None], str]] = {
    "labelled": (labelled, "csv"),
    "one_row_of_titles": (one_row_of_titles, "csv"),
    "with_floors": (with_floors, "txt"),
    "turned_text": (turned_text, "csv"),
    "merged_workbook": (merged_workbook, "xlsx"),
    "turned_workbook": (turned_workbook, "xlsx"),
}
