"""`accessdesk backup` and `accessdesk restore`, run as a user runs them: every refusal leaves the data as they were."""

from pathlib import Path

import pytest

from tests.commandline.commands import Ran, accessdesk
from tests.support.houses import ADMIN, AUDITOR, ON_CALL, PASSWORD, RECEPTION
from tests.support.safes import LATER, NAME, WHY, Safe

WRONG = "Falsches-Kennwort-9"


@pytest.fixture
def kept(safe: Safe) -> Path:
    """A backup, after which somebody came; every program is closed."""
    file = safe.backed_up()
    safe.visited(LATER)
    safe.company.house.close()
    return file


def run(safe: Safe, *words: str | Path, password: str = PASSWORD, second: str = PASSWORD) -> Ran:
    who = ("--data", safe.data, "--as", ADMIN)
    return accessdesk(*words, *who, password=password, ACCESSDESK_SECOND_PASSWORD=second)


BY_BOTH = ("--second", AUDITOR, "--reason", "Plattenschaden")


def test_a_backup_goes_to_the_folder_and_says_where_and_what_it_lacks(safe: Safe) -> None:
    safe.company.house.close()
    made = run(safe, "backup", "--to", safe.folder, "--reason", WHY)
    (file,) = safe.folder.iterdir()
    assert (made.code, file.suffix, str(file) in made.out) == (0, ".adbackup", True), made.err
    assert "accessdesk.key" in made.out
    assert accessdesk("verify", safe.data).code == 0


def test_a_backup_that_cannot_be_made_says_why_and_leaves_none(safe: Safe) -> None:
    safe.company.house.close()
    to = ("backup", "--to", safe.folder)
    same_disk = run(safe, *to)
    assert (same_disk.code, "write down why" in same_disk.err) == (1, True), same_disk.err
    assert run(safe, *to, "--reason", WHY, password=WRONG).code == 1
    gone = accessdesk("backup", "--to", safe.folder, "--data", safe.folder / "none", "--as", ADMIN)
    assert (gone.code, "none" in gone.err) == (1, True)
    other = accessdesk("backup", "--to", safe.folder, "--reason", WHY, "--data", safe.data, "--as", RECEPTION)
    assert (other.code, other.err.count("\n")) == (1, 1), other.err
    assert accessdesk("backup", "--data", safe.data, "--as", ADMIN).code == 2
    assert list(safe.folder.iterdir()) == []


def test_the_preview_counts_and_changes_nothing_and_the_restore_begins_an_epoch(safe: Safe, kept: Path) -> None:
    told = run(safe, "restore", kept, "--preview")
    assert (told.code, "Preview" in told.last) == (0, True), told.err
    assert safe.names() == {NAME, LATER}
    safe.company.house.close()
    done = run(safe, "restore", kept, *BY_BOTH)
    assert (done.code, str(safe.data / "backups") in done.out) == (0, True), done.err
    assert safe.names() == {NAME}
    safe.company.house.close()
    assert accessdesk("verify", safe.data).code == 0


def refused_at(safe: Safe, kept: Path, why: str) -> tuple[Ran, int]:
    """A restore that is refused, and the exit code that it should have."""
    if why == "nobody second":
        return run(safe, "restore", kept, "--reason", "Plattenschaden"), 2
    if why == "no reason":
        return run(safe, "restore", kept, "--second", AUDITOR, "--reason", " "), 2
    if why == "password":
        return run(safe, "restore", kept, *BY_BOTH, password=WRONG), 1
    if why == "second password":
        return run(safe, "restore", kept, *BY_BOTH, second=WRONG), 1
    if why == "second is the first":
        return run(safe, "restore", kept, "--second", ADMIN, "--reason", "Plattenschaden"), 1
    if why == "second has no right":
        return run(safe, "restore", kept, "--second", ON_CALL, "--reason", "Plattenschaden"), 1
    if why == "no such file":
        return run(safe, "restore", kept.with_name("none.adbackup"), *BY_BOTH), 1
    if why == "no backup at all":
        kept.write_bytes(b"nothing of ours")
        return run(safe, "restore", kept, *BY_BOTH), 1
    if why == "a database that is none":
        return run(safe, "restore", kept, *BY_BOTH, "--into", "nowhere"), 1
    anchor = "AD1:nothing"
    return run(safe, "restore", kept, *BY_BOTH, "--anchor", anchor), 1


REFUSALS = (
    "nobody second",
    "no reason",
    "password",
    "second password",
    "second is the first",
    "second has no right",
    "no such file",
    "no backup at all",
    "a database that is none",
    "no anchor at all",
)


@pytest.mark.parametrize("why", REFUSALS)
def test_a_refused_restore_says_one_sentence_and_leaves_everything(safe: Safe, kept: Path, why: str) -> None:
    ran, code = refused_at(safe, kept, why)
    assert ran.code == code, (ran.out, ran.err)
    assert ran.err.startswith("accessdesk: ")
    assert ran.err.count("\n") == 1, ran.err
    assert safe.names() == {NAME, LATER}
    assert not list(safe.data.glob("backups/given-up-*"))


def test_a_folder_that_is_not_there_is_not_made_by_a_refused_restore(safe: Safe, kept: Path, tmp_path: Path) -> None:
    ran = accessdesk("restore", kept, "--data", tmp_path / "typo", "--as", ADMIN, "--preview")
    assert (ran.code, "key file" in ran.err) == (1, True), ran.err
    assert not (tmp_path / "typo").exists()
