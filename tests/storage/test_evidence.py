"""Evidence packages of a real house: what they hold, what they never hold, and what the log knows of them."""

import csv
import hashlib
import io
import json
import zipfile
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pikepdf
import pypdfium2
import pytest

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.evidence import EvidenceScope
from accessdesk.desk.later_corrections import CorrectEntry
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.events import FOUR_EYES, EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.refusals import Missing, NotAcceptable, RightMissing, Unknown
from accessdesk.ledger.anchors import Anchor
from accessdesk.ledger.findings import NoteCode, Standing
from accessdesk.ledger.package_check import verify_package
from accessdesk.reports.evidence import PackageCancelled, evidence_file
from accessdesk.storage.checkpoints import newest_note
from accessdesk.storage.lists import SqlLists
from tests.ledger.test_packages import VERIFY, as_they_read
from tests.support.houses import AUDITOR, MANAGER, PIN, RECEPTION, Company
from tests.support.pdf_signatures import signature_of

VISITORS = ("Miriam Okafor", "Zoë Çelik", "Łukasz Żak")
ESCORT = "Timo Lindner"
EYES = frozenset(kind.value for kind in FOUR_EYES)


@pytest.fixture
def busy(company: Company) -> Company:
    """Three visitors are in the house, each with the same escort; one's company begins like a formula."""
    for number, name in enumerate(VISITORS):
        visit_id = company.arrived(name=name, company=f"=1+{number} Bau")
        escort = EscortAccepts(company.employees[ESCORT], Acceptance.PIN, PIN)
        until = company.clock.now() + timedelta(hours=2)
        company.desk.execute(CollectVisitor(visit_id, f"B-02{number}", until, escort=escort))
        company.clock.forward(minutes=7)
    company.log_in(AUDITOR)
    return company


def today(company: Company) -> date:
    return company.clock.now().astimezone().date()


def scope(company: Company, **more: object) -> EvidenceScope:
    facts = {"first": today(company), "last": today(company), "recipient": "Revision Nord GmbH", **more}
    return EvidenceScope(**facts)  # type: ignore[arg-type]


def made(company: Company, path: Path, **more: object) -> dict[str, bytes]:
    """The files of a package, which both verifiers found sound; workbook and report also unpacked as text."""
    written = evidence_file(company.desk, company.house, path, scope(company, **more), language="de")
    verdict = verify_package(path, four_eyes=EYES)
    assert verdict.findings == ()
    assert verdict.entries == written.rows
    assert VERIFY.verify(path, [])["report"].faults == []
    with zipfile.ZipFile(path) as package:
        files = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(io.BytesIO(files["tables/tables.xlsx"])) as book:
        files["unpacked workbook"] = b"".join(book.read(name) for name in book.namelist())
    pages = pypdfium2.PdfDocument(files["report.pdf"])
    files["text of the report"] = "".join(page.get_textpage().get_text_range() for page in pages).encode()
    return files


def visit_of(company: Company, name: str) -> VisitId:
    with company.house.engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT id FROM visit WHERE name = ?", (name,)).scalar_one()
    return VisitId(found)


def names_in(files: dict[str, bytes], company: Company) -> set[str]:
    everyone = {*VISITORS, *company.employees}
    return {name for name in everyone for data in files.values() if name.encode() in data}


def test_without_names_no_byte_of_a_package_names_anybody_and_with_names_it_does(busy: Company, tmp_path: Path) -> None:
    plain = made(busy, tmp_path / "plain.zip")
    assert names_in(plain, busy) == set()
    assert {one["why"] for one in json.loads(plain["manifest.json"])["withheld"]} == {"pseudonymised", "special"}
    named = made(busy, tmp_path / "named.zip", names=True, reason="ISO 27001")
    assert {*VISITORS, ESCORT} <= names_in(named, busy)


