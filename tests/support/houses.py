"""A real data folder with a company in it, for tests of every floor above the domain."""

import atexit
import functools
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from accessdesk.desk.desk import Desk
from accessdesk.desk.entrance import FirstStart, ZoneWish, first_start, log_in
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.passwords import ArgonPasswords
from accessdesk.desk.people import AccountWish, OpenAccount, RecordCommitment, SaveEmployee, SetPin
from accessdesk.desk.retention import EraseOverdue
from accessdesk.domain.access_rights import Role
from accessdesk.domain.ids import EmployeeId, VisitId, ZoneId
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import IdentityKind, VisitType
from accessdesk.storage.house import House, open_house
from tests.support.postgres import copy_database, empty_database
from tests.support.server_time import keep_server_time

PASSWORD = "Tannenzapfen-im-Regen-7"
PIN = "274913"
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)

ADMIN, MANAGER, RECEPTION, ON_CALL, AUDITOR = (
    "Ines Falk",
    "Lena Sommer",
    "Katrin Vogel",
    "Anna Berger",
    "Tomás Ribeiro",
)
ROLES = {
    ADMIN: Role.ADMINISTRATOR,
    MANAGER: Role.OFFICE_MANAGER,
    RECEPTION: Role.RECEPTIONIST,
    ON_CALL: Role.ON_CALL,
    AUDITOR: Role.AUDITOR,
}
ERASE_NOW = EraseOverdue(Approval(ADMIN, PASSWORD))
"""What the office manager executes with the administrator beside them."""


class HandClock:
    """A clock that a test moves."""

    def __init__(self, moment: datetime = NOW) -> None:
        self.moment = moment
        self.moved: Callable[[datetime], None] = lambda moment: None
        """Told of every step, where somebody else keeps the time (a PostgreSQL server)."""

    def now(self) -> datetime:
        return self.moment

    def forward(self, **span: float) -> datetime:
        """Let time pass (keywords of timedelta); the new time."""
        self.moment += timedelta(**span)
        self.moved(self.moment)
        return self.moment


def quick_passwords() -> ArgonPasswords:
    """The real hashing with its smallest cost."""
    return ArgonPasswords(time_cost=1, memory_kib=64)


@dataclass
class Company:
    """A company with five accounts, four zones, and three more employees of which two may escort."""

    house: House
    desk: Desk
    clock: HandClock
    zones: dict[str, ZoneId] = field(default_factory=dict)
    employees: dict[str, EmployeeId] = field(default_factory=dict)

    def log_in(self, name: str) -> None:
        log_in(self.desk, name, PASSWORD)

    def arrival(self, **changes: object) -> "object":
        """A complete RecordArrival of a new visitor to a continuously supervised zone."""
        from accessdesk.desk.visits import RecordArrival

        facts: dict[str, object] = {
            "name": "Miriam Okafor",
            "company": "Kältetechnik Brandt GmbH",
            "host_id": self.employees["Jonas Weiß"],
            "purpose": "Wartung Klima",
            "zones": (self.zones["RZ 1"],),
            "type": VisitType.CONTRACTOR,
            "identity_kind": IdentityKind.ID_CARD,
            "notice_given": True,
        }
        return RecordArrival(**{**facts, **changes})  # type: ignore[arg-type]

    def arrived(self, **changes: object) -> VisitId:
        """The id of a visit that has just arrived."""
        visit_id = self.desk.execute(self.arrival(**changes)).id
        assert visit_id is not None
        return VisitId(visit_id)


def found_company(data_dir: Path, *, url: str = "") -> Company:
    """Set a company up in an empty folder (with `url`, and in a database still to be made) and log the receptionist in.

    A process founds the company once for each server, and all later ones are copies of its files and its database.
    """
    founded = _founded(url.rpartition("/")[0])
    shutil.copytree(founded.folder, data_dir, dirs_exist_ok=True)
    clock = HandClock()
    if url:
        copy_database(founded.url, url)
        url = keep_server_time(url, clock)
    house = open_house(data_dir, clock, url=url)
    company = Company(house, _desk(house, clock), clock, dict(founded.zones), dict(founded.employees))
    company.log_in(RECEPTION)
    return company


