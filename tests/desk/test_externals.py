"""Standing externals come in by one scan while everything is in order, and not otherwise."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.externals import EndExternal, RecordExternalArrival
from accessdesk.desk.people import SaveEmployee
from accessdesk.domain import externals as rules
from accessdesk.domain.externals import ExternalNotCleared, Lacking, StandingExternal, lacking
from accessdesk.domain.ids import VisitId
from accessdesk.domain.refusals import AlreadyThere, NotAcceptable
from accessdesk.domain.visits import Visit, VisitState, VisitType
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.external_acts import external, kept_external, saved
from tests.support.houses import Company

TODAY = date(2026, 11, 23)


def _came_in(company: Company, external_id: int) -> Visit:
    visit_id = company.desk.execute(RecordExternalArrival(external_id)).id  # type: ignore[arg-type]
    assert visit_id is not None
    with company.house.new_unit_of_work(()) as uow:
        return uow.get(Visit, visit_id)


def test_one_act_brings_in_and_one_lets_out(company: Company) -> None:
    visit = _came_in(company, kept_external(company))
    assert (visit.state, visit.type, visit.name) == (VisitState.ON_SITE, VisitType.STANDING, "Adaeze Obi")
    company.clock.forward(hours=2)
    company.desk.execute(RecordDeparture(visit.id, None))
    again = _came_in(company, 1)
    assert again.id != visit.id


def test_a_card_scanned_by_mistake_is_taken_back_and_the_person_may_come_in_later(company: Company) -> None:
    kept = kept_external(company)
    outcome = company.desk.execute(RecordExternalArrival(kept))
    company.desk.execute(TakeBack(outcome.undo))
    with company.house.new_unit_of_work(()) as uow:
        assert uow.get(Visit, VisitId(outcome.id or 0)).state is VisitState.ENTERED_IN_ERROR
    assert verify_engine(company.house.engine).findings == ()
    assert _came_in(company, kept).state is VisitState.ON_SITE


def test_whoever_came_in_stands_on_the_evacuation_list(company: Company) -> None:
    _came_in(company, kept_external(company))
    assert [row.name for row in SqlLists(company.house.engine).presence()] == ["Adaeze Obi"]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"valid_until": date(2026, 11, 22)}, Lacking.EXPIRED),
        ({"commitment_on": None}, Lacking.NO_COMMITMENT),
        ({"briefing_valid_until": None}, Lacking.NO_BRIEFING),
        ({"briefing_valid_until": date(2026, 11, 22)}, Lacking.BRIEFING_OVER),
        ({"suspended": True}, Lacking.SUSPENDED),
    ],
)
def test_what_is_missing_keeps_out_and_is_named(company: Company, changes: dict[str, Any], why: Lacking) -> None:
    with pytest.raises(ExternalNotCleared) as refused:
        _came_in(company, kept_external(company, **changes))
    assert refused.value.facts == {"why": why.value, "name": "Adaeze Obi"}


def test_without_the_check_an_expired_permission_would_open(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "lacking", lambda external, today: None)
    assert _came_in(company, kept_external(company, valid_until=date(2026, 11, 22))).state is VisitState.ON_SITE


def test_the_last_day_of_a_permission_still_counts(company: Company) -> None:
    assert _came_in(company, kept_external(company, valid_until=TODAY)).state is VisitState.ON_SITE


def test_a_permission_that_ended_opens_nothing_and_is_not_changed_any_more(company: Company) -> None:
    external_id = kept_external(company)
    saved(company, EndExternal(external_id, "Vertrag gekündigt"))
    with pytest.raises(ExternalNotCleared) as refused:
        _came_in(company, external_id)
    assert refused.value.facts["why"] == Lacking.ENDED
    with pytest.raises(NotAcceptable):
        saved(company, external(company, id=external_id))


def test_nobody_is_in_the_house_twice(company: Company) -> None:
    external_id = kept_external(company)
    _came_in(company, external_id)
    with pytest.raises(NotAcceptable) as refused:
        _came_in(company, external_id)
    assert refused.value.facts["why"] == "inside_already"


def test_a_card_belongs_to_one_person(company: Company) -> None:
    kept_external(company, card="0004711")
    with pytest.raises(AlreadyThere):
        kept_external(company, "Bartosz Wrona", card="0004711")


def test_the_card_of_an_ended_permission_may_be_given_to_somebody_else(company: Company) -> None:
    saved(company, EndExternal(kept_external(company, card="0004711"), "ausgeschieden"))
    assert kept_external(company, "Bartosz Wrona", card="0004711")


def test_the_first_thing_missing_is_told() -> None:
    nobody: Any = StandingExternal.__new__(StandingExternal)
    for name, value in (("ended_on", None), ("suspended", False), ("valid_until", TODAY), ("commitment_on", TODAY)):
        object.__setattr__(nobody, name, value)
    object.__setattr__(nobody, "briefing_valid_until", TODAY)
    object.__setattr__(nobody, "entered_at", datetime(2026, 11, 23, tzinfo=UTC))
    assert lacking(nobody, TODAY) is None
    assert lacking(nobody, date(2026, 11, 24)) is Lacking.EXPIRED


def test_nobody_who_has_left_answers_for_a_standing_external(company: Company) -> None:
    host = company.employees["Jonas Weiß"]
    saved(company, SaveEmployee(host, "Jonas Weiß", active=False))
    with pytest.raises(NotAcceptable) as refused:
        kept_external(company)
    assert (refused.value.field, refused.value.facts["why"]) == ("host", "not_active")


def test_a_permission_ends_once_and_its_reason_stays(company: Company) -> None:
    kept = kept_external(company)
    saved(company, EndExternal(kept, "Vertrag endet"))
    company.clock.forward(days=1)
    with pytest.raises(NotAcceptable) as refused:
        saved(company, EndExternal(kept, "doch anders"))
    assert refused.value.facts["why"] == "external_ended"
    (row,) = SqlLists(company.house.engine).externals(date(2026, 11, 24), ended=True)
    assert (row.ended_on, row.reason) == (date(2026, 11, 23), "Vertrag endet")
    assert SqlLists(company.house.engine).externals(date(2026, 11, 24)) == []
