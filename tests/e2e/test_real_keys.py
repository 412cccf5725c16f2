"""The program as a process of its own on a real X screen, with keys and clicks from outside; read back by another."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from accessdesk.demo.sample import make_sample
from accessdesk.demo.sample_facts import PASSWORD, PIN
from accessdesk.desk.clock import SystemClock
from accessdesk.settings import DeskSettings, write_settings
from accessdesk.storage.engine import DATA_FILE, data_key, open_sqlite
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_folder
from tests.support.xserver import Person, at_the_window, until

VISITOR, COMPANY, PURPOSE = "Jörg Müßig-Köhler", "Aufzüge Süd & Söhne", "Störung Aufzug 2"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    write_settings(folder, DeskSettings(language="en"))
    make_sample(folder)
    return folder


@contextmanager
def stored(data: Path) -> Iterator[SqlLists]:
    """The same data file, read by a second process than the one that writes it."""
    engine = open_sqlite(data / DATA_FILE, data_key(data, make=False), read_only=True)
    try:
        yield SqlLists(engine)
    finally:
        engine.dispose()


def waiting(data: Path) -> list[str]:
    with stored(data) as lists:
        return [row.name for row in lists.waiting()]


def inside(data: Path) -> list[str]:
    with stored(data) as lists:
        return [row.name for row in lists.inside(SystemClock().now())]


def logs_in(person: Person) -> None:
    person.waits_for_focus("Account")
    person.types("Katrin Vogel")
    person.tabs_to("Password")
    person.types(PASSWORD)
    person.presses("Return")
    until(lambda: any("Record arrival" in name for name in person.looks().get("controls", {})), "no login")


def describes(person: Person) -> None:
    """The visitor, typed; ends in the field of the purpose."""
    person.waits_for_focus("Name")
    person.types(VISITOR)
    person.tabs_to("Company")
    person.types(COMPANY)
    person.tabs_to("Host")
    person.types("Paul Ahrens")
    person.tabs_to("Purpose")
    person.types(PURPOSE)


def test_a_visitor_is_received_by_the_keyboard_alone(data: Path, tmp_path: Path) -> None:
    with at_the_window(data, tmp_path) as person:
        logs_in(person)
        person.presses("F2")
        describes(person)
        person.presses("Tab")
        person.presses("Tab")
        person.arrows_to("RZ 2")
        person.presses("space")
        person.tabs_to("Identity card")
        person.presses("space")
        person.tabs_to("I handed the privacy notice and the house rules over")
        person.presses("space")
        person.presses("alt+Return")
        until(lambda: waiting(data) == [VISITOR], "the arrival was not stored")
    with stored(data) as lists:
        (row,) = lists.waiting()
        visit = lists.visit(row.id)
        assert (visit.name, visit.company, visit.purpose) == (VISITOR, COMPANY, PURPOSE)
        assert visit.host_name == "Paul Ahrens"
    assert verify_folder(data, ()).ok


def test_a_visitor_is_received_and_collected_with_the_mouse(data: Path, tmp_path: Path) -> None:
    with at_the_window(data, tmp_path) as person:
        logs_in(person)
        person.clicks("Record arrival")
        person.clicks("Name")
        describes(person)
        for name in ("RZ 2", "Identity card", "I handed the privacy notice and the house rules over"):
            person.clicks(name)
        chooses_the_escort(person)
        person.clicks("PIN of the escort")
        person.types(PIN)
        person.clicks("Collected, print badge")
        until(lambda: inside(data) == [VISITOR], "nobody was collected")
        until(lambda: list((data / "papers").glob("badge-*.pdf")), "no badge was printed")
    assert waiting(data) == []
    assert verify_folder(data, ()).ok


def chooses_the_escort(person: Person) -> None:
    """Click the box and take the first one in its list."""
    person.clicks("Escort")
    person.presses("Down", "Return")


class Slow(Person):
    """Hands before a window that is slow to report: it moves on only after the third look."""

    def __init__(self, report: Path) -> None:
        super().__init__("", report)
        self.seen = [self.one(1, 100, 1), self.one(1, 100, 1), self.one(1, 100, 1), self.one(2, 100, 1)]
        self.seen += [self.one(3, 140, 1), self.one(4, 140, 0)]
        self.did: list[str] = []

    @staticmethod
    def one(number: int, down: int, under_way: int) -> dict[str, Any]:
        return {"number": number, "under_way": under_way, "controls": {"Passport": (70, down)}}

    def looks(self) -> dict[str, Any]:
        if len(self.seen) > 1:
            return self.seen.pop(0)
        self.seen = [self.one(self.seen[0]["number"] + 1, 140, 0)]
        return self.seen[0]

    def _xdotool(self, *words: str) -> None:
        self.did += words


def test_a_click_waits_until_a_slow_window_has_come_to_rest(tmp_path: Path) -> None:
    person = Slow(tmp_path / "seen.json")
    person.clicks("Passport")
    assert person.did == ["mousemove", "70", "140", "click", "1"]
