"""What is written is what stands there: every script, no markup, nothing cut, only embedded fonts."""

import io
import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from accessdesk.documents import fonts
from accessdesk.documents.badge import SIZE, badge
from accessdesk.documents.evacuation import evacuation_list
from accessdesk.documents.fonts import runs, unprintable
from accessdesk.documents.log_report import log_report
from accessdesk.documents.paper import Paper
from accessdesk.documents.receipt import receipt
from accessdesk.documents.receipt_facts import Confirmation, Confirmed, Giver, Taker
from accessdesk.documents.thai import lifted
from tests.documents.names import EAST_ASIAN_AND_THAI, NAMES, RIGHT_TO_LEFT
from tests.documents.papers import (
    AT,
    BADGE,
    EVACUATION,
    ISSUE,
    PEOPLE,
    REPORT,
    image_count,
    squeezed,
    text_of,
    text_outside,
    unembedded_fonts,
)


def _every_paper() -> list[bytes]:
    return [badge(BADGE), receipt(ISSUE), evacuation_list(EVACUATION), log_report(REPORT)]


def test_there_are_sixty_names() -> None:
    assert len(NAMES) == len(set(NAMES)) == 60


@pytest.mark.parametrize("name", NAMES)
def test_a_name_on_a_badge_reads_back_letter_by_letter(name: str) -> None:
    pdf = badge(replace(BADGE, name=name, visitor_company=name, host=name, escort_name=name))
    assert text_of(pdf).count(squeezed(name)) >= 4
    assert image_count(pdf) == 0
    assert text_outside(pdf, 2) == ""


@pytest.mark.parametrize("chunk", range(6))
def test_names_in_every_field_of_the_other_papers_read_back(chunk: int) -> None:
    names = NAMES[chunk * 10 : chunk * 10 + 10]
    people = tuple(
        replace(PEOPLE[0], name=name, company=name, zone=name, host=name, escort=name, badge=name) for name in names
    )
    listed = evacuation_list(replace(EVACUATION, people=people))
    rows = tuple(replace(REPORT.rows[0], what=name, who=name, evidence=name) for name in names)
    reported = log_report(replace(REPORT, rows=rows))
    line = ISSUE.lines[0]
    lines = tuple(
        replace(line, locking_system=name, key_type=name, copy_number=name, doors=(name,), condition=name)
        for name in names
    )
    handed = receipt(replace(ISSUE, lines=lines, purpose=names[0], giver=replace(ISSUE.giver, role=names[1])))
    for pdf in (listed, reported, handed):
        found = text_of(pdf)
        assert [name for name in names if squeezed(name) not in found] == []
        assert image_count(pdf) == 0
        assert text_outside(pdf, 10) == ""


def test_very_long_answers_wrap_in_every_field_of_a_receipt_and_nothing_runs_out() -> None:
    long: dict[str, Any] = {
        key: f"{key} {'Überlänge ' * 25}Ende" for key in ("company", "site", "purpose", "approver", "number")
    }
    refused = Confirmation(long["purpose"], Confirmed.NO_SIGNATURE, AT, (), long["approver"])
    facts = replace(
        ISSUE,
        **long,
        giver=Giver(long["site"], long["company"]),
        taker=Taker(long["purpose"], long["number"], long["approver"]),
        giver_confirmation=refused,
        taker_confirmation=refused,
    )
    pdf = receipt(facts)
    found = text_of(pdf)
    assert [key for key, value in long.items() if squeezed(value) not in found] == []
    assert text_outside(pdf, 10) == ""


def test_an_answer_longer_than_a_page_runs_over_pages() -> None:
    purpose = "".join(f"Wort{at:04d} " for at in range(1500))
    pdf = receipt(replace(ISSUE, purpose=purpose))
    found = text_of(pdf)
    assert [at for at in range(1500) if f"Wort{at:04d}" not in found] == []
    assert text_outside(pdf, 10) == ""


def test_a_markup_engine_would_have_been_caught() -> None:
    """Twin: the same name through reportlab's Paragraph does not read back."""
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer).build([Paragraph("<b>fett</b>", getSampleStyleSheet()["Normal"])])
    assert "<b>fett</b>" not in text_of(buffer.getvalue())


