"""A file and its entry leave together or not at all, whichever door they take."""

import hashlib
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from accessdesk.desk.desk import Desk
from accessdesk.desk.exporting import ExportKind, NoteExport
from accessdesk.documents.export_file import ExportedFile, write_rows
from accessdesk.domain.refusals import RightMissing
from accessdesk.reports.taking_out import days_of, take_out
from accessdesk.storage.lists import SqlLists
from tests.support.houses import MANAGER, RECEPTION, Company

Write = Callable[[Path], ExportedFile]
Export = Callable[[Desk, ExportKind, Path, Write], object]


def two_rows(path: Path) -> ExportedFile:
    return write_rows(path, ("No.", "What"), [(1, "Arrival"), (2, "=1+1")], language="en")


def half_a_file(path: Path) -> ExportedFile:
    path.write_text("half of it")
    raise OSError("no room")


def entries(company: Company) -> int:
    return SqlLists(company.house.engine).standing().entries


def test_a_file_leaves_with_its_digest_in_the_log_and_for_its_owner_alone(company: Company, tmp_path: Path) -> None:
    company.log_in(MANAGER)
    target, before = tmp_path / "log.csv", entries(company)
    target.write_text("an older export")
    written = take_out(company.desk, ExportKind.LOG, target, two_rows)
    assert (written.rows, entries(company)) == (2, before + 1)
    assert written.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()
    assert target.stat().st_mode & 0o077 == 0
    assert "'=1+1" in target.read_text(encoding="utf-8-sig")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "log.csv"]


def left_by_a_broken_export(company: Company, folder: Path, export: Export) -> tuple[list[str], str, int]:
    """Files in the folder, what stands at the target, and how many entries came."""
    company.log_in(MANAGER)
    target, before = folder / "log.csv", entries(company)
    target.write_text("an older export")
    with pytest.raises(OSError, match="no room"):
        export(company.desk, ExportKind.LOG, target, half_a_file)
    names = sorted(path.name for path in folder.iterdir() if path.is_file())
    return names, target.read_text(encoding="utf-8"), entries(company) - before


def test_an_export_that_breaks_off_leaves_the_older_file_and_no_entry(company: Company, tmp_path: Path) -> None:
    assert left_by_a_broken_export(company, tmp_path, take_out) == (["log.csv"], "an older export", 0)


def test_an_export_written_in_place_would_be_seen(company: Company, tmp_path: Path) -> None:
    def in_place(desk: Desk, kind: ExportKind, target: Path, write: Write) -> None:
        desk.execute(NoteExport(kind, 2, "ab" * 32, target.name))
        write(target)

    assert left_by_a_broken_export(company, tmp_path, in_place) == (["log.csv"], "half of it", 1)


def test_without_the_right_nothing_is_even_read(company: Company, tmp_path: Path) -> None:
    company.log_in(RECEPTION)
    with pytest.raises(RightMissing):
        take_out(company.desk, ExportKind.LOG, tmp_path / "log.csv", half_a_file)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_the_day_before_midnight_is_the_last_one_recorded() -> None:
    begin = datetime(2026, 11, 20).astimezone()
    end = datetime(2026, 11, 23).astimezone()
    assert days_of(begin, end) == (date(2026, 11, 20), date(2026, 11, 22))
    assert days_of(None, end + timedelta(minutes=1)) == (None, date(2026, 11, 23))
    assert days_of(begin, None) == (date(2026, 11, 20), None)
