import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessdesk.domain.names import asked_spellings, cleaned, folded, folded_words
from accessdesk.domain.refusals import Missing, NotAcceptable


def found(asked: str, name: str) -> bool:
    words = folded_words(name)
    return all(any(word.startswith(spelling) for word in words for spelling in word_asked)
               for word_asked in asked_spellings(asked))  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("muller", "Jürgen Müller"),
        ("mueller", "Jürgen Müller"),
        ("Müller", "Jürgen Mueller"),
        ("MÜLL", "Muller"),
        ("sahin", "Ahmet Şahin"),
        ("gross", "Brüder Groß"),
        ("nguyen", "Nguyễn Văn Minh"),
        ("lodz", "Łódź"),
        ("oresund", "Øresund"),
        ("min van", "Nguyễn Văn Minh"),
    ],
)
def test_a_name_is_found_however_it_is_spelled(asked: str, name: str) -> None:
    assert found(asked, name)


def test_other_names_are_not_found() -> None:
    assert not found("schmidt", "Jürgen Müller")
    assert not found("uller", "Jürgen Müller")


def test_an_empty_name_and_control_characters_are_refused_at_their_field() -> None:
    with pytest.raises(Missing) as missing:
        cleaned("  ", "name")
    assert missing.value.field == "name"
    for text in ("a\x00b", "evil\u202egnp", "tab\tbed", "x" * 201):
        with pytest.raises(NotAcceptable):
            cleaned(text, "name")


@given(st.text(max_size=40))
def test_folding_never_fails_and_is_stable(text: str) -> None:
    once = folded(text)
    assert set(folded(once).split()) <= set(once.split()) | {
        other for word in once.split() for other in folded_words(word)
    }
