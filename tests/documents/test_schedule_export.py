"""The keying schedule leaves in the locksmith's layout and comes back without a difference; on paper it is whole."""

import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest

from accessdesk.desk.key_plan import KeySchedulePlan, plan_grid
from accessdesk.desk.key_rows import KeyingSchedule, ScheduleRow
from accessdesk.desk.schedule_grid import read_grid
from accessdesk.desk.schedule_layout import layout_of
from accessdesk.documents import schedule_table
from accessdesk.documents.schedule_paper import SchedulePaper, schedule_paper
from accessdesk.documents.schedule_table import as_csv, as_workbook
from accessdesk.domain.ids import CylinderId, KeyTypeId, LockingSystemId
from tests.documents.papers import page_count, page_texts

HOSTILE = ("=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "-1.07 Tiefgarage", "'=x", "''y", 'a"b;c', "<b>&amp;", "Tür\u00a07")


def schedule(*, doors: int = 12, types: int = 5, names: tuple[str, ...] = HOSTILE) -> KeyingSchedule:
    kinds = tuple((KeyTypeId(at + 1), f"GS {at + 1} {'Büro' if at % 2 else 'Technik'}", at) for at in range(types))
    rows = tuple(
        ScheduleRow(
            CylinderId(at + 1),
            f"{at + 1:03d}",
            "Doppelzylinder",
            "31.5/40",
            None,
            names[at % len(names)] + ("" if at < len(names) else f" {at}"),
            bytes((at * 7 + place * 3) % 4 == 0 for place in range(types)),
        )
        for at in range(doors)
    )
    return KeyingSchedule(LockingSystemId(1), "Z-4711", "Haus; Süd", "Muster", date(2026, 2, 3), kinds, rows)


def read(data: bytes, path: Path) -> KeySchedulePlan:
    path.write_bytes(data)
    grid = read_grid(path)
    return plan_grid(grid, layout_of(grid), path.name)


def same(plan: KeySchedulePlan, given: KeyingSchedule) -> None:
    names = [name for _, name, _ in given.types]
    assert (plan.system, plan.building, plan.maker, plan.plan_date) == (
        "Z-4711",
        "Haus; Süd",
        "Muster",
        given.plan_date,
    )
    assert [(kind.name, kind.copies) for kind in plan.types] == [(name, count) for _, name, count in given.types]
    assert plan.rejected == ()
    assert [(c.number, c.door, c.kind, c.length, c.opened_by) for c in plan.cylinders] == [
        (row.number, row.door, row.kind, row.length, tuple(n for n, x in zip(names, row.opens, strict=True) if x))
        for row in given.rows
    ]


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_leaves_comes_back_without_a_difference(language: str, tmp_path: Path) -> None:
    given = schedule()
    same(read(as_csv(given, language), tmp_path / "plan.csv"), given)
    same(read(as_workbook(given, language), tmp_path / "plan.xlsx"), given)


def test_letters_that_windows_1252_lacks_leave_as_utf_8(tmp_path: Path) -> None:
    plain, foreign = schedule(), schedule(names=("Şantiye", "Łódź"))
    assert as_csv(plain, "de").decode("cp1252").startswith("Schließplan;Z-4711")
    assert as_csv(foreign, "de").startswith(b"\xef\xbb\xbf")
    same(read(as_csv(foreign, "de"), tmp_path / "plan.csv"), foreign)


def test_no_spreadsheet_takes_a_door_for_a_formula() -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(schedule(), "de")))
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr"}
    assert "=1+1" in {cell.value for cell in cells}
    assert ";=" not in as_csv(schedule(), "de").decode("cp1252")


def test_the_same_schedule_gives_the_same_bytes() -> None:
    assert as_workbook(schedule(), "de") == as_workbook(schedule(), "de")
    assert paper(schedule()) == paper(schedule())
    with zipfile.ZipFile(io.BytesIO(as_workbook(schedule(), "de"))) as packed:
        assert packed.testzip() is None


def test_an_export_that_did_not_disarm_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedule_table, "_disarmed", lambda cell: cell)
    assert ";=1+1" in as_csv(schedule(), "de").decode("cp1252")


def paper(given: KeyingSchedule, language: str = "de") -> bytes:
    at = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
    return schedule_paper(SchedulePaper(given, at, "Muster Hosting GmbH", "Nürnberg", "AD1:1:7:ABC", language))


def test_paper_goes_on_over_pages_with_its_heads_on_each() -> None:
    pdf = paper(schedule(doors=60, types=50))
    assert page_count(pdf) == 9
    for page in page_texts(pdf):
        assert "Schließplan Z-4711" in page
        assert "Tür" in page
        assert "AD1:1:7:ABC" in page
    crosses = sum(sum(row.opens) for row in schedule(doors=60, types=50).rows)
    assert sum(page.split().count("X") for page in page_texts(pdf)) == crosses


def test_a_system_without_cylinders_says_so() -> None:
    (page,) = page_texts(paper(schedule(doors=0)))
    assert "keine Zylinder" in page
