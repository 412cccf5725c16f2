"""What is open is held back from erasure, whatever its age; no table that can be open is forgotten."""

from datetime import timedelta

import pytest

from accessdesk.desk.inventories import BeginInventory
from accessdesk.desk.key_losses import ReportKeyLost
from accessdesk.desk.key_reservations import CancelReservation, ReserveKeys
from accessdesk.desk.key_transfers import ConfirmBearerChange, ReportBearerChange
from accessdesk.domain.erasing import Row
from accessdesk.domain.key_transfers import BearerSide, Confirming
from accessdesk.storage import open_things
from accessdesk.storage.open_things import open_rows
from accessdesk.storage.shelves import KEPT
from tests.support.houses import MANAGER, Company
from tests.support.keyrings import Keyring, hang_keys, visitor_on_site

NEVER_OPEN = {
    "absence": "who departed while away never came back; an open visit keeps its own",
    "receipt": "due_at is what the paper says",
    "inventory_count": "part of its inventory",
    "loss_decision": "part of its loss report",
    "roll_call_line": "part of its roll call",
    "reminder_mail": "matters on its day alone",
    "saved_question": "a question that is kept must not keep a name longer than the visits it asks about",
    "person_merge": "taken back or not, it is done",
}
"""Tables with a time that may be unknown, though nothing in them waits for anybody."""


@pytest.fixture
def ring(company: Company) -> Keyring:
    return hang_keys(company)


def tables_that_can_be_open() -> set[str]:
    return {
        record.__tablename__
        for record in KEPT.values()
        if any(column.nullable and column.name.endswith(("_at", "_on")) for column in record.__table__.c)
    }


def test_every_table_that_can_be_open_says_when_it_is() -> None:
    assert tables_that_can_be_open() - set(open_things._OPEN) == set(NEVER_OPEN)


def test_a_table_that_was_forgotten_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(open_things._OPEN, "inventory")
    assert "inventory" in tables_that_can_be_open() - set(open_things._OPEN) - set(NEVER_OPEN)


def waiting(ring: Keyring, table: str) -> list[Row]:
    """What of a table is open ten years from now."""
    far = (ring.company.clock.now() + timedelta(days=3_650)).isoformat()
    with ring.company.house.engine.connect() as connection:
        return [row for row in open_rows(connection, {}, now=far, today=far[:10]) if row[0] == table]


def test_a_reservation_nobody_fetched_is_open_until_it_is_given_up(ring: Keyring) -> None:
    desk, now = ring.company.desk, ring.company.clock.now()
    jonas = ring.company.employees["Jonas Weiß"]
    desk.execute(ReserveKeys((ring.day_key,), "Wartung", now, now + timedelta(hours=1), employee_id=jonas))
    assert waiting(ring, "key_reservation")
    desk.execute(CancelReservation(ring.day_key, "Termin verschoben"))
    assert not waiting(ring, "key_reservation")


def test_a_change_of_bearer_is_open_until_both_have_confirmed(ring: Keyring) -> None:
    desk = ring.company.desk
    ring.issue(ring.day_key, employee_id=None, visit_id=visitor_on_site(ring))
    change = desk.execute(ReportBearerChange(ring.day_key, "Lea Novák", "Disposition")).id or 0
    desk.execute(ConfirmBearerChange(change, BearerSide.OLD, Confirming.BY_PHONE))
    assert waiting(ring, "bearer_change")
    desk.execute(ConfirmBearerChange(change, BearerSide.NEW, Confirming.BY_PHONE))
    assert not waiting(ring, "bearer_change")


def test_a_running_inventory_and_a_loss_nobody_settled_are_open(ring: Keyring) -> None:
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(BeginInventory(key_type_id=ring.types["ES 101"]))
    ring.issue(ring.day_key)
    ring.company.desk.execute(ReportKeyLost(ring.day_key, "Timo Lindner", "im Zug"))
    assert waiting(ring, "inventory")
    assert waiting(ring, "loss_report")
    ring.give_back(ring.day_key, returner="Fundbüro")
    assert not waiting(ring, "loss_report")
