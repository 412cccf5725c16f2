"""`accessdesk report` on questions about keys, run as a user runs it."""

import csv
import hashlib
from datetime import timedelta
from pathlib import Path

import pytest

from accessdesk.commandline.key_reports import meant
from accessdesk.commandline.outcome import Stop
from tests.commandline.commands import Ran, accessdesk
from tests.support.houses import AUDITOR, MANAGER, RECEPTION, Company, found_company
from tests.support.keyrings import hang_keys

THEN = "2024-02-27T11:00"
QUESTIONS = {
    "door-access": ("--door", "rz 1", "--at", THEN),
    "person-keys": ("--person", "timo lindner", "--at", THEN),
    "key-history": ("--copy", "HS 2/001"),
    "overdue": ("--at", THEN),
    "key-inventory": ("--at", THEN),
    "loss-impact": ("--at", THEN),
}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which a key went out long ago and was late, whatever day it is today."""
    company: Company = found_company(tmp_path_factory.mktemp("data") / "house")
    company.clock.forward(days=-1000)
    ring = hang_keys(company)
    company.log_in(MANAGER)
    ring.issue(ring.permanent, due_at=company.clock.now() + timedelta(hours=1), bearer="=Kim Aydın")
    company.house.close()
    return company.house.data_dir


def report(data: Path, kind: str, out: Path, *more: str, form: str = "csv", by: str = AUDITOR) -> Ran:
    words = more or QUESTIONS[kind]
    return accessdesk("report", kind, "--data", data, "--as", by, "--format", form, "--out", out, *words)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("kind", QUESTIONS)
def test_each_answer_leaves_as_a_table_with_its_digest(data: Path, tmp_path: Path, kind: str) -> None:
    table = tmp_path / "answer.csv"
    ran = report(data, kind, table)
    assert ran.code == 0, ran.err
    assert hashlib.sha256(table.read_bytes()).hexdigest() in ran.out
    assert ran.out.startswith(f"Rows: {len(rows(table))},")
    assert "HS 2/001" in table.read_text("utf-8-sig")


def test_an_answer_leaves_as_a_paper_too(data: Path, tmp_path: Path) -> None:
    paper = tmp_path / "answer.pdf"
    ran = report(data, "loss-impact", paper, form="pdf")
    assert ran.last.startswith("Answered from recorded acts")
    assert paper.read_bytes().startswith(b"%PDF-")
    assert hashlib.sha256(paper.read_bytes()).hexdigest() in ran.out


def test_the_table_says_who_had_it_no_cell_is_a_formula_and_the_log_what_was_asked(data: Path, tmp_path: Path) -> None:
    report(data, "person-keys", tmp_path / "a.csv")
    (key,) = rows(tmp_path / "a.csv")
    assert (key["Copy"], key["Holder"], key["State"]) == ("HS 2/001", "Timo Lindner", "issued")
    assert key["Bearer"] == "'=Kim Aydın"
    assert key["Doors"] == "Haupteingang, RZ 1, RZ 2"
    log = tmp_path / "log.csv"
    accessdesk("export", "log", "--data", data, "--as", AUDITOR, "--format", "csv", "--out", log)
    noted = [line for line in log.read_text("utf-8-sig").splitlines() if "kind=person-keys" in line]
    assert "asked=employee " in noted[-1]
    assert "at=2024-02-27T10:00:00Z" in noted[-1]


def test_who_may_not_export_gets_exit_one_and_no_file(data: Path, tmp_path: Path) -> None:
    ran = report(data, "overdue", tmp_path / "x.csv", by=RECEPTION)
    assert (ran.code, (tmp_path / "x.csv").exists()) == (1, False)


@pytest.mark.parametrize(
    ("kind", "words", "said"),
    [
        ("door-access", ("--door", "rz"), "There is no door rz. Similar: RZ 1; RZ 2"),
        ("overdue", ("--at", "2999-01-01T00:00"), "--at lies in the future."),
    ],
)
def test_what_means_nothing_is_said_with_what_there_is(
    data: Path, tmp_path: Path, kind: str, words: tuple[str, ...], said: str
) -> None:
    ran = report(data, kind, tmp_path / "x.csv", *words)
    assert (ran.code, (tmp_path / "x.csv").exists()) == (2, False)
    assert said in ran.err


def test_the_only_one_of_a_name_is_meant_and_two_are_told_apart() -> None:
    two = [(("Kim Aydın", "Kim Aydın, Muster AG"), 1), (("Kim Aydın", "Kim Aydın, Beispiel KG"), 2)]
    assert meant("no_such_person", "kim aydin, muster ag", two) == 1
    with pytest.raises(Stop) as several:
        meant("no_such_person", "Kim Aydın", two)
    assert several.value.values["near"] == "Kim Aydın, Muster AG; Kim Aydın, Beispiel KG"
    with pytest.raises(Stop, match="no_such_copy"):
        meant("no_such_copy", "HS 2", [(("HS 2/001",), 1)])