def test_type_that_does_not_shrink_would_have_been_caught() -> None:
    """Twin: the longest name at the badge's full size runs over the edge."""
    paper = Paper(title="x", author="x", language="de", size=SIZE, dated=AT)
    paper.text(12, 80, NAMES[-1], size=23)
    assert text_outside(paper.finish(), 2) != ""


@pytest.mark.parametrize("name", RIGHT_TO_LEFT)
def test_hebrew_and_arabic_print_all_their_letters(name: str) -> None:
    assert unprintable(name) == ""
    found = unicodedata.normalize("NFKC", text_of(badge(replace(BADGE, name=name))))
    assert not set(squeezed(name)) - set(found)


def test_every_font_is_embedded() -> None:
    assert [unembedded_fonts(pdf) for pdf in _every_paper()] == [set()] * 4


def test_an_unembedded_helvetica_would_have_been_caught() -> None:
    """Twin: reportlab's own default slips in as soon as a canvas is opened without a first font."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 72, "x")
    canvas.save()
    assert unembedded_fonts(buffer.getvalue()) == {"Helvetica", "unembedded"}


def test_characters_without_a_typeface_are_named_and_marked_not_silently_boxed() -> None:
    name = "བཀ Weber"
    assert unprintable(name) == "བཀ"
    assert "[?]Weber" in text_of(badge(replace(BADGE, name=name)))
    pdf = receipt(replace(ISSUE, taker=replace(ISSUE.taker, name=name)))
    assert "[?]Weber" in text_of(pdf)
    assert "U+0F56U+0F40" in text_of(pdf)
    assert "U+0F56" in text_of(log_report(replace(REPORT, rows=(replace(REPORT.rows[0], who=name),))))
    assert "U+0F56" in text_of(evacuation_list(replace(EVACUATION, people=(replace(PEOPLE[0], name=name),))))


@pytest.mark.parametrize("name", EAST_ASIAN_AND_THAI)
def test_chinese_japanese_korean_and_thai_names_read_back_from_every_paper(name: str) -> None:
    assert unprintable(name) == ""
    papers = (
        badge(replace(BADGE, name=name, visitor_company=name)),
        receipt(replace(ISSUE, taker=replace(ISSUE.taker, name=name))),
        evacuation_list(replace(EVACUATION, people=(replace(PEOPLE[0], name=name),))),
    )
    for pdf in papers:
        assert not set(squeezed(name)) - set(text_of(pdf))
        assert "[?]" not in text_of(pdf)
        assert unembedded_fonts(pdf) == set()
        assert len(pdf) < 200_000


def test_without_its_own_typeface_a_chinese_name_would_be_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twin: with no letter taken from the large file, the paper says that something is missing."""
    monkeypatch.setattr(fonts, "_EAST_ASIAN_FROM", chr(0x10FFFF))
    runs.cache_clear()
    try:
        assert "[?]" in text_of(badge(replace(BADGE, name="王小明")))
    finally:
        runs.cache_clear()


def test_a_second_mark_over_a_thai_letter_is_raised_above_the_first() -> None:
    assert [rise > 0 for _, rise in lifted("กิ่ง")] == [False, True, False]
    assert [rise > 0 for _, rise in lifted("น้ำ")] == [False, True, False]
    assert [piece for piece, _ in lifted("ปู่ Weber")] == ["ปู่ Weber"]


def test_marks_that_turn_the_reading_direction_do_not_act_unseen() -> None:
    assert unprintable("Anna\u202egreB") == "\u202e"
    assert "Anna[?]greB" in text_of(badge(replace(BADGE, name="Anna\u202egreB")))


def test_a_name_typed_in_parts_prints_composed() -> None:
    assert "José" in text_of(badge(replace(BADGE, name="Jose\u0301")))


def test_line_feeds_and_control_characters_become_spaces_on_a_badge() -> None:
    assert "AnnaBerger" in text_of(badge(replace(BADGE, name="Anna\n\x00\tBerger")))


def test_every_paper_has_a_title_and_says_its_language() -> None:
    for pdf in _every_paper():
        assert b"/Lang (de)" in pdf
        assert b"/DisplayDocTitle true" in pdf
        assert b"/Title" in pdf
        assert b"untitled" not in pdf
