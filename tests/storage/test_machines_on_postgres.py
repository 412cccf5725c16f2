"""Any order of acts once more, on a PostgreSQL server: the same rules, the same second account, a smaller budget."""

import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test

from tests.desk.key_desk import KeyDesk
from tests.desk.night_desk import NightDesk
from tests.desk.test_badge_machine import BadgeDesk
from tests.desk.test_custody_machine import QUICK
from tests.desk.test_visit_machine import VisitDesk
from tests.support.postgres import PostgresServer

MACHINES = (VisitDesk, NightDesk, BadgeDesk, KeyDesk)
FEW = settings(QUICK, max_examples=1, stateful_step_count=25)
MANY = settings(QUICK, derandomize=False, max_examples=40, stateful_step_count=50)


def on_the_server(machine: type[RuleBasedStateMachine], server: PostgresServer) -> type[RuleBasedStateMachine]:
    """The machine, each of whose examples founds its company in a new database there."""
    return type(f"{machine.__name__}OnPostgres", (machine,), {"new_address": staticmethod(server.new_address)})


@pytest.mark.parametrize("machine", MACHINES)
def test_any_order_of_acts_leaves_the_server_in_order(machine: type, postgres: PostgresServer) -> None:
    run_state_machine_as_test(on_the_server(machine, postgres), settings=FEW)


@pytest.mark.proof
@pytest.mark.parametrize("machine", MACHINES)
def test_thousands_of_acts_leave_the_server_in_order(machine: type, postgres: PostgresServer) -> None:
    run_state_machine_as_test(on_the_server(machine, postgres), settings=MANY)
