"""Taking back: within ten minutes, by the same account, while nothing came after; and everything is as it was."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from accessdesk.desk import corrections as desk_corrections
from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.deliveries import RecordDelivery
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor, ComeBack, HandOverEscort, LeavePremises
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.visits import CallHost, EndWithoutEntry, ExpectVisit
from accessdesk.domain.escorts import Acceptance, Assignment, Custody, EscortState
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.visits import Absence, Badge, BadgeState, Visit, VisitState, VisitType
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, PIN, RECEPTION, Company


@pytest.fixture
def company(company_on_both: Company) -> Company:
    """The log is read back alike on both databases."""
    return company_on_both


def accepts(company: Company, name: str = "Timo Lindner") -> EscortAccepts:
    return EscortAccepts(company.employees[name], Acceptance.PIN, PIN)


def on_site(company: Company, **changes: object) -> VisitId:
    visit_id = company.arrived(**changes)
    company.clock.forward(minutes=1)
    until = company.clock.now() + timedelta(hours=3)
    company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id}", until, escort=accepts(company)))
    company.clock.forward(minutes=20)
    return visit_id


def expected(company: Company) -> VisitId:
    now = company.clock.now()
    made = company.desk.execute(
        ExpectVisit(
            "Sofía Núñez",
            "Auditoría SA",
            company.employees["Jonas Weiß"],
            "Audit",
            (company.zones["Foyer"],),
            VisitType.CUSTOMER,
            now - timedelta(hours=2),
            now - timedelta(hours=1),
        )
    )
    return VisitId(made.id or 0)


def rows_of(company: Company, visit_id: VisitId) -> tuple[object, ...]:
    """Everything that stands about a visit, but for the count of its changes and what covers nothing."""
    with company.house.new_unit_of_work(()) as uow:
        visit = uow.get(Visit, visit_id)
        custody = [c for c in uow.find(Custody, visit_id=visit_id) if c.ended_at != c.started_at]
        away = [a for a in uow.find(Absence, visit_id=visit_id) if a.back_at != a.left_at]
        active = [a for a in uow.find(Assignment, visit_id=visit_id) if a.state is EscortState.ACTIVE]
        badges = uow.find(Badge, visit_id=visit_id)
    facts = (visit.state, visit.arrived_at, visit.departed_at, visit.last_confirmed_at, visit.reason, visit.until)
    return (facts, custody, away, active, badges)


def _denied(company: Company) -> tuple[VisitId, object]:
    visit_id = company.arrived()
    return visit_id, EndWithoutEntry(visit_id, VisitState.DENIED, "falsche Person")


def _left(company: Company) -> tuple[VisitId, object]:
    visit_id = company.arrived()
    return visit_id, EndWithoutEntry(visit_id, VisitState.LEFT_BEFORE_ENTRY, "wollte nicht warten")


def _cancelled(company: Company) -> tuple[VisitId, object]:
    visit_id = expected(company)
    return visit_id, EndWithoutEntry(visit_id, VisitState.CANCELLED, "krank")


def _no_show(company: Company) -> tuple[VisitId, object]:
    visit_id = expected(company)
    return visit_id, EndWithoutEntry(visit_id, VisitState.NO_SHOW, "nicht gekommen")


def _announced_arrival(company: Company) -> tuple[VisitId, object]:
    visit_id = expected(company)
    return visit_id, company.arrival(name="Sofia Nunez", visit_id=visit_id)


def _away(company: Company) -> tuple[VisitId, object]:
    visit_id = on_site(company)
    return visit_id, LeavePremises(visit_id)


def _back(company: Company) -> tuple[VisitId, object]:
    visit_id = on_site(company)
    company.desk.execute(LeavePremises(visit_id))
    company.clock.forward(minutes=15)
    return visit_id, ComeBack(visit_id, accepts(company, "Mehmet Brandt"))


def _departed(company: Company) -> tuple[VisitId, object]:
    visit_id = on_site(company)
    return visit_id, RecordDeparture(visit_id, BadgeState.RETURNED)


def _departed_from_away(company: Company) -> tuple[VisitId, object]:
    visit_id = on_site(company)
    company.desk.execute(LeavePremises(visit_id))
    company.clock.forward(minutes=5)
    return visit_id, RecordDeparture(visit_id, BadgeState.LOST, badge_exception="im Taxi vergessen")


ACTS: dict[str, Callable[[Company], tuple[VisitId, object]]] = {
    "denied": _denied,
    "left before entry": _left,
    "cancelled": _cancelled,
    "no show": _no_show,
    "arrival of an announced visitor": _announced_arrival,
    "away": _away,
    "back": _back,
    "departed": _departed,
    "departed while away": _departed_from_away,
}


@pytest.mark.parametrize("name", ACTS)
def test_what_was_taken_back_leaves_everything_as_it_was(company: Company, name: str) -> None:
    visit_id, command = ACTS[name](company)
    before = rows_of(company, visit_id)
    done = company.desk.execute(command)
    assert rows_of(company, visit_id) != before
    company.clock.forward(minutes=9)
    company.desk.execute(TakeBack(done.undo))
    assert rows_of(company, visit_id) == before
    assert verify_engine(company.house.engine).findings == ()


def test_a_walk_in_whose_arrival_was_taken_back_never_came(company: Company) -> None:
    done = company.desk.execute(company.arrival())
    company.desk.execute(TakeBack(done.undo))
    lists, now = SqlLists(company.house.engine), company.clock.now()
    assert (lists.waiting(), lists.inside(now), lists.presence()) == ([], [], [])
    assert lists.visits("", None, 50) == []
    with company.house.new_unit_of_work(()) as uow:
        (visit,) = uow.find(Visit)
        (custody,) = uow.find(Custody)
    assert (visit.state, visit.arrived_at) == (VisitState.ENTERED_IN_ERROR, None)
    assert custody.ended_at == custody.started_at
    assert verify_engine(company.house.engine).findings == ()


def test_custody_goes_on_after_an_undone_departure_without_a_gap_or_an_overlap(company: Company) -> None:
    visit_id = on_site(company)
    lists = SqlLists(company.house.engine)
    before = lists.custody(visit_id)
    done = company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    company.clock.forward(minutes=5)
    company.desk.execute(TakeBack(done.undo))
    assert lists.custody(visit_id) == before
    (inside,) = lists.inside(company.clock.now())
    assert (inside.keeper_name, inside.gap_since) == ("Timo Lindner", None)
    company.desk.execute(HandOverEscort((visit_id,), accepts(company, "Mehmet Brandt")))
    first, second = lists.custody(visit_id)[1:]
    assert first.ended_at == second.started_at


def test_after_an_undone_return_an_earlier_return_can_be_entered(company: Company) -> None:
    visit_id, command = _back(company)
    done = company.desk.execute(command)
    company.desk.execute(TakeBack(done.undo))
    company.desk.execute(ComeBack(visit_id, accepts(company), company.clock.now() - timedelta(minutes=10)))
    kinds = [(part.away, part.keeper_name) for part in SqlLists(company.house.engine).custody(visit_id)]
    assert kinds == [(False, ""), (False, "Timo Lindner"), (True, ""), (False, "Timo Lindner")]


def test_both_entries_show_and_a_delivery_is_counted_once(company: Company) -> None:
    wrong = company.desk.execute(RecordDelivery("Kurier Nord", "Wareneingang", 33))
    company.desk.execute(TakeBack(wrong.undo))
    company.desk.execute(RecordDelivery("Kurier Nord", "Wareneingang", 3))
    lists = SqlLists(company.house.engine)
    assert [row.pieces for row in lists.deliveries(company.clock.now() - timedelta(hours=1))] == [3]
    right, correction, first = lists.log_page(LogFilter(limit=3))
    assert [row.type for row in (first, correction, right)] == [
        EntryType.DELIVERY_RECORDED,
        EntryType.ACT_TAKEN_BACK,
        EntryType.DELIVERY_RECORDED,
    ]
    assert (first.taken_back, correction.taken_back, right.taken_back) == (True, False, False)
    assert correction.facts["d.corrects"] == str(first.id)


def refusal(company: Company, entries: tuple[int, ...]) -> str:
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(TakeBack(entries))
    return str(refused.value.facts["why"])


def test_after_ten_minutes_it_stays(company: Company) -> None:
    visit_id, command = _departed(company)
    done = company.desk.execute(command)
    company.clock.forward(minutes=10, seconds=1)
    assert refusal(company, done.undo) == "undo_too_late"
    assert rows_of(company, visit_id)[0][0] is VisitState.DEPARTED  # type: ignore[index]


def test_another_account_takes_nothing_back(company: Company) -> None:
    _, command = _departed(company)
    done = company.desk.execute(command)
    company.log_in(MANAGER)
    assert refusal(company, done.undo) == "undo_by_another"


def test_nothing_is_taken_back_twice_and_no_correction_is_taken_back(company: Company) -> None:
    _, command = _departed(company)
    done = company.desk.execute(command)
    company.desk.execute(TakeBack(done.undo))
    assert refusal(company, done.undo) == "undone_already"
    newest = SqlLists(company.house.engine).log_page(LogFilter(limit=1))[0]
    assert refusal(company, (newest.id,)) == "not_undoable"


def test_what_others_built_upon_stays(company: Company) -> None:
    done = company.desk.execute(company.arrival())
    company.desk.execute(CallHost(VisitId(done.id or 0)))
    assert refusal(company, done.undo) == "undo_something_later"


def test_a_collection_is_not_taken_back_because_an_escort_took_part(company: Company) -> None:
    on_site(company)
    collected = SqlLists(company.house.engine).log_page(LogFilter(types=(EntryType.VISIT_COLLECTED.value,)))[0]
    assert refusal(company, (collected.id,)) == "not_undoable"


def test_of_two_acts_neither_is_taken_back_when_one_cannot_be(company: Company) -> None:
    first, command = _departed(company)
    gone = company.desk.execute(command)
    company.log_in(MANAGER)
    other = company.desk.execute(company.arrival(name="Jan Peters"))
    company.log_in(RECEPTION)
    assert refusal(company, (*gone.undo, *other.undo)) == "undo_by_another"
    assert rows_of(company, first)[0][0] is VisitState.DEPARTED  # type: ignore[index]


def test_without_its_questions_a_late_undo_would_bring_back_who_was_there_again(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit_id, command = _departed(company)
    done = company.desk.execute(command)
    company.clock.forward(minutes=30)
    assert refusal(company, done.undo) == "undo_too_late"
    monkeypatch.setattr(desk_corrections, "why_no_undo", lambda *_, **__: None)
    company.desk.execute(TakeBack(done.undo))
    assert rows_of(company, visit_id)[0][0] is VisitState.ON_SITE  # type: ignore[index]
