"""Somebody leaves: blocked while anything is open, unless it is said of each thing why."""

from datetime import date, timedelta

import pytest
import sqlalchemy.exc
from sqlalchemy import text

from accessdesk.desk import leaving
from accessdesk.desk.codes import EndCodeHolder
from accessdesk.desk.duty_roster import SaveRoster
from accessdesk.desk.key_reservations import ReserveKeys
from accessdesk.desk.leaver_rows import LeaverSheet
from accessdesk.desk.leavers import CloseEmployee, Decided, DecideOpenThings, WhyOpen
from accessdesk.desk.people import OpenAccount, SaveEmployee
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.suspension import ResumeEmployee, SuspendEmployee
from accessdesk.desk.visits import ExpectVisit
from accessdesk.domain.access_rights import Role
from accessdesk.domain.duty import DutyKind, DutyLine
from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.leavers import LastAdministrator, OpenDecision, OpenKind, ThingsOpen
from accessdesk.domain.people import Account, Employee
from accessdesk.domain.refusals import HoldsCustody, NotAcceptable
from accessdesk.domain.visits import VisitType
from accessdesk.storage.lists import SqlLists
from tests.support.houses import ADMIN, MANAGER, PASSWORD, RECEPTION, Company
from tests.support.keyrings import Keyring, hang_keys, visitor_on_site
from tests.support.place_acts import code_known_by

TIMO = "Timo Lindner"


@pytest.fixture
def ring(company: Company) -> Keyring:
    ring = hang_keys(company)
    company.log_in(MANAGER)
    return ring


def sheet(company: Company, name: str = TIMO) -> LeaverSheet:
    return SqlLists(company.house.engine).leaver_sheet(company.employees[name], company.clock.now())


def close(company: Company, *reasons: WhyOpen, name: str = TIMO) -> None:
    company.desk.execute(CloseEmployee(company.employees[name], reasons))


def burdened(ring: Keyring) -> None:
    """Timo has keys, a code, a reservation, a duty and an expected visit."""
    company, timo = ring.company, ring.company.employees[TIMO]
    now = company.clock.now()
    ring.issue(ring.permanent, ring.day_key)
    code_known_by(ring, "Alarm Lager", TIMO)
    company.desk.execute(
        ReserveKeys((ring.copies["ES 101/002"],), "Umzug", now, now + timedelta(hours=4), employee_id=timo)
    )
    tomorrow = now + timedelta(days=1)
    line = DutyLine(timo, DutyKind.ON_DUTY, tomorrow, tomorrow + timedelta(hours=2))
    company.desk.execute(SaveRoster(tomorrow.astimezone().date(), (line,)))
    company.desk.execute(
        ExpectVisit(
            name="Aiko Tanaka",
            company="Sakura KK",
            host_id=timo,
            purpose="Audit",
            zones=tuple(company.zones.values())[:1],
            expected_from=now + timedelta(days=1),
            expected_to=now + timedelta(days=1, hours=2),
            type=VisitType.CUSTOMER,
        )
    )


def kinds(found: LeaverSheet) -> list[OpenKind]:
    return [thing.kind for thing in found.open]


def test_one_sheet_shows_everything_that_is_open_with_somebody(ring: Keyring) -> None:
    burdened(ring)
    found = sheet(ring.company)
    assert kinds(found) == [
        OpenKind.KEY, OpenKind.KEY, OpenKind.CODE, OpenKind.RESERVATION, OpenKind.HOSTING, OpenKind.DUTY
    ]  # fmt: skip
    assert [thing.what for thing in found.open[:4]] == ["HS 2/001", "ES 101/001", "Alarm Lager", "ES 101/002"]
    assert found.open[4].what == "Aiko Tanaka"
    assert (found.active, found.account) == (True, "")


def test_nobody_leaves_with_something_open_not_even_by_the_form_of_an_employee(ring: Keyring) -> None:
    burdened(ring)
    with pytest.raises(ThingsOpen, match="HS 2/001"):
        close(ring.company)
    with pytest.raises(ThingsOpen):
        ring.company.desk.execute(SaveEmployee(ring.company.employees[TIMO], TIMO, active=False))
    assert sheet(ring.company).active


def test_each_open_thing_needs_its_reason_and_the_log_tells_it(ring: Keyring) -> None:
    burdened(ring)
    found = sheet(ring.company)
    reasons = [WhyOpen(thing.kind, thing.target, f"Grund {at}") for at, thing in enumerate(found.open)]
    with pytest.raises(ThingsOpen, match="Aiko Tanaka"):
        close(ring.company, *[one for one in reasons if one.kind is not OpenKind.HOSTING])
    with pytest.raises(ThingsOpen):
        close(ring.company, *[WhyOpen(one.kind, one.target, "  ") for one in reasons])
    close(ring.company, *reasons)
    after = sheet(ring.company)
    assert not after.active
    assert [one.reason for one in after.decisions] == [one.reason for one in reasons]
    log = SqlLists(ring.company.house.engine).log_page(LogFilter(types=("employee.left_open", "employee.left")))
    assert len(log) == len(reasons) + 1


