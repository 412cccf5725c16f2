"""A standing external escorts by permission: where the permission says, while it holds, and only from inside."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from accessdesk.desk import departures as desk_departures
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.duty_roster import DutyLine, SaveRoster
from accessdesk.desk.escorts import CollectVisitor, HandOverEscort, LeavePremises
from accessdesk.desk.external_escorts import SaveEscortRight
from accessdesk.desk.externals import EndExternal, RecordExternalArrival
from accessdesk.desk.keys import IssueKeys
from accessdesk.desk.people import OpenAccount, RecordCommitment, SaveEmployee
from accessdesk.desk.suspension import SuspendEmployee
from accessdesk.domain.access_rights import Role
from accessdesk.domain.duty import DutyKind
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.external_escorts import ExternalEscort
from accessdesk.domain.externals import ExternalNotCleared
from accessdesk.domain.ids import EmployeeId, ExternalId, VisitId
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import EscortNotEligible, HoldsCustody, NotAcceptable
from accessdesk.domain.visits import VisitState
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from accessdesk.ui.reception.columns import supervision_detail
from tests.support.external_acts import external, kept_external, saved
from tests.support.houses import ADMIN, MANAGER, PASSWORD, PIN, RECEPTION, Company
from tests.support.keyrings import hang_keys


@pytest.fixture
def guard(company: Company) -> ExternalId:
    """A guard of another firm with an escort right for the first data room, not yet in the house."""
    kept = kept_external(company, "Bartosz Wróblewski", zones=(company.zones["RZ 1"],), phone="0911 4711")
    saved(company, SaveEscortRight(kept, at_most=2, pin=PIN))
    return kept


def _record(company: Company, kept: ExternalId) -> Employee:
    with company.house.new_unit_of_work(()) as uow:
        (link,) = uow.find(ExternalEscort, external_id=kept)
        return uow.get(Employee, link.employee_id)


def _come(company: Company, kept: ExternalId) -> VisitId:
    made = company.desk.execute(RecordExternalArrival(kept)).id
    return VisitId(made or 0)


def _fetched(company: Company, escort_id: EmployeeId, **changes: Any) -> VisitId:
    visit_id = company.arrived(**changes)
    accepts = EscortAccepts(escort_id, Acceptance.PIN, PIN)
    until = company.clock.now() + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id}", until, escort=accepts))
    return visit_id


def _why(company: Company, escort_id: EmployeeId, **changes: Any) -> object:
    with pytest.raises(EscortNotEligible) as refused:
        _fetched(company, escort_id, **changes)
    return refused.value.facts["why"]


def test_a_guard_in_the_house_is_chosen_accepts_by_pin_and_stands_in_the_custody(
    company: Company, guard: ExternalId
) -> None:
    _come(company, guard)
    lists = SqlLists(company.house.engine)
    choice = next(one for one in lists.escorts((company.zones["RZ 1"],), company.clock.now()) if one.company)
    assert (choice.name, choice.company, choice.phone) == (
        "Bartosz Wróblewski",
        "Blitzblank Service GmbH",
        "0911 4711",
    )
    assert choice.open
    assert choice.has_pin
    visit_id = _fetched(company, choice.id)
    assert [part.keeper for part in lists.custody(visit_id)][-1] == "Bartosz Wróblewski (Blitzblank Service GmbH)"
    (row,) = (row for row in lists.inside(company.clock.now()) if row.id == visit_id)
    assert (row.keeper_name, row.keeper_company) == ("Bartosz Wróblewski", "Blitzblank Service GmbH")
    assert supervision_detail(row).startswith("Blitzblank Service GmbH · ")
    assert verify_engine(company.house.engine).findings == ()


def test_whoever_is_not_in_the_house_escorts_nobody(company: Company, guard: ExternalId) -> None:
    escort = _record(company, guard).id
    assert _why(company, escort) == "not_here"
    (choice,) = (one for one in SqlLists(company.house.engine).escorts((), company.clock.now()) if one.id == escort)
    assert choice.ineligible is not None
    assert choice.ineligible.value == "not_here"


def test_without_the_check_somebody_at_home_would_escort(
    company: Company, guard: ExternalId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessdesk.desk.eligibility.is_here", lambda *_: True)
    assert _fetched(company, _record(company, guard).id)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"commitment_on": None}, "no_commitment"),
        ({"briefing_valid_until": date(2026, 11, 22)}, "briefing_expired"),
        ({"valid_until": date(2026, 11, 22)}, "not_active"),
        ({"suspended": True}, "suspended"),
        ({"zones_": "RZ 2"}, "zone_not_allowed"),
    ],
)
def test_the_right_holds_as_far_as_the_permission(
    company: Company, guard: ExternalId, changes: dict[str, Any], why: str
) -> None:
    _come(company, guard)
    zone = changes.get("zones_", "RZ 1")
    facts = {name: value for name, value in changes.items() if name != "zones_"}
    same = external(company, "Bartosz Wróblewski", id=guard, zones=(company.zones[zone],), phone="0911 4711")
    saved(company, replace(same, **facts))
    escort = _record(company, guard)
    assert _why(company, escort.id) == why
    asked = (company.zones["RZ 1"],)
    shown = {one.id: one.ineligible for one in SqlLists(company.house.engine).escorts(asked, company.clock.now())}
    assert str(shown.get(escort.id, "not_active")) == why, "the picker says the same"


def test_a_right_is_given_only_to_somebody_cleared_and_taken_back_only_with_empty_hands(
    company: Company, guard: ExternalId
) -> None:
    unbriefed = kept_external(company, "Mei-Ling Zhao", briefing_valid_until=None)
    with pytest.raises(ExternalNotCleared):
        saved(company, SaveEscortRight(unbriefed))
    with pytest.raises(NotAcceptable) as refused:
        saved(company, SaveEscortRight(unbriefed, may_escort=False))
    assert refused.value.facts["why"] == "never_escorted"
    _come(company, guard)
    visit_id = _fetched(company, _record(company, guard).id)
    for stopped in (
        SaveEscortRight(guard, may_escort=False),
        EndExternal(guard, "Vertrag endet"),
        replace(external(company, "Bartosz Wróblewski", id=guard), suspended=True),
    ):
        with pytest.raises(HoldsCustody):
            saved(company, stopped)
    accepts = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    company.log_in(RECEPTION)
    company.desk.execute(HandOverEscort((visit_id,), accepts))
    saved(company, EndExternal(guard, "Vertrag endet"))
    assert not _record(company, guard).active
    company.log_in(RECEPTION)
    assert _why(company, _record(company, guard).id, name="Erik Berg") == "not_active"


def test_a_guard_leaves_the_house_when_the_visitors_are_in_other_hands(
    company: Company, guard: ExternalId, monkeypatch: pytest.MonkeyPatch
) -> None:
    stay = _come(company, guard)
    _fetched(company, _record(company, guard).id)
    with pytest.raises(HoldsCustody) as refused:
        company.desk.execute(RecordDeparture(stay, None))
    assert refused.value.facts["visitors"] == "Miriam Okafor"
    with pytest.raises(HoldsCustody):
        company.desk.execute(LeavePremises(stay))
    monkeypatch.setattr(desk_departures, "refuse_escort_going", lambda *_: None)
    company.desk.execute(RecordDeparture(stay, None))
    assert SqlLists(company.house.engine).visit(stay).state is VisitState.DEPARTED, "without the check: gone"


def test_the_roster_takes_a_guard_while_the_permission_holds(company: Company, guard: ExternalId) -> None:
    def line(day: date) -> SaveRoster:
        begins = company.clock.now().astimezone() + (day - company.clock.now().astimezone().date())
        duty = DutyLine(_record(company, guard).id, DutyKind.ON_DUTY, begins, begins + timedelta(hours=2))
        return SaveRoster(day, (duty,))

    company.desk.execute(line(date(2027, 6, 30)))
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(line(date(2027, 7, 1)))
    assert refused.value.facts["why"] == "no_escort_now"


def test_the_record_of_a_guard_is_no_employee(
    company: Company, guard: ExternalId, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = _record(company, guard)
    lists = SqlLists(company.house.engine)
    assert record.name not in [row.name for row in lists.employees(active_only=False)]
    company.log_in(MANAGER)
    hidden: list[Any] = [
        SaveEmployee(record.id, record.name),
        RecordCommitment(record.id, date(2026, 1, 12)),
        SuspendEmployee(record.id),
        company.arrival(host_id=record.id),
        external(company, "Olu Adeyemi", host_id=record.id),
    ]
    for command in hidden:
        with pytest.raises(NotAcceptable) as refused:
            company.desk.execute(command)
        assert refused.value.facts["why"] == "kept_as_external"
    company.log_in(ADMIN)
    with pytest.raises(NotAcceptable):
        company.desk.execute(OpenAccount("Bartosz", PASSWORD, frozenset({Role.RECEPTIONIST}), record.id))
    company.log_in(RECEPTION)
    monkeypatch.setattr("accessdesk.desk.visits.refuse_external", lambda *_: None)
    assert company.desk.execute(company.arrival(host_id=record.id)).id, "without the check: a guard as host"


def test_names_and_phone_of_the_escort_follow_the_permission(company: Company, guard: ExternalId) -> None:
    changed = external(company, "Bartosz Wróblewski-Nowak", id=guard, zones=(company.zones["RZ 1"],), phone="0911 99")
    saved(company, changed)
    record = _record(company, guard)
    assert (record.name, record.phone, record.is_escort) == ("Bartosz Wróblewski-Nowak", "0911 99", True)


def test_a_standing_external_holds_a_key_beyond_the_stay(company: Company, guard: ExternalId) -> None:
    ring = hang_keys(company)
    company.log_in(MANAGER)
    copy = ring.copies["ES 101/001"]
    company.desk.execute(IssueKeys((copy,), "Rundgang", external_id=guard, signature=(((0.1, 0.1), (0.5, 0.5)),)))
    company.log_in(RECEPTION)
    stay = _come(company, guard)
    lists = SqlLists(company.house.engine)
    assert lists.visit(stay).keys_out == ()
    company.desk.execute(RecordDeparture(stay, None))
    (row,) = lists.externals(date(2026, 11, 23))
    assert len(row.keys) == 1
    unbriefed = kept_external(company, "Mei-Ling Zhao", briefing_valid_until=None)
    company.log_in(MANAGER)
    with pytest.raises(ExternalNotCleared):
        company.desk.execute(IssueKeys((copy,), "Rundgang", external_id=unbriefed))
    assert verify_engine(company.house.engine).findings == ()
