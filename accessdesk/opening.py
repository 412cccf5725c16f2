"""Opening a data folder for any door: the window, the command line, the guided day."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from accessdesk.desk.clock import SystemClock
from accessdesk.desk.desk import Desk
from accessdesk.desk.passwords import ArgonPasswords
from accessdesk.desk.ports import Clock, Passwords
from accessdesk.domain.refusals import Unknown
from accessdesk.settings import DeskSettings

if TYPE_CHECKING:
    from accessdesk.desk.rows import CompanyFacts
    from accessdesk.printing.desk_papers import DeskPapers
    from accessdesk.storage.house import House
    from accessdesk.storage.lists import SqlLists
    from accessdesk.storage.lists.key_lists import SqlKeyLists


@dataclass(frozen=True, slots=True)
class Opened:
    """An open data folder with everything that works on it."""

    house: "House"
    desk: Desk
    lists: "SqlLists"
    keys: "SqlKeyLists"
    papers: "DeskPapers"


def load_commands() -> None:
    """Make every command known to the desk."""
    from accessdesk.desk import (  # noqa: F401
        backups,
        closing,
        corrections,
        day,
        deliveries,
        departures,
        duty_roster,
        emergency,
        escort_requests,
        escorts,
        everything,
        evidence,
        exporting,
        group_arrivals,
        group_collection,
        groups,
        incidents,
        key_data,
        key_import,
        key_losses,
        key_reservations,
        key_transfers,
        keys,
        later_corrections,
        loss_decisions,
        mail,
        objection_decisions,
        paper_forms,
        people,
        places,
        printing,
        retention,
        roll_calls,
        saved_questions,
        series,
        signing_key,
        sites,
        subject_data,
        subject_requests,
        suspension,
        unclear,
        visit_documents,
        visit_import,
        visits,
        witnesses,
    )


def open_data(
    data_dir: Path, settings: DeskSettings, *, clock: Clock | None = None, passwords: Passwords | None = None
) -> Opened:
    """Open a data folder, making or migrating its database. Raises storage.faults."""
    from accessdesk.printing.desk_papers import DeskPapers
    from accessdesk.storage.house import open_house
    from accessdesk.storage.lists import SqlLists
    from accessdesk.storage.lists.key_lists import SqlKeyLists

    load_commands()
    house = open_house(data_dir, clock or SystemClock(), desk_name=settings.desk_name, url=settings.database)
    desk = Desk(house.new_unit_of_work, house.clock, passwords or ArgonPasswords(), house.guesses, settings.desk_name)
    lists = SqlLists(house.engine, desk.viewer)
    return Opened(house, desk, lists, SqlKeyLists(house.engine), DeskPapers(house, desk, lists))


class SetUpUnfinished(Exception):
    """The folder held a database in which nothing was ever recorded; it is gone, and the next start begins anew."""

    code = "set_up_unfinished"


def company_of(opened: Opened, data_dir: Path) -> "CompanyFacts":
    """The company's facts. Raises SetUpUnfinished after a first start that ended half way."""
    try:
        return opened.lists.company()
    except Unknown as fault:
        opened.house.close()
        discard_empty(data_dir)
        raise SetUpUnfinished(str(data_dir)) from fault


def discard_empty(data_dir: Path) -> None:
    """Remove a database in which nothing was ever recorded, so that the next try begins from nothing."""
    from accessdesk.storage.house import open_house

    house = open_house(data_dir, SystemClock())
    from accessdesk.storage.lists import SqlLists

    entries = SqlLists(house.engine).standing().entries
    house.close()
    if entries == 0:
        for name in ("accessdesk.db", "accessdesk.db-wal", "accessdesk.db-shm", "accessdesk.key"):
            (data_dir / name).unlink(missing_ok=True)
