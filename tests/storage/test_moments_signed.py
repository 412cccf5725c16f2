"""At every moment that the manual names the log is signed, on an encrypted file and on a server."""

from pathlib import Path

from sqlalchemy import text

from accessdesk.backups.making import back_up
from accessdesk.desk.day import CloseDay
from accessdesk.desk.desk import HANDLERS
from accessdesk.desk.evidence import BeginEvidence
from accessdesk.desk.exporting import NoteExport
from accessdesk.desk.keys import IssueKeys
from accessdesk.desk.retention import SaveRetention
from tests.support.every_command import BUILDERS, Scene
from tests.support.houses import ADMIN, Company
from tests.support.keyrings import hang_keys

MOMENTS: dict[type, str] = {
    CloseDay: "day_close",
    NoteExport: "export",
    BeginEvidence: "evidence",
    IssueKeys: "receipt",
    SaveRetention: "policy",
}


def newest(company: Company) -> tuple[int, str, int]:
    """Of the newest checkpoint the size and the occasion's first word; and how many there are."""
    with company.house.engine.connect() as connection:
        found = connection.execute(text("SELECT size, occasion FROM ledger_checkpoint ORDER BY id DESC")).all()
    return found[0].size, found[0].occasion.partition(" ")[0], len(found)


def test_each_moment_leaves_a_checkpoint_over_its_own_entry(company_on_both: Company, tmp_path: Path) -> None:
    scene = Scene(hang_keys(company_on_both))
    for kind, occasion in MOMENTS.items():
        command = BUILDERS[kind](scene)
        scene.log_in_for(HANDLERS[kind].right)
        before, _, made = newest(company_on_both)
        company_on_both.desk.execute(command)
        size, word, now_made = newest(company_on_both)
        assert (word, now_made > made, size > before) == (occasion, True, True), kind.__name__
    company_on_both.log_in(ADMIN)
    before, _, _ = newest(company_on_both)
    back_up(company_on_both.desk, company_on_both.house, tmp_path, "Test ohne zweite Platte")
    size, word, _ = newest(company_on_both)
    assert (word, size > before) == ("backup", True)
