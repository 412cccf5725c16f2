"""Series on both databases: planned ahead once, one date cancelled, the plan changed, the clocks changed."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from accessdesk.desk.groups import PersonWish
from accessdesk.desk.series import CancelSeriesDay, EndSeries, PlanSeries, SaveSeries, plan_due
from accessdesk.domain.groups import Group
from accessdesk.domain.ids import GroupId, SeriesId
from accessdesk.domain.refusals import Missing, NotAcceptable
from accessdesk.domain.visits import VisitState
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import AUDITOR, Company
from tests.support.parties import NAMES, arrive, person, shared

MONDAY = date(2026, 11, 23)


def plan(company: Company, **changes: object) -> SaveSeries:
    """Every Tuesday from 8 to 10, one known person and one without a name."""
    facts: dict[str, object] = {
        "id": None,
        "facts": shared(company),
        "announced": 2,
        "weekdays": (2,),
        "begins": "8:00",
        "ends": "10:00",
        "first_day": MONDAY,
        "last_day": date(2027, 3, 31),
        "people": (PersonWish(NAMES[0]),),
    }
    return SaveSeries(**{**facts, **changes})  # type: ignore[arg-type]


def saved(company: Company, **changes: object) -> SeriesId:
    made = company.desk.execute(plan(company, **changes)).id
    assert made is not None
    return SeriesId(made)


def groups(company: Company, series: SeriesId) -> list[Group]:
    with company.house.new_unit_of_work(()) as uow:
        return sorted(uow.find(Group, series_id=series), key=lambda group: group.series_day or MONDAY)


def open_days(company: Company, series: SeriesId) -> list[date | None]:
    return [group.series_day for group in groups(company, series) if group.ended_at is None]


def states(company: Company, group: GroupId) -> list[tuple[str, VisitState]]:
    return [(member.name, member.state) for member in SqlLists(company.house.engine).group(group).members]


def tuesdays(count: int) -> list[date]:
    return [date(2026, 11, 24) + timedelta(weeks=week) for week in range(count)]


def test_the_coming_weeks_are_planned_once_however_often_it_is_asked(company_on_both: Company) -> None:
    company = company_on_both
    series = saved(company)
    assert open_days(company, series) == tuesdays(4)
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(PlanSeries(series))
    assert refused.value.facts["why"] == "planned_already"
    assert plan_due(company.desk) == (None, [])
    company.clock.forward(days=14)
    outcome, refusals = plan_due(company.desk)
    assert outcome is not None
    assert refusals == []
    assert open_days(company, series) == tuesdays(6)
    assert [name for name, _ in states(company, groups(company, series)[0].id)] == [NAMES[0]]
    assert verify_engine(company.house.engine).findings == ()


def test_somebody_who_may_not_announce_plans_nothing(company: Company) -> None:
    saved(company)
    company.clock.forward(days=14)
    company.log_in(AUDITOR)
    assert plan_due(company.desk) == (None, [])


def test_a_person_s_visits_of_one_series_are_those_of_one_person(company: Company) -> None:
    series = saved(company)
    lists = SqlLists(company.house.engine)
    people = {member.person_id for group in groups(company, series) for member in lists.group(group.id).members}
    assert len(people) == 1


def test_a_cancelled_date_stays_cancelled_also_one_that_was_not_planned_yet(company_on_both: Company) -> None:
    company = company_on_both
    series = saved(company)
    near, far = date(2026, 12, 1), date(2027, 1, 5)
    for day in (near, far):
        company.desk.execute(CancelSeriesDay(series, day, "Betriebsruhe"))
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(CancelSeriesDay(series, near, "noch einmal"))
    assert refused.value.facts["why"] == "day_is_cancelled"
    company.clock.forward(days=30)
    plan_due(company.desk)
    assert not {near, far} & set(open_days(company, series))
    ended = {group.series_day: group.id for group in groups(company, series) if group.ended_at is not None}
    assert set(ended) == {near, far}
    assert states(company, ended[near]) == [(NAMES[0], VisitState.CANCELLED)]
    shown = SqlLists(company.house.engine).series_detail(series, company.clock.now().date())
    assert [(day.day, day.cancelled) for day in shown.days if day.cancelled] == [(far, "Betriebsruhe")]


def test_only_a_date_of_the_series_can_be_cancelled(company: Company) -> None:
    series = saved(company)
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(CancelSeriesDay(series, date(2026, 11, 25), "Mittwoch"))
    assert refused.value.facts["why"] == "no_day_of_series"


def test_another_plan_is_followed_by_what_lies_ahead_and_by_nothing_that_has_begun(company_on_both: Company) -> None:
    company = company_on_both
    series = saved(company, weekdays=(1, 2))
    today, tuesday, *_ = groups(company, series)
    known = SqlLists(company.house.engine).group(today.id).members[0].id
    arrive(company, today.id, person(NAMES[0], visit_id=known))
    company.desk.execute(
        plan(
            company,
            id=series,
            weekdays=(2, 5),
            begins="13:30",
            ends="15:00",
            people=(PersonWish(NAMES[1]),),
            reason="anderer Tag",
        )
    )
    assert states(company, today.id) == [(NAMES[0], VisitState.ARRIVED)]
    assert states(company, tuesday.id) == [(NAMES[0], VisitState.CANCELLED), (NAMES[1], VisitState.EXPECTED)]
    moved = next(group for group in groups(company, series) if group.series_day == date(2026, 11, 24))
    assert moved.id == tuesday.id
    assert moved.expected_from.astimezone().strftime("%H:%M") == "13:30"
    assert date(2026, 11, 27) in open_days(company, series)
    assert date(2026, 11, 30) not in open_days(company, series)
    assert verify_engine(company.house.engine).findings == ()


def test_who_stays_in_the_series_keeps_their_visit_with_the_new_time(company: Company) -> None:
    series = saved(company)
    lists = SqlLists(company.house.engine)
    before = lists.group(groups(company, series)[0].id).members[0]
    wish = PersonWish(NAMES[0], "", before.person_id)
    company.desk.execute(plan(company, id=series, begins="9:15", people=(wish,)))
    after = lists.group(groups(company, series)[0].id).members
    assert [member.id for member in after] == [before.id]
    begins = lists.visit(before.id).expected_from
    assert begins is not None
    assert begins.astimezone().strftime("%H:%M") == "09:15"


def test_an_ended_series_expects_nobody(company: Company) -> None:
    series = saved(company)
    company.desk.execute(EndSeries(series, "Vertrag endet"))
    assert open_days(company, series) == []
    company.clock.forward(days=30)
    assert plan_due(company.desk) == (None, [])
    with pytest.raises(NotAcceptable):
        company.desk.execute(PlanSeries(series))


def test_one_series_that_is_refused_does_not_keep_the_others(company: Company) -> None:
    saved(company, people=())
    good = saved(company, people=(), weekdays=(3,))
    with company.house.new_unit_of_work((company.desk.acting().actor,)) as uow:
        from dataclasses import replace

        from accessdesk.domain.events import EntryType
        from accessdesk.domain.groups import Series

        broken = replace(uow.find(Series)[0], host_id=None, host_name="")
        uow.record(EntryType.SERIES_CHANGED, broken, about=broken.pseudonym)
        uow.commit()
    company.clock.forward(days=14)
    outcome, refused = plan_due(company.desk)
    assert outcome is not None
    assert [type(refusal) for refusal in refused] == [Missing]
    assert refused[0].facts["series"] == shared(company).company
    assert len(open_days(company, good)) == 6


@pytest.mark.parametrize(
    ("begins", "ends", "hours"),
    [("8:00", "10:00", 2), ("0800", "1000", 2), ("22.30", "6:30", 8), ("08:00", "08:00", 24)],
)
def test_times_are_of_the_wall_and_an_earlier_end_is_of_the_next_day(
    company: Company, begins: str, ends: str, hours: int
) -> None:
    group = groups(company, saved(company, begins=begins, ends=ends))[0]
    assert group.expected_to - group.expected_from == timedelta(hours=hours)


@pytest.fixture
def in_nuremberg(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The computer's clock is that of a place where clocks change."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("in_nuremberg")
def test_eight_o_clock_stays_eight_o_clock_when_the_clocks_change(company: Company) -> None:
    company.clock.moment = datetime(2027, 3, 8, 9, tzinfo=UTC)
    series = saved(company, first_day=date(2027, 3, 9), last_day=date(2027, 4, 30))
    told = [group.expected_from.hour for group in groups(company, series)]
    assert told == [7, 7, 7, 6]


@pytest.mark.parametrize(
    ("changes", "refusal", "field"),
    [
        ({"weekdays": ()}, Missing, "weekdays"),
        ({"begins": ""}, Missing, "begins"),
        ({"ends": "25:00"}, NotAcceptable, "ends"),
        ({"last_day": date(2026, 11, 1)}, NotAcceptable, "last_day"),
        ({"last_day": date(2031, 1, 1)}, NotAcceptable, "last_day"),
        ({"people": (PersonWish("a\x07b"),)}, NotAcceptable, "name"),
    ],
)
def test_a_series_that_cannot_be_is_refused(
    company: Company, changes: dict[str, object], refusal: type[NotAcceptable | Missing], field: str
) -> None:
    with pytest.raises(refusal) as refused:
        saved(company, **changes)
    assert refused.value.field == field
