"""How many actions the everyday acts cost, on a real screen by real keys, each one counted.

An action is one shortcut, click, scan or choice. Not counted are the letters that somebody types, the two confirmations
of an arrival and the escort's own PIN: these nobody may save.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from accessdesk.demo.sample import make_sample
from accessdesk.demo.sample_facts import PASSWORD, PIN
from accessdesk.desk.clock import SystemClock
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.entrance import log_in
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.visits import RecordArrival
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import BadgeState, Delivery, IdentityKind, VisitType
from accessdesk.opening import open_data
from accessdesk.settings import DeskSettings, read_settings, write_settings
from accessdesk.storage.engine import DATA_FILE, data_key, open_sqlite
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_folder
from tests.support.xserver import Counted, Person, at_the_window, until

EXPECTED, RETURNING, FIRM = "Miriam Okafor", "Zoltán Hegedűs", "Aufzug Service Süd"
MOST_FOR_THE_EXPECTED, MOST_FOR_THE_RETURNING, MOST_FOR_THE_COURIER = 3, 6, 3


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample company, where a fitter was seen an hour ago and has left."""
    folder = tmp_path_factory.mktemp("counted") / "data"
    write_settings(folder, DeskSettings(language="en"))
    make_sample(folder)
    opened = open_data(folder, read_settings(folder))
    try:
        log_in(opened.desk, "Katrin Vogel", PASSWORD)
        host, escort = (opened.lists.find_employees(name)[0].id for name in ("Paul Ahrens", "Timo Lindner"))
        zone = next(zone.id for zone in opened.lists.zones() if zone.name == "RZ 2")
        facts = (RETURNING, FIRM, host, "Wartung Aufzug 2", (zone,), VisitType.CONTRACTOR)
        came = opened.desk.execute(RecordArrival(*facts, IdentityKind.ID_CARD, notice_given=True))
        visit, until_when = VisitId(came.id or 0), SystemClock().now() + timedelta(hours=2)
        taken = EscortAccepts(escort, Acceptance.PIN, PIN)
        opened.desk.execute(CollectVisitor(visit, "B-900", until_when, escort=taken))
        opened.desk.execute(RecordDeparture(visit, BadgeState.RETURNED))
    finally:
        opened.house.close()
    return folder


@pytest.fixture(scope="module")
def person(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Person]:
    """The receptionist at the window, logged in; the acts follow one another as on a morning."""
    with at_the_window(sample, tmp_path_factory.mktemp("screen")) as somebody:
        somebody.waits_for_focus("Account")
        somebody.types("Katrin Vogel")
        somebody.tabs_to("Password")
        somebody.types(PASSWORD)
        somebody.presses("Return")
        somebody.waits_for_focus("Expected")
        yield somebody


@contextmanager
def stored(data: Path) -> Iterator[SqlLists]:
    engine = open_sqlite(data / DATA_FILE, data_key(data, make=False), read_only=True)
    try:
        yield SqlLists(engine)
    finally:
        engine.dispose()


def inside(data: Path) -> list[str]:
    with stored(data) as lists:
        return [row.name for row in lists.inside(SystemClock().now())]


def confirms_and_lets_the_escort_in(hands: Counted) -> None:
    """The two confirmations, the escort's own PIN where the keyboard stands by itself, and done."""
    hands.person.presses("alt+i")
    hands.person.presses("alt+n")
    hands.person.waits_for_focus("PIN of the escort")
    hands.person.types(PIN)
    hands.presses("ctrl+Return")


def test_an_expected_visitor_is_inside_after_three_actions(sample: Path, person: Person) -> None:
    hands = Counted(person)
    hands.presses("ctrl+k")
    person.waits_for_focus("Search everything")
    person.types("okaf")
    hands.presses("Return")
    until(lambda: "Identity card" in person.looks().get("controls", {}), "the arrival did not open")
    confirms_and_lets_the_escort_in(hands)
    until(lambda: EXPECTED in inside(sample), "nobody was collected")
    assert hands.actions <= MOST_FOR_THE_EXPECTED, hands.actions


def test_a_returning_walk_in_is_inside_after_six_actions(sample: Path, person: Person) -> None:
    hands = Counted(person)
    hands.presses("F2")
    person.waits_for_focus("Name")
    person.types("zol")
    until(lambda: person.looks().get("answers") == [RETURNING], "nobody was found by three letters")
    hands.presses("Return")
    until(lambda: person.looks().get("text") == RETURNING, "the rest was not filled in")
    confirms_and_lets_the_escort_in(hands)
    until(lambda: RETURNING in inside(sample), "nobody was collected")
    assert hands.actions <= MOST_FOR_THE_RETURNING, hands.actions
    with stored(sample) as lists:
        (row,) = [row for row in lists.inside(SystemClock().now()) if row.name == RETURNING]
        visit = lists.visit(row.id)
    assert (visit.company, visit.host_name, visit.purpose) == (FIRM, "Paul Ahrens", "Wartung Aufzug 2")


def test_a_courier_is_served_in_three_actions(sample: Path, person: Person) -> None:
    hands = Counted(person)
    hands.presses("F7")
    person.waits_for_focus("Carrier")
    person.types("Paketdienst Nord")
    hands.presses("Tab")
    person.waits_for_focus("Recipient")
    person.types("ahre")
    hands.presses("ctrl+Return")
    until(lambda: delivered(sample), "no delivery was recorded")
    assert hands.actions <= MOST_FOR_THE_COURIER, hands.actions
    assert delivered(sample) == [("Paketdienst Nord", "Paul Ahrens")]


def delivered(data: Path) -> list[tuple[str, str]]:
    opened = open_data(data, read_settings(data))
    try:
        with opened.house.new_unit_of_work(()) as uow:
            return [(delivery.carrier, delivery.recipient) for delivery in uow.find(Delivery)]
    finally:
        opened.house.close()


def test_the_log_of_a_counted_morning_verifies(sample: Path, person: Person) -> None:
    assert verify_folder(sample, ()).ok
