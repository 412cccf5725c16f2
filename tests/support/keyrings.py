"""A locking system as in the drawings, and short words for handing keys over, for tests of keys."""

from dataclasses import dataclass, field
from datetime import timedelta

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.key_data import AddKeyCopies, SaveCylinder, SaveDoor, SaveKeyType, SaveLockingSystem, SetOpening
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.keys import IssueKeys, ReturnKeys
from accessdesk.desk.people import OpenAccount
from accessdesk.domain.access_rights import Role
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import CopyId, CylinderId, DoorId, EmployeeId, KeyTypeId, LockingSystemId, ReceiptId, VisitId
from accessdesk.domain.keys import Handover, KeyCopy, default_evidence, rank_in_name
from accessdesk.storage.lists.key_search import KeySearchSelects
from accessdesk.storage.lists.keying import KeyingSelects
from accessdesk.storage.lists.keys import KeySelects
from accessdesk.storage.lists.receipts import ReceiptSelects
from tests.support.houses import ADMIN, MANAGER, PASSWORD, PIN, RECEPTION, Company

SIGNATURE = (((0.1, 0.5), (0.2, 0.25), (0.9, 0.5)),)
SECOND_MANAGER = "Rita Neumann"
APPROVED = Approval(SECOND_MANAGER, PASSWORD)
DOORS = ("Haupteingang", "RZ 1", "RZ 2", "Büro 101")
TYPES = {
    "GHS 1": (2, DOORS),
    "HS 2 Technik": (14, ("Haupteingang", "RZ 1", "RZ 2")),
    "ES 101": (4, ("Haupteingang", "Büro 101")),
}


class Lists(KeySelects, KeySearchSelects, KeyingSelects, ReceiptSelects):
    """All lists of keys."""


@dataclass
class Keyring:
    """The locking system Z-4711 in a company: a master, a permanent and a day key type."""

    company: Company
    lists: Lists
    system: LockingSystemId
    types: dict[str, KeyTypeId] = field(default_factory=dict)
    doors: dict[str, DoorId] = field(default_factory=dict)
    cylinders: dict[str, CylinderId] = field(default_factory=dict)
    copies: dict[str, CopyId] = field(default_factory=dict)

    @property
    def master(self) -> CopyId:
        return self.copies["GHS 1/001"]

    @property
    def permanent(self) -> CopyId:
        return self.copies["HS 2/001"]

    @property
    def day_key(self) -> CopyId:
        return self.copies["ES 101/001"]

    def issue(self, *copies: CopyId, to: str = "Timo Lindner", **changes: object) -> ReceiptId:
        """Hand copies to an employee (or to `visit_id`), signed; the receipt's id."""
        facts: dict[str, object] = {
            "copy_ids": copies,
            "purpose": "Rufbereitschaft KW 48",
            "employee_id": self.company.employees[to],
            "signature": SIGNATURE,
        }
        command = IssueKeys(**{**facts, **changes})  # type: ignore[arg-type]
        return self._receipt(self.company.desk.execute(command).id)

    def give_back(self, *copies: CopyId, **changes: object) -> ReceiptId:
        """Take copies back, signed; the receipt's id."""
        facts: dict[str, object] = {
            "copy_ids": copies,
            "signature": SIGNATURE,
            "locations": ("Tresor A",) * len(copies),
        }
        return self._receipt(self.company.desk.execute(ReturnKeys(**{**facts, **changes})).id)  # type: ignore[arg-type]

    def copy(self, id: CopyId) -> KeyCopy:
        with self.company.house.new_unit_of_work(()) as uow:
            return uow.get(KeyCopy, id)

    def handovers(self, id: CopyId) -> list[Handover]:
        with self.company.house.new_unit_of_work(()) as uow:
            return uow.find(Handover, copy_id=id)

    @staticmethod
    def _receipt(id: int | None) -> ReceiptId:
        assert id is not None
        return ReceiptId(id)


def hang_keys(company: Company) -> Keyring:
    """Set the locking system up, and a second office manager; the receptionist is logged in afterwards."""
    desk = company.desk
    company.log_in(ADMIN)
    second = desk.execute(OpenAccount(SECOND_MANAGER, PASSWORD, frozenset({Role.OFFICE_MANAGER})))
    company.employees[SECOND_MANAGER] = EmployeeId(_made(second.id))
    company.log_in(MANAGER)
    system = LockingSystemId(_made(desk.execute(SaveLockingSystem(None, "Z-4711", "Hauptgebäude", "Muster")).id))
    ring = Keyring(company, Lists(company.house.engine), system)
    for at, name in enumerate(DOORS, start=1):
        zone = company.zones.get(name)
        door = DoorId(_made(desk.execute(SaveDoor(None, name, zone)).id))
        saved = desk.execute(SaveCylinder(None, system, f"{at:03d}", "Doppelzylinder", "35/45", door))
        ring.doors[name], ring.cylinders[name] = door, CylinderId(_made(saved.id))
    for name, (count, opened) in TYPES.items():
        rank = rank_in_name(name)
        saved = desk.execute(SaveKeyType(None, system, name, rank, default_evidence(rank)))
        ring.types[name] = KeyTypeId(_made(saved.id))
        desk.execute(AddKeyCopies(ring.types[name], count, location="Tresor A", source="opening.csv"))
        for door_name in opened:
            desk.execute(SetOpening(ring.types[name], ring.cylinders[door_name], opens=True))
    with company.house.new_unit_of_work(()) as uow:
        ring.copies = {copy.number: copy.id for copy in uow.find(KeyCopy)}
    company.log_in(RECEPTION)
    return ring


def visitor_on_site(ring: Keyring) -> VisitId:
    """A visitor who has been collected by an escort."""
    company = ring.company
    visit_id = company.arrived()
    escort = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    company.desk.execute(CollectVisitor(visit_id, "B-021", company.clock.now() + timedelta(hours=2), escort=escort))
    return visit_id


def release_to_on_call(ring: Keyring, type_name: str) -> None:
    """As the office manager: the on-call may hand this type out."""
    ring.company.log_in(MANAGER)
    rank = rank_in_name(type_name)
    ring.company.desk.execute(
        SaveKeyType(
            ring.types[type_name], ring.system, type_name, rank, default_evidence(rank), released_to_on_call=True
        )
    )


def _made(id: int | None) -> int:
    assert id is not None
    return id
