"""What a desk remembers of the log after a restore: whoever puts back what was given up is found."""

import shutil
from pathlib import Path

from accessdesk.desk.day import CloseDay
from accessdesk.storage import engine
from accessdesk.storage.log_watch import KEPT_FILE, VERIFIED_FILE, verify_kept
from tests.support.safes import LATER, Safe


def the_given_up_put_back(safe: Safe) -> Path:
    """A restore, after which somebody puts the data that it gave up back by hand; what the desk kept before it."""
    file = safe.backed_up()
    safe.visited(LATER)
    safe.company.desk.execute(CloseDay())
    before = safe.data / "kept-before"
    shutil.copy(safe.data / KEPT_FILE, before)
    safe.restore(file)
    safe.reopen()
    assert safe.company.house.watch.look(safe.company.clock.now()).sound
    assert verify_kept(safe.data, ()).ok
    safe.company.house.close()
    (given_up,) = (safe.data / "backups").glob("given-up-*.db")
    shutil.copy(given_up, safe.data / engine.DATA_FILE)
    return before


def test_a_desk_finds_what_a_restore_gave_up_when_it_is_put_back_by_hand(safe: Safe) -> None:
    the_given_up_put_back(safe)
    assert not verify_kept(safe.data, ()).ok
    safe.reopen()
    assert not safe.company.house.watch.look(safe.company.clock.now()).sound


def test_without_the_checkpoint_of_the_restore_the_desk_would_not_find_it(safe: Safe) -> None:
    before = the_given_up_put_back(safe)
    before.replace(safe.data / KEPT_FILE)
    (safe.data / VERIFIED_FILE).unlink()
    assert verify_kept(safe.data, ()).ok
