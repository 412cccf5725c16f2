"""Papers through a real print server: the bytes that were rendered arrive, and a printer's fault loses no act."""

import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.domain.escorts import Acceptance
from accessdesk.printing.desk_papers import DeskPapers
from accessdesk.printing.printers import PrinterFault, printer_names
from accessdesk.settings import DeskSettings, write_settings
from accessdesk.storage.lists import SqlLists
from accessdesk.ui.wording import error_text
from tests.support.cups import QUEUE, Sink, print_server
from tests.support.houses import PIN, Company


@pytest.fixture(scope="module")
def printer() -> Iterator[Sink]:
    # a folder of its own: the server's helpers run as another user and cannot enter pytest's
    with tempfile.TemporaryDirectory(prefix="accessdesk-cups-") as folder, print_server(Path(folder)) as sink:
        yield sink


def badge_of(company: Company) -> tuple[DeskPapers, int]:
    visit_id = company.arrived()
    escort = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    until = company.clock.now() + timedelta(hours=2)
    badge_id = company.desk.execute(CollectVisitor(visit_id, "B-021", until, escort=escort)).id
    assert badge_id is not None
    return DeskPapers(company.house, company.desk, SqlLists(company.house.engine)), badge_id


def test_the_printers_of_the_computer_are_offered(printer: Sink) -> None:
    assert QUEUE in printer_names()


def test_a_badge_arrives_at_the_printer_as_it_was_rendered(printer: Sink, company: Company) -> None:
    papers, badge_id = badge_of(company)
    write_settings(company.house.data_dir, DeskSettings(badge_printer=QUEUE))
    printed = papers.print_badge(badge_id)
    assert (printed.printer, printed.path) == (QUEUE, "")
    assert printer.wait() == papers.badge_pdf(badge_id)[1]


def test_the_evacuation_list_goes_to_the_paper_printer(printer: Sink, company: Company) -> None:
    papers, _badge_id = badge_of(company)
    write_settings(company.house.data_dir, DeskSettings(paper_printer=QUEUE))
    papers.print_evacuation()
    assert printer.wait().startswith(b"%PDF")


def test_a_printer_that_is_gone_says_so_and_the_visit_stands(printer: Sink, company: Company) -> None:
    papers, badge_id = badge_of(company)
    write_settings(company.house.data_dir, DeskSettings(badge_printer="unplugged"))
    entries = papers.lists.standing().entries
    with pytest.raises(PrinterFault) as fault:
        papers.print_badge(badge_id)
    assert error_text(fault.value)
    assert papers.lists.standing().entries == entries, "nothing was printed, so nothing says it was"
    assert [row.badge for row in papers.lists.inside(company.clock.now())] == ["B-021"]
