"""A banned person at the desk leaves a visit that was denied and an incident; a false alarm holds for its name."""

from dataclasses import replace
from typing import Any

import pytest

from accessdesk.desk import ban_check, bans
from accessdesk.desk.ports import Viewer
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.bans import ComparedName
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import PersonId
from accessdesk.domain.incidents import IncidentKind
from accessdesk.domain.refusals import EvidenceMissing, NotAcceptable, PossibleBan
from accessdesk.domain.visits import Visit, VisitState
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.desk.test_bans import GROUNDS, NOTE, ban, decide, expected
from tests.support.houses import Company


def incidents(company: Company) -> list[tuple[IncidentKind, str, object]]:
    lists = SqlLists(company.house.engine, lambda: Viewer(None, reads_confidential=True))
    return [(row.kind, row.what, row.visit_id) for row in lists.incidents(company.clock.now())]


def visits(company: Company) -> list[Visit]:
    with company.house.new_unit_of_work(()) as uow:
        return uow.find(Visit)


def test_a_banned_walk_in_leaves_a_denied_visit_and_an_incident_without_the_grounds(company: Company) -> None:
    known = ban(company)
    decide(company, known, same_person=True, at_the_desk=True)
    (visit,) = visits(company)
    assert (visit.state, visit.reason, visit.host_name, visit.purpose) == (VisitState.DENIED, "ban", "", "")
    assert visit.arrived_at == visit.departed_at == company.clock.now()
    assert incidents(company) == [(IncidentKind.BAN_MATCH, NOTE, visit.id)]
    assert GROUNDS not in str(visit)
    assert SqlLists(company.house.engine).presence() == []
    assert verify_engine(company.house.engine).findings == ()


def test_who_was_expected_and_stands_there_is_denied_and_other_announcements_end(company: Company) -> None:
    first, later = expected(company, "Juergen Mueller"), expected(company, "Rita Kunz")
    decide(company, ban(company), same_person=True, visit_id=first, at_the_desk=True)
    assert {one.id: one.state for one in visits(company)} == {
        first: VisitState.DENIED,
        later: VisitState.EXPECTED,
    }


def test_an_announcement_alone_is_an_incident_only_when_wished(company: Company) -> None:
    decide(company, ban(company), same_person=True, incident=False)
    assert (visits(company), incidents(company)) == ([], [])
    decide(company, ban(company, "Rita Kunz"), same_person=True, name="Rita Kunz")
    assert incidents(company) == [(IncidentKind.BAN_MATCH, NOTE, None)]


def test_without_that_step_nobody_would_know_of_it(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bans, "open_incident", lambda *args, **facts: None)
    decide(company, ban(company), same_person=True, at_the_desk=True)
    assert incidents(company) == []


def test_whoever_takes_the_name_of_the_banned_is_compared_again_and_once(company: Company) -> None:
    known = ban(company, "Jürgen Müller")
    person = decide(company, known, same_person=False, name="J. Müller")
    company.arrived(name="J. Mueller", person_id=person)
    arrival = company.arrival(name="Jürgen Müller", person_id=PersonId(person))
    with pytest.raises(PossibleBan):
        company.desk.execute(arrival)
    decide(company, known, same_person=False, name="Jürgen Müller", person_id=person)
    with pytest.raises(NotAcceptable):
        decide(company, known, same_person=False, name="Jürgen Müller", person_id=person)
    with company.house.new_unit_of_work(()) as uow:
        assert [one.name for one in uow.find(ComparedName)] == ["J. Müller", "Jürgen Müller"]


def test_without_the_compared_name_a_renamed_visitor_would_pass(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = ban(company, "Jürgen Müller")
    person = decide(company, known, same_person=False, name="J. Müller")
    monkeypatch.setattr(ban_check, "was_compared", lambda compared, name: True)
    assert company.arrived(name="Jürgen Müller", person_id=person)


@pytest.mark.parametrize("announced", [True, False])
def test_whoever_is_kept_out_by_a_ban_lies_in_one_entry_with_the_decision(company: Company, announced: bool) -> None:
    visit_id = expected(company, "Juergen Mueller") if announced else None
    decide(company, ban(company), same_person=True, visit_id=visit_id, at_the_desk=True)
    lists = SqlLists(company.house.engine)
    (entry,) = [one for one in lists.log_page(LogFilter(limit=20)) if one.type == EntryType.BAN_MATCH_CONFIRMED]
    decided = {name: entry.facts[name] for name in ("ban_decision.same_person", "visit.state", "visit.reason")}
    assert decided == {"ban_decision.same_person": "1", "visit.state": "denied", "visit.reason": "ban"}


def test_a_false_alarm_ends_no_visit_even_where_the_desk_mistook_it(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit_id, known, confirm = expected(company, "Juergen Mueller"), ban(company), bans._confirm

    def mistaken(command: Any, act: Any, person: Any, decision: Any, states: Any) -> None:
        confirm(command, act, person, replace(decision, same_person=False), states)

    monkeypatch.setattr(bans, "_confirm", mistaken)
    for at_the_desk in (True, False):
        with pytest.raises(EvidenceMissing):
            decide(company, known, same_person=True, visit_id=visit_id, at_the_desk=at_the_desk)
    assert [one.state for one in visits(company)] == [VisitState.EXPECTED]
