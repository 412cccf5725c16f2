"""Large databases for measuring, made by the desk's own handlers, so that their logs verify like any other.

    python -m tests.bench.generate VISITS

A thousand visits share a transaction; each has its three entries: arrival, collection, departure. They are kept under
build/bench, by size and by what the migrations say.
"""

import random
import shutil
import sys
import time
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.desk import HANDLERS, Act, Desk
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.visits import RecordArrival
from accessdesk.domain.ids import PersonId, VisitId
from accessdesk.domain.people import Employee
from accessdesk.domain.sites import Zone
from accessdesk.domain.visits import BadgeState, Visit
from accessdesk.paths import migrations_dir
from accessdesk.storage.house import House, open_house
from tests.support.houses import RECEPTION, Company, HandClock, found_company, quick_passwords

FOLDER = Path(__file__).resolve().parents[2] / "build" / "bench"
INSIDE = 30
"""Visitors who have not left when the generator stops."""
_AT_ONCE = 1_000
_RETURNING = 0.4
_SECONDS = 90
_FIRST = (
    "Anna Bernd Çelik Dörte Emre Fatma Günther Hạnh Irena Jörg Käthe Łukasz Miriam Nils Olga Paweł Quirin Rosa "
    "Søren Tomás Uwe Véra Wiebke Xenia Yusuf Zoë"
)
_LAST = (
    "Adler Brandt Çetin Dürr Eßer Fuchs Große Huber Ivanova Jäger Kowalski Lindner Müller Nguyễn Okafor Pfeiffer "
    "Quast Ribeiro Schäfer Târnă Unger Vogel Weiß Yıldız Zieliński"
)
_FIRMS = "Kältetechnik Aufzüge Brandschutz Netzwerk Reinigung Elektro Sanitär Bürobedarf Prüfdienst Wartung"


def database(visits: int) -> Path:
    """The data folder of a house with so many visits; made if it is not there."""
    folder = FOLDER / f"{visits}-{_schema()}"
    if not (folder / "complete").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        _fill(folder, visits)
        (folder / "complete").touch()
    return folder


def copied(source: Path, name: str) -> Path:
    """A copy that a benchmark may write to."""
    target = FOLDER / name
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)
    return target


def opened(folder: Path) -> Company:
    """A generated house with the receptionist logged in, at the moment at which it was left."""
    clock = HandClock()
    house = open_house(folder, clock)
    desk = Desk(house.new_unit_of_work, clock, quick_passwords(), house.guesses, house.desk_name)
    company = Company(house, desk, clock)
    with house.new_unit_of_work(()) as uow:
        company.zones = {zone.name: zone.id for zone in uow.find(Zone)}
        company.employees = {employee.name: employee.id for employee in uow.find(Employee)}
        last = uow.get(Visit, uow.new_id(Visit) - 1)
    clock.moment = (last.entered_at or clock.moment) + timedelta(minutes=10)
    company.log_in(RECEPTION)
    return company


def _schema() -> str:
    found = sha256()
    for path in sorted((migrations_dir() / "versions").glob("*.py")):
        found.update(path.read_bytes())
    return found.hexdigest()[:12]


def _fill(folder: Path, visits: int) -> None:
    company = found_company(folder)
    maker = _Visits(company)
    began = time.perf_counter()
    try:
        while maker.made < visits:
            maker.some(min(_AT_ONCE, visits - maker.made), keep=INSIDE)
            if maker.made % (10 * _AT_ONCE) == 0:
                print(f"# {maker.made} visits in {time.perf_counter() - began:.0f} s", file=sys.stderr)
        _settle(company.house)
    finally:
        company.house.close()


def _settle(house: House) -> None:
    with house.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


class _Visits:
    """Makes visits; the same ones every time."""

    def __init__(self, company: Company) -> None:
        self._company = company
        self._chance = random.Random(20261123)
        self._waiting: list[VisitId] = []
        self._here: list[PersonId] = []
        """Whose visits those are: nobody arrives twice."""
        self._people = 0
        self.made = 0

    def some(self, count: int, *, keep: int) -> None:
        """So many visits in one transaction, of which the last `keep` stay in the house."""
        desk = self._company.desk
        session = desk.acting()
        at = self._company.clock.now()
        self._company.clock.forward(seconds=_SECONDS * (count + 1))
        with desk.new_unit_of_work((session.actor,)) as uow:
            act = Act(uow, session, desk.passwords, desk.guesses, desk.name)
            for _ in range(count):
                at += timedelta(seconds=_SECONDS)
                self._one(act, at)
                while len(self._waiting) > keep:
                    self._here.pop(0)
                    departure = RecordDeparture(self._waiting.pop(0), BadgeState.RETURNED, happened_at=at)
                    self._run(act, departure)
            uow.commit()

    def _one(self, act: Act, at: datetime) -> None:
        visit_id = VisitId(self._run(act, self._arrival(at)).id or 0)
        self.made += 1
        number = f"B-{self.made % 500 + 1:03}"
        until = at + timedelta(hours=2)
        self._run(act, CollectVisitor(visit_id, number, until, happened_at=at))
        self._waiting.append(visit_id)

    def _arrival(self, at: datetime) -> RecordArrival:
        chance = self._chance
        name = f"{chance.choice(_FIRST.split())} {chance.choice(_LAST.split())}{_suffix(chance.randrange(676))}"
        company = f"{chance.choice(_FIRMS.split())} {chance.choice(_LAST.split())} GmbH"
        returning = self._people > 50 and chance.random() < _RETURNING
        person_id = self._somebody_gone() if returning else None
        self._people += 0 if returning else 1
        self._here.append(person_id or PersonId(self._people))
        arrival = self._company.arrival(
            name=name, company=company, person_id=person_id, zones=(self._company.zones["Foyer"],), happened_at=at
        )
        assert isinstance(arrival, RecordArrival)
        return arrival

    def _somebody_gone(self) -> PersonId:
        while True:
            person_id = PersonId(self._chance.randint(1, self._people))
            if person_id not in self._here:
                return person_id

    @staticmethod
    def _run(act: Act, command: object) -> Outcome:
        return HANDLERS[type(command)].run(command, act)


def _suffix(number: int) -> str:
    return chr(97 + number // 26) + chr(97 + number % 26)


if __name__ == "__main__":
    print(database(int(sys.argv[1])))
