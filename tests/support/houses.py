"""A real data folder with a company in it, for tests of every floor above the domain."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from accessdesk.desk.desk import Desk
from accessdesk.desk.entrance import FirstStart, ZoneWish, first_start, log_in
from accessdesk.desk.passwords import ArgonPasswords
from accessdesk.desk.people import AccountWish, OpenAccount, RecordCommitment, SaveEmployee, SetPin
from accessdesk.domain.access_rights import Role
from accessdesk.domain.ids import EmployeeId, VisitId, ZoneId
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import IdentityKind, VisitType
from accessdesk.storage.house import House, open_house
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
    """Set a company up in an empty folder and log the receptionist in."""
    clock = HandClock()
    if url:
        url = keep_server_time(url, clock)
    house = open_house(data_dir, clock, url=url)
    desk = Desk(house.new_unit_of_work, clock, quick_passwords(), house.guesses, house.desk_name)
    company = Company(house, desk, clock)
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

    with house.new_unit_of_work(()) as uow:
        company.zones = {zone.name: zone.id for zone in uow.find(Zone)}
        company.employees = {employee.name: employee.id for employee in uow.find(Employee)}
    company.log_in(MANAGER)
    for name, is_escort in (("Jonas Weiß", False), ("Timo Lindner", True), ("Mehmet Brandt", True)):
        add_employee(company, name, is_escort=is_escort)
    company.log_in(RECEPTION)
    return company


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
