"""Lines and type sizes: nothing too wide, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from accessdesk.documents.fonts import Weight, plain, width
from accessdesk.documents.right_to_left import in_visual_order
from accessdesk.documents.setting import fit, wrap
from tests.documents.papers import squeezed

_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Co")), max_size=120)


@given(_TEXT, st.floats(min_value=30, max_value=300))
def test_wrapped_lines_fit_and_hold_every_letter(text: str, room: float) -> None:
    lines = wrap(text, room, 9)
    # A single sign may be wider than the room, [?] for instance; it still gets a line of its own.
    assert all(width(line, 9) <= room + 0.01 or len(line) == 1 for line in lines)
    whole = "".join(plain(part) for part in text.split("\n"))
    assert squeezed("".join(lines)) == squeezed(whole)


@given(_TEXT)
def test_fitted_text_stays_inside_its_block(text: str) -> None:
    fitted = fit(text, 150, 40, 20, Weight.BOLD)
    assert fitted.height <= 40
    assert squeezed("".join(fitted.lines)) == squeezed(plain(text))


def test_words_stay_whole_when_smaller_type_lets_them() -> None:
    fitted = fit("Hohenlohe-Langenburg Schmidt", 150, 60, 23, Weight.BOLD)
    assert "Hohenlohe-Langenburg" in fitted.lines


def test_no_break_spaces_hold_until_the_phrase_is_wider_than_the_room() -> None:
    assert wrap("Tor A, RZ\u00a01", width("Tor A, RZ", 9) + 1, 9) == ("Tor A,", "RZ\u00a01")
    assert wrap("Lager\u00a0und\u00a0Versand", width("Lager und", 9) + 1, 9) == ("Lager und", "Versand")


def test_right_to_left_stretches_turn_and_numbers_in_them_do_not() -> None:
    assert in_visual_order("אבג Cohen") == "גבא Cohen"
    assert in_visual_order("אב 12 גד") == "דג 12 בא"
    assert in_visual_order("Müller (GmbH)") == "Müller (GmbH)"


def test_arabic_letters_are_joined_and_lam_alef_is_one_sign() -> None:
    assert in_visual_order("محمد") == "ﺪﻤﺤﻣ"
    assert in_visual_order("لا") == "ﻻ"