def test_a_package_cut_down_to_one_visit_holds_nobody_else(busy: Company, tmp_path: Path) -> None:
    for more in ({}, {"names": True, "reason": "Auskunft"}):
        files = made(busy, tmp_path / "one.zip", visit_id=visit_of(busy, VISITORS[1]), **more)
        assert names_in(files, busy) - {"Jonas Weiß"} == (
            {VISITORS[1]} if more else set()
        )  # the host is the visit's own
        others = [visit_of(busy, name) for name in VISITORS if name != VISITORS[1]]
        payloads = [json.loads(line.split(b" ", 3)[3]) for line in files["payloads.txt"].splitlines()]
        told = {row["id"] for payload in payloads for row in payload["rows"] if row["t"] == "visit"}
        assert told == {visit_of(busy, VISITORS[1])}
        assert not told & set(others)
        rows = list(csv.reader(io.StringIO(files["tables/visits.csv"].decode("utf-8-sig")), delimiter=";"))
        assert len(rows) == 2
    verdict = verify_package(tmp_path / "one.zip", four_eyes=EYES)
    assert NoteCode.CUT in {note.code for note in verdict.notes}


def test_compared_with_a_checkpoint_kept_outside_it_says_unchanged(busy: Company, tmp_path: Path) -> None:
    made(busy, tmp_path / "one.zip")
    anchor = Anchor.read(newest_note(busy.house.engine))
    verdict = verify_package(tmp_path / "one.zip", [anchor], four_eyes=EYES)
    assert verdict.standing is Standing.UNCHANGED
    assert VERIFY.verify(tmp_path / "one.zip", [as_they_read(anchor)])["anchored_to"] == verdict.anchored_to


def test_each_package_proves_that_it_continues_the_one_before(busy: Company, tmp_path: Path) -> None:
    first, second = made(busy, tmp_path / "one.zip"), made(busy, tmp_path / "two.zip")
    heads = [json.loads(files["manifest.json"]) for files in (first, second)]
    assert [head["previous"] for head in heads] == [None, heads[0]["head"]["size"]]


def test_the_log_knows_who_asked_and_what_left_the_house(busy: Company, tmp_path: Path) -> None:
    made(busy, tmp_path / "one.zip", names=True, reason="ISO 27001")
    lists = SqlLists(busy.house.engine)
    newest, begun = lists.log_page(LogFilter(limit=2))
    assert (begun.type, newest.type) == (EntryType.EVIDENCE_BEGUN, EntryType.EVIDENCE_MADE)
    assert begun.facts["d.recipient"] == newest.facts["d.recipient"] == "Revision Nord GmbH"
    assert newest.facts["d.reason"] == "ISO 27001"
    assert newest.facts["d.sha256"] == hashlib.sha256((tmp_path / "one.zip").read_bytes()).hexdigest()


def test_who_may_not_or_asks_for_what_is_not_there_gets_no_file(busy: Company, tmp_path: Path) -> None:
    path = tmp_path / "one.zip"
    wrong: list[tuple[dict[str, object], type[Exception]]] = [
        ({"names": True}, Missing),
        ({"recipient": " "}, Missing),
        ({"first": today(busy) + timedelta(days=1)}, NotAcceptable),
        ({"first": date(2020, 1, 1), "last": date(2020, 1, 1)}, NotAcceptable),
        ({"visit_id": VisitId(999)}, Unknown),
    ]
    for more, refusal in wrong:
        with pytest.raises(refusal):
            evidence_file(busy.desk, busy.house, path, scope(busy, **more), language="en")
    busy.log_in(RECEPTION)
    with pytest.raises(RightMissing):
        evidence_file(busy.desk, busy.house, path, scope(busy), language="en")
    assert list(tmp_path.glob("*.zip*")) == []


