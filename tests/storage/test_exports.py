import csv
import hashlib
import json
from datetime import timedelta
from pathlib import Path

import pytest

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.exporting import EXPORT_COLUMNS, ExportKind, NoteExport
from accessdesk.desk.import_files import read_file
from accessdesk.desk.key_import import import_schedule
from accessdesk.desk.key_plan import plan_keys
from accessdesk.desk.visit_import import import_plan
from accessdesk.desk.visit_plan import plan_visits
from accessdesk.documents import csv_export
from accessdesk.documents.export_file import ExportedFile, titles, write_export
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.refusals import RightMissing
from accessdesk.domain.visits import BadgeState
from accessdesk.storage.lists.exports import ExportSelects
from accessdesk.storage.verifying import verify_engine
from tests.support.fixtures import KEYING_SCHEDULE, VISITORS_BOOK
from tests.support.houses import AUDITOR, MANAGER, NOW, PIN, RECEPTION, Company


def exported(company: Company, kind: ExportKind, folder: Path) -> list[dict[str, str]]:
    path = folder / f"{kind}.csv"
    found = ExportSelects(company.house.engine).export_rows(kind, None, None, company.clock.now())
    write_export(path, EXPORT_COLUMNS[kind], found, language="en")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def a_supervised_visit(company: Company, how: Acceptance = Acceptance.PIN) -> None:
    visit_id = company.arrived()
    company.clock.forward(minutes=6)
    escort = EscortAccepts(company.employees["Timo Lindner"], how, PIN)
    company.desk.execute(CollectVisitor(visit_id, "B-021", company.clock.now() + timedelta(hours=2), escort=escort))
    company.clock.forward(minutes=50)
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))


def test_every_column_has_a_title_in_both_languages_and_no_title_stands_twice() -> None:
    for columns in EXPORT_COLUMNS.values():
        for language in ("de", "en"):
            assert len(set(titles(columns, language))) == len(columns)


def test_escorts_are_exported_minute_by_minute(company: Company, tmp_path: Path) -> None:
    a_supervised_visit(company)
    rows = exported(company, ExportKind.ESCORTS, tmp_path)
    assert [(row["Custody"], row["Escort"], row["Minutes"]) for row in rows] == [
        ("reception", "", "6"),
        ("escort", "Timo Lindner", "50"),
    ]
    assert (rows[1]["Acceptance"], rows[1]["Strength of acceptance"]) == ("pin", "own")


def test_a_weaker_acceptance_is_marked_in_the_export(company: Company, tmp_path: Path) -> None:
    a_supervised_visit(company, Acceptance.BY_PHONE)
    rows = exported(company, ExportKind.ESCORTS, tmp_path)
    assert [(row["Acceptance"], row["Strength of acceptance"]) for row in rows] == [("", ""), ("by_phone", "weaker")]


def test_visits_are_exported_with_their_badge_and_zones(company: Company, tmp_path: Path) -> None:
    a_supervised_visit(company)
    (row,) = exported(company, ExportKind.VISITS, tmp_path)
    assert (row["Name"], row["Badge"], row["Zones"], row["State"]) == ("Miriam Okafor", "B-021", "RZ 1", "departed")


def test_the_log_export_holds_every_entry_with_the_leaf_that_proves_it(company: Company, tmp_path: Path) -> None:
    a_supervised_visit(company)
    rows = exported(company, ExportKind.LOG, tmp_path)
    verdict = verify_engine(company.house.engine)
    assert [int(row["No."]) for row in rows] == list(range(1, verdict.entries + 1))
    departed = rows[-1]
    assert (departed["Type"], departed["Subject"]) == ("visit.departed", "Miriam Okafor")
    assert departed["By"] == RECEPTION
    assert len(departed["Leaf hash"]) == 64


def test_no_secret_leaves_with_the_log(company: Company, tmp_path: Path) -> None:
    text = json.dumps(exported(company, ExportKind.LOG, tmp_path))
    assert "argon2" not in text
    assert "_hash=" not in text


def test_one_line_a_key_copy_with_the_doors_it_opens(company: Company, tmp_path: Path) -> None:
    company.log_in(MANAGER)
    plan = plan_keys(read_file(KEYING_SCHEDULE), "plan.csv")
    import_schedule(company.desk, plan, "plan.csv")
    rows = exported(company, ExportKind.KEYS, tmp_path)
    assert len(rows) == plan.copies
    (change,) = [row for row in rows if row["Key type"] == "ES 21"]
    assert (change["Copy"], change["Doors"]) == ("ES 21/001", "Büro Österreich, Haupteingang")


def test_a_period_is_half_open_and_leaves_the_rest_out(company: Company) -> None:
    a_supervised_visit(company)
    lists = ExportSelects(company.house.engine)
    now = company.clock.now()
    inside = list(lists.export_rows(ExportKind.VISITS, NOW, NOW + timedelta(days=1), now))
    before = list(lists.export_rows(ExportKind.VISITS, None, NOW, now))
    after = list(lists.export_rows(ExportKind.LOG, NOW + timedelta(days=1), None, now))
    assert (len(inside), len(before), len(after)) == (1, 0, 0)


def cells_that_run(company: Company, folder: Path) -> list[str]:
    company.log_in(MANAGER)
    plan = plan_visits(read_file(VISITORS_BOOK), now=company.clock.now())
    import_plan(company.desk, plan, "book.csv")
    cells = [cell for row in exported(company, ExportKind.VISITS, folder) for cell in row.values()]
    return [cell for cell in cells if cell[:1] in ("=", "+", "-", "@")]


def test_a_formula_in_a_name_does_not_run_in_a_spreadsheet(company: Company, tmp_path: Path) -> None:
    assert cells_that_run(company, tmp_path) == []


def test_an_exporter_without_the_guard_would_be_seen(
    company: Company, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_export, "guarded", lambda text: text)
    assert sorted(cells_that_run(company, tmp_path)) == ["+49 Rundgang", "=1+1", "@SUM(A1)"]


def test_the_digest_is_that_of_the_file_and_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    written = write_export(path, ("name",), [("Zoë",), ("Ørn",)], language="de")
    assert written == ExportedFile(2, hashlib.sha256(path.read_bytes()).hexdigest())
    assert path.stat().st_mode & 0o077 == 0


def test_an_export_is_an_entry_that_says_who_took_what(company: Company, tmp_path: Path) -> None:
    company.log_in(AUDITOR)
    company.desk.execute(NoteExport(ExportKind.VISITS, 7, "ab" * 32, "visits.csv"))
    last = exported(company, ExportKind.LOG, tmp_path)[-1]
    assert (last["Type"], last["By"], last["Subject"]) == ("export.made", AUDITOR, AUDITOR)
    assert "rows=7" in last["Details"]
    assert "ab" * 32 in last["Details"]


def test_the_receptionist_exports_nothing(company: Company) -> None:
    company.log_in(RECEPTION)
    with pytest.raises(RightMissing):
        company.desk.execute(NoteExport(ExportKind.VISITS, 7, "ab" * 32, "visits.csv"))
