"""The journal of erasures outside the database: what it says, what it never says, and what was done to it."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.visits import VisitState
from accessdesk.settings import DeskSettings, write_settings
from accessdesk.storage import erasure_journal
from accessdesk.storage.erasure_journal import JOURNAL_FILE, Erased, copy_journal, journals_in
from accessdesk.storage.faults import JournalChanged, JournalUnwritable
from tests.support.houses import ERASE_NOW, MANAGER, Company

NAME = "Miriam Okafor"


def erase_one(company: Company) -> None:
    """A visit of long ago, and the run that erases it."""
    visit = company.arrived(name=NAME)
    company.desk.execute(EndWithoutEntry(visit, VisitState.LEFT_BEFORE_ENTRY, "wieder gegangen"))
    company.clock.moment += timedelta(days=400)
    company.log_in(MANAGER)
    company.desk.execute(ERASE_NOW)


def log_of(company: Company) -> str:
    with company.house.new_unit_of_work(()) as uow:
        return uow._ledger.log  # type: ignore[attr-defined,no-any-return]


def read(company: Company, *copies: Path | bytes) -> Erased:
    return company.house.journal.read(log_of(company), copies)


@pytest.fixture
def erased(company: Company, tmp_path: Path) -> Company:
    """A company that erased something, with a second medium."""
    (tmp_path / "stick").mkdir()
    company.house.medium.choose(str(tmp_path / "stick"))
    write_settings(company.house.data_dir, DeskSettings(checkpoint_folder=str(tmp_path / "stick")))
    erase_one(company)
    return company


def test_the_journal_says_what_was_erased_here_and_on_the_medium_and_names_nobody(erased: Company) -> None:
    here = erased.house.journal.path
    folder = erased.house.medium.folder()
    assert folder is not None
    assert journals_in(folder)[0].read_bytes() == here.read_bytes()
    assert not [word for word in NAME.split() if word.encode() in here.read_bytes()]
    assert here.stat().st_mode & 0o077 == 0
    told = read(erased, here)
    assert ("identity", ("person", 1)) in told.nodes
    with erased.house.engine.connect() as connection:
        gone = connection.exec_driver_sql("SELECT data_class, seq FROM ledger_payload WHERE data IS NULL").all()
    assert {(name, seq) for name, seq, _ in told.payloads} == {(row[0], row[1]) for row in gone}


def test_a_line_that_one_copy_lost_comes_from_another(erased: Company, tmp_path: Path) -> None:
    whole = erased.house.journal.path.read_bytes()
    cut = whole[: whole.index(b"\n") + 1]
    assert read(erased, cut, whole) == read(erased, whole)
    copy_journal(erased.house.journal.path, tmp_path)
    (tmp_path / JOURNAL_FILE).write_bytes(whole + b"a tail of its own\n")
    copy_journal(erased.house.journal.path, tmp_path)
    assert len(journals_in(tmp_path)) == 2, "a copy that says something else is never written over"


def forged(whole: bytes) -> bytes:
    return whole.replace(b'"n":1,', b'"n":1 ,', 1)


def another_row(whole: bytes) -> bytes:
    said = json.loads(whole.split(b"\n")[0][:-65])
    return whole.replace(json.dumps(said["payloads"][0]).replace(" ", "").encode(), b'[1,"' + b"0" * 32 + b'"]', 1)


def without_the_first(whole: bytes) -> bytes:
    return whole[whole.index(b"\n") + 1 :]


@pytest.mark.parametrize(
    ("attack", "check"),
    [(forged, "sealed_by_us"), (another_row, "sealed_by_us"), (without_the_first, "whole_numbers")],
)
def test_a_line_made_up_changed_or_taken_out_is_refused_by_one_check_alone(
    erased: Company, attack: object, check: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = attack(erased.house.journal.path.read_bytes())  # type: ignore[operator]
    assert changed != erased.house.journal.path.read_bytes()
    with pytest.raises(JournalChanged):
        read(erased, changed)
    monkeypatch.setattr(erasure_journal, check, lambda *_: True)
    read(erased, changed)


def test_a_journal_of_another_house_is_refused(erased: Company) -> None:
    with pytest.raises(JournalChanged):
        erased.house.journal.read("0" * 32, [erased.house.journal.path])


def test_what_a_crash_tore_is_written_again_and_what_cannot_be_written_down_is_not_erased(company: Company) -> None:
    path = company.house.journal.path
    path.write_bytes(b'{"at":"2026-11-23T0')
    erase_one(company)
    assert read(company, path).lines > 0
    path.unlink()
    path.mkdir()
    company.clock.moment -= timedelta(days=399)
    visit = company.arrived(name="Jan Peters")
    company.desk.execute(EndWithoutEntry(visit, VisitState.LEFT_BEFORE_ENTRY, "wieder gegangen"))
    company.clock.moment += timedelta(days=399)
    with pytest.raises(JournalUnwritable):
        company.desk.execute(ERASE_NOW)
    with company.house.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT name FROM person WHERE id = 2").scalar() == "Jan Peters"
