"""The keying schedule as a locksmith's table: CSV that old programs read, and a workbook whose cells are mere texts."""

import io

from accessdesk.desk.key_rows import KeyingSchedule
from accessdesk.documents.csv_export import guarded
from accessdesk.documents.xlsx_export import Look, workbook

_DESCRIBED = 4
_HEAD_ROWS = 5
_WORDS = {
    "de": "Schließplan;Datum;Hersteller;Schlüssel;Anzahl;Nr.;Türbezeichnung;Zylindertyp;Länge (mm)",
    "en": "Keying schedule;Date;Maker;Keys;Count;No.;Door;Cylinder;Length (mm)",
}


def table(schedule: KeyingSchedule, language: str) -> list[list[str]]:
    """The rows in the layout that an import understands: head, key types, counts, titles, one row a cylinder."""
    words = _WORDS["de" if language.partition("-")[0].lower() == "de" else "en"].split(";")
    plan, day, maker, keys, count, *titles = words
    head = [
        [plan, schedule.name, schedule.building],
        [day, f"{schedule.plan_date:%d.%m.%Y}" if schedule.plan_date else "", maker, schedule.maker],
        ["", "", "", keys, *[name for _, name, _ in schedule.types]],
        ["", "", "", count, *[str(copies) for _, _, copies in schedule.types]],
        titles,
    ]
    body = [
        [row.number, row.door, row.kind, row.length.replace(".", ","), *["X" if each else "" for each in row.opens]]
        for row in schedule.rows
    ]
    wide = _DESCRIBED + len(schedule.types)
    return [[*row, *[""] * (wide - len(row))] for row in (*head, *body)]


def as_csv(schedule: KeyingSchedule, language: str) -> bytes:
    """Windows-1252 with semicolons; UTF-8 with its mark where a name has letters that Windows-1252 lacks."""
    out = io.StringIO()
    for row in table(schedule, language):
        out.write(";".join(_quoted(_disarmed(cell)) for cell in row) + "\r\n")
    text = out.getvalue()
    try:
        return text.encode("cp1252")
    except UnicodeEncodeError:
        return text.encode("utf-8-sig")


def as_workbook(schedule: KeyingSchedule, language: str) -> bytes:
    """XLSX: every cell is a text, so that no program takes a door for a formula or a length for a date."""
    titles, *rows = table(schedule, language)
    widths = (14, 32, 16, 16, *[9] * len(schedule.types))
    return workbook([(titles[0], titles, rows)], Look(widths, frozen_columns=_DESCRIBED, frozen_rows=_HEAD_ROWS))


def _disarmed(cell: str) -> str:
    """Guarded against spreadsheets; an apostrophe that stands there already is doubled, so that it comes back."""
    if guarded(cell) != cell or (cell.startswith("'") and guarded(cell[1:]) != cell[1:]) or cell.startswith("''"):
        return "'" + cell
    return cell


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(char in cell for char in ';"\r\n') else cell
