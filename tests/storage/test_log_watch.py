"""A desk's own watch: it goes on from what it verified, finds a log put back or rewritten, stays red until mended."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from accessdesk.desk.day import CloseDay
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.retention import SaveRetention
from accessdesk.desk.verification import LogHealth
from accessdesk.desk.visits import CallHost
from accessdesk.storage.checkpoints import newest_note
from accessdesk.storage.engine import DATA_FILE
from accessdesk.storage.log_watch import KEPT_FILE, VERIFIED_FILE
from accessdesk.storage.upgrade import copy_into
from tests.storage.test_verifying import copied
from tests.support.houses import ADMIN, ERASE_NOW, MANAGER, PASSWORD, RECEPTION, Company, found_company
from tests.support.tampering import ATTACKS, Attack, Intruder, cut_tail, several_acts

AFTER_THE_LOOK = [
    attack
    for attack in ATTACKS
    if attack.name
    in {
        "entry edited",
        "entry and its leaf edited",
        "payload edited",
        "payload removed",
        "entry removed",
        "entries reordered",
        "live row edited",
        "live row deleted",
        "head edited",
        "head's epoch edited",
        "entry hidden from a filter",
    }
]


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    """Looked at once, then several acts."""
    company = found_company(tmp_path_factory.mktemp("watched") / "data")
    look(company)
    several_acts(company)
    yield company
    company.house.close()


@pytest.fixture
def watched(pristine: Company, tmp_path: Path) -> Iterator[Company]:
    with copied(pristine, tmp_path) as company:
        for name in (VERIFIED_FILE, KEPT_FILE):
            shutil.copy(pristine.house.data_dir / name, company.house.data_dir / name)
        yield company


def look(company: Company, **later: float) -> LogHealth:
    return company.house.watch.look(company.clock.now() + timedelta(**later))


def whole(company: Company) -> bool:
    """Whether the last look went through everything."""
    health = company.house.watch.health()
    assert health is not None
    return health.at == health.complete_at


def test_it_goes_on_from_what_it_verified_and_goes_through_everything_once_a_day(watched: Company) -> None:
    first = look(watched)
    assert (first.sound, first.size, whole(watched)) == (True, Intruder(watched.house).last, False)
    assert look(watched, hours=1).sound
    assert not whole(watched)
    assert look(watched, hours=25).sound
    assert whole(watched)


def test_honest_days_with_new_keys_policies_and_erasures_raise_no_alarm(company_on_both: Company) -> None:
    company = company_on_both
    look(company)
    company.arrived()
    company.desk.execute(CloseDay())
    assert look(company, minutes=1).sound
    company.log_in(MANAGER)
    company.desk.execute(SaveRetention({}, "Beschluss", Approval(ADMIN, PASSWORD)))
    company.desk.execute(ERASE_NOW)
    assert look(company, minutes=2).sound
    company.log_in(RECEPTION)
    company.desk.execute(CallHost(company.arrived(name="Jan Peters")))
    company.desk.execute(CloseDay())
    assert look(company, minutes=3).sound
    assert not whole(company)


@pytest.mark.parametrize("attack", AFTER_THE_LOOK, ids=lambda attack: attack.name)
def test_what_was_changed_since_the_last_look_is_found(watched: Company, attack: Attack) -> None:
    intruder = Intruder(watched.house)
    attack.plant(intruder)
    found = look(watched)
    assert not found.sound
    assert found.first_bad == attack.seen_at(intruder)


def test_a_database_put_back_no_longer_fits_what_the_desk_keeps(watched: Company, tmp_path: Path) -> None:
    backup, folder = tmp_path / "old.db", watched.house.data_dir
    copy_into(watched.house.engine, backup)
    kept_to = Intruder(watched.house).last
    watched.arrived(name="Petra Lang")
    watched.desk.execute(CloseDay())  # nobody looks; the checkpoint alone is remembered
    watched.house.close()
    for left in ("-wal", "-shm"):
        (folder / f"{DATA_FILE}{left}").unlink(missing_ok=True)
    shutil.copy(backup, folder / DATA_FILE)
    found = look(watched)
    assert (found.sound, found.first_bad) == (False, kept_to + 1)
    assert "anchor_beyond_end" in found.findings
    (folder / KEPT_FILE).unlink()
    (folder / VERIFIED_FILE).unlink()
    assert look(watched).sound, "without what the desk keeps nothing tells of it"


def test_a_log_cut_and_written_on_is_found_by_its_other_history(watched: Company) -> None:
    assert look(watched).sound
    keep = Intruder(watched.house).last
    cut_tail(Intruder(watched.house), keep - 3)
    for name in ("Petra Lang", "Ole Brandt", "Ana Costa"):
        watched.arrived(name=name)
    found = look(watched)
    assert not found.sound
    assert "anchor_root" in found.findings


def test_damage_in_the_old_part_is_found_by_the_day_s_whole_look_and_stays_red(watched: Company) -> None:
    assert look(watched).sound
    old = "UPDATE ledger_payload SET data = :data WHERE seq = 1 AND data_class = 'setting'"
    before = bytes(Intruder(watched.house).one("SELECT data FROM ledger_payload WHERE seq = 1"))
    Intruder(watched.house).run(old, data=before + b" ")
    assert look(watched, hours=1).sound, "only what is new is looked at"
    assert not look(watched, hours=25).sound
    watched.arrived(name="Petra Lang")
    red = look(watched, hours=26)
    assert (red.sound, red.first_bad) == (False, 1)
    Intruder(watched.house).run(old, data=before)
    assert look(watched, hours=27).sound


@pytest.mark.parametrize("content", ["", "{}", '{"size": "x"}', "[1]"])
def test_a_damaged_file_of_the_watch_costs_a_whole_look_and_no_more(watched: Company, content: str) -> None:
    (watched.house.data_dir / VERIFIED_FILE).write_text(content, "utf-8")
    assert watched.house.watch.health() is None
    assert look(watched).sound
    assert whole(watched)


def test_what_lies_on_this_computer_never_makes_a_log_unchanged(watched: Company) -> None:
    watch, now = watched.house.watch, watched.clock.now()
    look(watched)
    alone = watch.complete(now, "")
    assert (alone.standing, alone.anchors) == ("consistent_with_itself", 0)
    outside = watch.complete(now, newest_note(watched.house.engine))
    assert (outside.standing, outside.anchors) == ("unchanged", 1)
    cut_tail(Intruder(watched.house), outside.entries - 1)
    assert watch.complete(now, "").standing == "changed"