def test_what_is_settled_needs_no_reason_any_more_and_a_stale_one_is_told(ring: Keyring) -> None:
    ring.issue(ring.permanent)
    (key,) = sheet(ring.company).open
    ring.give_back(ring.permanent)
    with pytest.raises(NotAcceptable, match="not_open"):
        close(ring.company, WhyOpen(key.kind, key.target, "bringt er morgen"))
    close(ring.company)
    assert not sheet(ring.company).active


def test_a_code_stays_open_until_it_is_changed(ring: Keyring) -> None:
    _, holder = code_known_by(ring, "Alarm Lager", TIMO)
    ring.company.clock.forward(hours=1)
    ring.company.desk.execute(EndCodeHolder(holder, "Weggang"))
    assert kinds(sheet(ring.company)) == [OpenKind.CODE]


def test_visitors_in_hand_have_no_reason(ring: Keyring) -> None:
    ring.company.log_in(RECEPTION)
    visit = visitor_on_site(ring)
    ring.company.log_in(MANAGER)
    assert kinds(sheet(ring.company)) == [OpenKind.CUSTODY]
    with pytest.raises(HoldsCustody):
        close(ring.company, WhyOpen(OpenKind.CUSTODY, visit, "der findet allein hinaus"))


def test_the_account_closes_with_its_owner_but_never_the_last_administrator_s(company: Company) -> None:
    company.log_in(MANAGER)
    close(company, name=RECEPTION)
    assert sheet(company, RECEPTION).account == ""
    with company.house.new_unit_of_work(()) as uow:
        (account,) = uow.find(Account, employee_id=company.employees[RECEPTION])
    assert not account.active
    with pytest.raises(LastAdministrator):
        close(company, name=ADMIN)
    with pytest.raises(NotAcceptable, match="own_leaving"):
        close(company, name=MANAGER)


def test_an_administrator_who_rests_or_whose_account_ran_out_is_nobody_to_leave_it_to(company: Company) -> None:
    company.log_in(ADMIN)
    roles = frozenset({Role.ADMINISTRATOR})
    soon = company.clock.now() + timedelta(days=1)
    resting = company.desk.execute(OpenAccount("Zoë Laurent", PASSWORD, roles)).id
    company.desk.execute(OpenAccount("Kofi Mensah", PASSWORD, roles, expires_at=soon))
    company.clock.forward(days=2)
    company.log_in(MANAGER)
    company.desk.execute(SuspendEmployee(EmployeeId(resting or 0)))
    with pytest.raises(LastAdministrator):
        close(company, name=ADMIN)
    company.desk.execute(ResumeEmployee(EmployeeId(resting or 0)))
    close(company, name=ADMIN)


def test_things_of_somebody_suspended_are_decided_and_no_reason_is_stored(ring: Keyring) -> None:
    ring.issue(ring.permanent, ring.day_key)
    timo = ring.company.employees[TIMO]
    permanent, day = sheet(ring.company).open
    decide = DecideOpenThings(
        timo,
        (
            Decided(permanent.kind, permanent.target, OpenDecision.KEEPS),
            Decided(day.kind, day.target, OpenDecision.COMES_BACK),
        ),
    )
    with pytest.raises(NotAcceptable, match="not_suspended"):
        ring.company.desk.execute(decide)
    ring.company.desk.execute(SuspendEmployee(timo))
    ring.company.desk.execute(decide)
    found = sheet(ring.company)
    assert [found.decision_about(thing) is not None for thing in found.open] == [True, True]
    assert [one.decision for one in found.decisions] == [OpenDecision.KEEPS, OpenDecision.COMES_BACK]
    assert {one.reason for one in found.decisions} == {""}


def test_a_reason_of_an_absence_is_refused_by_the_database_too(ring: Keyring) -> None:
    timo = ring.company.employees[TIMO]
    insert = text(
        "INSERT INTO leaver_decision (id, pseudonym, employee_id, kind, target, what, decision, reason, decided_at,"
        " decided_by) VALUES (1, 'p', :timo, 'key', 1, 'HS 2/001', 'keeps', 'Elternzeit', '2026', :timo + 1)"
    )
    with ring.company.house.engine.begin() as connection, pytest.raises(sqlalchemy.exc.DBAPIError):
        connection.execute(insert, {"timo": timo})


def test_without_the_question_somebody_would_leave_with_a_master_key(
    ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring.issue(ring.permanent)
    monkeypatch.setattr(leaving, "open_things", lambda *_: ())
    close(ring.company)
    with ring.company.house.new_unit_of_work(()) as uow:
        assert not uow.get(Employee, ring.company.employees[TIMO]).active
    assert kinds(sheet(ring.company)) == [OpenKind.KEY]


def test_a_commitment_is_told_on_the_sheet(company: Company) -> None:
    found = sheet(company, RECEPTION)
    assert isinstance(found.committed_on, date)
    assert found.commitment_current
