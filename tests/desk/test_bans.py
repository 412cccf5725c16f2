"""Who is banned is stopped until a person decides; the decision is remembered, and the grounds stay in the office."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from accessdesk.desk import ban_check
from accessdesk.desk.bans import DecideBanMatch, LiftBan, SaveBan, WithdrawBanDecision
from accessdesk.desk.groups import ChangeGroup, PersonWish
from accessdesk.desk.paper_forms import IssuePaperForms
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.series import SaveSeries
from accessdesk.desk.visits import ExpectVisit
from accessdesk.domain.bans import Ban, BanDecision
from accessdesk.domain.events import EntryType
from accessdesk.domain.groups import GroupMember, Series
from accessdesk.domain.ids import BanId, PersonId, SeriesId, VisitId
from accessdesk.domain.people import Person
from accessdesk.domain.presence import PaperFormKind
from accessdesk.domain.refusals import Banned, Missing, NotAcceptable, PossibleBan, RightMissing
from accessdesk.domain.visits import Visit, VisitState, VisitType
from accessdesk.storage.lists import SqlLists
from tests.desk.test_paper_forms import on_paper
from tests.support.houses import AUDITOR, MANAGER, ON_CALL, RECEPTION, Company
from tests.support.parties import announced, arrive, person, shared

GROUNDS = "hat eine Mitarbeiterin bedroht"
NOTE = "Ausweis gesehen, Lena Sommer gerufen"


def ban(house: Company, name: str = "Jürgen Müller-Öztürk", **more: object) -> BanId:
    """A ban issued by the office manager; reception is logged in again."""
    house.log_in(MANAGER)
    facts: dict[str, object] = {"grounds": GROUNDS, "issued_by": "Geschäftsleitung", "issued_on": date(2026, 11, 2)}
    made = house.desk.execute(SaveBan(None, name, **{**facts, **more})).id  # type: ignore[arg-type]
    house.log_in(RECEPTION)
    assert made is not None
    return BanId(made)


def expected(company: Company, name: str) -> VisitId:
    now = company.clock.now()
    made = company.desk.execute(
        ExpectVisit(
            name,
            "ACME",
            company.employees["Jonas Weiß"],
            "Audit",
            (company.zones["Foyer"],),
            VisitType.CUSTOMER,
            now + timedelta(hours=1),
            now + timedelta(hours=3),
        )
    ).id
    assert made is not None
    return VisitId(made)


def decide(company: Company, ban_id: BanId, *, same_person: bool, **more: object) -> PersonId:
    facts: dict[str, object] = {"name": "Juergen Mueller", "company": "ACME", "note": NOTE}
    command = DecideBanMatch(ban_id, same_person=same_person, **{**facts, **more})  # type: ignore[arg-type]
    decided = company.desk.execute(command).id
    assert decided is not None
    return PersonId(decided)


def count(company: Company, kind: type) -> int:
    with company.house.new_unit_of_work(()) as uow:
        return len(uow.find(kind))


@pytest.mark.parametrize("name", ["Juergen Mueller", "Müller, Jürgen", "Jurgen Muller Ozturk", "J. Müller"])
def test_a_name_like_a_ban_stops_arrival_and_announcement_and_stores_neither(company: Company, name: str) -> None:
    ban(company)
    with pytest.raises(PossibleBan):
        company.arrived(name=name)
    with pytest.raises(PossibleBan):
        expected(company, name)
    assert (count(company, Visit), count(company, Person)) == (0, 0)


def test_a_name_that_changes_on_the_way_to_the_desk_is_compared_when_it_is_saved(company: Company) -> None:
    ban(company)
    visit_id = expected(company, "Jan Peters")
    group = announced(company, 2, "Rita Kunz")
    with company.house.new_unit_of_work(()) as uow:
        (member,) = uow.find(GroupMember, group_id=group)
    for act in (
        lambda: company.desk.execute(company.arrival(name="Juergen Mueller", visit_id=visit_id)),
        lambda: company.desk.execute(ChangeGroup(group, (PersonWish("Juergen Mueller"),))),
        lambda: arrive(company, group, person("Juergen Mueller", visit_id=member.visit_id)),
    ):
        with pytest.raises(PossibleBan):
            act()
    with company.house.new_unit_of_work(()) as uow:
        assert sorted((visit.name, visit.state) for visit in uow.find(Visit)) == [
            ("Jan Peters", VisitState.EXPECTED),
            ("Rita Kunz", VisitState.EXPECTED),
        ]


def test_a_series_asks_when_it_is_made_and_when_a_name_in_it_changes(company: Company) -> None:
    ban(company)
    first, last = date(2026, 11, 23), date(2027, 3, 31)

    def series(name: str, known: SeriesId | None = None) -> SaveSeries:
        wishes = (PersonWish(name),)
        return SaveSeries(known, shared(company), 1, (2,), "08:00", "10:00", first, last, wishes)

    with pytest.raises(PossibleBan):
        company.desk.execute(series("Juergen Mueller"))
    made = SeriesId(company.desk.execute(series("Rita Kunz")).id or 0)
    before = count(company, Visit)
    with pytest.raises(PossibleBan):
        company.desk.execute(series("Juergen Mueller", made))
    with company.house.new_unit_of_work(()) as uow:
        (kept,) = uow.find(Series)
        assert [uow.get(Person, one).name for one in kept.people] == ["Rita Kunz"]
    assert count(company, Visit) == before


def test_another_name_of_the_banned_person_stops_too(company: Company) -> None:
    ban(company, "Jürgen Müller", other_names="Rocky Balbo\nJochen Öztürk; Rocky Balbo")
    with pytest.raises(PossibleBan):
        company.arrived(name="Jochen Oeztuerk")
    with company.house.new_unit_of_work(()) as uow:
        assert uow.find(Ban)[0].other_names == "Rocky Balbo; Jochen Öztürk"


def test_the_stop_is_an_entry_of_the_log(company: Company) -> None:
    ban(company)
    with pytest.raises(PossibleBan):
        company.arrived(name="Juergen Mueller")
    company.log_in(MANAGER)
    newest = SqlLists(company.house.engine).log_page(_latest(2))[1]
    assert newest.type == EntryType.ACT_REFUSED
    assert newest.facts["d.refusal"] == "possible_ban"


def test_without_the_question_everybody_would_be_let_in(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    ban(company)
    monkeypatch.setattr(ban_check, "is_like", lambda name, names: False)
    assert company.arrived(name="Jürgen Müller-Öztürk")


def test_others_are_not_stopped(company: Company) -> None:
    ban(company)
    assert company.arrived(name="Jürgen Möller-Kaya")


def test_a_false_alarm_is_remembered_for_the_pair_and_for_no_other(company: Company) -> None:
    known = ban(company)
    person = decide(company, known, same_person=False)
    assert company.arrived(name="Juergen Mueller", person_id=person)
    with pytest.raises(PossibleBan):
        company.arrived(name="Juergen Mueller")
    ban(company, "Jürgen Müller")
    arrival = company.arrival(name="Juergen Mueller", person_id=PersonId(person))
    with pytest.raises(PossibleBan):
        company.desk.execute(arrival)


def test_whoever_was_recognised_is_refused_at_once_and_the_expected_visit_ends(company: Company) -> None:
    company.log_in(RECEPTION)
    visit_id = expected(company, "Juergen Mueller")
    known = ban(company)
    with pytest.raises(PossibleBan):
        company.arrived(name="Juergen Mueller", visit_id=visit_id)
    person = decide(company, known, same_person=True, visit_id=visit_id)
    with company.house.new_unit_of_work(()) as uow:
        visit = uow.get(Visit, visit_id)
    assert (visit.state, visit.reason, visit.person_id) == (VisitState.CANCELLED, "ban", person)
    with pytest.raises(Banned):
        company.arrived(name="Juergen Mueller", person_id=person)
    with pytest.raises(Banned):
        company.arrived(name="Somebody Else", person_id=person)


def test_a_waiting_visitor_who_is_recognised_is_denied_entry(company: Company) -> None:
    visit_id = company.arrived(name="Juergen Mueller")
    decide(company, ban(company), same_person=True, visit_id=visit_id)
    with company.house.new_unit_of_work(()) as uow:
        assert uow.get(Visit, visit_id).state is VisitState.DENIED


def test_a_stay_on_paper_that_is_over_is_recorded_and_one_that_goes_on_is_stopped(company: Company) -> None:
    company.desk.execute(IssuePaperForms(PaperFormKind.VISIT, 2))
    ban(company, "Cem Arslan")
    began = company.clock.now()
    company.clock.forward(hours=3)
    assert company.desk.execute(on_paper(company, began)).id
    still_here = replace(on_paper(company, began), number="PV-2026-0002", departed_at=None, badge_number="B-901")
    with pytest.raises(PossibleBan):
        company.desk.execute(still_here)


def test_a_ban_that_is_expired_or_lifted_stops_nobody(company: Company) -> None:
    last = company.clock.now().date()
    ban(company, expires_on=last)
    lifted = ban(company, "Rosa Fuchs")
    with pytest.raises(PossibleBan):
        company.arrived(name="Juergen Mueller")
    company.log_in(MANAGER)
    company.desk.execute(LiftBan(lifted, "versöhnt"))
    company.clock.forward(days=1)
    company.log_in(RECEPTION)
    assert company.arrived(name="Juergen Mueller")
    assert company.arrived(name="Rosa Fuchs")


def test_a_withdrawn_decision_is_asked_again(company: Company) -> None:
    person = decide(company, ban(company), same_person=False)
    company.log_in(MANAGER)
    with company.house.new_unit_of_work(()) as uow:
        decision = uow.find(BanDecision)[0]
    company.desk.execute(WithdrawBanDecision(decision.id, "verwechselt"))
    with pytest.raises(NotAcceptable):
        company.desk.execute(WithdrawBanDecision(decision.id, "noch einmal"))
    company.log_in(RECEPTION)
    with pytest.raises(PossibleBan):
        company.arrived(name="Juergen Mueller", person_id=person)


def test_a_pair_is_decided_once_and_only_if_it_is_alike(company: Company) -> None:
    known = ban(company)
    person = decide(company, known, same_person=False)
    with pytest.raises(NotAcceptable) as twice:
        decide(company, known, same_person=True, person_id=person)
    assert twice.value.facts["why"] == "decided_already"
    with pytest.raises(NotAcceptable) as unlike:
        decide(company, known, same_person=False, name="Rosa Fuchs")
    assert unlike.value.facts["why"] == "no_ban_match"


def test_a_decision_says_how_it_is_known(company: Company) -> None:
    with pytest.raises(Missing) as refused:
        decide(company, ban(company), same_person=False, note=" ")
    assert refused.value.field == "decision_note"


@pytest.mark.parametrize("who", [RECEPTION, ON_CALL, AUDITOR])
def test_the_ban_list_is_the_office_manager_s(company: Company, who: str) -> None:
    known = ban(company)
    company.log_in(who)
    with pytest.raises(RightMissing):
        company.desk.execute(LiftBan(known, "mag ich"))
    with pytest.raises(RightMissing):
        company.desk.execute(SaveBan(None, "Rosa Fuchs", "x", "ich", date(2026, 11, 2)))


def test_the_on_call_decides_a_match_and_the_auditor_does_not(company: Company) -> None:
    known = ban(company)
    company.log_in(AUDITOR)
    with pytest.raises(RightMissing):
        decide(company, known, same_person=False)
    company.log_in(ON_CALL)
    assert decide(company, known, same_person=False)


@pytest.mark.parametrize(
    ("wrong", "field", "why"),
    [
        ({"name": "..."}, "name", "no_letters"),
        ({"issued_on": date(2026, 12, 24)}, "issued_on", "in_the_future"),
        ({"expires_on": date(2026, 11, 1)}, "expires_on", "ends_before_it_begins"),
        ({"other_names": "Rocky;\u202eykcoR"}, "other_names", "control_character"),
    ],
)
def test_what_cannot_be_a_ban_is_refused_at_its_field(
    company: Company, wrong: dict[str, object], field: str, why: str
) -> None:
    with pytest.raises(NotAcceptable) as refused:
        ban(company, **wrong)  # type: ignore[arg-type]
    assert (refused.value.field, refused.value.facts["why"]) == (field, why)


def test_a_changed_ban_keeps_its_decisions_and_a_lifted_one_is_not_changed(company: Company) -> None:
    known = ban(company)
    person = decide(company, known, same_person=False)
    company.log_in(MANAGER)
    with company.house.new_unit_of_work(()) as uow:
        first = uow.get(Ban, known)
    change = SaveBan(known, "Jürgen Müller", GROUNDS, "Geschäftsleitung", date(2026, 11, 2))
    company.desk.execute(change)
    company.desk.execute(LiftBan(known, "versöhnt"))
    with pytest.raises(NotAcceptable):
        company.desk.execute(replace(change, name="Jürgen Moser"))
    with company.house.new_unit_of_work(()) as uow:
        assert (uow.get(Ban, known).pseudonym, uow.get(Ban, known).version) == (first.pseudonym, 3)
        assert uow.find(BanDecision)[0].person_id == person


def test_what_reception_sees_and_the_log_says_leaves_the_grounds_out(company: Company) -> None:
    known = ban(company, company="Altfirma AG", mark="Tätowierung am Hals")
    decide(company, known, same_person=True)
    lists = SqlLists(company.house.engine)
    question = lists.ban_question("Juergen Mueller", None, company.clock.now())
    assert [(side.name, side.mark) for side in question.sides] == [("Jürgen Müller-Öztürk", "Tätowierung am Hals")]
    assert [contact.name for contact in question.call] == [MANAGER]
    told = [lists.log_entry(row.id) for row in lists.log_page(_latest(20))]
    assert GROUNDS not in repr(question)
    assert GROUNDS not in repr(told)
    assert GROUNDS in repr(lists.bans(company.clock.now()))


def _latest(limit: int) -> LogFilter:
    return LogFilter(limit=limit)
