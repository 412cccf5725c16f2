"""A name of any script is stored, found, shown and printed as it was typed, or refused with a sentence."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from accessdesk.desk.visits import ExpectVisit
from accessdesk.documents.badge import badge
from accessdesk.documents.fonts import MISSING
from accessdesk.domain import names as domain_names
from accessdesk.domain.ids import VisitId
from accessdesk.domain.refusals import Refusal
from accessdesk.domain.visits import Visit, VisitType
from accessdesk.storage.lists import SqlLists
from accessdesk.ui.widgets.labels import PlainLabel
from accessdesk.ui.wording import refusal_text
from tests.documents.papers import BADGE, squeezed, text_of, text_outside
from tests.documents.three_hundred import REFUSED, SHAPED, TAKEN_APART, WITHOUT_A_LETTER, names
from tests.support.houses import Company, found_company

NAMES = names()
RIGHT_TO_LEFT = ("R", "AL")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    founded = found_company(tmp_path_factory.mktemp("names") / "data")
    yield founded
    founded.house.close()


@pytest.fixture(scope="module")
def announced(house: Company) -> dict[str, VisitId]:
    return {name: announce(house, name) for name in NAMES}


def announce(company: Company, name: str) -> VisitId:
    now, host = company.clock.now(), company.employees["Jonas Weiß"]
    zones = (company.zones["Foyer"],)
    wish = ExpectVisit(name, "ACME", host, "Audit", zones, VisitType.CONTRACTOR, now, now + timedelta(hours=4))
    return VisitId(company.desk.execute(wish).id or 0)


def as_kept(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip()


def turned(name: str) -> bool:
    return any(unicodedata.bidirectional(char) in RIGHT_TO_LEFT for char in name)


def test_there_are_three_hundred_names() -> None:
    assert len({as_kept(name) for name in NAMES}) == len(NAMES) == 300


def test_each_is_stored_as_it_was_typed(house: Company, announced: dict[str, VisitId]) -> None:
    with house.house.new_unit_of_work(()) as uow:
        kept = {visit.id: visit.name for visit in uow.find(Visit)}
    assert [name for name, id in announced.items() if kept[id] != as_kept(name)] == []


def not_found(company: Company, wanted: dict[str, VisitId]) -> list[str]:
    lists = SqlLists(company.house.engine)
    return [name for name in wanted if as_kept(name) not in {hit.name for hit in lists.find_people(name, limit=300)}]


def test_each_is_found_by_what_was_typed_also_in_capitals(house: Company, announced: dict[str, VisitId]) -> None:
    assert not_found(house, announced) == list(WITHOUT_A_LETTER)
    lists = SqlLists(house.house.engine)
    shouted = [
        name for name in announced if as_kept(name) not in {h.name for h in lists.find_people(name.upper(), 300)}
    ]
    assert shouted == list(WITHOUT_A_LETTER)
    searched = [name for name in announced if as_kept(name) not in {hit.title for hit in lists.search(name, 300)}]
    assert searched == list(WITHOUT_A_LETTER)


def test_each_is_shown_letter_by_letter_and_as_plain_text(qapp: QApplication) -> None:
    for name in NAMES:
        label = PlainLabel(as_kept(name))
        assert (label.text(), label.textFormat()) == (as_kept(name), Qt.TextFormat.PlainText)
        assert label.sizeHint().width() > 0


@pytest.mark.parametrize("part", range(10))
def test_each_is_printed_whole(part: int) -> None:
    for name in map(as_kept, NAMES[part::10]):
        pdf = badge(replace(BADGE, name=name))
        found = text_of(pdf)
        assert text_outside(pdf, 2) == "", name
        assert MISSING not in found, name
        name = unicodedata.normalize("NFKC", name) if name in TAKEN_APART else name
        if turned(name):
            assert not set(squeezed(name)) - set(found) or len(found) >= len(squeezed(name)), name
        else:
            assert not set(squeezed(name)) - set(found), name


def test_letters_that_change_beside_others_read_back_in_their_order() -> None:
    for name in SHAPED:
        assert squeezed(name) in text_of(badge(replace(BADGE, name=name))), name


@pytest.mark.parametrize("name", REFUSED, ids=REFUSED.get)
def test_a_name_that_would_deceive_or_vanish_is_refused(house: Company, name: str) -> None:
    with pytest.raises(Refusal) as refused:
        announce(house, name)
    assert refused.value.field == "name"
    assert refusal_text(refused.value).endswith(".")


def test_a_name_that_was_changed_on_its_way_would_be_caught(house: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twin: the search forgets to fold accents the way the question does."""
    announce(house, "Żółć Œuvrard")
    monkeypatch.setattr("accessdesk.storage.lists.people.asked_spellings", lambda text: ((text.upper(),),))
    assert not_found(house, {"Żółć Œuvrard": VisitId(1)}) == ["Żółć Œuvrard"]
    assert domain_names.folded("Żółć") == "zolc"
