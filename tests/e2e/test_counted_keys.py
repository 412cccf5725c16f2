"""Three keys to one person with one signature, on a real screen by real keys: every action and second counted."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from accessdesk.demo.sample import make_sample
from accessdesk.demo.sample_facts import OFFICE_MANAGER, PASSWORD
from accessdesk.desk.clock import SystemClock
from accessdesk.desk.key_rows import KeyOutRow
from accessdesk.settings import DeskSettings, write_settings
from accessdesk.storage.engine import DATA_FILE, data_key, open_sqlite
from accessdesk.storage.lists.key_lists import SqlKeyLists
from accessdesk.storage.verifying import verify_folder
from tests.support.xserver import Counted, Person, at_the_window, until

HOLDER, NUMBERS = "Timo Lindner", ("HS 2/003", "HS 2/004", "HS 3/001")
MOST_ACTIONS, MOST_SECONDS = 10, 60


@contextmanager
def stored(data: Path) -> Iterator[SqlKeyLists]:
    engine = open_sqlite(data / DATA_FILE, data_key(data, make=False), read_only=True)
    try:
        yield SqlKeyLists(engine)
    finally:
        engine.dispose()


def taken(data: Path) -> list[KeyOutRow]:
    with stored(data) as lists:
        return [row for row in lists.keys_out(SystemClock().now()) if row.number in NUMBERS]


def logs_in(person: Person) -> None:
    person.waits_for_focus("Account")
    person.types(OFFICE_MANAGER)
    person.tabs_to("Password")
    person.types(PASSWORD)
    person.presses("Return")
    until(lambda: person.looks().get("focus") not in ("", "Account", "Password"), "no login")


def test_three_keys_go_to_one_person_with_one_signature_in_a_minute(tmp_path: Path) -> None:
    data = tmp_path / "data"
    write_settings(data, DeskSettings(language="en"))
    make_sample(data)
    with at_the_window(data, tmp_path) as person:
        logs_in(person)
        began = time.monotonic()
        hands = Counted(person)
        hands.presses("F4")
        person.waits_for_focus("To")
        person.types("timo")
        until(lambda: person.looks().get("answers") == [HOLDER], "the holder was not found by four letters")
        hands.presses("Return")
        for number in NUMBERS:
            person.waits_for_focus("Add keys: scan, number or door")
            person.types(number)
            hands.presses("Return")
            until(lambda: person.looks().get("text") == "", "the key did not go into the basket")
        hands.presses("Return")
        person.waits_for_focus("Purpose")
        person.types("Rufbereitschaft KW 48")
        hands.clicks("unlimited")
        hands.signs(f"Signature of {HOLDER}")
        hands.presses("ctrl+Return")
        until(lambda: len(taken(data)) == len(NUMBERS), "the keys did not go out")
        seconds = time.monotonic() - began
    assert hands.actions <= MOST_ACTIONS, hands.actions
    assert seconds < MOST_SECONDS, seconds
    out = taken(data)
    assert {(row.holder_name, row.due_at) for row in out} == {(HOLDER, None)}
    (receipt_id,) = {row.receipt_id for row in out}
    with stored(data) as lists:
        receipt = lists.receipt_facts(receipt_id)
    assert receipt.signature
    assert verify_folder(data, ()).ok
