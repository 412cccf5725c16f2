"""A company of invented people to look around in. Every act goes over the desk, so its log verifies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from accessdesk.demo import sample_facts as facts
from accessdesk.desk.desk import Desk
from accessdesk.desk.duty_roster import SaveRoster
from accessdesk.desk.entrance import FirstStart, ZoneWish, first_start, log_in, log_out
from accessdesk.desk.key_data import (
    AddKeyCopies,
    SaveCylinder,
    SaveDoor,
    SaveKeyType,
    SaveLockingSystem,
    SetOpening,
)
from accessdesk.desk.people import AccountWish, OpenAccount, RecordCommitment, SaveEmployee, SetPin
from accessdesk.desk.ports import Clock, Passwords
from accessdesk.desk.sites import ChangeSetting
from accessdesk.desk.visit_documents import SaveDocumentText
from accessdesk.desk.visits import ExpectVisit
from accessdesk.domain.duty import DutyKind, DutyLine
from accessdesk.domain.ids import CylinderId, DoorId, EmployeeId, KeyTypeId, LockingSystemId, ZoneId
from accessdesk.domain.people import Employee
from accessdesk.domain.sites import Zone
from accessdesk.opening import Opened, open_data
from accessdesk.settings import read_settings


@dataclass(frozen=True, slots=True)
class SampleIds:
    """Ids of what the sample made, by name."""

    zones: dict[str, ZoneId]
    employees: dict[str, EmployeeId]


def make_sample(data_dir: Path) -> list[tuple[str, str]]:
    """Fill an empty data folder; the accounts as (login, password), the receptionist's first."""
    opened = open_data(data_dir, read_settings(data_dir))
    try:
        fill(opened)
    finally:
        opened.house.close()
    return [(account.name, facts.PASSWORD) for account in facts.ACCOUNTS]


def open_empty(data_dir: Path, clock: Clock, passwords: Passwords) -> Opened:
    """An empty data folder under a clock of one's own."""
    return open_data(data_dir, read_settings(data_dir), clock=clock, passwords=passwords)


def fill(opened: Opened, language: str = "de", day: date | None = None) -> SampleIds:
    """Company, zones, accounts, employees, a locking system, and visitors expected on a day (default: today).

    Nobody is logged in after.
    """
    desk = opened.desk
    administrator = facts.ACCOUNTS[-1]
    first_start(
        desk,
        FirstStart(
            company=facts.COMPANY,
            site=facts.SITE,
            zones=tuple(ZoneWish(name, level) for name, level in facts.ZONES),
            administrator=_wish(administrator),
            others=(_wish(facts.ACCOUNTS[0]),),
            works_agreement=facts.WORKS_AGREEMENT,
            assembly_point=facts.ASSEMBLY_POINT,
            language=language,
        ),
    )
    log_in(desk, administrator.name, facts.PASSWORD)
    for account in facts.ACCOUNTS[1:-1]:
        desk.execute(OpenAccount(account.name, facts.PASSWORD, account.roles))
    desk.execute(ChangeSetting("cost_per_cylinder", "410"))
    desk.execute(ChangeSetting("cost_per_key", "38"))
    log_out(desk)
    log_in(desk, facts.OFFICE_MANAGER, facts.PASSWORD)
    for kind, german, english in facts.DOCUMENTS:
        desk.execute(SaveDocumentText(kind, german, english, ()))
    ids = _people(opened)
    _keys(desk, ids)
    today = day or opened.house.clock.now().astimezone().date()
    _expected(desk, ids, today)
    _roster(desk, ids, today)
    log_out(desk)
    return ids


def _wish(account: facts.SampleAccount) -> AccountWish:
    return AccountWish(account.name, facts.PASSWORD, account.roles)


def _people(opened: Opened) -> SampleIds:
    desk, today = opened.desk, opened.house.clock.now().date()
    with opened.house.new_unit_of_work(()) as uow:
        zones = {zone.name: zone.id for zone in uow.find(Zone)}
        employees = {employee.name: employee.id for employee in uow.find(Employee)}
    supervised = tuple(zones[name] for name, _level in facts.ZONES)
    for person in facts.EMPLOYEES:
        saved = desk.execute(
            SaveEmployee(
                employees.get(person.name),
                person.name,
                department=person.department,
                personnel_number=person.number,
                phone=person.phone,
                is_escort=person.escorts,
                escort_zones=supervised if person.escorts else (),
                briefing_valid_until=today + timedelta(days=240) if person.escorts else None,
                deputy_id=employees.get(person.deputy),
            )
        )
        new = person.name not in employees
        employees[person.name] = EmployeeId(saved.id or 0)
        if new:
            desk.execute(RecordCommitment(employees[person.name], today - timedelta(days=300)))
        if person.escorts:
            desk.execute(SetPin(employees[person.name], facts.PIN))
    return SampleIds(zones, employees)


def _roster(desk: Desk, ids: SampleIds, day: date) -> None:
    """Who is asked first for an escort that day, at whatever hour somebody looks around."""
    begin = datetime.combine(day, time.min).astimezone()
    end = datetime.combine(day, time(23, 59)).astimezone()
    lines = (DutyLine(ids.employees[name], DutyKind.ON_DUTY, begin, end) for name in facts.ON_DUTY)
    desk.execute(SaveRoster(day, tuple(lines)))


def _keys(desk: Desk, ids: SampleIds) -> None:
    system = LockingSystemId(
        _id(desk, SaveLockingSystem(None, "Z-4711", "Hauptgebäude", "Schließtechnik Frank", "SK-20931"))
    )
    types = {}
    for key_type in facts.KEY_TYPES:
        types[key_type.name] = KeyTypeId(
            _id(
                desk,
                SaveKeyType(
                    None,
                    system,
                    key_type.name,
                    key_type.hierarchy,
                    key_type.evidence,
                    key_type.medium,
                    key_type.on_call,
                ),
            )
        )
    for number, (door, zone, opened_by) in enumerate(facts.DOORS, start=1):
        door_id = DoorId(_id(desk, SaveDoor(None, door, ids.zones.get(zone))))
        cylinder = CylinderId(
            _id(desk, SaveCylinder(None, system, f"{number:03}", "Doppelzylinder", "30/35", door_id, None))
        )
        for name in opened_by:
            desk.execute(SetOpening(types[name], cylinder, True, None))
    for key_type in facts.KEY_TYPES:
        desk.execute(AddKeyCopies(types[key_type.name], key_type.copies, location=key_type.place))


def _expected(desk: Desk, ids: SampleIds, day: date) -> None:
    for visit in facts.EXPECTED:
        begins = datetime.combine(day, time(visit.hour, visit.minute)).astimezone()
        desk.execute(
            ExpectVisit(
                name=visit.name,
                company=visit.company,
                host_id=ids.employees[visit.host],
                purpose=visit.purpose,
                zones=tuple(ids.zones[zone] for zone in visit.zones),
                type=visit.type,
                expected_from=begins,
                expected_to=begins + timedelta(hours=visit.hours),
                email=visit.email,
            )
        )


def _id(desk: Desk, command: object) -> int:
    made = desk.execute(command).id
    assert made is not None
    return made


def account_lines() -> Sequence[str]:
    """Each account with its roles and password, for whoever opens the sample."""
    return [f"{account.name}: {', '.join(sorted(account.roles))} · {facts.PASSWORD}" for account in facts.ACCOUNTS]
