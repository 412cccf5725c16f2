"""Names that may be one person's, and names that are not; both lists are invented and international."""

import pytest

from accessdesk.domain import likeness
from accessdesk.domain.likeness import may_be_same_person

ONE_PERSON = (
    ("Jürgen Müller", "Juergen Mueller"),
    ("Jürgen Müller", "Jurgen Muller"),
    ("Mueller Juergen", "Jürgen Muller"),
    ("Jürgen Müller-Öztürk", "Müller, Jürgen"),
    ("Jonas Weiß", "Jonas Weiss"),
    ("Ahmet Şahin", "Achmed Schahin"),
    ("Hüseyin Çelik", "Huseyin Celik"),
    ("Taras Schewtschenko", "Taras Shevchenko"),
    ("Taras Ševčenko", "Shevchenko Taras"),
    ("Sergej Popow", "Sergey Popov"),
    ("Aleksei Ivanov", "Alexey Iwanow"),
    ("Mohammed Al-Sayed", "Muhammad Alsayyid"),
    ("Youssef Khaled", "Yusuf Chalid"),
    ("Wiśniewski Piotr", "Piotr Vishnevsky"),
    ("Łukasz Zieliński", "Lukas Zielinsky"),
    ("Karl-Heinz Meier", "Karlheinz Mayer"),
    ("Stephan Schmidt", "Stefan Schmitt"),
    ("Thomas Schröder", "Thomas Schroeter"),
    ("Thomas Müller", "Thomas Mülelr"),
    ("Jan van der Berg", "Jan Vanderberg"),
    ("Jan van der Berg", "Jan Berg"),
    ("Seán O'Brien", "Sean Obrien"),
    ("Dr. Eva Horváth", "Eva Horvath"),
    ("Miriam Okafor", "M. Okafor"),
    ("Anna-Lena Köhler", "Anna Köhler"),
    ("José García López", "Jose Garcia"),
    ("Katharina Gonzalez", "Catherine Gonzales"),
    ("Björn Strømme", "Bjoern Stroemme"),
    ("Nguyễn Văn Minh", "Minh Nguyen"),
    ("John Lê-Trần", "John Le"),
    ("Wang Wei", "Wei Wang"),
    ("王伟", "王伟"),
    ("Иван Петров", "Петров Иван"),
    ("Rocky", "Rocky Balboa"),
)
TWO_PEOPLE = (
    ("Anna Schmidt", "Anna Schneider"),
    ("Thomas Müller", "Thomas Mahler"),
    ("Thomas Müller", "Peter Müller"),
    ("Peter Müller", "Petra Moeller"),
    ("Ali Kaya", "Ali Kara"),
    ("Andreas Neumann", "Andreas Hermann"),
    ("Wang Wei", "Wang Fei"),
    ("Jan Peters", "Jan Petersen"),
    ("Maria Garcia", "Mario Garza"),
    ("Nguyễn Văn Minh", "Nguyễn Văn Hùng"),
    ("Michael Wagner", "Michaela Wegner"),
    ("Stefan Weber", "Sven Weber"),
    ("Lena Sommer", "Lena Winter"),
    ("Martin Koch", "Martina Bloch"),
    ("Ivan Petrov", "Ivana Petrovic"),
    ("Daniel Bauer", "Daniela Brauer"),
    ("Anna Maria Schmidt", "Anna Sofia Schmidt"),
    ("Hans Meier", "Hans Mohr"),
    ("Paul Richter", "Paul Fichtner"),
    ("Ahmet Yılmaz", "Mehmet Yılmaz"),
    ("Li", "Li Wei"),
    ("Müller", "Jürgen Moser"),
)


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_other_spellings_of_a_name_are_recognised_in_both_directions(one: str, other: str) -> None:
    assert may_be_same_person(one, other)
    assert may_be_same_person(other, one)


@pytest.mark.parametrize(("one", "other"), TWO_PEOPLE)
def test_names_that_only_look_alike_raise_no_alarm(one: str, other: str) -> None:
    assert not may_be_same_person(one, other)
    assert not may_be_same_person(other, one)


@pytest.mark.parametrize("nothing", ["", "   ", "…", "-"])
def test_a_name_without_letters_is_like_nobody(nothing: str) -> None:
    assert not may_be_same_person(nothing, "Miriam Okafor")
    assert not may_be_same_person(nothing, nothing)


def test_a_very_long_name_is_compared_in_no_time_by_its_first_words() -> None:
    many = " ".join(f"Ana{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")
    assert not may_be_same_person("Ana " * 50, "Bela " * 50)
    assert may_be_same_person(f"{many} Bela", f"{many[:60]} Cora")  # eight words of a name are compared


def test_without_folding_and_edits_the_spellings_would_be_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    likeness._forms.cache_clear()
    monkeypatch.setattr(likeness, "_most_edits", lambda one, other: 0)
    monkeypatch.setattr(likeness, "_sound", lambda word: word)
    missed = [pair for pair in ONE_PERSON if not may_be_same_person(*pair)]
    likeness._forms.cache_clear()
    assert ("Thomas Müller", "Thomas Mülelr") in missed
    assert ("Ahmet Şahin", "Achmed Schahin") in missed
    assert len(missed) > 8


def test_with_a_careless_distance_other_people_would_be_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    likeness._forms.cache_clear()
    monkeypatch.setattr(likeness, "_most_edits", lambda one, other: 3)
    stopped = [pair for pair in TWO_PEOPLE if may_be_same_person(*pair)]
    assert len(stopped) > 3
