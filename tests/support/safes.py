"""A company with somebody in its log, its backups and its restores."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from accessdesk.backups.making import back_up
from accessdesk.backups.restoring import Request, Restored, restore
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.visits import VisitState
from accessdesk.storage.house import open_house
from tests.support.houses import (
    ADMIN,
    AUDITOR,
    ERASE_NOW,
    MANAGER,
    PASSWORD,
    RECEPTION,
    Company,
    quick_passwords,
)

WHY = "Test ohne zweite Platte"
NAME, LATER = "Miriam Okafor", "Jan Peters"
BOTH = Request(Approval(ADMIN, PASSWORD), Approval(AUDITOR, PASSWORD), "Plattenschaden")


@dataclass
class Safe:
    """A company with somebody in its log, and where its backups go."""

    company: Company
    folder: Path

    @property
    def data(self) -> Path:
        return self.company.house.data_dir

    def visited(self, name: str) -> None:
        self.company.log_in(RECEPTION)
        visit = self.company.arrived(name=name)
        self.company.desk.execute(EndWithoutEntry(visit, VisitState.LEFT_BEFORE_ENTRY, "wieder gegangen"))

    def backed_up(self) -> Path:
        self.company.log_in(ADMIN)
        return back_up(self.company.desk, self.company.house, self.folder, WHY)

    def erase(self) -> None:
        self.company.clock.forward(days=400)
        self.company.log_in(MANAGER)
        self.company.desk.execute(ERASE_NOW)

    def restore(self, file: Path, asked: Request = BOTH) -> Restored:
        """With every program closed."""
        self.company.house.close()
        return restore(self.data, file, asked, self.company.clock, quick_passwords())

    def reopen(self) -> None:
        self.company.house.close()
        house = open_house(self.data, self.company.clock)
        self.company.house = house
        self.company.desk.new_unit_of_work = house.new_unit_of_work

    def names(self) -> set[str]:
        self.reopen()
        with self.company.house.engine.connect() as connection:
            return set(connection.execute(text("SELECT name FROM person")).scalars())
