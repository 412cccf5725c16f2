"""A wrong entry is corrected by a further one: both show, the order of events stays, and lists count once."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from accessdesk.desk import later_corrections
from accessdesk.desk.bans import SaveBan
from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.later_corrections import CorrectEntry
from accessdesk.desk.rows import LogFilter, LogRow
from accessdesk.domain.escorts import Custody, GapReport
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.people import Person
from accessdesk.domain.refusals import InTheFuture, Missing, NotAcceptable, PossibleBan, RightMissing, RuleBroken
from accessdesk.domain.visits import BadgeState, Visit
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.storage.undoable_acts import on_site
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.support.keyrings import hang_keys, visitor_on_site


@pytest.fixture
def visit_id(company: Company) -> VisitId:
    """Arrived, collected after some minutes, in the house for twenty more."""
    visit_id = on_site(company)
    company.clock.forward(minutes=20)
    return visit_id


def entry(company: Company, kind: EntryType) -> LogRow:
    """The newest entry of a kind."""
    return next(row for row in SqlLists(company.house.engine).log_page(LogFilter(limit=200)) if row.type == kind)


def rows(company: Company, visit_id: VisitId) -> tuple[Visit, list[Custody]]:
    with company.house.new_unit_of_work(()) as uow:
        return uow.get(Visit, visit_id), sorted(uow.find(Custody, visit_id=visit_id), key=lambda one: one.started_at)


def refused(company: Company, command: CorrectEntry) -> str:
    """Why, after nothing was written."""
    entries = SqlLists(company.house.engine).standing().entries
    with pytest.raises(NotAcceptable) as found:
        company.desk.execute(command)
    assert SqlLists(company.house.engine).standing().entries == entries
    return str(found.value.facts["why"])


def test_an_arrival_at_the_wrong_time_is_corrected_and_both_entries_show(company: Company, visit_id: VisitId) -> None:
    wrong = entry(company, EntryType.VISIT_ARRIVED)
    visit, _ = rows(company, visit_id)
    assert visit.arrived_at is not None
    true = visit.arrived_at - timedelta(minutes=7)
    company.desk.execute(CorrectEntry(wrong.id, "Uhr falsch abgelesen", happened_at=true))
    after, chain = rows(company, visit_id)
    assert (after.arrived_at, after.collected_at) == (true, visit.collected_at)
    assert chain[0].started_at == true
    assert all(one.ended_at == two.started_at for one, two in pairwise(chain))
    correction, first = entry(company, EntryType.ACT_CORRECTED), entry(company, EntryType.VISIT_ARRIVED)
    assert (correction.corrects, first.corrected_by, first.taken_back) == (wrong.id, correction.id, False)
    assert correction.facts["d.why"] == "Uhr falsch abgelesen"
    assert verify_engine(company.house.engine).findings == ()


def test_a_wrong_name_is_right_in_every_list_and_counted_once(company: Company, visit_id: VisitId) -> None:
    wrong = entry(company, EntryType.VISIT_ARRIVED)
    lists, now = SqlLists(company.house.engine), company.clock.now()
    before = len(lists.inside(now))
    company.desk.execute(CorrectEntry(wrong.id, "Ausweis", name="Dawid Kowalczik", company="Kälte Süd GmbH"))
    inside = lists.inside(now)
    assert len(inside) == before
    assert [row.name for row in inside if row.id == visit_id] == ["Dawid Kowalczik"]
    visit, _ = rows(company, visit_id)
    with company.house.new_unit_of_work(()) as uow:
        person = uow.get(Person, visit.person_id)
    assert (person.name, person.company) == (visit.name, visit.company) == ("Dawid Kowalczik", "Kälte Süd GmbH")
    assert verify_engine(company.house.engine).findings == ()


def test_a_departure_moves_with_badge_custody_and_escort(company: Company, visit_id: VisitId) -> None:
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    visit, chain = rows(company, visit_id)
    assert visit.departed_at is not None
    true = visit.departed_at - timedelta(minutes=5)
    company.clock.forward(minutes=30)
    company.desk.execute(CorrectEntry(entry(company, EntryType.VISIT_DEPARTED).id, "Zettel am Tor", happened_at=true))
    after, moved = rows(company, visit_id)
    assert after.departed_at == true
    assert moved[-1].ended_at == true
    assert moved[-1].ended_entered_at == company.clock.now()
    assert len(moved) == len(chain)
    assert verify_engine(company.house.engine).findings == ()


def test_the_order_of_events_stays(company: Company, visit_id: VisitId) -> None:
    visit, _ = rows(company, visit_id)
    assert visit.arrived_at is not None
    assert visit.collected_at is not None
    arrived, collected = entry(company, EntryType.VISIT_ARRIVED), entry(company, EntryType.VISIT_COLLECTED)
    late = visit.collected_at + timedelta(minutes=1)
    early = visit.arrived_at - timedelta(minutes=1)
    assert refused(company, CorrectEntry(arrived.id, "x", happened_at=late)) == "correction_passes_another"
    assert refused(company, CorrectEntry(collected.id, "x", happened_at=early)) == "correction_passes_another"
    with pytest.raises(InTheFuture):
        company.desk.execute(CorrectEntry(arrived.id, "x", happened_at=company.clock.now() + timedelta(hours=1)))


def test_a_correction_is_corrected_by_a_further_one_and_an_entry_only_once(company: Company, visit_id: VisitId) -> None:
    first = entry(company, EntryType.VISIT_ARRIVED)
    company.desk.execute(CorrectEntry(first.id, "Ausweis", name="Dawid Kowalczik"))
    assert refused(company, CorrectEntry(first.id, "Ausweis", name="Dawid K.")) == "corrected_already"
    second = entry(company, EntryType.ACT_CORRECTED)
    company.clock.forward(minutes=1)
    company.desk.execute(CorrectEntry(second.id, "doch mit y", name="Dawid Kowalczyk-Maier"))
    third = entry(company, EntryType.ACT_CORRECTED)
    assert (third.corrects, rows(company, visit_id)[0].name) == (second.id, "Dawid Kowalczyk-Maier")
    assert verify_engine(company.house.engine).findings == ()


def test_what_cannot_be_corrected_says_why(company: Company, visit_id: VisitId) -> None:
    arrived = entry(company, EntryType.VISIT_ARRIVED)
    visit, _ = rows(company, visit_id)
    assert refused(company, CorrectEntry(arrived.id, "x", name=visit.name)) == "correction_says_nothing"
    collected = entry(company, EntryType.VISIT_COLLECTED)
    assert refused(company, CorrectEntry(collected.id, "x", name="Jemand")) == "not_correctable"
    assert refused(company, CorrectEntry(entry(company, EntryType.LOGGED_IN).id, "x", name="y")) == "not_correctable"
    with pytest.raises(Missing):
        company.desk.execute(CorrectEntry(arrived.id, " ", name="Jemand Anderes"))


def test_what_was_taken_back_is_not_corrected(company: Company) -> None:
    done = company.desk.execute(company.arrival())
    company.desk.execute(TakeBack(done.undo))
    arrived = entry(company, EntryType.VISIT_ARRIVED)
    assert refused(company, CorrectEntry(arrived.id, "x", name="Jemand Anderes")) == "corrected_already"


def test_after_the_day_or_for_somebody_else_it_takes_the_office_manager(company: Company, visit_id: VisitId) -> None:
    arrived = entry(company, EntryType.VISIT_ARRIVED)
    company.clock.forward(days=1)
    company.log_in(RECEPTION)
    with pytest.raises(RightMissing):
        company.desk.execute(CorrectEntry(arrived.id, "Ausweis", name="Dawid Kowalczik"))
    company.log_in(MANAGER)
    company.desk.execute(CorrectEntry(arrived.id, "Ausweis", name="Dawid Kowalczik"))
    assert rows(company, visit_id)[0].name == "Dawid Kowalczik"


def test_a_corrected_name_is_compared_with_the_bans(company: Company, visit_id: VisitId) -> None:
    company.log_in(MANAGER)
    company.desk.execute(SaveBan(None, "Dawid Kowalczik", "Hausverbot", "Geschäftsleitung", date(2026, 11, 2)))
    with pytest.raises(PossibleBan):
        company.desk.execute(
            CorrectEntry(entry(company, EntryType.VISIT_ARRIVED).id, "Ausweis", name="Dawid Kowalczik")
        )


def test_a_corrected_name_is_compared_also_where_the_person_is_remembered_by_another(
    company: Company, visit_id: VisitId
) -> None:
    """Only the visit takes the new name then, and nobody may come in under it unseen."""
    with company.house.new_unit_of_work(()) as uow:
        person = uow.get(Person, uow.get(Visit, visit_id).person_id)
        uow.record(EntryType.PERSON_CHANGED, replace(person, name="Somebody Else"), about=person.pseudonym)
        uow.commit()
    test_a_corrected_name_is_compared_with_the_bans(company, visit_id)


def test_nobody_leaves_before_bringing_a_key_back(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = hang_keys(company)
    visit_id = visitor_on_site(ring)
    company.clock.forward(minutes=10)
    ring.issue(ring.day_key, employee_id=None, visit_id=visit_id)
    company.clock.forward(minutes=10)
    ring.give_back(ring.day_key)
    company.clock.forward(minutes=10)
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    departed = entry(company, EntryType.VISIT_DEPARTED).id
    early = CorrectEntry(departed, "vertippt", company.clock.now() - timedelta(minutes=15))
    assert refused(company, early) == "correction_passes_another"
    monkeypatch.setattr(later_corrections, "_elsewhere", lambda *facts: iter(()))
    company.desk.execute(early)  # the twin: without the guard the key comes back after its bearer has gone


def test_a_correction_whose_pointer_is_erased_is_refused(
    company: Company, visit_id: VisitId, monkeypatch: pytest.MonkeyPatch
) -> None:
    company.desk.execute(CorrectEntry(entry(company, EntryType.VISIT_ARRIVED).id, "vertippt", purpose="Wartung"))
    corrected = entry(company, EntryType.ACT_CORRECTED).id
    monkeypatch.setattr(later_corrections, "Correction", GapReport)
    assert refused(company, CorrectEntry(corrected, "vertippt", purpose="Umbau")) == "correction_of_erased"


def test_without_the_order_of_events_custody_would_end_before_it_begins(
    company: Company, visit_id: VisitId, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit, _ = rows(company, visit_id)
    assert visit.collected_at is not None
    monkeypatch.setattr(later_corrections, "_in_the_way", lambda *facts: iter(()))
    late = CorrectEntry(entry(company, EntryType.VISIT_ARRIVED).id, "x", visit.collected_at + timedelta(minutes=1))
    with pytest.raises(RuleBroken):
        company.desk.execute(late)
