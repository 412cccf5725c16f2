"""Papers made from what a real company stored."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image

from accessdesk.desk.badge_templates import SaveBadgeTemplate, SaveLogo
from accessdesk.desk.badges import PrepareBadges, ReprintBadge
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escorts import CollectVisitor, HandOverEscort
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.badges import BadgeCard, BadgeFormat, BadgeTemplate
from accessdesk.domain.escorts import Acceptance
from accessdesk.printing.desk_papers import DeskPapers
from accessdesk.settings import DeskSettings, write_settings
from accessdesk.storage.lists import SqlLists
from tests.support.badges import announce, arrive, badge_of, collect, stock
from tests.support.houses import ADMIN, PIN, Company
from tests.support.pictures import LOGO


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


def test_badges_printed_ahead_come_in_one_paper_with_an_entry_each(company: Company) -> None:
    papers = papers_of(company)
    visits = (announce(company), announce(company, "Ada Lovelace"))
    first = company.desk.execute(PrepareBadges(visits, ("B-040", "B-041"))).id
    assert first is not None
    printed = papers.print_prepared((first, first + 1))
    pdf = Path(printed.path).read_bytes()
    assert len(pypdfium2.PdfDocument(pdf)) == 2
    assert "Ada Lovelace" in text_of(pdf).replace("\r\n", " ")
    assert papers.badge_preview(visits[0], "B-040") == b""
    arrive(company, visits[0])
    until = company.clock.now() + timedelta(hours=2)
    used = company.desk.execute(CollectVisitor(visits[0], "B-040", until)).id
    assert used is not None
    assert papers.print_badge(used).path == ""
    entries = papers.lists.log_page(LogFilter(types=("badge.printed",)))
    assert sorted(row.facts["d.number"] for row in entries) == ["B-040", "B-041"]


def test_a_reusable_badge_is_made_once_for_the_stock_and_never_at_a_collection(company: Company) -> None:
    papers = papers_of(company)
    card_id = stock(company, "17")
    pdf = Path(papers.print_cards((card_id,)).path).read_bytes()
    with company.house.new_unit_of_work(()) as uow:
        assert code_of(pdf) == uow.get(BadgeCard, card_id).token
    badge = badge_of(company, collect(company, "17"))
    assert papers.print_badge(badge.id).path == ""
    assert papers.badge_preview(badge.visit_id, "B-099") != b""
    assert len(papers.lists.log_page(LogFilter(types=("badge.printed",)))) == 1


def test_the_second_print_has_another_code_and_says_that_it_is_the_second(company: Company) -> None:
    visit_id = collect(company, "B-021")
    badge_id = badge_of(company, visit_id).id
    papers = papers_of(company)
    first = papers.badge_pdf(badge_id)[1]
    company.desk.execute(ReprintBadge(visit_id, "nass"))
    second = papers.badge_pdf(badge_id)[1]
    assert code_of(first) != code_of(second)
    assert "Ausdruck 2" in text_of(second)


def test_every_desk_prints_the_company_s_template_logo_and_back(company: Company) -> None:
    badge_id = badge_of(company, collect(company, "B-021")).id
    papers = papers_of(company)
    company.log_in(ADMIN)
    company.desk.execute(SaveLogo(LOGO))
    company.desk.execute(SaveBadgeTemplate(BadgeTemplate(BadgeFormat.CARD, back=True, back_de="Ruhe bewahren.")))
    document = pypdfium2.PdfDocument(papers.badge_pdf(badge_id)[1])
    assert [round(page.get_width() / 72 * 25.4, 1) for page in document] == [85.6, 85.6]
    said = text_of(papers.badge_pdf(badge_id)[1])
    assert "Ruhe bewahren." in said
    assert "Parkplatz Süd" in said
    assert papers.lists.logo() == LOGO
    front, back = papers.template_preview(BadgeTemplate(BadgeFormat.SHEET), b"")
    assert Image.open(BytesIO(front)).size[0] == 420
    assert back == b""
    assert papers.template_preview(BadgeTemplate(back=True))[1] != b""
    company.desk.execute(SaveLogo(b""))
    assert papers.lists.logo() == b""