def test_a_package_stopped_half_way_leaves_no_file(
    busy: Company, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessdesk.reports.evidence._BETWEEN_REPORTS", 5)
    told: list[tuple[int, int]] = []
    with pytest.raises(PackageCancelled):
        evidence_file(
            busy.desk,
            busy.house,
            tmp_path / "one.zip",
            scope(busy),
            language="en",
            on_progress=lambda done, total: told.append((done, total)),
            cancelled=lambda: len(told) == 2,
        )
    assert [done for done, _ in told] == [5, 10]
    assert not list(tmp_path.glob("*.zip*"))


def test_no_cell_of_the_tables_is_a_formula(busy: Company, tmp_path: Path) -> None:
    files = made(busy, tmp_path / "one.zip", names=True, reason="ISO 27001")
    assert b"'=1+0 Bau" in files["tables/visits.csv"]
    book = openpyxl.load_workbook(io.BytesIO(files["tables/tables.xlsx"]))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "=1+0 Bau" in {cell.value for cell in cells}
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert book.sheetnames == ["Besuche", "Abschnitte der Aufsicht", "Schlüsselübergaben"]


def test_the_package_brings_everything_that_checking_it_needs(busy: Company, tmp_path: Path) -> None:
    files = made(busy, tmp_path / "one.zip")
    brought = {"verify_evidence.py", "verify_evidence.html", "FORMAT.md", "README.txt", "LIESMICH.txt", "report.pdf"}
    assert brought <= set(files)
    assert "Revision Nord GmbH" in files["text of the report"].decode()
    assert files["README.txt"].startswith(b"EVIDENCE PACKAGE, Muster Hosting GmbH")


def test_the_report_is_archival_signed_and_its_certificate_named_by_the_entry_that_begins_the_package(
    busy: Company, tmp_path: Path
) -> None:
    files = made(busy, tmp_path / "p.zip")
    with pikepdf.open(io.BytesIO(files["report.pdf"])) as report:
        inside = {name: file.get_file().read_bytes() for name, file in report.attachments.items()}
    tables = {f"{name}.csv": files[f"tables/{name}.csv"] for name in ("visits", "custody", "handovers")}
    assert {name: data for name, data in inside.items() if name in tables} == tables
    assert inside["checkpoint.txt"].decode() == newest_note(busy.house.engine)
    _, status = signature_of(files["report.pdf"])
    assert (status.intact, status.valid) == (True, True)
    named = status.signing_cert.sha256.hex()
    assert json.loads(files["manifest.json"])["report_certificate"] == named
    begun = json.loads(files["manifest.json"])["head"]["size"]
    with busy.house.engine.connect() as connection:
        query = "SELECT data FROM ledger_payload WHERE seq = ? AND data_class = 'setting'"
        payload = connection.exec_driver_sql(query, (begun,)).scalar_one()
    assert named in bytes(payload).decode()
    assert ":".join((named[:2], named[2:4])).upper() in files["README.txt"].decode()


def test_a_package_with_a_correction_verifies_and_its_tables_count_once_with_what_is_true(
    busy: Company, tmp_path: Path
) -> None:
    before = list(csv.DictReader(io.StringIO(made(busy, tmp_path / "a.zip")["tables/visits.csv"].decode("utf-8-sig"))))
    lists = SqlLists(busy.house.engine)
    rows = lists.log_page(LogFilter(limit=200))
    wrong = next(row for row in rows if row.type == EntryType.VISIT_ARRIVED and VISITORS[0] in row.facts.values())
    busy.log_in(MANAGER)
    busy.desk.execute(CorrectEntry(wrong.id, "Ausweis gelesen", name="Miriam Okafo"))
    busy.log_in(AUDITOR)
    files = made(busy, tmp_path / "b.zip", names=True, reason="Stichprobe")
    after = list(csv.DictReader(io.StringIO(files["tables/visits.csv"].decode("utf-8-sig"))))
    assert len(after) == len(before)
    text = files["tables/visits.csv"].decode("utf-8-sig")
    assert "Miriam Okafo\r" in text or "Miriam Okafo;" in text or "Miriam Okafo," in text
    assert VISITORS[0] not in text
