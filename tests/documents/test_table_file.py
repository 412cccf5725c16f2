import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from accessdesk.documents import xlsx_export
from accessdesk.documents.table_file import Cell, TableForm, write_table

COLUMNS = ("seq", "happened_at", "name", "badge")
ROWS: list[tuple[Cell, ...]] = [
    (1, datetime(2026, 11, 23, 8, 15, tzinfo=UTC), 'Zoë; "Ørn"\nLtd', None),
    (2, datetime(2026, 11, 23, 9, 0, tzinfo=UTC), "=HYPERLINK(1)", "0815"),
]


def written(folder: Path, form: TableForm, language: str = "de") -> bytes:
    path = folder / f"table.{form}"
    assert write_table(path, COLUMNS, iter(ROWS), form=form, language=language).rows == 2
    return path.read_bytes()


def test_plain_csv_is_rfc_4180_without_a_mark_and_one_for_excel_has_it(tmp_path: Path) -> None:
    plain, excel = written(tmp_path, TableForm.CSV), written(tmp_path, TableForm.EXCEL_CSV)
    assert not plain.startswith(b"\xef\xbb\xbf")
    assert plain.count(b"\r\n") == 3
    assert excel.startswith(b"\xef\xbb\xbfNr.;")
    rows = list(csv.reader(io.StringIO(plain.decode("utf-8"), newline="")))
    assert rows[1][2] == 'Zoë; "Ørn"\nLtd'
    assert rows[2][2] == "'=HYPERLINK(1)"


def test_a_workbook_keeps_numbers_as_numbers_and_runs_no_text(tmp_path: Path) -> None:
    (sheet,) = openpyxl.load_workbook(io.BytesIO(written(tmp_path, TableForm.XLSX))).worksheets
    _, first, second = list(sheet.iter_rows())
    assert (first[0].value, first[0].data_type) == (1, "n")
    assert (second[2].value, second[2].data_type) == ("=HYPERLINK(1)", "s")
    assert (second[3].value, second[3].data_type) == ("0815", "s")


def test_a_table_longer_than_a_sheet_goes_on_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_export, "MOST_ROWS", 2)
    book = openpyxl.load_workbook(io.BytesIO(written(tmp_path, TableForm.XLSX)))
    assert [[row[0].value for row in sheet.iter_rows()] for sheet in book.worksheets] == [["Nr.", 1], ["Nr.", 2]]


def test_json_lines_keep_codes_and_universal_time(tmp_path: Path) -> None:
    first, second = (json.loads(line) for line in written(tmp_path, TableForm.JSONL).decode("utf-8").splitlines())
    assert first == {"seq": 1, "happened_at": "2026-11-23T08:15:00Z", "name": 'Zoë; "Ørn"\nLtd', "badge": None}
    assert second["name"] == "=HYPERLINK(1)"
