"""The visitor's badge."""

from dataclasses import replace
from datetime import timedelta

import pypdfium2
import pytest

from accessdesk.documents.badge import BadgeFacts, badge
from tests.documents.papers import BADGE, images, qr_texts, squeezed, text_of


def test_a_badge_is_one_label_of_62_by_100_millimetres() -> None:
    document = pypdfium2.PdfDocument(badge(BADGE))
    wide, high = document[0].get_size()
    assert len(document) == 1
    assert (round(wide / 72 * 25.4, 1), round(high / 72 * 25.4, 1)) == (62.0, 100.0)


@pytest.mark.parametrize("token", [BADGE.token, "x", "https://example.invalid/" + "Ä" * 60, "0" * 200])
def test_the_code_carries_the_token(token: str) -> None:
    assert qr_texts(badge(replace(BADGE, token=token))) == [token]


def test_a_badge_shows_every_fact() -> None:
    found = text_of(badge(BADGE))
    for shown in (
        "Muster Hosting", "Nürnberg", "23.11.2026", "B-021", "Miriam Okafor", "Kältetechnik Brandt GmbH",
        "bei Jonas Weiß", "gültig bis", "12:00", "NUR IN BEGLEITUNG", "Begleitung: Timo Lindner",
    ):  # fmt: skip
        assert squeezed(shown) in found


def test_an_english_badge_is_english() -> None:
    found = text_of(badge(replace(BADGE, language="en")))
    assert "ESCORTREQUIRED" in found
    assert "Escort:TimoLindner" in found
    assert "23Nov2026" in found


def test_a_badge_that_ends_on_another_day_says_which() -> None:
    found = text_of(badge(replace(BADGE, valid_until=BADGE.valid_until + timedelta(days=1))))
    assert "24.11.2026,12:00" in found


def _dark_share_of_the_band(facts: BadgeFacts) -> float:
    page = images(badge(facts))[0].convert("L")
    edge = page.crop((0, page.height - 12, page.width, page.height))
    return sum(edge.histogram()[:128]) / (edge.width * edge.height)


def test_the_escort_band_is_told_by_its_pattern_even_in_black_and_white() -> None:
    assert 0.4 < _dark_share_of_the_band(BADGE) < 0.6


def test_without_escort_duty_there_is_no_band() -> None:
    free = replace(BADGE, escort_required=False)
    assert _dark_share_of_the_band(free) == 0
    assert "BEGLEITUNG" not in text_of(badge(free))


def test_an_escort_not_yet_named_leaves_the_duty_standing() -> None:
    found = text_of(badge(replace(BADGE, escort_name=None)))
    assert "NURINBEGLEITUNG" in found
    assert "Begleitung:" not in found
