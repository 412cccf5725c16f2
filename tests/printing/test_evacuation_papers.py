"""The evacuation list from the sealed file: without a query, without a login, without a database."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from accessdesk.desk.roll_calls import AnswerRollCall, BeginRollCall, EndRollCall
from accessdesk.desk.rows import LogFilter, LogRow
from accessdesk.domain.events import EntryType
from accessdesk.domain.presence import RollCallResult
from accessdesk.printing import delivering
from accessdesk.printing.evacuation_papers import OWED_FILE, EvacuationPapers
from accessdesk.printing.printers import PrinterFault
from accessdesk.printing.snapshot import SNAPSHOT_FILE, NoSnapshot, read_snapshot
from accessdesk.settings import DeskSettings, write_settings
from accessdesk.storage.engine import DATA_FILE
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.sealed import SealBroken, SealedFile
from tests.support.houses import NOW, Company


@pytest.fixture
def papers(company: Company) -> EvacuationPapers:
    """Two visitors are inside, and the list was written."""
    company.arrived(name="Ada Eze", needs_help=True)
    company.arrived(name="Bo Lund")
    made = EvacuationPapers(company.house.data_dir)
    made.refresh(SqlLists(company.house.engine), company.clock.now())
    return made


def text_of(path: str) -> str:
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(Path(path).read_bytes()))


def newest(company: Company) -> LogRow:
    return SqlLists(company.house.engine).log_page(LogFilter(limit=1))[0]


def test_the_sealed_list_tells_the_same_people_as_the_database(company: Company, papers: EvacuationPapers) -> None:
    snapshot = papers.snapshot()
    assert list(snapshot.people) == SqlLists(company.house.engine).presence()
    assert (snapshot.company, snapshot.site, snapshot.at) == ("Muster Hosting GmbH", "Nürnberg", NOW)


def test_the_list_is_printed_while_the_database_is_gone(company: Company, papers: EvacuationPapers) -> None:
    company.house.engine.dispose()
    for name in (DATA_FILE, f"{DATA_FILE}-wal", f"{DATA_FILE}-shm"):
        (company.house.data_dir / name).unlink(missing_ok=True)
    printed = EvacuationPapers(company.house.data_dir).print_list(NOW)
    assert "Ada Eze" in text_of(printed.path)
    assert "Bo Lund" in text_of(printed.path)


def test_printing_asks_the_database_nothing(
    company: Company, papers: EvacuationPapers, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    from sqlalchemy import event

    event.listen(company.house.engine, "connect", lambda *given: asked.append(given))
    event.listen(company.house.engine, "begin", lambda *given: asked.append(given))
    papers.print_list(NOW)
    assert asked == []
    papers.refresh(SqlLists(company.house.engine), NOW)
    assert asked, "the twin: writing the list does ask, and the same ear hears it"


def test_a_list_made_while_nothing_could_be_recorded_is_recorded_later_with_its_time(
    company: Company, papers: EvacuationPapers
) -> None:
    papers.print_list(NOW)
    company.clock.forward(hours=2)
    assert "Ada" not in (company.house.data_dir / OWED_FILE).read_text()
    papers.settle(company.desk)
    entry = newest(company)
    assert (entry.type, entry.at, entry.entered_late) == (EntryType.EVACUATION_LIST_MADE, NOW, True)
    assert entry.facts["d.people"] == "2"
    before = SqlLists(company.house.engine).standing().entries
    papers.settle(company.desk)
    assert SqlLists(company.house.engine).standing().entries == before, "and only once"


def test_half_a_line_of_what_is_owed_is_passed_over(company: Company, papers: EvacuationPapers) -> None:
    papers.print_list(NOW)
    with (company.house.data_dir / OWED_FILE).open("a") as file:
        file.write(json.dumps({"at": "2026"})[:-3])
    papers.settle(company.desk)
    assert newest(company).type == EntryType.EVACUATION_LIST_MADE


def test_a_printer_that_does_not_answer_leaves_the_list_as_a_file(
    company: Company, papers: EvacuationPapers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def jammed(pdf: bytes, printer: str, name: str) -> None:
        raise PrinterFault("jam")

    write_settings(company.house.data_dir, DeskSettings(paper_printer="HP"))
    monkeypatch.setattr(delivering, "send", jammed)
    printed = papers.print_list(NOW)
    assert "Ada Eze" in text_of(printed.path)


def test_while_a_drill_runs_the_list_says_so_and_afterwards_no_more(company: Company, papers: EvacuationPapers) -> None:
    lists = SqlLists(company.house.engine)
    begun = company.desk.execute(BeginRollCall(drill=True)).id
    assert begun is not None
    papers.refresh(lists, NOW)
    assert "ÜBUNG" in text_of(papers.print_list(NOW).path)
    answers = {line.id: RollCallResult.SAFE for line in lists.roll_call(begun).lines}
    company.desk.execute(AnswerRollCall(answers, "Timo Lindner"))
    company.desk.execute(EndRollCall(begun))
    papers.refresh(lists, NOW)
    assert "ÜBUNG" not in text_of(papers.print_list(NOW + timedelta(seconds=1)).path)


def test_without_a_list_and_with_a_foreign_one_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoSnapshot):
        read_snapshot(tmp_path)
    SealedFile(tmp_path, SNAPSHOT_FILE).write(b'{"at": "yesterday"}')
    with pytest.raises(SealBroken):
        read_snapshot(tmp_path)
