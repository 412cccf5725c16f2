"""A session does not outlive the account: every act asks again who may act now."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from accessdesk.desk.day import CloseDay
from accessdesk.desk.entrance import unlock
from accessdesk.desk.people import ChangeAccount
from accessdesk.domain.access_rights import Right, Role
from accessdesk.domain.events import EntryType
from accessdesk.domain.people import Account, Employee
from accessdesk.domain.refusals import LoginRefused, NotLoggedIn, RightMissing, SessionEnded
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import ADMIN, MANAGER, PASSWORD, RECEPTION, Company


def changed(company: Company, name: str, **changes: object) -> None:
    """Another desk's act: the account or its owner as it is from now on."""
    with company.house.new_unit_of_work(()) as uow:
        owner = uow.get(Employee, company.employees[name])
        (account,) = uow.find(Account, employee_id=owner.id)
        of_account = {key: value for key, value in changes.items() if key in ("active", "expires_at", "roles")}
        of_owner = {key.removeprefix("owner_"): value for key, value in changes.items() if key not in of_account}
        states = [replace(account, **of_account), replace(owner, **of_owner)]  # type: ignore[arg-type]
        uow.record(EntryType.ACCOUNT_CHANGED, *states, about=owner.pseudonym)
        uow.commit()


def newest(company: Company) -> str:
    with company.house.engine.connect() as connection:
        return str(connection.exec_driver_sql("SELECT type FROM ledger_entry ORDER BY seq DESC").scalar())


CLOSINGS: dict[str, Callable[[Company], None]] = {
    "account_closed": lambda company: changed(company, RECEPTION, active=False),
    "has_left": lambda company: changed(company, RECEPTION, owner_active=False),
    "suspended": lambda company: changed(company, RECEPTION, owner_suspended=True),
    "account_expired": lambda company: changed(company, RECEPTION, expires_at=company.clock.now() + timedelta(1)),
}


def close(company: Company, why: str) -> None:
    CLOSINGS[why](company)
    company.clock.forward(days=1)


@pytest.mark.parametrize("why", CLOSINGS)
def test_the_next_act_of_a_closed_account_is_refused_and_recorded(company: Company, why: str) -> None:
    close(company, why)
    with pytest.raises(SessionEnded) as refused:
        company.desk.execute(company.arrival())
    assert refused.value.facts == {"why": why}
    assert newest(company) == EntryType.ACT_REFUSED.value
    assert company.desk.locked
    with pytest.raises(NotLoggedIn):
        company.desk.execute(CloseDay())
    assert verify_engine(company.house.engine).findings == ()


@pytest.mark.parametrize("why", CLOSINGS)
def test_a_closed_account_reads_nothing_that_needs_a_right(company: Company, why: str) -> None:
    close(company, why)
    with pytest.raises(SessionEnded):
        company.desk.demand(Right.READ_OWN_LOG)


@pytest.mark.parametrize("why", CLOSINGS)
def test_a_desk_that_did_not_ask_again_would_let_a_leaver_act(
    company: Company, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    close(company, why)
    monkeypatch.setattr("accessdesk.desk.desk.why_closed", lambda *_: "")
    company.arrived()


def test_the_desk_of_a_leaver_opens_for_the_next_login_and_not_for_the_leaver(company: Company) -> None:
    close(company, "has_left")
    with pytest.raises(SessionEnded):
        company.desk.execute(CloseDay())
    with pytest.raises(LoginRefused):
        unlock(company.desk, RECEPTION, PASSWORD)
    unlock(company.desk, MANAGER, PASSWORD)
    company.arrived()


def test_a_right_that_was_taken_away_is_gone_at_the_next_act(company: Company) -> None:
    changed(company, RECEPTION, roles=frozenset({Role.AUDITOR}))
    with pytest.raises(RightMissing):
        company.desk.execute(company.arrival())
    company.desk.demand(Right.EXPORT)


def test_an_account_is_closed_by_the_administrator_while_it_is_logged_in_elsewhere(company: Company) -> None:
    at_reception = company.desk.session
    company.log_in(ADMIN)
    with company.house.new_unit_of_work(()) as uow:
        (account,) = uow.find(Account, employee_id=company.employees[RECEPTION])
    company.desk.execute(ChangeAccount(account.id, account.roles, active=False))
    company.desk.session = at_reception
    with pytest.raises(SessionEnded):
        company.arrived()
