from datetime import timedelta

import pytest

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.day import CloseDay
from accessdesk.desk.departures import FindOnSite, RecordDeparture
from accessdesk.desk.escorts import CollectVisitor, ComeBack, HandOverEscort, LeavePremises, ReportGap
from accessdesk.desk.gaps import NOTHING_KNOWN, ExplainGap
from accessdesk.desk.to_clear_rows import ToClear
from accessdesk.domain.eligibility import Ineligible
from accessdesk.domain.escorts import Acceptance, CustodyKind, GapCause
from accessdesk.domain.ids import VisitId
from accessdesk.domain.refusals import Missing
from accessdesk.domain.visits import BadgeState, VisitState
from accessdesk.storage.lists.escorts import EscortSelects
from accessdesk.storage.lists.people import PeopleSelects, masked
from accessdesk.storage.lists.visit_details import VisitDetailSelects
from accessdesk.storage.lists.visits import VisitSelects
from tests.support.houses import PIN, Company


@pytest.fixture
def company(company_on_both: Company) -> Company:
    """Each list reads alike on both databases."""
    return company_on_both


def escort(company: Company, name: str = "Timo Lindner") -> EscortAccepts:
    return EscortAccepts(company.employees[name], Acceptance.PIN, PIN)


def collected(house: Company, *, waited: int = 0, **changes: object) -> VisitId:
    visit_id = house.arrived(**changes)
    house.clock.forward(minutes=waited)
    until = house.clock.now() + timedelta(hours=2)
    number = VisitSelects(house.house.engine).next_badge_number()
    house.desk.execute(CollectVisitor(visit_id, number, until, escort=escort(house)))
    return visit_id


def test_an_arrival_waits_with_its_hosts_phone_until_it_is_collected(company: Company) -> None:
    lists = VisitSelects(company.house.engine)
    visit_id = company.arrived()
    (waiting,) = lists.waiting()
    assert (waiting.id, waiting.name, waiting.host_phone) == (visit_id, "Miriam Okafor", "418")
    until = company.clock.now() + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, "B-001", until, escort=escort(company)))
    assert lists.waiting() == []
    (inside,) = lists.inside(company.clock.now())
    assert (inside.keeper_name, inside.keeper_load, inside.badge) == ("Timo Lindner", 1, "B-001")
    assert lists.next_badge_number() == "B-002"


def test_a_reported_gap_shows_until_a_new_escort_accepts_and_its_minutes_stay(company: Company) -> None:
    lists = VisitSelects(company.house.engine)
    visit_id = collected(company, waited=6)
    gap_began = company.clock.forward(minutes=30)
    company.desk.execute(ReportGap(visit_id, "Zu einer Störung abberufen"))
    company.clock.forward(minutes=4)
    (inside,) = lists.inside(company.clock.now())
    assert (inside.gap_since, inside.last_keeper) == (gap_began, "Timo Lindner")
    assert [row.kind for row in lists.to_clear(company.clock.now())] == [ToClear.GAP]
    gap_ended = company.clock.now()
    with pytest.raises(Missing):
        company.desk.execute(HandOverEscort((visit_id,), escort(company, "Mehmet Brandt")))
    company.desk.execute(HandOverEscort((visit_id,), escort(company, "Mehmet Brandt"), told=NOTHING_KNOWN))
    (row,) = lists.to_clear(company.clock.now())
    assert (row.kind, row.target, row.since) == (ToClear.GAP_FINDING, visit_id, gap_began)
    with pytest.raises(Missing):
        company.desk.execute(ExplainGap(visit_id, gap_began, "ging allein", cause=GapCause.NOT_YET_KNOWN))
    company.desk.execute(ExplainGap(visit_id, gap_began, "ging allein", cause=GapCause.WENT_ALONE))
    assert lists.to_clear(company.clock.now()) == []
    parts = VisitDetailSelects(company.house.engine).custody(visit_id)
    kinds = [(part.kind, part.away) for part in parts]
    assert kinds == [
        (CustodyKind.RECEPTION, False),
        (CustodyKind.ESCORT, False),
        (None, False),
        (CustodyKind.ESCORT, False),
    ]
    assert (parts[2].started_at, parts[2].ended_at) == (gap_began, gap_ended)


def test_time_away_is_no_gap_and_no_presence(company: Company) -> None:
    lists = VisitSelects(company.house.engine)
    visit_id = collected(company, waited=6)
    company.clock.forward(minutes=30)
    company.desk.execute(LeavePremises(visit_id))
    assert lists.presence() == []
    company.clock.forward(minutes=30)
    company.desk.execute(ComeBack(visit_id, escort(company)))
    parts = VisitDetailSelects(company.house.engine).custody(visit_id)
    assert [part.away for part in parts] == [False, False, True, False]
    assert all(part.kind is not None or part.away for part in parts)
    assert [row.name for row in lists.presence()] == ["Miriam Okafor"]


def test_a_day_that_ends_with_somebody_inside_makes_the_visit_unclear_and_invents_no_departure(
    company: Company,
) -> None:
    lists = VisitSelects(company.house.engine)
    visit_id = collected(company)
    company.clock.forward(hours=1)
    company.desk.execute(CloseDay())
    detail = VisitDetailSelects(company.house.engine).visit(visit_id)
    assert detail.state is VisitState.UNCLEAR
    assert [row.state for row in lists.presence()] == [VisitState.UNCLEAR]
    (visit,) = VisitDetailSelects(company.house.engine).visits("", None, 10)
    assert visit.departed_at is None
    found = company.clock.forward(hours=12)
    company.desk.execute(FindOnSite(visit_id, "Am Morgen im Flur gesehen"))
    (inside,) = lists.inside(company.clock.forward(minutes=3))
    assert inside.gap_since == found


def test_leaving_frees_the_badge_number_and_the_list_of_all_visits_finds_folded_names(company: Company) -> None:
    details = VisitDetailSelects(company.house.engine)
    first = collected(company, name="Şükran Müller", company="Brüder Groß")
    company.clock.forward(minutes=1)
    company.desk.execute(RecordDeparture(first, BadgeState.RETURNED))
    collected(company, name="Pavlína Nováková")
    for asked in ("sukran", "Mueller", "muller", "gross", "Şük"):
        assert [row.name for row in details.visits(asked, None, 10)] == ["Şükran Müller"], asked
    assert len(details.visits("", None, 10)) == 2


def test_type_ahead_finds_the_latest_visitor_first_and_masks_contact(company: Company) -> None:
    people = PeopleSelects(company.house.engine)
    company.arrived(name="Anna Müller", company="Alpha", email="anna@alpha.example")
    company.arrived(name="Bert Mueller", company="Beta")
    hits = people.find_people("mu")
    assert [hit.name for hit in hits] == ["Bert Mueller", "Anna Müller"]
    assert hits[1].masked_contact == "a•••@a•••.example"
    assert masked("+49 911 123456", "") == "••• 456"
    assert people.find_people("xq") == []


def test_an_escort_with_all_visitors_they_may_have_is_offered_last(company: Company) -> None:
    for number in range(4):
        collected(company, name=f"Gast {'ABCD'[number]}")
    choices = EscortSelects(company.house.engine).escorts((company.zones["RZ 1"],), company.clock.now())
    assert [(choice.name, choice.ineligible) for choice in choices] == [
        ("Mehmet Brandt", None),
        ("Timo Lindner", Ineligible.TOO_MANY),
    ]
