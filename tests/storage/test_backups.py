"""Backups and restores: what they hold, what they never bring back, and what was done to them."""

import shutil
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from accessdesk.backups import restoring
from accessdesk.backups.making import back_up, back_up_if_due, choose_folder
from accessdesk.backups.restoring import Request, preview, restore
from accessdesk.desk.day import CloseDay
from accessdesk.desk.key_holders import Approval
from accessdesk.domain.refusals import LoginRefused, NotAcceptable, RightMissing, SecondPersonNeeded
from accessdesk.ledger.anchors import Anchor
from accessdesk.ledger.findings import FindingCode, NoteCode, Standing
from accessdesk.settings import DeskSettings, write_settings
from accessdesk.storage import backup, engine
from accessdesk.storage.backup import KEPT, file_name
from accessdesk.storage.checkpoints import newest_note
from accessdesk.storage.erasure_journal import JOURNAL_FILE
from accessdesk.storage.faults import BackupChanged, BackupForeign, BackupGivenUp, DatabaseBusy, JournalChanged
from accessdesk.storage.lists.backups import backup_to_clear, last_backup
from accessdesk.storage.signing import SIGNING_FILE
from accessdesk.storage.swapping import STAGING, mark_ready
from accessdesk.storage.upgrade import upgrade
from accessdesk.storage.verifying import verify_engine, verify_folder
from tests.support.houses import (
    ADMIN,
    AUDITOR,
    MANAGER,
    ON_CALL,
    PASSWORD,
    RECEPTION,
    found_anew,
    quick_passwords,
)
from tests.support.safes import BOTH, LATER, NAME, WHY, Safe


def test_a_backup_is_noted_with_a_checkpoint_holds_no_key_and_goes_after_thirty_days(safe: Safe) -> None:
    first = safe.backed_up()
    with zipfile.ZipFile(first) as package:
        assert set(package.namelist()) == {engine.DATA_FILE, "manifest.json", "manifest.mac"}
    keys = [(safe.data / name).read_bytes().strip() for name in (SIGNING_FILE, engine.KEY_FILE)]
    content = first.read_bytes()
    assert not [key for key in keys if key in content or bytes.fromhex(key.decode()) in content]
    assert first.stat().st_mode & 0o077 == 0
    assert last_backup(safe.company.house.engine) == safe.company.clock.now()
    anchor = Anchor.of_note(newest_note(safe.company.house.engine))
    assert verify_engine(safe.company.house.engine, (anchor,)).anchored_to == anchor.size
    foreign = safe.folder / file_name("0" * 32, safe.company.clock.now())
    foreign.touch()
    safe.company.clock.moment += KEPT + timedelta(seconds=1)
    second = safe.backed_up()
    assert sorted(safe.folder.iterdir()) == sorted([foreign, second])


def test_the_disk_of_the_data_needs_a_reason_and_only_the_administrator_backs_up(safe: Safe, tmp_path: Path) -> None:
    safe.company.log_in(ADMIN)
    for act in (back_up, choose_folder):
        with pytest.raises(NotAcceptable) as refused:
            act(safe.company.desk, safe.company.house, safe.folder)  # type: ignore[operator]
        assert refused.value.facts["why"] == "same_volume"
    safe.company.log_in(RECEPTION)
    with pytest.raises(RightMissing):
        back_up(safe.company.desk, safe.company.house, safe.folder, WHY)
    assert list(safe.folder.iterdir()) == []


def test_the_daily_backup_goes_where_the_administrator_chose_and_is_missed_after_a_day(safe: Safe) -> None:
    company = safe.company
    assert not back_up_if_due(company.desk, company.house, day_closed=True)
    company.log_in(ADMIN)
    choose_folder(company.desk, company.house, str(safe.folder), WHY)
    company.log_in(RECEPTION)
    assert back_up_if_due(company.desk, company.house, day_closed=False)
    assert not back_up_if_due(company.desk, company.house, day_closed=False)
    company.clock.forward(hours=2)
    assert back_up_if_due(company.desk, company.house, day_closed=True)
    with company.house.engine.connect() as connection:
        assert not list(backup_to_clear(connection, company.clock.now()))
        assert list(backup_to_clear(connection, company.clock.now() + timedelta(hours=26)))


def test_a_restore_begins_an_epoch_that_names_what_it_gave_up_and_verifies_against_anchors_from_before(
    safe: Safe,
) -> None:
    file = safe.backed_up()
    before = Anchor.of_note(newest_note(safe.company.house.engine))
    safe.visited(LATER)
    safe.company.desk.execute(CloseDay())
    given_up = Anchor.of_note(newest_note(safe.company.house.engine))
    safe.company.house.close()
    assert (preview(safe.data, file).given_up or 0) > 5
    done = safe.restore(file)
    assert (done.epoch, done.erased) == (2, 0)
    assert safe.names() == {NAME}
    verdict = verify_folder(safe.data, (before, given_up))
    assert verdict.findings == ()
    assert {note.code for note in verdict.notes} >= {NoteCode.RESTORED, NoteCode.ANCHOR_ABANDONED}
    assert len(list((safe.data / "backups").glob("given-up-*.db"))) == 1
    assert not safe.company.house.signing_key_is_lost()
    safe.visited("Zoë Çelik")
    safe.company.desk.execute(CloseDay())
    anchor = Anchor.of_note(newest_note(safe.company.house.engine))
    assert verify_folder(safe.data, (anchor,)).standing is Standing.UNCHANGED


