"""Five technicians announced as three, on a real screen by real keys, and every action counted."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from accessdesk.demo.sample import make_sample
from accessdesk.demo.sample_facts import PASSWORD
from accessdesk.desk.clock import SystemClock
from accessdesk.desk.entrance import log_in
from accessdesk.desk.groups import ExpectGroup, GroupFacts
from accessdesk.domain.visits import VisitType
from accessdesk.opening import open_data
from accessdesk.settings import DeskSettings, read_settings, write_settings
from accessdesk.storage.engine import DATA_FILE, data_key, open_sqlite
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_folder
from tests.support.xserver import Counted, Person, at_the_window, until

NAMES = ("Orla Byrne", "Mateusz Zieliński", "Yusuf Demirel", "Ingrid Solheim", "Paolo Ferri")
FIRM, HOST, AUTHORISER = "Kältetechnik Nordlicht GmbH", "Paul Ahrens", "Lena Sommer"
MOST_ACTIONS = 12
BEYOND = "Who authorises more people than announced"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The sample company, where three people of one firm are expected before everybody else."""
    folder = tmp_path / "data"
    write_settings(folder, DeskSettings(language="en"))
    make_sample(folder)
    opened = open_data(folder, read_settings(folder))
    try:
        log_in(opened.desk, "Katrin Vogel", PASSWORD)
        host = opened.lists.find_employees(HOST)[0]
        zone = next(zone.id for zone in opened.lists.zones() if zone.name == "RZ 2")
        now = SystemClock().now()
        facts = GroupFacts(FIRM, host.id, "Kältemaschine 2", (zone,), VisitType.CONTRACTOR)
        opened.desk.execute(ExpectGroup(facts, 3, now - timedelta(hours=20), now + timedelta(hours=3)))
    finally:
        opened.house.close()
    return folder


@contextmanager
def stored(data: Path) -> Iterator[SqlLists]:
    engine = open_sqlite(data / DATA_FILE, data_key(data, make=False), read_only=True)
    try:
        yield SqlLists(engine)
    finally:
        engine.dispose()


def waiting(data: Path) -> list[str]:
    with stored(data) as lists:
        return [row.name for row in lists.waiting()]


def logs_in(person: Person) -> None:
    person.waits_for_focus("Account")
    person.types("Katrin Vogel")
    person.tabs_to("Password")
    person.types(PASSWORD)
    person.presses("Return")
    person.waits_for_focus("Expected")


def test_five_technicians_announced_as_three_arrive_in_at_most_twelve_actions(data: Path, tmp_path: Path) -> None:
    with at_the_window(data, tmp_path) as person:
        logs_in(person)
        hands = Counted(person)
        hands.presses("Return")
        for number, name in enumerate(NAMES, start=1):
            person.waits_for_focus(f"Name {number}")
            person.types(name)
            if name != NAMES[-1]:
                hands.presses("Return")
        hands.presses("alt+i")
        hands.presses("alt+n")
        hands.presses("ctrl+Return")
        person.waits_for_focus(BEYOND)
        person.types(AUTHORISER)
        hands.presses("Return")
        hands.presses("ctrl+Return")
        until(lambda: waiting(data) == list(NAMES), "the five did not arrive")
    assert hands.actions <= MOST_ACTIONS, hands.actions
    with stored(data) as lists:
        authorisers = [lists.visit(row.id).authoriser for row in lists.waiting()]
    assert authorisers == [HOST] * 3 + [AUTHORISER] * 2
    assert verify_folder(data, ()).ok
