"""The data folder's own files: no export takes their place, and a damaged key is a fault with a name."""

from pathlib import Path

import pytest
from sqlalchemy import text

from accessdesk.desk.day import CloseDay
from accessdesk.desk.exporting import ExportKind
from accessdesk.documents.export_file import ExportedFile
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.printing.evacuation_papers import OWED_FILE
from accessdesk.printing.mail import MAIL_SECRET_FILE
from accessdesk.reports import taking_out
from accessdesk.reports.taking_out import take_out
from accessdesk.storage.engine import DATA_FILE, KEY_FILE
from accessdesk.storage.guesses import GUESSES_FILE, GUESSES_LOCK
from accessdesk.storage.scrubbing import MARK
from accessdesk.storage.signing import SIGNING_FILE
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, Company


def written(path: Path) -> ExportedFile:
    path.write_text("x", "utf-8")
    return ExportedFile(1, "00" * 32)


@pytest.mark.parametrize("name", [f"{DATA_FILE}-wal", "ACCESSDESK.DB", OWED_FILE, MAIL_SECRET_FILE, MARK])
def test_an_export_never_takes_the_place_of_the_data(company: Company, tmp_path: Path, name: str) -> None:
    company.log_in(MANAGER)
    with pytest.raises(NotAcceptable):
        take_out(company.desk, ExportKind.LOG, tmp_path / name, written)
    assert not (tmp_path / name).exists()


def test_no_file_that_a_data_folder_holds_may_be_replaced(company: Company) -> None:
    company.log_in(MANAGER)
    found = sorted(company.house.data_dir.iterdir())
    assert {path.name for path in found} >= {DATA_FILE, KEY_FILE, SIGNING_FILE, GUESSES_FILE, GUESSES_LOCK}
    for path in found:
        with pytest.raises(NotAcceptable):
            take_out(company.desk, ExportKind.LOG, path, written)


def test_an_export_that_did_not_look_would_take_its_place(
    company: Company, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    company.log_in(MANAGER)
    monkeypatch.setattr(taking_out, "_OURS", ("nothing of ours",))
    take_out(company.desk, ExportKind.LOG, tmp_path / DATA_FILE, written)
    assert (tmp_path / DATA_FILE).read_text("utf-8") == "x"


@pytest.mark.parametrize("content", ["", "zz", "ab" * 31, "ü"])
def test_a_damaged_signing_key_stops_no_act_and_is_never_replaced_in_silence(company: Company, content: str) -> None:
    company.arrived()
    (company.house.data_dir / SIGNING_FILE).write_text(content, "utf-8")
    signed = checkpoints(company)
    company.desk.execute(CloseDay())
    assert checkpoints(company) == signed
    assert (company.house.data_dir / SIGNING_FILE).read_text("utf-8") == content
    assert verify_engine(company.house.engine).findings == ()


def checkpoints(company: Company) -> int:
    with company.house.engine.connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM ledger_checkpoint")).scalar_one())
