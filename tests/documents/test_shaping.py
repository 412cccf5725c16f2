"""Scripts whose letters change beside others: every glyph in its place, the text readable, the same bytes always."""

from dataclasses import replace

import pytest

from accessdesk.documents import fonts, shaping
from accessdesk.documents.badge import badge
from accessdesk.documents.fonts import every_printable, face, plain, unprintable, width
from accessdesk.documents.setting import wrap
from accessdesk.documents.shaping import shaped
from accessdesk.domain.printable import prints
from accessdesk.domain.printable import unprintable as refused_letters
from tests.documents.papers import BADGE, squeezed, text_of, text_outside, unembedded_fonts

DEVANAGARI, TAMIL = "NotoSansDevanagari-Regular", "NotoSansTamil-Regular"


def glyphs(typeface: str, text: str) -> list[str]:
    face(typeface, shapes=True)
    return [glyph.char for glyph in shaped(typeface, text).glyphs]


def test_a_vowel_written_after_its_consonant_stands_before_it() -> None:
    consonant, vowel = glyphs(DEVANAGARI, "क"), glyphs(DEVANAGARI, "ि")
    assert glyphs(DEVANAGARI, "कि")[-1] == consonant[0]
    assert len(vowel) >= 1


def test_consonants_join_and_a_joiner_decides_how() -> None:
    assert len(glyphs(DEVANAGARI, "क्ष")) < 3
    assert glyphs(DEVANAGARI, "क्\u200dष") != glyphs(DEVANAGARI, "क्ष")
    assert plain("क्\u200dष") == "क्\u200dष"
    assert plain("Anna\u200d") == "Anna"


def test_a_shaped_text_is_as_wide_as_its_glyphs_and_stays_inside_its_line() -> None:
    assert width("தமிழ்", 1000) == pytest.approx(shaped(TAMIL, "தமிழ்").width)
    assert [width(line, 9) <= 60 for line in wrap("தமிழ் செல்வன் " * 6, 60, 9)].count(False) == 0
    pdf = badge(replace(BADGE, name="தமிழ் செல்வன் " * 12, visitor_company="សុខ" * 40))
    assert text_outside(pdf, 2) == ""


def test_what_was_printed_before_changes_no_byte() -> None:
    first = badge(replace(BADGE, name="தமிழ் செல்வன்", host="जय शर्मा"))
    shaping.shaped.cache_clear()
    badge(replace(BADGE, name="श्रीमती कृष्णा", host="செந்தில் குமார்"))
    assert badge(replace(BADGE, name="தமிழ் செல்வன்", host="जय शर्मा")) == first


def test_names_of_two_directions_and_two_scripts_stand_on_one_badge() -> None:
    pdf = badge(replace(BADGE, name="שלום जय", visitor_company="தமிழ் & محمد", host="王 សុខ"))
    found = text_of(pdf)
    assert fonts.MISSING not in found
    assert all(squeezed(word) in found for word in ("जय", "தமிழ்", "សុខ"))
    assert unembedded_fonts(pdf) == set()


def test_without_its_typeface_a_script_would_be_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twin: a script that nobody shapes is said to be missing, and not set as single letters."""
    monkeypatch.setattr(fonts, "typeface_of", lambda char: "")
    fonts.runs.cache_clear()
    try:
        assert fonts.MISSING in text_of(badge(replace(BADGE, name="जय")))
    finally:
        fonts.runs.cache_clear()


def test_what_the_desk_lets_in_is_exactly_what_the_typefaces_print() -> None:
    """After a change of the typefaces: python packaging/printable_letters.py"""
    printable = set(every_printable())
    assert {code for code in range(0x20, 0x32000) if prints(chr(code))} - {0x200C, 0x200D} == printable


def test_no_letter_that_the_desk_lets_in_is_marked_on_paper() -> None:
    letters = "".join(map(chr, every_printable()))
    assert unprintable(letters) == ""
    assert refused_letters(letters) == ""


def test_a_table_with_one_letter_too_many_would_be_caught() -> None:
    assert unprintable("བ") == refused_letters("བ") == "བ"
