"""`accessdesk report supervision`, run as a user runs it."""

import csv
import hashlib
from datetime import timedelta
from pathlib import Path

import pytest

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.domain.escorts import Acceptance
from tests.commandline.commands import Ran, accessdesk
from tests.support.houses import AUDITOR, PIN, RECEPTION, Company


@pytest.fixture
def data(company: Company) -> Path:
    """A data folder with a visitor who came long ago, whatever day it is today."""
    company.clock.forward(days=-1000)
    visit_id = company.arrived()
    escort = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    until = company.clock.now() + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, "B-021", until, escort=escort))
    company.house.close()
    return company.house.data_dir


def report(data: Path, out: Path, *more: str, form: str = "pdf", by: str = AUDITOR) -> Ran:
    words = ("report", "supervision", "--data", data, "--as", by, "--format", form, "--out", out)
    return accessdesk(*words, "--from", "2024-02-27", "--to", "2024-02-27", *more)


def test_both_forms_leave_with_their_digest_and_their_entry_in_the_log(data: Path, tmp_path: Path) -> None:
    pdf, table = tmp_path / "supervision.pdf", tmp_path / "supervision.csv"
    first, second = report(data, pdf, "--zone", "rz 1"), report(data, table, form="csv")
    assert (first.code, second.code) == (0, 0), first.err + second.err
    assert first.last == "This list proves documented supervision, not physical supervision."
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert hashlib.sha256(pdf.read_bytes()).hexdigest() in first.out
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["Line"] for row in rows} == {"note", "total", "visit", "part", "zone"}
    assert [row["Escort"] for row in rows if row["Custody"] == "escort"] == ["Timo Lindner"]
    log = tmp_path / "log.csv"
    accessdesk("export", "log", "--data", data, "--as", AUDITOR, "--format", "csv", "--out", log)
    newest_first = [line for line in log.read_text("utf-8-sig").splitlines() if "kind=supervision" in line]
    assert len(newest_first) == 2
    noted = newest_first[::-1]
    assert "from=2024-02-27" in noted[0]
    assert hashlib.sha256(pdf.read_bytes()).hexdigest() in noted[0]


def test_who_may_not_export_gets_exit_one_and_no_file(data: Path, tmp_path: Path) -> None:
    ran = report(data, tmp_path / "x.pdf", by=RECEPTION)
    assert (ran.code, (tmp_path / "x.pdf").exists()) == (1, False)


@pytest.mark.parametrize("words", [("--to", "2024-02-26"), ("--zone", "Keller")])
def test_wrong_usage_is_exit_two(data: Path, tmp_path: Path, words: tuple[str, str]) -> None:
    ran = report(data, tmp_path / "x.pdf", *words)
    assert (ran.code, (tmp_path / "x.pdf").exists()) == (2, False)
    assert ran.err


def test_a_period_in_which_nothing_happened_is_a_report_too(data: Path, tmp_path: Path) -> None:
    ran = report(data, tmp_path / "empty.pdf", "--from", "2020-01-01", "--to", "2020-01-01")
    assert (ran.code, ran.out.splitlines()[0].startswith("Rows: 0")) == (0, True)
