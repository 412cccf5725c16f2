"""The signing key: changed at each day's end, destroyed, endorsed in the log; lost, and begun anew by two people."""

import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from accessdesk.desk.day import CloseDay
from accessdesk.desk.evidence import EvidenceScope
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.signing_key import ReplaceSigningKey
from accessdesk.domain.events import FOUR_EYES
from accessdesk.domain.refusals import SecondPersonNeeded, SigningKeyLost, SigningKeyThere
from accessdesk.ledger.anchors import Anchor
from accessdesk.ledger.checkpoint import parse_note, signed_note, verify_note
from accessdesk.ledger.findings import FindingCode, NoteCode, Standing, Verdict
from accessdesk.ledger.package_check import verify_package
from accessdesk.reports.evidence import evidence_file
from accessdesk.storage.checkpoints import newest_note
from accessdesk.storage.verifying import verify_engine
from tests.ledger.test_packages import VERIFY
from tests.support.houses import ADMIN, AUDITOR, MANAGER, PASSWORD, RECEPTION, Company
from tests.support.tampering import Intruder

SECOND = Approval(MANAGER, PASSWORD)


def key_file(company: Company) -> Path:
    return company.house.signing.path


def keys(company: Company) -> list[tuple[int, bytes]]:
    with company.house.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT from_size, public_key FROM ledger_key ORDER BY from_size").all()
    return [(size, public) for size, public in rows]


def checkpoints(company: Company) -> int:
    return int(Intruder(company.house).one("SELECT count(*) FROM ledger_checkpoint"))


def verified(company: Company) -> Verdict:
    return verify_engine(company.house.engine)


def packaged(company: Company, path: Path) -> Verdict:
    """The verdict over a package of today, after the independent verifier agreed."""
    company.log_in(AUDITOR)
    today = company.clock.now().astimezone().date()
    evidence_file(company.desk, company.house, path, EvidenceScope(today, today, "Revision"), language="de")
    verdict = verify_package(path, four_eyes=frozenset(kind.value for kind in FOUR_EYES))
    theirs = VERIFY.verify(path, [])["report"]
    assert theirs.faults == []
    assert {code for code, _, _ in theirs.notes} == {note.code.value for note in verdict.notes}
    return verdict


def test_the_key_changes_at_each_day_s_end_and_the_old_one_is_gone_from_the_folder(company: Company) -> None:
    old = key_file(company).read_text()
    company.desk.execute(CloseDay())
    last_of_the_day = parse_note(newest_note(company.house.engine))
    company.clock.forward(hours=20)
    company.desk.execute(CloseDay())
    assert keys(company)[0][0] == 0
    assert len({public for _, public in keys(company)}) == 3
    assert verify_note(last_of_the_day, keys(company)[0][1])
    files = [path for path in company.house.data_dir.rglob("*") if path.is_file()]
    assert not any(old.encode() in path.read_bytes() for path in files)
    assert stat.S_IMODE(key_file(company).stat().st_mode) == 0o600
    assert [path.name for path in company.house.data_dir.glob("signing*")] == ["signing.key"]
    assert verified(company).findings == ()


def test_whoever_has_today_s_key_cannot_sign_yesterday_anew(company: Company) -> None:
    company.desk.execute(CloseDay())
    company.arrived()
    company.desk.execute(CloseDay())
    stolen = company.house.signing.newest(keys(company)[-1][1])
    assert stolen is not None
    size = Intruder(company.house).one("SELECT min(size) FROM ledger_checkpoint")
    kept = parse_note(Intruder(company.house).one(f"SELECT note FROM ledger_checkpoint WHERE size = {size}"))
    forged = signed_note(kept.checkpoint, stolen, kept.checkpoint.origin)
    Intruder(company.house).run(f"UPDATE ledger_checkpoint SET note = :note WHERE size = {size}", note=forged)
    assert {finding.code for finding in verified(company).findings} == {FindingCode.CHECKPOINT_SIGNATURE}


def test_an_anchor_of_the_first_key_holds_after_many_days(company: Company) -> None:
    company.desk.execute(CloseDay())
    anchor = Anchor.of_note(newest_note(company.house.engine))
    for _ in range(3):
        company.clock.forward(hours=24)
        company.desk.execute(CloseDay())
    verdict = verify_engine(company.house.engine, (anchor,))
    assert (verdict.standing, verdict.anchored_to) == (Standing.UNCHANGED, anchor.size)


def test_a_crash_between_the_entry_and_the_new_file_loses_no_key(company: Company) -> None:
    path = key_file(company)
    old = path.read_text()
    company.desk.execute(CloseDay())
    path.rename(path.with_name("signing.key.next"))
    path.write_text(old)
    company.desk.execute(CloseDay())
    assert verified(company).findings == ()
    assert len(keys(company)) == 3


def test_a_key_prepared_for_an_act_that_failed_never_signs(company: Company) -> None:
    left = company.house.signing.prepared().public_key().public_bytes_raw()
    company.desk.execute(CloseDay())
    assert left not in [public for _, public in keys(company)]
    assert verified(company).findings == ()


@pytest.mark.parametrize("left", ["", "no key at all"], ids=["gone", "garbled"])
def test_work_goes_on_without_the_key_and_two_people_begin_a_new_one(
    company: Company, tmp_path: Path, left: str
) -> None:
    company.desk.execute(CloseDay())
    key_file(company).unlink()
    if left:
        key_file(company).write_text(left)
    before = checkpoints(company), keys(company)
    company.arrived()
    company.desk.execute(CloseDay())
    assert (checkpoints(company), keys(company)) == before
    with pytest.raises(SigningKeyLost):
        packaged(company, tmp_path / "none.zip")
    company.log_in(ADMIN)
    with pytest.raises(SecondPersonNeeded):
        company.desk.execute(ReplaceSigningKey("Platte defekt"))
    company.desk.execute(ReplaceSigningKey("Platte defekt", SECOND))
    verdict = verified(company)
    assert verdict.findings == ()
    assert [note.code for note in verdict.notes] == [NoteCode.KEY_REPLACED]
    company.log_in(RECEPTION)
    company.desk.execute(CloseDay())
    told = packaged(company, tmp_path / "package.zip")
    assert told.findings == ()
    assert NoteCode.KEY_REPLACED in {note.code for note in told.notes}


def test_a_key_that_is_there_is_not_replaced(company: Company) -> None:
    company.log_in(ADMIN)
    with pytest.raises(SigningKeyThere):
        company.desk.execute(ReplaceSigningKey("zur Sicherheit", SECOND))


def test_a_key_put_into_the_list_by_a_forger_is_found(company: Company) -> None:
    company.desk.execute(CloseDay())
    forged = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    Intruder(company.house).run("UPDATE ledger_key SET public_key = :key WHERE from_size > 0", key=forged)
    assert FindingCode.KEY_NOT_ENDORSED in {finding.code for finding in verified(company).findings}


def test_a_key_taken_off_the_list_is_missed(company: Company) -> None:
    company.desk.execute(CloseDay())
    Intruder(company.house).run("DELETE FROM ledger_key WHERE from_size > 0")
    assert FindingCode.KEY_NOT_ENDORSED in {finding.code for finding in verified(company).findings}
