"""Badges in every format: size, code, texts and nothing outside, for names of all scripts; logo, back, stock."""

from dataclasses import replace

import pypdfium2
import pytest

from accessdesk.documents import badge as drawing
from accessdesk.documents.badge import BadgeLook, back_area, badge, badge_area, badges, stock_badges
from accessdesk.documents.badge_back import default_text
from accessdesk.documents.raster import page_count
from accessdesk.domain.badges import BadgeFormat
from tests.documents.names import EAST_ASIAN_AND_THAI, NAMES, RIGHT_TO_LEFT
from tests.documents.papers import BADGE, image_count, images, qr_texts, squeezed, text_of, text_outside
from tests.support.pictures import LOGO

BACK = (("de", default_text("de", "Parkplatz Süd")), ("en", default_text("en", "Parkplatz Süd")))
FORMATS = list(BadgeFormat)
CHOSEN = (
    "Nguyễn Thị Hồng Gấm", "Σωκράτης Παπαδόπουλος", "Владимир Ёлкин", RIGHT_TO_LEFT[0], RIGHT_TO_LEFT[2],
    EAST_ASIAN_AND_THAI[0], EAST_ASIAN_AND_THAI[6], NAMES[-1], "A" * 70, "Ö", '<img src="/etc/passwd">',
)  # fmt: skip


def sizes(pdf: bytes) -> list[tuple[float, float]]:
    return [
        (round(page.get_width() / 72 * 25.4, 1), round(page.get_height() / 72 * 25.4, 1))
        for page in pypdfium2.PdfDocument(pdf)
    ]


@pytest.mark.parametrize(
    ("kind", "size"),
    [("label", (62.0, 100.0)), ("card", (85.6, 54.0)), ("sheet", (210.0, 297.0)), ("cut_out", (210.0, 297.0))],
)
def test_each_format_has_its_size_and_its_back(kind: str, size: tuple[float, float]) -> None:
    look = BadgeLook(BadgeFormat(kind))
    assert sizes(badge(BADGE, look)) == [size]
    both = badge(BADGE, replace(look, back=BACK))
    assert sizes(both) == [size] * (1 if kind == "cut_out" else 2)
    for said in ("Bei Alarm", "In an emergency", "Parkplatz Süd", "Fluchtweg", "escape route"):
        assert squeezed(said) in text_of(both)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("name", CHOSEN)
def test_every_name_stands_whole_on_every_format(kind: BadgeFormat, name: str) -> None:
    facts = replace(
        BADGE, name=name, visitor_company=name, host=name, escort_name=name, token="AD-B-0123456789ABCDEF0123"
    )
    pdf = badge(facts, BadgeLook(kind, LOGO, BACK))
    found = text_of(pdf)
    if name in RIGHT_TO_LEFT:
        assert len(found) >= 4 * len(squeezed(name))
    else:
        assert found.count(squeezed(name)) >= 4 or not set(squeezed(name)) - set(found)
    assert "[?]" not in found
    assert text_outside(pdf, 2) == ""
    assert qr_texts(pdf) == [facts.token]
    assert pdf == badge(facts, BadgeLook(kind, LOGO, BACK))


def test_ten_badges_share_a_sheet_and_each_code_is_read() -> None:
    many = [replace(BADGE, number=f"B-{at:03}", token=f"AD-B-{at:020X}") for at in range(23)]
    pdf = badges(many, BadgeLook(BadgeFormat.SHEET))
    assert page_count(pdf) == 3
    assert sorted(qr_texts(pdf)) == [facts.token for facts in many]
    assert page_count(badges(many, BadgeLook(BadgeFormat.SHEET, back=BACK))) == 6
    assert page_count(badges(many, BadgeLook(BadgeFormat.LABEL))) == 23
    with pytest.raises(ValueError, match="no badge"):
        badges((), BadgeLook())


def test_the_back_of_a_sheet_lies_behind_its_front_when_the_sheet_is_turned() -> None:
    page, (left, top, wide, _) = back_area(BadgeFormat.SHEET)
    front = badge_area(BadgeFormat.SHEET)
    assert page == 1
    assert top == front[1]
    assert round(left, 3) == round(drawing.A4[0] - front[0] - wide, 3)


def test_from_the_second_print_on_a_badge_says_which_it_is() -> None:
    for kind in FORMATS:
        assert "Ausdruck" not in text_of(badge(BADGE, BadgeLook(kind)))
        assert "Ausdruck3" in text_of(badge(replace(BADGE, prints=3), BadgeLook(kind)))


@pytest.mark.parametrize("kind", FORMATS)
def test_the_logo_is_on_every_format_and_the_badge_is_the_same_to_the_byte(kind: BadgeFormat) -> None:
    pdf = badge(BADGE, BadgeLook(kind, LOGO))
    assert image_count(pdf) == 1
    assert image_count(badge(BADGE, BadgeLook(kind))) == 0
    assert pdf == badge(BADGE, BadgeLook(kind, LOGO))
    assert qr_texts(pdf) == [BADGE.token]


def _dark_of_the_edge(kind: BadgeFormat, required: bool) -> float:
    page = images(badge(replace(BADGE, escort_required=required), BadgeLook(kind)), 150)[0].convert("L")
    left, top, wide, high = (round(value * 150 / 72) for value in badge_area(kind))
    edge = page.crop((left + 2, top + high - 10, left + wide - 2, top + high - 3))
    return sum(edge.histogram()[:128]) / (edge.width * edge.height)


@pytest.mark.parametrize("kind", FORMATS)
def test_the_escort_band_is_a_pattern_on_every_format(kind: BadgeFormat) -> None:
    assert 0.3 < _dark_of_the_edge(kind, required=True) < 0.7
    assert _dark_of_the_edge(kind, required=False) < 0.05


def test_a_reusable_badge_has_number_and_code_and_nobody_s_name() -> None:
    for kind in FORMATS:
        pdf = stock_badges((BADGE, replace(BADGE, number="17", token="AD-C-17")), BadgeLook(kind, LOGO, BACK))
        found = text_of(pdf)
        assert "B-021" in found
        assert "Okafor" not in found
        assert "NURINBEGLEITUNG" not in found
        assert sorted(qr_texts(pdf)) == sorted(["AD-C-17", BADGE.token])
        assert text_outside(pdf, 2) == ""


def test_a_back_in_the_company_s_own_words_shrinks_until_it_fits() -> None:
    own = (("de", "\n".join(f"{at}. Bleiben Sie ruhig und folgen Sie den Zeichen." for at in range(12))), BACK[1])
    for kind in FORMATS:
        pdf = badge(BADGE, BadgeLook(kind, back=own))
        assert squeezed("11. Bleiben Sie ruhig") in text_of(pdf)
        assert text_outside(pdf, 2) == ""


def test_drawing_outside_of_its_place_would_have_been_caught() -> None:
    """Twin: the front of a label drawn on a card runs out below."""
    pdf = drawing._drawn((BADGE,), BadgeLook(BadgeFormat.CARD), drawing.label_front, drawing.label_front)
    assert qr_texts(pdf) != [BADGE.token] or text_outside(pdf, 2) != ""
