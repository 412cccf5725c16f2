import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from accessdesk.desk.day import CloseDay
from accessdesk.desk.desk import Desk
from accessdesk.ledger.checkpoint import NotACheckpoint
from accessdesk.ledger.findings import FindingCode, Standing
from accessdesk.ledger.verify import VerificationCancelled
from accessdesk.storage.engine import DATA_FILE
from accessdesk.storage.house import open_house
from accessdesk.storage.upgrade import copy_into
from accessdesk.storage.verifying import result_of, verify_engine, verify_folder
from tests.support.houses import Company, found_company, quick_passwords
from tests.support.tampering import ATTACKS, Attack, Intruder, cut_tail, several_acts


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    company = found_company(tmp_path_factory.mktemp("pristine") / "data")
    several_acts(company)
    yield company
    company.house.close()


@contextmanager
def copied(company: Company, tmp_path: Path) -> Iterator[Company]:
    """The same company in a folder of its own."""
    folder = tmp_path / "copy"
    folder.mkdir()
    for name in ("accessdesk.key", "signing.key"):
        shutil.copy(company.house.data_dir / name, folder / name)
    copy_into(company.house.engine, folder / DATA_FILE)
    house = open_house(folder, company.clock)
    try:
        desk = Desk(house.new_unit_of_work, company.clock, quick_passwords(), house.guesses, house.desk_name)
        desk.session = company.desk.session
        yield Company(house, desk, company.clock, company.zones, company.employees)
    finally:
        house.close()


@pytest.fixture
def victim(pristine: Company, tmp_path: Path) -> Iterator[Company]:
    with copied(pristine, tmp_path) as company:
        yield company


def newest_note(company: Company) -> str:
    return str(Intruder(company.house).one("SELECT note FROM ledger_checkpoint ORDER BY id DESC LIMIT 1"))


def test_an_honest_log_is_consistent_with_itself_and_never_called_unchanged(victim: Company) -> None:
    verdict = verify_folder(victim.house.data_dir)
    assert verdict.standing is Standing.CONSISTENT_WITH_ITSELF
    assert verdict.findings == ()
    assert verdict.entries == Intruder(victim.house).last
    assert verdict.checkpoints == 2


def test_an_honest_log_is_unchanged_up_to_its_outside_anchor(victim: Company) -> None:
    verdict = verify_folder(victim.house.data_dir, (newest_note(victim),))
    assert verdict.standing is Standing.UNCHANGED
    assert verdict.anchored_to == verdict.entries - 2  # the change of the key, and what came after it
    result = result_of(verdict)
    assert (result.standing, result.anchors, result.first_bad, result.findings) == ("unchanged", 1, None, ())


def test_a_text_that_is_no_anchor_is_refused_instead_of_ignored(victim: Company) -> None:
    with pytest.raises(NotACheckpoint):
        verify_engine(victim.house.engine, ("hello",))


def test_verification_says_how_far_it_is_and_can_be_stopped(victim: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, int]] = []
    verdict = verify_engine(victim.house.engine, (), lambda done, total: seen.append((done, total)))
    assert seen[-1] == (verdict.entries, verdict.entries)
    monkeypatch.setattr("accessdesk.ledger.verify.ENTRIES_BETWEEN_REPORTS", 1)
    with pytest.raises(VerificationCancelled):
        verify_engine(victim.house.engine, (), None, lambda: True)


def test_verifying_writes_nothing(victim: Company) -> None:
    victim.house.close()
    before = (victim.house.data_dir / DATA_FILE).read_bytes()
    verify_folder(victim.house.data_dir)
    assert (victim.house.data_dir / DATA_FILE).read_bytes() == before


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_an_attack_on_the_data_file_is_found_and_named_by_its_entry(victim: Company, attack: Attack) -> None:
    intruder = Intruder(victim.house)
    attack.plant(intruder)
    verdict = verify_folder(victim.house.data_dir)
    assert verdict.standing is Standing.CHANGED
    assert verdict.first_bad == attack.seen_at(intruder)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_without_its_guards_the_attack_goes_unseen(
    victim: Company, attack: Attack, monkeypatch: pytest.MonkeyPatch
) -> None:
    attack.plant(Intruder(victim.house))
    for guard in attack.guards:
        blind = (lambda *_: []) if guard.endswith("nsmallest") else (lambda *_: True)
        monkeypatch.setattr(guard, blind)
    assert verify_folder(victim.house.data_dir).findings == ()


