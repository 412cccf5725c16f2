"""Papers made from what a real company stored."""

from datetime import timedelta
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escorts import CollectVisitor, HandOverEscort
from accessdesk.domain.escorts import Acceptance
from accessdesk.printing.desk_papers import DeskPapers
from accessdesk.settings import DeskSettings, write_settings
from accessdesk.storage.lists import SqlLists
from tests.support.houses import PIN, Company


def papers_of(company: Company) -> DeskPapers:
    write_settings(company.house.data_dir, DeskSettings())
    return DeskPapers(company.house, company.desk, SqlLists(company.house.engine))


def collected_badge(company: Company) -> tuple[int, int]:
    visit_id = company.arrived(name="Nguyễn Văn Minh & Söhne <b>")
    escort = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    until = company.clock.now() + timedelta(hours=2)
    badge_id = company.desk.execute(CollectVisitor(visit_id, "B-021", until, escort=escort)).id
    assert badge_id is not None
    return visit_id, badge_id


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(page.get_textpage().get_text_range() for page in document)


def code_of(pdf: bytes) -> str:
    image: Image.Image = pypdfium2.PdfDocument(pdf)[0].render(scale=4).to_pil()
    (found,) = zxingcpp.read_barcodes(image)
    return str(found.text)


def test_a_badge_says_who_where_until_when_and_its_code_finds_the_visit(company: Company) -> None:
    visit_id, badge_id = collected_badge(company)
    papers = papers_of(company)
    number, pdf = papers.badge_pdf(badge_id)
    assert number == "B-021"
    said = text_of(pdf)
    for part in ("B-021", "Minh & Söhne <b>", "Kältetechnik Brandt", "Jonas Weiß"):
        assert part in said.replace("\r\n", " ")
    (hit, *_) = SqlLists(company.house.engine).search(code_of(pdf))
    assert hit.target == visit_id


def test_a_badge_printed_again_is_the_same_to_the_byte_also_after_the_escort_changed(company: Company) -> None:
    visit_id, badge_id = collected_badge(company)
    papers = papers_of(company)
    first = papers.badge_pdf(badge_id)
    company.clock.forward(minutes=20)
    successor = EscortAccepts(company.employees["Mehmet Brandt"], Acceptance.PIN, PIN)
    company.desk.execute(HandOverEscort((visit_id,), successor))  # type: ignore[arg-type]
    assert papers.badge_pdf(badge_id) == first


def test_every_printed_badge_is_an_entry_with_the_digest_of_the_paper(company: Company) -> None:
    _visit_id, badge_id = collected_badge(company)
    papers = papers_of(company)
    before = papers.lists.standing().entries
    printed = papers.print_badge(badge_id)
    assert Path(printed.path).read_bytes() == papers.badge_pdf(badge_id)[1]
    assert papers.lists.standing().entries == before + 1


def test_the_evacuation_list_is_printed_at_the_locked_desk_and_noted(company: Company) -> None:
    company.arrived(name="Hannes Köhler")
    papers = papers_of(company)
    company.desk.locked = True
    before = papers.lists.standing().entries
    printed = papers.print_evacuation()
    assert "Hannes Köhler" in text_of(Path(printed.path).read_bytes())
    assert papers.lists.standing().entries == before + 1
