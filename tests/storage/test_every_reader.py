"""Every question a screen may ask, asked once of a file and once of a server: both answer, and say the same."""

import inspect
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from accessdesk.desk.key_ends import ReportKeyDefect
from accessdesk.desk.key_losses import ReportKeyLost
from accessdesk.desk.key_questions import KeyPerson
from accessdesk.desk.key_reservations import ReserveKeys
from accessdesk.desk.key_rings import MakeRing
from accessdesk.desk.key_transfers import ReportBearerChange
from accessdesk.desk.loss_decisions import DecideLoss
from accessdesk.desk.roll_calls import BeginRollCall
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.suspension import SuspendEmployee
from accessdesk.domain.key_ends import CylinderState, Fragment
from accessdesk.domain.losses import LossMeasure, LossRisk
from accessdesk.domain.refusals import Unknown
from accessdesk.domain.visits import VisitType
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.key_lists import SqlKeyLists
from accessdesk.storage.lists.key_questions import KeyQuestionSelects
from tests.support.houses import MANAGER, RECEPTION, found_company
from tests.support.inventory_acts import begun, cabinet_hung, closing
from tests.support.keyrings import Keyring, hang_keys, visitor_on_site
from tests.support.place_acts import code_known_by
from tests.support.postgres import PostgresServer, drop_database
from tests.support.stock_acts import ordered, sealed

READERS = (SqlKeyLists, KeyQuestionSelects, SqlLists)
ASKED = sorted(
    {
        (reader, name)
        for reader in READERS
        for name, _ in inspect.getmembers(reader, inspect.isfunction)
        if name[0] != "_"
    },
    key=lambda one: (one[0].__name__, one[1]),
)
RANDOM = re.compile(r"[0-9a-f]{32,}|AD1:[A-Z0-9:]+|AB1:[A-Z0-9]+|AD-B-[0-9A-F]+|[A-Za-z0-9+/]{40,}=*")
"""Pseudonyms, hashes, anchors and codes: drawn anew in every company."""


def lived_in(ring: Keyring) -> None:
    """One of everything that a list of keys tells about."""
    company, copies = ring.company, ring.copies
    now, timo = company.clock.now(), company.employees["Timo Lindner"]
    visit = visitor_on_site(ring)
    ring.issue(copies["ES 101/001"], employee_id=None, visit_id=visit)
    company.desk.execute(ReportBearerChange(copies["ES 101/001"], "Nadia Haddad", "Firma"))
    company.desk.execute(BeginRollCall(drill=True))
    company.log_in(MANAGER)
    ring.issue(copies["HS 2/001"], copies["HS 2/002"], due_at=now + timedelta(minutes=5))
    lost = company.desk.execute(ReportKeyLost(copies["HS 2/001"], "Timo Lindner", "im Zug")).id
    company.desk.execute(DecideLoss(lost or 0, LossRisk.LOW, LossMeasure.WATCH, "Aufkleber ab", date(2026, 12, 24)))
    defect = ReportKeyDefect(copies["HS 2/003"], "Timo Lindner", Fragment.IN_CYLINDER, CylinderState.BLOCKED)
    company.desk.execute(defect)
    company.desk.execute(MakeRing("Rundgang", (copies["HS 2/004"], copies["HS 2/005"])))
    later = now + timedelta(hours=2)
    company.desk.execute(ReserveKeys((copies["HS 2/006"],), "Umbau", now, later, employee_id=timo))
    cabinet_hung(ring, "Tresor B", copies["ES 101/003"])
    code_known_by(ring, "Alarm Lager", "Timo Lindner")
    ordered(ring)
    sealed(ring, copies["GHS 1/001"], "S 1")
    company.desk.execute(closing(ring, begun(ring), RECEPTION))
    company.desk.execute(SuspendEmployee(company.employees["Mehmet Brandt"]))
    company.clock.forward(minutes=30)


@pytest.fixture(scope="module")
def rings(tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer) -> Iterator[tuple[Keyring, Keyring]]:
    """The same company twice."""
    url = postgres.new_address()
    made = []
    for name, address in (("file", ""), ("server", url)):
        ring = hang_keys(found_company(tmp_path_factory.mktemp(name) / "data", url=address))
        lived_in(ring)
        made.append(ring)
    yield made[0], made[1]
    for ring in made:
        ring.company.house.close()
    drop_database(url)


def arguments(ring: Keyring, reader: type, name: str) -> dict[str, Any]:
    """Something for each parameter that has no default, and for each that chooses one thing or another."""
    now = ring.company.clock.now()
    timo = ring.company.employees["Timo Lindner"]
    known: dict[str, Any] = {
        "now": now,
        "at": now,
        "since": now - timedelta(days=1),
        "until": now,
        "day": now.date(),
        "today": now.date(),
        "days": 3,
        "text": "t",
        "name": "Miriam Okafor",
        "asked": LogFilter(),
        "person": KeyPerson("Timo Lindner", "", employee_id=timo),
        "copy_ids": (ring.permanent, ring.day_key),
        "key_type_id": ring.types["HS 2 Technik"],
        "key_type_ids": tuple(ring.types.values()),
        "system_id": ring.system,
        "copy_id": ring.permanent,
        "door_id": ring.doors["RZ 1"],
        "employee_id": timo,
        "zones": tuple(ring.company.zones.values()),
        "visit_ids": (1,),
        "type": VisitType.CONTRACTOR,
        "before": datetime(2030, 1, 1, tzinfo=UTC) if name == "long_unseen" else None,
        "limit": 12,
        "count": 2,
        "seq": 20,
        "number": "B-021",
        "code": "Ü-2026-0001" if name == "receipt_proof" else "AB1:NONE",
        "card_ids": (1,),
        "prepared_ids": (1,),
    }
    wanted = inspect.signature(getattr(reader, name)).parameters
    given = {
        one: known.get(one, 1)
        for one, parameter in wanted.items()
        if one != "self" and (parameter.default is parameter.empty or one in ("employee_id",))
    }
    return given


def said(ring: Keyring, reader: type, name: str) -> str:
    question: Callable[..., object] = getattr(reader(ring.company.house.engine), name)
    try:
        return RANDOM.sub("*", repr(question(**arguments(ring, reader, name))))
    except Unknown as unknown:
        return repr(unknown)


@pytest.mark.parametrize(("reader", "name"), ASKED, ids=lambda one: one if isinstance(one, str) else one.__name__)
def test_a_file_and_a_server_answer_the_same(rings: tuple[Keyring, Keyring], reader: type, name: str) -> None:
    file, server = (said(ring, reader, name) for ring in rings)
    assert file == server


def test_the_questions_about_keys_have_something_to_tell(rings: tuple[Keyring, Keyring]) -> None:
    for name in ("losses", "key_seals", "key_rings", "codes", "key_orders", "hooks", "reservations", "bearer_changes"):
        assert said(rings[1], SqlKeyLists, name) != "[]", name
