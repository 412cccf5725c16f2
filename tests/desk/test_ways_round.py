"""Ways round a guard that stands at the door only: each was tried, went through once, and is refused now."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from accessdesk.desk import corrections, escorts, places
from accessdesk.desk.bans import DecideBanMatch, SaveBan
from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.departures import FindOnSite, RecordDeparture
from accessdesk.desk.escorts import CollectVisitor, ComeBack, LeavePremises
from accessdesk.desk.externals import EndExternal, RecordExternalArrival
from accessdesk.desk.places import BringToDesk, MoveVisitors
from accessdesk.desk.same_people import MergePeople
from accessdesk.desk.suspension import SuspendEmployee
from accessdesk.desk.unclear import ReportUnclear
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.externals import ExternalNotCleared, StandingExternal
from accessdesk.domain.ids import BanId, PersonId, VisitId
from accessdesk.domain.refusals import (
    Banned,
    EscortNeeded,
    EscortNotEligible,
    NotAcceptable,
    PossibleBan,
)
from accessdesk.domain.visits import BadgeState, Visit, VisitState
from tests.support.external_acts import external, kept_external, saved
from tests.support.houses import PIN, Company

NAME = "Miriam Okafor"


def _accepts(company: Company) -> EscortAccepts:
    return EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)


def _collect(company: Company, visit_id: VisitId) -> None:
    until = company.clock.now() + timedelta(hours=3)
    company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id:03}", until, escort=_accepts(company)))


def _on_site(company: Company, **changes: object) -> VisitId:
    visit_id = company.arrived(**changes)
    company.clock.forward(minutes=1)
    _collect(company, visit_id)
    company.clock.forward(minutes=1)
    return visit_id


def _visit(company: Company, visit_id: VisitId) -> Visit:
    with company.house.new_unit_of_work(()) as uow:
        return uow.get(Visit, visit_id)


def _ban(company: Company, name: str = NAME) -> BanId:
    return BanId(saved(company, SaveBan(None, name, "Diebstahl", "Lena Sommer", date(2026, 11, 1))))


def _recognised(ban: BanId, name: str, person_id: PersonId, visit_id: VisitId | None = None) -> DecideBanMatch:
    return DecideBanMatch(ban, name, "Kältetechnik Brandt GmbH", True, "am Gesicht erkannt", person_id, visit_id)


def test_nobody_moves_from_the_desk_into_a_protected_zone_without_an_escort(company: Company) -> None:
    visit_id = _on_site(company)
    company.desk.execute(BringToDesk((visit_id,)))
    company.clock.forward(minutes=1)
    with pytest.raises(EscortNeeded):
        company.desk.execute(MoveVisitors((visit_id,), company.zones["RZ 1"]))


def test_without_that_guard_the_move_goes_through(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "needs_custody", lambda _: False)
    visit_id = _on_site(company)
    company.desk.execute(BringToDesk((visit_id,)))
    company.clock.forward(minutes=1)
    assert company.desk.execute(MoveVisitors((visit_id,), company.zones["RZ 1"])).id == visit_id


def test_a_ban_of_somebody_who_waits_or_is_away_is_asked_at_the_door_again(company: Company) -> None:
    away = _on_site(company, name="Jan Peters")
    company.desk.execute(LeavePremises(away))
    waiting = company.arrived()
    for name in (NAME, "Jan Peters"):
        _ban(company, name)
    company.clock.forward(minutes=1)
    with pytest.raises(PossibleBan):
        _collect(company, waiting)
    with pytest.raises(PossibleBan):
        company.desk.execute(ComeBack(away, _accepts(company)))


def test_without_that_guard_the_waiting_one_goes_in(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(escorts, "refuse_possible_ban", lambda *_: None)
    waiting = company.arrived()
    _ban(company)
    company.clock.forward(minutes=1)
    _collect(company, waiting)
    assert _visit(company, waiting).state is VisitState.ON_SITE


def test_whoever_is_recognised_waits_no_longer_whichever_visit_was_named(company: Company) -> None:
    waiting = company.arrived()
    ban = _ban(company)
    person_id = _visit(company, waiting).person_id
    company.desk.execute(_recognised(ban, NAME, person_id))
    assert _visit(company, waiting).state is VisitState.DENIED


def test_a_decision_about_one_person_ends_no_visit_of_another(company: Company) -> None:
    waiting = company.arrived()
    person_id = _visit(company, waiting).person_id
    other = company.arrived(name="Hans Unverdacht")
    ban = _ban(company)
    wrong = _recognised(ban, NAME, person_id, other)
    with pytest.raises(NotAcceptable):
        company.desk.execute(wrong)
    assert _visit(company, other).state is VisitState.ARRIVED


def test_a_merge_hides_nobody_from_a_ban(company: Company) -> None:
    people = []
    for name in (NAME, "Xaver Quandt"):
        visit_id = _on_site(company, name=name)
        company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
        people.append(_visit(company, visit_id).person_id)
    saved(company, MergePeople(people[0], people[1], "dieselbe Person"))
    _ban(company)
    with pytest.raises(PossibleBan):
        company.arrived(name="Xaver Quandt", person_id=people[1])


def test_undo_gives_no_visitor_back_to_an_escort_who_is_suspended_by_now(company: Company) -> None:
    visit_id = _on_site(company)
    undo = company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED)).undo
    saved(company, SuspendEmployee(company.employees["Timo Lindner"]))
    with pytest.raises(EscortNotEligible):
        company.desk.execute(TakeBack(undo))


def test_without_that_guard_the_suspended_one_escorts_again(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corrections, "demand_eligible", lambda *_, **__: None)
    visit_id = _on_site(company)
    undo = company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED)).undo
    saved(company, SuspendEmployee(company.employees["Timo Lindner"]))
    company.desk.execute(TakeBack(undo))
    assert _visit(company, visit_id).state is VisitState.ON_SITE


def test_an_external_whose_permission_ended_while_away_stays_out(company: Company) -> None:
    external_id = kept_external(company)
    visit_id = VisitId(company.desk.execute(RecordExternalArrival(external_id)).id or 0)
    company.clock.forward(minutes=5)
    company.desk.execute(LeavePremises(visit_id))
    saved(company, EndExternal(external_id, "Vertrag gekündigt"))
    company.clock.forward(minutes=5)
    with pytest.raises(ExternalNotCleared):
        company.desk.execute(ComeBack(visit_id))


def test_a_banned_external_stays_out_though_the_card_is_valid(company: Company) -> None:
    external_id = kept_external(company)
    ban = _ban(company, "Adaeze Obi")
    with pytest.raises(PossibleBan):
        company.desk.execute(RecordExternalArrival(external_id))
    with company.house.new_unit_of_work(()) as uow:
        person_id = PersonId(uow.find(StandingExternal)[0].person_id)
    company.desk.execute(_recognised(ban, "Adaeze Obi", person_id))
    with pytest.raises(Banned):
        company.desk.execute(RecordExternalArrival(external_id))


def test_nobody_is_found_inside_who_has_arrived_again_since(company: Company) -> None:
    visit_id = _on_site(company)
    company.desk.execute(ReportUnclear(visit_id, "nicht mehr gesehen"))
    company.clock.forward(minutes=5)
    company.arrived(person_id=_visit(company, visit_id).person_id)
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(FindOnSite(visit_id, "in der Kantine"))
    assert refused.value.facts["why"] == "inside_already"


def test_a_suspended_host_receives_nobody(company: Company) -> None:
    saved(company, SuspendEmployee(company.employees["Jonas Weiß"]))
    with pytest.raises(NotAcceptable) as refused:
        company.arrived()
    assert refused.value.facts["why"] == "suspended_person"


@pytest.fixture
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("in_berlin")
def test_a_commitment_signed_just_after_midnight_counts_and_tomorrows_does_not(company: Company) -> None:
    company.clock.moment = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert saved(company, external(company, commitment_on=date(2026, 11, 24)))
    with pytest.raises(NotAcceptable):
        saved(company, external(company, "Bartosz Wrona", commitment_on=date(2026, 11, 25)))
