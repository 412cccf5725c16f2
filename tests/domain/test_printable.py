import pytest

from accessdesk.domain.names import cleaned, printed
from accessdesk.domain.printable import unprintable
from accessdesk.domain.refusals import Missing, NotAcceptable

PRINT = (
    "Jürgen Müller",
    "Nguyễn Văn Minh",
    "王小明",
    "김민수",
    "محمد",
    "שלום",
    "जय",
    "தமிழ்",
    "ක්‍ර",
    "100 % – „zitiert“ …",
)


@pytest.mark.parametrize("name", PRINT)
def test_a_name_that_a_badge_shows_is_taken_as_it_is(name: str) -> None:
    assert printed(name, "name") == name


def test_pictures_and_scripts_without_a_typeface_are_refused_by_their_letters() -> None:
    with pytest.raises(NotAcceptable) as refused:
        printed("Anna 😀☺😀", "name")
    assert refused.value.field == "name"
    assert refused.value.facts == {"why": "not_printable", "letters": "😀☺"}
    assert unprintable("བཀྲ་ཤིས Weber").startswith("བ")


def test_what_no_badge_shows_may_hold_any_letter() -> None:
    assert cleaned("Aufkleber 😀 zeigen", "purpose") == "Aufkleber 😀 zeigen"
    with pytest.raises(Missing):
        printed("  ", "name")