def test_the_same_backup_restored_twice_raises_no_alarm_over_anything_anybody_kept(safe: Safe) -> None:
    file = safe.backed_up()
    anchors = [Anchor.of_note(newest_note(safe.company.house.engine))]
    for name in (LATER, "Zoë Çelik"):
        safe.visited(name)
        safe.visited(f"{name} zwei")
        safe.company.desk.execute(CloseDay())
        anchors.append(Anchor.of_note(newest_note(safe.company.house.engine)))
        safe.restore(file)
        safe.reopen()
        anchors.append(Anchor.of_note(newest_note(safe.company.house.engine)))
    verdict = verify_folder(safe.data, tuple(anchors))
    assert verdict.findings == ()
    assert safe.names() == {NAME}


def test_a_backup_put_back_by_hand_is_found_by_any_anchor_since(safe: Safe, tmp_path: Path) -> None:
    file = safe.backed_up()
    anchor = Anchor.of_note(newest_note(safe.company.house.engine))
    safe.company.house.close()
    with zipfile.ZipFile(file) as package:
        package.extract(engine.DATA_FILE, safe.data)
    assert {one.code for one in verify_folder(safe.data, (anchor,)).findings} == {FindingCode.ANCHOR_BEYOND_END}


@pytest.fixture
def unkeyed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Safe:
    """On a file without encryption: only there can a search of bytes find anything."""

    def upgrade_unkeyed(data_dir: Path, key: str | None) -> None:
        opened = engine.open_sqlite(data_dir / engine.DATA_FILE, key)
        upgrade(opened)
        opened.dispose()

    monkeypatch.setattr("accessdesk.storage.house.data_key", lambda data_dir, make=True: None)
    monkeypatch.setattr("accessdesk.storage.verifying.data_key", lambda data_dir, make=True: None)
    monkeypatch.setattr("accessdesk.storage.house.upgrade_sqlite", upgrade_unkeyed)
    (tmp_path / "disk").mkdir()
    return Safe(found_anew(tmp_path / "plain"), tmp_path / "disk")


def found_in(folder: Path, word: str) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and word.encode() in path.read_bytes()]


def erased_since(safe: Safe, word: str) -> Path:
    """A backup that holds somebody who was erased after it was made."""
    safe.visited(f"Ada {word}")
    file = safe.backed_up()
    assert found_in(safe.folder, word)
    safe.erase()
    assert not found_in(safe.data, word)
    return file


def test_a_restore_brings_back_no_byte_of_whom_was_erased_since(unkeyed: Safe) -> None:
    file = erased_since(unkeyed, "Gelo0001x")
    assert unkeyed.restore(file).erased > 0
    assert found_in(unkeyed.data, "Gelo0001x") == []
    assert verify_folder(unkeyed.data).ok


def test_without_the_replay_the_same_search_finds_them(unkeyed: Safe, monkeypatch: pytest.MonkeyPatch) -> None:
    file = erased_since(unkeyed, "Gelo0001x")
    monkeypatch.setattr(restoring, "_erased", lambda *_: (restoring.Erased(frozenset(), frozenset(), 0), None))
    assert unkeyed.restore(file).erased == 0
    assert found_in(unkeyed.data, "Gelo0001x")


@pytest.mark.parametrize("what_is_left", ["the medium", "the data"])
def test_a_journal_that_was_cut_is_made_good_by_the_medium_or_by_the_data(safe: Safe, what_is_left: str) -> None:
    stick = safe.folder / "stick"
    stick.mkdir()
    safe.company.house.medium.choose(str(stick))
    write_settings(safe.data, DeskSettings(checkpoint_folder=str(stick)))
    file = safe.backed_up()
    safe.erase()
    (safe.data / JOURNAL_FILE).unlink()
    if what_is_left == "the medium":
        safe.company.house.close()
        (safe.data / engine.DATA_FILE).write_bytes(b"damaged beyond reading" * 1000)
        for name in ("-wal", "-shm"):
            (safe.data / f"{engine.DATA_FILE}{name}").unlink(missing_ok=True)
    else:
        shutil.rmtree(stick / "accessdesk-checkpoints")
    assert safe.restore(file).erased > 0
    assert NAME not in safe.names()
    assert verify_folder(safe.data).ok


def test_a_journal_that_was_changed_stops_the_restore(safe: Safe) -> None:
    file = safe.backed_up()
    safe.erase()
    path = safe.data / JOURNAL_FILE
    path.write_bytes(path.read_bytes().replace(b'"person":[1]', b'"person":[9]'))
    with pytest.raises(JournalChanged):
        safe.restore(file)
    assert NAME not in safe.names()


