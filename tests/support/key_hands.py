"""One of several desks, each a process of its own, that hand out and take back the same copies as fast as they can.

Run as `python -m tests.support.key_hands FOLDER URL ACTS SEED`; prints what it did as JSON, one line.
"""

import json
import random
import sys
from collections import Counter
from pathlib import Path

from accessdesk.desk.desk import Desk
from accessdesk.desk.entrance import log_in
from accessdesk.desk.keys import IssueKeys, ReturnKeys
from accessdesk.domain.ids import CopyId, EmployeeId
from accessdesk.domain.keys import KeyCopy, KeyCopyState
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import Refusal
from accessdesk.storage.house import House, open_house
from tests.support.houses import MANAGER, PASSWORD, HandClock, quick_passwords

COPIES = 50


def hands(folder: Path, url: str, acts: int, seed: int) -> Counter[str]:
    """What this desk did: acts taken, by kind, and refusals by their name."""
    chance, clock = random.Random(seed), HandClock()
    clock.forward(days=1)
    house = open_house(folder, clock, desk_name=f"D{seed}", url=url)
    try:
        desk = Desk(house.new_unit_of_work, clock, quick_passwords(), house.guesses, house.desk_name)
        log_in(desk, MANAGER, PASSWORD)
        return _busy(house, desk, chance, acts)
    finally:
        house.close()


def _busy(house: House, desk: Desk, chance: random.Random, acts: int) -> Counter[str]:
    done: Counter[str] = Counter()
    with house.new_unit_of_work(()) as uow:
        every = [copy for copy in uow.find(KeyCopy) if copy.number.startswith("ES 101/")][:COPIES]
        holder = next(one.id for one in uow.find(Employee) if one.name == "Timo Lindner")
    out = {copy.id: copy.state is KeyCopyState.ISSUED for copy in every}
    while sum(done.values()) < acts:
        ids = tuple(sorted(chance.sample(sorted(out), chance.randint(1, 3))))
        mostly_out = sum(out[id] for id in ids) * 2 > len(ids)
        done[_tried(desk, ids, holder, mostly_out)] += 1
        for id in ids:
            out[id] = not mostly_out
    return done


def _tried(desk: Desk, ids: tuple[CopyId, ...], holder: EmployeeId, back: bool) -> str:
    try:
        desk.execute(ReturnKeys(ids) if back else IssueKeys(ids, "Schicht", employee_id=holder))
    except Refusal as refusal:
        return type(refusal).__name__
    return f"{'returned' if back else 'issued'} {len(ids)}"


if __name__ == "__main__":
    place, address, count, number = sys.argv[1:]
    print(json.dumps(hands(Path(place), address, int(count), int(number))))