@dataclass(frozen=True)
class _Founded:
    """A company at rest: where its files and its database are."""

    folder: Path
    url: str
    zones: dict[str, ZoneId]
    employees: dict[str, EmployeeId]


@functools.cache
def _founded(server: str) -> _Founded:
    """The company that others are copied from; `server`: a PostgreSQL address without a database, empty for a file."""
    kept = Path(tempfile.mkdtemp(prefix="accessdesk-founded-"))
    atexit.register(shutil.rmtree, kept, ignore_errors=True)
    folder = kept / "data"
    url = f"{server}/founded" if server else ""
    if url:
        empty_database(url)
    company = found_anew(folder, url=url)
    company.house.close()
    return _Founded(folder, url, company.zones, company.employees)


def found_anew(data_dir: Path, *, url: str = "") -> Company:
    """Set a company up step by step, in an empty folder and (with `url`) an empty database; nobody is logged in."""
    clock = HandClock()
    house = open_house(data_dir, clock, url=keep_server_time(url, clock) if url else "")
    company = Company(house, _desk(house, clock), clock)
    _found(company)
    return company


def _desk(house: House, clock: HandClock) -> Desk:
    return Desk(house.new_unit_of_work, clock, quick_passwords(), house.guesses, house.desk_name)


def _found(company: Company) -> None:
    """Everything from the first start on, before the receptionist logs in."""
    desk = company.desk
    first_start(
        desk,
        FirstStart(
            company="Muster Hosting GmbH",
            site="Nürnberg",
            zones=(
                ZoneWish("Besprechung 3", Supervision.TO_HOST),
                ZoneWish("RZ 1", Supervision.CONTINUOUS),
                ZoneWish("RZ 2", Supervision.CONTINUOUS),
                ZoneWish("Foyer", Supervision.NONE),
            ),
            administrator=AccountWish(ADMIN, PASSWORD, frozenset({Role.ADMINISTRATOR})),
            others=(AccountWish(RECEPTION, PASSWORD, frozenset({Role.RECEPTIONIST})),),
            works_agreement="Betriebsvereinbarung vom 01.03.2026",
            assembly_point="Parkplatz Süd",
        ),
    )
    company.log_in(ADMIN)
    for name in (MANAGER, ON_CALL, AUDITOR):
        desk.execute(OpenAccount(name, PASSWORD, frozenset({ROLES[name]})))
    from accessdesk.domain.people import Employee
    from accessdesk.domain.sites import Zone

    with company.house.new_unit_of_work(()) as uow:
        company.zones = {zone.name: zone.id for zone in uow.find(Zone)}
        company.employees = {employee.name: employee.id for employee in uow.find(Employee)}
    company.log_in(MANAGER)
    for name, is_escort in (("Jonas Weiß", False), ("Timo Lindner", True), ("Mehmet Brandt", True)):
        add_employee(company, name, is_escort=is_escort)


def add_employee(company: Company, name: str, *, is_escort: bool) -> EmployeeId:
    """Somebody who works here, committed; an escort for both data rooms when asked."""
    zones = (company.zones["RZ 1"], company.zones["RZ 2"]) if is_escort else ()
    saved = company.desk.execute(
        SaveEmployee(
            None,
            name,
            department="Gebäudetechnik",
            phone="418",
            is_escort=is_escort,
            escort_zones=zones,
            briefing_valid_until=date(2027, 6, 30) if is_escort else None,
        )
    )
    assert saved.id is not None
    employee = EmployeeId(saved.id)
    company.employees[name] = employee
    company.desk.execute(RecordCommitment(employee, date(2026, 1, 15)))
    if is_escort:
        company.desk.execute(SetPin(employee, PIN))
    return employee