def changed_data(file: Path) -> None:
    _replace(file, engine.DATA_FILE, lambda data: data[:5000] + bytes([data[5000] ^ 1]) + data[5001:])


def changed_manifest(file: Path) -> None:
    _replace(file, "manifest.json", lambda data: data.replace(b'"epoch":1', b'"epoch":2'))


def no_zip(file: Path) -> None:
    file.write_bytes(b"anything")


def _replace(file: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    with zipfile.ZipFile(file) as package:
        parts = {one: package.read(one) for one in package.namelist()}
    with zipfile.ZipFile(file, "w") as package:
        for one, data in parts.items():
            package.writestr(one, change(data) if one == name else data)


@pytest.mark.parametrize("attack", [changed_data, changed_manifest, no_zip])
def test_a_backup_that_was_changed_is_refused_and_nothing_is_lost(safe: Safe, attack: Callable[[Path], None]) -> None:
    file = safe.backed_up()
    attack(file)
    safe.visited(LATER)
    with pytest.raises(BackupChanged):
        safe.restore(file)
    assert safe.names() == {NAME, LATER}
    assert not (safe.data / STAGING).exists()


@pytest.mark.parametrize(("attack", "check"), [(changed_data, "same_part"), (changed_manifest, "sealed_by_us")])
def test_each_check_of_a_backup_is_missed_when_it_is_taken_away(
    safe: Safe, attack: Callable[[Path], None], check: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = safe.backed_up()
    attack(file)
    monkeypatch.setattr(backup, check, lambda *_: True)
    (tmp_path / "laid").mkdir()
    backup.unpack(file, engine.data_key(safe.data), tmp_path / "laid")


def test_a_backup_of_another_house_is_refused(safe: Safe, tmp_path: Path) -> None:
    other = found_anew(tmp_path / "other")
    other.log_in(ADMIN)
    file = back_up(other.desk, other.house, safe.folder, WHY)
    other.house.close()
    with pytest.raises(BackupChanged):
        safe.restore(file)


def test_a_backup_of_another_log_under_the_same_key_is_refused_by_one_check_alone(
    unkeyed: Safe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = found_anew(tmp_path / "other")
    other.log_in(ADMIN)
    file = back_up(other.desk, other.house, unkeyed.folder, WHY)
    other.house.close()
    unkeyed.company.house.close()
    with pytest.raises(BackupForeign):
        preview(unkeyed.data, file)
    monkeypatch.setattr(restoring, "same_log", lambda *_: True)
    preview(unkeyed.data, file)


def test_a_restore_is_two_peoples_and_needs_every_program_closed(safe: Safe) -> None:
    file = safe.backed_up()
    wrong = Approval(AUDITOR, "Falsches-Kennwort-9")
    for second, refusal in (
        (wrong, LoginRefused),
        (Approval(ADMIN, PASSWORD), SecondPersonNeeded),
        (Approval(ON_CALL, PASSWORD), RightMissing),
    ):
        with pytest.raises(refusal):
            safe.restore(file, Request(BOTH.first, second, "Plattenschaden"))
    with pytest.raises(RightMissing):
        safe.restore(file, Request(Approval(MANAGER, PASSWORD), BOTH.second, "Plattenschaden"))
    safe.reopen()
    with safe.company.house.engine.connect() as connection:
        connection.execute(text("SELECT 1"))
        with pytest.raises(DatabaseBusy):
            preview(safe.data, file)
    kinds = "SELECT type FROM ledger_entry ORDER BY seq DESC LIMIT 3"
    with safe.company.house.engine.connect() as connection:
        assert set(connection.execute(text(kinds)).scalars()) == {"act.refused"}


def test_a_backup_that_holds_what_an_earlier_restore_gave_up_is_refused(safe: Safe) -> None:
    first = safe.backed_up()
    safe.visited(LATER)
    safe.company.clock.forward(hours=1)
    second = safe.backed_up()
    safe.restore(first)
    with pytest.raises(BackupGivenUp):
        safe.restore(second)


def test_a_restore_on_a_new_machine_needs_the_key_file_and_the_backup_only(safe: Safe, tmp_path: Path) -> None:
    file = safe.backed_up()
    anchor = Anchor.of_note(newest_note(safe.company.house.engine))
    new = tmp_path / "new"
    new.mkdir()
    shutil.copy(safe.data / engine.KEY_FILE, new)
    asked = Request(BOTH.first, BOTH.second, BOTH.reason, ())
    assert restore(new, file, asked, safe.company.clock, quick_passwords()).epoch == 2
    assert verify_folder(new).ok
    assert (new / SIGNING_FILE).read_text() != (safe.data / SIGNING_FILE).read_text()
    assert anchor.size > 0


def test_a_swap_that_a_crash_broke_off_is_finished_at_the_next_start(safe: Safe) -> None:
    safe.company.house.close()
    staging = safe.data / STAGING
    staging.mkdir()
    shutil.copy(safe.data / engine.DATA_FILE, staging)
    mark_ready(safe.data, safe.company.clock.now())
    (safe.data / engine.DATA_FILE).unlink()
    assert safe.names() == {NAME}
    assert not staging.exists()
