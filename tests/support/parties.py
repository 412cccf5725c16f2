"""Groups of a company under test: announced, at the desk."""

from datetime import timedelta

from accessdesk.desk.group_arrivals import ArrivingPerson, RecordGroupArrival
from accessdesk.desk.groups import ExpectGroup, GroupFacts, PersonWish
from accessdesk.domain.ids import GroupId
from accessdesk.domain.visits import IdentityKind, VisitType
from tests.support.houses import Company

FIRM = "Kältetechnik Brandt GmbH"
NAMES = ("Miriam Okafor", "José Núñez", "Jörg Müßig-Köhler", "Aylin Şahin", "Bảo Trần")


def shared(company: Company, zone: str = "RZ 1") -> GroupFacts:
    """What everybody of the group has in common."""
    host = company.employees["Jonas Weiß"]
    return GroupFacts(FIRM, host, "Wartung Klima", (company.zones[zone],), VisitType.CONTRACTOR)


def announced(company: Company, count: int, *names: str, zone: str = "RZ 1") -> GroupId:
    """A group that may come any moment."""
    now = company.clock.now()
    people = tuple(PersonWish(name) for name in names)
    command = ExpectGroup(shared(company, zone), count, now + timedelta(minutes=5), now + timedelta(hours=4), people)
    made = company.desk.execute(command).id
    assert made is not None
    return GroupId(made)


def person(name: str, **changes: object) -> ArrivingPerson:
    """Somebody of a group, both confirmations given."""
    return ArrivingPerson(**{"name": name, "identity_kind": IdentityKind.ID_CARD, "notice_given": True, **changes})  # type: ignore[arg-type]


def arrive(company: Company, group: GroupId, *people: ArrivingPerson, authoriser: str = "") -> None:
    """These people stand at the desk."""
    company.desk.execute(RecordGroupArrival(people, group, beyond_authoriser=authoriser))
