"""The keying schedule as a locksmith's table: CSV that old programs read, and a workbook whose cells are mere texts."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

from accessdesk.desk.key_rows import KeyingSchedule
from accessdesk.documents.csv_export import guarded

_DESCRIBED = 4
_MADE = (1980, 1, 1, 0, 0, 0)
_NS = "http://schemas.openxmlformats.org"
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
    rows = table(schedule, language)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in (*_PARTS.items(), ("xl/worksheets/sheet1.xml", _sheet(rows))):
            packed.writestr(zipfile.ZipInfo(name, _MADE), text.encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _disarmed(cell: str) -> str:
    """Guarded against spreadsheets; an apostrophe that stands there already is doubled, so that it comes back."""
    if guarded(cell) != cell or (cell.startswith("'") and guarded(cell[1:]) != cell[1:]) or cell.startswith("''"):
        return "'" + cell
    return cell


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(char in cell for char in ';"\r\n') else cell


def _sheet(rows: Sequence[Sequence[str]]) -> str:
    wide = len(rows[0])
    head = (
        f'<sheetViews><sheetView workbookViewId="0"><pane xSplit="{_DESCRIBED}" ySplit="5" topLeftCell="E6" '
        'activePane="bottomRight" state="frozen"/></sheetView></sheetViews>'
        '<cols><col min="1" max="1" width="14" customWidth="1"/><col min="2" max="2" width="32" customWidth="1"/>'
        '<col min="3" max="4" width="16" customWidth="1"/>'
        + (f'<col min="5" max="{wide}" width="9" customWidth="1"/>' if wide > _DESCRIBED else "")
        + "</cols>"
    )
    names = [_column(at) for at in range(wide)]
    body = "".join(
        f'<row r="{number}">'
        + "".join(
            f'<c r="{names[at]}{number}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
            for at, cell in enumerate(row)
            if cell
        )
        + "</row>"
        for number, row in enumerate(rows, start=1)
    )
    return f'{_XML}<worksheet xmlns="{_NS}/spreadsheetml/2006/main">{head}<sheetData>{body}</sheetData></worksheet>'


def _column(place: int) -> str:
    name, rest = "", place + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(65 + letter) + name
    return name


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_OFFICE = f"{_NS}/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": (
        f'{_XML}<Types xmlns="{_NS}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'{_XML}<Relationships xmlns="{_NS}/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'{_XML}<workbook xmlns="{_NS}/spreadsheetml/2006/main" xmlns:r="{_OFFICE}">'
        '<sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'{_XML}<Relationships xmlns="{_NS}/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}