def test_a_cut_tail_is_found_with_an_outside_anchor_and_only_with_one(victim: Company) -> None:
    keep = Intruder(victim.house).last
    victim.desk.execute(CloseDay())
    anchor = newest_note(victim)
    cut_tail(Intruder(victim.house), keep)
    assert verify_folder(victim.house.data_dir).standing is Standing.CONSISTENT_WITH_ITSELF
    verdict = verify_folder(victim.house.data_dir, (anchor,))
    assert verdict.standing is Standing.CHANGED
    assert {finding.code for finding in verdict.findings} == {FindingCode.ANCHOR_BEYOND_END}
    assert verdict.first_bad == keep + 1


def test_an_old_backup_put_back_is_found_with_an_outside_anchor_and_only_with_one(
    victim: Company, tmp_path: Path
) -> None:
    backup = tmp_path / "old.db"
    copy_into(victim.house.engine, backup)
    kept = Intruder(victim.house).last
    victim.arrived(name="Petra Lang")
    victim.desk.execute(CloseDay())
    anchor = newest_note(victim)
    victim.house.close()
    for left in ("-wal", "-shm"):
        (victim.house.data_dir / f"{DATA_FILE}{left}").unlink(missing_ok=True)
    shutil.copy(backup, victim.house.data_dir / DATA_FILE)
    assert verify_folder(victim.house.data_dir).standing is Standing.CONSISTENT_WITH_ITSELF
    verdict = verify_folder(victim.house.data_dir, (anchor,))
    assert verdict.standing is Standing.CHANGED
    assert verdict.first_bad == kept + 1


def test_without_the_question_for_its_length_a_cut_tail_goes_unseen_also_with_an_anchor(
    victim: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = Intruder(victim.house).last
    victim.desk.execute(CloseDay())
    anchor = newest_note(victim)
    cut_tail(Intruder(victim.house), keep)
    monkeypatch.setattr("accessdesk.ledger.guards.within", lambda *_: True)
    assert verify_folder(victim.house.data_dir, (anchor,)).findings == ()


def test_a_damaged_page_is_found_by_the_file_s_own_check(victim: Company) -> None:
    victim.house.close()
    path = victim.house.data_dir / DATA_FILE
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    verdict = verify_folder(victim.house.data_dir)
    assert FindingCode.INTEGRITY in {finding.code for finding in verdict.findings}


def test_a_file_that_is_no_database_is_a_finding_and_no_crash(victim: Company) -> None:
    victim.house.close()
    (victim.house.data_dir / DATA_FILE).write_bytes(b"no database at all" * 500)
    verdict = verify_folder(victim.house.data_dir)
    assert verdict.standing is Standing.CHANGED


def test_erased_rows_must_be_empty(victim: Company) -> None:
    """Erasure itself is checked by the ledger; here only what it leaves in the live rows."""
    erase = "UPDATE ledger_payload SET r = NULL, data = NULL WHERE data_class = 'delivery'"
    Intruder(victim.house).run(erase)
    codes = {finding.code for finding in verify_folder(victim.house.data_dir).findings}
    assert FindingCode.LIVE_ROW_NOT_EMPTIED in codes


@pytest.mark.parametrize("name", ["Daten #1", "100 %41", "was?", "Empfang & Büro"])
def test_a_folder_of_any_name_can_be_verified(pristine: Company, tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    shutil.copy(pristine.house.data_dir / "accessdesk.key", folder)
    copy_into(pristine.house.engine, folder / DATA_FILE)
    assert verify_folder(folder).findings == ()


@pytest.mark.parametrize("name", ["Daten #1", "100 %41", "was?"])
def test_a_company_is_founded_in_the_folder_that_was_named(tmp_path: Path, name: str) -> None:
    company = found_company(tmp_path / name)
    company.house.close()
    assert (tmp_path / name / DATA_FILE).stat().st_size > 0
    assert [path.name for path in tmp_path.iterdir()] == [name]
